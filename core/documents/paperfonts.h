// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace yichuang {

/**
 * The faces of a paper, each a chain that is tried from left to right (GB/T 9704 asks for 小标宋 titles and 仿宋 text;
 * a district that owns licensed files of those puts their families first). The chains end in the faces that carry rare
 * characters of names, GB 18030-2022 level 3.
 */
struct PaperFonts
{
    QStringList body;
    QStringList title; ///< drawn bold

    /** Noto Serif CJK SC, then HanaMinA, HanaMinB and BabelStone Han. */
    [[nodiscard]] static PaperFonts standard();
    bool operator==(const PaperFonts &) const = default;
};

/** True if a face of @p chain has a glyph for @p codePoint. Answers are kept; may be called from any thread. */
[[nodiscard]] bool hasGlyph(const QStringList &chain, char32_t codePoint);

/** The families of @p chain that are installed here; without any there is no paper. */
[[nodiscard]] QStringList installedFamilies(const QStringList &chain);

/**
 * Makes the font files in @p folder known to this program alone: where the package brings its faces along (Windows) the
 * papers have the same ones on every computer. A folder that is not there is no fault. Needs a QGuiApplication.
 */
void addShippedFonts(const QString &folder);

/** Where the package lays the fonts it brings along: `fonts` beside the program. */
[[nodiscard]] QString shippedFontsFolder();

} // namespace yichuang
