"""A firm that changes its forecast tells of its earnings; one of the economy is none of a firm."""

from __future__ import annotations

import pytest

from bot.model import Event
from tests.classifying import find_event
from tests.stories.newsdesk import write

OF_A_FIRM = (
    "Larkhill senkt Gewinnprognose",
    "Larkhill kappt Jahresprognose",
    "Larkhill kassiert Umsatzziele",
    "Larkhill hebt Prognose an",
    "Larkhill abaisse ses prévisions annuelles",
    "Larkhill revoit ses prévisions à la baisse",
    "Larkhill relève ses objectifs annuels",
    "Larkhill rebaja sus previsiones",
    "Larkhill mejora sus previsiones para 2026",
    "Larkhill recorta sus objetivos de beneficio",
)
OF_NO_FIRM = (
    "Bundesregierung senkt Konjunkturprognose",
    "IWF senkt Prognose für Deutschland",
    "La Banque de France abaisse ses prévisions de croissance",
    "L'OCDE relève ses prévisions pour la zone euro",
    "Météo-France revise ses prévisions pour le week-end",
    "Le gouvernement abaisse ses objectifs climatiques",
    "El FMI rebaja sus previsiones para España",
    "El Gobierno eleva sus previsiones de crecimiento",
    "La Aemet revisa sus previsiones para el puente",
    "La UE recorta sus objetivos de emisiones",
    "Oldtown verfehlt Ziele beim Klimaschutz",
    "Rakete verfehlt Ziele nahe Oldtown",
    "Minister streicht Ziele für Elektroautos",
    "Bauernverband korrigiert Prognose für Weizenernte",
    "Le Giec révise ses prévisions sur la montée des eaux",
    "La Chine relève ses objectifs annuels de croissance",
    "Oldtown retira previsiones de lluvia para el puente",
)


@pytest.mark.parametrize("title", OF_A_FIRM)
def test_a_firm_that_changes_its_forecast_tells_of_its_earnings(title: str) -> None:
    assert find_event(write(title)) is Event.EARNINGS


@pytest.mark.parametrize("title", OF_NO_FIRM)
def test_a_forecast_of_the_economy_or_the_weather_is_nobodys_earnings(title: str) -> None:
    assert find_event(write(title)) is not Event.EARNINGS
