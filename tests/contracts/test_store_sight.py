"""The store's promises to those who may not see every watch and channel, of what became of
an entry.
"""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.model import Level, Relation, Urgency
from bot.ports import Sight
from tests.store.marking import ANN, make_mark
from tests.store.samples import (
    DAY,
    MINUTE,
    NOW,
    decide,
    make_batch,
    make_entry,
    make_judged_row,
    make_poll,
    make_revision,
    make_story,
    make_waiting,
    plan,
    prepare,
)


def by_stage(stages):
    return [(stage.stage, stage.outcome) for stage in stages]


def reasons_of(stages, name):
    return next(stage.reasons for stage in stages if stage.stage == name)


HUSH, LIGHT = "informant in the port", Urgency(level=Level.DIGEST, score=0.31, reasons=("light",))


async def tell_two(store, *, lines=None):
    """A report that a watch of #desk and a private one of #attic match, told at once in the attic
    and waiting for the digest at the desk.
    """
    row = make_judged_row(watches=("ferries", HUSH))
    (_, heavy) = row.decision.by_watch
    weighed = (("ferries", LIGHT), heavy)
    reasons = lines or (
        f"watch {HUSH} 2 is muted",
        "#desk: waits for the digest, not urgent enough at 0.31",
        "#attic: told at once, 0.71 passes the threshold important (0.40)",
    )
    lease = await prepare(store)
    await store.commit_polls(
        make_batch(
            make_poll(
                replace(row, reasons=reasons, decision=replace(row.decision, by_watch=weighed))
            ),
            stories=(make_story(),),
            alerts=(plan("d1", channel="attic"),),
            waiting=(make_waiting(channel="desk"),),
        ),
        lease=lease,
    )
    return lease


def see(*watches, channels=()):
    return Sight(watches=frozenset(watches), channels=frozenset(channels))


async def test_who_may_see_all_is_told_all(store):
    await tell_two(store)
    everything = see("ferries", HUSH, f"{HUSH} 2", channels=("desk", "attic"))
    stages = await store.explain("e1", canonical_url=None, sight=everything)
    assert stages == await store.explain("e1", canonical_url=None)


async def test_to_who_may_not_see_a_watch_and_its_channel_they_are_not_there(store):
    await tell_two(store)
    await store.put_mark(make_mark(channel="attic", watches={HUSH: "what it looks for"}))
    stages = await store.explain(
        "e1", canonical_url=None, sight=see("ferries", channels=("desk", "tech"))
    )
    said = " ".join(" ".join((stage.outcome, *stage.reasons)) for stage in stages)
    assert "informant" not in said
    assert "attic" not in said
    assert reasons_of(stages, "match") == ("ferries: “Ferry” in title 0–5",)
    assert reasons_of(stages, "urgency")[:2] == ("score 0.31", "light")
    assert ("urgency", "digest") in by_stage(stages)
    assert ("ledger", "digest") in by_stage(stages)
    assert reasons_of(stages, "ledger") == (
        "#desk: waits for the digest, not urgent enough at 0.31",
    )
    # That its text is kept, and its page asked again, tells that somebody was told.
    assert {"alert", "delivery", "mark", "version"}.isdisjoint(stage.stage for stage in stages)
    assert "for the next digest of desk" in reasons_of(stages, "digest")


async def test_what_only_hidden_watches_match_is_as_if_none_did(store):
    await tell_two(store)
    stages = await store.explain("e1", canonical_url=None, sight=see(channels=("tech",)))
    assert by_stage(stages) == [
        ("seen", "stored"),
        ("fetch", "came"),
        ("parse", "read"),
        ("match", "unmatched"),
        ("event", "acquisition"),
        ("genre", "news"),
        ("copy", "own text"),
        ("story", "new"),
        ("ledger", "evidence"),
    ]
    assert reasons_of(stages, "ledger") == ("no watch matches",)


async def test_what_is_told_in_sight_is_told_at_once_whatever_is_hidden(store):
    await tell_two(store)
    stages = await store.explain("e1", canonical_url=None, sight=see(HUSH, channels=("attic",)))
    assert ("ledger", "breaking") in by_stage(stages)
    assert reasons_of(stages, "alert")[0] == "to attic"
    assert reasons_of(stages, "urgency")[0] == "score 0.71"


@pytest.mark.parametrize(
    ("seen", "line"),
    [
        (("ferries", HUSH), f"watch {HUSH} is muted"),
        (("ferries",), None),
    ],
)
async def test_a_watch_that_was_left_out_is_named_to_who_may_see_it(store, seen, line):
    await tell_two(store, lines=(f"watch {HUSH} is muted", "#attic: not told, a guide"))
    stages = await store.explain("e1", canonical_url=None, sight=see(*seen))
    assert reasons_of(stages, "ledger") == (() if line is None else (line,))
    assert ("ledger", "archive") in by_stage(stages)


@pytest.mark.parametrize(
    ("channels", "told"), [(("desk",), False), (("attic",), True), (("desk", "attic"), True)]
)
async def test_who_is_on_a_story_is_told_to_who_sees_a_channel_that_was_told_of_it(
    store, channels, told
):
    await tell_two(store)
    await store.take_story("s1", person=ANN, now=NOW, until=NOW + DAY, pressed=NOW)
    stages = await store.explain("e1", canonical_url=None, sight=see("ferries", channels=channels))
    assert (("owner", "on it") in by_stage(stages)) is told
    assert (ANN.name in " ".join(" ".join(stage.reasons) for stage in stages)) is told


@pytest.mark.parametrize(
    ("channels", "seen"), [((), ()), (("attic",), ("#attic: told at once, 0.71",))]
)
async def test_of_a_decision_that_cannot_be_read_only_channels_in_sight_are_told(
    store, change, channels, seen
):
    await tell_two(store, lines=(f"watch {HUSH} is muted", "#attic: told at once, 0.71"))
    change("UPDATE ledger SET decision = '{}'")
    stages = await store.explain("e1", canonical_url=None, sight=see("ferries", channels=channels))
    assert reasons_of(stages, "ledger") == seen
    assert ("ledger", "breaking" if seen else "evidence") in by_stage(stages)
    (whole,) = [
        one for one in await store.explain("e1", canonical_url=None) if one.stage == "ledger"
    ]
    assert whole.reasons == (f"watch {HUSH} is muted", "#attic: told at once, 0.71")


async def revise(store, lease, *reasons, decision=None):
    row = make_revision(make_entry(title="Ferry line e1 sells"), reasons=reasons, decision=decision)
    await store.commit_polls(make_batch(make_poll(revisions=(row,)), at=NOW + MINUTE), lease=lease)


WEIGHS = "told to nobody: no channel was told by it, and its new text weighs no more: 0.62, "
NOBODY = "told to nobody: no channel was told by it"


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        (f"{WEIGHS}the old one 0.70", (NOBODY,)),
        (f"{NOBODY}, and no watch matches its new text", (NOBODY,)),
        (
            "told to nobody: it is in no live story, and a watch matched the text that it had",
            ("told to nobody: it is in no live story",),
        ),
        ("#attic: told in its thread: the price", (NOBODY,)),
        (f"watch {HUSH} is muted", ()),
        ("watch ferries is muted", ("watch ferries is muted",)),
        ("#desk: not told, weighs 0.31", ("#desk: not told, weighs 0.31",)),
        (
            "told to nobody: it says nothing else than before",
            ("told to nobody: it says nothing else than before",),
        ),
        (
            "told to nobody: its story is no longer live",
            ("told to nobody: its story is no longer live",),
        ),
    ],
)
async def test_a_revision_tells_nothing_of_what_hidden_watches_want(store, said, seen):
    lease = await tell_two(store)
    await revise(store, lease, "title changed", said)
    stages = await store.explain("e1", canonical_url=None, sight=see("ferries", channels=("desk",)))
    (revision,) = [one for one in stages if one.outcome == "revision"]
    assert revision.reasons == ("title changed", *seen)
    (whole,) = [
        one for one in await store.explain("e1", canonical_url=None) if one.outcome == "revision"
    ]
    assert whole.reasons == ("title changed", said)


async def test_a_kept_version_names_no_hidden_watch_either(store):
    lease = await tell_two(store)
    again = decide(make_entry(), relation=Relation.REVISION, story="s1")
    await revise(
        store, lease, f"watch {HUSH} is muted", "#attic: not told, a guide", decision=again
    )
    stages = await store.explain("e1", canonical_url=None, sight=see(channels=("attic",)))
    changed = next(one for one in stages if one.outcome == "as changed")
    assert changed.reasons[-1] == "#attic: not told, a guide"
    assert HUSH not in " ".join(" ".join(one.reasons) for one in stages)
    (whole,) = [
        one for one in await store.explain("e1", canonical_url=None) if one.outcome == "as changed"
    ]
    assert f"watch {HUSH} is muted" in whole.reasons
