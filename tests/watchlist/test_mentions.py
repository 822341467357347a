"""Where an entry names an entity: names, tickers, longer names, everyday words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from bot.model import Entity, Field
from bot.watchlist import Catalogue
from bot.watchlist.mentions import MOST_WEIGHED
from bot.watchlist.names.everyday import is_everyday
from bot.watchlist.spots import Style, find_style
from tests.watchlist.builders import CATALOGUE, entry, read_shipped_catalogue

AMBIGUITY = Path(__file__).parents[3] / "shared" / "data" / "entities" / "ambiguity.jsonl"


def named(title: str, catalogue: Catalogue = CATALOGUE, **fields: Any) -> list[tuple[str, str]]:
    one = entry(title, **fields)
    whole = {Field.TITLE: one.title, Field.SUMMARY: one.summary, Field.CONTENT: one.content or ""}
    return [
        (each.entity, whole[each.field][each.start : each.end]) for each in catalogue.mentions(one)
    ]


def test_a_name_is_found_in_every_field_in_order() -> None:
    found = named("Nokia’s plan", summary="诺基亚宣布", content="NOKIA OYJ said")
    assert found == [("nokia", "Nokia"), ("nokia", "诺基亚"), ("nokia", "NOKIA OYJ")]


@pytest.mark.parametrize(
    "title", ["Societe Generale", "SOCIÉTÉ GÉNÉRALE", "Socie\u0301te\u0301 Generale"]
)
def test_accents_do_not_count_in_an_alias(title: str) -> None:
    assert named(f"{title} fined") == [("societe-generale", title)]


def test_a_name_is_found_under_each_of_its_spellings_in_one_text() -> None:
    found = named("Societe Generale, Société Générale and Société Generale")
    assert [text for _, text in found] == [
        *("Societe Generale", "Société Générale", "Société Generale"),
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Buy $NOK now", "$NOK"),
        ("The firm (NYSE:NOK) said", "NYSE:NOK"),
        ("The firm (NYSE: NOK) said", "NYSE: NOK"),
        ("Shares (OMXH: NOKIA)", "OMXH: NOKIA"),
        ("Shares NOK.N fell", "NOK.N"),
        ("The NOK fell", None),
        ("A $nok coin", None),
        ("A $nok coin, no NOK", None),
        ("NASDAQ: NOK", None),
        ("NOK.O fell", None),
        ("NOK.Next", None),
    ],
)
def test_a_ticker_counts_where_something_marks_it(text: str, found: str | None) -> None:
    symbols = Catalogue(
        [Entity(id="n", name="Some Firm", tickers=("NYSE:NOK", "HEL:NOKIA", "?:!"))]
    )
    assert named(text, symbols) == ([("n", found)] if found else [])


def test_tickers_of_several_parts_and_of_unknown_exchanges_are_read() -> None:
    symbols = Catalogue(
        [
            Entity(id="b", name="Some Holding", tickers=("NYSE:BRK.A",)),
            Entity(id="t", name="Some Maker", tickers=("TYO:7203", "MOON:TM")),
        ]
    )
    assert named("(NYSE: BRK.A) and (7203.T), MOON:TM", symbols) == [
        ("b", "NYSE: BRK.A"),
        ("t", "7203.T"),
        ("t", "MOON:TM"),
    ]


def test_a_number_behind_a_dollar_sign_is_a_price_and_no_ticker() -> None:
    symbols = Catalogue(
        [
            Entity(id="t", name="Some Maker", tickers=("TYO:7203",)),
            Entity(id="k", name="Some Cellar", tickers=("TYO:285A",)),
        ]
    )
    assert named("A fine of $7203, or $7203 million", symbols) == []
    assert named("Buy $285A and TYO:7203", symbols) == [("k", "$285A"), ("t", "TYO:7203")]


def test_a_symbol_of_one_letter_and_its_suffix_are_an_abbreviation_out_of_brackets() -> None:
    symbols = Catalogue(
        [
            Entity(id="u", name="Some Engine", tickers=("NYSE:U",)),
            Entity(id="ba", name="Some Planes", tickers=("NYSE:BA",)),
        ]
    )
    assert named("The U.N. met, and BA.N rose", symbols) == [("ba", "BA.N")]
    assert named("Engine <U.N> and (U.N), U.N) and NYSE: U", symbols) == [
        ("u", "U.N"),
        ("u", "U.N"),
        ("u", "NYSE: U"),
    ]


def test_inside_a_longer_name_a_shorter_one_is_none_unless_it_is_the_owner() -> None:
    names = Catalogue(
        [
            Entity(id="city", name="Norville"),
            Entity(id="paper", name="Norville Times", aliases=("The Norville Times",)),
            Entity(id="cloud", name="Amazon Web Services", owner="Amazon"),
            Entity(id="amazon", name="Amazon", owner="cloud"),
        ]
    )
    assert named("The Norville Times of Norville", names) == [
        ("paper", "The Norville Times"),
        ("city", "Norville"),
    ]
    assert named("Amazon Web Services is down", names) == [
        ("cloud", "Amazon Web Services"),
        ("amazon", "Amazon"),
    ]


def test_a_hyphenated_name_is_found_with_and_without_its_hyphen() -> None:
    names = Catalogue([Entity(id="cola", name="Zola-Cola")])
    assert [text for _, text in named("Zola-Cola, Zola Cola, ZolaCola, Zola and Cola", names)] == [
        "Zola-Cola",
        "Zola Cola",
        "ZolaCola",
    ]


# -- names that are everyday words --------------------------------------------------------


@pytest.mark.parametrize(
    "title",
    [
        "Apple shares rise after results",
        "Apple to open a second campus",
        "Analysts no longer trust Apple with their money",
        "Why Everybody Is Leaving Apple's App Store",
        "an outage at apple inc: ceo speaks",
        "APPLE SHARES FALL AS IPHONE SALES DROP",
        "Apple hikes prices",
        "Regulators sue Apple over its app store",
    ],
)
def test_an_everyday_word_is_the_company_where_the_text_says_so(title: str) -> None:
    assert "apple" in [entity for entity, _ in named(title)]


@pytest.mark.parametrize(
    "title",
    [
        "Grandma’s apple pie wins the county fair",
        "HOW TO BAKE AN APPLE PIE",
        "how to bake an apple pie",
        "The Best Way to Peel an Apple at Home",
        "They gave each child 2 Apple slices",
        "An apple-growing valley",
        "Where Fiona Apple sang",
        "a crisp apple",
        "Apple pie for a crowd",
        "We toured Apple-growing country",
    ],
)
def test_an_everyday_word_is_not_the_company_where_nothing_says_so(title: str) -> None:
    assert named(title) == []


def test_a_name_beyond_doubt_settles_the_same_name_elsewhere_in_the_entry() -> None:
    assert named("Everyone Likes Apple Today") == []
    found = named("Everyone Likes Apple Today", summary="Apple Inc. has a new boss")
    assert ("apple", "Apple") in found


def test_an_abbreviation_in_capitals_is_not_the_word() -> None:
    who = Catalogue([Entity(id="who", name="WHO"), Entity(id="x", name="X")])
    assert is_everyday("WHO")
    assert is_everyday("X")
    assert not is_everyday("Nokia")
    assert named("Doctors ask the WHO for help, and who answers", who) == [("who", "WHO")]
    assert named("who answers", who) == []


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("", Style.SILENT),
        ("all small", Style.SILENT),
        ("ALL BIG", Style.SILENT),
        ("Only the first word", Style.SENTENCE),
        ("Word", Style.SENTENCE),
        ("Nearly Every Word of the Headline Has One", Style.TITLE),
    ],
)
def test_the_style_of_a_text_is_that_of_its_capitals(text: str, style: Style) -> None:
    assert find_style(text) is style


def test_context_beats_always_saying_yes_on_labelled_headlines() -> None:
    if not AMBIGUITY.exists():
        pytest.skip(f"no labelled headlines at {AMBIGUITY.name}")
    rows = [json.loads(line) for line in AMBIGUITY.read_text(encoding="utf-8").splitlines()]
    names = Catalogue(
        Entity(id=surface, name=f"{surface} itself", aliases=(surface.capitalize(),))
        for surface in {row["surface"] for row in rows}
    )
    said = [
        row["surface"] in {entity for entity, _ in named(row["headline"], names)} for row in rows
    ]
    meant = [bool(row["refers_to_entity"]) for row in rows]
    right = sum(1 for one, other in zip(said, meant, strict=True) if one and other)
    f1 = 2 * right / (sum(said) + sum(meant))
    always = 2 * sum(meant) / (len(meant) + sum(meant))
    assert f1 > always


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Fenwick (Euronext: ABC) hires", []),
        ("Fenwick (Euronext Paris: ABC) hires", []),
        ("Fenwick, NASDAQ: FENW, hires", []),
        ("FENWICK (NASDAQ: FENW) HIRES", []),
        ("Fenwick (HKEX: 700) hires", ["games"]),
        ("Fenwick (Hong Kong Stock Exchange: 2) hires", []),
        ("Euronext: Trading is back", ["euronext"]),
        ("EURONEXT: SHARES FALL", ["euronext"]),
        ("Euronext hires (Euronext: ENX)", ["euronext"]),
        ("Games: HKEX hires", ["games", "hkex"]),
        ("Games: ABC hires", ["games"]),
    ],
)
def test_an_exchange_that_only_says_where_a_symbol_trades_is_not_named(
    text: str, found: list[str]
) -> None:
    catalogue = Catalogue(
        [
            Entity(id="euronext", name="Euronext"),
            Entity(id="nasdaq", name="Nasdaq"),
            Entity(id="hkex", name="HKEX", aliases=("Hong Kong Stock Exchange",)),
            Entity(id="games", name="Games", tickers=("HKG:0700",)),
        ]
    )
    assert [each.entity for each in catalogue.mentions(entry(text))] == found


@pytest.mark.parametrize(("word", "between"), [("Target", " cuts jobs. "), ("苹果", "股价、")])
def test_of_a_name_that_is_a_word_too_a_hundred_places_of_a_text_are_weighed(
    word: str, between: str
) -> None:
    shipped = read_shipped_catalogue()
    few = shipped.mentions(entry("Title", content=(word + between) * 40))
    many = shipped.mentions(entry("Title", content=(word + between) * 400))
    assert len(few) == 40
    assert len(many) == MOST_WEIGHED
    explained = shipped.explain(entry("Title", content=(word + between) * 400))
    assert sum(each.name == word for each in explained) == MOST_WEIGHED


def test_small_letters_do_not_use_up_what_is_weighed_of_a_name() -> None:
    shipped = read_shipped_catalogue()
    text = "It is a target. " * 200 + "Then Target cuts jobs."
    assert {each.entity for each in shipped.mentions(entry("Title", content=text))} == {"target"}


@pytest.mark.parametrize(
    ("text", "weighed"),
    [
        ("target cuts jobs. " * 400, MOST_WEIGHED),
        ("It is a target. " * 400 + "Then Target cuts jobs.", MOST_WEIGHED + 1),
    ],
)
def test_of_small_letters_a_hundred_places_are_weighed_too(text: str, weighed: int) -> None:
    explained = read_shipped_catalogue().explain(entry("title", content=text))
    assert sum(each.name == "Target" for each in explained) == weighed
