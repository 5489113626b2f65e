# SPDX-License-Identifier: AGPL-3.0-or-later
"""Places, types, groups and settings of the demo organisation."""

from arabic import ARABIC
from forms import FORMS
from kit import HINDI, HOME_VISITS, home_visit, say, uid

LEVELS = [("State", "राज्य", 4), ("District", "ज़िला", 3), ("Block", "खंड", 2), ("Village", "गाँव", 1)]

# The first block is the workers' own; the second lies outside their catchment.
PLACES = {
    "Neerpur State": {"Dhara District": {
        "Sangam Block": ["Amrai", "Badgaon", "Jhirna", "Kelwadi", "Nayapara", "Talabpur"],
        "Pahadi Block": ["Charoti", "Deonala", "Kumbhari", "Semalkheda", "Uparwahi"],
    }},
}
PLACES_IN_HINDI = {
    "Neerpur State": "नीरपुर राज्य", "Dhara District": "धारा ज़िला", "Sangam Block": "संगम खंड", "Pahadi Block": "पहाड़ी खंड",
    "Amrai": "अमराई", "Badgaon": "बड़गाँव", "Jhirna": "झिरना", "Kelwadi": "केलवाड़ी", "Nayapara": "नयापारा",
    "Talabpur": "तालाबपुर", "Charoti": "चरोटी", "Deonala": "देवनाला", "Kumbhari": "कुम्भारी", "Semalkheda": "सेमलखेड़ा",
    "Uparwahi": "उपरवाही",
}

SUBJECT_TYPES = [("Person", "व्यक्ति", "Person"), ("Household", "परिवार", "Household"), ("Water point", "जल स्रोत", "Individual")]
PROGRAMS = [("Mother care", "मातृ देखभाल", "#b3446c")]
ENCOUNTER_TYPES = [("Monthly home visit", "मासिक गृह भेंट"), ("General visit", "सामान्य भेंट"),
                   ("Household check", "परिवार की जाँच"), ("Water test", "पानी की जाँच"),
                   ("Birth and delivery", "प्रसव"), ("Child growth visit", "बच्चे की वृद्धि"), ("Immunisation", "टीकाकरण"),
                   ("Follow-up call", "हाल-चाल का फ़ोन"), ("Sanitation check", "साफ़-सफ़ाई की जाँच"),
                   ("Water point repair", "जल स्रोत की मरम्मत का काम")]
GENDERS = [("Male", "पुरुष"), ("Female", "महिला"), ("Other", "अन्य")]
# role, Hindi, is the head, least and most members
GROUP_ROLES = [("Head of household", "परिवार का मुखिया", True, 1, 1), ("Member", "सदस्य", False, 0, 30)]

# Uuids of privileges, which every Avni server has from its first start.
SUBJECT_PRIVILEGES = {
    "ViewSubject": "67410e50-8b40-4735-bfb4-135b13580027",
    "RegisterSubject": "46c3aa38-1ef5-4639-a406-d0b4f9bcb420",
    "EditSubject": "db791f27-0c04-4060-8938-6f18fb4069ee",
}
GROUP_PRIVILEGES = {
    "AddMember": "0843ee63-721c-49c5-8374-818b512caf82",
    "EditMember": "d9d7ae77-a67e-4644-8976-5b3551106a53",
    "RemoveMember": "f2915fc4-d2cb-492a-b9bc-88a7bae11b75",
}
ENROLMENT_PRIVILEGES = {
    "EnrolSubject": "020c5e18-01f0-469a-8a4a-e27cbc2a2292",
    "ViewEnrolmentDetails": "583188ff-cd10-4615-9e22-000ce0bc6d80",
    "EditEnrolmentDetails": "a1dcc42f-eed4-4baf-807a-4f6e238f1cba",
    "ExitEnrolment": "bd419d1e-cfc6-4607-8cad-38871721115d",
}
VISIT_PRIVILEGES = {
    "ViewVisit": "9f2a3495-93b7-47c3-8560-d572b6a9fc61",
    "ScheduleVisit": "867d5de9-0bf3-434c-9cb1-bd09a05250af",
    "PerformVisit": "e3352a23-f478-4166-af11-e949cc69e1cc",
    "EditVisit": "85ce5ed4-1490-4980-8c64-63fb423b5f14",
    "CancelVisit": "51fa8342-3228-4945-88eb-4b41970fa425",
}

# Texts that are no name of anything: error texts named by a form, and Hindi for what the program itself may look up.
OTHER_TEXTS = {
    "plateNumberFormat": "दो बड़े अक्षर, एक रेखा और चार अंक, जैसे AB-1234",
    "batchNumberFormat": "4 से 12 बड़े अक्षर, अंक या रेखाएँ, जैसे BX-2041",
}
ENGLISH_TEXTS = {
    "plateNumberFormat": "Two capital letters, a dash and four digits, such as AB-1234",
    "batchNumberFormat": "4 to 12 capital letters, digits or dashes, such as BX-2041",
}


def location_types():
    rows = []
    for index, (name, hindi, level) in enumerate(LEVELS):
        row = {"uuid": uid("level", say(name, hindi)), "name": name, "level": float(level)}
        if index:
            row["parent"] = {"uuid": uid("level", LEVELS[index - 1][0])}
        rows.append(row)
    return rows


def locations():
    rows = []

    def add(names, depth, parent):
        for name in names:
            kind, _, level = LEVELS[depth]
            row = {"uuid": uid("place", say(name, PLACES_IN_HINDI[name])), "name": name, "level": float(level)}
            if parent:
                row["parent"] = {"uuid": parent}
            rows.append({**row, "type": kind, "addressLevelTypeUUID": uid("level", kind)})
            if isinstance(names, dict):
                add(names[name], depth + 1, row["uuid"])

    add(PLACES, 0, None)
    return rows


def catchments():
    blocks = PLACES["Neerpur State"]["Dhara District"]
    return {"catchments": [
        {"name": name, "uuid": uid("catchment", name), "voided": False,
         "locations": [{"uuid": uid("place", village)} for village in blocks[block]]}
        for name, block in (("Sangam Health Area", "Sangam Block"), ("Pahadi Health Area", "Pahadi Block"))]}


def subject_types():
    return [{
        "name": say(name, hindi), "uuid": uid("subjectType", name), "active": True, "type": kind,
        "subjectSummaryRule": "", "programEligibilityCheckRule": "", "allowEmptyLocation": False,
        "allowMiddleName": False, "lastNameOptional": False, "allowProfilePicture": kind == "Person",
        "uniqueName": False, "shouldSyncByLocation": True,
        "settings": {"displayRegistrationDetails": True, "displayPlannedEncounters": True},
        "attendanceEnabled": False, "group": kind == "Household", "household": kind == "Household",
        "directlyAssignable": False, "voided": False,
    } for name, hindi, kind in SUBJECT_TYPES]


def programs():
    return [{
        "name": say(name, hindi), "uuid": uid("program", name), "colour": colour, "voided": False, "active": True,
        "enrolmentEligibilityCheckRule": "", "enrolmentSummaryRule": "", "enrolmentEligibilityCheckDeclarativeRule": None,
        "manualEligibilityCheckRequired": False, "showGrowthChart": False, "manualEnrolmentEligibilityCheckRule": "",
        "manualEnrolmentEligibilityCheckDeclarativeRule": None, "allowMultipleEnrolments": False,
    } for name, hindi, colour in PROGRAMS]


def encounter_types():
    return [{"name": say(name, hindi), "uuid": uid("encounterType", name), "entityEligibilityCheckRule": "",
             "active": True, "immutable": False} for name, hindi in ENCOUNTER_TYPES]


def operational(list_name, kind, names):
    """The organisation's own names of its types; `kind` is their wire name."""
    extra = {"programSubjectLabel": ""} if kind == "program" else {}
    return {list_name: [{"uuid": uid("operational", f"{kind}/{name}"), kind: {"uuid": uid(kind, name), "voided": False},
                         "name": name, **extra, "voided": False} for name in names]}


def form_mappings():
    rows = []
    for form in FORMS:
        row = {"uuid": uid("mapping", form.name), "formUUID": uid("form", form.name)}
        if form.program:
            row["programUUID"] = uid("program", form.program)
        if form.encounter_type:
            row["encounterTypeUUID"] = uid("encounterType", form.encounter_type)
        rows.append({**row, "subjectTypeUUID": uid("subjectType", form.subject_type), "formType": form.form_type,
                     "formName": form.name, "enableApproval": False})
    return rows


def groups():
    return [{"uuid": uid("group", "Health workers"), "name": "Health workers"},
            {"uuid": uid("group", "Everyone"), "name": "Everyone", "hasAllPrivileges": True, "notEveryoneGroup": False}]


def group_roles():
    return [{
        "uuid": uid("groupRole", role), "groupSubjectTypeUUID": uid("subjectType", "Household"),
        "memberSubjectTypeUUID": uid("subjectType", "Person"), "role": say(role, hindi), "subjectMemberName": "Person",
        "groupRoleUUID": uid("groupRole", role), "maximumNumberOfMembers": most, "minimumNumberOfMembers": least,
        "primary": is_head, "voided": False,
    } for role, hindi, is_head, least, most in GROUP_ROLES]


def group_privileges():
    """What the group Health workers may do; Everyone may do all."""
    rows = []

    def allow(privileges, scope):
        for kind, privilege in privileges.items():
            rows.append({
                "uuid": uid("groupPrivilege", kind + "/" + "/".join(scope.values())),
                "groupUUID": uid("group", "Health workers"), "privilegeUUID": privilege, **scope, "allow": True,
                "privilegeType": kind, "notEveryoneGroup": True, "voided": False})

    for name, _, kind in SUBJECT_TYPES:
        scope = {"subjectTypeUUID": uid("subjectType", name)}
        allow(SUBJECT_PRIVILEGES, scope)
        if kind == "Household":
            allow(GROUP_PRIVILEGES, scope)
    for form in FORMS:
        scope = {"subjectTypeUUID": uid("subjectType", form.subject_type)}
        if form.program:
            scope["programUUID"] = uid("program", form.program)
        if form.form_type == "ProgramEnrolment":
            allow(ENROLMENT_PRIVILEGES, scope)
        elif form.form_type == "ProgramEncounter":
            allow(VISIT_PRIVILEGES, {**scope, "programEncounterTypeUUID": uid("encounterType", form.encounter_type)})
        elif form.form_type == "Encounter":
            allow(VISIT_PRIVILEGES, {**scope, "encounterTypeUUID": uid("encounterType", form.encounter_type)})
    return rows


def genders():
    return [{"uuid": uid("gender", say(name, hindi)), "name": name} for name, hindi in GENDERS]


def configuration():
    return {"uuid": uid("configuration", "Dhara demo"),
            "settings": {"languages": ["en", "hi_IN", "ar"], "enableComments": True, "customRegistrationLocations": []},
            "worklistUpdationRule": ""}


def translations():
    """By locale; to be asked for last, when all other parts have given their texts."""
    for number in HOME_VISITS:
        say(home_visit(number), f"मासिक गृह भेंट {number}")
    hindi = {**dict(sorted(HINDI.items())), **OTHER_TEXTS}
    if hindi.keys() != ARABIC.keys():
        raise ValueError(f"Hindi and Arabic differ in {sorted(hindi.keys() ^ ARABIC.keys())}")
    return {"en": ENGLISH_TEXTS, "hi_IN": hindi, "ar": {english: ARABIC[english] for english in hindi}}
