// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/pdftextblocks.h"

namespace yichuang {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

/** Words and `<...>` strings; QPdfWriter uses no other string form in page content. */
class Tokens
{
public:
    explicit Tokens(std::string_view content)
        : m_content(content)
    {
    }

    std::string_view next()
    {
        while (m_at < m_content.size() && isBlank(m_content[m_at]))
            ++m_at;
        m_start = m_at;
        if (m_at < m_content.size() && m_content[m_at] == '<' && m_content.substr(m_at, 2) != "<<") {
            const std::size_t close = m_content.find('>', m_at);
            m_at = close == std::string_view::npos ? m_content.size() : close + 1;
        } else {
            while (m_at < m_content.size() && !isBlank(m_content[m_at]))
                ++m_at;
        }
        return m_content.substr(m_start, m_at - m_start);
    }

    [[nodiscard]] std::size_t start() const { return m_start; }
    [[nodiscard]] std::size_t end() const { return m_at; }

private:
    std::string_view m_content;
    std::size_t m_start = 0;
    std::size_t m_at = 0;
};

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return 0;
}

void appendGlyphs(std::vector<std::uint16_t> &glyphs, std::string_view hex)
{
    for (std::size_t i = 1; i + 4 < hex.size(); i += 4) {
        int code = 0;
        for (std::size_t k = 0; k < 4; ++k)
            code = code * 16 + hexDigit(hex[i + k]);
        glyphs.push_back(static_cast<std::uint16_t>(code));
    }
}

} // namespace

std::vector<PdfTextBlock> pdfTextBlocks(std::string_view content)
{
    std::vector<PdfTextBlock> blocks;
    Tokens tokens(content);
    bool open = false;
    int marked = 0;
    std::string_view name;
    for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
        if (token == "BT") {
            open = true;
            blocks.push_back({tokens.start(), 0, {}, {}});
        } else if (!open) {
            continue;
        } else if (token == "ET") {
            blocks.back().end = tokens.end();
            open = false;
        } else if (token.front() == '/') {
            name = token;
        } else if (token == "Tf") {
            blocks.back().font = std::string(name);
        } else if (token == "BDC") {
            ++marked;
        } else if (token == "EMC") {
            --marked;
        } else if (token.front() == '<' && marked == 0 && token.substr(0, 2) != "<<") {
            appendGlyphs(blocks.back().glyphs, token);
        }
    }
    if (open)
        blocks.clear();
    return blocks;
}

} // namespace yichuang
