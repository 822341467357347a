"""Words: how a text falls into them, and when two of them are the same.

The word rules follow Unicode's (UAX 29) with what news needs beside them:

- A word is a run of letters, digits and their marks. Its *key* is its form under NFKC and
  case folding, by which words are compared; its offsets count code points of the original
  text, whatever normalising does to lengths.
- An apostrophe inside belongs to the word, and the word is also known without what the
  apostrophe adds: ``Microsoft's`` is also ``Microsoft``, ``d'OpenAI`` also ``OpenAI``,
  ``Apple'ın`` also ``Apple``; of ``don't`` nothing is taken off.
- A hyphen parts words that stand side by side, and the whole is known as one word too:
  ``e-mail`` is ``e``, ``mail`` and ``email``. After a digit it is not: ``8-K`` is not
  ``8K``. Other dashes only part.
- ``&`` joins where a side is short (``AT&T``, ``S&P``); ``.`` and ``,`` join digits, and a
  number is also known without what parts its thousands: ``1,000`` and ``1'000`` are also
  ``1000``, but ``3.142`` is not ``3142``.
- Capitals with points between them are known as one word too: ``U.S.`` is also ``US``.
- ``$`` before letters, a full stop that begins a word, and ``+`` or ``#`` behind belong to
  the word, which is known without them too: ``$MSFT``, ``.NET``, ``Disney+``, ``C#``. So does
  the sign of a currency, or of per cent, close to an amount, or behind it and a space:
  ``€5bn``, ``5%``, ``5 %``.
- Han, hiragana, Thai, Lao, Khmer and Myanmar are written without spaces: each character
  (with its marks) stands as a word of its own, so that a name is found inside running
  text. Katakana and Hangul runs are words; a change of script ends a word
  (``独BMWが新工場``). A Korean word is also known without its particle.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple

from bot.watchlist.folding import APOSTROPHES, fold, fold_accents, spell
from bot.watchlist.pieces import Piece, find_pieces
from bot.watchlist.stretches import STRETCH, list_stretches
from bot.watchlist.word_variants import (
    CONTRACTED,
    CURRENCIES,
    ELIDED,
    PARTICLES,
    PERCENTS,
    WITH_POINTS,
    join_thousands,
)

__all__ = [
    "Stretch",
    "Word",
    "fold",
    "fold_accents",
    "iterate_words",
    "list_keys",
    "spell",
    "spell_words",
    "split_stretch",
]


class Word(NamedTuple):
    """A word in a text: its key, code points ``start`` to ``end``, and its place in order.

    It takes the positions ``first`` to ``last`` (both inclusive) among the text's words;
    the two differ for hyphenated words only.
    """

    key: str
    start: int
    end: int
    first: int
    last: int

    def move(self, start: int, first: int) -> Word:
        """The same word in a text where its stretch begins at ``start``, and the stretch's
        words at the position ``first``.
        """
        return Word(
            self.key, start + self.start, start + self.end, first + self.first, first + self.last
        )


class Stretch(NamedTuple):
    """The words of a stretch without white space, with offsets and positions of its own.

    ``width`` is how many positions it takes.
    """

    text: str
    words: tuple[Word, ...]
    keys: tuple[str, ...]
    width: int


_HYPHENS = "-‐‑﹣－"
_MOST_LETTERS = 5  # of an abbreviation with points


def iterate_words(text: str) -> Iterator[Word]:
    """Every word of a text in order, under each of the keys that it is known by."""
    position = 0
    for found in STRETCH.finditer(text):
        stretch = split_stretch(found.group())
        if not found.start():  # all of a text without spaces
            yield from stretch.words
            position = stretch.width
            continue
        for word in stretch.words:
            yield word.move(found.start(), position)
        position += stretch.width


def list_keys(text: str) -> frozenset[str]:
    """The keys of all words of a text: what `iterate_words` gives, without the places."""
    stretches = set(list_stretches(text))
    plain = set(filter(str.isalnum, stretches))
    if not text.isascii():
        plain = set(filter(str.isascii, plain))
    keys = set(map(str.lower, plain))
    for stretch in stretches - plain:
        keys.update(split_stretch(stretch).keys)
    return frozenset(keys)


# A catalogue's names are asked for by several rules in a row.
@lru_cache(maxsize=1 << 10)
def spell_words(text: str, *, exact: bool = False) -> tuple[str, ...]:
    """The words that a person wrote in a query or as a name, each in its one spelling.

    Folded, or with its case kept where ``exact``. What a hyphen or a change of script
    joins stays one word here; `iterate_words` over it gives the same keys as over
    ``text``.
    """
    if text.isascii() and text.replace(" ", "").isalnum():  # as most names
        return tuple((text if exact else text.lower()).split())
    shape = spell if exact else fold
    words: list[str] = []
    for stretch in list_stretches(text):
        if stretch.isascii() and stretch.isalnum():  # one word, as nearly all are
            words.append(stretch if exact else stretch.lower())
            continue
        end = -1
        for piece in find_pieces(stretch):
            shown, start, stop = _name_piece(stretch, piece, shape)[0]
            spelled = find_pieces(shown)
            parts = [_name_piece(shown, part, shape)[0][0] for part in spelled]
            gap = stretch[end:start] if end >= 0 else " "
            if len(parts) == 1 and (not gap or (len(gap) == 1 and gap in _HYPHENS)):
                words[-1] += ("-" if gap else "") + parts[0]
            elif len(parts) == 1 and gap == "." and _are_letters(words[-1], parts[0]):
                words[-1] += f".{parts[0]}"
            else:
                words.extend(parts)
            # What normalising took apart is joined to nothing.
            end = stop if len(parts) == 1 else -1
    return tuple(words)


def _are_letters(before: str, letter: str) -> bool:
    """Whether a letter goes on with an abbreviation."""
    return (
        len(letter) == 1
        and letter.isalpha()
        and before[-1].isalpha()
        and before[-2:-1] in ("", ".")
    )


def split_stretch(stretch: str) -> Stretch:
    """The words of a text without white space."""
    # Long stretches are whole sentences of Japanese or addresses: they come again at once, for
    # the same text, or not at all.
    return _split_short(stretch) if len(stretch) <= 40 else _split_long(stretch)


def _split(stretch: str) -> Stretch:
    if stretch.isascii() and stretch.isalnum():
        word = Word(stretch.lower(), 0, len(stretch), 0, 0)
        return Stretch(stretch, (word,), (word.key,), 1)
    words: list[Word] = []
    chain: list[list[Word]] = []  # pieces that hyphens join, each under its keys
    letters: list[Word] = []  # capitals that points part
    position = 0
    end = -1
    for piece in find_pieces(stretch, in_runs=True):
        if piece.kind == "run":
            words.extend((*_close_chain(chain), *_close_letters(letters)))
            moved = position - piece.start
            words += [
                Word(stretch[at], at, at + 1, at + moved, at + moved)
                for at in range(piece.start, piece.end)
            ]
            position += piece.end - piece.start
            end = piece.end
            continue
        named = _name_piece(stretch, piece, fold)
        whole, start, stop = named[0]
        keys = _split_key(whole) if len(whole) <= 40 else _split_long_key(whole)
        if keys != (whole,):
            # Normalising made other words of it (``½``) or none; all have its place.
            words.extend((*_close_chain(chain), *_close_letters(letters)))
            for key in keys:
                words.append(Word(key, start, stop, position, position))
                position += 1
            end = -1
            continue
        forms = [Word(key, start, stop, position, position) for key, start, stop in named]
        gap = stretch[end : forms[0].start] if end >= 0 else " "
        if not (len(gap) == 1 and gap in _HYPHENS and not chain[-1][0].key[-1].isdigit()):
            words.extend(_close_chain(chain))
        # Of ``l'F.B.I.`` the first letter is known without its article.
        letter = forms[0] if stop - start == 1 else forms[-1]
        is_letter = letter.end - letter.start == 1 and stretch[letter.start].isupper()
        if letters and not (is_letter and gap == "." and letter.start == start):
            words.extend(_close_letters(letters))
        if is_letter and letter.end == stop:
            letters.append(letter)
        chain.append(forms)
        words.extend(forms)
        position += 1
        end = forms[0].end
    words.extend((*_close_chain(chain), *_close_letters(letters)))
    return Stretch(stretch, tuple(words), tuple({word.key: None for word in words}), position)


_split_short = lru_cache(maxsize=1 << 15)(_split)
_split_long = lru_cache(maxsize=4)(_split)


def _close_chain(chain: list[list[Word]]) -> list[Word]:
    """The words that a chain of hyphenated pieces makes as a whole; empties the chain."""
    whole: list[Word] = []
    if 2 <= len(chain) <= 4:
        first, *middle, last = chain
        inner = "".join(forms[0].key for forms in middle)
        keys = {
            head.key + inner + tail.key: (head, tail)
            for tail in last
            if tail.start == last[0].start
            for head in first
            if head.end == first[0].end
        }
        whole = [
            Word(key, head.start, tail.end, head.first, tail.last)
            for key, (head, tail) in keys.items()
        ]
    chain.clear()
    return whole


def _close_letters(letters: list[Word]) -> list[Word]:
    """The word that capitals with points make together; empties the list."""
    whole: list[Word] = []
    if 2 <= len(letters) <= _MOST_LETTERS:
        first, last = letters[0], letters[-1]
        key = "".join([each.key for each in letters])
        if key not in WITH_POINTS:
            whole = [Word(key, first.start, last.end, first.first, last.last)]
    letters.clear()
    return whole


def _split_long_key(key: str) -> tuple[str, ...]:
    return tuple([_name_piece(key, piece, fold)[0][0] for piece in find_pieces(key)])


_split_key = lru_cache(maxsize=1 << 13)(_split_long_key)


def _name_piece(
    stretch: str, piece: Piece, shape: Callable[[str], str]
) -> list[tuple[str, int, int]]:
    """The keys of a piece with their offsets, the one that leaves nothing out first."""
    start, end = piece.start, piece.end
    text = stretch[start:end]
    named: dict[str, tuple[int, int]] = {}
    if piece.kind == "other":
        before = start - _has_sign_before(stretch, start)
        after = _find_sign_end(stretch, piece)
        if (before, after) != (start, end):
            named[shape("".join(stretch[before:after].split()))] = before, after
    named.setdefault(shape(text), (start, end))
    if piece.kind == "other":
        for left, right in _trim_apostrophes(text):
            named.setdefault(shape(text[left:right]), (start + left, start + right))
        if not text.isalnum():
            for key, place in list(named.items()):
                if number := join_thousands(key):
                    named.setdefault(number, place)
    elif piece.kind == "hangul":
        for particle in PARTICLES:
            if text.endswith(particle) and len(text) >= len(particle) + 2:
                named.setdefault(shape(text[: -len(particle)]), (start, end - len(particle)))
                break
    return [(key, left, right) for key, (left, right) in named.items()]


def _has_sign_before(stretch: str, start: int) -> bool:
    sign = stretch[start - 1 : start]
    if not sign:
        return False
    if stretch[start].isdigit():
        return sign in CURRENCIES
    # A full stop only where it ends nothing: ``.NET``, and not ``ASP.NET`` or ``...but``.
    before = stretch[start - 2 : start - 1] if start > 1 else ""
    return stretch[start].isalpha() and (
        sign == "$" or (sign == "." and not before.isalnum() and before != ".")
    )


def _find_sign_end(stretch: str, piece: Piece) -> int:
    end = piece.end
    while end < len(stretch) and end - piece.end < 2 and stretch[end] in "+#":
        end += 1
    if end == piece.end < len(stretch) and stretch[end - 1].isdigit():
        sign = end + stretch[end].isspace()  # a stretch has no other space than that
        if stretch[sign] in PERCENTS and not stretch[sign + 1 : sign + 2].isdigit():
            return sign + 1  # ``5%ige``, ``5％増``
        end = sign + 1 if stretch[sign] in CURRENCIES else end
    if end < len(stretch) and (stretch[end].isalnum() or stretch[end] in "+#"):
        return piece.end  # ``A+B`` is two words
    return end


def _trim_apostrophes(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a word that stand as words without what an apostrophe adds."""
    places = [at for at, char in enumerate(text) if char in APOSTROPHES]
    if not places:
        return
    starts = [0]
    if fold(text[: places[0]]) in ELIDED:
        starts.append(places[0] + 1)
    last = places[-1]
    ending = fold(text[last + 1 :])
    possessive = ending == "s"
    suffixed = len(ending) <= 5 and last >= 3 and ending not in CONTRACTED
    for start in starts:
        if start:
            yield start, len(text)
        if last > start and (possessive or suffixed):
            yield start, last
