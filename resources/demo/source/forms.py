# SPDX-License-Identifier: AGPL-3.0-or-later
"""What the demo organisation asks: registrations, the programme, visits and their cancellations."""

from kit import answer, date, date_time, duration, form, group, many_of, notes, number, one_of, page, phone, photo, text, time

NONE = answer("None", "कोई नहीं", unique=True)
OTHER = answer("Other", "अन्य")
YES, NO = answer("Yes", "हाँ"), answer("No", "नहीं")
NOT_YES = answer("No", "नहीं", abnormal=True)
YES_ALAS = answer("Yes", "हाँ", abnormal=True)

PERSON = form("Person Registration", "व्यक्ति पंजीकरण", "IndividualProfile", "Person", [
    page("Contact", "संपर्क", [
        phone("Phone number", "फ़ोन नंबर"),
        one_of("Speaks best", "सबसे अच्छी बोली", [
            answer("Hindi", "हिन्दी"), answer("Marathi", "मराठी"), answer("Gondi", "गोंडी"), OTHER]),
    ]),
    page("About the person", "व्यक्ति के बारे में", [
        one_of("Schooling", "शिक्षा", [
            answer("Never went to school", "कभी स्कूल नहीं गए"), answer("Up to class 5", "कक्षा 5 तक"),
            answer("Up to class 10", "कक्षा 10 तक"), answer("Beyond class 10", "कक्षा 10 से आगे")], mandatory=True),
        many_of("Work in the year", "साल भर का काम", [
            answer("Own field", "अपना खेत"), answer("Day labour", "दिहाड़ी मज़दूरी"), answer("Shop or craft", "दुकान या कारीगरी"),
            answer("Salaried", "वेतनभोगी"), answer("Studies", "पढ़ाई"), answer("Keeps house", "घर का काम"), NONE]),
        many_of("Long illnesses", "लंबी बीमारियाँ", [
            answer("High blood pressure", "उच्च रक्तचाप", abnormal=True), answer("Diabetes", "मधुमेह", abnormal=True),
            answer("Tuberculosis", "क्षय रोग", abnormal=True), answer("Asthma", "दमा", abnormal=True), OTHER, NONE],
            mandatory=True),
        photo("Photo of the identity card", "पहचान पत्र की फ़ोटो"),
        notes("Anything else about the person", "व्यक्ति के बारे में और कुछ"),
    ]),
])

HOUSEHOLD = form("Household Registration", "परिवार पंजीकरण", "IndividualProfile", "Household", [
    page("House", "घर", [
        number("People in the house", "घर में लोग", 1, 30, mandatory=True),
        one_of("Kind of house", "घर का प्रकार", [
            answer("Brick and cement", "पक्का"), answer("Mud and thatch", "कच्चा"), answer("Partly brick", "आधा पक्का")],
            mandatory=True),
        one_of("Toilet at home", "घर में शौचालय", [YES, NOT_YES], mandatory=True),
        photo("Photo of the house", "घर की फ़ोटो"),
    ]),
    page("Water at home", "घर का पानी", [
        many_of("Drinking water comes from", "पीने का पानी कहाँ से", [
            answer("Tap", "नल"), answer("Hand pump", "हैंडपंप"), answer("Open well", "खुला कुआँ"),
            answer("River or pond", "नदी या तालाब", abnormal=True), answer("Tanker", "टैंकर"), OTHER], mandatory=True),
        duration("Time to fetch water", "पानी लाने का समय", ["hours", "minutes"]),
    ]),
])

WATER_POINT = form("Water Point Registration", "जल स्रोत पंजीकरण", "IndividualProfile", "Water point", [
    page("Water point", "जल स्रोत", [
        one_of("Kind of water point", "जल स्रोत का प्रकार", [
            answer("Hand pump", "हैंडपंप"), answer("Open well", "खुला कुआँ"), answer("Tap stand", "सार्वजनिक नल"),
            answer("Motor bore well", "मोटर वाला बोरवेल"), answer("Spring", "झरना")], mandatory=True),
        text("Plate number", "प्लेट नंबर", valid_format={"regex": "^[A-Z]{2}-[0-9]{4}$", "descriptionKey": "plateNumberFormat"}),
        number("Year it was built", "निर्माण वर्ष", 1900, 2100),
        number("Depth", "गहराई", 0, 400, "m"),
        number("Households using it", "उपयोग करने वाले परिवार", 0, 500, mandatory=True),
        photo("Photo of the water point", "जल स्रोत की फ़ोटो"),
        text("Landmark", "पहचान का स्थान"),
    ]),
])

ENROLMENT = form("Mother Care Enrolment", "मातृ देखभाल नामांकन", "ProgramEnrolment", "Person", program="Mother care", pages=[
    page("This pregnancy", "यह गर्भावस्था", [
        date("Last monthly period", "पिछली माहवारी", mandatory=True),
        date("Birth expected on", "प्रसव की संभावित तारीख"),
        number("Earlier pregnancies", "पहले की गर्भावस्थाएँ", 0, 15, mandatory=True),
        many_of("Trouble in earlier pregnancies", "पहले की गर्भावस्थाओं में परेशानी", [
            answer("Heavy bleeding", "अधिक रक्तस्राव", abnormal=True), answer("Operation for the birth", "ऑपरेशन से प्रसव", abnormal=True),
            answer("Child was lost", "बच्चे की मृत्यु", abnormal=True), OTHER, NONE], mandatory=True),
        one_of("Blood group", "रक्त समूह", [
            *(answer(name, name) for name in ("A+", "A-", "B+", "B-", "AB+", "AB-", "O+", "O-")),
            answer("Not known", "पता नहीं")]),
    ]),
    page("Plan", "योजना", [
        one_of("Place planned for the birth", "प्रसव का नियोजित स्थान", [
            answer("Health centre", "स्वास्थ्य केंद्र"), answer("Hospital", "अस्पताल"), answer("Home", "घर पर", abnormal=True),
            answer("Not decided", "तय नहीं")]),
        group("Person to call", "किसे फ़ोन करें", [
            text("Name of the person to call", "जिसे फ़ोन करें उसका नाम", mandatory=True),
            one_of("Relation to the mother", "माँ से रिश्ता", [
                answer("Husband", "पति"), answer("Parent", "माता या पिता"), answer("Neighbour", "पड़ोसी"), OTHER]),
            phone("Phone of the person to call", "जिसे फ़ोन करें उसका नंबर", mandatory=True),
        ]),
    ]),
])

EXIT = form("Mother Care Exit", "मातृ देखभाल निकास", "ProgramExit", "Person", program="Mother care", pages=[
    page("Leaving", "समापन", [
        one_of("Reason for leaving", "समापन का कारण", [
            answer("Child is born", "बच्चे का जन्म हुआ"), answer("Moved away", "कहीं और चले गए"),
            answer("Pregnancy was lost", "गर्भपात हुआ"), answer("Does not want to take part", "भाग नहीं लेना चाहतीं")], mandatory=True),
        date("Born on", "जन्म की तारीख"),
        number("Weight at birth", "जन्म के समय वज़न", 0.5, 6, "kg", (2.5, None)),
        notes("Remarks on leaving", "समापन पर टिप्पणी"),
    ]),
])

HOME_VISIT = form("Monthly Home Visit", "मासिक गृह भेंट", "ProgramEncounter", "Person", program="Mother care",
                  encounter_type="Monthly home visit", pages=[
    page("Measurements", "माप", [
        number("Weight", "वज़न", 25, 150, "kg", (40, None), mandatory=True),
        group("Blood pressure", "रक्तचाप", [
            number("Upper pressure", "ऊपर का रक्तचाप", 60, 260, "mmHg", (90, 139), mandatory=True),
            number("Lower pressure", "नीचे का रक्तचाप", 30, 160, "mmHg", (60, 89), mandatory=True),
        ]),
        number("Haemoglobin", "हीमोग्लोबिन", 2, 20, "g/dL", (11, None)),
    ]),
    page("How she is", "माँ का हाल", [
        many_of("Danger signs", "ख़तरे के लक्षण", [
            answer("Swollen face or hands", "चेहरे या हाथों में सूजन", abnormal=True),
            answer("Severe headache", "तेज़ सिरदर्द", abnormal=True), answer("Bleeding", "रक्तस्राव", abnormal=True),
            answer("Fever", "बुखार", abnormal=True), answer("Child moves less", "बच्चा कम हिलता है", abnormal=True), NONE],
            mandatory=True),
        number("Iron tablets taken this month", "इस महीने ली गई आयरन की गोलियाँ", 0, 62, None, (25, None), mandatory=True),
        many_of("Advice given", "दी गई सलाह", [
            answer("Food", "भोजन"), answer("Rest", "आराम"), answer("Clean water", "साफ़ पानी"),
            answer("Check-up at the centre", "केंद्र पर जाँच"), answer("Plan for the birth", "प्रसव की तैयारी")]),
        date("Next visit agreed for", "अगली भेंट की तारीख"),
        photo("Photos of the mother card", "मातृ कार्ड की फ़ोटो", many=True),
        notes("Notes of the home visit", "गृह भेंट की टिप्पणी"),
    ]),
])

GENERAL_VISIT = form("General Visit", "सामान्य भेंट", "Encounter", "Person", encounter_type="General visit", pages=[
    page("Complaint", "शिकायत", [
        one_of("Reason for the visit", "भेंट का कारण", [
            answer("Feels ill", "तबीयत ख़राब"), answer("Follow-up", "दोबारा जाँच"), answer("Asks for advice", "सलाह चाहिए")],
            mandatory=True),
        number("Temperature", "तापमान", 30, 45, "°C", (35.5, 37.5)),
        many_of("Complaints", "शिकायतें", [
            answer("Fever", "बुखार", abnormal=True), answer("Cough", "खाँसी"), answer("Loose motions", "दस्त"),
            answer("Body ache", "बदन दर्द"), answer("Wound", "घाव"), OTHER, NONE], mandatory=True),
        date("Ill since", "कब से बीमार"),
    ]),
    page("What was done", "क्या किया गया", [
        one_of("Sent to the health centre", "स्वास्थ्य केंद्र भेजा गया", [YES_ALAS, NO], mandatory=True),
        photo("Photo for the doctor", "डॉक्टर के लिए फ़ोटो"),
        notes("Notes of the visit", "भेंट की टिप्पणी"),
    ]),
])

HOUSEHOLD_CHECK = form("Household Check", "परिवार की जाँच", "Encounter", "Household", encounter_type="Household check", pages=[
    page("Hygiene", "स्वच्छता", [
        one_of("Toilet is used by all", "सब शौचालय का उपयोग करते हैं", [YES, NOT_YES], mandatory=True),
        one_of("Soap at the washing place", "हाथ धोने की जगह पर साबुन", [YES, NOT_YES], mandatory=True),
        many_of("Drinking water is made safe by", "पीने का पानी कैसे साफ़ करते हैं", [
            answer("Boiling", "उबालकर"), answer("Chlorine drops", "क्लोरीन की बूँदें"), answer("Cloth filter", "कपड़े से छानकर"),
            answer("Water filter", "वॉटर फ़िल्टर"), answer("None", "कोई नहीं", abnormal=True, unique=True)], mandatory=True),
        photo("Photos of the washing place", "हाथ धोने की जगह की फ़ोटो", many=True),
        notes("Agreed with the family", "परिवार के साथ तय हुआ"),
    ]),
])

WATER_TEST = form("Water Test", "पानी की जाँच", "Encounter", "Water point", encounter_type="Water test", pages=[
    page("At the water point", "जल स्रोत पर", [
        one_of("Gives water today", "आज पानी आता है", [YES, NOT_YES], mandatory=True),
        time("Sample taken at", "नमूना कब लिया"),
        number("Water level below ground", "ज़मीन से नीचे जल स्तर", 0, 200, "m"),
        photo("Photos of the surroundings", "आसपास की फ़ोटो", many=True),
    ]),
    page("Field test kit", "जाँच किट", [
        number("Acidity (pH)", "अम्लता (pH)", 0, 14, None, (6.5, 8.5), mandatory=True),
        number("Cloudiness", "गंदलापन", 0, 1000, "NTU", (None, 5)),
        number("Free chlorine", "मुक्त क्लोरीन", 0, 10, "mg/L", (0.2, 1)),
        date_time("Vial filled at", "शीशी कब भरी"),
        one_of("Bacteria vial after a day", "एक दिन बाद जीवाणु शीशी", [
            answer("Stayed clear", "साफ़ रही"), answer("Turned black", "काली हो गई", abnormal=True),
            answer("Not read yet", "अभी नहीं देखी")], mandatory=True),
        notes("Repairs needed", "ज़रूरी मरम्मत"),
    ]),
])


BIRTH = form("Birth and Delivery Outcome", "प्रसव और उसका परिणाम", "ProgramEncounter", "Person", program="Mother care",
             encounter_type="Birth and delivery", pages=[
    page("The birth", "प्रसव", [
        date_time("Child born at", "बच्चे के जन्म का समय", mandatory=True),
        one_of("Place of the birth", "प्रसव का स्थान", [
            answer("Health centre", "स्वास्थ्य केंद्र"), answer("Hospital", "अस्पताल"), answer("Home", "घर पर", abnormal=True),
            answer("On the way", "रास्ते में", abnormal=True)], mandatory=True),
        one_of("Kind of birth", "प्रसव का प्रकार", [
            answer("Without help of instruments", "सामान्य प्रसव"), answer("With instruments", "औज़ारों की मदद से"),
            answer("By operation", "ऑपरेशन से")], mandatory=True),
        duration("Labour lasted", "प्रसव पीड़ा कितनी देर रही", ["hours", "minutes"]),
        many_of("Trouble at the birth", "प्रसव में परेशानी", [
            answer("Heavy bleeding", "अधिक रक्तस्राव", abnormal=True), answer("Fits", "दौरे", abnormal=True),
            answer("Very long labour", "बहुत लंबी प्रसव पीड़ा", abnormal=True), OTHER, NONE], mandatory=True),
        text("Birth attended by", "प्रसव किसने कराया"),
        phone("Phone of who attended", "प्रसव कराने वाले का नंबर"),
    ]),
    page("Mother and child", "माँ और बच्चा", [
        one_of("The child is", "बच्चा कैसा है", [
            answer("Alive and well", "जीवित और स्वस्थ"), answer("Alive and ill", "जीवित और बीमार", abnormal=True),
            answer("Stillborn", "मृत जन्म", abnormal=True)], mandatory=True),
        group("The newborn", "नवजात", [
            text("Name given to the child", "बच्चे का नाम"),
            number("Birth weight", "जन्म का वज़न", 0.5, 6, "kg", (2.5, None)),
            number("Length at birth", "जन्म के समय लंबाई", 25, 65, "cm", (46, 54)),
        ]),
        one_of("Cried at once", "तुरंत रोया", [YES, NOT_YES]),
        notes("Notes of the birth", "प्रसव की टिप्पणी"),
    ]),
])

CHILD_GROWTH = form("Child Growth Visit", "बाल वृद्धि भेंट", "Encounter", "Person", encounter_type="Child growth visit", pages=[
    page("Growth", "वृद्धि", [
        group("Measured today", "आज का माप", [
            number("Weight of the child", "बच्चे का वज़न", 1, 40, "kg", mandatory=True),
            number("Height of the child", "बच्चे की ऊँचाई", 40, 140, "cm", mandatory=True),
            number("Girth of the upper arm", "ऊपरी बाँह का घेरा", 6, 30, "cm", (12.5, None)),
        ]),
        one_of("Swollen feet", "पैरों में सूजन", [YES_ALAS, NO], mandatory=True),
        time("Weighed at", "वज़न कब लिया"),
        photo("Photo of the growth card", "वृद्धि कार्ड की फ़ोटो"),
    ]),
    page("Food", "भोजन", [
        one_of("Breast milk is given", "माँ का दूध दिया जाता है", [YES, NO]),
        many_of("Eaten yesterday", "कल क्या खाया", [
            answer("Grain or roots", "अनाज या कंद"), answer("Pulses", "दालें"), answer("Milk", "दूध"), answer("Eggs", "अंडे"),
            answer("Meat or fish", "मांस या मछली"), answer("Vegetables", "सब्ज़ियाँ"), answer("Fruit", "फल"),
            answer("None", "कोई नहीं", unique=True)], mandatory=True),
        number("Meals a day", "दिन में कितनी बार भोजन", 0, 12, None, (3, None), mandatory=True),
        date("Next weighing on", "अगला वज़न कब"),
        notes("Agreed with the parents", "माता-पिता के साथ तय हुआ"),
    ]),
])

IMMUNISATION = form("Immunisation Visit", "टीकाकरण भेंट", "Encounter", "Person", encounter_type="Immunisation", pages=[
    page("Vaccines", "टीके", [
        many_of("Vaccines given", "दिए गए टीके", [
            answer("BCG", "बीसीजी"), answer("Polio drops", "पोलियो की बूँदें"), answer("Pentavalent", "पेंटावेलेंट"),
            answer("Rotavirus", "रोटावायरस"), answer("Measles and rubella", "खसरा और रूबेला"), answer("Tetanus", "टिटनेस"),
            OTHER, NONE], mandatory=True),
        text("Batch number", "बैच नंबर", valid_format={"regex": "^[A-Z0-9-]{4,12}$", "descriptionKey": "batchNumberFormat"}),
        number("Temperature of the cold box", "कोल्ड बॉक्स का तापमान", -20, 50, "°C", (2, 8), mandatory=True),
        date_time("Vaccine given at", "टीका कब दिया"),
        duration("Watched afterwards for", "बाद में कितनी देर देखा", ["minutes"]),
    ]),
    page("Afterwards", "टीके के बाद", [
        many_of("Reactions", "प्रतिक्रियाएँ", [
            answer("Fever", "बुखार", abnormal=True), answer("Swelling", "सूजन"), answer("Rash", "चकत्ते", abnormal=True),
            OTHER, NONE], mandatory=True),
        date("Next dose due on", "अगली ख़ुराक कब"),
        photo("Photo of the vaccination card", "टीकाकरण कार्ड की फ़ोटो"),
        notes("Notes of the immunisation", "टीकाकरण की टिप्पणी"),
    ]),
])

FOLLOW_UP_CALL = form("Follow-up Call", "हाल जानने का फ़ोन", "Encounter", "Person", encounter_type="Follow-up call", pages=[
    page("Call", "फ़ोन", [
        one_of("Who answered", "फ़ोन किसने उठाया", [
            answer("The person", "स्वयं"), answer("Somebody of the family", "परिवार का कोई"), answer("A neighbour", "कोई पड़ोसी"),
            answer("Nobody answered", "किसी ने नहीं", abnormal=True)], mandatory=True),
        phone("Number called", "किस नंबर पर फ़ोन किया"),
        time("Called at", "फ़ोन कब किया"),
        duration("Call lasted", "बात कितनी देर हुई", ["minutes"]),
    ]),
    page("How things are", "हाल-चाल", [
        one_of("Feels now", "अब कैसा लगता है", [
            answer("Better", "बेहतर"), answer("The same", "वैसा ही", abnormal=True), answer("Worse", "बदतर", abnormal=True)]),
        many_of("Still troubled by", "अब भी परेशानी", [
            answer("Fever", "बुखार", abnormal=True), answer("Cough", "खाँसी"), answer("Loose motions", "दस्त"),
            answer("Body ache", "बदन दर्द"), OTHER, NONE]),
        one_of("Takes the medicine", "दवा लेते हैं", [YES, NOT_YES]),
        date("Call again on", "फिर फ़ोन कब"),
        notes("Notes of the call", "फ़ोन की टिप्पणी"),
    ]),
])

SANITATION = form("Household Sanitation Check", "घर की साफ़-सफ़ाई की जाँच", "Encounter", "Household",
                  encounter_type="Sanitation check", pages=[
    page("Toilet and waste", "शौचालय और कचरा", [
        one_of("The toilet is", "शौचालय कैसा है", [
            answer("Clean", "साफ़"), answer("Dirty", "गंदा", abnormal=True), answer("Broken", "टूटा हुआ", abnormal=True),
            answer("Not there", "नहीं है", abnormal=True)], mandatory=True),
        number("Distance from toilet to water", "शौचालय से पानी की दूरी", 0, 500, "m", (15, None)),
        many_of("Waste goes to", "कचरा कहाँ जाता है", [
            answer("Compost pit", "खाद का गड्ढा"), answer("Collected", "उठाया जाता है"), answer("Burnt", "जलाया जाता है", abnormal=True),
            answer("Thrown outside", "बाहर फेंका जाता है", abnormal=True)], mandatory=True),
        photo("Photos of the toilet", "शौचालय की फ़ोटो", many=True),
    ]),
    page("Surroundings", "आस-पास", [
        one_of("Standing water near the house", "घर के पास ठहरा पानी", [YES_ALAS, NO], mandatory=True),
        text("To be put right by", "सुधार कौन करेगा"),
        date("To be put right until", "सुधार कब तक"),
        notes("Notes of the sanitation check", "साफ़-सफ़ाई की टिप्पणी"),
    ]),
])

REPAIR = form("Water Point Repair", "जल स्रोत की मरम्मत", "Encounter", "Water point", encounter_type="Water point repair", pages=[
    page("Damage", "ख़राबी", [
        many_of("What is broken", "क्या ख़राब है", [
            answer("Handle", "हत्था"), answer("Pump rod", "पंप की छड़"), answer("Pipe", "पाइप"), answer("Platform", "चबूतरा"),
            answer("Motor", "मोटर"), OTHER], mandatory=True),
        date("Broken since", "कब से ख़राब"),
        group("Mechanic", "मिस्त्री", [
            text("Name of the mechanic", "मिस्त्री का नाम", mandatory=True),
            phone("Phone of the mechanic", "मिस्त्री का नंबर"),
        ]),
    ]),
    page("Repair", "मरम्मत", [
        date_time("Repair began at", "मरम्मत कब शुरू हुई"),
        duration("Repair took", "मरम्मत में कितना समय लगा", ["hours", "minutes"]),
        number("Cost of the repair", "मरम्मत का ख़र्च", 0, 500000, "₹", mandatory=True),
        one_of("Gives water after the repair", "मरम्मत के बाद पानी आता है", [YES, NOT_YES], mandatory=True),
        photo("Photos before and after", "पहले और बाद की फ़ोटो", many=True),
        notes("Work that was done", "क्या काम हुआ"),
    ]),
])


def cancellation(visit, english, hindi):
    """Every kind of visit can be called off for the same reasons."""
    form_type = "ProgramEncounterCancellation" if visit.program else "IndividualEncounterCancellation"
    return form(english, hindi, form_type, visit.subject_type, program=visit.program, encounter_type=visit.encounter_type,
                pages=[page("Visit not done", "भेंट नहीं हुई", [
                    one_of("Why the visit was not done", "भेंट क्यों नहीं हुई", [
                        answer("Nobody was there", "कोई नहीं मिला"), answer("Away from the village", "गाँव से बाहर"),
                        answer("Visit was refused", "मना कर दिया"), OTHER], mandatory=True),
                    text("More on the reason", "कारण का विवरण"),
                ])])


FORMS = [
    PERSON, HOUSEHOLD, WATER_POINT, ENROLMENT, EXIT,
    HOME_VISIT, cancellation(HOME_VISIT, "Monthly Home Visit Cancellation", "मासिक गृह भेंट रद्द"),
    GENERAL_VISIT, cancellation(GENERAL_VISIT, "General Visit Cancellation", "सामान्य भेंट रद्द"),
    HOUSEHOLD_CHECK, cancellation(HOUSEHOLD_CHECK, "Household Check Cancellation", "परिवार की जाँच रद्द"),
    WATER_TEST, cancellation(WATER_TEST, "Water Test Cancellation", "पानी की जाँच रद्द"),
    BIRTH, cancellation(BIRTH, "Birth and Delivery Outcome Cancellation", "प्रसव और उसका परिणाम रद्द"),
    CHILD_GROWTH, cancellation(CHILD_GROWTH, "Child Growth Visit Cancellation", "बाल वृद्धि भेंट रद्द"),
    IMMUNISATION, cancellation(IMMUNISATION, "Immunisation Visit Cancellation", "टीकाकरण भेंट रद्द"),
    FOLLOW_UP_CALL, cancellation(FOLLOW_UP_CALL, "Follow-up Call Cancellation", "हाल जानने का फ़ोन रद्द"),
    SANITATION, cancellation(SANITATION, "Household Sanitation Check Cancellation", "घर की साफ़-सफ़ाई की जाँच रद्द"),
    REPAIR, cancellation(REPAIR, "Water Point Repair Cancellation", "जल स्रोत की मरम्मत रद्द"),
]
