"""Articles of the size that news has, and watches of many terms over them.

The generated ones are nobody's text and the same for the same seed: some 3,000 characters,
with names, known companies, quotes, hyphens and, in every other one, typographic signs.
"""

from __future__ import annotations

import json
import random
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from benchmarks.generated_news import NewsMaker, make_names
from bot.model import Entry, Watch

__all__ = ["ENTITIES", "Desk", "make_articles", "make_desk", "read_recorded_articles"]

SEEN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
RECORDED = Path(__file__).parents[2] / "shared" / "data" / "stories" / "ecbplus.jsonl"
LONG = 2_700  # characters of a body

_KNOWN = [
    "Microsoft",
    "Apple",
    "Goldman Sachs",
    "the European Union",
    "Amazon",
    "Toyota",
    "Siemens",
    "Nvidia",
    "the Fed",
    "Deutsche Bank",
    "Samsung Electronics",
    "Intel",
    "OpenAI",
    "the World Bank",
    "Target",
    "Visa",
    "Shell",
    "BBC",
]
ENTITIES = tuple(
    """
    microsoft apple amazon toyota siemens nvidia visa target shell openai intel bbc tesla google
    nokia ericsson volkswagen bmw airbus boeing pfizer novartis nestle unilever ikea spotify netflix
    disney sony nintendo hitachi honda nissan hyundai alibaba tencent baidu huawei xiaomi foxconn
    qualcomm oracle salesforce adobe ibm cisco paypal mastercard citigroup barclays hsbc ubs ing
    santander allianz axa totalenergies chevron exxonmobil walmart costco starbucks
    """.split()  # noqa: SIM905 - a list of words is read best as one
)
"""Ids in the catalogue, and names, that watches name; some are everyday words, and a dozen are
in the articles.
"""
_EVERYDAY = """
    the of and to in a for on that with as was by at from its it after said will were who his
    her they have has had not but been more than about their which when up one out would there
    we new also over two last could other into some first time people year can if all so what
    no my than then now only most any these like just because way well even back good how our
""".split()  # noqa: SIM905 - a list of words is read best as one
_WORDS = """
    company minister officials plans week city workers market price service deal talks board
    report investors customers network energy public agreed announced expected opened closed
    moved raised built signed called told asked government president police court house state
    national country million percent month game team season players win police officers family
    hospital school students research study health care water power road church music film
""".split()  # noqa: SIM905 - a list of words is read best as one
_HYPHENED = ("long-term", "so-called", "two-thirds", "high-speed", "re-election", "co-founder")
_COMMON = ("deal", "partnership", "jobs", "merger", "market", "opinion", "court", "strike")
_SYLLABLES = """
    bal ces dro fim gur hal jin kes lom mav nid olf pra qua rit sul tev urb vin wol xan yor zeb
    cha thi sto ple bri gan ver mol dex fro lit
""".split()  # noqa: SIM905 - a list of words is read best as one


class Desk:
    """Watches, and the terms that stand in their queries, each once, as a bare automaton
    would look for them.
    """

    def __init__(self, terms: int, seen: Sequence[str] = ()) -> None:
        """``terms`` different words and phrases in all; ``seen`` are names that come before
        made-up ones.
        """
        chance = random.Random(terms)
        names = iter((*seen, *_make_rare_names(terms)))
        self.watches: list[Watch] = []
        self.names: list[str] = []
        self.terms: dict[str, None] = {}
        while len(self.terms) < terms:
            query, words = _FORMS[len(self.watches) % len(_FORMS)]
            a, b, c = (next(names) if f"{{{slot}}}" in query else "" for slot in "abc")
            self.names += [name for name in (a, b, c) if name]
            common, other = chance.sample(_COMMON, 2)
            x, y = chance.sample(_WORDS, 2)
            chosen = {"a": a, "b": b, "c": c, "w": common, "v": other, "x": x, "y": y, "p": a[:6]}
            chosen["e"] = ENTITIES[len(self.watches) % len(ENTITIES)]
            self.watches.append(
                Watch(
                    name=f"watch-{len(self.watches)}",
                    query=query.format(**chosen),
                    channels=("desk",),
                )
            )
            self.terms.update(dict.fromkeys(word.format(**chosen).casefold() for word in words))


_FORMS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("{a}", ("{a}",)),
    ("{a} AND ({w} OR {v})", ("{a}", "{w}", "{v}")),
    ('"{a} {b}" OR {c}', ("{a} {b}", "{c}")),
    ('"{x} {y} {w}" OR "{a} {x}"', ("{x} {y} {w}", "{a} {x}")),
    ("title:{a} -{w}", ("{a}", "{w}")),
    ("{a} NEAR/5 {w}", ("{a}", "{w}")),
    ("({a} OR {p}*) AND {w}", ("{a}", "{p}", "{w}")),
    ("entity:{e} AND {a}", ("{e}", "{a}")),
    ("({a} OR {b} OR {c}) AND NOT {w}", ("{a}", "{b}", "{c}", "{w}")),
    ("text:({a} OR {b}) lang:en -source:tabloid.example", ("{a}", "{b}")),
    ("({a} OR entity:{e} NEAR/8 {w}) -event:earnings", ("{a}", "{e}", "{w}")),
    ("={a} OR tag:business {b}", ("{a}", "{b}")),
)


def make_desk(terms: int, seen: Sequence[str] = ()) -> Desk:
    """A desk that watches for so many terms."""
    return Desk(terms, seen)


@cache
def _make_rare_names(count: int) -> tuple[str, ...]:
    chance = random.Random(count)
    names: dict[str, None] = {}
    while len(names) < count:
        names["".join(chance.choices(_SYLLABLES, k=chance.randint(3, 4))).capitalize()] = None
    return tuple(names)


def make_articles(count: int, names: Sequence[str], *, seed: int = 1) -> list[Entry]:
    """Articles, each of which names three of ``names`` and two of the catalogue."""
    chance = random.Random(seed)
    maker = NewsMaker(seed)
    return [
        _make_article(number, maker, chance, chance.sample(list(names), 3))
        for number in range(count)
    ]


def _make_article(
    number: int, maker: NewsMaker, chance: random.Random, names: Sequence[str]
) -> Entry:
    report = maker.report()
    subjects = [*names, *chance.sample(_KNOWN, 2)]
    body: list[str] = []
    while sum(map(len, body)) < LONG:
        body.append(_make_sentence(chance, subjects))
    text = " ".join(body)
    if number % 2:
        text = text.replace('"', "“").replace("'s", "’s").replace(" - ", " – ")
    return Entry(
        id=str(number),
        source="articles.example",
        url=f"https://articles.example/{number}",
        title=f"{chance.choice(subjects)}: {report.title}",
        summary=report.summary,
        content=text,
        tags=("business", "world"),
        seen=SEEN,
        lang="en",
    )


def _make_sentence(chance: random.Random, subjects: Sequence[str]) -> str:
    words: list[str] = []
    for _ in range(chance.randint(8, 26)):
        pool = chance.choices((_EVERYDAY, _WORDS, _rare(), _HYPHENED), (50, 30, 15, 1))[0]
        words.append(chance.choice(pool))
    if chance.random() < 0.25:
        words.insert(chance.randrange(len(words)), chance.choice(subjects))
    if chance.random() < 0.2:
        words[0] = f"{chance.choice(subjects)}'s"
    if chance.random() < 0.2:
        words[3:3] = ["-", '"quite']
        words[7] += '"'
    words[0] = words[0][0].upper() + words[0][1:]
    return f"{' '.join(words)}{chance.choice('....?')}"


@cache
def _rare() -> list[str]:
    return [name.casefold() for name in make_names(6000)]


def read_recorded_articles() -> list[Entry]:
    """Real reports, those that follow each other joined to articles; none where they are
    not at hand.
    """
    if not RECORDED.exists():
        return []
    rows = [json.loads(line) for line in RECORDED.read_text(encoding="utf-8").splitlines()]
    return list(_join(rows))


def _join(rows: Sequence[dict[str, str]]) -> Iterator[Entry]:
    body: list[str] = []
    title = summary = ""
    for row in rows:
        if not title:
            title, summary = row["title"], row["summary"]
            continue
        body.append(f"{row['title']} {row['summary']}")
        if sum(map(len, body)) >= LONG - 300:
            yield Entry(
                id=row["id"],
                source="recorded.example",
                url=None,
                title=title,
                summary=summary,
                content="\n".join(body),
                seen=SEEN,
            )
            body, title, summary = [], "", ""
