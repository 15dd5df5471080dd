# Read by the scripts beside it, not run: the faces of the papers, as on Linux, so that a paper looks and copies the same on
# both. The files come from the Debian packages of apt-packages.txt. lay_fonts_beside FOLDER puts them where the programs
# in FOLDER look for them; yichuangctl, which draws without a screen, has no others on Windows.
lay_fonts_beside() {
    mkdir -p "$1/fonts"
    cp -u /usr/share/fonts/opentype/noto/NotoSerifCJK-{Regular,Bold}.ttc /usr/share/fonts/truetype/hanazono/HanaMin{A,B}.ttf \
        /usr/share/fonts/truetype/babelstone/BabelStoneHan.ttf "$1/fonts/"
}
