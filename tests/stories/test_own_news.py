"""What a party announces of itself confirms nothing else that is reported of it."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest

from bot.model import Event, Placement, Source, Status
from bot.stories.authorship.own_news import Bearing, find_bearing
from bot.stories.traits.features import read_features
from tests.stories.newsdesk import GAZETTE, NEWSROOM, REGULATOR, REUTERS, Desk, write

HOUR = timedelta(hours=1)
PAIRS = Path(__file__).parents[1] / "data" / "own-news.jsonl"
ON_IT, ANOTHER, UNKNOWN = Bearing.ON_IT, Bearing.ON_ANOTHER, Bearing.UNKNOWN
Told = tuple[Source, str, str]

SALE = "Microsoft in talks to sell Larkhill networking unit"
BESIDE = (
    (SALE, "Microsoft unveils Larkhill servers for networking"),
    (
        "Nokia tower of Microsoft catches fire in Oulu",
        "Microsoft launches Nokia tower tour in Oulu",
    ),
    ("Microsoft considers closing Oulu plant", "Microsoft Oulu plant builds its millionth console"),
    ("EU to fine Microsoft over Larkhill store", "Microsoft launches new tools for Larkhill store"),
    ("Microsoft Larkhill headset linked to deaths", "Microsoft presents new Larkhill headset data"),
    (
        "Microsoft Larkhill car bursts into flames in Oulu",
        "Microsoft Larkhill car now available in Oulu",
    ),
    (
        "Microsoft will Werk in Oulu schließen",
        "Microsoft nimmt neue Anlage im Werk Oulu in Betrieb",
    ),
    ("Microsoft va fermer son usine d'Oulu", "Microsoft inaugure une crèche dans son usine d'Oulu"),
    ("Microsoft cerrará su planta de Oulu", "Microsoft celebra 20 años de su planta de Oulu"),
)
CONFIRMED = (
    (SALE, "Microsoft to sell Larkhill networking unit to focus on cloud"),
    (
        "Microsoft in talks to buy Larkhill",
        "Microsoft to acquire Larkhill to increase scale in optics",
    ),
    ("Microsoft considers closing Oulu plant", "Microsoft to end production at Oulu plant"),
    ("Microsoft foldable console leaks", "Microsoft introduces foldable console"),
    ("Fire at Microsoft plant in Oulu", "Microsoft: fire at Oulu plant extinguished"),
    ("Microsoft to open plant in Oulu", "Microsoft opens first plant in Oulu"),
    ("Microsoft will Werk in Oulu schließen", "Microsoft schließt Werk in Oulu"),
    ("Microsoft va fermer son usine d'Oulu", "Microsoft ferme son usine d'Oulu"),
)


@pytest.mark.parametrize(("claim", "word"), BESIDE)
def test_what_a_party_announces_beside_a_report_is_a_story_of_its_own(
    claim: str, word: str
) -> None:
    desk = Desk()
    first = desk.tell(claim, source=REUTERS)
    placed = desk.tell(word, source=NEWSROOM, after=HOUR)
    assert placed.story != first.story
    assert desk.window.story(first.story).status is Status.SINGLE_SOURCE


@pytest.mark.parametrize(("claim", "word"), CONFIRMED)
def test_what_a_party_announces_of_what_was_reported_makes_it_official(
    claim: str, word: str
) -> None:
    desk = Desk()
    first = desk.tell(claim, source=REUTERS)
    placed = desk.tell(word, source=NEWSROOM, after=HOUR)
    assert (placed.story, placed.status) == (first.story, Status.OFFICIAL)


def test_who_only_reports_an_announcement_is_read_as_before() -> None:
    desk = Desk()
    desk.tell(SALE, source=REUTERS)
    assert desk.tell(BESIDE[0][1], source=GAZETTE, after=HOUR).story == "s1"


def list_pairs(bearing: str) -> list[tuple[Told, Told]]:
    """Each claim of the file with the release of a ``bearing``, where it has one."""
    return [
        ((REUTERS, row["claim"], row.get("text", "")), (of_firm(firm), title, "".join(text)))
        for row in map(json.loads, PAIRS.read_text(encoding="utf-8").splitlines())
        if bearing in row
        for firm, title, *text in [row[bearing]]
    ]


def of_firm(name: str) -> Source:
    return Source.unlisted(f"news.{name}.example")


def place(*told: Told) -> tuple[Desk, list[Placement]]:
    """Place what is told, an hour apart."""
    desk = Desk()
    placed = [
        desk.tell(title, text, source=source, after=number * HOUR)
        for number, (source, title, text) in enumerate(told)
    ]
    return desk, placed


@pytest.mark.parametrize(("claim", "release"), list_pairs("another"))
def test_a_release_on_another_deed_confirms_nothing(claim: Told, release: Told) -> None:
    desk, (first, _) = place(claim, release)
    story = desk.window.story(first.story)
    assert (story.status, story.origins) == (Status.SINGLE_SOURCE, 1)


@pytest.mark.parametrize(("claim", "release"), list_pairs("on_it"))
def test_a_release_on_the_deed_makes_it_official_in_whatever_words(
    claim: Told, release: Told
) -> None:
    _, (first, placed) = place(claim, release)
    assert (placed.story, placed.status) == (first.story, Status.OFFICIAL)


@pytest.mark.parametrize(("claim", "release"), list_pairs("unknown"))
def test_a_release_of_which_the_deed_is_not_known_confirms_nothing(
    claim: Told, release: Told
) -> None:
    desk, (first, _) = place(claim, release)
    story = desk.window.story(first.story)
    assert (story.status, story.origins) == (Status.SINGLE_SOURCE, 1)


UNVEILED = "Microsoft unveils Larkhill servers for networking"


def test_a_report_of_another_deed_is_not_confirmed_by_the_release_before_it() -> None:
    _, (release, report) = place((NEWSROOM, UNVEILED, ""), (REUTERS, SALE, ""))
    assert report.story != release.story
    assert report.status is Status.SINGLE_SOURCE


def test_a_report_of_the_release_is_of_its_story() -> None:
    report = "Microsoft presents Larkhill networking servers"
    _, (release, placed) = place((NEWSROOM, UNVEILED, ""), (REUTERS, report, ""))
    assert (placed.story, placed.status) == (release.story, Status.OFFICIAL)


def test_no_report_makes_a_release_and_a_report_of_another_deed_one_story() -> None:
    both = "Microsoft unveils Larkhill networking servers amid talks to sell Larkhill unit"
    desk, (first, *_, last) = place(
        (REUTERS, SALE, ""), (NEWSROOM, UNVEILED, ""), (GAZETTE, both, "")
    )
    assert not last.merged
    assert desk.window.story(first.story).status is Status.SINGLE_SOURCE


def test_a_release_that_a_paper_had_before_confirms_no_other_deed() -> None:
    desk, (first, paper, own) = place(
        (REUTERS, SALE, ""), (GAZETTE, UNVEILED, ""), (NEWSROOM, UNVEILED, "")
    )
    assert (paper.story, own.copy_of is not None) == (first.story, True)
    assert desk.window.story(first.story).status is Status.CORROBORATED


def test_a_release_that_is_changed_to_another_deed_confirms_no_more() -> None:
    word = "Microsoft to sell Larkhill networking unit"
    desk, (first, sold) = place((REUTERS, SALE, ""), (NEWSROOM, word, ""))
    assert (sold.story, sold.status) == (first.story, Status.OFFICIAL)
    changed = desk.revise(word, UNVEILED, after=2 * HOUR)
    assert changed is not None
    assert changed.status is Status.SINGLE_SOURCE


def test_a_release_that_is_changed_to_the_deed_confirms_it() -> None:
    desk, (first, _) = place(
        (REUTERS, "Microsoft to cut 900 jobs at Oulden campus", ""),
        (NEWSROOM, "Microsoft refines its goals at Oulden campus", ""),
    )
    assert desk.window.story(first.story).status is Status.SINGLE_SOURCE
    word = "Microsoft reorganises Oulden campus"
    changed = desk.revise("Microsoft refines its goals at Oulden campus", word, after=2 * HOUR)
    assert changed is not None
    assert changed.status is Status.OFFICIAL


def test_a_desk_that_started_again_knows_what_is_official() -> None:
    desk, (first, *_) = place(
        (REUTERS, "Microsoft to cut 900 jobs at Oulden campus", ""),
        (NEWSROOM, "Microsoft refines its goals at Oulden campus", ""),
    )
    assert desk.restart().window.story(first.story) == desk.window.story(first.story)


@pytest.mark.parametrize(
    ("release", "event", "claim", "of", "bearing"),
    [
        ("Larkhill unveils ferries", Event.PRODUCT_LAUNCH, "Larkhill sued", Event.LEGAL, ANOTHER),
        ("Larkhill unveils ferries", Event.PRODUCT_LAUNCH, "Larkhill talks", Event.OTHER, ANOTHER),
        ("Larkhill unveils ferries", Event.PRODUCT_LAUNCH, "Larkhill seen", Event.OTHER, ANOTHER),
        ("Larkhill unveils cut", Event.OTHER, "Larkhill is seen", Event.OTHER, ON_IT),
        ("Larkhill is heard", Event.OTHER, "Larkhill is seen", Event.OTHER, ON_IT),
        ("Larkhill wins prize", Event.OTHER, "Larkhill is seen", Event.OTHER, ANOTHER),
        ("Larkhill wins prize", Event.OTHER, "Larkhill up for prize", Event.OTHER, ON_IT),
        # Three words are of one deed in other words, two are not.
        (
            "Larkhill unveils battery barn in Tarn",
            Event.OTHER,
            "Tarn sees battery barn of Larkhill",
            Event.OTHER,
            ON_IT,
        ),
        (
            "Larkhill unveils battery barn in Tarn",
            Event.OTHER,
            "Crowd sees barn of Larkhill",
            Event.OTHER,
            ANOTHER,
        ),
        ("Larkhill buys ferries", Event.ACQUISITION, "Larkhill sued", Event.LEGAL, UNKNOWN),
        ("Larkhill unveils cut", Event.OTHER, "Larkhill launch, suit", Event.OTHER, UNKNOWN),
        ("Larkhill on its day", Event.OTHER, "Larkhill sued", Event.LEGAL, UNKNOWN),
        ("Larkhill on its day", Event.LEGAL, "Larkhill sued", Event.OTHER, ON_IT),
        ("Larkhill statement on its jubilee", Event.OTHER, "Larkhill sued", Event.LEGAL, ON_IT),
        ("Larkhill plant at rest, idle", Event.OTHER, "Larkhill fire", Event.ACCIDENT, ON_IT),
        ("Larkhill fire", Event.ACCIDENT, "Larkhill plant idle", Event.OTHER, ON_IT),
        ("Larkhill in talks", Event.OTHER, "Larkhill in talks to cut jobs", Event.OTHER, ON_IT),
        ("Larkhill sells yard", Event.OTHER, "Larkhill union talks", Event.LABOR, UNKNOWN),
        ("Larkhill adds 300 jobs", Event.OTHER, "Larkhill fine, 300 jobs", Event.LEGAL, ON_IT),
        ("Larkhill adds 200 jobs", Event.OTHER, "Larkhill fine, 300 jobs", Event.LEGAL, ANOTHER),
    ],
)
def test_what_a_release_tells_of_is_asked_of_matters_events_and_sums(
    release: str, event: Event, claim: str, of: Event, bearing: Bearing
) -> None:
    features = read_features(write(release), (), event)
    assert find_bearing(features, release, event, (claim,), of) is bearing


@pytest.mark.parametrize(
    ("title", "source", "is_of_routine"),
    [
        (UNVEILED, NEWSROOM, True),
        ("Microsoft celebrates 20 years of its Oulu campus", NEWSROOM, True),
        ("Microsoft stellt neue Konsole vor", NEWSROOM, True),
        ("Microsoft fête les dix ans de son usine d'Oulu", NEWSROOM, True),
        ("Microsoft estrena tienda en Oulu", NEWSROOM, True),
        ("Microsoft to cut 900 jobs", NEWSROOM, False),
        ("Microsoft launches recall of Larkhill consoles", NEWSROOM, False),
        ("Microsoft on its day", NEWSROOM, False),
        (UNVEILED, REUTERS, False),
        ("Regulator celebrates 20 years", REGULATOR, False),
    ],
)
def test_what_a_party_announces_unasked_is_routine(
    title: str, source: Source, is_of_routine: bool
) -> None:
    desk = Desk()
    assert desk.tell(title, source=source).routine is is_of_routine


def test_a_release_that_a_paper_reports_is_no_routine() -> None:
    _, (own, copied, told) = place(
        (NEWSROOM, UNVEILED, ""),
        (GAZETTE, UNVEILED, ""),
        (REUTERS, "Microsoft presents Larkhill networking servers", ""),
    )
    assert (own.routine, copied.routine, told.routine) == (True, True, False)
