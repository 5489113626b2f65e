// SPDX-License-Identifier: AGPL-3.0-or-later
// Secrets in a file, where a person chose that.
#include "sync/transport/secrets.h"
#include "tests/support/shared.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace dhara;
using namespace dhara::test;

namespace {

constexpr auto ownerMayReadAndWrite
    = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

struct KeyFiles
{
    QTemporaryDir temporary;
    QString folder = temporary.filePath(QStringLiteral("profile/secrets"));
    FileSecrets secrets{folder};
    SystemIdSource ids;

    Result<QByteArray> key(const QString &account) { return accountKey(secrets, account, ids); }
    QStringList files() const { return QDir(folder).entryList(QDir::Files | QDir::Hidden); }
    QString onlyFile() const
    {
        REQUIRE(files().size() == 1);
        return folder + QLatin1Char('/') + files().first();
    }
};

} // namespace

TEST_CASE("an account's key in a file is random, the same at the next start, and another for each account")
{
    KeyFiles f;
    const auto key = f.key(QStringLiteral("a"));
    REQUIRE(key);
    CHECK(key->size() == 32);
    FileSecrets later(f.folder);
    CHECK(accountKey(later, QStringLiteral("a"), f.ids) == *key);
    CHECK(f.key(QStringLiteral("../a")) != *key);
    CHECK(f.files().size() == 2);
    CHECK(QDir(f.temporary.filePath(QStringLiteral("profile"))).entryList(QDir::Files).isEmpty());
}

TEST_CASE("a key file is its owner's alone, and so is its folder")
{
    KeyFiles f;
    QDir().mkpath(f.folder);
    QFile::setPermissions(f.folder, QFile::permissions(f.folder) | QFileDevice::ReadOther | QFileDevice::ExeOther);
    REQUIRE(f.key(QStringLiteral("a")));
    CHECK(QFile::permissions(f.onlyFile()) == ownerMayReadAndWrite);
    CHECK(QFile::permissions(f.folder) == (ownerMayReadAndWrite | QFileDevice::ExeOwner | QFileDevice::ExeUser));
    // written over, it is still alone there and closed to others
    REQUIRE(f.secrets.write(QStringLiteral("account-key a"), QByteArray(32, 'n')).get());
    CHECK(QFile::permissions(f.onlyFile()) == ownerMayReadAndWrite);
    CHECK(f.key(QStringLiteral("a")) == QByteArray(32, 'n'));
}

TEST_CASE("a key file that others may read or write is refused, named and left as it is")
{
    KeyFiles f;
    const auto key = f.key(QStringLiteral("a"));
    REQUIRE(key);
    const auto opened
        = GENERATE(QFileDevice::ReadGroup, QFileDevice::WriteGroup, QFileDevice::ReadOther, QFileDevice::WriteOther);
    REQUIRE(QFile::setPermissions(f.onlyFile(), ownerMayReadAndWrite | opened));
    const auto refused = f.key(QStringLiteral("a"));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == QStringLiteral("keyfile.readableByOthers"));
    CHECK(refused.error().kind == ErrorKind::UserMustFix);
    CHECK(refused.error().data.value(QStringLiteral("path")) == f.onlyFile());
    REQUIRE(QFile::setPermissions(f.onlyFile(), ownerMayReadAndWrite));
    CHECK(f.key(QStringLiteral("a")) == *key);
}

TEST_CASE("a key in a file that is damaged is told and left as it is")
{
    KeyFiles f;
    const QString name = QStringLiteral("account-key a");
    const QByteArray damaged = GENERATE(QByteArray(""), QByteArray(31, 'k'), QByteArray(33, 'k'));
    REQUIRE(f.secrets.write(name, damaged).get());
    const auto key = f.key(QStringLiteral("a"));
    REQUIRE_FALSE(key);
    CHECK(key.error().code == QStringLiteral("keychain.damaged"));
    CHECK(f.secrets.read(name).get() == damaged);
}

TEST_CASE("what is removed from a key file's folder is gone, and may be removed twice")
{
    KeyFiles f;
    const QString name = QStringLiteral("token");
    CHECK(f.secrets.read(name).get() == std::nullopt);
    REQUIRE(f.secrets.write(name, QByteArrayLiteral("secret")).get());
    CHECK(f.secrets.read(name).get() == QByteArrayLiteral("secret"));
    CHECK(f.secrets.remove(name).get());
    CHECK(f.secrets.remove(name).get());
    CHECK(f.secrets.read(name).get() == std::nullopt);
    CHECK(f.files().isEmpty());
}

TEST_CASE("no key is given out that could not be kept")
{
    KeyFiles f;
    QFile inTheWay(f.temporary.filePath(QStringLiteral("profile")));
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const auto key = f.key(QStringLiteral("a"));
    REQUIRE_FALSE(key);
    CHECK(key.error().code == QStringLiteral("profile.denied"));
    CHECK(key.error().kind == ErrorKind::UserMustFix);
}
