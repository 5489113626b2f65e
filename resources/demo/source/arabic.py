# SPDX-License-Identifier: AGPL-3.0-or-later
"""The demo organisation in Arabic: translations/ar.json by English text, every text that is also in Hindi."""

from kit import HOME_VISITS, home_visit

PLACES = {
    "State": "ولاية", "District": "مقاطعة", "Block": "ناحية", "Village": "قرية",
    "Neerpur State": "ولاية نيربور", "Dhara District": "مقاطعة دارا", "Sangam Block": "ناحية سنغام",
    "Pahadi Block": "ناحية باهادي", "Amrai": "أمراي", "Badgaon": "بادغاون", "Jhirna": "جهيرنا", "Kelwadi": "كيلوادي",
    "Nayapara": "نايابارا", "Talabpur": "تالاببور", "Charoti": "تشاروتي", "Deonala": "ديونالا", "Kumbhari": "كومبهاري",
    "Semalkheda": "سيمالكيدا", "Uparwahi": "أوبرواهي",
}

TYPES = {
    "Person": "شخص", "Household": "أسرة", "Water point": "نقطة مياه", "Mother care": "رعاية الأم",
    "Head of household": "رب الأسرة", "Member": "فرد", "Male": "ذكر", "Female": "أنثى",
    "Monthly home visit": "زيارة منزلية شهرية", "General visit": "زيارة عامة", "Household check": "تفقد الأسرة",
    "Water test": "فحص المياه", "Birth and delivery": "الولادة", "Child growth visit": "متابعة نمو الطفل",
    "Immunisation": "التطعيم", "Follow-up call": "مكالمة متابعة", "Sanitation check": "تفقد الصرف الصحي",
    "Water point repair": "إصلاح نقطة المياه",
}

NUMBERED = {home_visit(number): f"زيارة منزلية شهرية {number}" for number in HOME_VISITS}

FORMS = {
    "Person Registration": "تسجيل شخص", "Household Registration": "تسجيل أسرة", "Water Point Registration": "تسجيل نقطة مياه",
    "Mother Care Enrolment": "الالتحاق برعاية الأم", "Mother Care Exit": "الخروج من رعاية الأم",
    "Monthly Home Visit": "الزيارة المنزلية الشهرية", "Monthly Home Visit Cancellation": "إلغاء الزيارة المنزلية الشهرية",
    "General Visit": "الزيارة العامة", "General Visit Cancellation": "إلغاء الزيارة العامة",
    "Household Check": "تفقد حال الأسرة", "Household Check Cancellation": "إلغاء تفقد حال الأسرة",
    "Water Test": "اختبار المياه", "Water Test Cancellation": "إلغاء اختبار المياه",
    "Birth and Delivery Outcome": "الولادة ونتيجتها", "Birth and Delivery Outcome Cancellation": "إلغاء الولادة ونتيجتها",
    "Child Growth Visit": "زيارة نمو الطفل", "Child Growth Visit Cancellation": "إلغاء زيارة نمو الطفل",
    "Immunisation Visit": "زيارة التطعيم", "Immunisation Visit Cancellation": "إلغاء زيارة التطعيم",
    "Follow-up Call": "اتصال للمتابعة", "Follow-up Call Cancellation": "إلغاء اتصال المتابعة",
    "Household Sanitation Check": "تفقد نظافة المنزل", "Household Sanitation Check Cancellation": "إلغاء تفقد نظافة المنزل",
    "Water Point Repair": "صيانة نقطة المياه", "Water Point Repair Cancellation": "إلغاء صيانة نقطة المياه",
}

PAGES = {
    "Contact": "الاتصال", "About the person": "عن الشخص", "House": "البيت", "Water at home": "الماء في البيت",
    "This pregnancy": "هذا الحمل", "Plan": "الخطة", "Leaving": "الخروج", "Measurements": "القياسات", "How she is": "حال الأم",
    "Complaint": "الشكوى", "What was done": "ما تم عمله", "Hygiene": "النظافة", "At the water point": "عند نقطة المياه",
    "Field test kit": "عدة الفحص الميداني", "Visit not done": "لم تتم الزيارة", "The birth": "عن الولادة",
    "Mother and child": "الأم والطفل", "Growth": "النمو", "Vaccines": "اللقاحات", "Afterwards": "بعد التطعيم",
    "Call": "المكالمة", "How things are": "كيف الحال", "Toilet and waste": "المرحاض والنفايات", "Surroundings": "المحيط",
    "Damage": "العطل", "Repair": "الإصلاح",
}

QUESTIONS = {
    "Phone number": "رقم الهاتف", "Speaks best": "اللغة التي يتكلمها أفضل", "Schooling": "التعليم",
    "Work in the year": "العمل خلال السنة", "Long illnesses": "الأمراض المزمنة",
    "Photo of the identity card": "صورة بطاقة الهوية", "Anything else about the person": "أي شيء آخر عن الشخص",
    "People in the house": "عدد أفراد البيت", "Kind of house": "نوع البيت", "Toilet at home": "مرحاض في البيت",
    "Photo of the house": "صورة البيت", "Drinking water comes from": "مصدر ماء الشرب", "Time to fetch water": "وقت جلب الماء",
    "Kind of water point": "نوع نقطة المياه", "Plate number": "رقم اللوحة", "Year it was built": "سنة البناء",
    "Depth": "العمق", "Households using it": "عدد الأسر المستفيدة", "Photo of the water point": "صورة نقطة المياه",
    "Landmark": "علامة مميزة", "Last monthly period": "آخر دورة شهرية", "Birth expected on": "موعد الولادة المتوقع",
    "Earlier pregnancies": "مرات الحمل السابقة", "Trouble in earlier pregnancies": "مشكلات في مرات الحمل السابقة",
    "Blood group": "فصيلة الدم", "Place planned for the birth": "المكان المقرر للولادة", "Person to call": "من نتصل به",
    "Name of the person to call": "اسم من نتصل به", "Relation to the mother": "صلته بالأم",
    "Phone of the person to call": "هاتف من نتصل به", "Reason for leaving": "سبب الخروج", "Born on": "تاريخ الميلاد",
    "Weight at birth": "الوزن عند الميلاد", "Remarks on leaving": "ملاحظات عند الخروج", "Weight": "الوزن",
    "Blood pressure": "ضغط الدم", "Upper pressure": "الضغط الانقباضي", "Lower pressure": "الضغط الانبساطي",
    "Haemoglobin": "الهيموغلوبين", "Danger signs": "علامات الخطر", "Iron tablets taken this month": "أقراص الحديد هذا الشهر",
    "Advice given": "النصائح المقدمة", "Next visit agreed for": "موعد الزيارة القادمة",
    "Photos of the mother card": "صور بطاقة الأم", "Notes of the home visit": "ملاحظات الزيارة المنزلية",
    "Reason for the visit": "سبب الزيارة", "Temperature": "درجة الحرارة", "Complaints": "الشكاوى", "Ill since": "مريض منذ",
    "Sent to the health centre": "أُحيل إلى المركز الصحي", "Photo for the doctor": "صورة للطبيب",
    "Notes of the visit": "ملاحظات الزيارة", "Toilet is used by all": "الجميع يستخدمون المرحاض",
    "Soap at the washing place": "صابون في مكان الغسل", "Drinking water is made safe by": "طريقة تنقية ماء الشرب",
    "Photos of the washing place": "صور مكان الغسل", "Agreed with the family": "ما اتفق عليه مع الأسرة",
    "Gives water today": "يوجد ماء اليوم", "Sample taken at": "وقت أخذ العينة",
    "Water level below ground": "منسوب الماء تحت الأرض", "Photos of the surroundings": "صور المحيط",
    "Acidity (pH)": "الحموضة (pH)", "Cloudiness": "العكارة", "Free chlorine": "الكلور الحر", "Vial filled at": "وقت ملء القارورة",
    "Bacteria vial after a day": "قارورة البكتيريا بعد يوم", "Repairs needed": "الإصلاحات اللازمة",
    "Why the visit was not done": "لماذا لم تتم الزيارة", "More on the reason": "تفاصيل السبب",
    "Child born at": "وقت ولادة الطفل", "Place of the birth": "مكان الولادة", "Kind of birth": "نوع الولادة",
    "Labour lasted": "مدة المخاض", "Trouble at the birth": "مشكلات أثناء الولادة", "Birth attended by": "من أشرف على الولادة",
    "Phone of who attended": "هاتف من أشرف", "The child is": "حال الطفل", "The newborn": "المولود",
    "Name given to the child": "اسم الطفل", "Birth weight": "وزن المولود", "Length at birth": "طول المولود",
    "Cried at once": "بكى فورًا", "Notes of the birth": "ملاحظات الولادة", "Measured today": "قياسات اليوم",
    "Weight of the child": "وزن الطفل", "Height of the child": "طول الطفل", "Girth of the upper arm": "محيط أعلى الذراع",
    "Swollen feet": "تورم القدمين", "Weighed at": "وقت الوزن", "Photo of the growth card": "صورة بطاقة النمو",
    "Breast milk is given": "يرضع من أمه", "Eaten yesterday": "ما أكله أمس", "Meals a day": "عدد الوجبات في اليوم",
    "Next weighing on": "موعد الوزن القادم", "Agreed with the parents": "ما اتفق عليه مع الوالدين",
    "Vaccines given": "اللقاحات المعطاة", "Batch number": "رقم التشغيلة",
    "Temperature of the cold box": "حرارة صندوق التبريد", "Vaccine given at": "وقت إعطاء اللقاح",
    "Watched afterwards for": "مدة المراقبة بعده", "Reactions": "الأعراض بعد اللقاح", "Next dose due on": "موعد الجرعة القادمة",
    "Photo of the vaccination card": "صورة بطاقة التطعيم", "Notes of the immunisation": "ملاحظات التطعيم",
    "Who answered": "من أجاب", "Number called": "الرقم المتصل به", "Called at": "وقت الاتصال", "Call lasted": "مدة المكالمة",
    "Feels now": "كيف يشعر الآن", "Still troubled by": "ما زال يشكو من", "Takes the medicine": "يتناول الدواء",
    "Call again on": "موعد الاتصال القادم", "Notes of the call": "ملاحظات المكالمة", "The toilet is": "حال المرحاض",
    "Distance from toilet to water": "المسافة بين المرحاض والماء", "Waste goes to": "أين تذهب النفايات",
    "Photos of the toilet": "صور المرحاض", "Standing water near the house": "ماء راكد قرب البيت",
    "To be put right by": "من يتولى الإصلاح", "To be put right until": "موعد الإصلاح",
    "Notes of the sanitation check": "ملاحظات تفقد النظافة", "What is broken": "ما المعطل", "Broken since": "معطل منذ",
    "Mechanic": "الفني", "Name of the mechanic": "اسم الفني", "Phone of the mechanic": "هاتف الفني",
    "Repair began at": "وقت بدء الإصلاح", "Repair took": "مدة الإصلاح", "Cost of the repair": "تكلفة الإصلاح",
    "Gives water after the repair": "يوجد ماء بعد الإصلاح", "Photos before and after": "صور قبل الإصلاح وبعده",
    "Work that was done": "العمل الذي تم",
}

ANSWERS = {
    "None": "لا شيء", "Other": "غير ذلك", "Yes": "نعم", "No": "لا",
    "Hindi": "الهندية", "Marathi": "الماراثية", "Gondi": "الغوندية",
    "Never went to school": "لم يدخل المدرسة", "Up to class 5": "حتى الصف 5", "Up to class 10": "حتى الصف 10",
    "Beyond class 10": "بعد الصف 10", "Own field": "حقله الخاص", "Day labour": "عمل يومي", "Shop or craft": "متجر أو حرفة",
    "Salaried": "موظف براتب", "Studies": "دراسة", "Keeps house": "أعمال المنزل",
    "High blood pressure": "ارتفاع ضغط الدم", "Diabetes": "السكري", "Tuberculosis": "السل", "Asthma": "الربو",
    "Brick and cement": "طوب وإسمنت", "Mud and thatch": "طين وقش", "Partly brick": "طوب جزئيًا",
    "Tap": "صنبور", "Hand pump": "مضخة يدوية", "Open well": "بئر مفتوحة", "River or pond": "نهر أو بركة",
    "Tanker": "صهريج", "Tap stand": "صنبور عام", "Motor bore well": "بئر بمحرك", "Spring": "نبع",
    "Heavy bleeding": "نزيف شديد", "Operation for the birth": "عملية للولادة", "Child was lost": "فقدان الطفل",
    **{group: group for group in ("A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-")}, "Not known": "غير معروف",
    "Health centre": "مركز صحي", "Hospital": "مستشفى", "Home": "في البيت", "Not decided": "لم يتقرر",
    "Husband": "الزوج", "Parent": "أحد الوالدين", "Neighbour": "جار",
    "Child is born": "وُلد الطفل", "Moved away": "انتقلت إلى مكان آخر", "Pregnancy was lost": "إجهاض",
    "Does not want to take part": "لا ترغب في المشاركة",
    "Swollen face or hands": "تورم الوجه أو اليدين", "Severe headache": "صداع شديد", "Bleeding": "نزيف", "Fever": "حمى",
    "Child moves less": "قلة حركة الجنين", "Food": "الغذاء", "Rest": "الراحة", "Clean water": "ماء نظيف",
    "Check-up at the centre": "الفحص في المركز", "Plan for the birth": "التحضير للولادة",
    "Feels ill": "يشعر بالمرض", "Follow-up": "متابعة", "Asks for advice": "يطلب النصيحة",
    "Cough": "سعال", "Loose motions": "إسهال", "Body ache": "آلام الجسم", "Wound": "جرح",
    "Boiling": "الغلي", "Chlorine drops": "قطرات الكلور", "Cloth filter": "الترشيح بالقماش", "Water filter": "مرشح ماء",
    "Stayed clear": "بقيت صافية", "Turned black": "اسودّت", "Not read yet": "لم تُقرأ بعد",
    "Nobody was there": "لم يكن أحد هناك", "Away from the village": "خارج القرية", "Visit was refused": "رُفضت الزيارة",
    "On the way": "في الطريق", "Without help of instruments": "ولادة طبيعية", "With instruments": "بمساعدة الأدوات",
    "By operation": "بعملية", "Fits": "تشنجات", "Very long labour": "مخاض طويل جدًا",
    "Alive and well": "حي وبصحة جيدة", "Alive and ill": "حي ومريض", "Stillborn": "وُلد ميتًا",
    "Grain or roots": "حبوب أو جذور", "Pulses": "بقوليات", "Milk": "حليب", "Eggs": "بيض", "Meat or fish": "لحم أو سمك",
    "Vegetables": "خضروات", "Fruit": "فواكه",
    "BCG": "لقاح السل", "Polio drops": "قطرات شلل الأطفال", "Pentavalent": "اللقاح الخماسي", "Rotavirus": "لقاح الروتا",
    "Measles and rubella": "الحصبة والحصبة الألمانية", "Tetanus": "الكزاز", "Swelling": "تورم", "Rash": "طفح جلدي",
    "The person": "الشخص نفسه", "Somebody of the family": "أحد أفراد الأسرة", "A neighbour": "أحد الجيران",
    "Nobody answered": "لم يجب أحد", "Better": "أفضل", "The same": "كما كان", "Worse": "أسوأ",
    "Clean": "نظيف", "Dirty": "متسخ", "Broken": "مكسور", "Not there": "غير موجود",
    "Compost pit": "حفرة سماد", "Collected": "تُجمع", "Burnt": "تُحرق", "Thrown outside": "تُرمى في الخارج",
    "Handle": "المقبض", "Pump rod": "قضيب المضخة", "Pipe": "الأنبوب", "Platform": "المنصة", "Motor": "المحرك",
}

TEXTS = {
    "plateNumberFormat": "حرفان كبيران وشرطة وأربعة أرقام، مثل AB-1234",
    "batchNumberFormat": "من 4 إلى 12 حرفًا كبيرًا أو رقمًا أو شرطة، مثل BX-2041",
}

ARABIC = {**PLACES, **TYPES, **NUMBERED, **FORMS, **PAGES, **QUESTIONS, **ANSWERS, **TEXTS}
