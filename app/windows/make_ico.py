#!/usr/bin/env python3
"""make_ico.py OUT PNG [PNG...]: puts pictures of several sizes into one Windows icon, each as the PNG it is."""
import struct
import sys

target, *sources = sys.argv[1:]
pictures = [open(source, "rb").read() for source in sources]
offset = 6 + 16 * len(pictures)
entries = b""
for picture in pictures:
    width, height = struct.unpack(">II", picture[16:24])  # of the head every PNG begins with
    entries += struct.pack("<BBBBHHII", width % 256, height % 256, 0, 0, 1, 32, len(picture), offset)
    offset += len(picture)
with open(target, "wb") as file:
    file.write(struct.pack("<HHH", 0, 1, len(pictures)) + entries + b"".join(pictures))
