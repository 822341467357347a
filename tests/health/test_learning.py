"""What marks add up to, when a change is proposed for them, and when it is not."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import count
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from bot.health.learning import (
    FEWEST_MARKED,
    UNWANTED_AT_LEAST,
    count_precision,
    count_precisions,
    lower_bound,
    plan_proposals,
)
from bot.health.proposing import (
    tell_precision,
    tell_precisions,
    tell_proposal,
    tell_remedy,
    write_setting,
)
from bot.model import (
    EntryKey,
    Event,
    Mark,
    MarkKind,
    Person,
    Precision,
    Proposal,
    ProposalKind,
    ProposalState,
    Selection,
    SourceOrigin,
    Watch,
)
from bot.ports import ProposalReview
from tests.making import NOON, make_watch

USEFUL, NOISE, NOT_OURS, WRONG = MarkKind
SIGN = "what it looks for"
WATCH = make_watch("microsoft", "microsoft")
_numbers = count(1)


def mark(
    kind: MarkKind = NOISE, source: str = "zdnet", *, person: str = "Ann", **changes: Any
) -> Mark:
    return replace(
        Mark(
            story=f"s{next(_numbers)}",
            channel="tech",
            kind=kind,
            person=Person(id=f"slack:{person}", name=person),
            at=NOON,
            entry=EntryKey(source, "e1"),
            event=Event.OTHER,
            watches={"microsoft": SIGN},
        ),
        **changes,
    )


def marks(noise: int, useful: int = 0, source: str = "zdnet", **changes: Any) -> list[Mark]:
    return [
        *(mark(NOISE, source, **changes) for _ in range(noise)),
        *(mark(USEFUL, source, **changes) for _ in range(useful)),
    ]


def plan(
    said: Sequence[Mark],
    *watches: Watch,
    proposals: Iterable[Proposal] = (),
    kept_out: Iterable[str] = (),
    sign: str = SIGN,
) -> ProposalReview:
    return plan_proposals(
        watches or (WATCH,),
        said,
        tuple(proposals),
        wanted={"microsoft": sign},
        kept_out={"microsoft": frozenset(kept_out)},
        now=NOON,
    )


def proposed(review: ProposalReview) -> list[tuple[str, str]]:
    return [(one.kind.value, one.subject) for one in review.opened]


def stored(state: ProposalState, *, evidence: Precision, **changes: Any) -> Proposal:
    made = Proposal(
        id="p1",
        kind=ProposalKind.EXCLUDE_SOURCE,
        watch="microsoft",
        subject="zdnet",
        evidence=evidence,
        opened=NOON,
        since=NOON,
        state=state,
    )
    return replace(made, **changes)


# -- counting ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kinds", "counted"),
    [
        ([USEFUL], Precision(useful=1)),
        ([NOISE, NOISE, USEFUL], Precision(noise=1)),
        ([NOISE, USEFUL], Precision(useful=1)),
        ([NOISE, NOT_OURS, USEFUL], Precision(noise=1)),
        ([NOT_OURS, NOT_OURS, NOISE], Precision(not_ours=1)),
        ([WRONG], Precision()),
        ([WRONG, WRONG, NOISE], Precision(noise=1)),
    ],
)
def test_a_story_counts_once_as_most_say_who_marked_it(
    kinds: list[MarkKind], counted: Precision
) -> None:
    said = [mark(kind, story="s1", person=f"P{number}") for number, kind in enumerate(kinds)]
    assert count_precision(said) == counted


def test_precision_is_counted_for_each_watch_each_source_and_each_pair() -> None:
    said = [
        mark(NOISE, "zdnet"),
        mark(USEFUL, "reuters"),
        mark(USEFUL, "reuters", watches={"deals": "d", "microsoft": SIGN}),
        mark(NOT_OURS, "zdnet", watches={"deals": "d"}),
    ]
    found = count_precisions(said, wanted={"microsoft": SIGN, "deals": "d", "quiet": "q"})
    assert found.watches == {
        "microsoft": Precision(useful=2, noise=1),
        "deals": Precision(useful=1, not_ours=1),
    }
    assert found.sources == {
        "zdnet": Precision(noise=1, not_ours=1),
        "reuters": Precision(useful=2),
    }
    assert found.pairs == {
        ("microsoft", "zdnet"): Precision(noise=1),
        ("microsoft", "reuters"): Precision(useful=2),
        ("deals", "reuters"): Precision(useful=1),
        ("deals", "zdnet"): Precision(not_ours=1),
    }


def test_a_watch_that_looks_for_something_else_now_begins_anew_and_its_sources_do_not() -> None:
    found = count_precisions(marks(3), wanted={"microsoft": "something else"})
    assert (found.watches, found.pairs) == ({}, {})
    assert found.sources == {"zdnet": Precision(noise=3)}


# -- the threshold -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("noise", "useful", "is_proposed"),
    [
        (10, 0, True),
        (14, 1, True),
        (19, 2, True),
        (9, 0, False),
        (9, 1, False),
        (13, 1, False),
        (18, 2, False),
        (5, 10, False),
        (0, 15, False),
    ],
)
def test_a_source_is_proposed_to_be_excluded_where_it_is_surely_unwanted(
    noise: int, useful: int, is_proposed: bool
) -> None:
    # Other sources keep the watch itself above suspicion.
    said = [*marks(noise, useful), *marks(0, 20, "reuters")]
    assert proposed(plan(said)) == ([("exclude-source", "zdnet")] if is_proposed else [])


def test_what_is_not_ours_is_unwanted_too() -> None:
    said = [*(mark(NOT_OURS) for _ in range(6)), *marks(6), *marks(0, 9, "reuters")]
    (one,) = plan(said).opened
    assert one.evidence == Precision(noise=6, not_ours=6)


def test_many_people_who_mark_one_story_are_no_proof() -> None:
    said = [mark(story="s1", person=f"P{number}") for number in range(40)]
    assert plan(said) == ProposalReview()


@given(st.integers(0, 300), st.integers(0, 300))
def test_the_lower_bound_is_below_the_share_and_grows_with_the_proof(some: int, more: int) -> None:
    of = some + more
    bound = lower_bound(some, of)
    assert 0 <= bound <= (some / of if of else 0)
    if some:
        assert lower_bound(2 * some, 2 * of) > bound
        assert lower_bound(some + 1, of + 1) > bound


def test_the_documented_threshold_is_the_one_that_counts() -> None:
    assert (FEWEST_MARKED, UNWANTED_AT_LEAST) == (10, 0.7)
    assert round(lower_bound(14, 15), 3) == 0.702


# -- what is proposed ----------------------------------------------------------------------


def test_an_event_that_hardly_anybody_wants_is_proposed_to_be_excluded() -> None:
    said = [
        *(mark(NOISE, f"source-{number}", event=Event.EARNINGS) for number in range(12)),
        *(mark(USEFUL, f"source-{number}") for number in range(12)),
    ]
    assert proposed(plan(said)) == [("exclude-event", "earnings")]


def test_what_is_no_event_of_its_own_is_never_proposed_to_be_excluded() -> None:
    said = [mark(NOISE, f"source-{number}") for number in range(12)]
    assert proposed(plan(said)) == [("digest-only", "")]


def test_a_watch_that_hardly_anybody_wants_is_proposed_to_wait_for_the_digest() -> None:
    said = [mark(NOISE, f"source-{number}") for number in range(12)]
    (one,) = plan(said).opened
    assert (one.kind, one.evidence) == (ProposalKind.DIGEST_ONLY, Precision(noise=12))
    assert plan(said, replace(WATCH, digest_only=True)) == ProposalReview()


def test_the_narrowest_change_that_explains_the_noise_is_proposed_alone() -> None:
    said = marks(14, 1, event=Event.EARNINGS)
    assert proposed(plan(said)) == [("exclude-source", "zdnet")]


@pytest.mark.parametrize(
    "state", [ProposalState.OPEN, ProposalState.DECLINED, ProposalState.ACCEPTED]
)
def test_stories_of_which_something_was_decided_speak_for_nothing_else(
    state: ProposalState,
) -> None:
    said = marks(14, 1, event=Event.EARNINGS)
    before = stored(state, evidence=Precision(useful=1, noise=14))
    assert proposed(plan(said, proposals=[before])) == []


def test_a_source_that_the_watch_lets_in_alone_is_not_proposed_to_be_excluded() -> None:
    only = replace(WATCH, sources=Selection(include=("zdnet",)))
    assert proposed(plan(marks(12), only)) == [("digest-only", "")]


def test_an_event_that_the_watch_lets_in_alone_is_not_proposed_to_be_excluded() -> None:
    only = replace(WATCH, events=Selection(include=("earnings",)))
    said = [mark(NOISE, f"source-{number}", event=Event.EARNINGS) for number in range(12)]
    assert proposed(plan(said, only)) == [("digest-only", "")]


@pytest.mark.parametrize(
    "watch",
    [
        replace(WATCH, events=Selection(exclude=("earnings",))),
        replace(WATCH, events=Selection(include=("layoffs",))),
    ],
)
def test_what_an_event_brought_that_is_kept_out_now_speaks_for_nothing(watch: Watch) -> None:
    assert plan(marks(12, event=Event.EARNINGS), watch) == ProposalReview()


def test_what_a_source_brought_that_is_kept_out_now_speaks_for_nothing() -> None:
    assert plan(marks(12), kept_out=["zdnet"]) == ProposalReview()


def test_what_was_told_before_the_query_changed_speaks_for_nothing() -> None:
    assert plan(marks(12), sign="something else") == ProposalReview()


def test_no_change_of_an_expired_watch_is_proposed() -> None:
    assert plan(marks(12), replace(WATCH, expires=NOON)) == ProposalReview()


# -- what was proposed before --------------------------------------------------------------


def test_what_is_open_is_counted_anew_and_not_proposed_twice() -> None:
    before = stored(ProposalState.OPEN, evidence=Precision(noise=10))
    said = [*marks(15), *marks(0, 9, "reuters")]
    review = plan(said, proposals=[before])
    assert review == ProposalReview(counted={"p1": Precision(noise=15)})


@pytest.mark.parametrize("state", [ProposalState.DECLINED, ProposalState.ACCEPTED])
@pytest.mark.parametrize(("now", "is_proposed"), [(15, False), (23, False), (24, True)])
def test_what_was_decided_is_proposed_again_when_twice_as_many_stories_are_marked(
    state: ProposalState, now: int, is_proposed: bool
) -> None:
    before = stored(state, evidence=Precision(noise=12))
    said = [*marks(now), *marks(0, 30, "reuters")]
    assert bool(plan(said, proposals=[before]).opened) is is_proposed


def test_the_latest_decision_is_the_one_that_counts() -> None:
    before = [
        stored(ProposalState.DECLINED, evidence=Precision(noise=10)),
        stored(ProposalState.DECLINED, evidence=Precision(noise=20), id="p2"),
    ]
    assert proposed(plan(marks(39), proposals=before)) == []
    assert proposed(plan(marks(40), proposals=before)) == [("exclude-source", "zdnet")]


def test_what_lapsed_is_proposed_again_as_soon_as_the_marks_speak_for_it() -> None:
    before = stored(ProposalState.LAPSED, evidence=Precision(noise=12))
    assert proposed(plan(marks(12), proposals=[before])) == [("exclude-source", "zdnet")]


@pytest.mark.parametrize(
    ("said", "watch", "kept_out", "reason"),
    [
        (marks(12, 12), WATCH, [], "the marks no longer speak for it"),
        (marks(12), make_watch("other"), [], "the watch is gone"),
        (marks(12), replace(WATCH, expires=NOON - timedelta(days=1)), [], "the watch has expired"),
        (marks(12), WATCH, ["zdnet"], "nothing of it comes to the watch any more"),
        (
            marks(12),
            replace(WATCH, sources=Selection(exclude=("zdnet",))),
            [],
            "the watch is so already",
        ),
    ],
)
def test_a_proposal_that_nobody_need_decide_lapses_and_says_why(
    said: list[Mark], watch: Watch, kept_out: list[str], reason: str
) -> None:
    before = stored(ProposalState.OPEN, evidence=Precision(noise=12))
    kept = kept_out or list(watch.sources.exclude)
    review = plan(said, watch, proposals=[before], kept_out=kept)
    assert (review.lapsed, review.opened) == ({"p1": reason}, ())


# -- the words -----------------------------------------------------------------------------


def test_a_proposal_is_told_with_its_counts_as_a_question() -> None:
    one = stored(ProposalState.OPEN, evidence=Precision(useful=1, noise=14))
    event = replace(one, kind=ProposalKind.EXCLUDE_EVENT, subject="earnings")
    digest = replace(one, kind=ProposalKind.DIGEST_ONLY, subject="")
    mixed = replace(one, evidence=Precision(noise=9, not_ours=3))
    assert [tell_proposal(each) for each in (one, event, digest, mixed)] == [
        "noise 14 of 15 from zdnet on microsoft: exclude it?",
        "noise 14 of 15 with earnings on microsoft: exclude the event?",
        "noise 14 of 15 on microsoft: let it wait for the digest?",
        "noise 9, not ours 3 of 12 from zdnet on microsoft: exclude it?",
    ]


def test_precision_is_told_with_its_counts_and_not_where_there_are_none() -> None:
    assert tell_precision(Precision(useful=14, noise=1)) == "precision 14 of 15"
    assert tell_precision(Precision()) == tell_precision(None) == ""


def test_of_several_sources_those_are_named_first_of_which_most_was_unwanted() -> None:
    whole = Precision(useful=4, noise=14)
    by_source = {
        "b": Precision(useful=3),
        "zdnet": Precision(useful=1, noise=13),
        "c": Precision(noise=1),
        "a": Precision(useful=2),
    }
    two = {name: by_source[name] for name in ("b", "zdnet")}
    assert tell_precisions(whole, two) == "precision 4 of 18 (zdnet 1 of 14, b 3 of 3)"
    assert tell_precisions(whole, by_source) == (
        "precision 4 of 18 (zdnet 1 of 14, c 0 of 1, a 2 of 2, 1 more)"
    )
    assert tell_precisions(whole, {"zdnet": whole}) == "precision 4 of 18"
    assert tell_precisions(None, {}) == ""


def test_of_a_stored_watch_the_command_is_told_and_of_a_files_what_to_write_there() -> None:
    one = stored(ProposalState.OPEN, evidence=Precision(noise=12))
    in_file = replace(WATCH, origin=SourceOrigin.FILE)
    assert tell_remedy(one, WATCH) == "nightdesk watch proposals accept p1"
    assert tell_remedy(one, in_file) == (
        "write sources: {exclude: [zdnet]} where its configuration file has it"
    )


@pytest.mark.parametrize(
    ("kind", "subject"),
    [
        (ProposalKind.EXCLUDE_SOURCE, name)
        for name in (
            "zdnet",
            "no",
            "1e3",
            "a,b",
            "#x",
            "フェリー",
            "007",
            "-",
            "zd.net",
            "y'all",
            "On",
        )
    ]
    + [(ProposalKind.EXCLUDE_EVENT, "earnings"), (ProposalKind.DIGEST_ONLY, "")],
)
def test_what_to_write_is_yaml_that_makes_the_watch_as_proposed(
    kind: ProposalKind, subject: str
) -> None:
    watch = replace(
        WATCH,
        sources=Selection(include=("tag:europe",), exclude=("other.example",)),
        events=Selection(exclude=("recall",)),
    )
    one = stored(ProposalState.OPEN, evidence=Precision(), kind=kind, subject=subject)
    after = one.apply(watch)
    read = yaml.safe_load(write_setting(one, watch))
    match kind:
        case ProposalKind.EXCLUDE_SOURCE:
            assert read == {
                "sources": {"include": ["tag:europe"], "exclude": list(after.sources.exclude)}
            }
        case ProposalKind.EXCLUDE_EVENT:
            assert read == {"events": {"exclude": list(after.events.exclude)}}
        case _:
            assert read == {"digest_only": True}


@pytest.mark.parametrize("kind", ProposalKind)
def test_what_is_applied_is_met_and_what_is_taken_back_is_as_it_was(kind: ProposalKind) -> None:
    one = stored(ProposalState.OPEN, evidence=Precision(), kind=kind, subject="recall")
    after = one.apply(WATCH)
    assert (one.is_met_by(WATCH), one.is_met_by(after)) == (False, True)
    assert one.apply(after) == after
    assert one.take_back(after) == WATCH == one.take_back(WATCH)


# By source and event: how many stories were noise there, and how many useful.
_SAID = st.fixed_dictionaries(
    {
        (source, event): st.tuples(st.integers(0, 30), st.integers(0, 4))
        for source in ("zdnet", "reuters")
        for event in (Event.EARNINGS, Event.OTHER)
    }
)
_BEFORE = st.lists(
    st.tuples(
        st.sampled_from(
            [
                (ProposalKind.EXCLUDE_SOURCE, "zdnet"),
                (ProposalKind.EXCLUDE_EVENT, "earnings"),
                (ProposalKind.DIGEST_ONLY, ""),
            ]
        ),
        st.sampled_from(ProposalState),
        st.integers(0, 40),
    ),
    max_size=5,
    unique_by=lambda each: (each[0], each[1]),
)


@given(_SAID, _BEFORE)
def test_a_second_look_at_the_same_marks_proposes_nothing_more_and_drops_nothing(
    said: dict[tuple[str, Event], tuple[int, int]],
    before: list[tuple[tuple[ProposalKind, str], ProposalState, int]],
) -> None:
    heard = [
        each
        for (source, event), (noise, useful) in said.items()
        for each in marks(noise, useful, source, event=event)
    ]
    known = [
        stored(state, evidence=Precision(noise=many), id=f"p{n}", kind=kind, subject=subject)
        for n, ((kind, subject), state, many) in enumerate(before)
    ]
    first = plan(heard, proposals=known)
    left = [one for one in known if one.id not in first.lapsed]
    opened = [replace(one, id=f"new{n}") for n, one in enumerate(first.opened)]

    second = plan(heard, proposals=[*left, *opened])

    assert (second.opened, second.lapsed) == ((), {})
    assert set(second.counted) == {one.id for one in opened} | set(first.counted)
    for one in (*first.opened, *left):
        evidence = first.counted.get(one.id, one.evidence)
        if one in first.opened or one.id in first.counted:
            assert evidence.marked >= FEWEST_MARKED
            assert lower_bound(evidence.unwanted, evidence.marked) >= UNWANTED_AT_LEAST
