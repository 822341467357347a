"""What is promised of a channel that is told in its own language."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.alerts import (
    ChannelBook,
    compose_alert,
    compose_brief,
    compose_heartbeat,
    compose_list,
    compose_rolling,
    describe_status,
    describe_status_briefly,
    route,
)
from bot.alerts.merged import edit_merged
from bot.languages import say
from bot.model import (
    AlertBody,
    Change,
    ChangeKind,
    Channel,
    EntryCounts,
    Language,
    LastHeard,
    Occasion,
    OpenStory,
    Placement,
    Relation,
    Revision,
    RollingPost,
    Status,
    Threshold,
    Told,
)
from tests.alerts.samples import (
    NOW,
    at,
    make_decision,
    make_entry,
    make_match,
    make_placement,
    make_source,
    make_watch,
    urgent,
)
from tests.making import NOON, make_line

FRENCH = Channel(name="tech", threshold=Threshold.EVERYTHING, language=Language.FRENCH)
DENIED = make_placement(
    relation=Relation.UPDATE,
    status=Status.DISPUTED,
    origins=2,
    reasons=(say("disputed_by", detail=say("denies", who="Norvik")),),
    developments=(say("now_dead", n=24),),
)


def tell(
    placement: Placement, *reasons: str, channel: Channel = FRENCH, told: Told | None = None
) -> tuple[AlertBody, tuple[str, ...]]:
    """What the channel is told of an entry, and what the ledger says of it."""
    entry = make_entry()
    routing = route(
        make_decision(
            entry,
            {"norvik-deals": urgent(0.9, *reasons)},
            placement=placement,
            matches=(make_match(entry, "Norvik"),),
        ),
        entry=entry,
        source=make_source(),
        watches={"norvik-deals": make_watch()},
        channels=ChannelBook(channels={"tech": channel}),
        told={} if told is None else {("s1", "tech"): told},
        now=NOW,
    )
    (alert,) = routing.alerts
    assert isinstance(alert.body, AlertBody)
    return alert.body, routing.reasons


def test_an_alert_is_worded_in_the_channels_language() -> None:
    body, ledger = tell(make_placement(), say("tier", tier=1), say("second_origin"))
    assert body.language is Language.FRENCH
    assert body.status_line == "une seule source, non confirmé"
    assert body.reasons == ("source de rang 1", "une deuxième source indépendante")
    assert body.text.splitlines() == [
        "Norvik and Altair end partnership — Harbour Wire (une seule source, non confirmé)",
        "il y a 3 min, 10 févr. 2026, 07:12 UTC",
        "Norvik said on Tuesday that it is leaving the alliance with Altair.",
        "Pourquoi : source de rang 1; une deuxième source indépendante",
        "Pour : norvik-deals",
        "https://harbourwire.example/a/1",
    ]
    assert ledger == ("#tech: told at once, 0.90 passes the threshold everything (0.40)",)


def test_an_update_says_what_is_new_in_the_channels_language_and_the_ledger_in_english() -> None:
    body, ledger = tell(DENIED, told=Told(status=Status.SINGLE_SOURCE))
    assert body.news == "Norvik dément; désormais 24 morts"
    assert body.text.startswith("Du nouveau : Norvik dément; désormais 24 morts — Harbour Wire\n")
    assert ledger == ("#tech: told in its thread: Norvik denies it; dead now 24",)


def test_what_rings_only_now_says_why_in_the_channels_language() -> None:
    body, ledger = tell(make_placement(relation=Relation.REPORT))
    assert body.reasons == ("désormais urgent : rapporté par Harbour Wire",)
    assert ledger[0].endswith("; now breaking: reported by Harbour Wire")


def test_a_page_that_is_gone_is_told_in_the_channels_language() -> None:
    change = Change(kind=ChangeKind.PULLED, before="", after="404", topic="page", now="pulled")
    entry = make_entry()
    gone = make_placement(
        relation=Relation.REVISION, revision=Revision(changes=(change,)), kin=(entry.key,)
    )
    body, _ = tell(gone, told=Told(status=Status.SINGLE_SOURCE, entries=frozenset({entry.key})))
    assert body.news == "retiré : harbourwire.example ne l’a plus (404)"


def test_two_messages_of_one_story_say_so_in_the_language_that_they_were_told_in() -> None:
    older, _ = tell(make_placement())
    younger = replace(older, headline="Altair leaves Norvik")
    body = edit_merged(younger, older, story="s1", zone="UTC", now=NOW).body
    assert isinstance(body, AlertBody)
    assert body.language is Language.FRENCH
    assert body.news == (
        "fusionné avec « Norvik and Altair end partnership », annoncé le 10 févr. 2026, 07:15 UTC"
    )


def test_an_undated_report_of_an_old_story_says_both_in_the_channels_language() -> None:
    entry = make_entry(published=None, title="")
    body = compose_alert(
        make_decision(entry, {"norvik-deals": urgent(0.9)}, placement=make_placement()),
        entry=entry,
        source=make_source(),
        placement=make_placement(story_opened=at(5, 15)),
        channel="tech",
        watches=["norvik-deals"],
        urgency=urgent(0.9),
        mention_here=False,
        zone="Europe/Berlin",
        now=NOW,
        language=Language.GERMAN,
    )
    assert (
        "Ohne brauchbares Datum; zuerst gesehen vor 2 Min., 10. Feb. 2026, 08:13 MEZ" in body.text
    )
    assert body.status_line == (
        "eine Quelle, nicht bestätigt; die Geschichte begann vor 2 Std., 10. Feb. 2026, 06:15 MEZ"
    )


def test_each_status_is_told_in_the_channels_language() -> None:
    said = [
        describe_status(status, origins=2, copies=1, language=Language.SPANISH) for status in Status
    ]
    assert said == [
        "una sola fuente, sin confirmar, 1 copia",
        "corroborado: 2 fuentes independientes, 1 copia",
        "oficial: lo dice una de las partes o una autoridad, 2 fuentes independientes, 1 copia",
        "en disputa: desmentido o retractado, 2 fuentes independientes, 1 copia",
    ]
    assert (
        describe_status(
            Status.SINGLE_SOURCE, origins=1, copies=0, detail="retirado", language=Language.SPANISH
        )
        == "una sola fuente, sin confirmar, retirado"
    )
    assert describe_status_briefly(Status.OFFICIAL, origins=2, language=Language.SPANISH) == (
        "oficial"
    )


def test_a_digest_is_worded_in_the_channels_language() -> None:
    known = LastHeard(at=NOON, status=Status.SINGLE_SOURCE, origins=1, rang=NOON)
    lines = [
        make_line(story="s1", before=known, status=Status.DISPUTED, origins=2),
        *(make_line(story=f"s{number}", urgency=0.1) for number in range(2, 24)),
    ]
    body = compose_list(
        "deals", lines, at=NOON + timedelta(hours=5), zone="UTC", language=Language.GERMAN
    )
    assert body.title == "Übersicht: 23 Geschichten, davon 22 neu"
    assert body.lines[0].news == (
        "sofort gemeldet 12:00; seither jetzt bestritten, 1 weitere Quelle"
    )
    assert body.text.startswith("Übersicht für #deals, ")
    assert body.text.endswith("\nUnd 3 weitere Geschichten von geringerem Gewicht")


def test_a_morning_brief_a_rolling_post_and_a_shift_brief_are_too() -> None:
    line = make_line(status=Status.DISPUTED)
    morning = compose_list(
        "deals",
        [line],
        at=NOON,
        zone="UTC",
        occasion=Occasion.MORNING,
        language=Language.FRENCH,
    )
    assert morning.title == "Point du matin : 1 sujet des heures calmes"
    post = RollingPost(channel="deals", opened=NOON, edited=NOON, step=1)
    rolling = compose_rolling(post, [line], most=3, zone="UTC", language=Language.SPANISH)
    assert rolling.title == "Mensaje agrupado: 1 historia por encima de 3 avisos por hora"
    assert ", desde 12:00, último cambio " in rolling.text
    taken = OpenStory(line=make_line(story="s2"), owner="mara")
    brief = compose_brief(
        "deals", [OpenStory(line=line), taken], at=NOON, zone="UTC", language=Language.GERMAN
    )
    assert brief.title == (
        "Schichtübergabe: 1 offene Geschichte, bestritten; um 1 weitere kümmert sich jemand"
    )


def test_a_heartbeat_counts_as_the_language_does() -> None:
    counts = EntryCounts(entries=1_212, sources=1, watched=0)
    body = compose_heartbeat(
        "deals", counts, since=NOON, at=NOON, zone="UTC", language=Language.GERMAN
    )
    assert body.title == (
        "Übersicht: 1.212 Einträge aus 1 Quelle seit 12:00, nichts für Ihre Suchen"
    )
