// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/presign.h"

#include <cstdlib>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <sstream>

namespace standin {

namespace {

std::string hex(const std::string &bytes)
{
    static const char *digits = "0123456789abcdef";
    std::string result;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        result += digits[byte >> 4];
        result += digits[byte & 15];
    }
    return result;
}

std::string digest(const EVP_MD *kind, const std::string &bytes)
{
    unsigned char buffer[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    EVP_Digest(bytes.data(), bytes.size(), buffer, &size, kind, nullptr);
    return {reinterpret_cast<const char *>(buffer), size};
}

std::string hmac(const std::string &key, const std::string &message)
{
    unsigned char buffer[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
         reinterpret_cast<const unsigned char *>(message.data()), message.size(), buffer, &size);
    return {reinterpret_cast<const char *>(buffer), size};
}

/// "20261124T020131Z"
std::string amazonTime(Ms instant)
{
    std::string result;
    for (const char c : formatInstant(instant / 1000 * 1000).substr(0, 19))
        if (c != '-' && c != ':')
            result += c;
    return result + 'Z';
}

std::string signature(const Keys &keys, const std::string &time, const std::string &canonicalRequest)
{
    const std::string day = time.substr(0, 8);
    const std::string scope = day + '/' + keys.region + "/s3/aws4_request";
    std::string key = "AWS4" + keys.secret;
    for (const std::string &part : {day, keys.region, std::string("s3"), std::string("aws4_request")})
        key = hmac(key, part);
    return hex(
        hmac(key, "AWS4-HMAC-SHA256\n" + time + '\n' + scope + '\n' + hex(digest(EVP_sha256(), canonicalRequest))));
}

std::string canonical(const std::string &method, const std::string &path,
                      const std::map<std::string, std::string> &query,
                      const std::map<std::string, std::string> &headers)
{
    std::string text = method + '\n' + percentEncoded(path, "/") + '\n';
    std::string separator;
    for (const auto &[name, value] : query) {
        text += separator + percentEncoded(name) + '=' + percentEncoded(value);
        separator = "&";
    }
    text += '\n';
    std::string names;
    for (const auto &[name, value] : headers) {
        text += name + ':' + value + '\n';
        names += (names.empty() ? "" : ";") + name;
    }
    return text + '\n' + names + "\nUNSIGNED-PAYLOAD";
}

} // namespace

std::string presign(const Keys &keys, const std::string &method, const std::string &base, const std::string &path,
                    std::map<std::string, std::string> headers, int expiresSeconds, Ms now)
{
    const std::string time = amazonTime(now);
    headers["host"] = base.substr(base.find("://") + 3);
    std::string names;
    for (const auto &header : headers)
        names += (names.empty() ? "" : ";") + header.first;
    std::map<std::string, std::string> query = {
        {"X-Amz-Algorithm", "AWS4-HMAC-SHA256"},
        {"X-Amz-Date", time},
        {"X-Amz-SignedHeaders", names},
        {"X-Amz-Expires", std::to_string(expiresSeconds)},
        {"X-Amz-Credential", keys.access + '/' + time.substr(0, 8) + '/' + keys.region + "/s3/aws4_request"},
    };
    const std::string sign = signature(keys, time, canonical(method, path, query, headers));
    std::string url = base + percentEncoded(path, "/") + "?X-Amz-Algorithm=AWS4-HMAC-SHA256";
    for (const char *name : {"X-Amz-Date", "X-Amz-SignedHeaders", "X-Amz-Expires", "X-Amz-Credential"})
        url += '&' + std::string(name) + '=' + percentEncoded(query[name]);
    return url + "&X-Amz-Signature=" + sign;
}

SignatureState checkSignature(const Keys &keys, const std::string &method, const std::string &target,
                              const std::map<std::string, std::string> &headers, Ms now)
{
    const auto mark = target.find('?');
    std::map<std::string, std::string> query;
    std::istringstream parts(mark == std::string::npos ? "" : target.substr(mark + 1));
    for (std::string part; std::getline(parts, part, '&');) {
        const auto equals = part.find('=');
        query[percentDecoded(part.substr(0, equals))]
            = equals == std::string::npos ? "" : percentDecoded(part.substr(equals + 1));
    }
    const std::string given = query["X-Amz-Signature"];
    query.erase("X-Amz-Signature");
    if (given.empty())
        return SignatureState::unsignedRequest;
    const std::string time = query["X-Amz-Date"];
    if (time.size() != 16)
        return SignatureState::wrong;
    std::map<std::string, std::string> signedHeaders;
    std::istringstream names(query["X-Amz-SignedHeaders"]);
    for (std::string name; std::getline(names, name, ';');) {
        const auto header = headers.find(name);
        signedHeaders[name] = header == headers.end() ? "" : header->second;
    }
    if (signature(keys, time, canonical(method, percentDecoded(target.substr(0, mark)), query, signedHeaders)) != given)
        return SignatureState::wrong;
    const std::string iso = time.substr(0, 4) + '-' + time.substr(4, 2) + '-' + time.substr(6, 5) + ':'
        + time.substr(11, 2) + ':' + time.substr(13, 2) + 'Z';
    const Ms end = parseInstant(iso).value_or(0) + std::atoll(query["X-Amz-Expires"].c_str()) * 1000;
    return now > end ? SignatureState::expired : SignatureState::good;
}

std::string md5Hex(const std::string &bytes)
{
    return hex(digest(EVP_md5(), bytes));
}

} // namespace standin
