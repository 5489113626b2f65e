// SPDX-License-Identifier: AGPL-3.0-or-later
// Small things every part of the stand-in server needs: JSON access, instants, uuids, chance with a seed.
#pragma once

#include <cstdint>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace standin {

using Json = nlohmann::json;
/// Milliseconds since 1970-01-01T00:00:00Z.
using Ms = std::int64_t;

/// The value under `key`, or null where there is none or `object` is no object.
const Json &at(const Json &object, const char *key);
/// The text under `key`; empty for anything that is no text.
std::string text(const Json &object, const char *key);
/// The truth under `key`; `fallback` for anything that is no truth value.
bool flag(const Json &object, const char *key, bool fallback = false);
/// `value` as JSON text; invalid UTF-8 is replaced.
std::string dump(const Json &value);
std::string quote(const std::string &value);

/// ISO-8601 as Avni's server reads it: date, or date and time with or without milliseconds, `Z`, offset, or no zone
/// (read as UTC). Nothing for all else.
std::optional<Ms> parseInstant(const std::string &iso);
/// "2026-11-24T01:51:42.289Z"
std::string formatInstant(Ms instant);
/// The same instant normalised to `Z`, as the server stores it; null for anything else.
Json normalInstant(const Json &value);
/// True for "2026-11-24" with a possible month and day.
bool isDate(const std::string &value);

/// A uuid that follows from `name` alone (version 5 layout).
std::string nameUuid(const std::string &name);
std::string randomUuid();

/// Replaces %41 by A and, where asked, + by a space.
std::string percentDecoded(const std::string &value);
/// All but unreserved characters as %XX; `keep` names further characters left alone.
std::string percentEncoded(const std::string &value, const std::string &keep = {});

/// The same numbers for the same seed on every machine (splitmix64).
class Chance
{
public:
    explicit Chance(std::uint64_t seed) : m_state(seed * 0x9E3779B97F4A7C15ull + 1) { }
    std::uint64_t next();
    /// 0 … count-1
    std::size_t below(std::size_t count) { return count == 0 ? 0 : static_cast<std::size_t>(next() % count); }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    double between(double low, double high);
    std::string uuid();

private:
    std::uint64_t m_state;
};

} // namespace standin
