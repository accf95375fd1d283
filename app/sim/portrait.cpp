// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/portrait.h"

#include "sim/dice.h"

#include <QtEndian>

#include <array>

namespace Rollcall::Sim {

namespace {

enum Colour : char { Ground, Hair, Skin, Clothes };
using Palette = std::array<quint32, 4>; // RGB by Colour

Palette palette(Dice &dice)
{
    static constexpr std::array<quint32, 6> grounds{
        0xDDE3EA, 0xE8E2D6, 0xD8E6DF, 0xE6DCE8, 0xDCE6F0, 0xECE6DA};
    static constexpr std::array<quint32, 6> hairs{0x2B1D14, 0x5A3B22, 0xA8743A, 0xD9B36A, 0x7C7C80, 0x8A3B1E};
    static constexpr std::array<quint32, 5> skins{0xF2D3BC, 0xE3B593, 0xC98F66, 0x9A6238, 0x6B4226};
    static constexpr std::array<quint32, 6> clothes{
        0x2F4A68, 0x7A2E3A, 0x3E6B57, 0x5B4B7A, 0x42474F, 0x9A6B2F};
    return {dice.of(grounds), dice.of(hairs), dice.of(skins), dice.of(clothes)};
}

/// Shapes in a square from -1 to 1, right and down.
class Head final
{
public:
    explicit Head(Dice &dice)
        : m_hasLongHair(dice.below(2) == 1)
        , m_width(0.34 + dice.below(8) * 0.01)
        , m_fringe(-0.42 + dice.below(12) * 0.01)
    {
    }

    [[nodiscard]] Colour at(double x, double y) const
    {
        if (isInside(x, y + 0.15, m_width, 0.46) && y > m_fringe)
            return Skin;
        if (isInside(x, y + 0.22, m_width + 0.1, 0.52) && (m_hasLongHair || y < -0.15))
            return Hair;
        if (qAbs(x) < 0.15 && y > 0 && y < 0.55)
            return Skin;
        return isInside(x, y - 1, 0.75, 0.6) ? Clothes : Ground;
    }

private:
    static bool isInside(double x, double y, double halfWidth, double halfHeight)
    {
        return x * x / (halfWidth * halfWidth) + y * y / (halfHeight * halfHeight) < 1;
    }

    bool m_hasLongHair;
    double m_width;
    double m_fringe;
};

QByteArray bigEndian(quint32 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

/// PNG's check sum (CRC-32), bit by bit.
quint32 checkSum(const QByteArray &bytes)
{
    quint32 sum = 0xFFFFFFFF;
    for (const char byte : bytes) {
        sum ^= uchar(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ ((sum & 1) != 0 ? 0xEDB88320 : 0);
    }
    return ~sum;
}

QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    return bigEndian(quint32(content.size())) + type + content + bigEndian(checkSum(type + content));
}

QByteArray pixels(const Head &head, int width, int height)
{
    const int side = qMin(width, height);
    QByteArray rows;
    rows.reserve((width + 1) * height);
    for (int y = 0; y < height; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < width; ++x)
            rows += head.at((2.0 * x + 1 - width) / side, (2.0 * y + 1 - height) / side);
    }
    return qCompress(rows).mid(4); // Qt puts the length in front of what zlib made
}

} // namespace

QByteArray portrait(quint32 seed, int width, int height)
{
    Dice dice(seed);
    QByteArray colours;
    for (const quint32 colour : palette(dice))
        colours += bigEndian(colour).mid(1);
    const Head head(dice);
    const QByteArray eightBitIndexed("\x08\x03\0\0\0", 5);
    return "\x89PNG\r\n\x1a\n"
        + chunk("IHDR", bigEndian(quint32(width)) + bigEndian(quint32(height)) + eightBitIndexed)
        + chunk("PLTE", colours) + chunk("IDAT", pixels(head, width, height)) + chunk("IEND", {});
}

} // namespace Rollcall::Sim
