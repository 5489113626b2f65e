// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/base.h"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <openssl/evp.h>
#include <random>

namespace standin {

const Json &at(const Json &object, const char *key)
{
    static const Json nothing;
    if (!object.is_object())
        return nothing;
    const auto found = object.find(key);
    return found == object.end() ? nothing : *found;
}

std::string text(const Json &object, const char *key)
{
    const Json &value = at(object, key);
    return value.is_string() ? value.get<std::string>() : std::string();
}

bool flag(const Json &object, const char *key, bool fallback)
{
    const Json &value = at(object, key);
    return value.is_boolean() ? value.get<bool>() : fallback;
}

std::string dump(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string quote(const std::string &value)
{
    return dump(Json(value));
}

namespace {

// Days since 1970-01-01 of a date of the proleptic Gregorian calendar, and back (Howard Hinnant's arithmetic).
std::int64_t daysOf(std::int64_t year, unsigned month, unsigned day)
{
    year -= month <= 2;
    const std::int64_t era = (year >= 0 ? year : year - 399) / 400;
    const auto ofEra = static_cast<unsigned>(year - era * 400);
    const unsigned ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + static_cast<std::int64_t>(ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear) - 719468;
}

struct Date
{
    std::int64_t year;
    unsigned month;
    unsigned day;
};

Date dateOf(std::int64_t days)
{
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const auto ofEra = static_cast<unsigned>(days - era * 146097);
    const unsigned yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36524 - ofEra / 146096) / 365;
    const unsigned ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const unsigned shifted = (5 * ofYear + 2) / 153;
    const unsigned month = shifted < 10 ? shifted + 3 : shifted - 9;
    return {era * 400 + yearOfEra + (month <= 2), month, ofYear - (153 * shifted + 2) / 5 + 1};
}

} // namespace

std::optional<Ms> parseInstant(const std::string &iso)
{
    int year = 0, month = 0, day = 0, used = 0;
    if (std::sscanf(iso.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &used) != 3 || used != 10)
        return {};
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    Ms value = daysOf(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) * 86400000;
    std::string rest = iso.substr(10);
    if (rest.empty())
        return value;
    int hour = 0, minute = 0, second = 0;
    if (std::sscanf(rest.c_str(), "T%2d:%2d%n", &hour, &minute, &used) != 2 || used != 6)
        return {};
    rest.erase(0, 6);
    if (!rest.empty() && rest[0] == ':') {
        if (std::sscanf(rest.c_str(), ":%2d%n", &second, &used) != 1 || used != 3)
            return {};
        rest.erase(0, 3);
    }
    value += (hour * 3600 + minute * 60 + second) * Ms(1000);
    if (!rest.empty() && (rest[0] == '.' || rest[0] == ',')) {
        std::size_t end = 1;
        Ms part = 0, unit = 100;
        for (; end < rest.size() && rest[end] >= '0' && rest[end] <= '9'; ++end, unit /= 10)
            part += (rest[end] - '0') * unit;
        value += part;
        rest.erase(0, end);
    }
    if (rest.empty() || rest == "Z")
        return value;
    // A plus that was not encoded in a query arrives as a space.
    if (rest[0] != '+' && rest[0] != '-' && rest[0] != ' ')
        return {};
    int offsetHours = 0, offsetMinutes = 0;
    if (std::sscanf(rest.c_str() + 1, "%2d:%2d", &offsetHours, &offsetMinutes) < 1)
        return {};
    const Ms offset = (offsetHours * 60 + offsetMinutes) * Ms(60000);
    return rest[0] == '-' ? value + offset : value - offset;
}

std::string formatInstant(Ms instant)
{
    Ms days = instant / 86400000;
    Ms rest = instant % 86400000;
    if (rest < 0) {
        rest += 86400000;
        --days;
    }
    const Date date = dateOf(days);
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year),
                  date.month, date.day, static_cast<int>(rest / 3600000), static_cast<int>(rest / 60000 % 60),
                  static_cast<int>(rest / 1000 % 60), static_cast<int>(rest % 1000));
    return buffer.data();
}

Json normalInstant(const Json &value)
{
    if (!value.is_string())
        return nullptr;
    const auto instant = parseInstant(value.get<std::string>());
    return instant ? Json(formatInstant(*instant)) : Json();
}

bool isDate(const std::string &value)
{
    return value.size() == 10 && parseInstant(value).has_value();
}

namespace {

std::string uuidText(const unsigned char *bytes)
{
    std::array<char, 40> buffer{};
    std::snprintf(buffer.data(), buffer.size(), "%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                  bytes[0], bytes[1], bytes[2], bytes[3], bytes[4], bytes[5], bytes[6], bytes[7], bytes[8], bytes[9],
                  bytes[10], bytes[11], bytes[12], bytes[13], bytes[14], bytes[15]);
    return buffer.data();
}

} // namespace

std::string nameUuid(const std::string &name)
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    EVP_Digest(name.data(), name.size(), digest.data(), &size, EVP_sha1(), nullptr);
    digest[6] = static_cast<unsigned char>((digest[6] & 0x0f) | 0x50);
    digest[8] = static_cast<unsigned char>((digest[8] & 0x3f) | 0x80);
    return uuidText(digest.data());
}

std::string randomUuid()
{
    static thread_local Chance chance(std::random_device{}() ^ (std::uint64_t(std::random_device{}()) << 32));
    return chance.uuid();
}

std::string percentDecoded(const std::string &value)
{
    std::string result;
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (value[i] == '%' && i + 2 < value.size() && std::isxdigit(static_cast<unsigned char>(value[i + 1]))
            && std::isxdigit(static_cast<unsigned char>(value[i + 2]))) {
            result += static_cast<char>(std::strtol(value.substr(i + 1, 2).c_str(), nullptr, 16));
            i += 2;
        } else {
            result += value[i];
        }
    }
    return result;
}

std::string percentEncoded(const std::string &value, const std::string &keep)
{
    static const char *digits = "0123456789ABCDEF";
    std::string result;
    for (const char c : value) {
        const auto byte = static_cast<unsigned char>(c);
        if (std::isalnum(byte) || c == '-' || c == '_' || c == '.' || c == '~' || keep.find(c) != std::string::npos) {
            result += c;
        } else {
            result += '%';
            result += digits[byte >> 4];
            result += digits[byte & 15];
        }
    }
    return result;
}

std::uint64_t Chance::next()
{
    std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

double Chance::between(double low, double high)
{
    return low + (high - low) * (static_cast<double>(next() >> 11) / 9007199254740992.0);
}

std::string Chance::uuid()
{
    std::array<unsigned char, 16> bytes{};
    for (std::size_t i = 0; i < 16; i += 8) {
        std::uint64_t value = next();
        for (std::size_t k = 0; k < 8; ++k, value >>= 8)
            bytes[i + k] = static_cast<unsigned char>(value & 0xff);
    }
    bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);
    bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);
    return uuidText(bytes.data());
}

} // namespace standin
