"""What a configuration may say, and what its settings mean.

The shapes of ``watches``, ``sources``, ``entities`` and ``channels`` are part of
Nightdesk's stable interface. Durations are in seconds where the name ends in ``_s``.
Every model refuses keys that it does not know, and all are frozen.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import Field, field_validator

from config.frozen import FrozenModel
from config.schema_channels import (
    ChannelSettings,
    DigestSettings,
    LanguageName,
    MentionSettings,
    QuietSettings,
    ThresholdName,
)
from config.schema_entities import EntitySettings
from config.schema_events import EventName, EventRuleSettings, LeaningSettings, WordListSettings
from config.schema_genres import GenreSettings, RuleName
from config.schema_sources import JsonSettings, PageSettings, SourceSettings
from config.schema_urgency import StepName, UrgencySettings
from config.schema_watches import SelectionSettings, WatchSettings
from config.values import (
    AppToken,
    BotToken,
    CaFile,
    ChannelName,
    Contact,
    Cron,
    DatabaseUrl,
    EntityId,
    HttpUrl,
    InnerPlace,
    Number,
    Secret,
    SlackEditor,
    SourceId,
    Text,
    Whole,
    Zone,
    refuse,
)

__all__ = [
    "ChannelSettings",
    "CommonSettings",
    "ConfigFile",
    "DigestSettings",
    "EntitySettings",
    "EventName",
    "EventRuleSettings",
    "FetchSettings",
    "GenreSettings",
    "HttpSettings",
    "JsonSettings",
    "LanguageName",
    "LogSettings",
    "MentionSettings",
    "PackName",
    "PageSettings",
    "PollSettings",
    "QuietSettings",
    "RecheckSettings",
    "SelectionSettings",
    "Settings",
    "SlackSettings",
    "SourceSettings",
    "StepName",
    "ThresholdName",
    "UrgencySettings",
    "WatchNoteSettings",
    "WatchSettings",
    "WordListSettings",
]

PackName = Literal[
    "africa",
    "ai",
    "apis",
    "arabic",
    "asia-pacific",
    "business",
    "central-europe",
    "chinese",
    "climate",
    "crypto",
    "defence",
    "disasters",
    "dutch",
    "economy",
    "energy",
    "french",
    "german",
    "health",
    "italian",
    "japanese",
    "korean",
    "law",
    "media",
    "middle-east",
    "newsrooms",
    "nordic",
    "polish",
    "politics",
    "portuguese",
    "regulators",
    "russian",
    "science",
    "security",
    "spanish",
    "sports",
    "technology",
    "transport",
    "turkish",
    "ukrainian",
    "wires",
    "world",
]
Seconds = Annotated[Number, Field(gt=0, le=86_400)]
Days = Annotated[Whole, Field(ge=1, le=36_500)]


class HttpSettings(FrozenModel):
    """Where the one HTTP port listens. Port 0 takes any that is free.

    ``public_url`` is where the world reaches it, without a slash at its end: hubs push to
    addresses below it. None: no hub is asked to.
    """

    host: Text = "127.0.0.1"
    port: Annotated[Whole, Field(ge=0, le=65_535)] = 8080
    public_url: HttpUrl | None = None

    @field_validator("public_url")
    @classmethod
    def _be_a_base(cls, value: str | None) -> str | None:
        if value is None:
            return None
        parts = urlsplit(value)
        if parts.query or parts.fragment or "@" in parts.netloc:
            raise refuse(
                "is no address to which others can be added",
                "write scheme, host and path alone, as https://desk.example.org",
            )
        return value.rstrip("/")


class FetchSettings(FrozenModel):
    """Limits of one poll and of all that run at once.

    ``timeout_s`` is for a poll as a whole; ``max_body_bytes`` holds before and after
    decompression; ``concurrency`` counts polls at once, ``per_host`` those of one host, and
    ``gap_s`` lies between the starts of two requests to one. ``allow`` names what sources
    may reach of the inside, ``ca_file`` the certificates that are trusted beside the
    system's. A parser that takes longer than ``parser_timeout_s`` is killed.
    """

    timeout_s: Seconds = 20.0
    max_body_bytes: Annotated[Whole, Field(ge=1_024, le=1_073_741_824)] = 10_485_760
    concurrency: Annotated[Whole, Field(ge=1, le=10_000)] = 200
    per_host: Annotated[Whole, Field(ge=1, le=100)] = 2
    gap_s: Annotated[Number, Field(ge=0, le=60)] = 0.5
    allow: tuple[InnerPlace, ...] = ()
    ca_file: CaFile | None = None
    parser_workers: Annotated[Whole, Field(ge=1, le=64)] = 2
    parser_timeout_s: Seconds = 10.0


class PollSettings(FrozenModel):
    """How long a source rests between two polls.

    One of tier 1 always ``tier_1_s``; any other between ``other_s`` and ``longest_s``, by
    its own rhythm. Ten hours at most: after a longer pause, undated entries are too old to
    be told.
    """

    tier_1_s: Seconds = 120.0
    other_s: Seconds = 300.0
    longest_s: Annotated[Number, Field(gt=0, le=36_000)] = 21_600.0


class RecheckSettings(FrozenModel):
    """For how many hours the pages of what was told are asked again; 0: not at all."""

    hours: Annotated[Whole, Field(ge=0, le=72)] = 48


class LogSettings(FrozenModel):
    """What is logged, and how: ``auto`` writes text to a terminal and JSON elsewhere."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "text", "json"] = "auto"


class WatchNoteSettings(FrozenModel):
    """When the operators hear which watches bring nothing or too much; no cron: never.

    The times are those of ``zone``; where it is absent, of the default digest's.
    """

    cron: Cron | None = "0 9 * * mon"
    zone: Zone | None = None


class CanarySettings(FrozenModel):
    """How often a made-up entry goes the whole way, and how soon it has to be there.

    It goes where there is an ``ops_channel`` to hear of it; never with ``every_s`` 0.
    """

    every_s: Annotated[Number, Field(ge=0, le=86_400)] = 900.0
    within_s: Seconds = 120.0


class SlackSettings(FrozenModel):
    """Slack's tokens. Without them alerts go to the terminal and the wire page.

    With ``app_token``: Socket Mode. With ``signing_secret``: requests to
    ``/slack/events``. ``api_url`` is the base of Slack's Web API and ends with a slash.
    ``editors`` are the people and user groups who may change sources from Slack.
    """

    bot_token: BotToken | None = None
    app_token: AppToken | None = None
    signing_secret: Secret | None = None
    api_url: HttpUrl = "https://slack.com/api/"
    editors: tuple[SlackEditor, ...] = ()

    @field_validator("api_url")
    @classmethod
    def _end_with_slash(cls, value: str) -> str:
        # Methods are joined to it as relative URLs, which drop what follows the last slash.
        return value if value.endswith("/") else value + "/"


class CommonSettings(FrozenModel):
    """What a file and the environment may both set."""

    database_url: DatabaseUrl | None = None
    data_dir: Path | None = None
    contact: Contact | None = None
    packs: tuple[PackName, ...] = ()
    ops_channel: ChannelName | None = None
    watch_note: WatchNoteSettings = WatchNoteSettings()
    canary: CanarySettings = CanarySettings()
    http: HttpSettings = HttpSettings()
    fetch: FetchSettings = FetchSettings()
    poll: PollSettings = PollSettings()
    recheck: RecheckSettings = RecheckSettings()
    urgency: UrgencySettings = UrgencySettings()
    keep_days: Days = 30
    on_it_s: Annotated[Number, Field(ge=60, le=604_800)] = 10_800
    lease_s: Annotated[Number, Field(ge=1, le=3_600)] = 30.0
    log: LogSettings = LogSettings()
    slack: SlackSettings = SlackSettings()
    channel_defaults: ChannelSettings = ChannelSettings(
        digest=DigestSettings(cron="0 8,17 * * *", zone="UTC")
    )


class ConfigFile(CommonSettings):
    """What one file may say. An id with nothing after it leaves out what was shipped."""

    files: tuple[Text, ...] = ()
    watches: tuple[WatchSettings, ...] = ()
    sources: dict[SourceId, SourceSettings | None] = Field(default_factory=dict)
    entities: dict[EntityId, EntitySettings | None] = Field(default_factory=dict)
    channels: dict[ChannelName, ChannelSettings] = Field(default_factory=dict)
    genres: dict[RuleName, GenreSettings | None] = Field(default_factory=dict)
    word_lists: dict[RuleName, WordListSettings | None] = Field(default_factory=dict)
    events: dict[RuleName, EventRuleSettings | None] = Field(default_factory=dict)
    leanings: dict[RuleName, LeaningSettings | None] = Field(default_factory=dict)


class Settings(CommonSettings):
    """The whole configuration, as the program goes by it.

    ``database_url`` and ``data_dir`` are always set. ``channels`` have taken what they do
    not say from ``channel_defaults``. ``own_entities`` are the ids of the entities that files
    have, ``replaced_entities`` of those among them that stand in the place of shipped ones.
    ``says_own_words`` tells whether files say, or leave out, any entity or rule of words.
    """

    database_url: DatabaseUrl
    data_dir: Path
    watches: tuple[WatchSettings, ...] = ()
    sources: Mapping[str, SourceSettings] = Field(default_factory=dict)
    entities: Mapping[str, EntitySettings] = Field(default_factory=dict)
    channels: Mapping[str, ChannelSettings] = Field(default_factory=dict)
    genres: Mapping[str, GenreSettings] = Field(default_factory=dict)
    word_lists: Mapping[str, WordListSettings] = Field(default_factory=dict)
    events: Mapping[str, EventRuleSettings] = Field(default_factory=dict)
    leanings: Mapping[str, LeaningSettings] = Field(default_factory=dict)
    own_entities: tuple[str, ...] = ()
    replaced_entities: tuple[str, ...] = ()
    says_own_words: bool = False
