from __future__ import annotations

from dataclasses import replace
from datetime import UTC, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.watchers.archive import NOON, Archive, entry
from watchers.identity import IdentityScheme, Pair, keys_of, recognise, text_hash, title_key
from watchers.model import ParsedEntry

HOME = "https://news.example/"
DAY = timedelta(days=1)


def story(number: int, **changes: object) -> ParsedEntry:
    made = entry(
        f"id-{number}",
        f"https://news.example/{number}",
        f"Story number {number}",
        published=NOON - number * timedelta(hours=1),
        summary=f"What happened in {number}.",
    )
    return replace(made, **changes)


def titles(found: tuple) -> list[str]:
    return [each.entry.title for each in found]


# -- known again ---------------------------------------------------------------------------


def test_an_entry_is_named_by_its_guid():
    found = Archive().poll(story(1), story(2))
    assert [each.id for each in found.new] == ["id-1", "id-2"]
    assert str(found.scheme) == ""


def test_an_entry_without_a_guid_is_named_by_its_address():
    found = Archive().poll(story(1, guid=None))
    assert [each.id for each in found.new] == ["https://news.example/1"]


def test_a_document_polled_again_brings_nothing_new():
    archive = Archive()
    archive.poll(story(1), story(2))
    again = archive.poll(story(2), story(1))
    assert (again.new, again.revised, again.same) == ((), (), 2)


def test_a_new_entry_among_known_ones_is_the_only_new_one():
    archive = Archive()
    archive.poll(story(1), story(2))
    assert titles(archive.poll(story(3), story(1), story(2)).new) == ["Story number 3"]


def test_a_changed_address_is_still_the_same_entry_by_its_guid():
    archive = Archive()
    archive.poll(story(1))
    moved = archive.poll(story(1, url="https://x.example/1", canonical_url="https://x.example/1"))
    assert (moved.new, moved.same) == ((), 1)


def test_a_changed_guid_is_still_the_same_entry_by_its_address():
    archive = Archive()
    archive.poll(story(1))
    updated = archive.poll(story(1, guid="id-1#2", title="Story number 1, corrected"))
    assert updated.new == ()
    assert [(each.id, each.entry.title) for each in updated.revised] == [
        ("id-1", "Story number 1, corrected")
    ]


def test_a_changed_text_is_a_revision_under_the_stored_id():
    archive = Archive()
    archive.poll(story(1))
    found = archive.poll(story(1, summary="What really happened."))
    assert [each.id for each in found.revised] == ["id-1"]
    assert (found.new, found.same) == ((), 0)
    assert archive.poll(story(1, summary="What really happened.")).same == 1


def test_an_entry_of_which_only_a_tombstone_is_left_is_no_revision():
    archive = Archive()
    archive.poll(story(1))
    archive.stored = {key: replace(each, text_hash="") for key, each in archive.stored.items()}
    found = archive.poll(story(1, summary="Another text"))
    assert (found.new, found.revised, found.same) == ((), (), 1)


def test_a_new_address_and_guid_with_the_old_title_and_date_is_the_same_entry():
    archive = Archive()
    archive.poll(story(1), story(2))
    renumbered = story(
        1, guid="other", url="https://b.example/9", canonical_url="https://b.example/9"
    )
    assert archive.poll(renumbered, story(2)).new == ()


def test_the_title_of_a_weekly_column_is_a_new_entry_each_week():
    archive = Archive()
    for week in range(4):
        column = entry(
            f"c{week}",
            f"https://n.example/c{week}",
            "Morning briefing",
            published=NOON + week * 7 * DAY,
        )
        assert len(archive.poll(column, story(1)).new) == (1 if week else 2)


def test_a_feed_without_guids_and_links_is_known_by_its_titles():
    archive = Archive()
    archive.poll(entry(title="One"), entry(title="Two"))
    found = archive.poll(entry(title="Three"), entry(title="One"), entry(title="Two"))
    assert titles(found.new) == ["Three"]


def test_items_without_a_title_are_known_by_their_text():
    archive = Archive()
    archive.poll(entry(summary="First note"), entry(summary="Second note"))
    found = archive.poll(entry(summary="Third note"), entry(summary="First note"))
    assert [each.entry.summary for each in found.new] == ["Third note"]


def test_items_with_nothing_at_all_are_one_entry():
    archive = Archive()
    assert len(archive.poll(entry(), entry(), entry()).new) == 1


def test_an_empty_document_leaves_the_scheme_as_it_is():
    scheme = IdentityScheme(pair=Pair.URL_TITLE)
    found = recognise((), (), scheme, now=NOON)
    assert (found.new, found.revised, found.same, found.scheme) == ((), (), 0, scheme)


# -- twice in one document -----------------------------------------------------------------


def test_an_entry_that_stands_twice_in_a_document_is_one():
    found = Archive().poll(story(1), story(2), story(1))
    assert titles(found.new) == ["Story number 1", "Story number 2"]


def test_two_versions_of_one_entry_in_a_document_are_one_and_the_later_speaks():
    early = story(1, title="First headline", updated=NOON)
    late = story(1, title="Second headline", updated=NOON + DAY)
    archive = Archive()
    assert titles(archive.poll(early, late, story(2)).new) == ["Second headline", "Story number 2"]
    assert archive.poll(late, early, story(2)).same == 2


def test_one_page_under_two_guids_is_one_entry():
    archive = Archive()
    twin = story(1, guid="id-1-bis")
    assert len(archive.poll(story(1), twin, story(2)).new) == 2
    assert archive.poll(twin, story(2)).new == ()


def test_posts_of_a_live_page_with_guids_of_their_own_are_entries_of_their_own():
    def post(number: int) -> ParsedEntry:
        return story(number, url="https://n.example/live", canonical_url="https://n.example/live")

    archive = Archive()
    assert len(archive.poll(post(1), post(2), story(7)).new) == 3
    assert titles(archive.poll(post(3), post(2), story(7)).new) == ["Story number 3"]


def test_links_to_the_front_page_name_nothing():
    archive = Archive()
    first = [story(n, url=HOME, canonical_url=HOME) for n in (1, 2)]
    assert len(archive.poll(*first).new) == 2
    assert titles(archive.poll(story(3, url=HOME, canonical_url=HOME), *first).new) == [
        "Story number 3"
    ]


def test_a_front_page_link_names_nothing_even_when_one_item_stands_alone():
    archive = Archive()
    archive.poll(story(1, url=HOME, canonical_url=HOME))
    assert len(archive.poll(story(2, url=HOME, canonical_url=HOME)).new) == 1


# -- guids that are not unique -------------------------------------------------------------


def test_one_guid_on_every_item_leaves_them_apart():
    archive = Archive()
    first = [story(n, guid="feed") for n in (1, 2, 3)]
    found = archive.poll(*first)
    assert len(found.new) == 3
    assert str(found.scheme) == "guid+url"
    again = archive.poll(story(4, guid="feed"), *first)
    assert titles(again.new) == ["Story number 4"]


def test_after_one_guid_for_all_a_single_item_with_it_is_still_new():
    archive = Archive()
    archive.poll(*[story(n, guid="feed") for n in (1, 2, 3)])
    assert titles(archive.poll(story(9, guid="feed")).new) == ["Story number 9"]


def test_one_guid_and_one_link_on_every_item_leave_the_titles():
    archive = Archive()
    first = [story(n, guid="feed", url=HOME, canonical_url=HOME) for n in (1, 2, 3)]
    found = archive.poll(*first)
    assert (len(found.new), str(found.scheme)) == (3, "url+title")
    more = story(4, guid="feed", url=HOME, canonical_url=HOME)
    assert titles(archive.poll(more, *first).new) == ["Story number 4"]


def test_one_guid_one_link_and_one_title_leave_the_dates():
    def alert(hour: int) -> ParsedEntry:
        return entry("feed", HOME, "Alert", published=NOON + hour * timedelta(hours=1))

    archive = Archive()
    found = archive.poll(alert(0), alert(1), alert(2))
    assert (len(found.new), str(found.scheme)) == (3, "title+published")
    assert len(archive.poll(alert(3), alert(2), alert(1)).new) == 1


def test_where_only_the_texts_differ_they_tell_entries_apart():
    def alert(text: str) -> ParsedEntry:
        return entry("feed", HOME, "Alert", summary=text)

    archive = Archive()
    found = archive.poll(alert("a"), alert("b"), alert("c"))
    assert (len(found.new), str(found.scheme)) == (3, "title+text")
    assert [e.entry.summary for e in archive.poll(alert("d"), alert("c"), alert("b")).new] == ["d"]


def test_one_guid_on_items_without_titles_leaves_them_apart():
    archive = Archive()
    first = [entry("feed", HOME, summary=f"Note {n}") for n in range(3)]
    assert len(archive.poll(*first).new) == 3
    assert archive.poll(*reversed(first)).new == ()


def test_two_items_with_one_guid_by_mistake_are_two_entries():
    archive = Archive()
    found = archive.poll(story(1), story(2), story(3, guid="id-2"))
    assert len(found.new) == 3
    assert archive.poll(story(3, guid="id-2"), story(1)).new == ()


def test_ids_stay_apart_where_a_guid_is_shared():
    archive = Archive()
    found = archive.poll(*[story(n, guid="feed", url=None, canonical_url=None) for n in (1, 2, 3)])
    assert len({each.id for each in found.new}) == 3


# -- guids that change ---------------------------------------------------------------------


def churn(poll: int, count: int = 3, **changes: object) -> list[ParsedEntry]:
    return [story(n, guid=f"{poll}-{n}", **changes) for n in range(1, count + 1)]


def test_guids_that_change_at_every_poll_bring_nothing_new():
    archive = Archive()
    archive.poll(*churn(0))
    for poll in range(1, 4):
        found = archive.poll(*churn(poll))
        assert (found.new, found.revised) == ((), ())
    assert str(archive.scheme) == "url+title"


def test_changing_guids_do_not_hide_what_is_new():
    archive = Archive()
    archive.poll(*churn(0))
    archive.poll(*churn(1))
    assert titles(archive.poll(*churn(2, count=4)).new) == ["Story number 4"]


def test_changing_guids_on_front_page_links_are_found_out_by_title():
    archive = Archive()
    archive.poll(*churn(0, url=HOME, canonical_url=HOME, published=None))
    for poll in range(1, 3):
        assert archive.poll(*churn(poll, url=HOME, canonical_url=HOME, published=None)).new == ()


def test_guids_and_dates_that_are_made_at_each_poll_bring_nothing_new():
    archive = Archive()
    archive.poll(*churn(0, url=HOME, canonical_url=HOME, published=NOON))
    for poll in range(1, 3):
        stamp = NOON + poll * DAY
        found = archive.poll(*churn(poll, url=HOME, canonical_url=HOME, published=stamp), now=stamp)
        assert found.new == ()


def test_guids_that_number_the_places_in_the_list_do_not_hide_a_new_entry():
    def numbered(*numbers: int) -> list[ParsedEntry]:
        return [story(n, guid=str(place)) for place, n in enumerate(numbers)]

    archive = Archive()
    archive.poll(*numbered(3, 2, 1))
    assert titles(archive.poll(*numbered(4, 3, 2)).new) == ["Story number 4"]
    assert titles(archive.poll(*numbered(6, 5, 4)).new) == ["Story number 6", "Story number 5"]


def test_place_numbers_on_a_list_that_is_all_new_do_not_hide_it():
    def numbered(*numbers: int) -> list[ParsedEntry]:
        return [story(n, guid=str(place)) for place, n in enumerate(numbers)]

    archive = Archive()
    archive.poll(*numbered(3, 2, 1))
    assert len(archive.poll(*numbered(9, 8, 7)).new) == 3


def test_a_guid_is_believed_when_only_one_entry_changed_altogether():
    archive = Archive()
    archive.poll(story(1), story(2))
    rewritten = story(
        1,
        title="A wholly new headline",
        url="https://news.example/new-slug",
        canonical_url="https://news.example/new-slug",
    )
    found = archive.poll(rewritten, story(2))
    assert (found.new, [each.id for each in found.revised]) == ((), ["id-1"])


# -- archives that are renumbered, and returns ---------------------------------------------


def elsewhere(number: int, **changes: object) -> ParsedEntry:
    url = f"https://new.example/a/{number}"
    return story(number, guid=f"new-{number}", url=url, canonical_url=url, **changes)


def test_a_renumbered_archive_is_known_by_its_titles_and_dates():
    archive = Archive()
    archive.poll(*[story(n) for n in range(1, 6)])
    found = archive.poll(*[elsewhere(n) for n in range(1, 6)])
    assert (found.new, found.renumbered) == ((), True)


def test_a_renumbered_archive_without_dates_is_known_by_its_titles():
    archive = Archive()
    archive.poll(*[story(n, published=None) for n in range(1, 6)])
    moved = [elsewhere(n, published=None, summary="now with more text") for n in range(1, 6)]
    found = archive.poll(*moved)
    assert (found.new, len(found.revised), found.renumbered) == ((), 5, True)


def test_a_renumbered_archive_stays_known_when_new_entries_come():
    archive = Archive()
    archive.poll(*[story(n, published=None) for n in range(1, 6)])
    old = [elsewhere(n, published=None) for n in range(1, 6)]
    archive.poll(*old)
    later = NOON + DAY
    fresh = [elsewhere(n, published=later) for n in (6, 7, 8)]
    assert len(archive.poll(*fresh, *old, now=later).new) == 3
    assert archive.poll(*fresh, *old[:2], now=later).new == ()


def test_after_renumbering_a_column_under_its_old_title_is_new_again():
    archive = Archive()
    archive.poll(*[story(n) for n in range(1, 4)])
    archive.poll(*[elsewhere(n, published=NOON - DAY) for n in range(1, 4)])
    assert archive.scheme.renumbered == NOON
    column = elsewhere(1, published=NOON + 7 * DAY)
    column = replace(
        column, guid="x", url="https://new.example/z", canonical_url="https://new.example/z"
    )
    assert len(archive.poll(column, now=NOON + 7 * DAY).new) == 1


def test_two_columns_under_new_dates_are_no_renumbered_archive():
    archive = Archive()
    archive.poll(story(1), story(2))
    found = archive.poll(*[elsewhere(n, published=NOON + 7 * DAY) for n in (1, 2)])
    assert (len(found.new), found.renumbered) == (2, False)


def test_a_source_that_returns_with_undated_entries_only_is_told_as_returning():
    archive = Archive()
    archive.poll(story(1))
    found = archive.poll(*[story(n, published=None) for n in range(11, 15)])
    assert (len(found.new), found.returning) == (4, True)


def test_future_dates_count_as_undated_for_a_return():
    archive = Archive()
    archive.poll(story(1))
    found = archive.poll(*[story(n, published=NOON + DAY) for n in range(11, 15)])
    assert found.returning


@pytest.mark.parametrize(
    ("entries", "reason"),
    [
        ([story(n, published=None) for n in (11, 12)], "two are not several"),
        ([story(n) for n in range(11, 15)], "dated ones are judged by their age"),
        ([story(1), *[story(n, published=None) for n in range(11, 15)]], "one was recognised"),
    ],
)
def test_what_is_no_return(entries: list[ParsedEntry], reason: str):
    archive = Archive()
    archive.poll(story(1))
    assert not archive.poll(*entries).returning, reason


def test_the_first_poll_is_no_return():
    assert not Archive().poll(*[story(n, published=None) for n in range(5)]).returning


# -- keys and schemes ----------------------------------------------------------------------


def test_a_title_key_does_not_mind_case_width_and_signs():
    assert title_key("ＡＢＣ — “Deal”  Done!") == title_key("abc deal done")
    assert title_key("Deal A") != title_key("Deal B")
    assert title_key("!!!") != ""


def test_a_title_key_is_bounded_and_still_tells_long_titles_apart():
    long = "word " * 1_000
    assert len(title_key(long)) <= 500
    assert title_key(long + "a") != title_key(long + "b")


def test_a_text_hash_sees_every_part_of_the_text():
    base = story(1)
    assert text_hash(base) == text_hash(replace(base, guid="x", tags=("y",)))
    changed = [replace(base, title="x"), replace(base, summary="x"), replace(base, content="x")]
    assert len({text_hash(each) for each in (base, *changed)}) == 4


def test_keys_of_a_huge_guid_are_bounded():
    assert len(keys_of(story(1, guid="g" * 10_000)).guid or "") <= 500


@given(
    pair=st.none() | st.sampled_from(Pair),
    renumbered=st.none() | st.datetimes(timezones=st.just(UTC)),
)
def test_a_scheme_survives_its_text_form(pair, renumbered):
    scheme = IdentityScheme(pair=pair, renumbered=renumbered)
    assert IdentityScheme.parse(str(scheme)) == scheme


def test_the_start_of_a_scheme_is_the_empty_text():
    assert str(IdentityScheme()) == ""
    assert IdentityScheme.parse("") == IdentityScheme()


def test_a_scheme_of_another_program_is_refused():
    with pytest.raises(ValueError, match="moon"):
        IdentityScheme.parse("moon+phase")


# -- for any document ----------------------------------------------------------------------

_TIMES = st.none() | st.integers(-50, 5).map(lambda h: NOON + timedelta(hours=h))
_URLS = (
    st.none()
    | st.sampled_from([HOME, "https://n.example/live"])
    | st.integers(0, 6).map(lambda n: f"https://n.example/{n}")
)
_ENTRIES = st.builds(
    entry,
    st.none() | st.sampled_from(["same", "a", "b", "c", "d", "e"]),
    _URLS,
    st.sampled_from(["", "Alert", "One", "Two", "Three", "Four"]),
    published=_TIMES,
    summary=st.sampled_from(["", "x", "y", "z"]),
)
_DOCUMENTS = st.lists(_ENTRIES, min_size=1, max_size=7)


@settings(max_examples=400, deadline=None)
@given(first=_DOCUMENTS, data=st.data())
def test_the_same_document_in_any_order_never_brings_a_new_entry(first, data):
    archive = Archive()
    archive.poll(*first)
    for _ in range(2):
        again = archive.poll(*data.draw(st.permutations(first)))
        assert again.new == ()


# Any history at all, each document made to contradict the last: not by chance, so that a
# run tells of the change at hand.
@settings(max_examples=500, deadline=None, derandomize=True)
@given(documents=st.lists(_DOCUMENTS, min_size=2, max_size=5))
def test_after_any_history_the_last_document_brings_nothing_new_again(documents):
    archive = Archive()
    for document in documents:
        archive.poll(*document)
    assert archive.poll(*documents[-1]).new == ()
    assert archive.poll(*reversed(documents[-1])).new == ()


@settings(max_examples=300, deadline=None)
@given(documents=st.lists(_DOCUMENTS, min_size=2, max_size=5))
def test_no_history_makes_a_document_new_again_and_again(documents):
    archive = Archive()
    for document in documents:
        archive.poll(*document)
    # What is stored as it stands in the document is known by all its keys from then on.
    for _ in documents[-1]:
        archive.poll(*documents[-1])
    assert archive.poll(*documents[-1]).new == ()


@settings(max_examples=300, deadline=None)
@given(documents=st.lists(_DOCUMENTS, min_size=1, max_size=4), data=st.data())
def test_the_order_of_what_is_stored_does_not_matter(documents, data):
    archive = Archive()
    for document in documents[:-1]:
        archive.poll(*document)
    last = tuple(documents[-1])
    known = archive.recall(last)
    one = recognise(last, known, archive.scheme, now=NOON)
    other = recognise(last, tuple(data.draw(st.permutations(known))), archive.scheme, now=NOON)
    assert one == other


_ARTICLES = st.lists(
    st.tuples(st.integers(0, 30), st.booleans()), min_size=1, max_size=8, unique_by=lambda a: a[0]
)


@settings(max_examples=300, deadline=None)
@given(articles=_ARTICLES, front=st.booleans(), dated=st.booleans(), polls=st.integers(1, 4))
def test_guids_that_change_never_bring_a_new_entry(articles, front, dated, polls):
    def document(poll: int) -> list[ParsedEntry]:
        return [
            story(
                number,
                guid=f"{poll}/{number}",
                url=HOME if front else f"https://n.example/{number}",
                canonical_url=HOME if front else f"https://n.example/{number}",
                published=NOON - number * DAY if dated else None,
                title=f"Story number {number}" if titled or front else "",
            )
            for number, titled in articles
        ]

    archive = Archive()
    archive.poll(*document(0))
    for poll in range(1, polls + 1):
        assert archive.poll(*document(poll)).new == ()


@settings(max_examples=200, deadline=None)
@given(numbers=st.lists(st.integers(0, 60), min_size=1, max_size=20), window=st.integers(1, 6))
def test_a_rolling_feed_tells_each_entry_exactly_once(numbers, window):
    archive = Archive()
    told: list[str] = []
    order = list(dict.fromkeys(numbers))
    for end in range(1, len(order) + 1):
        shown = [story(n) for n in reversed(order[max(0, end - window) : end])]
        told += titles(archive.poll(*shown).new)
    assert sorted(told) == sorted(f"Story number {n}" for n in order)


def test_an_id_that_is_taken_is_not_given_again():
    archive = Archive()
    # The first is called by its guid; the other has that very text for an address.
    archive.poll(entry("https://n.example/9", None, "One", published=NOON))
    found = archive.poll(
        entry(None, "https://n.example/9", "Two", published=NOON - DAY, summary="x"),
        entry("https://n.example/9", None, "One", published=NOON),
    )
    assert [each.id for each in found.new] != ["https://n.example/9"]
    assert len(found.new) == 1


def test_a_revision_keeps_the_guid_and_the_address_it_was_first_stored_with():
    archive = Archive()
    archive.poll(story(1))
    moved = "https://news.example/new"
    (revised,) = archive.poll(story(1, title="New", url=moved, canonical_url=moved)).revised
    assert (revised.keys.guid, revised.keys.canonical_url) == ("id-1", "https://news.example/1")
    assert revised.entry.url == moved
