from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from watchers.urls import (
    _clean_any,
    canonical_url,
    holds_secret,
    host_of,
    is_front_page,
    shown_url,
    web_url,
)


@pytest.mark.parametrize(
    ("url", "canonical"),
    [
        ("https://n.example/a?utm_source=x&utm_medium=y", "https://n.example/a"),
        ("HTTPS://N.Example:443/a#top", "https://n.example/a"),
        ("http://n.example:80", "http://n.example/"),
        ("https://v.example/watch?v=abc&feature=share", "https://v.example/watch?v=abc"),
        ("https://n.example/a?b=2&a=1", "https://n.example/a?a=1&b=2"),
        ("https://n.example/a?fbclid=1&gclid=2&id=7", "https://n.example/a?id=7"),
        (
            "https://n.example/article?cid=123&gallery=4",
            "https://n.example/article?cid=123&gallery=4",
        ),
        (
            "https://n.example/a?next=https://n.example/",
            "https://n.example/a?next=https%3A%2F%2Fn.example%2F",
        ),
        ("https://user:pass@n.example/a", "https://n.example/a"),
        (
            "https://www.google.com/url?rct=j&url=https%3A%2F%2Fn.example%2Fa%3Fid%3D1",
            "https://n.example/a?id=1",
        ),
        ("https://google.de/url?q=elsewhere", "https://google.de/url?q=elsewhere"),
        ("https://münze.example/ä", "https://xn--mnze-0ra.example/%C3%A4"),
        (" https://n.example/a ", "https://n.example/a"),
        ("http://[::1]/a", "http://[::1]/a"),
        ("mailto:desk@n.example", None),
        ("javascript:alert(1)", None),
        ("ftp://n.example/a", None),
        ("/a", None),
        ("https://", None),
        ("https://n.example:port/", None),
        ("https://n.example/" + "a" * 2_000, None),
        ("", None),
        (None, None),
    ],
)
def test_the_canonical_form_of_an_address(url: str | None, canonical: str | None):
    assert canonical_url(url) == canonical


def test_a_bare_query_still_tells_pages_apart():
    assert canonical_url("https://n.example/s.php?123") != canonical_url(
        "https://n.example/s.php?124"
    )


_PARTS = st.text(alphabet="abcÄß01%/+&=?#.;:@-_~ \"<>{}[]|\\'é€", max_size=40)


@given(
    host=st.sampled_from(
        ["n.example", "WWW.N.Example:443", "münze.example", "u:p@n.example", "[::1]"]
    ),
    rest=_PARTS,
    scheme=st.sampled_from(["http", "https", "HTTPS"]),
)
def test_the_canonical_form_is_its_own_canonical_form(host: str, rest: str, scheme: str):
    once = canonical_url(f"{scheme}://{host}/{rest}")
    assert once is None or canonical_url(once) == once


_PIECES = (
    "a", "Z", "7", "-", "_", "~", ".", "..", "/", "//", "url", "?", "&", "=", "id=2", "&b=1",
    "&utm_source=x", "ref=", "#", "#!/", "%20", "%2f", ":80", "@", ";", "+", "http://", "ä",
)  # fmt: skip


@given(
    st.sampled_from(("http://", "https://", "HTTP://")),
    st.sampled_from(
        (
            "n.example", "a.n-1.example", "-.-", "N.example", "n.example.", "xn--mnze-0ra.example",
            "www.google.com", "google.de", "127.0.0.1", "999.1", "0x7f.1", "localhost",
            "a_b.example", "n.xn--p1ai", f"{'n' * 64}.example",
        )
    ),
    st.lists(st.sampled_from(_PIECES), max_size=10).map("".join),
)  # fmt: skip
def test_a_plain_address_is_cleaned_as_any_other(scheme: str, host: str, rest: str):
    for url in (f"{scheme}{host}/{rest}", f"{scheme}{host}{rest}"):
        assert canonical_url(url) == _clean_any(url)


@pytest.mark.parametrize("length", [1_975, 2_000, 2_001, 2_500])
def test_a_plain_address_is_as_long_as_any_other(length: int):
    for start in ("https://n.example/", "https://n.example/a#", "https://n.example/?a="):
        url = start.ljust(length, "x")
        assert canonical_url(url) == _clean_any(url)


@given(st.text(max_size=60))
def test_any_text_may_be_asked_about(text: str):
    once = canonical_url(text)
    assert once is None or once.startswith(("http://", "https://"))
    host_of(text)
    shown_url(text)
    web_url(text)


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("https://www.N.example:8443/a", "n.example"),
        ("http://u:p@sub.n.example./", "sub.n.example"),
        ("nothing", ""),
        (None, ""),
        ("https://[", ""),
    ],
)
def test_the_host_of_an_address(url: str | None, host: str):
    assert host_of(url) == host


@pytest.mark.parametrize(
    ("url", "front"),
    [
        ("https://n.example", True),
        ("https://n.example/", True),
        ("https://n.example/index.html", True),
        ("https://n.example/?p=1", False),
        ("https://n.example/news", False),
    ],
)
def test_a_front_page_is_told(url: str, front: bool):
    assert is_front_page(url) is front


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://desk:s3cret@n.example/a?b=1", "https://n.example/a?b=1"),
        ("https://n.example/a?api_key=s3cret&b=1", "https://n.example/a?api_key=…&b=1"),
        ("https://n.example/a?access_token=s3cret", "https://n.example/a?access_token=…"),
        ("https://desk:s3cret@[bad", "[bad"),
    ],
)
def test_what_may_be_shown_of_an_address_holds_no_secret(url: str, shown: str):
    assert shown_url(url) == shown


@pytest.mark.parametrize(
    "url", ["https://a..example/", f"https://{'a' * 70}.example/ü", "http://%/"]
)
def test_hosts_that_are_none_do_no_harm(url: str):
    once = canonical_url(url)
    assert once is None or canonical_url(once) == once


@pytest.mark.parametrize(
    ("url", "holds"),
    [
        ("https://quay.example/v1?api_key=x1&n=5", True),
        ("https://quay.example/v1?n=5&Access-Token=x1", True),
        ("https://quay.example/v1?api_key=&n=5", False),
        ("https://quay.example/v1?keyword=ports", False),
        ("https://quay.example/api_key/rss", False),
        ("https://[quay/v1?api_key=x1", False),
    ],
)
def test_a_key_in_an_address_is_known_by_the_name_of_its_parameter(url: str, holds: bool) -> None:
    assert holds_secret(url) is holds
