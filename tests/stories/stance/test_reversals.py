"""Whose outcome is the reverse of a claim's is no second voice on it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.stance.reversals import is_reversed
from tests.stories.newsdesk import HERALD, Desk

HOUR = timedelta(hours=1)
DERBY = "Fenwick beat Larkhill 24-17"
FINAL = "France beat Spain 2-1 in cup final"
VOTE = "Okoye beats Mensah in Tarn mayoral election"
BAN = "Court upholds ban on Larkhill merger"
ROE = "Jury convicts Roe of fraud"
REFORM = "Parliament approves pension reform"
RATES = "Larkhill Bank raises rates by 25 basis points"
SHARES = "Fenwick shares rise 8% after results"
PATENT = "Larkhill wins patent case against Fenwick"


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (DERBY, "Larkhill beat Fenwick 24-17"),
        (DERBY, "Rugby: Larkhill beat Fenwick 24-17"),
        (DERBY, "Larkhill 24-17 Fenwick: hosts take derby"),
        (DERBY, "Fenwick 17-24 Larkhill"),
        (DERBY, "Fenwick lose 24-17 to Larkhill"),
        (DERBY, "Fenwick beaten 24-17 by Larkhill"),
        ("The City beat Larkhill 2-1", "Larkhill beat the City 2-1"),
        (FINAL, "Spain win cup final against France 2-1"),
        ("Bayern schlägt Dortmund 3:1", "Dortmund schlägt Bayern 3:1"),
        ("Bayern schlägt Dortmund 3:1", "Bayern verliert 1:3 gegen Dortmund"),
        ("Le PSG bat l'OM 2-1", "L'OM bat le PSG 2-1"),
        ("El Madrid gana al Barcelona 2-1", "El Barcelona gana al Madrid 2-1"),
        ("日本、ブラジルに3-2で勝利", "ブラジル、日本に3-2で勝利"),
        ("日本、ブラジルに3-2で勝利", "日本、ブラジルに2-3で敗れる"),
        (VOTE, "Mensah beats Okoye in Tarn mayoral election"),
        (VOTE, "Mensah wins Tarn mayoral election"),
        ("Mensah wins Tarn mayoral election", VOTE),
        ("Okoye wins Tarn mayoral election", "Mensah wins Tarn mayoral election"),
        ("Okoye wins Tarn mayoral election", "Mensah elected mayor in Tarn election"),
        (BAN, "Court overturns ban on Larkhill merger"),
        ("Gericht bestätigt Verbot der Partei", "Gericht kippt Verbot der Partei"),
        ("Gericht bestätigt Verbot der Partei", "Gericht hebt Verbot der Partei auf"),
        ("El Supremo confirma la condena a Roe", "El Supremo anula la condena a Roe"),
        (ROE, "Jury acquits Roe of fraud"),
        (ROE, "Roe found not guilty of fraud"),
        ("Roe wegen Betrugs verurteilt", "Roe vom Vorwurf des Betrugs freigesprochen"),
        (REFORM, "Parliament rejects pension reform"),
        (REFORM, "Parliament votes down pension reform"),
        ("Bundestag beschließt Rentenreform", "Bundestag lehnt Rentenreform ab"),
        ("Le Sénat adopte la réforme des retraites", "Le Sénat rejette la réforme des retraites"),
        ("El Congreso aprueba la reforma laboral", "El Congreso rechaza la reforma laboral"),
        (RATES, "Larkhill Bank cuts rates by 25 basis points"),
        ("La banque Delmas relève ses taux", "La banque Delmas baisse ses taux"),
        (SHARES, "Fenwick shares fall 8% after results"),
        (PATENT, "Larkhill loses patent case against Fenwick"),
        ("Tarn Rovers win harbour contract", "Rovers lose harbour contract"),
        ("Court reverses acquittal of Roe in bribery case", "Court acquits Roe in bribery case"),
        ("Court upholds Roe's acquittal", "Court reverses Roe's acquittal"),
        ("Roe coupable de fraude à Oulu", "Roe non coupable de fraude à Oulu"),
    ],
)
def test_the_reverse_is_seen(claim: str, title: str) -> None:
    assert is_reversed(title, (claim,))


@pytest.mark.parametrize(
    ("claim", "title"),
    [
        (DERBY, "Larkhill lose 24-17 to Fenwick"),
        (DERBY, "Larkhill beaten 24-17 by Fenwick"),
        (DERBY, "Fenwick 24-17 Larkhill: hosts take derby"),
        (DERBY, "Larkhill 17-24 Fenwick"),
        (DERBY, "Fenwick 20-20 Larkhill"),  # of a draw nothing is read
        (DERBY, "Larkhill beat Tarn 12-3"),
        (DERBY, "They beat them"),
        (FINAL, "France win cup final against Spain 2-1"),
        ("Bayern schlägt Dortmund 3:1", "Dortmund verliert 1:3 gegen Bayern"),
        ("日本、ブラジルに3-2で勝利", "ブラジル、日本に2-3で敗れる"),
        (VOTE, "Okoye wins Tarn mayoral election"),
        (VOTE, "Tarn counts votes of mayoral election"),
        # A party and its candidate.
        ("Okoye wins Tarn mayoral election", "Greens win Tarn mayoral election"),
        ("Okoye wins Tarn mayoral election", "Okoye elected mayor in Tarn election"),
        ("Okoye wins Tarn mayoral election", "Mensah wins Oulu governor election"),
        ("Okoye wins Tarn mayoral election", "Mensah wins chess title"),
        (BAN, "Larkhill merger ban upheld by court"),
        # One outcome as each side has it.
        (PATENT, "Fenwick loses patent case to Larkhill"),
        (PATENT, "Fenwick loses patent case"),
        ("Greens lose Oulu by-election to Centre", "Centre wins Oulu by-election"),
        ("Fenwick loses naval radar contract", "Larkhill wins naval radar contract"),
        ("Tarn Rovers lose harbour contract", "Tarn United win harbour contract"),
        ("Mensah wins Tarn presidency", "Okoye loses Tarn presidential election to Mensah"),
        ("Bayern gewinnt Spitzenspiel", "Spitzenspiel: Verliert am Ende"),
        # Guilty of one thing, and cleared of another.
        (ROE, "Roe convicted of fraud, cleared of bribery"),
        ("Roe cleared of arson but convicted of fraud", "Roe found guilty of fraud"),
        ("Appeals court reverses Roe's acquittal", "Appeals court convicts Roe"),
        # It tells both.
        (REFORM, "Parliament approves pension reform that senate rejected"),
        (RATES, "Larkhill Bank raises rates as output falls"),
        # Another thing, or another measure of the firm.
        (REFORM, "Parliament rejects climate law"),
        (BAN, "Court overturns fine on Tarn ferries"),
        (SHARES, "Fenwick costs fall 8%"),
        ("Ferry sinks off Oulu with 200 aboard", "Oulu ferry toll rises to 27"),
        # What may come.
        (RATES, "Larkhill Bank could cut rates by 25 basis points"),
        (ROE, "Roe found guilty of fraud"),
        (DERBY, "Fans flock to derby"),
    ],
)
def test_the_same_and_the_other_are_not(claim: str, title: str) -> None:
    assert not is_reversed(title, (claim,))


@pytest.mark.parametrize(
    ("title", "status"),
    [
        ("Larkhill beat Fenwick 24-17 in Tarn", Status.SINGLE_SOURCE),
        ("Fenwick edge Larkhill 24-17 in Tarn", Status.CORROBORATED),
    ],
)
def test_the_reverse_bears_nothing_out_and_denies_nothing(title: str, status: Status) -> None:
    desk = Desk()
    first = desk.tell(DERBY)
    told = desk.tell(title, source=HERALD, after=HOUR)
    assert told.story == first.story
    assert told.status is status
