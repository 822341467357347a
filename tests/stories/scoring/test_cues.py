"""How houses mark what is urgent or their own, beside words that are only words."""

from __future__ import annotations

import pytest

from bot.stories.scoring.cues import is_cued

CUED = (
    "BREAKING: Acme buys Globex",
    "Breaking news: Acme buys Globex",
    "[BREAKING] Acme buys Globex",
    "#BREAKING Acme buys Globex",
    "🚨 BREAKING: Acme buys Globex",
    "ALERT: Acme buys Globex",
    "Alert - Acme buys Globex",
    "URGENT. Acme buys Globex",
    "JUST IN: Acme buys Globex",
    "EXCLUSIVE-Acme buys Globex",
    "Exclusive | Acme buys Globex",
    "+++ EIL +++ Acme kauft Globex",
    "+++ Eilmeldung: Acme kauft Globex",
    "Exklusiv – Acme kauft Globex",
    "EXCLUSIF - Acme rachète Globex",
    "Info exclusive : Acme rachète Globex",
    "En exclusivité : Acme rachète Globex",
    "Dernière minute : Acme rachète Globex",
    "Última hora: Acme compra Globex",
    "EN EXCLUSIVA | Acme compra Globex",
    "Acme buys Globex (exclusive)",
    "Acme buys Globex - exclusive",
    "Acme buys Globex | Exclusive",
    "Acme kauft Globex [exklusiv]",
    "Acme rachète Globex (exclusif)",
    "ALERTE INFO - Acme rachète Globex",
    "Alerte info : Acme rachète Globex",
    "DEVELOPING: Acme buys Globex",
    "Acme buys Globex (developing)",
    "EILMELDUNG +++ Acme kauft Globex",
    "EILMELDUNG Acme kauft Globex",
    "ÚLTIMA HORA Acme compra Globex",
    "DERNIÈRE MINUTE Acme rachète Globex",
    "BREAKING 12 hurt as Globex roof falls",
    "🚨 Acme buys Globex",
)
NOT_CUED = (
    "Acme buys Globex",
    "Exclusive interview: Acme on Globex",
    "Exclusive offer from Acme",
    "Flash-flood warning in Larkhill",
    "Urgent-care clinic opens in Larkhill",
    "Alert level raised: Larkhill volcano rumbles",
    "Breaking bad habits",
    "Breaking the bank: Acme's deal",
    "Acme issues urgent recall",
    "Última hora de la tarde en Larkhill",
    "Dernière minute de jeu fatale à Larkhill",
    "Eilige Sitzung: Acme berät",
    "Acme club is exclusive",
    "Acme's all-inclusive, exclusive",
    "Acme deal is non-exclusive",
    "#breakingnewsroom opens",
    "Developing countries borrow more",
    "DEVELOPING COUNTRIES BORROW MORE",
    "BREAKING bad habits",
    "Alerte informatique chez Acme",
    "DERNIÈRE MINUTE de jeu fatale à Larkhill",
    "Acme sells sirens 🚨",
    "",
)


@pytest.mark.parametrize("title", CUED)
def test_a_word_of_the_trade_with_its_mark_is_a_cue(title: str) -> None:
    assert is_cued(title)


@pytest.mark.parametrize("title", NOT_CUED)
def test_the_same_word_in_a_sentence_is_none(title: str) -> None:
    assert not is_cued(title)
