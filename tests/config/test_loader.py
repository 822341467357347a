"""Which file wins, and that every fault is told at once."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Iterable
from pathlib import Path

import pytest

from config import ConfigError, Draft, Fault, load_files, load_settings
from tests.config.writing import WATCH, faults_of, load, only_fault, write

SOURCE = "name: A\n    url: https://example.org/feed"


def test_without_a_file_the_defaults_hold():
    settings = load_settings(None, {})
    assert settings.http.port == 8080
    assert settings.http.host == "127.0.0.1"
    assert settings.watches == ()
    assert settings.sources == {}
    assert settings.channel_defaults.digest is not None
    assert settings.database_url.get_secret_value().startswith("sqlite:////")
    assert settings.data_dir.is_absolute()


def test_the_environment_names_the_file(tmp_path: Path):
    path = write(tmp_path, WATCH)
    (watch,) = load_settings(None, {"NIGHTDESK_CONFIG": str(path)}).watches
    assert watch.name == "nokia-deals"


def test_a_file_wins_over_the_defaults_and_the_environment_over_both(tmp_path: Path):
    text = "http: {port: 9000}\nfetch: {concurrency: 7, per_host: 3}\n"
    assert load(tmp_path, text).http.port == 9000
    settings = load(tmp_path, text, {"NIGHTDESK_FETCH__PER_HOST": "5"})
    assert (settings.fetch.concurrency, settings.fetch.per_host) == (7, 5)
    assert settings.fetch.timeout_s == 20


def test_a_file_names_further_files_relative_to_itself(tmp_path: Path):
    write(tmp_path, WATCH, "desk/watches/nokia.yaml")
    write(tmp_path, "watches: [{name: b, query: c, channels: [d]}]", "desk/watches/b.yaml")
    write(tmp_path, f"sources:\n  a:\n    {SOURCE}\n", "desk/sources.yaml")
    path = write(tmp_path, "files: [sources.yaml, watches/*.yaml]", "desk/newsroom.yaml")
    settings = load_settings(path, {})
    assert [watch.name for watch in settings.watches] == ["b", "nokia-deals"]
    assert set(settings.sources) == {"a"}


def test_a_named_file_may_name_another(tmp_path: Path):
    write(tmp_path, WATCH, "a/b/c.yaml")
    write(tmp_path, "files: [b/c.yaml]", "a/b.yaml")
    assert len(load(tmp_path, "files: [a/b.yaml]").watches) == 1


def test_files_that_name_each_other_are_told_and_do_not_go_round(tmp_path: Path):
    write(tmp_path, "files: [newsroom.yaml]", "b.yaml")
    fault = only_fault(tmp_path, "files: [b.yaml]")
    assert "read twice" in fault.problem
    assert fault.place.file.endswith("b.yaml")


def test_every_fault_of_every_file_and_of_the_environment_is_told_at_once(tmp_path: Path):
    write(tmp_path, "watches:\n  - name: a\n\t- b\n", "tabs.yaml")
    write(tmp_path, "keep_days: zero\nsources: {a: {name: A}}\n", "more.yaml")
    (tmp_path / "latin.yaml").write_bytes(b"contact: caf\xe9\n")
    text = """\
        files: [tabs.yaml, more.yaml, latin.yaml, missing.yaml]
        http: {port: -1}
        htp: {}
        watches:
          - {name: a, channels: [b]}
          - {name: a, query: c, channels: ['#d'], mention: all}
        """
    faults = faults_of(lambda: load(tmp_path, text, {"NIGHTDESK_POLL__OTHER_S": "often"}))
    told = [(Path(fault.place.file).name, fault.place.line, fault.path) for fault in faults]
    assert told == [
        ("newsroom.yaml", 1, ""),  # missing.yaml, at its name
        ("newsroom.yaml", 2, "http.port"),
        ("newsroom.yaml", 3, "htp"),
        ("newsroom.yaml", 5, "watches[0].query"),
        ("newsroom.yaml", 6, "watches[1]"),  # its name is that of the other
        ("newsroom.yaml", 6, "watches[1].channels[0]"),
        ("newsroom.yaml", 6, "watches[1].mention"),
        ("tabs.yaml", 3, ""),
        ("more.yaml", 1, "keep_days"),
        ("more.yaml", 2, "sources.a.url"),
        ("latin.yaml", 1, ""),
        ("environment variable NIGHTDESK_POLL__OTHER_S", None, "poll.other_s"),
    ]


def test_a_wrong_value_is_told_even_where_the_environment_hides_it(tmp_path: Path):
    fault = only_fault(tmp_path, "http: {port: x}", {"NIGHTDESK_HTTP__PORT": "1"})
    assert fault.place.line == 1


def test_a_fault_reads_as_place_path_problem_and_remedy(tmp_path: Path):
    fault = only_fault(tmp_path, "http: {prot: 1}")
    path = tmp_path / "newsroom.yaml"
    assert str(fault) == f"{path}:1:8: http.prot: is no known setting; did you mean 'port'?"


@pytest.mark.parametrize(
    ("name", "words"), [("missing.yaml", "no such file"), ("folder", "a folder")]
)
def test_a_file_that_cannot_be_read_is_told(tmp_path: Path, name: str, words: str):
    (tmp_path / "folder").mkdir()
    (fault,) = faults_of(lambda: load_settings(tmp_path / name, {}))
    assert words in fault.problem
    assert fault.remedy


def test_a_file_that_is_missing_is_told_at_its_own_name_beside_one_that_is_faulty(tmp_path: Path):
    faults = faults_of(lambda: load(tmp_path, "files:\n- ''\n- 5\n- missing.yaml\n"))
    assert [(fault.place.line, fault.path) for fault in faults] == [
        (2, "files[0]"),
        (3, "files[1]"),
        (4, ""),
    ]


def test_a_pattern_that_matches_nothing_is_told(tmp_path: Path):
    fault = only_fault(tmp_path, "files: ['watches/*.yaml']")
    assert "no file matches" in fault.problem


def test_a_file_that_is_a_list_is_told(tmp_path: Path):
    fault = only_fault(tmp_path, "- a\n- b\n")
    assert "no mapping" in fault.problem


def test_watches_of_one_name_are_told_across_files_with_both_places(tmp_path: Path):
    write(tmp_path, WATCH, "b.yaml")
    fault = only_fault(tmp_path, f"files: [b.yaml]\n{WATCH}".replace("    watches", "watches"))
    assert fault.path == "watches[0]"
    assert Path(fault.place.file).name == "b.yaml"
    assert "newsroom.yaml" in fault.problem


def test_a_setting_that_two_files_set_is_told_with_both_places(tmp_path: Path):
    write(tmp_path, "http: {port: 2}", "b.yaml")
    fault = only_fault(tmp_path, "files: [b.yaml]\nhttp: {port: 1}\n")
    assert fault.path == "http.port"
    assert "newsroom.yaml:2" in fault.problem


def test_two_files_may_each_set_a_part_of_one_section(tmp_path: Path):
    write(tmp_path, "http: {port: 2}", "b.yaml")
    settings = load(tmp_path, "files: [b.yaml]\nhttp: {host: 0.0.0.0}\n")
    assert (settings.http.host, settings.http.port) == ("0.0.0.0", 2)


def test_a_section_with_every_line_commented_out_is_no_fault(tmp_path: Path):
    settings = load(tmp_path, "http:\n#  port: 1\nwatches:\nchannels:\n  calm:\nfiles:\npacks:\n")
    assert settings.http.port == 8080
    assert settings.channels["calm"] == settings.channel_defaults


def test_a_pack_is_taken_in_by_name_and_no_pack_is_taken_in_by_itself(tmp_path: Path):
    settings = load(tmp_path, "packs: [regulators]")
    assert "sec-press-releases" in settings.sources
    assert "bbc-news" not in settings.sources


def test_what_a_newsroom_says_wins_over_packs_and_catalogue_as_a_whole(tmp_path: Path):
    text = """\
        packs: [wires]
        sources:
          bbc-news: {name: Ours, url: https://example.org/feed}
        entities:
          nokia: {name: Nokia, aliases: [Our Nokia]}
          fenwick: {name: Fenwick}
        """
    settings = load(tmp_path, text)
    assert settings.sources["bbc-news"].host == "example.org"
    assert settings.sources["bbc-news"].tier == 3
    assert settings.entities["nokia"].aliases == ("Our Nokia",)
    assert settings.entities["nokia"].tickers == ()
    assert "microsoft" in settings.entities
    assert settings.replaced_entities == ("nokia",)
    assert settings.own_entities == ("fenwick", "nokia")
    assert settings.says_own_words


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("watches: [{name: w, query: nokia, channels: [w]}]", False),
        ("channels: {w: {language: de}}", False),
        ("entities: {nokia: null}", True),
        ("events: {own: {event: recall, weight: 0.9, say: [zebra]}}", True),
    ],
)
def test_it_is_known_whether_files_say_anything_of_entities_or_rules(
    tmp_path: Path, text: str, says: bool
):
    assert load(tmp_path, text).says_own_words is says


def test_an_id_with_nothing_after_it_leaves_out_what_was_shipped(tmp_path: Path):
    settings = load(tmp_path, "packs: [wires]\nsources:\n  bbc-news:\nentities: {x: null}\n")
    assert "bbc-news" not in settings.sources
    assert "bbc-world" in settings.sources
    assert "x" not in settings.entities


def test_an_empty_id_that_nothing_shipped_has_is_told(tmp_path: Path):
    fault = only_fault(tmp_path, "packs: [wires]\nsources:\n  bbc-newz:\n")
    assert "bbc-news" in fault.remedy


def test_channels_take_from_the_defaults_what_they_do_not_say(tmp_path: Path):
    text = """\
        channel_defaults:
          threshold: biggest
          digest: {cron: '0 9 * * *', zone: Europe/Helsinki}
        channels:
          tech: {threshold: everything}
          calm: {digest: null}
        """
    settings = load(tmp_path, text)
    tech = settings.channels["tech"]
    assert tech.threshold == "everything"
    assert tech.digest is not None
    assert tech.digest.zone == "Europe/Helsinki"
    assert settings.channels["calm"].digest is None
    assert settings.channels["calm"].threshold == "biggest"
    assert settings.channel_defaults.threshold == "biggest"


def draft_of(folder: Path, text: str) -> Draft:
    drafts: list[Draft] = []

    def examine(draft: Draft) -> Iterable[Fault]:
        drafts.append(draft)
        return ()

    with contextlib.suppress(ConfigError):
        load_settings(write(folder, text), {}, examine=examine)
    return drafts[0]


def test_an_examiner_is_told_where_each_text_stands(tmp_path: Path):
    (query,) = draft_of(tmp_path, WATCH).queries
    assert query.value == "entity:nokia AND (deal OR partnership)"
    assert query.path == ("watches", 0, "query")
    place = query.place
    assert (Path(place.file).name, place.line, place.column) == ("newsroom.yaml", 4, 12)


def test_an_examiner_is_given_every_text_that_is_right_by_itself(tmp_path: Path):
    write(tmp_path, "watches: [{name: a, query: hidden, channels: [d]}]", "b.yaml")
    draft = draft_of(
        tmp_path,
        """\
        files: [b.yaml]
        watches:
          - {name: a, query: ' x AND ', channels: []}
          - {query: nameless}
          - {name: c, query: '  ', channels: [d]}
          - {name: e, query: 5, channels: [d]}
          - word
        sources:
          a: {kind: page}
          b: {name: B, url: 'https://example.org/', kind: pagee}
          bbc-news:
        entities:
          fenwick: {name: Fenwick, aliases: [Fenwick Oyj, 5], owner: quay, tickers: [FEN]}
          nokia: {name: Nokia, owner: ''}
        """,
    )
    assert [one.value for one in draft.queries] == ["x AND", "nameless", "hidden"]
    assert [(one.value, one.place.line) for one in draft.kinds] == [("page", 9)]
    assert [one.value for one in draft.owners] == ["quay"]
    assert draft.faulty_entities == {"fenwick": ("Fenwick", "Fenwick Oyj"), "nokia": ("Nokia",)}


def test_a_name_is_taken_by_a_watch_that_is_faulty_too(tmp_path: Path):
    text = """\
        watches:
          - {name: a, query: b, channels: []}
          - {name: a, query: b, channels: [c]}
        """
    faults = faults_of(lambda: load(tmp_path, text))
    assert [(fault.place.line, fault.path) for fault in faults] == [
        (2, "watches[0].channels"),
        (3, "watches[1]"),
    ]


def test_what_others_find_in_queries_is_told_with_the_rest(tmp_path: Path):
    def examine(draft: Draft) -> Iterable[Fault]:
        return [query.make_fault("is odd") for query in draft.queries]

    path = write(
        tmp_path,
        """\
        keep_days: never
        watches:
          - {name: a, query: 'x AND', channels: [c]}
          - {name: b, channels: [c]}
        """,
    )
    faults = faults_of(lambda: load_settings(path, {}, examine=examine))
    assert [(fault.place.line, fault.problem) for fault in faults] == [
        (1, "is 'never' where a whole number is wanted"),
        (3, "is odd"),
        (4, "is missing"),
    ]


def test_paths_in_a_file_start_from_its_folder(tmp_path: Path):
    text = "data_dir: data\ndatabase_url: sqlite:///desk.db\n"
    path = write(tmp_path, text, "desk/newsroom.yaml")
    settings = load_settings(path, {})
    assert settings.data_dir == tmp_path / "desk/data"
    assert settings.database_url.get_secret_value() == f"sqlite:///{tmp_path}/desk/desk.db"


def test_the_database_lies_in_the_data_folder_by_default(tmp_path: Path):
    settings = load_settings(None, {"NIGHTDESK_DATA_DIR": str(tmp_path)})
    assert settings.database_url.get_secret_value() == f"sqlite:///{tmp_path}/nightdesk.db"


def test_a_database_in_memory_or_at_an_absolute_path_stays_as_it_is(tmp_path: Path):
    for url in ("sqlite:////srv/x.db", "sqlite:///:memory:", "postgresql://u@h/n"):
        settings = load(tmp_path, f"database_url: '{url}'")
        assert settings.database_url.get_secret_value() == url


# -- for a replay ----------------------------------------------------------------------------


def test_a_replay_reads_all_packs_and_entities_and_the_files_over_them(tmp_path: Path):
    config = write(tmp_path, "channels: {tech: {threshold: everything}}", "config.yaml")
    watches = write(tmp_path, WATCH, "watches.yaml")
    settings = load_files([config, watches])
    assert {"bbc-news", "openai-news", "sec-press-releases"} <= set(settings.sources)
    assert settings.channels["tech"].threshold == "everything"
    assert settings.watches[0].name == "nokia-deals"


def test_of_files_side_by_side_the_later_wins(tmp_path: Path):
    first = write(tmp_path, f"{WATCH}\n    http: {{port: 1}}", "a.yaml")
    second = write(tmp_path, WATCH.replace("[tech]", "[other]"), "b.yaml")
    third = write(tmp_path, "http: {port: 3}", "c.yaml")
    settings = load_files([first, second, third])
    assert [watch.channels for watch in settings.watches] == [("other",)]
    assert settings.http.port == 3


@pytest.mark.parametrize("name", ["app_token: xapp-1", "signing_secret: abc"])
def test_a_replay_wants_no_token_that_the_environment_may_hold(tmp_path: Path, name: str):
    path = write(tmp_path, f"slack: {{{name}}}\n")
    assert load_files([path]).slack.bot_token is None
    environ = {"SLACK_BOT_TOKEN": "xoxb-1"}
    assert load_settings(path, environ).slack.bot_token is not None
    (fault,) = faults_of(lambda: load_settings(path, {}))
    assert "SLACK_BOT_TOKEN" in fault.remedy


def test_a_replay_reads_nothing_from_the_environment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("NIGHTDESK_HTTP__PORT", "1")
    monkeypatch.setenv("NIGHTDESK_CONFIG", str(tmp_path / "missing.yaml"))
    monkeypatch.setenv("SLACK_BOT_TOKEN", "xoxb-1")
    settings = load_files([])
    assert settings.http.port == 8080
    assert settings.slack.bot_token is None
    assert load_settings(None, {}) == load_files([], packs=[])


def test_a_token_never_shows_in_settings_faults_or_tracebacks(tmp_path: Path):
    import traceback

    token, password = "xoxb-very-secret", "pa55word"
    text = f"slack: {{bot_token: {token}}}\ndatabase_url: postgresql://u:{password}@h/n\n"
    settings = load(tmp_path, text)
    assert settings.slack.bot_token is not None
    assert settings.slack.bot_token.get_secret_value() == token
    shown = f"{settings!r}{settings}{settings.model_dump_json()}"
    wrong = [
        f"slack: {{app_token: {token}}}\ndatabase_url: mysql://u:{password}@h/n\n",
        f"slack: [{token}]\ndatabase_url: [{password}]\n",
        f"slack: {{bot_token: [{token}], api_url: 1}}\n",
        "slack: {bot_token: 123456789}\n",
    ]
    for one in wrong:
        with pytest.raises(ConfigError) as caught:
            load(tmp_path, one)
        shown += "".join(traceback.format_exception(caught.value)) + repr(caught.value.faults)
    assert "very-secret" not in shown
    assert password not in shown
    assert "123456789" not in shown


def test_garbage_is_collected_again_when_all_is_read_whatever_was_found(tmp_path):
    assert gc.isenabled()
    load(tmp_path, WATCH)
    assert gc.isenabled()
    with pytest.raises(ConfigError):
        load(tmp_path, "watches: 3\n")
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off(tmp_path):
    gc.disable()
    try:
        load(tmp_path, WATCH)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_rule_of_genres_adds_to_the_shipped_ones_replaces_one_or_leaves_one_out(tmp_path: Path):
    shipped = load(tmp_path, "").genres
    text = """
        genres:
          our-columns: {genre: opinion, labels: Tide Table}
          hosts-guide:
          live-hint: {genre: live, title: [live, follow], weight: 0.3}
    """
    genres = load(tmp_path, text).genres
    assert genres.keys() == (shipped.keys() | {"our-columns"}) - {"hosts-guide"}
    assert (genres["our-columns"].labels, genres["our-columns"].weight) == (("Tide Table",), 0.9)
    assert genres["live-hint"].title == ("live", "follow")


@pytest.mark.parametrize(
    ("rule", "problem", "remedy"),
    [
        ("{genre: column, labels: [x]}", "'column'", "one of news, analysis"),
        ("{genre: opinion}", "says nothing by which the genre is known", "add labels"),
        ("{genre: opinion, labels: [x], weight: 1}", "less than 1", ""),
        ("{genre: opinion, title: [" + "x" * 1001 + "]}", "1,001 characters", "1,000 at most"),
    ],
)
def test_a_faulty_rule_of_genres_is_told(tmp_path: Path, rule: str, problem: str, remedy: str):
    fault = only_fault(tmp_path, f"genres:\n  our-columns: {rule}\n")
    assert problem in str(fault)
    assert remedy in str(fault)


def test_a_group_of_words_that_lean_is_added_replaces_one_or_leaves_one_out(tmp_path: Path):
    shipped = load(tmp_path, "").leanings
    text = """
        leanings:
          harbour: {event: labor, weight: 2, words: [picket boats]}
          event-labor:
          genre-guide:
            genre: guide
            steps: [{weight: 1, words: [bake]}, {weight: 0.5, words: [oven]}]
          berths-7: {event: labor, weight: 1, words: [berths]}
    """
    leanings = load(tmp_path, text).leanings
    assert leanings.keys() == (shipped.keys() | {"harbour", "berths-7"}) - {"event-labor"}
    assert leanings["harbour"].words == ("picket boats",)
    assert [step.words for step in leanings["genre-guide"].steps] == [("bake",), ("oven",)]


def test_each_event_and_genre_has_one_shipped_group_that_bears_its_name(tmp_path: Path):
    for name, group in load(tmp_path, "").leanings.items():
        kind, label = ("event", group.event) if group.event else ("genre", group.genre)
        assert name == f"{kind}-{label}".replace("_", "-")


@pytest.mark.parametrize(
    ("name", "said", "group"),
    [
        ("event-labor-19", "", "event-labor"),
        ("event-labor-19", "{event: labor, weight: 2, words: [pickets]}", "event-labor"),
        ("event-product-launch-3", "", "event-product-launch"),
        ("genre-guide-7", "{genre: guide, weight: 1, words: [bake]}", "genre-guide"),
    ],
)
def test_a_group_that_was_named_by_its_weight_is_refused_with_the_one_that_has_its_words(
    tmp_path: Path, name: str, said: str, group: str
):
    fault = only_fault(tmp_path, f"leanings:\n  {name}: {said}\n")
    assert (fault.path, fault.place.line) == (f"leanings.{name}", 2)
    assert f"'{group}'" in fault.problem
    assert "to replace it or to leave it out" in fault.remedy


@pytest.mark.parametrize(
    "group",
    [
        "{event: labor}",
        "{event: labor, weight: 1}",
        "{event: labor, words: [pickets]}",
        "{event: labor, weight: 1, words: [pickets], steps: [{weight: 1, words: [scabs]}]}",
        "{event: labor, weight: 1, steps: [{weight: 1, words: [scabs]}]}",
    ],
)
def test_words_that_lean_have_one_weight_or_steps(tmp_path: Path, group: str):
    fault = only_fault(tmp_path, f"leanings:\n  harbour: {group}\n")
    assert "one weight, or steps" in fault.problem
    assert "steps:" in fault.remedy


def test_the_name_of_a_rule_is_told_where_it_cannot_be_one(tmp_path: Path):
    fault = only_fault(tmp_path, "genres:\n  Our Columns: {genre: opinion, labels: [x]}\n")
    assert "our-podcasts" in fault.remedy
