"""A store in miniature: what a source's polls leave behind, as far as identity goes."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime

from watchers.identity import (
    IdentityScheme,
    KnownEntry,
    Recognised,
    Recognition,
    keys_of,
    recognise,
)
from watchers.model import ParsedEntry

NOON = datetime(2026, 2, 10, 12, tzinfo=UTC)


def entry(
    guid: str | None = None,
    url: str | None = None,
    title: str = "",
    *,
    published: datetime | None = None,
    summary: str = "",
) -> ParsedEntry:
    return ParsedEntry(
        guid=guid, url=url, canonical_url=url, title=title, summary=summary, published=published
    )


@dataclass
class Archive:
    """Polls of one source, one after the other, with what they left."""

    scheme: IdentityScheme = field(default_factory=IdentityScheme)
    stored: dict[str, KnownEntry] = field(default_factory=dict)
    polls: int = 0

    def recall(self, entries: Iterable[ParsedEntry]) -> tuple[KnownEntry, ...]:
        """As the store does: what shares a guid, a canonical URL or a title key."""
        keys = [keys_of(each) for each in entries]
        guids = {k.guid for k in keys} - {None}
        urls = {k.canonical_url for k in keys} - {None}
        titles = {k.title_key for k in keys} - {""}
        return tuple(
            known
            for known in self.stored.values()
            if known.guid in guids or known.canonical_url in urls or known.title_key in titles
        )

    def poll(self, *entries: ParsedEntry, now: datetime = NOON) -> Recognition:
        found = recognise(
            entries, self.recall(entries), self.scheme, now=now, baselined=self.polls > 0
        )
        for each in found.new:
            assert each.id not in self.stored, "an id is given once within its source"
            self.stored[each.id] = _known(each)
        for each in found.revised:
            assert each.id in self.stored
            self.stored[each.id] = _known(each)
        self.polls += 1
        # The scheme goes through its text form, as it does in the store.
        self.scheme = IdentityScheme.parse(str(found.scheme))
        return found


def _known(each: Recognised) -> KnownEntry:
    return KnownEntry(
        id=each.id,
        guid=each.keys.guid,
        canonical_url=each.keys.canonical_url,
        title_key=each.keys.title_key,
        published=each.keys.published,
        text_hash=each.keys.text_hash,
    )
