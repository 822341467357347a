"""What crashed, derailed or sank, by kind: a carrier that stands right beside the word for that.

"Train derails" and "Unfall mit Reisebus" tell of a carrier's mishap; trucks that fall with a
bridge, a boat that rescues and soldiers in training do not. Read in English, German, French and
Spanish, off the words as they are written: "training" has the stem of "train".
"""

from __future__ import annotations

import re

from bot.stories.language.words import fold, fold_words, split_folded

__all__ = ["CARRIER", "CARRIERS", "MET", "read_carriers"]

CARRIER = "carrier"
"""The kind of carrier that had a mishap."""
MET = "met"
"""That something ran into something: one paper names the one, and another the other."""

CARRIERS = {
    "air": (
        "plane planes flight airliner jetliner jet aircraft helicopter airplane"
        " flugzeug hubschrauber avion helicoptere vuelo helicoptero"
    ),
    "rail": (
        "train trains tram locomotive metro zug bahn strassenbahn tren cable gondola funicular"
        " seilbahn telepherique teleferico funiculaire"
    ),
    "road": "bus minibus lorry truck car reisebus autobus autocar camion lkw",
    "water": (
        "ferry boat ship vessel dinghy trawler yacht fahre schiff boot bateau navire barco buque"
    ),
}
"""Words for each kind; a funicular is a tram to some, so what runs on a rail or a cable is one."""
_KIND_OF = {word: kind for kind, words in CARRIERS.items() for word in fold_words(words)}
_MISHAP = re.compile(
    r"crash\w*|derail\w*|accidente?s?|sinks?|sank|sinking|capsiz\w+|overturn\w*|wreck|unfall"
    r"|unglueck|ungluck|absturz|abgesturzt|sturzt|entgleis\w+|kentert|deraill\w+|naufrag\w+"
    r"|descarril\w+|vuelca"
)
_MET = re.compile(
    r"\b(?:colli[ds]\w*|collisions?|kolli[ds]\w*|zusammensto\w+|choques?|choca\w*|chocan"
    r"|crash(?:es|ed)? (?:into|with)|(?:runs?|ran|ploughs?|ploughed|plows?|plowed) into|slams? into"
    r"|crossing|level|hits?|rams?|rammed|struck|strikes?|bahnubergang|rammt|gerammt|percute\w*"
    r"|heurte\w*)\b"
)
_BESIDE = 2  # words between a carrier and its mishap, the last included


def read_carriers(headline: str) -> frozenset[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that."""
    folded = fold(headline)
    words = split_folded(folded)
    if _KIND_OF.keys().isdisjoint(words):
        return frozenset()
    mishaps = [at for at, word in enumerate(words) if _MISHAP.fullmatch(word)]
    found = {
        f"{CARRIER} {_KIND_OF[word]}"
        for at, word in enumerate(words)
        if word in _KIND_OF and any(abs(at - there) <= _BESIDE for there in mishaps)
    }
    if found and _MET.search(folded):
        found.add(f"{MET} {MET}")
    return frozenset(found)
