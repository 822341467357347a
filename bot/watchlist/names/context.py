"""What may be known of a single name that is a word too."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Context", "build_context"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """What is known of one name. All words are folded, without accents.

    ``fame`` is how much its capital alone says that it is meant, in the points of
    `ambiguity`: 0 for a common word, 2 for what is hardly anything else in the news, and
    below 0 for what is nearly always something else.
    ``supports``, ``opposes`` and (half as much) ``doubts`` are words said about the name;
    ``after`` and ``before`` stand right beside it and make something else of it, ``titled``
    behind it only where the capitals of a sentence do not part the two.
    ``article`` is true where ``the`` belongs to the name, and ``mass`` where the word may
    stand without an article too (``at sea``). ``namesake`` is true where another bears it
    as a name, so that neither a capital nor a missing article parts the two (the planet
    Mars, a Robert Kraft); ``verb`` where the word may be a verb in a headline.
    ``only`` are the codes of the languages in which the name holds, where it does not hold in
    all: the German Telekom is one of many elsewhere.
    ``person`` is true for somebody of the catalogue; ``given`` and ``family`` where people
    bear it as a first name, and as a surname.
    """

    fame: float = 0.0
    supports: frozenset[str] = frozenset()
    opposes: frozenset[str] = frozenset()
    doubts: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    titled: frozenset[str] = frozenset()
    before: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    article: bool = False
    mass: bool = False
    namesake: bool = False
    verb: bool = False
    person: bool = False
    given: bool = False
    family: bool = False


def build_context(
    fame: float = 0.0,
    *,
    supports: str = "",
    opposes: str = "",
    doubts: str = "",
    after: str = "",
    titled: str = "",
    before: str = "",
    only: str = "",
    article: bool = False,
    mass: bool = False,
    namesake: bool = False,
    verb: bool = False,
) -> Context:
    """A context of words that are separated by spaces."""
    return Context(
        fame=fame,
        supports=frozenset(supports.split()),
        opposes=frozenset(opposes.split()),
        doubts=frozenset(doubts.split()),
        after=frozenset(after.split()),
        titled=frozenset(titled.split()),
        before=frozenset(before.split()),
        only=frozenset(only.split()),
        article=article,
        mass=mass,
        namesake=namesake,
        verb=verb,
    )
