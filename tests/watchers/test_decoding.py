"""The encoding of a page."""

from __future__ import annotations

import pytest

from watchers.decoding import decode_page
from watchers.model import Document

CODECS = ["hex", "uu", "zip", "rot13", "idna", "punycode", "undefined", "no-such", ""]


@pytest.mark.parametrize("codec", CODECS)
@pytest.mark.parametrize(("body", "said"), [(b"caf\xc3\xa9", "café"), (b"caf\xe9", "café")])
def test_a_page_in_what_is_no_encoding_of_text_is_read_all_the_same(
    codec: str, body: bytes, said: str
):
    header = {"content-type": f"text/html; charset={codec}"}
    told = decode_page(Document(url="https://h.example/", body=body, headers=header))
    declared = f'<meta charset="{codec}">'.encode() + body
    found = decode_page(Document(url="https://h.example/", body=declared))
    assert (told[0], found[0].partition(">")[2]) == (said, said)
