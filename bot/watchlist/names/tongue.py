"""What is known of a language that is not English."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Tongue", "build_tongue"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Tongue:
    """A language: ``function`` words by which it is told; ``articles``; ``prepositions``
    before which a word would have an article; ``deeds``, verbs of what organisations do;
    ``business`` words; and the ``everyday`` names that are words of it.

    ``links`` join a noun to what it is of, so that it is one (``meta de inflação``). ``nouns``
    is true where every noun has a capital; ``genitive`` where names
    have one in -s without an apostrophe; ``spoken`` where an abbreviation is written as a
    word is, even if it is spelt out (``la Bce``). All words are folded, without accents.
    """

    function: frozenset[str] = frozenset()
    articles: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    deeds: frozenset[str] = frozenset()
    business: frozenset[str] = frozenset()
    everyday: frozenset[str] = frozenset()
    nouns: bool = False
    genitive: bool = False
    spoken: bool = False

    def has_word(self, key: str) -> bool:
        """Whether it is a name, or a small word, of the language."""
        return key in self.everyday or key in self.function or key in self.articles


def build_tongue(
    *,
    function: str = "",
    articles: str = "",
    prepositions: str = "",
    links: str = "",
    deeds: str = "",
    business: str = "",
    everyday: str = "",
    nouns: bool = False,
    genitive: bool = False,
    spoken: bool = False,
) -> Tongue:
    """A language of words that are separated by spaces."""
    return Tongue(
        function=frozenset(function.split()),
        articles=frozenset(articles.split()),
        prepositions=frozenset(prepositions.split()),
        links=frozenset(links.split()),
        deeds=frozenset(deeds.split()),
        business=frozenset(business.split()),
        everyday=frozenset(everyday.split()),
        nouns=nouns,
        genitive=genitive,
        spoken=spoken,
    )
