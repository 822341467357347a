"""The words for what went wrong on the wire. None of them holds a secret."""

from __future__ import annotations

import socket
from datetime import timedelta
from http import HTTPStatus

from watchers.errors import StatusRefused

__all__ = ["refuse_status", "say_cause"]


def say_cause(exc: Exception) -> str:
    """What went wrong, in words that hold no address."""
    import aiohttp

    if isinstance(exc, aiohttp.ClientConnectorDNSError):
        return _say_look_up(exc.os_error)
    told: tuple[tuple[type[Exception], str], ...] = (
        (aiohttp.ClientConnectorCertificateError, "its TLS certificate is not valid for it"),
        (aiohttp.ClientSSLError, "no TLS connection could be made"),
        (aiohttp.ClientPayloadError, "the connection ended before the document did"),
        (aiohttp.ServerDisconnectedError, "the connection ended before the document did"),
        (aiohttp.ClientResponseError, "the answer is no proper HTTP"),
    )
    for kind, words in told:
        if isinstance(exc, kind):
            return words
    reason = exc.strerror if isinstance(exc, OSError) else None
    return f"the connection could not be made or broke ({reason or type(exc).__name__})"


# That there is no such name, or no address of it, in the numbers of c-ares and of getaddrinfo.
_NO_SUCH_NAME = frozenset({1, 4, socket.EAI_NONAME, socket.EAI_NODATA})


def _say_look_up(error: OSError) -> str:
    """Whether a name is not known, or nobody says: then its address may well be right."""
    number = error.errno
    if number is None and error.__cause__ is not None:
        number = next(iter(error.__cause__.args), None)
    if number is None or number in _NO_SUCH_NAME:
        return "the host name is not known (DNS)"
    return "no name server answers for the host, its own or this machine's (DNS)"


_ADVICE = {
    401: "it wants credentials: put them into the source's url, or remove the source",
    403: "it refuses to be read: see whether the site allows feed readers, or ask its publisher",
    404: "nothing is there: see whether the feed has moved, and correct the source's url",
    410: "it is gone for good: remove the source",
    429: "it says that it is asked too often: it is left alone for a while",
    503: "it is out of service for now: it is left alone for a while",
}


def refuse_status(shown: str, status: int, wait: timedelta | None) -> StatusRefused:
    """The error for an answer with ``status`` from the address that may be shown so."""
    try:
        phrase = f"{status} {HTTPStatus(status).phrase}"
    except ValueError:
        phrase = str(status)
    default = (
        "its server is at fault: it is tried again later"
        if status >= HTTPStatus.INTERNAL_SERVER_ERROR
        else "that is no document: open it in a browser and correct the source's url"
    )
    advice = _ADVICE.get(status, default)
    asked = f" (it asks for {int(wait.total_seconds())} s)" if wait else ""
    return StatusRefused(
        f"{shown} answered {phrase}; {advice}{asked}", status=status, retry_after=wait
    )
