"""How a dispute begins and ends, and how a status goes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.model import EntryKey, Event, Relation, Source, Status
from bot.stories.answered_claims import find_likely_dispute
from bot.stories.disputes import is_admitted, standing_dispute
from bot.stories.leads import Lead
from bot.stories.members import Member
from bot.stories.report import Report, read_report
from bot.stories.stance.denials import Dispute, find_admission, find_dispute, takes_back_own_word
from bot.stories.stance.likely_denials import LikelyDenial
from bot.stories.state import StoryState
from tests.classifying import classify
from tests.stories.newsdesk import (
    GAZETTE,
    HERALD,
    JOURNAL,
    NEWSROOM,
    NOON,
    REUTERS,
    Desk,
    find_mentions,
    write,
)
from tests.stories.telling import News, hear

HOUR = timedelta(hours=1)
SPLIT = (
    "Microsoft and OpenAI end their partnership",
    "Microsoft and OpenAI have ended their partnership, people in both companies said.",
)
DENIAL = "Microsoft denies report that its OpenAI partnership has ended"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("Nokia admits leak of records", "Nokia"),
        ("Nokia confirms talks with Siemens", "Nokia"),
        ("Minister concedes that he met Nokia", "Minister"),
        ("Nokia now says records were stolen", "Nokia"),
        ("Nokia räumt Datenleck ein", "Nokia"),
        ("Nokia reconnaît la fuite", "Nokia"),
        ("Nokia reconoce el robo de datos", "Nokia"),
        ("Nokia ammette la fuga di dati", "Nokia"),
        ("ノキア、情報流出を認める", "ノキア"),
    ],
)
def test_an_admission_is_found_with_who_makes_it(title: str, who: str) -> None:
    assert find_admission(title) == who


@pytest.mark.parametrize(
    "title",
    [
        "Nokia cannot confirm talks",
        "Nokia declines to confirm talks",
        "Nokia confirms that it is not for sale",
        "Nokia confirms no talks took place",
        "Nokia confirms its denial of talks",
        "Nokia in talks with Siemens",
    ],
)
def test_what_confirms_nothing_is_no_admission(title: str) -> None:
    assert find_admission(title) is None


def test_a_denial_that_the_news_has_overtaken_is_none() -> None:
    for title, text in (
        ("Nokia admits leak after denying it", "Nokia denied the report of a leak on Monday."),
        ("Nokia confirms leak", "The company had denied the report."),
    ):
        assert find_dispute(write(title, text), Event.OTHER) is None


def test_who_admits_what_they_denied_ends_the_dispute_and_is_a_development() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    desk.tell(DENIAL, source=REUTERS, after=HOUR)
    admits = desk.tell(
        "Microsoft confirms end of OpenAI partnership after denial", source=HERALD, after=2 * HOUR
    )
    assert admits.story == "s1"
    assert admits.status is Status.CORROBORATED
    assert admits.relation is Relation.UPDATE
    assert "was disputed" in admits.reasons


def test_another_partys_confirmation_ends_no_denial() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    desk.tell(DENIAL, source=REUTERS, after=HOUR)
    other = desk.tell("OpenAI confirms end of Microsoft partnership", source=HERALD, after=2 * HOUR)
    assert (other.story, other.status) == ("s1", Status.DISPUTED)


def test_where_a_spokesman_denied_it_a_party_takes_it_back() -> None:
    denied = Dispute(who="company spokesman", retraction=False)
    known = frozenset({"@nokia", "nokia"})
    assert is_admitted("Nokia admits leak", denied, known)
    assert is_admitted("Company admits leak", denied, known)
    assert not is_admitted("Siemens admits leak", denied, known)


def test_a_retraction_is_not_taken_back_by_others() -> None:
    retracted = Dispute(who=None, retraction=True)
    assert not is_admitted("Nokia admits leak", retracted, {"nokia"})


def test_the_precedence_is_disputed_official_corroborated_single_source() -> None:
    desk = Desk()
    statuses = [
        desk.tell(*SPLIT, source=JOURNAL).status,
        desk.tell(
            "OpenAI and Microsoft partnership has ended, staff say",
            "Three people at OpenAI said the partnership with Microsoft had ended.",
            source=HERALD,
            after=HOUR,
        ).status,
        desk.tell(
            "An update on Microsoft and OpenAI",
            "Microsoft and OpenAI have agreed to end their partnership, effective today.",
            source=NEWSROOM,
            after=2 * HOUR,
        ).status,
        desk.tell(
            "OpenAI denies that its partnership with Microsoft has ended",
            source=REUTERS,
            after=3 * HOUR,
        ).status,
    ]
    assert statuses == [
        Status.SINGLE_SOURCE,
        Status.CORROBORATED,
        Status.OFFICIAL,
        Status.DISPUTED,
    ]


@pytest.mark.parametrize(
    ("title", "is_taken_back"),
    [
        ("We retract our report that the mayor of Larkhill was arrested", True),
        ("We have withdrawn our story on the arrest of Larkhill's mayor", True),
        ("Mayor of Larkhill arrested over bribes: retracted", True),
        ("Mayor of Larkhill arrested over bribes (withdrawn)", True),
        ("We withdraw money at night: Larkhill's mayor on his arrest", False),
        ("Mayor of Larkhill arrested as troops are withdrawn", False),
        ("Police of Larkhill have withdrawn from mayor's street after arrest", False),
    ],
)
def test_an_outlet_that_says_we_takes_its_own_report_back(
    title: str, *, is_taken_back: bool
) -> None:
    desk = Desk()
    desk.tell("Mayor of Larkhill arrested over bribes", source=GAZETTE)
    found = find_dispute(write(title, source=GAZETTE), Event.OTHER)

    assert (found == Dispute(who=None, retraction=True)) is is_taken_back
    if is_taken_back:
        assert desk.tell(title, source=GAZETTE, after=HOUR).status is Status.DISPUTED


def test_a_retraction_takes_its_outlets_word_back() -> None:
    desk = Desk()
    desk.tell(*SPLIT, source=JOURNAL)
    desk.tell(
        "OpenAI and Microsoft partnership has ended, staff say",
        "Three people at OpenAI said the partnership with Microsoft had ended.",
        source=HERALD,
        after=HOUR,
    )
    told = desk.tell(
        "WSJ retracts report that Microsoft and OpenAI ended their partnership",
        source=REUTERS,
        after=2 * HOUR,
    )
    assert told.status is Status.DISPUTED
    admits = desk.tell(*SPLIT, source=REUTERS, after=3 * HOUR)
    assert admits.status is Status.DISPUTED  # what its outlet took back nobody else says for it


def _tell(
    state: StoryState, title: str, number: int, host: str, *, official: bool = False
) -> EntryKey:
    source = Source.unlisted(host)
    entry = write(title, source=source)
    report = read_report(
        entry, source, find_mentions(entry), Event.OTHER, frozenset(), watched=True
    )
    state.origins.admit(entry.key, report.said.attribution, copy_of=None, at=NOON + number * HOUR)
    if official:
        state.officials[entry.key] = host
    return entry.key


def test_a_status_goes_back_when_a_page_is_pulled() -> None:
    lead = Lead(key=EntryKey("a", "b"), headline="h", url=None, tier=3)
    state = StoryState(opened=NOON, changed=NOON, lead=lead)
    _tell(state, "Nokia leak", 0, "one")
    second = _tell(state, "Leak at Nokia", 1, "two")
    word = _tell(state, "On the leak", 2, "nokia", official=True)
    older = _tell(state, "On a leak", 3, "nokia.example", official=True)
    seen = [(state.status(), state.official_by)]
    for key in (older, word, second, second):
        state.origins.withdraw(*state.origins.withdrawn, key)
        seen.append((state.status(), state.official_by))
    assert seen == [
        (Status.OFFICIAL, "nokia.example"),
        (Status.OFFICIAL, "nokia"),
        (Status.CORROBORATED, None),
        (Status.SINGLE_SOURCE, None),
        (Status.SINGLE_SOURCE, None),
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Microsoft denies wrongdoing",
        "Microsoft nie toute faute dans l'affaire des journaux",
        "Microsoft nie avoir mal agi envers les journaux",
        "Microsoft bestreitet Fehlverhalten gegenüber Zeitungen",
        "Microsoft niega haber actuado mal en la demanda de los periódicos",
        "Microsoft niega irregularidades",
        "Microsoft nega irregolarità",
        "マイクロソフト、不正行為を否定",
    ],
)
def test_who_denies_wrongdoing_in_any_language_disputes_nothing(title: str) -> None:
    desk = Desk()
    desk.tell("Newspapers sue Microsoft over AI training", source=JOURNAL)
    told = desk.tell(title, source=HERALD, after=HOUR)
    assert told.status is not Status.DISPUTED
    entry = write(title)
    assert find_dispute(entry, classify(entry).event.type) is None


@pytest.mark.parametrize(
    ("case", "denial"),
    [
        ("Prosecutors indict Larkhill mayor for lying", "Larkhill mayor denies lying: 'I said so'"),
        ("Fenwick accused of dumping oil off Larkhill", "Fenwick denies dumping oil off Larkhill"),
        ("Larkhill mayor sued over harbour lease", "Larkhill mayor denies renting harbour to kin"),
        ("Anklage gegen Larkhills Bürgermeister", "Larkhills Bürgermeister bestreitet Untreue"),
        ("Le maire de Larkhill accusé de vol", "Le maire de Larkhill nie tout vol"),
        ("Acusado el alcalde de Larkhill", "El alcalde de Larkhill niega el desfalco ante el juez"),
        ("Sindaco di Larkhill a processo per furto", "Sindaco di Larkhill nega il furto in aula"),
    ],
)
def test_who_defends_himself_in_a_case_disputes_nothing_and_affirms_that_there_is_one(
    case: str, denial: str
) -> None:
    text = "The mayor of Larkhill and the harbour of Fenwick were in the news."
    heard = hear(
        [News(0, "gazette.example", case, text), News(60, "herald.example", denial, text[:26])]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][0] == "corroborated"


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        # A report is denied, and not the deed.
        (
            "Larkhill mayor accused of theft to resign",
            "Larkhill mayor denies report that he will resign",
        ),
        # There is no case.
        ("Larkhill mayor lies to council", "Larkhill mayor denies lying to council"),
        # A country is at no court.
        ("Norway accused of shelling Larkhill harbour", "Norway denies shelling Larkhill harbour"),
    ],
)
def test_what_is_no_defence_in_a_case_disputes_the_story(claim: str, denial: str) -> None:
    text = "The mayor of Larkhill and the harbour of Fenwick were in the news."
    heard = hear(
        [News(0, "gazette.example", claim, text), News(60, "herald.example", denial, text[:26])]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][0] == "disputed"


SINKING = "Ferry of Ostrander Lines sinks off Tarn, 12 dead"


@pytest.mark.parametrize(
    "answer",
    [
        "Owner of ferry sunk off Tarn says vessel was not overloaded",
        "Ostrander Lines denies ferry that sank off Tarn was overloaded",
        "Ostrander Lines denies overloading of ferry sunk off Tarn",
    ],
)
def test_what_is_denied_of_a_mishap_and_nobody_told_disputes_nothing(answer: str) -> None:
    text = "The ferry of Ostrander Lines went down off Tarn at dawn."
    heard = hear(
        [News(0, "gazette.example", SINKING, text), News(60, "herald.example", answer, text[:40])]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1] == ("corroborated", 2, 0)
    assert heard.decisions[1]["relation"] == "report"


@pytest.mark.parametrize(
    ("claim", "answer"),
    [
        (SINKING, "Ostrander Lines denies that its ferry sank off Tarn"),
        (SINKING, "Ostrander Lines says report of ferry sunk off Tarn is untrue"),
        (f"{SINKING}: it was overloaded", "Ostrander Lines says ferry was not overloaded"),
        # Of no mishap any denial is told, in whatever words.
        ("Fenwick closes Tarn boatyard", "Fenwick says boatyard was not closed"),
    ],
)
def test_what_a_story_tells_is_disputed_by_who_denies_it(claim: str, answer: str) -> None:
    text = "The ferry of Ostrander Lines and the boatyard of Fenwick off Tarn were in the news."
    heard = hear(
        [News(0, "gazette.example", claim, text), News(60, "herald.example", answer, text[:40])]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][0] == "disputed"


@pytest.mark.parametrize(
    ("title", "who"),
    [
        ("EL FARO se retracta de la noticia sobre el puerto de Larkhill", "EL FARO"),
        ("Gazette apologises for saying that Larkhill harbour burned", "Gazette"),
    ],
)
def test_who_takes_a_report_back_is_named(title: str, who: str) -> None:
    found = find_dispute(write(title), Event.OTHER)
    assert found == Dispute(who=who, retraction=True)


@pytest.mark.parametrize(
    ("claim", "denial", "status"),
    [
        (
            "Jane Roe arrested in Larkhill after brawl",
            "Jane Roe's agent denies she was arrested in Larkhill",
            "disputed",
        ),
        (
            "Jane Roe arrested in Larkhill after brawl",
            "Jane Roe was not arrested in Larkhill, rep says",
            "disputed",
        ),
        (
            "Jane Roe arrested in Larkhill after brawl",
            "Jane Roe, arrested in Larkhill, denies brawl",
            "corroborated",
        ),
    ],
)
def test_an_arrest_is_disputed_by_who_denies_it_and_not_by_who_denies_the_deed(
    claim: str, denial: str, status: str
) -> None:
    heard = hear(
        [
            News(0, "gazette.example", claim, "The actor was held by police."),
            News(60, "herald.example", denial, "The actor was on a set in Fenwick."),
        ]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][0] == status


@pytest.mark.parametrize(
    ("speaker", "status"),
    [
        ("Regierungssprecher", "disputed"),
        ("Regierungssprecherin", "disputed"),
        ("Woordvoerder", "disputed"),
        ("Ostrander", "corroborated"),
    ],
)
def test_a_spokesman_denies_whatever_he_is_called_and_a_third_party_does_not(
    speaker: str, status: str
) -> None:
    claim = "Kanzlerin Larkhill will Fenwick als Hafenministerin ablösen"
    text = "Kanzlerin Larkhill plant die Ablösung von Hafenministerin Fenwick."
    heard = hear(
        [
            News(0, "gazette.example", claim, text),
            News(
                60,
                "herald.example",
                f"{speaker} dementiert Bericht über Ablösung von Hafenministerin Fenwick",
                "Kanzlerin Larkhill halte an Hafenministerin Fenwick fest.",
            ),
        ]
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][0].replace("single-source", "corroborated") == status


@pytest.mark.parametrize(
    ("claim", "denial", "stories"),
    [
        (
            "Ukraine and Russia agree truce in Larkhill",
            "Zelensky's office denies truce has been agreed in Larkhill",
            1,
        ),
        (
            "Israel and Ostrander agree truce in Larkhill",
            "Netanyahu's office denies Larkhill truce deal has been reached",
            1,
        ),
        ("Russia says it has captured Larkhill", "Ukraine denies Larkhill has fallen", 1),
        ("Russia claims it took Larkhill", "Ukrainian military denies Larkhill has been taken", 1),
        ("Russland meldet Einnahme von Larkhill", "Ukraine dementiert Fall von Larkhill", 1),
        ("La Russie revendique la prise de Larkhill", "L'Ukraine dément la chute de Larkhill", 1),
        ("Rusia afirma haber tomado Larkhill", "Ucrania niega que Larkhill haya caído", 1),
    ],
)
def test_a_country_at_war_and_a_leaders_office_deny_what_is_claimed(
    claim: str, denial: str, stories: int
) -> None:
    heard = hear([News(0, "gazette.example", claim), News(60, "herald.example", denial)])
    assert len(set(heard.stories)) == stories
    assert heard.standing()[1][0] == "disputed"


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("Russia says it has captured Larkhill", "Turkey denies arms delay hurt Larkhill defence"),
        ("Gazette names new Larkhill mayor", "Ukraine denies Larkhill mayor has fallen ill"),
        ("Russia says it has captured Larkhill", "Roe denies Larkhill has fallen"),
        ("Ukraine and Russia agree truce in Larkhill", "Roe's lawyer denies Larkhill truce stake"),
    ],
)
def test_who_is_no_party_to_a_war_disputes_no_claim_of_it(claim: str, denial: str) -> None:
    state = _open(claim)
    report = _read(denial)
    known = frozenset(_read(claim).features.terms)
    dispute = standing_dispute(report, origins=state.origins, known=known, claims=(claim,))
    assert dispute is None


@pytest.mark.parametrize(
    ("who", "disputes"), [("Nokia", True), ("a Nokia union", False), ("Nokia analysts", False)]
)
def test_who_speaks_of_a_party_without_being_it_disputes_nothing_however_likely(
    who: str, disputes: bool
) -> None:
    claim = "Nokia to close its Oulu mill"
    report = _read(f"{who}: the Oulu mill will run for years")
    likely = LikelyDenial(speakers=(who,), is_likely=True, is_sure=True, is_plain=False)
    known = frozenset(_read(claim).features.terms)
    assert (find_likely_dispute(report, likely, known, (claim,)) is not None) is disputes


def _read(title: str) -> Report:
    entry = write(title)
    event = classify(entry).event.type
    return read_report(entry, GAZETTE, find_mentions(entry), event, frozenset(), watched=True)


def _open(title: str) -> StoryState:
    state = StoryState.open(_read(title), NOON)
    state.admit(_read(title), Member(order=1, original=None), known=None)
    return state


STUDY = "Study links larkhillin to higher death risk"


@pytest.mark.parametrize(
    "title",
    [
        "Lancet retracts larkhillin study",
        "Larkhillin study on death risk retracted",
        "Lancet withdraws study that links larkhillin to death risk",
    ],
)
def test_that_a_study_was_taken_back_is_no_second_voice_on_it(title: str) -> None:
    desk = Desk()
    desk.tell(STUDY, source=JOURNAL)
    told = [
        desk.tell(title, source=source, after=hours * HOUR)
        for hours, source in ((2, HERALD), (3, REUTERS))
    ]
    assert [one.story for one in told] == ["s1", "s1"]
    assert Status.CORROBORATED not in {one.status for one in told}


def test_a_journal_that_the_story_names_disputes_its_study_by_taking_it_back() -> None:
    desk = Desk()
    desk.tell("Lancet study links larkhillin to higher death risk", source=JOURNAL)
    told = desk.tell("Lancet retracts larkhillin study", source=HERALD, after=HOUR)
    assert (told.story, told.status) == ("s1", Status.DISPUTED)


def test_two_papers_that_tell_of_a_study_taken_back_corroborate_each_other() -> None:
    desk = Desk()
    desk.tell("Lancet retracts larkhillin study", source=JOURNAL)
    told = desk.tell("Larkhillin study is retracted over data concerns", source=HERALD, after=HOUR)
    assert (told.story, told.status) == ("s1", Status.CORROBORATED)


@pytest.mark.parametrize(
    ("claim", "denial"),
    [
        ("Roe says Nokia will buy Larkhill stake", "Roe walks back claim of Nokia Larkhill stake"),
        ("Roe: Nokia kauft Larkhill", "Roe nimmt Behauptung zu Nokia und Larkhill zurück"),
        (
            "Roe afirma que Nokia comprará Larkhill",
            "Roe retira su afirmación sobre Nokia y Larkhill",
        ),
    ],
)
def test_who_walks_back_a_claim_disputes_the_story_of_it(claim: str, denial: str) -> None:
    desk = Desk()
    desk.tell(claim, source=JOURNAL)
    told = desk.tell(denial, source=HERALD, after=HOUR)
    assert (told.story, told.status) == ("s1", Status.DISPUTED)


@pytest.mark.parametrize(
    "title",
    [
        "Nokia withdraws claim for damages against Siemens",
        "Roe takes back control of Nokia",
        "Roe takes back remarks on Nokia",
        "Study finds Nokia leads",
        "Roe pulls out of race",
    ],
)
def test_what_else_is_taken_back_is_nobodys_claim(title: str) -> None:
    assert not takes_back_own_word(title)
