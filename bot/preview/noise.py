"""What makes the noise among hits, and what would take it away.

Each finding is about something that many hits have and that an editor can part with: a
phrase around the matched word, one part of an OR, a source, a kind of text, a language.
What rang is what is wanted: a finding that would lose much of that is none. Advice is a
whole query, tried on the very hits.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.model import Field, Genre, Relation, Watch
from bot.preview.model import Finding, FindingKind, FoundHit
from bot.preview.trial import Trial
from bot.stories import Classifier
from bot.watchlist import Catalogue, format_query, parse_query
from bot.watchlist.query import And, LangIs, Node, Not, Or, Phrase, Query, SourceIs
from bot.watchlist.words import iterate_words

__all__ = ["find_noise"]

K = TypeVar("K")

FINDINGS = 5
"""As many as are read."""

_LEAST = 4  # hits that make a finding
_PHRASE_SHARE = 0.10
_SOURCE_SHARE = 0.40
_GENRE_SHARE = 0.25
_LANGUAGE_SHARE = 0.15
_TERM_SHARE = 0.40
_COPIES_SHARE = 0.10
_RUNG_SHARE = 0.1  # of what a finding would lose, this much may have rung
_WANTED_SHARE = 0.25  # … and of all that rang, this much may be lost

_NO_NEWS = {
    Genre.MARKET_FILLER: "automatic market notes",
    Genre.PROMOTION: "promotion",
    Genre.GUIDE: "guides and reviews",
    Genre.OPINION: "opinion",
    Genre.EXPLAINER: "explainers",
    Genre.RETROSPECTIVE: "looks back",
    Genre.ROUNDUP: "round-ups",
    Genre.LIVE: "live blogs",
}


_COVERED_BY = {
    FindingKind.PHRASE: {FindingKind.PHRASE},
    FindingKind.GENRE: {FindingKind.SOURCE},
}


@dataclass(frozen=True, slots=True)
class _Suspect:
    kind: FindingKind
    text: str
    hits: tuple[FoundHit, ...]
    advice: str
    root: Node | None


def find_noise(
    hits: Sequence[FoundHit], *, watch: Watch, catalogue: Catalogue, classifier: Classifier
) -> tuple[Finding, ...]:
    """The findings of most weight, five at most, the largest first.

    ``hits`` are those of ``watch``. The advice of a finding may overlap with another's.
    """
    if len(hits) < _LEAST:
        return ()
    query = parse_query(watch.query, catalogue)
    # A genre alone costs a fifth of all that a hit says, and few queries ask for its event.
    genres = {hit.number: classifier.read_genre(hit.entry).type for hit in hits}
    trial = Trial(
        hits,
        watch=watch,
        catalogue=catalogue,
        event_of=lambda entry: classifier.classify(entry).event.type,
    )
    suspects = [
        *_suspect_phrases(hits, query),
        *_suspect_terms(hits, query, trial),
        *_suspect_sources(hits, query, genres),
        *_suspect_genres(hits, query, genres),
        *_suspect_languages(hits, query),
        *_suspect_copies(hits),
    ]
    trial.run(one.root for one in suspects if one.root is not None)
    held = [(found, one) for one in suspects if (found := _hold(one, hits, trial)) is not None]
    held.sort(key=lambda pair: (-_count_spared(pair[0]), -pair[0].count))
    return tuple(_drop_parts(held))[:FINDINGS]


def _count_spared(finding: Finding) -> int:
    return 0 if finding.left is None else finding.of - finding.left


def _hold(suspect: _Suspect, hits: Sequence[FoundHit], trial: Trial) -> Finding | None:
    """The suspect as a finding, with its advice where that is worth following."""
    finding = Finding(kind=suspect.kind, text=suspect.text, count=len(suspect.hits), of=len(hits))
    if suspect.root is None:
        return finding
    query = format_query(Query(suspect.root))
    left = trial.keep(query)
    if left is None:
        return None
    kept = {hit.number for hit in left}
    lost = [hit for hit in hits if hit.number not in kept]
    rung = sum(1 for hit in lost if _is_wanted(hit))
    if not lost or rung > _RUNG_SHARE * len(lost):
        return None
    if rung > _WANTED_SHARE * sum(map(_is_wanted, hits)):
        # That a word brings nearly all is worth knowing, though it cannot be left out.
        return finding if suspect.kind is FindingKind.TERM else None
    return replace(finding, advice=suspect.advice, query=query, left=len(left), rung=rung)


def _is_wanted(hit: FoundHit) -> bool:
    return hit.verdict is not None and hit.verdict.is_rung


def _leave_out(query: Query, part: Node) -> Node:
    root = query.root
    parts = root.parts if isinstance(root, And) else (root,)
    return And((*parts, Not(part)))


def _suspect_phrases(hits: Sequence[FoundHit], query: Query) -> Iterator[_Suspect]:
    """A word right beside the matched one that much of the hits have, and hardly any that rang."""
    having: defaultdict[tuple[str, ...], dict[int, FoundHit]] = defaultdict(dict)
    for hit in hits:
        for phrase in _phrases_around(hit):
            having[phrase][hit.number] = hit
    wanted = {hit.number for hit in hits if _is_wanted(hit)}
    for phrase, found in having.items():
        if len(found) < max(_LEAST, _PHRASE_SHARE * len(hits)) or len(found) == len(hits):
            continue
        if len(found.keys() & wanted) > _RUNG_SHARE * len(found):
            continue
        root = _leave_out(query, Phrase(phrase))
        shown = str(Phrase(phrase))
        yield _Suspect(
            FindingKind.PHRASE,
            f"{len(found)} of {len(hits)} hits say {shown}",
            tuple(found.values()),
            f"add NOT {shown}",
            root,
        )


def _phrases_around(hit: FoundHit) -> tuple[tuple[str, ...], ...]:
    """The matched words, each with the word before it and with that behind it.

    Those with the word before come first: "price target" says more than "target raised".
    """
    behind: dict[tuple[str, ...], None] = {}
    before: dict[tuple[str, ...], None] = {}
    texts = {
        Field.TITLE: hit.entry.title,
        Field.SUMMARY: hit.entry.summary,
        Field.CONTENT: hit.entry.content or "",
    }
    for field, text in texts.items():
        places = dict.fromkeys((m.start, m.end) for m in hit.hit.matches if m.field is field)
        if not places:
            continue
        words = [word for word in iterate_words(text) if word.first == word.last]
        by_place: dict[int, str] = {}
        for word in words:
            by_place.setdefault(word.first, word.key)
        for start, end in places:
            inside = [word.first for word in words if start <= word.start and word.end <= end]
            if not inside:
                continue
            first, last = min(inside), max(inside)
            matched = tuple(by_place[at] for at in range(first, last + 1) if at in by_place)
            for phrases, phrase in (
                (before, (by_place.get(first - 1, ""), *matched)),
                (behind, (*matched, by_place.get(last + 1, ""))),
            ):
                if all(phrase) and not _FUNCTION_WORDS.intersection((phrase[0], phrase[-1])):
                    phrases[phrase] = None
    return tuple(before | behind)


def _suspect_terms(hits: Sequence[FoundHit], query: Query, trial: Trial) -> Iterator[_Suspect]:
    """A part of an OR that brings most of the hits alone."""
    without: list[tuple[Node, Node]] = []
    for path, parts in _find_choices(query.root):
        for part in parts:
            rest = tuple(other for other in parts if other is not part)
            without.append((part, path(rest[0] if len(rest) == 1 else Or(rest))))
    trial.run(root for _, root in without)
    for part, root in without:
        left = trial.keep(format_query(Query(root)))
        if left is None:
            continue
        kept = {hit.number for hit in left}
        alone = tuple(hit for hit in hits if hit.number not in kept)
        if len(alone) >= max(_LEAST, _TERM_SHARE * len(hits)):
            yield _Suspect(
                FindingKind.TERM,
                f"{part} alone brings {len(alone)} of {len(hits)} hits",
                alone,
                f"leave {part} out, or say more of it",
                root,
            )


def _find_choices(root: Node) -> Iterator[tuple[Callable[[Node], Node], tuple[Node, ...]]]:
    """The ORs that a query is made of, each with what puts another part in its place."""
    if isinstance(root, Or):
        yield (lambda node: node), root.parts
    elif isinstance(root, And):
        for at, part in enumerate(root.parts):
            if isinstance(part, Or):
                before, behind = root.parts[:at], root.parts[at + 1 :]

                def put(
                    node: Node,
                    before: tuple[Node, ...] = before,
                    behind: tuple[Node, ...] = behind,
                ) -> Node:
                    return And((*before, node, *behind))

                yield put, part.parts


def _suspect_sources(
    hits: Sequence[FoundHit], query: Query, genres: Mapping[int, Genre]
) -> Iterator[_Suspect]:
    for id_, found in _group(hits, lambda hit: hit.entry.source):
        if len(found) < max(_LEAST, _SOURCE_SHARE * len(hits)) or len(found) == len(hits):
            continue
        source = found[0].source
        kinds = Counter(genres[hit.number] for hit in found)
        genre, count = kinds.most_common(1)[0]
        what = (
            f", most of it {_NO_NEWS[genre]}"
            if genre in _NO_NEWS and count * 2 > len(found)
            else ""
        )
        yield _Suspect(
            FindingKind.SOURCE,
            f"{len(found)} of {len(hits)} hits come from {source.name}{what}",
            found,
            f"add NOT source:{id_}",
            _leave_out(query, SourceIs(id_.casefold())),
        )


def _suspect_genres(
    hits: Sequence[FoundHit], query: Query, genres: Mapping[int, Genre]
) -> Iterator[_Suspect]:
    """Kinds of text that are no news, with the word that parts them from the rest best."""
    for genre, found in _group(hits, lambda hit: genres[hit.number]):
        if genre not in _NO_NEWS or len(found) < max(_LEAST, _GENRE_SHARE * len(hits)):
            continue
        word = _find_mark(found, [hit for hit in hits if genres[hit.number] is not genre])
        yield _Suspect(
            FindingKind.GENRE,
            f"{len(found)} of {len(hits)} hits are {_NO_NEWS[genre]}, which never ring",
            found,
            f"add NOT {Phrase((word,))}" if word else "",
            _leave_out(query, Phrase((word,))) if word else None,
        )


def _find_mark(found: Sequence[FoundHit], others: Sequence[FoundHit]) -> str:
    """A word of the headlines of most of ``found`` that hardly any of ``others`` has."""
    here, there = (
        Counter(key for hit in group for key in _title_keys(hit)) for group in (found, others)
    )
    for word, count in sorted(here.items(), key=lambda item: (-item[1], item[0])):
        if count * 2 < len(found):
            break
        if there[word] * 20 <= count and word not in _FUNCTION_WORDS and len(word) > 3:
            return word
    return ""


def _title_keys(hit: FoundHit) -> set[str]:
    return {word.key for word in iterate_words(hit.entry.title) if word.key.isalpha()}


def _suspect_languages(hits: Sequence[FoundHit], query: Query) -> Iterator[_Suspect]:
    """Hits in another language than most of them."""
    languages = Counter(_language_of(hit) for hit in hits)
    languages.pop("", None)
    if not languages:
        return
    main = languages.most_common(1)[0][0]
    for lang, found in _group(hits, _language_of):
        if lang in {"", main} or len(found) < max(_LEAST, _LANGUAGE_SHARE * len(hits)):
            continue
        yield _Suspect(
            FindingKind.LANGUAGE,
            f"{len(found)} of {len(hits)} hits are in {_LANGUAGES.get(lang, lang)}",
            found,
            f"add NOT lang:{lang}, or lang:{main}",
            _leave_out(query, LangIs(lang)),
        )


def _language_of(hit: FoundHit) -> str:
    return (hit.entry.lang or hit.source.lang or "").lower().replace("_", "-").partition("-")[0]


def _suspect_copies(hits: Sequence[FoundHit]) -> Iterator[_Suspect]:
    """Copies, which are told once: they make no noise, but make up the number of hits."""
    copies = [
        hit for hit in hits if hit.verdict is not None and hit.verdict.relation is Relation.COPY
    ]
    if len(copies) < max(_LEAST, _COPIES_SHARE * len(hits)):
        return
    _, most = max(
        _group(copies, lambda hit: hit.verdict.story if hit.verdict else ""),
        key=lambda group: len(group[1]),
    )
    text = (
        f"{len(copies)} of {len(hits)} hits are one story's copies, told once"
        if len(most) == len(copies)
        else f"{len(copies)} of {len(hits)} hits are copies, told once; "
        f"{len(most)} of them are one story's"
    )
    yield _Suspect(FindingKind.COPIES, text, tuple(copies), "", None)


def _group(
    hits: Iterable[FoundHit], name: Callable[[FoundHit], K]
) -> list[tuple[K, tuple[FoundHit, ...]]]:
    groups: dict[K, list[FoundHit]] = {}
    for hit in hits:
        groups.setdefault(name(hit), []).append(hit)
    return [(key, tuple(found)) for key, found in groups.items()]


def _drop_parts(findings: Iterable[tuple[Finding, _Suspect]]) -> Iterator[Finding]:
    """Without what is told already, by the hits that it is of.

    Phrases whose hits have a phrase before them are parts of one thing, and a kind of text that
    one source brings is told with the source.
    """
    told: list[tuple[FindingKind, frozenset[int]]] = []
    for finding, suspect in findings:
        numbers = frozenset(hit.number for hit in suspect.hits)
        larger = _COVERED_BY.get(suspect.kind, ())
        if any(kind in larger and numbers <= others for kind, others in told):
            continue
        told.append((suspect.kind, numbers))
        yield finding


_LANGUAGES = {
    "ar": "Arabic", "cs": "Czech", "da": "Danish", "de": "German", "en": "English",
    "es": "Spanish", "fi": "Finnish", "fr": "French", "it": "Italian", "ja": "Japanese",
    "ko": "Korean", "nl": "Dutch", "no": "Norwegian", "pl": "Polish", "pt": "Portuguese",
    "ru": "Russian", "sv": "Swedish", "tr": "Turkish", "uk": "Ukrainian", "zh": "Chinese",
}  # fmt: skip

# Beside these a word says nothing: "the target", "target of".
_FUNCTION = """
a an and are as at be been but by for from had has have he her his i in into is it its more
new no not of off on or our out over said say says she that the their they this to up us was
we were what when which who will with would you your after before than then about against
der die das den dem des ein eine einen einer und oder von vom zu zum zur im mit auf für
le la les un une du de et ou en au aux par pour dans sur
el los las una y o por para con del al il lo gli e di da
"""
_FUNCTION_WORDS = frozenset(_FUNCTION.split())
