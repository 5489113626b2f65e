// SPDX-License-Identifier: AGPL-3.0-or-later
// The form by keys: save, next page, page before.
import QtQuick
import Dhara.Forms

Item {
    id: keys

    required property FormModel form

    /// Before the key does its work: a shortcut takes no focus away, so what is being typed is not finished yet.
    signal pressed

    Shortcut {
        enabled: keys.visible
        sequence: "Ctrl+S"
        onActivated: {
            keys.pressed()
            keys.form.save()
        }
    }
    Shortcut {
        enabled: keys.visible
        sequence: "Alt+N"
        onActivated: {
            keys.pressed()
            keys.form.next()
        }
    }
    Shortcut {
        enabled: keys.visible
        sequence: "Alt+B"
        onActivated: {
            keys.pressed()
            keys.form.previous()
        }
    }
}
