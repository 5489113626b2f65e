// SPDX-License-Identifier: AGPL-3.0-or-later
#include "app/profile.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>

#include <algorithm>

namespace dhara {
namespace {

AccountEntry entryFrom(const QJsonObject &json)
{
    const auto text = [&json](const char *key) { return json.value(QLatin1String(key)).toString(); };
    return {text("id"),           QUrl(text("server")), text("user"),      text("displayName"),
            text("organisation"), text("provider"),     text("keyStorage")};
}

QJsonObject toJson(const AccountEntry &entry)
{
    return {{QStringLiteral("id"), entry.id},
            {QStringLiteral("server"), entry.server.toString()},
            {QStringLiteral("user"), entry.user},
            {QStringLiteral("displayName"), entry.displayName},
            {QStringLiteral("organisation"), entry.organisation},
            {QStringLiteral("provider"), entry.provider},
            {QStringLiteral("keyStorage"), entry.keyStorage}};
}

} // namespace

Result<Profile> Profile::open(const QString &folder, IdSource &ids)
{
    Profile profile;
    profile.m_folder = QDir(folder).absolutePath();
    if (!QDir().mkpath(profile.m_folder))
        return failure(ErrorKind::UserMustFix, QStringLiteral("profile.denied"), profile.m_folder);
    QFile file(profile.m_folder + QStringLiteral("/profile.json"));
    if (!file.exists()) {
        profile.m_deviceId = ids.newUuid();
        if (auto written = profile.write(); !written)
            return tl::unexpected(written.error());
        return profile;
    }
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::UserMustFix, QStringLiteral("profile.denied"), file.fileName());
    const auto json = QJsonDocument::fromJson(file.readAll()).object();
    profile.m_deviceId = json.value(QLatin1String("deviceId")).toString();
    if (profile.m_deviceId.isEmpty())
        return failure(ErrorKind::UserMustFix, QStringLiteral("profile.damaged"), file.fileName());
    profile.m_current = json.value(QLatin1String("current")).toString();
    const auto tried = json.value(QLatin1String("lastTried")).toObject();
    profile.m_lastTried
        = {QUrl(tried.value(QLatin1String("server")).toString()), tried.value(QLatin1String("user")).toString()};
    const auto accounts = json.value(QLatin1String("accounts")).toArray();
    for (const auto &account : accounts)
        profile.m_accounts.append(entryFrom(account.toObject()));
    return profile;
}

std::optional<AccountEntry> Profile::current() const
{
    return withId(m_current);
}

std::optional<AccountEntry> Profile::withId(const QString &id) const
{
    for (const auto &entry : m_accounts) {
        if (entry.id == id)
            return entry;
    }
    return std::nullopt;
}

AccountEntry Profile::entryFor(const QUrl &server, const QString &user) const
{
    for (const auto &entry : m_accounts) {
        if (entry.server == server && entry.user == user)
            return entry;
    }
    AccountEntry entry;
    entry.server = server;
    entry.user = user;
    const auto hash
        = QCryptographicHash::hash((user + QLatin1Char('\n') + server.toString()).toUtf8(), QCryptographicHash::Sha256)
              .toHex()
              .left(8);
    static const QRegularExpression unsafe(QStringLiteral("[^A-Za-z0-9._-]+"));
    QString name = user;
    entry.id = name.replace(unsafe, QStringLiteral("_")).left(40) + QLatin1Char('-') + QLatin1String(hash);
    return entry;
}

Result<void> Profile::keep(const AccountEntry &entry)
{
    if (!QDir().mkpath(accountFolder(entry)))
        return failure(ErrorKind::UserMustFix, QStringLiteral("profile.denied"), accountFolder(entry));
    const auto isSame = [&entry](const AccountEntry &other) { return other.id == entry.id; };
    const auto found = std::find_if(m_accounts.begin(), m_accounts.end(), isSame);
    if (found != m_accounts.end())
        *found = entry;
    else
        m_accounts.append(entry);
    return write();
}

Result<void> Profile::noteTried(const LastTried &tried)
{
    if (m_lastTried == tried)
        return {};
    m_lastTried = tried;
    return write();
}

Result<void> Profile::use(const QString &id)
{
    m_current = id;
    if (const auto entry = current())
        m_lastTried = {entry->server, entry->user};
    return write();
}

Result<void> Profile::leave()
{
    m_current.clear();
    return write();
}

QString Profile::accountFolder(const AccountEntry &entry) const
{
    return m_folder + QStringLiteral("/accounts/") + entry.id;
}

Result<void> Profile::write() const
{
    QJsonArray accounts;
    for (const auto &entry : m_accounts)
        accounts.append(toJson(entry));
    const QJsonObject json{{QStringLiteral("deviceId"), m_deviceId},
                           {QStringLiteral("current"), m_current},
                           {QStringLiteral("lastTried"),
                            QJsonObject{{QStringLiteral("server"), m_lastTried.server.toString()},
                                        {QStringLiteral("user"), m_lastTried.user}}},
                           {QStringLiteral("accounts"), accounts}};
    QSaveFile file(m_folder + QStringLiteral("/profile.json"));
    if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(json).toJson()) < 0 || !file.commit())
        return failure(ErrorKind::UserMustFix, QStringLiteral("profile.denied"), file.errorString());
    return {};
}

} // namespace dhara
