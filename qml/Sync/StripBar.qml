// SPDX-License-Identifier: AGPL-3.0-or-later
// The sync strip, fed.
import Dhara.Sync
import Dhara.App
import Dhara.Controls

SyncStrip {
    id: bar

    required property Backend backend

    sign: feed.sign
    headline: feed.headline
    more: feed.more
    lastSent: feed.lastSent
    toFix: feed.toFix

    SyncModel {
        id: feed

        backend: bar.backend
    }
}
