"""A login, a cookie wall or an error with status 200 in the place of a page."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["find_wall", "has_shrunk"]

_JUDGED_BY_SIZE = 300  # characters: a shorter text may well change as a whole
_LEFT = 0.1
_SHORT = 1_500

# Plain at any time.
_WALLS = (
    "enable javascript",
    "javascript is disabled",
    "verify you are human",
    "checking your browser",
    "are you a robot",
    "complete the captcha",
    "access denied",
    "request blocked",
    "attention required! | cloudflare",
)
# Plain where a long text has shrunk to a few lines with one of them.
_LIKELY_WALLS = (
    "cookie",
    "log in",
    "login",
    "sign in",
    "subscribe",
    "anmelden",
    "einloggen",
    "se connecter",
    "iniciar sesión",
    "accedi",
    "logga in",
    "kirjaudu",
    "войти",
    "maintenance",
    "wartungsarbeiten",
    "temporarily unavailable",
    "something went wrong",
    "internal server error",
    "bad gateway",
    "page not found",
)


def has_shrunk(before: Sequence[str], after: Sequence[str]) -> bool:
    """Whether of a text of some length less than a tenth is left."""
    size = sum(len(line) for line in before)
    return size >= _JUDGED_BY_SIZE and sum(len(line) for line in after) < size * _LEFT


def find_wall(lines: Sequence[str], *, before: Sequence[str] | None, selected: bool) -> str | None:
    """The words by which these few lines are known as a wall or an error; None where they
    are not.

    ``before`` is what the page said last, None where it is not known; ``selected`` is
    whether the lines are what selectors named, which hardly take a wall in.
    """
    if sum(len(line) for line in lines) >= _SHORT:
        return None
    if before is not None and has_shrunk(before, lines):
        signs: tuple[str, ...] = (*_WALLS, *_LIKELY_WALLS)
    else:
        signs = () if selected else _WALLS
    text = " ".join(lines).casefold()
    return next((sign for sign in signs if sign in text), None)
