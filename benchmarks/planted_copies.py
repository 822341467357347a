"""Copies that nobody made: generated reports as another house would print them."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import replace

from benchmarks.generated_news import make_entries
from bot.model import Entry

__all__ = ["SHARE", "alter", "make_stream"]

SHARE = 0.15
"""The share of a stream's entries that are copies of an earlier one."""

_REMEMBERED = 20_000  # entries back, of which copies are made
_OTHER_WORDS = ("quickly", "reportedly", "local", "major", "further")


def make_stream(count: int, *, seed: int, titles_only: bool) -> Iterator[tuple[Entry, int | None]]:
    """Entries, each with the number of the entry that it is a copy of, or None."""
    chance = random.Random(seed)
    past: list[tuple[int, Entry]] = []
    for number, made in enumerate(make_entries(count, seed=seed)):
        entry = replace(made, summary="") if titles_only else made
        if past and chance.random() < SHARE:
            original, its = chance.choice(past)
            yield alter(its, chance, id_=str(number)), original
            continue
        if len(past) < _REMEMBERED:
            past.append((number, entry))
        else:
            past[chance.randrange(_REMEMBERED)] = number, entry
        yield entry, None


def alter(entry: Entry, chance: random.Random, *, id_: str) -> Entry:
    """``entry`` as another source brings it: its headline edited, and its text."""
    source = f"paper{chance.randrange(200)}.example"
    url = f"https://{source}/{id_}"
    title = chance.choice(_TITLES)(entry.title, chance)
    summary = chance.choice(_TEXTS)(entry.summary, chance) if entry.summary else ""
    return replace(
        entry, id=id_, source=source, url=url, canonical_url=url, title=title, summary=summary
    )


def _label(title: str, chance: random.Random) -> str:
    return f"{chance.choice(('BREAKING: ', 'UPDATE 1-', 'Exclusive: '))}{title}"


def _add_site(title: str, chance: random.Random) -> str:
    return f"{title}{chance.choice((' - The Courier', ' | Gazette', ' – Herald Online'))}"


def _drop_word(title: str, chance: random.Random) -> str:
    words = title.split()
    del words[chance.randrange(len(words))]
    return " ".join(words)


def _add_word(title: str, chance: random.Random) -> str:
    words = title.split()
    words.insert(chance.randrange(1, len(words)), chance.choice(_OTHER_WORDS))
    return " ".join(words)


def _turn(title: str, chance: random.Random) -> str:
    words = title.split()
    at = chance.randrange(1, len(words))
    return " ".join(words[at:] + words[:at])


def _shout(title: str, _chance: random.Random) -> str:
    return title.upper()


def _credit(text: str, chance: random.Random) -> str:
    return f"{chance.choice(('LONDON (Reuters) - ', '(AP) — ', 'BERLIN, March 3 (AFP) – '))}{text}"


def _cut(text: str, chance: random.Random) -> str:
    words = text.split()
    return " ".join(words[: max(14, int(len(words) * chance.uniform(0.4, 0.9)))]) + " …"


def _close(text: str, _chance: random.Random) -> str:
    return f"{text} Sign up for our newsletter. All rights reserved."


def _open(text: str, _chance: random.Random) -> str:
    return f"This story is part of what the desk calls its big series of the year. {text}"


def _punctuate(text: str, _chance: random.Random) -> str:
    return text.replace(",", " —").replace(". ", "; ")


def _edit(text: str, chance: random.Random) -> str:
    words = text.split()
    for _ in range(3):
        words[chance.randrange(8, len(words))] = chance.choice(_OTHER_WORDS)
    return " ".join(words)


_Change = Callable[[str, random.Random], str]
_TITLES: tuple[_Change, ...] = (_label, _add_site, _drop_word, _add_word, _turn, _shout)
_TEXTS: tuple[_Change, ...] = (_credit, _cut, _close, _open, _punctuate, _edit)
