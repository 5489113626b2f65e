// SPDX-License-Identifier: AGPL-3.0-or-later
// A page that is made when it first comes in front, and kept from then on. It is named by its file: the start reads only
// what it shows.
import QtQuick

FocusScope {
    id: later

    required property bool isInFront
    required property url file
    /// What the page requires.
    required property var given
    /// It is likely to be wanted: its file is read beforehand, beside the GUI thread.
    property bool isExpected: false
    /// Holds what was read until it is wanted.
    property Component prepared: null
    property Item made: null
    /// Whether what is typed is for this page once it is in front; one that is not keeps no focus, as Qt would let it.
    property bool takesKeyboard: true

    function makeIfWanted() {
        if (!isInFront || made !== null)
            return
        const component = Qt.createComponent(file)
        if (component.status === Component.Error)
            console.warn(component.errorString())
        made = component.createObject(later, Object.assign({ "anchors.fill": later }, given)) as Item
    }
    function readIfExpected() {
        if (isExpected && made === null && prepared === null)
            prepared = Qt.createComponent(file, Component.Asynchronous)
    }

    visible: isInFront
    enabled: isInFront
    focus: isInFront && takesKeyboard
    onIsInFrontChanged: makeIfWanted()
    onIsExpectedChanged: readIfExpected()
    Component.onCompleted: {
        makeIfWanted()
        readIfExpected()
    }
}
