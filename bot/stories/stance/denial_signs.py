"""What in a text may speak for its denying what headlines claim, and what against it, as signs.

A sign says what a word does and what it is of, and not which word: that a no stands before a
deed that is claimed (``no>deed``), and how much that nobody claimed stands in its clause
(``no.new2``); that who speaks is of the story (``by-party``); that what is claimed came to an end
and all goes on (``contrary``). Of a text's words those that are neither claimed nor names are
signs, too (``w:hoax``). Signs of the text below the headline begin with ``below.``.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from bot.stories.authorship.seats import seat_terms
from bot.stories.language.places import COUNTRY
from bot.stories.language.remembered import TellingWords
from bot.stories.language.text import cut_headline, names_in
from bot.stories.stance.clauses import HEAD, Part, Told, Word, cut_parts, read_words, split_plain
from bot.stories.stance.deed_words import DEEDS, are_contrary, has_contrary
from bot.stories.stance.denial_forms import corrects, list_forms, may_correct
from bot.stories.stance.denial_phrases import PHRASE_CUES, find_phrase_kinds, may_begin_cue
from bot.stories.stance.denial_words import KINDS
from bot.stories.traits.features import is_common

__all__ = [
    "has_cue",
    "may_deny_anything",
    "may_deny_claims",
    "read_signs",
    "tells_deed_of",
]

_SAYING_ONE = frozenset({"no", "deny", "false"})
_OF_END = ("no", "stay", "deny", "false", "confirm", "limit", "idiom", "usual", "none")
_PAIRS = """
false&report no&report deny&report idiom&report contrary&report deny&offer no&offer no&false
no&true no&deny no&stay no&me stay&me no&confirm no&comment deny&part deny&guilt no&guilt
false&guilt
"""
_TOGETHER = tuple(pair.partition("&")[::2] for pair in _PAIRS.split())
_SMALLER = ("limit", "part", "guilt", "offer", "comment", "report")
_CUES = frozenset({"no", "deny", "false", "stay", "idiom", "contrary", "report"})
_SUBJECT = 4  # the first words, where nobody is said to speak


def has_cue(text: str) -> bool:
    """Whether a ``text`` has a word by which something may be denied, whatever that is."""
    words = split_plain(text)
    found = _CUE_WORDS.join(frozenset(words))
    if found & _CUE:
        return True
    return bool(found) and not PHRASE_CUES.isdisjoint(find_phrase_kinds(tuple(words)))


def _find_cue(word: str) -> int:
    return _CUE * (not _CUES.isdisjoint(KINDS[word])) | _PHRASE * may_begin_cue(word)


_CUE, _PHRASE = 1, 2
_CUE_WORDS = TellingWords(_find_cue)


def may_deny_claims(text: str, told: Told) -> bool:
    """Whether a ``text`` has a word without which it contradicts nothing; False is sure."""
    if has_cue(text) or corrects(text, told):
        return True
    return any(are_contrary(told.deeds, DEEDS[word]) for word in split_plain(text))


def may_deny_anything(title: str, below: Sequence[str]) -> bool:
    """Whether `may_deny_claims` can be so of a headline ``title`` or of the sentences ``below`` it,
    which have a word by which something may be denied; False is sure.
    """
    if below or has_cue(title) or may_correct(title):
        return True
    return any(has_contrary(DEEDS[word]) for word in split_plain(title))


def tells_deed_of(text: str, told: Told) -> bool:
    """Whether a ``text`` tells of a deed of the kind that is claimed, or of its contrary."""
    return any(
        not DEEDS[word].isdisjoint(told.deeds) or are_contrary(told.deeds, DEEDS[word])
        for word in split_plain(text)
    )


def read_signs(
    title: str, below: Sequence[str], told: Told, known: Collection[str]
) -> dict[str, float]:
    """The signs in a headline ``title`` and the sentences ``below`` it, each with how much there
    is of it, to 1.

    ``known`` are the terms of the story that claims what is ``told``.
    """
    of_claims = (
        ("claim-no", told.negated),
        ("claim-ends", told.ends),
        ("claim-hedged", told.hedged),
    )
    found = {sign: 1.0 for sign, is_so in of_claims if is_so}
    headline = cut_headline(title).text
    _read_headline(headline, told, known, found)
    for sentence in below:
        _read_sentence(sentence, told, "below.", found)
    return found


def _read_headline(
    headline: str, told: Told, known: Collection[str], found: dict[str, float]
) -> None:
    words = read_words(headline)
    parts = cut_parts(words)
    names = names_in(headline)
    speakers = [word for part in parts if part.by for word in part.words]
    telling = [word for part in parts if not part.by for word in part.words]
    if speakers:
        found.update(_who("by", speakers, told, known))
    else:
        found.update(_who("of", telling[:_SUBJECT], told, known))
    new = sum(_is_new(word, told) for word in telling)
    deeds = {word.term for word in telling if word.term and told.tells(word) == "deed"}
    found["new"] = min(new, 6) / 6
    found[f"new{min(new, 4)}"] = 1.0
    found["claimed"] = min(1.0, len(deeds) / max(1, len(told.terms - told.names)))
    threes = zip(parts, parts[1:], parts[2:], strict=False)
    signs = (
        ("no-deed", not deeds),
        ("number", any(w.text[0].isdigit() and w.term not in told.terms for w in telling)),
        ("name", any(w.term in names and w.term not in told.terms for w in telling)),
        ("aside", any(_affirms_aside(*three, told) for three in threes)),
        ("asks", "?" in headline),
        ("asks-claimed", any(_asks_claimed(part, told) for part in parts)),
        ("quote-first", headline[:1] in "'\"‘“«„"),
        ("colon", ":" in headline),
        ("no-first", bool(words) and "no" in words[0].kinds),
    )
    found.update((sign, 1.0) for sign, is_so in signs if is_so)
    found.update(dict.fromkeys(list_forms(headline, parts, told), 1.0))
    _read_sentence(headline, told, "", found, words=words, parts=parts)
    for word in words:
        # A word weighs by itself where it does something in a denial, and not as a topic.
        if not word.kinds or DEEDS[word.text] or {word.term} & (told.terms | names):
            continue
        found["w:" + word.text] = 1.0
        if len(word.text) > HEAD:
            found[f"w:{word.text[:HEAD]}*"] = 1.0


def _affirms_aside(before: Part, part: Part, behind: Part, told: Told) -> bool:
    """Whether a part between commas says what is claimed: "Roe, arrested in Oulu, denies it"."""
    is_aside = before.sign == part.sign == "," and not (part.by or behind.by)
    is_plain = all(_CUES.isdisjoint(word.kinds) for word in (*before.words, *part.words))
    tells = any(told.tells(word) == "deed" for word in part.words if word.term)
    return is_aside and is_plain and tells


def _asks_claimed(part: Part, told: Told) -> bool:
    return part.sign == "?" and any(told.tells(word) != "new" for word in part.words if word.term)


def _who(sign: str, words: Sequence[Word], told: Told, known: Collection[str]) -> dict[str, float]:
    """Whether those that ``words`` name are of the story, by their names or their offices."""
    found = {}
    shared = [word.term for word in words if word.term in told.terms]
    is_party = any(
        word.term.startswith(COUNTRY) or not is_common(word.term)
        for word in words
        if word.term and word.term in known
    ) or any(term in known for term in seat_terms(" ".join(word.text for word in words)))
    if is_party:
        found[f"{sign}-party"] = 1.0
    elif shared:
        found[f"{sign}-claimed"] = 1.0
    else:
        found[f"{sign}-other"] = 1.0
    for kind in ("role", "outsider"):
        if any(kind in word.kinds for word in words):
            found[f"{sign}-{kind}"] = 1.0
    return found


def _read_sentence(
    sentence: str,
    told: Told,
    prefix: str,
    found: dict[str, float],
    *,
    words: Sequence[Word] | None = None,
    parts: Sequence[Part] | None = None,
) -> None:
    words = read_words(sentence) if words is None else words
    parts = cut_parts(words) if parts is None else parts
    of_words = frozenset(kind for word in words for kind in word.kinds)
    phrases = find_phrase_kinds(tuple(word.text for word in words if word.text[0].isalnum()))
    kinds = of_words | phrases
    deeds = frozenset(deed for word in words for deed in DEEDS[word.text])
    is_contrary = are_contrary(told.deeds, deeds - told.deeds)
    is_same = not deeds.isdisjoint(told.deeds)
    signs = [
        ("contrary-no" if "no" in kinds else "contrary-deed", is_contrary),
        ("same", is_same),
        ("same-plain", is_same and not is_contrary and kinds.isdisjoint(_SAYING_ONE)),
        *((kind, True) for kind in kinds),
        *((f"{one}&{other}", one in kinds and other in kinds) for one, other in _TOGETHER),
    ]
    for kind in kinds.intersection(_OF_END):
        signs += (
            (f"{kind}&claim-ends", told.ends),
            (f"{kind}&claim-no", told.negated),
            (f"{kind}&claim-hedged", told.hedged),
        )
    found.update((prefix + sign, 1.0) for sign, is_so in signs if is_so)
    names = names_in(sentence)
    for part in parts:
        if not part.by:
            for kind in sorted(_SAYING_ONE):
                for sign in _list_scope(part.words, kind, told, names):
                    found[prefix + sign] = 1.0


def _list_scope(
    words: Sequence[Word], kind: str, told: Told, names: Collection[str]
) -> Iterable[str]:
    """Of what a word of that ``kind`` says no, if one stands among ``words``."""
    at = [place for place, word in enumerate(words) if kind in word.kinds]
    if not at:
        return
    content = [word for word in words if word.is_content]
    new = sum(_is_new(word, told) for word in content)
    deeds = sum(told.tells(word) == "deed" for word in content)
    named = sum(told.tells(word) == "name" for word in content)
    yield f"{kind}.new{min(new, 3)}"
    yield f"{kind}.deed{min(deeds, 2)}"
    yield f"{kind}.name{min(named, 1)}"
    signs = (
        ("exact", deeds and not new),
        ("near", deeds and new <= 1),
        ("alien", new and not deeds and not named),
        ("name", any(word.term in names and word.term not in told.terms for word in content)),
    )
    yield from (f"{kind}.{sign}" for sign, is_so in signs if is_so)
    for smaller in _SMALLER:
        if any(smaller in word.kinds for word in words):
            yield f"{kind}~{smaller}"
    yield f"{kind}>{_find_next(words[at[0] + 1 :], kind, told)}"
    yield f"{_find_next(words[: at[-1]][::-1], '', told)}<{kind}"


def _find_next(words: Iterable[Word], kind: str, told: Told) -> str:
    """What comes first among ``words``, past names that are claimed."""
    found = "end"
    for word in words:
        if kind == "deny" and "report" in word.kinds:
            return "report"
        if not (word.is_content or (kind and "stay" in word.kinds)):
            continue
        found = told.tells(word)
        if found == "new" and "stay" in word.kinds:
            return "stay"
        if found != "name":
            return found
    return found


def _is_new(word: Word, told: Told) -> bool:
    return word.is_content and "role" not in word.kinds and told.tells(word) == "new"
