// SPDX-License-Identifier: AGPL-3.0-or-later
// A JSON object kept as text until someone looks inside: what is pulled is mostly stored and rarely read.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dhara {

/// UTF-8 text of one JSON object; empty text means the empty object.
class JsonText
{
public:
    JsonText() = default;
    explicit JsonText(QByteArray utf8) : m_utf8(std::move(utf8)) { }
    JsonText(const QJsonObject &object) :
        m_utf8(object.isEmpty() ? QByteArray() : QJsonDocument(object).toJson(QJsonDocument::Compact))
    {
    }

    QJsonObject object() const { return QJsonDocument::fromJson(m_utf8).object(); }
    /// Never empty: "{}" for the empty object.
    QByteArray text() const { return m_utf8.isEmpty() ? QByteArrayLiteral("{}") : m_utf8; }
    bool isEmpty() const { return m_utf8.isEmpty() || m_utf8 == "{}"; }
    bool operator==(const JsonText &other) const { return text() == other.text() || object() == other.object(); }

private:
    QByteArray m_utf8;
};

} // namespace dhara
