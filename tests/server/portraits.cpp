// SPDX-License-Identifier: AGPL-3.0-or-later
#include "tests/server/portraits.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <zlib.h>

namespace standin {
namespace {

constexpr int side = 96;
/// Each pixel is the mean of 2 x 2 painted ones: round edges look round.
constexpr int fine = 2 * side;

struct Colour
{
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
};

constexpr std::array<Colour, 10> walls = {{{214, 228, 220},
                                           {226, 216, 200},
                                           {204, 220, 236},
                                           {236, 220, 224},
                                           {220, 224, 196},
                                           {212, 208, 232},
                                           {240, 228, 196},
                                           {196, 224, 224},
                                           {228, 204, 188},
                                           {208, 212, 216}}};
constexpr std::array<Colour, 10> cloths = {{{178, 58, 72},
                                            {36, 110, 120},
                                            {232, 160, 44},
                                            {72, 92, 160},
                                            {96, 138, 70},
                                            {140, 70, 130},
                                            {236, 232, 220},
                                            {204, 98, 52},
                                            {52, 66, 84},
                                            {120, 150, 190}}};
constexpr std::array<Colour, 6> skins
    = {{{224, 172, 126}, {200, 146, 100}, {176, 122, 80}, {152, 100, 64}, {128, 82, 52}, {104, 66, 42}}};
constexpr std::array<Colour, 4> hairs = {{{28, 22, 20}, {44, 30, 24}, {60, 40, 28}, {22, 22, 30}}};
constexpr Colour grey = {176, 176, 172};

Colour darker(Colour colour)
{
    const auto part = [](std::uint8_t value) { return static_cast<std::uint8_t>(value * 4 / 5); };
    return {part(colour.red), part(colour.green), part(colour.blue)};
}

class Canvas
{
public:
    explicit Canvas(Colour wall) : m_points(static_cast<std::size_t>(fine) * fine, wall) { }

    /// An ellipse around (x, y), of which only the rows `top` to `bottom` are painted; all as parts of the side.
    void ellipse(double x, double y, double wide, double high, Colour colour, double top = 0, double bottom = 1)
    {
        const int first = std::max({0, row(y - high), row(top)});
        const int last = std::min({fine, row(y + high) + 1, row(bottom)});
        for (int line = first; line < last; ++line) {
            const double away = ((line + 0.5) / fine - y) / high;
            if (away * away >= 1)
                continue;
            const double half = wide * std::sqrt(1 - away * away);
            const int from = std::max(0, row(x - half));
            const int to = std::min(fine, row(x + half));
            for (int column = from; column < to; ++column)
                m_points[static_cast<std::size_t>(line) * fine + static_cast<std::size_t>(column)] = colour;
        }
    }

    /// Rows of RGB, each after the byte 1: PNG's filter that keeps differences to the pixel on the left.
    std::string filtered() const
    {
        std::string bytes;
        bytes.reserve(static_cast<std::size_t>(side) * (side * 3 + 1));
        for (int line = 0; line < side; ++line) {
            bytes += '\1';
            std::array<int, 3> left = {0, 0, 0};
            for (int column = 0; column < side; ++column) {
                const std::array<int, 3> here = mean(line, column);
                for (std::size_t part = 0; part < here.size(); ++part)
                    bytes += static_cast<char>(here[part] - left[part]);
                left = here;
            }
        }
        return bytes;
    }

private:
    static int row(double part) { return static_cast<int>(std::lround(part * fine)); }

    std::array<int, 3> mean(int line, int column) const
    {
        std::array<int, 3> sum = {0, 0, 0};
        for (const int down : {0, 1})
            for (const int right : {0, 1}) {
                const Colour &point = m_points[static_cast<std::size_t>(2 * line + down) * fine
                                               + static_cast<std::size_t>(2 * column + right)];
                sum = {sum[0] + point.red, sum[1] + point.green, sum[2] + point.blue};
            }
        return {sum[0] / 4, sum[1] / 4, sum[2] / 4};
    }

    std::vector<Colour> m_points;
};

void appendNumber(std::string &bytes, std::uint32_t number)
{
    for (const int shift : {24, 16, 8, 0})
        bytes += static_cast<char>(number >> shift);
}

void appendChunk(std::string &png, const std::string &kind, const std::string &content)
{
    const std::string checked = kind + content;
    appendNumber(png, static_cast<std::uint32_t>(content.size()));
    png += checked;
    appendNumber(png,
                 static_cast<std::uint32_t>(
                     crc32(0, reinterpret_cast<const Bytef *>(checked.data()), static_cast<uInt>(checked.size()))));
}

std::string pngOf(const Canvas &canvas)
{
    const std::string rows = canvas.filtered();
    uLongf size = compressBound(rows.size());
    std::string packed(size, '\0');
    if (compress2(reinterpret_cast<Bytef *>(packed.data()), &size, reinterpret_cast<const Bytef *>(rows.data()),
                  rows.size(), Z_BEST_SPEED)
        != Z_OK)
        throw std::runtime_error("a portrait cannot be packed");
    packed.resize(size);
    std::string header;
    appendNumber(header, side);
    appendNumber(header, side);
    header += std::string("\x08\x02\x00\x00\x00", 5); // 8 bits, RGB, no interlace
    std::string png = "\x89PNG\r\n\x1a\n";
    appendChunk(png, "IHDR", header);
    appendChunk(png, "IDAT", packed);
    appendChunk(png, "IEND", {});
    return png;
}

template<std::size_t count>
Colour oneOf(const std::array<Colour, count> &colours, Chance &chance)
{
    return colours[chance.below(count)];
}

/// The same on every machine, unlike std::hash.
std::uint64_t seedOf(const std::string &name)
{
    std::uint64_t seed = 14695981039346656037ull;
    for (const char byte : name)
        seed = (seed ^ static_cast<std::uint8_t>(byte)) * 1099511628211ull;
    return seed;
}

int yearsOf(const World &world, const Json &body)
{
    const std::optional<Ms> born = parseInstant(text(body, "dateOfBirth"));
    return born ? static_cast<int>((world.clock.now() - *born) / (Ms(86400000) * 365)) : 30;
}

bool isWoman(const World &world, const Json &body)
{
    for (const ReferenceRow &gender : world.reference.at("gender").rows)
        if (gender.served.find(quote(text(body, "genderUUID"))) != std::string::npos)
            return gender.served.find("\"Female\"") != std::string::npos;
    return false;
}

} // namespace

std::string paintPortrait(const Sitter &sitter)
{
    Chance chance(seedOf(sitter.name));
    Canvas canvas(oneOf(walls, chance));
    const Colour skin = oneOf(skins, chance);
    const Colour cloth = oneOf(cloths, chance);
    const Colour scarf = oneOf(cloths, chance);
    const Colour hair = sitter.years >= 55 ? grey : oneOf(hairs, chance);
    const bool isChild = sitter.years < 12;
    const double wide = (isChild ? 0.19 : 0.2) + chance.between(-0.015, 0.015);
    const double high = (isChild ? 0.215 : 0.26) + chance.between(-0.015, 0.015);
    const double y = (isChild ? 0.48 : 0.43) + chance.between(-0.01, 0.01);
    const bool isScarfed = sitter.isWoman && !isChild && chance.oneIn(2);
    const bool isBearded = !sitter.isWoman && sitter.years >= 20 && chance.oneIn(3);
    const bool isTurbaned = !sitter.isWoman && sitter.years >= 40 && chance.oneIn(3);

    if (isScarfed)
        canvas.ellipse(0.5, y + 0.06, wide + 0.12, high + 0.13, scarf);
    else if (sitter.isWoman) // long hair behind the shoulders
        canvas.ellipse(0.5, y + 0.07, wide + 0.06, high + 0.1, hair);
    canvas.ellipse(0.5, 1.04, isChild ? 0.29 : 0.38, 0.3, cloth);
    canvas.ellipse(0.5, y + high, 0.085, 0.12, darker(skin));
    if (!isScarfed) {
        canvas.ellipse(0.5 - wide, y + 0.01, 0.03, 0.05, darker(skin));
        canvas.ellipse(0.5 + wide, y + 0.01, 0.03, 0.05, darker(skin));
    }
    canvas.ellipse(0.5, y - 0.02, wide + 0.02, high + 0.03, hair, 0, y - 0.02);
    if (isBearded)
        canvas.ellipse(0.5, y + 0.015, wide + 0.005, high + 0.01, hair, y + 0.03);
    canvas.ellipse(0.5, y + (isBearded ? -0.015 : 0.02), wide - 0.005, high - (isBearded ? 0.07 : 0.02), skin);
    if (isTurbaned)
        canvas.ellipse(0.5, y - high * 0.75, wide + 0.05, 0.13, scarf);
    const double apart = 0.075 + chance.between(-0.01, 0.01);
    for (const double eye : {0.5 - apart, 0.5 + apart}) {
        canvas.ellipse(eye, y - 0.05, 0.04, 0.009, hair);
        canvas.ellipse(eye, y, 0.028, 0.018, {248, 246, 240});
        canvas.ellipse(eye, y, 0.016, 0.018, {34, 24, 20});
    }
    canvas.ellipse(0.5, y + 0.06, 0.022, 0.025, darker(skin));
    canvas.ellipse(0.5, y + 0.12, 0.06 + chance.between(-0.015, 0.015), 0.035, {150, 62, 58}, y + 0.12);
    return pngOf(canvas);
}

void hangPortrait(const World &world, Json &body)
{
    namespace fs = std::filesystem;
    if (text(body, "profilePicture") != "@portrait")
        return;
    if (!world.options.s3.empty()) {
        body["profilePicture"] = nullptr;
        return;
    }
    const std::string key = world.options.suffix + "/portraits/" + text(body, "uuid") + ".png";
    const fs::path path = fs::path(world.options.storage) / key;
    fs::create_directories(path.parent_path());
    const std::string name = text(body, "firstName") + ' ' + text(body, "lastName") + ' ' + text(body, "uuid");
    std::ofstream file(path, std::ios::binary);
    file << paintPortrait({name, isWoman(world, body), yearsOf(world, body)});
    if (!file.flush())
        throw std::runtime_error(path.string() + " cannot be written");
    // The port is not known yet. Nobody asks for it: a stored URL is only named when a signed one is asked for.
    body["profilePicture"] = "http://127.0.0.1/avni-media/" + key;
}

} // namespace standin
