// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in place of a subject that cannot be shown: removed, not here, not to be seen by this person, unreadable.
import Dhara.Subjects
import Dhara.Controls

EmptyState {
    id: absence

    required property SubjectModel records
    readonly property int why: records.state

    objectName: "absence"
    title: why === SubjectModel.Removed ? qsTr("%1 was removed").arg(records.name) : why === SubjectModel.Absent ? qsTr("This record is not on this tablet") : why === SubjectModel.Hidden ? qsTr("You may not see records of this kind any more") : why === SubjectModel.Failed ? records.problem : ""
    body: why === SubjectModel.Removed ? qsTr("It is left out of all lists. What was recorded is kept and can be put back.") : why === SubjectModel.Absent ? qsTr("It comes with the next sync if it belongs to your villages.") : why === SubjectModel.Hidden ? qsTr("What you recorded is still sent. Ask the person who gives out rights.") : why === SubjectModel.Failed ? records.advice : ""
    iconName: why === SubjectModel.Removed ? "bin" : why === SubjectModel.Absent ? "cloud-off" : "warning"
    actionText: why === SubjectModel.Removed && records.mayRemove && !records.isJustRemoved ? qsTr("Put back") : ""
    onActed: records.putBack()
}
