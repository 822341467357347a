"""A chain told in several entries: whose word it is what others have from who only cites."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import permutations

import pytest

from bot.model import EntryKey, Placement, Source, Status
from bot.stories.authorship.origins import Attribution, Origins
from tests.stories.newsdesk import COURIER, GAZETTE, HERALD, JOURNAL, NOON, REUTERS, Desk

MINUTE = timedelta(minutes=1)
TALKS = "Nokia in talks to buy cable maker Larkhill"
OWN = ("Nokia in talks to buy cable maker Larkhill for cash", JOURNAL)
CITES = ("Nokia in talks to buy cable maker Larkhill, WSJ reports", REUTERS)
FOLLOWS = ("Nokia holds talks to buy cable maker Larkhill, Reuters reports", HERALD)


def tell_all(desk: Desk, *told: tuple[str, Source], after: int = 0) -> Placement:
    for number, (title, source) in enumerate(told, after):
        placed = desk.tell(title, source=source, after=number * MINUTE)
        assert placed.story == "s1"
    return placed


@pytest.mark.parametrize("order", list(permutations((OWN, CITES, FOLLOWS))))
def test_who_cites_an_outlet_that_only_cites_has_the_word_of_whom_it_cites(
    order: tuple[tuple[str, Source], ...],
) -> None:
    placed = tell_all(Desk(), *order)
    assert (placed.origins, placed.status) == (1, Status.SINGLE_SOURCE)


@pytest.mark.parametrize("order", list(permutations((CITES, FOLLOWS))))
def test_the_first_of_a_chain_need_not_be_seen(order: tuple[tuple[str, Source], ...]) -> None:
    assert tell_all(Desk(), *order).origins == 1


@pytest.mark.parametrize(
    ("cites", "follows"),
    [
        ("Nokia will Kabelhersteller Larkhill kaufen, berichtet das Handelsblatt", "laut Reuters"),
        ("Nokia discute du rachat du câblier Larkhill, selon Les Echos", "selon Reuters"),
        ("Nokia negocia la compra de Larkhill, según Expansión", "según Reuters"),
        ("Nokia tratta per comprare Larkhill, secondo Il Sole 24 Ore", "secondo Reuters"),
    ],
)
def test_a_chain_is_followed_in_other_languages(cites: str, follows: str) -> None:
    title = f"{cites.rpartition(',')[0]}, {follows}"
    assert tell_all(Desk(), (cites, REUTERS), (title, HERALD)).origins == 1


@pytest.mark.no_cover
@pytest.mark.parametrize(
    ("what", "told"),
    [
        ("it has a report of its own, too", ("Nokia board weighs purchase of Larkhill", REUTERS)),
        ("it asked for itself", (f"{TALKS}, sources tell Reuters", REUTERS)),
        ("it is not who is cited", ("Larkhill may go to Nokia, Bloomberg reports", COURIER)),
        ("somebody else asked for himself", ("Larkhill may go to Nokia, managers say", COURIER)),
    ],
)
def test_a_report_of_its_own_is_a_second_origin(what: str, told: tuple[str, Source]) -> None:
    for order in permutations((OWN, CITES, FOLLOWS, told)):
        assert tell_all(Desk(), *order).origins == 2, what


@pytest.mark.parametrize(
    "opening",
    [
        "Reuters reported on Monday that the Wall Street Journal had learned of the talks.",
        "Reuters reported that WSJ reported talks.",
        "Reuters, which cited the Wall Street Journal, said the talks began in May.",
        "Reuters reported, citing the Wall Street Journal, that the talks began in May.",
        "Reuters meldete am Montag, dass das Wall Street Journal von den Gesprächen erfahren habe.",
        "Reuters meldete unter Verweis auf das Wall Street Journal, es werde verhandelt.",
        "Selon Reuters, qui cite le Wall Street Journal, les discussions ont débuté en mai.",
        "Según Reuters, que cita al Wall Street Journal, las conversaciones empezaron en mayo.",
    ],
)
def test_a_chain_that_one_text_tells_whole_is_the_last_one_s_word_from_the_start(
    opening: str,
) -> None:
    desk = Desk()
    tell_all(desk, OWN)
    placed = desk.tell(f"{TALKS}, Reuters reports", opening, source=GAZETTE, after=MINUTE)
    assert (placed.origins, placed.status) == (1, Status.SINGLE_SOURCE)


@pytest.mark.parametrize(
    "opening",
    [
        "Reuters reported on Monday that the Wall Street Journal will cut 40 jobs in Oulu.",
        "Reuters reported that Nokia had learned of a rival offer. Bloomberg had no comment.",
        "Reuters said talks began in May.",
    ],
)
def test_who_names_another_outlet_beside_is_of_no_chain(opening: str) -> None:
    desk = Desk()
    tell_all(desk, OWN)
    placed = desk.tell(f"{TALKS}, Reuters reports", opening, source=GAZETTE, after=MINUTE)
    assert placed.origins == 2


def test_an_outlet_whose_texts_the_story_lacks_speaks_for_itself() -> None:
    placed = tell_all(Desk(), OWN, FOLLOWS)
    assert (placed.origins, placed.status) == (2, Status.CORROBORATED)


def test_a_chain_of_any_length_ends_where_somebody_asked() -> None:
    names = ("Reuters", "Bloomberg", "CNBC", "Axios")
    sources = [Source.unlisted(f"{name.casefold()}.com") for name in names]
    told = [CITES] + [
        (f"{TALKS}, {cited} reports", source)
        for cited, source in zip(names, sources[1:], strict=False)
    ]
    desk = Desk()
    assert tell_all(desk, OWN, *told).origins == 1
    own = ("Larkhill board to meet on offer by Nokia", sources[2])
    assert tell_all(desk, own, after=9).origins == 2


def test_two_wires_that_cite_each_other_are_one_origin() -> None:
    bloomberg = Source.unlisted("bloomberg.com")
    ring = [
        (f"{TALKS}, Bloomberg reports", REUTERS),
        (f"{TALKS} for cash, Reuters reports", bloomberg),
        ("Nokia holds talks to buy cable maker Larkhill, according to Bloomberg", HERALD),
        ("Nokia holds talks on cable maker Larkhill, Reuters says", COURIER),
    ]
    for order in permutations(ring):
        assert tell_all(Desk(), *order).origins == 1
    desk = Desk()
    tell_all(desk, *ring)
    placed = tell_all(desk, ("Larkhill may go to Nokia, managers say", GAZETTE), after=9)
    assert placed.origins == 2


def test_who_cites_a_paper_that_has_but_a_wires_text_has_the_wires_word() -> None:
    text = (
        "LONDON (Reuters) - Nokia is in talks to buy the cable maker Larkhill, three people with "
        "knowledge of the matter said on Monday, in what would be its largest purchase in years."
    )
    paper = replace(GAZETTE, name="Oldtown Gazette")
    desk = Desk()
    desk.tell(TALKS, text, source=REUTERS)
    assert desk.tell(f"Talks: {TALKS}", text, source=paper, after=MINUTE).copies == 1
    cites = f"{TALKS}, Oldtown Gazette reports"
    assert desk.tell(cites, source=HERALD, after=2 * MINUTE).origins == 1
    own = desk.tell("Larkhill may go to Nokia, managers say", source=paper, after=3 * MINUTE)
    assert own.origins == 2


def _speak(*own: str, said_by: str | None = None, **how: bool) -> Attribution:
    return Attribution(own=own, said_by=said_by, **how)


def admit_chain(origins: Origins) -> list[EntryKey]:
    keys = [EntryKey(source, "1") for source in ("wall street journal", "reuters", "herald")]
    told = (None, "wall street journal", "reuters")
    for key, said_by in zip(keys, told, strict=True):
        origins.admit(key, _speak(key.source, said_by=said_by), copy_of=None, at=NOON)
    return keys


def test_what_an_outlet_had_from_another_it_had_from_them_when_its_page_is_gone() -> None:
    origins = Origins()
    _, cites, follows = admit_chain(origins)
    origins.withdraw(cites)
    assert origins.count() == 1
    origins.withdraw(cites, follows)
    assert origins.count() == 1
    later = EntryKey("courier", "1")
    origins.admit(later, _speak("courier", said_by="reuters"), copy_of=None, at=NOON)
    assert origins.count() == 1
    own = EntryKey("reuters", "2")
    origins.admit(own, _speak("reuters"), copy_of=None, at=NOON)
    assert origins.count() == 2


def test_what_the_first_of_a_chain_takes_back_nobody_in_it_affirms() -> None:
    origins = Origins()
    admit_chain(origins)
    origins.retract(["WSJ"])
    assert (origins.count(), origins.count_affirming()) == (1, 0)


def test_what_the_outlet_in_between_takes_back_stands_as_the_word_of_the_first() -> None:
    origins = Origins()
    admit_chain(origins)
    origins.retract(["reuters"])
    assert (origins.count(), origins.count_affirming()) == (1, 1)


def test_a_denial_that_an_outlet_tells_of_is_no_report_of_what_is_denied() -> None:
    origins = Origins()
    admit_chain(origins)
    denies = EntryKey("reuters", "2")
    origins.admit(denies, _speak("reuters"), copy_of=None, affirms=False, at=NOON)
    assert (origins.count(), origins.count_affirming()) == (2, 1)


HEARSAY = ("Nokia in talks to buy cable maker Larkhill: report", REUTERS)


@pytest.mark.parametrize("order", list(permutations((OWN, HEARSAY, FOLLOWS))))
def test_who_cites_an_outlet_that_has_but_an_unnamed_report_adds_no_origin(
    order: tuple[tuple[str, Source], ...],
) -> None:
    assert tell_all(Desk(), *order).origins == 1


def test_an_unnamed_report_and_who_cites_its_outlet_are_one_origin_where_nothing_else_is() -> None:
    desk = Desk()
    placed = tell_all(desk, HEARSAY, FOLLOWS)
    assert (placed.origins, placed.status) == (1, Status.SINGLE_SOURCE)
    own = ("Nokia board weighs purchase of Larkhill", REUTERS)
    other = ("Larkhill may go to Nokia, managers say", JOURNAL)
    assert tell_all(desk, own, other, after=5).origins == 2


def test_a_market_note_of_the_cited_outlet_is_no_report_that_it_retells() -> None:
    origins = Origins()
    note = EntryKey("reuters", "0")
    told = _speak("reuters", retells=True, genre="market_filler")
    origins.admit(note, told, copy_of=None, at=NOON)
    for number, source in enumerate(("wall street journal", "herald")):
        said_by = "reuters" if number else None
        key = EntryKey(source, "1")
        origins.admit(key, _speak(source, said_by=said_by), copy_of=None, at=NOON)
    assert origins.count() == 2


def test_what_an_outlet_only_heard_and_took_back_nobody_affirms() -> None:
    origins = Origins()
    heard, cites = EntryKey("reuters", "0"), EntryKey("herald", "0")
    origins.admit(heard, _speak("reuters", retells=True), copy_of=None, at=NOON)
    origins.admit(cites, _speak("herald", said_by="reuters"), copy_of=None, at=NOON)
    assert (origins.count(), origins.count_affirming()) == (1, 1)
    origins.retract(["reuters"])
    assert (origins.count(), origins.count_affirming()) == (1, 0)


def test_what_reports_nothing_itself_ends_no_chain() -> None:
    origins = Origins()
    admit_chain(origins)
    note = EntryKey("reuters", "0")
    origins.admit(note, _speak("reuters", retells=True), copy_of=None, at=NOON - MINUTE)
    assert origins.count() == 1


def test_a_paper_of_the_cited_house_has_its_word() -> None:
    origins = Origins()
    admit_chain(origins)
    house = EntryKey("marketwatch", "1")
    origins.admit(
        house, _speak("dow jones", "wall street journal", said_by="reuters"), copy_of=None, at=NOON
    )
    assert origins.count() == 1


def test_a_restarted_desk_and_one_with_merged_stories_follow_the_same_chains() -> None:
    harbour = "Ferry Ostrava runs aground off Tarn island"
    storm = "Forty passengers taken off by lifeboats in gale"
    bridge = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"
    steady = Desk()
    steady.tell(harbour, source=JOURNAL)
    steady.tell(storm, "Rescuers told the Courier of it.", source=COURIER, after=MINUTE)
    steady.tell(f"{harbour}, WSJ reports", source=REUTERS, after=2 * MINUTE)
    told = "Lifeboats in gale: forty passengers safe, Reuters reports"
    steady.tell(told, source=HERALD, after=3 * MINUTE)
    assert (steady.stories["s1"].origins, steady.stories["s2"].origins) == (1, 2)
    merged = steady.tell(f"{bridge}, Reuters reports", source=GAZETTE, after=4 * MINUTE)
    assert len(merged.merged) == 1
    # The Journal's and the Courier's.
    assert steady.window.story("s1").origins == 2
    assert steady.restart().window.story("s1") == steady.window.story("s1")


def test_the_count_of_a_long_chain_ends_and_costs_little() -> None:
    origins = Origins()
    for number in range(400):
        key = EntryKey("a", str(number))
        cited = f"paper {(number + 1) % 400}"
        origins.admit(key, _speak(f"paper {number}", said_by=cited), copy_of=None, at=NOON)
    assert origins.count() == 1
