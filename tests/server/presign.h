// SPDX-License-Identifier: AGPL-3.0-or-later
// Presigned URLs of S3, signature version 4 in the query.
#pragma once

#include "tests/server/base.h"

#include <map>
#include <string>

namespace standin {

struct Keys
{
    std::string region = "ap-south-1";
    std::string access = "standin";
    std::string secret = "standin-secret";
};

/// `base` is scheme, host and port, `path` the decoded path. `headers` (lower-case names) are signed beside the host.
std::string presign(const Keys &keys, const std::string &method, const std::string &base, const std::string &path,
                    std::map<std::string, std::string> headers, int expiresSeconds, Ms now);

enum class SignatureState { good, unsignedRequest, expired, wrong };

/// Checks what arrived: `target` is path and query as sent, `headers` have lower-case names.
SignatureState checkSignature(const Keys &keys, const std::string &method, const std::string &target,
                              const std::map<std::string, std::string> &headers, Ms now);

std::string md5Hex(const std::string &bytes);

} // namespace standin
