"""Where words, phrases and prefixes stand, worked out only around what was found."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bot.watchlist import places
from bot.watchlist.haystack import make_haystack
from bot.watchlist.places import find_phrase, find_prefix, list_paths
from bot.watchlist.text_words import Words
from bot.watchlist.views import TextView
from bot.watchlist.words import fold_accents, iterate_words, spell_words
from tests.watchlist.test_haystack import texts


@settings(max_examples=300, deadline=None)
@given(texts)
@example("a\n\n" + " " * 200 + "b-c")
@example("é e\u0301 e")
@example("\U0003134b")  # a letter that not every Python knows
def test_a_word_is_found_at_all_its_places_and_at_no_other(text: str) -> None:
    view = TextView(text)
    words = list(iterate_words(text))
    assert view.keys == {word.key for word in words}
    assert view.plain_keys == {fold_accents(word.key) for word in words}
    for key in view.keys:
        expected = [(word.start, word.end) for word in words if word.key == key]
        assert [(word.start, word.end) for word in view.words.find(key)] == expected
    for key in view.plain_keys:
        expected = [(word.start, word.end) for word in words if fold_accents(word.key) == key]
        assert [(word.start, word.end) for word in view.plain_words.find(key)] == expected


@settings(max_examples=300, deadline=None)
@given(texts)
def test_words_are_counted_as_they_stand_and_neighbours_are_neighbours(text: str) -> None:
    view = TextView(text)
    words = list(iterate_words(text))
    keys = {word.first: word.key for word in words if word.first == word.last}
    for word in words:
        found = find_phrase(view.words, ((((word.key),),),))
        assert (word.start, word.end, word.first, word.last) in {
            view.count(place)[:4] for place in found
        }
        follower = keys.get(word.last + 1)
        if follower is not None:
            pair = find_phrase(view.words, (((word.key,),), ((follower,),)))
            assert (word.first, word.last + 1) in {view.count(place)[2:4] for place in pair}


def test_a_phrase_is_found_from_its_rarest_word_to_both_sides() -> None:
    text = "The end of\n\n  the -- Zanzibar, of the end. The Zanzibar of it."
    found = find_phrase(TextView(text).words, list_paths(("the", "zanzibar", "of")))
    assert [text[place.start : place.end] for place in found] == [
        "the -- Zanzibar, of",
        "The Zanzibar of",
    ]
    (place,) = find_phrase(TextView("Zanzibar -- of").words, list_paths(("zanzibar", "of")))
    assert place[:2] == (0, 14)
    far = f"the{' ' * 200}Zanzibar"
    assert find_phrase(TextView(far).words, list_paths(("the", "zanzibar")))[0].end == len(far)
    # The first and the last word have nobody beside them.
    assert not find_phrase(TextView("zanzibar of").words, list_paths(("the", "zanzibar")))
    assert not find_phrase(TextView("the zanzibar").words, list_paths(("zanzibar", "of")))
    assert not find_phrase(TextView("the Zanzibar").words, list_paths(("zanzibar", "of", "the")))
    assert not find_phrase(TextView("a zanzibar").words, list_paths(("of", "the", "zanzibar")))
    assert not find_phrase(TextView("the zanzibar").words, ())


@pytest.mark.parametrize(
    ("start", "text", "found"),
    [
        ("micro", "Microsoft's chip", ["Microsoft"]),
        ("e-ma", "An e-mail, an email and e mails", ["e-mail", "email", "e mails"]),
        ("日本", "東日本大学", ["日本"]),
        ("日本", "日 本", ["日 本"]),
        ("日本", "本日", []),
        ("日本", "日", []),
        ("e-mail-serv", "the e-mail", []),
        ("école", "l'école", ["école"]),
        ("8-ka", "An 8-kappa rule", ["8-kappa"]),
        ("8-ka", "A kappa rule", []),
        ("的的是", f"{'的' * 1500}是", ["的的是"]),
    ],
)
def test_a_beginning_is_found_with_the_shortest_word_that_has_it(
    start: str, text: str, found: list[str]
) -> None:
    begun = find_prefix(TextView(text).words, list_paths((start,)))
    assert sorted(text[place.start : place.end] for place in begun) == sorted(found)


@pytest.mark.parametrize("text", ["A (NYSE: NOK) note", "A (NYSE: NOK)"])
def test_a_mention_is_counted_by_the_words_inside_of_it(text: str) -> None:
    view = TextView(text)
    (place,) = find_phrase(view.words, list_paths(("nyse", "nok")))
    named = place._replace(entity="nokia", first=-1, last=-1)
    assert view.count(named)[2:4] == (1, 2)


def test_case_shows_where_a_text_has_both_kinds_of_letters() -> None:
    assert TextView("Some text").shows_case
    assert not TextView("some text").shows_case
    assert not TextView("SOME TEXT, 3").shows_case


def test_a_word_is_split_off_however_long_its_stretch_is() -> None:
    text = "x" * 1000 + "-end " + "/".join(["path"] * 50) + "/end"
    ends = [text[word.start : word.end] for word in TextView(text).words.find("end")]
    assert ends == ["end", "end"]


class CountingWords(Words):
    """Words that count how many steps were taken from one to the next."""

    __slots__ = ("steps",)

    def __init__(self, text: str) -> None:
        super().__init__(text, make_haystack(text), accents=True)
        self.steps = 0

    def after(self, position: int) -> int | None:
        self.steps += 1
        return super().after(position)

    def before(self, position: int) -> int | None:
        self.steps += 1
        return super().before(position)


@pytest.mark.parametrize(
    ("text", "phrase", "times"),
    [
        ("的" * 3000, "的 " * 121, 2880),
        ("的" * 3000, "的 " * 120 + "是", 0),
        ("的" * 3000 + "是", "的 " * 60 + "是" + " 的" * 60, 0),
        ("哈呵" * 1500, "哈 呵 " * 60, 1441),
        ("no no " * 1500, "no " * 121, 2880),
        ("ding dong " * 1500, "dong ding " * 60, 1440),
    ],
)
def test_a_phrase_that_repeats_itself_is_not_followed_from_each_of_its_places(
    text: str, phrase: str, times: int
) -> None:
    words = CountingWords(text)
    assert len(find_phrase(words, list_paths(phrase.split()))) == times
    assert words.steps <= 3000  # and not times 120


FEW = ("a", "b", "a's", "a-b", "ab", "e-a", "é", "的", "是", "的a")


@settings(max_examples=300, deadline=None)
@given(
    st.lists(st.sampled_from(FEW), max_size=6),
    st.integers(min_value=1, max_value=5),
    st.lists(st.sampled_from(FEW), min_size=1, max_size=7),
    st.sampled_from([" ", " - ", ""]),
)
def test_however_a_phrase_is_looked_for_it_stands_at_the_same_places(
    parts: list[str], times: int, phrase: list[str], gap: str
) -> None:
    text = gap.join(parts * times)
    slots = list_paths(spell_words(" ".join(phrase)))
    at_once = find_phrase(TextView(text).words, slots)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(places, "_FEW", 0)
        places._list_plain_keys.cache_clear()
        step_by_step = find_phrase(TextView(text).words, slots)
        patch.setattr(places, "_MOST_STEPS", 0)
        at_large = find_phrase(TextView(text).words, slots)
    places._list_plain_keys.cache_clear()
    assert set(at_large) == set(step_by_step) == set(at_once)
