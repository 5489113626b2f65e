// SPDX-License-Identifier: AGPL-3.0-or-later
#include "qml/App/errortexts.h"

#include <QCoreApplication>
#include <algorithm>
#include <iterator>

namespace dhara {

namespace {

struct Row
{
    const char *code;
    const char *title;
    const char *safe;
    const char *todo;
};

/// Gives the texts their translation context.
struct Errors
{
    Q_DECLARE_TR_FUNCTIONS(Errors)
public:
    static const Row *rowOf(const QString &code);
    static const Row &rowOf(const Error &error);
};

// clang-format off
const Row *Errors::rowOf(const QString &code)
{
    static constexpr auto KeptHere = QT_TR_NOOP("All your records are safe on this tablet.");
    static constexpr auto OneKept = QT_TR_NOOP("The record is safe on this tablet.");
    static constexpr auto GoesOn = QT_TR_NOOP("It goes on by itself when the network is back.");
    static constexpr auto TryLater = QT_TR_NOOP("It is tried again by itself.");
    static constexpr auto EditIt = QT_TR_NOOP("Open the record, correct it and save.");
    static constexpr auto TellAdmin = QT_TR_NOOP("Tell the person who looks after the server.");

    static constexpr Row Rows[] = {
        { "network.unreachable", QT_TR_NOOP("No network"), KeptHere, GoesOn },
        { "network.hostUnknown", QT_TR_NOOP("This address was not found"), KeptHere, QT_TR_NOOP("Check the spelling of the address and the network.") },
        { "network.refused", QT_TR_NOOP("The server does not answer"), KeptHere, QT_TR_NOOP("Check the address. It may also be switched off for a while.") },
        { "network.cut", QT_TR_NOOP("The connection was cut"), KeptHere, GoesOn },
        { "network.timeout", QT_TR_NOOP("The server takes too long to answer"), KeptHere, TryLater },
        { "network.tls", QT_TR_NOOP("The server cannot prove who it is"), QT_TR_NOOP("Nothing was sent."), QT_TR_NOOP("Check the address and the date of this tablet.") },
        { "network.address", QT_TR_NOOP("This is not a server address"), "", QT_TR_NOOP("It should look like https://avni.example.org") },
        { "network.captivePortal", QT_TR_NOOP("This network asks you to log in first"), KeptHere, QT_TR_NOOP("Open a web page, log in to the network, then try again.") },
        { "network.replyTooLarge", QT_TR_NOOP("The server sent more than this tablet can take"), KeptHere, TellAdmin },
        { "signin.none", QT_TR_NOOP("Nobody is signed in"), KeptHere, QT_TR_NOOP("Sign in again.") },
        { "signin.incomplete", QT_TR_NOOP("Address and user name are needed"), "", QT_TR_NOOP("Fill in both.") },
        { "signin.unknownUser", QT_TR_NOOP("The server does not know this user or password"), KeptHere, QT_TR_NOOP("Check the user name, or ask your supervisor.") },
        { "signin.forbidden", QT_TR_NOOP("This user may not do that"), KeptHere, QT_TR_NOOP("Ask your supervisor.") },
        { "signin.noCatchment", QT_TR_NOOP("No area is assigned to this user"), KeptHere, QT_TR_NOOP("Ask your supervisor to assign villages to you.") },
        { "signin.catchmentTooLarge", QT_TR_NOOP("The area of this user is too large to work offline"), KeptHere, QT_TR_NOOP("Ask your supervisor to assign fewer villages to you.") },
        { "signin.notAvni", QT_TR_NOOP("There is no Avni server at this address"), "", QT_TR_NOOP("Check the address.") },
        { "signin.providerUnknown", QT_TR_NOOP("This server wants a way of signing in that is not supported yet"), "", TellAdmin },
        { "keychain.none", QT_TR_NOOP("This tablet has no safe place for keys"), "", QT_TR_NOOP("You can keep the key in a file that only your user can read.") },
        { "keychain.locked", QT_TR_NOOP("The safe place for keys does not answer"), "", QT_TR_NOOP("Unlock it and try again, or keep the key in a file that only your user can read.") },
        { "keychain.denied", QT_TR_NOOP("The safe place for keys was not opened"), "", QT_TR_NOOP("Allow it and try again, or keep the key in a file that only your user can read.") },
        { "keychain.damaged", QT_TR_NOOP("The key of this account is damaged"), KeptHere, QT_TR_NOOP("Do not remove the application. Ask for help.") },
        { "keyfile.unreadable", QT_TR_NOOP("The key file cannot be read"), KeptHere, QT_TR_NOOP("Check the rights of the folder.") },
        { "keyfile.readableByOthers", QT_TR_NOOP("The key file can be read by others"), KeptHere, QT_TR_NOOP("Allow only your user to read it.") },
        { "answers.unreadable", QT_TR_NOOP("The answers file cannot be read"), "", "" },
        { "answers.notAnObject", QT_TR_NOOP("The answers file is not one JSON object"), "", "" },
        { "form.none", QT_TR_NOOP("There is no form for this"), "", TellAdmin },
        { "form.notAllowed", QT_TR_NOOP("Your account may not do this"), "", TellAdmin },
        { "form.unknownType", QT_TR_NOOP("This kind is not offered"), "", "" },
        { "form.incomplete", QT_TR_NOOP("Some questions are still open"), "", "" },
        { "form.mandatory", QT_TR_NOOP("This is needed"), "", "" },
        { "form.notANumber", QT_TR_NOOP("This is not a number"), "", "" },
        { "form.belowMinimum", QT_TR_NOOP("This is too small"), "", "" },
        { "form.aboveMaximum", QT_TR_NOOP("This is too large"), "", "" },
        { "form.format", QT_TR_NOOP("This does not have the expected form"), "", "" },
        { "form.nameFormat", QT_TR_NOOP("This name does not have the expected form"), "", "" },
        { "form.uniqueAnswer", QT_TR_NOOP("This answer stands alone"), "", "" },
        { "form.unknownAnswer", QT_TR_NOOP("The question has no such answer"), "", "" },
        { "form.ambiguousAnswer", QT_TR_NOOP("More than one answer has this name"), "", "" },
        { "form.oneAnswer", QT_TR_NOOP("Only one answer can be given"), "", "" },
        { "form.noSuchPhoto", QT_TR_NOOP("This photo is not on this tablet"), "", "" },
        { "form.unknownField", QT_TR_NOOP("The form has no such question"), "", "" },
        { "form.notEditable", QT_TR_NOOP("This question cannot be answered here"), "", "" },
        { "form.invalidDate", QT_TR_NOOP("This is not a date"), "", "" },
        { "form.invalidDateTime", QT_TR_NOOP("This is not a date with a time"), "", "" },
        { "form.invalidTime", QT_TR_NOOP("This is not a time"), "", "" },
        { "form.invalidDuration", QT_TR_NOOP("This is not a duration"), "", "" },
        { "form.phone", QT_TR_NOOP("A phone number has 10 digits"), "", "" },
        { "form.futureDate", QT_TR_NOOP("This date is in the future"), "", "" },
        { "form.deviceClock", QT_TR_NOOP("The clock of this tablet is wrong: set it, or give the true day"), KeptHere, "" },
        { "form.birthDateInFuture", QT_TR_NOOP("The birth date is in the future"), "", "" },
        { "form.ageTooHigh", QT_TR_NOOP("Nobody is older than 120 years"), "", "" },
        { "form.registrationBeforeBirth", QT_TR_NOOP("The registration is before the birth"), "", "" },
        { "form.beforeRegistration", QT_TR_NOOP("This is before the registration"), "", "" },
        { "form.beforeEnrolment", QT_TR_NOOP("This is before the enrolment"), "", "" },
        { "form.afterExit", QT_TR_NOOP("This is after the exit"), "", "" },
        { "form.duplicateAnswer", QT_TR_NOOP("Another record has this answer already"), "", "" },
        { "form.duplicateName", QT_TR_NOOP("Somebody has this name already"), "", "" },
        { "form.noSuchLocation", QT_TR_NOOP("This place cannot be chosen"), "", "" },
        { "form.alreadyEnrolled", QT_TR_NOOP("Is enrolled in this programme already"), "", "" },
        { "form.otherEnrolment", QT_TR_NOOP("This enrolment is of somebody else"), "", "" },
        { "server.busy", QT_TR_NOOP("The server is busy"), KeptHere, TryLater },
        { "server.failing", QT_TR_NOOP("The server has a problem"), KeptHere, TryLater },
        { "server.notUnderstood", QT_TR_NOOP("The server answered something unexpected"), KeptHere, TellAdmin },
        { "server.pullFailed", QT_TR_NOOP("Not everything could be received"), KeptHere, TryLater },
        { "record.refused", QT_TR_NOOP("The server did not take this record"), OneKept, QT_TR_NOOP("Open it and check the answers, or send it again.") },
        { "record.unreadable", QT_TR_NOOP("A record cannot be read"), OneKept, TellAdmin },
        { "record.unknown", QT_TR_NOOP("This record is not on this tablet"), "", QT_TR_NOOP("It may have been removed elsewhere.") },
        { "record.voided", QT_TR_NOOP("This record was removed"), "", QT_TR_NOOP("It can no longer be changed.") },
        { "send.badUuid", QT_TR_NOOP("The record has a damaged number"), OneKept, TellAdmin },
        { "send.noName", QT_TR_NOOP("The name is missing"), OneKept, EditIt },
        { "send.noAddress", QT_TR_NOOP("The village is missing"), OneKept, EditIt },
        { "send.unknownAddress", QT_TR_NOOP("The server does not know this village"), OneKept, QT_TR_NOOP("Open the record and choose another one.") },
        { "send.unknownGender", QT_TR_NOOP("The server does not know this gender"), OneKept, QT_TR_NOOP("Open the record and choose another one.") },
        { "send.noRegistrationDate", QT_TR_NOOP("The registration date is missing"), OneKept, EditIt },
        { "send.unknownType", QT_TR_NOOP("The server no longer has this kind of record"), OneKept, TellAdmin },
        { "send.unknownConcept", QT_TR_NOOP("The server no longer has one of the questions"), OneKept, TellAdmin },
        { "send.noDate", QT_TR_NOOP("The date is missing"), OneKept, EditIt },
        { "send.doneAndCancelled", QT_TR_NOOP("The visit is both done and cancelled"), OneKept, EditIt },
        { "send.emptied", QT_TR_NOOP("All answers were taken away"), OneKept, QT_TR_NOOP("Open the record and give at least one answer. The server keeps the old ones otherwise.") },
        { "send.noParent", QT_TR_NOOP("What this belongs to is not on this tablet"), OneKept, QT_TR_NOOP("It is sent once that has been received.") },
        { "media.missing", QT_TR_NOOP("A photo is no longer on this tablet"), OneKept, QT_TR_NOOP("Open the record and take the photo again.") },
        { "media.refused", QT_TR_NOOP("A photo is too large for the storage"), QT_TR_NOOP("The photo is safe on this tablet."), QT_TR_NOOP("Send it again.") },
        { "media.storeFailing", QT_TR_NOOP("The storage for photos has a problem"), QT_TR_NOOP("The photo is safe on this tablet."), TryLater },
        { "media.damaged", QT_TR_NOOP("A photo arrived damaged"), QT_TR_NOOP("The photo is safe on this tablet."), TryLater },
        { "media.urlExpired", QT_TR_NOOP("A photo took too long to send"), QT_TR_NOOP("The photo is safe on this tablet."), TryLater },
        { "media.noUrl", QT_TR_NOOP("The server gives no place for photos"), QT_TR_NOOP("The photo is safe on this tablet."), TellAdmin },
        { "media.notThere", QT_TR_NOOP("This photo is not on the server yet"), "", TryLater },
        { "media.differs", QT_TR_NOOP("A photo arrived damaged"), QT_TR_NOOP("The photo is safe on this tablet."), TryLater },
        { "media.notInRecord", QT_TR_NOOP("No answer names this photo any more"), QT_TR_NOOP("The photo is safe on this tablet."), "" },
        { "media.unreadable", QT_TR_NOOP("This file cannot be opened"), "", QT_TR_NOOP("Choose another one.") },
        { "photo.notAnImage", QT_TR_NOOP("This file is no picture"), "", QT_TR_NOOP("Choose another one.") },
        { "photo.empty", QT_TR_NOOP("This file is empty"), "", QT_TR_NOOP("Choose another one.") },
        { "photo.tooLarge", QT_TR_NOOP("This picture is too large"), "", QT_TR_NOOP("Choose a smaller one.") },
        { "photo.unreadable", QT_TR_NOOP("This file cannot be opened"), "", QT_TR_NOOP("Choose another one.") },
        { "photo.notWritten", QT_TR_NOOP("The photo could not be kept"), QT_TR_NOOP("What was saved before is safe."), QT_TR_NOOP("Take or choose it again.") },
        { "store.diskFull", QT_TR_NOOP("This tablet is full"), QT_TR_NOOP("What was saved before is safe; the last change is not saved yet."), QT_TR_NOOP("Free some space, then save again.") },
        { "store.denied", QT_TR_NOOP("The folder of this account cannot be written"), QT_TR_NOOP("What was saved before is safe."), QT_TR_NOOP("Check the rights of the folder.") },
        { "store.busy", QT_TR_NOOP("Another program holds the records"), QT_TR_NOOP("What was saved before is safe."), QT_TR_NOOP("Close it and try again.") },
        { "store.damaged", QT_TR_NOOP("The file with your records is damaged"), QT_TR_NOOP("It was left as it is."), QT_TR_NOOP("Do not remove the application. Ask for help.") },
        { "store.older", QT_TR_NOOP("Your records were saved by an older version"), QT_TR_NOOP("They were left untouched."), QT_TR_NOOP("Open the account once for writing, then look again.") },
        { "store.newer", QT_TR_NOOP("Your records were saved by a newer version"), QT_TR_NOOP("They were left untouched."), QT_TR_NOOP("Install the newer version again.") },
        { "profile.inUse", QT_TR_NOOP("This account is open in another window"), KeptHere, QT_TR_NOOP("Go on there.") },
        { "profile.denied", QT_TR_NOOP("The folder of this account cannot be written"), QT_TR_NOOP("What was saved before is safe."), QT_TR_NOOP("Check the rights of the folder.") },
        { "profile.damaged", QT_TR_NOOP("The list of accounts cannot be read"), KeptHere, QT_TR_NOOP("Ask for help.") },
    };

    const auto row = std::find_if(std::begin(Rows), std::end(Rows),
                                  [&](const Row &candidate) { return code == QLatin1String(candidate.code); });
    return row == std::end(Rows) ? nullptr : row;
}

const Row &Errors::rowOf(const Error &error)
{
    static constexpr auto KeptHere = QT_TR_NOOP("All your records are safe on this tablet.");
    static constexpr auto TryLater = QT_TR_NOOP("It is tried again by itself.");
    static constexpr auto TellAdmin = QT_TR_NOOP("Tell the person who looks after the server.");
    static constexpr Row KindRows[] = { // in the order of ErrorKind
        { "", QT_TR_NOOP("That did not work yet"), KeptHere, TryLater },
        { "", QT_TR_NOOP("Please sign in again"), KeptHere, "" },
        { "", QT_TR_NOOP("Something needs your correction"), KeptHere, "" },
        { "", QT_TR_NOOP("The server has a problem"), KeptHere, TellAdmin },
        { "", QT_TR_NOOP("Something went wrong in the application"), KeptHere, QT_TR_NOOP("Try again. If it stays, save a diagnosis and send it to us.") },
        { "", QT_TR_NOOP("Stopped"), KeptHere, "" },
    };
    const Row *own = rowOf(error.code);
    return own ? *own : KindRows[static_cast<int>(error.kind)];
}
// clang-format on

QString translated(const char *text)
{
    return *text ? Errors::tr(text) : QString();
}

} // namespace

QString ErrorText::body() const
{
    return safe.isEmpty() ? todo : todo.isEmpty() ? safe : safe + QLatin1Char(' ') + todo;
}

ErrorText errorText(const Error &error)
{
    const Row &words = Errors::rowOf(error);
    return {translated(words.title), translated(words.safe), translated(words.todo)};
}

bool hasOwnWords(const QString &code)
{
    return Errors::rowOf(code) != nullptr;
}

} // namespace dhara
