"""What a headline tells of how far a matter has come, and what is no step of it."""

from __future__ import annotations

import pytest

from bot.stories.language.text import fold
from bot.stories.stages.course_patterns import COURSES
from bot.stories.stages.courses import choose_patterns, find_step, list_turned, read_opening
from tests.stories.test_headline_sets import read_half

STEPS = [
    # an appointment, a launch, a settlement
    ("Fenwick names Wolk chief executive", "Fenwick's Wolk takes the helm", "took_office"),
    ("Roe elected president of Norland", "Norland's Roe sworn in", "took_office"),
    ("Wolk zur Chefin von Fenwick ernannt", "Wolk tritt ihren Posten an", "took_office"),
    ("Roe nommé ministre", "Roe prend ses fonctions", "took_office"),
    ("Roe, nombrada ministra", "Roe toma posesión", "took_office"),
    ("Fenwick to launch folding kettle", "Fenwick kettle goes on sale", "on_sale"),
    ("Fenwick stellt Kessel vor", "Der Kessel von Fenwick ist im Handel", "on_sale"),
    ("Fenwick dévoile sa bouilloire", "La bouilloire de Fenwick est disponible", "on_sale"),
    ("Fenwick presenta su hervidor", "El hervidor de Fenwick sale a la venta", "on_sale"),
    ("Fenwick agrees $9 million settlement", "Judge approves Fenwick settlement",
     "settlement_approved"),
    ("Fenwick schließt Vergleich", "Gericht billigt Vergleich von Fenwick", "settlement_approved"),
    ("Fenwick : accord amiable", "Le juge homologue l'accord de Fenwick", "settlement_approved"),
    ("Fenwick: acuerdo extrajudicial", "El juez aprueba el acuerdo de Fenwick",
     "settlement_approved"),
    # office
    ("Nokia CEO under fire over accounts", "Nokia CEO resigns over accounts", "left_office"),
    ("Fenwick boss faces calls to quit", "Fenwick chief executive steps down", "left_office"),
    ("Minister Roe urged to resign over ferry deal", "Roe quits over ferry deal", "left_office"),
    ("Fenwick CEO under pressure after recall", "Fenwick CEO to step down in May", "left_office"),
    ("Nokia CEO under fire over accounts", "Nokia board ousts CEO", "dismissed"),
    ("Nokia CEO under fire over accounts", "Nokia CEO fired over accounts", "dismissed"),
    ("Nokia-Chef in der Kritik", "Nokia-Konzernchef tritt nach Kritik zurück", "left_office"),
    ("Le PDG de Nokia sous pression", "Le PDG de Nokia annonce sa démission", "left_office"),
    ("El ministro Roe, bajo presión", "Dimite el ministro Roe", "left_office"),
    ("El ministro Roe, bajo presión", "El ministro Roe dimite por el caso", "left_office"),
    # a probe
    ("EU opens probe into Microsoft", "EU fines Microsoft $2 billion", "fined"),
    ("EU opens probe into Microsoft", "Microsoft fined $2 billion over cloud rules", "fined"),
    ("Regulator investigates Fenwick over kettles", "Fenwick to pay $9 million fine", "fined"),
    ("Regulator investigates Fenwick over kettles", "Fenwick must pay $9m fine", "fined"),
    ("EU opens probe into Microsoft", "EU drops probe into Microsoft", "case_dropped"),
    ("FTC launches inquiry into Fenwick", "FTC sues Fenwick over kettles", "sued"),
    ("EU-Kommission ermittelt gegen Fenwick", "EU verhängt Strafe gegen Fenwick", "fined"),
    ("L'UE ouvre une enquête sur Fenwick", "L'UE inflige 2 milliards à Fenwick", "fined"),
    ("La UE investiga a Fenwick", "La UE multa a Fenwick con 90 millones", "fined"),
    # a strike
    ("Lufthansa pilots to vote on strike", "Lufthansa pilots begin strike", "strike_begun"),
    ("Dockers at Quay plan strike", "Quay dockers walk off the job", "strike_begun"),
    ("Lufthansa pilots to vote on strike", "Lufthansa strike called off", "strike_off"),
    ("Lufthansa pilots begin strike", "Lufthansa pilots call off their strike", "strike_off"),
    ("Lufthansa pilots begin strike", "Lufthansa pilots return to work", "strike_over"),
    ("Lufthansa-Piloten stimmen über Streik ab", "Lufthansa-Piloten streiken", "strike_begun"),
    ("Lokführer drohen mit Streik bei der Bahn", "Bahn-Streik abgesagt", "strike_off"),
    ("Préavis de grève à la SNCF", "La SNCF en grève", "strike_begun"),
    ("Les pilotes de Fenwick en grève", "Fenwick : la grève est levée", "strike_off"),
    ("Pilotos de Iberia convocan huelga", "Los pilotos de Iberia inician la huelga",
     "strike_begun"),
    ("Pilotos de Iberia en huelga", "Los pilotos de Iberia desconvocan la huelga", "strike_off"),
    # a search
    ("Suspect sought after Larkhill shooting", "Larkhill shooting suspect arrested", "arrested"),
    ("Manhunt after Larkhill mall shooting", "Police detain man in Larkhill", "arrested"),
    ("Gunman at large in Larkhill", "Larkhill gunman found dead", "suspect_dead"),
    ("Larkhill shooting suspect at large", "Man charged with Larkhill shooting", "charged"),
    ("Fahndung nach Schützen von Larkhill", "Schütze von Larkhill gefasst", "arrested"),
    ("Le tireur de Larkhill en fuite", "Le tireur de Larkhill interpellé", "arrested"),
    ("Buscan al tirador de Larkhill", "Detenido el tirador de Larkhill", "arrested"),
    # a trial
    ("Roe on trial for murder of mayor", "Roe convicted of murder of mayor", "convicted"),
    ("Roe on trial for murder of mayor", "Roe found guilty of murder", "convicted"),
    ("Roe on trial for murder of mayor", "Roe acquitted of murder", "acquitted"),
    ("Roe on trial for murder of mayor", "Roe found not guilty of murder", "acquitted"),
    ("Roe convicted of murder of mayor", "Roe sentenced to life for murder", "sentenced"),
    ("Roe vor Gericht wegen Betrugs", "Roe zu neun Jahren Haft verurteilt", "sentenced"),
    ("Roe vor Gericht wegen Betrugs", "Roe freigesprochen", "acquitted"),
    ("Procès Roe : le maire devant la cour", "Le maire Roe relaxé", "acquitted"),
    ("Roe, a juicio por fraude", "Roe, condenado por fraude", "convicted"),
    ("Roe, a juicio por fraude", "Roe condenado por fraude", "convicted"),
    # an outage
    ("Netflix down for thousands", "Netflix service restored", "restored"),
    ("Power cut in Larkhill", "Power back on in Larkhill", "restored"),
    ("Störung bei Fenwick-Netz", "Fenwick-Netz funktioniert wieder", "restored"),
    ("Panne chez Fenwick", "Fenwick : service rétabli", "restored"),
    ("Apagón en Larkhill", "Restablecida la luz en Larkhill", "restored"),
    # talks
    ("Chad and Sudan open peace talks", "Chad and Sudan sign peace treaty", "agreement_signed"),
    ("US and China hold trade talks", "US, China reach trade deal", "agreement_reached"),
    ("Chad and Sudan open peace talks", "Chad-Sudan talks collapse", "talks_failed"),
    ("Friedensgespräche zwischen Tschad und Sudan", "Tschad und Sudan einigen sich",
     "agreement_reached"),
    ("Pourparlers entre le Tchad et le Soudan", "Le Tchad et le Soudan signent un traité",
     "agreement_signed"),
    # a bill
    ("Senate to debate climate bill", "Senate passes climate bill", "law_passed"),
    ("Senate to debate climate bill", "Senate votes down climate bill", "law_rejected"),
    ("Senate passes climate bill", "Trump signs climate bill into law", "law_signed"),
    ("Bundestag berät Heizungsgesetz", "Bundestag verabschiedet Heizungsgesetz", "law_passed"),
    ("Projet de loi climat au Sénat", "Le Sénat adopte la loi climat", "law_passed"),
    ("El Congreso debate el proyecto de ley de vivienda", "El Congreso aprueba la ley de vivienda",
     "law_passed"),
]  # fmt: skip
NONE = [
    ("Fenwick names Wolk chief executive", "Wolk to take office at Fenwick in May"),
    ("Fenwick names Wolk chief executive", "Wolk praises Fenwick"),
    ("Fenwick to launch folding kettle", "Fenwick kettle to go on sale in May"),
    ("Fenwick to launch folding kettle", "Fenwick kettle will be available in May"),
    ("Fenwick agrees $9 million settlement", "Judge may approve Fenwick settlement"),
    ("Norland settlement grows", "Norland court approves settlement in West Bank"),
    # background
    ("Nokia CEO under fire over accounts", "Nokia names auditor after CEO resigns"),
    ("Nokia CEO under fire over accounts", "Nokia CEO who resigned in May had sold shares"),
    ("Nokia CEO under fire over accounts", "Nokia CEO resigned from Fenwick in May"),
    ("EU opens probe into Microsoft", "Microsoft, fined $500 million in 2013, faces EU again"),
    ("Lufthansa pilots to vote on strike", "Lufthansa counts cost since pilots began strike"),
    ("Suspect sought after Larkhill shooting", "Larkhill mourns after suspect arrested"),
    ("Netflix down for thousands", "Netflix apologises after service restored"),
    ("Senate to debate climate bill", "What comes after Senate passes climate bill"),
    ("Roe on trial for murder of mayor", "Roe, convicted in 2019, on trial again"),
    # a question
    ("Nokia CEO under fire over accounts", "Will Nokia's CEO step down?"),
    ("EU opens probe into Microsoft", "Has EU fined Microsoft enough?"),
    ("Roe on trial for murder of mayor", "Was Roe convicted too fast?"),
    ("Lufthansa pilots to vote on strike", "Lufthansa: Streiken die Piloten?"),
    # hearsay, and what has not come
    ("Nokia CEO under fire over accounts", "Nokia CEO reportedly resigns"),
    ("Nokia CEO under fire over accounts", "Nokia CEO resigns: report"),
    ("Nokia CEO under fire over accounts", "Nokia CEO could resign, analysts say"),
    ("Nokia CEO under fire over accounts", "Nokia CEO refuses to resign"),
    ("Nokia CEO under fire over accounts", "Shareholders urge Nokia CEO to quit"),
    ("EU opens probe into Microsoft", "EU could fine Microsoft $2 billion"),
    ("EU opens probe into Microsoft", "Microsoft faces EU fine"),
    ("EU opens probe into Microsoft", "EU set to fine Microsoft"),
    ("Lufthansa pilots to vote on strike", "Lufthansa pilots vote to strike"),
    ("Lufthansa pilots to vote on strike", "Lufthansa pilots to begin strike on Monday"),
    ("Lufthansa pilots begin strike", "Lufthansa wants pilots to end strike"),
    ("Suspect sought after Larkhill shooting", "Police issue arrest warrant for Larkhill suspect"),
    ("Suspect sought after Larkhill shooting", "No arrest in Larkhill shooting"),
    ("Roe on trial for murder of mayor", "Roe could be convicted within days"),
    ("Roe on trial for murder of mayor", "Roe pleads not guilty"),
    ("Netflix down for thousands", "Netflix service not yet restored"),
    ("Chad and Sudan open peace talks", "Chad and Sudan fail to sign peace treaty at talks"),
    ("Chad and Sudan open peace talks", "Chad and Sudan to sign treaty in May"),
    ("Senate to debate climate bill", "Senate to pass climate bill this week"),
    ("Nokia-Chef in der Kritik", "Nokia-Chef soll zurücktreten"),
    ("Le PDG de Nokia sous pression", "Le PDG de Nokia ne démissionne pas"),
    ("El ministro Roe, bajo presión", "El ministro Roe podría dimitir"),
    ("Lokführer drohen mit Streik bei der Bahn", "Bahn: Lokführer wollen streiken"),
    # others
    ("Nokia CEO under fire over accounts", "Nokia CFO resigns"),
    ("Nokia CEO under fire over accounts", "Nokia spokesman quits"),
    ("Nokia CEO Roe under fire over accounts", "Fenwick chairman resigns"),
    ("EU opens probe into Microsoft", "EU fines Apple $2 billion"),
    ("EU opens probe into Microsoft", "Apple fined $2 billion in Europe"),
    ("Suspect sought after Larkhill shooting", "Journalist arrested in Larkhill"),
    ("Suspect sought after Larkhill shooting", "Larkhill protesters arrested after shooting"),
    ("Roe on trial for murder of mayor", "Doe convicted of fraud"),
    ("Russia and Ukraine hold talks", "Ukraine strike ends Russian talks"),
    # another matter, or none
    ("Nokia opens office in Turku", "Nokia CEO resigns"),
    ("Israeli strike hits Gaza hospital", "Israel ends strike on Gaza"),
    ("Nokia CEO under fire over accounts", "Nokia CEO defends accounts"),
    ("EU opens probe into Microsoft", "Microsoft shares fall on EU probe"),
    ("Storm nears Larkhill", "Storm cuts power in Larkhill"),
]  # fmt: skip


@pytest.mark.parametrize(("claim", "headline", "step"), STEPS)
def test_the_next_step_of_a_matter_is_read(claim: str, headline: str, step: str | None) -> None:
    found = find_step(headline, (claim,), read_opening(claim))
    assert set(found.values()) == (set() if step is None else {step})


@pytest.mark.parametrize(("claim", "headline"), NONE)
def test_what_is_no_step_of_the_storys_matter_is_none(claim: str, headline: str) -> None:
    assert find_step(headline, (claim,), read_opening(claim)) == {}


@pytest.mark.parametrize(("claim", "headline", "step"), [each for each in STEPS if each[2]])
def test_an_earlier_or_an_equal_step_tells_nothing(claim: str, headline: str, step: str) -> None:
    steps = {**read_opening(claim), **find_step(headline, (claim,), read_opening(claim))}
    assert find_step(headline, (claim, headline), steps) == {}
    assert find_step(claim, (claim, headline), steps) == {}


def test_only_a_step_beyond_a_known_one_turned_the_story() -> None:
    assert list_turned({"trial": "open"}, {"trial": "convicted"}) == ("convicted",)
    assert list_turned({"trial": "convicted"}, {"trial": "acquitted"}) == ()
    assert list_turned({}, {"trial": "convicted"}) == ()


def test_a_pattern_that_matches_is_never_passed_over() -> None:
    patterns = [
        pattern
        for course in COURSES.values()
        for pattern in (course.opens, course.other, *(way.words for way in course.ways))
        if pattern is not None
    ]
    headlines = [row["title"] for row in read_half("headlines-a")]
    headlines += [headline for claim, news, _ in STEPS for headline in (claim, news)]
    matched = 0
    for plain in map(fold, headlines):
        told = choose_patterns(plain)
        for pattern in patterns:
            if pattern.search(plain):
                matched += 1
                assert pattern in told, (plain, pattern.pattern)
    assert matched > len(STEPS)
