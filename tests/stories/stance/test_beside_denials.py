"""What is denied beside a claim disputes nothing of it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.language.text import terms_in
from bot.stories.stance.beside_denials import denies_beside, is_named_by_deed, is_of_another
from tests.stories.newsdesk import HERALD, Desk

CUTS = "Fenwick lays off 700 in Oulu"
CLOSES = "Fenwick va fermer son usine de Larkhill"
CIERRA = "Fenwick cierra su planta de Larkhill"
BLAZE = "Fire at Larkhill chemical plant"
QUITS = "Police chief Marta Lund resigns"
DEAL = "Tarn agree fee with Larkhill for Lindqvist"
SPLIT = "Novelist Roe splits from husband"
SINKS = "Ferry sinks off Corfu with 290 aboard"


def _is_beside(claim: str, title: str, *, plain: bool = True) -> bool:
    return denies_beside(title, (claim,), frozenset(terms_in(claim)), plain=plain)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        # What is so of the deed.
        (CUTS, "Fenwick denies AI behind Oulu layoffs"),
        (SPLIT, "Roe's husband denies affair led to split"),
        (BLAZE, "Larkhill denies blaze killed workers"),
        (CIERRA, "Fenwick niega que el cierre de Larkhill se deba a los aranceles"),
        (CIERRA, "Fenwick niega que hubiera sobornos en Larkhill"),
        ("Le maire de Larkhill renonce", "Le maire nie avoir subi des pressions pour renoncer"),
        # Another thing in it, and the deed at another place.
        (CLOSES, "Fenwick dément tout lien entre la fermeture et son projet marocain"),
        (CIERRA, "Fenwick niega un trato de favor en el cierre"),
        (CLOSES, "Fenwick dément toute fermeture à Oulu après l'annonce de Larkhill"),
        ("VW will das Werk Tarn 2027 schließen", "VW dementiert Schließung in Oulu"),
        # No deed that is claimed.
        ("Novelist Roe dies aged 84", "Roe did not suffer, family says"),
        (QUITS, "Lund: I was not pushed out"),
        (SINKS, "Operator says ferry was not overloaded"),
        # More of it, or for how long.
        ("Roe entlässt Verkehrsminister", "Roe schließt weitere Entlassungen aus"),
        ("Fenwick pulls staff out of Tarn", "Fenwick: we are not leaving Tarn for good"),
    ],
)
def test_what_is_beside(claim: str, title: str) -> None:
    assert _is_beside(claim, title)


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (CUTS, "Fenwick denies Oulu layoffs"),
        (CUTS, "Fenwick denies it laid off 700"),
        ("Hackers breach Fenwick data", "Fenwick denies hackers exposed data in breach"),
        (CIERRA, "Fenwick niega el cierre de la planta de Larkhill"),
        (CIERRA, "Fenwick niega que vaya a cerrar la planta"),
        # Who had no part in it did not do it.
        ("Roe behind theft at museum", "Roe denies involvement in theft"),
        # Of whom else could it be.
        (CLOSES, "Fenwick dément la fermeture à Larkhill"),
        ("Fenwick to sell brewery", "Fenwick denies brewery sale in Oulu"),
        # The deed, or that it is false.
        (DEAL, "Larkhill director: there has been no contact with Tarn"),
        (QUITS, "Lund has not resigned"),
        (QUITS, "Resignation report is not true, police say"),
        (QUITS, "Lund resigns"),
        (CUTS, "Fenwick insists layoffs are not planned"),
        (QUITS, "Lund says: no"),
        # All of it is ruled out.
        ("Roe to sack minister", "Roe rules out sacking minister"),
        ("Roe rules out further talks", "Tarn rules out further talks"),
        # Who has not decided has not approved.
        ("Fenwick board approves sale", "Fenwick says no decision yet on sale"),
        # As it was claimed.
        ("Lund leaves for good", "Lund denies leaving for good"),
    ],
)
def test_what_is_the_claim_is_not(claim: str, title: str) -> None:
    assert not _is_beside(claim, title)


def test_what_is_only_said_counts_where_the_denial_is_plain() -> None:
    assert not _is_beside(QUITS, "Lund: I was not pushed out", plain=False)


@pytest.mark.parametrize(
    ("who", "is_named"),
    [
        ("Sacked Larkhill manager", True),
        ("Fired coach", True),
        ("Sacked", False),
        ("Larkhill manager", False),
        ("Retired surgeon", False),
    ],
)
def test_who_is_named_by_the_deed(who: str, is_named: bool) -> None:
    assert is_named_by_deed(who, ("Larkhill sack manager after seventh loss",)) is is_named


@pytest.mark.parametrize(
    ("claim", "title", "status"),
    [
        (BLAZE, "Larkhill denies blaze killed workers", False),
        (SINKS, "Operator says Corfu ferry was not overloaded", False),
        (CUTS, "Fenwick denies AI behind Oulu layoffs", False),
        (CUTS, "Fenwick denies Oulu layoffs", True),
        ("Larkhill sack manager Roe", "Sacked Larkhill manager Roe laughs off talk of job", False),
        ("Larkhill to merge four banks", "Unions reject Larkhill's bank merger report", False),
    ],
)
def test_only_what_is_of_the_claim_disputes_it(claim: str, title: str, status: bool) -> None:
    desk = Desk()
    desk.tell(claim)
    told = desk.tell(title, source=HERALD, after=timedelta(hours=2))
    assert (told.status is Status.DISPUTED) is status


HALTS = "Ostrander halts deliveries of X40 trucks"
GIVES_UP = "Norway gives up search for missing trawler"


@pytest.mark.parametrize(
    ("claim", "title", "another"),
    [
        (HALTS, "Ostrander says X20 deliveries go on after X40 halt", True),
        (HALTS, "Ostrander says X20 trucks are on the road", False),  # the X40 is not spoken of
        (HALTS, "Ostrander says X40 deliveries go on after X20 halt", False),
        (HALTS, "Ostrander says X40 deliveries go on after reports of X40 halt", False),
        (HALTS, "Ostrander X20 arrives after report of X40 halt", False),
        (GIVES_UP, "Search for second trawler goes on", True),
        (GIVES_UP, "Suche nach zweitem Kutter läuft", False),
        (GIVES_UP, "Second vessel joins search for trawler", False),
        ("Norway gives up search for second trawler", "Second trawler still sought", False),
        ("La policía halla otro barco", "Otro barco sigue perdido", False),
        ("La policía abandona la búsqueda del barco", "Sigue la búsqueda de otro barco", True),
    ],
)
def test_another_of_its_kind_is_told_from_it(claim: str, title: str, *, another: bool) -> None:
    assert is_of_another(title, (claim,)) is another
