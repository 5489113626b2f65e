// SPDX-License-Identifier: AGPL-3.0-or-later
// What every test may need: known time and ids, a folder of its own, the recorded exchanges.
#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <catch2/catch.hpp>

namespace Catch {
template<>
struct StringMaker<QString>
{
    static std::string convert(const QString &text) { return '"' + text.toStdString() + '"'; }
};
template<>
struct StringMaker<QByteArray>
{
    static std::string convert(const QByteArray &text) { return '"' + text.toStdString() + '"'; }
};
} // namespace Catch

namespace dhara::test {

/// Stands still until told otherwise. Starts at 2026-11-24T06:00:00Z.
class FakeClock final : public Clock
{
public:
    QDateTime now() const override { return time; }
    QDateTime time = QDateTime(QDate(2026, 11, 24), QTime(6, 0), Qt::UTC);
};

/// Counts: 00000001-0000-4000-8000-000000000001, …2, …3. Different `series` never meet.
class FakeIds final : public IdSource
{
public:
    explicit FakeIds(int series = 1) : m_series(series) { }
    Uuid newUuid() override;
    QByteArray randomBytes(int count) override { return QByteArray(count, 'r'); }

private:
    int m_series;
    int m_next = 0;
};

/// The folder "shared" beside the checkout (or DHARA_SHARED), with the recorded exchanges and the two real
/// organisations; empty where it is absent.
QString sharedFolder();
/// The JSON file at `path` below it.
QJsonObject sharedJson(const QString &path);

/// Ends a test case with a message, which ctest counts as skipped, where the shared folder is absent.
#define NEEDS_SHARED()                                                                                                 \
    do {                                                                                                               \
        if (dhara::test::sharedFolder().isEmpty()) {                                                                   \
            WARN("skipped: the folder 'shared' is not beside the checkout");                                           \
            return;                                                                                                    \
        }                                                                                                              \
    } while (false)

} // namespace dhara::test
