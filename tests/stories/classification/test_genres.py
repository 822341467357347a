"""What kind of writing an entry is, by the shipped rules and by a newsroom's own."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from bot.model import Field, Genre
from bot.stories import GenreRule, GenreRules, check_phrase
from bot.stories.language.phrases import SLOTS
from config.layers import check_document
from config.shipped import read_genres_document
from tests.classifying import BOOK, CLASSIFIER, classify
from tests.stories.newsdesk import write

TITLES = {
    "Acme to buy Globex": Genre.NEWS,
    "Opinion: Acme should not buy Globex": Genre.OPINION,
    "Acme should not buy Globex | Opinion": Genre.OPINION,
    "Why I left Acme": Genre.OPINION,
    "Kommentar: Acme braucht keinen Käufer": Genre.OPINION,
    "Analysis: Acme's bet on Globex": Genre.ANALYSIS,
    "What Acme's exit says about the north": Genre.ANALYSIS,
    "Análisis: la apuesta de Acme": Genre.ANALYSIS,
    "What is a tender offer?": Genre.EXPLAINER,
    "Acme's takeover explained": Genre.EXPLAINER,
    "Acme outage: what we know so far": Genre.EXPLAINER,
    "Was ist ein Übernahmeangebot?": Genre.EXPLAINER,
    "Qu'est-ce qu'une OPA ?": Genre.EXPLAINER,
    "How to set up your new laptop": Genre.GUIDE,
    "Acme Slate 7 review: bright and dear": Genre.GUIDE,
    "The 10 best headphones of the year": Genre.GUIDE,
    "Cómo ahorrar en la factura de la luz": Genre.GUIDE,
    "Save $200 on the Acme Slate": Genre.PROMOTION,
    "Sponsored: banking for the brave": Genre.PROMOTION,
    "Anzeige: Jetzt Strom sparen": Genre.PROMOTION,
    "Smith Advisors LLC trims stake in Acme Corp": Genre.MARKET_FILLER,
    "Acme price target raised by analysts": Genre.MARKET_FILLER,
    "Larkhill Advisors Acquires 1,204,331 Shares of Acme Corp": Genre.MARKET_FILLER,
    "Acme (ACM) Stock Sinks As Market Gains: What You Should Know": Genre.MARKET_FILLER,
    "Why Acme shares are down today": Genre.MARKET_FILLER,
    "DAX schließt kaum verändert": Genre.MARKET_FILLER,
    "10 years ago today: the Acme fire": Genre.RETROSPECTIVE,
    "Forty years ago, Acme sold its first slate": Genre.RETROSPECTIVE,
    "Il y a 30 ans, Acme ouvrait ses portes": Genre.RETROSPECTIVE,
    "Live updates: quake in Chile": Genre.LIVE,
    "Quake in Chile – live": Genre.LIVE,
    "EN DIRECT : séisme au Chili": Genre.LIVE,
    "Liveblog zum Beben in Chile": Genre.LIVE,
    "Quake in Chile, minute by minute": Genre.LIVE,
    "Morning briefing: what to watch": Genre.ROUNDUP,
    "Die Woche in Berlin: was wichtig war": Genre.ROUNDUP,
    "Acme's gamble, Globex's headache": Genre.ANALYSIS,
    "Oldtown strike: why dockers keep winning": Genre.ANALYSIS,
    "Acme Pumps (ACP) Tops Q2 Earnings and Revenue Estimates": Genre.MARKET_FILLER,
    "EUR/USD slips below 1.08 handle": Genre.MARKET_FILLER,
    "SHAREHOLDER ALERT: Roe Law reminds investors in Acme of deadline": Genre.PROMOTION,
    "The night Oldtown pier burned": Genre.RETROSPECTIVE,
    "Quand Oldtown avait ses tramways": Genre.RETROSPECTIVE,
    "Harbour notes: a new pilot, two cranes and a whale": Genre.ROUNDUP,
    "Jane Roe on why pumps matter": Genre.INTERVIEW,
    "How hurricanes get their names": Genre.EXPLAINER,
    "What the Acme outage was, and why it spread": Genre.EXPLAINER,
    "Acme's bid for Globex is one big headache": Genre.ANALYSIS,
    "What a delayed levy means for pump makers": Genre.ANALYSIS,
    "Our obsession with growth is killing the countryside": Genre.OPINION,
    "48 hours in Oldtown": Genre.GUIDE,
    "Interview: Jane Roe on Acme's future": Genre.INTERVIEW,
    "Entrevista a Jane Roe": Genre.INTERVIEW,
    # What only looks like one.
    "Acme acquires Globex for 1,204,331 shares": Genre.NEWS,
    "Government orders review of dams": Genre.NEWS,
    "Dam safety under review": Genre.NEWS,
    "Acme Pumps Inc. (NYSE: ACP) acquires Globex": Genre.NEWS,
    "Acme raises dividend and starts buyback": Genre.NEWS,
    "BRIEF-Acme names Jane Roe chief executive": Genre.NEWS,
    "Roe: I have no regrets over leaked papers": Genre.NEWS,
    "First look at Acme's new bridge": Genre.NEWS,
    "Heaviest rain since 1953 floods Oldtown": Genre.NEWS,
    "Fossil dated to 21 million years ago": Genre.NEWS,
    "Why ants never strike, study finds": Genre.NEWS,
    "Court upholds voting rights act in Oldtown": Genre.NEWS,
    "Roe's lawyers not immediately available to comment": Genre.NEWS,
    "Roe elected to a second one-year term": Genre.NEWS,
    "The report shows that pumps sold abroad leak": Genre.NEWS,
    "Man finds car 42 years after it was stolen": Genre.NEWS,
    "Roe to sign up for flood relief": Genre.NEWS,
    "Last bidder offers $4, the last chance to save Acme": Genre.NEWS,
    "Acme to find creative ways to cut waste": Genre.NEWS,
    "Oldtown pumps went from zero to 30 in a year": Genre.NEWS,
    "Biggest bank in Oldtown to sign Globex deal": Genre.NEWS,
    "New book by Roe outsells all others": Genre.NEWS,
    "Acme proud to serve as it agrees merger with Globex": Genre.NEWS,
    "Stop using this heater, Acme tells owners": Genre.NEWS,
    "Chief quits over bullying review": Genre.NEWS,
    "Live Nation sued over ticket fees": Genre.NEWS,
    "Guide Dogs charity to cut 160 jobs": Genre.NEWS,
    "Opinion poll puts Roe ahead in Oldtown": Genre.NEWS,
    "Review board rules for tribe in water fight": Genre.NEWS,
    "Look Back in Anger returns to the West End": Genre.NEWS,
    "Man arrested over 1990 murder thirty years later": Genre.NEWS,
    "Best Buy names Jane Roe chief executive": Genre.NEWS,
    "Acme and Globex part ways": Genre.NEWS,
    "Bayer settles Roundup lawsuits for $10 billion": Genre.NEWS,
    "Union signs deal on pay with Acme": Genre.NEWS,
    "Label denies split with singer: 'We remain partners'": Genre.NEWS,
    "Acme goes live with new payment system": Genre.NEWS,
    "Acme drops minute-by-minute billing after fine": Genre.NEWS,
    "Acme's live coverage of the cup cut off by outage": Genre.NEWS,
    "Real-time updates fail as Acme cloud goes down": Genre.NEWS,
    "Acme verkauft Newsticker-Geschäft an Globex": Genre.NEWS,
    "Acme rachète le vendeur en direct Globex": Genre.NEWS,
    "Suivez le guide : Acme licencie": Genre.NEWS,
    "Follow the money: Acme fined over laundering": Genre.NEWS,
    "Developing: quake of magnitude 7.2 off Chile": Genre.NEWS,
    "Globex is the latest as banks cut jobs": Genre.NEWS,
    "Police briefing on bridge collapse delayed": Genre.NEWS,
}


@pytest.mark.parametrize(("title", "genre"), list(TITLES.items()))
def test_a_headline_has_its_genre(title: str, genre: Genre) -> None:
    found = classify(write(title)).genre
    assert found.type is genre
    assert 0.0 <= found.score <= 1.0


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        ("Welcome to the Harbour newsletter, your week in pumps. Acme bought.", Genre.ROUNDUP),
        ("Welcome back to Pump Weekly — all that moves. Acme bought Globex.", Genre.ROUNDUP),
        ("The slate is on sale for $80. It is blue.", Genre.PROMOTION),
        ("We may earn a commission from links. Acme has a slate.", Genre.PROMOTION),
        ("Acme closed at $12.40 in the latest session, down 2%.", Genre.MARKET_FILLER),
        ("Acme said it bought Globex. The slate costs $80.", Genre.NEWS),
    ],
)
def test_the_first_sentences_may_name_the_genre(text: str, genre: Genre) -> None:
    entry = write("Acme and the Globex slate", text)
    found = classify(entry).genre
    assert found.type is genre
    assert CLASSIFIER.read_genre(entry) == found


@pytest.mark.parametrize(
    "text",
    [
        "Subscribe for $1. Three people were killed in Spain when rivers overflowed.",
        "Sign up now. Log in. Acme said it bought Globex on Monday, staff said.",
        "Subscribe here to continue reading. Acme said it bought Globex.",
        "Jetzt abonnieren! Acme übernimmt Globex, teilte die Firma mit.",
        "Abonnez-vous pour 1 euro. Acme rachète Globex, a annoncé la firme.",
    ],
)
def test_what_a_page_asks_of_its_readers_first_is_no_part_of_the_text(text: str) -> None:
    assert classify(write("Acme and the Globex slate", text)).genre.type is Genre.NEWS


@pytest.mark.parametrize(
    "text",
    [
        "Sign up here for the newsletter. Here are the day's top stories.",
        "Subscribe here to get this briefing. Also today: Acme, and more stories.",
        "Subscribe here to save money.",
        "Acme has a slate. Subscribe now to get it.",
    ],
)
def test_what_a_text_offers_itself_tells_what_it_is(text: str) -> None:
    assert classify(write("Acme and the Globex slate", text)).genre.type is not Genre.NEWS


@pytest.mark.parametrize(
    ("tag", "genre"),
    [
        ("Opinion", Genre.OPINION),
        ("Buying Guides", Genre.GUIDE),
        ("live_blog", Genre.LIVE),
        ("technology", Genre.NEWS),
    ],
)
def test_a_tag_may_name_the_genre(tag: str, genre: Genre) -> None:
    assert classify(write("Acme to buy Globex", tags=[tag])).genre.type is genre


@pytest.mark.parametrize(
    ("url", "genre"),
    [
        ("https://gazette.example/opinion/2026/acme", Genre.OPINION),
        ("https://gazette.example/Opinion/acme?from=/live/", Genre.OPINION),
        ("https://gazette.example/news/opinion", Genre.NEWS),
        ("https://gazette.example/live/2026/acme", Genre.NEWS),
        ("https://gazette.example", Genre.NEWS),
        ("https://deals.slickdeals.net/acme", Genre.PROMOTION),
        ("https://www.prnewswire.com/news-releases/acme-to-buy-globex-1.html", Genre.NEWS),
        ("https://gazette.example/2026/weekly-news-roundup-of-march", Genre.ROUNDUP),
        ("https://gazette.example/2026/acme-to-buy-globex", Genre.NEWS),
        ("https://gazette.example/2026/acme-agrees-takeover-of-rival-globex", Genre.NEWS),
        ("https://gazette.example/2026/acme-to-buy-globex-interview", Genre.INTERVIEW),
        ("https://gazette.example/2026/years-ago-acme-to-buy-globex", Genre.RETROSPECTIVE),
        ("acme", Genre.NEWS),
    ],
)
def test_an_address_may_name_the_genre(url: str, genre: Genre) -> None:
    assert classify(replace(write("Acme to buy Globex"), url=url)).genre.type is genre


def test_an_address_that_only_writes_the_headline_otherwise_says_nothing_more() -> None:
    once = classify(write("Acme's pump-makers: 1,300 jobs, two years on"))
    url = "https://gazette.example/acmes-pump-makers-1-300-jobs-two-years-on"
    again = classify(replace(write("Acme's pump-makers: 1,300 jobs, two years on"), url=url))
    assert again.genre == once.genre


def test_an_address_that_lost_its_quotation_marks_makes_nobody_a_columnist() -> None:
    said = write("'I saw the pump burn': Roe at the inquiry, in tears over Oldtown")
    url = "https://gazette.example/2026/i-saw-the-pump-burn-roe-tells-lawyers-of-long-night"
    assert classify(replace(said, url=url)).genre.type is Genre.NEWS


def test_a_press_release_that_praises_itself_is_promotion() -> None:
    praise = replace(write("Acme unveils award-winning pumps"), url="https://www.prnewswire.com/1")
    assert classify(praise).genre.type is Genre.PROMOTION
    deal = replace(praise, title="Acme to acquire award-winning pump maker Globex")
    assert classify(deal).genre.type is Genre.NEWS


def test_news_in_the_words_of_agencies_outweighs_what_only_suggests_a_genre() -> None:
    title = "How Acme lost the bid for Globex"
    told = "The company said on Monday that it had withdrawn, according to a statement."
    assert classify(write(title)).genre.type is Genre.ANALYSIS
    assert classify(write(title, told)).genre.type is Genre.NEWS
    assert classify(write(f"Analysis: {title}", told)).genre.type is Genre.ANALYSIS


@pytest.mark.parametrize(
    ("title", "text", "url", "tags", "field", "said"),
    [
        ("Opinion | Acme is great", "", None, [], Field.TITLE, "Opinion"),
        ("Acme’s deal: what we know so far", "", None, [], Field.TITLE, "what we know"),
        ("Acme", "Über Acme: we tested ten slates.", None, [], Field.SUMMARY, "we tested"),
        ("Acme", "", "https://a.example/News/Opinion/1", [], Field.URL, "Opinion"),
        ("Acme", "", "https://a.example/n/the-Weekly-Roundup-x", [], Field.URL, "Weekly-Roundup"),
        ("Acme", "", "https://www.Slickdeals.net/1", [], Field.URL, "Slickdeals.net"),
        ("Acme", "", None, ["Buying Guides"], Field.TAG, "Buying Guides"),
    ],
)
def test_what_speaks_for_a_genre_is_quoted_from_where_it_stands(
    title: str, text: str, url: str | None, tags: list[str], field: Field, said: str
) -> None:
    entry = write(title, text, url=url, tags=tags)
    place = next(each for each in classify(entry).evidence if each.rule.startswith("genre:"))
    assert (place.field, place.text) == (field, said)
    held = {Field.TITLE: title, Field.SUMMARY: text, Field.URL: url, Field.TAG: said}[field]
    assert held is not None
    assert held[place.start : place.end] == said


def test_a_text_whose_spaces_were_put_in_order_is_quoted_as_it_was_read() -> None:
    read = classify(write("Acme", "Now  we \n tested ten slates."))
    assert [each.text for each in read.evidence if each.rule == "genre:guide-lead"] == ["we tested"]


def test_content_is_quoted_where_there_is_no_summary() -> None:
    read = classify(write("Acme", content="Here we tested ten slates."))
    place = next(each for each in read.evidence if each.rule == "genre:guide-lead")
    assert (place.field, place.start) == (Field.CONTENT, 5)


def test_an_entry_of_which_nothing_speaks_is_surely_news() -> None:
    read = classify(write(""))
    assert (read.genre.type, read.genre.score, read.evidence) == (Genre.NEWS, 1.0, ())


def make_rules(*rules: GenreRule) -> GenreRules:
    return GenreRules(rules)


def test_what_speaks_for_one_genre_adds_up_and_each_rule_counts_once() -> None:
    rules = make_rules(
        GenreRule(name="a", genre=Genre.GUIDE, weight=0.4, title=("kettles", "tea")),
        GenreRule(name="b", genre=Genre.GUIDE, weight=0.4, lead=("boil*",)),
    )
    once, _ = rules.read(write("Kettles for tea"), lead=())
    assert (once.type, once.score) == (Genre.NEWS, 0.6)
    both, places = rules.read(write("Kettles for tea", "Boiled."), lead=("Boiled.",))
    assert (both.type, both.score) == (Genre.GUIDE, 0.64)
    assert [place.text for place in places] == ["Kettles", "tea", "Boiled"]


def test_an_exception_takes_back_what_it_touches_and_nothing_else() -> None:
    rules = make_rules(
        GenreRule(
            name="a",
            genre=Genre.GUIDE,
            weight=0.8,
            title=("review", "tips"),
            unless=("dam review",),
        )
    )
    assert rules.read(write("Dam review"), lead=())[0].type is Genre.NEWS
    assert rules.read(write("Dam review and tips"), lead=())[0].type is Genre.GUIDE
    assert rules.read(write("Phone review"), lead=())[0].type is Genre.GUIDE


@pytest.mark.parametrize(
    ("title", "is_labelled"),
    [
        ("Rant: no more kettles", True),
        ("No more kettles | Rant", True),
        ("No more kettles (rant)", True),
        ("[Rant] No more kettles", True),
        ("Gazette | Rant | No more kettles", True),
        ("No more kettles: rant", False),
        ("Rant", False),
        ("Rant of a kettle maker", False),
    ],
)
def test_a_label_stands_alone(title: str, *, is_labelled: bool) -> None:
    rules = make_rules(GenreRule(name="a", genre=Genre.OPINION, weight=0.9, labels=("rant",)))
    assert (rules.read(write(title), lead=())[0].type is Genre.OPINION) is is_labelled


def test_the_shipped_rules_are_without_fault_and_every_genre_has_some() -> None:
    layer = check_document(read_genres_document())
    assert layer.faults == ()
    assert {rule.genre for rule in layer.content.genres.values() if rule} == set(Genre)


@pytest.mark.parametrize(
    "title",
    [
        "Acme and Fenwick end their partnership, shares down 3%",
        "Fenwick to buy Ostrander; shares fall 3%",
        "Acme recalls 2 million cars, shares slide 4%",
        "Acme to cut 10,000 jobs, stock up 1%",
        "Fenwick agrees to buy Ostrander; its stock drops 26%",
        "Acme streicht 4000 Stellen - Aktie fällt um 3 Prozent",
        "Acme supprime 3.000 postes, le titre perd 2%",
        "Acme despedirá a 5.000 empleados; la acción cae un 2%",
    ],
)
def test_what_a_share_did_behind_the_news_makes_no_market_note_of_it(title: str) -> None:
    assert classify(write(title)).genre.type is Genre.NEWS


@pytest.mark.parametrize(
    "title",
    [
        "Acme shares slip 2% in early trading",
        "Acme shares down 2%, stock off 5% this year",
        "Wall Street mixed, shares of Acme down 1%",
        "Acme hits 52-week high, shares up 2%",
        "Acme-Aktie fällt um 3 Prozent",
        "L'action Acme perd 2%",
        "Stocks slip at the open; shares fall 2%",
    ],
)
def test_what_is_about_the_share_alone_stays_one(title: str) -> None:
    assert classify(write(title)).genre.type is Genre.MARKET_FILLER


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Acme denies chief executive Roe is on his way out", Genre.NEWS),
        ("Chief executive Roe on his early days and the art of the deal", Genre.INTERVIEW),
        ("On this day of mourning, Turkey buries its dead", Genre.NEWS),
        ("On this day: Acme founded in 1865", Genre.RETROSPECTIVE),
        ("Deal: Acme buys Fenwick", Genre.NEWS),
        ("Deal: half price headphones this weekend", Genre.PROMOTION),
        ("Ad feature: Acme buys Fenwick", Genre.PROMOTION),
        ("Top stories site Fenwick shuts down", Genre.NEWS),
        ("Top stories of the day: Acme, Fenwick, Ostrander", Genre.ROUNDUP),
    ],
)
def test_words_that_only_look_like_a_genre_do_not_silence_news(title: str, genre: Genre) -> None:
    assert classify(write(title)).genre.type is genre


def test_other_rules_have_another_fingerprint() -> None:
    mine = GenreRule(name="a", genre=Genre.GUIDE, weight=0.4, title=("kettles",))
    prints = {
        type(CLASSIFIER)(BOOK, genres=make_rules(*rules)).fingerprint
        for rules in ((), (mine,), (replace(mine, weight=0.5),))
    }
    assert len(prints) == 3


PAGE = (Path(__file__).parents[3] / "docs" / "genres.md").read_text(encoding="utf-8")
ROWS = [line.strip("| ").split(" | ") for line in PAGE.splitlines() if line.startswith("| ")]
SHOWN = [row for row in ROWS if len(row) == 2 and row[1] in set(Genre)]
PHRASES = [
    phrase.replace("\\|", "|")
    for row in ROWS
    if len(row) == 3 and row[0] != "in a phrase"
    for phrase in re.findall(r"`([^`]+)`", row[2])
]


@pytest.mark.parametrize(("title", "genre"), SHOWN)
def test_each_documented_headline_has_its_genre(title: str, genre: str) -> None:
    assert classify(write(title)).genre.type == genre


@pytest.mark.parametrize("phrase", PHRASES)
def test_each_documented_phrase_can_be_read(phrase: str) -> None:
    check_phrase(phrase)


def test_every_genre_is_shown_and_every_slot_documented() -> None:
    assert {genre for _, genre in SHOWN} == set(Genre)
    slots = set(re.findall(r"`(<[a-z-]+>)`", PAGE))
    assert slots == set(SLOTS)
