"""The word rules once more, slowly and obviously, for the reference matcher.

Written from docs/query-language.md, a character at a time, by the names that Unicode gives
to characters. Shares no code and no table with `bot.watchlist.words`.
"""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from itertools import dropwhile, pairwise, product, takewhile
from typing import NamedTuple


class Reading(NamedTuple):
    """A key under which something in a text is known: words ``first`` up to ``after``, at
    ``start`` to ``end``.
    """

    key: str
    first: int
    after: int
    start: int
    end: int


class Piece(NamedTuple):
    script: str
    start: int
    end: int


Named = list[tuple[str, int, int]]

INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u2060\ufe0e\ufe0f\ufeff"
APOSTROPHES = "'’‘＇ʼ`´"
HYPHENS = "-‐‑﹣－"
FOLLOWING_VOWELS = "ะาำະາຳ"  # of Thai and Lao: written behind their consonant
ARTICLES = ["l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "dell", "all", "nell"]
CONTRACTED = ["t", "ll", "re", "ve", "d", "m"]
COMMON = ["apple"]  # of the words of queries that end in -s those that are everyday ones
POINTED = ["am", "pm", "eg", "ie"]  # other words without their points
PARTICLES = [
    *("에서는", "으로는", "에게는", "이라고", "으로", "에서", "에게", "부터", "까지", "보다"),
    *("처럼", "이나", "에도", "에는", "라고", *"은는이가을를의에와과도로만"),
]


@lru_cache(maxsize=65_536)
def key_of(text: str) -> str:
    """The text in small letters, under one Unicode form, without what cannot be seen."""
    plain = "".join(
        "'" if char in APOSTROPHES else "" if char in INVISIBLE else char for char in text
    )
    folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", plain).casefold())
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", folded).replace("i̇", "i"))


@cache
def script_of(char: str) -> str:
    """What a character is to the rules: empty for what is no part of a word."""
    if char in INVISIBLE or unicodedata.category(char).startswith("M"):
        return "mark"
    if char in APOSTROPHES or not char.isalnum():
        return ""
    name = unicodedata.name(char, "")
    for script, beginnings in {
        "unspaced": ("CJK", "HIRAGANA", "THAI", "LAO", "KHMER", "MYANMAR", "IDEOGRAPHIC"),
        "katakana": ("KATAKANA", "HALFWIDTH KATAKANA"),
        "hangul": ("HANGUL",),
    }.items():
        if name.startswith(beginnings):
            return script
    return "other"


def list_pieces(text: str) -> list[Piece]:
    """Runs of one script; of a script without spaces each character by itself."""
    pieces: list[Piece] = []
    for at, char in enumerate(text):
        script = script_of(char)
        last = pieces[-1] if pieces and pieces[-1].end == at else None
        if not script or (script == "mark" and not last):
            continue
        if last and (
            script == "mark"
            or script == last.script != "unspaced"
            or (last.script == "unspaced" and char in FOLLOWING_VOWELS)
        ):
            pieces[-1] = last._replace(end=at + 1)
        else:
            pieces.append(Piece(script, at, at + 1))
    joined: list[Piece] = []
    for piece in pieces:
        if joined and belong_together(text, joined[-1], piece):
            joined[-1] = joined[-1]._replace(end=piece.end)
        else:
            joined.append(piece)
    return joined


def belong_together(text: str, left: Piece, right: Piece) -> bool:
    gap = text[left.end : right.start]
    if len(gap) != 1 or (left.script, right.script) != ("other", "other"):
        return False
    if gap in "&＆":
        return min(left.end - left.start, right.end - right.start) <= 2
    if gap in ".,．，":
        return text[left.end - 1].isdigit() and text[right.start].isdigit()
    return gap in APOSTROPHES


def name_piece(text: str, piece: Piece) -> Named:
    """The keys of a piece, with where they stand; the first leaves nothing out."""
    start, end = piece.start, piece.end
    if piece.script == "hangul":
        word = text[start:end]
        fitting = [each for each in PARTICLES if word.endswith(each) and len(word) > 1 + len(each)]
        cuts = [(start, end - len(each)) for each in sorted(fitting, key=len)[-1:]]
        return name_spans(text, [(start, end), *cuts])
    if piece.script != "other":
        return name_spans(text, [(start, end)])
    sign = start - 1 if begins_with_sign(text, start) else start
    named = name_spans(
        text,
        [(sign, end + count_signs(text, end)), (start, end), *list_trimmed(text, start, end)],
    )
    known = [key for key, _, _ in named]
    for key, left, right in named[:]:
        number = without_thousands(key)
        if number not in known:
            known.append(number)
            named.append((number, left, right))
    return named


def name_spans(text: str, spans: list[tuple[int, int]]) -> Named:
    named: dict[str, tuple[int, int]] = {}
    for left, right in spans:
        # Only between an amount and its sign there is a space.
        key = "".join(key_of(text[left:right]).split())
        named.setdefault(key, (left, right))
    return [(key, *span) for key, span in named.items()]


def begins_with_sign(text: str, start: int) -> bool:
    before, sign = (" " + text)[start - 1 : start] if start else "", text[max(start - 1, 0) : start]
    if text[start].isdigit():
        return is_currency(sign)
    if not text[start].isalpha():
        return False
    return sign == "$" or (sign == "." and not before.isalnum() and before != ".")


def is_currency(sign: str) -> bool:
    return sign != "" and sign in "$€£¥₹₩₽₺₴₪₫₦₱"


def count_signs(text: str, end: int) -> int:
    count = 0
    while text[end + count : end + count + 1] in ("+", "#"):
        count += 1
    gap = 1 if has_sign_apart(text, end) else 0
    sign = text[end + gap : end + gap + 1]
    if count == 0 and text[end - 1].isdigit() and sign in ("%", "％", "﹪", "‰"):
        return 0 if text[end + gap + 1 : end + gap + 2].isdigit() else gap + 1
    if count == 0 and text[end - 1].isdigit() and is_currency(sign):
        count = gap + 1
    follower = text[end + count : end + count + 1]
    return 0 if count > 2 or (count and (follower.isalnum() or follower in ("+", "#"))) else count


def has_sign_apart(text: str, end: int) -> bool:
    """Whether a space stands behind an amount, then a sign, and then no word close to it but one
    that is joined to it.
    """
    space, sign = text[end : end + 1], text[end + 1 : end + 2]
    if space not in (" ", "\u00a0", "\u2007", "\u2009", "\u202f") or not sign:
        return False
    close = "".join(takewhile(lambda char: not char.isspace(), text[end + 2 :]))
    is_bare = not any(char.isalnum() or char == "_" for char in close)
    joins = close[:1] in tuple("-‐‑–/") and close[1:2].isalpha()
    return (sign in "%％﹪‰" or is_currency(sign)) and ((is_bare and len(close) <= 3) or joins)


def without_thousands(key: str) -> str:
    """A number with its groups of three joined; the key where it has no such number."""
    digits = "".join(char if char in "0123456789.,'" else " " for char in key).split()
    for number in digits:
        signs = [char for char in number if not char.isdigit()]
        whole, rest = number, ""
        if len(set(signs)) == 2 and signs.count(signs[-1]) == 1 and signs[-1] != "'":
            at = number.index(signs[-1])
            whole, rest = number[:at], number[at:]
        if not signs or len(set(whole) & set(".,'")) != 1 or rest in (".", ","):
            continue
        first, *groups = whole.split(signs[0])
        is_decimal = not rest and signs == ["."] and len(first) == 1 and number[-1] != "0"
        is_number = first[:1] not in ("", "0") and all(len(group) == 3 for group in groups)
        if is_number and len(first) <= 3 and not is_decimal:
            return key.replace(number, first + "".join(groups) + rest, 1)
    return key


def list_trimmed(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The word without an article before an apostrophe, and without an ending behind one."""
    marks = [at for at in range(start, end) if text[at] in APOSTROPHES]
    if not marks:
        return []
    starts = [start] + ([marks[0] + 1] if key_of(text[start : marks[0]]) in ARTICLES else [])
    ending = key_of(text[marks[-1] + 1 : end])
    is_ending = ending == "s" or (
        len(ending) <= 5 and marks[-1] - start >= 3 and ending not in CONTRACTED
    )
    spans: list[tuple[int, int]] = []
    for begin in starts:
        spans += [(begin, end)] if begin > start else []
        spans += [(begin, marks[-1])] if is_ending and marks[-1] > begin else []
    return spans


@lru_cache(maxsize=65_536)
def list_keys(text: str) -> tuple[str, ...]:
    """What the pieces of a text are known as, with nothing left out."""
    return tuple(name_piece(text, piece)[0][0] for piece in list_pieces(text))


def list_chains(text: str) -> list[list[Named]]:
    """The pieces of a text, those that hyphens join together."""
    chains: list[list[Named]] = []
    last, end = 0, None
    for piece in list_pieces(text):
        named = name_piece(text, piece)
        whole, start, stop = named[0]
        keys = list_keys(whole)
        if keys != (whole,):  # such as ½, which are two words: 1 and 2
            chains += [[[(key, start, stop)]] for key in keys]
            end = None
            continue
        gap = text[end:start] if end is not None else ""
        # A sign apart from its amount makes no whole with what is joined to it.
        is_apart = end is not None and any(map(str.isspace, text[last:end]))
        joins = len(gap) == 1 and gap in HYPHENS and not is_apart
        if joins and not chains[-1][-1][0][0][-1].isdigit():
            chains[-1].append(named)
        else:
            chains.append([named])
        last, end = start, stop
    return chains


@lru_cache(maxsize=4096)
def read_words(text: str) -> tuple[Reading, ...]:
    """Everything that stands in a text under a key."""
    found: list[Reading] = []
    position = 0
    for chain in list_chains(text):
        for at, named in enumerate(chain, position):
            found += [Reading(key, at, at + 1, start, end) for key, start, end in named]
        if 2 <= len(chain) <= 4:
            heads = [each for each in chain[0] if each[2] == chain[0][0][2]]
            tails = [each for each in chain[-1] if each[1] == chain[-1][0][1]]
            inner = "".join(named[0][0] for named in chain[1:-1])
            wholes = {
                head[0] + inner + tail[0]: (head[1], tail[2])
                for tail, head in product(tails, heads)
            }
            found += [
                Reading(key, position, position + len(chain), start, end)
                for key, (start, end) in wholes.items()
            ]
        position += len(chain)
    return (*found, *read_abbreviations(text))


def read_abbreviations(text: str) -> list[Reading]:
    """Two to five capitals with one point between any two, as one word; before the first may be
    an article with its apostrophe.
    """
    pieces: list[tuple[str, int, int]] = []
    begins: list[int] = []
    for chain in list_chains(text):
        for named in chain:
            single = [each for each in named if each[2] - each[1] == 1 and each[2] == named[0][2]]
            pieces.append(single[0] if single else named[0])
            begins.append(named[0][1])
    found: list[Reading] = []
    first = 0
    while first < len(pieces):
        after = first
        while (
            after < len(pieces)
            and pieces[after][2] - pieces[after][1] == 1
            and text[pieces[after][1]].isupper()
            and (after == first or text[pieces[after - 1][2] : begins[after]] == ".")
            and (after == first or begins[after] == pieces[after][1])
        ):
            after += 1
        key = "".join(piece[0] for piece in pieces[first:after])
        if 2 <= after - first <= 5 and key not in POINTED:
            found.append(Reading(key, first, after, pieces[first][1], pieces[after - 1][2]))
        first = max(after, first + 1)
    return found


def list_letters(word: str) -> list[str]:
    """The letters of an abbreviation with points; none of another word."""
    letters = word.split(".")
    is_one = 2 <= len(letters) <= 5 and all(len(each) == 1 and each.isalpha() for each in letters)
    return letters if is_one else []


def spell_ways(
    word: str, *, alone: bool = False, named: bool = False, comma: bool = False
) -> list[list[str]]:
    """The ways to write a word of a query: of a hyphenated one its parts, and the whole. Of a
    ``named`` one, that of an entity, an apostrophe is left out and never added. With ``comma``
    decimals have one, so that a point is none.
    """
    if letters := list_letters(word):
        parts = [key_of(letter) for letter in letters]
        joined = "".join(parts)
        only_parts = alone and (joined in POINTED or not word.isupper())
        return [parts] if only_parts else [parts, [joined]]
    ways: list[list[str]] = [[]]
    chains = list_chains(word)
    for chain in chains:
        parts = [named[0][0] for named in chain]
        spelled = [parts, ["".join(parts)]] if 2 <= len(chain) <= 4 else [parts]
        ways = [way + more for way in ways for more in spelled]
    if len(chains) == len(chains[0]) == 1:
        key = chains[0][0][0][0]
        number = without_thousands(key)
        core = "".join(takewhile(str.isdigit, dropwhile(lambda char: not char.isdigit(), number)))
        before, _, behind = number.partition(core or " ")
        name = key.removesuffix("s").removesuffix("'")
        if (
            key in (f"{name}s", f"{name}'s")
            and name.isalpha()
            and len(name) >= 4
            and not name.endswith("s")
            and (key.endswith("'s") if named else name not in COMMON)
        ):
            ways += [[f"{name}s"], [f"{name}'s"]]
        ways.append([number])
        is_whole = core and len(before) <= 1 and not any(char.isdigit() for char in behind)
        if comma and is_whole and len(core) == 4 and core[0] != "0" and core[-1] != "0":
            ways.append([f"{before}{core[0]}.{core[1:]}{behind}"])
        if is_whole and core[0] != "0" and len(core) >= (4 if number != key else 5):
            first = len(core) % 3 or 3
            groups = [core[at : at + 3] for at in range(first, len(core), 3)]
            groups[-1] += behind
            ways.append([before + core[:first], *groups])
    return ways


@lru_cache(maxsize=65_536)
def strip_accents(key: str) -> str:
    """A key of Latin letters without its accents."""
    taken_apart = unicodedata.normalize("NFD", key)
    return unicodedata.normalize(
        "NFC",
        "".join(
            char
            for before, char in pairwise(" " + taken_apart)
            if not (unicodedata.combining(char) and before < "\u0400")
        ),
    )
