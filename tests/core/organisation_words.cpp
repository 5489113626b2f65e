// SPDX-License-Identifier: AGPL-3.0-or-later
// The words of an organisation, and those of the wire.
#include "tests/core/definitions.h"

#include <QLocale>

using namespace dhara;
using namespace dhara::test;

namespace {

QString s(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

} // namespace

TEST_CASE("every data type of the contract is known by its name and back")
{
    const QStringList types{s("Date"),          s("DateTime"), s("Time"),  s("Duration"),    s("Coded"),
                            s("Numeric"),       s("Boolean"),  s("Text"),  s("Notes"),       s("NA"),
                            s("Image"),         s("ImageV2"),  s("Video"), s("Audio"),       s("Id"),
                            s("Location"),      s("Subject"),  s("File"),  s("PhoneNumber"), s("GroupAffiliation"),
                            s("QuestionGroup"), s("Encounter")};
    REQUIRE(types.size() == 22);
    QStringList media;
    for (const QString &name : types) {
        INFO(name.toStdString());
        CHECK(dataTypeFromName(name) != DataType::Unknown);
        CHECK(dataTypeName(dataTypeFromName(name)) == name);
        if (isMedia(dataTypeFromName(name)))
            media << name;
    }
    CHECK(media == QStringList{s("Image"), s("ImageV2"), s("Video"), s("Audio"), s("File")});
    CHECK(dataTypeFromName(s("text")) == DataType::Unknown);
}

TEST_CASE("words: the organisation's before the platform's, then English, then the text itself")
{
    Definitions d;
    d.settings(object(R"({"languages":["en","hi_IN"]})"));
    d.translations("Translation", "hi_IN", object(R"({"Name":"नाम","Village":""})"));
    d.translations("PlatformTranslation", "hi_IN", object(R"({"Name":"other","Save":"सहेजें"})"));
    d.translations("Translation", "en", object(R"({"crop_key":"Crop"})"));
    d.translations("Translation", "mr_IN", object(R"({"Name":"नाव"})"));
    const auto o = d.build();
    CHECK(o->languages() == QStringList{s("en"), s("hi_IN")});
    CHECK(o->translated(s("Name"), s("hi_IN")) == s("नाम"));
    CHECK(o->translated(s("Save"), s("hi_IN")) == s("सहेजें"));
    CHECK(o->translated(s("Village"), s("hi_IN")) == s("Village"));
    CHECK(o->translated(s("crop_key"), s("hi_IN")) == s("Crop"));
    CHECK(o->translated(s("Name"), s("mr_IN")) == s("Name")); // a language that the organisation does not offer
    CHECK(o->translated(s("Name"), s("C")) == s("Name"));
}

TEST_CASE("words of the same language for another country come before English")
{
    Definitions d;
    d.settings(object(R"({"languages":["en","ar","hi_IN","pt_PT","pt_BR","pt"]})"));
    d.translations("Translation", "en", object(R"({"Name":"Full name","Fever":"High fever"})"));
    d.translations("Translation", "ar", object(R"({"Name":"الاسم"})"));
    d.translations("Translation", "hi_IN", object(R"({"Name":"नाम"})"));
    d.translations("Translation", "pt_PT", object(R"j({"Name":"Nome (PT)","Village":"Aldeia (PT)","Boat":"Barco"})j"));
    d.translations("Translation", "pt_BR", object(R"j({"Name":"Nome (BR)","Village":"Vila (BR)"})j"));
    d.translations("Translation", "pt", object(R"({"Name":"Nome"})"));
    const auto o = d.build();
    struct Row
    {
        const char *text;
        const char *language;
        const char *translated;
    };
    for (const Row &row :
         {Row{"Name", "ar_EG", "الاسم"}, Row{"Name", "ar", "الاسم"}, Row{"Name", "hi", "नाम"},
          Row{"Name", "hi_IN", "नाम"}, Row{"Name", "pt_PT", "Nome (PT)"}, Row{"Name", "pt_AO", "Nome"},
          Row{"Village", "pt_AO", "Vila (BR)"}, Row{"Village", "pt_PT", "Aldeia (PT)"}, Row{"Boat", "pt_BR", "Barco"},
          Row{"Fever", "ar_EG", "High fever"}, Row{"Name", "h", "Full name"}, Row{"Name", "", "Full name"},
          Row{"Cough", "ar_EG", "Cough"}}) {
        CAPTURE(row.text, row.language);
        CHECK(o->translated(s(row.text), s(row.language)) == s(row.translated));
    }
    // As the application asks: the device's own code for Arabic and Hindi.
    CHECK(o->translated(s("Name"), QLocale(s("ar")).name()) == s("الاسم"));
    CHECK(o->translated(s("Name"), QLocale(s("hi")).name()) == s("नाम"));
}

TEST_CASE("recorded translations are the words that a worker sees")
{
    NEEDS_SHARED();
    const QJsonObject body = sharedJson(QStringLiteral("wire/7-more-kinds/13-ref-translation.json"))
                                 .value(QLatin1String("response"))
                                 .toObject()
                                 .value(QLatin1String("body"))
                                 .toObject();
    const QJsonArray rows
        = body.value(QLatin1String("_embedded")).toObject().value(QLatin1String("translation")).toArray();
    REQUIRE_FALSE(rows.isEmpty());
    Definitions d;
    for (const QJsonValue &row : rows)
        d.add("Translation", row.toObject());
    const auto made = d.build();
    int words = 0;
    for (const QJsonValue &row : rows) {
        const QString language = row[QLatin1String("language")].toString();
        const QJsonObject json = row[QLatin1String("translationJson")].toObject();
        for (auto it = json.begin(); it != json.end(); ++it, ++words)
            CHECK(made->translated(it.key(), language) == (it->toString().isEmpty() ? it.key() : it->toString()));
    }
    CHECK(words > 0);
}
