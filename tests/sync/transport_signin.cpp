// SPDX-License-Identifier: AGPL-3.0-or-later
// Addresses, sign-in, retries and presigned URLs.
#include "sync/transport/presigned.h"
#include "sync/transport/qthttpclient.h"
#include "sync/transport/retry.h"
#include "sync/transport/signin.h"
#include "tests/support/shared.h"
#include "tests/sync/transportserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <catch2/catch.hpp>
#include <thread>

using namespace dhara;
using namespace dhara::test;
using namespace std::chrono_literals;

namespace {

/// Gives the replies of a list, the last one for ever.
class ListedHttp final : public HttpClient
{
public:
    explicit ListedHttp(QList<Result<HttpReply>> replies) : m_replies(std::move(replies)) { }

    std::future<Result<HttpReply>> send(HttpRequest) override
    {
        std::promise<Result<HttpReply>> promise;
        promise.set_value(m_replies.at(std::min<qsizetype>(sent++, m_replies.size() - 1)));
        return promise.get_future();
    }
    void abortAll() override { }

    int sent = 0;

private:
    QList<Result<HttpReply>> m_replies;
};

/// Never answers.
class SilentHttp final : public HttpClient
{
public:
    std::future<Result<HttpReply>> send(HttpRequest) override { return m_open.emplace_back().get_future(); }
    void abortAll() override { }

private:
    std::vector<std::promise<Result<HttpReply>>> m_open;
};

HttpReply reply(int status, const QByteArray &body = {}, const QList<std::pair<QByteArray, QByteArray>> &headers = {})
{
    return {status, headers, body};
}

Result<HttpReply> failed(const char *code, ErrorKind kind = ErrorKind::RetryLater)
{
    return failure(kind, QLatin1String(code));
}

const QByteArray html = "\n<!DOCTYPE html><html><body>Buy airtime</body></html>";

} // namespace

TEST_CASE("addresses as people type them")
{
    const std::pair<const char *, const char *> rows[] = {
        {"app.example.org", "https://app.example.org"},
        {"  https://app.example.org/  ", "https://app.example.org"},
        {"http://app.example.org//", "http://app.example.org"},
        {"HTTPS://App.Example.org/avni/?x=1#y", "https://app.example.org/avni"},
        {"app.example.org:8443", "https://app.example.org:8443"},
        {"localhost:8021", "http://localhost:8021"},
        {"127.0.0.1:8021", "http://127.0.0.1:8021"},
        {"[::1]:8021", "http://[::1]:8021"},
        {"https://localhost:8021", "https://localhost:8021"},
        {"192.168.1.5:8021", "https://192.168.1.5:8021"},
        {"", nullptr},
        {"   ", nullptr},
        {"https://", nullptr},
        {"two words", nullptr},
        {"https://two words.org", nullptr},
        {"ftp://app.example.org", nullptr},
        {"file:///etc/passwd", nullptr},
        {"http:/app.example.org", nullptr},
        {"asha@demo", nullptr},
        {"app.example.org:99999", nullptr},
    };
    for (const auto &[typed, expected] : rows) {
        CAPTURE(typed);
        const auto address = normalisedAddress(QString::fromLatin1(typed));
        REQUIRE(address.has_value() == (expected != nullptr));
        if (address)
            CHECK(address->toString().toStdString() == expected);
        else
            CHECK(address.error().code == QLatin1String("network.address"));
    }
}

TEST_CASE("asking a server how to sign in")
{
    struct Row
    {
        const char *what;
        Result<HttpReply> reply;
        const char *outcome; // provider or code
        ErrorKind kind = ErrorKind::UserMustFix;
    };
    const Row rows[] = {
        {"a development server", reply(200, R"({"idpType":"none","cognito":{}})"), "none"},
        {"another provider", reply(200, R"({"idpType":"cognito"})"), "signin.providerUnknown"},
        {"JSON of someone else", reply(200, R"({"hello":1})"), "signin.notAvni"},
        {"a list", reply(200, "[1]"), "signin.notAvni"},
        {"text", reply(200, "pong"), "signin.notAvni"},
        {"no such page", reply(404, html), "signin.notAvni"},
        {"asked to sign in for that", reply(401), "signin.notAvni"},
        {"a page of a captive portal", reply(200, html), "network.captivePortal", ErrorKind::RetryLater},
        {"a failing server", reply(503, "busy"), "server.failing", ErrorKind::ServerFault},
        {"no certificate", failed("network.tls", ErrorKind::UserMustFix), "network.tls"},
        {"no such host", failed("network.hostUnknown"), "network.hostUnknown", ErrorKind::RetryLater},
    };
    for (const Row &row : rows) {
        CAPTURE(row.what);
        ListedHttp http({row.reply});
        const auto found = discover(http, QUrl(QStringLiteral("https://app.example.org")));
        CHECK((found ? found->provider : found.error().code).toStdString() == row.outcome);
        if (!found)
            CHECK(found.error().kind == row.kind);
    }
    ListedHttp other({reply(200, R"({"idpType":"keycloak"})")});
    const auto found = discover(other, QUrl(QStringLiteral("https://app.example.org")));
    CHECK(found.error().data.value(QStringLiteral("idpType")).toString() == QLatin1String("keycloak"));
}

TEST_CASE("a sign-in that was stopped waits for no answer")
{
    SilentHttp http;
    Cancellation stopped;
    stopped.cancel();
    const auto found = discover(http, QUrl(QStringLiteral("https://app.example.org")), stopped);
    REQUIRE_FALSE(found);
    CHECK(found.error().kind == ErrorKind::Cancelled);
    CHECK(found.error().code == QLatin1String("cancelled"));
}

TEST_CASE("provider none speaks for a user by a header")
{
    CHECK(isProviderKnown(QStringLiteral("none")));
    CHECK_FALSE(isProviderKnown(QStringLiteral("cognito")));
    CHECK_FALSE(needsPassword(QStringLiteral("none")));
    CHECK(authHeaders(QStringLiteral("none"), QStringLiteral(" asha@demo\n"))
          == AuthHeaders{{"USER-NAME", "asha@demo"}});
    CHECK(authHeaders(QStringLiteral("cognito"), QStringLiteral("asha@demo")).isEmpty());
}

TEST_CASE("the recorded sign-in is understood, on a real socket")
{
    NEEDS_SHARED();
    const QString folder = sharedFolder() + QStringLiteral("/wire/1-sign-in/");
    const auto recorded = [&](const char *name) {
        QFile file(folder + QLatin1String(name));
        file.open(QIODevice::ReadOnly);
        const auto response
            = QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("response")).toObject();
        return http(response.value(QLatin1String("status")).toInt(),
                    QJsonDocument(response.value(QLatin1String("body")).toObject()).toJson(),
                    "Content-Type: application/json\r\n");
    };
    ScriptedServer server([&](const SeenRequest &request) -> Reaction {
        if (request.target == "/avni/idp-details")
            return {recorded("02-idp-details.json")};
        if (request.target == "/avni/v2/me")
            return {recorded(request.headers.value("user-name") == "worker@farming" ? "08-v2-me.json"
                                                                                    : "05-me-unknown-user.json")};
        return {recorded("13-unknown-path.json")};
    });
    QtHttpClient client("Dhara/test");
    const QUrl base = server.url(QStringLiteral("/avni"));
    const auto found = discover(client, base);
    REQUIRE(found);
    CHECK(found->server == base);
    const auto me = fetchMe(client, base, authHeaders(found->provider, QStringLiteral("worker@farming")));
    REQUIRE(me);
    CHECK(me->username == QLatin1String("worker@farming"));
    CHECK(me->name == QLatin1String("Asha Worker"));
    CHECK(me->organisationName == QLatin1String("Dhara Farming"));
    CHECK(me->catchmentName == QLatin1String("River Catchment"));
    CHECK(me->settings.value(QLatin1String("locale")).toString() == QLatin1String("en"));
    const auto nobody = fetchMe(client, base, authHeaders(found->provider, QStringLiteral("nobody@farming")));
    REQUIRE_FALSE(nobody);
    CHECK(nobody.error().kind == ErrorKind::SignIn);
    CHECK(nobody.error().code == QLatin1String("signin.unknownUser"));
    CHECK(discover(client, server.url(QStringLiteral("/elsewhere"))).error().code == QLatin1String("signin.notAvni"));
}

TEST_CASE("an address that is redirected gives way to the one it leads to, as records are not sent through redirects")
{
    ScriptedServer server([](const SeenRequest &request) -> Reaction {
        if (request.target == "/old/idp-details")
            return {http(301, "", "Location: /avni/idp-details?from=old\r\n")};
        if (request.target == "/login/idp-details")
            return {http(302, "", "Location: /page\r\n")};
        return {http(200, R"({"idpType":"none"})", "Content-Type: application/json\r\n")};
    });
    QtHttpClient client("Dhara/test");
    const std::pair<const char *, const char *> rows[] = {{"/old", "/avni"}, {"/avni", "/avni"}, {"/login", "/login"}};
    for (const auto &[typed, kept] : rows) {
        CAPTURE(typed);
        const auto found = discover(client, server.url(QLatin1String(typed)));
        INFO((found ? std::string() : (found.error().code + QLatin1Char(' ') + found.error().detail).toStdString()));
        REQUIRE(found);
        CHECK(found->server == server.url(QLatin1String(kept)));
    }
}

TEST_CASE("a user without a catchment is told so")
{
    ListedHttp http(
        {reply(200, R"({"_embedded":{"userInfo":[{"username":"nocatch@demo","name":"N","catchmentName":null}]}})")});
    const auto me = fetchMe(http, QUrl(QStringLiteral("https://app.example.org")), {});
    REQUIRE_FALSE(me);
    CHECK(me.error().kind == ErrorKind::UserMustFix);
    CHECK(me.error().code == QLatin1String("signin.noCatchment"));
    ListedHttp empty({reply(200, R"({"_embedded":{"userInfo":[]}})")});
    CHECK(fetchMe(empty, QUrl(QStringLiteral("https://a.org")), {}).error().code == QLatin1String("signin.notAvni"));
}

TEST_CASE("waits grow by doubling, up to the longest, with chance in them")
{
    const Backoff policy;
    CHECK(backoff(1, policy, 0.5) == 250ms);
    CHECK(backoff(2, policy, 0.5) == 500ms);
    CHECK(backoff(4, policy, 0.999) == 3996ms);
    CHECK(backoff(30, policy, 0.5) == 30s);
    CHECK(backoff(1'000'000, policy, 0.999) <= 60s);
    CHECK(backoff(3, policy, 0.0) == 200ms);
    CHECK(backoff(0, policy, 0.5) == 250ms);
}

TEST_CASE("what another try may change is tried again, nothing else")
{
    struct Row
    {
        Result<HttpReply> reply;
        bool isRetried;
    };
    const Row rows[] = {
        {reply(200), false},
        {reply(400), false},
        {reply(401), false},
        {reply(404), false},
        {reply(500), false},
        {reply(408), true},
        {reply(429), true},
        {reply(502), true},
        {reply(503), true},
        {reply(504), true},
        {failed("network.cut"), true},
        {failed("network.tls", ErrorKind::UserMustFix), false},
        {failed("network.replyTooLarge", ErrorKind::ServerFault), false},
        {failed("cancelled", ErrorKind::Cancelled), false},
    };
    const RetryPolicy policy{3, {1ms, 2ms}};
    const Cancellation cancellation;
    for (const Row &row : rows) {
        ListedHttp http({row.reply, reply(200, "second")});
        const auto outcome = sendWithRetry(http, {}, policy, cancellation, [] { return 0.5; });
        CHECK(http.sent == (row.isRetried ? 2 : 1));
        CHECK((outcome && outcome->body == "second") == row.isRetried);
    }
    ListedHttp down({failed("network.cut")});
    CHECK(sendWithRetry(down, {}, policy, cancellation, [] { return 0.5; }).error().code
          == QLatin1String("network.cut"));
    CHECK(down.sent == 3);
}

TEST_CASE("a server that says when to come back is believed, within limits")
{
    const auto timed = [](const QByteArray &retryAfter, std::chrono::milliseconds longest) {
        ListedHttp http({reply(503, {}, {{"retry-after", retryAfter}}), reply(200)});
        const Cancellation cancellation;
        const auto start = std::chrono::steady_clock::now();
        CHECK(sendWithRetry(http, {}, {2, {1ms, longest}}, cancellation, [] { return 0.5; }));
        return std::chrono::steady_clock::now() - start;
    };
    CHECK(timed("1", 2s) >= 1s);
    CHECK(timed("3600", 50ms) < 10s);
    CHECK(timed("Wed, 21 Oct 2037 07:28:00 GMT", 50ms) < 10s);
    CHECK(timed("-5", 50ms) < 10s);
}

TEST_CASE("a cancelled wait ends at once")
{
    ListedHttp http({failed("network.cut")});
    Cancellation cancellation;
    std::thread canceller([&] {
        while (http.sent == 0)
            std::this_thread::yield();
        cancellation.cancel();
    });
    const auto start = std::chrono::steady_clock::now();
    const auto outcome = sendWithRetry(http, {}, {5, {60s, 60s}}, cancellation, [] { return 0.9; });
    canceller.join();
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().kind == ErrorKind::Cancelled);
    CHECK(std::chrono::steady_clock::now() - start < 1s);
}

TEST_CASE("the URL that stays is the one before the question mark")
{
    const QByteArray text = "http://storage.test/avni-media/demo/"
                            "a%20b.jpg?X-Amz-SignedHeaders=content-type%3Bhost&X-Amz-Signature=ab%2Bc";
    const auto url = presignedUrlOf(reply(200, text + "\n"));
    REQUIRE(url);
    CHECK(url->toEncoded() == text);
    CHECK(storedUrl(*url) == QLatin1String("http://storage.test/avni-media/demo/a%20b.jpg"));

    struct Row
    {
        HttpReply reply;
        const char *code;
    };
    const Row rows[] = {
        {reply(401), "signin.unknownUser"},
        {reply(200, html), "network.captivePortal"},
        {reply(200, "http://s.test/x"), "media.noUrl"},
        {reply(200, ""), "media.noUrl"},
        {reply(200, "nonsense?x=1"), "media.noUrl"},
        {reply(500, "no mediaDirectory"), "media.noUrl"},
        {reply(503), "server.busy"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.code);
        CHECK(presignedUrlOf(row.reply).error().code == QLatin1String(row.code));
    }
}

TEST_CASE("what storage says to a photo")
{
    const QByteArray md5 = QCryptographicHash::hash("photo", QCryptographicHash::Md5);
    const QByteArray other = QCryptographicHash::hash("cut", QCryptographicHash::Md5).toHex();
    struct Row
    {
        const char *what;
        HttpReply reply;
        const char *code;
        ErrorKind kind = ErrorKind::RetryLater;
    };
    const Row rows[] = {
        {"the same bytes", reply(200, {}, {{"etag", '"' + md5.toHex() + '"'}}), ""},
        {"no tag", reply(200), ""},
        {"a tag of parts", reply(200, {}, {{"etag", '"' + other + "-2\""}}), ""},
        {"other bytes", reply(200, {}, {{"etag", other}}), "media.damaged"},
        {"other bytes, encrypted with the store's own key",
         reply(200, {}, {{"etag", other}, {"x-amz-server-side-encryption", "AES256"}}), "media.damaged"},
        {"a tag that is no MD5 where a key service encrypts",
         reply(200, {}, {{"etag", other}, {"x-amz-server-side-encryption", "aws:kms"}}), ""},
        {"no answer of a store", reply(204), "media.storeFailing", ErrorKind::ServerFault},
        {"a page instead", reply(200, html, {{"content-type", "text/html"}}), "network.captivePortal"},
        {"sent elsewhere", reply(307), "network.captivePortal"},
        {"expired", reply(403, "<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>"),
         "media.urlExpired"},
        {"signature", reply(403, "<Error><Code>SignatureDoesNotMatch</Code></Error>"), "media.urlExpired"},
        {"too large", reply(413), "media.refused", ErrorKind::UserMustFix},
        {"too large, in the store's own words", reply(400, "<Error><Code>EntityTooLarge</Code></Error>"),
         "media.refused", ErrorKind::UserMustFix},
        {"a store's other complaint", reply(400, "<Error><Code>InvalidRequest</Code></Error>"), "media.storeFailing",
         ErrorKind::ServerFault},
        {"no bucket", reply(404), "media.storeFailing", ErrorKind::ServerFault},
        {"busy", reply(503), "server.busy"},
        {"failing", reply(500), "server.busy"},
        {"slow down", reply(429), "server.busy"},
    };
    for (const Row &row : rows) {
        CAPTURE(row.what);
        const auto verdict = judgePut(row.reply, md5);
        CHECK((verdict ? std::string() : verdict.error().code.toStdString()) == row.code);
        if (!verdict)
            CHECK(verdict.error().kind == row.kind);
    }
}
