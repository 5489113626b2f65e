// SPDX-License-Identifier: AGPL-3.0-or-later
// The colour roles that a theme fills. In C++, and final: Qt compiles only what cannot be shadowed, and these are read
// by nearly every item.
#pragma once

#include <QColor>
#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace dhara {

class ThemeColors : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QColor primary MEMBER m_primary NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor primaryInk MEMBER m_primaryInk NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor primaryContainer MEMBER m_primaryContainer NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor primaryContainerInk MEMBER m_primaryContainerInk NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor accentContainer MEMBER m_accentContainer NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor accentContainerInk MEMBER m_accentContainerInk NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor background MEMBER m_background NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor surface MEMBER m_surface NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor surface2 MEMBER m_surface2 NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor text MEMBER m_text NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor muted MEMBER m_muted NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor outline MEMBER m_outline NOTIFY changed REQUIRED FINAL)
    /// Around what can be touched or typed into: 3:1, where a line between things needs less.
    Q_PROPERTY(QColor edge MEMBER m_edge NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor toFix MEMBER m_toFix NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor toFixContainer MEMBER m_toFixContainer NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor sent MEMBER m_sent NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor sentContainer MEMBER m_sentContainer NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor waiting MEMBER m_waiting NOTIFY changed REQUIRED FINAL)
    Q_PROPERTY(QColor waitingContainer MEMBER m_waitingContainer NOTIFY changed REQUIRED FINAL)

Q_SIGNALS:
    void changed();

private:
    QColor m_primary, m_primaryInk, m_primaryContainer, m_primaryContainerInk, m_accentContainer, m_accentContainerInk,
        m_background, m_surface, m_surface2, m_text, m_muted, m_outline, m_edge, m_toFix, m_toFixContainer, m_sent,
        m_sentContainer, m_waiting, m_waitingContainer;
};

} // namespace dhara
