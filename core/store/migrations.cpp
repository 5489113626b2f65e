// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/store/statement.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

// Outside any namespace, as rcc's own function is.
static void initMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace dhara {
namespace {

QString migrationPath(int version)
{
    return QStringLiteral(":/dhara/store/migrations/%1.sql").arg(version, 4, 10, QLatin1Char('0'));
}

/// Statements end with a semicolon at the end of a line; comments begin with two dashes.
QStringList statementsOf(const QByteArray &script)
{
    QStringList statements;
    QString statement;
    for (const QByteArray &rawLine : script.split('\n')) {
        const QString line = QString::fromUtf8(rawLine);
        if (line.trimmed().isEmpty() || line.trimmed().startsWith(QLatin1String("--")))
            continue;
        statement += line + QLatin1Char('\n');
        if (line.trimmed().endsWith(QLatin1Char(';'))) {
            statement = statement.trimmed();
            statement.chop(1);
            statements.append(std::exchange(statement, {}));
        }
    }
    return statements;
}

Result<qint64> pragma(Connection &connection, const QString &name)
{
    Statement statement(connection, QStringLiteral("PRAGMA ") + name);
    if (auto done = statement.run(); !done)
        return tl::unexpected(done.error());
    const auto value = statement.first([](const Statement &row) { return row.integer(0); });
    if (!value)
        return tl::unexpected(value.error());
    return value->value_or(0);
}

Error damaged(const QString &detail)
{
    return {ErrorKind::UserMustFix, QStringLiteral("store.damaged"), detail};
}

Error newer(qint64 version)
{
    return {ErrorKind::UserMustFix,
            QStringLiteral("store.newer"),
            QStringLiteral("version %1").arg(version),
            {{QStringLiteral("version"), version}, {QStringLiteral("current"), currentStoreVersion()}}};
}

/// The first 100 bytes (https://www.sqlite.org/fileformat.html#the_database_header) say most without SQLite, which
/// may write beside a file that it only reads.
Result<void> checkHeader(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::UserMustFix, QStringLiteral("store.denied"), file.errorString());
    const QByteArray header = file.read(100);
    if (header.size() < 100 || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return tl::unexpected(damaged(QStringLiteral("no SQLite file")));
    const auto number = [&header](int offset) { return qFromBigEndian<quint32>(header.constData() + offset); };
    const qint64 version = number(60);
    const qint64 applicationId = number(68);
    if (applicationId != 0 && applicationId != storeApplicationId)
        return tl::unexpected(damaged(QStringLiteral("another program's file")));
    if (version > currentStoreVersion())
        return tl::unexpected(newer(version));
    const qint64 rawPageSize = qFromBigEndian<quint16>(header.constData() + 16);
    const qint64 pageSize = rawPageSize == 1 ? 65536 : rawPageSize;
    const bool isSizeKept = number(24) == number(92);
    const bool hasLog = QFileInfo(path + QLatin1String("-wal")).size() > 0;
    if (isSizeKept && !hasLog && file.size() < pageSize * qint64(number(28)))
        return tl::unexpected(damaged(QStringLiteral("cut off")));
    return {};
}

Result<void> migrateStep(Connection &connection, int version)
{
    QFile file(migrationPath(version));
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::OurFault, QStringLiteral("store.migration"), migrationPath(version));
    QStringList statements = statementsOf(file.readAll());
    statements.prepend(QStringLiteral("BEGIN IMMEDIATE"));
    statements << QStringLiteral("PRAGMA application_id = %1").arg(storeApplicationId)
               << QStringLiteral("PRAGMA user_version = %1").arg(version) << QStringLiteral("COMMIT");
    for (const QString &statement : statements) {
        if (auto done = runSql(connection, statement); !done) {
            std::ignore = runSql(connection, QStringLiteral("ROLLBACK"));
            Error error = done.error();
            if (error.kind == ErrorKind::OurFault)
                error.code = QStringLiteral("store.migration");
            return tl::unexpected(error);
        }
    }
    return {};
}

} // namespace

int currentStoreVersion()
{
    initMigrations();
    int version = 0;
    while (QFile::exists(migrationPath(version + 1)))
        ++version;
    return version;
}

Result<std::optional<int>> storeVersion(const QString &path)
{
    if (!QFileInfo::exists(path) || QFileInfo(path).size() == 0)
        return std::nullopt;
    if (auto checked = checkHeader(path); !checked)
        return tl::unexpected(checked.error());
    // A log that was not folded in yet may hold a newer version than the header.
    const auto connection = openConnection(path, Access::ReadOnly);
    if (!connection)
        return tl::unexpected(connection.error());
    const auto version = pragma(**connection, QStringLiteral("user_version"));
    if (!version)
        return tl::unexpected(version.error());
    if (*version > currentStoreVersion())
        return tl::unexpected(newer(*version));
    const auto schema = pragma(**connection, QStringLiteral("schema_version"));
    if (!schema)
        return tl::unexpected(schema.error());
    if (*version == 0 && *schema > 0)
        return tl::unexpected(damaged(QStringLiteral("another program's file")));
    return static_cast<int>(*version);
}

Result<void> migrate(Connection &connection, int version)
{
    const auto from = pragma(connection, QStringLiteral("user_version"));
    if (!from)
        return tl::unexpected(from.error());
    for (int step = static_cast<int>(*from) + 1; step <= version; ++step) {
        if (auto done = migrateStep(connection, step); !done)
            return done;
    }
    return {};
}

} // namespace dhara
