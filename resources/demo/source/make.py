#!/usr/bin/env python3
# SPDX-License-Identifier: AGPL-3.0-or-later
"""Writes the demo organisation (an Avni bundle and its people) into the folder above this one.

    make.py           writes the files and removes forms that are no longer made
    make.py --check   writes nothing; names the files that would change and then exits with 1
"""

import json
import sys
from pathlib import Path

sys.dont_write_bytecode = True

import organisation
import population
from forms import FORMS
from kit import concepts_json, form_json

BUNDLE = Path(__file__).resolve().parent.parent


def one_row_a_line(content):
    """JSON of lists by name, a row a line: short enough to read, one changed person is one changed line."""
    lists = []
    for name, rows in content.items():
        lines = ",\n".join("    " + json.dumps(row, ensure_ascii=False) for row in rows)
        lists.append(f"  {json.dumps(name)}: [\n{lines}\n  ]")
    return "{\n" + ",\n".join(lists) + "\n}\n"


def bundle_files():
    """All files by their path in the bundle, as text, in the order in which a server reads them."""
    content = {
        "addressLevelTypes.json": organisation.location_types(),
        "locations.json": organisation.locations(),
        "catchments.json": organisation.catchments(),
        "subjectTypes.json": organisation.subject_types(),
        "operationalSubjectTypes.json": organisation.operational(
            "operationalSubjectTypes", "subjectType", [name for name, *_ in organisation.SUBJECT_TYPES]),
        "encounterTypes.json": organisation.encounter_types(),
        "operationalEncounterTypes.json": organisation.operational(
            "operationalEncounterTypes", "encounterType", [name for name, *_ in organisation.ENCOUNTER_TYPES]),
        "programs.json": organisation.programs(),
        "operationalPrograms.json": organisation.operational(
            "operationalPrograms", "program", [name for name, *_ in organisation.PROGRAMS]),
        "concepts.json": concepts_json(FORMS),
        **{f"forms/{form.name}_{form_json(form)['uuid']}.json": form_json(form) for form in FORMS},
        "formMappings.json": organisation.form_mappings(),
        "organisationConfig.json": organisation.configuration(),
        "groups.json": organisation.groups(),
        "groupRole.json": organisation.group_roles(),
        "groupPrivilege.json": organisation.group_privileges(),
        "genders.json": organisation.genders(),
        "reportCard.json": [],
        "reportDashboard.json": [],
        "groupDashboards.json": [],
        "menuItem.json": [],
        "messageRule.json": [],
    }
    for locale, texts in organisation.translations().items():
        content[f"translations/{locale}.json"] = texts
    files = {path: json.dumps(value, ensure_ascii=False, indent=2) + "\n" for path, value in content.items()}
    files["population.json"] = one_row_a_line(population.people())
    return files


def main(check):
    files = bundle_files()
    present = {str(path.relative_to(BUNDLE)) for path in BUNDLE.rglob("*.json")}
    changed = [path for path, text in files.items()
               if path not in present or (BUNDLE / path).read_text(encoding="utf-8") != text]
    stale = sorted(present - files.keys())
    for path in changed + stale:
        print(path)
    if check:
        return 1 if changed or stale else 0
    for path in changed:
        (BUNDLE / path).parent.mkdir(parents=True, exist_ok=True)
        (BUNDLE / path).write_text(files[path], encoding="utf-8", newline="\n")
    for path in stale:
        (BUNDLE / path).unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main("--check" in sys.argv[1:]))
