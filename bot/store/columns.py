"""Column types: how outside values are made fit for both databases."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import BigInteger, Integer, Row, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

__all__ = ["AnyRow", "PlainText", "RowNumber", "Utc", "replace_unstorable"]

# PostgreSQL's text holds no NUL, and UTF-8 has no form for half of a surrogate pair.
# One mark for one code point, so that stored offsets into a text still hold.
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")

AnyRow = Row[*tuple[Any, ...]]
"""A row whose columns are known by their names."""

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

RowNumber = BigInteger().with_variant(Integer, "sqlite")
"""A row's own number; on SQLite only INTEGER names the rowid."""


def replace_unstorable(text: str) -> str:
    """``text`` with U+FFFD for each NUL and each lone surrogate; its length is kept."""
    if text.isascii() and "\0" not in text:
        return text
    return _UNSTORABLE.sub("�", text)


def _write_text(value: str | None) -> str | None:
    return None if value is None else replace_unstorable(value)


def _write_time(value: datetime | None) -> int | None:
    return None if value is None else (value - _EPOCH) // _MICROSECOND


def _read_time(value: int | None) -> datetime | None:
    return None if value is None else _EPOCH + timedelta(microseconds=value)


# The types below hand over plain functions as their processors: SQLAlchemy's own way through
# `process_bind_param` takes a second call for each value, and a poll has some thirty.


class PlainText(TypeDecorator[str]):
    """Text from outside; what a database can't hold is replaced on its way in."""

    impl = Text
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[str | None], str | None]:  # noqa: ARG002, D102
        return _write_text


class Utc(TypeDecorator[datetime]):
    """An aware time as whole microseconds since 1970 in UTC.

    One integer that sorts, compares and indexes alike on both databases, before 1970 too.
    """

    impl = BigInteger
    cache_ok = True

    def bind_processor(self, dialect: Dialect) -> Callable[[datetime | None], int | None]:  # noqa: ARG002, D102
        return _write_time

    def result_processor(  # noqa: D102
        self,
        dialect: Dialect,  # noqa: ARG002
        coltype: object,  # noqa: ARG002
    ) -> Callable[[int | None], datetime | None]:
        return _read_time
