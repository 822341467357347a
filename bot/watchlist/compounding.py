"""Longer names that are made of a name without a space: ソニーグループ, 삼성그룹, メルツ独首相."""

from __future__ import annotations

import re

from bot.model import EntityKind
from bot.watchlist.names.compounds import (
    HANGUL_ENDINGS,
    KATAKANA_ENDINGS,
    OWN_ENDINGS,
    TITLES,
    WHOSE_TITLES,
)

__all__ = ["compound"]

_KATAKANA = re.compile(r"[ァ-ヺー]{2,}(?:[・＝=][ァ-ヺー]+)*")
_HANGUL = re.compile(r"[가-힣]{2,}")
_TITLED = re.compile(r"([ァ-ヺー]{2,}(?:[・＝=][ァ-ヺー]+)*)([一-龠]{2,4})")
_PARTING = re.compile("[・＝=]")
_COMPANIES = frozenset([EntityKind.ORGANISATION, EntityKind.BRAND])


def compound(name: str, kind: EntityKind) -> tuple[str, ...]:
    """The longer words by which a name in katakana or Hangul holds too; none for others.

    What a dot parts is written without it as well. A company's groups and branches are it, as
    `compounds` lists them; any other longer word is not. Japanese papers put the country into
    somebody's title (メルツ独首相 beside メルツ首相), and write Mr and Ms without it.
    """
    if kind is EntityKind.PERSON and (found := _TITLED.fullmatch(name)):
        surname, title = found.groups()
        if title not in TITLES:
            return ()
        return (f"{surname}氏", *(f"{surname}{whose}{title}" for whose in WHOSE_TITLES))
    if _KATAKANA.fullmatch(name):
        endings: tuple[str, ...] = KATAKANA_ENDINGS
    elif _HANGUL.fullmatch(name):
        endings = HANGUL_ENDINGS
    else:
        return ()
    joined = _PARTING.sub("", name)
    forms = [joined] if joined != name else []
    if kind in _COMPANIES and not joined.endswith(endings):
        own = OWN_ENDINGS.get(name, ())
        forms.extend(joined + ending for ending in dict.fromkeys((*endings, *own)))
    return tuple(forms)
