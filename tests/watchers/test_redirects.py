"""Where a redirect leads, and what goes along."""

from __future__ import annotations

import pytest

from watchers.errors import AddressRefused
from watchers.redirects import Target, follow, read_target

MINE = read_target("https://desk:s3cret@feeds.example/a/feed")


def redirect(location: bytes) -> Target:
    """As a header's bytes come: what is no UTF-8 in them as half surrogate pairs."""
    return follow(MINE, location.decode("utf-8", "surrogateescape"), secret=True)


@pytest.mark.parametrize(
    ("location", "url"),
    [
        (b"/caf\xe9", "https://feeds.example/caf%E9"),
        (b"/caf\xc3\xa9", "https://feeds.example/caf%C3%A9"),
        (b"https://feeds.example/?q=\xe9", "https://feeds.example/?q=%E9"),
    ],
)
def test_bytes_of_any_encoding_lead_where_they_say(location: bytes, url: str):
    assert str(redirect(location).url) == url


@pytest.mark.parametrize(
    "location", [b"/login?next=https://a:b@other.example/", b"/by//a:b@other.example/", b"b//c@d"]
)
def test_a_login_in_a_path_or_query_is_none_for_the_redirect(location: bytes):
    onward = redirect(location)
    assert onward.credentials == MINE.credentials
    assert "@" in str(onward.url)


@pytest.mark.parametrize(
    "location",
    [
        b"//a:b@feeds.example/",
        b"HTTPS://a:b@feeds.example/",
        b"\0\x1f //a:b@feeds.example/",
        b"ht\ttps:/\n/a:b@feeds.example/",
    ],
)
def test_a_login_before_the_host_is_taken_out(location: bytes):
    onward = redirect(location)
    assert onward.credentials is not None
    assert (onward.credentials.login, onward.credentials.password) == ("a", "b")
    assert str(onward.url) == "https://feeds.example/"


def test_a_login_of_any_bytes_can_be_sent():
    assert redirect(b"https://d\xe9sk:x@feeds.example/").authorization["Authorization"].isascii()


@pytest.mark.parametrize(
    "location", [b"http://feeds.example/", b"//[", b"//[a]@[", b"file:///x", b"http:///x"]
)
def test_a_refusal_shows_no_password(location: bytes):
    with pytest.raises(AddressRefused) as refused:
        redirect(location)
    assert "s3cret" not in str(refused.value)


@pytest.mark.parametrize(
    "location", [b"https://[\xccff\xffff:1]/", b"https://caf\xe9.example/", b"https://a!b/"]
)
def test_what_is_neither_a_name_nor_an_address_is_no_host(location: bytes):
    with pytest.raises(AddressRefused, match="no http or https address"):
        redirect(location)


@pytest.mark.parametrize(
    "written",
    ["http://[]@", "//[]@", "http://[", "http://u:p@", "http://127.0.0.1%25eth0/", "x"],
)
def test_what_is_no_address_is_refused(written: str):
    with pytest.raises(AddressRefused):
        read_target(written)
