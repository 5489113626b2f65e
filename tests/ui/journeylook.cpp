// SPDX-License-Identifier: AGPL-3.0-or-later
// What a journey looks at after each step.
#include "tests/ui/journey.h"

#include <QAccessible>
#include <QRegularExpression>
#include <catch2/catch.hpp>

namespace dhara::test {
namespace {

/// Shorter ones are initials, units, blood groups.
const QRegularExpression &latinWord()
{
    static const QRegularExpression word(s("[A-Za-z]{3,}"));
    return word;
}

QSet<QString> latinWordsOf(const QString &text)
{
    QSet<QString> words;
    auto found = latinWord().globalMatch(text);
    while (found.hasNext())
        words.insert(found.next().captured());
    return words;
}

/// What is shown there but not typed, and what a screen reader says of it.
QStringList textsOf(QQuickItem &item)
{
    QStringList texts;
    if (item.inherits("QQuickText"))
        texts.append(item.property("text").toString());
    if (item.inherits("QQuickAbstractButton") || item.inherits("QQuickTextField")) {
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&item);
        texts.append(heard ? heard->text(QAccessible::Name) : QString());
    }
    return texts;
}

} // namespace

/// In a language that is not written in Latin letters all that stands there in such letters, but for names.
QStringList Journey::foreignTexts()
{
    if (QLocale(s(m_way.language)).script() == QLocale::LatinScript)
        return {};
    if (m_names.isEmpty()) {
        m_names = latinWordsOf(s("Dhara https Worker One ") + m_server.url().toString() + m_server.user(s("worker")));
        for (const char *kind : {"individual", "encounter", "programEncounter"}) {
            const auto rows = m_server.rows(s(kind));
            for (const QJsonObject &row : rows) {
                for (const char *name : {"firstName", "lastName", "name"})
                    m_names += latinWordsOf(row.value(s(name)).toString());
            }
        }
    }
    QStringList foreign;
    for (QQuickItem *item : m_user->all([](const QQuickItem &) { return true; })) {
        for (const QString &text : textsOf(*item)) {
            if (!(latinWordsOf(text) - m_names).isEmpty())
                foreign.append(text);
        }
    }
    foreign.removeDuplicates();
    return foreign;
}

void Journey::look()
{
    m_user->settle();
    checkQuiet(*m_user);
    CHECK(foreignTexts().join(QLatin1Char('\n')).toStdString() == "");
    if (!m_user->sees(s("nav-home")))
        return;
    const auto middleOf = [&](const char *item) {
        const QQuickItem *seen = m_user->see(s(item));
        return seen->mapToScene(QPointF(seen->width() / 2, 0)).x();
    };
    // The rail stands where reading begins, and so does the first place of the bar.
    const qreal home = middleOf("nav-home");
    const bool isAtRight = home > m_user->window().width() / 2.0;
    CHECK(isAtRight == (QLocale(s(m_way.language)).textDirection() == Qt::RightToLeft));
}

} // namespace dhara::test
