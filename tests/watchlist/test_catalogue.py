"""The entity catalogue: who is called what, and on which hosts they speak."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.errors import UnknownEntity
from bot.model import Entity
from bot.watchlist import Catalogue
from tests.watchlist.builders import APPLE, BANK, CATALOGUE, NOKIA, entry, read_shipped_catalogue


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("nokia", "nokia"),
        ("NOKIA", "nokia"),
        (" Nokia Oyj ", "nokia"),
        ("诺基亚", "nokia"),
        ("Societe Generale", "societe-generale"),
        ("socgen", "societe-generale"),
    ],
)
def test_an_entity_is_named_by_its_id_or_by_an_alias_of_its_own(name: str, found: str) -> None:
    assert CATALOGUE.resolve(name).id == found


def test_an_alias_that_two_entities_have_names_neither_and_is_reported() -> None:
    rival = Entity(id="rival", name="Rival", aliases=("Nokia-Oyj", "SocGen", "Orange"))
    shared = Catalogue([NOKIA, BANK, rival, Entity(id="orange", name="Orange")])
    with pytest.raises(UnknownEntity, match="'socgen' names several entities: write") as caught:
        shared.resolve("socgen")
    assert caught.value.is_shared
    assert set(caught.value.nearest) == {"societe-generale", "rival"}
    assert shared.mentions(entry("SocGen gains")) == ()
    # An everyday word names nobody without context, so that two may have it.
    assert [fault.split(",")[0] for fault in shared.faults()] == [
        "'SocGen' names rival and societe-generale"
    ]


def test_an_unknown_name_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownEntity, match="did you mean nokia") as caught:
        CATALOGUE.resolve("Nokai")
    assert caught.value.name == "Nokai"
    with pytest.raises(UnknownEntity) as caught:
        CATALOGUE.resolve("?!")
    assert caught.value.nearest == ()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nokla", "nokia"),
        ("nokai", "nokia"),
        ("microsft", "microsoft"),
        ("aple", "apple"),
        ("gogle", "google"),
        ("amazn", "amazon"),
        ("teh fed", "federal-reserve"),
        ("zuckerburg", "mark-zuckerberg"),
        ("jp-morgan-chas", "jpmorgan"),
        ("nividia", "nvidia"),
        ("anthropc", "anthropic"),
        ("vsia", "visa"),
    ],
)
def test_the_nearest_name_is_the_one_with_the_fewest_wrong_letters(typed: str, meant: str) -> None:
    with pytest.raises(UnknownEntity) as caught:
        read_shipped_catalogue().resolve(typed)
    assert caught.value.nearest[0] == meant


@pytest.mark.parametrize("typed", ["fenwik", "umbrella", "harbour board", "ostrander", "zorp"])
def test_a_short_name_or_a_ticker_is_not_offered_because_its_letters_stand_in_a_long_one(
    typed: str,
) -> None:
    with pytest.raises(UnknownEntity) as caught:
        read_shipped_catalogue().resolve(typed)
    assert caught.value.nearest == ()


def test_a_ticker_is_found_with_its_exchange_or_without_and_with_a_wrong_letter() -> None:
    rail = Entity(id="rail", name="Ostrander & Sons", tickers=("NSE:M&M", "HEL:OSTR"))
    names = Catalogue([NOKIA, rail])
    assert [names.find(typed)[0] for typed in ("HEL:OSTR", "ostr", "M&M", "NSE:M&M")] == [rail] * 4
    assert names.find_nearest("ostx", limit=1) == (rail,)


MARKED = Catalogue(
    [
        NOKIA,
        APPLE,
        Entity(id="games", name="Ostrander Games", tickers=("HKG:0700",)),
        Entity(id="pens", name="Quay Pens", tickers=("CPH:NOVO-B",), hosts=("pens.quay.example",)),
        Entity(id="nok", name="Noko", aliases=("Nook",), hosts=("quay.example",)),
    ]
)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("NOK.N", ["nokia"]),
        ("$NOK", ["nokia"]),
        ("(NYSE: NOK)", ["nokia"]),
        ("Nasdaq: AAPL", ["apple"]),
        ("AAPL", ["apple"]),
        ("700.HK", ["games"]),
        ("700", ["games"]),
        ("HKEX:700", ["games"]),
        ("NOVOb.CO", ["pens"]),
        ("nokia.com", ["nokia"]),
        ("www.nokia.com/press?x=1", ["nokia"]),
        ("https://www.nokia.com/press", ["nokia"]),
        ("pens.quay.example", ["nok", "pens"]),
    ],
)
def test_a_ticker_in_any_writing_a_host_and_an_address_find_their_entity(
    typed: str, found: list[str]
) -> None:
    assert [each.id for each in MARKED.find(typed)][: len(found)] == found
    with pytest.raises(UnknownEntity) as caught:
        MARKED.resolve(typed)
    assert list(caught.value.nearest) == found


@pytest.mark.parametrize("typed", ["a $NOK b", "other.example/x", "$ABC.X", "701.HK", "http://["])
def test_what_only_holds_a_ticker_or_is_nobodys_finds_none(typed: str) -> None:
    assert MARKED.find(typed) == ()


def test_entities_are_found_by_anything_that_is_like_their_name() -> None:
    assert CATALOGUE.find("nokia oy")[0].id == "nokia"
    assert CATALOGUE.find("aapl")[0].id == "apple"
    assert CATALOGUE.find("genérale")[0].id == "societe-generale"
    assert [each.id for each in CATALOGUE.find("诺基亚")] == ["nokia"]
    assert CATALOGUE.find("  ") == ()
    assert CATALOGUE.find("zzzzqqq") == ()
    many = Catalogue(Entity(id=f"bank-{n}", name=f"Bank {n}") for n in range(30))
    assert len(many.find("bank")) == 10
    assert len(many.find("bank", limit=3)) == 3


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("us", "us-government"),
        ("UK", "uk-government"),
        ("china", "chinese-government"),
        ("Germany", "german-government"),
        ("japan", "japanese-government"),
        ("apple", "apple"),
    ],
)
def test_a_countrys_name_finds_its_government_first(typed: str, found: str) -> None:
    assert read_shipped_catalogue().find(typed)[0].id == found


def test_where_nothing_is_like_a_text_there_is_something_nearest() -> None:
    assert CATALOGUE.find("nxkxx") == ()
    assert CATALOGUE.find_nearest("nxkxx", limit=1) == (NOKIA,)
    assert CATALOGUE.find_nearest("…") == ()


def test_what_belongs_to_an_entity_belongs_to_it_by_way_of_others_too() -> None:
    lab = Entity(id="lab", name="Fenwick Lab", owner="Nokia")
    part = Entity(id="part", name="Sorrel Part", owner="lab")
    loop = Entity(id="loop", name="Loop One", owner="loop")
    catalogue = Catalogue([NOKIA, APPLE, lab, part, loop])
    assert catalogue.list_owned("Nokia Oyj") == {"lab", "part"}
    assert catalogue.list_owned("apple") == frozenset()
    assert catalogue.list_owned("loop") == {"loop"}
    with pytest.raises(UnknownEntity):
        catalogue.list_owned("nobody")


def test_who_owns_an_entity_is_known_by_id_however_the_catalogue_names_them() -> None:
    nokia = Entity(id="nokia", name="Nokia Oyj")
    lab = Entity(id="lab", name="Fenwick Lab", owner="Nokia Oyj")
    part = Entity(id="part", name="Sorrel Part", owner="lab")
    stray = Entity(id="stray", name="Stray", owner="nobody")
    catalogue = Catalogue([nokia, lab, part, stray])
    owners = {each.id: catalogue.owner_of(each.id) for each in catalogue}
    assert owners == {"nokia": None, "lab": "nokia", "part": "lab", "stray": None}
    assert catalogue.owner_of("unheard-of") is None
    assert catalogue.owned_by("nokia") == ("lab",)
    assert catalogue.owned_by("part") == ()


def test_the_later_of_two_entities_with_one_id_wins_whole() -> None:
    own = replace(NOKIA, name="Nokia Group", aliases=(), hosts=("nokia.example",))
    merged = Catalogue([NOKIA, APPLE, own])
    assert len(merged) == 2
    assert [each.id for each in merged] == ["nokia", "apple"]
    assert merged.get("nokia") is own
    assert merged.get("nobody") is None
    assert merged.entities_at("nokia.com") == frozenset()
    with pytest.raises(UnknownEntity):
        merged.resolve("Nokia Oyj")


def test_a_host_belongs_to_those_who_speak_there_and_on_the_domain_above() -> None:
    parent = Entity(id="parent", name="Parent", hosts=("Corp.example.",))
    child = Entity(id="child", name="Child", hosts=("blog.corp.example", "corp.example"))
    hosts = Catalogue([parent, child])
    assert hosts.entities_at("corp.example") == {"parent", "child"}
    assert hosts.entities_at("NEWS.blog.corp.example.") == {"parent", "child"}
    assert hosts.entities_at("notcorp.example") == frozenset()
    assert hosts.entities_at("") == frozenset()


def test_faults_are_told_a_line_each() -> None:
    bad = Catalogue(
        [
            Entity(
                id="x1", name="Xenon One", aliases=("!!",), tickers=("MSFT", "NYSE:XE"), owner="who"
            ),
            Entity(id="x2", name="Xenon Two", owner="Xenon One"),
            Entity(id="x3", name="Xenon Three", owner="x2"),
        ]
    )
    assert bad.faults() == (
        "x1: there is no word in the name '!!'",
        "x1: the ticker 'MSFT' is not written EXCHANGE:SYMBOL",
        "x1: no entity is its owner 'who'",
    )
    assert CATALOGUE.faults() == ()


def test_a_catalogue_has_another_fingerprint_where_any_entity_is_another() -> None:
    same, fewer = Catalogue([NOKIA, APPLE]), Catalogue([NOKIA])
    changed = Catalogue([NOKIA, replace(APPLE, hosts=(*APPLE.hosts, "apple.example"))])
    prints = [each.fingerprint for each in (Catalogue([NOKIA, APPLE]), same, fewer, changed)]
    assert prints[0] == prints[1]
    assert len(set(prints)) == 3
    assert {len(each) for each in prints} == {64}


FRUIT = Entity(
    id="my-fruit",
    name="Fenwick Fruit",
    aliases=("NOKIA", "诺基亚"),
    tickers=("HEL:NOKIA",),
    hosts=("Nokia.com",),
)


def test_what_a_newsrooms_own_entity_is_known_by_is_no_shipped_ones_any_more() -> None:
    shipped = replace(NOKIA, aliases=("Nokia Oyj", "nokia", "诺基亚"))
    names = Catalogue([shipped, APPLE, FRUIT], own=["my-fruit"])
    told = names.mentions(entry("Nokia hires", summary="诺基亚公司 (HEL:NOKIA), Nokia Oyj, $NOK"))

    assert [each.entity for each in told] == ["my-fruit", "my-fruit", "my-fruit", "nokia", "nokia"]
    assert names.entities_at("nokia.com") == {"my-fruit"}
    assert names.resolve("nokia").id == "nokia"
    assert names.resolve("诺基亚").id == "my-fruit"
    assert names.find("Nokia")[0].id == "my-fruit"
    assert names.get("nokia") == replace(
        NOKIA, aliases=("Nokia Oyj",), tickers=("NYSE:NOK",), hosts=()
    )
    assert names.get("apple") is APPLE
    assert names.faults() == ()


def test_a_loss_is_told_and_counts_in_the_fingerprint() -> None:
    lost = Catalogue([NOKIA, FRUIT], own=["my-fruit"])
    named = Catalogue([NOKIA, replace(FRUIT, aliases=("诺基亚",))], own=["my-fruit"])

    assert [(each.lost, each.owner) for each in lost.losses_of("nokia")] == [
        ("Nokia", "my-fruit"),
        ("诺基亚", "my-fruit"),
        ("HEL:NOKIA", "my-fruit"),
        ("nokia.com", "my-fruit"),
    ]
    assert lost.losses_of("my-fruit") == ()
    assert str(lost.losses[0]).startswith(
        "'Nokia' is my-fruit's by your files, and no longer nokia's, which keeps its id"
    )
    assert len(named.losses) == 3
    assert len({Catalogue([NOKIA, FRUIT]).fingerprint, lost.fingerprint, named.fingerprint}) == 3


def test_of_two_entities_of_the_newsrooms_own_a_shared_name_still_names_neither() -> None:
    names = Catalogue(
        [NOKIA, FRUIT, Entity(id="mine", name="Nokia")], own=["my-fruit", "mine", "left-out"]
    )

    assert names.mentions(entry("Nokia hires")) == ()
    assert names.mentions(entry("Nokia Oyj hires")) != ()
    assert [fault.split(",")[0] for fault in names.faults()] == ["'NOKIA' names mine and my-fruit"]
