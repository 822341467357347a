"""What each section may say, and how a wrong value is answered."""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from bot.model import EntityKind, Event, Language, MentionPolicy, Priority, Step, Threshold
from bot.stories import PARTS
from config.schema import (
    ChannelSettings,
    EntitySettings,
    EventName,
    LanguageName,
    PageSettings,
    StepName,
    ThresholdName,
    WatchSettings,
)
from tests.config.writing import load, only_fault

INTERFACE = """
watches:
  - name: nokia-deals
    query: 'entity:nokia AND (deal OR partnership)'
    channels: [tech]
    priority: high
    owner: desk
    lang: [en, fi]
    sources: {include: [yle-news], exclude: [example.net]}
    events: {include: [acquisition], exclude: [other]}
    digest_only: true
    muted_until: 2026-03-01T09:00:00+02:00
    expires: 2027-01-01T00:00:00Z
    mention: here

sources:
  yle-news:
    name: Yle News
    kind: feed
    url: https://example.org/rss
    host: example.org
    tier: 2
    owner: Yle
    official: false
    lang: en
    tags: [europe]

entities:
  nokia:
    name: Nokia
    kind: organisation
    aliases: [Nokia Oyj, 诺基亚]
    tickers: [NYSE:NOK, HEL:NOKIA, NSE:M&M]
    hosts: [nokia.com]
    owner: null

channels:
  tech:
    threshold: important
    digest: {cron: '0 8,17 * * mon-fri', zone: America/New_York}
    quiet: {from: '22:00', to: '07:00', zone: America/New_York, except: biggest}
"""


def test_the_example_of_the_interface_is_read_to_the_letter(tmp_path: Path):
    settings = load(tmp_path, INTERFACE)
    (watch,) = settings.watches
    assert (watch.name, watch.channels, watch.priority) == ("nokia-deals", ("tech",), "high")
    assert watch.lang == ("en", "fi")
    assert watch.sources.exclude == ("example.net",)
    assert watch.events.include == ("acquisition",)
    assert watch.muted_until == datetime(2026, 3, 1, 7, 0, tzinfo=UTC)
    source = settings.sources["yle-news"]
    assert (source.tier, source.owner, source.host, source.official) == (
        2,
        "Yle",
        "example.org",
        False,
    )
    entity = settings.entities["nokia"]
    assert entity.aliases == ("Nokia Oyj", "诺基亚")
    assert entity.tickers == ("NYSE:NOK", "HEL:NOKIA", "NSE:M&M")
    tech = settings.channels["tech"]
    assert tech.digest is not None
    assert tech.digest.zone == "America/New_York"
    assert tech.quiet is not None
    assert (tech.quiet.start, tech.quiet.end, tech.quiet.except_) == (time(22), time(7), "biggest")


def test_a_watch_needs_a_name_a_query_and_channels_and_nothing_else(tmp_path: Path):
    (watch,) = load(tmp_path, "watches: [{name: a, query: b, channels: [c]}]").watches
    assert (watch.priority, watch.mention, watch.digest_only) == ("normal", "none", False)
    assert watch.expires is None


def test_a_source_takes_its_host_from_its_url(tmp_path: Path):
    text = "sources: {a: {name: A, kind: feed, url: 'https://News.Example.ORG:8443/rss'}}"
    source = load(tmp_path, text).sources["a"]
    assert source.host == "news.example.org"
    assert source.tier == 3
    assert source.owner is None


def test_unquoted_times_of_day_are_times(tmp_path: Path):
    text = "channels: {tech: {quiet: {from: 22:00, to: 7:30, zone: UTC}}}"
    quiet = load(tmp_path, text).channels["tech"].quiet
    assert quiet is not None
    assert (quiet.start, quiet.end, quiet.except_) == (time(22), time(7, 30), None)


def test_the_names_of_events_levels_and_kinds_are_those_of_the_bot():
    assert get_args(EventName) == tuple(Event)
    assert get_args(ThresholdName) == tuple(Threshold)
    assert get_args(StepName) == tuple(Step)
    assert get_args(WatchSettings.model_fields["priority"].annotation) == tuple(Priority)
    assert get_args(WatchSettings.model_fields["mention"].annotation) == tuple(MentionPolicy)
    assert get_args(EntitySettings.model_fields["kind"].annotation) == tuple(EntityKind)
    assert get_args(get_args(LanguageName)[0]) == tuple(Language)


WATCH = "watches: [{{name: a, query: b, channels: [c], {}}}]"
SOURCE = "sources: {{a: {{name: A, url: 'https://example.org/', {}}}}}"
ENTITY = "entities: {{nokia: {{name: Nokia, {}}}}}"
CHANNEL = "channels: {{tech: {{{}}}}}"

WRONG = [
    (WATCH.format("priorty: high"), "watches[0].priorty", "did you mean 'priority'?"),
    (
        r'watches: [{name: "a\0b", query: b, channels: [c]}]',
        "watches[0].name",
        "write letters, digits and signs on one line",
    ),
    (WATCH.format("priority: hihg"), "watches[0].priority", "did you mean 'high'?"),
    (CHANNEL.format("language: german"), "channels.tech.language", "did you mean 'de'?"),
    (CHANNEL.format("language: Deutsch"), "channels.tech.language", "did you mean 'de'?"),
    (CHANNEL.format("language: en-US"), "channels.tech.language", "did you mean 'en'?"),
    (CHANNEL.format("language: frnch"), "channels.tech.language", "did you mean 'fr'?"),
    (
        "channels: {tech: {language: klingon}}",
        "channels.tech.language",
        "one of en (English)",
    ),
    (CHANNEL.format("language: [de]"), "channels.tech.language", "write "),
    (WATCH.format("lang: en"), "watches[0].lang", "write [en]"),
    (WATCH.format("lang: [english]"), "watches[0].lang[0]", "BCP 47"),
    (WATCH.format("digest_only: sometimes"), "watches[0].digest_only", "true or false"),
    (WATCH.format("expires: 2026-03-01"), "watches[0].expires", "date, time and zone"),
    (WATCH.format("expires: 2026"), "watches[0].expires", "date, time and zone"),
    (WATCH.format("expires: soon"), "watches[0].expires", "date, time and zone"),
    (WATCH.format("mention: everyone"), "watches[0].mention", "'none' or 'here'"),
    (
        WATCH.format("events: {include: [aquisition]}"),
        "watches[0].events.include[0]",
        "'acquisition'",
    ),
    (WATCH.format("sources: [a]"), "watches[0].sources", "mapping"),
    ("watches: [{name: a, channels: [c]}]", "watches[0].query", "add a line `query: …`"),
    ("watches: [{name: a, query: '  ', channels: [c]}]", "watches[0].query", "write a text"),
    ("watches: [{name: 5, query: b, channels: [c]}]", "watches[0].name", "put it in quotes"),
    ("watches: [{name: a, query: b, channels: []}]", "watches[0].channels", "name at least one"),
    ("watches: [{name: a, query: b, channels: ['#c']}]", "watches[0].channels[0]", "write 'c'"),
    ("watches: [{name: a, query: b, channels: [c d]}]", "watches[0].channels[0]", "without #"),
    ("watches: {name: a}", "watches", "list"),
    (SOURCE.format("kind: fead"), "sources.a.kind", "did you mean 'feed'?"),
    (SOURCE.format("tier: 4"), "sources.a.tier", "at most 3"),
    (SOURCE.format("tier: true"), "sources.a.tier", "write a number"),
    (SOURCE.format("tier: first"), "sources.a.tier", "whole number"),
    (SOURCE.format("host: https://example.org/"), "sources.a.host", "the host alone"),
    (SOURCE.format("verified: yesterday"), "sources.a.verified", "2026-03-01"),
    (SOURCE.format("kind: json"), "sources.a", "add `json: {items: …, title: …}`"),
    (SOURCE.format("kind: json, json: "), "sources.a", "add `json: {items: …, title: …}`"),
    (SOURCE.format("json: {items: a, title: b}"), "sources.a.json", "write `kind: json`"),
    (SOURCE.format("kind: json, json: {items: a}"), "sources.a.json.title", "add a line"),
    (
        SOURCE.format("kind: json, json: {items: a, titel: b, title: c}"),
        "sources.a.json.titel",
        "did you mean 'title'?",
    ),
    (
        SOURCE.format("kind: json, json: {items: 3, title: c}"),
        "sources.a.json.items",
        "put it in quotes",
    ),
    (
        SOURCE.format("kind: json, json: {items: " + "a" * 1_001 + ", title: c}"),
        "sources.a.json.items",
        "1,000 at most",
    ),
    (SOURCE.format("kind: sitemap, page: {include: main}"), "sources.a.page", "`kind: page`"),
    (SOURCE.format("kind: page, page: {includes: main}"), "sources.a.page.includes", "'include'"),
    (
        SOURCE.format("kind: page, page: {include: [main, 3]}"),
        "sources.a.page.include[1]",
        "quotes",
    ),
    ("sources: {a: {name: A, url: 'ftp://example.org/'}}", "sources.a.url", "https://"),
    ("sources: {a: {name: A, url: example.org/rss}}", "sources.a.url", "https://"),
    ("sources: {a: {name: A, url: 'http://[::1/'}}", "sources.a.url", "https://"),
    ("sources: {a: {name: A, url: 'http://x:99999/'}}", "sources.a.url", "https://"),
    ("sources: {a b: {name: A, url: 'https://example.org/'}}", "sources.a b", "letters"),
    (ENTITY.format("kind: company"), "entities.nokia.kind", "organisation"),
    (ENTITY.format("tickers: [NOK]"), "entities.nokia.tickers[0]", "NYSE:NOK"),
    (ENTITY.format("hosts: ['nokia.com/news']"), "entities.nokia.hosts[0]", "example.org"),
    (ENTITY.format("hosts: [com]"), "entities.nokia.hosts[0]", "in full, as example.org"),
    (ENTITY.format('aliases: ["a\\nb"]'), "entities.nokia.aliases[0]", "on one line"),
    ("entities: {Nokia Oyj: {name: Nokia}}", "entities.Nokia Oyj", "nokia-oyj"),
    ("entities: {诺基亚: {name: Nokia}}", "entities.诺基亚", "everyday"),
    (CHANNEL.format("threshold: loud"), "channels.tech.threshold", "'everything'"),
    (
        CHANNEL.format("digest: {cron: '0 25 * * *', zone: UTC}"),
        "channels.tech.digest.cron",
        "five",
    ),
    (CHANNEL.format("digest: {cron: '0 8 * *', zone: UTC}"), "channels.tech.digest.cron", "five"),
    (
        CHANNEL.format("digest: {cron: '0 8 30 2 *', zone: UTC}"),
        "channels.tech.digest.cron",
        "five",
    ),
    (CHANNEL.format("digest: {cron: '0 8 * * *'}"), "channels.tech.digest.zone", "add a line"),
    (
        CHANNEL.format("digest: {cron: '0 8 * * *', zone: America/New_Yrok}"),
        "channels.tech.digest.zone",
        "did you mean 'America/New_York'?",
    ),
    (
        CHANNEL.format("quiet: {from: '24:00', to: '7:00', zone: UTC}"),
        "channels.tech.quiet.from",
        "23:59",
    ),
    (
        CHANNEL.format("quiet: {from: 22, to: '7:00', zone: UTC}"),
        "channels.tech.quiet.from",
        "23:59",
    ),
    (
        CHANNEL.format("quiet: {from: '22:00', to: '7:00', zone: UTC, exept: biggest}"),
        "channels.tech.quiet.exept",
        "did you mean 'except'?",
    ),
    (
        CHANNEL.format("quiet: {from: '22:00', to: '22:00', zone: UTC}"),
        "channels.tech.quiet",
        "leave `quiet` out",
    ),
    (
        CHANNEL.format("mention: {here: bigest}"),
        "channels.tech.mention.here",
        "did you mean 'biggest'?",
    ),
    (CHANNEL.format("mention: biggest"), "channels.tech.mention", "mapping"),
    (CHANNEL.format("most_an_hour: 0"), "channels.tech.most_an_hour", "at least 1"),
    (CHANNEL.format("sections: watches"), "channels.tech.sections", "did you mean 'watch'?"),
    (CHANNEL.format("broadcast: here"), "channels.tech.broadcast", "true or false"),
    (CHANNEL.format("heartbeat: 1.5"), "channels.tech.heartbeat", "true or false"),
    ("channels: {'#tech': {threshold: biggest}}", "channels.#tech", "write 'tech'"),
    ("http: {port: 99999}", "http.port", "at most 65535"),
    ("http: {port: eighty}", "http.port", "whole number"),
    ("http: 8080", "http", "mapping"),
    ("fetch: {timeout_s: 0}", "fetch.timeout_s", "more than 0"),
    ("fetch: {timeout_s: .nan}", "fetch.timeout_s", "number"),
    ("urgency: {mach: 0.3}", "urgency.mach", "did you mean 'match'?"),
    ("urgency: {match: -1}", "urgency.match", "at least 0"),
    ("urgency: {genre: 2}", "urgency.genre", "at most 1"),
    ("urgency: {steps: [oficial]}", "urgency.steps[0]", "did you mean 'official'?"),
    (
        "events: {own: {event: recall, weight: 0.9, say: [zebra], of: [recall]}}",
        "events.own",
        "leave `of` out",
    ),
    (
        "events: {own: {certainty: done, weight: 0.9, say: [zebra], of: [recal]}}",
        "events.own.of[0]",
        "'recall'",
    ),
    (f"urgency: {{{', '.join(f'{part}: 0' for part in PARTS)}}}", "urgency", "docs/editorial.md"),
    ("keep_days: 0", "keep_days", "at least 1"),
    ("contact: the desk", "contact", "desk@example.org"),
    ("packs: [wire]", "packs[0]", "did you mean 'wires'?"),
    ("log: {level: loud}", "log.level", "'debug'"),
    ("database_url: mysql://a/b", "database_url", "sqlite:///PATH"),
    ("database_url: postgres://a/b", "database_url", "postgresql://"),
    ("slack: {bot_token: xapp-1}", "slack.bot_token", "slack.app_token"),
    ("slack: {bot_token: xoxb-1, app_token: xoxb-2}", "slack.app_token", "slack.bot_token"),
    ("slack: {app_token: xapp-1}", "slack.app_token", "SLACK_BOT_TOKEN"),
    ("slack: {bot_token: ''}", "slack.bot_token", "leave the line out"),
    ("wachtes: []", "wachtes", "did you mean 'watches'?"),
    ("<<: {a: 1}", "<<", "write the values out"),
]


@pytest.mark.parametrize(("text", "path", "advice"), WRONG, ids=[path for _, path, _ in WRONG])
def test_a_wrong_value_is_answered_with_its_place_and_what_to_do(
    tmp_path: Path, text: str, path: str, advice: str
):
    fault = only_fault(tmp_path, text)
    assert fault.path == path
    assert fault.place.line == 1
    assert fault.place.column
    assert fault.problem
    assert advice in fault.remedy


def test_a_selector_may_stand_alone_or_in_a_list(tmp_path: Path):
    settings = load(
        tmp_path,
        """
        sources:
          one: {name: A, kind: page, url: 'https://a.example/', page: {include: main}}
          two:
            name: B
            kind: page
            url: https://b.example/
            page: {include: ['#news', '#more'], exclude: .advert}
        """,
    )
    assert settings.sources["one"].page == PageSettings(include=("main",))
    assert settings.sources["two"].page == PageSettings(
        include=("#news", "#more"), exclude=(".advert",)
    )


def test_a_fault_in_the_kind_is_not_told_again_of_what_belongs_to_it(tmp_path: Path):
    fault = only_fault(tmp_path, SOURCE.format("kind: jsn, json: {items: a, title: b}"))
    assert fault.path == "sources.a.kind"


def test_the_settings_cannot_be_changed(tmp_path: Path):
    settings = load(tmp_path, INTERFACE)
    with pytest.raises(ValueError, match="frozen"):
        settings.keep_days = 1  # type: ignore[misc]
    with pytest.raises(ValueError, match="frozen"):
        settings.watches[0].query = "x"  # type: ignore[misc]


def test_a_channel_that_says_nothing_says_nothing():
    assert ChannelSettings.model_validate({}).model_fields_set == set()


@pytest.mark.parametrize("side", ["include", "exclude"])
def test_a_watch_may_select_by_a_tag_and_has_to_name_it(side: str) -> None:
    watch = {"name": "a", "query": "b", "channels": ["c"]}
    taken = WatchSettings.model_validate(watch | {"sources": {side: ["tag:europe", "a.example"]}})
    assert getattr(taken.sources, side) == ("tag:europe", "a.example")
    with pytest.raises(ValidationError, match="names no tag"):
        WatchSettings.model_validate(watch | {"sources": {side: ["tag: "]}})


@pytest.mark.parametrize("name", ["https://a.example/rss", "a.example/rss", "Quay Post"])
def test_a_watch_selects_sources_by_ids_and_hosts_and_not_by_addresses(name: str) -> None:
    watch = {"name": "a", "query": "b", "channels": ["c"], "sources": {"include": [name]}}
    with pytest.raises(ValidationError, match="which no source has"):
        WatchSettings.model_validate(watch)
