// SPDX-License-Identifier: AGPL-3.0-or-later
// Answers that are not what was asked for: odd names, other people's web pages, a server that is too busy.
#include "sync/protocol/codec.h"
#include "sync/protocol/pages.h"
#include "sync/protocol/refusal.h"
#include "sync/protocol/syncdetails.h"
#include "sync/transport/webpage.h"
#include "tests/support/shared.h"

using namespace dhara;
using namespace dhara::protocol;

TEST_CASE("a field whose name holds quotes and backslashes is pushed back unchanged, and so are its neighbours")
{
    const QByteArray page = R"({"_embedded":{"individual":[{"uuid":"72d53f95-f243-53cd-9d2e-a8b8c92ff11d",
        "lastModifiedDateTime":"2026-11-24T02:00:02.788Z","firstName":"A","size of \"shoe\"":41,"back\\slash":1,
        "line\nbreak":2,"plain":3,"_links":{"odd\"UUID":{"href":"k"}}}]},"page":{"size":1000}})";
    const auto parsed = parsePage(catalogueRow(RecordKind::Subject), {}, page);
    REQUIRE(parsed);
    REQUIRE(parsed->records.size() == 1);
    const QJsonObject body = pushBody(parsed->records.first());
    CHECK(body.value(QStringLiteral("size of \"shoe\"")) == 41);
    CHECK(body.value(QStringLiteral("back\\slash")) == 1);
    CHECK(body.value(QStringLiteral("line\nbreak")) == 2);
    CHECK(body.value(QStringLiteral("plain")) == 3);
    CHECK(body.value(QStringLiteral("odd\"UUID")) == QStringLiteral("k"));
}

TEST_CASE("a web page is told from what a server says, whatever stands before it")
{
    for (const char *page :
         {"<!DOCTYPE html><html>", "<html lang=en>", "\n\t <HTML>", "\xef\xbb\xbf<!doctype html>",
          "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"x\">", "<!-- Login -->\n<!-- 2 --> <html>",
          "<head><meta http-equiv=refresh>", "<script>location='/login'</script>"}) {
        INFO(page);
        CHECK(isWebPage(page));
        CHECK(notUnderstood(page, {}).code == QStringLiteral("network.captivePortal"));
        CHECK(parseSyncDetails(200, page).error().code == QStringLiteral("network.captivePortal"));
        CHECK(judge({200, page}, {}).error.code == QStringLiteral("network.captivePortal"));
    }
    for (const char *other : {"", "{}", "<", "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>",
                              "<!-- cut", "NoCatchmentFound", "{\"a\":\"<html>\"}"}) {
        INFO(other);
        CHECK_FALSE(isWebPage(other));
    }
}

TEST_CASE("a status says the same of a server, whether something was asked for or sent")
{
    struct Row
    {
        int status;
        QByteArray body;
        ErrorKind kind;
        const char *code;
    };
    const auto row = GENERATE(
        Row{401, "{}", ErrorKind::SignIn, "signin.unknownUser"}, Row{408, "", ErrorKind::RetryLater, "server.busy"},
        Row{429, "", ErrorKind::RetryLater, "server.busy"}, Row{502, "", ErrorKind::RetryLater, "server.busy"},
        Row{503, "<html>Wait</html>", ErrorKind::RetryLater, "server.busy"},
        Row{504, "", ErrorKind::RetryLater, "server.busy"}, Row{500, "", ErrorKind::ServerFault, "server.failing"},
        Row{404, "<html>Log in</html>", ErrorKind::RetryLater, "network.captivePortal"},
        Row{302, "<html>Log in</html>", ErrorKind::RetryLater, "network.captivePortal"});
    CAPTURE(row.status);
    const auto isSame = [&row](const Error &error) {
        CHECK(error.code == QLatin1String(row.code));
        CHECK(error.kind == row.kind);
    };
    isSame(faultOf(row.status, row.body));
    isSame(parseSyncDetails(row.status, row.body).error());
    isSame(judge({row.status, row.body}, {}).error);
}
