"""The stages of a report, as ``/watch why`` tells them in each language."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from bot.desk.left_out import explain_left_out
from bot.languages import say
from bot.model import (
    Certainty,
    EntryKey,
    Evidence,
    Field,
    Language,
    Selection,
    Source,
    UrgencyPart,
)
from bot.ports import Explanation
from bot.slack.answers import Answer, answer_why
from bot.store import open_store
from bot.watchlist import Catalogue
from tests.databases import lay_database
from tests.making import NOON, make_entry, make_source, make_watch
from tests.slack_double import read_blocks
from tests.store.samples import (
    decide,
    make_batch,
    make_judged_row,
    make_poll,
    make_story,
    prepare,
)
from tests.store.samples import make_entry as make_stored


def read(answer: Answer) -> str:
    return read_blocks(list(answer.message.blocks))


def explain_way(*stages: tuple[str, str, tuple[str, ...]]) -> list[Explanation]:
    return [
        Explanation(
            entry=EntryKey("a", "1"), title="Quay", at=NOON, stage=stage, outcome=outcome,
            reasons=reasons,
        )
        for stage, outcome, reasons in stages
    ]  # fmt: skip


WAY = explain_way(
    ("seen", "stored", ("Harbour Post (a), tier 2",)),
    ("match", "matched", ("port: “quay” in title 0–4",)),
    ("event", "labor", (say("way_score", score="0.90"),)),
    ("genre", "market_filler", ()),
    ("copy", "own text", ()),
    ("story", "report", (say("way_story", story="s1"), "corroborated: origins 2, copies 1")),
    ("urgency", "breaking", ("tier 2 source",)),
    ("ledger", "archive", ("#tech: not told, an opinion, not news",)),
    ("alert", "update", (say("way_to", channel="tech"), say("way_own"))),
    ("delivery", "dead", ("channel_not_found",)),
    ("digest", "waiting", ()),
    ("mark", "wrong-story", ()),
    ("owner", "on it", ()),
)


def test_the_stages_of_a_report_are_told_in_the_language_of_the_channel() -> None:
    german = read(answer_why("https://a.example/1", WAY, Language.GERMAN))
    for line in (
        "gesehen: gespeichert",
        "Harbour Post (a), Stufe 2",
        "Suchen: zutreffend",
        "port: „quay“ in der Schlagzeile 0–4",
        "Wert 0.90",
        "Geschichte: weitere Meldung",
        "2 unabhängige Quellen, 1 Abdruck",
        "Dringlichkeit: sofort",
        "Quelle der Stufe 2",
        "Benachrichtigung: Entwicklung",
        "an tech",
        "durch diese Meldung",
        "Zustellung: gescheitert",
    ):
        assert line in german
    # What is no word of the bot's stays: a fault of Slack's, an unknown stage.
    assert "channel_not_found" in german
    odd = explain_way(("sonar", "pinged", ("a blip",)))
    assert "sonar: pinged" in read(answer_why("x", odd, Language.GERMAN))


async def explain_stored(folder: Path) -> tuple[Explanation, ...]:
    """The way of a report with evidence, by two watches, of which one has more parts."""
    entry = make_stored("e1")
    decision = decide(entry, watches=("port", "quay"))
    assert decision.urgency is not None
    parts = (*decision.urgency.parts, UrgencyPart(name="sonar", share=1.0, worth=0.1))
    judged = replace(
        decision,
        certainty=Certainty.RUMOUR,
        urgency=replace(decision.urgency, parts=parts),
        evidence=(
            Evidence(field=Field.TITLE, start=0, end=3, text="dock closes", rule="labor-walks-out"),
            Evidence(field=Field.CONTENT, start=0, end=3, text="quay blog", rule="genre:opinion"),
            Evidence(field=Field.URL, start=0, end=3, text="/liveticker/", rule="genre:live"),
            Evidence(field=Field.TAG, start=0, end=3, text="harbours", rule="labor-tag"),
        ),
    )
    row = replace(make_judged_row(entry), decision=judged)
    store = open_store(lay_database(folder / "nightdesk.db"))
    await store.open()
    try:
        lease = await prepare(store)
        batch = make_batch(make_poll(row), stories=(make_story("s1"),))
        await store.commit_polls(batch, lease=lease)
        return await store.explain("e1", canonical_url=None)
    finally:
        await store.close()


async def test_the_labels_round_what_is_quoted_are_in_the_language_and_what_is_quoted_is_not(
    tmp_path: Path,
) -> None:
    stages = await explain_stored(tmp_path)
    told = {language: read(answer_why("x", stages, language)) for language in Language}
    quoted = ("dock closes", "(labor-walks-out)", "quay blog", "/liveticker/", "sonar", "port: ")
    for language, said in told.items():
        assert all(each in said.replace("port :", "port:") for each in quoted), language
    english = told[Language.ENGLISH]
    for label in (
        "rumour",
        "“dock closes” in title (labor-walks-out)",
        "“quay blog” in content (genre:opinion)",
        "“harbours” in tag (labor-tag)",
        "port: breaking 0.71 (tier 2 source; high watch)",
        "tier +0.048, share 0.60: tier 2 source",
        "sonar +0.100, share 1.00",
    ):
        assert label in english
    for label in (
        "Gerücht",
        "„dock closes“ in der Schlagzeile (labor-walks-out)",
        "„quay blog“ im Text (genre:opinion)",
        "„/liveticker/“ in der Adresse (genre:live)",
        "port: sofort, 0.71 – Quelle der Stufe 2; ",
        "Stufe +0.048, Anteil 0.60: Quelle der Stufe 2",
        "sonar +0.100, Anteil 1.00",
    ):
        assert label in told[Language.GERMAN]
    assert "« dock closes » dans le titre (labor-walks-out)" in told[Language.FRENCH]
    assert "rang +0.048, part 0.60: source de rang 2" in told[Language.FRENCH]
    assert "nivel +0.048, parte 0.60: fuente de nivel 2" in told[Language.SPANISH]
    labels = (" in title", " in content", " in tag", " in url", "share ")
    for language in set(Language) - {Language.ENGLISH}:
        assert not [label for label in labels if label in told[language]], language


LEFT_OUT = {
    Language.ENGLISH: (
        "watch: port looks for it, but leaves out what “NOT sport” in its query keeps out, "
        "its source zdnet, its event labor, its language en"
    ),
    Language.GERMAN: (
        "Suche: port sucht danach, lässt aber aus: was „NOT sport“ in der Suchanfrage ausschließt, "
        "die Quelle zdnet, das Ereignis Arbeitskampf, die Sprache en"
    ),
    Language.FRENCH: (
        "veille: port le cherche, mais écarte ce que « NOT sport » exclut dans sa requête, "
        "sa source zdnet, son événement (conflit social), sa langue en"
    ),
    Language.SPANISH: (
        "búsqueda: port lo busca, pero deja fuera lo que «NOT sport» excluye en su consulta, "
        "su fuente zdnet, su suceso (conflicto laboral), su idioma en"
    ),
}


@pytest.mark.parametrize("language", list(Language))
def test_a_watch_that_leaves_the_report_out_is_named_with_what_does_so(language: Language) -> None:
    entry = make_entry(title="Quay sport strike", source="zdnet", lang="en")
    watch = make_watch(
        "port",
        "quay -sport",
        lang=("de",),
        sources=Selection(exclude=("zdnet",)),
        events=Selection(include=("recall",)),
    )
    rows = explain_way(("match", "unmatched", ()), ("event", "labor", ()))
    (left,) = explain_left_out(rows, entry, make_source("zdnet"), [watch], Catalogue(()))
    said = read(answer_why("x", [*rows, left], language))
    assert LEFT_OUT[language] in said
    assert ("by the watches of today" in said) is (language is Language.ENGLISH)


def test_nothing_is_left_out_of_what_no_watch_was_asked_about() -> None:
    entry, source = make_entry(title="Quay sport strike"), make_source()
    asked = explain_way(("match", "matched", ()), ("event", "sonar", ()))
    baseline = explain_way(("seen", "stored", ()), ("ledger", "baseline", ()))
    leaving = make_watch("port", "quay -sport")
    wanting, gone = make_watch("all", "quay"), make_watch("gone", "quay entity:nowhere -sport")
    watches = [wanting, gone, leaving]

    def explain(rows: list[Explanation], known: Source | None) -> list[str]:
        found = explain_left_out(rows, entry, known, watches, Catalogue(()))
        return [one.outcome.partition(" ")[0] for one in found]

    assert explain(asked, source) == ["port"]
    assert explain(asked, None) == []
    assert explain(baseline, source) == []


def test_in_english_the_stages_are_called_as_a_shell_calls_them() -> None:
    english = read(answer_why("https://a.example/1", WAY))
    for stage in WAY:
        assert f"{stage.stage}: " in english
    assert "event: labor" in english
    assert "genre: an automatic market note" in english
    assert "port: “quay” in title 0–4" in english


@pytest.mark.parametrize("language", [one for one in Language if one is not Language.ENGLISH])
def test_no_stage_is_told_in_english_elsewhere(language: Language) -> None:
    english = read(answer_why("https://a.example/1", WAY)).splitlines()
    other = read(answer_why("https://a.example/1", WAY, language)).splitlines()
    assert len(other) == len(english)
    assert {line.strip() for line in english} & {line.strip() for line in other} == {
        *("", "Quay  a", "channel_not_found"),
    }


@pytest.mark.parametrize("language", Language)
def test_times_among_the_reasons_are_in_each_readers_zone(language: Language) -> None:
    until, opened = NOON + timedelta(hours=2), NOON - timedelta(days=1)
    way = explain_way(
        ("owner", "on it", (say("way_on_it", name="ann", time=until),)),
        ("digest", "waiting", (say("way_waits_until", list="x", channel="tech", time=until),)),
        ("seen", "stored", ("a", say("way_dated_by_day", day="2026-03-01", time=opened), "b")),
    )
    (block,) = [one for one in answer_why("x", way, language).message.blocks if "elements" in one]
    stamps = [
        one["timestamp"] for part in block["elements"] for one in part["elements"]
        if one["type"] == "date"
    ]  # fmt: skip
    at, then, before = (int(each.timestamp()) for each in (NOON, until, opened))
    assert stamps == [at, then, at, then, at, before]
    said = read(answer_why("x", way, language))
    assert f"{until:%Y-%m-%d %H:%M}" not in said
    # The words beside a time keep their distance from it.
    assert f" {until:%d %b %Y %H:%M} UTC\n" in said
    assert f" {opened:%d %b %Y %H:%M} UTC," in said


def test_a_time_that_is_no_more_than_words_stays_as_it_is() -> None:
    way = explain_way(("delivery", "dead", ("refused at 2026-03-01 09:00:00 UTC",)))
    assert "refused at 2026-03-01 09:00:00 UTC" in read(answer_why("x", way, Language.GERMAN))
