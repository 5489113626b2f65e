// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of any length, of which only the rows near the screen are held; others are asked for when they come near.
#pragma once

#include "core/base/ids.h"

#include <QAbstractListModel>
#include <QCache>
#include <QList>
#include <QTimer>

namespace dhara {

/// What a row shows.
struct HitRow
{
    Uuid uuid;
    QString title, subtitle, initials;
    QString picture; ///< its address, as it stands in the record
    QString sign;
};
using HitRows = QHash<qint64, HitRow>;

class HitList final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { UuidRole = Qt::UserRole, TitleRole, SubtitleRole, InitialsRole, PictureRole, SignRole, SectionRole };
    /// Same: another state of the same list, whose place on the screen stays. Other: another list.
    enum class Kind { Same, Other };

    explicit HitList(QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_ids.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

    const QList<qint64> &ids() const { return m_ids; }
    /// The ids in their order; the first `recent` of them stand in a section of their own.
    void setIds(const QList<qint64> &ids, qsizetype recent, Kind kind);
    /// Rows as they are now, besides those that are held.
    void addRows(const HitRows &rows);
    /// Rows as they are now, all others are old. To be told of by setIds.
    void holdOnly(const HitRows &rows);
    /// The row in the middle of the screen.
    qsizetype middle() const { return m_middle; }
    void setMiddle(qsizetype row) { m_middle = row; }
    /// What stands near the screen: rows from `first` on.
    struct Window
    {
        qsizetype first = 0;
        QList<qint64> ids;
    };
    Window shown() const;
    /// Ids that were looked at in vain, the latest first; asked for once.
    QList<qint64> takeMissing();

Q_SIGNALS:
    void missing();
    /// A row near the end was looked at.
    void endNear();

private:
    void replace(qsizetype from, qsizetype count, const QList<qint64> &with);
    void arrange(const QList<qint64> &ids);

    QList<qint64> m_ids;
    qsizetype m_recent = 0;
    mutable QCache<qint64, HitRow> m_rows;
    qsizetype m_middle = 0;
    mutable QList<qsizetype> m_missingBlocks; ///< the one looked at last stands last
    mutable QTimer m_report;
    mutable bool m_isEndNear = false;
};

} // namespace dhara
