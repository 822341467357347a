"""What kind of thing an entry reports, and what kind of writing it is."""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event, Field, Genre, Rule, RuleBook, Scored, Stage, WordList
from bot.stories.classification.events import EventReader, sure_event
from tests.classifying import BOOK, classify
from tests.stories.newsdesk import write

EVENTS = {
    "Knife attack at a station leaves four hurt": Event.CRIME,
    "Messerangriff in einer U-Bahn": Event.CRIME,
    "Ataque con cuchillo en una estación": Event.CRIME,
    "M 6.4 - 31 km NNE of Chimbote, Peru": Event.DISASTER,
    "Acme and Globex Break Up — the Valley's Biggest Alliance Is Over": Event.PARTNERSHIP_ENDED,
    "Acme ends its five-year partnership with Globex": Event.PARTNERSHIP_ENDED,
    "Globex parts ways with Acme": Event.PARTNERSHIP_ENDED,
    "Acme beendet die Zusammenarbeit mit Globex": Event.PARTNERSHIP_ENDED,
    "Acme met fin à son partenariat avec Globex": Event.PARTNERSHIP_ENDED,
    "Acme rompe su alianza con Globex": Event.PARTNERSHIP_ENDED,
    "Acme partners with Globex on batteries": Event.PARTNERSHIP_FORMED,
    "Acme and Globex announce strategic partnership": Event.PARTNERSHIP_FORMED,
    "Acme wins 5G contract from Globex": Event.PARTNERSHIP_FORMED,
    "Acme to buy Globex for $69 billion": Event.ACQUISITION,
    "Acme in talks to acquire Globex": Event.ACQUISITION,
    "Acme übernimmt Globex": Event.ACQUISITION,
    "Startup Acme raises $40 million in Series B": Event.FUNDING,
    "Acme lève 40 millions d'euros": Event.FUNDING,
    "Acme quarterly profit falls 20%": Event.EARNINGS,
    "Acme posts record loss": Event.EARNINGS,
    "Globex sues Acme over patents": Event.LEGAL,
    "Jury finds Acme liable for defects": Event.LEGAL,
    "EU fines Acme 500 million euros": Event.REGULATION,
    "Regulators probe Acme's app store": Event.REGULATION,
    "Authority fines Acme 48 million marks": Event.REGULATION,
    "Ministry fines Acme": Event.REGULATION,
    "Acme CEO steps down": Event.EXECUTIVE_CHANGE,
    "Acme names Jane Roe as new CEO": Event.EXECUTIVE_CHANGE,
    "Acme-Chef tritt zurück": Event.EXECUTIVE_CHANGE,
    "Acme to cut 9,000 jobs": Event.LAYOFFS,
    "Acme streicht 2.000 Stellen": Event.LAYOFFS,
    "Acme supprime 2 000 emplois": Event.LAYOFFS,
    "Nurses strike over pay": Event.LABOR,
    "Pilots' union announces walkout": Event.LABOR,
    "Acme unveils folding phone": Event.PRODUCT_LAUNCH,
    "Acme down in global outage": Event.OUTAGE,
    "Hackers steal data of five million Acme customers": Event.SECURITY_BREACH,
    "Acme hit by ransomware attack": Event.SECURITY_BREACH,
    "Acme recalls two million cars over brakes": Event.RECALL,
    "Acme ruft 10.000 Züge zurück": Event.RECALL,
    "Strong earthquake hits northern Chile": Event.DISASTER,
    "El terremoto deja 10 muertos": Event.DISASTER,
    "東京で地震 震度5強": Event.DISASTER,
    "Bus crash kills 12 in Peru": Event.ACCIDENT,
    "Missiles hit port city overnight": Event.CONFLICT,
    "Man arrested over shooting at mall": Event.CRIME,
    "Novelist Jane Roe dies aged 81": Event.DEATH,
    "Voters go to the polls in general election": Event.ELECTION,
    "Study finds coffee lowers risk of diabetes": Event.RESEARCH,
    "« C'est faux », dit un porte-parole": Event.OTHER,
    "Parole board frees the driver of the getaway car": Event.CRIME,
    "Killer denied parole for a third time": Event.CRIME,
    "Town looks forward to summer": Event.OTHER,
    "Split screen comes to tablets": Event.OTHER,
}

# Who does what to whom decides, not one word.
HEADLINES = {
    "Ruritania launches missile barrage at border town": Event.CONFLICT,
    "Larkhill launches hostile takeover bid for Brockton": Event.ACQUISITION,
    "EU launches probe into Larkhill": Event.REGULATION,
    "Larkhill launches foldable phone": Event.PRODUCT_LAUNCH,
    "Larkhill launches new AI assistant for doctors": Event.PRODUCT_LAUNCH,
    "Factory explosion leaves nine dead": Event.ACCIDENT,
    "Landslide buries village, 30 dead": Event.DISASTER,
    "Explosion at fireworks plant injures 12": Event.ACCIDENT,
    "Drones strike oil depot in Ruritania": Event.CONFLICT,
    "Gunman shoots three at mall": Event.CRIME,
    "Two shot outside nightclub in Oldtown": Event.CRIME,
    "Bus drivers walk out over pay": Event.LABOR,
    "Nurses vote to strike at three hospitals": Event.LABOR,
    "Central bank raises interest rates to 4%": Event.REGULATION,
    "ECB holds rates steady": Event.REGULATION,
    "Payment app down for thousands": Event.OUTAGE,
    "Airline flights grounded by IT failure": Event.OUTAGE,
    "Roe wins presidential race": Event.ELECTION,
    "Opposition wins majority in parliament": Event.ELECTION,
    "Larkhill, Brockton agree to merge": Event.ACQUISITION,
    "Lender to be taken private for $3 billion": Event.ACQUISITION,
    "Larkhill profit beats forecasts": Event.EARNINGS,
    "Brockton swings to loss": Event.EARNINGS,
    "Larkhill cuts one in ten jobs": Event.LAYOFFS,
    "Brockton axes 900 roles": Event.LAYOFFS,
    "Larkhill finance chief to leave": Event.EXECUTIVE_CHANGE,
    "Brockton ousts chief executive Roe": Event.EXECUTIVE_CHANGE,
    "Culture minister quits over leak": Event.EXECUTIVE_CHANGE,
    "Startup bags $40 million in series B": Event.FUNDING,
    "Larkhill to pay $30 million to settle case": Event.LEGAL,
    "Jury finds Brockton liable": Event.LEGAL,
    "Brockton recalls baby seats": Event.RECALL,
    "Hackers steal customer data from Larkhill": Event.SECURITY_BREACH,
    "Author Ada Roe dead at 91": Event.DEATH,
    "Astronomers find water on distant world": Event.RESEARCH,
    "Avión se estrella: 12 muertos": Event.ACCIDENT,
    "Zugunglück mit fünf Toten": Event.ACCIDENT,
    "Séisme au large : 12 morts": Event.DISASTER,
    "Fenwick lancia un'offerta su Ostrander": Event.ACQUISITION,
    "Fenwick adquire fatia da Ostrander": Event.ACQUISITION,
    "Fenwick neemt Ostrander over": Event.ACQUISITION,
    "Sciopero dei treni venerdì": Event.LABOR,
    "Staking bij Fenwick": Event.LABOR,
    "Zugunglück bei Larkhill": Event.ACCIDENT,
    "Regionalexpress entgleist": Event.ACCIDENT,
    "Descarrilamento em Larkhill": Event.ACCIDENT,
    "Aardbeving treft Larkhill": Event.DISASTER,
    "Larkhill ends supply deal with Brockton": Event.PARTNERSHIP_ENDED,
    "Larkhill and Brockton sign cloud deal": Event.PARTNERSHIP_FORMED,
    "Larkhill opens campus": Event.OTHER,
    "Ten photos of the week": Event.OTHER,
    "Rocket launches from island": Event.OTHER,
    "Ferry with 90 aboard sinks, 14 dead": Event.ACCIDENT,
    "Bus plunges into ravine killing 20": Event.ACCIDENT,
    "Truce collapses as 40 killed": Event.CONFLICT,
    "Dead sea scrolls go on show": Event.OTHER,
    "Larkhill raises full-year outlook": Event.EARNINGS,
    "Watchdog fines Brockton": Event.REGULATION,
    "Ruritania bans single-use plastic": Event.REGULATION,
    "Larkhill files for IPO": Event.FUNDING,
    "Police arrest man after stabbing": Event.CRIME,
    "Robbers raid jewel shop": Event.CRIME,
    "Voters head to polls in Ruritania": Event.ELECTION,
    "Brockton unveils electric van": Event.PRODUCT_LAUNCH,
    "Court blocks merger of Larkhill and Brockton": Event.LEGAL,
    "Building collapse kills six workers": Event.ACCIDENT,
    "Rail strike halts trains": Event.LABOR,
    "Bank app outage locks out customers": Event.OUTAGE,
    "Two trains collide head-on near Newport": Event.ACCIDENT,
    "Gas leak blast wrecks school, dozens hurt": Event.ACCIDENT,
    "Small plane goes down in lake": Event.ACCIDENT,
    "Crowd crush at festival leaves 17 dead": Event.ACCIDENT,
    "Thousands flee as river bursts banks": Event.DISASTER,
    "Cyclone Roe nears coast": Event.DISASTER,
    "Volcano erupts on island": Event.DISASTER,
    "Rebels seize border town": Event.CONFLICT,
    "Ruritania and neighbour sign peace deal": Event.CONFLICT,
    "Air raid hits power plant": Event.CONFLICT,
    "Mayor charged with bribery": Event.CRIME,
    "Teen held over school stabbing": Event.CRIME,
    "Bank robber flees with gold bars": Event.CRIME,
    "Teachers to strike for three days": Event.LABOR,
    "Dockers reject pay offer": Event.LABOR,
    "Larkhill sues rival over patents": Event.LEGAL,
    "Supreme Court strikes down fuel tax": Event.LEGAL,
    "FDA clears Larkhill eye drug": Event.REGULATION,
    "Parliament passes privacy law": Event.REGULATION,
    "Central bank leaves key rate unchanged": Event.REGULATION,
    "Larkhill sales miss estimates as costs rise": Event.EARNINGS,
    "Brockton narrows loss": Event.EARNINGS,
    "Larkhill valued at $9 billion in new round": Event.FUNDING,
    "Brockton shares jump in debut": Event.FUNDING,
    "Brockton snaps up chip designer": Event.ACQUISITION,
    "Larkhill sells pump arm for $2 billion": Event.ACQUISITION,
    "Larkhill to shed 1,500 posts": Event.LAYOFFS,
    "Brockton trims workforce by a tenth": Event.LAYOFFS,
    "Larkhill names Roe as chief executive": Event.EXECUTIVE_CHANGE,
    "Brockton chair steps aside": Event.EXECUTIVE_CHANGE,
    "Larkhill shows off new headset": Event.PRODUCT_LAUNCH,
    "Brockton to release cheaper laptop": Event.PRODUCT_LAUNCH,
    "Cloud service outage takes sites offline": Event.OUTAGE,
    "Blackout hits Oldtown": Event.OUTAGE,
    "Larkhill says intruders accessed client files": Event.SECURITY_BREACH,
    "Ransomware gang hits hospital": Event.SECURITY_BREACH,
    "Brockton pulls baby milk from shelves": Event.RECALL,
    "Singer Ada Roe has died aged 70": Event.DEATH,
    "Former premier Roe, 94, dies": Event.DEATH,
    "Ruling party loses majority": Event.ELECTION,
    "Roe concedes to rival": Event.ELECTION,
    "Study links sleep to memory": Event.RESEARCH,
    "New drug slows disease in trial": Event.RESEARCH,
    "Larkhill teams with Brockton on batteries": Event.PARTNERSHIP_FORMED,
    "Larkhill and Brockton end venture": Event.PARTNERSHIP_ENDED,
    "Larkhill recalls kettles": Event.RECALL,
    "Farmer pinned under quad bike in Oldtown": Event.ACCIDENT,
    "Trawler takes on water off Oldtown, six winched to safety": Event.ACCIDENT,
    "River bursts its banks, villages cut off": Event.DISASTER,
    "Baristas win first contract at Larkhill": Event.LABOR,
    "Attack kills 12 near Oldtown": Event.CONFLICT,
    "Shelling near the border leaves nine dead": Event.CONFLICT,
    "Two held over theft of church bells": Event.CRIME,
    "Poet who wrote of trams slips away at 91": Event.DEATH,
    "Voters throw out mayor by 40 ballots": Event.ELECTION,
    "Card machines down as Larkhill network fails": Event.OUTAGE,
    "Deux alpinistes tués dans une chute": Event.ACCIDENT,
    "Detenidos tres jóvenes por el robo de un cuadro": Event.CRIME,
    "Larkhill moves headquarters": Event.OTHER,
    "City plants trees": Event.OTHER,
    "Actor praises film": Event.OTHER,
    "Team strikes late to win": Event.OTHER,
    "Larkhill strikes $8bn deal for Verlo": Event.ACQUISITION,
    "Larkhill strikes £2bn deal for Verlo": Event.ACQUISITION,
    "Israel strikes $2bn arms depot in Syria": Event.CONFLICT,
    "Israel strikes Gaza as $2bn aid deal stalls": Event.CONFLICT,
    "Museum opens new wing": Event.OTHER,
    "Band to launch tour in May": Event.OTHER,
    "Union of writers honours poet": Event.OTHER,
    "Heat turns up on coach": Event.OTHER,
    "Oldtown marks harvest day": Event.OTHER,
    "Larkhill strikes optimistic tone": Event.OTHER,
    # In other words than those of a first thought.
    "Larkhill and Brockton pool their fleets": Event.PARTNERSHIP_FORMED,
    "Larkhill taps Brockton to run its depots": Event.PARTNERSHIP_FORMED,
    "Larkhill walks away from Brockton venture": Event.PARTNERSHIP_ENDED,
    "Council will not renew Larkhill contract": Event.PARTNERSHIP_ENDED,
    "Larkhill brewery finds a new owner": Event.ACQUISITION,
    "Larkhill board spurns takeover approach": Event.ACQUISITION,
    "Larkhill lève 12 millions d'euros": Event.FUNDING,
    "Villagers chip in to save Larkhill pub": Event.FUNDING,
    "Larkhill slips into the red": Event.EARNINGS,
    "Weak demand dents Larkhill quarter": Event.EARNINGS,
    "Larkhill liable for spill, judge finds": Event.LEGAL,
    "Larkhill loses appeal over patent": Event.LEGAL,
    "Washington slaps 20% duty on steel": Event.REGULATION,
    "Watchdog loosens limits on soot": Event.REGULATION,
    "Senate bars under-16s from betting apps": Event.REGULATION,
    "President fires central bank governor": Event.EXECUTIVE_CHANGE,
    "Larkhill chief to hang up her hat": Event.EXECUTIVE_CHANGE,
    "Finanzchef rückt an die Spitze von Larkhill": Event.EXECUTIVE_CHANGE,
    "Larkhill to thin its ranks by a tenth": Event.LAYOFFS,
    "Larkhill idles plant; 210 workers told not to return": Event.LAYOFFS,
    "Acme pulls back 550,000 pickups over a transmission fault": Event.RECALL,
    "Union backs 5% pay rise": Event.LABOR,
    "Acme parts with its chip division": Event.ACQUISITION,
    # The same words of something else.
    "Bakers tied up all day": Event.OTHER,
    "Acme parts with Kanye West": Event.OTHER,
    "Larkhill buys time in cup final": Event.OTHER,
    "Festival judges pick the best pie": Event.OTHER,
    "Mayor breaks the ground rules of comedy": Event.OTHER,
    "Show draws 7 million viewers": Event.OTHER,
}


@pytest.mark.parametrize(("title", "event"), [*EVENTS.items(), *HEADLINES.items()])
def test_a_headline_has_its_event(title: str, event: Event) -> None:
    found = classify(write(title)).event
    assert found.type is event
    assert 0.0 <= found.score <= 1.0


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Netflix to buy Warner Bros Discovery for $72 billion", Event.ACQUISITION),
        ("Netflix to Buy Warner Bros. Discovery for $72 Billion", Event.ACQUISITION),
        ("Paramount Prepares Bid for Warner Bros. Discovery", Event.ACQUISITION),
        ("Warner Bros Discovery earnings beat estimates", Event.EARNINGS),
        ("Warner Bros. Discovery to cut 1,000 jobs", Event.LAYOFFS),
        ("Discovery Bank launches app", Event.PRODUCT_LAUNCH),
        ("Capital One to buy Discover for $35 billion", Event.ACQUISITION),
        ("Retraction: Tesla is not closing its Berlin factory", Event.OTHER),
        ("WSJ retracts report that Tesla will close its Berlin factory", Event.OTHER),
        ("Newspaper retracts paper's claim", Event.OTHER),
        # … and what is research all the same.
        ("Discovery of new species of frog in Peru", Event.RESEARCH),
        ("Scientists announce discovery of water on Mars", Event.RESEARCH),
        ("Major discovery in cancer research", Event.RESEARCH),
        ("Astronomers discover planet beyond Neptune", Event.RESEARCH),
        ("Lancet retracts hydroxychloroquine study", Event.RESEARCH),
        ("Scientists retract study on vaccines", Event.RESEARCH),
        ("Nature retracts superconductor paper", Event.RESEARCH),
    ],
)
def test_a_name_and_a_retraction_are_no_research(title: str, event: Event) -> None:
    assert classify(write(title)).event.type is event


def test_the_headline_outweighs_the_text() -> None:
    found = classify(
        write("Acme to cut 9,000 jobs", "The company, which sued Globex, won in court; a jury ...")
    ).event
    assert found.type is Event.LAYOFFS


def test_the_text_decides_where_the_headline_is_silent() -> None:
    found = classify(
        write("Bad news for Acme", "The company will lay off staff: job cuts loom.")
    ).event
    assert found.type is Event.LAYOFFS
    sure = classify(write("Job cuts loom at Acme")).event
    assert found.score < sure.score


def test_what_a_headline_names_first_wins_between_equals() -> None:
    recall = classify(write("Recall after outage at Acme")).event
    outage = classify(write("Outage after recall at Acme")).event
    assert (recall.type, outage.type) == (Event.RECALL, Event.OUTAGE)


def test_a_faint_trace_is_no_event() -> None:
    found = classify(write("Town looks forward", "A partnership of neighbours plants trees.")).event
    assert found.type is Event.OTHER
    assert 0.5 < found.score < 1.0


def test_a_label_does_not_change_the_event() -> None:
    plain = classify(write("Acme recalls two million cars")).event
    labelled = classify(write("BREAKING: Acme recalls two million cars")).event
    assert plain == labelled


def test_an_entry_without_a_title_is_other_news() -> None:
    read = classify(write(""))
    assert (read.event.type, read.event.score) == (Event.OTHER, 1.0)
    assert (read.genre.type, read.genre.score) == (Genre.NEWS, 1.0)
    assert (read.certainty, read.evidence) == (Certainty.DONE, ())


def test_what_happened_may_be_unknown_and_yet_a_rumour() -> None:
    read = classify(write("Larkhill reportedly moves headquarters"))
    assert (read.event.type, read.certainty) == (Event.OTHER, Certainty.RUMOUR)
    assert [each.text for each in read.evidence] == ["reportedly"]


def test_every_event_certainty_and_stage_of_a_deal_has_a_rule() -> None:
    # What no word tells the stage of is told as planned.
    assert {rule.label for rule in BOOK.rules} == {*Event, *Certainty, *Stage} - {Stage.TOLD}


CERTAINTIES = {
    "Acme buys Globex": Certainty.DONE,
    "Acme completes takeover of Globex": Certainty.DONE,
    "Acme to buy Globex": Certainty.AGREED,
    "Acme agrees to acquire Globex": Certainty.AGREED,
    "Acme plans 9,000 job cuts": Certainty.AGREED,
    "Acme in talks to acquire Globex": Certainty.TALKS,
    "Acme considers bid for Globex": Certainty.TALKS,
    "Acme reportedly in talks to acquire Globex": Certainty.RUMOUR,
    "Acme could buy Globex, sources say": Certainty.RUMOUR,
    "Acme to buy Globex?": Certainty.RUMOUR,
    "Acme denies it is in talks to buy Globex": Certainty.DENIED,
    "Acme calls off takeover of Globex": Certainty.DENIED,
    "Acme denies wrongdoing as jury finds for Globex": Certainty.DONE,
    "Acme to hire bankers for sale of Globex": Certainty.AGREED,
    "Trial of Acme chief set for May": Certainty.AGREED,
    "Acme will Globex übernehmen": Certainty.AGREED,
    "Acme joins hands with Globex to cut costs": Certainty.DONE,
    "Judge tells Acme to pay $9m": Certainty.DONE,
    "Acme sounds out Globex about a merger": Certainty.TALKS,
    "Acme verhandelt über Kauf von Globex": Certainty.TALKS,
    "Acme close to buying Globex, people with knowledge say": Certainty.RUMOUR,
    "Acme said to be lining up Globex takeover": Certainty.RUMOUR,
    "Acme pourrait racheter Globex": Certainty.RUMOUR,
    "Acme podría comprar Globex": Certainty.RUMOUR,
    "Acme soll vor Übernahme durch Globex stehen": Certainty.RUMOUR,
    "What does Acme do, and why did it buy Globex?": Certainty.DONE,
    "Acme insists its network was never hacked": Certainty.DENIED,
    "Acme rules out bid for Globex": Certainty.DENIED,
    "Acme dementiert Übernahme von Globex": Certainty.DENIED,
    "Acme shelves plan to list in London": Certainty.DENIED,
    "Report of Acme's sale a hoax, says founder": Certainty.DENIED,
}


@pytest.mark.parametrize(("title", "certainty"), list(CERTAINTIES.items()))
def test_a_headline_says_how_certain_it_is(title: str, certainty: Certainty) -> None:
    assert classify(write(title)).certainty is certainty


@pytest.mark.parametrize(
    ("lead", "event"),
    [
        ("Rescuers are still digging after Friday's quake.", Event.DISASTER),
        ("The bus left the road on Friday.", Event.ACCIDENT),
        ("The rockets hit a market on Friday.", Event.CONFLICT),
    ],
)
def test_what_took_lives_is_told_by_the_text_where_the_headline_tells_the_toll(
    lead: str, event: Event
) -> None:
    assert classify(write("Toll rises to 24 dead", lead)).event.type is event


def test_words_that_two_rules_know_speak_once() -> None:
    # By two rules of one event, and by one of another that is surer of its word.
    twice = {"kind": {"alone": 0.5, "again": 0.5}, "other": {"sure": 0.6}}
    book = RuleBook(
        lists=(),
        rules=tuple(
            Rule(name=name, label=label, weight=weight, say=("zebra",))
            for label, rules in ((Event.RECALL, twice["kind"]), (Event.OUTAGE, twice["other"]))
            for name, weight in rules.items()
        ),
    )
    found = EventReader(book).read(write("Zebra"), "Zebra", "").event
    assert (found.type, found.score) == (Event.OUTAGE, 0.6)


@pytest.mark.parametrize(
    ("title", "event"),
    [
        ("Boiler kills 14", Event.ACCIDENT),
        ("Boiler kills two", Event.ACCIDENT),
        ("Boiler kills time", Event.OTHER),
    ],
)
def test_a_list_may_hold_numbers_also_by_a_list_that_it_names(title: str, event: Event) -> None:
    lists = (
        WordList(name="so-many", words=("<number>", "two", "<so-many>")),
        WordList(name="toll", words=("<so-many>", "scores")),
    )
    rule = Rule(name="kills", label=Event.ACCIDENT, weight=0.9, say=("kills <toll>",))
    read = EventReader(RuleBook(lists=lists, rules=(rule,))).read
    assert read(write(title), title, "").event.type is event


def test_what_was_read_before_changes_nothing_of_how_certain_a_headline_is() -> None:
    reader, asked_anew = EventReader(BOOK), EventReader(BOOK)
    cases = [
        (title, event)
        for title in ("Acme to buy Globex after layoffs", "Acme may cut jobs", "Acme cuts jobs")
        for event in (Event.LAYOFFS, Event.ACQUISITION, Event.LAYOFFS)
    ]
    alone = []
    for case in cases:
        assert asked_anew.read_headline("A quiet day", Event.LAYOFFS) is None
        alone.append(asked_anew.read_headline(*case))
    assert len(set(alone)) > 2
    told = {title: asked_anew.read(write(title), title, "") for title, _ in cases}
    for (title, event), certainty in zip(cases, alone, strict=True):
        assert reader.read_headline(title, event) is certainty
        for other, expected in told.items():
            assert reader.read(write(other), other, "") == expected
            assert reader.read_headline(title, event) is certainty


def test_a_guess_at_an_event_says_nothing_of_the_story() -> None:
    assert sure_event(Scored(type=Event.RECALL, score=0.87)) is Event.OTHER
    assert sure_event(Scored(type=Event.RECALL, score=0.9)) is Event.RECALL


@pytest.mark.parametrize(
    ("title", "text", "field", "said"),
    [
        ("BREAKING: Acme übernimmt Globex", "", Field.TITLE, "übernimmt Globex"),
        ("Acme übernimmt Globex", "", Field.TITLE, "übernimmt Globex"),
        ("Acme ℠ übernimmt Globex", "", Field.TITLE, "übernimmt Globex"),
        ("Bad news", "Acme fears: layoffs loom.", Field.SUMMARY, "layoffs"),
        ("Bad news", "Acme fears:  layoffs loom.", Field.SUMMARY, "layoffs"),
    ],
)
def test_what_decided_is_quoted_from_where_it_stands(
    title: str, text: str, field: Field, said: str
) -> None:
    entry = write(title, text)
    first = classify(entry).evidence[0]
    assert (first.field, first.text) == (field, said)
    held = entry.title if field is Field.TITLE else entry.summary
    assert held[first.start : first.end] == said


def test_a_place_that_spaces_put_in_order_do_not_show_is_not_quoted() -> None:
    read = classify(write("Bad news", "Acme fears: job  cuts loom."))
    assert (read.event.type, read.evidence) == (Event.LAYOFFS, ())
    read = classify(write("Acme u\u0308bernimmt Globex"))
    assert (read.event.type, read.evidence) == (Event.ACQUISITION, ())
