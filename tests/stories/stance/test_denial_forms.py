"""How a headline is built that corrects another, and what only looks so."""

from __future__ import annotations

import pytest

from bot.stories.stance.clauses import cut_parts, read_told, read_words
from bot.stories.stance.denial_forms import corrects, list_forms

SINKS = "Ferry Heron sinks off Tarn"
CUTS = "Fenwick to cut 4,000 jobs in Oulu"


def _list(claim: str, answer: str) -> set[str]:
    return set(list_forms(answer, cut_parts(read_words(answer)), read_told((claim,))))


@pytest.mark.parametrize(
    ("claim", "answer", "sign"),
    [
        (SINKS, "Heron 'sinking' was a rescue exercise, harbour says", "quoted-claim"),
        (SINKS, "'Sinking' of Heron was a rescue exercise", "quoted-claim-first"),
        ("Le Heron fait naufrage", "Le « naufrage » du Heron", "quoted-claim"),
        (SINKS, "Crew of 'old lady' Heron tell of night", "quoted-few"),
        (SINKS, "Heron sinking? Crew sends its love from Oulu", "asked-claim"),
        (SINKS, "Crew sends its love: Heron sunk?", "asked-last"),
        (SINKS, "Heron at anchor, not sunk, in Tarn", "not-that-deed"),
        (CUTS, "Fenwick: 400 posts go, not 4,000", "not-that-number"),
        (CUTS, "Fenwick to cut 400 jobs", "by-zeros"),
        ("Strom wird 30 Prozent teurer", "Strom wird 3 Prozent teurer", "by-zeros"),
        (CUTS, "Fenwick stays in Oulu until 2031", "until-year"),
        (CUTS, "Fenwick list is from 2019", "other-year"),
    ],
)
def test_a_correction_is_seen_by_its_form(claim: str, answer: str, sign: str) -> None:
    assert sign in _list(claim, answer)
    # Words deny in the others: "not", and what is old.
    by_words = sign in {"not-that-deed", "other-year"}
    assert corrects(answer, read_told((claim,))) is not by_words


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        # A title, a new word, a long quote, and what the claim quotes itself.
        ("The Salt Ledger wins Tarn prize", "'The Salt Ledger' takes prize in Tarn"),
        (SINKS, "Heron crew sent 'mayday' off Tarn"),
        (SINKS, "Heron: 'it sank off Tarn like a heavy stone', says crew"),
        (SINKS, "Heron: ' of ' sinks off Tarn"),
        ("Ferry Heron 'sinks' off Tarn", "Heron 'sinks' off Tarn"),
        # Who asks for more, who asks of something else, and whoever asks at length.
        (SINKS, "Why did Heron sink? Crew tells"),
        (SINKS, "Storm? Fog? Officers look for answers"),
        (
            SINKS,
            "Heron sinks as all of Tarn looks on and nobody comes to help? Crew tells",
        ),
        # Of who speaks, and of more than a few words.
        (SINKS, "Heron sank off Tarn, not before a long fight of its whole crew, says owner"),
        (SINKS, "Heron sank off Tarn, no"),
        # The same number, a part of it, and the same year.
        (CUTS, "Fenwick to cut 4000 jobs"),
        (CUTS, "Fenwick to cut 1,300 jobs in May"),
        ("Fenwick leaves Oulu in 2027", "Fenwick leaves Oulu, in 2027"),
    ],
)
def test_what_only_looks_like_one_is_none(claim: str, answer: str) -> None:
    assert not _list(claim, answer)


def test_what_has_no_such_form_corrects_nothing() -> None:
    assert not corrects("Heron sank in fog", read_told((SINKS,)))
    assert not corrects("Fenwick cuts jobs in Oulu", read_told((CUTS,)))
