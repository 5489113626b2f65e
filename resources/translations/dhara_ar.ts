<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar_EG">
<context>
    <name>Actions</name>
    <message>
        <source>Enrol in %1</source>
        <translation>التسجيل في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Call %1</source>
        <translation>الاتصال بالرقم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Schedule a visit</source>
        <translation>تحديد موعد زيارة</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>إزالة من القائمة</translation>
    </message>
    <message>
        <source>Cancel %1 · %2</source>
        <comment>visit, day</comment>
        <translation>إلغاء ⁨%1⁩ · ⁨%2⁩</translation>
    </message>
    <message>
        <source>Exit %1</source>
        <comment>programme</comment>
        <translation>الخروج من ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <source>, </source>
        <comment>between the answers to one question</comment>
        <translation>، </translation>
    </message>
    <message>
        <source>; </source>
        <comment>between questions with their answers</comment>
        <translation>؛ </translation>
    </message>
</context>
<context>
    <name>CameraPage</name>
    <message>
        <source>The camera did not take the photo</source>
        <translation>لم تلتقط الكاميرا الصورة</translation>
    </message>
    <message>
        <source>Take a photo</source>
        <translation>التقاط صورة</translation>
    </message>
    <message>
        <source>No camera was found</source>
        <translation>لم يُعثر على كاميرا</translation>
    </message>
    <message>
        <source>Choose a photo that is on this tablet already.</source>
        <translation>اختر صورة موجودة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>تدوير ربع دورة</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>من جديد</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>اختيار ملف</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>التقاط</translation>
    </message>
    <message>
        <source>Use this photo</source>
        <translation>استخدام هذه الصورة</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>%1: choose in a calendar</source>
        <comment>a question for a day</comment>
        <translation>‏⁨%1⁩: اختر من التقويم</translation>
    </message>
</context>
<context>
    <name>DateSheet</name>
    <message>
        <source>Back to the days</source>
        <translation>العودة إلى الأيام</translation>
    </message>
    <message>
        <source>Choose the year</source>
        <translation>اختر السنة</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a question, a part of its answer</comment>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message>
        <source>or age in years</source>
        <translation>أو العمر بالسنوات</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>العمر بالسنوات</translation>
    </message>
</context>
<context>
    <name>DraftLine</name>
    <message>
        <source>Discard the draft: %1</source>
        <translation>حذف المسودة: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>DraftsView</name>
    <message>
        <source>Drafts to finish</source>
        <translation>مسودات لم تكتمل</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts on this tablet</source>
        <translation>
            <numerusform>لا مسودات على هذا الجهاز</numerusform>
            <numerusform>مسودة واحدة على هذا الجهاز</numerusform>
            <numerusform>مسودتان على هذا الجهاز</numerusform>
            <numerusform>%Ln مسودات على هذا الجهاز</numerusform>
            <numerusform>%Ln مسودة على هذا الجهاز</numerusform>
            <numerusform>%Ln مسودة على هذا الجهاز</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Draft discarded: %1</source>
        <translation>حُذفت المسودة: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>استرجاع</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>لا مسودات</translation>
    </message>
    <message>
        <source>A form that you leave before saving stays here until you finish it.</source>
        <translation>الاستمارة التي تتركها قبل الحفظ تبقى هنا حتى تكملها.</translation>
    </message>
</context>
<context>
    <name>Duration</name>
    <message>
        <source>years</source>
        <translation>سنوات</translation>
    </message>
    <message>
        <source>months</source>
        <translation>أشهر</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>أسابيع</translation>
    </message>
    <message>
        <source>days</source>
        <translation>أيام</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>ساعات</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>دقائق</translation>
    </message>
</context>
<context>
    <name>DurationField</name>
    <message>
        <source>%1: %2</source>
        <comment>a question, a part of its answer</comment>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>All your records are safe on this tablet.</source>
        <translation>كل سجلاتك محفوظة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The record is safe on this tablet.</source>
        <translation>السجل محفوظ على هذا الجهاز.</translation>
    </message>
    <message>
        <source>It goes on by itself when the network is back.</source>
        <translation>يستمر تلقائيًا عندما تعود الشبكة.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>تُعاد المحاولة تلقائيًا.</translation>
    </message>
    <message>
        <source>Open the record, correct it and save.</source>
        <translation>افتح السجل وصحّحه ثم احفظه.</translation>
    </message>
    <message>
        <source>Tell the person who looks after the server.</source>
        <translation>أخبر المسؤول عن الخادم.</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>لا توجد شبكة</translation>
    </message>
    <message>
        <source>This address was not found</source>
        <translation>لم يُعثر على هذا العنوان</translation>
    </message>
    <message>
        <source>Check the spelling of the address and the network.</source>
        <translation>تحقق من كتابة العنوان ومن الشبكة.</translation>
    </message>
    <message>
        <source>The server does not answer</source>
        <translation>الخادم لا يرد</translation>
    </message>
    <message>
        <source>Check the address. It may also be switched off for a while.</source>
        <translation>تحقق من العنوان. قد يكون الخادم متوقفًا لبعض الوقت.</translation>
    </message>
    <message>
        <source>The connection was cut</source>
        <translation>انقطع الاتصال</translation>
    </message>
    <message>
        <source>The server takes too long to answer</source>
        <translation>الخادم يتأخر كثيرًا في الرد</translation>
    </message>
    <message>
        <source>The server cannot prove who it is</source>
        <translation>لا يستطيع الخادم إثبات هويته</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>لم يُرسل شيء.</translation>
    </message>
    <message>
        <source>Check the address and the date of this tablet.</source>
        <translation>تحقق من العنوان ومن التاريخ على هذا الجهاز.</translation>
    </message>
    <message>
        <source>This is not a server address</source>
        <translation>هذا ليس عنوان خادم</translation>
    </message>
    <message>
        <source>This network asks you to log in first</source>
        <translation>هذه الشبكة تطلب تسجيل الدخول إليها أولًا</translation>
    </message>
    <message>
        <source>Open a web page, log in to the network, then try again.</source>
        <translation>افتح صفحة ويب وسجّل الدخول إلى الشبكة، ثم حاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The server sent more than this tablet can take</source>
        <translation>أرسل الخادم أكثر مما يتسع له هذا الجهاز</translation>
    </message>
    <message>
        <source>Nobody is signed in</source>
        <translation>لم يسجّل أحد الدخول</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>سجّل الدخول مرة أخرى.</translation>
    </message>
    <message>
        <source>Address and user name are needed</source>
        <translation>العنوان واسم المستخدم مطلوبان</translation>
    </message>
    <message>
        <source>Fill in both.</source>
        <translation>اكتب كليهما.</translation>
    </message>
    <message>
        <source>The server does not know this user or password</source>
        <translation>الخادم لا يعرف هذا المستخدم أو كلمة السر هذه</translation>
    </message>
    <message>
        <source>Check the user name, or ask your supervisor.</source>
        <translation>تحقق من اسم المستخدم، أو اسأل مشرفك.</translation>
    </message>
    <message>
        <source>This user may not do that</source>
        <translation>لا يُسمح لهذا المستخدم بذلك</translation>
    </message>
    <message>
        <source>Ask your supervisor.</source>
        <translation>اسأل مشرفك.</translation>
    </message>
    <message>
        <source>No area is assigned to this user</source>
        <translation>لم تُحدَّد منطقة لهذا المستخدم</translation>
    </message>
    <message>
        <source>Ask your supervisor to assign villages to you.</source>
        <translation>اطلب من مشرفك أن يحدد لك قرى.</translation>
    </message>
    <message>
        <source>The area of this user is too large to work offline</source>
        <translation>منطقة هذا المستخدم أكبر من أن يعمل فيها دون شبكة</translation>
    </message>
    <message>
        <source>Ask your supervisor to assign fewer villages to you.</source>
        <translation>اطلب من مشرفك أن يحدد لك قرى أقل.</translation>
    </message>
    <message>
        <source>There is no Avni server at this address</source>
        <translation>لا يوجد خادم Avni في هذا العنوان</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>تحقق من العنوان.</translation>
    </message>
    <message>
        <source>This server wants a way of signing in that is not supported yet</source>
        <translation>يطلب هذا الخادم طريقة لتسجيل الدخول غير متاحة بعد</translation>
    </message>
    <message>
        <source>This tablet has no safe place for keys</source>
        <translation>لا يوجد في هذا الجهاز مكان آمن للمفاتيح</translation>
    </message>
    <message>
        <source>You can keep the key in a file that only your user can read.</source>
        <translation>يمكنك حفظ المفتاح في ملف لا يقرؤه إلا حسابك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The safe place for keys does not answer</source>
        <translation>المكان الآمن للمفاتيح لا يستجيب</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the key in a file that only your user can read.</source>
        <translation>افتح قفله وحاول مرة أخرى، أو احفظ المفتاح في ملف لا يقرؤه إلا حسابك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The safe place for keys was not opened</source>
        <translation>لم يُفتح المكان الآمن للمفاتيح</translation>
    </message>
    <message>
        <source>Allow it and try again, or keep the key in a file that only your user can read.</source>
        <translation>اسمح بفتحه وحاول مرة أخرى، أو احفظ المفتاح في ملف لا يقرؤه إلا حسابك على هذا الجهاز.</translation>
    </message>
    <message>
        <source>The key of this account is damaged</source>
        <translation>مفتاح هذا الحساب تالف</translation>
    </message>
    <message>
        <source>Do not remove the application. Ask for help.</source>
        <translation>لا تحذف التطبيق. اطلب المساعدة.</translation>
    </message>
    <message>
        <source>The key file cannot be read</source>
        <translation>لا يمكن قراءة ملف المفتاح</translation>
    </message>
    <message>
        <source>Check the rights of the folder.</source>
        <translation>تحقق من أذونات المجلد.</translation>
    </message>
    <message>
        <source>The key file can be read by others</source>
        <translation>يمكن لآخرين قراءة ملف المفتاح</translation>
    </message>
    <message>
        <source>Allow only your user to read it.</source>
        <translation>اسمح لحسابك وحده على هذا الجهاز بقراءته.</translation>
    </message>
    <message>
        <source>The answers file cannot be read</source>
        <translation>لا يمكن قراءة ملف الإجابات</translation>
    </message>
    <message>
        <source>The answers file is not one JSON object</source>
        <translation>ملف الإجابات ليس كائن JSON واحدًا</translation>
    </message>
    <message>
        <source>There is no form for this</source>
        <translation>لا توجد استمارة لهذا</translation>
    </message>
    <message>
        <source>This kind is not offered</source>
        <translation>هذا النوع غير متاح</translation>
    </message>
    <message>
        <source>Some questions are still open</source>
        <translation>بقيت أسئلة بلا إجابة</translation>
    </message>
    <message>
        <source>This is needed</source>
        <translation>هذا مطلوب</translation>
    </message>
    <message>
        <source>This is not a number</source>
        <translation>هذا ليس رقمًا</translation>
    </message>
    <message>
        <source>This is too small</source>
        <translation>هذا أصغر من اللازم</translation>
    </message>
    <message>
        <source>This is too large</source>
        <translation>هذا أكبر من اللازم</translation>
    </message>
    <message>
        <source>This does not have the expected form</source>
        <translation>هذا ليس بالشكل المطلوب</translation>
    </message>
    <message>
        <source>This name does not have the expected form</source>
        <translation>هذا الاسم ليس بالشكل المطلوب</translation>
    </message>
    <message>
        <source>This answer stands alone</source>
        <translation>هذه الإجابة لا تُختار مع غيرها</translation>
    </message>
    <message>
        <source>The question has no such answer</source>
        <translation>لا توجد هذه الإجابة للسؤال</translation>
    </message>
    <message>
        <source>More than one answer has this name</source>
        <translation>توجد أكثر من إجابة بهذا الاسم</translation>
    </message>
    <message>
        <source>Only one answer can be given</source>
        <translation>يمكن اختيار إجابة واحدة فقط</translation>
    </message>
    <message>
        <source>This photo is not on this tablet</source>
        <translation>هذه الصورة ليست على هذا الجهاز</translation>
    </message>
    <message>
        <source>The form has no such question</source>
        <translation>لا يوجد هذا السؤال في الاستمارة</translation>
    </message>
    <message>
        <source>This question cannot be answered here</source>
        <translation>لا يمكن الإجابة عن هذا السؤال هنا</translation>
    </message>
    <message>
        <source>This is not a date</source>
        <translation>هذا ليس تاريخًا</translation>
    </message>
    <message>
        <source>This is not a date with a time</source>
        <translation>هذا ليس تاريخًا مع وقت</translation>
    </message>
    <message>
        <source>This is not a time</source>
        <translation>هذا ليس وقتًا</translation>
    </message>
    <message>
        <source>This is not a duration</source>
        <translation>هذه ليست مدة</translation>
    </message>
    <message>
        <source>A phone number has 10 digits</source>
        <translation>رقم الهاتف من ١٠ أرقام</translation>
    </message>
    <message>
        <source>This date is in the future</source>
        <translation>هذا التاريخ في المستقبل</translation>
    </message>
    <message>
        <source>The clock of this tablet is wrong: set it, or give the true day</source>
        <translation>ساعة هذا الجهاز غير صحيحة: اضبطها، أو اكتب اليوم الصحيح</translation>
    </message>
    <message>
        <source>The birth date is in the future</source>
        <translation>تاريخ الميلاد في المستقبل</translation>
    </message>
    <message>
        <source>Nobody is older than 120 years</source>
        <translation>لا أحد عمره أكثر من ١٢٠ سنة</translation>
    </message>
    <message>
        <source>The registration is before the birth</source>
        <translation>التسجيل قبل الميلاد</translation>
    </message>
    <message>
        <source>This is before the registration</source>
        <translation>هذا قبل التسجيل</translation>
    </message>
    <message>
        <source>This is before the enrolment</source>
        <translation>هذا قبل التسجيل في البرنامج</translation>
    </message>
    <message>
        <source>This is after the exit</source>
        <translation>هذا بعد الخروج من البرنامج</translation>
    </message>
    <message>
        <source>Somebody has this name already</source>
        <translation>هذا الاسم موجود من قبل</translation>
    </message>
    <message>
        <source>This place cannot be chosen</source>
        <translation>لا يمكن اختيار هذا المكان</translation>
    </message>
    <message>
        <source>Is enrolled in this programme already</source>
        <translation>التسجيل في هذا البرنامج موجود من قبل</translation>
    </message>
    <message>
        <source>This enrolment is of somebody else</source>
        <translation>هذا التسجيل في البرنامج لشخص آخر</translation>
    </message>
    <message>
        <source>The server is busy</source>
        <translation>الخادم مشغول</translation>
    </message>
    <message>
        <source>The server has a problem</source>
        <translation>في الخادم مشكلة</translation>
    </message>
    <message>
        <source>The server answered something unexpected</source>
        <translation>رد الخادم بشيء غير متوقع</translation>
    </message>
    <message>
        <source>Not everything could be received</source>
        <translation>لم يمكن استلام كل شيء</translation>
    </message>
    <message>
        <source>The server did not take this record</source>
        <translation>لم يقبل الخادم هذا السجل</translation>
    </message>
    <message>
        <source>Open it and check the answers, or send it again.</source>
        <translation>افتحه وراجع الإجابات، أو أرسله مرة أخرى.</translation>
    </message>
    <message>
        <source>A record cannot be read</source>
        <translation>لا يمكن قراءة أحد السجلات</translation>
    </message>
    <message>
        <source>This record is not on this tablet</source>
        <translation>هذا السجل ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>It may have been removed elsewhere.</source>
        <translation>ربما أُزيل في مكان آخر.</translation>
    </message>
    <message>
        <source>This record was removed</source>
        <translation>أُزيل هذا السجل</translation>
    </message>
    <message>
        <source>It can no longer be changed.</source>
        <translation>لم يعد تعديله ممكنًا.</translation>
    </message>
    <message>
        <source>The record has a damaged number</source>
        <translation>رقم السجل تالف</translation>
    </message>
    <message>
        <source>The name is missing</source>
        <translation>الاسم ناقص</translation>
    </message>
    <message>
        <source>The village is missing</source>
        <translation>القرية ناقصة</translation>
    </message>
    <message>
        <source>The server does not know this village</source>
        <translation>الخادم لا يعرف هذه القرية</translation>
    </message>
    <message>
        <source>Open the record and choose another one.</source>
        <translation>افتح السجل واختر إجابة أخرى.</translation>
    </message>
    <message>
        <source>The server does not know this gender</source>
        <translation>الخادم لا يعرف هذا الجنس</translation>
    </message>
    <message>
        <source>The registration date is missing</source>
        <translation>تاريخ التسجيل ناقص</translation>
    </message>
    <message>
        <source>The server no longer has this kind of record</source>
        <translation>لم يعد هذا النوع من السجلات موجودًا على الخادم</translation>
    </message>
    <message>
        <source>The server no longer has one of the questions</source>
        <translation>لم يعد أحد الأسئلة موجودًا على الخادم</translation>
    </message>
    <message>
        <source>The date is missing</source>
        <translation>التاريخ ناقص</translation>
    </message>
    <message>
        <source>The visit is both done and cancelled</source>
        <translation>الزيارة تمت وأُلغيت معًا</translation>
    </message>
    <message>
        <source>All answers were taken away</source>
        <translation>أُزيلت كل الإجابات</translation>
    </message>
    <message>
        <source>Open the record and give at least one answer. The server keeps the old ones otherwise.</source>
        <translation>افتح السجل وأعطِ إجابة واحدة على الأقل، وإلا أبقى الخادم الإجابات القديمة.</translation>
    </message>
    <message>
        <source>What this belongs to is not on this tablet</source>
        <translation>ما يتبعه هذا السجل ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>It is sent once that has been received.</source>
        <translation>يُرسل بعد استلام ذلك.</translation>
    </message>
    <message>
        <source>A photo is no longer on this tablet</source>
        <translation>لم تعد إحدى الصور على هذا الجهاز</translation>
    </message>
    <message>
        <source>Open the record and take the photo again.</source>
        <translation>افتح السجل والتقط الصورة من جديد.</translation>
    </message>
    <message>
        <source>The photo is safe on this tablet.</source>
        <translation>الصورة محفوظة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Send it again.</source>
        <translation>أرسلها مرة أخرى.</translation>
    </message>
    <message>
        <source>A photo arrived damaged</source>
        <translation>وصلت إحدى الصور تالفة</translation>
    </message>
    <message>
        <source>A photo took too long to send</source>
        <translation>استغرق إرسال إحدى الصور وقتًا طويلًا</translation>
    </message>
    <message>
        <source>The server gives no place for photos</source>
        <translation>لا يوفر الخادم مكانًا للصور</translation>
    </message>
    <message>
        <source>This photo is not on the server yet</source>
        <translation>هذه الصورة ليست على الخادم بعد</translation>
    </message>
    <message>
        <source>No answer names this photo any more</source>
        <translation>لم تعد أي إجابة تذكر هذه الصورة</translation>
    </message>
    <message>
        <source>This file cannot be opened</source>
        <translation>لا يمكن فتح هذا الملف</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>اختر ملفًا آخر.</translation>
    </message>
    <message>
        <source>This file is no picture</source>
        <translation>هذا الملف ليس صورة</translation>
    </message>
    <message>
        <source>This file is empty</source>
        <translation>هذا الملف فارغ</translation>
    </message>
    <message>
        <source>This picture is too large</source>
        <translation>هذه الصورة كبيرة جدًا</translation>
    </message>
    <message>
        <source>Choose a smaller one.</source>
        <translation>اختر صورة أصغر.</translation>
    </message>
    <message>
        <source>The photo could not be kept</source>
        <translation>لم يمكن حفظ الصورة</translation>
    </message>
    <message>
        <source>What was saved before is safe.</source>
        <translation>ما حُفظ من قبل سليم.</translation>
    </message>
    <message>
        <source>Take or choose it again.</source>
        <translation>التقطها أو اخترها من جديد.</translation>
    </message>
    <message>
        <source>This tablet is full</source>
        <translation>هذا الجهاز ممتلئ</translation>
    </message>
    <message>
        <source>What was saved before is safe; the last change is not saved yet.</source>
        <translation>ما حُفظ من قبل سليم؛ التعديل الأخير لم يُحفظ بعد.</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>أفرغ بعض المساحة، ثم احفظ مرة أخرى.</translation>
    </message>
    <message>
        <source>The folder of this account cannot be written</source>
        <translation>لا يمكن الكتابة في مجلد هذا الحساب</translation>
    </message>
    <message>
        <source>Another program holds the records</source>
        <translation>تطبيق آخر يستخدم السجلات الآن</translation>
    </message>
    <message>
        <source>Close it and try again.</source>
        <translation>أغلقه وحاول مرة أخرى.</translation>
    </message>
    <message>
        <source>The file with your records is damaged</source>
        <translation>ملف سجلاتك تالف</translation>
    </message>
    <message>
        <source>It was left as it is.</source>
        <translation>تُرك كما هو.</translation>
    </message>
    <message>
        <source>Your records were saved by an older version</source>
        <translation>سجلاتك محفوظة بإصدار أقدم</translation>
    </message>
    <message>
        <source>They were left untouched.</source>
        <translation>تُركت كما هي.</translation>
    </message>
    <message>
        <source>Open the account once for writing, then look again.</source>
        <translation>افتح الحساب مرة للكتابة، ثم انظر من جديد.</translation>
    </message>
    <message>
        <source>Your records were saved by a newer version</source>
        <translation>سجلاتك محفوظة بإصدار أحدث</translation>
    </message>
    <message>
        <source>Install the newer version again.</source>
        <translation>ثبّت الإصدار الأحدث من جديد.</translation>
    </message>
    <message>
        <source>This account is open in another window</source>
        <translation>هذا الحساب مفتوح في نافذة أخرى</translation>
    </message>
    <message>
        <source>Go on there.</source>
        <translation>تابع هناك.</translation>
    </message>
    <message>
        <source>The list of accounts cannot be read</source>
        <translation>لا يمكن قراءة قائمة الحسابات</translation>
    </message>
    <message>
        <source>Ask for help.</source>
        <translation>اطلب المساعدة.</translation>
    </message>
    <message>
        <source>That did not work yet</source>
        <translation>لم ينجح ذلك بعد</translation>
    </message>
    <message>
        <source>Please sign in again</source>
        <translation>يرجى تسجيل الدخول مرة أخرى</translation>
    </message>
    <message>
        <source>Something needs your correction</source>
        <translation>هناك شيء يحتاج إلى تصحيحك</translation>
    </message>
    <message>
        <source>Something went wrong in the application</source>
        <translation>حدث خطأ في التطبيق</translation>
    </message>
    <message>
        <source>Try again. If it stays, save a diagnosis and send it to us.</source>
        <translation>حاول مرة أخرى. إذا استمر الخطأ فاحفظ تقرير المشكلة وأرسله إلينا.</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>توقف</translation>
    </message>
    <message>
        <source>A photo is too large for the storage</source>
        <translation>إحدى الصور أكبر مما يقبله المخزن</translation>
    </message>
    <message>
        <source>The storage for photos has a problem</source>
        <translation>في مخزن الصور مشكلة</translation>
    </message>
    <message>
        <source>Your account may not do this</source>
        <translation>ليس لحسابك صلاحية القيام بهذا</translation>
    </message>
    <message>
        <source>Another record has this answer already</source>
        <translation>هذه الإجابة موجودة في سجل آخر</translation>
    </message>
    <message>
        <source>It should look like https://avni.example.org</source>
        <translation>يجب أن يكون العنوان مثل https://avni.example.org</translation>
    </message>
</context>
<context>
    <name>FaceButton</name>
    <message>
        <source>Portrait</source>
        <translation>صورة الشخص</translation>
    </message>
</context>
<context>
    <name>FactList</name>
    <message>
        <source>%1, out of the ordinary</source>
        <translation>‏⁨%1⁩، خارج المعتاد</translation>
    </message>
</context>
<context>
    <name>FilterChip</name>
    <message>
        <source>Remove filter: %1</source>
        <translation>إزالة التصفية: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>FilterFields</name>
    <message>
        <source>Gender</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Age in years</source>
        <translation>العمر بالسنوات</translation>
    </message>
    <message>
        <source>Age from, years</source>
        <translation>العمر من، بالسنوات</translation>
    </message>
    <message>
        <source>from</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Age up to, years</source>
        <translation>العمر حتى، بالسنوات</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Search a place</source>
        <translation>البحث عن مكان</translation>
    </message>
</context>
<context>
    <name>FilterPlaces</name>
    <message numerus="yes">
        <source>%n more; type the name.</source>
        <translation>
            <numerusform>لا أماكن أخرى.</numerusform>
            <numerusform>مكان واحد آخر؛ اكتب الاسم.</numerusform>
            <numerusform>مكانان آخران؛ اكتب الاسم.</numerusform>
            <numerusform>%Ln أماكن أخرى؛ اكتب الاسم.</numerusform>
            <numerusform>%Ln مكانًا آخر؛ اكتب الاسم.</numerusform>
            <numerusform>%Ln مكان آخر؛ اكتب الاسم.</numerusform>
        </translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>No place of that name.</source>
        <translation>لا يوجد مكان بهذا الاسم.</translation>
    </message>
    <message>
        <source>There is nothing smaller within this place.</source>
        <translation>لا توجد أماكن أصغر داخل هذا المكان.</translation>
    </message>
</context>
<context>
    <name>FilterSheet</name>
    <message>
        <source>Filters</source>
        <translation>التصفية</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>عرض: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>لم يُعثر على أحد</translation>
    </message>
</context>
<context>
    <name>FindBar</name>
    <message numerus="yes">
        <source>Filters, %n in force</source>
        <translation>
            <numerusform>التصفية، لا شروط مستعملة</numerusform>
            <numerusform>التصفية، شرط واحد مستعمل</numerusform>
            <numerusform>التصفية، شرطان مستعملان</numerusform>
            <numerusform>التصفية، %Ln شروط مستعملة</numerusform>
            <numerusform>التصفية، %Ln شرطًا مستعملًا</numerusform>
            <numerusform>التصفية، %Ln شرط مستعمل</numerusform>
        </translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>التصفية</translation>
    </message>
    <message>
        <source>Name, village, number</source>
        <translation>الاسم أو القرية أو الرقم</translation>
    </message>
</context>
<context>
    <name>FindPage</name>
    <message>
        <source>Looking…</source>
        <translation>جارٍ البحث…</translation>
    </message>
</context>
<context>
    <name>FirstSyncPage</name>
    <message>
        <source>Getting your area ready</source>
        <translation>جارٍ تجهيز منطقتك</translation>
    </message>
    <message>
        <source>You can start as soon as the first people are here. If the network goes, it continues where it stopped.</source>
        <translation>يمكنك البدء عندما يصل أول الأشخاص. إذا انقطعت الشبكة، يستمر من حيث توقف.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Use another account</source>
        <translation>استخدام حساب آخر</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Usually %1 to %2 %3</source>
        <translation>المعتاد من ⁨%1⁩ إلى ⁨%2⁩ ⁨%3⁩</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>من وأين</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>الاسم الأول</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>الاسم الأوسط</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>اسم العائلة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>الجنس</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>القرية</translation>
    </message>
    <message>
        <source>Registration date</source>
        <translation>تاريخ التسجيل</translation>
    </message>
    <message>
        <source>Profile picture</source>
        <translation>الصورة الشخصية</translation>
    </message>
    <message>
        <source>Enrolment date</source>
        <translation>تاريخ التسجيل في البرنامج</translation>
    </message>
    <message>
        <source>Exit date</source>
        <translation>تاريخ الخروج</translation>
    </message>
    <message>
        <source>Visit date</source>
        <translation>تاريخ الزيارة</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>الوقت</translation>
    </message>
    <message>
        <source>10 digits</source>
        <translation>١٠ أرقام</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a day and a time</comment>
        <translation>‏⁨%1⁩ و⁨%2⁩</translation>
    </message>
    <message>
        <source>%1: whole numbers are needed</source>
        <comment>what is wrong</comment>
        <translation>‏⁨%1⁩: يلزم كتابة أعداد صحيحة</translation>
    </message>
    <message>
        <source>%1: write it like %2</source>
        <comment>what is wrong, an example</comment>
        <translation>‏⁨%1⁩: اكتبه هكذا: ⁨%2⁩</translation>
    </message>
    <message>
        <source>Answered, but not shown here</source>
        <translation>تمت الإجابة، لكنها لا تُعرض هنا</translation>
    </message>
    <message>
        <source>day</source>
        <comment>stands where its number is to be typed</comment>
        <translation>يوم</translation>
    </message>
    <message>
        <source>month</source>
        <comment>stands where its number is to be typed</comment>
        <translation>شهر</translation>
    </message>
    <message>
        <source>year</source>
        <comment>stands where its number is to be typed</comment>
        <translation>سنة</translation>
    </message>
</context>
<context>
    <name>FormBar</name>
    <message>
        <source>Photo removed: %1</source>
        <translation>أُزيلت الصورة: %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Page %L1 of %L2</source>
        <translation>صفحة %L1 من %L2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>التالي</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>لا أسئلة باقية</numerusform>
            <numerusform>بقي سؤال واحد</numerusform>
            <numerusform>بقي سؤالان</numerusform>
            <numerusform>بقيت %Ln أسئلة</numerusform>
            <numerusform>بقي %Ln سؤالًا</numerusform>
            <numerusform>بقي %Ln سؤال</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 What was answered before is still on this tablet.</source>
        <translation>‏⁨%1⁩ الإجابات السابقة ما زالت على هذا الجهاز.</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>حذف المسودة</translation>
    </message>
</context>
<context>
    <name>FormSection</name>
    <message>
        <source>empty</source>
        <translation>فارغ</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>لم يكتمل</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>مكتمل</translation>
    </message>
    <message>
        <source>to correct</source>
        <translation>للتصحيح</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>section and its state</comment>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
</context>
<context>
    <name>FormSections</name>
    <message>
        <source>Sections of the form</source>
        <translation>أقسام الاستمارة</translation>
    </message>
</context>
<context>
    <name>FoundNothing</name>
    <message>
        <source>Nobody found for “%1”</source>
        <translation>لم يُعثر على أحد باسم “⁨%1⁩”</translation>
    </message>
    <message>
        <source>Nobody is like that</source>
        <translation>لا أحد يطابق ذلك</translation>
    </message>
    <message>
        <source>No kinds of people or things yet</source>
        <translation>لا توجد أنواع من الأشخاص أو الأشياء بعد</translation>
    </message>
    <message>
        <source>Nothing of this kind here yet</source>
        <translation>لا شيء من هذا النوع هنا بعد</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>لا أحد هنا بعد</translation>
    </message>
    <message>
        <source>Nothing is lost. Try again; if it stays so, save a diagnosis on the Sync page.</source>
        <translation>لم يضع شيء. حاول مرة أخرى؛ وإذا استمر الأمر فاحفظ تقرير المشكلة من صفحة المزامنة.</translation>
    </message>
    <message>
        <source>The filters leave some out.</source>
        <translation>التصفية تُخفي بعضهم.</translation>
    </message>
    <message>
        <source>Try fewer letters, the village, or a number.</source>
        <translation>جرّب حروفًا أقل، أو القرية، أو رقمًا.</translation>
    </message>
    <message>
        <source>Those who look after your organisation set them up; they come with a sync.</source>
        <translation>يحدّدها المسؤولون عن مؤسستك، وتصل مع المزامنة.</translation>
    </message>
    <message>
        <source>People appear here after a sync, or when you register them.</source>
        <translation>يظهر الأشخاص هنا بعد المزامنة، أو عندما تسجّلهم.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح التصفية</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Registration</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Enrolment in %1</source>
        <translation>تسجيل في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Not taken by the server: %1</source>
        <translation>لم يقبله الخادم: ⁨%1⁩</translation>
    </message>
    <message>
        <source>Removed on this tablet, waiting to be sent since then</source>
        <translation>أُزيل على هذا الجهاز، وهو بانتظار الإرسال منذ ذلك الوقت</translation>
    </message>
    <message>
        <source>Changed on this tablet, waiting to be sent since then</source>
        <translation>عُدّل على هذا الجهاز، وهو بانتظار الإرسال منذ ذلك الوقت</translation>
    </message>
    <message>
        <source>Removed by %1</source>
        <translation>أُزيل بواسطة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>أُزيل</translation>
    </message>
    <message>
        <source>Changed by %1</source>
        <translation>عُدّل بواسطة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>عُدّل</translation>
    </message>
    <message>
        <source>Recorded by %1</source>
        <translation>أُدخل بواسطة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>أُدخل</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>visit, day</comment>
        <translation>‏⁨%1⁩ · ⁨%2⁩</translation>
    </message>
    <message>
        <source>Scheduled by %1</source>
        <translation>حُدّد الموعد بواسطة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>حُدّد الموعد</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
</context>
<context>
    <name>HitSection</name>
    <message>
        <source>Recent</source>
        <translation>الأخيرة</translation>
    </message>
    <message>
        <source>All, by name</source>
        <translation>الكل، حسب الاسم</translation>
    </message>
</context>
<context>
    <name>HitView</name>
    <message>
        <source>People and things found</source>
        <translation>نتائج البحث من أشخاص وأشياء</translation>
    </message>
</context>
<context>
    <name>Home</name>
    <message numerus="yes">
        <source>%n days late</source>
        <translation>
            <numerusform>لا تأخير</numerusform>
            <numerusform>متأخرة يومًا واحدًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %Ln أيام</numerusform>
            <numerusform>متأخرة %Ln يومًا</numerusform>
            <numerusform>متأخرة %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>من ⁨%1⁩</translation>
    </message>
    <message>
        <source>changed %1</source>
        <translation>عُدّلت ⁨%1⁩</translation>
    </message>
    <message>
        <source>No name yet</source>
        <translation>بلا اسم بعد</translation>
    </message>
</context>
<context>
    <name>HomeSection</name>
    <message>
        <source>Show all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Show all: %1</source>
        <translation>عرض الكل: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>KeptAnswer</name>
    <message>
        <source>Not answered on this tablet</source>
        <translation>لا يُجاب عنه على هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>LeavingNote</name>
    <message>
        <source>Keeping the photo…</source>
        <translation>جارٍ حفظ الصورة…</translation>
    </message>
    <message>
        <source>All else is safe on this tablet. The window closes by itself as soon as the photo is safe too. Close it again to leave without the photo.</source>
        <translation>كل ما عداها محفوظ على هذا الجهاز. تُغلق النافذة من تلقاء نفسها حالما تُحفظ الصورة أيضًا. أغلقها مرة أخرى للمغادرة من دون الصورة.</translation>
    </message>
    <message>
        <source>All else is safe on this tablet. You are signed out as soon as the photo is safe too. Sign out again to leave without the photo.</source>
        <translation>كل ما عداها محفوظ على هذا الجهاز. يُسجَّل خروجك حالما تُحفظ الصورة أيضًا. سجّل الخروج مرة أخرى للمغادرة من دون الصورة.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Opening…</source>
        <translation>جارٍ الفتح…</translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>الألوان</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتحة</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكنة</translation>
    </message>
    <message>
        <source>Outdoor, for bright sun</source>
        <translation>للخارج، تحت الشمس القوية</translation>
    </message>
    <message>
        <source>Small</source>
        <translation>صغير</translation>
    </message>
    <message>
        <source>Large</source>
        <translation>كبير</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>الأكبر</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>الحساب</translation>
    </message>
    <message>
        <source>When you sign out, everything stays on this tablet, also what is not sent yet.</source>
        <translation>عند تسجيل الخروج يبقى كل شيء على هذا الجهاز، حتى ما لم يُرسل بعد.</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>تسجيل الخروج</translation>
    </message>
    <message>
        <source>About Dhara</source>
        <translation>عن Dhara</translation>
    </message>
    <message>
        <source>Version %1, free software under the AGPL-3.0-or-later</source>
        <translation>الإصدار ⁨%1⁩، برنامج حر برخصة AGPL-3.0-or-later</translation>
    </message>
    <message>
        <source>Keyboard on the screen, from the next start</source>
        <translation>لوحة المفاتيح على الشاشة، ابتداءً من التشغيل التالي</translation>
    </message>
    <message>
        <source>As the tablet has it</source>
        <translation>كما في الجهاز اللوحي</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>دائمًا</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>حجم النص</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>عادي</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Choose someone from the list</source>
        <translation>اختر شخصًا من القائمة</translation>
    </message>
    <message>
        <source>Or press / and type a name, a village or a number.</source>
        <translation>أو اضغط / واكتب اسمًا أو قرية أو رقمًا.</translation>
    </message>
</context>
<context>
    <name>PhotoField</name>
    <message>
        <source>Take a photo</source>
        <translation>التقاط صورة</translation>
    </message>
    <message>
        <source>Another</source>
        <translation>صورة أخرى</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>الكاميرا</translation>
    </message>
    <message>
        <source>Choose a photo from a file</source>
        <translation>اختيار صورة من ملف</translation>
    </message>
    <message>
        <source>From a file</source>
        <translation>من ملف</translation>
    </message>
    <message>
        <source>Choose a photo</source>
        <translation>اختيار صورة</translation>
    </message>
    <message>
        <source>Pictures (*.jpg *.jpeg *.png *.webp *.bmp)</source>
        <translation>صور (*.jpg *.jpeg *.png *.webp *.bmp)</translation>
    </message>
    <message>
        <source>%1, photo %L2</source>
        <translation>‏⁨%1⁩، صورة %L2</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>cannot be shown</source>
        <translation>لا يمكن عرضها</translation>
    </message>
    <message>
        <source>not on this tablet</source>
        <translation>ليست على هذا الجهاز</translation>
    </message>
    <message>
        <source>being fetched</source>
        <translation>جارٍ جلبها</translation>
    </message>
</context>
<context>
    <name>PhotoViewer</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>This photo cannot be shown</source>
        <translation>لا يمكن عرض هذه الصورة</translation>
    </message>
    <message>
        <source>This photo is not on this tablet</source>
        <translation>هذه الصورة ليست على هذا الجهاز</translation>
    </message>
    <message>
        <source>The photo is being fetched</source>
        <translation>جارٍ جلب الصورة</translation>
    </message>
    <message>
        <source>The file is damaged or of a kind that is not known here.</source>
        <translation>الملف تالف أو من نوع غير معروف هنا.</translation>
    </message>
    <message>
        <source>It is fetched when there is a network.</source>
        <translation>تُجلب عندما تتوفر الشبكة.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Photo %L1 of %L2</source>
        <translation>صورة %L1 من %L2</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>what is on the photo, day</comment>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>صورة الشخص</translation>
    </message>
</context>
<context>
    <name>PhotosTab</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>PlaceField</name>
    <message>
        <source>Type the first letters</source>
        <translation>اكتب الحروف الأولى</translation>
    </message>
</context>
<context>
    <name>ProgrammesTab</name>
    <message>
        <source>In no programme yet</source>
        <translation>لا يوجد تسجيل في أي برنامج بعد</translation>
    </message>
    <message>
        <source>Edit enrolment</source>
        <translation>تعديل التسجيل</translation>
    </message>
    <message>
        <source>Exit programme</source>
        <translation>إنهاء المشاركة</translation>
    </message>
</context>
<context>
    <name>ProgressLine</name>
    <message>
        <source>working</source>
        <translation>جارٍ العمل</translation>
    </message>
    <message>
        <source>%L1 percent</source>
        <translation>%L1 بالمئة</translation>
    </message>
</context>
<context>
    <name>RegisterPage</name>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Nothing to register</source>
        <translation>لا شيء للتسجيل</translation>
    </message>
    <message>
        <source>Your organisation offers you no kind of people or things. Those who look after it set them up; they come with a sync.</source>
        <translation>لا تتيح لك مؤسستك أي نوع من الأشخاص أو الأشياء. يحدّدها المسؤولون عنها، وتصل مع المزامنة.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>What can be registered</source>
        <translation>ما يمكن تسجيله</translation>
    </message>
</context>
<context>
    <name>Relatives</name>
    <message>
        <source>Somebody who is not on this tablet</source>
        <translation>شخص ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>أُزيل</translation>
    </message>
</context>
<context>
    <name>RelativesTab</name>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>ينتمي إلى</translation>
    </message>
    <message>
        <source>Relatives</source>
        <translation>الأقارب</translation>
    </message>
    <message>
        <source>Members and relatives</source>
        <translation>الأعضاء والأقارب</translation>
    </message>
    <message>
        <source>Nobody belongs here yet</source>
        <translation>لا أحد هنا بعد</translation>
    </message>
    <message>
        <source>Members and relatives stand here when they are known.</source>
        <translation>يظهر الأعضاء والأقارب هنا عندما يُعرفون.</translation>
    </message>
</context>
<context>
    <name>RowSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>rows</comment>
        <translation>
            <numerusform>ولا شيء آخر</numerusform>
            <numerusform>وواحد آخر</numerusform>
            <numerusform>واثنان آخران</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
            <numerusform>و%Ln أخرى</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ScheduleFields</name>
    <message>
        <source>Kind of visit</source>
        <translation>نوع الزيارة</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>غدًا</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>بعد أسبوع</translation>
    </message>
    <message>
        <source>In two weeks</source>
        <translation>بعد أسبوعين</translation>
    </message>
    <message>
        <source>In four weeks</source>
        <translation>بعد أربعة أسابيع</translation>
    </message>
    <message>
        <source>Due from</source>
        <translation>موعدها من</translation>
    </message>
    <message>
        <source>Overdue after</source>
        <translation>تتأخر بعد</translation>
    </message>
</context>
<context>
    <name>ScheduleSheet</name>
    <message>
        <source>Schedule a visit</source>
        <translation>تحديد موعد زيارة</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>تحديد الموعد</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Server address</source>
        <translation>عنوان الخادم</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>اسم المستخدم</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>كلمة السر</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>جارٍ تسجيل الدخول…</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>تسجيل الدخول</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Welcome to Dhara</source>
        <translation>مرحبًا بك في Dhara</translation>
    </message>
    <message>
        <source>Choose who is working. No network is needed.</source>
        <translation>اختر من يعمل الآن. لا حاجة إلى شبكة.</translation>
    </message>
    <message>
        <source>Sign in once with a network. Then the forms, villages and people of your area come to this tablet, and you can work without one.</source>
        <translation>سجّل الدخول مرة واحدة مع وجود شبكة. بعدها تصل استمارات منطقتك وقراها وأشخاصها إلى هذا الجهاز، ويمكنك العمل دون شبكة.</translation>
    </message>
    <message>
        <source>Keep the key in a file</source>
        <translation>حفظ المفتاح في ملف</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Another account</source>
        <translation>حساب آخر</translation>
    </message>
    <message>
        <source>Accounts of this tablet</source>
        <translation>حسابات هذا الجهاز</translation>
    </message>
</context>
<context>
    <name>SubjectAbsence</name>
    <message>
        <source>%1 was removed</source>
        <translation>أُزيل سجل ⁨%1⁩</translation>
    </message>
    <message>
        <source>This record is not on this tablet</source>
        <translation>هذا السجل ليس على هذا الجهاز</translation>
    </message>
    <message>
        <source>You may not see records of this kind any more</source>
        <translation>لم يعد مسموحًا لك برؤية هذا النوع من السجلات</translation>
    </message>
    <message>
        <source>It is left out of all lists. What was recorded is kept and can be put back.</source>
        <translation>لا يظهر في أي قائمة. ما أُدخل محفوظ ويمكن إرجاعه.</translation>
    </message>
    <message>
        <source>What you recorded is still sent. Ask the person who gives out rights.</source>
        <translation>ما أدخلته سيُرسل مع ذلك. اسأل من يمنح الأذونات.</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>إرجاع</translation>
    </message>
    <message>
        <source>It comes with the next sync if it belongs to your villages.</source>
        <translation>يصل مع المزامنة القادمة إن كان من قراك.</translation>
    </message>
</context>
<context>
    <name>SubjectBar</name>
    <message>
        <source>New visit</source>
        <translation>زيارة جديدة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>إجراءات أخرى</translation>
    </message>
</context>
<context>
    <name>SubjectHeader</name>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
</context>
<context>
    <name>SubjectPage</name>
    <message>
        <source>Removed: %1</source>
        <translation>أُزيل: ⁨%1⁩</translation>
    </message>
    <message>
        <source>New visit</source>
        <translation>زيارة جديدة</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>إجراءات أخرى</translation>
    </message>
</context>
<context>
    <name>SubjectShown</name>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>لا سجلات للتصحيح</numerusform>
            <numerusform>سجل واحد للتصحيح</numerusform>
            <numerusform>سجلان للتصحيح</numerusform>
            <numerusform>%Ln سجلات للتصحيح</numerusform>
            <numerusform>%Ln سجلًا للتصحيح</numerusform>
            <numerusform>%Ln سجل للتصحيح</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>لا سجلات بانتظار الإرسال</numerusform>
            <numerusform>سجل واحد بانتظار الإرسال</numerusform>
            <numerusform>سجلان بانتظار الإرسال</numerusform>
            <numerusform>%Ln سجلات بانتظار الإرسال</numerusform>
            <numerusform>%Ln سجلًا بانتظار الإرسال</numerusform>
            <numerusform>%Ln سجل بانتظار الإرسال</numerusform>
        </translation>
    </message>
    <message>
        <source>sent %1</source>
        <translation>أُرسل ⁨%1⁩</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>تاريخ الميلاد</translation>
    </message>
    <message>
        <source>Registered on</source>
        <translation>تاريخ التسجيل</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>منذ ⁨%1⁩</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>البرنامج</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>days of a programme</comment>
        <translation>من ⁨%1⁩ إلى ⁨%2⁩</translation>
    </message>
    <message>
        <source>takes part</source>
        <translation>المشاركة مستمرة</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>الملخص</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>البرامج</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>الأعضاء</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>العائلة</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>has exited</source>
        <translation>انتهت المشاركة</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>Save diagnosis</source>
        <translation>حفظ تقرير المشكلة</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>مزامنة</translation>
    </message>
    <message>
        <source>Waiting to send</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>Photos to send</source>
        <translation>صور للإرسال</translation>
    </message>
    <message>
        <source>Last runs</source>
        <translation>آخر المزامنات</translation>
    </message>
    <message>
        <source>Space on this tablet</source>
        <translation>المساحة على هذا الجهاز</translation>
    </message>
    <message>
        <source>Save a diagnosis to a file</source>
        <translation>حفظ تقرير المشكلة في ملف</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>إيقاف</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>مزامنة الآن</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Photos to fix</source>
        <translation>صور للتصحيح</translation>
    </message>
</context>
<context>
    <name>SyncSign</name>
    <message>
        <source>sent</source>
        <translation>أُرسل</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>بانتظار الإرسال</translation>
    </message>
    <message>
        <source>to fix</source>
        <translation>للتصحيح</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>مسودة</translation>
    </message>
</context>
<context>
    <name>SyncStrip</name>
    <message>
        <source>Opens the sync page</source>
        <translation>يفتح صفحة المزامنة</translation>
    </message>
</context>
<context>
    <name>TabColumn</name>
    <message>
        <source>Part of this page</source>
        <translation>جزء من هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Parts of this page</source>
        <translation>أجزاء هذه الصفحة</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>لا تأخير</numerusform>
            <numerusform>متأخرة يومًا واحدًا</numerusform>
            <numerusform>متأخرة يومين</numerusform>
            <numerusform>متأخرة %Ln أيام</numerusform>
            <numerusform>متأخرة %Ln يومًا</numerusform>
            <numerusform>متأخرة %Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due in %n day(s)</source>
        <translation>
            <numerusform>موعدها اليوم</numerusform>
            <numerusform>موعدها بعد يوم واحد</numerusform>
            <numerusform>موعدها بعد يومين</numerusform>
            <numerusform>موعدها بعد %Ln أيام</numerusform>
            <numerusform>موعدها بعد %Ln يومًا</numerusform>
            <numerusform>موعدها بعد %Ln يوم</numerusform>
        </translation>
    </message>
    <message>
        <source>due now</source>
        <translation>حان موعدها</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>موعدها اليوم</translation>
    </message>
    <message>
        <source>due now, until %1</source>
        <translation>حان موعدها، حتى ⁨%1⁩</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>أُلغيت</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>بواسطة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Enrolled in %1</source>
        <translation>التسجيل في ⁨%1⁩</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>التسجيل</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>Exited %1</source>
        <translation>الخروج من ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>ToFixCard</name>
    <message>
        <source>Open and fix</source>
        <translation>فتح وتصحيح</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>إرسال مرة أخرى</translation>
    </message>
</context>
<context>
    <name>ToFixNote</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
</context>
<context>
    <name>TodayView</name>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>Looking up today&apos;s visits…</source>
        <translation>جارٍ البحث عن زيارات اليوم…</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>اليوم</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>متأخرة</translation>
    </message>
    <message>
        <source>Drafts to finish</source>
        <translation>مسودات لم تكتمل</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>فُتحت مؤخرًا</translation>
    </message>
    <message>
        <source>Nothing waits for you today</source>
        <translation>لا شيء ينتظرك اليوم</translation>
    </message>
    <message>
        <source>Visits that are due, forms that were begun and the people you opened last appear here.</source>
        <translation>تظهر هنا الزيارات التي حان موعدها، والاستمارات التي بدأتها، والأشخاص الذين فتحت سجلاتهم مؤخرًا.</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>البحث عن شخص</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ViewerBar</name>
    <message>
        <source>Previous photo</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>أصغر</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>أكبر</translation>
    </message>
    <message>
        <source>Turn by a quarter</source>
        <translation>تدوير ربع دورة</translation>
    </message>
    <message>
        <source>Take again</source>
        <translation>التقاط من جديد</translation>
    </message>
    <message>
        <source>Remove this photo</source>
        <translation>إزالة هذه الصورة</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
</context>
<context>
    <name>VisitDetails</name>
    <message>
        <source>Nothing was answered.</source>
        <translation>لا توجد إجابات.</translation>
    </message>
    <message>
        <source>Edit this visit</source>
        <translation>تعديل هذه الزيارة</translation>
    </message>
</context>
<context>
    <name>VisitLine</name>
    <message>
        <source>Do visit</source>
        <translation>إجراء الزيارة</translation>
    </message>
    <message>
        <source>Do visit: %1</source>
        <translation>إجراء الزيارة: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>VisitRow</name>
    <message>
        <source>Do visit</source>
        <translation>إجراء الزيارة</translation>
    </message>
    <message>
        <source>Do visit: %1</source>
        <translation>إجراء الزيارة: ⁨%1⁩</translation>
    </message>
</context>
<context>
    <name>VisitsTab</name>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>No visits yet</source>
        <translation>لا زيارات بعد</translation>
    </message>
    <message>
        <source>Visits stand here when they are planned or done.</source>
        <translation>تظهر الزيارات هنا عندما يُحدَّد موعدها أو تتم.</translation>
    </message>
</context>
<context>
    <name>VisitsView</name>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>حاول مرة أخرى</translation>
    </message>
    <message>
        <source>No visits here</source>
        <translation>لا زيارات هنا</translation>
    </message>
    <message>
        <source>Visits are planned by the forms that you fill, and come with a sync.</source>
        <translation>تُحدَّد الزيارات من الاستمارات التي تملؤها، وتصل مع المزامنة.</translation>
    </message>
</context>
<context>
    <name>Workplace</name>
    <message>
        <source>Home</source>
        <translation>الرئيسية</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>بحث</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Sync</source>
        <translation>مزامنة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
</context>
<context>
    <name>Written</name>
    <message>
        <source>%1, %2</source>
        <comment>day, time</comment>
        <translation>‏⁨%1⁩، ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n years</source>
        <translation>
            <numerusform>%Ln سنة</numerusform>
            <numerusform>سنة واحدة</numerusform>
            <numerusform>سنتان</numerusform>
            <numerusform>%Ln سنوات</numerusform>
            <numerusform>%Ln سنة</numerusform>
            <numerusform>%Ln سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%Ln أسبوع</numerusform>
            <numerusform>أسبوع واحد</numerusform>
            <numerusform>أسبوعان</numerusform>
            <numerusform>%Ln أسابيع</numerusform>
            <numerusform>%Ln أسبوعًا</numerusform>
            <numerusform>%Ln أسبوع</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>ساعة واحدة</numerusform>
            <numerusform>ساعتان</numerusform>
            <numerusform>%Ln ساعات</numerusform>
            <numerusform>%Ln ساعة</numerusform>
            <numerusform>%Ln ساعة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n months</source>
        <translation>
            <numerusform>%Ln شهر</numerusform>
            <numerusform>شهر واحد</numerusform>
            <numerusform>شهران</numerusform>
            <numerusform>%Ln أشهر</numerusform>
            <numerusform>%Ln شهرًا</numerusform>
            <numerusform>%Ln شهر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%Ln يوم</numerusform>
            <numerusform>يوم واحد</numerusform>
            <numerusform>يومان</numerusform>
            <numerusform>%Ln أيام</numerusform>
            <numerusform>%Ln يومًا</numerusform>
            <numerusform>%Ln يوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>دقيقة واحدة</numerusform>
            <numerusform>دقيقتان</numerusform>
            <numerusform>%Ln دقائق</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
            <numerusform>%Ln دقيقة</numerusform>
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
        <translation>الشهر السابق</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>السنة السابقة</translation>
    </message>
    <message>
        <source>Earlier years</source>
        <translation>سنوات أقدم</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>الشهر التالي</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>السنة التالية</translation>
    </message>
    <message>
        <source>Later years</source>
        <translation>سنوات أحدث</translation>
    </message>
</context>
<context>
    <name>dhara::FilterModel</name>
    <message>
        <source>Everywhere</source>
        <translation>كل الأماكن</translation>
    </message>
    <message>
        <source>An age is a number of years.</source>
        <translation>العمر هو عدد من السنوات.</translation>
    </message>
    <message>
        <source>Nobody is older than %L1 and younger than %L2.</source>
        <translation>لا أحد عمره أكثر من ⁨%L1⁩ وأقل من ⁨%L2⁩.</translation>
    </message>
    <message>
        <source>%L1 to %L2 years</source>
        <translation>العمر من ⁨%L1⁩ إلى ⁨%L2⁩</translation>
    </message>
    <message numerus="yes">
        <source>from %n years</source>
        <translation>
            <numerusform>من عمر الولادة</numerusform>
            <numerusform>من عمر سنة واحدة</numerusform>
            <numerusform>من عمر سنتين</numerusform>
            <numerusform>من عمر %Ln سنوات</numerusform>
            <numerusform>من عمر %Ln سنة</numerusform>
            <numerusform>من عمر %Ln سنة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>up to %n years</source>
        <translation>
            <numerusform>أقل من سنة</numerusform>
            <numerusform>حتى عمر سنة واحدة</numerusform>
            <numerusform>حتى عمر سنتين</numerusform>
            <numerusform>حتى عمر %Ln سنوات</numerusform>
            <numerusform>حتى عمر %Ln سنة</numerusform>
            <numerusform>حتى عمر %Ln سنة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::FindModel</name>
    <message>
        <source>All</source>
        <translation>الكل</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>نتيجة واحدة</numerusform>
            <numerusform>نتيجتان</numerusform>
            <numerusform>%Ln نتائج</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
            <numerusform>%Ln نتيجة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>more than %n found</source>
        <translation>
            <numerusform>لا نتائج</numerusform>
            <numerusform>أكثر من نتيجة واحدة</numerusform>
            <numerusform>أكثر من نتيجتين</numerusform>
            <numerusform>أكثر من %Ln نتائج</numerusform>
            <numerusform>أكثر من %Ln نتيجة</numerusform>
            <numerusform>أكثر من %Ln نتيجة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dhara::FirstSyncModel</name>
    <message>
        <source>Waiting</source>
        <translation>في الانتظار</translation>
    </message>
    <message>
        <source>Receiving forms and villages</source>
        <translation>جارٍ استلام الاستمارات والقرى</translation>
    </message>
    <message>
        <source>Receiving people and visits</source>
        <translation>جارٍ استلام الأشخاص والزيارات</translation>
    </message>
    <message>
        <source>Talking to the server</source>
        <translation>جارٍ الاتصال بالخادم</translation>
    </message>
    <message>
        <source>Forms, villages and settings</source>
        <translation>الاستمارات والقرى والإعدادات</translation>
    </message>
    <message>
        <source>People, households and places</source>
        <translation>الأشخاص والأسر والأماكن</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>الزيارات</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>سجلات أخرى</translation>
    </message>
    <message>
        <source>Enrolments in programmes</source>
        <translation>التسجيلات في البرامج</translation>
    </message>
    <message>
        <source>Received so far</source>
        <translation>ما وصل حتى الآن</translation>
    </message>
</context>
<context>
    <name>dhara::FormModel</name>
    <message>
        <source>Saved on this tablet</source>
        <translation>حُفظ على هذا الجهاز</translation>
    </message>
    <message>
        <source>Each answer is kept on this tablet</source>
        <translation>كل إجابة تُحفظ على هذا الجهاز</translation>
    </message>
    <message>
        <source>Continued from a draft</source>
        <translation>متابعة من مسودة</translation>
    </message>
    <message>
        <source>Started afresh</source>
        <translation>بدأت من جديد</translation>
    </message>
    <message>
        <source>Last changed %1.</source>
        <translation>آخر تعديل ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The draft was put aside.</source>
        <translation>وُضعت المسودة جانبًا.</translation>
    </message>
    <message>
        <source>Start afresh</source>
        <translation>البدء من جديد</translation>
    </message>
    <message>
        <source>Take the draft back</source>
        <translation>استرجاع المسودة</translation>
    </message>
    <message>
        <source>saved on this tablet</source>
        <comment>after a name</comment>
        <translation>حُفظ على هذا الجهاز</translation>
    </message>
    <message>
        <source>This form cannot be opened</source>
        <translation>لا يمكن فتح هذه الاستمارة</translation>
    </message>
</context>
<context>
    <name>dhara::HomeModel</name>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day without its year</comment>
        <translation>dddd، d MMMM</translation>
    </message>
    <message numerus="yes">
        <source>overdue visits</source>
        <comment>below their number, %n</comment>
        <translation>
            <numerusform>زيارات متأخرة</numerusform>
            <numerusform>زيارة متأخرة</numerusform>
            <numerusform>زيارتان متأخرتان</numerusform>
            <numerusform>زيارات متأخرة</numerusform>
            <numerusform>زيارة متأخرة</numerusform>
            <numerusform>زيارة متأخرة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>due today</source>
        <comment>below the number of visits, %n</comment>
        <translation>
            <numerusform>موعدها اليوم</numerusform>
            <numerusform>موعدها اليوم</numerusform>
            <numerusform>موعدهما اليوم</numerusform>
            <numerusform>موعدها اليوم</numerusform>
            <numerusform>موعدها اليوم</numerusform>
            <numerusform>موعدها اليوم</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in the next 7 days</source>
        <comment>below the number of visits, %n</comment>
        <translation>
            <numerusform>خلال ٧ أيام</numerusform>
            <numerusform>خلال ٧ أيام</numerusform>
            <numerusform>خلال ٧ أيام</numerusform>
            <numerusform>خلال ٧ أيام</numerusform>
            <numerusform>خلال ٧ أيام</numerusform>
            <numerusform>خلال ٧ أيام</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>drafts to finish</source>
        <comment>below their number, %n</comment>
        <translation>
            <numerusform>مسودات لم تكتمل</numerusform>
            <numerusform>مسودة لم تكتمل</numerusform>
            <numerusform>مسودتان لم تكتملا</numerusform>
            <numerusform>مسودات لم تكتمل</numerusform>
            <numerusform>مسودة لم تكتمل</numerusform>
            <numerusform>مسودة لم تكتمل</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name and reason</comment>
        <translation>‏⁨%1⁩: ⁨%2⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n records to fix</source>
        <translation>
            <numerusform>لا سجلات للتصحيح</numerusform>
            <numerusform>سجل واحد للتصحيح</numerusform>
            <numerusform>سجلان للتصحيح</numerusform>
            <numerusform>%Ln سجلات للتصحيح</numerusform>
            <numerusform>%Ln سجلًا للتصحيح</numerusform>
            <numerusform>%Ln سجل للتصحيح</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing is lost.</source>
        <translation>‏⁨%1⁩. لم يضع شيء.</translation>
    </message>
    <message numerus="yes">
        <source>%n photos to fix</source>
        <translation>
            <numerusform>لا صور للتصحيح</numerusform>
            <numerusform>صورة واحدة للتصحيح</numerusform>
            <numerusform>صورتان للتصحيح</numerusform>
            <numerusform>%Ln صور للتصحيح</numerusform>
            <numerusform>%Ln صورة للتصحيح</numerusform>
            <numerusform>%Ln صورة للتصحيح</numerusform>
        </translation>
    </message>
    <message>
        <source>They cannot be sent. The sync page says which, and why.</source>
        <translation>لا يمكن إرسالها. صفحة المزامنة تبيّن أيّها ولماذا.</translation>
    </message>
</context>
<context>
    <name>dhara::ScheduleModel</name>
    <message>
        <source>Choose what kind of visit it is.</source>
        <translation>اختر نوع الزيارة.</translation>
    </message>
    <message>
        <source>The first day is not a date like %1.</source>
        <translation>اليوم الأول ليس تاريخًا مثل ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The last day is not a date like %1.</source>
        <translation>اليوم الأخير ليس تاريخًا مثل ⁨%1⁩.</translation>
    </message>
    <message>
        <source>The last day is before the first.</source>
        <translation>اليوم الأخير قبل اليوم الأول.</translation>
    </message>
    <message>
        <source>The last day is over already.</source>
        <translation>اليوم الأخير قد مضى.</translation>
    </message>
</context>
<context>
    <name>dhara::SettingsModel</name>
    <message>
        <source>As the tablet</source>
        <translation>كما في الجهاز</translation>
    </message>
</context>
<context>
    <name>dhara::SyncModel</name>
    <message>
        <source>Syncing…</source>
        <translation>جارٍ المزامنة…</translation>
    </message>
    <message>
        <source>Everything is sent</source>
        <translation>أُرسل كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to send</source>
        <translation>
            <numerusform>لا سجلات بانتظار الإرسال</numerusform>
            <numerusform>سجل واحد بانتظار الإرسال</numerusform>
            <numerusform>سجلان بانتظار الإرسال</numerusform>
            <numerusform>%Ln سجلات بانتظار الإرسال</numerusform>
            <numerusform>%Ln سجلًا بانتظار الإرسال</numerusform>
            <numerusform>%Ln سجل بانتظار الإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos waiting to send</source>
        <translation>
            <numerusform>لا صور بانتظار الإرسال</numerusform>
            <numerusform>صورة واحدة بانتظار الإرسال</numerusform>
            <numerusform>صورتان بانتظار الإرسال</numerusform>
            <numerusform>%Ln صور بانتظار الإرسال</numerusform>
            <numerusform>%Ln صورة بانتظار الإرسال</numerusform>
            <numerusform>%Ln صورة بانتظار الإرسال</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>synced %1</source>
        <translation>آخر مزامنة ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n to fix</source>
        <translation>
            <numerusform>لا شيء للتصحيح</numerusform>
            <numerusform>واحد للتصحيح</numerusform>
            <numerusform>اثنان للتصحيح</numerusform>
            <numerusform>%Ln للتصحيح</numerusform>
            <numerusform>%Ln للتصحيح</numerusform>
            <numerusform>%Ln للتصحيح</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending your records</source>
        <translation>جارٍ إرسال سجلاتك</translation>
    </message>
    <message>
        <source>Receiving forms and villages</source>
        <translation>جارٍ استلام الاستمارات والقرى</translation>
    </message>
    <message>
        <source>Receiving people and visits</source>
        <translation>جارٍ استلام الأشخاص والزيارات</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>جارٍ الإنهاء</translation>
    </message>
    <message>
        <source>%1. You can go on working.</source>
        <translation>‏⁨%1⁩. يمكنك متابعة العمل.</translation>
    </message>
    <message>
        <source>Talking to the server</source>
        <translation>جارٍ الاتصال بالخادم</translation>
    </message>
    <message>
        <source>Safe on this tablet</source>
        <translation>محفوظ على هذا الجهاز</translation>
    </message>
    <message>
        <source>Not everything is sent</source>
        <translation>لم يُرسل كل شيء</translation>
    </message>
    <message numerus="yes">
        <source>%n records sent</source>
        <translation>
            <numerusform>لا سجلات أُرسلت</numerusform>
            <numerusform>أُرسل سجل واحد</numerusform>
            <numerusform>أُرسل سجلان</numerusform>
            <numerusform>أُرسلت %Ln سجلات</numerusform>
            <numerusform>أُرسل %Ln سجلًا</numerusform>
            <numerusform>أُرسل %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos sent</source>
        <translation>
            <numerusform>لا صور أُرسلت</numerusform>
            <numerusform>أُرسلت صورة واحدة</numerusform>
            <numerusform>أُرسلت صورتان</numerusform>
            <numerusform>أُرسلت %Ln صور</numerusform>
            <numerusform>أُرسلت %Ln صورة</numerusform>
            <numerusform>أُرسلت %Ln صورة</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>لا سجلات استُلمت</numerusform>
            <numerusform>استُلم سجل واحد</numerusform>
            <numerusform>استُلم سجلان</numerusform>
            <numerusform>استُلمت %Ln سجلات</numerusform>
            <numerusform>استُلم %Ln سجلًا</numerusform>
            <numerusform>استُلم %Ln سجل</numerusform>
        </translation>
    </message>
    <message>
        <source>Could not read what is waiting</source>
        <translation>تعذّرت قراءة ما ينتظر الإرسال</translation>
    </message>
</context>
<context>
    <name>dhara::SyncPageModel</name>
    <message>
        <source>Registration</source>
        <translation>تسجيل</translation>
    </message>
    <message>
        <source>Enrolment</source>
        <translation>تسجيل في برنامج</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>زيارة</translation>
    </message>
    <message numerus="yes">
        <source>%n records</source>
        <translation>
            <numerusform>لا سجلات</numerusform>
            <numerusform>سجل واحد</numerusform>
            <numerusform>سجلان</numerusform>
            <numerusform>%Ln سجلات</numerusform>
            <numerusform>%Ln سجلًا</numerusform>
            <numerusform>%Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n photos</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>What you save is safe on this tablet at once, and goes to the server when there is a network.</source>
        <translation>ما تحفظه يبقى محفوظًا على هذا الجهاز فورًا، ويُرسل إلى الخادم عندما تتوفر الشبكة.</translation>
    </message>
    <message>
        <source>%1. All are safe on this tablet.</source>
        <translation>‏⁨%1⁩. كلها محفوظة على هذا الجهاز.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>، </translation>
    </message>
    <message numerus="yes">
        <source>%n records wait with it.</source>
        <translation>
            <numerusform>لا سجلات تنتظر معه.</numerusform>
            <numerusform>سجل واحد ينتظر معه.</numerusform>
            <numerusform>سجلان ينتظران معه.</numerusform>
            <numerusform>%Ln سجلات تنتظر معه.</numerusform>
            <numerusform>%Ln سجلًا تنتظر معه.</numerusform>
            <numerusform>%Ln سجل تنتظر معه.</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Photo of %1</source>
        <translation>صورة ⁨%1⁩</translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>لا سجلات أُرسلت</numerusform>
            <numerusform>أُرسل سجل واحد</numerusform>
            <numerusform>أُرسل سجلان</numerusform>
            <numerusform>أُرسلت %Ln سجلات</numerusform>
            <numerusform>أُرسل %Ln سجلًا</numerusform>
            <numerusform>أُرسل %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n received</source>
        <translation>
            <numerusform>لا سجلات استُلمت</numerusform>
            <numerusform>استُلم سجل واحد</numerusform>
            <numerusform>استُلم سجلان</numerusform>
            <numerusform>استُلمت %Ln سجلات</numerusform>
            <numerusform>استُلم %Ln سجلًا</numerusform>
            <numerusform>استُلم %Ln سجل</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>أقل من ثانية</numerusform>
            <numerusform>ثانية واحدة</numerusform>
            <numerusform>ثانيتان</numerusform>
            <numerusform>%Ln ثوانٍ</numerusform>
            <numerusform>%Ln ثانية</numerusform>
            <numerusform>%Ln ثانية</numerusform>
        </translation>
    </message>
    <message>
        <source>Records</source>
        <translation>السجلات</translation>
    </message>
    <message>
        <source>Photos taken here</source>
        <translation>صور التُقطت هنا</translation>
    </message>
    <message>
        <source>Copies of other photos</source>
        <translation>نسخ من صور أخرى</translation>
    </message>
    <message>
        <source>Free on this tablet</source>
        <translation>المساحة الفارغة على هذا الجهاز</translation>
    </message>
    <message>
        <source>Saved as %1. Send it by any route.</source>
        <translation>حُفظ باسم ⁨%1⁩. أرسله بأي طريقة.</translation>
    </message>
    <message>
        <source>Fix it when you can: everything else is sent as usual.</source>
        <translation>صحّحه متى استطعت: كل ما عداه يُرسل كالمعتاد.</translation>
    </message>
    <message>
        <source>less than a second</source>
        <translation>أقل من ثانية</translation>
    </message>
    <message>
        <source>Sent and received</source>
        <translation>تم الإرسال والاستلام</translation>
    </message>
    <message>
        <source>No new records</source>
        <translation>لا سجلات جديدة</translation>
    </message>
    <message>
        <source>It will be tried again automatically.</source>
        <translation>تُعاد المحاولة تلقائيًا.</translation>
    </message>
</context>
<context>
    <name>dhara::VisitsModel</name>
    <message>
        <source>Overdue %1</source>
        <translation>متأخرة ⁨%1⁩</translation>
    </message>
    <message>
        <source>Due today %1</source>
        <translation>موعدها اليوم ⁨%1⁩</translation>
    </message>
    <message>
        <source>Next 7 days %1</source>
        <translation>خلال ٧ أيام ⁨%1⁩</translation>
    </message>
    <message>
        <source>Later %1</source>
        <translation>لاحقًا ⁨%1⁩</translation>
    </message>
</context>
</TS>
