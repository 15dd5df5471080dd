#!/usr/bin/env python3
"""Joins two serial ports for programs under Wine, which know them by the links NEAR and FAR: what one sends, the other gets.

   packaging/windows/serial-pair.py NEAR FAR     until it is killed

NEAR may be opened and closed at will. Whoever closes FAR pulls the device out: NEAR is hung up, and both come anew.
"""
import ctypes
import os
import select
import sys
import tty

libc = ctypes.CDLL(None)
libc.ptsname.restype = ctypes.c_char_p


def make(link):
    """A pseudo-terminal whose own end is held and whose other end, behind link, nobody has opened yet."""
    end = os.open("/dev/ptmx", os.O_RDWR | os.O_NOCTTY)
    tty.setraw(end)
    libc.unlockpt(end)
    os.symlink(libc.ptsname(end), link + ".new")
    os.rename(link + ".new", link)
    return end


def carry(near, far):
    """Carries bytes both ways until the far end was opened and closed."""
    while True:
        for source, events in poller.poll():
            try:
                bytes_ = os.read(source, 4096)
            except OSError:  # nobody has it open any more
                return
            os.write(far if source == near else near, bytes_)


near_link, far_link = sys.argv[1:]
while True:
    far, near = make(far_link), make(near_link)
    kept = os.open(near_link, os.O_RDWR | os.O_NOCTTY)  # so that near may come and go
    poller = select.poll()
    poller.register(near, select.POLLIN)
    poller.register(far, select.POLLIN)
    carry(near, far)
    for end in (far, kept, near):
        os.close(end)
