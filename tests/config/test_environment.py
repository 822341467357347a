"""Settings from the environment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
import trustme

from config import ConfigError, environment_names, load_settings
from tests.config.writing import faults_of


def told(environ: dict[str, str]) -> list[tuple[str, str, str]]:
    faults = faults_of(lambda: load_settings(None, environ))
    return [
        (fault.place.file.removeprefix("environment variable "), fault.path, fault.remedy)
        for fault in faults
    ]


def test_a_name_is_the_prefix_and_the_path_joined_by_two_underscores():
    names = {one.name: ".".join(map(str, one.path)) for one in environment_names()}
    assert names["NIGHTDESK_DATABASE_URL"] == "database_url"
    assert names["NIGHTDESK_FETCH__MAX_BODY_BYTES"] == "fetch.max_body_bytes"
    assert names["NIGHTDESK_CHANNEL_DEFAULTS__QUIET__FROM"] == "channel_defaults.quiet.from"
    assert names["SLACK_BOT_TOKEN"] == "slack.bot_token"
    assert names["SLACK_API_URL"] == "slack.api_url"
    assert not any("WATCHES" in name or "FILES" in name for name in names)


def test_values_of_every_type_are_read():
    settings = load_settings(
        None,
        {
            "NIGHTDESK_HTTP__PORT": "9000",
            "NIGHTDESK_HTTP__HOST": "0.0.0.0",
            "NIGHTDESK_FETCH__TIMEOUT_S": "2.5",
            "NIGHTDESK_PACKS": "wires, technology",
            "NIGHTDESK_CONTACT": "desk@example.org",
            "NIGHTDESK_CHANNEL_DEFAULTS__THRESHOLD": "biggest",
            "NIGHTDESK_CHANNEL_DEFAULTS__DIGEST__ZONE": "Europe/Helsinki",
            "SLACK_BOT_TOKEN": "xoxb-1",
            "SLACK_API_URL": "http://127.0.0.1:9/api",
        },
    )
    assert (settings.http.port, settings.http.host) == (9000, "0.0.0.0")
    assert settings.fetch.timeout_s == 2.5
    assert settings.packs == ("wires", "technology")
    assert settings.channel_defaults.threshold == "biggest"
    assert settings.channel_defaults.digest is not None
    assert settings.channel_defaults.digest.zone == "Europe/Helsinki"
    assert settings.channel_defaults.digest.cron == "0 8,17 * * *"
    assert settings.slack.bot_token is not None
    assert settings.slack.bot_token.get_secret_value() == "xoxb-1"
    assert settings.slack.api_url == "http://127.0.0.1:9/api/"


@pytest.mark.parametrize("value", ["wires,business", "[wires, business]", '["wires", "business"]'])
def test_a_list_is_words_between_commas_yaml_or_json(value: str):
    assert load_settings(None, {"NIGHTDESK_PACKS": value}).packs == ("wires", "business")


def test_an_editor_is_named_by_an_id_and_by_nothing_else():
    settings = load_settings(None, {"SLACK_EDITORS": "U024BE7LH, S0614TZR7"})
    assert settings.slack.editors == ("U024BE7LH", "S0614TZR7")
    with pytest.raises(ConfigError, match="copy the member id from the profile's menu"):
        load_settings(None, {"SLACK_EDITORS": "@ann"})


def test_every_name_reaches_its_setting(tmp_path: Path):
    certificates = tmp_path / "ca.pem"
    trustme.CA().cert_pem.write_to_path(str(certificates))
    values = {
        "NIGHTDESK_DATABASE_URL": f"sqlite:///{tmp_path}/x.db",
        "NIGHTDESK_FETCH__CA_FILE": str(certificates),
        "NIGHTDESK_FETCH__ALLOW": "10.0.0.0/8,intranet.example",
        "NIGHTDESK_FETCH__GAP_S": "2",
        "NIGHTDESK_DATA_DIR": str(tmp_path),
        "NIGHTDESK_CONTACT": "https://example.org/desk",
        "NIGHTDESK_PACKS": "wires",
        "NIGHTDESK_HTTP__HOST": "::1",
        "NIGHTDESK_HTTP__PUBLIC_URL": "https://desk.example.org/",
        "NIGHTDESK_FETCH__MAX_BODY_BYTES": "2048",
        "NIGHTDESK_LOG__LEVEL": "debug",
        "NIGHTDESK_LOG__FORMAT": "json",
        "NIGHTDESK_CHANNEL_DEFAULTS__LANGUAGE": "fr",
        "NIGHTDESK_CHANNEL_DEFAULTS__THRESHOLD": "everything",
        "NIGHTDESK_CHANNEL_DEFAULTS__DIGEST__CRON": "0 6 * * *",
        "NIGHTDESK_CHANNEL_DEFAULTS__DIGEST__ZONE": "Asia/Tokyo",
        "NIGHTDESK_CHANNEL_DEFAULTS__QUIET__FROM": "23:00",
        "NIGHTDESK_CHANNEL_DEFAULTS__QUIET__TO": "06:00",
        "NIGHTDESK_CHANNEL_DEFAULTS__QUIET__ZONE": "Asia/Tokyo",
        "NIGHTDESK_URGENCY__GENRE": "0.5",
        "NIGHTDESK_URGENCY__STEP": "0.2",
        "NIGHTDESK_URGENCY__STEPS": "origins,official",
        "NIGHTDESK_URGENCY__PASSING": "0.25",
        "NIGHTDESK_URGENCY__CLAIM": "0.5",
        "NIGHTDESK_CHANNEL_DEFAULTS__HEARTBEAT": "false",
        "NIGHTDESK_CHANNEL_DEFAULTS__BROADCAST": "true",
        "NIGHTDESK_CHANNEL_DEFAULTS__SECTIONS": "event",
        "NIGHTDESK_CHANNEL_DEFAULTS__MENTION__HERE": "never",
        "NIGHTDESK_CHANNEL_DEFAULTS__MOST_AN_HOUR": "6",
        "NIGHTDESK_CHANNEL_DEFAULTS__BRIEF__CRON": "0 6,14,22 * * *",
        "NIGHTDESK_CHANNEL_DEFAULTS__BRIEF__ZONE": "Asia/Tokyo",
        "NIGHTDESK_WATCH_NOTE__CRON": "0 7 * * fri",
        "NIGHTDESK_WATCH_NOTE__ZONE": "Europe/Helsinki",
        "NIGHTDESK_CHANNEL_DEFAULTS__QUIET__EXCEPT": "biggest",
        "SLACK_BOT_TOKEN": "xoxb-2",
        "SLACK_APP_TOKEN": "xapp-2",
        "SLACK_SIGNING_SECRET": "s2",
        "SLACK_API_URL": "http://127.0.0.1:1/",
        "SLACK_EDITORS": "U024BE7LH,S0614TZR7",
    }
    values |= {one.name: "64" for one in environment_names() if one.name not in values}
    before = load_settings(None, {}).model_dump(by_alias=True)
    after = load_settings(None, values).model_dump(by_alias=True)
    for one in environment_names():
        old, new = before, after
        for step in one.path:
            old, new = (old or {}).get(step), new[step]
        assert new != old, one.name


def test_an_empty_value_counts_as_absent():
    settings = load_settings(None, {"NIGHTDESK_HTTP__PORT": "", "SLACK_BOT_TOKEN": ""})
    assert settings.http.port == 8080
    assert settings.slack.bot_token is None


@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "NIGHTDESK_DATABASE_URL"])
def test_a_secret_comes_from_the_file_that_its_name_points_to(tmp_path: Path, name: str):
    secret = "postgresql://u:p@h/n" if "DATABASE" in name else "xoxb-file"
    (tmp_path / "secret").write_text(f"{secret}\n")
    settings = load_settings(None, {f"{name}_FILE": str(tmp_path / "secret")})
    found = settings.database_url if "DATABASE" in name else settings.slack.bot_token
    assert found is not None
    assert found.get_secret_value() == secret


@pytest.mark.parametrize("content", ["", "\n", " \n\n", "\ufeff"])
def test_an_empty_secret_file_counts_as_absent(tmp_path: Path, content: str):
    (tmp_path / "empty").write_text(content, encoding="utf-8")
    names = [one.name for one in environment_names() if one.from_file]
    settings = load_settings(None, {f"{name}_FILE": str(tmp_path / "empty") for name in names})
    assert settings == load_settings(None, {})
    assert settings.slack.bot_token is None


@pytest.mark.parametrize(
    "content",
    [
        "xoxb-secret 2",
        "xoxb-secret\nxapp-2\n",
        "xoxb-\tsecret",
        "xoxb-secr\u00e9t",
        "xoxb-\x00secret",
    ],
)
@pytest.mark.parametrize("name", ["SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET"])
def test_a_token_that_no_header_could_carry_is_refused_unseen(
    tmp_path: Path, name: str, content: str
):
    (tmp_path / "secret").write_text(content, encoding="utf-8")
    others = {} if name == "SLACK_BOT_TOKEN" else {"SLACK_BOT_TOKEN": "xoxb-1"}
    (fault,) = faults_of(
        lambda: load_settings(None, {f"{name}_FILE": str(tmp_path / "secret")} | others)
    )
    assert fault.place.file == f"environment variable {name}_FILE"
    assert fault.remedy
    assert "secr" not in f"{fault.problem}{fault.remedy}".replace("the secret alone", "")


def test_the_address_of_a_database_may_hold_spaces_but_is_one_line(tmp_path: Path):
    url = f"sqlite:///{tmp_path}/my folder/x.db"
    (tmp_path / "secret").write_text(f"\ufeff{url}\n", encoding="utf-8")
    environ = {"NIGHTDESK_DATABASE_URL_FILE": str(tmp_path / "secret")}
    assert load_settings(None, environ).database_url.get_secret_value() == url
    (tmp_path / "secret").write_text(f"{url}\npassword\n", encoding="utf-8")
    (fault,) = faults_of(lambda: load_settings(None, environ))
    assert fault.path == "database_url"
    assert "one line" in fault.remedy


def test_a_secret_file_that_is_missing_or_doubled_is_told(tmp_path: Path):
    (tmp_path / "good").write_text("xapp-1")
    faults = faults_of(
        lambda: load_settings(
            None,
            {
                "SLACK_BOT_TOKEN_FILE": str(tmp_path / "missing"),
                "SLACK_APP_TOKEN_FILE": str(tmp_path / "good"),
                "SLACK_APP_TOKEN": "xapp-2",
            },
        )
    )
    assert [fault.path for fault in faults] == ["slack.bot_token", "slack.app_token"]
    assert "No such file" in faults[0].problem
    assert "SLACK_APP_TOKEN is set too" in faults[1].problem


def test_a_wrong_value_is_told_with_the_name_that_holds_it():
    assert told({"NIGHTDESK_HTTP__PORT": "http"}) == [
        ("NIGHTDESK_HTTP__PORT", "http.port", "write a whole number")
    ]
    assert told({"NIGHTDESK_CHANNEL_DEFAULTS__DIGEST__ZONE": "Mars"})[0][:2] == (
        "NIGHTDESK_CHANNEL_DEFAULTS__DIGEST__ZONE",
        "channel_defaults.digest.zone",
    )
    assert told({"NIGHTDESK_PACKS": "[wires"})[0][:2] == ("NIGHTDESK_PACKS", "packs")


def test_an_unknown_name_is_told_with_the_nearest():
    assert told({"NIGHTDESK_FETCH__TIMEOUT": "3"}) == [
        ("NIGHTDESK_FETCH__TIMEOUT", "", "did you mean 'NIGHTDESK_FETCH__TIMEOUT_S'?")
    ]
    assert told({"NIGHTDESK_SLACK__BOT_TOKEN": "x"}) == [
        ("NIGHTDESK_SLACK__BOT_TOKEN", "", "did you mean 'SLACK_BOT_TOKEN'?")
    ]


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("SLACK_BOT_TOKENS", "SLACK_BOT_TOKEN"),
        ("SLACK_SIGNING_SECERT", "SLACK_SIGNING_SECRET"),
        ("SLACK_APP_TOKEN_FLIE", "SLACK_APP_TOKEN_FILE"),
        ("Slack_Bot_Token", "SLACK_BOT_TOKEN"),
        ("NIGHDESK_CONFIG", "NIGHTDESK_CONFIG"),
    ],
)
def test_a_slip_in_a_name_that_is_read_is_told_unless_the_name_itself_is_set(name: str, meant: str):
    assert told({name: "1"}) == [(name, "", f"did you mean {meant!r}?")]
    for other in ("SLACK_BOT_TOKEN", "SLACK_SIGNING_SECRET", "SLACK_APP_TOKEN"):
        if meant.startswith(other):
            environ = {"SLACK_BOT_TOKEN": "xoxb-1", other: "xapp-1" if "APP" in other else "xoxb-1"}
            assert load_settings(None, environ | {name: "1"}) == load_settings(None, environ)


def test_a_bot_token_that_is_refused_is_not_called_missing_too():
    environ = {"SLACK_BOT_TOKEN": "xapp-1", "SLACK_APP_TOKEN": "xapp-1"}
    assert [(name, path) for name, path, _ in told(environ)] == [
        ("SLACK_BOT_TOKEN", "slack.bot_token")
    ]


def test_names_of_other_programs_and_of_kubernetes_are_left_alone():
    environ = {
        "NIGHTDESK_SERVICE_HOST": "10.0.0.1",
        "NIGHTDESK_SERVICE_PORT_HTTP": "80",
        "NIGHTDESK_PORT": "tcp://10.0.0.1:80",
        "NIGHTDESK_PORT_8080_TCP_ADDR": "10.0.0.1",
        "SLACK_SOMETHING": "x",
        "SLACK_WEBHOOK_URL": "https://example.org/",
        "SLACK_API_TOKEN": "x",
        "SLACK_USER_TOKEN": "x",
        "SLACK_BOT_TOKENS": "",
        "MY_SLACK_BOT_TOKEN": "x",
        "PATH": "/bin",
    }
    assert load_settings(None, environ) == load_settings(None, {})


def test_the_process_environment_is_read_only_where_it_is_handed_in(
    monkeypatch: pytest.MonkeyPatch,
):
    monkeypatch.setenv("NIGHTDESK_HTTP__PORT", "9001")
    assert load_settings(None, {}).http.port == 8080
    assert load_settings(None, dict(os.environ)).http.port == 9001
