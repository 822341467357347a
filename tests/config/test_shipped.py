"""What comes with Nightdesk."""

from __future__ import annotations

import re
import subprocess
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import config
from bot.watchlist.exchanges import ABBREVIATIONS
from bot.watchlist.words import fold_accents, spell_words
from config import load_files, shipped_packs
from config.environment import environment_names
from config.layers import check_document
from config.schema import ConfigFile, PackName, Settings, SourceSettings
from config.shipped import read_default_document, read_pack_document

ROOT = Path(__file__).parents[2]


@cache
def load_shipped(*packs: PackName) -> Settings:
    """What comes with Nightdesk, with these packs or with all: read once, for it is frozen."""
    return load_files([], packs=packs or None)


def fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def test_the_imported_config_is_ours():
    assert Path(config.__file__).parent == ROOT / "config"


def test_every_setting_stands_in_the_default_file_with_its_default():
    said = read_default_document().value

    def compare(said: object, default: object, path: str) -> None:
        if isinstance(default, dict) and default:
            assert isinstance(said, dict), path
            assert set(said) == set(default), path
            for key, inner in default.items():
                compare(said[key], inner, f"{path}.{key}")
        else:
            assert said == (list(default) if isinstance(default, tuple) else default), path

    compare(said, ConfigFile().model_dump(by_alias=True), "")


def test_every_setting_of_the_default_file_has_a_comment_with_its_environment_name():
    text = (ROOT / "config" / "default.yaml").read_text(encoding="utf-8")
    comments = "\n".join(line for line in text.splitlines() if line.lstrip().startswith("#"))
    for one in environment_names():
        short = "…" + one.name.removeprefix("NIGHTDESK_CHANNEL_DEFAULTS")
        assert one.name in comments or short in comments, one.name


def test_the_packs_are_those_that_the_schema_knows():
    assert shipped_packs() == get_args(PackName)


def test_every_shipped_source_says_who_it_is_and_where_it_was_seen():
    sources = load_shipped().sources
    assert len(sources) >= 220
    for name, source in sources.items():
        assert source.url.startswith("https://"), name
        assert source.owner, name
        assert source.tags, name
        assert source.seen_in is not None, name
        assert source.seen_in.startswith("https://"), name


def test_every_source_of_a_pack_says_in_the_file_what_has_a_default_elsewhere():
    said_by_all = {"name", "kind", "url", "host", "tier", "owner", "tags", "seen_in", "verified"}
    for pack in shipped_packs():
        said = read_pack_document(pack).value["sources"]
        for name, source in said.items():
            assert said_by_all | {"lang"} <= set(source), (pack, name)
            assert source["kind"] in get_args(SourceSettings.model_fields["kind"].annotation), name


# Projects that list or name addresses which they fetch or test, and one public page.
PUBLIC_LISTS = (
    "https://apify.com/pennydata/rss-atom-feed-reader-bulk/",
    "https://github.com/MeesjeKeesie/IdleDash/",
    "https://github.com/aiworkflowpro/awesome-rss-feeds-list/",
    "https://github.com/alex9smith/gdelt-doc-api/",
    "https://github.com/algolia/hn-search/",
    "https://github.com/aml25/federal-register-mcp/",
    "https://github.com/brave/news-aggregator/",
    "https://github.com/crotwell/seisplotjs/",
    "https://github.com/dfuchss/DeltaBot/",
    "https://github.com/exxamalte/python-aio-georss-gdacs/",
    "https://github.com/flairNLP/fundus/",
    "https://github.com/foorilla/allainews_sources/",
    "https://github.com/freelawproject/juriscraper/",
    "https://github.com/ghobs91/primus-news/",
    "https://github.com/hipcityreg/situation-monitor/",
    "https://github.com/jadchaar/sec-edgar-api/",
    "https://github.com/kagisearch/kite-public/",
    "https://github.com/koala73/worldmonitor/",
    "https://github.com/mkantor/silk-demos/",
    "https://github.com/nikotsakiris/natural-gas-dashboard/",
    "https://github.com/omer475/ten-news-website/",
    "https://github.com/plenaryapp/awesome-rss-feeds/",
    "https://github.com/rsdoiel/antenna/",
    "https://github.com/tvanderb/Cronkite/",
    "https://github.com/xbbg-org/xnews/",
)

# Domains under which publishers serve feeds whose articles are elsewhere: of everybody, and
# of one publisher.
FEED_SERVICES = {"feedburner.com"}
FEED_DOMAINS = {
    "24.com": {"news24.com"},
    "abcnews.com": {"go.com"},
    "algolia.com": {"ycombinator.com"},
    "bbci.co.uk": {"bbc.co.uk", "bbc.com"},
    "dowjones.io": {"wsj.com"},
    "impresa.pt": {"expresso.pt", "sicnoticias.pt"},
    "politico.com": {"eenews.net", "politico.com"},
    # A filing with the SEC is in its company's own words.
    "sec.gov": {"apple.com", "microsoft.com", "nvidia.com", "sec.gov"},
    "skynews.com": {"sky.com"},
    "uecdn.es": {"elmundo.es", "expansion.com", "marca.com"},
}

# Domains that are registered one label further down.
_SECOND_LEVEL = {"ac", "co", "com", "edu", "go", "gov", "gv", "ne", "net", "or", "org"}


def site_of(url: str) -> str:
    """The registered domain: bbc.co.uk of https://feeds.bbc.co.uk/x."""
    labels = (urlsplit(url).hostname or "").removeprefix("www.").split(".")
    deep = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == 2
    return ".".join(labels[-3:] if deep else labels[-2:])


def test_every_shipped_source_was_seen_on_its_publishers_site_or_in_a_public_list_of_feeds():
    sources = load_shipped().sources
    sites: dict[str | None, set[str]] = defaultdict(set)
    for source in sources.values():
        sites[source.owner] |= {site_of(source.url), site_of(f"https://{source.host}")}
    for name, source in sources.items():
        seen_in = source.seen_in or ""
        is_own = site_of(seen_in) in sites[source.owner]
        assert is_own or seen_in.startswith(PUBLIC_LISTS), name


def test_a_place_in_a_repository_is_a_file_at_one_commit():
    for name, source in load_shipped().sources.items():
        seen_in = source.seen_in or ""
        if site_of(seen_in) == "github.com":
            pinned = r"https://github\.com/[\w.-]+/[\w.-]+/blob/[0-9a-f]{40}/\S+"
            assert re.fullmatch(pinned, seen_in), name


def test_every_project_of_the_list_was_seen_to_have_an_address():
    places = [source.seen_in or "" for source in load_shipped().sources.values()]
    for project in PUBLIC_LISTS:
        assert any(place.startswith(project) for place in places), project


def test_every_host_is_that_of_the_address_or_one_whose_feeds_are_served_there():
    for name, source in load_shipped().sources.items():
        served, host = site_of(source.url), site_of(f"https://{source.host}")
        if served not in FEED_SERVICES:
            assert host in FEED_DOMAINS.get(served, {served}), name


def test_no_host_is_that_of_the_machine_that_serves_the_feed():
    servers = {"api", "cdn", "export", "feed", "feeds", "public", "rss", "services", "servis"}
    for name, source in load_shipped().sources.items():
        assert source.host.partition(".")[0] not in servers, name


def test_the_sources_of_one_host_have_one_owner():
    owners: dict[str, set[str | None]] = defaultdict(set)
    for source in load_shipped().sources.values():
        owners[source.host.removeprefix("www.")].add(source.owner)
    assert {host: found for host, found in owners.items() if len(found) > 1} == {}


def test_an_owner_is_written_in_one_way_and_as_an_id_only_where_an_entity_has_it():
    settings = load_shipped()
    written: dict[str, set[str]] = defaultdict(set)
    for name, source in settings.sources.items():
        owner = source.owner or ""
        written[fold(owner).removeprefix("the ")].add(owner)
        if re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", owner):
            assert owner in settings.entities, name
    assert {key: ways for key, ways in written.items() if len(ways) > 1} == {}


def test_an_official_source_speaks_on_a_host_of_the_body_that_owns_it():
    settings = load_shipped()
    named = {
        fold(word): id_
        for id_, entity in settings.entities.items()
        for word in (entity.name, *entity.aliases)
    }

    def hosts_of(id_: str) -> set[str]:
        hosts = set(settings.entities[id_].hosts)
        for other, entity in settings.entities.items():
            if entity.owner == id_:
                hosts |= hosts_of(other)
        return hosts

    for name, source in settings.sources.items():
        owner = named.get(fold(source.owner or ""))
        hosts = hosts_of(owner) if source.official and owner else set()
        if hosts:
            assert any(source.host == host or source.host.endswith(f".{host}") for host in hosts), (
                name
            )


def test_who_is_official_for_a_body_of_the_catalogue_is_listed_under_its_name():
    settings = load_shipped()
    hosts = {host: id_ for id_, entity in settings.entities.items() for host in entity.hosts}

    def is_within(id_: str | None, owner: str) -> bool:
        while id_ is not None:
            entity = settings.entities[id_]
            if fold(owner) in {fold(word) for word in (entity.name, *entity.aliases)}:
                return True
            id_ = entity.owner
        return False

    for name, source in settings.sources.items():
        labels = source.host.split(".")
        parents = (".".join(labels[at:]) for at in range(len(labels)))
        id_ = next((hosts[parent] for parent in parents if parent in hosts), None)
        if source.official and id_ is not None:
            assert is_within(id_, source.owner or ""), name


PACKS_PAGE = (ROOT / "docs" / "packs.md").read_text(encoding="utf-8")


def read_table(title: str) -> dict[str, list[str]]:
    """The rows of a section's table, each by the name that it has in backticks."""
    section = PACKS_PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]
    rows: dict[str, list[str]] = {}
    for line in filter(lambda line: line.startswith("|"), section.splitlines()):
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        names = re.findall(r"`([^`]+)`", line)
        if names:
            rows[names[0]] = cells
    return rows


def count_languages(sources: Iterable[SourceSettings]) -> Counter[str]:
    return Counter((source.lang or "").partition("-")[0] for source in sources if source.lang)


def test_the_page_of_packs_counts_right():
    rows = read_table("Packs")
    assert set(rows) == set(shipped_packs())
    for pack, (_, _, count, official, languages) in rows.items():
        sources = load_shipped(pack).sources.values()
        assert int(count) == len(sources), pack
        assert int(official) == sum(source.official for source in sources), pack
        assert languages == ", ".join(sorted(count_languages(sources))), pack


def test_the_packs_are_neither_thin_nor_endless():
    for pack in shipped_packs():
        assert 3 <= len(load_shipped(pack).sources) <= 40, pack
    assert len(shipped_packs()) >= 14


def test_each_source_has_a_beat_and_each_beat_has_sources():
    beats = read_table("Beats")
    sources = load_shipped().sources
    assert len(beats) >= 12
    for name, source in sources.items():
        assert set(source.tags) & set(beats), name
        assert len(set(source.tags)) == len(source.tags), name
    for beat, (_, _, count) in beats.items():
        assert int(count) == sum(beat in source.tags for source in sources.values()), beat
        assert int(count) >= 8, beat


def test_a_dozen_languages_have_five_sources_or_more_and_two_of_the_upper_tiers():
    rows = read_table("Languages")
    sources = load_shipped().sources.values()
    counted = count_languages(sources)
    assert {code: int(cells[2]) for code, cells in rows.items()} == dict(counted)
    assert sum(count >= 5 for count in counted.values()) >= 12
    upper = count_languages(source for source in sources if source.tier <= 2)
    assert all(upper[code] >= 2 for code, count in counted.items() if count >= 5)


def test_no_id_and_no_address_stands_in_two_packs():
    ids: list[str] = []
    urls: list[str] = []
    for pack in shipped_packs():
        settings = load_shipped(pack)
        assert settings.sources, pack
        ids += settings.sources
        urls += [source.url for source in settings.sources.values()]
    assert len(ids) == len(set(ids))
    assert len(urls) == len(set(urls))


def test_company_newsrooms_and_regulators_are_official_and_news_media_are_not():
    for pack in ("newsrooms", "regulators"):
        assert all(source.official for source in load_shipped(pack).sources.values())
    for pack in ("technology", "business"):
        assert not any(source.official for source in load_shipped(pack).sources.values())


def spell(name: str) -> str:
    """As names are compared: by their words, without case and accents."""
    return fold_accents(" ".join(spell_words(name)))


def test_the_catalogue_holds_six_hundred_entities_and_those_of_the_interface():
    entities = load_shipped().entities
    assert len(entities) >= 600
    assert {
        "nokia",
        "microsoft",
        "openai",
        "apple",
        "meta",
        "google",
        "alphabet",
        "goldman-sachs",
    } <= set(entities)


def test_every_entity_can_be_found_by_more_than_its_name():
    for name, entity in load_shipped().entities.items():
        assert entity.aliases or entity.tickers or entity.hosts, name
        spelled = Counter(spell(word) for word in (entity.name, *entity.aliases))
        assert max(spelled.values()) == 1, (name, spelled.most_common(1))


def test_no_name_alias_ticker_or_host_belongs_to_two_entities():
    owners: dict[str, set[str]] = defaultdict(set)
    for name, entity in load_shipped().entities.items():
        for word in (entity.name, *entity.aliases):
            owners[spell(word)].add(name)
        for word in (name, *entity.tickers, *entity.hosts):
            owners[fold(word)].add(name)
    assert {word: names for word, names in owners.items() if len(names) > 1} == {}


def test_every_ticker_names_an_exchange_under_which_news_is_read():
    for name, entity in load_shipped().entities.items():
        for ticker in entity.tickers:
            assert ticker.partition(":")[0] in ABBREVIATIONS, (name, ticker)


# Money that no body issues, and a kernel that all write.
OWNED_BY_NOBODY = {"bitcoin", "dogecoin", "ethereum", "linux", "solana", "xrp"}


def test_every_owner_is_in_the_catalogue_and_every_product_has_one():
    entities = load_shipped().entities
    for name, entity in entities.items():
        assert entity.owner is None or entity.owner in entities, name
        if entity.kind in ("product", "brand"):
            assert (entity.owner is None) is (name in OWNED_BY_NOBODY), name


def test_shipped_files_hold_no_secret_and_name_no_further_file():
    layer = check_document(read_default_document())
    assert layer.faults == ()
    assert layer.content.files == ()
    assert layer.content.slack.bot_token is None


def test_importing_config_loads_neither_pydantic_nor_yaml():
    code = "import sys, config; print(sorted({'pydantic', 'yaml'} & set(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_every_public_name_of_config_is_there():
    for name in config.__all__:
        assert getattr(config, name) is not None
