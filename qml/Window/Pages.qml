// SPDX-License-Identifier: AGPL-3.0-or-later
// The pages, of which the navigator says which one is in front; list and detail side by side where there is room.
pragma ComponentBehavior: Bound
import QtQuick
import Dhara.Window
import Dhara.App
import Dhara.Controls
import Dhara.Forms
import Dhara.Home
import Dhara.Settings
import Dhara.Subjects
import Dhara.Sync

Item {
    id: pages

    required property Backend backend
    required property Navigator navigator
    required property bool isWide
    /// Beyond this the eye loses the line: what is right of it stays empty.
    readonly property int widest: 2 * Theme.readingWidth + (front === "find" ? Theme.listWidth : 0)
    readonly property string front: navigator.isFilling ? "form" : navigator.current
    readonly property bool hasDetail: front === "find" && navigator.subject.length > 0

    function goBack() {
        navigator.back()
    }
    function search() {
        if (navigator.current !== "find")
            navigator.go("find")
        if (find.made !== null)
            (find.made as FindPage).focusSearch()
    }

    Later {
        anchors.fill: parent
        isInFront: pages.front === "home"

        HomePage {
            objectName: "homePage"
            anchors.fill: parent
            backend: pages.backend
            list: pages.navigator.current === "home" ? pages.navigator.subject : ""
            onSubjectWanted: uuid => pages.navigator.openSubject(uuid)
            onFormWanted: purpose => pages.navigator.openForm(purpose)
            onPlaceWanted: place => pages.navigator.go(place)
            onListWanted: list => pages.navigator.subject = list
            onBack: pages.goBack()
        }
    }
    Later {
        id: find

        anchors.left: parent.left // which is mirrored where x is not
        width: pages.isWide ? Theme.listWidth : parent.width
        height: parent.height
        isInFront: pages.front === "find" && (pages.isWide || !pages.hasDetail)

        FindPage {
            objectName: "findPage"
            anchors.fill: parent
            backend: pages.backend
            current: pages.isWide ? pages.navigator.subject : ""
            onChosen: uuid => pages.navigator.openSubject(uuid)
            onRegisterWanted: pages.navigator.go("register")
        }
    }
    Rectangle {
        anchors.left: find.right
        width: Theme.outlineWidth
        height: parent.height
        visible: find.visible && pages.isWide
        color: Theme.colors.outline
    }
    Item {
        id: detail

        anchors.left: pages.isWide ? find.right : parent.left
        anchors.leftMargin: pages.isWide ? Theme.outlineWidth : 0
        anchors.right: parent.right
        height: parent.height
        visible: pages.front === "find"

        Later {
            anchors.fill: parent
            isInFront: pages.hasDetail
            takesKeyboard: !pages.isWide

            SubjectPage {
                objectName: "subjectPage"
                anchors.fill: parent
                backend: pages.backend
                uuid: pages.navigator.current === "find" ? pages.navigator.subject : ""
                hasBack: !pages.isWide
                onBack: pages.goBack()
                onFormWanted: purpose => pages.navigator.openForm(purpose)
                onSubjectWanted: uuid => pages.navigator.openSubject(uuid)
            }
        }
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(Theme.messageWidth, parent.width)
            visible: pages.isWide && !pages.hasDetail
            title: qsTr("Choose someone from the list")
            body: qsTr("Or press / and type a name, a village or a number.")
            iconName: "person"
        }
    }
    Later {
        anchors.fill: parent
        isInFront: pages.front === "register"

        RegisterPage {
            objectName: "registerPage"
            anchors.fill: parent
            backend: pages.backend
            onChosen: subjectType => pages.navigator.openForm({ action: "register", subjectType: subjectType })
        }
    }
    Later {
        anchors.fill: parent
        isInFront: pages.front === "sync"

        SyncPage {
            objectName: "syncPage"
            anchors.fill: parent
            backend: pages.backend
            onSubjectWanted: uuid => pages.navigator.openSubject(uuid)
        }
    }
    Later {
        anchors.fill: parent
        isInFront: pages.front === "more"

        MorePage {
            objectName: "morePage"
            anchors.fill: parent
            backend: pages.backend
        }
    }
    Later {
        anchors.fill: parent
        isInFront: pages.front === "form"

        FormPage {
            objectName: "formPage"
            anchors.fill: parent
            focus: true
            backend: pages.backend
            purpose: pages.navigator.purpose
            onClosed: pages.navigator.leaveForm("")
            onSaved: subject => pages.navigator.leaveForm(subject)
        }
    }
}
