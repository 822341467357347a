"""Whom reports cite that no table of outlets knows, and reports that are cited unnamed."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import EntryKey, Event, Source
from bot.stories.authorship.namings import bare_names, read_namings, tells_of_itself
from bot.stories.authorship.origins import Attribution, Origins
from bot.stories.report import read_report
from tests.stories.newsdesk import HERALD, find_mentions, write
from tests.stories.telling import Heard, News, hear

SALE = "Fenwick to sell Ostrander shipyard to Brockton"


@pytest.mark.parametrize(
    ("title", "own", "is_own"),
    [
        ("Puffin Trust: seals return to Quayside", "puffin trust", True),
        ("The Puffin Trust: seals return to Quayside", "puffintrust.example", False),
        ("Puffin Trust survey finds fewer seals", "the puffin trust", True),
        ("PT survey finds fewer seals", "puffin trust", True),
        ("Puffin Trust Alliance survey finds fewer seals", "pta", True),
        ("L'Étoile du Port: les phoques reviennent", "etoile du port", True),
        ("Seals return, Puffin Trust survey finds", "puffin trust", True),
        ("Seals return to Quayside: Puffin Trust", "puffin trust", False),
        ("Heron Trust survey finds fewer seals", "puffin trust", False),
        ("Puffin seen near Trust House", "puffin trust", False),
    ],
)
def test_who_tells_of_itself_is_known_by_its_name_or_initials(
    title: str, own: str, is_own: bool
) -> None:
    assert tells_of_itself(title, "", (own,)) is is_own


def hear_two(first: News, second: str, text: str = "") -> Heard:
    """What a report comes to, and another one of its event."""
    return hear([first, News(30, "herald.example", second, text)])


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Fenwick to sell shipyard, Harbourwatch reports", "harbourwatch"),
        ("Fenwick to Sell Shipyard, Harbourwatch Reports", "harbourwatch"),
        ("Fenwick to sell shipyard, according to Harbour Watch", "harbourwatch"),
        ("Fenwick vend son chantier, selon La Vigie", "vigie"),
        ("Fenwick vend son chantier, a révélé mardi La Vigie.", "vigie"),
        ("Fenwick vende il cantiere, scrive la Vedetta", "vedetta"),
        ("Fenwick vende su astillero, según El Vigía", "vigia"),
        ("Fenwick verkauft Werft, wie die Hafenwacht berichtet", "hafenwacht"),
        ("Fenwick verkoopt werf, meldt Het Havennieuws", "havennieuws"),
        ("Fenwick to sell shipyard: Harbourwatch", "harbourwatch"),
        ("Harbourwatch: Fenwick to sell shipyard", "harbourwatch"),
        ("Fenwick to sell shipyard, 404 Docks reports", "404docks"),
        ("Fenwick sells it, Harbourwatch's Jane Roe reported.", "harbourwatch"),
        ("Harbourwatch's sources name the buyer.", "harbourwatch"),
        ("Selon les informations de La Vigie, Fenwick vend.", "vigie"),
        ("Nach Informationen der Hafenwacht verkauft Fenwick.", "hafenwacht"),
        ("Wie die Hafenwacht am Montag meldete, verkauft Fenwick.", "hafenwacht"),
        ("Fenwick verkauft, so die Hafenwacht.", "hafenwacht"),
        ("Fenwick vende, come anticipato dalla Vedetta.", "vedetta"),
        ("Lo ha publicado este martes El Vigía.", "vigia"),
        ("Fenwick to sell shipyard, Harbour Watch News reports", "hwn"),
    ],
)
def test_a_name_is_read_where_outlets_are_cited(text: str, name: str) -> None:
    assert name in read_namings(text, "", own=("herald example",), parties=())


@pytest.mark.parametrize(
    "text",
    [
        "Fenwick to sell Harbourwatch shipyard",
        "fenwick to sell shipyard, harbourwatch reports",
        "Fenwick to sell shipyard",
    ],
)
def test_a_name_elsewhere_cites_nobody(text: str) -> None:
    assert "harbourwatch" not in read_namings(text, "", own=(), parties=())


def test_neither_the_writer_nor_a_party_is_cited() -> None:
    title = "Shipyard to be sold, Harbourwatch reports"
    assert read_namings(title, "", own=("harbourwatch",), parties=()) == ()
    assert read_namings(title, "", own=(), parties={"Harbourwatch"}) == ()


def test_no_more_than_a_few_names_are_kept() -> None:
    said = ". ".join(f"According to Larkhill{sign * 3}" for sign in "abcdefgh")
    assert read_namings("", said, own=(), parties=()) == (
        "larkhillaaa",
        "larkhillbbb",
        "larkhillccc",
    )


def test_the_names_of_one_outlet_have_one_order() -> None:
    said = "Sold, according to The Harbour Watch."
    assert read_namings("", said, own=(), parties=()) == ("theharbourwatch", "harbourwatch", "hw")


def test_a_bare_name_has_no_article_space_or_sign() -> None:
    assert bare_names(["L'Écho-Vigie", "The Larkhill Post"]) == {
        "echovigie",
        "lechovigie",
        "ev",
        "larkhillpost",
        "thelarkhillpost",
        "lp",
    }
    assert bare_names(["-", "x"]) == frozenset()


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("host", "title", "text"),
    [
        ("harbourwatch.news", f"{SALE}, Harbourwatch reports", ""),
        ("harbourwatch.news", f"{SALE} – report", "Harbourwatch News reported the sale."),
        ("harbourwatch.news", SALE.replace("to sell", "sells"), "According to Harbourwatch, so."),
        ("lavigie.example", f"{SALE}, selon La Vigie", ""),
        ("vedetta.example", f"{SALE}, scrive la Vedetta", ""),
        ("hn.example", f"{SALE}, meldt Het Havennieuws Noord", "Havennieuws Noord meldt het."),
    ],
)
def test_who_cites_a_source_of_the_story_by_its_name_adds_no_origin(
    host: str, title: str, text: str
) -> None:
    first = News(0, host, SALE, "Two of the owners spoke of a sale in spring.")
    heard = hear_two(first, title, text)
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][:2] == ("single-source", 1)


def test_the_source_that_is_cited_may_come_after_those_who_cite_it() -> None:
    heard = hear(
        [
            News(0, "herald.example", f"{SALE}, Harbourwatch reports", "It will be in spring."),
            News(9, "courier.example", f"{SALE} in spring, according to Harbourwatch", "So it is."),
            News(30, "harbourwatch.news", SALE, "Two of the owners spoke of a sale in spring."),
        ]
    )
    assert heard.stories == ["s1"] * 3
    assert heard.standing()[2][:2] == ("single-source", 1)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (f"{SALE}, Larkhill says", "The mayor of Larkhill was told on Monday."),
        (f"{SALE}, owners tell Herald", "Owners told the Herald of it, as Harbourwatch reported."),
        ("Brockton buys Ostrander shipyard of Fenwick, Dockside reports", "It will be in spring."),
    ],
)
def test_who_cites_somebody_else_or_asked_for_himself_is_a_second_origin(
    title: str, text: str
) -> None:
    first = News(0, "harbourwatch.news", SALE, "Two of the owners spoke of a sale in spring.")
    assert hear_two(first, title, text).standing()[1][:2] == ("corroborated", 2)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        ("Essays grow longer, according to Microsoft.", ()),
        ("Essays grow longer, according to Harbourwatch.", ("harbourwatch",)),
    ],
)
def test_an_entity_that_is_cited_is_no_outlet(said: str, named: tuple[str, ...]) -> None:
    entry = write("Tips for essays", said, source=HERALD)
    mentions = find_mentions(entry)
    report = read_report(entry, HERALD, mentions, Event.OTHER, frozenset(), watched=True)
    assert report.said.attribution.named == named


def test_what_a_party_says_on_its_site_is_not_what_is_said_of_it() -> None:
    origins = Origins()
    origins.admit(
        EntryKey("a", "1"), Attribution(own=("fenwick",), said_by=None, party=True), copy_of=None
    )
    cites = Attribution(own=("herald",), said_by=None, named=("fenwick",))
    origins.admit(EntryKey("b", "2"), cites, copy_of=None)
    assert origins.count() == 2


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (f"{SALE}, WSJ reports", "OLDTOWN (Reuters) - It is so, the Wall Street Journal reported."),
        (
            f"{SALE}, Reuters reports",
            "The sale is close, Reuters reported, citing the Wall Street Journal.",
        ),
    ],
)
def test_an_agency_that_only_cites_a_paper_adds_no_origin(title: str, text: str) -> None:
    first = News(0, "wsj.com", SALE, "Two of the owners spoke of a sale in spring.")
    assert hear_two(first, title, text).standing()[1][:2] == ("single-source", 1)


def test_an_agency_that_asked_for_itself_is_an_origin() -> None:
    first = News(0, "wsj.com", SALE, "Two of the owners spoke of a sale in spring.")
    text = "OLDTOWN (Reuters) - It is close, a director told Reuters, after the WSJ reported it."
    assert hear_two(first, f"{SALE} soon", text).standing()[1][:2] == ("corroborated", 2)


@pytest.mark.parametrize(
    "title",
    [
        "Bericht: Fenwick verkauft Ostrander-Werft an Brockton",
        "Medienbericht: Fenwick verkauft Ostrander-Werft an Brockton",
        "Fenwick verkauft Ostrander-Werft an Brockton - Bericht",
        "Fenwick verkauft offenbar Ostrander-Werft an Brockton",
    ],
)
def test_a_german_report_that_is_not_named_adds_no_origin(title: str) -> None:
    first = News(0, "kurier.example", "Fenwick verkauft Ostrander-Werft an Brockton", "Im Mai.")
    heard = hear_two(first, title, "Die Werft soll an Brockton gehen.")
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][:2] == ("single-source", 1)


def test_who_says_offenbar_and_names_who_was_asked_is_a_second_origin() -> None:
    first = News(0, "kurier.example", "Fenwick verkauft Ostrander-Werft an Brockton", "Im Mai.")
    text = "Die Werft geht an Brockton, sagte ein Sprecher."
    heard = hear_two(first, "Brockton kauft offenbar Ostrander-Werft von Fenwick", text)
    assert heard.standing()[1][:2] == ("corroborated", 2)


def _speak(*own: str, **how: object) -> Attribution:
    return Attribution(own=own, **{"said_by": None, **how})  # type: ignore[arg-type]


SPEAKERS = [
    _speak("harbourwatch news", "harbourwatch"),
    _speak("herald", named=("harbourwatch",)),
    _speak("courier", named=("dockside", "harbourwatch"), retells=True),
    _speak("gazette", named=("signal",)),
    _speak("signal", said_by="reuters"),
    _speak("post", named=("nobody",)),
    *(_speak(f"paper {number}", said_by="reuters") for number in range(4)),
]


@given(st.permutations(range(len(SPEAKERS))))
def test_who_cites_whom_by_name_counts_the_same_in_any_order(order: list[int]) -> None:
    origins = Origins()
    for number in order:
        origins.admit(EntryKey("s", str(number)), SPEAKERS[number], copy_of=None)
        if number % 3 == 0:
            origins.count()
            origins.rest()
    # Harbourwatch with those who cite it, Reuters with Signal's and Gazette's of Signal, Post.
    assert origins.count() == 3


COUNT = "Puffins of Larkhill down by a quarter"
LOSS = "Larkhill loses a quarter of its puffins"
GONE = "A quarter of Larkhill puffins gone"


@pytest.mark.parametrize(
    ("host", "title", "text"),
    [
        ("puffintrust.example", f"{COUNT}, Puffin Trust survey finds", "200 burrows were seen."),
        ("puffintrust.example", f"Puffin Trust: {COUNT}", "Some 200 burrows were seen."),
        ("puffintrust.example", COUNT, "The Puffin Trust counted 200 burrows in spring."),
        ("larkhill.ac.example", f"{COUNT}, Larkhill researchers say", "200 burrows were seen."),
    ],
)
def test_what_a_body_says_on_its_site_and_outlets_report_are_as_many_origins(
    host: str, title: str, text: str
) -> None:
    body = "Larkhill" if "larkhill" in host else "Puffin Trust"
    heard = hear(
        [
            News(0, host, title, text),
            News(9, "herald.example", f"{LOSS}, says {body}", "Keepers went from rock to rock."),
            News(30, "courier.example", f"{GONE}, according to {body}", "Few burrows are left."),
        ]
    )
    assert heard.stories == ["s1"] * 3
    assert [origins for _, origins, _ in heard.standing()] == [1, 2, 3]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (COUNT, "Harbourwatch has learned of 200 burrows in spring."),
        (COUNT, "Keepers told Harbourwatch of 200 burrows in spring."),
        (COUNT, "Some 200 burrows were seen in spring."),
    ],
)
def test_an_outlet_that_tells_of_its_own_work_is_cited(title: str, text: str) -> None:
    heard = hear(
        [
            News(0, "harbourwatch.news", title, text),
            News(9, "herald.example", f"{LOSS}, says Harbourwatch", "It went rock by rock."),
        ]
    )
    assert heard.stories == ["s1"] * 2
    assert heard.standing()[1][:2] == ("single-source", 1)


def test_a_source_that_is_marked_official_is_nobodys_outlet() -> None:
    puffins = replace(Source.unlisted("puffintrust.example"), official=True)
    heard = hear(
        [
            News(0, "puffintrust.example", COUNT, "Some 200 burrows were seen in spring."),
            News(9, "herald.example", f"{LOSS}, says Puffin Trust", "It went rock by rock."),
        ],
        sources=[puffins],
    )
    assert heard.stories == ["s1"] * 2
    assert heard.standing()[1][1] == 2


def test_whose_survey_is_cited_is_no_outlet() -> None:
    entry = write(f"{COUNT}, according to a Puffin Trust survey", source=HERALD)
    report = read_report(entry, HERALD, (), Event.OTHER, frozenset(), watched=True)
    assert report.said.attribution.named == ()
