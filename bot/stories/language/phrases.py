"""Phrases as an editor writes them, and where they stand in a text.

A phrase is words in their order, in whatever case and with or without accents: ``what we know
[so far]``. In it stand

- ``[so far]`` for words that may be left out, ``(how|why|what)`` for one of several;
- ``recall*`` for every word that begins so, ``*ing`` for every word that ends so, ``<word>``
  for any one word;
- ``<number>`` for a number in digits or a small one in words, ``<year>`` for a year,
  ``<past-year>`` for one before 2000, ``<decade>`` for one in digits (1950s),
  ``<few-percent>`` for a share below five per cent,
  ``<past>`` for a verb that tells what was (fell, wurde, était, fue),
  ``<money>`` for a sum with its currency, ``<weekday>`` for a day of the week, ``<quote>`` for
  what stands in quotation marks, ``<ticker>`` for a share's name in brackets: (NYSE: NOK),
  ``<symbol>`` for a short one without its exchange: (NOK);
- ``...`` for up to four words, none of which ends the sentence;
- ``^`` for the beginning of the text, ``$`` for the end;
- signs for themselves: ``:``, ``?``, ``%``; ``"`` for quotation marks of every kind, `` - ``
  with spaces for every dash between words, ``-`` without for a hyphen within one.

Of each phrase the words are known without which it cannot stand anywhere, so that a text is
searched only for the few phrases whose words it has; and one is made ready to be searched for
when the first such text comes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

import msgspec

from bot.stories.language.remembered import Remembered, TellingWords
from bot.stories.language.vocabulary import COMMON_NEWS_WORDS, STOP_WORDS
from bot.stories.language.words import fold

__all__ = [
    "SLOTS",
    "InvalidPhrase",
    "PhraseBook",
    "PhrasePart",
    "Wording",
    "check_phrase",
    "read_phrase",
    "read_wording",
]

_LATER = "\u0300-\u036f\u00ad"  # signs of a word that are no letters: accents by themselves


def _make_token(letter: str, sign: str, digit: str) -> re.Pattern[str]:
    """A word, an abbreviation with points, a number, or any other sign."""
    return re.compile(
        rf"{letter}{sign}+(?:'{sign}+)*|(?:{letter}\.){{2,}}|{digit}+(?:[.,]{digit}+)+"
        rf"|{sign}+(?:'{sign}+)*|[^\s\w]"
    )


_TOKEN = _make_token(r"[^\W\d_]", rf"[\w{_LATER}]", r"\d")
_ASCII_TOKEN = _make_token("[a-z]", "[a-z0-9_]", "[0-9]")  # the same, folded, in half the time
_SIGNS = str.maketrans(
    # One sign for one, so that places stay.
    dict.fromkeys("‘’ʼ‚´`", "'")
    | dict.fromkeys("“”„«»‟", '"')
    | dict.fromkeys("‐‑", "-")
    | dict.fromkeys("–—―−", "–")
    | dict.fromkeys("…", ".")
    | dict.fromkeys("¿¡", " ")  # so that a question begins with its first word
)
_PLURAL_OWNER = re.compile(r"(?<=s)'(?=\s)")
_LONE_QUOTE = re.compile(r"(?<!\w)'|'(?!\w)")
_LONE_DASH = re.compile(r"(?<=\s)-|-(?=\s)|^-|-$")


def _fold_token(written: str) -> str:
    """One word or sign, folded; as it is where nothing of it would be left."""
    return written if written == "–" else fold(written).replace(" ", "") or written


_FOLDED = Remembered(_fold_token)


_SMALL_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty"
    " fifty sixty seventy eighty ninety hundred"
    " zwei drei vier funf sechs sieben acht neun zehn zwolf zwanzig dreissig vierzig funfzig"
    " sechzig siebzig achtzig neunzig hundert"
    " deux trois quatre cinq sept huit neuf dix vingt trente quarante cinquante"
    " soixante cent"
    " dos tres cuatro cinco seis siete ocho nueve diez veinte treinta cuarenta cincuenta"
    " sesenta setenta ochenta noventa cien"
)
_NUMBER_WORDS = frozenset(_SMALL_NUMBERS.split())
_GAP = 4  # words that "..." stands for at most
_PLACES = {
    "^": r"(?<=\A )",
    "$": r"\Z",
}
_UNITS = "one|two|three|four|five|six|seven|eight|nine"
_NUMBER = rf"(?:\d[\d.,]*|(?:{'|'.join(sorted(_NUMBER_WORDS))})(?: - (?:{_UNITS}))?) "
_CURRENCIES = ("$", "€", "£", "¥")
_CURRENCY_WORDS = "dollars euros euro pounds yen yuan rupees francs franken dolares pesos"
_EXCHANGES = "nyse nasdaq nysearca nysemkt otcmkts lon lse tse tsx asx etr fra epa hel sto bme amex"
_PAST = (
    # Verbs that tell what was: those of an ending, and the commonest of those without one. What
    # is another word in another of the languages ("war", "era", "stand") is left out.
    r"\w+[^\We]ed|became|began|bought|broke|brought|built|burnt|came|caught|chose|did|drew|drove|fell"
    r"|felt|fled|flew|forgot|fought|found|froze|gave|got|grew|had|heard|held|hid|kept|knew|led|left"
    r"|lent|let|lost|made|meant|met|paid|quit|ran|rose|said|sang|sank|sat|saw|sent|shook|shot|shut"
    r"|slept|smelt|sold|sought|spent|spoke|spun|stole|stood|struck|swept|swore|taught|thought|threw"
    r"|told|took|tore|understood|was|went|were|woke|won|wore|wrote"
    r"|\w{3,}(?:ierte|ierten|elte|elten)|begann|brachte|brannte|fiel|fielen|fuhr|gab|ging|gingen|hatte|hatten|hielt"
    r"|kam|kamen|lief|liess|sah|sprach|standen|starb|trug|verlor|verschwand|waren|wurde|wurden|zog"
    r"|\w{2,}(?:ait|aient)|eut|fut|furent|prit|vint"
    r"|\w{2,}(?:aba|aban|aron|ieron)|cayo|dijo|eran|estuvo|fue|fueron|gano|habia|habian|hizo|llego"
    r"|nacio|perdio|tenia|tenian|tuvo|tuvieron|vendia|vino|vivia|vivio"
)
_WEEKDAYS = (
    "monday tuesday wednesday thursday friday saturday sunday"
    " montag dienstag mittwoch donnerstag freitag samstag sonntag"
    " lundi mardi mercredi jeudi vendredi samedi dimanche"
    " lunes martes miercoles jueves viernes sabado domingo"
)
SLOTS: dict[str, tuple[str, frozenset[str] | None]] = {
    # Of each the pattern, and the words of which it has to have one.
    "<word>": (r"\w\S* ", None),
    "<number>": (_NUMBER, frozenset({"<number>"})),
    "<year>": (r"(?:1[5-9]|20)\d\d ", frozenset({"<year>"})),
    "<past-year>": (r"1[5-9]\d\d ", frozenset({"<past-year>"})),
    "<decade>": (r"(?:1[5-9]|20)\d0s ", frozenset({"<decade>"})),
    "<few-percent>": (r"[0-4](?:[.,]\d+)? % ", frozenset({"%"})),
    "<money>": (
        (
            rf"(?:[a-z]{{0,3}}[{''.join(_CURRENCIES)}] {_NUMBER}"
            rf"|{_NUMBER}(?:\w+ )?(?:{'|'.join(_CURRENCY_WORDS.split())}|€) )"
        ),
        frozenset({*_CURRENCIES, *_CURRENCY_WORDS.split()}),
    ),
    "<weekday>": (f"(?:{'|'.join(_WEEKDAYS.split())}) ", frozenset(_WEEKDAYS.split())),
    "<past>": (f"(?:{_PAST}) ", None),
    "<quote>": (r'" (?:[^" ]+ )+" ', frozenset({'"'})),
    "<symbol>": (r"\( [a-z]{1,5} \) ", frozenset({"("})),
    "<ticker>": (
        rf"\( (?:{'|'.join(_EXCHANGES.split())}) : [^ )]+ (?:[^ )]+ ){{0,2}}\) ",
        frozenset(_EXCHANGES.split()),
    ),
}
_YEARS = {
    slot: re.compile(SLOTS[slot][0].rstrip()) for slot in ("<year>", "<past-year>", "<decade>")
}
_BEGINS = {
    # What slots begin with, where that is not what they need.
    "<word>": None,
    "<past>": None,
    "<money>": None,
    "<few-percent>": frozenset({"<number>"}),
    "<symbol>": frozenset({"("}),
    "<ticker>": frozenset({"("}),
}
_Search = Callable[[str, int], re.Match[str] | None]  # in a form, from a place on
_PIECE = re.compile(r"\.\.\.|<[a-z-]*>|[()|\[\]]|[^\s()|\[\]<]+|<")
_MOST_WORDS_KEPT = 100_000
_COMMONEST = "a and as at by for from in is it of on that the to was with"
_EVERYWHERE = frozenset({*_COMMONEST.split(), *',.:-"', "<number>"})
"""Words and signs of which every text has some: they tell of no phrase."""


class InvalidPhrase(ValueError):
    """A phrase that cannot be read: ``problem`` says why, ``remedy`` what to do."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(f"{problem}: {remedy}")
        self.problem = problem
        self.remedy = remedy


class Wording:
    """A text as phrases are found in it: its words and signs, folded, with a space between any two.

    ``form`` begins and ends with a space; ``words`` are those of it, each once.
    """

    __slots__ = ("form", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        tokens = _split(text)
        self.form = f" {' '.join(tokens)} " if tokens else " "
        self.words = frozenset(tokens)

    def place_of(self, start: int, end: int) -> tuple[int, int]:
        """Where in ``text`` the words stand that ``form`` has from ``start`` to ``end``."""
        first = self.form.count(" ", 0, start) - 1
        last = first + self.form.count(" ", start, end) - 1
        places = [match.span() for match in _TOKEN.finditer(_level(self.text))]
        return places[first][0], places[last][1]


@lru_cache(maxsize=500)  # what is read of an entry is read several times
def read_wording(text: str) -> Wording:
    """``text`` as phrases are found in it."""
    return Wording(text)


def _level(text: str) -> str:
    """``text`` with one kind of quotation mark and of dash, and every sign in its place."""
    if not text.isascii():
        text = text.translate(_SIGNS)
    if "'" in text:
        text = _LONE_QUOTE.sub('"', _PLURAL_OWNER.sub(" ", text))
    return _LONE_DASH.sub("–", text) if "-" in text else text


def _split(text: str) -> list[str]:
    levelled = _level(text)
    if levelled.isascii():
        return _ASCII_TOKEN.findall(levelled.casefold())
    if text.isascii():
        return _TOKEN.findall(levelled.casefold())
    return [_FOLDED[token] for token in _TOKEN.findall(levelled)]


def read_phrase(phrase: str) -> PhrasePart:
    """What a phrase matches. Raises InvalidPhrase where it cannot be read."""
    return _Reader(phrase).read()


def check_phrase(phrase: str) -> None:
    """Raise InvalidPhrase where a phrase cannot be read."""
    read_phrase(phrase)


class PhrasePart(msgspec.Struct, frozen=True, kw_only=True, gc=False, array_like=True):
    """A phrase or a piece of one: a pattern over a form, and what is known of what it matches.

    ``needs`` are words of which it has to have one, ``also`` others of which it has to have one,
    too; ``begins`` are those of which one is its first. Such a word with a ``*`` behind it is the
    beginning of one. None: it may be any or none.
    ``is_optional``: it may match nothing.
    """

    pattern: str
    needs: frozenset[str] | None = None
    also: frozenset[str] | None = None
    begins: frozenset[str] | None = None
    is_optional: bool = False


class _Reader:
    """Reads one phrase."""

    def __init__(self, phrase: str) -> None:
        self._pieces = _PIECE.findall(phrase)
        self._at = 0

    def read(self) -> PhrasePart:
        """The whole phrase."""
        part = self._read_sequence()
        if self._at < len(self._pieces):
            raise InvalidPhrase(
                f"{self._pieces[self._at]!r} closes or parts what nothing opened",
                "write (one|other) for alternatives and [words] for what may be left out",
            )
        if part.needs is None:
            raise InvalidPhrase(
                "has no word or sign that must be there, and would be found in every text",
                "add a word that is not in [brackets]",
            )
        return part

    def _read_sequence(self) -> PhrasePart:
        parts: list[PhrasePart] = []
        while self._at < len(self._pieces) and self._pieces[self._at] not in ")]|":
            parts.append(self._read_gap() if self._pieces[self._at] == "..." else self._read_item())
        needs = [each for part in parts for each in (part.needs, part.also) if each is not None]
        rarest = sorted(needs, key=_weigh_needs)[:2]
        begins: frozenset[str] | None = frozenset()
        for part in parts:
            begins = None if begins is None or part.begins is None else begins | part.begins
            if not part.is_optional:
                break
        return PhrasePart(
            pattern="".join(part.pattern for part in parts),
            needs=rarest[0] if rarest else None,
            also=rarest[1] if len(rarest) > 1 else None,
            begins=begins,
            is_optional=all(part.is_optional for part in parts),
        )

    def _read_gap(self) -> PhrasePart:
        # Gaps that follow each other are one, or a search would try every way to share the words.
        most = 0
        while self._take("..."):
            most += _GAP
        return PhrasePart(pattern=rf"(?:(?![.;|!?] )\S+ ){{0,{most}}}?", is_optional=True)

    def _read_item(self) -> PhrasePart:
        piece = self._pieces[self._at]
        self._at += 1
        if piece in "([":
            return self._read_group(piece)
        if piece in _PLACES:
            return PhrasePart(pattern=_PLACES[piece], begins=frozenset(), is_optional=True)
        if piece.startswith("<") and piece in SLOTS:
            pattern, needs = SLOTS[piece]
            return PhrasePart(pattern=pattern, needs=needs, begins=_BEGINS.get(piece, needs))
        if piece.startswith("<"):
            raise InvalidPhrase(
                f"there is no {piece}" if piece != "<" else "has a < that begins no slot",
                f"write one of {', '.join(SLOTS)}",
            )
        return _read_words(piece)

    def _read_group(self, opening: str) -> PhrasePart:
        choices = [self._read_sequence()]
        while self._take("|"):
            choices.append(self._read_sequence())
        if not self._take(")" if opening == "(" else "]"):
            raise InvalidPhrase(f"{opening!r} is not closed", "close it, or leave it out")
        pattern = f"(?:{'|'.join(choice.pattern for choice in choices)})"
        begins = _unite(choice.begins for choice in choices)
        if opening == "[":
            return PhrasePart(pattern=f"{pattern}?", begins=begins, is_optional=True)
        return PhrasePart(
            pattern=pattern,
            needs=_unite(choice.needs for choice in choices),
            also=_unite(choice.also for choice in choices),
            begins=begins,
            is_optional=any(choice.is_optional for choice in choices),
        )

    def _take(self, piece: str) -> bool:
        if self._at >= len(self._pieces) or self._pieces[self._at] != piece:
            return False
        self._at += 1
        return True


# The rules of genres say the same words over and over.
@lru_cache(maxsize=1 << 12)
def _read_words(piece: str) -> PhrasePart:
    """What stands between spaces and brackets: a word, or one with signs about it."""
    if piece.startswith("*") and len(piece) > 1:
        return PhrasePart(pattern=rf"\S*{re.escape(fold(piece[1:]))} ")
    is_open = piece.endswith("*") and len(piece) > 1
    tokens = _split(piece.removesuffix("*") if is_open else piece)
    patterns = [re.escape(token) for token in tokens]
    needs = [frozenset({token}) for token in tokens]
    if is_open:
        patterns[-1] += r"\S*"
        needs[-1] = frozenset({tokens[-1] + "*"})
    return PhrasePart(
        pattern="".join(f"{pattern} " for pattern in patterns),
        needs=min(needs, key=_weigh_needs),
        begins=needs[0],
    )


def _unite(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    """All words of all ``sets``; None where one of them may be any."""
    united = frozenset[str]()
    for each in sets:
        if each is None:
            return None
        united |= each
    return united


def _weigh_needs(words: frozenset[str]) -> tuple[int, int, list[str]]:
    """Orders sets of words by how few texts have one of them: the rarer, the less."""
    return max(map(_guess_commonness, words)), len(words), sorted(words)


def _guess_commonness(word: str) -> int:
    bare = word.removesuffix("*")
    if bare in _EVERYWHERE:
        return 4
    if bare in STOP_WORDS or not bare[:1].isalnum():
        return 3
    return 2 if bare in COMMON_NEWS_WORDS or len(bare) <= 3 else 1


class _Index:
    """Which phrases words speak of, as bits."""

    def __init__(self, said: Sequence[frozenset[str] | None]) -> None:
        """``said`` are the words of each phrase, by its number."""
        self._whole: dict[str, int] = {}
        self._begun: dict[str, int] = {}
        for number, words in enumerate(said):
            for word in words or ():
                is_open = len(word) > 1 and word.endswith("*")
                book = self._begun if is_open else self._whole
                key = word.removesuffix("*") if is_open else word
                book[key] = book.get(key, 0) | 1 << number
        self._lengths = sorted({len(word) for word in self._begun})

    def find_bits(self, word: str) -> int:
        """The phrases that ``word`` speaks of."""
        bits = self._whole.get(word, 0)
        for length in self._lengths:
            bits |= self._begun.get(word[:length], 0)
        if word in _NUMBER_WORDS or word[0].isdigit():
            bits |= self._whole.get("<number>", 0)
        for slot, pattern in _YEARS.items():
            bits |= self._whole.get(slot, 0) if pattern.fullmatch(word) else 0
        return bits


class PhraseBook:
    """Phrases by their numbers, from 0 on, all of which are looked for at once."""

    def __init__(
        self, phrases: Iterable[str], *, known: Mapping[str, PhrasePart] = MappingProxyType({})
    ) -> None:
        """``known`` are phrases that were read already. Raises InvalidPhrase for the first that
        cannot be.
        """
        parts = [known.get(phrase) or read_phrase(phrase) for phrase in phrases]
        self._patterns = [part.pattern for part in parts]
        # Of each pattern the search, once it was asked for.
        self._searches: list[_Search | None] = [None] * len(parts)
        begins = [None if part.is_optional else part.begins for part in parts]
        needed, first = _Index([part.needs for part in parts]), _Index(begins)
        also = _Index([part.also for part in parts])
        self._needed = TellingWords(needed.find_bits, most=_MOST_WORDS_KEPT)
        self._also = TellingWords(also.find_bits, most=_MOST_WORDS_KEPT)
        self._alone = sum(1 << number for number, part in enumerate(parts) if part.also is None)
        self._first = Remembered(first.find_bits, most=_MOST_WORDS_KEPT)
        # Those that may begin with any word are tried at each; at the first alone, those that
        # the text has to begin with.
        self._anywhere = sum(1 << number for number, each in enumerate(begins) if each is None)
        self._later = sum(
            1 << number
            for number, part in enumerate(parts)
            if not part.pattern.startswith(_PLACES["^"])
        )

    def find(self, wording: Wording) -> Sequence[tuple[int, int, int]]:
        """The first place of each phrase that stands there, in the order of their numbers.

        (number, start, end), both of the text's ``form``.
        """
        form = wording.form
        left = self._needed.join(wording.words)
        if left & ~self._alone:
            left &= self._also.join(wording.words) | self._alone
        if not left:
            return ()
        found: list[tuple[int, int, int]] = []
        first, searches = self._first, self._searches
        at = 1
        for word in form.split():
            possible = (first[word] | self._anywhere) & left
            while possible:
                bit = possible & -possible
                possible ^= bit
                number = bit.bit_length() - 1
                match = (searches[number] or self._make_search(number))(form, at)
                if match is not None:
                    left ^= bit
                    found.append((number, at, match.end()))
            left &= self._later
            if not left:
                break
            at += len(word) + 1
        found.sort()
        return found

    def _make_search(self, number: int) -> _Search:
        search = self._searches[number] = re.compile(self._patterns[number]).match
        return search
