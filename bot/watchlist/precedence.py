"""Whose a name, a ticker or a host is that a newsroom's own entity takes from a shipped one.

A newsroom's own file wins: what its entity is known by is known of no shipped entity any
more, which keeps all else that it has. Its id stays its own, since a query names it by that.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Set
from dataclasses import dataclass
from typing import TypeVar

__all__ = ["Loss", "settle"]

K = TypeVar("K", bound=Hashable)


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """What a shipped ``entity`` is known by no more, since it is ``owner``'s: a name, a ticker
    or a host, as the shipped catalogue writes it.
    """

    entity: str
    lost: str
    owner: str

    def __str__(self) -> str:
        return (
            f"{self.lost!r} is {self.owner}'s by your files, and no longer {self.entity}'s, which"
            " keeps its id and all else"
        )


def settle(
    claims: Mapping[K, Mapping[str, str]], own: Set[str]
) -> tuple[dict[K, dict[str, str]], tuple[Loss, ...]]:
    """What of each thing that entities claim is left to whom, and who has lost it.

    ``claims`` has, for a thing by which entities are known, the ids of those that are, each
    with how it writes it; ``own`` are the ids of the newsroom's own.
    """
    settled: dict[K, dict[str, str]] = {}
    losses: list[Loss] = []
    for thing, by_id in claims.items():
        winners = {id_: written for id_, written in by_id.items() if id_ in own}
        if winners and len(winners) < len(by_id):
            owner = next(iter(winners))
            losses += [
                Loss(entity=id_, lost=written, owner=owner)
                for id_, written in by_id.items()
                if id_ not in winners
            ]
            settled[thing] = winners
        else:
            settled[thing] = dict(by_id)
    return settled, tuple(losses)
