from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.alerts.excerpt import EXCERPT_LIMIT, choose_excerpt
from bot.alerts.inert import Marked
from bot.model import Entry, Field, Match
from tests.alerts.samples import make_entry, make_match

HEADLINE = "Norvik and Altair end partnership"


def marked_words(excerpt: Marked) -> list[str]:
    return [excerpt.text[start:end] for start, end in excerpt.marks]


def choose(entry: Entry, *matches: Match) -> Marked:
    return choose_excerpt(entry, matches, headline=entry.title)


def test_the_sentence_that_names_what_the_headline_leaves_out_is_shown() -> None:
    entry = make_entry(
        summary="The two firms part ways after six years. Sundby will supply Altair's chips "
        "from the spring. Shares rose."
    )
    excerpt = choose(
        entry,
        make_match(entry, "Norvik"),
        make_match(entry, "Sundby", field=Field.SUMMARY),
        make_match(entry, "Altair", field=Field.SUMMARY),
    )
    assert excerpt.text == "Sundby will supply Altair's chips from the spring."
    assert marked_words(excerpt) == ["Sundby", "Altair"]


def test_where_the_headline_says_it_all_the_summary_begins() -> None:
    entry = make_entry(
        summary="The alliance, signed six years ago to build ferries together, ends in June.",
        content="Some history first. Norvik was founded in a shed.",
    )
    excerpt = choose(
        entry, make_match(entry, "Norvik"), make_match(entry, "Norvik", field=Field.CONTENT)
    )
    assert excerpt == Marked(text=entry.summary)


def test_a_match_deep_in_the_content_is_shown_where_the_summary_has_none() -> None:
    entry = make_entry(
        title="Ferry builders in trouble",
        summary="Orders are down for a third year, the yards' association says.",
        content="Costs rise.\nSo far only Norvik has found new owners, people close to it say.\n"
        "More soon.",
    )
    excerpt = choose(entry, make_match(entry, "Norvik", field=Field.CONTENT))
    assert excerpt.text == "So far only Norvik has found new owners, people close to it say."
    assert marked_words(excerpt) == ["Norvik"]


def test_an_entity_in_the_headline_under_another_name_is_no_news_in_the_text() -> None:
    entry = make_entry(
        summary="The alliance ends in June, both companies confirmed to reporters. Norvik ASA fell."
    )
    whole = entry.summary
    title = Match(watch="w", field=Field.TITLE, start=0, end=6, text="Norvik", entity="norvik")
    text = Match(
        watch="w",
        field=Field.SUMMARY,
        start=whole.index("Norvik"),
        end=whole.index(" fell"),
        text="Norvik ASA",
        entity="norvik",
    )
    assert choose(entry, title, text).text.startswith("The alliance ends in June")


def test_a_summary_that_repeats_the_headline_is_passed_over() -> None:
    entry = make_entry(
        summary="Norvik and Altair end partnership. "
        "The ferries they planned will not be built by either."
    )
    assert choose(entry).text == "The ferries they planned will not be built by either."


def test_nothing_is_shown_where_there_is_nothing_but_the_headline() -> None:
    for summary in ("", "Norvik and Altair end partnership", " \n "):
        assert choose(make_entry(summary=summary, content=None)) == Marked(text="")


def test_a_short_sentence_brings_the_next_one_along() -> None:
    entry = make_entry(summary="It is over. The alliance ends in June. Then the yards compete.")
    assert choose(entry).text == "It is over. The alliance ends in June."


def test_a_short_sentence_stays_alone_where_the_next_is_too_long() -> None:
    entry = make_entry(summary="It is over. " + "And on it goes " * 40)
    assert choose(entry).text == "It is over."


def test_a_short_sentence_at_the_end_stays_alone() -> None:
    assert choose(make_entry(summary="It is over.")).text == "It is over."


def test_abbreviations_end_no_sentence() -> None:
    entry = make_entry(
        summary="The U.S. arm of Norvik Inc. was sold by Mr. Holm for 3.5 billion to Sundby. "
        "More soon."
    )
    assert choose(entry).text.endswith("for 3.5 billion to Sundby.")


def test_sentences_without_spaces_are_told_apart() -> None:
    entry = make_entry(
        title="提携", summary="ノルビクは提携を解消した。" * 6 + "アルタイルは否定した。"
    )
    excerpt = choose(entry, make_match(entry, "アルタイル", field=Field.SUMMARY))
    assert excerpt.text == "アルタイルは否定した。"
    assert marked_words(excerpt) == ["アルタイル"]


def test_a_long_sentence_is_cut_around_its_matches_at_word_borders() -> None:
    filler = "while the long talks went on in several cities "
    entry = make_entry(
        title="Ferry builders in trouble",
        summary="At first, " + filler * 8 + "the owners of Norvik and of Altair met " + filler * 8,
    )
    excerpt = choose(
        entry,
        make_match(entry, "Norvik", field=Field.SUMMARY),
        make_match(entry, "Altair", field=Field.SUMMARY),
    )
    assert len(excerpt.text) <= EXCERPT_LIMIT
    assert excerpt.text[0] == excerpt.text[-1] == "…"
    assert all(word in entry.summary.split() for word in excerpt.text.strip("…").split())
    assert marked_words(excerpt) == ["Norvik", "Altair"]


def test_a_long_sentence_keeps_its_beginning_where_the_match_is_near() -> None:
    entry = make_entry(
        title="Ferry builders in trouble", summary="The owners of Norvik met " + "again and " * 40
    )
    excerpt = choose(entry, make_match(entry, "Norvik", field=Field.SUMMARY))
    assert excerpt.text.startswith("The owners of Norvik met again and")
    assert excerpt.text.endswith("…")
    assert marked_words(excerpt) == ["Norvik"]


def test_a_sentence_keeps_its_beginning_where_every_match_fits_behind_it() -> None:
    entry = make_entry(
        title="Ferry builders",
        summary="The union backed the walkout by a wide margin after the owners of both yards, "
        "among them Norvik, had met in June and " + "so on and " * 40,
    )
    excerpt = choose(entry, make_match(entry, "Norvik", field=Field.SUMMARY))
    assert excerpt.text.startswith("The union backed the walkout")
    assert marked_words(excerpt) == ["Norvik"]


def test_two_matches_far_apart_are_shown_together_where_they_fit() -> None:
    entry = make_entry(
        title="Ferry builders",
        summary="and so " * 10 + "Norvik " + "and so " * 22 + "Altair " + "and so " * 40,
    )
    matches = [make_match(entry, name, field=Field.SUMMARY) for name in ("Norvik", "Altair")]
    assert marked_words(choose(entry, *matches)) == ["Norvik", "Altair"]


def test_the_view_lies_where_most_matches_are() -> None:
    entry = make_entry(
        title="Ferry builders",
        summary="Norvik " + "and so on " * 40 + "Altair then Sundby then Holm " + "and so on " * 40,
    )
    matches = [
        make_match(entry, name, field=Field.SUMMARY)
        for name in ("Norvik", "Altair", "Sundby", "Holm")
    ]
    assert marked_words(choose(entry, *matches)) == ["Altair", "Sundby", "Holm"]


def test_a_match_in_words_without_borders_is_shown_all_the_same() -> None:
    entry = make_entry(title="Ferry", summary="x" * 700 + "Norvik" + "x" * 700)
    excerpt = choose(entry, make_match(entry, "Norvik", field=Field.SUMMARY))
    assert len(excerpt.text) <= EXCERPT_LIMIT
    assert marked_words(excerpt) == ["Norvik"]


@settings(deadline=None, max_examples=200)
@given(
    st.text(st.sampled_from("Nx .\n\u202e\x1b[m。e\u0301"), max_size=600),
    st.text(st.sampled_from("Nx .\n\u202e\x1b[m。e\u0301"), max_size=600),
    st.lists(st.tuples(st.integers(0, 620), st.integers(0, 20)), max_size=5),
)
def test_an_excerpt_of_anything_is_short_and_its_marks_fit(
    summary: str, content: str, places: list[tuple[int, int]]
) -> None:
    entry = make_entry(title="T", summary=summary, content=content)
    matches = [
        Match(watch="w", field=field, start=start, end=start + size, text=summary[start:][:size])
        for start, size in places
        for field in (Field.SUMMARY, Field.CONTENT)
    ]
    excerpt = choose(entry, *matches)
    assert len(excerpt.text) <= EXCERPT_LIMIT
    assert not set(excerpt.text) & set("\n\x1b\u202e")
    for start, end in excerpt.marks:
        assert 0 <= start < end <= len(excerpt.text)


def test_a_title_before_a_name_ends_no_sentence_however_late_it_stands() -> None:
    text = "The deal that Fenwick signed on Monday was read by Mr. Roe and Prof. Lee. Nobody spoke."
    shown = choose_excerpt(
        make_entry(title="Markets", summary=f"{text} {text}"), (), headline="Markets"
    )
    assert shown.text.startswith(
        "The deal that Fenwick signed on Monday was read by Mr. Roe and Prof."
    )


def test_dots_without_end_are_one_sentence() -> None:
    entry = make_entry(title="Markets", summary="." * 10_000 + " Fenwick rose. ")
    assert choose_excerpt(entry, (), headline="Markets").text
