"""Whatever bytes come: a result or one clear error, from every parser of foreign bytes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.fuzz.seeds import written_seeds
from tests.fuzz.targets import TARGETS, check

# The bytes of faults that were mended: TARGET-WHAT.
FOUND = sorted((Path(__file__).parent / "found").glob("*-*"))
# Pieces that parsers stumble over more often than over letters.
PIECES = (
    b"<", b">", b"</", b"/>", b"&", b";", b"&amp;", b"&#0;", b"&#x110000;", b"<![CDATA[", b"]]>",
    b"<!--", b"-->", b"<?", b"<!DOCTYPE x [", b"<!ENTITY a '&a;'>", b"\0", b"\xff\xfe",
    b"\xef\xbb\xbf", b"\xed\xa0\x80", b"{", b"}", b"[", b"]", b'"', b"'", b":", b",", b"1e999",
    b"-1", b"null", b"\n", b"\x1f\x8b", b"<item>", b"</item>", b"<title>", b"<entry>", b"//",
    b"http://[", b"@", b"%00", b"?", b"#", b"<b></a>", b'xml:base="x"', b'type="xhtml"',
    b'mode="base64"', b"\xc3\xa9", b"\x92",
)  # fmt: skip
SETTINGS = settings(
    max_examples=60, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)


@pytest.mark.parametrize("name", TARGETS)
def test_a_document_of_its_kind_is_read(name: str):
    for seed in written_seeds(name):
        TARGETS[name](seed)


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_give_a_result_or_one_clear_error(name: str):
    @SETTINGS
    @given(data=st.binary(max_size=200) | st.lists(st.sampled_from(PIECES)).map(b"".join))
    def run(data: bytes) -> None:
        check(name, data)

    run()


@pytest.mark.parametrize("name", TARGETS)
def test_a_spoilt_document_gives_a_result_or_one_clear_error(name: str):
    @SETTINGS
    @given(data=st.data())
    def run(data: st.DataObject) -> None:
        body = bytearray(data.draw(st.sampled_from(written_seeds(name))))
        for _ in range(data.draw(st.integers(1, 5))):
            at = data.draw(st.integers(0, len(body)))
            put = data.draw(st.binary(max_size=6) | st.sampled_from(PIECES))
            body[at : at + data.draw(st.integers(0, 12))] = put
        check(name, bytes(body))

    run()


@pytest.mark.parametrize("path", FOUND, ids=[path.name for path in FOUND])
def test_what_was_found_once_stays_mended(path: Path):
    check(path.name.partition("-")[0], path.read_bytes())
