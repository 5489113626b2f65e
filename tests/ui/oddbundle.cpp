// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/ui/oddbundle.h"

#include "tests/scenarios/standin.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QUuid>

namespace dhara::test {
namespace {

QString s(const char *text)
{
    return QString::fromLatin1(text);
}

QString uuidOf(const QString &name)
{
    return QUuid::createUuidV5(QUuid(), name).toString(QUuid::WithoutBraces);
}

void copyFolder(const QString &from, const QString &to)
{
    REQUIRE(QDir().mkpath(to));
    QDirIterator files(from, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString file = files.next();
        const QString copy = to + file.mid(from.size());
        REQUIRE(QDir().mkpath(QFileInfo(copy).path()));
        REQUIRE(QFile::copy(file, copy));
        QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    }
}

QJsonObject question(int number, bool isLast)
{
    static const char *kinds[] = {"Text", "Numeric", "Coded", "Coded", "Date", "Notes"};
    const int kind = isLast ? 0 : number % 6;
    const QString name = s("Question %1").arg(number);
    QJsonObject asked{
        {s("name"), name}, {s("uuid"), uuidOf(name)}, {s("dataType"), s(kinds[kind])}, {s("active"), true}};
    if (s(kinds[kind]) == s("Coded")) {
        QJsonArray answers;
        for (const char *answer : {"Often", "Sometimes", "Hardly ever", "Never", "Nobody knows"})
            answers.append(
                QJsonObject{{s("name"), s(answer)}, {s("uuid"), uuidOf(s(answer))}, {s("order"), answers.size()}});
        asked.insert(s("answers"), answers);
    }
    return {{s("name"), name},
            {s("uuid"), uuidOf(s("element ") + name)},
            {s("keyValues"), QJsonArray()},
            {s("concept"), asked},
            {s("displayOrder"), number},
            {s("type"), kind == 3 ? s("MultiSelect") : s("SingleSelect")},
            {s("mandatory"), isLast}};
}

} // namespace

OddBundle::OddBundle()
{
    copyFolder(demoBundle(), path());
}

QJsonDocument OddBundle::read(const QString &file) const
{
    QFile opened(path() + QLatin1Char('/') + file);
    REQUIRE(opened.open(QIODevice::ReadOnly));
    return QJsonDocument::fromJson(opened.readAll());
}

void OddBundle::write(const QString &file, const QJsonDocument &content) const
{
    QFile opened(path() + QLatin1Char('/') + file);
    REQUIRE(opened.open(QIODevice::WriteOnly));
    opened.write(content.toJson());
}

OddBundle &OddBundle::withoutPeople()
{
    write(s("population.json"), QJsonDocument(QJsonObject()));
    return *this;
}

OddBundle &OddBundle::withoutSubjectTypes()
{
    withoutPeople();
    for (const char *file : {"subjectTypes", "programs", "encounterTypes", "formMappings", "groupRole"})
        write(s(file) + s(".json"), QJsonDocument(QJsonArray()));
    for (const char *of : {"operationalSubjectTypes", "operationalPrograms", "operationalEncounterTypes"})
        write(s(of) + s(".json"), QJsonDocument(QJsonObject{{s(of), QJsonArray()}}));
    write(s("groupPrivilege.json"), QJsonDocument(QJsonArray()));
    return *this;
}

OddBundle &OddBundle::withoutForm(const QString &subjectType)
{
    QString uuid;
    const QJsonArray types = read(s("subjectTypes.json")).array(), mappings = read(s("formMappings.json")).array();
    for (const auto type : types) {
        if (type[s("name")].toString() == subjectType)
            uuid = type[s("uuid")].toString();
    }
    REQUIRE_FALSE(uuid.isEmpty());
    QJsonArray kept;
    for (const auto mapping : mappings) {
        if (mapping[s("subjectTypeUUID")].toString() != uuid
            || mapping[s("formType")].toString() != s("IndividualProfile"))
            kept.append(mapping);
    }
    write(s("formMappings.json"), QJsonDocument(kept));
    return *this;
}

OddBundle &OddBundle::withoutTranslations()
{
    REQUIRE(QDir(path() + s("/translations")).removeRecursively());
    return *this;
}

OddBundle &OddBundle::withUnknownIcon(const QString &subjectType)
{
    QJsonArray types = read(s("subjectTypes.json")).array();
    for (QJsonValueRef entry : types) {
        QJsonObject type = entry.toObject();
        if (type.value(s("name")).toString() == subjectType)
            type.insert(s("iconFileS3Key"), s("nobody-has-this.png"));
        entry = type;
    }
    write(s("subjectTypes.json"), QJsonDocument(types));
    return *this;
}

OddBundle &OddBundle::askingMuch(int count, int onAPage)
{
    QJsonArray concepts = read(s("concepts.json")).array();
    for (const char *answer : {"Often", "Sometimes", "Hardly ever", "Never", "Nobody knows"})
        concepts.append(QJsonObject{
            {s("name"), s(answer)}, {s("uuid"), uuidOf(s(answer))}, {s("dataType"), s("NA")}, {s("active"), true}});
    QJsonArray pages;
    for (int number = 1; number <= count; number += onAPage) {
        const int last = std::min(number + onAPage - 1, count);
        QJsonArray questions;
        for (int i = number; i <= last; ++i) {
            questions.append(question(i, i == count));
            concepts.append(questions.last().toObject().value(s("concept")));
        }
        const QString name = s("Questions %1 to %2").arg(number).arg(last);
        pages.append(QJsonObject{{s("uuid"), uuidOf(name)},
                                 {s("name"), name},
                                 {s("display"), name},
                                 {s("displayOrder"), pages.size() + 1},
                                 {s("formElements"), questions},
                                 {s("timed"), false}});
    }
    const QStringList forms = QDir(path() + s("/forms")).entryList({s("General Visit_*.json")});
    REQUIRE(forms.size() == 1);
    const QString file = s("forms/") + forms.first();
    QJsonObject form = read(file).object();
    form.insert(s("formElementGroups"), pages);
    write(file, QJsonDocument(form));
    write(s("concepts.json"), QJsonDocument(concepts));
    return *this;
}

} // namespace dhara::test
