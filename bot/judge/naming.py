"""Whom an entry names, and for whom its host speaks."""

from __future__ import annotations

from bot.model import EntityKind, Entry, Mention, Source
from bot.stories import host_of, is_outlet, leave_joined, name_owners
from bot.watchlist import Catalogue

__all__ = ["Naming"]


class Naming:
    """The catalogue, as the judge asks it of entries."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    @property
    def fingerprint(self) -> str:
        """That of the catalogue."""
        return self._catalogue.fingerprint

    def find_mentions(self, entry: Entry, source: Source) -> tuple[Mention, ...]:
        """Whom the entry names, to whoever asks: the source's beat counts each time.

        By "the ChatGPT maker" it names OpenAI, by "Paramount/Skydance" two firms and not the one.
        """
        mentions = self._catalogue.mentions(entry, tags=source.tags, lang=source.lang)
        mentions = leave_joined(entry, mentions, names_of=self._list_names)
        return name_owners(entry, mentions, owner_of=self._catalogue.owner_of)

    def _list_names(self, entity_id: str) -> tuple[str, ...]:
        """The names of an entity; none of a place."""
        entity = self._catalogue.get(entity_id)
        if entity is None or entity.kind is EntityKind.PLACE:
            return ()
        return (entity.name, *entity.aliases)

    def find_official(self, entry: Entry, source: Source) -> frozenset[str]:
        """The entities that the host of the entry, or of its source, speaks for.

        They are those whose official host it is, with what they own as far as the entry
        names it. An outlet's host speaks for nobody.
        """
        hosts = (source.host, host_of(entry))
        found: frozenset[str] = frozenset()
        for host in hosts:
            if host and not is_outlet(host):
                found |= self._catalogue.entities_at(host)
        if not found:
            return found
        named = {mention.entity for mention in self.find_mentions(entry, source)}
        return found | {entity for entity in named if self._is_of(entity, found)}

    def _is_of(self, entity_id: str, owners: frozenset[str]) -> bool:
        """Whether one of ``owners`` owns the entity, at whatever remove."""
        seen: set[str] = set()
        owner = self._catalogue.owner_of(entity_id)
        while owner is not None and owner not in seen:
            if owner in owners:
                return True
            seen.add(owner)
            owner = self._catalogue.owner_of(owner)
        return False
