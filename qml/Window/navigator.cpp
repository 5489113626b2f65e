// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Window/navigator.h"

#include <QStringList>

namespace dhara {
namespace {

constexpr qsizetype remembered = 50;

const QStringList &places()
{
    static const QStringList all{QStringLiteral("home"), QStringLiteral("find"), QStringLiteral("register"),
                                 QStringLiteral("sync"), QStringLiteral("more")};
    return all;
}

} // namespace

QVariantMap Navigator::place() const
{
    return {{QStringLiteral("current"), m_here.current},
            {QStringLiteral("subject"), m_here.subject},
            {QStringLiteral("purpose"), m_here.purpose}};
}

void Navigator::move(const Place &next)
{
    if (next == m_here)
        return;
    m_past.append(m_here);
    if (m_past.size() > remembered)
        m_past.removeFirst();
    m_here = next;
    Q_EMIT moved();
}

void Navigator::go(const QString &current)
{
    if (places().contains(current))
        move({current, {}, {}});
}

void Navigator::openSubject(const QString &uuid)
{
    move({QStringLiteral("find"), uuid, {}});
}

void Navigator::openForm(const QVariantMap &purpose)
{
    move({m_here.current, m_here.subject, purpose});
}

void Navigator::leaveForm(const QString &subject)
{
    if (!isFilling())
        return;
    if (subject.isEmpty()) {
        back();
        return;
    }
    m_here = {QStringLiteral("find"), subject, {}};
    if (!m_past.isEmpty() && m_past.last() == m_here)
        m_past.removeLast();
    Q_EMIT moved();
}

bool Navigator::back()
{
    const Place start;
    if (!m_past.isEmpty())
        m_here = m_past.takeLast();
    else if (isFilling())
        m_here.purpose.clear();
    else if (!m_here.subject.isEmpty())
        m_here.subject.clear();
    else if (m_here != start)
        m_here = start;
    else
        return false;
    Q_EMIT moved();
    return true;
}

void Navigator::restore(const QVariantMap &place)
{
    m_past.clear();
    m_here = {};
    const QString current = place.value(QStringLiteral("current")).toString();
    if (places().contains(current))
        m_here = {current, place.value(QStringLiteral("subject")).toString(),
                  place.value(QStringLiteral("purpose")).toMap()};
    Q_EMIT moved();
}

void Navigator::setSubject(const QString &uuid)
{
    move({m_here.current, uuid, m_here.purpose});
}

void Navigator::setPurpose(const QVariantMap &purpose)
{
    move({m_here.current, m_here.subject, purpose});
}

} // namespace dhara
