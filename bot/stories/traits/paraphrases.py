"""Names in the place of another's: by "the ChatGPT maker" OpenAI is meant.

Headlines call a company by what it makes or owns so as not to repeat its name. The
catalogue knows whose a product or a brand is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.model import Entry, Field, Mention
from bot.stories.language.gate import CueWords
from bot.stories.language.text import fold, terms_in

__all__ = ["OWNER_TERMS", "STANDS_FOR_ANOTHER", "find_heads", "name_owners"]

_BEHIND = """
maker owner parent creator developer manufacturer operator
hersteller betreiber entwickler mutter mutterkonzern mutterhaus
"""
_AHEAD = {
    # The word that stands between each of them and the name.
    "of (?:the )?": "maker owner parent creator developer manufacturer operator",
    "von ": "hersteller betreiber entwickler mutter mutterkonzern",
    "(?:de |d['’])": "créateur fabricant propriétaire développeur maison.mère",
    "(?:de |del? )": "creador creadora fabricante propietario propietaria dueño dueña matriz",
    "di ": "creatore creatrice produttore proprietario proprietaria",
}

_BEHIND_UNSPACED = """
開発元 開発企業 開発会社 運営元 運営企業 運営会社 親会社 製造元 メーカー
开发商 母公司 运营商 制造商
개발사 모회사 운영사 제조사
"""

STANDS_FOR_ANOTHER = re.compile(
    rf"(?:['’]s)?[ -](?:{'|'.join(_BEHIND.split())})\b"
    # Of the others nothing shows where a word ends.
    rf"|(?:の|的| )?(?:{'|'.join(_BEHIND_UNSPACED.split())})",
    re.IGNORECASE,
)
"""What follows a name that stands for another's."""

# Of bounded length, so that a title of one long word takes no time by its square.
_NAME = r"(?P<name>[A-ZÀ-Þ][\w-]{1,30} (?:(?:d[ei]|von|van) )?[A-ZÀ-Þ][\w-]{1,30})"
_HEADS = (
    # "Vera Holm's company" buys: she is no party to it. A name of two words is a person's.
    re.compile(
        rf"{_NAME}['’]s? (?:[a-z][\w-]* ){{0,2}}"
        r"(?:company|firm|start-?up|venture|empire|business)\b"
    ),
    re.compile(
        r"\b(?:company|firm|start-?up|venture|empire|Firma|Unternehmen|Konzern|Start-?up|entreprise"
        r"|société|empresa|compañía|azienda|società) "
        rf"(?:of |founded by |run by |owned by |led by |von |de |d['’]|di ){_NAME}"
    ),
)

_HEADED_WORDS = """
company firm start startup venture empire business firma unternehmen konzern entreprise societe
empresa compania azienda societa
"""
_HEADED = CueWords(_HEADED_WORDS.split())

_BEFORE = re.compile(
    "|".join(rf"\b(?:{'|'.join(words.split())}) {between}$" for between, words in _AHEAD.items()),
    re.IGNORECASE,
)
_LONGEST_BEFORE = 24
_ENDS = (" of ", " the ", " von ", " de ", " del ", " d'", " d’", " di ")  # of what is ahead

OWNER_TERMS: frozenset[str] = frozenset(
    terms_in(" ".join([_BEHIND, _BEHIND_UNSPACED, *_AHEAD.values()]).replace(".", " "))
)
"""Terms of which a text that means an owner by what it owns has at least one."""


def name_owners(
    entry: Entry, mentions: Sequence[Mention], *, owner_of: Callable[[str], str | None]
) -> tuple[Mention, ...]:
    """``mentions``, of which those by which a text means their owner name that owner.

    ``owner_of`` gives the id of the entity that owns another; where it gives None the mention
    stays as it is. "ChatGPT maker" then is a mention of OpenAI, from its first letter to
    its last. Of the others, those whose owner the headline names as well say so.
    """
    owners = [owner_of(each.entity) for each in mentions]
    if not any(owners):
        return tuple(mentions)
    texts = {
        Field.TITLE: entry.title,
        Field.SUMMARY: entry.summary,
        Field.CONTENT: entry.content or "",
    }
    named = [
        each if owner is None else _name_owner(texts.get(each.field, ""), each, owner)
        for each, owner in zip(mentions, owners, strict=True)
    ]
    in_title = {each.entity for each in named if each.field is Field.TITLE}
    return tuple(
        [
            replace(each, owner=owner) if owner in in_title and each.entity != owner else each
            for each, owner in zip(named, owners, strict=True)
        ]
    )


def find_heads(headline: str) -> tuple[tuple[int, int], ...]:
    """Where a headline names a person by whom it means a firm: "Vera Holm's company", "l'entreprise
    de Vera Holm"; start and end of each name.
    """
    if not _HEADED.stand_in(fold(headline)):
        return ()  # as of most
    return tuple(found.span("name") for pattern in _HEADS for found in pattern.finditer(headline))


def _name_owner(text: str, mention: Mention, owner: str) -> Mention:
    behind = STANDS_FOR_ANOTHER.match(text, mention.end)
    if behind is not None:
        return replace(mention, entity=owner, end=behind.end())
    begin = max(0, mention.start - _LONGEST_BEFORE)
    said = text[begin : mention.start]
    ahead = _BEFORE.search(said) if said.casefold().endswith(_ENDS) else None
    if ahead is None:
        return mention
    return replace(mention, entity=owner, start=begin + ahead.start())
