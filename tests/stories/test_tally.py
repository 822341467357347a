"""What is promised of the count of speakers: kept or counted anew, it is the same."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.model import EntryKey
from bot.stories.origins import Attribution, Origins
from tests.making import NOON

OUTLETS = ("gazette", "herald", "signal", "courier", "reuters")
WORDS = st.tuples(
    st.sampled_from(OUTLETS),  # who carries it
    st.none() | st.sampled_from(OUTLETS),  # whom it cites
    st.integers(0, 6),  # which text
    st.booleans(),  # affirms
    st.booleans(),  # retells
    st.booleans(),  # a party's own
    st.integers(0, 3),  # its time
    st.none() | st.sampled_from(OUTLETS),  # who owns it
)
STEPS = st.lists(
    WORDS | st.sampled_from(OUTLETS) | st.sets(st.integers(0, 30), max_size=3),
    min_size=9,
    max_size=31,
)
Seen = list[tuple[EntryKey, EntryKey, tuple[int, int, EntryKey], str, bool, bool]]


def count_anew(words: Seen, owners: list[tuple[str, str]], retracted: list[str]) -> tuple[int, int]:
    """The origins of words, all and those that affirm, by reading all of them."""
    group = {outlet: frozenset({outlet}) for outlet in OUTLETS}
    for one, other in owners:
        both = group[one] | group[other]
        group |= dict.fromkeys(both, both)
    texts: dict[EntryKey, Seen] = {}
    for word in words:
        texts.setdefault(word[1], []).append(word)

    def count(chosen: list[Seen], without: list[str]) -> int:
        named = {
            group[min(said, key=lambda word: word[2])[3]]
            for said in chosen
            if not all(word[5] for word in said)
        }
        if named:
            return len(named - {group[outlet] for outlet in without})
        return int(bool(chosen))

    affirming = [said for said in texts.values() if all(word[4] for word in said)]
    return count(list(texts.values()), []), count(affirming, retracted)


@given(STEPS)
def test_the_origins_of_many_words_are_those_that_a_count_of_all_finds(
    steps: list[tuple[str, str | None, int, bool, bool, bool, int, str | None] | str | set[int]],
) -> None:
    origins, held = Origins(), dict[int, EntryKey]()
    words: Seen = []
    owners: list[tuple[str, str]] = []
    retracted: list[str] = []
    gone: set[EntryKey] = set()
    for number, step in enumerate(steps):
        if isinstance(step, str):
            origins.retract([step])
            retracted.append(step)
        elif isinstance(step, set):
            gone = {key for place, (key, *_) in enumerate(words) if place in step}
            origins.withdraw(*gone)
        else:
            carrier, cited, text, affirms, retells, party, hour, owner = step
            key = EntryKey(carrier, str(number))
            said_by = None if party or cited == carrier else cited
            own = (carrier,) if owner in (None, carrier) else (owner or "", carrier)
            attribution = Attribution(own=own, said_by=said_by, retells=retells, party=party)
            original = held.setdefault(text, key)
            at = NOON + timedelta(hours=hour)
            origins.admit(
                key,
                attribution,
                copy_of=None if original == key else original,
                affirms=affirms,
                at=at,
            )
            rank = 0 if party else 1 if said_by is not None else 2
            speaker = said_by or own[0]
            words.append((key, original, (rank, hour, key), speaker, affirms, retells))
            if len(own) > 1:
                owners.append((own[0], own[1]))
        left = [word for word in words if word[0] not in gone]
        assert (origins.count(), origins.count_affirming()) == count_anew(left, owners, retracted)


def test_the_origins_of_thousands_of_reports_are_counted_at_the_cost_of_one() -> None:
    origins = Origins()
    asked = 0

    class Counted(str):
        """A name that counts how often it is looked up."""

        __slots__ = ()

        def __hash__(self) -> int:
            nonlocal asked
            asked += 1
            return super().__hash__()

    for number in range(2_000):
        speaker = Counted(f"paper {number}")
        origins.admit(
            EntryKey("a", str(number)), Attribution(own=(speaker,), said_by=None), copy_of=None
        )
        assert origins.count() == number + 1
    assert asked < 40 * 2_000


def test_speakers_of_one_owner_are_one_when_that_becomes_known_late() -> None:
    origins = Origins()
    for number in range(12):
        own = Attribution(own=(OUTLETS[number % 2],), said_by=None)
        origins.admit(EntryKey("a", str(number)), own, copy_of=None, at=NOON)
    assert origins.count() == 2
    shared = Attribution(own=OUTLETS[:2], said_by=None)
    origins.admit(EntryKey("a", "12"), shared, copy_of=None, at=NOON + timedelta(hours=1))
    assert origins.count() == 1
