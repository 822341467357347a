"""Who speaks for themselves: when an entry is the word of a party or of an authority.

A host alone says little. A company's site also carries guides and comments on others, and
an outlet has a host, too. So an entry speaks officially where its host is an official one
and the story that it joins is about who speaks there or, as long as the story names nobody, its
headline names them; and where it opens a story, if it tells of itself. An authority (a regulator,
a court, a ministry) speaks on whatever it reports, but not where it only comments on it; it is
known by its name, or by a host that only a state's bodies have. Outlets report, whomever they
name. On a release wire whoever issues the release speaks.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import lru_cache

import msgspec

from bot.model import Entry, Field, Mention, Source
from bot.model.addresses import find_host
from bot.stories.authorship.outlets import is_outlet
from bot.stories.authorship.releases import find_issuers, find_unlisted_issuer, is_release_wire
from bot.stories.language.text import fold, is_advice, lead_of, terms_in
from bot.stories.traits.features import ENTITY, is_common

__all__ = ["COMMENT", "NOBODY", "Voice", "host_of", "read_voice"]

# The ends of hosts that only bodies of a state, or of several, may have.
_AUTHORITY_HOST = re.compile(
    r"(?:^|\.)(?:(?:gov|gob|gouv|gv|mil|govt|gub|police)(?:\.[a-z]{2})?|europa\.eu|int"
    r"|go\.(?:jp|kr|th|id|ke|tz|ug|cr)|gc\.ca|canada\.ca|gouv\.qc\.ca|admin\.ch|bund\.de"
    r"|fgov\.be|rijksoverheid\.nl|politie\.nl|polizei\.(?:[a-z-]+\.)?de|polizei\.bayern\.de)$"
)
# Where members, researchers or anybody write under such an end.
_OTHERS_HOST = re.compile(
    r"(?:^|\.)(?:(?:house|senate|nih|data|archives|loc|energystar)\.gov|pif\.gov\.sa"
    r"|jst\.go\.jp|parl\.gc\.ca)$"
)
_AUTHORITY = re.compile(
    r"\b(?:commission|authority|agency|administration|regulators?|ministry|minister"
    r"|department|courts?|tribunal|police|sheriff|prosecutors?|ombudsman|federal reserve|fed"
    r"|treasury|parliament|congress|senate|council|government|white house|kremlin"
    r"|central bank|(?:reserve )?bank (?:of|for) \w+|bundesbank|kartellamt|ministerium"
    r"|behorde|gericht|ministere|autorite|gobierno|ministerio|united nations|nato|imf|opec"
    r"|ecb|bce|snb|pboc|sec|ftc|doj|fcc|fda|cftc|cfpb|faa|ntsb|nhtsa|cpsc|epa|fbi|cisa|cma"
    r"|fca|ofcom|bafin|esma|cnil|usgs|ico|cnmv|cnmc|amf|acpr|arcom|agcm|consob|garante privacy"
    r"|finma|finansinspektionen|autoriteit|jftc|kftc|meti|financial supervisory service"
    r"|competition bureau|finra|rcmp|nypd|lapd|bundes(?:\w*amt|netzagentur|\w*gericht\w*)"
    r"|verfassungsschutz|federal office for \w+|conseil constitutionnel|riksbank|norges bank"
    r"|danmarks nationalbank|banxico|banque de france|banco de espana|czech national bank"
    # Who puts fires out, rescues, and measures what shakes and blows.
    r"|fire (?:and rescue )?(?:service|brigade)|fire (?:and|&) rescue|ambulance service"
    r"|coast ?guards?|mountain rescue|civil (?:defen[cs]e|protection)|met office|weather service"
    r"|meteorolog\w+|geological survey|seismolog\w+|feuerwehr|polizei|bundespolizei|wetterdienst"
    r"|pompiers|gendarmerie|prefecture|securite civile|bomberos|policia|guardia civil"
    r"|proteccion civil|protezione civile"
    r"|vigili del fuoco)\b"
)
_POLICE_RELEASE = re.compile(
    # How police and fire brigades head what they issue at presseportal: "POL-HH: …".
    r"^(?:pol|bpol\w*|fw|lpi|lpd|lka|pp|hza|zoll|sta)-[\w-]{1,20}: "
)
_OWN_WORD = re.compile(
    # How a body tells its own news: in the first person, or as an announcement.
    r"^(?:introducing|announcing|unveiling|presenting|welcoming|statement|a statement"
    r"|an update|press release|media release|inside information|our )\b"
    r"|\b(?:we|our|we're|we've|we'll|wir|unser|unsere|nous|notre|nos|nuestro|nuestra)\b"
    r"|\btoday announced\b|\bannounced today\b"
)

_TRIBUTE = re.compile(
    # What a head of state or a ministry says of another's death or success: it confirms nothing.
    r"\b(?:tributes?|condolences?|mourns?|mourning|(?:on|at) the (?:passing|death) of"
    r"|congratulat\w+|hommages?|condoleances|salue(?:nt)? la memoire|feliciter?|felicitations?"
    r"|trauert|wurdigt|beileid|kondoliert|gratuliert|condolencias|pesame|homenaje|felicita"
    r"|cordoglio|omaggio|si congratula|condoglianze)\b"
)
COMMENT = re.compile(
    # Who only says what they think of another's news: they confirm nothing of it.
    r"\b(?:comment(?:s|ed|ing)? (?:up)?on|comments? by|reacts? to|reacted to|reaction to"
    r"|welcomes?|welcomed|condemns?|condemned|deplores?|regrets|expresses (?:\w+ ){0,2}?(?:concern"
    r"|regret|support|solidarity)"
    r"|(?:respon(?:ds?|ded|se)|repl(?:y|ies|ied)) to (?:[\w'-]+ ){0,4}?(?:reports?|claims?|news"
    r"|coverage|speculation|rumou?rs?|criticism|announcements?|decisions?|rulings?|cuts|closures?"
    r"|takeover|merger|bid|deal)"
    r"|(?:minister|ministers|secretary|president|governor|premier|chancellor|pm|mp|mayor)(?:'s)?"
    r" (?:\w+ )?statement on"
    r"|aussert(?:e|en)? sich (?:\w+ )?(?:zu[mr]?|uber)|kommentiert|reagiert auf|begrusst|verurteilt"
    r"|bedauert|stellungnahme (?:des|der) \w*minister\w* zu"
    r"|commente|reagit (?:a|au|aux)|reaction (?:de|du|des) [^:]{2,40} (?:a|au|aux)|salue"
    r"|condamne|deplore|regrette|comenta|reacciona|se pronuncia sobre|condena|lamenta"
    r"|commenta|reagisce|accoglie con favore)\b"
    r"|コメント|談話|遺憾の意"
)


class Voice(msgspec.Struct, frozen=True, kw_only=True, array_like=True, gc=False):
    """For whom an entry may speak. ``known_by`` are their terms, as a story has them.

    ``authority``: it speaks on whatever it reports. ``in_title``: its headline names who
    speaks. ``own``: it names who speaks anywhere, or speaks in the first person. ``bodies``
    are the ids of the entities whose word it is, where that is known, who issued it first.
    ``unlisted``: no catalogue has them, and ``known_by`` are the words of their name.
    """

    known_by: frozenset[str]
    authority: bool
    in_title: bool
    own: bool
    bodies: tuple[str, ...] = ()
    unlisted: bool = False

    def is_official(
        self, known: Collection[str] | None, parties: Collection[str] | None = None
    ) -> bool:
        """Whether the entry is an official word in a story.

        ``known`` are the terms of the story before it, None where it opens the story. ``parties``
        are the names in its headlines: a text names others in passing, too. They are any of the
        terms where that is not known (None).
        """
        if self.authority:
            return True
        if known is None:
            return self.in_title or self.own
        if self.in_title and parties is not None and not parties:
            return True  # who it is about was not known yet
        about = known if parties is None else parties
        found = (term in (about if term[0] == ENTITY else known) for term in self.known_by)
        return all(found) if self.unlisted else any(found)


NOBODY = Voice(known_by=frozenset(), authority=False, in_title=False, own=False)
"""The voice of what only reports."""


def read_voice(
    entry: Entry, source: Source, mentions: Sequence[Mention], official_for: frozenset[str]
) -> Voice:
    """The voice of ``entry``. ``official_for`` are the entities that its host speaks for.

    An outlet has none, nor has a source that is listed as no official one in tiers 1 and
    2, which are those of agencies and papers. A release wire has that of who issues the release.
    """
    if not source.official and (is_release_wire(source.host) or is_release_wire(host_of(entry))):
        return _read_release(entry, mentions)
    speaks = official_for or is_of_state(source.host)
    if not source.official and (
        not speaks or source.tier <= 2 or is_outlet(source.host) or is_outlet(host_of(entry))
    ):
        return NOBODY
    headline = fold(entry.title).strip()
    if is_advice(headline):
        return NOBODY
    lead = fold(lead_of(entry))
    in_title = any(m.entity in official_for for m in mentions if m.field is Field.TITLE)
    in_text = any(m.entity in official_for for m in mentions if m.field is not Field.TITLE)
    known_by = frozenset(ENTITY + entity for entity in official_for)
    if source.official and not official_for:
        # A body that no catalogue has is known by the words of its name.
        known_by = _telling(source.owner) or _telling(source.name)
        in_title = bool(known_by) and known_by <= _telling(headline)
        in_text = bool(known_by) and known_by <= _telling(lead)
    authority = _is_authority(source, official_for)
    if not authority and COMMENT.search(headline) and _names_another(mentions, official_for):
        return Voice(known_by=known_by, authority=False, in_title=False, own=False)
    if authority and (_TRIBUTE.search(headline) or COMMENT.search(headline)):
        return Voice(known_by=known_by, authority=False, in_title=False, own=False)
    return Voice(
        known_by=known_by,
        authority=authority,
        in_title=in_title,
        own=in_title or in_text or any(map(_OWN_WORD.search, (headline, lead))),
        bodies=tuple(official_for) if len(official_for) == 1 else (),
    )


def _names_another(mentions: Sequence[Mention], official_for: frozenset[str]) -> bool:
    """Whether a headline names somebody beside those who speak."""
    return any(m.entity not in official_for for m in mentions if m.field is Field.TITLE)


@lru_cache(maxsize=10_000)
def is_of_state(host: str) -> bool:
    """Whether ``host`` is that of a body of a state, or of several, which speaks there itself."""
    return _AUTHORITY_HOST.search(host) is not None and _OTHERS_HOST.search(host) is None


def _read_release(entry: Entry, mentions: Sequence[Mention]) -> Voice:
    label = _POLICE_RELEASE.match(fold(entry.title))
    if label is not None and not is_advice(entry.title[label.end() :]):
        return Voice(known_by=frozenset(), authority=True, in_title=False, own=True)
    issuers, in_title = find_issuers(entry, mentions)
    if is_advice(entry.title):
        return NOBODY
    if not issuers:
        return _read_unlisted_issuer(entry)
    return Voice(
        known_by=frozenset(ENTITY + issuer for issuer in issuers),
        authority=False,
        in_title=in_title,
        own=True,
        bodies=issuers,
    )


def _read_unlisted_issuer(entry: Entry) -> Voice:
    """The voice of a release by somebody whom no catalogue has: in a story of theirs only."""
    name = find_unlisted_issuer(entry)
    if name is None:
        return NOBODY
    return Voice(
        known_by=_telling(name),
        authority=False,
        in_title=False,
        own=True,
        bodies=(name.replace(" ", "-"),),
        unlisted=True,
    )


def host_of(entry: Entry) -> str | None:
    """The host of the entry's page, None where it has no address."""
    return _host_at(entry.url) or None


_host_at = lru_cache(maxsize=16)(find_host)  # several rules ask for it


def _is_authority(source: Source, official_for: frozenset[str]) -> bool:
    if is_of_state(source.host):
        return True
    names = [entity.replace("-", " ") for entity in official_for]
    if source.official:
        names += [source.owner, source.name, source.host]
    return any(_AUTHORITY.search(fold(name)) for name in names)


def _telling(text: str) -> frozenset[str]:
    return frozenset(term for term in terms_in(text) if not is_common(term))
