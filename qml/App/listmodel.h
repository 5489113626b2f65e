// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of plain values for a view; told apart by a key, so that a refresh keeps the place on the screen.
#pragma once

#include <QAbstractListModel>
#include <QSet>
#include <QVariantMap>

#include <algorithm>
#include <functional>
#include <vector>

namespace dhara {

template<class T>
class ListModel final : public QAbstractListModel
{
public:
    struct Role
    {
        QByteArray name;
        std::function<QVariant(const T &)> value;
    };

    /// The first role is the key: rows with equal keys are the same thing.
    ListModel(std::vector<Role> roles, QObject *parent) : QAbstractListModel(parent), m_roles(std::move(roles)) { }

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const auto number = size_t(role - Qt::UserRole);
        if (!index.isValid() || role < Qt::UserRole || number >= m_roles.size())
            return {};
        return m_roles[number].value(m_rows.at(index.row()));
    }
    QHash<int, QByteArray> roleNames() const override
    {
        QHash<int, QByteArray> names;
        for (size_t i = 0; i < m_roles.size(); ++i)
            names.insert(Qt::UserRole + int(i), m_roles[i].name);
        return names;
    }

    const QList<T> &rows() const { return m_rows; }

    /// Takes the new rows: those whose key stays keep their place in the view, and are told of only where they differ.
    void setRows(const QList<T> &rows)
    {
        removeAllBut(keysOf(rows));
        const QSet<QString> kept = keysOf(m_rows);
        for (int i = 0; i < int(rows.size()); ++i) {
            const int from = kept.contains(key(rows.at(i))) ? find(key(rows.at(i)), i) : -1;
            if (from < 0) {
                i = insertUntilKept(rows, i, kept);
                continue;
            }
            if (from > i) {
                beginMoveRows({}, from, from, {}, i);
                m_rows.move(from, i);
                endMoveRows();
            }
            const bool isOther = differ(m_rows.at(i), rows.at(i));
            m_rows[i] = rows.at(i);
            if (isOther)
                Q_EMIT dataChanged(index(i), index(i));
        }
        if (m_rows.size() > rows.size())
            remove(int(rows.size()), int(m_rows.size()) - 1);
    }

    /// Takes rows that have nothing to do with those before: what a view has made for one serves the next at its place.
    void replaceRows(const QList<T> &rows)
    {
        const int both = int(std::min(m_rows.size(), rows.size()));
        if (m_rows.size() > rows.size())
            remove(both, int(m_rows.size()) - 1);
        std::copy_n(rows.begin(), both, m_rows.begin());
        if (both > 0)
            Q_EMIT dataChanged(index(0), index(both - 1));
        if (both == rows.size())
            return;
        beginInsertRows({}, both, int(rows.size()) - 1);
        m_rows.append(rows.mid(both));
        endInsertRows();
    }

private:
    QString key(const T &row) const { return m_roles.front().value(row).toString(); }
    QSet<QString> keysOf(const QList<T> &rows) const
    {
        QSet<QString> keys;
        for (const T &row : rows)
            keys.insert(key(row));
        return keys;
    }
    bool differ(const T &one, const T &other) const
    {
        return std::any_of(m_roles.begin(), m_roles.end(),
                           [&](const Role &role) { return role.value(one) != role.value(other); });
    }
    int find(const QString &wanted, int from) const
    {
        while (from < int(m_rows.size()) && key(m_rows.at(from)) != wanted)
            ++from;
        return from < int(m_rows.size()) ? from : -1;
    }
    void remove(int first, int last)
    {
        beginRemoveRows({}, first, last);
        m_rows.remove(first, last - first + 1);
        endRemoveRows();
    }
    void removeAllBut(const QSet<QString> &wanted)
    {
        for (int last = int(m_rows.size()) - 1; last >= 0; --last) {
            int first = last;
            while (first >= 0 && !wanted.contains(key(m_rows.at(first))))
                --first;
            if (first < last)
                remove(first + 1, last);
            last = first;
        }
    }
    /// Puts in rows[at] and those behind it, until one comes that is there already; the last one that was put in.
    int insertUntilKept(const QList<T> &rows, int at, const QSet<QString> &kept)
    {
        int last = at;
        while (last + 1 < int(rows.size()) && !kept.contains(key(rows.at(last + 1))))
            ++last;
        beginInsertRows({}, at, last);
        for (int i = at; i <= last; ++i)
            m_rows.insert(i, rows.at(i));
        endInsertRows();
        return last;
    }

    std::vector<Role> m_roles;
    QList<T> m_rows;
};

/// Of rows that are maps: the roles are their keys.
inline std::vector<ListModel<QVariantMap>::Role> rolesOf(std::initializer_list<const char *> names)
{
    std::vector<ListModel<QVariantMap>::Role> roles;
    for (const char *name : names)
        roles.push_back({name, [name](const QVariantMap &row) { return row.value(QLatin1String(name)); }});
    return roles;
}

} // namespace dhara
