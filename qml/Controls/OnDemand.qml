// SPDX-License-Identifier: AGPL-3.0-or-later
// What is seldom wanted, made when it first is: a page makes at once only what it shows.
import QtQuick

Item {
    id: holder

    default property Component content
    property QtObject made: null

    function get(): QtObject {
        if (made === null)
            made = content.createObject(holder)
        return made
    }

    visible: false // it takes no place in a layout
}
