# SPDX-License-Identifier: AGPL-3.0-or-later
"""The people of the demo organisation: made by chance from lists of common names, the same at every run.

Rows have the shape in which a device pushes them. Times are relative to the day on which the stand-in server starts:
"@today-30" becomes the date (yyyy-MM-dd) thirty days ago, "@now-30d" the instant. That server also paints the portraits.
"""

import random

from forms import (BIRTH, CHILD_GROWTH, ENROLMENT, EXIT, FOLLOW_UP_CALL, GENERAL_VISIT, HOME_VISIT, HOUSEHOLD, HOUSEHOLD_CHECK,
                   IMMUNISATION, PERSON, REPAIR, SANITATION, WATER_POINT, WATER_TEST)
from kit import home_visit, questions_of, uid
from organisation import PLACES

PEOPLE = 500         # in the workers' own block
HOUSEHOLDS = 100     # of these people
WATER_POINTS = 20
ENROLMENTS = 120
FAR_PEOPLE = 4       # in the other block: the workers must not get them

# first names: women's and men's, in Latin and Devanagari letters
WOMEN = {
    "latin": ["Anita", "Asha", "Durga", "Geeta", "Jyoti", "Kavita", "Lakshmi", "Lalita", "Manju", "Meena", "Nirmala",
              "Parvati", "Pushpa", "Radha", "Rekha", "Rukhsana", "Sarita", "Savitri", "Shabana", "Sunita", "Uma", "Usha"],
    "devanagari": ["अनीता", "आशा", "कमला", "कविता", "गीता", "ज्योति", "तारा", "पार्वती", "मीना", "राधा", "रेखा", "लक्ष्मी",
                   "शांति", "सरिता", "सावित्री", "सुनीता"],
}
MEN = {
    "latin": ["Ajay", "Anil", "Arjun", "Bharat", "Dinesh", "Ganesh", "Imran", "Kishan", "Mahesh", "Manoj", "Mohan", "Prakash",
              "Rafiq", "Rajesh", "Ramesh", "Ravi", "Sanjay", "Shankar", "Suresh", "Vijay", "Vinod"],
    "devanagari": ["अनिल", "अर्जुन", "किशन", "गणेश", "दिनेश", "प्रकाश", "मनोज", "महेश", "मोहन", "रमेश", "राजेश", "विजय",
                   "शंकर", "संजय", "सुरेश"],
}
FAMILIES = [("Ahirwar", "अहिरवार"), ("Baghel", "बघेल"), ("Chouhan", "चौहान"), ("Dhurve", "धुर्वे"), ("Khan", "ख़ान"),
            ("Kushwaha", "कुशवाहा"), ("Lodhi", "लोधी"), ("Markam", "मरकाम"), ("Netam", "नेताम"), ("Patel", "पटेल"),
            ("Prajapati", "प्रजापति"), ("Rathore", "राठौर"), ("Sahu", "साहू"), ("Thakur", "ठाकुर"), ("Uikey", "उइके"),
            ("Verma", "वर्मा"), ("Yadav", "यादव")]
LANDMARKS = ["near the school", "behind the temple", "at the bus stop", "beside the tank", "पंचायत भवन के पास", "at the market"]

YEAR = 365


class Village:
    """Makes rows one after another; `chance` is seeded, so the rows are always the same."""

    def __init__(self):
        self.chance = random.Random("Dhara demo")
        self.children = []  # (uuid, days since birth, days since registration) of those below five years
        self.rows = {"subjects": [], "enrolments": [], "encounters": [], "programEncounters": [], "groupSubjects": []}

    # --- answers ------------------------------------------------------------------------------------------------

    def coded(self, asked):
        """One answer's uuid, or some where several may be given; `None` stands alone."""
        if not asked.many:
            return self.chance.choice(asked.answers).uuid
        alone = [given.uuid for given in asked.answers if given.unique]
        if alone and self.chance.random() < 0.6:
            return alone[:1]
        plain = [given.uuid for given in asked.answers if not given.unique]
        return sorted(self.chance.sample(plain, self.chance.randint(1, 2)), key=plain.index)

    def measured(self, asked):
        """A number, mostly within the normal range."""
        low, high = asked.concept["lowAbsolute"], asked.concept["highAbsolute"]
        normal_low = asked.concept.get("lowNormal", low)
        normal_high = asked.concept.get("highNormal", high)
        if self.chance.random() < 0.2:
            normal_low, normal_high = max(low, normal_low * 0.85), min(high, normal_high * 1.15)
        return self.between(normal_low, normal_high)

    def between(self, low, high):
        """A number with at most one decimal."""
        value = round(self.chance.uniform(low, high), 1)
        return int(value) if value == int(value) else value

    def observations(self, form, given):
        """Observations of a form: what `given` says by question name; mandatory coded questions by chance."""
        values = {}
        for page in form.pages:
            for asked in page.questions:
                if asked.children:
                    inner = {child.uuid: given[child.name] for child in asked.children if child.name in given}
                    value = inner or None
                elif asked.name in given:
                    value = given[asked.name]
                    if asked.data_type == "Coded":
                        value = self.by_name(asked, value)
                elif asked.data_type == "Coded" and (asked.mandatory or self.chance.random() < 0.7):
                    value = self.coded(asked)
                else:
                    value = None
                if value is not None:
                    values[asked.uuid] = value
        unknown = set(given) - {asked.name for asked in questions_of(form)}
        if unknown:
            raise ValueError(f"{form.name} does not ask {unknown}")
        return [{"conceptUUID": concept, "value": value} for concept, value in values.items()]

    @staticmethod
    def by_name(asked, names):
        uuids = {answer.name: answer.uuid for answer in asked.answers}
        return [uuids[name] for name in names] if asked.many else uuids[names]

    def question(self, form, name):
        return next(asked for asked in questions_of(form) if asked.name == name)

    def number(self, form, name):
        return self.measured(self.question(form, name))

    def phone(self):
        return {"phoneNumber": f"{self.chance.choice('6789')}{self.chance.randrange(10**9):09d}", "verified": False}

    # --- subjects -----------------------------------------------------------------------------------------------

    def subject(self, kind, form, first_name, last_name, place, registered, given, **more):
        row = {
            "uuid": uid("subject", f"{kind} {len(self.rows['subjects'])}"), "voided": False,
            "subjectTypeUUID": uid("subjectType", kind), "firstName": first_name, "lastName": last_name, **more,
            "registrationDate": f"@today-{registered}", "addressLevelUUID": uid("place", place),
            "observations": self.observations(form, given),
        }
        self.rows["subjects"].append(row)
        return row["uuid"]

    def person(self, family, script, place, registered, is_woman, age):
        """A person of this age in years; answers fit the age."""
        first_name = self.chance.choice((WOMEN if is_woman else MEN)[script])
        given = {}
        if age >= 16 and self.chance.random() < 0.75:
            given["Phone number"] = self.phone()
        if age < 16:
            given["Schooling"] = "Never went to school" if age < 6 else "Up to class 5" if age < 11 else "Up to class 10"
            given["Work in the year"] = ["None"] if age < 6 else ["Studies"]
            given["Long illnesses"] = ["None"]
        if self.chance.random() < 0.1:
            given["Anything else about the person"] = self.chance.choice(
                ["Works in the town on weekdays.", "Hard of hearing.", "चश्मा पहनते हैं।", "Prefers visits in the evening."])
        born = age * YEAR + self.chance.randrange(YEAR)
        uuid = self.subject(
            "Person", PERSON, first_name, family[0] if script == "latin" else family[1], place, min(registered, born),
            given, genderUUID=uid("gender", "Female" if is_woman else "Male"),
            dateOfBirth=f"@today-{born}", dateOfBirthVerified=False, profilePicture="@portrait")
        if age < 5:
            self.children.append((uuid, born, min(registered, born)))
        return uuid

    def household(self, number, size, place):
        """A household and its people; gives the women of 18 to 40 years as (uuid, days since registration)."""
        family = FAMILIES[number % len(FAMILIES)]
        script = "devanagari" if number % 3 == 2 else "latin"
        registered = self.chance.randrange(150, 900)
        name = f"{family[0]}, house {number + 1}" if script == "latin" else f"{family[1]}, मकान {number + 1}"
        house = self.subject("Household", HOUSEHOLD, name, None, place, registered, {
            "People in the house": size,
            **({"Time to fetch water": f"PT{self.chance.choice((10, 15, 30, 45))}M"} if number % 4 == 0 else {}),
        })
        mothers = []
        # A couple first, here and there a daughter-in-law, then children and, in large houses, grandparents.
        ages = [(True, self.chance.randrange(22, 38)), (False, self.chance.randrange(24, 42))]
        ages += [(True, self.chance.randrange(18, 25))] if number % 5 < 2 else []
        ages += [(self.chance.random() < 0.5, self.chance.randrange(1, 19)) for _ in range(max(0, size - 4))]
        ages += [(True, self.chance.randrange(55, 80)), (False, self.chance.randrange(57, 85))]
        ages += [(False, self.chance.randrange(18, 30))] * max(0, size - len(ages))
        for index, (is_woman, age) in enumerate(ages[:size]):
            member = self.person(family, script, place, registered, is_woman, age)
            role = "Head of household" if index == 1 or size == 1 else "Member"
            self.rows["groupSubjects"].append({
                "uuid": uid("member", f"{house}/{member}"), "groupSubjectUUID": house, "memberSubjectUUID": member,
                "groupRoleUUID": uid("groupRole", role), "membershipStartDate": f"@now-{min(registered, age * YEAR or 1)}d",
                "membershipEndDate": None, "removalReasonConceptUUID": None, "voided": False})
            if is_woman and 18 <= age <= 40:
                mothers.append((member, registered))
        return house, registered, mothers

    # --- programme and visits -----------------------------------------------------------------------------------

    def visit(self, kind, form, parent, parent_uuid, name, done=None, due=None, cancelled=None, given=None):
        """A visit done or cancelled so many days ago, or due in so many days (less than none: overdue by that)."""
        latest = due if due is not None else 2 - (done if done is not None else cancelled)
        key = {"subject": "individualUUID", "enrolment": "programEnrolmentUUID"}[parent]
        rows = self.rows["encounters" if parent == "subject" else "programEncounters"]
        rows.append({
            "uuid": uid("visit", f"{parent_uuid}/{name}/{len(rows)}"), "voided": False, "name": name,
            "encounterTypeUUID": uid("encounterType", kind), key: parent_uuid,
            "encounterDateTime": None if done is None else f"@now-{done}d",
            "earliestVisitDateTime": f"@now{latest - 7:+d}d", "maxVisitDateTime": f"@now{latest:+d}d",
            "cancelDateTime": None if cancelled is None else f"@now-{cancelled}d",
            "observations": [] if done is None else self.observations(form, given or {}),
            "cancelObservations": [] if cancelled is None else [
                {"conceptUUID": uid("concept", "Why the visit was not done"), "value": uid("concept", "Nobody was there")}],
        })

    def home_visit_answers(self):
        given = {name: self.number(HOME_VISIT, name) for name in ("Upper pressure", "Lower pressure", "Haemoglobin")}
        given["Weight"] = self.between(38, 68)
        given["Iron tablets taken this month"] = self.chance.choice([10, 20, 28, 30, 30, 30])
        return given

    def birth_answers(self):
        return {
            "Child born at": "@now-6d", "Place of the birth": self.chance.choice(["Health centre", "Hospital"]),
            "Labour lasted": f"PT{self.chance.randrange(3, 15)}H", "The child is": "Alive and well", "Cried at once": "Yes",
            "Birth weight": self.number(BIRTH, "Birth weight"), "Length at birth": self.number(BIRTH, "Length at birth"),
        }

    def mother(self, number, subject, registered):
        """An enrolment with its monthly visits: done, due, overdue or ended, in turn."""
        ended = number % 8 == 7
        enrolled = min(registered - 1, 149 if ended else self.chance.randrange(20, 140))
        last_period = 278 if ended else enrolled + self.chance.randrange(40, 90)
        row = {
            "uuid": uid("enrolment", subject), "programUUID": uid("program", "Mother care"), "individualUUID": subject,
            "enrolmentDateTime": f"@now-{enrolled}d", "programExitDateTime": "@now-5d" if ended else None,
            "enrolmentLocation": None, "exitLocation": None,
            "observations": self.observations(ENROLMENT, {
                "Last monthly period": f"@now-{last_period}d", "Birth expected on": f"@now{280 - last_period:+d}d",
                "Earlier pregnancies": self.chance.choice([0, 0, 1, 1, 2, 3]),
                "Name of the person to call": self.chance.choice(MEN["latin"]), "Phone of the person to call": self.phone(),
                "Relation to the mother": uid("concept", "Husband"),
            }),
            "programExitObservations": self.observations(EXIT, {
                "Reason for leaving": "Child is born", "Born on": "@now-6d", "Weight at birth": self.number(EXIT, "Weight at birth"),
            }) if ended else [],
            "identifierAssignmentUuids": [], "voided": False,
        }
        self.rows["enrolments"].append(row)
        month = 1
        for month, ago in enumerate(range(enrolled - 1, 10, -30), 1):
            missed = number % 9 == 4 and month == 2
            self.visit("Monthly home visit", HOME_VISIT, "enrolment", row["uuid"], home_visit(month),
                       done=None if missed else ago, cancelled=ago if missed else None, given=self.home_visit_answers())
        if ended:
            self.visit("Birth and delivery", BIRTH, "enrolment", row["uuid"], "Birth and delivery", done=6,
                       given=self.birth_answers())
        else:
            due = (-9, 3, 12, -2, 0)[number % 5]
            self.visit("Monthly home visit", HOME_VISIT, "enrolment", row["uuid"], home_visit(month + 1), due=due)
            if last_period > 200:  # near her time
                self.visit("Birth and delivery", BIRTH, "enrolment", row["uuid"], "Birth and delivery", due=280 - last_period)

    def water_point(self, number, place):
        made = self.chance.randrange(200, 700)
        kind = self.chance.choice(["Hand pump", "Open well", "Tap stand", "Motor bore well", "Spring"])
        point = self.subject("Water point", WATER_POINT, f"{kind} {number + 1}", None, place, made, {
            "Kind of water point": kind, "Plate number": f"NP-{1000 + number * 7}",
            "Year it was built": self.chance.randrange(1975, 2025),
            "Depth": 0 if kind in ("Spring", "Tap stand") else self.chance.randrange(8, 90),
            "Households using it": self.chance.randrange(4, 40), "Landmark": self.chance.choice(LANDMARKS)})
        for ago in range(self.chance.randrange(20, 60), 180, 60):
            self.visit("Water test", WATER_TEST, "subject", point, "Water test", done=ago, given={
                "Sample taken at": f"{self.chance.randrange(7, 11):02d}:{self.chance.choice((0, 15, 30, 45)):02d}",
                "Acidity (pH)": self.number(WATER_TEST, "Acidity (pH)"),
                "Cloudiness": self.chance.randrange(0, 9), "Free chlorine": self.between(0, 1.2)})
        self.visit("Water test", WATER_TEST, "subject", point, "Water test", due=(-6, 2, 20, 0)[number % 4])
        if number % 4 == 1:
            self.visit("Water point repair", REPAIR, "subject", point, "Water point repair", done=self.chance.randrange(2, 50), given={
                "Broken since": "@now-60d", "Name of the mechanic": self.chance.choice(MEN["latin"]),
                "Phone of the mechanic": self.phone(), "Repair took": "PT2H30M",
                "Cost of the repair": self.chance.randrange(200, 9000), "Gives water after the repair": "Yes"})
        elif number % 4 == 2:
            self.visit("Water point repair", REPAIR, "subject", point, "Water point repair", due=(-3, 0, 9)[number // 4 % 3])

    def child(self, number, uuid, born, registered):
        """Growth visits and vaccinations of a small child: some done, the next overdue, due today or still to come."""
        years = born / YEAR
        weight, height = 3.5 + 6 * min(years, 1) + 2 * max(0, years - 1), 50 + 25 * min(years, 1) + 8 * max(0, years - 1)
        if registered > 40:
            self.visit("Child growth visit", CHILD_GROWTH, "subject", uuid, "Child growth visit", done=30, given={
                "Weight of the child": self.between(weight * 0.9, weight * 1.1),
                "Height of the child": self.between(height * 0.97, height * 1.03),
                "Girth of the upper arm": self.between(11.5, 16), "Meals a day": self.chance.randrange(2, 6),
                "Weighed at": f"{self.chance.randrange(8, 17):02d}:30"})
            self.visit("Immunisation", IMMUNISATION, "subject", uuid, "Immunisation", done=self.chance.randrange(20, 40), given={
                "Temperature of the cold box": self.number(IMMUNISATION, "Temperature of the cold box"),
                "Batch number": f"BX-{self.chance.randrange(1000, 9999)}", "Watched afterwards for": "PT30M"})
        self.visit("Child growth visit", CHILD_GROWTH, "subject", uuid, "Child growth visit", due=(-5, 0, 4, 15)[number % 4])
        if number % 3 == 0:
            self.visit("Immunisation", IMMUNISATION, "subject", uuid, "Immunisation", due=(10, -12, 0, 25)[number // 3 % 4])

    def calls(self, adults):
        """Calls to people who were ill, and those still to be made."""
        for number, subject in enumerate(self.chance.sample(adults, 40)):
            if number < 24:
                self.visit("Follow-up call", FOLLOW_UP_CALL, "subject", subject, "Follow-up call",
                           done=self.chance.randrange(1, 3), given={
                               "Who answered": "The person", "Number called": self.phone(), "Feels now": "Better",
                               "Called at": f"{self.chance.randrange(9, 18):02d}:15", "Call lasted": "PT5M"})
            else:
                self.visit("Follow-up call", FOLLOW_UP_CALL, "subject", subject, "Follow-up call", due=(-1, 0, 3, 14)[number % 4])

    # --- all of it ----------------------------------------------------------------------------------------------

    def settle(self):
        blocks = PLACES["Neerpur State"]["Dhara District"]
        near, far = blocks["Sangam Block"], blocks["Pahadi Block"]
        sizes = [PEOPLE // HOUSEHOLDS] * HOUSEHOLDS
        for shift in range(0, HOUSEHOLDS - 1, 2):  # some larger, some smaller, the same sum
            by = self.chance.randrange(0, 4)
            sizes[shift] += by
            sizes[shift + 1] -= by
        mothers = []
        for number, size in enumerate(sizes):
            house, registered, women = self.household(number, size, near[number % len(near)])
            mothers += women
            if number % 2 == 0:
                self.visit("Household check", HOUSEHOLD_CHECK, "subject", house, "Household check",
                           done=self.chance.randrange(5, min(registered, 140)))
            if number % 5 == 0:
                self.visit("Household check", HOUSEHOLD_CHECK, "subject", house, "Household check", due=(-4, 6)[number % 2])
            if number % 7 == 3:
                self.visit("Sanitation check", SANITATION, "subject", house, "Sanitation check",
                           done=self.chance.randrange(5, 60), given={
                               "Distance from toilet to water": self.chance.randrange(8, 60), "To be put right until": "@now+20d"})
            if number % 9 == 4:
                self.visit("Sanitation check", SANITATION, "subject", house, "Sanitation check", due=(-8, 0, 11)[number // 9 % 3])
        people = [row for row in self.rows["subjects"] if row["subjectTypeUUID"] == uid("subjectType", "Person")]
        adults = [row["uuid"] for row in people if int(row["dateOfBirth"].removeprefix("@today-")) >= 18 * YEAR]
        for number, (subject, registered) in enumerate(mothers[:ENROLMENTS]):
            self.mother(number, subject, registered)
        for subject in self.chance.sample(adults, 45):
            ill = self.chance.randrange(3, 20)
            self.visit("General visit", GENERAL_VISIT, "subject", subject, "General visit", done=ill - 1,
                       given={"Temperature": self.number(GENERAL_VISIT, "Temperature"), "Ill since": f"@now-{ill + 2}d"})
        for subject in self.chance.sample(adults, 15):
            self.visit("General visit", GENERAL_VISIT, "subject", subject, "Follow-up", due=self.chance.choice((-3, 0, 1, 8)))
        self.calls(adults)
        for number, child in enumerate(self.children):
            self.child(number, *child)
        for number in range(WATER_POINTS):
            self.water_point(number, near[number % len(near)])
        self.household(HOUSEHOLDS, FAR_PEOPLE, far[0])
        return self.rows


def people():
    """All rows of population.json by kind, parents before children; what is not known is left out."""
    rows = Village().settle()
    return {kind: [{name: value for name, value in row.items() if value is not None} for row in rows[kind]] for kind in rows}
