// SPDX-License-Identifier: AGPL-3.0-or-later
// What stands in for photos that wait for their upload.
#include "core/records/records.h"
#include "sync/protocol/mediasubstitution.h"
#include "tests/support/shared.h"

using namespace dhara;
using namespace dhara::protocol;

namespace {

QJsonObject object(const char *json)
{
    return JsonText(QByteArray(json)).object();
}

} // namespace

TEST_CASE("what is sent of answers while some of their photos wait")
{
    struct Row
    {
        const char *what;
        const char *ours;
        const char *confirmed; ///< the answers that the server has; none: it has no such record
        const char *sent;
    };
    const auto row = GENERATE(
        Row{"nothing waits", R"({"p":"https://s/1","q":1,"n":null,"g":{},"l":[],"m":["x"]})", R"({"p":"https://s/0"})",
            R"({"p":"https://s/1","q":1,"n":null,"g":{},"l":[],"m":["x"]})"},
        Row{"a new photo is left out", R"({"p":"w1.jpg","q":1})", R"({"q":1})", R"({"q":1})"},
        Row{"a photo of a new record is left out", R"({"p":"w1.jpg","q":1})", nullptr, R"({"q":1})"},
        Row{"the earlier photo of that question stays", R"({"p":"w1.jpg","q":1})", R"({"p":"https://s/0"})",
            R"({"p":"https://s/0","q":1})"},
        Row{"of another question it does not", R"({"p":"w1.jpg","q":1})", R"({"o":"https://s/0"})", R"({"q":1})"},
        Row{"of several photos those that are up go", R"({"p":["w1.jpg","https://s/1","w2.jpg","https://s/2"]})",
            R"({"p":["https://s/0"]})", R"({"p":["https://s/1","https://s/2"]})"},
        Row{"where none of several is up the earlier ones stay", R"({"p":["w1.jpg","w2.jpg"],"q":1})",
            R"({"p":["https://s/0","https://s/1"]})", R"({"p":["https://s/0","https://s/1"],"q":1})"},
        Row{"where none of several is up and there were none, none go", R"({"p":["w1.jpg"],"q":1})", R"({"q":1})",
            R"({"q":1})"},
        Row{"photos that were all taken away are away", R"({"p":[],"r":"w1.jpg"})", R"({"p":["https://s/0"]})",
            R"({"p":[]})"},
        Row{"of images in a text those that are up go", R"({"p":"[{\"uri\":\"w1.jpg\"},{\"uri\":\"https://s/1\"}]"})",
            R"({"p":"[{\"uri\":\"https://s/0\"}]"})", R"({"p":"[{\"uri\":\"https://s/1\"}]"})"},
        Row{"where no image in a text is up the earlier text stays", R"({"p":"[{\"uri\":\"w1.jpg\"}]"})",
            R"({"p":"[{\"uri\":\"https://s/0\"}]"})", R"({"p":"[{\"uri\":\"https://s/0\"}]"})"},
        Row{"a text of images that are all up keeps its spelling",
            R"({"p":"[{\"uri\": \"https://s/1\"}]","r":"w1.jpg"})", R"({})", R"({"p":"[{\"uri\": \"https://s/1\"}]"})"},
        Row{"in a question group as outside of one", R"({"g":{"p":"w1.jpg","q":1}})", R"({"g":{"p":"https://s/0"}})",
            R"({"g":{"p":"https://s/0","q":1}})"},
        Row{"a group is not emptied", R"({"g":{"p":"w1.jpg"},"q":1})", R"({"g":{"a":2}})", R"({"g":{"a":2},"q":1})"},
        Row{"a new group with nothing else is left out", R"({"g":{"p":"w1.jpg"},"q":1})", R"({"q":1})", R"({"q":1})"},
        Row{"each of a repeated group by its place", R"({"g":[{"p":"w1.jpg","q":1},{"p":"w2.jpg","q":2}]})",
            R"({"g":[{"p":"https://s/0"},{"p":"https://s/1"}]})",
            R"({"g":[{"p":"https://s/0","q":1},{"p":"https://s/1","q":2}]})"},
        Row{"of a repeated group one that only waits keeps its place", R"({"g":[{"p":"w1.jpg"},{"q":2}]})", R"({})",
            R"({"g":[{},{"q":2}]})"},
        Row{"a new repeated group with nothing else is left out", R"({"g":[{"p":"w1.jpg"},{"p":"w2.jpg"}],"q":1})",
            R"({"q":1})", R"({"q":1})"},
        Row{"answers are not emptied together", R"({"p":"w1.jpg"})", R"({"q":1,"r":2})", R"({"q":1,"r":2})"},
        Row{"nor by an answer that says nothing", R"({"p":"w1.jpg","n":null})", R"({"q":1})", R"({"q":1})"},
        Row{"answers that were all taken away are away", R"({"n":null})", R"({"q":1})", R"({"n":null})"});
    INFO(row.what);
    const JsonText ours{QByteArray(row.ours)};
    const QSet<QString> waiting{QStringLiteral("w1.jpg"), QStringLiteral("w2.jpg")};
    const auto confirmed = [&row](const char *key) {
        return row.confirmed ? std::optional<QJsonObject>({{QLatin1String(key), object(row.confirmed)}}) : std::nullopt;
    };
    Subject subject;
    subject.observations = ours;
    CHECK(std::get<Subject>(withoutPending(subject, confirmed("observations"), waiting)).observations.object()
          == object(row.sent));
    Enrolment enrolment;
    enrolment.observations = ours;
    CHECK(std::get<Enrolment>(withoutPending(enrolment, confirmed("observations"), waiting)).observations.object()
          == object(row.sent));
    enrolment.observations = {};
    enrolment.exitObservations = ours;
    CHECK(
        std::get<Enrolment>(withoutPending(enrolment, confirmed("exitObservations"), waiting)).exitObservations.object()
        == object(row.sent));
    Encounter encounter;
    encounter.observations = ours;
    CHECK(std::get<Encounter>(withoutPending(encounter, confirmed("observations"), waiting)).observations.object()
          == object(row.sent));
    encounter.observations = {};
    encounter.cancelObservations = ours;
    CHECK(std::get<Encounter>(withoutPending(encounter, confirmed("cancelObservations"), waiting))
              .cancelObservations.object()
          == object(row.sent));
}

TEST_CASE("a profile picture that waits leaves the earlier one, and nothing where there was none")
{
    struct Row
    {
        const char *ours;
        const char *confirmed;
        const char *sent;
    };
    const auto row
        = GENERATE(Row{"w1.jpg", R"({"profilePicture":"https://s/0"})", "https://s/0"}, Row{"w1.jpg", R"({})", ""},
                   Row{"w1.jpg", nullptr, ""}, Row{"https://s/1", R"({"profilePicture":"https://s/0"})", "https://s/1"},
                   Row{"", R"({"profilePicture":"https://s/0"})", ""});
    INFO(row.ours << " over " << (row.confirmed ? row.confirmed : "nothing"));
    Subject subject;
    subject.profilePicture = QLatin1String(row.ours);
    const auto confirmed = row.confirmed ? std::optional(object(row.confirmed)) : std::nullopt;
    CHECK(std::get<Subject>(withoutPending(subject, confirmed, {QStringLiteral("w1.jpg")})).profilePicture
          == QLatin1String(row.sent));
}

TEST_CASE("a record that names no waiting file is sent as it is")
{
    Subject subject;
    subject.profilePicture = QStringLiteral("old.jpg");
    subject.observations = JsonText(QByteArray(R"({"p":"old.jpg"})"));
    CHECK(withoutPending(subject, object(R"({"observations":{"p":"https://s/0"}})"), {}) == Record(subject));
}
