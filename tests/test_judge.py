"""What is promised of the rules composed."""

from __future__ import annotations

import gc
from datetime import timedelta
from itertools import product
from typing import Any

from bot.alerts import ChannelBook
from bot.judge import Judge, Judged
from bot.model import (
    AlertBody,
    AlertKind,
    Channel,
    Decision,
    DigestTimes,
    Entity,
    Entry,
    Level,
    MemberRecord,
    Priority,
    Reading,
    Relation,
    Source,
    Status,
    Threshold,
    Told,
    Watch,
)
from bot.stories import Classifier
from bot.stories.language.gate import NEWS, CueWords
from bot.watchlist import Catalogue
from tests.classifying import BOOK, CLASSIFIER, GENRES
from tests.making import NOON, make_entry, make_line, make_list, make_source, make_watch

DEAL = "Fenwick to acquire Ostrander for $4 billion"
TALKS = "Fenwick reportedly in talks to acquire Ostrander"
OTHER_WORDS = "Ostrander to be acquired for $4 billion by shipping group Fenwick, owner says"
CHANNELS = ChannelBook(
    channels={
        "deals": Channel(
            name="deals",
            threshold=Threshold.IMPORTANT,
            digest=DigestTimes(cron="0 18 * * *", zone="UTC"),
        )
    }
)
HIGH = make_watch(priority=Priority.HIGH)


def judge_of(*watches: Watch, catalogue: Catalogue | None = None, **fields: Any) -> Judge:
    return Judge(
        catalogue=catalogue or Catalogue(()),
        classifier=CLASSIFIER,
        watches=watches,
        channels=CHANNELS,
        **fields,
    )


def hear(judge: Judge, entry: Entry, *, source: Source | None = None) -> Judged:
    return judge.judge(entry, source or make_source(entry.source), now=entry.seen)


def later(id_: str, title: str, *, minutes: float = 5, **fields: Any) -> Entry:
    at = NOON + timedelta(minutes=minutes)
    return make_entry(id_, title, seen=at, published=at, **fields)


def story_of(decision: Decision) -> str:
    assert decision.placement is not None
    return decision.placement.story


TOLD_DISPUTED = Told(status=Status.DISPUTED, step=3)


def remembered(judge: Judge, judged: Judged, entry: Entry, **fields: Any) -> Judge:
    """The judge of a new process, which knows what a store has of this one entry."""
    decision = judged.decision
    assert decision.placement is not None
    assert decision.story is not None
    again = judge_of(*judge.watches, next_story=8)
    again.restore(
        members=[
            MemberRecord(
                entry=entry,
                source=make_source(entry.source),
                story=decision.placement.story,
                relation=decision.placement.relation,
                copy_of=decision.placement.copy_of,
                event=decision.event.type,
                event_score=decision.event.score,
                watched=True,
            )
        ],
        stories=[decision.story],
        told=[(alert.story, alert.channel) for alert in judged.routing.alerts],
        **fields,
    )
    return again


def test_no_entry_waits_until_the_rules_are_read() -> None:
    CueWords({"asked for since the last judge was made"})
    assert not NEWS.is_ready
    judge_of()
    assert NEWS.is_ready


def test_who_asks_what_is_told_hears_what_the_service_would_decide() -> None:
    # The watch of an event has to know the event; the last two are nobody's and join nothing.
    heads = (DEAL, TALKS, OTHER_WORDS, "Gull seen over the harbour", "Choir sings in Quayside")
    watches = (HIGH, make_watch(name="events", query="event:acquisition"))
    one, other = judge_of(*watches), judge_of(*watches)
    for number, title in enumerate(heads):
        entry = later(f"e{number}", title, minutes=number)
        told = one.judge_told(entry, make_source(entry.source), now=entry.seen)
        decided = hear(other, entry)
        assert told == (None if decided.decision.placement is None else decided), title


def test_an_unwatched_report_of_a_live_story_is_told_by_and_counts() -> None:
    judge = judge_of(make_watch(query="acquire AND NOT acquired"))
    assert hear(judge, make_entry("e1", DEAL)).decision.hits
    evidence = later("e2", OTHER_WORDS, source="quay")
    joined = judge.judge_told(evidence, make_source("quay"), now=evidence.seen)
    assert joined is not None
    assert (joined.decision.hits, joined.decision.story) != ((), None)


def test_what_is_nobodys_and_joins_nothing_is_not_asked_what_it_reports() -> None:
    asked: list[str] = []

    class Asked(Classifier):
        def classify(self, entry: Entry) -> Reading:
            asked.append(entry.id)
            return super().classify(entry)

    for query, expected in (("acquire", ["e1"]), ("acquire OR event:legal", ["e1", "e2"])):
        asked.clear()
        judge = Judge(
            catalogue=Catalogue(()),
            classifier=Asked(BOOK, genres=GENRES),
            watches=[make_watch(query=query)],
            channels=CHANNELS,
        )
        for entry in (make_entry("e1", DEAL), later("e2", "Gull seen over the harbour")):
            judge.judge_told(entry, make_source(entry.source), now=entry.seen)
        assert asked == expected


def test_a_channel_hears_of_a_story_at_once_only_once() -> None:
    judge = judge_of(HIGH)

    first = hear(judge, make_entry("e1", DEAL))
    copy = hear(judge, later("e2", DEAL, source="quay-post"))
    report = hear(judge, later("e3", OTHER_WORDS, source="mole-news", minutes=10))
    again = hear(judge, later("e4", OTHER_WORDS, source="gull-news", minutes=20))

    assert [alert.channel for alert in first.routing.alerts] == ["deals"]
    assert copy.routing.alerts == again.routing.alerts == ()
    # That a second origin has it is told in the thread.
    assert [alert.kind for alert in report.routing.alerts] == [AlertKind.UPDATE]
    assert len({story_of(one.decision) for one in (first, copy, report)}) == 1
    assert copy.decision.placement is not None
    assert copy.decision.placement.relation is Relation.COPY


def test_a_new_process_knows_the_stories_and_what_was_told_of_them() -> None:
    strikes = make_watch("strikes", "strike", priority=Priority.HIGH)
    judge, entry = judge_of(HIGH, strikes), make_entry("e1", DEAL)
    first = hear(judge, entry)
    again = remembered(judge, first, entry)

    report = hear(again, later("e2", OTHER_WORDS, source="quay-post"))
    fresh = hear(again, later("e3", "Ferry strike halts harbour traffic", minutes=20))

    assert story_of(report.decision) == story_of(first.decision)
    assert report.routing.alerts == ()
    assert report.decision.story is not None
    assert report.decision.story.origins == 2
    assert story_of(fresh.decision) == "s8"
    assert [alert.channel for alert in fresh.routing.alerts] == ["deals"]


def test_a_changed_watch_holds_from_the_next_entry_on() -> None:
    judge = judge_of(HIGH)

    judge.set_watches([make_watch("pumps", "pumps", priority=Priority.HIGH)])

    assert [watch.name for watch in judge.watches] == ["pumps"]
    assert hear(judge, make_entry("e1", DEAL)).decision.hits == ()
    pumps = hear(judge, later("e2", "Fenwick recalls 90,000 pumps after fires"))
    assert pumps.decision.watches == ("pumps",)


def test_an_entry_is_as_urgent_as_to_the_watch_that_wants_it_most() -> None:
    judge = judge_of(
        make_watch("low", "ostrander", priority=Priority.LOW),
        make_watch("high", "fenwick", priority=Priority.HIGH),
    )

    decision = hear(judge, make_entry("e1", DEAL)).decision

    by_watch = dict(decision.by_watch)
    assert by_watch.keys() == {"low", "high"}
    assert by_watch["low"].score < by_watch["high"].score
    assert decision.urgency == by_watch["high"]


def test_a_breaking_level_counts_for_more_than_a_high_score_that_may_not_ring() -> None:
    judge = judge_of(HIGH)

    opinion = hear(judge, make_entry("e1", "Opinion: why Fenwick should acquire Ostrander"))

    assert opinion.decision.urgency is not None
    assert opinion.decision.urgency.level is not Level.BREAKING
    assert opinion.routing.alerts == ()


def test_an_unwatched_report_of_a_live_story_is_evidence_and_rings_nowhere() -> None:
    judge = judge_of(make_watch(query='"fenwick to acquire"', priority=Priority.HIGH))
    hear(judge, make_entry("e1", DEAL))

    evidence = hear(judge, later("e2", OTHER_WORDS, source="quay-post"))

    assert evidence.decision.hits == ()
    assert evidence.decision.urgency is None
    assert evidence.decision.placement is not None
    assert evidence.decision.placement.status is Status.CORROBORATED
    assert evidence.routing.alerts == evidence.routing.waiting == ()


def test_what_no_watch_matches_and_no_story_has_opens_none() -> None:
    judge = judge_of(HIGH)

    decision = hear(judge, make_entry("e1", "Rain expected in the north")).decision

    assert (decision.placement, decision.story, decision.urgency) == (None, None, None)


def test_who_is_named_does_not_depend_on_who_asked_first() -> None:
    # The beat of the source decides: without it, this is no company.
    names = Catalogue([Entity(id="orange", name="Orange")])
    wanted = make_watch(query="entity:orange")
    source = make_source("wire", tags=("technology",))
    judge = judge_of(wanted, catalogue=names)
    title = "Orange Falls After Norvik Bridge Collapse in Selby Harbour"
    first, second = later("e1", title), later("e2", title, minutes=9)
    assert hear(judge, first, source=source).decision.watches == (wanted.name,)
    assert judge.may_place(second, source, now=second.seen)
    assert hear(judge, second, source=source).decision.watches == (wanted.name,)


def test_looking_at_a_match_judges_nothing() -> None:
    judge, entry = judge_of(HIGH), make_entry("e1", DEAL)

    hits = judge.match(entry, make_source(), now=NOON)
    judged = hear(judge, entry)

    assert [hit.watch for hit in hits] == ["fenwick"]
    assert judged.decision.placement is not None
    assert judged.decision.placement.relation is Relation.NEW
    assert len(judged.routing.alerts) == 1


def status_of(entry: Entry, source: Source) -> Status:
    """The status of the story that the entry opens, judged with a small catalogue."""
    catalogue = Catalogue(
        [
            Entity(id="fenwick", name="Fenwick", hosts=("fenwick.example",)),
            Entity(id="ostrander", name="Ostrander", owner="fenwick"),
            Entity(id="the-guardian", name="The Guardian", hosts=("theguardian.com",)),
            Entity(id="loop", name="Loop", owner="knot"),
            Entity(id="knot", name="Knot", owner="loop"),
        ]
    )
    judge = judge_of(make_watch("all", "*", priority=Priority.HIGH), catalogue=catalogue)
    judged = hear(judge, entry, source=source)
    assert judged.decision.placement is not None
    return judged.decision.placement.status


def test_a_party_speaks_officially_by_the_host_of_the_entry_or_of_its_source() -> None:
    own = make_source("own", host="newsroom.fenwick.example", tier=3)
    gatherer = make_source("gatherer", tier=3)
    at_home = make_entry("e1", DEAL, url="https://blog.fenwick.example/1", source="gatherer")
    assert status_of(make_entry("e1", DEAL, source="own"), own) is Status.OFFICIAL
    assert status_of(at_home, gatherer) is Status.OFFICIAL
    for url in ("https://gatherer.example/1", None):
        elsewhere = make_entry("e1", DEAL, url=url, source="gatherer")
        assert status_of(elsewhere, gatherer) is Status.SINGLE_SOURCE


def test_a_party_speaks_for_what_it_owns() -> None:
    own = make_source("own", host="newsroom.fenwick.example", tier=3)
    spun_off = make_entry("e1", "Ostrander to open a shipyard", source="own")
    other = make_entry("e1", "Loop and Knot to open a shipyard", source="own")
    assert status_of(spun_off, own) is Status.OFFICIAL
    assert status_of(other, own) is Status.SINGLE_SOURCE


def test_an_outlet_speaks_officially_for_nobody_although_the_catalogue_has_its_host() -> None:
    paper = make_source("paper", host="theguardian.com", tier=3)
    entry = make_entry("e1", "The Guardian names new editor", source="paper")
    assert status_of(entry, paper) is Status.SINGLE_SOURCE


def test_an_alert_says_what_the_decision_says() -> None:
    judged = hear(judge_of(HIGH), make_entry("e1", DEAL))

    (alert,) = judged.routing.alerts
    assert isinstance(alert.body, AlertBody)
    assert judged.decision.urgency is not None
    assert alert.body.headline == DEAL
    assert alert.body.watches == ("fenwick",)
    assert alert.body.urgency == judged.decision.urgency.score
    assert alert.story == story_of(judged.decision)


def test_the_same_entries_bring_the_same_judgement_each_time() -> None:
    entries = [
        make_entry("e1", DEAL),
        later("e2", OTHER_WORDS, source="quay-post"),
        later("e3", "Fenwick recalls 90,000 pumps after fires", minutes=9),
    ]

    runs = []
    for _ in range(2):
        judge = judge_of(HIGH, make_watch("o", "ostrander"))
        runs.append([hear(judge, entry) for entry in entries])

    assert runs[0] == runs[1]


DENIAL = "Fenwick denies report that it will acquire Ostrander for $4 billion"


def kinds(judged: Judged) -> list[tuple[str, int]]:
    return [(alert.kind.value, alert.step) for alert in judged.routing.alerts]


def test_a_denial_of_what_was_told_is_an_update_and_the_same_denial_again_is_none() -> None:
    judge = judge_of(HIGH)

    claim = hear(judge, make_entry("e1", DEAL))
    denial = hear(judge, later("e2", DENIAL, source="quay-post"))
    again = hear(judge, later("e3", DENIAL, source="mole-news", minutes=10))

    assert [kinds(one) for one in (claim, denial, again)] == [
        [("breaking", 0)],
        [("update", 1)],
        [],
    ]


def test_a_new_process_goes_on_where_the_updates_of_the_old_one_ended() -> None:
    judge, entry = judge_of(HIGH), make_entry("e1", DEAL)
    first = hear(judge, entry)
    denial = later("e2", DENIAL, source="quay-post")

    told_of_it = remembered(judge, first, entry, last_told={("s1", "deals"): TOLD_DISPUTED})
    told_the_claim = remembered(judge, first, entry)

    assert kinds(hear(told_of_it, denial)) == []
    assert kinds(hear(told_the_claim, denial)) == [("update", 1)]


def test_what_a_digest_listed_is_not_listed_again_for_a_copy() -> None:
    judge = judge_of(make_watch(priority=Priority.LOW))
    claim = hear(
        judge, make_entry("e1", TALKS, source="small"), source=make_source("small", tier=3)
    )
    (line,) = claim.routing.waiting

    judge.note_list(make_list(line.story))
    copy = hear(judge, later("e2", TALKS, source="mole"), source=make_source("mole", tier=3))

    assert copy.routing.waiting == ()
    assert line.report is None


def test_an_entry_that_is_wanted_for_its_new_text_alone_is_judged_as_a_new_one() -> None:
    judge = judge_of(HIGH)
    before = make_entry("e1", "Shipping group to announce a deal")
    assert hear(judge, before).decision.hits == ()

    judged = judge.revise(later("e1", DEAL), make_source(), before=before, now=later("e1", "").seen)

    assert judged is not None
    assert kinds(judged) == [("breaking", 0)]


def test_a_change_is_silent_where_the_old_text_was_wanted_or_the_new_one_is_not() -> None:
    judge, now = judge_of(HIGH), NOON + timedelta(minutes=5)
    old, dull = make_entry("e1", DEAL), make_entry("e2", "Rain expected in the north")
    changed = later("e1", "Fenwick to acquire Ostrander for $5 billion")

    # Never judged: it stood there at the source's first poll.
    assert judge.revise(changed, make_source(), before=old, now=now) is None
    assert judge.revise(dull, make_source(), before=dull, now=now) is None


def test_a_change_of_an_entry_that_has_its_place_in_a_story_is_silent() -> None:
    judge = judge_of(make_watch(query='"fenwick to acquire"', priority=Priority.HIGH))
    hear(judge, make_entry("e1", DEAL))
    evidence = later("e2", OTHER_WORDS, source="quay-post")
    assert hear(judge, evidence).decision.placement is not None

    changed = later("e2", f"{OTHER_WORDS}: Fenwick to acquire it", source="quay-post", minutes=9)

    assert judge.revise(changed, make_source(), before=evidence, now=changed.seen) is None


def test_a_correction_in_a_changed_text_is_told_under_what_was_told() -> None:
    judge = judge_of(HIGH)
    first = make_entry("e1", "Fenwick to cut 300 jobs at its yard")
    assert kinds(hear(judge, first)) == [("breaking", 0)]

    touched_up = later("e1", "Fenwick to cut 300 jobs at its old yard", minutes=5)
    assert judge.revise(touched_up, make_source(), before=first, now=touched_up.seen) is None

    raised = later("e1", "Fenwick to cut 3,000 jobs at its yard", minutes=10)
    told = judge.revise(raised, make_source(), before=touched_up, now=raised.seen)
    assert told is not None
    assert kinds(told) == [("update", 1)]

    taken_back = later("e1", "Correction: Fenwick will not cut jobs at its yard", minutes=20)
    told = judge.revise(taken_back, make_source(), before=raised, now=taken_back.seen)
    assert told is not None
    assert kinds(told) == [("update", 2)]
    assert told.decision.story is not None
    assert told.decision.story.status is Status.DISPUTED


def test_a_change_counts_from_when_the_entry_was_first_seen() -> None:
    judge = judge_of(HIGH)
    before = make_entry("e1", "Shipping group to announce a deal", published=None)
    after = later("e1", DEAL, minutes=7 * 60)

    assert judge.revise(after, make_source(), before=before, now=after.seen) is None


def test_a_status_that_a_digest_told_is_not_told_again() -> None:
    def heard_after_the_digest(*listed: str) -> list[tuple[str, int]]:
        judge = judge_of(make_watch(query="fenwick NOT denies", priority=Priority.HIGH))
        hear(judge, make_entry("e1", DEAL))
        # Nobody watches for the denial; it takes back what the channel was told.
        denied = hear(judge, later("e2", DENIAL, source="quay-post"))
        assert kinds(denied) == [("update", 1)]
        judge.note_list(make_list(*(make_line(each, status=Status.DISPUTED) for each in listed)))
        judge.set_watches([HIGH])
        bigger = "Fenwick to acquire Ostrander for $9 billion"
        return [
            (alert.body.news, alert.step)
            for alert in hear(judge, later("e3", bigger, minutes=9)).routing.alerts
            if isinstance(alert.body, AlertBody)
        ]

    # The denial reached the channel at once, and is not told with the sum that rose since.
    rose = [("money now $9 billion", 2)]
    assert heard_after_the_digest() == heard_after_the_digest("s1", "s9") == rose


def test_who_was_told_of_a_story_is_forgotten_with_the_story() -> None:
    judge = judge_of(HIGH)

    def hear_days(first: int) -> int:
        """How much is remembered as told after twelve more days of new stories."""
        bought = product(("Bar", "Cor", "Dun", "El"), ("wick", "mont", "ley"))
        for day, halves in enumerate(bought, start=first):
            entry = later(f"e{day}", f"Fenwick buys {''.join(halves)}", minutes=day * 24 * 60)
            assert kinds(hear(judge, entry)) == [("breaking", 0)]
        gc.collect()
        return sum(type(each) is Told for each in gc.get_objects())

    before = hear_days(0)
    # Some days are remembered, and not all.
    assert hear_days(12) <= before + 4


AGROUND = "Ferry Ostrava runs aground off Tarn island"
RESCUE = "Forty passengers taken off by lifeboats in gale"
BRIDGE = "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale"
SEA = make_watch("sea", "ferry OR lifeboats", priority=Priority.HIGH)


def hear_both(judge: Judge) -> list[Judged]:
    return [
        hear(judge, make_entry("e1", AGROUND)),
        hear(judge, later("e2", RESCUE, source="quay-post")),
        hear(judge, later("e3", BRIDGE, source="mole-news", minutes=10)),
    ]


def test_of_two_stories_that_are_one_the_younger_message_is_edited_and_none_rings() -> None:
    aground, rescue, bridge = hear_both(judge_of(SEA))

    assert [kinds(one) for one in (aground, rescue, bridge)] == [
        [("breaking", 0)],
        [("breaking", 0)],
        # Each was told as one source's claim, and is told as more by now.
        [("update", 1)],
    ]
    (edit,) = [one for one in bridge.alerts if one.kind is AlertKind.EDIT]
    assert (edit.story, edit.kind, edit.step) == ("s2", AlertKind.EDIT, 0)
    assert isinstance(edit.body, AlertBody)
    assert edit.body.news.startswith(f"merged into “{AGROUND}”")
    (merged,) = bridge.merged
    assert (merged.merge.gone, merged.merge.into, merged.told) == ("s2", "s1", ("deals",))
    assert bridge.decision.story is not None
    assert (bridge.decision.story.id, bridge.decision.story.origins) == ("s1", 3)


def test_a_story_that_was_merged_is_told_on_where_either_was_told() -> None:
    judge = judge_of(make_watch("rescue", "lifeboats", priority=Priority.HIGH))
    first = hear(judge, later("e2", RESCUE, source="quay-post"))
    toll = hear(judge, later("e4", f"{RESCUE}: 12 dead", source="gull-news", minutes=9))
    assert kinds(first) == [("breaking", 0)]
    judge.set_watches([SEA])
    hear(judge, later("e1", AGROUND, minutes=9))
    bridge = hear(judge, later("e3", BRIDGE, source="mole-news", minutes=10))
    assert bridge.merged
    more = hear(judge, later("e5", f"{BRIDGE}: 40 dead", source="cove-times", minutes=12))
    assert kinds(more)[0][0] == "update"
    assert story_of(more.decision) == story_of(toll.decision) == "s1"


def test_an_entry_that_bridges_nothing_merges_nothing() -> None:
    judged = hear(judge_of(SEA), make_entry("e1", AGROUND))

    assert (judged.merged, judged.edits) == ((), ())
