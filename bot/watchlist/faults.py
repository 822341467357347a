"""What is wrong with a query that the parser cannot read, in plain words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.errors import InvalidQuery
from bot.watchlist.fields import EXAMPLES, FIELDS
from bot.watchlist.hints import cut, expect_field, find_empty_field, find_odd_sign

if TYPE_CHECKING:
    from lark import Token
    from lark.exceptions import UnexpectedToken

__all__ = ["QUOTES", "SOMETHING", "explain", "find_stray"]

QUOTES = '"“”„‟«»'
SOMETHING = "a word, a phrase in quotes or an opening bracket"
_DASHES = "-–—−"


def explain(query: str, error: UnexpectedToken) -> InvalidQuery:
    """The parser's complaint in plain words."""
    token = error.token
    kind, position = token.type, token.start_pos or 0
    expected = SOMETHING
    opened = _find_open_brackets(query[:position] if kind != "$END" else query)
    at_end = position if kind != "$END" else len(query)
    if (name := find_empty_field(query, at_end)) is not None and kind not in {"NOT", "MINUS"}:
        return _refuse_empty(query, at_end, name)
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
        expected = f"{SOMETHING}, as in title:(NOT word)"
    else:
        # All that is left are operators: anything else may stand wherever a part may.
        problem = f"{str(token).split('/')[0]} has nothing to its left"
    return InvalidQuery(query, position=position, problem=problem, expected=expected)


def _refuse_empty(query: str, position: int, name: str) -> InvalidQuery:
    """A field that ends at ``position`` without a value."""
    field = FIELDS.get(name.casefold())
    problem = f"there is no field {cut(name)!r}" if field is None else f"{name}: is empty"
    expected = expect_field(name) if field is None else EXAMPLES[field]
    start = query[:position].rindex(":") - len(name)
    return InvalidQuery(query, position=start, problem=problem, expected=expected)


def _find_open_brackets(query: str) -> list[int]:
    """Where the brackets are that nothing has closed yet, the innermost last."""
    opened: list[int] = []
    for found in re.finditer(rf"[{QUOTES}][^{QUOTES}]*[{QUOTES}]|[()]", query):
        if found.group() == "(":
            opened.append(found.start())
        elif found.group() == ")" and opened:
            opened.pop()
    return opened


def find_stray(query: str, token: Token) -> InvalidQuery | None:
    """What is wrong with a token that can stand nowhere, or holds a sign that would be left out
    without a word; None for all others.
    """
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
            expected = SOMETHING
            if str(token) in _DASHES:
                expected += "; a leading - has a space before it and none after it"
        case "WORD" | "PREFIX" | "EXACT" if str(token)[1:2] not in set(QUOTES) and (
            odd := find_odd_sign(str(token))
        ):
            at, problem, expected = odd
            position += at
        case _:
            return None
    return InvalidQuery(query, position=position, problem=problem, expected=expected)
