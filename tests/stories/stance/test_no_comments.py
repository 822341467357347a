"""Who has no comment is no second voice: neither a confirmation nor a denial."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.stance.no_comments import declines_comment
from tests.stories.newsdesk import COURIER, HERALD, JOURNAL, Desk

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    "title",
    [
        "Nokia declines to comment on talks to buy Larkhill",
        "Nokia and Larkhill decline to comment on talks",
        "Nokia declined comment on Larkhill bid",
        "Nokia refuses to comment",
        "Nokia won't comment on reported Larkhill bid",
        "Nokia would not comment on Larkhill bid",
        "Nokia not commenting on Larkhill bid",
        "Nokia refuses to be drawn on Larkhill bid",
        "Nokia keeps silent on Larkhill bid",
        "Nokia remains tight-lipped about Larkhill talks",
        "Nokia has no comment on Larkhill talks",
        "Larkhill bid: Nokia declines to comment",
        "No comment from Nokia on Larkhill talks",
        "Nokia: no comment on Larkhill talks",
        "Nokia will sich zu Gesprächen über Larkhill nicht äußern",
        "Nokia äußert sich nicht zu Gesprächen mit Larkhill",
        "Nokia äußert sich zu Larkhill nicht",
        "Nokia kommentiert Gespräche mit Larkhill nicht",
        "Nokia wollte Gespräche mit Larkhill nicht kommentieren",
        "Kein Kommentar von Nokia zu Larkhill",
        "Nokia schweigt zu Gesprächen mit Larkhill",
        "Nokia nimmt zu Larkhill keine Stellung",
        "Nokia lehnt Kommentar zu Larkhill ab",
        "Nokia refuse de commenter le rachat de Larkhill",
        "Nokia se refuse à tout commentaire sur Larkhill",
        "Nokia ne commente pas le rachat de Larkhill",
        "Nokia n'a pas souhaité commenter le rachat de Larkhill",
        "Nokia ne fait aucun commentaire sur Larkhill",
        "Nokia garde le silence sur Larkhill",
        "Rachat de Larkhill : pas de commentaire de Nokia",
        "Nokia declina comentar la compra de Larkhill",
        "Nokia rehúsa hacer declaraciones sobre Larkhill",
        "Nokia se niega a comentar la compra de Larkhill",
        "Nokia no hace comentarios sobre Larkhill",
        "Nokia guarda silencio sobre Larkhill",
        "Compra de Larkhill: sin comentarios",
        "Nokia non commenta le trattative con Larkhill",
        "ノキア、ラークヒル買収交渉についてコメント控える",
        "ノキア、買収交渉はノーコメント",
        "ノキア、買収報道に回答を避ける",
    ],
)
def test_a_headline_is_about_who_has_no_comment(title: str) -> None:
    assert declines_comment(title)


@pytest.mark.parametrize(
    "title",
    [
        "Nokia comments on talks to buy Larkhill",
        "Nokia to comment on Larkhill bid on Monday",
        "Nokia confirms talks to buy Larkhill",
        "Nokia declines Larkhill offer",
        "Nokia declines to extend Larkhill deal",
        "Nokia cuts 4,000 jobs and declines to comment on sites",
        "Larkhill shares jump 12% as Nokia declines to comment on bid",
        "Roe refuses to comment after his arrest in Oulu",
        "Watchdog scolds Nokia for not commenting on outage",
        "Nokia does not rule out Larkhill bid",
        "Nokia breaks silence on Larkhill bid",
        "Nokia will sich zu Larkhill bekennen",
        "Nokia äußert sich zu Gesprächen mit Larkhill",
        "Nokia nimmt Stellung zu Larkhill",
        "Nokia commente le rachat de Larkhill",
        "Nokia refuse de vendre Larkhill",
        "Nokia comenta la compra de Larkhill",
        "Nokia rechaza comprar Larkhill",
        "Nokia commenta le trattative con Larkhill",
        "ノキア、買収交渉についてコメントを発表",
        "ノキア、買収を避ける",
        "Fenwick declines to comment, union confirms 900 job cuts at Oulu",
        "トヨタ、10万台をリコール 原因は説明せず",
        "東京の工場で火災、会社は説明を避ける 5人死亡",
    ],
)
def test_what_is_told_beside_a_silence_or_only_sounds_like_one_is_news(title: str) -> None:
    assert not declines_comment(title)


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Nokia declines to comment on talks to buy Larkhill", Status.SINGLE_SOURCE),
        ("Nokia won't comment on reported Larkhill talks", Status.SINGLE_SOURCE),
        ("Nokia will sich zu Gesprächen mit Larkhill nicht äußern", Status.SINGLE_SOURCE),
        ("Nokia confirms talks to buy Larkhill", Status.CORROBORATED),
    ],
)
def test_who_does_not_comment_corroborates_nothing(title: str, status: Status) -> None:
    desk = Desk()
    desk.tell("Nokia in talks to buy cable maker Larkhill", source=JOURNAL)
    placed = desk.tell(title, source=COURIER, after=HOUR)
    assert (placed.story, placed.status) == ("s1", status)


def test_a_story_of_a_silence_is_corroborated_by_who_tells_of_it_too() -> None:
    desk = Desk()
    desk.tell("Nokia declines to comment on talks to buy Larkhill", source=JOURNAL)
    placed = desk.tell("Nokia refuses to comment on Larkhill talks", source=COURIER, after=HOUR)
    assert (placed.story, placed.status) == ("s1", Status.CORROBORATED)


def test_a_denial_that_is_revised_to_a_silence_disputes_nothing_any_more() -> None:
    desk = Desk()
    desk.tell("Nokia in talks to buy cable maker Larkhill", source=JOURNAL)
    denial = "Nokia denies talks to buy Larkhill"
    assert desk.tell(denial, source=HERALD, after=HOUR).status is Status.DISPUTED
    silent = "Nokia declines to comment on talks to buy Larkhill"
    changed = desk.revise(denial, silent, after=2 * HOUR)
    assert changed is not None
    assert changed.status is Status.SINGLE_SOURCE
