"""What is promised of deeds: a finite verb of the kind, in the main clause, with its subject."""

from __future__ import annotations

import pytest

from bot.model import Event
from bot.stories.classification.deeds import tells_deed

DEAL, RECALL, JOBS, LABOR = Event.ACQUISITION, Event.RECALL, Event.LAYOFFS, Event.LABOR
POST, LAW, CRIME, LEGAL = Event.EXECUTIVE_CHANGE, Event.REGULATION, Event.CRIME, Event.LEGAL


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Marlow Foods buys Tessin Dairy for $2.1 billion", DEAL),
        ("Marlow Foods has bought Tessin Dairy", DEAL),
        ("Tessin Dairy was bought by Marlow Foods", DEAL),
        ("Marlow Foods is taking over Tessin Dairy", DEAL),
        ("Marlow and Quorvex buy Tessin Dairy", DEAL),
        ("Tessin Dairy accepts Marlow offer", DEAL),
        ("Quorvex admitted sale of its printer unit", DEAL),
        ("Marlow Foods says it has bought Tessin Dairy", DEAL),
        ("Quorvex snaps up rival Halden", DEAL),
        ("Orlin Rail workers walk off the job over pay", LABOR),
        ("Brevik finance chief resigned on Tuesday", POST),
        ("Alpenstrom names Wolk as chief executive", POST),
        ("Sandmere has closed its Leeds plant, 400 jobs gone", JOBS),
        ("Sandmere cuts 400 jobs", JOBS),
        ("Parliament bans short-term rentals", LAW),
        ("Former Kelmar chief charged with fraud", CRIME),
        ("Harrow Steel files for bankruptcy", LEGAL),
        ("Rebels take border town, army confirms", Event.CONFLICT),
        ("Quayside apps are down", Event.OUTAGE),
        ("Nimbra shares fall, firm recalls 40,000 vans", RECALL),
        ("Lindner hat die Pumpensparte verkauft", DEAL),
        ("Nordkauf übernimmt Feinkosthaus Berger", DEAL),
        ("Marlow nimmt das Angebot von Berger an", DEAL),
        ("Finanzchef Ohm ist bei Velden zurückgetreten", POST),
        ("Finanzchef Ohm tritt bei Velden zurück", POST),
        ("Wolk zur Chefin von Alpenstrom ernannt", POST),
        ("Tormann ruft 12.000 Busse zurück", RECALL),
        ("Cotidis a cédé ses boulangeries à Panova", DEAL),
        ("Dalmore s'offre Prentis", DEAL),
        ("La directrice de Brunel a démissionné", POST),
        ("Jeanne Ortal nommée à la tête de Sofral", POST),
        ("Nimbra supprime 600 postes", JOBS),
        ("El presidente de Banco Alcor dimitió este martes", POST),
        ("Dimite el presidente de Banco Alcor", POST),
        ("Minera Ancora ha vendido su mina", DEAL),
        ("Perú prohíbe la pesca de anchoveta", LAW),
        ("El exalcalde de Ronda fue condenado a prisión", LEGAL),
        ("Lindner stellt Insolvenzantrag", LEGAL),
        ("Lindner ist pleite", LEGAL),
        ("Molkerei Lindner geht in die Insolvenz", LEGAL),
        ("Gericht eröffnet Insolvenzverfahren über Lindner", LEGAL),
        ("Cotidis placée en redressement judiciaire", LEGAL),
        ("Cotidis fait faillite", LEGAL),
        ("Ancora entra en concurso de acreedores", LEGAL),
        ("Ancora quiebra", LEGAL),
        ("Lindner wirft Finanzchef raus", POST),
        ("Lindner-Chef Ohm abberufen", POST),
        ("Cotidis débarque son directeur", POST),
        ("Jeanne Ortal écartée de la présidence de Sofral", POST),
        ("Ancora fulmina a su presidente", POST),
        ("Bei Lindner fallen 300 Stellen weg", JOBS),
        ("Lindner macht Werk dicht", JOBS),
        ("Ancora echa a 200 empleados", JOBS),
        ("Velden geht an Lindner", DEAL),
        ("Cotidis s'empare de Panova", DEAL),
        ("Cotidis met la main sur Panova", DEAL),
        ("Ancora se desprende de su filial", DEAL),
    ],
)
def test_a_finite_verb_of_the_kind_tells_a_deed(headline: str, event: Event) -> None:
    assert tells_deed(headline, event, is_coming=False)


@pytest.mark.parametrize(
    ("headline", "event"),
    [
        ("Nokia hires bankers to buy Infinera", DEAL),  # another kind's verb, and an infinitive
        ("Brevik finance chief resigned on Tuesday", RECALL),
        ("Volantis gears up for recall of 40,000 vans", RECALL),  # a noun
        ("Fenwick job cuts spark protests", JOBS),
        ("Fenwick cuts in Leeds anger town", JOBS),
        ("A recalls list for vans", RECALL),
        ("Marlow Foods buying Tessin Dairy", DEAL),  # no finite verb
        ("Marlow Foods lets Quorvex buy Tessin Dairy", DEAL),
        ("Marlow Foods expects buy signal", DEAL),
        ("A fired manager looks back", POST),  # in the place of an adjective
        ("Sandmere asked whether it closed Leeds plant", JOBS),  # in a clause below
        ("If parliament passes the ban, hosts lose income", LAW),
        ("Marlow shares fall after it buys Tessin Dairy", DEAL),
        ("Marlow could sell: it buys time", JOBS),
        ("Marlow Foods may have bought Tessin Dairy", DEAL),  # it may be so
        ("Marlow Foods would have bought Tessin Dairy", DEAL),
        ("Marlow Foods never bought Tessin Dairy", DEAL),
        ("Marlow Foods apparently buys Tessin Dairy", DEAL),
        ("Lawyer says court blocks merger only rarely", LEGAL),  # somebody else's word
        ("Brevik finance chief has resigned, Daily Ledger reports", POST),
        ("Hackers boast they stole 3 million records", Event.SECURITY_BREACH),
        ("Economists: central bank of Norway raises rates", LAW),
        ("“Marlow buys Tessin Dairy too late”", DEAL),  # a quotation
        ("Minister: «Marlow buys Tessin Dairy too late»", DEAL),
        ("Kartellamt wird Fusion untersagen", LAW),  # to come
        ("Les cheminots cesseront le travail lundi", LABOR),
        ("Los pilotos de Volamar iniciarán una huelga", LABOR),
        ("Lindner soll die Pumpensparte verkauft haben", DEAL),
        ("Finanzchef Ohm tritt womöglich zurück", POST),
        ("Finanzchef Ohm tritt in Velden auf", POST),  # another verb of the same beginning
        ("Reederei Halmer sucht Geld, um drei Schiffe zu kaufen", DEAL),
        ("Ökonomen rechnen damit, dass die Nationalbank den Zins senkt", LAW),
        ("Cotidis aurait cédé ses boulangeries", DEAL),
        ("Le Sénat en passe d'adopter la loi", LAW),
        ("La compra de Tarma", DEAL),  # a noun
        ("Compra de Tarma por Salvia", DEAL),
        ("Minera Ancora habría vendido su mina", DEAL),
        ("Duero espera completar la venta de su filial", DEAL),
        ("Marlow", DEAL),
        ("After the storm", DEAL),
        ("Lindner soll Insolvenzantrag stellen", LEGAL),
        ("Lindner könnte in die Insolvenz gehen", LEGAL),
        ("Insolvenz von Lindner", LEGAL),
        ("Cotidis serait placée en redressement judiciaire", LEGAL),
        ("Ancora podría quebrar", LEGAL),
        ("Ancora no entra en concurso de acreedores", LEGAL),
        ("Lindner-Chef soll abberufen werden", POST),
        ("Cotidis pourrait débarquer son directeur", POST),
        ("Ancora podría fulminar a su presidente", POST),
        ("Bei Lindner könnten 300 Stellen wegfallen", JOBS),
        ("Cotidis n'a pas mis la main sur Panova", DEAL),
        ("Velden soll an Lindner gehen", DEAL),
    ],
)
def test_what_is_no_finite_verb_of_the_kind_tells_none(headline: str, event: Event) -> None:
    assert not tells_deed(headline, event, is_coming=False)


@pytest.mark.parametrize(
    "headline",
    [
        "Marlow to buy Tessin Dairy",
        "MARLOW FOODS TO BUY TESSIN",
        "Dairy maker to buy Tessin",
        "Lakes Airlines to buy Tessin",
        "airlines to buy Tessin",
        "Marlow agrees to buy Tessin",
        "Tessin Dairy to be bought by Marlow",
    ],
)
def test_a_headlines_to_tells_what_is_coming(headline: str) -> None:
    assert tells_deed(headline, DEAL, is_coming=True)


@pytest.mark.parametrize(
    "headline",
    [
        "Marlow hopes to buy Tessin",
        "Marlow bid to buy Tessin fails",
        "Marlow dares to buy Tessin",
        "Marlow to talk about Tessin",
        "Marlow to be asked about Tessin",
        "Marlow Foods about to",
        "Lawyer says Marlow to buy Tessin",
    ],
)
def test_who_only_intends_it_is_not_about_to_do_it(headline: str) -> None:
    assert not tells_deed(headline, DEAL, is_coming=True)


def test_what_is_told_as_done_needs_more_than_a_headlines_to() -> None:
    assert not tells_deed("Marlow to buy Tessin Dairy", DEAL, is_coming=False)


@pytest.mark.parametrize(
    "headline",
    [
        "Marlow Foods buys Tessin Dairy, Marlow says",
        "Marlow Foods buys Tessin Dairy, company says",
        "Marlow Foods buys Tessin Dairy, says it was cheap",
    ],
)
def test_the_doers_own_word_and_an_offices_leave_it_a_fact(headline: str) -> None:
    assert tells_deed(headline, DEAL, is_coming=False)


def test_what_stands_behind_the_length_of_a_headline_is_none_of_it() -> None:
    assert tells_deed("harbour, " * 20 + "Marlow buys Tessin Dairy", DEAL, is_coming=False)
    assert not tells_deed("harbour, " * 50 + "Marlow buys Tessin Dairy", DEAL, is_coming=False)
