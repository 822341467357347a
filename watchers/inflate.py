"""Compressed bodies, unpacked piece by piece under a cap: a bomb costs no more than that."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Protocol

from watchers.errors import BodyTooLarge, ConnectionFailed, DocumentTooComplex, UnreadableFeed

__all__ = ["Inflater", "Unpacked", "is_gzipped", "open_inflater", "unzip"]

_GZIP = b"\x1f\x8b"
# gzip files may be joined (RFC 1952 §2.2). Each member costs a fresh decompressor and a
# copy of what is left, so their number is bounded.
_MOST_MEMBERS = 100
# No content coding (RFC 9110 §8.4.1) and said to be one: the body is what it is.
_NO_ENCODING = re.compile(
    r"|identity|none|null|plain|text(?:/.*)?|binary|[78]-?bit|base64|(?:aws-)?chunked|charset=.*"
    r"|utf-?\d+\w*|unicode|us-ascii|ascii|latin-?\d|iso[-_]?8859.*|windows-?\d+|cp\d+|koi8-?\w"
    r"|shift[-_]?jis|euc-\w+|big5|gb\d+\w*"
)
_STEP = 256 * 1024  # so much is unpacked before anybody looks whether it is too much

# Markup comes down to a twentieth, lists of nothing but alike lines to a hundredth. Small
# bodies may do as they like.
_MOST_RATIO = 250
_RATIO_COUNTS_FROM = 4 * 1024 * 1024


class Inflater(Protocol):
    """Takes a body's bytes as they come and gives what they stand for."""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """What ``data`` stands for, in pieces of bounded size; whoever has enough stops.

        Raises ConnectionFailed where the bytes are not what they are said to be.
        """
        ...

    def finish(self) -> None:
        """Raise ConnectionFailed where the stream stopped before its end."""
        ...


class _Plain:
    def feed(self, data: bytes) -> Iterator[bytes]:
        yield data

    def finish(self) -> None:
        pass


class _Zlib:
    """gzip (joined members too) and deflate, with zlib's header or bare."""

    def __init__(self, encoding: str) -> None:
        self._encoding = encoding
        self._stream = zlib.decompressobj(wbits=47)  # gzip or zlib, by the header
        self._members = 1
        self._begun = False

    def feed(self, data: bytes) -> Iterator[bytes]:
        full = False
        while data or full:
            if self._stream.eof:
                if not data.startswith(_GZIP[: len(data)]):
                    break  # padding after the end
                self._next_member()
            part = self._inflate(data)
            # A full piece may have left more inside, with nothing more to put in.
            full = len(part) == _STEP and not self._stream.eof
            data = self._stream.unconsumed_tail or self._stream.unused_data
            if part:
                yield part

    def _next_member(self) -> None:
        self._members += 1
        if self._members > _MOST_MEMBERS:
            raise ConnectionFailed(
                f"the body is joined from more than {_MOST_MEMBERS} gzip members; "
                "ask the publisher to serve it in one"
            )
        self._stream = zlib.decompressobj(wbits=31)

    def _inflate(self, data: bytes) -> bytes:
        try:
            part = self._stream.decompress(data, _STEP)
        except zlib.error as exc:
            if self._begun or self._encoding != "deflate":
                raise _garbled(self._encoding) from exc
            # "deflate" is the zlib format (RFC 9110 §8.4.1.2); some send it bare.
            self._stream = zlib.decompressobj(wbits=-15)
            self._begun = True
            return self._inflate(data)
        self._begun = True
        return part

    def finish(self) -> None:
        if not self._stream.eof:
            raise _cut_off(self._encoding)


class _Brotli:
    def __init__(self) -> None:
        import brotli  # type: ignore[import-untyped]

        self._error = brotli.error
        self._stream = brotli.Decompressor()

    def feed(self, data: bytes) -> Iterator[bytes]:
        while not self._stream.is_finished():
            try:
                part: bytes = self._stream.process(data, output_buffer_limit=_STEP)
            except self._error as exc:
                raise _garbled("br") from exc
            data = b""
            if part:
                yield part
            if self._stream.can_accept_more_data():
                break

    def finish(self) -> None:
        if not self._stream.is_finished():
            raise _cut_off("br")


def _garbled(encoding: str) -> ConnectionFailed:
    return ConnectionFailed(
        f"the body is said to be compressed ({encoding}) and is not; it is tried again at the "
        "next poll, and where it stays so the server has to be mended"
    )


def _cut_off(encoding: str) -> ConnectionFailed:
    return ConnectionFailed(
        f"the compressed body ({encoding}) stopped before its end; it is tried again at the "
        "next poll"
    )


def open_inflater(content_encoding: str, first: bytes) -> Inflater:
    """The inflater for a Content-Encoding and a body that begins with ``first``.

    A body that is said to be gzip and shows by its first bytes that it is not is taken as
    it is, and so is one for which the server names a charset there (``utf-8``), as browsers do.
    Raises ConnectionFailed for encodings that nobody asked for.
    """
    named = [e.strip().lower() for e in content_encoding.split(",")]
    encodings = [e.removeprefix("x-") for e in named if not _NO_ENCODING.fullmatch(e)]
    if not encodings:
        return _Plain()
    if encodings == ["gzip"]:
        return _Zlib("gzip") if _GZIP.startswith(first[:2]) else _Plain()
    if encodings == ["deflate"]:
        return _Zlib("deflate")
    if encodings == ["br"]:
        return _Brotli()
    raise ConnectionFailed(
        f"the server sends the body as {', '.join(encodings)[:80]!r}, which was not asked for; "
        "gzip and br are understood"
    )


class Unpacked:
    """A body being read: what came so far, unpacked, under a cap of ``limit`` bytes.

    The cap holds for the bytes as they are transferred and for what they stand for, and
    that may not be out of all proportion to the former.
    """

    def __init__(self, content_encoding: str, *, limit: int) -> None:
        self._encoding = content_encoding
        self._limit = limit
        self._inflater: Inflater | None = None
        self._parts: list[bytes] = []
        self._size = 0
        self.transferred = 0

    def add(self, data: bytes) -> Iterator[int]:
        """Take in the next bytes, and say after each piece how many it brought.

        Raises BodyTooLarge or ConnectionFailed.
        """
        self.transferred += len(data)
        if self.transferred > self._limit:
            raise _too_large(self._limit, "")
        if self._inflater is None:
            self._inflater = open_inflater(self._encoding, data)
        for part in self._inflater.feed(data):
            self._size += len(part)
            if self._size > self._limit:
                raise _too_large(self._limit, " once unpacked")
            if self._size > max(_RATIO_COUNTS_FROM, _MOST_RATIO * self.transferred):
                raise BodyTooLarge(
                    f"the document unpacks to more than {_MOST_RATIO} times what was sent, as "
                    "nothing does that is meant to be read, and was not read to its end; ask its "
                    "publisher what that is, or remove the source"
                )
            self._parts.append(part)
            yield len(part)

    def refuse(self) -> None:
        """Raise BodyTooLarge at once: the server says beforehand that it is."""
        raise _too_large(self._limit, "")

    def finish(self) -> bytes:
        """The whole body. Raises ConnectionFailed where it stopped before its end."""
        if self._inflater is not None:
            self._inflater.finish()
        parts, self._parts = self._parts, []
        return parts[0] if len(parts) == 1 else b"".join(parts)


def _too_large(limit: int, how: str) -> BodyTooLarge:
    return BodyTooLarge(
        f"the document is larger than {limit:,} bytes{how}, and was not read to its end; ask the "
        "publisher for a shorter feed, or raise the limit on a document's size"
    )


def is_gzipped(body: bytes) -> bool:
    """Whether ``body`` is a gzip file by its first bytes."""
    return body.startswith(_GZIP)


def unzip(body: bytes, *, limit: int) -> bytes:
    """What a gzip file holds.

    Raises DocumentTooComplex where that is more than ``limit`` bytes, UnreadableFeed
    where it is broken.
    """
    stream = _Zlib("gzip")
    parts: list[bytes] = []
    room = limit
    try:
        for part in stream.feed(body):
            parts.append(part)
            room -= len(part)
            if room < 0:
                break
        else:
            stream.finish()
    except ConnectionFailed as exc:
        raise UnreadableFeed(
            "the gzip file is broken or stops before its end; its publisher has to mend it"
        ) from exc
    if room < 0:
        raise DocumentTooComplex(
            f"the gzip file holds more than {limit:,} bytes, which is the most that is parsed"
        )
    return b"".join(parts)
