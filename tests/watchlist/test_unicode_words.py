"""Our words beside those of UAX 29, as the `regex` package parts them: where they differ.

Each class of difference is one that docs/query-language.md gives the reason for. None other
is found, in made texts and in real ones.
"""

from __future__ import annotations

import json
import random
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import islice, pairwise
from pathlib import Path

import pytest
import regex  # type: ignore[import-untyped]

from bot.watchlist.words import iterate_words

DATA = Path(__file__).parents[3] / "shared" / "data"
PARTS = regex.compile(r"(?w)\b")

SAMPLES = {
    "a full stop or colon between letters": ["example.com", "U.S", "S:t", "col\u00b7lecció", "a․b"],
    "a low line": ["a_b", "_a", "1_000", "マ_a"],
    "a sign between digits": ["1;2", "1٬2", "1⁄2"],
    "a quotation mark in Hebrew": ['צה"ל', "צה״ל"],
    "a change of script": ["MS는", "삼성SDI", "3월", "가1"],
    "an ampersand": ["AT&T", "S&P", "A＆B"],
    "an apostrophe beside a digit": ["rock'90", "9's", "a’1"],
    "a number that is no digit": ["x²", "1½", "a①b", "m³"],
    "a space without width": ["a\u200bb"],
    "a vowel behind its consonant": ["กา", "ນຳ", "ทำ", "ຂະ"],
}
MIDDLE = ".:\u00b7․·﹒．：﹕︓·‧'’‘＇"
FRAGMENTS = [
    *(sample for samples in SAMPLES.values() for sample in samples),
    *("Nokia", "don't", "l’Oréal", "e-mail", "8-K", "1,000.5", "é", "e\u0301", "İx", "Straße", "ﬁ"),
    *("日本語", "ひらがな", "マイクロソフト", "ｶﾞｽ", "삼성전자", "กินน้ำ", "ພາສາ", "ភាសា", "မြန်မာ"),
    *("привет", "ё", "Йод", "שלום", "العربية", "हिन्दी", "বাংলা", "Ελλάδα", "ქართული"),
    *("🚀", "👩‍🚀", "🇫🇮"),
    *("a\u00adb", "a\u200db", "\u200fa\u200e", "a\u200bb", "\ufeffa", "™", "…", "—", "«a»", "(a)"),
    *("$5", "C++", "#tag", "@me", "100%", "3D", "mp3", "Ａ", "１２", "𝐀", "ªº"),
]  # fmt: skip
SEPARATORS = [" ", " ", "", "", "-", ".", ", ", "'", "’", "&", "/", "\n", "\u00a0", ":", ";", "_"]


def list_own_boundaries(text: str) -> set[int]:
    """Where our words begin and end, without the signs that they are known with too."""
    spans: dict[int, tuple[int, int]] = {}
    for word in iterate_words(text):
        if word.first == word.last:
            start, end = word.start, word.end
            while text[start] in ".$€£¥₹₩₽":
                start += 1
            while text[end - 1] in "+#%‰$€£¥₹₩₽":
                end -= 1
            known = spans.get(word.first, (start, end))
            spans[word.first] = min(start, known[0]), max(end, known[1])
    return {at for span in spans.values() for at in span}


def list_boundaries(text: str) -> set[int]:
    """The same of UAX 29: of its segments those that hold a letter or digit."""
    places = [found.start() for found in PARTS.finditer(text)]
    return {
        at
        for start, end in pairwise(places)
        if any(map(str.isalnum, text[start:end]))
        for at in (start, end)
    }


def describe(char: str) -> str:
    return unicodedata.name(char, "").split(" ")[0] if char else ""


def classify(text: str, at: int, *, ours: bool) -> str:
    """Why only one of the two parts the text before ``at``."""
    seen = [char for char in text[max(0, at - 3) : at + 3] if unicodedata.category(char)[0] != "M"]
    before = next((c for c in reversed(text[:at]) if not is_invisible(c)), "")
    after = next((c for c in text[at:] if not is_invisible(c)), "")
    pair = before + after
    numbers = [c for c in seen if unicodedata.category(c) in {"No", "Nl", "So"} and c.isalnum()]
    if numbers:
        return "a number that is no digit"
    if not ours and "\u200b" in text[max(0, at - 3) : at + 3]:
        return "a space without width"
    if "_" in pair:
        return "a low line"
    if "&" in pair or "＆" in pair:
        return "an ampersand"
    if after in "ะาำະາຳ" and after:
        return "a vowel behind its consonant"
    if any(quote in pair for quote in '"״׳') or "HEBREW" in map(describe, pair):
        return "a quotation mark in Hebrew"
    if ours and before and after and before.isalnum() and after.isalnum():
        return "a change of script"
    if any(char in MIDDLE for char in pair):
        digits = [char.isdigit() for char in seen if char.isalnum()]
        if any(digits) and any(char in "'’‘＇ʼ" for char in pair):
            return "an apostrophe beside a digit"
        return "a full stop or colon between letters"
    if ours and any(char.isdigit() for char in seen):
        return "a sign between digits"
    return f"unexplained: {pair!r} {'ours' if ours else 'theirs'}"


def is_invisible(char: str) -> bool:
    return unicodedata.category(char) in {"Mn", "Me", "Mc", "Cf"}


def list_differences(text: str) -> Iterator[str]:
    own, theirs = list_own_boundaries(text), list_boundaries(text)
    for at in own ^ theirs:
        yield classify(text, at, ours=at in own)


def generate_texts() -> Iterator[str]:
    choose = random.Random(29)
    for _ in range(4_000):
        parts = choose.choices(FRAGMENTS, k=choose.randint(1, 5))
        yield "".join(part + choose.choice(SEPARATORS) for part in parts)


def read_texts() -> Iterator[str]:
    for path in sorted(DATA.glob("stories/*.jsonl")):
        with path.open(encoding="utf-8") as lines:
            for line in islice(lines, 1_500):
                fields = json.loads(line)
                # Addresses and ids are no texts.
                values = (value for value in fields.values() if isinstance(value, str))
                yield from (value for value in values if len(value.split()) > 4)


@pytest.mark.parametrize("reason", SAMPLES)
def test_each_difference_is_one_of_those_that_are_meant(reason: str) -> None:
    for sample in SAMPLES[reason]:
        assert set(list_differences(f"in {sample} on")) == {reason}, sample


def test_in_made_texts_no_other_difference_is_found() -> None:
    found = Counter(reason for text in generate_texts() for reason in list_differences(text))
    assert set(found) == set(SAMPLES)


def test_in_real_texts_no_other_difference_is_found() -> None:
    texts = list(read_texts())
    if not texts:
        pytest.skip("the recorded texts are not here")
    found = Counter(reason for text in texts for reason in list_differences(text))
    assert set(found) <= set(SAMPLES)
    # Few of all words: news is mostly parted as Unicode says.
    assert found.total() < 0.02 * sum(len(text.split()) for text in texts)
