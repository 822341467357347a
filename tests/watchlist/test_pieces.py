"""What a stretch is cut into, whatever marks stand in it."""

from __future__ import annotations

import sys
import unicodedata

from bot.watchlist.pieces import Piece, find_pieces


def test_every_mark_belongs_to_the_letter_before_it() -> None:
    marks = [
        chr(code) for code in range(sys.maxunicode + 1) if unicodedata.category(chr(code))[0] == "M"
    ]
    assert len(marks) > 2_000
    apart = [
        mark for mark in marks if find_pieces(f"ش{mark}ش") != [Piece(kind="other", start=0, end=3)]
    ]
    # Marks that belong to a script without spaces stand by themselves, as its letters do.
    assert all(find_pieces(f"ش{mark}ش")[0] == Piece(kind="other", start=0, end=1) for mark in apart)
    assert len(apart) < len(marks) / 20


def test_what_is_no_mark_joins_no_letters() -> None:
    for sign in "-_/…·، ":
        assert len(find_pieces(f"ش{sign}ش")) == 2
