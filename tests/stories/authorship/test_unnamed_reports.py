"""Reports that are cited and not named are no origin beside what they cite."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from bot.stories.authorship.origins import Attribution, attribute
from tests.stories.newsdesk import COURIER, HERALD, JOURNAL, Desk, write


def read(title: str, summary: str = "") -> Attribution:
    return attribute(write(title, summary, source=HERALD), HERALD, agency=None, party=False)


@pytest.mark.parametrize(
    "title",
    [
        # Swedish, Danish, Norwegian
        "Uppgifter: Fenwick vill köpa Ostrander",
        "Uppgift: Fenwick säljer fabriken i Kelby",
        "Fenwick vill köpa Ostrander, enligt uppgifter",
        "Enligt brittiska medier vill Fenwick köpa Ostrander",
        "Fenwick vill köpa Ostrander – uppgifter",
        "Flera medier: Fenwick vill köpa Ostrander",
        "Fenwick vill köpa Ostrander, skriver medier",
        "Medie: Fenwick vil købe Ostrander",
        "Kilder: Fenwick vil købe Ostrander",
        "Avis: Fenwick vil købe Ostrander",
        "Fenwick vil købe Ostrander ifølge medie",
        "Lokale medier: To døde i brand",
        "Fenwick vil kjøpe Ostrander, ifølge medier",
        # German
        "Bericht: Fenwick will Ostrander kaufen",
        "Medienbericht: Fenwick will Ostrander kaufen",
        "Zeitung: Fenwick will Ostrander kaufen",
        "Fenwick will Ostrander kaufen (Medienbericht)",
        "Fenwick wolle Ostrander kaufen, so ein Zeitungsbericht",
        # French
        "Selon la presse, Fenwick veut racheter Ostrander",
        "Fenwick veut racheter Ostrander - presse",
        "Fenwick veut racheter Ostrander (médias)",
        "Fenwick veut racheter Ostrander, rapporte la presse",
        "À en croire la presse, Fenwick veut racheter Ostrander",
        # Spanish
        "Según medios, Fenwick quiere comprar Ostrander",
        "Fenwick quiere comprar Ostrander, según la prensa",
        "Prensa: Fenwick quiere comprar Ostrander",
        "Fenwick quiere comprar Ostrander, informan varios medios",
        # Italian, Finnish, Dutch
        "Fenwick vuole comprare Ostrander - stampa",
        "Lehti: Fenwick ostaa Ostranderin",
        "Fenwick ostaa Ostranderin, medialähteiden mukaan",
        "Kranten: Fenwick wil Ostrander kopen",
    ],
)
def test_a_report_that_is_not_named_is_known_in_many_languages(title: str) -> None:
    assert read(title).retells
    assert read(title).said_by is None


@pytest.mark.parametrize(
    "title",
    [
        "Nya uppgifter om branden i Kelby",
        "Två döda i brand, enligt uppgifter från polisen",
        "Larmet kom vid tvåtiden, enligt polisens uppgifter",
        "Uppgifterna om branden var fel",
        "Sociala medier förbjuds för barn",
        "Sociale medier: Danmark vil have aldersgrænse",
        "Kilder til vand i Jylland tørrer ud",
        "Ny avis i Kelby",
        "Avisen lukker efter 90 år",
        "Politiet: To døde i brand",
        "Ifølge politiet er to døde",
        "Geschäftsbericht: Fenwick verdient mehr",
        "Wetterbericht: Regen im Norden",
        "Polizeibericht: Zwei Verletzte in Kelby",
        "Fenwick legt Bericht vor: Gewinn steigt",
        "Zeitung schließt nach 90 Jahren",
        "Selon la police, deux morts dans l'incendie",
        "Communiqué de presse : Fenwick rachète Ostrander",
        "Liberté de la presse : la France recule",
        "Avis de tempête : la Bretagne en alerte",
        "Según la policía, dos muertos en el incendio",
        "Medios de comunicación: nueva ley en España",
        "Rueda de prensa: el ministro responde",
        "Media aritmética: cómo se calcula",
    ],
)
def test_what_only_sounds_like_such_a_report_is_an_outlets_own(title: str) -> None:
    assert not read(title).retells


@pytest.mark.parametrize(
    ("title", "summary", "said_by"),
    [
        ("Fenwick vill köpa Ostrander, enligt Reuters", "", "reuters"),
        ("Uppgifter: Fenwick säljer", "Det skriver Aftonbladet på tisdagen.", "aftonbladet"),
        ("Fenwick säljer", "Enligt uppgifter till Bloomberg är affären nära.", "bloomberg"),
        ("Fenwick vil købe Ostrander", "Det skriver Financial Times.", "financial times"),
        ("Fenwick vil kjøpe Ostrander, ifølge VG", "", "vg"),
        ("Fenwick selger", "– Vi er i samtaler, sier sjefen til VG.", "vg"),
        ("Minister skriver Reuters-bok", "", None),
        ("Fenwick melder om tap", "Det skriver selskapet i en melding.", None),
        ("Ifølge Fenwick er der ingen planer", "", None),
        ("Enligt bolaget är affären klar", "", None),
    ],
)
def test_whom_a_nordic_text_cites_is_known(title: str, summary: str, said_by: str | None) -> None:
    assert read(title, summary).said_by == said_by


@pytest.mark.parametrize(
    "title", ["Uppgifter: Nokia vill köpa Larkhill", "Kilder: Nokia vil købe Larkhill"]
)
def test_an_unnamed_report_corroborates_nothing(title: str) -> None:
    desk = Desk()
    desk.tell("Nokia in talks to buy cable maker Larkhill", source=JOURNAL)
    retold = desk.tell(title, source=COURIER, after=timedelta(minutes=5))
    assert (retold.story, retold.origins) == ("s1", 1)
    assert retold.status is Status.SINGLE_SOURCE
