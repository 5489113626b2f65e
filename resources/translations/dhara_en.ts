<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>Actions</name>
    <message>
        <source>Enrol in %1</source>
        <translation>Enrol in %1</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>Call %1</translation>
    </message>
    <message>
        <source>Schedule a visit</source>
        <translation>Schedule a visit</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Cancel %1 · %2</source>
        <comment>visit, day</comment>
        <translation>Cancel %1 · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <comment>programme</comment>
        <translation>Exit %1</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>, </source>
        <comment>between the answers to one question</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between questions with their answers</comment>
        <translation>; </translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>The camera did not take the photo</source>
        <translation>The camera did not take the photo</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>No camera was found</source>
        <translation>No camera was found</translation>
    </message>
    <message>
        <source>Choose a photo that is on this tablet already.</source>
        <translation>Choose a photo that is on this tablet already.</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Turn by a quarter</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Again</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Take it</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>Use this photo</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>%1: choose in a calendar</source>
        <comment>a question for a day</comment>
        <translation>%1: choose in a calendar</translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Back to the days</source>
        <translation>Back to the days</translation>
    </message>
    <message>
        <source>Choose the year</source>
        <translation>Choose the year</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a question, a part of its answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>or age in years</source>
        <translation>or age in years</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Age in years</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Discard the draft: %1</source>
        <translation>Discard the draft: %1</translation>
    </message>
</context>
<context>
    <name>DraftsView</name>
    <message>
        <source>Drafts to finish</source>
        <translation>Drafts to finish</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on this tablet</source>
        <translation>
            <numerusform>%Ln draft on this tablet</numerusform>
            <numerusform>%Ln drafts on this tablet</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Draft discarded: %1</source>
        <translation>Draft discarded: %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Take it back</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>No drafts</translation>
    </message>
    <message>
        <source>A form that you leave before saving stays here until you finish it.</source>
        <translation>A form that you leave before saving stays here until you finish it.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>years</source>
        <translation>years</translation>
    </message>
    <message>
        <source>months</source>
        <translation>months</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>weeks</translation>
    </message>
    <message>
        <source>days</source>
        <translation>days</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>hours</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>minutes</translation>
    </message>
</context>
<context>
    <name>DurationField</name>
    <message>
        <source>%1: %2</source>
        <comment>a question, a part of its answer</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>All your records are safe on this tablet.</source>
        <translation>All your records are safe on this tablet.</translation>
    </message>
    <message>
        <source>The record is safe on this tablet.</source>
        <translation>The record is safe on this tablet.</translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back.</source>
        <translation>It goes on by itself when the network is back.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>It is tried again by itself.</translation>
    </message>
    <message>
        <source>Open the record, correct it and save.</source>
        <translation>Open the record, correct it and save.</translation>
    </message>
    <message>
        <source>Tell the person who looks after the server.</source>
        <translation>Tell the person who looks after the server.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>No network</translation>
    </message>
    <message>
        <source>This address was not found</source>
        <translation>This address was not found</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>Check the spelling of the address and the network.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>The server does not answer</translation>
    </message>
    <message>
        <source>Check the address. It may also be switched off for a while.</source>
        <translation>Check the address. It may also be switched off for a while.</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>The connection was cut</translation>
    </message>
    <message>
        <source>The server takes too long to answer</source>
        <translation>The server takes too long to answer</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>The server cannot prove who it is</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Nothing was sent.</translation>
    </message>
    <message>
        <source>Check the address and the date of this tablet.</source>
        <translation>Check the address and the date of this tablet.</translation>
    </message>
    <message>
        <source>This is not a server address</source>
        <translation>This is not a server address</translation>
    </message>
    <message>
        <source>This network asks you to log in first</source>
        <translation>This network asks you to log in first</translation>
    </message>
    <message>
        <source>Open a web page, log in to the network, then try again.</source>
        <translation>Open a web page, log in to the network, then try again.</translation>
    </message>
    <message>
        <source>The server sent more than this tablet can take</source>
        <translation>The server sent more than this tablet can take</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>Nobody is signed in</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Sign in again.</translation>
    </message>
    <message>
        <source>Address and user name are needed</source>
        <translation>Address and user name are needed</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>Fill in both.</translation>
    </message>
    <message>
        <source>The server does not know this user or password</source>
        <translation>The server does not know this user or password</translation>
    </message>
    <message>
        <source>Check the user name, or ask your supervisor.</source>
        <translation>Check the user name, or ask your supervisor.</translation>
    </message>
    <message>
        <source>This user may not do that</source>
        <translation>This user may not do that</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>Ask your supervisor.</translation>
    </message>
    <message>
        <source>No area is assigned to this user</source>
        <translation>No area is assigned to this user</translation>
    </message>
    <message>
        <source>Ask your supervisor to assign villages to you.</source>
        <translation>Ask your supervisor to assign villages to you.</translation>
    </message>
    <message>
        <source>The area of this user is too large to work offline</source>
        <translation>The area of this user is too large to work offline</translation>
    </message>
    <message>
        <source>Ask your supervisor to assign fewer villages to you.</source>
        <translation>Ask your supervisor to assign fewer villages to you.</translation>
    </message>
    <message>
        <source>There is no Avni server at this address</source>
        <translation>There is no Avni server at this address</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>Check the address.</translation>
    </message>
    <message>
        <source>This server wants a way of signing in that is not supported yet</source>
        <translation>This server wants a way of signing in that is not supported yet</translation>
    </message>
    <message>
        <source>This tablet has no safe place for keys</source>
        <translation>This tablet has no safe place for keys</translation>
    </message>
    <message>
        <source>You can keep the key in a file that only your user can read.</source>
        <translation>You can keep the key in a file that only your user can read.</translation>
    </message>
    <message>
        <source>The safe place for keys does not answer</source>
        <translation>The safe place for keys does not answer</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the key in a file that only your user can read.</source>
        <translation>Unlock it and try again, or keep the key in a file that only your user can read.</translation>
    </message>
    <message>
        <source>The safe place for keys was not opened</source>
        <translation>The safe place for keys was not opened</translation>
    </message>
    <message>
        <source>Allow it and try again, or keep the key in a file that only your user can read.</source>
        <translation>Allow it and try again, or keep the key in a file that only your user can read.</translation>
    </message>
    <message>
        <source>The key of this account is damaged</source>
        <translation>The key of this account is damaged</translation>
    </message>
    <message>
        <source>Do not remove the application. Ask for help.</source>
        <translation>Do not remove the application. Ask for help.</translation>
    </message>
    <message>
        <source>The key file cannot be read</source>
        <translation>The key file cannot be read</translation>
    </message>
    <message>
        <source>Check the rights of the folder.</source>
        <translation>Check the rights of the folder.</translation>
    </message>
    <message>
        <source>The key file can be read by others</source>
        <translation>The key file can be read by others</translation>
    </message>
    <message>
        <source>Allow only your user to read it.</source>
        <translation>Allow only your user to read it.</translation>
    </message>
    <message>
        <source>The answers file cannot be read</source>
        <translation>The answers file cannot be read</translation>
    </message>
    <message>
        <source>The answers file is not one JSON object</source>
        <translation>The answers file is not one JSON object</translation>
    </message>
    <message>
        <source>There is no form for this</source>
        <translation>There is no form for this</translation>
    </message>
    <message>
        <source>This kind is not offered</source>
        <translation>This kind is not offered</translation>
    </message>
    <message>
        <source>Some questions are still open</source>
        <translation>Some questions are still open</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>This is needed</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>This is not a number</translation>
    </message>
    <message>
        <source>This is too small</source>
        <translation>This is too small</translation>
    </message>
    <message>
        <source>This is too large</source>
        <translation>This is too large</translation>
    </message>
    <message>
        <source>This does not have the expected form</source>
        <translation>This does not have the expected form</translation>
    </message>
    <message>
        <source>This name does not have the expected form</source>
        <translation>This name does not have the expected form</translation>
    </message>
    <message>
        <source>This answer stands alone</source>
        <translation>This answer stands alone</translation>
    </message>
    <message>
        <source>The question has no such answer</source>
        <translation>The question has no such answer</translation>
    </message>
    <message>
        <source>More than one answer has this name</source>
        <translation>More than one answer has this name</translation>
    </message>
    <message>
        <source>Only one answer can be given</source>
        <translation>Only one answer can be given</translation>
    </message>
    <message>
        <source>This photo is not on this tablet</source>
        <translation>This photo is not on this tablet</translation>
    </message>
    <message>
        <source>The form has no such question</source>
        <translation>The form has no such question</translation>
    </message>
    <message>
        <source>This question cannot be answered here</source>
        <translation>This question cannot be answered here</translation>
    </message>
    <message>
        <source>This is not a date</source>
        <translation>This is not a date</translation>
    </message>
    <message>
        <source>This is not a date with a time</source>
        <translation>This is not a date with a time</translation>
    </message>
    <message>
        <source>This is not a time</source>
        <translation>This is not a time</translation>
    </message>
    <message>
        <source>This is not a duration</source>
        <translation>This is not a duration</translation>
    </message>
    <message>
        <source>A phone number has 10 digits</source>
        <translation>A phone number has 10 digits</translation>
    </message>
    <message>
        <source>This date is in the future</source>
        <translation>This date is in the future</translation>
    </message>
    <message>
        <source>The clock of this tablet is wrong: set it, or give the true day</source>
        <translation>The clock of this tablet is wrong: set it, or give the true day</translation>
    </message>
    <message>
        <source>The birth date is in the future</source>
        <translation>The birth date is in the future</translation>
    </message>
    <message>
        <source>Nobody is older than 120 years</source>
        <translation>Nobody is older than 120 years</translation>
    </message>
    <message>
        <source>The registration is before the birth</source>
        <translation>The registration is before the birth</translation>
    </message>
    <message>
        <source>This is before the registration</source>
        <translation>This is before the registration</translation>
    </message>
    <message>
        <source>This is before the enrolment</source>
        <translation>This is before the enrolment</translation>
    </message>
    <message>
        <source>This is after the exit</source>
        <translation>This is after the exit</translation>
    </message>
    <message>
        <source>Somebody has this name already</source>
        <translation>Somebody has this name already</translation>
    </message>
    <message>
        <source>This place cannot be chosen</source>
        <translation>This place cannot be chosen</translation>
    </message>
    <message>
        <source>Is enrolled in this programme already</source>
        <translation>Is enrolled in this programme already</translation>
    </message>
    <message>
        <source>This enrolment is of somebody else</source>
        <translation>This enrolment is of somebody else</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>The server is busy</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>The server has a problem</translation>
    </message>
    <message>
        <source>The server answered something unexpected</source>
        <translation>The server answered something unexpected</translation>
    </message>
    <message>
        <source>Not everything could be received</source>
        <translation>Not everything could be received</translation>
    </message>
    <message>
        <source>The server did not take this record</source>
        <translation>The server did not take this record</translation>
    </message>
    <message>
        <source>Open it and check the answers, or send it again.</source>
        <translation>Open it and check the answers, or send it again.</translation>
    </message>
    <message>
        <source>A record cannot be read</source>
        <translation>A record cannot be read</translation>
    </message>
    <message>
        <source>This record is not on this tablet</source>
        <translation>This record is not on this tablet</translation>
    </message>
    <message>
        <source>It may have been removed elsewhere.</source>
        <translation>It may have been removed elsewhere.</translation>
    </message>
    <message>
        <source>This record was removed</source>
        <translation>This record was removed</translation>
    </message>
    <message>
        <source>It can no longer be changed.</source>
        <translation>It can no longer be changed.</translation>
    </message>
    <message>
        <source>The record has a damaged number</source>
        <translation>The record has a damaged number</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>The name is missing</translation>
    </message>
    <message>
        <source>The village is missing</source>
        <translation>The village is missing</translation>
    </message>
    <message>
        <source>The server does not know this village</source>
        <translation>The server does not know this village</translation>
    </message>
    <message>
        <source>Open the record and choose another one.</source>
        <translation>Open the record and choose another one.</translation>
    </message>
    <message>
        <source>The server does not know this gender</source>
        <translation>The server does not know this gender</translation>
    </message>
    <message>
        <source>The registration date is missing</source>
        <translation>The registration date is missing</translation>
    </message>
    <message>
        <source>The server no longer has this kind of record</source>
        <translation>The server no longer has this kind of record</translation>
    </message>
    <message>
        <source>The server no longer has one of the questions</source>
        <translation>The server no longer has one of the questions</translation>
    </message>
    <message>
        <source>The date is missing</source>
        <translation>The date is missing</translation>
    </message>
    <message>
        <source>The visit is both done and cancelled</source>
        <translation>The visit is both done and cancelled</translation>
    </message>
    <message>
        <source>All answers were taken away</source>
        <translation>All answers were taken away</translation>
    </message>
    <message>
        <source>Open the record and give at least one answer. The server keeps the old ones otherwise.</source>
        <translation>Open the record and give at least one answer. The server keeps the old ones otherwise.</translation>
    </message>
    <message>
        <source>What this belongs to is not on this tablet</source>
        <translation>What this belongs to is not on this tablet</translation>
    </message>
    <message>
        <source>It is sent once that has been received.</source>
        <translation>It is sent once that has been received.</translation>
    </message>
    <message>
        <source>A photo is no longer on this tablet</source>
        <translation>A photo is no longer on this tablet</translation>
    </message>
    <message>
        <source>Open the record and take the photo again.</source>
        <translation>Open the record and take the photo again.</translation>
    </message>
    <message>
        <source>The photo is safe on this tablet.</source>
        <translation>The photo is safe on this tablet.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>Send it again.</translation>
    </message>
    <message>
        <source>A photo arrived damaged</source>
        <translation>A photo arrived damaged</translation>
    </message>
    <message>
        <source>A photo took too long to send</source>
        <translation>A photo took too long to send</translation>
    </message>
    <message>
        <source>The server gives no place for photos</source>
        <translation>The server gives no place for photos</translation>
    </message>
    <message>
        <source>This photo is not on the server yet</source>
        <translation>This photo is not on the server yet</translation>
    </message>
    <message>
        <source>No answer names this photo any more</source>
        <translation>No answer names this photo any more</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>This file cannot be opened</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choose another one.</translation>
    </message>
    <message>
        <source>This file is no picture</source>
        <translation>This file is no picture</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>This file is empty</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>This picture is too large</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>Choose a smaller one.</translation>
    </message>
    <message>
        <source>The photo could not be kept</source>
        <translation>The photo could not be kept</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>What was saved before is safe.</translation>
    </message>
    <message>
        <source>Take or choose it again.</source>
        <translation>Take or choose it again.</translation>
    </message>
    <message>
        <source>This tablet is full</source>
        <translation>This tablet is full</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last change is not saved yet.</source>
        <translation>What was saved before is safe; the last change is not saved yet.</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>Free some space, then save again.</translation>
    </message>
    <message>
        <source>The folder of this account cannot be written</source>
        <translation>The folder of this account cannot be written</translation>
    </message>
    <message>
        <source>Another program holds the records</source>
        <translation>Another program holds the records</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>Close it and try again.</translation>
    </message>
    <message>
        <source>The file with your records is damaged</source>
        <translation>The file with your records is damaged</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>It was left as it is.</translation>
    </message>
    <message>
        <source>Your records were saved by an older version</source>
        <translation>Your records were saved by an older version</translation>
    </message>
    <message>
        <source>They were left untouched.</source>
        <translation>They were left untouched.</translation>
    </message>
    <message>
        <source>Open the account once for writing, then look again.</source>
        <translation>Open the account once for writing, then look again.</translation>
    </message>
    <message>
        <source>Your records were saved by a newer version</source>
        <translation>Your records were saved by a newer version</translation>
    </message>
    <message>
        <source>Install the newer version again.</source>
        <translation>Install the newer version again.</translation>
    </message>
    <message>
        <source>This account is open in another window</source>
        <translation>This account is open in another window</translation>
    </message>
    <message>
        <source>Go on there.</source>
        <translation>Go on there.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read</source>
        <translation>The list of accounts cannot be read</translation>
    </message>
    <message>
        <source>Ask for help.</source>
        <translation>Ask for help.</translation>
    </message>
    <message>
        <source>That did not work yet</source>
        <translation>That did not work yet</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>Please sign in again</translation>
    </message>
    <message>
        <source>Something needs your correction</source>
        <translation>Something needs your correction</translation>
    </message>
    <message>
        <source>Something went wrong in the application</source>
        <translation>Something went wrong in the application</translation>
    </message>
    <message>
        <source>Try again. If it stays, save a diagnosis and send it to us.</source>
        <translation>Try again. If it stays, save a diagnosis and send it to us.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>A photo is too large for the storage</source>
        <translation>A photo is too large for the storage</translation>
    </message>
    <message>
        <source>The storage for photos has a problem</source>
        <translation>The storage for photos has a problem</translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation>Your account may not do this</translation>
    </message>
    <message>
        <source>Another record has this answer already</source>
        <translation>Another record has this answer already</translation>
    </message>
    <message>
        <source>It should look like https://avni.example.org</source>
        <translation>It should look like https://avni.example.org</translation>
    </message>
</context>
<context>
    <name>FaceButton</name>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>%1, out of the ordinary</source>
        <translation>%1, out of the ordinary</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>Remove filter: %1</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Gender</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>Age in years</translation>
    </message>
    <message>
        <source>Age from, years</source>
        <translation>Age from, years</translation>
    </message>
    <message>
        <source>from</source>
        <translation>from</translation>
    </message>
    <message>
        <source>Age up to, years</source>
        <translation>Age up to, years</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>up to</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Search a place</source>
        <translation>Search a place</translation>
    </message>
</context>
<context>
    <name>FilterPlaces</name>
    <message numerus="yes">
        <source>%n more; type the name.</source>
        <translation>
            <numerusform>%Ln more; type the name.</numerusform>
            <numerusform>%Ln more; type the name.</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Places</translation>
    </message>
    <message>
        <source>No place of that name.</source>
        <translation>No place of that name.</translation>
    </message>
    <message>
        <source>There is nothing smaller within this place.</source>
        <translation>There is nothing smaller within this place.</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>Show: %1</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nobody found</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>Filters, %n in force</source>
        <translation>
            <numerusform>Filters, %Ln in force</numerusform>
            <numerusform>Filters, %Ln in force</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Name, village, number</source>
        <translation>Name, village, number</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Looking…</source>
        <translation>Looking…</translation>
    </message>
</context>
<context>
    <name>FirstSyncPage</name>
    <message>
        <source>Getting your area ready</source>
        <translation>Getting your area ready</translation>
    </message>
    <message>
        <source>You can start as soon as the first people are here. If the network goes, it continues where it stopped.</source>
        <translation>You can start as soon as the first people are here. If the network goes, it continues where it stopped.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>Use another account</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Usually %1 to %2 %3</source>
        <translation>Usually %1 to %2 %3</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>Who and where</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>First name</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Middle name</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Last name</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Gender</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Registration date</source>
        <translation>Registration date</translation>
    </message>
    <message>
        <source>Profile picture</source>
        <translation>Profile picture</translation>
    </message>
    <message>
        <source>Enrolment date</source>
        <translation>Enrolment date</translation>
    </message>
    <message>
        <source>Exit date</source>
        <translation>Exit date</translation>
    </message>
    <message>
        <source>Visit date</source>
        <translation>Visit date</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>10 digits</source>
        <translation>10 digits</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a day and a time</comment>
        <translation>%1 and %2</translation>
    </message>
    <message>
        <source>%1: whole numbers are needed</source>
        <comment>what is wrong</comment>
        <translation>%1: whole numbers are needed</translation>
    </message>
    <message>
        <source>%1: write it like %2</source>
        <comment>what is wrong, an example</comment>
        <translation>%1: write it like %2</translation>
    </message>
    <message>
        <source>Answered, but not shown here</source>
        <translation>Answered, but not shown here</translation>
    </message>
    <message>
        <source>day</source>
        <comment>stands where its number is to be typed</comment>
        <translation>day</translation>
    </message>
    <message>
        <source>month</source>
        <comment>stands where its number is to be typed</comment>
        <translation>month</translation>
    </message>
    <message>
        <source>year</source>
        <comment>stands where its number is to be typed</comment>
        <translation>year</translation>
    </message>
</context>
<context>
    <name>FormBar</name>
    <message>
        <source>Photo removed: %1</source>
        <translation>Photo removed: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>Page %L1 of %L2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Next</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%Ln to answer</numerusform>
            <numerusform>%Ln to answer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What was answered before is still on this tablet.</source>
        <translation>%1 What was answered before is still on this tablet.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>Discard the draft</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>empty</source>
        <translation>empty</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begun</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>complete</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>to correct</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>section and its state</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>FormSections</name>
    <message>
        <source>Sections of the form</source>
        <translation>Sections of the form</translation>
    </message>
</context>
<context>
    <name>FoundNothing</name>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>Nobody found for “%1”</translation>
    </message>
    <message>
        <source>Nobody is like that</source>
        <translation>Nobody is like that</translation>
    </message>
    <message>
        <source>No kinds of people or things yet</source>
        <translation>No kinds of people or things yet</translation>
    </message>
    <message>
        <source>Nothing of this kind here yet</source>
        <translation>Nothing of this kind here yet</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Nobody here yet</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it stays so, save a diagnosis on the Sync page.</source>
        <translation>Nothing is lost. Try again; if it stays so, save a diagnosis on the Sync page.</translation>
    </message>
    <message>
        <source>The filters leave some out.</source>
        <translation>The filters leave some out.</translation>
    </message>
    <message>
        <source>Try fewer letters, the village, or a number.</source>
        <translation>Try fewer letters, the village, or a number.</translation>
    </message>
    <message>
        <source>Those who look after your organisation set them up; they come with a sync.</source>
        <translation>Those who look after your organisation set them up; they come with a sync.</translation>
    </message>
    <message>
        <source>People appear here after a sync, or when you register them.</source>
        <translation>People appear here after a sync, or when you register them.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Clear filters</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Enrolment in %1</source>
        <translation>Enrolment in %1</translation>
    </message>
    <message>
        <source>Not taken by the server: %1</source>
        <translation>Not taken by the server: %1</translation>
    </message>
    <message>
        <source>Removed on this tablet, waiting to be sent since then</source>
        <translation>Removed on this tablet, waiting to be sent since then</translation>
    </message>
    <message>
        <source>Changed on this tablet, waiting to be sent since then</source>
        <translation>Changed on this tablet, waiting to be sent since then</translation>
    </message>
    <message>
        <source>Removed by %1</source>
        <translation>Removed by %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>Changed by %1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>Recorded by %1</source>
        <translation>Recorded by %1</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>Recorded</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>visit, day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Scheduled by %1</source>
        <translation>Scheduled by %1</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Scheduled</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
</context>
<context>
    <name>HitSection</name>
    <message>
        <source>Recent</source>
        <translation>Recent</translation>
    </message>
    <message>
        <source>All, by name</source>
        <translation>All, by name</translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>People and things found</source>
        <translation>People and things found</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>until %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>from %1</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>changed %1</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>No name yet</translation>
    </message>
</context>
<context>
    <name>HomeSection</name>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>Show all: %1</translation>
    </message>
</context>
<context>
    <name>KeptAnswer</name>
    <message>
        <source>Not answered on this tablet</source>
        <translation>Not answered on this tablet</translation>
    </message>
</context>
<context>
    <name>LeavingNote</name>
    <message>
        <source>Keeping the photo…</source>
        <translation>Keeping the photo…</translation>
    </message>
    <message>
        <source>All else is safe on this tablet. The window closes by itself as soon as the photo is safe too. Close it again to leave without the photo.</source>
        <translation>All else is safe on this tablet. The window closes by itself as soon as the photo is safe too. Close it again to leave without the photo.</translation>
    </message>
    <message>
        <source>All else is safe on this tablet. You are signed out as soon as the photo is safe too. Sign out again to leave without the photo.</source>
        <translation>All else is safe on this tablet. You are signed out as soon as the photo is safe too. Sign out again to leave without the photo.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Opening…</source>
        <translation>Opening…</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colours</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Outdoor, for bright sun</source>
        <translation>Outdoor, for bright sun</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>Small</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Account</translation>
    </message>
    <message>
        <source>When you sign out, everything stays on this tablet, also what is not sent yet.</source>
        <translation>When you sign out, everything stays on this tablet, also what is not sent yet.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>About Dhara</source>
        <translation>About Dhara</translation>
    </message>
    <message>
        <source>Version %1, free software under the AGPL-3.0-or-later</source>
        <translation>Version %1, free software under the AGPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Keyboard on the screen, from the next start</source>
        <translation>Keyboard on the screen, from the next start</translation>
    </message>
    <message>
        <source>As the tablet has it</source>
        <translation>As the tablet has it</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Always</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Never</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose someone from the list</source>
        <translation>Choose someone from the list</translation>
    </message>
    <message>
        <source>Or press / and type a name, a village or a number.</source>
        <translation>Or press / and type a name, a village or a number.</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Take a photo</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>Another</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>Camera</translation>
    </message>
    <message>
        <source>Choose a photo from a file</source>
        <translation>Choose a photo from a file</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>From a file</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>Choose a photo</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>%1, photo %L2</source>
        <translation>%1, photo %L2</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>cannot be shown</source>
        <translation>cannot be shown</translation>
    </message>
    <message>
        <source>not on this tablet</source>
        <translation>not on this tablet</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>being fetched</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>This photo cannot be shown</translation>
    </message>
    <message>
        <source>This photo is not on this tablet</source>
        <translation>This photo is not on this tablet</translation>
    </message>
    <message>
        <source>The photo is being fetched</source>
        <translation>The photo is being fetched</translation>
    </message>
    <message>
        <source>The file is damaged or of a kind that is not known here.</source>
        <translation>The file is damaged or of a kind that is not known here.</translation>
    </message>
    <message>
        <source>It is fetched when there is a network.</source>
        <translation>It is fetched when there is a network.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Photo %L1 of %L2</source>
        <translation>Photo %L1 of %L2</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is on the photo, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Portrait</translation>
    </message>
</context>
<context>
    <name>PhotosTab</name>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Type the first letters</source>
        <translation>Type the first letters</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>In no programme yet</source>
        <translation>In no programme yet</translation>
    </message>
    <message>
        <source>Edit enrolment</source>
        <translation>Edit enrolment</translation>
    </message>
    <message>
        <source>Exit programme</source>
        <translation>Exit programme</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>working</source>
        <translation>working</translation>
    </message>
    <message>
        <source>%L1 percent</source>
        <translation>%L1 percent</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Nothing to register</source>
        <translation>Nothing to register</translation>
    </message>
    <message>
        <source>Your organisation offers you no kind of people or things. Those who look after it set them up; they come with a sync.</source>
        <translation>Your organisation offers you no kind of people or things. Those who look after it set them up; they come with a sync.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>What can be registered</source>
        <translation>What can be registered</translation>
    </message>
</context>
<context>
    <name>Relatives</name>
    <message>
        <source>Somebody who is not on this tablet</source>
        <translation>Somebody who is not on this tablet</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>removed</translation>
    </message>
</context>
<context>
    <name>RelativesTab</name>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Belongs to</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>Relatives</translation>
    </message>
    <message>
        <source>Members and relatives</source>
        <translation>Members and relatives</translation>
    </message>
    <message>
        <source>Nobody belongs here yet</source>
        <translation>Nobody belongs here yet</translation>
    </message>
    <message>
        <source>Members and relatives stand here when they are known.</source>
        <translation>Members and relatives stand here when they are known.</translation>
    </message>
</context>
<context>
    <name>RowSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleFields</name>
    <message>
        <source>Kind of visit</source>
        <translation>Kind of visit</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>In two weeks</translation>
    </message>
    <message>
        <source>In four weeks</source>
        <translation>In four weeks</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation>Due from</translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>Overdue after</translation>
    </message>
</context>
<context>
    <name>ScheduleSheet</name>
    <message>
        <source>Schedule a visit</source>
        <translation>Schedule a visit</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Server address</source>
        <translation>Server address</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>User name</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Welcome to Dhara</source>
        <translation>Welcome to Dhara</translation>
    </message>
    <message>
        <source>Choose who is working. No network is needed.</source>
        <translation>Choose who is working. No network is needed.</translation>
    </message>
    <message>
        <source>Sign in once with a network. Then the forms, villages and people of your area come to this tablet, and you can work without one.</source>
        <translation>Sign in once with a network. Then the forms, villages and people of your area come to this tablet, and you can work without one.</translation>
    </message>
    <message>
        <source>Keep the key in a file</source>
        <translation>Keep the key in a file</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>Another account</translation>
    </message>
    <message>
        <source>Accounts of this tablet</source>
        <translation>Accounts of this tablet</translation>
    </message>
</context>
<context>
    <name>SubjectAbsence</name>
    <message>
        <source>%1 was removed</source>
        <translation>%1 was removed</translation>
    </message>
    <message>
        <source>This record is not on this tablet</source>
        <translation>This record is not on this tablet</translation>
    </message>
    <message>
        <source>You may not see records of this kind any more</source>
        <translation>You may not see records of this kind any more</translation>
    </message>
    <message>
        <source>It is left out of all lists. What was recorded is kept and can be put back.</source>
        <translation>It is left out of all lists. What was recorded is kept and can be put back.</translation>
    </message>
    <message>
        <source>What you recorded is still sent. Ask the person who gives out rights.</source>
        <translation>What you recorded is still sent. Ask the person who gives out rights.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Put back</translation>
    </message>
    <message>
        <source>It comes with the next sync if it belongs to your villages.</source>
        <translation>It comes with the next sync if it belongs to your villages.</translation>
    </message>
</context>
<context>
    <name>SubjectBar</name>
    <message>
        <source>New visit</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Edit</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>SubjectHeader</name>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>SubjectPage</name>
    <message>
        <source>Removed: %1</source>
        <translation>Removed: %1</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>New visit</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>More actions</translation>
    </message>
</context>
<context>
    <name>SubjectShown</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%Ln to fix</numerusform>
            <numerusform>%Ln to fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln waiting</numerusform>
            <numerusform>%Ln waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>sent %1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Date of birth</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>Registered on</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>since %1</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days of a programme</comment>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>takes part</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programmes</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Members</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>Family</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>has exited</source>
        <translation>has exited</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Save diagnosis</source>
        <translation>Save diagnosis</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>Waiting to send</translation>
    </message>
    <message>
        <source>Photos to send</source>
        <translation>Photos to send</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>Last runs</translation>
    </message>
    <message>
        <source>Space on this tablet</source>
        <translation>Space on this tablet</translation>
    </message>
    <message>
        <source>Save a diagnosis to a file</source>
        <translation>Save a diagnosis to a file</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Photos to fix</source>
        <translation>Photos to fix</translation>
    </message>
</context>
<context>
    <name>SyncSign</name>
    <message>
        <source>sent</source>
        <translation>sent</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>waiting</translation>
    </message>
    <message>
        <source>to fix</source>
        <translation>to fix</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>Opens the sync page</source>
        <translation>Opens the sync page</translation>
    </message>
</context>
<context>
    <name>TabColumn</name>
    <message>
        <source>Part of this page</source>
        <translation>Part of this page</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Parts of this page</source>
        <translation>Parts of this page</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln day late</numerusform>
            <numerusform>%Ln days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>due in %Ln day</numerusform>
            <numerusform>due in %Ln days</numerusform>
        </translation>
    </message>
    <message>
        <source>due now</source>
        <translation>due now</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>due today</translation>
    </message>
    <message>
        <source>due now, until %1</source>
        <translation>due now, until %1</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>overdue</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>by %1</translation>
    </message>
    <message>
        <source>Enrolled in %1</source>
        <translation>Enrolled in %1</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registered</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message>
        <source>Exited %1</source>
        <translation>Exited %1</translation>
    </message>
</context>
<context>
    <name>ToFixCard</name>
    <message>
        <source>Open and fix</source>
        <translation>Open and fix</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Send again</translation>
    </message>
</context>
<context>
    <name>ToFixNote</name>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Looking up today&apos;s visits…</source>
        <translation>Looking up today&apos;s visits…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Overdue</translation>
    </message>
    <message>
        <source>Drafts to finish</source>
        <translation>Drafts to finish</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Recently opened</translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>Nothing waits for you today</translation>
    </message>
    <message>
        <source>Visits that are due, forms that were begun and the people you opened last appear here.</source>
        <translation>Visits that are due, forms that were begun and the people you opened last appear here.</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Find somebody</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Previous photo</source>
        <translation>Previous photo</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Smaller</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>Turn by a quarter</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>Take again</translation>
    </message>
    <message>
        <source>Remove this photo</source>
        <translation>Remove this photo</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>Next photo</translation>
    </message>
</context>
<context>
    <name>VisitDetails</name>
    <message>
        <source>Nothing was answered.</source>
        <translation>Nothing was answered.</translation>
    </message>
    <message>
        <source>Edit this visit</source>
        <translation>Edit this visit</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>Do visit</source>
        <translation>Do visit</translation>
    </message>
    <message>
        <source>Do visit: %1</source>
        <translation>Do visit: %1</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Do visit</source>
        <translation>Do visit</translation>
    </message>
    <message>
        <source>Do visit: %1</source>
        <translation>Do visit: %1</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>Visits stand here when they are planned or done.</source>
        <translation>Visits stand here when they are planned or done.</translation>
    </message>
</context>
<context>
    <name>VisitsView</name>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No visits here</source>
        <translation>No visits here</translation>
    </message>
    <message>
        <source>Visits are planned by the forms that you fill, and come with a sync.</source>
        <translation>Visits are planned by the forms that you fill, and come with a sync.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Home</source>
        <translation>Home</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Find</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%Ln year</numerusform>
            <numerusform>%Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%Ln week</numerusform>
            <numerusform>%Ln weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%Ln month</numerusform>
            <numerusform>%Ln months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::CalendarModel</name>
    <message>
        <source>%1 – %2</source>
        <comment>from a year to a year</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Previous year</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>Earlier years</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Next year</translation>
    </message>
    <message>
        <source>Later years</source>
        <translation>Later years</translation>
    </message>
</context>
<context>
    <name>dhara::FilterModel</name>
    <message>
        <source>Everywhere</source>
        <translation>Everywhere</translation>
    </message>
    <message>
        <source>An age is a number of years.</source>
        <translation>An age is a number of years.</translation>
    </message>
    <message>
        <source>Nobody is older than %L1 and younger than %L2.</source>
        <translation>Nobody is older than %L1 and younger than %L2.</translation>
    </message>
    <message>
        <source>%L1 to %L2 years</source>
        <translation>%L1 to %L2 years</translation>
    </message>
    <message numerus="yes">
        <source>from %n years</source>
        <translation>
            <numerusform>from %Ln year</numerusform>
            <numerusform>from %Ln years</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n years</source>
        <translation>
            <numerusform>up to %Ln year</numerusform>
            <numerusform>up to %Ln years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::FindModel</name>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln found</numerusform>
            <numerusform>%Ln found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n found</source>
        <translation>
            <numerusform>more than %Ln found</numerusform>
            <numerusform>more than %Ln found</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::FirstSyncModel</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Receiving forms and villages</source>
        <translation>Receiving forms and villages</translation>
    </message>
    <message>
        <source>Receiving people and visits</source>
        <translation>Receiving people and visits</translation>
    </message>
    <message>
        <source>Talking to the server</source>
        <translation>Talking to the server</translation>
    </message>
    <message>
        <source>Forms, villages and settings</source>
        <translation>Forms, villages and settings</translation>
    </message>
    <message>
        <source>People, households and places</source>
        <translation>People, households and places</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>Visits</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>Other records</translation>
    </message>
    <message>
        <source>Enrolments in programmes</source>
        <translation>Enrolments in programmes</translation>
    </message>
    <message>
        <source>Received so far</source>
        <translation>Received so far</translation>
    </message>
</context>
<context>
    <name>dhara::FormModel</name>
    <message>
        <source>Saved on this tablet</source>
        <translation>Saved on this tablet</translation>
    </message>
    <message>
        <source>Each answer is kept on this tablet</source>
        <translation>Each answer is kept on this tablet</translation>
    </message>
    <message>
        <source>Continued from a draft</source>
        <translation>Continued from a draft</translation>
    </message>
    <message>
        <source>Started afresh</source>
        <translation>Started afresh</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>Last changed %1.</translation>
    </message>
    <message>
        <source>The draft was put aside.</source>
        <translation>The draft was put aside.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>Start afresh</translation>
    </message>
    <message>
        <source>Take the draft back</source>
        <translation>Take the draft back</translation>
    </message>
    <message>
        <source>saved on this tablet</source>
        <comment>after a name</comment>
        <translation>saved on this tablet</translation>
    </message>
    <message>
        <source>This form cannot be opened</source>
        <translation>This form cannot be opened</translation>
    </message>
</context>
<context>
    <name>dhara::HomeModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day without its year</comment>
        <translation>dddd, d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>overdue visits</source>
        <comment>below their number, %n</comment>
        <translation>
            <numerusform>overdue visit</numerusform>
            <numerusform>overdue visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due today</source>
        <comment>below the number of visits, %n</comment>
        <translation>
            <numerusform>due today</numerusform>
            <numerusform>due today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next 7 days</source>
        <comment>below the number of visits, %n</comment>
        <translation>
            <numerusform>in the next 7 days</numerusform>
            <numerusform>in the next 7 days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drafts to finish</source>
        <comment>below their number, %n</comment>
        <translation>
            <numerusform>draft to finish</numerusform>
            <numerusform>drafts to finish</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and reason</comment>
        <translation>⁨%1⁩: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n records to fix</source>
        <translation>
            <numerusform>%Ln record to fix</numerusform>
            <numerusform>%Ln records to fix</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing is lost.</source>
        <translation>%1. Nothing is lost.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos to fix</source>
        <translation>
            <numerusform>%Ln photo to fix</numerusform>
            <numerusform>%Ln photos to fix</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot be sent. The sync page says which, and why.</source>
        <translation>They cannot be sent. The sync page says which, and why.</translation>
    </message>
</context>
<context>
    <name>dhara::ScheduleModel</name>
    <message>
        <source>Choose what kind of visit it is.</source>
        <translation>Choose what kind of visit it is.</translation>
    </message>
    <message>
        <source>The first day is not a date like %1.</source>
        <translation>The first day is not a date like %1.</translation>
    </message>
    <message>
        <source>The last day is not a date like %1.</source>
        <translation>The last day is not a date like %1.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>The last day is before the first.</translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation>The last day is over already.</translation>
    </message>
</context>
<context>
    <name>dhara::SettingsModel</name>
    <message>
        <source>As the tablet</source>
        <translation>As the tablet</translation>
    </message>
</context>
<context>
    <name>dhara::SyncModel</name>
    <message>
        <source>Syncing…</source>
        <translation>Syncing…</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>Everything is sent</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%Ln waiting to send</numerusform>
            <numerusform>%Ln waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos waiting to send</source>
        <translation>
            <numerusform>%Ln photo waiting to send</numerusform>
            <numerusform>%Ln photos waiting to send</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>synced %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%Ln to fix</numerusform>
            <numerusform>%Ln to fix</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending your records</source>
        <translation>Sending your records</translation>
    </message>
    <message>
        <source>Receiving forms and villages</source>
        <translation>Receiving forms and villages</translation>
    </message>
    <message>
        <source>Receiving people and visits</source>
        <translation>Receiving people and visits</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>Finishing</translation>
    </message>
    <message>
        <source>%1. You can go on working.</source>
        <translation>%1. You can go on working.</translation>
    </message>
    <message>
        <source>Talking to the server</source>
        <translation>Talking to the server</translation>
    </message>
    <message>
        <source>Safe on this tablet</source>
        <translation>Safe on this tablet</translation>
    </message>
    <message>
        <source>Not everything is sent</source>
        <translation>Not everything is sent</translation>
    </message>
    <message numerus="yes">
        <source>%n records sent</source>
        <translation>
            <numerusform>%Ln record sent</numerusform>
            <numerusform>%Ln records sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos sent</source>
        <translation>
            <numerusform>%Ln photo sent</numerusform>
            <numerusform>%Ln photos sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not read what is waiting</source>
        <translation>Could not read what is waiting</translation>
    </message>
</context>
<context>
    <name>dhara::SyncPageModel</name>
    <message>
        <source>Registration</source>
        <translation>Registration</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>Enrolment</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>Visit</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%Ln record</numerusform>
            <numerusform>%Ln records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln photo</numerusform>
            <numerusform>%Ln photos</numerusform>
        </translation>
    </message>
    <message>
        <source>What you save is safe on this tablet at once, and goes to the server when there is a network.</source>
        <translation>What you save is safe on this tablet at once, and goes to the server when there is a network.</translation>
    </message>
    <message>
        <source>%1. All are safe on this tablet.</source>
        <translation>%1. All are safe on this tablet.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait with it.</source>
        <translation>
            <numerusform>%Ln record waits with it.</numerusform>
            <numerusform>%Ln records wait with it.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>Photo of %1</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%Ln received</numerusform>
            <numerusform>%Ln received</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>Photos taken here</source>
        <translation>Photos taken here</translation>
    </message>
    <message>
        <source>Copies of other photos</source>
        <translation>Copies of other photos</translation>
    </message>
    <message>
        <source>Free on this tablet</source>
        <translation>Free on this tablet</translation>
    </message>
    <message>
        <source>Saved as %1. Send it by any route.</source>
        <translation>Saved as %1. Send it by any route.</translation>
    </message>
    <message>
        <source>Fix it when you can: everything else is sent as usual.</source>
        <translation>Fix it when you can: everything else is sent as usual.</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>less than a second</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>Sent and received</translation>
    </message>
    <message>
        <source>No new records</source>
        <translation>No new records</translation>
    </message>
    <message>
        <source>It will be tried again automatically.</source>
        <translation>It will be tried again automatically.</translation>
    </message>
</context>
<context>
    <name>dhara::VisitsModel</name>
    <message>
        <source>Overdue %1</source>
        <translation>Overdue %1</translation>
    </message>
    <message>
        <source>Due today %1</source>
        <translation>Due today %1</translation>
    </message>
    <message>
        <source>Next 7 days %1</source>
        <translation>Next 7 days %1</translation>
    </message>
    <message>
        <source>Later %1</source>
        <translation>Later %1</translation>
    </message>
</context>
</TS>
