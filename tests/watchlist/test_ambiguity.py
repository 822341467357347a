"""Everyday words that are names: which evidence counts, over the shipped catalogue."""

from __future__ import annotations

import pytest

from bot.model import Entity, Field
from bot.watchlist import Catalogue
from bot.watchlist.ambiguity import NEEDED, Around, Evidence, weigh
from bot.watchlist.names.contexts import CONTEXTS, find_context
from bot.watchlist.names.everyday import is_everyday, key_of
from tests.watchlist.builders import entry, read_shipped_catalogue

SHIPPED = read_shipped_catalogue()
# Where the id does not spell the name that is said every day.
SAID = {
    "att": "AT&T",
    "m-t-bank": "M&T Bank",
    "sp-global": "S&P Global",
    "bank-for-international-settlements": "BIS",
    "citigroup": "Citi",
    "eli-lilly": "Lilly",
    "european-union": "EU",
    "federal-reserve": "Fed",
    "general-motors": "GM",
    "goldman-sachs": "Goldman",
    "international-criminal-court": "ICC",
    "jd": "JD.com",
    "jerome-powell": "Powell",
    "lockheed-martin": "Lockheed",
    "mercedes-benz": "Mercedes",
    "michelle-o-neill": "Michelle O'Neill",
    "reserve-bank-of-india": "RBI",
    "united-nations": "UN",
    "us-congress": "Congress",
    "us-state-department": "State Department",
    "us-supreme-court": "Supreme Court",
    "volkswagen": "VW",
    "world-health-organization": "WHO",
    "xi-jinping": "Xi",
}


def find(title: str, summary: str = "") -> set[str]:
    return {mention.entity for mention in SHIPPED.mentions(entry(title, summary=summary))}


def everyday_name(entity: Entity) -> str:
    """As the catalogue writes what the id says."""
    said = SAID.get(entity.id)
    spelled = entity.id.removeprefix("the-").replace("-", " ")
    names = [*entity.aliases, entity.name]
    return said or next(name for name in names if key_of(name).replace("-", " ") == spelled)


@pytest.mark.no_cover
@pytest.mark.parametrize("letter", sorted({entity.id[0] for entity in SHIPPED}))
def test_every_entity_is_found_by_its_everyday_name_in_a_plain_headline(letter: str) -> None:
    missed = {}
    for entity in SHIPPED:
        if not entity.id.startswith(letter):
            continue
        name = everyday_name(entity)
        assert SHIPPED.resolve(name).id == entity.id
        # What is nearly always something else needs its full name beside it.
        rare = is_everyday(name) and find_context(name).fame < 0
        for title in (
            f"Reporters put ten questions to {name} on Monday",
            f"{name} says it will answer by Friday",
            f"A long reply by {name} leaves much open",
        ):
            if entity.id not in find(title, f"It is about {entity.name}." if rare else ""):
                missed[title] = entity.id

    assert missed == {}


@pytest.mark.parametrize("id_", SAID)
def test_a_name_that_the_id_does_not_spell_is_an_alias_of_the_entity(id_: str) -> None:
    entity = SHIPPED.get(id_)
    assert entity is not None
    assert SAID[id_] in (entity.name, *entity.aliases)


@pytest.mark.parametrize(
    "title",
    [
        "The apple pie that won the fair",
        "Banks lower their target price",
        "What a visa application costs today",
        "The money went through a shell company",
        "A striker misses the final with an arm injury",
        "They read the meta analysis",
        "He cut himself some slack",
        "A snap election is called",
        "A cold mistral blows all week",
        "Loose threads in an old case",
        "A dress of azure silk",
        "The llama farm is for sale",
        "A broken chrome bumper",
        "Nobody knows who won",
        "It takes a sec to load",
        "An oracle for every village",
        "He zooms and pans",
        "Windows were broken all over town",
        "A guardian for the orphan",
        "The economist was wrong",
        "The engine makes 200 hp",
        "Her blood pressure, or bp, was high",
        "They fed the birds",
        "A dell full of flowers",
        "They heard him bluff and trump him",
        "A scent of musk and cedar",
        "Le président parle dans le monde entier",
        "A white house by the lake",
        "A red hat for the winter",
    ],
)
def test_the_common_word_in_small_letters_is_nobody(title: str) -> None:
    assert find(title) == set()


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Lawmakers Question Meta", "meta"),
        ("What Nobody Tells You About Amazon", "amazon"),
        ("Merchants Take Visa to Court", "visa"),
        ("Travellers Take Visa Home", None),
        ("Merchants Sue Visa", "visa"),
        ("Months of Work at Shell", "shell"),
        ("A Chip for Arm", "arm"),
        ("Nokia and Apple Make Peace", "apple"),
        ("Apple, Nokia Make Peace", "apple"),
        ("Ex-Apple Designer Opens a Bakery", "apple"),
        ("Amazon-Backed Lab Moves", "amazon"),
        ("Oracle (ORCL) Dips", "oracle"),
        ("Shell’s Bad Year", "shell"),
        ("Ford to Leave", "ford"),
        ("The Meta Lawsuit Goes On", "meta"),
        ("Inside the Fed", "federal-reserve"),
        ("An Uber Passenger Writes", "uber"),
    ],
)
def test_a_title_cased_headline_shows_a_name_by_its_place(title: str, found: str | None) -> None:
    assert find(title) - {"nokia"} == ({found} if found else set())


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("apple sued over batteries", {"apple"}),
        ("lawmakers question meta", {"meta"}),
        ("amazon to close a depot", {"amazon"}),
        ("VISA CUTS FEES", {"visa"}),
        ("EU FINES FOUR AIRLINES", {"european-union"}),
        ("THE UN WARNS OF HUNGER", {"united-nations"}),
        ("WHO NAMES NEW MPOX STRAIN", {"world-health-organization"}),
        ("WHO WILL BE NEXT", set()),
        ("WHO WON THE CUP", set()),
        ("a recipe with an apple", set()),
        ("ten ways to target fat", set()),
        ("THE TARGET WAS MISSED", set()),
    ],
)
def test_a_text_that_shows_no_case_needs_other_evidence(title: str, found: set[str]) -> None:
    assert find(title) == found


def test_a_silent_headline_borrows_from_the_summary() -> None:
    assert find("SNAP IN TROUBLE") == set()
    assert find("SNAP IN TROUBLE", "Snap, which owns Snapchat, has lost users.") == {"snap"}
    assert find("Orchards Under Snow") == set()
    assert find("The Trouble With Apple", "Growers say the orchard froze.") == set()
    assert find("Apple Falls", "Shares of Apple fell on Monday.") == {"apple"}
    assert find("Apple Falls", "Each apple is caught in a net.") == set()


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Amazon rainforest loses a tenth of its trees", ""),
        ("Fires spread in the Amazon", "Brazil sent troops to the forest."),
        ("Drought grips Amazon tributary", ""),
        ("Apple harvest is late", ""),
        ("Apple growers fear hail", "Sales of fruit made a billion last year."),
        ("Oracle bones are put on show", ""),
        ("Adobe houses need new roofs", ""),
        ("Harrison Ford turns down a prize", ""),
        ("Ontario's Doug Ford apologises", "Ford spoke in Toronto."),
        ("Nikola Tesla museum opens", "The inventor died poor."),
        ("Wells Fargo Center gets a roof", ""),
        ("SEC football returns", "Alabama and Georgia meet."),
        ("ICC cricket rankings are out", ""),
        ("Congress attacks the BJP", "Rahul Gandhi spoke in Delhi."),
        ("India's Supreme Court stays an order", ""),
        ("Gemini, this week is yours", "Your horoscope"),
        ("Claude Monet drawing found", ""),
        ("Melania Trump opens a school", ""),
        ("Kimbal Musk cooks", ""),
        ("Nikkei closes at a record 60,000 points", ""),
        ("GM maize is approved", ""),
        ("Mr. Ford of Leeds, aged 90", ""),
        ("The Slack Tide", ""),
        ("Apple-growing villages empty", ""),
        ("A Target for Thieves", ""),
    ],
)
def test_another_bearer_of_the_name_is_passed_over(title: str, summary: str) -> None:
    assert (
        find(title, summary)
        & {
            *("amazon", "apple", "oracle", "adobe", "ford", "tesla", "wells-fargo", "sec", "slack"),
            *(
                "international-criminal-court",
                "us-congress",
                "us-supreme-court",
                "gemini",
                "claude",
            ),
            *("donald-trump", "elon-musk", "nikkei", "general-motors"),
        }
        == set()
    )


def test_german_gives_every_noun_a_capital_and_so_a_capital_says_nothing() -> None:
    assert find("Sie brach sich den Arm und kam mit dem Auto") == set()
    assert find("Ein Visum und eine Visa für das Kind") == set()
    assert find("Die Chips von Arm und Nvidia sind mit dem Speicher knapp") == {"arm", "nvidia"}


def test_a_capital_at_the_beginning_of_a_sentence_is_not_taken_for_a_first_name() -> None:
    assert find("Cheaper Apple computers are on their way") == {"apple"}
    assert find("He met Zaphod Apple yesterday") == set()
    assert find("It was closed on Monday Apple said") == {"apple"}
    assert find("Asked by former CEO Apple lawyers fell silent") == {"apple"}


def test_a_word_in_capitals_throughout_counts_less_than_the_name() -> None:
    assert find("Shops in Leeds no longer take VISA") == {"visa"}
    assert find("Towns pay out SNAP benefits late") == set()


def test_the_parts_of_a_decision_can_be_told() -> None:
    one = entry("Apple sued", summary="An apple a day. Regulators took Apple to court.")
    small, named = SHIPPED.explain(one)[1:]
    assert (small.name, small.is_meant, small.score) == ("Apple", False, -9.0)
    assert small.evidence == (Evidence("it is written as the word is", -9.0),)
    assert named.is_meant
    assert named.score == sum(each.weight for each in named.evidence) >= NEEDED
    assert "a capital within a sentence" in [each.reason for each in named.evidence]
    assert one.summary[named.start : named.end] == "Apple"
    assert SHIPPED.explain(entry("Nokia hires")) == ()


def test_the_parts_of_a_decision_are_told_in_the_order_of_the_text() -> None:
    one = entry("Visa, Target and Apple at the gap", summary="Shell met Meta. Apple met Box.")
    told = [(each.field, each.start) for each in SHIPPED.explain(one)]
    assert len(told) == 8
    assert told == sorted(told, key=lambda place: (place[0] is not Field.TITLE, place[1]))


def test_what_is_clear_in_one_place_helps_another() -> None:
    names = Catalogue([Entity(id="orange", name="Orange")])
    assert names.mentions(entry("Orange Future Ahead")) == ()
    one = entry("Orange Future Ahead", summary="Critics ask whether Orange has a plan.")
    title = names.explain(one)[0]
    assert title.evidence[-1] == Evidence("meant elsewhere in the entry", 1.0)
    assert title.is_meant


@pytest.mark.parametrize("key", CONTEXTS)
def test_what_is_known_of_a_name_is_spelled_as_it_is_looked_up(key: str) -> None:
    assert is_everyday(key)
    assert key_of(key) == key
    context = find_context(key)
    assert -2 <= context.fame <= 2
    for words in (
        context.supports,
        context.opposes,
        context.doubts,
        context.after,
        context.before,
    ):
        assert all(key_of(word) == word and " " not in word for word in words), words
    assert not context.supports & context.opposes


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Retailer Target names a chief", {"target"}),
        ("Gunmen Target Villages in the North", set()),
        ("Thieves Target Parked Cars", set()),
        ("They Will Target Tax Cheats", set()),
        ("The New Target for Thieves", set()),
        ("Thieves’ Target Stores Reopen", {"target"}),
        ("Employees Leave Target for a Rival", {"target"}),
    ],
)
def test_a_title_cased_verb_is_told_from_the_name(title: str, found: set[str]) -> None:
    names = Catalogue([Entity(id="target", name="Target")])
    assert {each.entity for each in names.mentions(entry(title))} == found


@pytest.mark.parametrize(
    ("title", "found"),
    [
        ("Target übernimmt einen Händler in Kanada", True),
        ("Beim Target-Konzern geht der Vorstand", True),
        ("beim target-konzern geht der vorstand", True),
        ("Ein Target der neuen Art ist das nicht", True),
        ("Target rachète une chaîne de magasins", True),
        ("Un accord avec Target est signé", True),
        ("Target compra una cadena de tiendas", True),
        ("Whoever builds target-like walls", False),
    ],
)
def test_an_english_word_is_a_name_in_another_language(title: str, found: bool) -> None:
    names = Catalogue([Entity(id="target", name="Target")])
    assert bool(names.mentions(entry(title))) is found


def test_a_word_of_the_other_language_has_to_show_itself() -> None:
    names = Catalogue([Entity(id="arm", name="Arm"), Entity(id="visa", name="Visa")])
    assert names.mentions(entry("Er hebt den Arm und geht nach Hause")) == ()
    assert names.mentions(entry("Le visa est exigé pour les touristes")) == ()
    assert names.mentions(entry("Arm steigert den Umsatz")) != ()
    assert names.mentions(entry("Visa lance une carte pour les jeunes")) != ()


def test_what_anything_does_says_less_than_what_only_organisations_do() -> None:
    names = Catalogue([Entity(id="tide", name="Caterpillar"), Entity(id="nokia", name="Nokia")])
    assert names.mentions(entry("Caterpillar falls")) == ()
    assert names.mentions(entry("Caterpillar apologises")) != ()


def test_a_number_may_stand_before_what_belongs_to_a_well_known_name() -> None:
    assert find("12 Amazon Workers on the Night Shift") == {"amazon"}
    assert find("12 Amazon Gadgets on the Night Shift") == {"amazon"}
    assert find("12 Gap Fillers") == set()


def test_behind_a_copula_stands_what_something_is() -> None:
    assert find("THE ANSWER IS META") == set()
    assert find("Lawmakers say the culprit is Meta") == {"meta"}


def test_the_beat_of_a_source_speaks_for_or_against_a_company() -> None:
    def add_up(*beats: str) -> float:
        around = Around(beats=frozenset(beats))
        return sum(each.weight for each in weigh("A Day at Orange", 9, 15, "Orange", around))

    assert add_up("europe") == add_up()
    assert add_up("technology", "europe") == add_up() + 0.5
    assert add_up("recipes") == add_up() - 0.75
    assert add_up("food", "business") == add_up() + 0.5


def test_the_tags_of_an_entry_and_of_its_source_are_its_beat() -> None:
    names = Catalogue([Entity(id="box", name="Box")])
    doubtful = entry("A Day Behind Box Walls")
    (plain,) = names.explain(doubtful)
    (tagged,) = names.explain(entry("A Day Behind Box Walls", tags=("Tech News",)))
    (of_source,) = names.explain(doubtful, tags=("recipes",))
    assert tagged.score == plain.score + 0.5
    assert of_source.score == plain.score - 0.75
    assert tagged.evidence[-1].words == {"tech"}


def test_an_entry_is_read_anew_for_another_beat() -> None:
    names = Catalogue([Entity(id="orange", name="Orange")])
    one = entry("Orange Falls")
    found = [bool(names.mentions(one, tags=tags)) for tags in ((), ("technology",), ())]
    assert found == [False, True, False]


@pytest.mark.parametrize(
    ("entity", "thing", "paper"),
    [
        ("die-zeit", "Die Zeit läuft ab für das Abkommen", "Die Zeit berichtet über das Abkommen"),
        ("die-zeit", "Die Zeit der Geduld ist vorbei", "Das schreibt die „Zeit“ in dieser Woche"),
        (
            "die-welt",
            "Die Welt verliert ihre Riffe",
            "Die Welt zitiert aus einem Brief der Koalition",
        ),
        ("die-welt", "Die Welt schaut auf das Riff", "Das steht so in Die Welt vom Montag"),
        ("der-spiegel", "Der Spiegel des Sees sinkt weiter", "Der „Spiegel“ enthüllt einen Betrug"),
        ("stern", "Der Film „Stern“ läuft an im Kino", "Der „Stern“ läuft auf eine Klage zu"),
        ("les-echos", "Les échos de la guerre à Paris", "Les Échos révèle le projet de la banque"),
        ("la-repubblica", "La Repubblica Ceca va al voto", "La Repubblica va in edicola"),
    ],
)
def test_papers_that_are_called_as_things_are_known_by_what_papers_do_and_by_their_quotes(
    entity: str, thing: str, paper: str
) -> None:
    shipped = read_shipped_catalogue()
    assert entity not in {each.entity for each in shipped.mentions(entry(thing))}
    assert entity in {each.entity for each in shipped.mentions(entry(paper))}


def test_a_start_up_makes_no_french_headline_english() -> None:
    found = read_shipped_catalogue().mentions(entry("Visa rachète une start-up de Lyon"))
    assert [each.entity for each in found] == ["visa"]
