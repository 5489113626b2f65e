# SPDX-License-Identifier: AGPL-3.0-or-later
"""The words in which the demo organisation is written down: one call a question, page or form.

Every text is given in English and Hindi (Arabic stands in arabic.py, by the English text); what is asked of an Avni
bundle (concepts, form elements, translations) follows from that. Uuids are made from names, so that the same source always writes the same files.
"""

import uuid
from dataclasses import dataclass, field

NAMESPACE = uuid.uuid5(uuid.NAMESPACE_OID, "Dhara demo organisation")

# Two answers that every Avni client knows by their uuids and shows last.
KNOWN_ANSWERS = {
    "Other": "05ea583c-51d2-412d-ad00-06c432ffe538",
    "None": "ebda5e05-a995-43ca-ad1a-30af3b937539",
}

HOME_VISITS = range(1, 10)  # the most of one pregnancy
HINDI = {}  # translations/hi_IN.json: English text -> Hindi text


def uid(kind, name):
    """The uuid of the thing of this kind and name."""
    return str(uuid.uuid5(NAMESPACE, f"{kind}:{name}"))


def home_visit(number):
    """The name of a pregnancy's monthly home visit, which bears its number."""
    return f"Monthly home visit {number}"


def say(english, hindi):
    """Records a translation; the same English text must always mean the same."""
    if HINDI.setdefault(english, hindi) != hindi:
        raise ValueError(f"two translations of {english!r}: {HINDI[english]} and {hindi}")
    return english


@dataclass
class Answer:
    name: str
    abnormal: bool = False
    unique: bool = False

    @property
    def uuid(self):
        return KNOWN_ANSWERS.get(self.name) or uid("concept", self.name)


@dataclass
class Question:
    name: str
    data_type: str
    concept: dict = field(default_factory=dict)  # ranges and unit
    answers: list = field(default_factory=list)
    many: bool = False
    mandatory: bool = False
    concept_keys: dict = field(default_factory=dict)
    keys: dict = field(default_factory=dict)
    valid_format: dict = None
    children: list = field(default_factory=list)

    @property
    def uuid(self):
        return uid("concept", self.name)


@dataclass
class Page:
    name: str
    questions: list


@dataclass
class Form:
    name: str
    form_type: str
    subject_type: str
    pages: list
    program: str = None
    encounter_type: str = None


def answer(english, hindi, abnormal=False, unique=False):
    return Answer(say(english, hindi), abnormal, unique)


def question(english, hindi, data_type, **more):
    return Question(say(english, hindi), data_type, **more)


def text(english, hindi, **more):
    return question(english, hindi, "Text", **more)


def notes(english, hindi, **more):
    return question(english, hindi, "Notes", **more)


def number(english, hindi, low, high, unit=None, normal=None, **more):
    """A number refused outside low..high and marked outside `normal` (low, high; None where there is no limit)."""
    ranges = {"lowAbsolute": low, "highAbsolute": high, "unit": unit}
    if normal:
        ranges["lowNormal"], ranges["highNormal"] = normal
    concept = {key: value for key, value in ranges.items() if value is not None}
    return question(english, hindi, "Numeric", concept=concept, **more)


def one_of(english, hindi, answers, **more):
    return question(english, hindi, "Coded", answers=answers, **more)


def many_of(english, hindi, answers, **more):
    return question(english, hindi, "Coded", answers=answers, many=True, **more)


def date(english, hindi, **more):
    return question(english, hindi, "Date", keys={"datePickerMode": "calendar"}, **more)


def date_time(english, hindi, **more):
    return question(english, hindi, "DateTime", **more)


def time(english, hindi, **more):
    return question(english, hindi, "Time", **more)


def duration(english, hindi, units, **more):
    return question(english, hindi, "Duration", keys={"durationOptions": units}, **more)


def phone(english, hindi, **more):
    return question(english, hindi, "PhoneNumber", concept_keys={"verifyPhoneNumber": False}, **more)


def photo(english, hindi, **more):
    return question(english, hindi, "Image", **more)


def group(english, hindi, children, **more):
    return question(english, hindi, "QuestionGroup", children=children, **more)


def page(english, hindi, questions):
    return Page(say(english, hindi), questions)


def form(english, hindi, form_type, subject_type, pages, **more):
    return Form(say(english, hindi), form_type, subject_type, pages, **more)


def key_values(keys):
    return [{"key": key, "value": value} for key, value in keys.items()]


def questions_of(a_form):
    """All questions of a form, those of question groups after their group."""
    for a_page in a_form.pages:
        for asked in a_page.questions:
            yield asked
            yield from asked.children


def concept_json(asked, with_answers=True):
    """A concept as the bundle's concepts.json holds it."""
    concept = {"name": asked.name, "uuid": asked.uuid, "dataType": asked.data_type, **asked.concept, "active": True}
    if asked.concept_keys:
        concept["keyValues"] = key_values(asked.concept_keys)
    if asked.answers and with_answers:
        concept["answers"] = []
        for order, given in enumerate(asked.answers):
            row = {"name": given.name, "uuid": given.uuid, "order": float(order)}
            row.update({flag: True for flag in ("abnormal", "unique") if getattr(given, flag)})
            concept["answers"].append(row)
    return concept


def concepts_json(forms):
    """concepts.json: answers first, then questions, each once."""
    answers, questions = {}, {}
    for a_form in forms:
        for asked in questions_of(a_form):
            concept = concept_json(asked)
            if questions.setdefault(asked.uuid, concept) != concept:
                raise ValueError(f"two concepts are named {asked.name!r}")
            for given in asked.answers:
                answers[given.uuid] = {"name": given.name, "uuid": given.uuid, "dataType": "NA", "active": True}
    shared = {row["name"] for row in answers.values()} & {row["name"] for row in questions.values()}
    if shared:
        raise ValueError(f"names of both a question and an answer: {shared}")
    return list(answers.values()) + list(questions.values())


def form_json(a_form):
    """A form as the bundle's forms/<name>_<uuid>.json holds it."""
    groups = []
    for order, a_page in enumerate(a_form.pages, 1):
        elements = []

        def add(asked, parent=None):
            element = {
                "name": asked.name,
                "uuid": uid("element", f"{a_form.name}/{asked.name}"),
                "keyValues": key_values(asked.keys),
                "concept": concept_json(asked),
                "displayOrder": float(len(elements) + 1),
                "type": "MultiSelect" if asked.many else "SingleSelect",
                "mandatory": asked.mandatory,
            }
            if asked.valid_format:
                element["validFormat"] = asked.valid_format
            if parent:
                element["parentFormElementUuid"] = parent
            elements.append(element)
            for child in asked.children:
                add(child, element["uuid"])

        for asked in a_page.questions:
            add(asked)
        groups.append({
            "uuid": uid("page", f"{a_form.name}/{a_page.name}"),
            "name": a_page.name,
            "displayOrder": float(order),
            "formElements": elements,
            "timed": False,
            "display": a_page.name,
        })
    rules = {rule: "" for rule in ("decisionRule", "visitScheduleRule", "validationRule", "checklistsRule")}
    return {"name": a_form.name, "uuid": uid("form", a_form.name), "formType": a_form.form_type,
            "formElementGroups": groups, **rules, "decisionConcepts": []}
