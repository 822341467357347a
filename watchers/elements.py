"""What the fast path knows of a feed's elements, and what it keeps clear of.

Names are feedparser's: its prefix for the namespace, an underscore, the local name, all in
lower case. What stands in none of these tables though feedparser has a rule for it is
not read here.
"""

from __future__ import annotations

from enum import IntEnum, auto

from watchers.borrowed import ruled_names

__all__ = ["DATES", "MARKUP_TYPE", "TEXTS", "TEXT_TYPES", "TYPE_NAMES", "Part", "find_part"]

MARKUP_TYPE = "application/xhtml+xml"
TYPE_NAMES = {
    "text": "text/plain",
    "plain": "text/plain",
    "html": "text/html",
    "xhtml": MARKUP_TYPE,
}
"""The media types behind the short names of Atom's text constructs (RFC 4287 §3.1)."""

TEXT_TYPES = frozenset(TYPE_NAMES.values())
"""The types that are read here; others are base64 (RFC 4287 §4.1.3.3)."""


class Part(IntEnum):
    """What an element is where it stands.

    A number, since it is looked up by at every element: another Enum hashes its name.
    """

    TOP = auto()  # rss or rdf:RDF
    FEED = auto()  # channel or feed: what is said in it is said of the feed
    ENTRY = auto()
    GROUP = auto()  # holds parts of an entry: media:group
    TEXT = auto()
    MARKUP = auto()  # inside a text of type xhtml
    DATE = auto()
    LINK = auto()
    ENCLOSURE = auto()
    ID = auto()
    PERSON = auto()
    PERSON_PART = auto()
    TAG = auto()
    WORDS = auto()  # tags with commas between them
    LANGUAGE = auto()
    STATEMENT = auto()  # what a feed says of its rhythm
    SOURCE = auto()  # the feed that an entry was taken from
    PICTURE = auto()  # image or textInput
    OTHER_TITLE = auto()  # of a source or a picture
    ASIDE = auto()  # nothing of it comes into an entry


def _all(part: Part, names: str) -> dict[str, Part]:
    return dict.fromkeys(names.split(), part)


TEXTS = {
    "title": ("title", "text/plain"),
    "media_title": ("title", "text/plain"),
    "dc_title": ("title", "text/plain"),
    "description": ("description", "text/html"),
    "media_description": ("description", "text/html"),
    "dc_description": ("description", "text/html"),
    "summary": ("summary", "text/plain"),
    "itunes_summary": ("summary", "text/plain"),
    "content": ("content", "text/plain"),
    "content_encoded": ("content", "text/html"),
    "fullitem": ("content", "text/html"),
}
"""Elements whose text is kept: under which key, and its type where it names none."""

DATES = {
    "pubdate": "published",
    "published": "published",
    "issued": "published",
    "dcterms_issued": "published",
    "updated": "updated",
    "modified": "updated",
    "lastbuilddate": "updated",
    "dc_date": "updated",
    "dcterms_modified": "updated",
    "created": "created",
    "dcterms_created": "created",
}
"""Elements that hold a date: under which key it is kept."""

_TAGS = ("category", "keywords", "dc_subject", "media_category", "itunes_category")
_ENTRY: dict[str, Part] = {
    **dict.fromkeys(TEXTS, Part.TEXT),
    **dict.fromkeys(DATES, Part.DATE),
    **dict.fromkeys(("guid", "id"), Part.ID),
    **dict.fromkeys(("author", "dc_creator", "dc_author", "itunes_author"), Part.PERSON),
    **dict.fromkeys(_TAGS, Part.TAG),
    **dict.fromkeys(("itunes_keywords", "media_keywords"), Part.WORDS),
    **dict.fromkeys(("media_group", "media_content"), Part.GROUP),
    **dict.fromkeys(("language", "dc_language"), Part.LANGUAGE),
    "link": Part.LINK,
    "enclosure": Part.ENCLOSURE,
    "source": Part.SOURCE,
    "image": Part.PICTURE,
    # feedparser keeps these apart from all that an entry is made of.
    **_all(
        Part.ASIDE,
        "comments rights copyright dc_rights generator subtitle itunes_subtitle contributor"
        " dc_contributor dc_publisher georss_point georss_line georss_polygon georss_box"
        " cc_license creativecommons_license media_thumbnail media_rating media_credit"
        " media_restriction media_license media_player itunes_image itunes_block"
        " itunes_explicit expirationdate",
    ),
}
_FEED: dict[str, Part] = {
    **_all(
        Part.ASIDE,
        "docs rating skiphours skipdays items icon logo id copyright rights dc_rights subtitle"
        " tagline itunes_subtitle generator managingeditor webmaster author contributor"
        " dc_creator dc_author dc_publisher itunes_author itunes_owner itunes_name itunes_email"
        " itunes_link itunes_keywords media_keywords cloud itunes_image itunes_block"
        " itunes_explicit admin_generatoragent admin_errorreportsto"
        " feedburner_browserfriendly media_thumbnail media_rating media_credit cc_license"
        " creativecommons_license",
    ),
    **dict.fromkeys((*DATES, *_TAGS), Part.ASIDE),
    **dict.fromkeys(TEXTS.keys() - {"content", "content_encoded", "fullitem"}, Part.TEXT),
    **dict.fromkeys(("language", "dc_language"), Part.LANGUAGE),
    **dict.fromkeys(("ttl", "sy_updateperiod", "sy_updatefrequency"), Part.STATEMENT),
    **dict.fromkeys(("item", "entry"), Part.ENTRY),
    **dict.fromkeys(("image", "textinput"), Part.PICTURE),
    "link": Part.LINK,
}
_ROOTS = {"rss": Part.TOP, "rdf_rdf": Part.TOP, "feed": Part.FEED}
_WITHIN: dict[Part, dict[str, Part]] = {
    Part.TOP: {
        "channel": Part.FEED,
        "item": Part.ENTRY,
        "image": Part.PICTURE,
        "textinput": Part.PICTURE,
    },
    Part.FEED: _FEED,
    Part.ENTRY: _ENTRY,
    Part.GROUP: _ENTRY,
    Part.ASIDE: _all(Part.ASIDE, "name email uri url hour day itunes_name itunes_email"),
    Part.PERSON: _all(Part.PERSON_PART, "name email uri url"),
    Part.SOURCE: {
        **_all(
            Part.ASIDE,
            "id link updated published subtitle rights icon logo generator author contributor"
            " category",
        ),
        "title": Part.OTHER_TITLE,
    },
    Part.PICTURE: {
        **_all(Part.ASIDE, "link description"),
        "title": Part.OTHER_TITLE,
    },
}
# Only here does feedparser let them be without forgetting where it is.
_IN_PICTURE = {
    "image": _all(Part.ASIDE, "url width height"),
    "textinput": {"name": Part.ASIDE},
}
_IN_ENTRYS_PICTURE = {"title": Part.TEXT, **_all(Part.ASIDE, "link url width height")}
# Keys of an entry or a feed that an element without a rule could come to overwrite.
_PLAIN = (
    "guid id link links title summary description content published issued pubdate created"
    " updated modified date authors author lang language tags items entries channel url copyright"
    " tagline guidislink ttl sy_updateperiod sy_updatefrequency"
)
_DETAILED = (
    "title summary description published updated created issued modified date author content"
)
_TAKEN = frozenset(_PLAIN.split()) | frozenset(
    f"{name}_{detail}" for name in _DETAILED.split() for detail in ("detail", "parsed")
)


def find_part(
    name: str, parent: Part | None, parent_name: str, *, in_entry: bool, bare: bool
) -> Part | None:
    """What an element is inside ``parent`` (None for the root).

    ``bare`` is one without attributes. None where it is not known, or where no element
    should be.
    """
    if parent is None:
        return _ROOTS.get(name)
    within = _WITHIN.get(parent)
    if within is None:
        return None
    if parent is Part.PICTURE and in_entry:
        # feedparser keeps a picture's title for the entry's, and its link for nobody's.
        return _IN_ENTRYS_PICTURE.get(name) if bare else None
    found = within.get(name)
    if parent is Part.PICTURE:
        found = _IN_PICTURE.get(parent_name, {}).get(name) or found
    elif parent is Part.ASIDE and name == "itunes_category" and not in_entry:
        found = Part.ASIDE
    if found is None and name not in ruled_names() and name not in _TAKEN:
        found = _find_unruled(name, parent)
    return found


def _find_unruled(name: str, parent: Part) -> Part | None:
    """What an element is that feedparser has no rule for: its text goes where nobody looks."""
    if parent in (Part.ENTRY, Part.GROUP):
        return Part.GROUP  # its parts are those of what it stands in
    if "_" not in name and parent not in (Part.FEED, Part.ASIDE):
        return None
    return Part.PERSON_PART if parent is Part.PERSON else Part.ASIDE
