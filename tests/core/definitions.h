// SPDX-License-Identifier: AGPL-3.0-or-later
// Definition rows for tests: made by hand, short, in the shape of the wire; or read from the recorded pulls.
#pragma once

#include "core/organisation/organisation.h"
#include "tests/support/shared.h"

#include <QJsonArray>

namespace dhara::test {

/// Rows under construction. Fields beyond the usual ones stand in `more`, which wins.
class Definitions
{
public:
    Definitions() = default;
    explicit Definitions(DefinitionRows rows) : m_rows(std::move(rows)) { }

    void add(const char *entity, const QJsonObject &row);
    /// A row that need not be an object.
    void addText(const char *entity, const QByteArray &body);

    void question(const char *uuid, const char *name, const char *dataType, const QJsonObject &more = {});
    void answer(const char *question, const char *answer, double order, const QJsonObject &more = {});
    void subjectType(const char *uuid, const char *name, const char *kind, const QJsonObject &more = {});
    void programme(const char *uuid, const char *name, const QJsonObject &more = {});
    void encounterType(const char *uuid, const char *name, const QJsonObject &more = {});
    void form(const char *uuid, const char *formType, const QJsonObject &more = {});
    void page(const char *uuid, const char *form, double order, const QJsonObject &more = {});
    /// `group`: the element of the question group that it belongs to.
    void element(const char *uuid, const char *page, const char *question, double order, const QJsonObject &more = {},
                 const char *group = "");
    void mapping(const char *uuid, const char *form, const char *subjectType, const char *programme = "",
                 const char *encounterType = "", const QJsonObject &more = {});
    void place(const char *uuid, const char *title, double level, const char *parent = "",
               const QJsonObject &more = {});
    void settings(const QJsonObject &settings);
    /// The user may do everything.
    void allowAll();
    void translations(const char *entity, const char *language, const QJsonObject &words);

    const DefinitionRows &rows() const { return m_rows; }
    std::shared_ptr<const Organisation> build() const { return Organisation::build(m_rows); }

private:
    DefinitionRows m_rows;
};

QJsonObject object(const char *json);

/// What a worker of a real organisation was given, by catalogue name: the recorded pulls of a folder below shared/wire,
/// through the parser of the application.
DefinitionRows recordedDefinitions(const QString &folder);
/// The same rows as they stand in the recording, by the key of the page: "formElement".
QHash<QString, QList<QJsonObject>> recordedRows(const QString &folder);

} // namespace dhara::test
