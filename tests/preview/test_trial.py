"""Other queries are held against the hits of a watch."""

from __future__ import annotations

from bot.model import Entry, Event, Hit, Selection, Watch
from bot.preview import FoundHit
from bot.preview.trial import Trial
from bot.watchlist import Catalogue, parse_query
from tests.making import make_entry, make_source, make_watch

EMPTY = Catalogue(())
RECALL, LAUNCH = (
    make_entry("e1", "Fenwick recalls a van"),
    make_entry("e2", "Fenwick unveils a van"),
)


class Teller:
    """Tells the events of the entries, and knows of which it was asked."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, entry: Entry) -> Event:
        self.asked.append(entry.id)
        return Event.RECALL if entry is RECALL else Event.PRODUCT_LAUNCH


def make_trial(watch: Watch, teller: Teller) -> Trial:
    hits = [
        FoundHit(
            number=number,
            entry=entry,
            source=make_source(entry.source),
            hit=Hit(watch=watch.name, matches=()),
            is_baseline=False,
        )
        for number, entry in enumerate((RECALL, LAUNCH), start=1)
    ]
    return Trial(hits, watch=watch, catalogue=EMPTY, event_of=teller)


def keep(trial: Trial, *queries: str) -> list[list[str]]:
    """The ids of the hits that each canonical query has."""
    trial.run(parse_query(query, EMPTY).root for query in queries)
    kept = map(trial.keep, queries)
    return [[hit.entry.id for hit in hits or ()] for hits in kept]


def test_an_event_is_told_where_a_query_asks_for_it_and_once_a_hit() -> None:
    teller = Teller()
    trial = make_trial(make_watch(query="fenwick"), teller)
    assert keep(trial, "recalls", "fenwick") == [["e1"], ["e1", "e2"]]
    assert teller.asked == []
    assert keep(trial, "event:recall", "NOT event:recall") == [["e1"], ["e2"]]
    assert keep(trial, "event:product_launch") == [["e2"]]
    assert sorted(teller.asked) == ["e1", "e2"]


def test_an_event_is_told_where_the_watch_asks_for_it() -> None:
    watch = make_watch(query="fenwick", events=Selection(include=("product_launch",)))
    assert keep(make_trial(watch, Teller()), "fenwick", "recalls") == [["e2"], []]
