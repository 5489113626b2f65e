// SPDX-License-Identifier: AGPL-3.0-or-later
// Photos that are long on their way from the server.
#include "tests/ui/people.h"

using namespace dhara;
using namespace dhara::test;

namespace {

/// Photos of the server are asked for, more at once than are fetched at once, and none is on the way for a while.
struct SlowPhotos : Place
{
    SlowPhotos()
    {
        constexpr int longer = 120'000; // ms, than anybody waits here
        server.fault({{s("match"), QJsonObject{{s("path"), s("/media/signedUrl")}}},
                      {s("action"), QJsonObject{{s("delayMs"), longer}}}});
        for (int i = 0; i < asked; ++i)
            user.backend().remotePhoto(s("https://s3.example.org/org/%1.jpg").arg(i),
                                       [this](const Result<QString> &) { ++answered; });
    }

    static constexpr int asked = 3;
    int answered = 0;
};

} // namespace

TEST_CASE("a new photo does not wait for photos that are on their way from the server")
{
    SlowPhotos slow;
    User &user = slow.user;
    bool isReady = false;
    user.backend().preparePhoto(makePhoto(slow.folder.filePath(s("card.png")), 90, 60),
                                [&](const Result<PreparedPhoto> &photo) { isReady = photo.has_value(); });
    user.waitUntil("it is ready", [&] { return isReady; });
    CHECK(slow.answered == 0);
}

TEST_CASE("photos that are on their way from the server are given up when the account is left")
{
    SlowPhotos slow;
    User &user = slow.user;
    user.backend().signOut();
    user.waitUntil("none is waited for", [&] { return slow.answered == SlowPhotos::asked; });
}
