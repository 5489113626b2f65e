// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sync/protocol/pages.h"

#include "sync/protocol/rowreader.h"
#include "sync/transport/webpage.h"

namespace dhara::protocol {
namespace {
namespace od = simdjson::ondemand;

QByteArray bodyOf(od::object object)
{
    object.reset().value();
    const std::string_view body = object.raw_json().value();
    return QByteArray(body.data(), static_cast<qsizetype>(body.size()));
}

/// A field of the wrong shape is the row's fault; broken JSON is the page's.
bool isOfRow(const simdjson::simdjson_error &error)
{
    return error.error() == simdjson::INCORRECT_TYPE || error.error() == simdjson::NUMBER_ERROR;
}

std::optional<RecordKind> typedKind(Codec codec)
{
    switch (codec) {
    case Codec::Subject:
        return RecordKind::Subject;
    case Codec::Enrolment:
        return RecordKind::Enrolment;
    case Codec::ProgramEncounter:
        return RecordKind::ProgramEncounter;
    case Codec::Encounter:
        return RecordKind::Encounter;
    case Codec::Definition:
    case Codec::Other:
        break;
    }
    return std::nullopt;
}

class PageReader
{
public:
    PageReader(const CatalogueRow &row, const Uuid &scope) :
        m_row(row),
        m_scope(scope),
        m_kind(typedKind(row.codec)),
        m_key(row.key.toStdString()),
        m_identity(row.identity.toStdString())
    {
    }

    ParsedPage read(od::document &document)
    {
        od::object page = document.get_object();
        for (auto entry : page) {
            const std::string_view name = entry.unescaped_key().value();
            if (name == "_embedded")
                readEmbedded(entry.value().get_object());
            else if (name == "page" || name == "slice")
                readNumbers(entry.value().get_object());
        }
        return std::move(m_page);
    }

    bool isPage() const { return m_isPage; }

private:
    void readEmbedded(od::object embedded)
    {
        for (auto entry : embedded) {
            if (entry.unescaped_key().value() != m_key)
                continue;
            for (auto element : entry.value().get_array())
                readRow(element.value());
        }
    }

    void readNumbers(od::object numbers)
    {
        m_isPage = true;
        for (auto entry : numbers) {
            const std::string_view name = entry.unescaped_key().value();
            if (name == "size")
                m_page.size = static_cast<int>(entry.value().get_int64().value());
            else if (name == "totalElements")
                m_page.totalElements = entry.value().get_int64().value();
        }
    }

    void readRow(JsonValue value)
    {
        od::object object = value.get_object();
        try {
            if (m_kind ? readTyped(object) : readAsIs(object))
                return;
            skip(QStringLiteral("no identity or no time"), object);
        } catch (const simdjson::simdjson_error &error) {
            if (!isOfRow(error))
                throw;
            skip(QString::fromLatin1(error.what()), object);
        }
    }

    bool readTyped(od::object object)
    {
        Record record = readRecord(*m_kind, object);
        if (refOf(record).uuid.isEmpty() || !auditOf(record).lastModified.isValid())
            return false;
        note(refOf(record).uuid, auditOf(record).lastModified);
        m_page.records.append(std::move(record));
        return true;
    }

    bool readAsIs(od::object object)
    {
        JsonRow row;
        row.entity = m_row.entity;
        row.scope = m_scope;
        for (auto entry : object) {
            const std::string_view name = entry.unescaped_key().value();
            JsonValue value = entry.value();
            if (name == m_identity)
                row.uuid = QString::fromUtf8(value.get_string().value());
            else if (name == "lastModifiedDateTime")
                row.lastModified = readInstantText(value.get_string().value());
            else if (name == "voided")
                row.isVoided = !value.is_null() && value.get_bool().value();
        }
        if (row.uuid.isEmpty() || !row.lastModified.isValid())
            return false;
        row.body = bodyOf(object);
        note(row.uuid, row.lastModified);
        m_page.rows.append(std::move(row));
        return true;
    }

    void note(const Uuid &uuid, const QDateTime &time)
    {
        if (m_page.last.isValid() && time < m_page.last) {
            m_page.isRising = false;
            return;
        }
        m_page.last = time;
        m_page.lastRow = uuid;
    }

    void skip(const QString &reason, od::object object) { m_page.skipped.append({reason, bodyOf(object)}); }

    const CatalogueRow &m_row;
    const Uuid &m_scope;
    std::optional<RecordKind> m_kind;
    std::string m_key;
    std::string m_identity;
    ParsedPage m_page;
    bool m_isPage = false;
};

} // namespace

Error notUnderstood(const QByteArray &body, const QString &detail)
{
    if (isWebPage(body))
        return {ErrorKind::RetryLater, QStringLiteral("network.captivePortal"), detail};
    return {ErrorKind::ServerFault, QStringLiteral("server.notUnderstood"), detail};
}

Result<ParsedPage> parsePage(const CatalogueRow &row, const Uuid &scope, const QByteArray &body)
{
    try {
        od::parser parser;
        const simdjson::padded_string padded(body.constData(), static_cast<size_t>(body.size()));
        od::document document = parser.iterate(padded);
        PageReader reader(row, scope);
        ParsedPage page = reader.read(document);
        if (!reader.isPage())
            return tl::unexpected(notUnderstood(body, QStringLiteral("not a page")));
        return page;
    } catch (const simdjson::simdjson_error &error) {
        return tl::unexpected(notUnderstood(body, QString::fromLatin1(error.what())));
    }
}

Result<SubjectTree> parseAllEntities(const QByteArray &body)
{
    SubjectTree tree;
    const auto read = [&tree](RecordKind kind, od::object object) {
        try {
            tree.records.append(readRecord(kind, object));
        } catch (const simdjson::simdjson_error &error) {
            if (!isOfRow(error))
                throw;
            tree.unreadable.append(bodyOf(object));
        }
    };
    try {
        od::parser parser;
        const simdjson::padded_string padded(body.constData(), static_cast<size_t>(body.size()));
        od::document document = parser.iterate(padded);
        const auto readAll = [&read](JsonValue list, RecordKind kind) {
            for (auto element : list.get_array())
                read(kind, element.get_object());
        };
        od::object all = document.get_object();
        for (auto entry : all) {
            const std::string_view name = entry.unescaped_key().value();
            if (name == "individual")
                read(RecordKind::Subject, entry.value().get_object());
            else if (name == "programEnrolments")
                readAll(entry.value(), RecordKind::Enrolment);
            else if (name == "programEncounters")
                readAll(entry.value(), RecordKind::ProgramEncounter);
            else if (name == "encounters")
                readAll(entry.value(), RecordKind::Encounter);
        }
        return tree;
    } catch (const simdjson::simdjson_error &error) {
        return tl::unexpected(notUnderstood(body, QString::fromLatin1(error.what())));
    }
}

} // namespace dhara::protocol
