"""What makes the noise is named with numbers, and with a query that takes it away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.model import Entry, Level, Relation, Watch
from bot.preview import Finding, FoundHit, Verdict, find_noise
from bot.preview.model import FindingKind
from bot.watchlist import Catalogue, Watchlist, format_query, parse_query
from tests.classifying import CLASSIFIER, classify
from tests.making import make_entry, make_source, make_watch

EMPTY = Catalogue(())
SOURCES = {id_: make_source(id_) for id_ in ("harbour-wire", "share-notes", "quay-post")}


def find(query: str, entries: Sequence[Entry], *, rang: Sequence[str] = ()) -> list[FoundHit]:
    """The hits of a query among entries; those whose id is in ``rang`` did."""
    watchlist = Watchlist.compile([make_watch(query=query)], EMPTY)
    found = []
    for number, entry in enumerate(entries, start=1):
        source = SOURCES[entry.source]
        event = classify(entry).event
        for hit in watchlist.match(entry, source, event=event.type, now=entry.seen):
            is_rung = entry.id in rang
            found.append(
                FoundHit(
                    number=number,
                    entry=entry,
                    source=source,
                    hit=hit,
                    is_baseline=False,
                    verdict=Verdict(
                        story=f"s{number}",
                        relation=Relation.NEW,
                        level=Level.BREAKING if is_rung else Level.DIGEST,
                        score=0.7 if is_rung else 0.3,
                        is_rung=is_rung,
                        is_listed=not is_rung,
                    ),
                )
            )
    return found


def write(*titles: str, first: int = 1, **fields: Any) -> list[Entry]:
    return [make_entry(f"e{number}", title, **fields) for number, title in enumerate(titles, first)]


def look(query: str, hits: Sequence[FoundHit]) -> dict[FindingKind, Finding]:
    """The findings, each held to what every finding promises."""
    watch: Watch = make_watch(query=query)
    found = find_noise(hits, watch=watch, catalogue=EMPTY, classifier=CLASSIFIER)
    for finding in found:
        assert finding.of == len(hits)
        assert 0 < finding.count <= finding.of
        assert str(finding.count) in finding.text
        if finding.query is None:
            continue
        assert format_query(parse_query(finding.query, EMPTY)) == finding.query
        left = Watchlist.compile([replace(watch, query=finding.query)], EMPTY)
        kept = [
            hit
            for hit in hits
            if left.match(
                hit.entry, hit.source, event=classify(hit.entry).event.type, now=hit.entry.seen
            )
        ]
        assert finding.left is not None
        assert len(kept) == finding.left < finding.of
    return {finding.kind: finding for finding in reversed(found)}


TARGETS = [
    *(f"Analyst lifts price target of {name}" for name in ("Fenwick", "Ostrander", "Calder")),
    *(f"Price target of {name} cut by broker" for name in ("Norvik", "Selby", "Torvald")),
]
NEWS = [
    "Target closes stores after fire",
    "Target names new head of stores",
    "Unions strike at Target warehouse",
    "Court fines Target over prices",
]


def test_a_phrase_around_the_matched_word_is_named_with_a_query_without_it() -> None:
    hits = find("target", write(*TARGETS, *NEWS), rang=["e7", "e8"])
    phrase = look("target", hits)[FindingKind.PHRASE]

    assert phrase.text == '6 of 10 hits say "price target"'
    assert phrase.advice == 'add NOT "price target"'
    assert phrase.query == 'target AND NOT "price target"'
    assert (phrase.left, phrase.rung) == (4, 0)


def test_of_two_phrases_of_the_same_hits_the_one_with_the_word_before_is_named() -> None:
    titles = [
        f"{name} price target raised twice" for name in ("Fenwick", "Calder", "Norvik", "Selby")
    ]
    findings = find_noise(
        find("target", write(*titles, *NEWS)),
        watch=make_watch(query="target"),
        catalogue=EMPTY,
        classifier=CLASSIFIER,
    )
    assert [one.text for one in findings if one.kind is FindingKind.PHRASE] == [
        '4 of 8 hits say "price target"'
    ]


def test_what_rang_is_no_noise() -> None:
    hits = find("target", write(*TARGETS, *NEWS), rang=[f"e{n}" for n in range(1, 7)])
    assert FindingKind.PHRASE not in look("target", hits)


def test_a_phrase_with_a_function_word_says_nothing() -> None:
    titles = [f"The target of {name} is met" for name in ("Fenwick", "Calder", "Norvik", "Selby")]
    hits = find("target", write(*titles, *NEWS))
    assert FindingKind.PHRASE not in look("target", hits)


def test_a_part_of_an_or_that_brings_nearly_all_is_named() -> None:
    query = "(target OR walgrove) AND NOT football"
    walgrove = write("Walgrove opens a quay", first=20)
    hits = find(query, [*write(*TARGETS, *NEWS), *walgrove])
    term = look(query, hits)[FindingKind.TERM]

    assert term.text == "target alone brings 10 of 11 hits"
    assert term.query == "walgrove AND NOT football"
    assert term.left == 1


def test_a_part_of_an_or_that_brought_what_rang_is_named_and_not_to_be_left_out() -> None:
    query = "target OR walgrove"
    walgrove = write("Walgrove opens a quay", first=20)
    notes = write(*(f"{title} again" for title in TARGETS), first=30)
    hits = find(query, [*write(*TARGETS, *NEWS), *notes, *walgrove], rang=["e8"])
    term = look(query, hits)[FindingKind.TERM]

    assert term.text == "target alone brings 16 of 17 hits"
    assert (term.query, term.advice, term.left) == (None, "", None)


def test_parts_of_an_or_that_share_their_hits_are_not_named() -> None:
    titles = [f"Fenwick sues Ostrander over {what}" for what in ("quay", "tug", "crane", "dock")]
    query = "fenwick OR ostrander"
    assert FindingKind.TERM not in look(query, find(query, write(*titles)))


NOTES = [
    f"Fenwick (NYSE:FNW) shares sold by {who} Capital Management LLC"
    for who in ("Calder", "Norvik", "Selby", "Torvald", "Ulmer", "Roswick")
]
DEALS = ("Fenwick buys Ostrander", "Fenwick to cut jobs")


def test_one_source_that_brings_most_is_named_with_what_it_is() -> None:
    notes = write(*NOTES, source="share-notes")
    found = look("fenwick", find("fenwick", [*notes, *write(*DEALS, first=20)]))

    source = found[FindingKind.SOURCE]
    assert source.text == "6 of 8 hits come from Share Notes, most of it automatic market notes"
    assert source.query == "fenwick AND NOT source:share-notes"
    assert source.left == 2
    assert FindingKind.GENRE not in found


def test_a_kind_of_text_that_several_sources_bring_is_named() -> None:
    notes = [
        *write(*NOTES[:3], source="share-notes"),
        *write(*NOTES[3:], source="quay-post", first=10),
    ]
    genre = look("fenwick", find("fenwick", [*notes, *write(*DEALS, first=20)]))[FindingKind.GENRE]

    assert genre.text == "6 of 8 hits are automatic market notes, which never ring"
    assert genre.left == 2


def test_live_blogs_that_several_sources_bring_are_named() -> None:
    days = [f"Fenwick inquiry live: day {n} of hearings" for n in range(6)]
    blogs = [
        *write(*days[:3], source="share-notes"),
        *write(*days[3:], source="quay-post", first=10),
    ]
    genre = look("fenwick", find("fenwick", [*blogs, *write(*DEALS, first=20)]))[FindingKind.GENRE]

    assert genre.text == "6 of 8 hits are live blogs, which never ring"


def test_a_source_that_brings_all_is_not_to_be_left_out() -> None:
    hits = find("target", write(*NEWS))
    assert FindingKind.SOURCE not in look("target", hits)


def test_another_language_than_most_is_named() -> None:
    german = write(*(f"Fenwick {n}. Hafen" for n in range(4)), lang="de-CH", source="quay-post")
    english = write(*(f"Fenwick quay {n}" for n in range(6)), first=20, lang="en")
    language = look("fenwick", find("fenwick", [*german, *english]))[FindingKind.LANGUAGE]

    assert language.text == "4 of 10 hits are in German"
    assert language.advice == "add NOT lang:de, or lang:en"
    assert language.query == "fenwick AND NOT lang:de"


def test_copies_are_counted_and_need_no_advice() -> None:
    hits = find("target", write(*NEWS, *NEWS))
    copied = [
        replace(hit, verdict=replace(hit.verdict, story="s1", relation=Relation.COPY))
        for hit in hits[4:]
        if hit.verdict is not None
    ]
    copies = look("target", [*hits[:4], *copied])[FindingKind.COPIES]

    assert copies.text == "4 of 8 hits are one story's copies, told once"
    assert (copies.advice, copies.query, copies.left) == ("", None, None)

    other = [
        replace(hit, number=99, verdict=replace(hit.verdict, story="s2"))
        for hit in copied[:1]
        if hit.verdict is not None
    ]
    assert look("target", [*hits[:4], *copied, *other])[FindingKind.COPIES].text == (
        "5 of 9 hits are copies, told once; 4 of them are one story's"
    )


def test_of_few_hits_nothing_is_said() -> None:
    assert (
        find_noise(
            find("target", write(*NEWS[:3])),
            watch=make_watch(),
            catalogue=EMPTY,
            classifier=CLASSIFIER,
        )
        == ()
    )


def test_a_query_that_would_grow_too_long_is_not_advised() -> None:
    words = " OR ".join(f"word{'y' * 9}{number}" for number in range(100, 198))
    query = f"target AND ({words} OR target)"
    assert 1975 < len(query) <= 2000
    hits = find(query, write(*TARGETS, *NEWS))
    assert FindingKind.PHRASE not in look(query, hits)


def test_five_findings_are_given_at_most_the_weightiest_first() -> None:
    entries = [
        make_entry(f"{what}{n}", f"Fenwick {what} quay {n}")
        for what in ("alder", "birch", "cedar", "elder", "hazel", "maple", "rowan")
        for n in range(4 + (what == "cedar"))
    ]
    found = find_noise(
        find("fenwick", entries), watch=make_watch(), catalogue=EMPTY, classifier=CLASSIFIER
    )

    assert len(found) == 5
    assert found[0].text == '5 of 29 hits say "fenwick cedar"'


def test_marks_are_counted_by_hits_and_not_by_places() -> None:
    entry = make_entry("e1", "Price target, price target and price target again")
    hits = find("target", [entry, *write(*NEWS, first=10)])
    assert FindingKind.PHRASE not in look("target", hits)


def test_advice_that_would_make_a_query_too_long_is_not_given() -> None:
    entries = write(
        *(f"Broker {number} raises price target" for number in range(8)),
        *(f"Ferry {number} misses its target harbour" for number in range(8)),
    )
    advised = look("target", find("target", entries))[FindingKind.PHRASE]
    assert advised.query is not None

    long = " OR ".join(["target", *(f"{'x' * 60}{number}" for number in range(10, 40))])[:1990]
    assert FindingKind.PHRASE not in look(long, find(long, entries))
