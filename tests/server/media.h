// SPDX-License-Identifier: AGPL-3.0-or-later
// Media: the URLs the server hands out, and the object store they lead to.
#pragma once

#include "tests/server/presign.h"
#include "tests/server/reply.h"
#include "tests/server/world.h"

#include <mutex>

namespace standin {

struct StoredObject
{
    std::size_t bytes = 0;
    std::string md5;
    std::string contentType;
};

class Media
{
public:
    /// Objects that the storage folder already holds are known again. Throws std::runtime_error for a bad `--s3`.
    explicit Media(const Options &options);

    /// Nothing where `ask.path` is no address of media.
    std::optional<Reply> urls(const World &world, const User &user, const Ask &ask) const;
    /// The store itself, below /avni-media/.
    std::optional<Reply> object(const World &world, const Ask &ask);
    /// [{key, bytes, md5, contentType}]
    Json objects() const;

private:
    std::string signedUrl(const World &world, const Ask &ask, const std::string &method, const std::string &key,
                          const std::string &contentType, int seconds) const;
    std::optional<std::string> keyOf(const std::string &url) const;
    Reply forbidden(const User &user, const std::string &url) const;
    Reply batch(const World &world, const User &user, const Ask &ask) const;
    Reply backup(const World &world, const User &user, const Ask &ask, const std::string &what) const;
    Reply put(const Ask &ask, const std::string &key);
    Reply get(const std::string &key) const;

    Keys m_keys;
    /// Of a real store; empty for the own one.
    std::string m_endpoint;
    std::string m_bucket = "avni-media";
    std::string m_folder;
    std::string m_organisation;
    mutable std::mutex m_mutex;
    std::map<std::string, StoredObject> m_objects;
};

/// What the server's Java guesses from a file's name; empty where it knows none.
std::string guessedType(const std::string &fileName);

} // namespace standin
