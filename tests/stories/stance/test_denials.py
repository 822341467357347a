"""Denials and retractions: what is one, and who makes it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.model import Event
from bot.stories.stance.denials import Dispute, find_dispute, may_defend
from tests.classifying import classify
from tests.stories.newsdesk import write


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("OpenAI denies ending its alliance with Microsoft", "OpenAI"),
        ("Microsoft rejects claims of a split", "Microsoft"),
        ("Microsoft refutes rumours that it will leave Europe", "Microsoft"),
        ("Microsoft calls report of a split 'false'", "Microsoft"),
        ("Nokia says report of a sale is untrue", "Nokia"),
        ("Siemens dementiert Bericht über Stellenabbau", "Siemens"),
        ("Nokia dément les rumeurs de rachat", "Nokia"),
        ("Nokia desmiente que vaya a comprar Siemens", "Nokia"),
        ("BREAKING: Nokia flatly denies that it is for sale", "Nokia"),
        ("Minister denies allegations of bribery", "Minister"),
    ],
)
def test_a_denial_is_found_with_who_makes_it(title: str, who: str) -> None:
    entry = write(title)
    found = find_dispute(entry, classify(entry).event.type)
    assert found is not None
    found = replace(found, denied=(), part=None, ended=())
    assert found == Dispute(who=who, retraction=False)


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft denies wrongdoing in privacy lawsuit",
        "Roe niega haber agredido a sus empleadas",
        "Bank denies all wrongdoing",
        "Judge denies bail to suspect",
        "Actor was denied entry to the United Kingdom",
        "Google denies allegations in antitrust lawsuit",
        "Suspect denies charges of fraud in court",
        "Microsoft rejects offer from OpenAI",
        "Senate rejects plan to cut spending",
        "Voters reject constitution that limits power",
        "Amazon dismisses 300 workers after deal",
        "Corrections officers go on strike",
        "Court rejects appeal",
    ],
)
def test_what_denies_no_claim_disputes_nothing(title: str) -> None:
    entry = write(title)
    assert find_dispute(entry, classify(entry).event.type) is None


def test_a_denial_is_read_from_the_first_sentences_too() -> None:
    entry = write(
        "Trouble in the cloud",
        "A report shook markets. But Microsoft denied that it would leave. More later.",
    )
    assert find_dispute(entry, Event.OTHER) == Dispute(
        who="Microsoft", retraction=False, in_headline=False, denied=("leav",)
    )


def test_a_denial_deep_in_a_text_is_background() -> None:
    entry = write("Trouble in the cloud", "One. " * 5 + "Microsoft denied that it would leave.")
    assert find_dispute(entry, Event.OTHER) is None


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Siemens dementiert Schließung in Görlitz", "Siemens"),
        ("Weißes Haus dementiert Bericht über Rückzug", "Weißes Haus"),
        ("Apple denies it is in talks to buy Perplexity…", "Apple"),
        ("Groß & Söhne ﬁrm denies that it is for sale", "Groß & Söhne ﬁrm"),
        ("½ a plant to go? Nokia denies report", "Nokia"),
    ],
)
def test_who_denies_keeps_capitals_where_folding_moves_places(title: str, who: str) -> None:
    entry = write(title)
    found = find_dispute(entry, classify(entry).event.type)
    assert found is not None
    assert found.who == who


def test_who_denies_stands_as_folded_where_an_aside_was_cut_out_of_it() -> None:
    entry = write("Head, the founder, of Nokia denies report of a sale")
    found = find_dispute(entry, Event.OTHER)
    assert found is not None
    assert found.who == "head of nokia"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Nokia is not buying Siemens, company says", "Nokia"),
        ("Nokia won't close Oulu plant, says spokesman", "Nokia"),
        ("Nokia has no plans to sell its cables", "Nokia"),
        ("Nokia: no truth in sale of cables", "Nokia"),
        ("There have been no talks on cables, Nokia said", "Nokia"),
        ("Nokia denies cable break-in as buyers wait", "Nokia"),
        ("Nokia desmiente.", "Nokia"),
        ("Nokia weist Vorwurf zurück", "Nokia"),
    ],
)
def test_a_plain_no_is_found_with_who_says_it(title: str, who: str) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert found is not None
    assert replace(found, denied=()) == Dispute(who=who, retraction=False, plain=True)


@pytest.mark.parametrize(
    ("title", "denied"),
    [
        ("Ferry owner says vessel was not overloaded", ("overload",)),
        ("Fenwick denies that the ferry it lost off Tarn was overloaded", ("overload",)),
        ("Fenwick denies overloading of ferry", ("overload",)),
        ("Reederei bestreitet Überladung der Fähre", ("uberladung",)),
        ("L'armateur dément que le ferry était surchargé", ("surcharg",)),
        ("La naviera niega que el ferry estaba sobrecargado", ("sobrecargado",)),
        ("Fenwick denies report of overloaded ferry", ()),
        ("Fenwick says report of overloaded ferry is untrue", ()),
        ("Fenwick says its ferry is sound, denying reports of a leak", ()),
        ("Fenwick denies it", ()),
    ],
)
def test_what_is_denied_is_read_where_it_is_no_report(title: str, denied: tuple[str, ...]) -> None:
    found = find_dispute(write(title), Event.ACCIDENT)
    assert found is not None
    assert found.denied == denied


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Nokia dément un projet de vente", "Nokia"),
        ("Nokia dementiert Gerüchte über Verkauf", "Nokia"),
        ("Nokia wies Berichte über einen Verkauf zurück", "Nokia"),
        ("Nokia niega que vaya a vender", "Nokia"),
        ("But a spokesman for Nokia on Monday denied that it is for sale", "a spokesman for Nokia"),
        ("After a week of rumours, Nokia denied that it is for sale", "Nokia"),
        ("Nokia, which makes cables, denies that it is for sale", "Nokia"),
        ("A source said it was over but Nokia denies that it is for sale", "Nokia"),
        ("Regulator denies claims of a secret deal", "Regulator"),
        ("Court denies that it leaked the ruling", "Court"),
        ('Oldtown, Roe smentisce: "Nessuna trattativa"', "Oldtown, Roe"),
        ("Nokia smentisce: nulla di vero", "Nokia"),
        ("Vente de Nokia ? Siemens dément", "Siemens"),
        ("Nokia: Keine Verhandlungen geplant", "Nokia"),
        ("Nokia : « aucune vente n'est envisagée »", "Nokia"),
        ("Nokia: geen plannen voor overname", "Nokia"),
        ("Nokia widerspricht Bericht über Verkauf", "Nokia"),
        ("Nokia spreekt bericht over verkoop tegen", "Nokia"),
        ("Nokia rules out bid for Siemens", "Nokia"),
        ("El ministro descarta adelantar las elecciones", "El ministro"),
        ("Oldtown insist Roe is not for sale", "Oldtown"),
        ("Roe shuts down divorce rumours", "Roe"),
        ("Roe is alive, manager says, calling death reports a hoax", "manager says"),
        ("Reports of sale are a hoax, rep says", "rep"),
        ("Nokia says claims of takeover talks are wide of the mark", "Nokia"),
    ],
)
def test_who_denies_is_a_noun_phrase(title: str, who: str) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert found is not None
    assert found.who == who


@pytest.mark.parametrize(
    "title",
    [
        "Nokia did not deny the report",
        "Nokia neither confirms nor denies report of a sale",
        "Nokia would not deny that it is for sale",
        "Nokia declines to deny report of a sale",
        "Nokia stops short of denying report",
        "Regulator denies Nokia a merger",
        "Goalkeeper denies Oldtown late goal",
        "Agency denies licence for harbour plan",
        "No injuries reported in Oldtown fire",
        "Nokia is not for children",
        "Zugunglück: Keine Verletzten",
        "Police rule out foul play",
        "Airline denies boarding to family",
    ],
)
def test_what_is_no_denial_is_none(title: str) -> None:
    assert find_dispute(write(title), Event.OTHER) is None


def test_a_plain_no_at_law_is_a_defence() -> None:
    assert find_dispute(write("Nokia denies theft of patents"), Event.LEGAL) is None


@pytest.mark.parametrize(
    ("title", "text", "is_retracted"),
    [
        ("Correction: Nokia will not cut jobs in Oulu", "", True),
        ("Retraction: Nokia jobs", "", True),
        ("Correction: Nokia jobs", "Nokia was wrongly said to cut jobs.", True),
        ("Correction: Nokia jobs", "A report misspelled the name of a manager.", False),
        ("Correction: Nokia cut jobs on Monday, not Tuesday", "", False),
        ("Correction", "A table has new figures.", False),
    ],
)
def test_a_correction_takes_back_only_what_it_says_was_wrong(
    title: str, text: str, is_retracted: bool
) -> None:
    found = find_dispute(write(title, text), Event.OTHER)
    assert (found is not None and found.retraction) is is_retracted


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Roe denies that he was arrested", "Roe"),
        ("Roe's rep denies she was detained in Oldtown", "Roe's rep"),
        ("Roe was not arrested in Oldtown, rep says", "Roe"),
        ("Roe dément avoir été arrêté", "Roe"),
        ("Roe niega haber sido detenido", "Roe"),
        ("Roe dementiert Festnahme", "Roe"),
        ("Roe denies daughter's arrest", "Roe"),
    ],
)
def test_who_denies_that_there_is_a_case_denies_the_news_of_it(title: str, who: str) -> None:
    found = find_dispute(write(title), Event.CRIME)
    assert found is not None
    assert found.who == who
    assert not may_defend(title, found)


@pytest.mark.parametrize(
    "title",
    [
        "Roe denies striking officer while being arrested",
        "Roe denies lying after he was charged",
        "Roe denies theft",
    ],
)
def test_who_denies_the_deed_defends_himself(title: str) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert found is not None
    assert may_defend(title, found)


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Roe 'is home and well,' rep says, denying illness", "rep"),
        ("Nokia says its network is sound, denying reports of a breach", "Nokia"),
        ("Nokia insists it will stay, rejecting rumours of a sale", "Nokia"),
    ],
)
def test_who_says_one_thing_and_denies_another_denies_it(title: str, who: str) -> None:
    assert find_dispute(write(title), Event.OTHER) == Dispute(who=who, retraction=False)


@pytest.mark.parametrize(
    "title",
    [
        "State broke the law, judge says, denying thousands the vote",
        "Nokia says the price is too low, rejecting Siemens bid",
        "Roe says he is innocent, denying charges",
    ],
)
def test_who_says_one_thing_and_refuses_another_denies_no_news(title: str) -> None:
    assert find_dispute(write(title), Event.LEGAL) is None
