"""The query language: text in, `Query` out.

The language is that of docs/query-language.md. Operators are upper-case (``AND``, ``OR``,
``NOT``, ``NEAR/5``); ``and`` is a word like any other. OR binds least, then AND, which a
space stands for, then NOT, then NEAR, then a field. A query that is only negative
(``NOT sport``) is allowed and means everything but that.
"""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from bot.errors import InvalidQuery
from bot.model import Entity, Event
from bot.watchlist.query import (
    And,
    EventIs,
    Everything,
    Exact,
    LangIs,
    Named,
    Near,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Query,
    Scope,
    SourceIs,
    Span,
    Within,
    format_query,
)
from bot.watchlist.words import spell_words

if TYPE_CHECKING:
    from lark import Lark, Token, Tree
    from lark.exceptions import UnexpectedToken

__all__ = [
    "MAX_CHARACTERS",
    "MAX_DEPTH",
    "MAX_DISTANCE",
    "MAX_TERMS",
    "format_query",
    "parse_query",
]

MAX_CHARACTERS = 2_000  # code points of the query, as typed and in its canonical text
MAX_TERMS = 200  # words, phrases, entities and field values
MAX_DEPTH = 20  # brackets and NOTs inside each other
MAX_DISTANCE = 1_000  # of NEAR, in words

_QUOTES = '"“”„‟«»'
_DASHES = "-–—−"
_SOMETHING = "a word, a phrase in quotes or an opening bracket"


class _Values(StrEnum):
    """The fields that compare a value and look at no text."""

    SOURCE = "source"
    LANG = "lang"
    EVENT = "event"
    ENTITY = "entity"


_FIELDS: dict[str, Scope | _Values] = {field.value: field for field in (*Scope, *_Values)}
_LANG_TAG = re.compile(r"[a-z]{2,8}(-[a-z0-9]{1,8})*")


class EntityNames(Protocol):
    """What the language needs of a catalogue."""

    def resolve(self, name: str) -> Entity:
        """The entity of this id or unshared alias. Raises UnknownEntity."""
        ...


def parse_query(text: str, catalogue: EntityNames) -> Query:
    """Read a query.

    Raises InvalidQuery with the place of the fault, and UnknownEntity for an ``entity:``
    that ``catalogue`` does not have.
    """
    shown = _blank_controls(text)
    if len(text) > MAX_CHARACTERS:
        raise InvalidQuery(
            f"{shown[:MAX_CHARACTERS]}…",
            position=MAX_CHARACTERS,
            problem=f"the query has {len(text):,} characters",
            expected=f"{MAX_CHARACTERS:,} at most; split it into several watches",
        )
    if not shown.strip():
        raise InvalidQuery(
            shown, position=0, problem="the query is empty", expected=f"{_SOMETHING}, or *"
        )
    from lark.exceptions import UnexpectedToken

    try:
        tree = _load_parser().parse(shown)
    except UnexpectedToken as error:
        raise _explain(shown, error) from None
    reader = _Reader(shown, catalogue)
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


def _blank_controls(text: str) -> str:
    """The query as it is shown: what would break a line or turn it around is a space."""
    return "".join(
        " " if unicodedata.category(char) in {"Cc", "Cs", "Zl", "Zp"} or char in _TURNING else char
        for char in text
    )


_TURNING = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def _explain(query: str, error: UnexpectedToken) -> InvalidQuery:
    """The parser's complaint in plain words."""
    token = error.token
    kind, position = token.type, token.start_pos or 0
    expected = _SOMETHING
    opened = _find_open_brackets(query[:position] if kind != "$END" else query)
    if kind == "$END" and "RPAR" in error.accepts:
        position = opened[-1]
        problem, expected = "this bracket is not closed", "a closing bracket after it"
    elif kind == "$END":
        position = len(query.rstrip())
        problem = "the query ends too early"
    elif kind == "RPAR" and not opened:
        problem, expected = "this bracket closes nothing", "an opening bracket before it"
    elif kind == "RPAR" and query[:position].rstrip().endswith("("):
        problem = "there is nothing between the brackets"
    elif kind == "RPAR":
        problem = "something is missing before this bracket"
    elif kind in {"NOT", "MINUS"}:
        # Anywhere else a part may begin, and so may a NOT.
        problem = f"{token} cannot stand right after a field or NEAR"
        expected = f"{_SOMETHING}, as in title:(NOT word)"
    else:
        # All that is left are operators: anything else may stand wherever a part may.
        problem = f"{str(token).split('/')[0]} has nothing to its left"
    return InvalidQuery(query, position=position, problem=problem, expected=expected)


def _find_open_brackets(query: str) -> list[int]:
    """Where the brackets are that nothing has closed yet, the innermost last."""
    opened: list[int] = []
    for found in re.finditer(rf"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]|[()]", query):
        if found.group() == "(":
            opened.append(found.start())
        elif found.group() == ")" and opened:
            opened.pop()
    return opened


def _find_stray(query: str, token: Token) -> InvalidQuery | None:
    """What is wrong with a token that can stand nowhere; None for all others."""
    position = token.start_pos or 0
    match token.type:
        case "UNCLOSED":
            problem, expected = "this phrase is not closed", "another quotation mark after it"
        case "BAD_NEAR":
            problem = "NEAR does not say how near"
            expected = "a number of words, as in NEAR/5"
        case "BAD_STAR":
            position += str(token).index("*")
            problem = "a * stands at the end of a word, or alone"
            expected = "a prefix such as micro*; text that holds a * goes in quotes"
        case "STRAY":
            problem = f"a {token} cannot stand here"
            expected = _SOMETHING
            if str(token) in _DASHES:
                expected += "; a leading - has a space before it and none after it"
        case _:
            return None
    return InvalidQuery(query, position=position, problem=problem, expected=expected)


class _Reader:
    """Turns one parse tree into the query's own values."""

    def __init__(self, query: str, catalogue: EntityNames) -> None:
        self._query = query
        self._catalogue = catalogue
        self._terms = 0

    def read(self, tree: Tree[Token] | Token, field: Scope | _Values | None, depth: int) -> Node:
        """The value of ``tree`` where ``field`` and ``depth`` enclose it."""
        from lark import Token

        if isinstance(tree, Token):
            return self._read_term(tree, field)
        parts = tree.children
        match tree.data:
            case "any":
                return Or(self._read_parts(parts, field, depth, Or))
            case "all":
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
        field: Scope | _Values | None,
        depth: int,
        kind: type[And | Or],
    ) -> tuple[Node, ...]:
        nodes: list[Node] = []
        for part in parts:
            node = self.read(part, field, depth)
            nodes.extend(node.parts if isinstance(node, kind) else [node])
        return tuple(nodes)

    def _deepen(self, token: Token, depth: int) -> int:
        if depth == MAX_DEPTH:
            raise self._refuse(
                token,
                f"brackets and NOTs stand more than {MAX_DEPTH} deep in each other",
                "a flatter query",
            )
        return depth + 1

    def _read_near(
        self, parts: list[Tree[Token] | Token], field: Scope | _Values | None, depth: int
    ) -> Near:
        near = cast("Token", parts[1])
        if isinstance(field, _Values):
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
        self, tree: Tree[Token] | Token, near: Token, field: Scope | _Values | None, depth: int
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
        outer: Scope | _Values | None,
        depth: int,
    ) -> Node:
        name = str(token)[:-1].casefold()
        field = _FIELDS.get(name)
        if isinstance(outer, _Values):
            raise self._refuse(token, f"{outer.value}: takes names and no fields", _EXAMPLES[outer])
        if field is None:
            raise self._refuse(
                token,
                f"there is no field {str(token)!r}",
                f"one of {', '.join(f'{known}:' for known in _FIELDS)} or, to look for the text"
                " itself, quotes around it",
            )
        if outer is not None and (field is not _Values.ENTITY or outer not in _IN_TEXT):
            raise self._refuse(
                token, f"{name}: cannot stand inside {outer.value}:", "words and phrases alone"
            )
        part = self.read(inner, field, depth)
        return Within(field, part) if isinstance(field, Scope) else part

    def _read_term(self, token: Token, field: Scope | _Values | None) -> Node:
        if fault := _find_stray(self._query, token):
            raise fault
        self._terms += 1
        if self._terms > MAX_TERMS:
            raise self._refuse(
                token,
                f"the query has more than {MAX_TERMS} terms",
                "fewer; split it into several watches",
            )
        if isinstance(field, _Values):
            return self._read_value(token, field)
        text = str(token)
        match token.type:
            case "STAR":
                if field is not None:
                    raise self._refuse(token, f"a * alone cannot stand in {field.value}:", "a word")
                return Everything()
            case "PREFIX":
                words = self._spell(token, text[:-1])
                if len(words) > 1:
                    raise self._refuse(
                        token, "a prefix is one word", f"{words[0]} or {words[-1]}* by itself"
                    )
                return Prefix(words[0])
            case "EXACT":
                return Exact(self._spell(token, text[1:].strip(_QUOTES), exact=True))
            case "PHRASE":
                text = text[1:-1]
                if starred := re.search(r"\w\*(?=\s|$)", text):
                    raise InvalidQuery(
                        self._query,
                        position=(token.start_pos or 0) + starred.end(),
                        problem="a * does nothing inside a phrase",
                        expected="whole words, or a prefix* outside the quotes",
                    )
        return Phrase(self._spell(token, text))

    def _spell(self, token: Token, text: str, *, exact: bool = False) -> tuple[str, ...]:
        words = spell_words(text, exact=exact)
        if not words:
            raise self._refuse(token, f"there is no word in {text!r}", "letters or digits")
        return words

    def _read_value(self, token: Token, field: _Values) -> Node:
        if token.type not in {"WORD", "PHRASE"}:
            raise self._refuse(token, f"{field.value}: takes whole names only", _EXAMPLES[field])
        value = " ".join(str(token).strip(_QUOTES).split())
        match field:
            case _Values.ENTITY:
                return Named(self._catalogue.resolve(value).id)
            case _Values.SOURCE:
                if value and not re.search(r"[/:\s]", value):
                    return SourceIs(value.casefold())
                problem = f"{value!r} is neither a source's id nor a host name"
            case _Values.LANG:
                if _LANG_TAG.fullmatch(tag := value.lower().replace("_", "-")):
                    return LangIs(tag)
                problem = f"{value!r} is no language tag"
            case _:
                if (name := value.lower()) in _EVENTS:
                    return EventIs(Event(name))
                problem = f"there is no event {value!r}"
        raise self._refuse(token, problem, _EXAMPLES[field])

    def _refuse(self, token: Token, problem: str, expected: str) -> InvalidQuery:
        position = token.start_pos or 0
        return InvalidQuery(self._query, position=position, problem=problem, expected=expected)


_IN_TEXT = (_Values.ENTITY, Scope.TITLE, Scope.TEXT)
_EVENTS = frozenset(event.value for event in Event)
_EXAMPLES = {
    _Values.SOURCE: "source:yle-news or source:example.org",
    _Values.LANG: "lang:en or lang:pt-br",
    _Values.EVENT: "one of " + ", ".join(f"event:{event.value}" for event in Event),
    _Values.ENTITY: 'entity:nokia or entity:"Nokia Oyj"',
}


def _has_places(node: Node) -> bool:
    match node:
        case Phrase() | Prefix() | Exact() | Named():
            return True
        case Or(parts):
            return all(_has_places(part) for part in parts)
        case _:
            return False
