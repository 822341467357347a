"""What a rule makes of a word is asked once, and memory stays within its bounds."""

from __future__ import annotations

from bot.stories.language.remembered import LastTexts, Remembered, TellingWords


def test_a_word_is_worked_out_once() -> None:
    asked: list[str] = []

    def find(word: str) -> str:
        asked.append(word)
        return word.upper()

    remembered = Remembered(find)

    assert [remembered[word] for word in ("ada", "roe", "ada")] == ["ADA", "ROE", "ADA"]
    assert asked == ["ada", "roe"]


def test_what_is_remembered_is_bounded_and_stays_right() -> None:
    remembered = Remembered(len, most=2)

    assert [remembered[word] for word in ("a", "bb", "ccc", "a")] == [1, 2, 3, 1]
    assert len(remembered) <= 2


def test_a_text_is_read_once_while_it_is_among_the_last_and_a_long_one_each_time() -> None:
    asked: list[str] = []

    def count(text: str) -> int:
        asked.append(text)
        return len(text)

    texts, long = LastTexts(count), "a" * 5_000

    assert [texts[text] for text in ("Ada Roe", long, "Ada Roe", long)] == [7, 5_000, 7, 5_000]
    assert asked == ["Ada Roe", long, long]


def test_texts_beyond_the_bound_are_read_again_and_say_the_same() -> None:
    texts = LastTexts(int)

    assert [texts[str(number)] for number in (*range(1_500), 3)] == [*range(1_500), 3]
    assert len(texts) <= 1_000


def test_the_bits_of_words_are_joined_whatever_was_asked_before() -> None:
    bits = {"buys": 1, "sues": 2}
    telling = TellingWords(lambda word: bits.get(word, 0))

    assert telling.join(frozenset({"the", "buys"})) == 1
    assert telling.join(frozenset({"the", "buys", "sues"})) == 3
    assert telling.join(frozenset({"the"})) == 0


def test_no_word_is_asked_twice_be_it_silent_or_not() -> None:
    asked: list[str] = []

    def find(word: str) -> int:
        asked.append(word)
        return int(word == "buys")

    telling = TellingWords(find)
    for _ in range(3):
        telling.join(frozenset({"the", "buys"}))

    assert sorted(asked) == ["buys", "the"]


def test_words_beyond_the_bound_are_asked_again_and_say_the_same() -> None:
    asked: list[str] = []

    def find(word: str) -> int:
        asked.append(word)
        return int(word.startswith("b"))

    telling = TellingWords(find, most=2)

    said = [telling.join(frozenset({word})) for word in ("a", "b", "c", "a", "b")]

    assert said == [0, 1, 0, 0, 1]
    assert asked.count("a") == 2
