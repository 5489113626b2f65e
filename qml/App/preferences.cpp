// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/preferences.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QThreadPool>
#include <chrono>

namespace dhara {
namespace {

using namespace std::chrono_literals;

constexpr auto pause = 300ms; // a place changes several times in a row
constexpr int themes = 3;
constexpr int keyboardWishes = 3;
constexpr qreal smallest = 0.85;
constexpr qreal largest = 1.6;

/// One thread: what was chosen last is written last.
QThreadPool &writers()
{
    static QThreadPool pool;
    pool.setMaxThreadCount(1);
    return pool;
}

void writeFile(const QString &path, const QByteArray &json)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(json) < 0 || !file.commit())
        qWarning("preferences are not kept: %s", qPrintable(file.errorString()));
}

} // namespace

Preferences::Preferences(QString file, QObject *parent) : QObject(parent), m_file(std::move(file))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, &Preferences::write);
    QFile stored(m_file);
    if (m_file.isEmpty() || !stored.open(QIODevice::ReadOnly))
        return;
    const auto json = QJsonDocument::fromJson(stored.readAll()).object();
    m_language = json.value(QLatin1String("language")).toString();
    m_theme = qBound(0, json.value(QLatin1String("theme")).toInt(), themes - 1);
    m_textScale = qBound(smallest, json.value(QLatin1String("textScale")).toDouble(1), largest);
    m_screenKeyboard = qBound(0, json.value(QLatin1String("screenKeyboard")).toInt(), keyboardWishes - 1);
    m_place = json.value(QLatin1String("place")).toObject().toVariantMap();
}

Preferences::~Preferences()
{
    if (m_pause.isActive())
        write();
    writers().waitForDone();
}

void Preferences::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    writeSoon();
    Q_EMIT languageChanged();
}

void Preferences::setTheme(int theme)
{
    if (m_theme == theme || theme < 0 || theme >= themes)
        return;
    m_theme = theme;
    writeSoon();
    Q_EMIT themeChanged();
}

void Preferences::setTextScale(qreal scale)
{
    const qreal wanted = qBound(smallest, scale, largest);
    if (qFuzzyCompare(m_textScale, wanted))
        return;
    m_textScale = wanted;
    writeSoon();
    Q_EMIT textScaleChanged();
}

void Preferences::setScreenKeyboard(int wish)
{
    if (m_screenKeyboard == wish || wish < 0 || wish >= keyboardWishes)
        return;
    m_screenKeyboard = wish;
    writeSoon();
    Q_EMIT screenKeyboardChanged();
}

void Preferences::setPlace(const QVariantMap &place)
{
    if (m_place == place)
        return;
    m_place = place;
    writeSoon();
    Q_EMIT placeChanged();
}

QByteArray Preferences::toJson() const
{
    return QJsonDocument(QJsonObject{{QStringLiteral("language"), m_language},
                                     {QStringLiteral("theme"), m_theme},
                                     {QStringLiteral("textScale"), m_textScale},
                                     {QStringLiteral("screenKeyboard"), m_screenKeyboard},
                                     {QStringLiteral("place"), QJsonObject::fromVariantMap(m_place)}})
        .toJson();
}

void Preferences::writeSoon()
{
    if (!m_pause.isActive())
        m_pause.start();
}

void Preferences::write()
{
    m_pause.stop();
    if (!m_file.isEmpty())
        writers().start([file = m_file, json = toJson()] { writeFile(file, json); });
}

} // namespace dhara
