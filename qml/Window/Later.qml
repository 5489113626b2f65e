// SPDX-License-Identifier: AGPL-3.0-or-later
// A page that is made when it first comes in front, and kept from then on: the start makes only what it shows.
// A Loader would not do: that of Qt 6.4 makes no bound components.
import QtQuick

FocusScope {
    id: later

    required property bool isInFront
    default required property Component page
    property Item made: null
    /// Whether what is typed is for this page once it is in front; one that is not keeps no focus, as Qt would let it.
    property bool takesKeyboard: true

    function makeIfWanted() {
        if (isInFront && made === null)
            made = page.createObject(later) as Item
    }

    visible: isInFront
    enabled: isInFront
    focus: isInFront && takesKeyboard
    onIsInFrontChanged: makeIfWanted()
    Component.onCompleted: makeIfWanted()
}
