// SPDX-License-Identifier: AGPL-3.0-or-later
// What a person chose for this installation: language, theme, size of the text; and the place they were at.
#pragma once

#include <QObject>
#include <QTimer>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace dhara {

class Preferences : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("given by the program")
    /// "en", "hi", "ar"; empty: the system's.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY languageChanged)
    /// As Theme.Mode counts.
    Q_PROPERTY(int theme READ theme WRITE setTheme NOTIFY themeChanged)
    /// 0.85 to 1.6; 1 is the usual size.
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY textScaleChanged)
    /// Whether a keyboard comes to the screen, as KeyboardWish counts; in force from the next start.
    Q_PROPERTY(int screenKeyboard READ screenKeyboard WRITE setScreenKeyboard NOTIFY screenKeyboardChanged)
    /// Where the window was left, in the window's own words; shared by nobody else.
    Q_PROPERTY(QVariantMap place READ place WRITE setPlace NOTIFY placeChanged)

public:
    /// Reads the file at once, so that the first frame is right: to be made before the window is. A file that is absent
    /// or unreadable is the same as no choice made. An empty path: nothing is kept.
    explicit Preferences(QString file, QObject *parent = nullptr);
    /// Writes what is not written yet.
    ~Preferences() override;

    QString language() const { return m_language; }
    void setLanguage(const QString &language);
    int theme() const { return m_theme; }
    void setTheme(int theme);
    qreal textScale() const { return m_textScale; }
    void setTextScale(qreal scale);
    int screenKeyboard() const { return m_screenKeyboard; }
    void setScreenKeyboard(int wish);
    QVariantMap place() const { return m_place; }
    void setPlace(const QVariantMap &place);

Q_SIGNALS:
    void languageChanged();
    void themeChanged();
    void textScaleChanged();
    void screenKeyboardChanged();
    void placeChanged();

private:
    QByteArray toJson() const;
    void writeSoon();
    void write();

    QString m_file;
    QString m_language;
    int m_theme = 0;
    qreal m_textScale = 1;
    int m_screenKeyboard = 0;
    QVariantMap m_place;
    QTimer m_pause;
};

} // namespace dhara
