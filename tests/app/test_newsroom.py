"""The configuration in the rules' own values."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, time
from pathlib import Path
from typing import get_args

import pytest

from bot.app.newsroom import build_newsroom, find_rule_faults
from bot.model import (
    Channel,
    DigestTimes,
    EntityKind,
    Genre,
    MentionPolicy,
    Priority,
    QuietHours,
    Selection,
    SourceOrigin,
    Threshold,
)
from bot.stories import wanted_event
from config import ConfigError, Settings, SourceSettings, load_files, load_settings
from tests.making import make_entry, make_watch
from watchers import KINDS, JsonOptions, PageOptions

EVERYTHING = """\
watches:
  - name: deals
    query: 'fenwick AND (deal OR entity:fenwick)'
    channels: [tech, C0123456]
    priority: high
    owner: desk
    lang: [en, fi]
    sources: {include: [quay], exclude: [harbour.example]}
    events: {include: [acquisition], exclude: [earnings]}
    digest_only: true
    muted_until: 2026-03-02T14:00:00+02:00
    expires: 2026-04-01T00:00:00Z
    mention: here
sources:
  quay:
    {name: Quay Post, url: 'https://www.quay.example/rss', tier: 1, owner: Harbour Group,
     official: true, lang: en, tags: [port]}
  plain: {name: Plain, url: 'https://plain.example/rss'}
entities:
  fenwick:
    {name: Fenwick, kind: brand, aliases: [Fenwick Oyj], tickers: ['HEL:FEN'],
     hosts: [fenwick.example], owner: nokia}
channels:
  tech:
    threshold: everything
    digest: {cron: '0 8 * * mon-fri', zone: America/New_York}
    quiet: {from: '22:00', to: '07:30', zone: Europe/Helsinki, except: biggest}
  silent: {digest: null}
"""


def settings(tmp_path: Path, text: str) -> Settings:
    path = tmp_path / "nightdesk.yaml"
    path.write_text(text, encoding="utf-8")
    return load_settings(path, {}, examine=find_rule_faults)


def test_a_watch_has_all_that_its_file_says(tmp_path: Path) -> None:
    (watch,) = build_newsroom(settings(tmp_path, EVERYTHING)).watches

    assert watch.query == "fenwick AND (deal OR entity:fenwick)"
    assert watch.channels == ("tech", "C0123456")
    assert (watch.priority, watch.owner, watch.lang) == (Priority.HIGH, "desk", ("en", "fi"))
    assert watch.sources == Selection(include=("quay",), exclude=("harbour.example",))
    assert watch.events == Selection(include=("acquisition",), exclude=("earnings",))
    assert watch.digest_only is True
    assert watch.muted_until == datetime(2026, 3, 2, 12, tzinfo=UTC)
    assert watch.muted_until.tzinfo is UTC
    assert watch.expires == datetime(2026, 4, 1, tzinfo=UTC)
    assert (watch.mention, watch.origin) == (MentionPolicy.HERE, SourceOrigin.FILE)


def test_a_source_has_all_that_its_file_says_and_defaults_for_the_rest(tmp_path: Path) -> None:
    quay, plain = build_newsroom(settings(tmp_path, EVERYTHING)).sources

    assert (quay.id, quay.name, quay.kind, quay.tier) == ("quay", "Quay Post", "feed", 1)
    assert (quay.owner, quay.official, quay.lang, quay.tags) == (
        "Harbour Group", True, "en", ("port",),
    )  # fmt: skip
    assert quay.host == "www.quay.example"
    assert quay.origin is SourceOrigin.FILE
    assert (plain.tier, plain.owner, plain.official) == (3, "plain", False)


def test_an_entity_has_all_that_its_file_says_beside_the_shipped_ones(tmp_path: Path) -> None:
    catalogue = build_newsroom(settings(tmp_path, EVERYTHING)).catalogue

    fenwick = catalogue.resolve("Fenwick Oyj")
    assert (fenwick.id, fenwick.kind, fenwick.owner) == ("fenwick", EntityKind.BRAND, "nokia")
    assert (fenwick.tickers, fenwick.hosts) == (("HEL:FEN",), ("fenwick.example",))
    assert catalogue.get("nokia") is not None


def test_a_channel_has_its_own_settings_and_others_the_defaults(tmp_path: Path) -> None:
    book = build_newsroom(settings(tmp_path, EVERYTHING)).channels

    assert book.get("tech") == Channel(
        name="tech",
        threshold=Threshold.EVERYTHING,
        digest=DigestTimes(cron="0 8 * * mon-fri", zone="America/New_York"),
        quiet=QuietHours(
            start=time(22), end=time(7, 30), zone="Europe/Helsinki", except_=Threshold.BIGGEST
        ),
    )
    assert book.get("silent").digest is None
    assert book.get("any-other") == Channel(
        name="any-other",
        threshold=Threshold.IMPORTANT,
        digest=DigestTimes(cron="0 8,17 * * *", zone="UTC"),
    )


def test_every_channel_that_files_or_watches_name_is_listed_once(tmp_path: Path) -> None:
    newsroom = build_newsroom(settings(tmp_path, EVERYTHING))

    assert newsroom.channel_names() == ("C0123456", "silent", "tech")
    assert "silent" not in newsroom.watched_channels()
    assert newsroom.channel_names([make_watch(channels=("deals", "tech"))]) == (
        "C0123456", "deals", "silent", "tech",
    )  # fmt: skip


def test_queries_that_cannot_be_read_are_faults_at_their_places(tmp_path: Path) -> None:
    with pytest.raises(ConfigError) as caught:
        settings(
            tmp_path,
            "watches:\n"
            "  - {name: good, query: fenwick, channels: [tech]}\n"
            "  - {name: bad, query: 'fenwick AND (', channels: [tech]}\n"
            "  - name: unknown\n"
            "    channels: [tech]\n"
            "    query: entity:nokai\n",
        )

    places = [(fault.place.line, fault.path) for fault in caught.value.faults]
    assert places == [(3, "watches[1].query"), (6, "watches[2].query")]
    assert "nokia" in caught.value.faults[1].problem


def faults_of(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Where each fault of a configuration is, and what is said of it."""
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    return [(fault.path, f"{fault.problem}; {fault.remedy}") for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("events: {include: [merger]}",
         ("events.include[0]", "there is no event 'merger'; did you mean 'acquisition'?")),
        ("events: {exclude: [legal, aquisition]}",
         ("events.exclude[1]", "there is no event 'aquisition'; did you mean 'acquisition'?")),
        ("lang: [en, English]", ("lang[1]", "'English' is no language code; write en")),
        ("lang: [jp]", ("lang[0]", "'jp' is no language code; write ja")),
        ("lang: ['en, fi']", ("lang[0]", "'en, fi' is no language code; write en, fi")),
        ("lang: ['?']", ("lang[0]", "'?' is no language code; write a BCP 47 tag, as en or pt-BR")),
    ],
)  # fmt: skip
def test_an_event_or_a_language_that_there_is_not_is_told_once_with_what_was_meant(
    tmp_path: Path, said: str, told: tuple[str, str]
) -> None:
    faults = faults_of(tmp_path, f"watches:\n  - {{name: a, query: b, channels: [c], {said}}}\n")

    assert faults == [(f"watches[0].{told[0]}", told[1])]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("jp", "'jp' is no language code; write ja"),
        ("Japanese", "'Japanese' is no language code; write ja"),
        ("'?'", "'?' is no language code; write a BCP 47 tag, as en or pt-BR"),
    ],
)
def test_a_source_is_of_a_language_that_there_is(tmp_path: Path, said: str, told: str) -> None:
    source = f"{{name: Quay, url: https://quay.example/rss, lang: {said}}}"
    faults = faults_of(tmp_path, f"sources:\n  quay: {source}\n")

    assert faults == [("sources.quay.lang", told)]


def test_an_event_that_nothing_comes_near_is_told_with_all_there_are(tmp_path: Path) -> None:
    ((path, told),) = faults_of(
        tmp_path,
        "watches:\n  - {name: a, query: b, channels: [c], events: {include: ['?!']}}\n",
    )

    assert path == "watches[0].events.include[0]"
    assert told.startswith("there is no event '?!'; write one of partnership_formed, ")


def test_a_query_is_examined_whatever_else_is_wrong_with_its_watch(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        "watches:\n"
        "  - {name: a, query: 'fenwick AND (', channels: ['#tech']}\n"
        "  - {query: entity:nokai, priority: hihg}\n",
    )

    assert {path for path, _ in faults} == {
        "watches[0].channels[0]", "watches[0].query",
        "watches[1].name", "watches[1].channels", "watches[1].priority", "watches[1].query",
    }  # fmt: skip


def test_what_a_source_says_for_its_kind_reaches_its_watcher(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(
        "sources:\n"
        "  board:\n"
        "    {name: Board, kind: page, url: 'https://board.example/', page: {include: main}}\n"
        "  api:\n"
        "    name: API\n"
        "    kind: json\n"
        "    url: https://api.example/\n"
        "    json: {items: data, title: headline, id: \"join('', ['n', id])\"}\n"
        "  plain: {name: Plain, kind: page, url: 'https://plain.example/'}\n",
        encoding="utf-8",
    )

    made = build_newsroom(load_files([path], packs=(), examine=find_rule_faults)).sources

    assert [source.options for source in made] == [
        PageOptions(include=("main",)),
        JsonOptions(items="data", title="headline", id="join('', ['n', id])"),
        None,
    ]


def test_an_expression_that_cannot_be_read_is_a_fault_at_its_place(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        "sources:\n"
        "  api:\n"
        "    name: API\n"
        "    kind: feed\n"
        "    url: quay\n"
        "    json: {items: 'data[', title: headline, id: frob(id), url: a b, lang: 3}\n",
    )

    told = dict(faults)
    assert set(told) == {
        "sources.api.url", "sources.api.json.lang", "sources.api.json.items",
        "sources.api.json.id", "sources.api.json.url",
    }  # fmt: skip
    assert "too early" in told["sources.api.json.items"]
    assert "no function frob" in told["sources.api.json.id"]
    assert "character 3" in told["sources.api.json.url"]


def test_a_selector_that_cannot_be_read_is_a_fault_at_its_place(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        "sources:\n"
        "  board:\n"
        "    name: Board\n"
        "    kind: page\n"
        "    url: https://board.example/\n"
        "    page: {include: [main, 'div['], exclude: '::before'}\n",
    )

    assert [path for path, _ in faults] == [
        "sources.board.page.include[1]", "sources.board.page.exclude",
    ]  # fmt: skip
    assert all("no CSS selector" in told for _, told in faults)


def loaded_for(path: Path, *prefixes: str) -> list[str]:
    """What of these is imported where the newsroom of a file is built, as for a command."""
    code = (
        "import sys; from pathlib import Path\n"
        "from bot.app.newsroom import build_newsroom, find_rule_faults\n"
        "from config import load_settings\n"
        "build_newsroom(load_settings(Path(sys.argv[1]), {}, examine=find_rule_faults))\n"
        "print(*sorted(name for name in sys.modules if name.startswith(tuple(sys.argv[2:]))))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(path), *prefixes],
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.split()


def test_a_configuration_without_apis_pages_and_rules_loads_none_of_their_libraries(
    tmp_path: Path,
) -> None:
    path = tmp_path / "w.yaml"
    path.write_text(EVERYTHING, encoding="utf-8")

    libraries = ("jmespath", "lxml", "pydantic_settings", "selectolax", "trafilatura")
    loaded = loaded_for(path, *libraries, "bot.stories.")

    # The rules by which entries are read are for who reads some: most commands do not. Nor are
    # names of the environment put together where none is set.
    assert loaded == ["bot.stories.scoring", "bot.stories.scoring.weights"]


def test_every_unknown_entity_of_a_query_is_named_once(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        "watches:\n"
        "  - name: a\n"
        "    channels: [tech]\n"
        "    query: 'entity:mircosoft OR entity:nokia OR NOT entity:appel OR entity:Mircosoft'\n"
        "  - {name: b, channels: [tech], query: 'entity:nokai AND event:weather'}\n",
    )

    assert [path for path, _ in faults] == ["watches[0].query"] * 2 + ["watches[1].query"] * 2
    told = " ".join(problem for _, problem in faults)
    for wrong, right in (("mircosoft", "microsoft"), ("appel", "apple"), ("nokai", "nokia")):
        assert f"no entity is named '{wrong}' at character" in told
        assert f"expected entity:{right}" in told
    assert "there is no event 'weather'" in told


def test_a_word_behind_an_entity_of_a_file_s_query_is_a_word(tmp_path: Path) -> None:
    watch = "watches:\n  - {name: a, channels: [tech], query: 'entity:nokia deal'}\n"

    assert settings(tmp_path, watch).watches[0].query == "entity:nokia deal"


def test_an_entity_that_is_faulty_itself_is_known_to_queries_and_owners(tmp_path: Path) -> None:
    faults = faults_of(
        tmp_path,
        "watches:\n"
        "  - {name: a, query: 'entity:fenwick OR entity:\"Fenwick Oyj\"', channels: [tech]}\n"
        "entities:\n"
        "  fenwick: {name: Fenwick, aliases: [Fenwick Oyj], tickers: [FEN]}\n"
        "  quay: {name: Quay, owner: fenwick}\n",
    )

    assert [path for path, _ in faults] == ["entities.fenwick.tickers[0]"]


@pytest.mark.parametrize(
    ("owner", "advice"),
    [
        ("zzyzx-qq", "write the id"),
        ("mircosoft", "did you mean 'microsoft'?"),
        ("Microsfot", "did you mean 'microsoft'?"),
        ("Goldmann Sachs", "did you mean 'goldman-sachs'?"),
    ],
)
def test_an_owner_that_no_entity_is_or_that_is_a_slip_is_told(
    tmp_path: Path, owner: str, advice: str
) -> None:
    ((path, problem),) = faults_of(
        tmp_path, f"entities:\n  fenwick: {{name: Fenwick, owner: {owner}}}\n"
    )

    assert path == "entities.fenwick.owner"
    assert repr(owner) in problem
    assert advice in problem


@pytest.mark.parametrize("owner", ["nokia", "Nokia", "Bank of Fenwick", "Dana Group"])
def test_an_owner_is_an_entity_by_id_or_name_or_somebody_outside_the_catalogue(
    tmp_path: Path, owner: str
) -> None:
    made = settings(tmp_path, f"entities:\n  fenwick: {{name: Fenwick, owner: {owner}}}\n")

    assert made.entities["fenwick"].owner == owner


OTHERS = sorted(set(get_args(SourceSettings.model_fields["kind"].annotation)) - {"feed"})


@pytest.mark.parametrize("kind", OTHERS)
def test_a_kind_that_nothing_reads_is_refused_at_its_place_unless_it_is_rehearsed(
    tmp_path: Path, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(KINDS, kind, raising=False)
    more = ", json: {items: data, title: headline}" if kind == "json" else ""
    text = (
        "sources:\n"
        "  good: {name: Good, kind: feed, url: 'https://good.example/rss'}\n"
        f"  quay: {{name: Quay, kind: {kind}, url: 'https://quay.example/'{more}}}\n"
        f"  bad: {{name: Bad, kind: {kind}, url: quay{more}}}\n"
    )

    faults = faults_of(tmp_path, text)

    assert [path for path, _ in faults] == [
        "sources.quay.kind", "sources.bad.kind", "sources.bad.url",
    ]  # fmt: skip
    assert all("feed" in told for path, told in faults if path.endswith("kind"))
    path = tmp_path / "nightdesk.yaml"
    path.write_text("\n".join(text.splitlines()[:-1]), encoding="utf-8")
    assert load_files([path], examine=find_rule_faults).sources["quay"].kind == kind


def test_every_kind_that_is_built_is_taken(tmp_path: Path) -> None:
    wanted = {"json": ", json: {items: data, title: headline}"}
    sources = "".join(
        f"  s{number}: {{name: S, kind: {kind}, url: 'https://s{number}.example/'"
        f"{wanted.get(kind, '')}}}\n"
        for number, kind in enumerate(KINDS)
    )

    assert len(settings(tmp_path, f"sources:\n{sources}").sources) == len(KINDS)


def test_an_entity_of_a_newsrooms_own_file_can_be_watched_for(tmp_path: Path) -> None:
    (watch,) = settings(tmp_path, EVERYTHING).watches

    assert "entity:fenwick" in watch.query


def test_a_user_without_a_home_folder_can_rehearse_and_is_told_what_to_set_to_serve(
    tmp_path: Path,
) -> None:
    """Needs rights to become such a user, so it runs where the suite has them."""
    import os

    if os.geteuid() != 0:
        pytest.skip("only root can become a user that is in no list of accounts")
    watches = tmp_path / "watches.yaml"
    watches.write_text("watches: []\n")
    code = (
        "import os, sys; from pathlib import Path\n"
        "import config.environment_values, config.loader, platformdirs, platformdirs.unix\n"
        "from config import ConfigError, load_files, load_settings\n"
        "load_files([Path(sys.argv[1])])\n"  # all modules are loaded, with rights
        "os.setgroups([]); os.setgid(54321); os.setuid(54321)\n"
        "print(load_settings(None, {'NIGHTDESK_DATA_DIR': '/data'}).data_dir)\n"
        "try:\n    load_settings(None, {})\n"
        "except ConfigError as error:\n    print(error)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", code, str(watches)],
        cwd=Path(__file__).resolve().parents[2],
        env={"PATH": os.defpath},
        capture_output=True,
        text=True,
        check=False,
    )

    assert ended.stderr == ""
    folder, fault = ended.stdout.splitlines()
    assert folder == "/data"
    assert "NIGHTDESK_DATA_DIR" in fault


def test_a_rehearsal_takes_all_packs_and_a_service_those_that_it_names(tmp_path: Path) -> None:
    path = tmp_path / "w.yaml"
    path.write_text("watches: []\n", encoding="utf-8")

    assert build_newsroom(load_files([path])).sources
    assert build_newsroom(settings(tmp_path, "watches: []\n")).sources == ()


def test_a_catalogue_that_was_examined_is_the_one_that_is_gone_by(tmp_path: Path) -> None:
    first = settings(tmp_path, EVERYTHING)
    made = build_newsroom(first).catalogue
    assert build_newsroom(first).catalogue is made
    assert made.get("fenwick") is not None
    other = build_newsroom(settings(tmp_path, "entities:\n  quay: {name: Quay}\n")).catalogue
    assert other is not made
    assert other.get("fenwick") is None


def test_a_phrase_that_cannot_be_read_is_told_with_its_line(tmp_path: Path) -> None:
    text = """\
genres:
  ours:
    genre: opinion
    title: [tide table]
    lead:
      - the (port|harbour
"""
    with pytest.raises(ConfigError) as caught:
        settings(tmp_path, text)
    (fault,) = caught.value.faults
    assert (fault.place.line, fault.path) == (6, "genres.ours.lead[0]")
    assert fault.remedy


def test_the_classifier_goes_by_the_newsrooms_own_rules(tmp_path: Path) -> None:
    text = "genres:\n  ours: {genre: opinion, labels: [Tide Table]}\n"
    own = build_newsroom(settings(tmp_path, text)).classifier
    entry = make_entry(title="Tide Table: the port is shut")
    assert own.classify(entry).genre.type is Genre.OPINION
    assert own.fingerprint != build_newsroom(settings(tmp_path, "")).classifier.fingerprint


RULES = """\
word_lists:
  firm: {also: [cooperative]}
  catch: {words: [cod, herring]}
events:
  labor-strikes:
  labor-workers:
  labor-hint:
  labor-hint-twice:
  harbour-catch: {event: labor, weight: 0.9, say: ['<catch> ... unsold']}
"""


def test_a_newsroom_adds_rules_and_words_and_leaves_rules_out(tmp_path: Path):
    path = tmp_path / "newsroom.yaml"
    path.write_text(RULES, encoding="utf-8")
    classifier = build_newsroom(load_files([path], packs=(), examine=find_rule_faults)).classifier
    shipped = build_newsroom(load_files([], packs=())).classifier

    def read(title: str) -> list[str]:
        made = make_entry(title=title)
        return [wanted_event(one.classify(made).event) for one in (shipped, classifier)]

    assert read("Cod from Quay left unsold") == ["other", "labor"]
    assert read("Nurses on strike") == ["labor", "other"]
    assert read("Fenwick buys dairy cooperative") == ["other", "acquisition"]
    assert classifier.fingerprint != shipped.fingerprint


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("events:\n  a: {event: labor, weight: 0.9, say: ['(cod']}", 2, "bracket"),
        ("events:\n  a: {event: labor, weight: 0.9, say: [cod, '<nets>']}", 2, "'<nets>'"),
        ("events:\n  a: {event: labor, weight: 0.9, say: [cod], not: ['#']}", 2, "no word"),
        ("word_lists:\n  a: {words: [cod, '<nets>']}", 2, "no list"),
        ("word_lists:\n  a: {also: ['fish* soup']}", 2, "star"),
        ("events:\n  a: {weight: 0.9, say: [cod]}", 2, "write one of `event"),
        ("events:\n  a: {event: labour, weight: 0.9, say: [cod]}", 2, "labor"),
        ("events:\n  a: {event: labor, weight: 1, say: [cod]}", 2, "less than 1"),
        ("events:\n  a:\n    event: labor\n    weight: 0.9\n    say: []", 5, "is empty"),
        ("events:\n  A b: {event: labor, weight: 0.9, say: [cod]}", 2, "lower-case"),
        ("events:\n  nobody:", 2, "nothing shipped"),
    ],
)
def test_a_faulty_rule_is_told_with_its_place(tmp_path: Path, written: str, line: int, said: str):
    path = tmp_path / "newsroom.yaml"
    path.write_text(written, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_files([path], packs=(), examine=find_rule_faults)
    assert any(
        f"newsroom.yaml:{line}" in str(fault) and said in str(fault)
        for fault in caught.value.faults
    ), str(caught.value)
