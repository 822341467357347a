"""The values that settings are made of, and what each has to look like.

Each check raises a fault that says what is wrong and what to write instead; `refuse`
carries both, and `config.faults` turns them into faults with their places.
"""

from __future__ import annotations

import difflib
import re
from datetime import UTC, datetime, time
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any, Final
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field, PlainSerializer, SecretStr
from pydantic_core import PydanticCustomError

__all__ = [
    "AppToken",
    "BotToken",
    "CaFile",
    "ChannelName",
    "Contact",
    "Cron",
    "DatabaseUrl",
    "EntityId",
    "Host",
    "HttpUrl",
    "InnerPlace",
    "Instant",
    "Language",
    "Number",
    "OwnHost",
    "Secret",
    "SlackEditor",
    "SourceId",
    "Text",
    "Ticker",
    "WallTime",
    "Whole",
    "Zone",
    "is_entity_id",
    "name_a_language",
    "refuse",
    "suggest",
]

_ENTITY_ID: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_SOURCE_ID: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")  # RFC 5646 in short
_TICKER: Final = re.compile(r"[A-Z][A-Z0-9.]*:[A-Z0-9][A-Z0-9.&\-]*")
_HOST: Final = re.compile(
    r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?(?:\.[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?)*"
)
# Below which a country's registry gives hosts away; a government speaks below its own.
_REGISTRY: Final = re.compile(r"(?:ac|co|com|edu|ltd|ne|net|or|org|plc)\.[a-z]{2}")
_WALL_TIME: Final = re.compile(r"([0-9]{1,2}):([0-9]{2})")
_ANY_DAY: Final = datetime(2026, 1, 1, tzinfo=UTC)  # an expression is right or wrong on every day


def refuse(problem: str, remedy: str) -> PydanticCustomError:
    """The error of a check, with what is wrong and what to do about it."""
    return PydanticCustomError("nightdesk", "{problem}", {"problem": problem, "remedy": remedy})


def suggest(word: str, known: Any, *, otherwise: str) -> str:
    """A remedy that names the nearest of what is known."""
    # Who writes the beginning of a name means that name, however far the rest is.
    nearest = [name for name in known if len(word) > 2 and name.startswith(word.lower())]
    if len(nearest) != 1:
        nearest = difflib.get_close_matches(word, list(known), n=1)
    return f"did you mean {nearest[0]!r}?" if nearest else otherwise


_LANGUAGES: Final = {"en": "english", "de": "german", "fr": "french", "es": "spanish"}
_OWN_NAMES: Final = {
    "deutsch": "de",
    "francais": "fr",
    "français": "fr",
    "espanol": "es",
    "español": "es",
}


def name_a_language(value: object) -> object:
    """The code of a language in which the bot has words of its own.

    Refuses another text with the nearest code, by the language's name or a code with a region.
    """
    if not isinstance(value, str) or value in _LANGUAGES:
        return value
    word = value.strip().lower()
    names = {name: code for code, name in _LANGUAGES.items()} | _OWN_NAMES
    names |= {code: code for code in _LANGUAGES}
    near = [name for name in names if len(word) > 2 and name.startswith(word)]
    near = near or difflib.get_close_matches(re.split(r"[-_ ]", word)[0], names, n=1)
    known = ", ".join(f"{code} ({name.capitalize()})" for code, name in _LANGUAGES.items())
    raise refuse(
        f"cannot be {value[:80]!r}",
        f"did you mean {names[near[0]]!r}?" if near else f"one of {known}",
    )


def _check_text(value: str) -> str:
    text = value.strip()
    if not text:
        raise refuse("is empty", "write a text, or leave the line out")
    return text


def _refuse_boolean(value: Any) -> Any:
    # Python's True is an int to pydantic, and `tier: true` is a slip.
    if isinstance(value, bool):
        raise refuse("is true or false where a number is wanted", "write a number")
    return value


def is_entity_id(text: str) -> bool:
    """Whether a text has the form of an entity's id."""
    return _ENTITY_ID.fullmatch(text) is not None


def _check_entity_id(value: str) -> str:
    if not is_entity_id(value):
        made = re.sub(r"[^a-z0-9]+", "-", value.casefold()).strip("-")
        example = made if _ENTITY_ID.fullmatch(made) else "goldman-sachs"
        raise refuse(
            f"the id {value!r} has more in it than lower-case a to z, digits and hyphens",
            f"write the everyday name, as {example}",
        )
    return value


def _check_source_id(value: str) -> str:
    if not _SOURCE_ID.fullmatch(value):
        raise refuse(
            f"the id {value!r} cannot be used",
            "use letters, digits, dots, hyphens and underscores, 100 at most, as in yle-news",
        )
    return value


def _check_channel(value: str) -> str:
    if value.startswith("#"):
        raise refuse(f"{value!r} begins with #", f"write {value.lstrip('#')!r}")
    if not value or len(value) > 80 or re.search(r"[\s,#@<>]", value):
        raise refuse(f"{value!r} is no channel name", "write a channel's name without #, or its id")
    return value


def _check_language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise refuse(f"{value!r} is no language tag", "write a BCP 47 tag, as en or pt-BR")
    return value


def _check_ticker(value: str) -> str:
    if not _TICKER.fullmatch(value):
        raise refuse(f"{value!r} is no ticker", "write EXCHANGE:SYMBOL, as NYSE:NOK")
    return value


def _check_host(value: str) -> str:
    host = value.strip().lower().removesuffix(".")
    if "/" in host or not _HOST.fullmatch(_to_ascii(host)):
        raise refuse(f"{value!r} is no host name", "write the host alone, as example.org")
    return host


def _be_somebodys(host: str) -> str:
    if "." not in host:
        raise refuse(
            f"{host!r} has no point, so it is nobody's alone",
            "write the host in full, as example.org",
        )
    if _REGISTRY.fullmatch(host):
        raise refuse(
            f"{host!r} is nobody's alone: it is the end of many hosts",
            f"write the host in full, as example.{host}",
        )
    return host


def _check_inner_place(value: str) -> str:
    place = value.strip().lower()
    try:
        return str(ip_network(place.replace("[", "").replace("]", ""), strict=False))
    except ValueError:
        name = _to_ascii(place.removeprefix("*.").removesuffix("."))
    if "/" in place or not _HOST.fullmatch(name) or name.rpartition(".")[2].isdigit():
        raise refuse(
            f"{value!r} is neither a network nor a host name",
            "write 10.20.0.0/16, 127.0.0.1, intranet.example or *.intranet.example",
        )
    return f"*.{name}" if place.startswith("*.") else name


def _check_ca_file(value: Path) -> Path:
    import ssl

    try:
        ssl.create_default_context().load_verify_locations(cafile=value)
    except OSError as exc:  # what is wrong with the certificates is one too
        raise refuse(
            f"the file {str(value)!r} holds no certificates that can be read: {exc}",
            "name a file with certificates in PEM form that this user may read",
        ) from exc
    return value


def _to_ascii(host: str) -> str:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return ""


def _check_url(value: str) -> str:
    url = value.strip()
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port  # reading the port checks it
    except ValueError as exc:
        raise refuse(f"is no URL: {exc}", "write it with https:// before the host") from exc
    if parts.scheme.lower() not in {"http", "https"} or not host or re.search(r"\s", url):
        raise refuse("is no http or https URL", "write it in full, with https:// before the host")
    return url


def _check_editor(value: str) -> str:
    id_ = value.strip()
    if not re.fullmatch(r"[UWS][A-Z0-9]{6,}", id_):
        raise refuse(
            f"{value!r} is no id of a person or a user group of Slack's",
            "copy the member id from the profile's menu (U…), or the group's id (S…)",
        )
    return id_


def _strip_secret(value: SecretStr) -> SecretStr:
    text = value.get_secret_value().strip()
    if not text:
        raise refuse("is empty", "fill it in, or leave the line out")
    return SecretStr(text)


def _check_token(value: SecretStr) -> SecretStr:
    # It travels in a header or a form, and none that Slack gives out has anything else in it.
    text = value.get_secret_value()
    if re.search(r"\s", text):
        raise refuse("has white space inside", "write the secret alone, on one line")
    if not re.fullmatch(r"[!-~]+", text):
        raise refuse(
            "has a character that is no ASCII letter, digit or sign",
            "copy it anew from the app's page at api.slack.com/apps",
        )
    return value


# Slack gives out the two tokens on neighbouring pages, and they are easily swapped.
def _check_bot_token(value: SecretStr) -> SecretStr:
    if value.get_secret_value().startswith("xapp-"):
        raise refuse(
            "holds an app-level token (xapp-)",
            "put it into slack.app_token; the bot token begins with xoxb-",
        )
    return value


def _check_app_token(value: SecretStr) -> SecretStr:
    if value.get_secret_value().startswith("xoxb-"):
        raise refuse(
            "holds a bot token (xoxb-)",
            "put it into slack.bot_token; the app-level token begins with xapp-",
        )
    return value


def _check_database_url(value: SecretStr) -> SecretStr:
    # The URL may hold a password, so no message shows it.
    url = value.get_secret_value()
    if not url.isprintable():
        raise refuse("has a line break or a control character inside", "write it on one line")
    if url.startswith(("sqlite:///", "postgresql://")):
        return value
    remedy = "write sqlite:///PATH or postgresql://USER@HOST/NAME"
    if url.startswith("postgres://"):
        remedy = "write postgresql:// for postgres://"
    raise refuse("names no database that Nightdesk can use", remedy)


def _check_contact(value: str) -> str:
    text = value.strip()
    is_mail = re.fullmatch(r"[^@\s()<>]+@[^@\s()<>]+\.[^@\s()<>.]+", text)
    is_url = re.fullmatch(r"https?://[^\s()<>]+", text)
    if not (is_mail or is_url):
        raise refuse(
            f"{value!r} is neither a mail address nor a URL",
            "write one by which the owner of a site can reach you, as desk@example.org",
        )
    return text


def _check_cron(value: str) -> str:
    from cronsim import CronSim, CronSimError

    example = (
        "write five fields (minute hour day month weekday), as '0 8,17 * * mon-fri', or several "
        "such expressions with ';' between them"
    )
    for cron in map(str.strip, value.split(";")):
        if len(cron.split()) != 5:
            raise refuse(f"{cron!r} has {len(cron.split())} fields, not five", example)
        try:
            next(CronSim(cron, _ANY_DAY))
        except CronSimError as exc:
            raise refuse(f"{cron!r} is no cron expression: {str(exc).lower()}", example) from exc
        except StopIteration:
            raise refuse(f"{cron!r} never comes round", example) from None
    return value.strip()


def _check_zone(value: str) -> str:
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(value)
    except (OSError, ValueError, zoneinfo.ZoneInfoNotFoundError) as exc:
        otherwise = "write an IANA name, as Europe/Helsinki or UTC"
        remedy = suggest(value, zoneinfo.available_timezones(), otherwise=otherwise)
        raise refuse(f"{value!r} is no known time zone", remedy) from exc
    return value


def _read_wall_time(value: Any) -> Any:
    if isinstance(value, time):
        return value
    found = _WALL_TIME.fullmatch(value.strip()) if isinstance(value, str) else None
    if found is None or int(found[1]) > 23 or int(found[2]) > 59:
        raise refuse(f"{value!r} is no time of day", "write hours and minutes, 00:00 to 23:59")
    return time(int(found[1]), int(found[2]))


def _read_instant(value: Any) -> Any:
    example = "write date, time and zone, as 2026-03-01T09:00:00+02:00"
    if isinstance(value, datetime):
        moment = value
    else:
        try:
            moment = datetime.fromisoformat(value.strip())
        except (AttributeError, ValueError):
            raise refuse(f"{value!r} is no time", example) from None
    if moment.tzinfo is None:
        raise refuse(f"{str(value)!r} names no time zone", example)
    return moment.astimezone(UTC)


Text = Annotated[str, AfterValidator(_check_text)]
Whole = Annotated[int, BeforeValidator(_refuse_boolean)]
Number = Annotated[float, BeforeValidator(_refuse_boolean), Field(allow_inf_nan=False)]
EntityId = Annotated[str, AfterValidator(_check_entity_id)]
SourceId = Annotated[str, AfterValidator(_check_source_id)]
ChannelName = Annotated[str, AfterValidator(_check_channel)]
Language = Annotated[str, AfterValidator(_check_language)]
Ticker = Annotated[str, AfterValidator(_check_ticker)]
Host = Annotated[str, AfterValidator(_check_host)]
OwnHost = Annotated[Host, AfterValidator(_be_somebodys)]
InnerPlace = Annotated[str, AfterValidator(_check_inner_place)]
CaFile = Annotated[Path, AfterValidator(_check_ca_file)]
HttpUrl = Annotated[str, AfterValidator(_check_url)]
Secret = Annotated[SecretStr, AfterValidator(_strip_secret), AfterValidator(_check_token)]
SlackEditor = Annotated[str, AfterValidator(_check_editor)]
BotToken = Annotated[Secret, AfterValidator(_check_bot_token)]
AppToken = Annotated[Secret, AfterValidator(_check_app_token)]
DatabaseUrl = Annotated[
    SecretStr, AfterValidator(_strip_secret), AfterValidator(_check_database_url)
]
Contact = Annotated[str, AfterValidator(_check_contact)]
Cron = Annotated[str, AfterValidator(_check_cron)]
Zone = Annotated[str, AfterValidator(_check_zone)]
WallTime = Annotated[
    time, BeforeValidator(_read_wall_time), PlainSerializer(lambda value: f"{value:%H:%M}")
]
Instant = Annotated[datetime, BeforeValidator(_read_instant)]
