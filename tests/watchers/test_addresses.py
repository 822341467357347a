"""What is inside and what is outside, in every form in which an address can be written."""

from __future__ import annotations

import socket
from ipaddress import IPv4Address, IPv6Address

import pytest
from hypothesis import given
from hypothesis import strategies as st
from yarl import URL

from tests.watchers.names import Names
from watchers.addresses import (
    AllowList,
    GuardedResolver,
    InnerAddress,
    find_inner_place,
    is_inner_literal,
    is_odd_number,
    is_public,
)

INNER = [
    "0.0.0.0",
    "0.1.2.3",
    "10.0.0.1",
    "100.64.0.1",
    "100.100.100.200",
    "127.0.0.1",
    "127.255.255.254",
    "168.63.129.16",
    "169.254.169.254",
    "172.16.0.1",
    "172.31.255.255",
    "192.0.0.192",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "198.51.100.7",
    "203.0.113.9",
    "224.0.0.1",
    "239.255.255.250",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "::ffff:169.254.169.254",
    "::ffff:0:127.0.0.1",
    "64:ff9b::127.0.0.1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::8.8.8.8",
    "100::1",
    "2001::1",
    "2001:0:4136:e378:8000:63bf:3fff:fdd2",
    "2001:2::1",
    "2001:10::1",
    "2001:20::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "2002:a9fe:a9fe::1",
    "2600::5efe:7f00:1",
    "2600::200:5efe:a00:1",
    "3fff::1",
    "5f00::1",
    "fc00::1",
    "fd00:ec2::254",
    "fd20:ce::254",
    "fe80::1",
    "fe80::1%eth0",
    "2600::1%eth0",
    "fec0::1",
    "ff02::1",
    "",
    "news.example",
    "2130706433",
    "127.1",
]
OUTER = [
    "1.1.1.1",
    "8.8.8.8",
    "93.184.216.34",
    "172.15.255.255",
    "172.32.0.1",
    "2606:4700::1111",
    "2a00:1450:4001::200e",
    "::ffff:8.8.8.8",
    "64:ff9b::8.8.8.8",
]


@pytest.mark.parametrize("address", INNER)
def test_what_is_inside_is_not_public(address):
    assert not is_public(address)


@pytest.mark.parametrize("address", OUTER)
def test_what_is_outside_is_public(address):
    assert is_public(address)
    assert not is_inner_literal(address)


@given(st.ip_addresses(v=4))
def test_an_ipv4_address_is_judged_alike_inside_an_ipv6_one(ip: IPv4Address):
    plain = is_public(str(ip))
    assert is_public(str(IPv6Address(b"\0" * 10 + b"\xff\xff" + ip.packed))) == plain
    assert is_public(str(IPv6Address(bytes.fromhex("0064ff9b") + b"\0" * 8 + ip.packed))) == plain
    # What nobody serves news from is not fetched, whatever is inside.
    assert not is_public(str(IPv6Address(bytes.fromhex("2002") + ip.packed + b"\0" * 10)))
    assert not is_public(str(IPv6Address(b"\0" * 12 + ip.packed)))


@given(st.ip_addresses())
def test_no_address_is_public_that_python_itself_calls_private(ip):
    if is_public(str(ip)) and isinstance(ip, IPv4Address):
        kinds = (ip.is_private, ip.is_loopback, ip.is_link_local, ip.is_multicast, ip.is_reserved)
        assert not any(kinds)


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f000001",
        "0177.0.0.1",
        "127.1",
        "0x7f.1",
        "127.0.1",
        "1.2.3.4.5",
        "127.0.0.1.",
    ],
)
def test_a_host_that_is_a_number_in_disguise_is_seen(host):
    assert is_odd_number(host)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "news.example", "4chan.example", "a1.b2", "x.0xg", "::1"]
)
def test_other_hosts_are_no_numbers_in_disguise(host):
    assert not is_odd_number(host)


@pytest.mark.parametrize(
    ("url", "place"),
    [
        ("http://localhost/feed", ("localhost", 80)),
        ("http://LOCALHOST:8000/", ("localhost", 8000)),
        ("https://feeds.localhost/", ("feeds.localhost", 443)),
        ("http://127.0.0.1:81/", ("127.0.0.1", 81)),
        ("http://10.1.2.3/", ("10.1.2.3", 80)),
        ("http://[::1]:8/", ("::1", 8)),
        ("http://[fd00::7]/", ("fd00::7", 80)),
        ("http://[::ffff:127.0.0.1]/", None),
        ("http://[64:ff9b::7f00:1]/", None),
        ("http://172.31.0.9/", ("172.31.0.9", 80)),
        ("http://192.168.1.1/", ("192.168.1.1", 80)),
        ("http://[fe80::1%25eth0]/", None),
        ("http://[fe80::1]/", None),
        ("http://169.254.169.254/latest/", None),
        ("http://[fd00:ec2::254]/latest/", None),
        ("http://100.100.100.200/latest/", None),
        ("http://168.63.129.16/", None),
        ("http://192.0.0.192/opc/v2/", None),
        ("http://0.0.0.0/", None),
        ("http://224.0.0.1/", None),
        ("http://2130706433/", None),
        ("http://0x7f.1/", None),
        ("http://localhost.example/", None),
        ("http://intranet/", None),
        ("http://8.8.8.8/", None),
    ],
)
def test_only_what_is_plainly_inside_is_meant_by_being_written(url, place):
    assert find_inner_place(URL(url)) == place


# -- the allow list --------------------------------------------------------------------------


def test_networks_and_hosts_are_allowed_and_nothing_beside_them():
    allow = AllowList(["10.20.0.0/16", "::1", "[fd00::]/8", "Intranet.Example.", "*.news.example"])
    assert allow.holds_address("10.20.3.4")
    assert allow.holds_address("::ffff:10.20.3.4")
    assert allow.holds_address("::1")
    assert allow.holds_address("fd12::1")
    assert allow.holds_address("8.8.8.8")
    assert not allow.holds_address("10.21.0.1")
    assert not allow.holds_address("127.0.0.1")
    assert not allow.holds_address("no address")
    assert allow.holds_host("intranet.example")
    assert not allow.holds_host("x.intranet.example")
    assert allow.holds_host("a.news.example")
    assert not allow.holds_host("news.example")
    assert not allow.holds_host("badnews.example")


@pytest.mark.parametrize(
    "text", ["", "http://x.example/", "10.0.0.0/99", "a b", "0x7f.1", "x/y", "*"]
)
def test_what_is_neither_a_network_nor_a_host_is_refused(text):
    with pytest.raises(ValueError, match="neither a network nor a host name"):
        AllowList([text])


def test_a_socket_is_made_for_the_outside_only():
    def info(address):
        return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80))

    AllowList().make_socket(info("8.8.8.8")).close()
    with pytest.raises(InnerAddress):
        AllowList().make_socket(info("127.0.0.1"))


# -- names -----------------------------------------------------------------------------------


async def test_one_inner_address_spoils_the_whole_answer():
    names = Names(good_example=["8.8.8.8"], mixed_example=["8.8.8.8", "10.0.0.1"])
    guarded = GuardedResolver(names, allow=AllowList(), patience_s=5)
    assert [one["host"] for one in await guarded.resolve("good.example", 80)] == ["8.8.8.8"]
    with pytest.raises(InnerAddress):
        await guarded.resolve("mixed.example", 80)


async def test_what_is_opened_by_name_may_be_anywhere_but_localhost_is_here():
    names = Names(intranet_example=["10.0.0.1"], localhost=["127.0.0.1"], x_localhost=["8.8.8.8"])
    opened = GuardedResolver(names, allow=None, patience_s=5)
    assert await opened.resolve("intranet.example", 80)
    assert await opened.resolve("localhost", 80)
    with pytest.raises(InnerAddress):
        await opened.resolve("x.localhost", 80)


async def test_a_name_server_that_hangs_is_given_up():
    guarded = GuardedResolver(Names(), allow=AllowList(), patience_s=0.01)
    with pytest.raises(OSError, match="do not answer"):
        await guarded.resolve("hangs.example", 80)
