// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/Subjects/hitlist.h"

#include <QHash>

#include <algorithm>
#include <optional>
#include <vector>

namespace dhara {
namespace {

constexpr qsizetype blockSize = 40;    // rows asked for at once
constexpr qsizetype mostBlocks = 4;    // asked for and not yet read; a fast flick passes by the others
constexpr qsizetype nearby = 60;       // rows on either side of the middle: more than a screen
constexpr qsizetype endDistance = 100; // rows
constexpr int heldRows = 600;

struct Anchor
{
    qsizetype before, after; ///< its row in the earlier list and in the new one
};

/// The longest chain of anchors that keep their order; they come sorted by `before`.
std::vector<Anchor> inOrder(const std::vector<Anchor> &anchors)
{
    std::vector<size_t> lasts; // of the best chain of each length, the index of its last one
    std::vector<std::optional<size_t>> previous(anchors.size());
    for (size_t i = 0; i < anchors.size(); ++i) {
        const auto at
            = std::lower_bound(lasts.begin(), lasts.end(), anchors[i].after,
                               [&anchors](size_t last, qsizetype after) { return anchors[last].after < after; });
        if (at != lasts.begin())
            previous[i] = *std::prev(at);
        if (at == lasts.end())
            lasts.push_back(i);
        else
            *at = i;
    }
    std::vector<Anchor> chain;
    for (auto i = lasts.empty() ? std::nullopt : std::optional<size_t>(lasts.back()); i; i = previous[*i])
        chain.push_back(anchors[*i]);
    std::reverse(chain.begin(), chain.end());
    return chain;
}

} // namespace

HitList::HitList(QObject *parent) : QAbstractListModel(parent), m_rows(heldRows)
{
    // The view looks at many rows in one go: told of once, when it is through.
    m_report.setSingleShot(true);
    m_report.setInterval(0);
    connect(&m_report, &QTimer::timeout, this, [this] {
        if (!m_missingBlocks.isEmpty())
            Q_EMIT missing();
        if (std::exchange(m_isEndNear, false))
            Q_EMIT endNear();
    });
}

QHash<int, QByteArray> HitList::roleNames() const
{
    return {{UuidRole, "uuid"},       {TitleRole, "title"}, {SubtitleRole, "subtitle"}, {InitialsRole, "initials"},
            {PictureRole, "picture"}, {SignRole, "sign"},   {SectionRole, "section"}};
}

QVariant HitList::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_ids.size() || role < UuidRole || role > SectionRole)
        return {};
    const qsizetype row = index.row();
    if (role == SectionRole)
        return m_recent == 0 ? QString() : row < m_recent ? QStringLiteral("recent") : QStringLiteral("all");
    if (row + endDistance >= m_ids.size() && !m_isEndNear) {
        m_isEndNear = true;
        m_report.start();
    }
    const HitRow *held = m_rows.object(m_ids.at(row));
    if (!held) {
        const qsizetype block = row / blockSize;
        if (m_missingBlocks.isEmpty() || m_missingBlocks.last() != block) {
            m_missingBlocks.removeOne(block);
            m_missingBlocks.append(block);
            if (m_missingBlocks.size() > mostBlocks)
                m_missingBlocks.removeFirst();
        }
        m_report.start();
        return QString();
    }
    switch (role) {
    case UuidRole:
        return held->uuid;
    case TitleRole:
        return held->title;
    case SubtitleRole:
        return held->subtitle;
    case InitialsRole:
        return held->initials;
    case PictureRole:
        return held->picture;
    case SignRole:
        return held->sign;
    default:
        return {};
    }
}

HitList::Window HitList::shown() const
{
    const qsizetype first = std::max<qsizetype>(0, std::min(m_middle, m_ids.size()) - nearby);
    return {first, m_ids.mid(first, 2 * nearby)};
}

QList<qint64> HitList::takeMissing()
{
    QList<qint64> ids;
    for (auto block = m_missingBlocks.crbegin(); block != m_missingBlocks.crend(); ++block) {
        for (const qint64 id : m_ids.mid(*block * blockSize, blockSize)) {
            if (!m_rows.contains(id))
                ids.append(id);
        }
    }
    m_missingBlocks.clear();
    return ids;
}

void HitList::addRows(const HitRows &rows)
{
    for (auto row = rows.begin(); row != rows.end(); ++row)
        m_rows.insert(row.key(), new HitRow(*row));
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
}

void HitList::holdOnly(const HitRows &rows)
{
    m_rows.clear();
    for (auto row = rows.begin(); row != rows.end(); ++row)
        m_rows.insert(row.key(), new HitRow(*row));
}

void HitList::setIds(const QList<qint64> &ids, qsizetype recent, Kind kind)
{
    m_recent = recent;
    m_missingBlocks.clear();
    if (kind == Kind::Same) {
        arrange(ids);
    } else {
        // Row by row another one: the view need not make anything new.
        const qsizetype common = std::min(m_ids.size(), ids.size());
        m_middle = 0;
        std::copy(ids.begin(), ids.begin() + common, m_ids.begin());
        if (m_ids.size() > common)
            replace(common, m_ids.size() - common, {});
        else if (ids.size() > common)
            replace(common, 0, ids.mid(common));
    }
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_ids.size()) - 1));
}

void HitList::arrange(const QList<qint64> &ids)
{
    // Rows near the screen that are in both lists stay where they are seen; what lies between them is replaced.
    const Window window = shown();
    QHash<qint64, qsizetype> wanted;
    for (qsizetype i = 0; i < window.ids.size(); ++i)
        wanted.insert(window.ids.at(i), window.first + i);
    std::vector<Anchor> anchors;
    for (qsizetype row = 0; row < ids.size(); ++row) {
        if (const auto found = wanted.constFind(ids.at(row)); found != wanted.constEnd())
            anchors.push_back({*found, row});
    }
    std::sort(anchors.begin(), anchors.end(), [](const Anchor &a, const Anchor &b) { return a.before < b.before; });
    anchors = inOrder(anchors);
    const auto seen = std::find_if(anchors.begin(), anchors.end(),
                                   [this](const Anchor &anchor) { return anchor.before >= m_middle; });
    if (seen != anchors.end())
        m_middle += seen->after - seen->before;
    Anchor end{m_ids.size(), ids.size()};
    anchors.insert(anchors.begin(), {-1, -1});
    for (auto anchor = anchors.crbegin(); anchor != anchors.crend(); ++anchor) {
        qsizetype head = anchor->before + 1;
        qsizetype newHead = anchor->after + 1;
        while (head < end.before && newHead < end.after && m_ids.at(head) == ids.at(newHead)) {
            ++head;
            ++newHead;
        }
        while (head < end.before && newHead < end.after && m_ids.at(end.before - 1) == ids.at(end.after - 1)) {
            --end.before;
            --end.after;
        }
        replace(head, end.before - head, ids.mid(newHead, end.after - newHead));
        end = *anchor;
    }
}

void HitList::replace(qsizetype from, qsizetype count, const QList<qint64> &with)
{
    if (count > 0) {
        beginRemoveRows({}, int(from), int(from + count - 1));
        m_ids.remove(from, count);
        endRemoveRows();
    }
    if (!with.isEmpty()) {
        beginInsertRows({}, int(from), int(from + with.size() - 1));
        m_ids.insert(from, with.size(), 0);
        std::copy(with.begin(), with.end(), m_ids.begin() + from);
        endInsertRows();
    }
}

} // namespace dhara
