// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/reply.h"

namespace standin {

Reply problem(int status, const std::string &detail, const std::string &path)
{
    const char *title = status == 404 ? "Not Found"
        : status == 405               ? "Method Not Allowed"
        : status == 415               ? "Unsupported Media Type"
                                      : "Bad Request";
    const Json body = {{"type", "about:blank"}, {"title", title},   {"status", status},
                       {"detail", detail},      {"instance", path}, {"properties", nullptr}};
    return {status, dump(body), "application/problem+json", {}};
}

Reply nullPointer(const std::string &message)
{
    return failure(500, "java.lang.NullPointerException: Cannot invoke " + message + "\n");
}

Reply constraint(const std::string &detail)
{
    return failure(409, "Entity create or update failed due to constraint violation: " + detail);
}

Reply terse(Reply reply)
{
    if (reply.status < 400 || reply.status == 401 || reply.status == 403 || reply.status == 404)
        return reply;
    return failure(reply.status,
                   reply.status == 409 ? "Entity create or update failed due to constraint violation: " : "");
}

} // namespace standin
