"""Towns as Finnish headlines bend them: "Helsingissä" is in Helsinki, "Tampereella" in Tampere.

A Finnish headline hardly ever has a town by its plain name: where something happened is told by an
ending, before which the name itself changes. So each town stands here with what the endings for
"in" and "from" are put to; which of them a town takes cannot be told by its form, so it has all.
Towns of which the bent form is an everyday word ("Lahdessa", in the bay) are left out.
"""

from __future__ import annotations

__all__ = ["BENT_NAMES", "BENT_TOWNS"]

# Country, the name that other languages have, the Finnish one, and what the endings are put to;
# folded, words of one name joined by "-".
_TABLE = """
finland helsinki helsinki helsingi
finland espoo espoo espoo
finland vantaa vantaa vantaa
finland tampere tampere tamperee
finland turku turku turu
finland oulu oulu oulu
finland jyvaskyla jyvaskyla jyvaskyla
finland kuopio kuopio kuopio
finland pori porissa pori
finland joensuu joensuu joensuu
finland lappeenranta lappeenranta lappeenranna
finland hameenlinna hameenlinna hameenlinna
finland vaasa vaasa vaasa
finland rovaniemi rovaniemi rovanieme
finland seinajoki seinajoki seinajoe
finland kouvola kouvola kouvola
finland kajaani kajaani kajaani
finland mikkeli mikkeli mikkeli
sweden stockholm tukholma tukholma
sweden gothenburg goteborg goteborgi
estonia tallinn tallinna tallinna
russia moscow moskova moskova
russia petersburg pietarissa pietari
ukraine kyiv kiova kiova
ukraine kharkiv harkova harkova
ukraine odesa odessa odessa
germany berlin berliini berliini
germany munich munchen muncheni
france paris pariisi pariisi
united-kingdom london lontoo lontoo
italy rome rooma rooma
belgium brussels bryssel brysseli
denmark copenhagen koopenhamina koopenhamina
norway oslo oslo oslo
"""
_ENDINGS = ("ssa", "sta", "lla", "lta")


def _bend(row: str) -> tuple[str, tuple[str, ...]]:
    country, first, own, stem = row.split()
    bent = (stem + ending for ending in _ENDINGS)
    return country, tuple(dict.fromkeys((first, own, *bent)))


BENT_TOWNS = tuple(map(_bend, _TABLE.strip().splitlines()))
"""Each with its country and all its names, that of other languages first."""

BENT_NAMES = "".join(f"{country}: | {' '.join(names[1:])}\n" for country, names in BENT_TOWNS)
"""The same in the form of the table in `places`, of which it is a part."""
