// SPDX-License-Identifier: AGPL-3.0-or-later
#include "core/store/terms.h"

#include "core/base/foldedtext.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dhara {
namespace {

constexpr int longestTerm = 40;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Digits at the places that a pattern of 0 and other characters asks for.
bool startsLike(QByteArrayView text, QByteArrayView pattern)
{
    if (text.size() < pattern.size())
        return false;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        if (pattern[i] == '0' ? !isDigit(text[i]) : text[i] != pattern[i])
            return false;
    }
    return true;
}

bool startsWithUuid(QByteArrayView text)
{
    return text.size() >= 36 && text[8] == '-' && text[13] == '-' && text[18] == '-' && text[23] == '-';
}

bool isDuration(QByteArrayView text)
{
    return text.size() >= 3 && text[0] == 'P' && (isDigit(text[1]) || text[1] == 'T');
}

bool mayIdentify(QByteArrayView text)
{
    if (text.isEmpty() || text.size() > longestTerm * 3)
        return false;
    if (text[0] == '[' || text[0] == '{' || startsWithUuid(text) || text.startsWith("http") || isDuration(text)
        || startsLike(text, "0000-00-00") || startsLike(text, "00:00"))
        return false;
    return std::any_of(text.begin(), text.end(), [](char c) { return isDigit(c) || c < 0; });
}

QString unescaped(QByteArrayView text)
{
    if (!text.contains('\\'))
        return QString::fromUtf8(text);
    return QJsonDocument::fromJson("[\"" + text.toByteArray() + "\"]").array().at(0).toString();
}

void addText(QByteArrayView raw, QString &terms)
{
    if (!mayIdentify(raw))
        return;
    const QString text = unescaped(raw);
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
    if (!hasDigit || text.size() > longestTerm)
        return;
    terms += text + QLatin1Char(' ');
    QString compact;
    for (const QChar c : text) {
        if (c.isDigit())
            compact += c;
        else if (!QStringLiteral(" -+()./").contains(c))
            return;
    }
    if (compact == text)
        return;
    terms += compact + QLatin1Char(' ');
    // With a country's code people still type the number alone.
    if (compact.size() > 10)
        terms += compact.right(10) + QLatin1Char(' ');
}

void addNumber(QByteArrayView raw, QString &terms)
{
    if (raw.size() >= 3 && std::all_of(raw.begin(), raw.end(), isDigit))
        terms += QLatin1String(raw.data(), raw.size()) + QLatin1Char(' ');
}

} // namespace

QString searchTerms(const QByteArray &observations)
{
    QString terms;
    const char *at = observations.constData();
    const char *const end = at + observations.size();
    while (at < end) {
        if (*at == '"') {
            const char *const start = ++at;
            while (at < end && *at != '"')
                at += *at == '\\' ? 2 : 1;
            const QByteArrayView text(start, std::min(at, end));
            ++at;
            while (at < end && isBlank(*at))
                ++at;
            const bool isKey = at < end && *at == ':';
            if (!isKey)
                addText(text, terms);
        } else if (isDigit(*at) || *at == '-') {
            const char *const start = at;
            while (at < end && !isBlank(*at) && *at != ',' && *at != '}' && *at != ']')
                ++at;
            addNumber(QByteArrayView(start, at), terms);
        } else {
            ++at;
        }
    }
    return terms.isEmpty() ? terms : foldedText(terms);
}

QStringList searchWords(const QString &text)
{
    QStringList words;
    QString word;
    const auto points = foldedText(text).toUcs4();
    for (const uint point : points) {
        const bool isPart = QChar::isLetterOrNumber(point) || QChar::isMark(point)
            || QChar::category(point) == QChar::Other_PrivateUse;
        if (isPart)
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&point), 1);
        else if (!word.isEmpty())
            words.append(std::exchange(word, {}));
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace dhara
