"""The query language: text in, `Query` out.

The language is that of docs/query-language.md. Operators are upper-case (``AND``, ``OR``,
``NOT``, ``NEAR/5``); ``and`` is a word, refused where it stands as an operator would. OR
binds least, then AND, which a space stands for, then NOT, then NEAR, then a field. A query
that is only negative (``NOT sport``) is allowed and means everything but that.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from bot.errors import InvalidQuery, UnknownEntity
from bot.model import Entity
from bot.watchlist.faults import QUOTES, SOMETHING, explain, find_stray
from bot.watchlist.fields import EXAMPLES, FIELDS, IN_TEXT, Values
from bot.watchlist.hints import (
    LEGAL_FORMS,
    cut,
    expect_field,
    find_foreign_sign,
    hint_at_entity,
    hint_at_operator,
    hint_at_symbol,
)
from bot.watchlist.query import (
    And,
    Everything,
    Exact,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Scope,
    Span,
    Within,
    format_query,
)
from bot.watchlist.values import read_value
from bot.watchlist.word_variants import is_abbreviation
from bot.watchlist.words import spell_words
from bot.watchlist.writing import show_query

if TYPE_CHECKING:
    from lark import Lark, Token, Tree

__all__ = [
    "MAX_CHARACTERS",
    "MAX_DEPTH",
    "MAX_DISTANCE",
    "MAX_TERMS",
    "find_faults",
    "format_query",
    "parse_query",
]

MAX_CHARACTERS = 2_000  # code points of the query, as typed and in its canonical text
MAX_TERMS = 200  # words, phrases, entities and field values
MAX_DEPTH = 20  # brackets and NOTs inside each other
MAX_DISTANCE = 1_000  # of NEAR, in words
_SHOWN = 60  # code points that are kept behind the most that a query may have
_NOBODY = "x"  # short, as a query's written-out length counts


class EntityNames(Protocol):
    """What the language needs of a catalogue."""

    def resolve(self, name: str) -> Entity:
        """The entity of this id or unshared alias. Raises UnknownEntity."""
        ...

    def knows(self, name: str) -> bool:
        """Whether there is one; without looking for what comes near."""
        ...


def parse_query(text: str, catalogue: EntityNames) -> Query:
    """Read a query.

    Raises InvalidQuery with the place of the fault. An ``entity:`` that ``catalogue`` does
    not have is one; there it is chained to the catalogue's UnknownEntity.
    """
    return _read(text, catalogue, None)


def find_faults(text: str, catalogue: EntityNames) -> tuple[InvalidQuery, ...]:
    """All that can be told to be wrong with a query in one go, from its beginning on.

    That is every unknown entity, once each, and the first fault of another kind.
    """
    unknown: dict[str, InvalidQuery] = {}
    faults: list[InvalidQuery] = []
    try:
        _read(text, catalogue, unknown)
    except InvalidQuery as error:
        faults.append(error)
    return tuple(sorted((*unknown.values(), *faults), key=lambda fault: fault.position))


def _read(text: str, catalogue: EntityNames, unknown: dict[str, InvalidQuery] | None) -> Query:
    """The query. Entities that nobody knows go into ``unknown`` by their names, where there
    is one; else the first is a fault like others.
    """
    shown = show_query(text)
    if len(text) > MAX_CHARACTERS:
        raise InvalidQuery(
            shown[: MAX_CHARACTERS + _SHOWN],
            position=MAX_CHARACTERS,
            problem=f"the query has {len(text):,} characters",
            expected=f"{MAX_CHARACTERS:,} at most; split it into several watches",
        )
    if not shown.strip():
        raise InvalidQuery(
            shown, position=0, problem="the query is empty", expected=f"{SOMETHING}, or *"
        )
    if sign := find_foreign_sign(shown):
        position, problem, expected = sign
        raise InvalidQuery(shown, position=position, problem=problem, expected=expected)
    from lark.exceptions import UnexpectedToken

    try:
        tree = _load_parser().parse(shown)
    except UnexpectedToken as error:
        raise explain(shown, error) from None
    reader = _Reader(shown, catalogue, unknown)
    query = Query(reader.read(cast("Tree[Token] | Token", tree), None, 0))
    # Spelling words and ids out makes a text longer, a few times at most where it is ASCII.
    if (len(text) > MAX_CHARACTERS // 8 or not text.isascii()) and (
        long := len(format_query(query))
    ) > MAX_CHARACTERS:
        raise InvalidQuery(
            shown,
            position=len(shown) - 1,
            problem=f"written out in full the query has {long:,} characters",
            expected=f"{MAX_CHARACTERS:,} at most; split it into several watches",
        )
    return query


@cache
def _load_parser() -> Lark:
    from lark import Lark

    grammar = Path(__file__).with_name("query.lark").read_text(encoding="utf-8")
    return Lark(grammar, parser="lalr", lexer="basic", maybe_placeholders=False)


class _Reader:
    """Turns one parse tree into the query's own values."""

    def __init__(
        self, query: str, catalogue: EntityNames, unknown: dict[str, InvalidQuery] | None
    ) -> None:
        self._query = query
        self._catalogue = catalogue
        self._unknown = unknown
        self._terms = 0

    def read(self, tree: Tree[Token] | Token, field: Scope | Values | None, depth: int) -> Node:
        """The value of ``tree`` where ``field`` and ``depth`` enclose it."""
        from lark import Token

        if isinstance(tree, Token):
            return self._read_term(tree, field)
        parts = tree.children
        match tree.data:
            case "any":
                return Or(self._read_parts(parts, field, depth, Or))
            case "all":
                self._check_neighbours(parts)
                return And(self._read_parts(parts, field, depth, And))
            case "negation" | "bracket":
                inner = self.read(parts[1], field, self._deepen(cast("Token", parts[0]), depth))
                return Not(inner) if tree.data == "negation" else inner
            case "near":
                return self._read_near(parts, field, depth)
            case _:
                return self._read_field(cast("Token", parts[0]), parts[1], field, depth)

    def _read_parts(
        self,
        parts: list[Tree[Token] | Token],
        field: Scope | Values | None,
        depth: int,
        kind: type[And | Or],
    ) -> tuple[Node, ...]:
        nodes: list[Node] = []
        for part in parts:
            node = self.read(part, field, depth)
            nodes.extend(node.parts if isinstance(node, kind) else [node])
        return tuple(nodes)

    def _check_neighbours(self, parts: list[Tree[Token] | Token]) -> None:
        """Refuses what stands side by side and is meant otherwise: ``a or b``, a name whose
        second word a space cuts off.
        """
        for place, part in enumerate(parts):
            word = _get_word(part)
            if word is not None:
                start, end = word.start_pos or 0, word.end_pos or 0
                last = place == len(parts) - 1
                hint = hint_at_operator(self._query, start, end, first=place == 0, last=last)
                if hint:
                    raise self._refuse(word, *hint)
            elif (name := _get_entity_word(part)) is not None:
                self._check_name(name, parts[place + 1 :])

    def _check_name(self, name: Token, following: list[Tree[Token] | Token]) -> None:
        joined = str(name)
        end = name.end_pos or 0
        for part in following[:4]:
            word = _get_word(part)
            if word is None or self._query[end : word.start_pos].strip():
                return
            end = word.end_pos or 0
            joined = f"{joined} {word}"
            if self._catalogue.knows(joined):
                expected = f'entity:"{cut(joined)}"'
            elif word.casefold().strip(".,") in LEGAL_FORMS and self._catalogue.knows(str(name)):
                expected = f"entity:{cut(str(name))} alone"
            else:
                continue
            problem = (
                f"entity: takes {cut(str(name))!r} alone, and looks for {str(word)!r} as a word"
            )
            raise self._refuse(name, problem, f"{expected} or, for the word, AND before it")

    def _deepen(self, token: Token, depth: int) -> int:
        if depth == MAX_DEPTH:
            raise self._refuse(
                token,
                f"brackets and NOTs stand more than {MAX_DEPTH} deep in each other",
                "a flatter query",
            )
        return depth + 1

    def _read_near(
        self, parts: list[Tree[Token] | Token], field: Scope | Values | None, depth: int
    ) -> Near:
        near = cast("Token", parts[1])
        if isinstance(field, Values):
            raise self._refuse(near, f"{field}: compares a value and counts no words", "OR")
        if len(parts) > 3:
            raise self._refuse(
                cast("Token", parts[3]),
                "a second NEAR follows the first",
                "two of them joined by AND: a NEAR/5 b AND b NEAR/5 c",
            )
        digits = str(near).partition("/")[2]
        if len(digits) > 9 or int(digits) > MAX_DISTANCE:
            raise self._refuse(near, "NEAR reaches too far", f"a number up to {MAX_DISTANCE}")
        left = self._read_span(parts[0], near, field, depth)
        right = self._read_span(parts[2], near, field, depth)
        return Near(left=left, right=right, distance=int(digits))

    def _read_span(
        self, tree: Tree[Token] | Token, near: Token, field: Scope | Values | None, depth: int
    ) -> Span:
        node = self.read(tree, field, depth)
        if not _has_places(node):
            raise self._refuse(
                near,
                "NEAR stands between two things that have a place in the text",
                "a word, phrase, prefix or entity on either side, or several joined by OR in"
                " brackets; a field goes around it: title:(a NEAR/5 b)",
            )
        return cast("Span", node)

    def _read_field(
        self,
        token: Token,
        inner: Tree[Token] | Token,
        outer: Scope | Values | None,
        depth: int,
    ) -> Node:
        name = str(token)[:-1].casefold()
        field = FIELDS.get(name)
        if isinstance(outer, Values):
            raise self._refuse(token, f"{outer.value}: takes names and no fields", EXAMPLES[outer])
        if field is None:
            raise self._refuse(
                token,
                f"there is no field {cut(str(token))!r}",
                expect_field(str(token)[:-1]),
            )
        if outer is not None and (field is not Values.ENTITY or outer not in IN_TEXT):
            raise self._refuse(
                token, f"{name}: cannot stand inside {outer.value}:", "words and phrases alone"
            )
        part = self.read(inner, field, depth)
        return Within(field, part) if isinstance(field, Scope) else part

    def _read_term(self, token: Token, field: Scope | Values | None) -> Node:
        if fault := find_stray(self._query, token):
            raise fault
        self._terms += 1
        if self._terms > MAX_TERMS:
            raise self._refuse(
                token,
                f"the query has more than {MAX_TERMS} terms",
                "fewer; split it into several watches",
            )
        if isinstance(field, Values):
            return self._read_value(token, field)
        text = str(token)
        match token.type:
            case "STAR":
                if field is not None:
                    raise self._refuse(token, f"a * alone cannot stand in {field.value}:", "a word")
                return Everything()
            case "PREFIX":
                words = self._spell(token, text[:-1])
                if len(words) > 1 or is_abbreviation(words[0]):
                    last = words[-1].rpartition(".")[2]
                    raise self._refuse(
                        token, "a prefix is one word", f"{words[0][0]} or {last}* by itself"
                    )
                return Prefix(words[0])
            case "EXACT":
                return Exact(self._spell(token, text[1:].strip(QUOTES), exact=True))
            case "PHRASE":
                text = text[1:-1]
                if starred := re.search(r"\w\*(?=\s|$)", text):
                    raise InvalidQuery(
                        self._query,
                        position=(token.start_pos or 0) + starred.end(),
                        problem="a * does nothing inside a phrase",
                        expected="whole words, or a prefix* outside the quotes",
                    )
            case _:
                if hint := hint_at_symbol(text):
                    raise self._refuse(token, *hint)
        return Phrase(self._spell(token, text))

    def _spell(self, token: Token, text: str, *, exact: bool = False) -> tuple[str, ...]:
        words = spell_words(text, exact=exact)
        if not words:
            raise self._refuse(token, f"there is no word in {cut(text)!r}", "letters or digits")
        return words

    def _read_value(self, token: Token, field: Values) -> Node:
        if token.type not in {"WORD", "PHRASE"}:
            raise self._refuse(token, f"{field.value}: takes whole names only", EXAMPLES[field])
        value = " ".join(str(token).strip(QUOTES).split())
        if not value:
            raise self._refuse(token, f"{field.value}: is empty", EXAMPLES[field])
        if field is Values.ENTITY:
            return Named(self._resolve(token, value))
        read = read_value(field, value)
        if isinstance(read, tuple):
            raise self._refuse(token, *read)
        return read

    def _resolve(self, token: Token, name: str) -> str:
        """The id of the entity; any short one for a name that is noted as unknown."""
        if self._unknown is not None and name.casefold() in self._unknown:
            return _NOBODY
        try:
            return self._catalogue.resolve(name).id
        except UnknownEntity as error:
            fault = self._refuse(token, *hint_at_entity(error))
            if self._unknown is None:
                raise fault from error
            self._unknown[name.casefold()] = fault
            return _NOBODY

    def _refuse(self, token: Token, problem: str, expected: str) -> InvalidQuery:
        position = token.start_pos or 0
        return InvalidQuery(self._query, position=position, problem=problem, expected=expected)


def _get_word(part: Tree[Token] | Token) -> Token | None:
    """The token of a bare word; None where the part is anything else."""
    return cast("Token", part) if getattr(part, "type", None) == "WORD" else None


def _get_entity_word(part: Tree[Token] | Token) -> Token | None:
    """The name of an ``entity:`` that is a bare word; None where the part is none."""
    if getattr(part, "data", None) != "field":
        return None
    field, value = cast("Tree[Token]", part).children
    return _get_word(value) if str(field).casefold() == "entity:" else None


def _has_places(node: Node) -> bool:
    match node:
        case Phrase() | Prefix() | Exact() | Named():
            return True
        case Or(parts):
            return all(_has_places(part) for part in parts)
        case _:
            return False
