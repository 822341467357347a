"""What is said between a subscriber and a hub: signatures, calls, what feeds announce."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.websub_hub import Hub, Manner, sign
from watchers.errors import ConnectionFailed, StatusRefused
from watchers.fetch import Fetcher
from watchers.hubs import (
    Announced,
    HubCall,
    HubMode,
    HubRequest,
    Signed,
    ask_hub,
    check_signature,
    make_announced,
    read_announced,
    read_call,
)

URL = "https://paper.example/feed"
BODY = "<rss>Köyhät</rss>".encode()
SECRET = "only the hub knows"

# -- signatures ----------------------------------------------------------------------------


@pytest.mark.parametrize("method", ["sha1", "sha256", "sha384", "sha512"])
def test_each_method_of_the_specification_is_checked(method):
    assert check_signature(BODY, sign(BODY, SECRET, method), secret=SECRET) is Signed.RIGHT
    assert check_signature(BODY + b" ", sign(BODY, SECRET, method), secret=SECRET) is Signed.WRONG
    assert check_signature(BODY, sign(BODY, "a guess", method), secret=SECRET) is Signed.WRONG


def test_the_example_of_a_keyed_hash_from_the_rfc_is_right():
    # RFC 2202 §3, test case 2; RFC 4231 §4.3, test case 2
    body, secret = b"what do ya want for nothing?", "Jefe"
    sha1 = "sha1=effcdf6ae5eb2fa2d27416d5f184df9c259a7c79"
    sha256 = "sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    assert check_signature(body, sha1, secret=secret) is Signed.RIGHT
    assert check_signature(body, sha256, secret=secret) is Signed.RIGHT


@pytest.mark.parametrize(
    ("header", "worth"),
    [
        (None, Signed.MISSING),
        ("", Signed.MISSING),
        ("  ", Signed.MISSING),
        ("md5=" + hmac.new(SECRET.encode(), BODY, hashlib.md5).hexdigest(), Signed.UNKNOWN),
        (sign(BODY, SECRET).partition("=")[2], Signed.UNKNOWN),
        ("sha256", Signed.UNKNOWN),
        ("sha256=", Signed.WRONG),
        ("sha256=" + "0" * 64, Signed.WRONG),
        ("sha256=" + "é" * 64, Signed.WRONG),
        (sign(BODY, SECRET)[:-1], Signed.WRONG),
        (sign(BODY, SECRET, "sha1").replace("sha1", "sha256"), Signed.WRONG),
        (sign(BODY, SECRET).upper().replace("SHA256", "sha256"), Signed.RIGHT),
        (f" SHA256 = {sign(BODY, SECRET).partition('=')[2]} ", Signed.RIGHT),
    ],
    ids=lambda value: str(value)[:20],
)
def test_anything_but_the_right_signature_is_told_from_it(header, worth):
    assert check_signature(BODY, header, secret=SECRET) is worth


@given(st.binary(max_size=200), st.text(max_size=200))
def test_no_header_that_was_made_without_the_secret_is_right(body, header):
    assert check_signature(body, header, secret=SECRET) is not Signed.RIGHT


# -- calls -----------------------------------------------------------------------------------


def test_a_verification_is_read():
    call = read_call(
        {
            "hub.mode": "subscribe",
            "hub.topic": URL,
            "hub.challenge": "any text ü",
            "hub.lease_seconds": "864000",
        }
    )
    assert call == HubCall(
        mode=HubMode.SUBSCRIBE, topic=URL, challenge="any text ü", lease=timedelta(days=10)
    )


def test_a_denial_has_a_reason_and_no_challenge():
    call = read_call({"hub.mode": "denied", "hub.topic": URL, "hub.reason": "no\x1b[31m\nfeed"})
    assert call == HubCall(mode=HubMode.DENIED, topic=URL, reason="no[31m feed")


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"hub.mode": "publish", "hub.topic": URL, "hub.challenge": "x"},
        {"hub.mode": "Subscribe", "hub.topic": URL, "hub.challenge": "x"},
        {"hub.mode": "subscribe", "hub.challenge": "x"},
        {"hub.mode": "subscribe", "hub.topic": URL},
        {"hub.mode": "subscribe", "hub.topic": URL, "hub.challenge": ""},
        {"hub.mode": "subscribe", "hub.topic": URL, "hub.challenge": "x" * 5_000},
        {"hub.mode": "denied"},
    ],
    ids=str,
)
def test_what_no_hub_says_is_no_call(query):
    assert read_call(query) is None


@pytest.mark.parametrize(
    ("told", "lease"),
    [
        (None, None),
        ("", None),
        ("0", None),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("٣", None),
        ("60", timedelta(minutes=1)),
        (" 60 ", timedelta(minutes=1)),
        ("99999999999", timedelta(days=3_650)),
        ("9" * 10_000, timedelta(days=3_650)),
    ],
    ids=lambda value: str(value)[:12],
)
def test_a_lease_is_a_bounded_number_of_seconds(told, lease):
    query = {"hub.mode": "subscribe", "hub.topic": URL, "hub.challenge": "x"}
    if told is not None:
        query["hub.lease_seconds"] = told
    call = read_call(query)
    assert call is not None
    assert call.lease == lease


@given(
    st.dictionaries(
        st.sampled_from(
            ["hub.mode", "hub.topic", "hub.challenge", "hub.lease_seconds", "hub.reason", "x"]
        ),
        st.text(max_size=50) | st.sampled_from(["subscribe", "unsubscribe", "denied"]),
    )
)
def test_any_query_is_a_call_or_none(query):
    call = read_call(query)
    if call is not None:
        assert call.topic == query["hub.topic"]
        assert call.mode is HubMode.DENIED or call.challenge == query["hub.challenge"]


# -- what feeds announce ---------------------------------------------------------------------


def test_hubs_and_topic_come_back_from_a_sources_memory():
    announced = make_announced(["https://hub.example/", "https://other.example/"], URL, url="x")
    assert announced.hubs == ("https://hub.example/", "https://other.example/")
    assert read_announced(announced.to_text()) == announced


def test_a_feed_that_names_no_topic_is_its_own():
    assert make_announced(["https://hub.example/"], None, url=URL).topic == URL
    assert make_announced(["https://hub.example/"], "feed.xml", url=URL).topic == URL


def test_credentials_are_not_told_to_hubs():
    announced = make_announced(["https://hub.example/"], None, url="https://a:b@paper.example/feed")
    assert announced.topic == URL


def test_only_addresses_are_hubs_each_once_and_not_too_many():
    named = ["ftp://hub.example/", "hub", "", "https://hub.example/" + "x" * 3_000]
    named += ["https://hub.example/1", "https://hub.example/1"]
    named += [f"https://hub.example/{number}" for number in range(2, 100)]
    hubs = make_announced(named, URL, url=URL).hubs
    assert hubs == tuple(f"https://hub.example/{number}" for number in range(1, 9))


@pytest.mark.parametrize(
    "memory",
    [None, "", "{", "[]", "7", "null", '{"hubs": 7}', '{"hubs": [7]}', '{"topic": []}', '"text"'],
)
def test_a_memory_of_another_kind_announces_nothing(memory):
    assert read_announced(memory) == Announced()


@given(st.text(max_size=50) | st.recursive(st.none() | st.text(), st.lists).map(json.dumps))
def test_no_memory_breaks_a_poll(memory):
    assert isinstance(read_announced(memory), Announced)


# -- asking ----------------------------------------------------------------------------------

REQUEST = HubRequest(
    mode=HubMode.SUBSCRIBE,
    topic=URL,
    callback="https://desk.example/websub/x",
    lease=timedelta(days=1),
    secret=SECRET,
)


def test_a_request_says_all_that_a_hub_wants_to_know():
    assert REQUEST.to_form() == {
        "hub.mode": "subscribe",
        "hub.topic": URL,
        "hub.callback": "https://desk.example/websub/x",
        "hub.lease_seconds": "86400",
        "hub.secret": SECRET,
        "hub.verify": "async",
    }


async def test_a_hub_is_asked_with_a_form_and_through_redirects_that_keep_it(fetcher: Fetcher):
    async with Hub() as hub:
        hub.manner = Manner(verifies=False)
        hub.next_manners.append(Manner(status=307, location="/elsewhere"))
        await ask_hub(fetcher, hub.url, REQUEST)
    assert [form["path"] for form in hub.asked] == ["/", "/elsewhere"]
    assert hub.asked[1] == REQUEST.to_form() | {"path": "/elsewhere"}


async def test_a_hub_that_refuses_is_quoted_in_plain_text(fetcher: Fetcher):
    async with Hub() as hub:
        hub.manner = Manner(status=422, text="no\nsuch\x1b topic" + "!" * 1_000)
        with pytest.raises(StatusRefused, match="answered 422 when asked to subscribe") as refused:
            await ask_hub(fetcher, hub.url, REQUEST)
    assert "no such topic!!!" in str(refused.value)
    assert len(str(refused.value)) < 500
    assert SECRET not in str(refused.value)


async def test_a_hub_that_is_not_there_is_an_error_of_the_watchers(fetcher: Fetcher):
    async with Hub() as hub:
        url = hub.url
    with pytest.raises(ConnectionFailed):
        await ask_hub(fetcher, url, REQUEST)
