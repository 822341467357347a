"""What comes with Nightdesk."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from collections import defaultdict
from pathlib import Path
from typing import get_args
from urllib.parse import urlsplit

import config
from config import load_files, read_shipped_default, shipped_packs
from config.documents import read_document
from config.environment import environment_names
from config.layers import check_document
from config.schema import ConfigFile, PackName

ROOT = Path(__file__).parents[2]


def fold(name: str) -> str:
    return unicodedata.normalize("NFKC", name).casefold()


def test_the_imported_config_is_ours():
    assert Path(config.__file__).parent == ROOT / "config"


def test_every_setting_stands_in_the_default_file_with_its_default():
    said = read_document(read_shipped_default().encode(), file="default.yaml").value

    def compare(said: object, default: object, path: str) -> None:
        if isinstance(default, dict) and default:
            assert isinstance(said, dict), path
            assert set(said) == set(default), path
            for key, inner in default.items():
                compare(said[key], inner, f"{path}.{key}")
        else:
            assert (said == default) or (said == [] and default == ()), path

    compare(said, ConfigFile().model_dump(by_alias=True), "")


def test_every_setting_of_the_default_file_has_a_comment_with_its_environment_name():
    text = read_shipped_default()
    comments = "\n".join(line for line in text.splitlines() if line.lstrip().startswith("#"))
    for one in environment_names():
        short = "…" + one.name.removeprefix("NIGHTDESK_CHANNEL_DEFAULTS")
        assert one.name in comments or short in comments, one.name


def test_the_packs_are_those_that_the_schema_knows():
    assert shipped_packs() == get_args(PackName)


def test_every_shipped_source_says_who_it_is_and_where_it_was_seen():
    sources = load_files([]).sources
    assert len(sources) >= 60
    for name, source in sources.items():
        assert source.url.startswith("https://"), name
        assert source.owner, name
        assert source.lang, name
        assert source.tags or source.tier < 3, name
        assert source.seen_in is not None, name
        assert source.seen_in.startswith("https://"), name


PUBLIC_LISTS = (
    "https://github.com/foorilla/allainews_sources/",
    "https://github.com/hipcityreg/situation-monitor/",
    "https://github.com/koala73/worldmonitor/",
    "https://github.com/peterc/engblogs/",
    "https://github.com/plenaryapp/awesome-rss-feeds",
)


def site_of(url: str) -> str:
    return ".".join((urlsplit(url).hostname or "").removesuffix(".uk").split(".")[-2:])


def test_every_shipped_source_was_seen_on_its_publishers_site_or_in_a_public_list_of_feeds():
    sources = load_files([]).sources
    sites: dict[str | None, set[str]] = defaultdict(set)
    for source in sources.values():
        sites[source.owner] |= {site_of(source.url), site_of(f"https://{source.host}")}
    for name, source in sources.items():
        seen_in = source.seen_in or ""
        is_own = site_of(seen_in) in sites[source.owner]
        assert is_own or seen_in.startswith(PUBLIC_LISTS), name


def test_no_id_and_no_address_stands_in_two_packs():
    ids: list[str] = []
    urls: list[str] = []
    for pack in shipped_packs():
        settings = load_files([], packs=[pack])
        assert settings.sources, pack
        ids += settings.sources
        urls += [source.url for source in settings.sources.values()]
    assert len(ids) == len(set(ids))
    assert len(urls) == len(set(urls))


def test_company_newsrooms_and_regulators_are_official_and_news_media_are_not():
    for pack in ("newsrooms", "regulators"):
        assert all(source.official for source in load_files([], packs=[pack]).sources.values())
    for pack in ("technology", "business"):
        assert not any(source.official for source in load_files([], packs=[pack]).sources.values())


def test_the_catalogue_holds_a_hundred_entities_and_those_of_the_interface():
    entities = load_files([]).entities
    assert len(entities) >= 100
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
    for name, entity in load_files([]).entities.items():
        assert entity.aliases or entity.tickers or entity.hosts, name
        assert fold(entity.name) not in {fold(alias) for alias in entity.aliases}, name


def test_no_name_alias_ticker_or_host_belongs_to_two_entities():
    owners: dict[str, set[str]] = defaultdict(set)
    for name, entity in load_files([]).entities.items():
        for word in (entity.name, *entity.aliases, *entity.tickers, *entity.hosts):
            owners[fold(word)].add(name)
        owners[fold(name)].add(name)
    assert {word: names for word, names in owners.items() if len(names) > 1} == {}


def test_every_owner_is_in_the_catalogue_and_every_product_has_one():
    entities = load_files([]).entities
    for name, entity in entities.items():
        assert entity.owner is None or entity.owner in entities, name
        assert entity.kind not in ("product", "brand") or entity.owner, name


def test_shipped_files_hold_no_secret_and_name_no_further_file():
    layer = check_document(read_document(read_shipped_default().encode(), file="default.yaml"))
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
