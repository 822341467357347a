"""Who is meant by what they make or own."""

from __future__ import annotations

import pytest

from bot.model import Entry, Event, Field, Mention
from bot.stories.language.text import terms_in
from bot.stories.traits.features import read_features
from bot.stories.traits.paraphrases import OWNER_TERMS, find_heads, name_owners
from tests.stories.newsdesk import write
from tests.stories.telling import News, hear

OWNERS = {"chatgpt": "openai"}


def mention_chatgpt(entry: Entry) -> tuple[Mention, ...]:
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    return tuple(
        Mention(entity="chatgpt", field=field, start=at, end=at + len("ChatGPT"))
        for field, text in texts.items()
        for at in [text.find("ChatGPT")]
        if at >= 0
    )


def read(entry: Entry) -> list[tuple[str, str]]:
    texts = {Field.TITLE: entry.title, Field.SUMMARY: entry.summary}
    return [
        (found.entity, texts[found.field][found.start : found.end])
        for found in name_owners(entry, mention_chatgpt(entry), owner_of=OWNERS.get)
    ]


@pytest.mark.parametrize(
    ("title", "meant"),
    [
        ("ChatGPT maker buys stake in Larkhill", "ChatGPT maker"),
        ("Court rules against ChatGPT's owner", "ChatGPT's owner"),
        ("ChatGPT-Hersteller beteiligt sich an Larkhill", "ChatGPT-Hersteller"),
        ("The maker of ChatGPT buys Larkhill", "maker of ChatGPT"),
        ("Le créateur de ChatGPT rachète Larkhill", "créateur de ChatGPT"),
        ("La maison-mère de ChatGPT rachète Larkhill", "maison-mère de ChatGPT"),
        ("El creador de ChatGPT compra Larkhill", "creador de ChatGPT"),
        ("Die Entwickler von ChatGPT kaufen Larkhill", "Entwickler von ChatGPT"),
        ("Il proprietario di ChatGPT compra Larkhill", "proprietario di ChatGPT"),
        ("ChatGPTの開発元、音声新興企業を買収", "ChatGPTの開発元"),
        ("ChatGPTの親会社が新興企業に出資", "ChatGPTの親会社"),
        ("ChatGPT开发商收购语音公司", "ChatGPT开发商"),
        ("ChatGPT 개발사, 스타트업 인수", "ChatGPT 개발사"),
    ],
)
def test_an_owner_is_meant_by_what_it_owns(title: str, meant: str) -> None:
    assert read(write(title)) == [("openai", meant)]
    assert read(write("A deal", title)) == [("openai", meant)]
    # What looks for such texts by their terms finds them.
    assert OWNER_TERMS.intersection(terms_in(title))


@pytest.mark.parametrize(
    "title",
    [
        "ChatGPTの開発が加速",
        "ChatGPTの開発者会議",
        "ChatGPT gains a shopping mode",
        "ChatGPT makers and users",
        "A reader of ChatGPT answers",
    ],
)
def test_a_product_that_is_itself_the_news_stays_what_it_is(title: str) -> None:
    assert read(write(title)) == [("chatgpt", "ChatGPT")]


def test_where_nobody_is_known_to_own_it_a_name_stays_what_it_is() -> None:
    entry = write("ChatGPT maker buys stake in Larkhill")
    mentions = mention_chatgpt(entry)
    assert name_owners(entry, mentions, owner_of=lambda _: None) == mentions


@pytest.mark.parametrize(
    "title",
    [
        "ChatGPT maker parts ways with Microsoft",
        "The ChatGPT maker and Microsoft end their partnership",
        "Le créateur de ChatGPT et Microsoft mettent fin à leur partenariat",
        "ChatGPT-Hersteller und Microsoft beenden Partnerschaft",
        "El creador de ChatGPT y Microsoft ponen fin a su alianza",
    ],
)
def test_a_report_that_no_watch_wants_counts_where_it_means_a_party_by_what_it_makes(
    title: str,
) -> None:
    heard = hear(
        [
            News(0, "wire.example", "OpenAI ends partnership with Microsoft"),
            News(5, "gazette.example", title),
        ],
        '"OpenAI"',
    )
    evidence = heard.decisions[1]
    assert evidence["watches"] == []
    assert (evidence["story"], evidence["status"], evidence["origins"]) == ("s1", "corroborated", 2)
    assert heard.told() == [("breaking", 0)]


def test_what_an_owner_has_is_no_party_beside_it() -> None:
    entry = write("OpenAI sued over ChatGPT", "Parents say that ChatGPT misled them.")
    found = name_owners(
        entry,
        (*mention_chatgpt(entry), Mention(entity="openai", field=Field.TITLE, start=0, end=6)),
        owner_of=OWNERS.get,
    )
    assert [(each.entity, each.owner) for each in found] == [
        ("chatgpt", "openai"),
        ("chatgpt", "openai"),
        ("openai", None),
    ]
    features = read_features(entry, found, Event.LEGAL)
    assert {name for name in features.parties if name[0] == "@"} == {"@openai"}
    alone = read_features(entry, mention_chatgpt(entry), Event.LEGAL)
    assert {name for name in alone.parties if name[0] == "@"} == {"@chatgpt"}


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Vera Holm's company buys Etchery in chip push", "Vera Holm"),
        ("Vera Holm's defense startup wins Ashby contract", "Vera Holm"),
        ("Firma von Vera Holm kauft Etchery", "Vera Holm"),
        ("L'entreprise de Vera Holm rachète Etchery", "Vera Holm"),
        ("La empresa de Vera Holm compra Etchery", "Vera Holm"),
    ],
)
def test_a_person_by_whom_a_firm_is_meant_is_no_party(headline: str, name: str) -> None:
    ((start, end),) = find_heads(headline)
    assert headline[start:end] == name
    at = headline.index(name)
    mention = Mention(entity="vera-holm", field=Field.TITLE, start=at, end=at + len(name))
    for mentions in ((), (mention,)):
        parties = read_features(write(headline), mentions, Event.ACQUISITION).parties
        assert parties.isdisjoint({"vera", "holm", "@vera-holm"})


@pytest.mark.parametrize(
    "headline",
    [
        "Vera Holm buys Etchery in chip push",
        "Larkhill's company car scheme ends",
        "Vera Holm's husband buys Etchery",
        "Etchery sues company over Vera Holm",
    ],
)
def test_a_person_who_acts_stays_a_party(headline: str) -> None:
    assert find_heads(headline) == ()


@pytest.mark.parametrize("length", [1, 12, 29, 4000])
def test_a_name_is_found_behind_a_word_of_any_length(length: int) -> None:
    behind = f"{'A-' * length} mill: Vera Holm's company buys Etchery"
    assert [behind[start:end] for start, end in find_heads(behind)] == ["Vera Holm"]


def test_a_name_has_at_most_31_letters() -> None:
    assert find_heads(f"Vera H{'o' * 30}'s company buys Etchery") != ()
    assert find_heads(f"Vera H{'o' * 31}'s company buys Etchery") == ()


def test_who_is_meant_by_his_head_buys_what_the_firm_buys() -> None:
    deal = (
        "Larkhill to acquire chip designer Etchery for $4 billion",
        "Larkhill agreed to buy Etchery, people familiar said.",
    )
    text = "The start-up agreed to a $4bn takeover."
    for title, story in (
        ("Vera Holm's company buys Etchery in chip push", "s1"),
        ("Vera Holm's company buys Ashby Robotics in mill push", "s2"),
    ):
        news = [News(0.0, "gazette.example", *deal), News(20.0, "herald.example", title, text)]
        assert hear(news).stories == ["s1", story]
