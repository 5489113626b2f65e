// SPDX-License-Identifier: AGPL-3.0-or-later
// A list of plain values for a view; told apart by a key, so that a refresh keeps the place on the screen.
#pragma once

#include <QAbstractListModel>
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

    /// Takes the new rows: those equal in key at both ends stay and are refreshed, the ones between are replaced.
    void setRows(QList<T> rows)
    {
        const auto key = [this](const T &row) { return m_roles.front().value(row); };
        const int oldCount = int(m_rows.size()), newCount = int(rows.size());
        int head = 0;
        while (head < oldCount && head < newCount && key(m_rows.at(head)) == key(rows.at(head)))
            ++head;
        int tail = 0;
        while (tail < oldCount - head && tail < newCount - head
               && key(m_rows.at(oldCount - 1 - tail)) == key(rows.at(newCount - 1 - tail)))
            ++tail;
        if (head + tail < oldCount) {
            beginRemoveRows({}, head, oldCount - tail - 1);
            m_rows.remove(head, oldCount - tail - head);
            endRemoveRows();
        }
        if (head + tail < newCount) {
            beginInsertRows({}, head, newCount - tail - 1);
            m_rows = rows;
            endInsertRows();
        }
        m_rows = std::move(rows);
        if (newCount > 0)
            Q_EMIT dataChanged(index(0), index(newCount - 1));
    }

private:
    std::vector<Role> m_roles;
    QList<T> m_rows;
};

} // namespace dhara
