"""What a configuration may say, and what its settings mean.

The shapes of ``watches``, ``sources``, ``entities`` and ``channels`` are part of
Nightdesk's stable interface. Durations are in seconds where the name ends in ``_s``.
Every model refuses keys that it does not know, and all are frozen.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from config.values import (
    AppToken,
    BotToken,
    CaFile,
    ChannelName,
    Contact,
    Cron,
    DatabaseUrl,
    EntityId,
    Host,
    HttpUrl,
    InnerPlace,
    Instant,
    Language,
    Number,
    Secret,
    SourceId,
    Text,
    Ticker,
    WallTime,
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
    "FetchSettings",
    "HttpSettings",
    "JsonSettings",
    "LogSettings",
    "PackName",
    "PageSettings",
    "PollSettings",
    "QuietSettings",
    "SelectionSettings",
    "Settings",
    "SlackSettings",
    "SourceSettings",
    "ThresholdName",
    "WatchSettings",
]

EventName = Literal[
    "partnership_formed",
    "partnership_ended",
    "acquisition",
    "funding",
    "earnings",
    "legal",
    "regulation",
    "executive_change",
    "layoffs",
    "labor",
    "product_launch",
    "outage",
    "security_breach",
    "recall",
    "disaster",
    "accident",
    "conflict",
    "crime",
    "death",
    "election",
    "research",
    "other",
]
ThresholdName = Literal["everything", "important", "biggest"]
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


class _Model(BaseModel):
    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        # A traceback must not show what was written: it may be a token.
        hide_input_in_errors=True,
    )


# -- watches, sources, entities, channels: the stable interface -----------------------------


class SelectionSettings(_Model):
    """Source ids, hosts and their subdomains to let in (none: all) and to keep out."""

    include: tuple[Text, ...] = ()
    exclude: tuple[Text, ...] = ()


class EventSelectionSettings(_Model):
    """Events to let in (none: all) and to keep out."""

    include: tuple[EventName, ...] = ()
    exclude: tuple[EventName, ...] = ()


class WatchSettings(_Model):
    """A named query that someone wants to be told about.

    Whether ``query`` can be read is for the query language to say.
    """

    name: Text
    query: Text
    channels: Annotated[tuple[ChannelName, ...], Field(min_length=1)]
    priority: Literal["high", "normal", "low"] = "normal"
    owner: Text | None = None
    lang: tuple[Language, ...] = ()
    sources: SelectionSettings = SelectionSettings()
    events: EventSelectionSettings = EventSelectionSettings()
    digest_only: bool = False
    muted_until: Instant | None = None
    expires: Instant | None = None
    mention: Literal["none", "here"] = "none"


def _read_one_as_list(value: object) -> object:
    return (value,) if isinstance(value, str) else value


def _check_length(value: str) -> str:
    # Real selectors and expressions are a tenth of it; what reads them is slow on long ones.
    if len(value) > 1_000:
        raise refuse(f"has {len(value):,} characters", "write it in 1,000 at most")
    return value


Pattern = Annotated[Text, AfterValidator(_check_length)]
Selectors = Annotated[tuple[Pattern, ...], BeforeValidator(_read_one_as_list)]


class PageSettings(_Model):
    """Which parts of a page are watched: CSS selectors, one or a list of them.

    With none to include, the main text is found by itself. Whether a selector can be read is
    for the watchers to say.
    """

    include: Selectors = ()
    exclude: Selectors = ()


class JsonSettings(_Model):
    """Where the answers of a JSON API hold their items and the fields of each: JMESPath.

    Whether an expression can be read is for the watchers to say.
    """

    items: Pattern
    title: Pattern
    id: Pattern | None = None
    url: Pattern | None = None
    summary: Pattern | None = None
    content: Pattern | None = None
    published: Pattern | None = None
    updated: Pattern | None = None
    lang: Pattern | None = None
    authors: Pattern | None = None
    tags: Pattern | None = None


def _read_verified(value: object) -> object:
    if value == "never":
        return None
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    if value is None or isinstance(value, date):
        return value
    raise refuse(f"{value!r} is neither a date nor 'never'", "write it as 2026-03-01, or never")


class SourceSettings(_Model):
    """A place that is watched.

    Whether anything reads sources of a ``kind`` yet is for the watchers to say. ``host``
    is that of the URL where the file names none, so it is always there. ``seen_in`` is the
    public page, project or OPML that lists the source; ``verified`` is the day on which it
    last answered, None for never. ``page`` and ``json`` say what a source of their kind needs
    beside its address.
    """

    name: Text
    kind: Literal["feed", "page", "sitemap", "websub", "json"] = "feed"
    url: HttpUrl = Field(repr=False)  # it may hold a password
    host: Host = ""
    tier: Annotated[Whole, Field(ge=1, le=3)] = 3
    owner: Text | None = None
    official: bool = False
    lang: Language | None = None
    tags: tuple[Text, ...] = ()
    seen_in: Text | None = None
    verified: Annotated[date | None, BeforeValidator(_read_verified)] = None
    page: PageSettings | None = None
    # pydantic's models have a method of that name.
    json_: JsonSettings | None = Field(default=None, alias="json")

    @field_validator("page", "json_")
    @classmethod
    def _belong_to_kind(
        cls, value: PageSettings | JsonSettings | None, info: ValidationInfo
    ) -> PageSettings | JsonSettings | None:
        kind = info.data.get("kind")  # absent where it is at fault itself
        section = str(info.field_name).removesuffix("_")
        if value is not None and kind not in (None, section):
            raise refuse(
                f"is for sources of kind {section}, and this one is of kind {kind}",
                f"write `kind: {section}`, or leave the section out",
            )
        return value

    @model_validator(mode="after")
    def _want_json(self) -> Self:
        if self.kind == "json" and self.json_ is None:
            raise refuse(
                "is of kind json and does not say where its items are",
                "add `json: {items: …, title: …}` with a JMESPath expression for each, as "
                "docs/sources.md shows",
            )
        return self

    @model_validator(mode="after")
    def _take_host_from_url(self) -> Self:
        if not self.host:
            object.__setattr__(self, "host", (urlsplit(self.url).hostname or "").removesuffix("."))
        return self


class EntitySettings(_Model):
    """A person, organisation, product, brand or place with the names it goes by.

    ``owner`` is the entity that it belongs to, by id or name, where the catalogue has it.
    """

    name: Text
    kind: Literal["organisation", "person", "product", "brand", "place"] = "organisation"
    aliases: tuple[Text, ...] = ()
    tickers: tuple[Ticker, ...] = ()
    hosts: tuple[Host, ...] = ()
    owner: Text | None = None


class DigestSettings(_Model):
    """When a digest goes out: a five-field cron expression in an IANA time zone."""

    cron: Cron
    zone: Zone


class QuietSettings(_Model):
    """Local times between which nothing rings, except from a threshold upward.

    A range whose end is not after its start runs over midnight.
    """

    start: WallTime = Field(alias="from")
    end: WallTime = Field(alias="to")
    zone: Zone
    except_: ThresholdName | None = Field(default=None, alias="except")


class ChannelSettings(_Model):
    """How much a channel wants to hear, and when."""

    threshold: ThresholdName = "important"
    digest: DigestSettings | None = None
    quiet: QuietSettings | None = None


# -- the service's own settings --------------------------------------------------------------


class HttpSettings(_Model):
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


class FetchSettings(_Model):
    """Limits of one poll and of all that run at once.

    ``timeout_s`` is for a poll as a whole; ``max_body_bytes`` holds before and after
    decompression; ``concurrency`` counts polls at once, ``per_host`` those of one host, and
    ``gap_s`` lies between the starts of two requests to one. ``allow`` names what sources
    may reach of the inside, ``ca_file`` the certificates that are trusted beside the
    system's. A parser that takes longer than ``parser_timeout_s`` is killed.
    """

    timeout_s: Seconds = 20.0
    max_body_bytes: Annotated[Whole, Field(ge=1_024, le=1_073_741_824)] = 10_485_760
    concurrency: Annotated[Whole, Field(ge=1, le=10_000)] = 100
    per_host: Annotated[Whole, Field(ge=1, le=100)] = 2
    gap_s: Annotated[Number, Field(ge=0, le=60)] = 0.5
    allow: tuple[InnerPlace, ...] = ()
    ca_file: CaFile | None = None
    parser_workers: Annotated[Whole, Field(ge=1, le=64)] = 2
    parser_timeout_s: Seconds = 10.0


class PollSettings(_Model):
    """How long a source rests between two polls.

    One of tier 1 always ``tier_1_s``; any other between ``other_s`` and ``longest_s``, by
    its own rhythm.
    """

    tier_1_s: Seconds = 120.0
    other_s: Seconds = 300.0
    longest_s: Seconds = 21_600.0


class LogSettings(_Model):
    """What is logged, and how: ``auto`` writes text to a terminal and JSON elsewhere."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    format: Literal["auto", "text", "json"] = "auto"


class SlackSettings(_Model):
    """Slack's tokens. Without them alerts go to the terminal and the wire page.

    With ``app_token``: Socket Mode. With ``signing_secret``: requests to
    ``/slack/events``. ``api_url`` is the base of Slack's Web API and ends with a slash.
    """

    bot_token: BotToken | None = None
    app_token: AppToken | None = None
    signing_secret: Secret | None = None
    api_url: HttpUrl = "https://slack.com/api/"

    @field_validator("api_url")
    @classmethod
    def _end_with_slash(cls, value: str) -> str:
        # Methods are joined to it as relative URLs, which drop what follows the last slash.
        return value if value.endswith("/") else value + "/"


class CommonSettings(_Model):
    """What a file and the environment may both set."""

    database_url: DatabaseUrl | None = None
    data_dir: Path | None = None
    contact: Contact | None = None
    packs: tuple[PackName, ...] = ()
    ops_channel: ChannelName | None = None
    http: HttpSettings = HttpSettings()
    fetch: FetchSettings = FetchSettings()
    poll: PollSettings = PollSettings()
    keep_days: Days = 30
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


class Settings(CommonSettings):
    """The whole configuration, as the program goes by it.

    ``database_url`` and ``data_dir`` are always set. ``channels`` have taken what they do
    not say from ``channel_defaults``.
    """

    database_url: DatabaseUrl
    data_dir: Path
    watches: tuple[WatchSettings, ...] = ()
    sources: Mapping[str, SourceSettings] = Field(default_factory=dict)
    entities: Mapping[str, EntitySettings] = Field(default_factory=dict)
    channels: Mapping[str, ChannelSettings] = Field(default_factory=dict)

    def channel(self, name: str) -> ChannelSettings:
        """The settings of a channel; the defaults for one that no file names."""
        return self.channels.get(name, self.channel_defaults)
