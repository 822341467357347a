"""JMESPath expressions: read once, with clear words for what is wrong, and asked of values.

The only importer of jmespath. Two things differ from the specification (jmespath.org):
``join`` takes numbers, which it writes out, and gives nothing where a part is missing, so
that no address is made of half its parts; ``replace(text, old, new)`` is there, since a
number is written with hyphens in one place of an API and without them in the next.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import jmespath
from jmespath import exceptions, functions

__all__ = [
    "Expression",
    "ExpressionFailed",
    "InvalidExpression",
    "compile_expression",
    "name_kind",
    "write_out",
]

# What jmespath meets beside its own errors, on values of unexpected kinds.
_FAULTS = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)


class InvalidExpression(ValueError):
    """The text is no JMESPath expression; ``str()`` says where, and what is wrong."""


class ExpressionFailed(ValueError):
    """The expression does not fit the value that it was asked of."""


def write_out(value: object) -> str | None:
    """A text, a number or a truth value as text; None for anything else.

    A number without a fraction has none in its text, however large it is.
    """
    match value:
        case str():
            return value
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float() if math.isfinite(value):
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
    return None


class _Functions(functions.Functions):
    @functions.signature({"types": ["string"]}, {"types": ["array"]})
    def _func_join(self, separator: str, array: list[Any]) -> str | None:
        parts = [write_out(part) for part in array]
        written = [part for part in parts if part is not None]
        return separator.join(written) if len(written) == len(parts) else None

    @functions.signature({"types": ["string"]}, {"types": ["string"]}, {"types": ["string"]})
    def _func_replace(self, text: str, old: str, new: str) -> str:
        return text.replace(old, new) if old else text

    @functions.signature({"types": []})
    def _func_to_string(self, value: object) -> str:
        # The library's own writes 1.0 for 1.0 and NaN for what is no number.
        written = write_out(value)
        return json.dumps(value, separators=(",", ":")) if written is None else written


_OPTIONS = jmespath.Options(custom_functions=_Functions())


class Expression:
    """An expression that can be read; ``text`` is how it was written."""

    __slots__ = ("_parsed", "text")

    def __init__(self, text: str, parsed: Any) -> None:
        self.text = text
        self._parsed = parsed

    def ask(self, value: object) -> Any:
        """What the expression finds in ``value``, None for nothing.

        Raises ExpressionFailed.
        """
        try:
            return self._parsed.search(value, options=_OPTIONS)
        except exceptions.JMESPathTypeError as exc:
            wanted = " or ".join(str(kind) for kind in exc.expected_types)
            raise ExpressionFailed(
                f"{self.text!r}: the function {exc.function_name} is given "
                f"{name_kind(exc.current_value)} where it takes {wanted}"
            ) from exc
        except _FAULTS as exc:
            raise ExpressionFailed(f"{self.text!r} failed ({type(exc).__name__})") from exc


_KINDS: tuple[tuple[tuple[type, ...], str], ...] = (
    ((type(None),), "nothing"),
    ((bool,), "true or false"),
    ((int, float), "a number"),
    ((str,), "a text"),
    ((list,), "a list"),
    ((dict,), "an object"),
    ((object,), "something else"),
)


def name_kind(value: object) -> str:
    """What a JSON value is, in words: ``a list``."""
    return next(words for kinds, words in _KINDS if isinstance(value, kinds))


@lru_cache(maxsize=1_000)  # of the sources that there are, asked at each poll
def compile_expression(text: str) -> Expression:
    """The expression that ``text`` is. Raises InvalidExpression."""
    try:
        parsed = jmespath.compile(text)
    except exceptions.IncompleteExpressionError as exc:
        raise InvalidExpression("it ends too early: something is left open") from exc
    except exceptions.LexerError as exc:
        told = str(exc.message).rstrip(".")
        raise InvalidExpression(f"at character {exc.lex_position + 1}: {told}") from exc
    except exceptions.ParseError as exc:
        raise InvalidExpression(_explain(exc)) from exc
    except exceptions.JMESPathError as exc:
        raise InvalidExpression("it is empty") from exc
    except _FAULTS as exc:
        deep = isinstance(exc, RecursionError)
        raise InvalidExpression("it is nested too deep" if deep else "it is none") from exc
    for name, given in _list_calls(parsed.parsed):
        _check_call(name, given)
    return Expression(text, parsed)


def _explain(error: exceptions.ParseError) -> str:
    if error.token_type == "EOF":  # noqa: S105  # a kind of token
        return "it ends too early: a name or a bracket is missing at its end"
    token = str(error.token_value)[:40]
    return f"at character {error.lex_position + 1}: {token!r} cannot stand there"


def _list_calls(node: Any) -> Iterator[tuple[str, int]]:
    """Each function that is called, and with how many arguments."""
    waiting = [node]
    while waiting:
        one = waiting.pop()
        if not isinstance(one, dict):
            continue
        if one.get("type") == "function_expression":
            yield one["value"], len(one["children"])
        waiting.extend(one.get("children") or ())


def _check_call(name: str, given: int) -> None:
    """Raise InvalidExpression for a call that can never be answered."""
    known = _Functions.FUNCTION_TABLE
    if name not in known:
        raise InvalidExpression(
            f"there is no function {name}; there are {', '.join(sorted(known))}"
        )
    arguments = known[name]["signature"]
    is_open = bool(arguments) and arguments[-1].get("variadic", False)
    if given < len(arguments) or (given > len(arguments) and not is_open):
        least = "at least " if is_open else ""
        raise InvalidExpression(
            f"the function {name} takes {least}{len(arguments)} "
            f"argument{'s' if len(arguments) != 1 else ''}, and is given {given}"
        )
