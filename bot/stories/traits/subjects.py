"""What a poll is, what leaks, and which player it is: words that say little by themselves.

Two polls of a day have "poll", "most" and a country in common, two leaks a town, and two players of
one club its name. Headlines say beside it what leaked (oil, ammonia, a memo, data and of whom), and
where on the pitch somebody plays. Read in English, German, French and Spanish. Two hospital trusts
are told by what the texts call them, which is read in English.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from bot.stories.language.lexicon import list_terms
from bot.stories.language.vocabulary import STOP_WORDS
from bot.stories.language.words import fold, fold_words, index_words, split_folded, split_words

__all__ = ["LEAK", "NAMED", "PLAYER", "POLL", "POLL_TERMS", "WHOSE", "read_subjects"]

POLL = "poll"
"""That people were asked."""
LEAK, WHOSE = "leak", "whose"
"""What leaked; and of data, of whom they are."""
PLAYER = "player"
"""Where on the pitch a player stands."""
NAMED = "named"
"""A body that headlines leave unnamed ("NHS trust fined"), and what it is called."""


_POLLS = fold_words("poll survey umfrage sondage encuesta sondeo")
_OF_VOTING = re.compile(r"\bexit[ -]poll|\bpoll (?:tax|date|body|panel|workers?|watchers?)\b")
_POLL_WORDS = """
poll survey umfrage sondage encuesta sondeo new finds found find shows show says say suggests
reveals according most majority half third thirds quarter many more few two three four five ten one
seven eight nine six out percent per cent voters people adults public citizens teenagers teens
children pupils students parents women men workers staff employees young scots scottish britons
brits welsh texans californians londoners europeans germans berliner europäer européens mehrheit
hälfte drittel viertel prozent deutsche deutschen bürger menschen wähler jugendliche majorité
moitié tiers français habitants électeurs jeunes mayoría mitad tercio españoles ciudadanos jóvenes
"""
POLL_TERMS = frozenset(list_terms(map(fold, _POLL_WORDS.split())))
"""The terms of what all polls say: that somebody was asked, who, and how many of them."""

_LEAKS = fold_words(
    "leak leaks leaked leaking spill spills leck lecks leckt ausgelaufen geleakt datenleck gasleck"
    " fuite fuites fuga fugas filtración filtraciones filtrado filtrados derrame"
)
_LEAKED = index_words(
    {
        "gas": "gas methane gasleck methan gaz méthane metano",
        "chemical": "chemical chemicals chemikalien chimique químico",
        "poison": "ammonia chlorine acid ammoniak chlor säure ammoniac chlore acide amoníaco cloro"
        " ácido",
        "oil": "oil crude diesel petrol fuel öl diesel pétrole gazole petróleo crudo gasóleo",
        "radiation": "radioactive radiation uranium tritium radioaktiv radioaktives radioactif"
        " radioactive radiactivo radiactiva",
        "water": "water sewage wasser abwasser eau agua",
        "data": "data records passwords datenleck daten données datos contraseñas",
        "papers": "memo memos document documents emails email files letter dokument dokumente"
        " papiere note documents courriels documentos correos informe report draft recording audio",
        "pictures": "photo photos image images picture pictures renders video footage fotos bilder"
        " imágenes vídeo",
    }
)
_WHOSE = index_words(
    {
        "patients": "patients patient patienten pacientes",
        "pupils": "pupils students schoolchildren schüler studenten élèves étudiants alumnos",
        "seekers": "jobseekers arbeitslose arbeitsloser chômeurs demandeurs parados",
        "staff": "staff employees workers mitarbeiter beschäftigte salariés empleados",
        "voters": "voters wähler électeurs votantes",
        "travellers": "passengers travellers fluggäste reisende passagers pasajeros",
        "forces": "soldiers troops police officers soldaten polizisten soldats soldados",
    }
)
_PLAYERS = index_words(
    {
        "keeper": "goalkeeper goalkeepers keeper torwart torhüter tormann gardien portero"
        " guardameta arquero",
        "striker": "striker strikers forward centre-forward stürmer angreifer mittelstürmer"
        " attaquant buteur avant-centre delantero",
        "defender": "defender defenders centre-back left-back right-back verteidiger"
        " innenverteidiger défenseur defensa",
        "midfielder": "midfielder midfielders mittelfeldspieler centrocampista mediocampista",
    }
)
_MATCH = fold_words(
    # Of one match each may tell of another player.
    "beat beats thrash thrashes crush crushes edge edges draw draws drew lose loses lost win wins"
    " won winner defeat defeats victory derby final penalty penalties shootout scores scored goal"
    " goals hat-trick besiegt schlägt verliert gewinnt sieg niederlage tor tore elfmeter bat battu"
    " victoire défaite but buts gana pierde vence victoria derrota gol goles penalti swap tausch"
)
_SCORE = re.compile(r"\d[-–:]\d")
_BODIES = fold_words(
    "trust hospital school university college council airport prison jail nursery church mosque"
    " synagogue zoo theatre museum"
)
_FIRST = 3
"""Words among which a body stands that the headline is about; others are but mentioned."""
_ANY_BODY = STOP_WORDS | fold_words(
    "nhs university hospital hospitals general royal national city county town district community"
    " foundation international regional primary secondary high public state local catholic central"
    " north south east west new old two three several many another one both trust school college"
)
_NAMED = re.compile(
    r"\b(?P<name>(?:[A-Z][\w'’-]+ ){1,3})(?:(?:and|hospitals?|university|primary|secondary|high"
    r"|city|county|district|town|international|general|community|foundation|regional|public) ){0,2}"
    rf"(?P<body>(?i:{'|'.join(sorted(_BODIES))}))\b"
)
_CUES = _POLLS | _LEAKS | _PLAYERS.keys() | _BODIES


def read_subjects(headline: str, lead: str) -> frozenset[str]:
    """What ``headline`` says so, each as the name of a kind and a value of that; of a body that it
    has, what that is called, in the ``lead``, too.
    """
    folded = fold(headline)
    words = frozenset((*split_folded(folded), *folded.replace(",", " ").split()))
    if words.isdisjoint(_CUES):
        return frozenset()
    found: set[str] = set()
    if not words.isdisjoint(_POLLS) and not _OF_VOTING.search(folded):
        found.add(f"{POLL} {POLL}")
    if not words.isdisjoint(_LEAKS):
        found |= {f"{LEAK} {_LEAKED[word]}" for word in words & _LEAKED.keys()}
        found |= {f"{WHOSE} {_WHOSE[word]}" for word in words & _WHOSE.keys()}
    if words.isdisjoint(_MATCH) and not _SCORE.search(folded):
        found |= {f"{PLAYER} {_PLAYERS[word]}" for word in words & _PLAYERS.keys()}
    if bodies := _BODIES.intersection(split_folded(folded)[:_FIRST]):
        found |= set(_read_bodies(f"{headline}\n{lead}", bodies))
    return frozenset(found)


def _read_bodies(text: str, bodies: Collection[str]) -> Iterator[str]:
    for match in _NAMED.finditer(text):
        body = fold(match["body"])
        if body in bodies:
            names = (word for word in split_words(match["name"]) if word not in _ANY_BODY)
            yield from (f"{NAMED} {body},{term}" for term in list_terms(names))
