<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="hi_IN">
<context>
    <name>Actions</name>
    <message>
        <source>Enrol in %1</source>
        <translation>%1 में नामांकन करें</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>%1 पर फ़ोन करें</translation>
    </message>
    <message>
        <source>Schedule a visit</source>
        <translation>विज़िट तय करें</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>सूची से हटाएँ</translation>
    </message>
    <message>
        <source>Cancel %1 · %2</source>
        <comment>visit, day</comment>
        <translation>%1 रद्द करें · %2</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <comment>programme</comment>
        <translation>%1 से बाहर करें</translation>
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
        <translation>कैमरे से फ़ोटो नहीं खिंची</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>फ़ोटो खींचें</translation>
    </message>
    <message>
        <source>No camera was found</source>
        <translation>कोई कैमरा नहीं मिला</translation>
    </message>
    <message>
        <source>Choose a photo that is on this tablet already.</source>
        <translation>इस टैबलेट पर पहले से मौजूद कोई फ़ोटो चुनें।</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>चौथाई घुमाएँ</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>दोबारा</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>फ़ाइल चुनें</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>खींचें</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>यही फ़ोटो लें</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>%1: choose in a calendar</source>
        <comment>a question for a day</comment>
        <translation>%1: कैलेंडर से चुनें</translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Back to the days</source>
        <translation>दिनों पर वापस</translation>
    </message>
    <message>
        <source>Choose the year</source>
        <translation>साल चुनें</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a question, a part of its answer</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>or age in years</source>
        <translation>या उम्र, साल में</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>उम्र, साल में</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Discard the draft: %1</source>
        <translation>अधूरा फ़ॉर्म हटाएँ: %1</translation>
    </message>
</context>
<context>
    <name>DraftsView</name>
    <message>
        <source>Drafts to finish</source>
        <translation>पूरे करने वाले अधूरे फ़ॉर्म</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on this tablet</source>
        <translation>
            <numerusform>इस टैबलेट पर %Ln अधूरा फ़ॉर्म</numerusform>
            <numerusform>इस टैबलेट पर %Ln अधूरे फ़ॉर्म</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Draft discarded: %1</source>
        <translation>अधूरा फ़ॉर्म हटाया गया: %1</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>कोई अधूरा फ़ॉर्म नहीं</translation>
    </message>
    <message>
        <source>A form that you leave before saving stays here until you finish it.</source>
        <translation>जिस फ़ॉर्म को आप सेव करने से पहले छोड़ देते हैं, वह पूरा होने तक यहाँ रहता है।</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>years</source>
        <translation>साल</translation>
    </message>
    <message>
        <source>months</source>
        <translation>महीने</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>हफ़्ते</translation>
    </message>
    <message>
        <source>days</source>
        <translation>दिन</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>घंटे</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>मिनट</translation>
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
        <translation>आपके सभी रिकॉर्ड इस टैबलेट पर सुरक्षित हैं।</translation>
    </message>
    <message>
        <source>The record is safe on this tablet.</source>
        <translation>रिकॉर्ड इस टैबलेट पर सुरक्षित है।</translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back.</source>
        <translation>नेटवर्क लौटने पर यह अपने आप आगे बढ़ेगा।</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>अपने आप फिर से कोशिश होगी।</translation>
    </message>
    <message>
        <source>Open the record, correct it and save.</source>
        <translation>रिकॉर्ड खोलें, ठीक करें और सेव करें।</translation>
    </message>
    <message>
        <source>Tell the person who looks after the server.</source>
        <translation>सर्वर की देखभाल करने वाले व्यक्ति को बताएँ।</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>नेटवर्क नहीं है</translation>
    </message>
    <message>
        <source>This address was not found</source>
        <translation>यह पता नहीं मिला</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>पते की वर्तनी और नेटवर्क जाँचें।</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>सर्वर जवाब नहीं दे रहा</translation>
    </message>
    <message>
        <source>Check the address. It may also be switched off for a while.</source>
        <translation>पता जाँचें। हो सकता है सर्वर कुछ देर के लिए बंद हो।</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>कनेक्शन टूट गया</translation>
    </message>
    <message>
        <source>The server takes too long to answer</source>
        <translation>सर्वर जवाब देने में बहुत देर लगा रहा है</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>सर्वर अपनी पहचान साबित नहीं कर पाया</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>कुछ भी नहीं भेजा गया।</translation>
    </message>
    <message>
        <source>Check the address and the date of this tablet.</source>
        <translation>पता और इस टैबलेट की तारीख जाँचें।</translation>
    </message>
    <message>
        <source>This is not a server address</source>
        <translation>यह सर्वर का पता नहीं है</translation>
    </message>
    <message>
        <source>This network asks you to log in first</source>
        <translation>यह नेटवर्क पहले लॉग इन करने को कहता है</translation>
    </message>
    <message>
        <source>Open a web page, log in to the network, then try again.</source>
        <translation>कोई वेब पेज खोलें, नेटवर्क में लॉग इन करें, फिर दोबारा कोशिश करें।</translation>
    </message>
    <message>
        <source>The server sent more than this tablet can take</source>
        <translation>सर्वर ने इतना भेजा जितना यह टैबलेट नहीं ले सकता</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>किसी ने साइन इन नहीं किया है</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>फिर से साइन इन करें।</translation>
    </message>
    <message>
        <source>Address and user name are needed</source>
        <translation>पता और यूज़र का नाम ज़रूरी हैं</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>दोनों भरें।</translation>
    </message>
    <message>
        <source>The server does not know this user or password</source>
        <translation>सर्वर इस यूज़र या पासवर्ड को नहीं पहचानता</translation>
    </message>
    <message>
        <source>Check the user name, or ask your supervisor.</source>
        <translation>यूज़र का नाम जाँचें, या अपने सुपरवाइज़र से पूछें।</translation>
    </message>
    <message>
        <source>This user may not do that</source>
        <translation>इस यूज़र को यह करने की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>अपने सुपरवाइज़र से पूछें।</translation>
    </message>
    <message>
        <source>No area is assigned to this user</source>
        <translation>इस यूज़र को कोई क्षेत्र नहीं दिया गया है</translation>
    </message>
    <message>
        <source>Ask your supervisor to assign villages to you.</source>
        <translation>अपने सुपरवाइज़र से कहें कि आपको गाँव दें।</translation>
    </message>
    <message>
        <source>The area of this user is too large to work offline</source>
        <translation>इस यूज़र का क्षेत्र बिना नेटवर्क के काम करने के लिए बहुत बड़ा है</translation>
    </message>
    <message>
        <source>Ask your supervisor to assign fewer villages to you.</source>
        <translation>अपने सुपरवाइज़र से कहें कि आपको कम गाँव दें।</translation>
    </message>
    <message>
        <source>There is no Avni server at this address</source>
        <translation>इस पते पर कोई Avni सर्वर नहीं है</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>पता जाँचें।</translation>
    </message>
    <message>
        <source>This server wants a way of signing in that is not supported yet</source>
        <translation>यह सर्वर साइन इन का ऐसा तरीका चाहता है जो अभी यहाँ नहीं चलता</translation>
    </message>
    <message>
        <source>This tablet has no safe place for keys</source>
        <translation>इस टैबलेट में चाबी रखने की सुरक्षित जगह नहीं है</translation>
    </message>
    <message>
        <source>You can keep the key in a file that only your user can read.</source>
        <translation>आप चाबी ऐसी फ़ाइल में रख सकते हैं जिसे सिर्फ़ आपका यूज़र पढ़ सके।</translation>
    </message>
    <message>
        <source>The safe place for keys does not answer</source>
        <translation>चाबी रखने की सुरक्षित जगह जवाब नहीं दे रही</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the key in a file that only your user can read.</source>
        <translation>उसे खोलकर फिर से कोशिश करें, या चाबी ऐसी फ़ाइल में रखें जिसे सिर्फ़ आपका यूज़र पढ़ सके।</translation>
    </message>
    <message>
        <source>The safe place for keys was not opened</source>
        <translation>चाबी रखने की सुरक्षित जगह नहीं खोली गई</translation>
    </message>
    <message>
        <source>Allow it and try again, or keep the key in a file that only your user can read.</source>
        <translation>अनुमति दें और फिर से कोशिश करें, या चाबी ऐसी फ़ाइल में रखें जिसे सिर्फ़ आपका यूज़र पढ़ सके।</translation>
    </message>
    <message>
        <source>The key of this account is damaged</source>
        <translation>इस खाते की चाबी खराब है</translation>
    </message>
    <message>
        <source>Do not remove the application. Ask for help.</source>
        <translation>ऐप को न हटाएँ। मदद माँगें।</translation>
    </message>
    <message>
        <source>The key file cannot be read</source>
        <translation>चाबी की फ़ाइल पढ़ी नहीं जा सकी</translation>
    </message>
    <message>
        <source>Check the rights of the folder.</source>
        <translation>फ़ोल्डर की अनुमतियाँ जाँचें।</translation>
    </message>
    <message>
        <source>The key file can be read by others</source>
        <translation>चाबी की फ़ाइल दूसरे लोग भी पढ़ सकते हैं</translation>
    </message>
    <message>
        <source>Allow only your user to read it.</source>
        <translation>इसे पढ़ने की अनुमति सिर्फ़ अपने यूज़र को दें।</translation>
    </message>
    <message>
        <source>The answers file cannot be read</source>
        <translation>जवाबों की फ़ाइल पढ़ी नहीं जा सकी</translation>
    </message>
    <message>
        <source>The answers file is not one JSON object</source>
        <translation>जवाबों की फ़ाइल एक JSON ऑब्जेक्ट नहीं है</translation>
    </message>
    <message>
        <source>There is no form for this</source>
        <translation>इसके लिए कोई फ़ॉर्म नहीं है</translation>
    </message>
    <message>
        <source>This kind is not offered</source>
        <translation>यह प्रकार उपलब्ध नहीं है</translation>
    </message>
    <message>
        <source>Some questions are still open</source>
        <translation>कुछ सवालों के जवाब अभी बाकी हैं</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>यह ज़रूरी है</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>यह संख्या नहीं है</translation>
    </message>
    <message>
        <source>This is too small</source>
        <translation>यह बहुत कम है</translation>
    </message>
    <message>
        <source>This is too large</source>
        <translation>यह बहुत ज़्यादा है</translation>
    </message>
    <message>
        <source>This does not have the expected form</source>
        <translation>यह सही रूप में नहीं लिखा है</translation>
    </message>
    <message>
        <source>This name does not have the expected form</source>
        <translation>यह नाम सही रूप में नहीं लिखा है</translation>
    </message>
    <message>
        <source>This answer stands alone</source>
        <translation>यह जवाब अकेला ही चुना जा सकता है</translation>
    </message>
    <message>
        <source>The question has no such answer</source>
        <translation>इस सवाल में ऐसा कोई जवाब नहीं है</translation>
    </message>
    <message>
        <source>More than one answer has this name</source>
        <translation>इस नाम के एक से ज़्यादा जवाब हैं</translation>
    </message>
    <message>
        <source>Only one answer can be given</source>
        <translation>सिर्फ़ एक जवाब दिया जा सकता है</translation>
    </message>
    <message>
        <source>This photo is not on this tablet</source>
        <translation>यह फ़ोटो इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>The form has no such question</source>
        <translation>फ़ॉर्म में ऐसा कोई सवाल नहीं है</translation>
    </message>
    <message>
        <source>This question cannot be answered here</source>
        <translation>इस सवाल का जवाब यहाँ नहीं दिया जा सकता</translation>
    </message>
    <message>
        <source>This is not a date</source>
        <translation>यह तारीख नहीं है</translation>
    </message>
    <message>
        <source>This is not a date with a time</source>
        <translation>यह समय के साथ तारीख नहीं है</translation>
    </message>
    <message>
        <source>This is not a time</source>
        <translation>यह समय नहीं है</translation>
    </message>
    <message>
        <source>This is not a duration</source>
        <translation>यह अवधि नहीं है</translation>
    </message>
    <message>
        <source>A phone number has 10 digits</source>
        <translation>फ़ोन नंबर में 10 अंक होते हैं</translation>
    </message>
    <message>
        <source>This date is in the future</source>
        <translation>यह तारीख आगे की है</translation>
    </message>
    <message>
        <source>The clock of this tablet is wrong: set it, or give the true day</source>
        <translation>इस टैबलेट की घड़ी गलत है: घड़ी ठीक करें, या सही दिन बताएँ</translation>
    </message>
    <message>
        <source>The birth date is in the future</source>
        <translation>जन्म की तारीख आगे की है</translation>
    </message>
    <message>
        <source>Nobody is older than 120 years</source>
        <translation>किसी की उम्र 120 साल से ज़्यादा नहीं होती</translation>
    </message>
    <message>
        <source>The registration is before the birth</source>
        <translation>पंजीकरण की तारीख जन्म से पहले की है</translation>
    </message>
    <message>
        <source>This is before the registration</source>
        <translation>यह पंजीकरण से पहले की है</translation>
    </message>
    <message>
        <source>This is before the enrolment</source>
        <translation>यह नामांकन से पहले की है</translation>
    </message>
    <message>
        <source>This is after the exit</source>
        <translation>यह बाहर होने के बाद की है</translation>
    </message>
    <message>
        <source>Somebody has this name already</source>
        <translation>यह नाम पहले से किसी का है</translation>
    </message>
    <message>
        <source>This place cannot be chosen</source>
        <translation>यह जगह नहीं चुनी जा सकती</translation>
    </message>
    <message>
        <source>Is enrolled in this programme already</source>
        <translation>इस कार्यक्रम में पहले से नामांकन है</translation>
    </message>
    <message>
        <source>This enrolment is of somebody else</source>
        <translation>यह नामांकन किसी और का है</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>सर्वर अभी व्यस्त है</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>सर्वर में कोई समस्या है</translation>
    </message>
    <message>
        <source>The server answered something unexpected</source>
        <translation>सर्वर से ऐसा जवाब आया जो समझ में नहीं आया</translation>
    </message>
    <message>
        <source>Not everything could be received</source>
        <translation>सब कुछ प्राप्त नहीं हो सका</translation>
    </message>
    <message>
        <source>The server did not take this record</source>
        <translation>सर्वर ने यह रिकॉर्ड नहीं लिया</translation>
    </message>
    <message>
        <source>Open it and check the answers, or send it again.</source>
        <translation>इसे खोलकर जवाब जाँचें, या फिर से भेजें।</translation>
    </message>
    <message>
        <source>A record cannot be read</source>
        <translation>एक रिकॉर्ड पढ़ा नहीं जा सका</translation>
    </message>
    <message>
        <source>This record is not on this tablet</source>
        <translation>यह रिकॉर्ड इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>It may have been removed elsewhere.</source>
        <translation>हो सकता है इसे कहीं और से हटाया गया हो।</translation>
    </message>
    <message>
        <source>This record was removed</source>
        <translation>यह रिकॉर्ड हटाया जा चुका है</translation>
    </message>
    <message>
        <source>It can no longer be changed.</source>
        <translation>इसे अब बदला नहीं जा सकता।</translation>
    </message>
    <message>
        <source>The record has a damaged number</source>
        <translation>रिकॉर्ड का नंबर खराब है</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>नाम नहीं लिखा है</translation>
    </message>
    <message>
        <source>The village is missing</source>
        <translation>गाँव नहीं लिखा है</translation>
    </message>
    <message>
        <source>The server does not know this village</source>
        <translation>सर्वर इस गाँव को नहीं पहचानता</translation>
    </message>
    <message>
        <source>Open the record and choose another one.</source>
        <translation>रिकॉर्ड खोलें और कोई दूसरा चुनें।</translation>
    </message>
    <message>
        <source>The server does not know this gender</source>
        <translation>सर्वर इस लिंग को नहीं पहचानता</translation>
    </message>
    <message>
        <source>The registration date is missing</source>
        <translation>पंजीकरण की तारीख नहीं लिखी है</translation>
    </message>
    <message>
        <source>The server no longer has this kind of record</source>
        <translation>सर्वर पर अब इस प्रकार का रिकॉर्ड नहीं है</translation>
    </message>
    <message>
        <source>The server no longer has one of the questions</source>
        <translation>सर्वर पर अब इनमें से एक सवाल नहीं है</translation>
    </message>
    <message>
        <source>The date is missing</source>
        <translation>तारीख नहीं लिखी है</translation>
    </message>
    <message>
        <source>The visit is both done and cancelled</source>
        <translation>विज़िट को पूरी और रद्द, दोनों लिखा गया है</translation>
    </message>
    <message>
        <source>All answers were taken away</source>
        <translation>सभी जवाब हटा दिए गए हैं</translation>
    </message>
    <message>
        <source>Open the record and give at least one answer. The server keeps the old ones otherwise.</source>
        <translation>रिकॉर्ड खोलकर कम से कम एक जवाब दें। नहीं तो सर्वर पुराने जवाब ही रखता है।</translation>
    </message>
    <message>
        <source>What this belongs to is not on this tablet</source>
        <translation>यह जिससे जुड़ा है, वह इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>It is sent once that has been received.</source>
        <translation>वह प्राप्त होने के बाद यह भेजा जाएगा।</translation>
    </message>
    <message>
        <source>A photo is no longer on this tablet</source>
        <translation>एक फ़ोटो अब इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>Open the record and take the photo again.</source>
        <translation>रिकॉर्ड खोलें और फ़ोटो फिर से खींचें।</translation>
    </message>
    <message>
        <source>The photo is safe on this tablet.</source>
        <translation>फ़ोटो इस टैबलेट पर सुरक्षित है।</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>इसे फिर से भेजें।</translation>
    </message>
    <message>
        <source>A photo arrived damaged</source>
        <translation>एक फ़ोटो खराब होकर पहुँची</translation>
    </message>
    <message>
        <source>A photo took too long to send</source>
        <translation>एक फ़ोटो भेजने में बहुत देर लगी</translation>
    </message>
    <message>
        <source>The server gives no place for photos</source>
        <translation>सर्वर फ़ोटो के लिए जगह नहीं दे रहा</translation>
    </message>
    <message>
        <source>This photo is not on the server yet</source>
        <translation>यह फ़ोटो अभी सर्वर पर नहीं है</translation>
    </message>
    <message>
        <source>No answer names this photo any more</source>
        <translation>अब किसी जवाब में यह फ़ोटो नहीं है</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>यह फ़ाइल नहीं खुल सकी</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>कोई दूसरी चुनें।</translation>
    </message>
    <message>
        <source>This file is no picture</source>
        <translation>यह फ़ाइल तस्वीर नहीं है</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>यह फ़ाइल खाली है</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>यह तस्वीर बहुत बड़ी है</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>इससे छोटी चुनें।</translation>
    </message>
    <message>
        <source>The photo could not be kept</source>
        <translation>फ़ोटो सेव नहीं हो सकी</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>पहले जो सेव किया था, वह सुरक्षित है।</translation>
    </message>
    <message>
        <source>Take or choose it again.</source>
        <translation>फिर से खींचें या चुनें।</translation>
    </message>
    <message>
        <source>This tablet is full</source>
        <translation>यह टैबलेट भर गया है</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last change is not saved yet.</source>
        <translation>पहले जो सेव किया था, वह सुरक्षित है; आखिरी बदलाव अभी सेव नहीं हुआ है।</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>कुछ जगह खाली करें, फिर दोबारा सेव करें।</translation>
    </message>
    <message>
        <source>The folder of this account cannot be written</source>
        <translation>इस खाते के फ़ोल्डर में लिखा नहीं जा सकता</translation>
    </message>
    <message>
        <source>Another program holds the records</source>
        <translation>रिकॉर्ड किसी दूसरे प्रोग्राम में खुले हैं</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>उसे बंद करके फिर से कोशिश करें।</translation>
    </message>
    <message>
        <source>The file with your records is damaged</source>
        <translation>आपके रिकॉर्ड की फ़ाइल खराब है</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>उसे वैसा ही छोड़ दिया गया है।</translation>
    </message>
    <message>
        <source>Your records were saved by an older version</source>
        <translation>आपके रिकॉर्ड पुराने वर्शन में सेव हुए थे</translation>
    </message>
    <message>
        <source>They were left untouched.</source>
        <translation>उनमें कुछ नहीं बदला गया है।</translation>
    </message>
    <message>
        <source>Open the account once for writing, then look again.</source>
        <translation>खाते को एक बार लिखने के लिए खोलें, फिर दोबारा देखें।</translation>
    </message>
    <message>
        <source>Your records were saved by a newer version</source>
        <translation>आपके रिकॉर्ड नए वर्शन में सेव हुए थे</translation>
    </message>
    <message>
        <source>Install the newer version again.</source>
        <translation>नया वर्शन फिर से इंस्टॉल करें।</translation>
    </message>
    <message>
        <source>This account is open in another window</source>
        <translation>यह खाता दूसरी विंडो में खुला है</translation>
    </message>
    <message>
        <source>Go on there.</source>
        <translation>वहीं काम जारी रखें।</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read</source>
        <translation>खातों की सूची पढ़ी नहीं जा सकी</translation>
    </message>
    <message>
        <source>Ask for help.</source>
        <translation>मदद माँगें।</translation>
    </message>
    <message>
        <source>That did not work yet</source>
        <translation>यह अभी नहीं हो पाया</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>कृपया फिर से साइन इन करें</translation>
    </message>
    <message>
        <source>Something needs your correction</source>
        <translation>कुछ है जो आपको ठीक करना है</translation>
    </message>
    <message>
        <source>Something went wrong in the application</source>
        <translation>ऐप में कुछ गड़बड़ हो गई</translation>
    </message>
    <message>
        <source>Try again. If it stays, save a diagnosis and send it to us.</source>
        <translation>फिर से कोशिश करें। अगर ठीक न हो, तो समस्या की रिपोर्ट सेव करके हमें भेजें।</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>रोक दिया गया</translation>
    </message>
    <message>
        <source>A photo is too large for the storage</source>
        <translation>एक फ़ोटो रखने की जगह के लिए बहुत बड़ी है</translation>
    </message>
    <message>
        <source>The storage for photos has a problem</source>
        <translation>फ़ोटो रखने की जगह में कोई समस्या है</translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation>आपके खाते को इसकी अनुमति नहीं है</translation>
    </message>
    <message>
        <source>Another record has this answer already</source>
        <translation>दूसरे रिकॉर्ड में यही उत्तर पहले से है</translation>
    </message>
    <message>
        <source>It should look like https://avni.example.org</source>
        <translation>पता ऐसा होना चाहिए: https://avni.example.org</translation>
    </message>
</context>
<context>
    <name>FaceButton</name>
    <message>
        <source>Portrait</source>
        <translation>चेहरे की फ़ोटो</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>%1, out of the ordinary</source>
        <translation>%1, सामान्य से अलग</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>फ़िल्टर हटाएँ: %1</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Gender</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>उम्र, साल में</translation>
    </message>
    <message>
        <source>Age from, years</source>
        <translation>उम्र कितने साल से</translation>
    </message>
    <message>
        <source>from</source>
        <translation>से</translation>
    </message>
    <message>
        <source>Age up to, years</source>
        <translation>उम्र कितने साल तक</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>तक</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>Search a place</source>
        <translation>जगह खोजें</translation>
    </message>
</context>
<context>
    <name>FilterPlaces</name>
    <message numerus="yes">
        <source>%n more; type the name.</source>
        <translation>
            <numerusform>%Ln और; नाम लिखें।</numerusform>
            <numerusform>%Ln और; नाम लिखें।</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>जगहें</translation>
    </message>
    <message>
        <source>No place of that name.</source>
        <translation>इस नाम की कोई जगह नहीं है।</translation>
    </message>
    <message>
        <source>There is nothing smaller within this place.</source>
        <translation>इस जगह के अंदर इससे छोटी कोई जगह नहीं है।</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>फ़िल्टर हटाएँ</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>दिखाएँ: %1</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>कोई नहीं मिला</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>Filters, %n in force</source>
        <translation>
            <numerusform>फ़िल्टर, %Ln लागू</numerusform>
            <numerusform>फ़िल्टर, %Ln लागू</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>फ़िल्टर</translation>
    </message>
    <message>
        <source>Name, village, number</source>
        <translation>नाम, गाँव, नंबर</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Looking…</source>
        <translation>खोजा जा रहा है…</translation>
    </message>
</context>
<context>
    <name>FirstSyncPage</name>
    <message>
        <source>Getting your area ready</source>
        <translation>आपका क्षेत्र तैयार किया जा रहा है</translation>
    </message>
    <message>
        <source>You can start as soon as the first people are here. If the network goes, it continues where it stopped.</source>
        <translation>पहले लोग यहाँ आते ही आप काम शुरू कर सकते हैं। नेटवर्क चला जाए, तो काम जहाँ रुका था वहीं से आगे बढ़ेगा।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>दूसरा खाता इस्तेमाल करें</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Usually %1 to %2 %3</source>
        <translation>आम तौर पर %1 से %2 %3</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>कौन और कहाँ</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>प्रथम नाम</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>मध्य नाम</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>उपनाम</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>नाम</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>जन्म की तारीख</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>लिंग</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>गाँव</translation>
    </message>
    <message>
        <source>Registration date</source>
        <translation>पंजीकरण की तारीख</translation>
    </message>
    <message>
        <source>Profile picture</source>
        <translation>चेहरे की फ़ोटो</translation>
    </message>
    <message>
        <source>Enrolment date</source>
        <translation>नामांकन की तारीख</translation>
    </message>
    <message>
        <source>Exit date</source>
        <translation>बाहर होने की तारीख</translation>
    </message>
    <message>
        <source>Visit date</source>
        <translation>विज़िट की तारीख</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>समय</translation>
    </message>
    <message>
        <source>10 digits</source>
        <translation>10 अंक</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a day and a time</comment>
        <translation>%1 और %2</translation>
    </message>
    <message>
        <source>%1: whole numbers are needed</source>
        <comment>what is wrong</comment>
        <translation>%1: पूरे अंक लिखें</translation>
    </message>
    <message>
        <source>%1: write it like %2</source>
        <comment>what is wrong, an example</comment>
        <translation>%1: ऐसे लिखें: %2</translation>
    </message>
    <message>
        <source>Answered, but not shown here</source>
        <translation>जवाब दिया गया है, पर यहाँ दिखाया नहीं जाता</translation>
    </message>
    <message>
        <source>day</source>
        <comment>stands where its number is to be typed</comment>
        <translation>दिन</translation>
    </message>
    <message>
        <source>month</source>
        <comment>stands where its number is to be typed</comment>
        <translation>महीना</translation>
    </message>
    <message>
        <source>year</source>
        <comment>stands where its number is to be typed</comment>
        <translation>साल</translation>
    </message>
</context>
<context>
    <name>FormBar</name>
    <message>
        <source>Photo removed: %1</source>
        <translation>फ़ोटो हटाया गया: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>पेज %L1, कुल %L2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>आगे</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>सेव करें</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%Ln जवाब बाकी</numerusform>
            <numerusform>%Ln जवाब बाकी</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What was answered before is still on this tablet.</source>
        <translation>%1 पहले दिए गए जवाब अब भी इस टैबलेट पर हैं।</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>अधूरा फ़ॉर्म हटाएँ</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>empty</source>
        <translation>खाली</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>शुरू किया</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>पूरा</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>सुधारना है</translation>
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
        <translation>फ़ॉर्म के भाग</translation>
    </message>
</context>
<context>
    <name>FoundNothing</name>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>“%1” के लिए कोई नहीं मिला</translation>
    </message>
    <message>
        <source>Nobody is like that</source>
        <translation>ऐसा कोई नहीं है</translation>
    </message>
    <message>
        <source>No kinds of people or things yet</source>
        <translation>लोगों और चीज़ों का कोई प्रकार अभी नहीं है</translation>
    </message>
    <message>
        <source>Nothing of this kind here yet</source>
        <translation>इस प्रकार का यहाँ अभी कुछ नहीं है</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>यहाँ अभी कोई नहीं है</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it stays so, save a diagnosis on the Sync page.</source>
        <translation>कुछ भी खोया नहीं है। फिर से कोशिश करें; अगर ठीक न हो, तो सिंक पेज पर समस्या की रिपोर्ट सेव करें।</translation>
    </message>
    <message>
        <source>The filters leave some out.</source>
        <translation>फ़िल्टर की वजह से कुछ लोग नहीं दिख रहे हैं।</translation>
    </message>
    <message>
        <source>Try fewer letters, the village, or a number.</source>
        <translation>कम अक्षर, गाँव का नाम या नंबर लिखकर देखें।</translation>
    </message>
    <message>
        <source>Those who look after your organisation set them up; they come with a sync.</source>
        <translation>इन्हें आपके संगठन की देखरेख करने वाले तय करते हैं; ये सिंक के साथ आते हैं।</translation>
    </message>
    <message>
        <source>People appear here after a sync, or when you register them.</source>
        <translation>लोग यहाँ सिंक के बाद दिखते हैं, या जब आप उनका पंजीकरण करते हैं।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>फ़िल्टर हटाएँ</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>पंजीकरण करें</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Registration</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>Enrolment in %1</source>
        <translation>%1 में नामांकन</translation>
    </message>
    <message>
        <source>Not taken by the server: %1</source>
        <translation>सर्वर ने नहीं लिया: %1</translation>
    </message>
    <message>
        <source>Removed on this tablet, waiting to be sent since then</source>
        <translation>इस टैबलेट पर हटाया गया, तब से भेजना बाकी</translation>
    </message>
    <message>
        <source>Changed on this tablet, waiting to be sent since then</source>
        <translation>इस टैबलेट पर बदला गया, तब से भेजना बाकी</translation>
    </message>
    <message>
        <source>Removed by %1</source>
        <translation>%1 ने हटाया</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>हटाया गया</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>%1 ने बदला</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>बदला गया</translation>
    </message>
    <message>
        <source>Recorded by %1</source>
        <translation>%1 ने दर्ज किया</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>दर्ज किया गया</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>visit, day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Scheduled by %1</source>
        <translation>%1 ने तय की</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>तय की गई</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
</context>
<context>
    <name>HitSection</name>
    <message>
        <source>Recent</source>
        <translation>हाल के</translation>
    </message>
    <message>
        <source>All, by name</source>
        <translation>सभी, नाम के क्रम में</translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>People and things found</source>
        <translation>मिले हुए लोग और चीज़ें</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>%Ln दिन की देरी</numerusform>
            <numerusform>%Ln दिन की देरी</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 तक</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>बदला गया: %1</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>अभी नाम नहीं है</translation>
    </message>
</context>
<context>
    <name>HomeSection</name>
    <message>
        <source>Show all</source>
        <translation>सभी दिखाएँ</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>सभी दिखाएँ: %1</translation>
    </message>
</context>
<context>
    <name>KeptAnswer</name>
    <message>
        <source>Not answered on this tablet</source>
        <translation>इस टैबलेट पर जवाब नहीं दिया गया</translation>
    </message>
</context>
<context>
    <name>LeavingNote</name>
    <message>
        <source>Keeping the photo…</source>
        <translation>फ़ोटो सहेजा जा रहा है…</translation>
    </message>
    <message>
        <source>All else is safe on this tablet. The window closes by itself as soon as the photo is safe too. Close it again to leave without the photo.</source>
        <translation>बाकी सब इस टैबलेट पर सुरक्षित है। फ़ोटो भी सुरक्षित होते ही विंडो अपने आप बंद हो जाएगी। फ़ोटो के बिना जाने के लिए इसे फिर से बंद करें।</translation>
    </message>
    <message>
        <source>All else is safe on this tablet. You are signed out as soon as the photo is safe too. Sign out again to leave without the photo.</source>
        <translation>बाकी सब इस टैबलेट पर सुरक्षित है। फ़ोटो भी सुरक्षित होते ही आप साइन आउट हो जाएँगे। फ़ोटो के बिना जाने के लिए फिर से साइन आउट करें।</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Opening…</source>
        <translation>खुल रहा है…</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation>और</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>भाषा</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>रंग</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>हल्का</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>गहरा</translation>
    </message>
    <message>
        <source>Outdoor, for bright sun</source>
        <translation>बाहर, तेज़ धूप के लिए</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>छोटा</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>बड़ा</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>सबसे बड़ा</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>खाता</translation>
    </message>
    <message>
        <source>When you sign out, everything stays on this tablet, also what is not sent yet.</source>
        <translation>साइन आउट करने पर सब कुछ इस टैबलेट पर रहता है, वह भी जो अभी भेजा नहीं गया है।</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>साइन आउट करें</translation>
    </message>
    <message>
        <source>About Dhara</source>
        <translation>Dhara के बारे में</translation>
    </message>
    <message>
        <source>Version %1, free software under the AGPL-3.0-or-later</source>
        <translation>वर्शन %1, AGPL-3.0-or-later के तहत मुक्त सॉफ़्टवेयर</translation>
    </message>
    <message>
        <source>Keyboard on the screen, from the next start</source>
        <translation>स्क्रीन पर कीबोर्ड, अगली बार खोलने से</translation>
    </message>
    <message>
        <source>As the tablet has it</source>
        <translation>जैसा टैबलेट में है</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>हमेशा</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>कभी नहीं</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>अक्षरों का आकार</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>सामान्य</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose someone from the list</source>
        <translation>सूची में से किसी को चुनें</translation>
    </message>
    <message>
        <source>Or press / and type a name, a village or a number.</source>
        <translation>या / दबाएँ और नाम, गाँव या नंबर लिखें।</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Take a photo</source>
        <translation>फ़ोटो खींचें</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>एक और</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>कैमरा</translation>
    </message>
    <message>
        <source>Choose a photo from a file</source>
        <translation>फ़ाइल से फ़ोटो चुनें</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>फ़ाइल से</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>फ़ोटो चुनें</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>तस्वीरें (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>%1, photo %L2</source>
        <translation>%1, फ़ोटो %L2</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>cannot be shown</source>
        <translation>दिखाई नहीं जा सकती</translation>
    </message>
    <message>
        <source>not on this tablet</source>
        <translation>इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>लाई जा रही है</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>यह फ़ोटो दिखाई नहीं जा सकती</translation>
    </message>
    <message>
        <source>This photo is not on this tablet</source>
        <translation>यह फ़ोटो इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>The photo is being fetched</source>
        <translation>फ़ोटो लाई जा रही है</translation>
    </message>
    <message>
        <source>The file is damaged or of a kind that is not known here.</source>
        <translation>फ़ाइल खराब है या ऐसे प्रकार की है जो यहाँ नहीं खुलता।</translation>
    </message>
    <message>
        <source>It is fetched when there is a network.</source>
        <translation>नेटवर्क मिलने पर यह लाई जाएगी।</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Photo %L1 of %L2</source>
        <translation>फ़ोटो %L1, कुल %L2</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Photo</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is on the photo, day</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>चेहरे की फ़ोटो</translation>
    </message>
</context>
<context>
    <name>PhotosTab</name>
    <message>
        <source>Photos</source>
        <translation>फ़ोटो</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Type the first letters</source>
        <translation>पहले कुछ अक्षर लिखें</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>In no programme yet</source>
        <translation>अभी किसी कार्यक्रम में नहीं</translation>
    </message>
    <message>
        <source>Edit enrolment</source>
        <translation>नामांकन बदलें</translation>
    </message>
    <message>
        <source>Exit programme</source>
        <translation>कार्यक्रम से बाहर करें</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>working</source>
        <translation>काम चल रहा है</translation>
    </message>
    <message>
        <source>%L1 percent</source>
        <translation>%L1 प्रतिशत</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>पंजीकरण करें</translation>
    </message>
    <message>
        <source>Nothing to register</source>
        <translation>पंजीकरण के लिए कुछ नहीं है</translation>
    </message>
    <message>
        <source>Your organisation offers you no kind of people or things. Those who look after it set them up; they come with a sync.</source>
        <translation>आपका संगठन आपको लोगों या चीज़ों का कोई प्रकार नहीं देता। इन्हें उसकी देखरेख करने वाले तय करते हैं; ये सिंक के साथ आते हैं।</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>अभी सिंक करें</translation>
    </message>
    <message>
        <source>What can be registered</source>
        <translation>क्या दर्ज किया जा सकता है</translation>
    </message>
</context>
<context>
    <name>Relatives</name>
    <message>
        <source>Somebody who is not on this tablet</source>
        <translation>कोई व्यक्ति जो इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>हटाया गया</translation>
    </message>
</context>
<context>
    <name>RelativesTab</name>
    <message>
        <source>Members</source>
        <translation>सदस्य</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>किसमें शामिल</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>रिश्तेदार</translation>
    </message>
    <message>
        <source>Members and relatives</source>
        <translation>सदस्य और रिश्तेदार</translation>
    </message>
    <message>
        <source>Nobody belongs here yet</source>
        <translation>यहाँ अभी कोई शामिल नहीं है</translation>
    </message>
    <message>
        <source>Members and relatives stand here when they are known.</source>
        <translation>सदस्य और रिश्तेदार पता होने पर यहाँ दिखते हैं।</translation>
    </message>
</context>
<context>
    <name>RowSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>और %Ln</numerusform>
            <numerusform>और %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleFields</name>
    <message>
        <source>Kind of visit</source>
        <translation>विज़िट का प्रकार</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>कल</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>एक हफ़्ते में</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>दो हफ़्ते में</translation>
    </message>
    <message>
        <source>In four weeks</source>
        <translation>चार हफ़्ते में</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation>कब से करनी है</translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>किस दिन के बाद देरी</translation>
    </message>
</context>
<context>
    <name>ScheduleSheet</name>
    <message>
        <source>Schedule a visit</source>
        <translation>विज़िट तय करें</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>तय करें</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>खोज मिटाएँ</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>बंद करें</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Server address</source>
        <translation>सर्वर का पता</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>यूज़र का नाम</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>पासवर्ड</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>साइन इन हो रहा है…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>साइन इन करें</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Welcome to Dhara</source>
        <translation>Dhara में आपका स्वागत है</translation>
    </message>
    <message>
        <source>Choose who is working. No network is needed.</source>
        <translation>चुनें कि कौन काम कर रहा है। नेटवर्क की ज़रूरत नहीं है।</translation>
    </message>
    <message>
        <source>Sign in once with a network. Then the forms, villages and people of your area come to this tablet, and you can work without one.</source>
        <translation>नेटवर्क होने पर एक बार साइन इन करें। फिर आपके क्षेत्र के फ़ॉर्म, गाँव और लोग इस टैबलेट पर आ जाएँगे, और आप बिना नेटवर्क के काम कर सकेंगे।</translation>
    </message>
    <message>
        <source>Keep the key in a file</source>
        <translation>चाबी फ़ाइल में रखें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>दूसरा खाता</translation>
    </message>
    <message>
        <source>Accounts of this tablet</source>
        <translation>इस टैबलेट के खाते</translation>
    </message>
</context>
<context>
    <name>SubjectAbsence</name>
    <message>
        <source>%1 was removed</source>
        <translation>%1 को हटाया गया</translation>
    </message>
    <message>
        <source>This record is not on this tablet</source>
        <translation>यह रिकॉर्ड इस टैबलेट पर नहीं है</translation>
    </message>
    <message>
        <source>You may not see records of this kind any more</source>
        <translation>अब आपको इस प्रकार के रिकॉर्ड देखने की अनुमति नहीं है</translation>
    </message>
    <message>
        <source>It is left out of all lists. What was recorded is kept and can be put back.</source>
        <translation>यह किसी सूची में नहीं दिखता। जो दर्ज किया गया था वह रखा हुआ है और वापस लाया जा सकता है।</translation>
    </message>
    <message>
        <source>What you recorded is still sent. Ask the person who gives out rights.</source>
        <translation>आपने जो दर्ज किया है वह फिर भी भेजा जाएगा। अनुमति देने वाले व्यक्ति से पूछें।</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>वापस लाएँ</translation>
    </message>
    <message>
        <source>It comes with the next sync if it belongs to your villages.</source>
        <translation>अगर यह आपके गाँवों का है, तो अगले सिंक के साथ आएगा।</translation>
    </message>
</context>
<context>
    <name>SubjectBar</name>
    <message>
        <source>New visit</source>
        <translation>नई विज़िट</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>बदलें</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>और काम</translation>
    </message>
</context>
<context>
    <name>SubjectHeader</name>
    <message>
        <source>Back</source>
        <translation>वापस</translation>
    </message>
</context>
<context>
    <name>SubjectPage</name>
    <message>
        <source>Removed: %1</source>
        <translation>हटाया गया: %1</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>नई विज़िट</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>और काम</translation>
    </message>
</context>
<context>
    <name>SubjectShown</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%Ln ठीक करें</numerusform>
            <numerusform>%Ln ठीक करें</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%Ln भेजना बाकी</numerusform>
            <numerusform>%Ln भेजना बाकी</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>भेजा गया: %1</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>जन्म की तारीख</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>पंजीकरण की तारीख</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>जगह</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1 से</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days of a programme</comment>
        <translation>%1 से %2 तक</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>शामिल हैं</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>सारांश</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>विज़िट</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>कार्यक्रम</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>सदस्य</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>परिवार</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>History</source>
        <translation>इतिहास</translation>
    </message>
    <message>
        <source>has exited</source>
        <translation>बाहर हो चुके</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Save diagnosis</source>
        <translation>समस्या की रिपोर्ट सेव करें</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>सिंक</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>भेजना बाकी</translation>
    </message>
    <message>
        <source>Photos to send</source>
        <translation>भेजने वाली फ़ोटो</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>पिछले सिंक</translation>
    </message>
    <message>
        <source>Space on this tablet</source>
        <translation>इस टैबलेट पर जगह</translation>
    </message>
    <message>
        <source>Save a diagnosis to a file</source>
        <translation>समस्या की रिपोर्ट फ़ाइल में सेव करें</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>रोकें</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>अभी सिंक करें</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Photos to fix</source>
        <translation>ठीक करने वाली फ़ोटो</translation>
    </message>
</context>
<context>
    <name>SyncSign</name>
    <message>
        <source>sent</source>
        <translation>भेजा गया</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>भेजना बाकी</translation>
    </message>
    <message>
        <source>to fix</source>
        <translation>ठीक करें</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>अधूरा फ़ॉर्म</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>Opens the sync page</source>
        <translation>सिंक पेज खोलता है</translation>
    </message>
</context>
<context>
    <name>TabColumn</name>
    <message>
        <source>Part of this page</source>
        <translation>इस पेज का हिस्सा</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Parts of this page</source>
        <translation>इस पेज के भाग</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%Ln दिन की देरी</numerusform>
            <numerusform>%Ln दिन की देरी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>%Ln दिन में करनी है</numerusform>
            <numerusform>%Ln दिन में करनी है</numerusform>
        </translation>
    </message>
    <message>
        <source>due now</source>
        <translation>अभी करनी है</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>आज की विज़िट</translation>
    </message>
    <message>
        <source>due now, until %1</source>
        <translation>अभी करनी है, %1 तक</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>रद्द</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>देरी</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>%1 के द्वारा</translation>
    </message>
    <message>
        <source>Enrolled in %1</source>
        <translation>%1 में नामांकन हुआ</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>पंजीकरण हुआ</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>विज़िट</translation>
    </message>
    <message>
        <source>Exited %1</source>
        <translation>%1 से बाहर हुए</translation>
    </message>
</context>
<context>
    <name>ToFixCard</name>
    <message>
        <source>Open and fix</source>
        <translation>खोलें और ठीक करें</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>फिर से भेजें</translation>
    </message>
</context>
<context>
    <name>ToFixNote</name>
    <message>
        <source>Open</source>
        <translation>खोलें</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>Looking up today&apos;s visits…</source>
        <translation>आज की विज़िट देखी जा रही हैं…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>आज</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>देरी वाली</translation>
    </message>
    <message>
        <source>Drafts to finish</source>
        <translation>पूरे करने वाले अधूरे फ़ॉर्म</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>हाल में खोले गए</translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>आज आपके लिए कुछ बाकी नहीं है</translation>
    </message>
    <message>
        <source>Visits that are due, forms that were begun and the people you opened last appear here.</source>
        <translation>जो विज़िट करनी हैं, जो फ़ॉर्म शुरू किए गए और जिन लोगों को आपने पिछली बार खोला, वे यहाँ दिखते हैं।</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>किसी को खोजें</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>वापस लें</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Previous photo</source>
        <translation>पिछली फ़ोटो</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>छोटा करें</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>बड़ा करें</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>चौथाई घुमाएँ</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>फिर से खींचें</translation>
    </message>
    <message>
        <source>Remove this photo</source>
        <translation>यह फ़ोटो हटाएँ</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>अगली फ़ोटो</translation>
    </message>
</context>
<context>
    <name>VisitDetails</name>
    <message>
        <source>Nothing was answered.</source>
        <translation>कोई जवाब नहीं दिया गया।</translation>
    </message>
    <message>
        <source>Edit this visit</source>
        <translation>यह विज़िट बदलें</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>Do visit</source>
        <translation>विज़िट करें</translation>
    </message>
    <message>
        <source>Do visit: %1</source>
        <translation>विज़िट करें: %1</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Do visit</source>
        <translation>विज़िट करें</translation>
    </message>
    <message>
        <source>Do visit: %1</source>
        <translation>विज़िट करें: %1</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>Visits</source>
        <translation>विज़िट</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>अभी कोई विज़िट नहीं</translation>
    </message>
    <message>
        <source>Visits stand here when they are planned or done.</source>
        <translation>विज़िट तय होने या पूरी होने पर यहाँ दिखती हैं।</translation>
    </message>
</context>
<context>
    <name>VisitsView</name>
    <message>
        <source>Visits</source>
        <translation>विज़िट</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>फिर से कोशिश करें</translation>
    </message>
    <message>
        <source>No visits here</source>
        <translation>यहाँ कोई विज़िट नहीं</translation>
    </message>
    <message>
        <source>Visits are planned by the forms that you fill, and come with a sync.</source>
        <translation>विज़िट आपके भरे हुए फ़ॉर्म से तय होती हैं, और सिंक के साथ आती हैं।</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Home</source>
        <translation>होम</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>खोजें</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>सिंक</translation>
    </message>
    <message>
        <source>More</source>
        <translation>और</translation>
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
            <numerusform>%Ln साल</numerusform>
            <numerusform>%Ln साल</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%Ln हफ़्ता</numerusform>
            <numerusform>%Ln हफ़्ते</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln घंटा</numerusform>
            <numerusform>%Ln घंटे</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%Ln महीना</numerusform>
            <numerusform>%Ln महीने</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln दिन</numerusform>
            <numerusform>%Ln दिन</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln मिनट</numerusform>
            <numerusform>%Ln मिनट</numerusform>
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
        <translation>पिछला महीना</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>पिछला साल</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>पहले के साल</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>अगला महीना</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>अगला साल</translation>
    </message>
    <message>
        <source>Later years</source>
        <translation>बाद के साल</translation>
    </message>
</context>
<context>
    <name>dhara::FilterModel</name>
    <message>
        <source>Everywhere</source>
        <translation>सभी जगह</translation>
    </message>
    <message>
        <source>An age is a number of years.</source>
        <translation>उम्र साल की संख्या में लिखें।</translation>
    </message>
    <message>
        <source>Nobody is older than %L1 and younger than %L2.</source>
        <translation>%L1 से बड़ा और %L2 से छोटा कोई नहीं हो सकता।</translation>
    </message>
    <message>
        <source>%L1 to %L2 years</source>
        <translation>%L1 से %L2 साल</translation>
    </message>
    <message numerus="yes">
        <source>from %n years</source>
        <translation>
            <numerusform>%Ln साल से</numerusform>
            <numerusform>%Ln साल से</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n years</source>
        <translation>
            <numerusform>%Ln साल तक</numerusform>
            <numerusform>%Ln साल तक</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::FindModel</name>
    <message>
        <source>All</source>
        <translation>सभी</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%Ln मिला</numerusform>
            <numerusform>%Ln मिले</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n found</source>
        <translation>
            <numerusform>%Ln से ज़्यादा मिले</numerusform>
            <numerusform>%Ln से ज़्यादा मिले</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::FirstSyncModel</name>
    <message>
        <source>Waiting</source>
        <translation>इंतज़ार है</translation>
    </message>
    <message>
        <source>Receiving forms and villages</source>
        <translation>फ़ॉर्म और गाँव प्राप्त हो रहे हैं</translation>
    </message>
    <message>
        <source>Receiving people and visits</source>
        <translation>लोग और विज़िट प्राप्त हो रहे हैं</translation>
    </message>
    <message>
        <source>Talking to the server</source>
        <translation>सर्वर से संपर्क हो रहा है</translation>
    </message>
    <message>
        <source>Forms, villages and settings</source>
        <translation>फ़ॉर्म, गाँव और सेटिंग</translation>
    </message>
    <message>
        <source>People, households and places</source>
        <translation>लोग, परिवार और जगहें</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>विज़िट</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>दूसरे रिकॉर्ड</translation>
    </message>
    <message>
        <source>Enrolments in programmes</source>
        <translation>कार्यक्रमों में नामांकन</translation>
    </message>
    <message>
        <source>Received so far</source>
        <translation>अब तक मिला</translation>
    </message>
</context>
<context>
    <name>dhara::FormModel</name>
    <message>
        <source>Saved on this tablet</source>
        <translation>इस टैबलेट पर सेव है</translation>
    </message>
    <message>
        <source>Each answer is kept on this tablet</source>
        <translation>हर जवाब इस टैबलेट पर रखा जाता है</translation>
    </message>
    <message>
        <source>Continued from a draft</source>
        <translation>अधूरे फ़ॉर्म से आगे जारी</translation>
    </message>
    <message>
        <source>Started afresh</source>
        <translation>नए सिरे से शुरू किया</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>पिछला बदलाव %1।</translation>
    </message>
    <message>
        <source>The draft was put aside.</source>
        <translation>अधूरा फ़ॉर्म अलग रख दिया गया।</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>नए सिरे से शुरू करें</translation>
    </message>
    <message>
        <source>Take the draft back</source>
        <translation>अधूरा फ़ॉर्म वापस लाएँ</translation>
    </message>
    <message>
        <source>saved on this tablet</source>
        <comment>after a name</comment>
        <translation>इस टैबलेट पर सेव है</translation>
    </message>
    <message>
        <source>This form cannot be opened</source>
        <translation>यह फ़ॉर्म नहीं खुल सकता</translation>
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
            <numerusform>देरी वाली विज़िट</numerusform>
            <numerusform>देरी वाली विज़िट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due today</source>
        <comment>below the number of visits, %n</comment>
        <translation>
            <numerusform>आज की विज़िट</numerusform>
            <numerusform>आज की विज़िट</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next 7 days</source>
        <comment>below the number of visits, %n</comment>
        <translation>
            <numerusform>अगले 7 दिनों में</numerusform>
            <numerusform>अगले 7 दिनों में</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drafts to finish</source>
        <comment>below their number, %n</comment>
        <translation>
            <numerusform>अधूरा फ़ॉर्म</numerusform>
            <numerusform>अधूरे फ़ॉर्म</numerusform>
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
            <numerusform>%Ln रिकॉर्ड ठीक करें</numerusform>
            <numerusform>%Ln रिकॉर्ड ठीक करें</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing is lost.</source>
        <translation>%1। कुछ भी खोया नहीं है।</translation>
    </message>
    <message numerus="yes">
        <source>%n photos to fix</source>
        <translation>
            <numerusform>%Ln फ़ोटो ठीक करें</numerusform>
            <numerusform>%Ln फ़ोटो ठीक करें</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot be sent. The sync page says which, and why.</source>
        <translation>ये भेजी नहीं जा सकतीं। सिंक पेज बताता है कि कौन-सी और क्यों।</translation>
    </message>
</context>
<context>
    <name>dhara::ScheduleModel</name>
    <message>
        <source>Choose what kind of visit it is.</source>
        <translation>चुनें कि विज़िट किस प्रकार की है।</translation>
    </message>
    <message>
        <source>The first day is not a date like %1.</source>
        <translation>पहला दिन %1 जैसी तारीख नहीं है।</translation>
    </message>
    <message>
        <source>The last day is not a date like %1.</source>
        <translation>आखिरी दिन %1 जैसी तारीख नहीं है।</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>आखिरी दिन पहले दिन से पहले का है।</translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation>आखिरी दिन बीत चुका है।</translation>
    </message>
</context>
<context>
    <name>dhara::SettingsModel</name>
    <message>
        <source>As the tablet</source>
        <translation>टैबलेट के अनुसार</translation>
    </message>
</context>
<context>
    <name>dhara::SyncModel</name>
    <message>
        <source>Syncing…</source>
        <translation>सिंक हो रहा है…</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>सब कुछ भेजा गया</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>%Ln भेजना बाकी</numerusform>
            <numerusform>%Ln भेजना बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos waiting to send</source>
        <translation>
            <numerusform>%Ln फ़ोटो भेजना बाकी</numerusform>
            <numerusform>%Ln फ़ोटो भेजना बाकी</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln फ़ोटो</numerusform>
            <numerusform>%Ln फ़ोटो</numerusform>
        </translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>सिंक हुआ: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>%Ln ठीक करें</numerusform>
            <numerusform>%Ln ठीक करें</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending your records</source>
        <translation>आपके रिकॉर्ड भेजे जा रहे हैं</translation>
    </message>
    <message>
        <source>Receiving forms and villages</source>
        <translation>फ़ॉर्म और गाँव प्राप्त हो रहे हैं</translation>
    </message>
    <message>
        <source>Receiving people and visits</source>
        <translation>लोग और विज़िट प्राप्त हो रहे हैं</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>पूरा हो रहा है</translation>
    </message>
    <message>
        <source>%1. You can go on working.</source>
        <translation>%1। आप काम करते रह सकते हैं।</translation>
    </message>
    <message>
        <source>Talking to the server</source>
        <translation>सर्वर से संपर्क हो रहा है</translation>
    </message>
    <message>
        <source>Safe on this tablet</source>
        <translation>इस टैबलेट पर सुरक्षित</translation>
    </message>
    <message>
        <source>Not everything is sent</source>
        <translation>सब कुछ नहीं भेजा गया</translation>
    </message>
    <message numerus="yes">
        <source>%n records sent</source>
        <translation>
            <numerusform>%Ln रिकॉर्ड भेजा गया</numerusform>
            <numerusform>%Ln रिकॉर्ड भेजे गए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos sent</source>
        <translation>
            <numerusform>%Ln फ़ोटो भेजा गया</numerusform>
            <numerusform>%Ln फ़ोटो भेजे गए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%Ln प्राप्त हुआ</numerusform>
            <numerusform>%Ln प्राप्त हुए</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not read what is waiting</source>
        <translation>भेजे जाने वाले रिकॉर्ड पढ़े नहीं जा सके</translation>
    </message>
</context>
<context>
    <name>dhara::SyncPageModel</name>
    <message>
        <source>Registration</source>
        <translation>पंजीकरण</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>नामांकन</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>विज़िट</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>%Ln रिकॉर्ड</numerusform>
            <numerusform>%Ln रिकॉर्ड</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>%Ln फ़ोटो</numerusform>
            <numerusform>%Ln फ़ोटो</numerusform>
        </translation>
    </message>
    <message>
        <source>What you save is safe on this tablet at once, and goes to the server when there is a network.</source>
        <translation>आप जो सेव करते हैं वह तुरंत इस टैबलेट पर सुरक्षित हो जाता है, और नेटवर्क होने पर सर्वर को जाता है।</translation>
    </message>
    <message>
        <source>%1. All are safe on this tablet.</source>
        <translation>%1। सब इस टैबलेट पर सुरक्षित हैं।</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait with it.</source>
        <translation>
            <numerusform>इसके साथ %Ln रिकॉर्ड रुका है।</numerusform>
            <numerusform>इसके साथ %Ln रिकॉर्ड रुके हैं।</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>फ़ोटो</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>%1 की फ़ोटो</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%Ln भेजा गया</numerusform>
            <numerusform>%Ln भेजे गए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>%Ln प्राप्त हुआ</numerusform>
            <numerusform>%Ln प्राप्त हुए</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%Ln सेकंड</numerusform>
            <numerusform>%Ln सेकंड</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>रिकॉर्ड</translation>
    </message>
    <message>
        <source>Photos taken here</source>
        <translation>यहाँ खींची गई फ़ोटो</translation>
    </message>
    <message>
        <source>Copies of other photos</source>
        <translation>दूसरी फ़ोटो की कॉपी</translation>
    </message>
    <message>
        <source>Free on this tablet</source>
        <translation>इस टैबलेट पर खाली जगह</translation>
    </message>
    <message>
        <source>Saved as %1. Send it by any route.</source>
        <translation>%1 नाम से सेव किया गया। इसे किसी भी तरीके से भेजें।</translation>
    </message>
    <message>
        <source>Fix it when you can: everything else is sent as usual.</source>
        <translation>जब हो सके ठीक करें: बाकी सब पहले की तरह भेजा जाता है।</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>एक सेकंड से कम</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>भेजा और प्राप्त किया गया</translation>
    </message>
    <message>
        <source>No new records</source>
        <translation>कोई नया रिकॉर्ड नहीं</translation>
    </message>
    <message>
        <source>It will be tried again automatically.</source>
        <translation>अपने आप फिर से कोशिश होगी।</translation>
    </message>
</context>
<context>
    <name>dhara::VisitsModel</name>
    <message>
        <source>Overdue %1</source>
        <translation>देरी वाली %1</translation>
    </message>
    <message>
        <source>Due today %1</source>
        <translation>आज की %1</translation>
    </message>
    <message>
        <source>Next 7 days %1</source>
        <translation>अगले 7 दिन %1</translation>
    </message>
    <message>
        <source>Later %1</source>
        <translation>बाद में %1</translation>
    </message>
</context>
</TS>
