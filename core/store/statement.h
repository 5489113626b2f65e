// SPDX-License-Identifier: AGPL-3.0-or-later
// One use of a prepared statement: bind and run, read rows, hand the statement back. Internal to this room and the
// rooms of core that bring SQL of their own.
#pragma once

#include "core/base/jsontext.h"
#include "core/store/connection.h"
#include "core/store/sqlerror.h"

#include <QDate>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QList>
#include <QVariant>
#include <optional>

namespace dhara {

/// Values as the tables hold them: no null text, instants as UTC milliseconds, absent ones as NULL.
inline QVariant sqlValue(const QString &text)
{
    return text.isNull() ? QVariant(QString(QLatin1String(""))) : QVariant(text);
}
inline QVariant sqlValue(bool value)
{
    return QVariant(value ? 1 : 0);
}
inline QVariant sqlValue(int value)
{
    return QVariant(value);
}
inline QVariant sqlValue(qint64 value)
{
    return QVariant(value);
}
inline QVariant sqlValue(const QDateTime &instant)
{
    return instant.isValid() ? QVariant(instant.toMSecsSinceEpoch()) : QVariant();
}
inline QVariant sqlValue(const QDate &date)
{
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}
/// To be written through CAST(? AS TEXT): UTF-8 that need not become UTF-16 on its way.
inline QVariant sqlValue(const JsonText &json)
{
    return QVariant(json.text());
}
inline QVariant sqlValue(const QByteArray &utf8)
{
    return QVariant(utf8);
}
/// Lists, for json_each(?).
inline QVariant sqlValue(const QStringList &texts)
{
    return QVariant(QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact)));
}
inline QVariant sqlValue(const QList<qint64> &ids)
{
    QStringList listed;
    for (const qint64 id : ids)
        listed << QString::number(id);
    return QVariant(QLatin1Char('[') + listed.join(QLatin1Char(',')) + QLatin1Char(']'));
}
template<class T>
QVariant sqlValue(const std::optional<T> &value)
{
    return value ? sqlValue(*value) : QVariant();
}

class Statement
{
public:
    Statement(Connection &connection, const QString &sql) :
        m_connection(connection), m_sql(sql), m_query(connection.borrow(sql)), m_unprepared(m_query->lastError())
    {
    }
    ~Statement()
    {
        m_query->finish();
        // One that failed keeps its error and would be taken for unprepared.
        if (!m_query->lastError().isValid())
            m_connection.giveBack(m_sql, std::move(m_query));
    }
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    /// Binds in the order of the question marks (plain ones: QtSql breaks numbered ones) and runs. May be called again.
    template<class... Values>
    Result<void> run(const Values &...values)
    {
        int position = 0;
        (m_query->bindValue(position++, sqlValue(values)), ...);
        return exec();
    }
    Result<void> runWith(const QVariantList &values)
    {
        int position = 0;
        for (const QVariant &value : values)
            m_query->bindValue(position++, value);
        return exec();
    }

    /// Calls `fn(const Statement &)` for each row.
    template<class F>
    Result<void> each(F fn)
    {
        while (m_query->next())
            fn(*this);
        return ended();
    }
    /// The same until `fn` says false.
    template<class F>
    Result<void> eachWhile(F fn)
    {
        while (m_query->next()) {
            if (!fn(*this))
                return {};
        }
        return ended();
    }
    /// fn's values of all rows.
    template<class F>
    auto all(F fn) -> Result<QList<std::invoke_result_t<F, const Statement &>>>
    {
        QList<std::invoke_result_t<F, const Statement &>> rows;
        while (m_query->next())
            rows.append(fn(*this));
        if (auto done = ended(); !done)
            return tl::unexpected(done.error());
        return rows;
    }
    /// fn's value of the first row, if there is one.
    template<class F>
    auto first(F fn) -> Result<std::optional<std::invoke_result_t<F, const Statement &>>>
    {
        std::optional<std::invoke_result_t<F, const Statement &>> row;
        if (m_query->next())
            row = fn(*this);
        else if (auto done = ended(); !done)
            return tl::unexpected(done.error());
        return row;
    }

    QString text(int column) const { return m_query->value(column).toString(); }
    QByteArray bytes(int column) const { return m_query->value(column).toByteArray(); }
    qint64 integer(int column) const { return m_query->value(column).toLongLong(); }
    bool flag(int column) const { return integer(column) != 0; }
    bool isNull(int column) const { return m_query->isNull(column); }
    /// Invalid where the column is NULL.
    QDateTime instant(int column) const
    {
        return isNull(column) ? QDateTime() : QDateTime::fromMSecsSinceEpoch(integer(column), Qt::UTC);
    }
    QDate date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }

    qint64 affected() const { return m_query->numRowsAffected(); }
    qint64 lastId() const { return m_query->lastInsertId().toLongLong(); }

private:
    Result<void> exec()
    {
        if (m_unprepared.isValid())
            return tl::unexpected(sqlError(m_unprepared, m_sql));
        if (!m_query->exec())
            return tl::unexpected(sqlError(m_query->lastError(), m_sql));
        return {};
    }
    Result<void> ended()
    {
        if (m_query->lastError().isValid())
            return tl::unexpected(sqlError(m_query->lastError(), m_sql));
        return {};
    }

    Connection &m_connection;
    QString m_sql;
    std::unique_ptr<QSqlQuery> m_query;
    QSqlError m_unprepared; ///< as it was when borrowed
};

/// Runs one statement that gives no rows.
template<class... Values>
Result<void> runSql(Connection &connection, const QString &sql, const Values &...values)
{
    return Statement(connection, sql).run(values...);
}

/// The same, telling how many rows it changed.
template<class... Values>
Result<int> changeSql(Connection &connection, const QString &sql, const Values &...values)
{
    Statement statement(connection, sql);
    if (auto done = statement.run(values...); !done)
        return tl::unexpected(done.error());
    return static_cast<int>(statement.affected());
}

} // namespace dhara
