// SPDX-License-Identifier: AGPL-3.0-or-later
// The face of HttpClient that the fake server is asked by.
#include "tests/sync/fakeserver.h"

#include <QJsonDocument>

namespace dhara::test {

using namespace Qt::StringLiterals;

FakeAnswer answerNormally()
{
    return {};
}

FakeAnswer answerWith(int status, const QByteArray &body, const QByteArray &headerName, const QByteArray &headerValue)
{
    FakeAnswer answer{FakeAnswer::Kind::Reply, {status, {}, body}, {}};
    if (!headerName.isEmpty())
        answer.reply.headers.emplaceBack(headerName, headerValue);
    return answer;
}

FakeAnswer failWith(ErrorKind kind, const char *code)
{
    return {FakeAnswer::Kind::Failure, {}, {kind, QString::fromLatin1(code)}};
}

FakeAnswer neverAnswer()
{
    return {FakeAnswer::Kind::Never, {}, {}};
}

class FakeClient final : public HttpClient
{
public:
    explicit FakeClient(FakeServer &server) : m_server(server) { }

    std::future<Result<HttpReply>> send(HttpRequest request) override
    {
        const FakeRequest plain{request.method, request.url.path(), QUrlQuery(request.url),
                                QJsonDocument::fromJson(request.body).object()};
        // syncDetails is asked with a list.
        const FakeRequest seen = plain.body.isEmpty() && request.body.startsWith('[')
            ? FakeRequest{plain.method,
                          plain.path,
                          plain.query,
                          {{u"list"_s, QJsonDocument::fromJson(request.body).array()}}}
            : plain;
        const FakeAnswer answer = m_server.answer(seen);
        std::promise<Result<HttpReply>> promise;
        auto future = promise.get_future();
        switch (answer.kind) {
        case FakeAnswer::Kind::Ordinary:
            promise.set_value(m_server.perform(seen));
            break;
        case FakeAnswer::Kind::Reply:
            promise.set_value(answer.reply);
            break;
        case FakeAnswer::Kind::Failure:
            promise.set_value(tl::unexpected(answer.error));
            break;
        case FakeAnswer::Kind::Never: {
            const std::lock_guard lock(m_mutex);
            m_open.push_back(std::move(promise));
            break;
        }
        }
        return future;
    }

    void abortAll() override
    {
        const std::lock_guard lock(m_mutex);
        for (auto &promise : m_open)
            promise.set_value(failure(ErrorKind::Cancelled, u"cancelled"_s));
        m_open.clear();
    }

private:
    FakeServer &m_server;
    std::mutex m_mutex;
    std::vector<std::promise<Result<HttpReply>>> m_open;
};

std::unique_ptr<HttpClient> FakeServer::client()
{
    return std::make_unique<FakeClient>(*this);
}

} // namespace dhara::test
