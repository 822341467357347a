"""What is promised of the count of speakers: kept or counted anew, it is the same."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from bot.model import EntryKey
from bot.stories.authorship.origins import Attribution, Origins
from tests.making import NOON

OUTLETS = ("gazette", "herald", "signal", "courier", "bulletin")
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
Told = tuple[EntryKey, EntryKey, tuple[int, int, EntryKey], str, bool, bool, str]
"""Key, text, what it comes before others by, speaker, affirms, retells, carrier."""


def count_anew(
    told: list[Told], gone: set[EntryKey], owners: list[tuple[str, str]], retracted: list[str]
) -> tuple[int, int]:
    """The origins of words, all and those that affirm, by reading all of them."""
    house = {outlet: outlet for outlet in OUTLETS}
    for one, other in owners:
        gone_into = house[other]
        house |= {name: house[one] for name in OUTLETS if house[name] == gone_into}

    def list_texts(words: list[Told]) -> dict[EntryKey, list[Told]]:
        texts: dict[EntryKey, list[Told]] = {}
        for word in words:
            texts.setdefault(word[1], []).append(word)
        return texts

    def find_speaker(said: list[Told]) -> str:
        return house[min(said, key=lambda word: word[2])[3]]

    def speaks_itself(said: list[Told]) -> bool:
        """Whether the speaker carries the text, and cites nobody for it."""
        speaker = find_speaker(said)
        return any(house[word[6]] == house[word[3]] == speaker for word in said)

    def is_told(said: list[Told]) -> bool:
        return not all(word[5] for word in said)

    def affirms(said: list[Told]) -> bool:
        return all(word[4] for word in said)

    every = list_texts(told)

    def follow(outlet: str, *passed: str) -> str:
        if outlet in passed:
            return min(passed[passed.index(outlet) :])
        mine = [word for word in told if house[word[6]] == outlet and word[4] and not word[5]]
        reports = (said for said in every.values() if is_told(said) and affirms(said))
        if any(find_speaker(said) == outlet and speaks_itself(said) for said in reports):
            return outlet
        if not mine:
            return "" if any(word[5] for word in told if house[word[6]] == outlet) else outlet
        first = min(mine, key=lambda word: (word[2][1], word[0]))
        cited = house[first[3]]
        return follow(cited if cited != outlet else find_speaker(every[first[1]]), *passed, outlet)

    def count(chosen: list[list[Told]], without: list[str]) -> int:
        named = [said for said in chosen if is_told(said)]
        left_out = {house[outlet] for outlet in without}
        if not named:
            return int(bool(chosen))
        ends: dict[str, str] = {}
        for said in named:
            speaker = find_speaker(said)
            own = any(find_speaker(its) == speaker and speaks_itself(its) for its in named)
            ends[speaker] = speaker if own else follow(speaker)
        if not any(ends.values()):
            return int(not left_out.issuperset(ends))
        known = {end for speaker, end in ends.items() if end and speaker not in left_out}
        return len(known - left_out)

    standing = list_texts([word for word in told if word[0] not in gone])
    texts = list(standing.values())
    return count(texts, []), count([said for said in texts if affirms(said)], retracted)


@given(STEPS)
def test_the_origins_of_many_words_are_those_that_a_count_of_all_finds(
    steps: list[tuple[str, str | None, int, bool, bool, bool, int, str | None] | str | set[int]],
) -> None:
    origins, held = Origins(), dict[int, EntryKey]()
    words: list[Told] = []
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
            words.append((key, original, (rank, hour, key), speaker, affirms, retells, own[0]))
            if len(own) > 1:
                owners.append((own[0], own[1]))
        expected = count_anew(words, gone, owners, retracted)
        assert (origins.count(), origins.count_affirming()) == expected


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
