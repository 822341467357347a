"""What is legal in a query and surely not meant, and what to write instead.

A query that cannot be read is refused (`language`); one that can is taken as it is, and its
writer is told where it finds nearly everything, nothing, or another thing than it seems to.
Costs at most the square of the query's terms, of which there are 200.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.watchlist.common_words import find_word_kind
from bot.watchlist.language import EntityNames
from bot.watchlist.logic import find_clash, holds_without_words
from bot.watchlist.query import And, LangIs, Node, Not, Or, Phrase, Prefix, Query, Scope, Within

__all__ = ["Advice", "advise"]

# Words that say nothing by themselves: nearly every English text has one of them.
_SMALL_WORDS = frozenset(
    """a about after all an and are as at be been but by can for from had has have he her his
    how i if in into is it its more new no not now of on one or our out over said says she so
    than that the their them they this to up us was we were what when which who will with would
    you your""".split()  # noqa: SIM905 - a list of words is read best as one
)
_SHORT = 2  # characters of a prefix that begins hundreds of words


@dataclass(frozen=True, slots=True, kw_only=True)
class Advice:
    """A warning about a query: what it does, and what to write where that is not meant."""

    problem: str
    suggestion: str

    def __str__(self) -> str:
        return f"{self.problem}; {self.suggestion}"


def advise(query: Query, catalogue: EntityNames) -> tuple[Advice, ...]:
    """The warnings about a query, the gravest first; none where it may well be meant.

    ``catalogue`` says which everyday words are names of entities as well.
    """
    root = query.root
    if clash := find_clash(root):
        return (_advise_impossible(clash),)
    if not find_clash(Not(root)):
        return (*_advise_negative(root), *_advise_parts(root), *_advise_words(root, catalogue))
    if str(root) == "*":
        return (
            Advice(
                problem="* brings every entry of every source",
                suggestion="put another word beside it, or select sources, where that is too much",
            ),
        )
    return (
        Advice(
            problem="the query holds for every entry, whatever stands in it",
            suggestion="write * where everything is meant, or take out the NOT",
        ),
    )


def _advise_impossible(clash: tuple[Node, ...]) -> Advice:
    return Advice(
        problem=f"no entry can ever fulfil the query: {_tell(clash)}",
        suggestion="join by OR what may stand for each other, or take one of them out",
    )


def _tell(clash: tuple[Node, ...]) -> str:
    wanted = " and ".join(map(str, clash))
    return f"it asks for {wanted}{' at once' if len(clash) > 1 else ''}"


def _advise_negative(root: Node) -> Iterator[Advice]:
    if isinstance(root, Or):
        for part in filter(holds_without_words, root.parts):
            yield Advice(
                problem=f"{part} beside OR brings every entry but those",
                suggestion="write AND NOT where these are to be left out of the rest",
            )
    elif holds_without_words(root):
        yield Advice(
            problem=f"{root} says what to leave out, and brings everything else",
            suggestion=f"put what you look for before it, or * AND {_enclose(root)} where"
            " everything else is meant",
        )


def _enclose(root: Node) -> str:
    return f"({root})" if isinstance(root, Or) else str(root)


def _advise_parts(root: Node) -> Iterator[Advice]:
    for part in root.parts if isinstance(root, Or) else ():
        if clash := find_clash(part):
            yield Advice(
                problem=f"{part} can never hold: {_tell(clash)}",
                suggestion="mend that part, or take it out",
            )


def _advise_words(root: Node, catalogue: EntityNames) -> Iterator[Advice]:
    for term in dict.fromkeys(_list_lone(root)):
        match term:
            case Prefix(start) if len(start) <= _SHORT and start.isascii():
                yield Advice(
                    problem=f"{term} alone finds every word that begins so",
                    suggestion="write more of the word, or another word beside it",
                )
            case Phrase((word,)) if word in _SMALL_WORDS:
                yield Advice(
                    problem=f"{term} alone stands in nearly every text",
                    suggestion="write another word beside it, or a phrase in quotes",
                )
            case Phrase((word,)) if catalogue.knows(word) and find_word_kind(word):
                entity = catalogue.resolve(word)
                yield Advice(
                    problem=f"{term} alone is found wherever the everyday word stands",
                    suggestion=f"write entity:{entity.id} for {entity.name},"
                    f" ={word.capitalize()} for the word in this case only,"
                    " or another word beside it",
                )


def _list_lone(node: Node) -> Iterator[Node]:
    """The terms that bring a hit all by themselves, of whatever language."""
    match node:
        case Or(parts):
            for part in parts:
                yield from _list_lone(part)
        case And(parts):
            left = [part for part in parts if not isinstance(part, LangIs)]
            if len(left) == 1:
                yield from _list_lone(left[0])
        case Within(scope, part) if scope is not Scope.TAG:
            yield from _list_lone(part)
        case Phrase() | Prefix():
            yield node
        case _:
            pass
