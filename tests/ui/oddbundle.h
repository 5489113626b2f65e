// SPDX-License-Identifier: AGPL-3.0-or-later
// The demo organisation with something missing or too much of it, as a bundle that a stand-in server can open.
#pragma once

#include <QJsonDocument>
#include <QTemporaryDir>

namespace dhara::test {

class OddBundle
{
public:
    /// As the demo organisation is.
    OddBundle();
    QString path() const { return m_folder.filePath(QStringLiteral("odd")); }

    /// Neither people nor visits.
    OddBundle &withoutPeople();
    /// Nothing of what an organisation can set up but places and people's rights.
    OddBundle &withoutSubjectTypes();
    /// No form is in force for registering the subject type of that name.
    OddBundle &withoutForm(const QString &subjectType);
    /// The organisation's words stay what they were first written in.
    OddBundle &withoutTranslations();
    /// The subject type names a picture that nobody has.
    OddBundle &withUnknownIcon(const QString &subjectType);
    /// In the place of the general visit's form: "Question 1" to "Question {count}" of all common kinds, so many a
    /// page, none required but the last one, a text.
    OddBundle &askingMuch(int count, int onAPage);

private:
    QJsonDocument read(const QString &file) const;
    void write(const QString &file, const QJsonDocument &content) const;

    QTemporaryDir m_folder;
};

} // namespace dhara::test
