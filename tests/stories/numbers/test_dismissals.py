"""Whom a firm sends away is read in Spanish, French and German, and what it will do is agreed."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from bot.stories.numbers.consequences import read_consequences
from tests.classifying import classify
from tests.stories.newsdesk import write


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft is laying off 6,000 people",
        "Microsoft to shed 6,000 roles",
        "Microsoft will eliminate roughly 6,000 roles",
        "Microsoft to reduce its workforce by about 6,000",
        "Microsoft to reduce its workforce by 6,000 or 4%",
        "Telefónica despedirá a 6.000 empleados",
        "Telefónica despide a 6.000 empleados",
        "Telefónica despidió a más de 6.000 trabajadores",
        "Telefónica prevé despedir a 6.000 personas",
        "Telefónica echará a 6.000 empleados",
        "Telefónica prescinde de 6.000 trabajadores",
        "Telefónica plantea un ERE para 6.000 empleados",
        "Telefónica recortará 6.000 puestos de trabajo",
        "Telefónica suprimirá 6.000 plazas",
        "Despedidos 6.000 trabajadores de Telefónica",
        "Renault licencie 6 000 salariés",
        "Renault va licencier près de 6 000 employés",
        "Renault supprimera 6 000 postes",
        "Renault se sépare de 6 000 collaborateurs",
        "Bosch: 6.000 Mitarbeiter müssen gehen",
        "Bosch entlässt 6.000 Mitarbeiter",
        "Bosch wird 6.000 Mitarbeiter entlassen",
        "Bosch kündigt 6.000 Beschäftigten",
        "Bosch trennt sich von 6.000 Mitarbeitenden",
    ],
)
def test_whom_a_firm_sends_away_are_jobs_cut(title: str) -> None:
    jobs = read_consequences(title, "").jobs
    assert jobs is not None
    assert jobs.value == 6_000
    assert classify(write(title)).event.type is Event.LAYOFFS


@pytest.mark.parametrize(
    "title",
    [
        "Police let go 6,000 people",
        "Microsoft to reduce its workforce by 60%",
        "Theatre to cast 6,000 people in roles",
        "Fenwick to cut its staff by 2030",
        "Fenwick to trim staff by 15 June",
        "Fenwick to reduce headcount by 20 to 25 percent",
        "Man slashed six people with a machete",
        "Firefighters cut two people from wreck",
        "Judges axe two people in first round",
        "6.000 trabajadores de Telefónica van a la huelga",
        "Telefónica contratará a 6.000 empleados",
        "Telefónica, con 6.000 empleados, gana un premio",
        "Iberdrola eliminará 800 puestos de recarga",
        "Un bar de Tarn echa a 300 clientes",
        "La ciudad despide a 200 víctimas del incendio",
        "Explosión en una fábrica: 600 empleados evacuados",
        "6 000 salariés de Renault en grève",
        "Renault emploie 6 000 salariés",
        "Le musée se sépare de 300 tableaux",
        "6.000 Beschäftigte von Bosch streiken",
        "Bosch stellt 6.000 Mitarbeiter ein",
        "Bosch beschäftigt 6.000 Mitarbeiter",
        "Bosch trennt sich von einer Tochter mit 6.000 Mitarbeitern",
        "600 Gefangene aus der Haft entlassen",
        "Acme entlässt Chef nach 6.000 Beschwerden",
    ],
)
def test_whom_a_firm_has_or_hires_and_who_strikes_are_none(title: str) -> None:
    assert read_consequences(title, "").jobs is None


@pytest.mark.parametrize(
    ("title", "certainty"),
    [
        ("Telefónica eliminará 6.000 puestos", Certainty.AGREED),
        ("BBVA pagará 3.000 millones por Sabadell", Certainty.AGREED),
        ("Iberdrola y Endesa firmarán un acuerdo", Certainty.AGREED),
        ("El jefe de Acme dimitirá en junio", Certainty.AGREED),
        ("Renault licenciera 6 000 salariés", Certainty.AGREED),
        ("Le patron de Renault quittera ses fonctions", Certainty.AGREED),
        ("Air France signera un accord avec Airbus", Certainty.AGREED),
        ("Acme negociará la compra de Globex", Certainty.TALKS),
        ("Acme étudiera le rachat de Globex", Certainty.TALKS),
        # What was done, in words that are near.
        ("Telefónica eliminó 6.000 puestos", Certainty.DONE),
        ("BBVA pagó 3.000 millones por Sabadell", Certainty.DONE),
        ("Iberdrola y Endesa firmaron un acuerdo", Certainty.DONE),
        ("El jefe de Acme dimitió ayer", Certainty.DONE),
        ("Renault a licencié 6 000 salariés", Certainty.DONE),
        ("Le patron de Renault a quitté ses fonctions", Certainty.DONE),
        ("Air France a signé un accord avec Airbus", Certainty.DONE),
        ("Acme compró Globex", Certainty.DONE),
        ("Acme a racheté Globex", Certainty.DONE),
    ],
)
def test_what_will_be_is_no_more_certain_than_that(title: str, certainty: Certainty) -> None:
    assert classify(write(title)).certainty is certainty
