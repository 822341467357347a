"""By what words a claim is denied: a verb, a quoted word, that somebody stays, lives or goes on."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import Status
from tests.stories.newsdesk import GAZETTE, HERALD, Desk, stand_after

HOUR = timedelta(hours=1)


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        ("Iran and Qatar to hold gas talks in Doha", "Tehran dismisses talk of Doha gas meeting"),
        ("Larkhill to sell its Oulu paper mill", "Larkhill dismisses talk of Oulu mill sale"),
        (
            "Larkhill explores merger with Ostrander",
            "Larkhill: merger report 'has no basis in fact'",
        ),
        (
            "Larkhill explores merger with Ostrander",
            "Larkhill says merger report has no basis in reality",
        ),
        (
            "Larkhill explores merger with Ostrander",
            "Merger report has no foundation, Larkhill says",
        ),
        (
            "Larkhill explores merger with Ostrander",
            "Larkhill says merger reports are without substance",
        ),
        ("Luca Berni firma por el Larkhill", "Berni: «Es mentira, no he firmado por nadie»"),
        ("Luca Berni firma por el Larkhill", "Berni: 'Es falso'"),
        ("Luca Berni signe à Larkhill", "Berni : « C'est faux, je n'ai pas signé »"),
        ("Luca Berni signs for Larkhill", "Berni: 'Not true, I have signed for nobody'"),
        (
            "Luca Berni wechselt zu Larkhill",
            "Berni: „Das stimmt nicht, ich habe nirgends unterschrieben“",
        ),
        (
            "Le gouvernement prépare une taxe sur les vélos",
            "Taxe sur les vélos : « il n'en a jamais été question », assure Bercy",
        ),
        (
            "Larkhill va fermer son usine d'Oulu",
            "Usine d'Oulu : « il n'en est pas question », affirme Larkhill",
        ),
        (
            "Noruega suspenderá las importaciones de trigo",
            "Agricultura niega que Noruega vaya a suspender la compra de trigo",
        ),
        ("Skiläuferin Marta Lund beendet Karriere", "Lund stellt klar: Ich höre nicht auf"),
        (
            "Skiläuferin Marta Lund beendet Karriere",
            "Lund stellt klar: Ich beende meine Karriere nicht",
        ),
        (
            "Ostrander halts all deliveries of X40 trucks",
            "Ostrander says X40 deliveries continuing as normal, rejects report",
        ),
        (
            "Ostrander halts all deliveries of X40 trucks",
            "Ostrander says X40 trucks rolling out as planned, denies halt",
        ),
        (
            "Norway gives up search for missing trawler",
            "Search for trawler has not been called off, coastguard stresses",
        ),
        (
            "Norway scraps search for missing trawler",
            "Search for trawler has not been called off, coastguard stresses",
        ),
        (
            "Finance minister Lund to step down after budget vote",
            "'I am not going anywhere', Lund says",
        ),
        ("Larkhill chief Marta Lund to resign", "'Ich bleibe', sagt Lund"),
        ("Larkhill chief Marta Lund to resign", "Lund: 'I'm going nowhere'"),
        (
            "Gallery director Marta Lund fired over missing vase",
            "Gallery: Lund remains director, no vase missing",
        ),
        (
            "Gallery director Marta Lund fired over missing vase",
            "Lund remains director, gallery says",
        ),
        ("Gallery director Marta Lund fired over missing vase", "Gallery says Lund still director"),
        ("Former skier Tom Berg dies aged 61", "Berg alive and well, family says"),
        (
            "Former skier Tom Berg dies aged 61",
            "Tom Berg alive, family says; club apologises for death notice",
        ),
        ("Former skier Tom Berg dies aged 61", "'I'm alive', says Tom Berg"),
        ("Singer Berg dead", "Daughter: Berg is alive"),
    ],
)
def test_a_party_denies_it_by_these_words(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is Status.DISPUTED


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (
            "Iran and Qatar to hold gas talks in Doha",
            "Oil traders dismiss talk of Doha breakthrough",
        ),
        (
            "Iran and Qatar to hold gas talks in Doha",
            "Tehran dismisses talk of sanctions before Doha gas meeting",
        ),
        (
            "Larkhill to sell its Oulu paper mill",
            "Ostrander dismisses talk of bid for Larkhill's Oulu mill",
        ),
        (
            "Larkhill to sell its Oulu paper mill",
            "Larkhill declines to comment on talk of Oulu mill sale",
        ),
        ("Larkhill to sell its Oulu paper mill", "Larkhill rejects bid for Oulu mill"),
        (
            "Larkhill explores merger with Ostrander",
            "Analysts say merger of Larkhill and Ostrander has no basis in strategy",
        ),
        ("Luca Berni firma por el Larkhill", "Berni: «Es un sueño firmar por el Larkhill»"),
        ("Luca Berni signs for Larkhill", "Berni: 'It is true, I have signed for Larkhill'"),
        ("Luca Berni signs for Larkhill", "Berni on signing for Larkhill: 'I can't wait'"),
        (
            "Le gouvernement prépare une taxe sur les vélos",
            "Taxe sur les vélos : « une absurdité », dénonce l'opposition",
        ),
        (
            "Larkhill va fermer son usine d'Oulu",
            "Usine d'Oulu : « il n'en est pas question », réagit le syndicat",
        ),
        (
            "Noruega suspenderá las importaciones de trigo",
            "Agricultura niega ayudas tras suspender Noruega la compra de trigo",
        ),
        ("Skiläuferin Marta Lund beendet Karriere", "Lund stellt klar: Ich gehe nicht im Streit"),
        (
            "Ostrander halts all deliveries of X40 trucks",
            "Ostrander says X20 deliveries continuing as normal after X40 halt",
        ),
        (
            "Ostrander halts all deliveries of X40 trucks",
            "Ostrander says X40 production continues, rejects criticism of halt",
        ),
        (
            "Norway gives up search for missing trawler",
            "Search for second trawler has not been called off, police say",
        ),
        (
            "Finance minister Lund to step down after budget vote",
            "I'm going nowhere near politics again, Lund says",
        ),
        (
            "Finance minister Lund to step down after budget vote",
            "I'm staying until the vote, Lund tells parliament",
        ),
        (
            "Finance minister Lund to step down after budget vote",
            "'I'm going nowhere', says Berg as Lund steps down",
        ),
        (
            "Larkhill chief Marta Lund to resign",
            "Lund remains on board of Larkhill after resigning as chief",
        ),
        ("Larkhill chief Marta Lund to resign", "Lund remains chief until May, Larkhill says"),
        ("Larkhill chief Marta Lund wins pay row", "Lund remains chief, Larkhill says"),
        (
            "Gallery director Marta Lund fired over missing vase",
            "Vase remains missing, gallery says",
        ),
        ("Former skier Tom Berg dies aged 61", "Tom Berg's legacy alive and well, family says"),
        ("Former skier Tom Berg dies aged 61", "Berg was alive and well on Sunday, family says"),
        ("Skier Tom Berg injured in fall", "Berg alive and well, family says"),
        ("Larkhill to sell its Oulu paper mill", "Larkhill plays down talk of Oulu mill sale"),
        (
            "Larkhill cuts 500 jobs at Oulu mill",
            "Oulu mill expansion has not been axed, Larkhill says",
        ),
        ("Larkhill to cut 400 jobs in Oulu", "Germany says Larkhill will cut no jobs in Oulu"),
        ("Larkhill in talks to sell Oulu mill", "Larkhill talks have not collapsed, company says"),
        ("Norway searches for missing trawler", "Search has not been called off, coastguard says"),
        ("Norway near recession, economists say", "Minister dismisses talk of recession"),
        (
            "Larkhill to sell its Oulu paper mill",
            "Larkhill chief plays down talk of Oulu mill prices",
        ),
    ],
)
def test_the_like_of_somebody_or_something_else_denies_nothing(claim: str, answer: str) -> None:
    assert stand_after(claim, answer) is not Status.DISPUTED


@pytest.mark.parametrize(
    ("retraction", "status"),
    [
        ("Harbour Ledger retracts report of Fenwick founder's arrest", Status.DISPUTED),
        ("Harbour Ledger apologises for false report of Fenwick arrest", Status.DISPUTED),
        ("Coastal Ledger retracts report of Fenwick founder's arrest", Status.SINGLE_SOURCE),
        ("Fenwick retracts report of founder's arrest", Status.SINGLE_SOURCE),
    ],
)
def test_an_outlet_that_the_text_cites_takes_it_back(retraction: str, status: Status) -> None:
    desk = Desk()
    claim = "Fenwick founder Marta Lund arrested in Oulu"
    lead = "Police held the founder at the harbour, Harbour Ledger reported."
    first = desk.tell(claim, summary=lead, source=GAZETTE)
    placed = desk.tell(retraction, source=HERALD, after=HOUR)
    assert (placed.story, placed.status) == (first.story, status)


def test_who_is_quoted_in_a_text_takes_back_their_word_and_not_the_news() -> None:
    desk = Desk()
    lead = "Mayor Roe said that a boiler burst."
    first = desk.tell("Explosion at Larkhill plant kills 12", summary=lead, source=GAZETTE)
    placed = desk.tell(
        "Roe retracts claim on cause of Larkhill plant explosion", source=HERALD, after=HOUR
    )
    assert placed.story == first.story
    assert placed.status is not Status.DISPUTED
