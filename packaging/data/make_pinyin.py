#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes resources/reference/pinyin.txt from the Unihan database (Debian: unicode-data).

Usage: make_pinyin.py [FOLDER with Unihan_*.txt.bz2, default /usr/share/unicode] > resources/reference/pinyin.txt

Readings, toneless, the most usual first:
 - characters of the general-use table: all of kTGHZ2013, ordered by kHanyuPinlu and kMandarin;
 - all others: kMandarin, kHanyuPinlu, kXHC1983, and the readings of the simplified form of a traditional character,
   since traditional names on cards are read like their simplified form;
 - characters without any of these: those of a variant with the same meaning;
 - READ_LIKE and FURTHER below: what name-bearers say and Unihan lacks.
"""
import bz2
import collections
import pathlib
import re
import sys
import unicodedata

# Characters of names that Unihan gives no reading for, and the ordinary form they are read like.
READ_LIKE = {0x20BB7: 0x5409}  # 𠮷, 吉

# Readings in use as surnames, in given names and place names that the general-use table leaves out.
FURTHER = {"黑": "he", "隗": "kui", "谌": "shen", "郗": "chi", "六": "lu", "晟": "sheng", "钭": "tou", "乾": "gan"}

TONES = {"\u0300", "\u0301", "\u0304", "\u030c"}


def toneless(syllable: str) -> str:
    decomposed = unicodedata.normalize("NFD", syllable)
    plain = "".join(c for c in decomposed if c not in TONES)
    return unicodedata.normalize("NFC", plain).replace("ü", "v").replace("ê", "e")


def unihan(folder: pathlib.Path, file: str, wanted: set) -> dict:
    fields = collections.defaultdict(dict)
    with bz2.open(folder / f"Unihan_{file}.txt.bz2", "rt", encoding="utf-8") as lines:
        for line in lines:
            parts = line.rstrip("\n").split("\t")
            if len(parts) == 3 and parts[1] in wanted:
                fields[int(parts[0][2:], 16)][parts[1]] = parts[2]
    return fields


def syllables(field: str) -> list:
    """`212.030:lè 453.020:yuè`, `lè(283) yuè(54)`, `lè` and `a,b` forms alike."""
    found = []
    for part in field.split():
        part = re.sub(r"\(\d+\)$", "", part.split(":")[-1])
        for syllable in part.split(","):
            text = toneless(syllable)
            if re.fullmatch("[a-z]+", text) and text not in found:
                found.append(text)
    return found


def merged(*lists: list) -> list:
    return list(dict.fromkeys(syllable for one in lists for syllable in one))


def codes(field: str) -> list:
    return [int(part.split("<")[0][2:], 16) for part in field.split()]


def main() -> None:
    folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/unicode")
    fields = unihan(folder, "Readings", {"kTGHZ2013", "kHanyuPinlu", "kMandarin", "kXHC1983"})
    variants = unihan(folder, "Variants", {"kSimplifiedVariant", "kSemanticVariant", "kZVariant",
                                           "kSpecializedSemanticVariant"})

    readings = {}
    for code, field in fields.items():
        usual = merged(syllables(field.get("kHanyuPinlu", "")), syllables(field.get("kMandarin", "")))
        if "kTGHZ2013" in field:
            table = syllables(field["kTGHZ2013"])
            readings[code] = merged([s for s in usual if s in table], table)
        else:
            readings[code] = merged(usual, syllables(field.get("kXHC1983", "")))
    own = {code: list(texts) for code, texts in readings.items()}
    for code, field in variants.items():
        if "kTGHZ2013" not in fields.get(code, {}):
            for simplified in codes(field.get("kSimplifiedVariant", "")):
                readings[code] = merged(readings.get(code, []), own.get(simplified, []))
    for code, field in variants.items():
        if not readings.get(code):
            for kind in ("kZVariant", "kSemanticVariant", "kSpecializedSemanticVariant"):
                readings[code] = merged(readings.get(code, []), *[own.get(v, []) for v in codes(field.get(kind, ""))])
    for code, ordinary in READ_LIKE.items():
        readings[code] = readings.get(code) or own[ordinary]
    for character, syllable in FURTHER.items():
        readings[ord(character)] = merged(readings[ord(character)], [syllable])

    lines = collections.defaultdict(list)
    for code, texts in sorted(readings.items()):
        for rank, syllable in enumerate(texts):
            lines[(min(rank, 1), syllable)].append(chr(code))
    print("# Readings of Chinese characters without tones: first readings, then (+) further ones.")
    print("# Source: Unicode Han Database (Unihan), https://www.unicode.org/copyright.html, Unicode licence.")
    print("# Made by packaging/data/make_pinyin.py; do not edit.")
    for (rank, syllable), characters in sorted(lines.items()):
        print(("+" if rank else "") + syllable + " " + "".join(characters))


if __name__ == "__main__":
    main()
