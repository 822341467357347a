"""Plain text out of markup: no tags, no entities, white space folded."""

from __future__ import annotations

import html
import re
from collections import Counter

__all__ = ["fold_lines", "fold_text", "holds_markup", "measure_nesting", "read_markup"]

# Dropped: control characters that are no white space, lone surrogates (no encoding can
# store them), the byte-order mark and non-characters. NUL is among them: PostgreSQL
# refuses it.
_DROPPED = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")

_BLOCKS = (
    "address,article,aside,blockquote,br,caption,dd,details,div,dl,dt,fieldset,figcaption,"
    "figure,footer,form,h1,h2,h3,h4,h5,h6,header,hr,legend,li,main,nav,ol,option,p,pre,"
    "section,summary,table,td,th,tr,ul"
)
# No reader sees what these hold.
_SILENT = ["script", "style", "template", "noscript", "iframe"]

_TAG = re.compile(r"<(/?)([A-Za-z_][^\s/<>]*)[^<>]*(>?)")
_COMMENT_OR_TAG = re.compile(r"<!--.*?-->|<[!?/]?[A-Za-z][^<>]*>", re.DOTALL)
# Elements that HTML leaves open without nesting them.
_LEFT_OPEN = (
    "area,base,br,col,colgroup,dd,dt,embed,hr,img,input,li,link,meta,option,p,param,source,tbody,"
    "td,tfoot,th,thead,tr,track,wbr"
)
_NEVER_NESTED = frozenset(_LEFT_OPEN.split(","))
# Opened in pairs by people who write markup, hardly by people who write about numbers.
_PAIRED = re.compile(
    r"<(a|abbr|b|big|blockquote|cite|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small"
    r"|span|strike|strong|sub|sup|tt|u|ul)(\s[^<>]*)?>.*?</\1\s*>",
    re.IGNORECASE | re.DOTALL,
)

# Lexbor's time grows with the square of the depth from here on (100,000 nested <div>:
# 11 s, 2,000: 4 ms).
_DEEPEST_PARSED = 2_000


def fold_text(text: str) -> str:
    """``text`` in one line: control characters dropped, white space folded to one space."""
    # Most texts are such: nothing printable is dropped or white but the space.
    if text.isprintable() and "  " not in text:
        return text.strip(" ")
    return " ".join(_DROPPED.sub("", text).split())


def fold_lines(text: str) -> str:
    """As `fold_text`, with the breaks between paragraphs kept as single newlines."""
    lines = (" ".join(line.split()) for line in _DROPPED.sub("", text).splitlines())
    return "\n".join(line for line in lines if line)


def measure_nesting(markup: str) -> int:
    """How deep the tags of ``markup`` stand inside one another, in one linear pass.

    An estimate that never falls short: a closing tag closes one of its name, wherever that
    stands, or nothing. Elements that HTML leaves open are not counted, nor is what stands
    in CDATA sections and comments.
    """
    opened: Counter[str] = Counter()
    depth = deepest = position = 0
    while (start := markup.find("<", position)) >= 0:
        if markup.startswith("<![CDATA[", start):
            end = markup.find("]]>", start)
            position = len(markup) if end < 0 else end + 3
            continue
        if markup.startswith("<!--", start):
            end = markup.find("-->", start)
            position = len(markup) if end < 0 else end + 3
            continue
        tag = _TAG.match(markup, start)
        if tag is None:
            position = start + 1
            continue
        position = tag.end()
        name = tag[2].lower()
        if name in _NEVER_NESTED:
            continue
        if tag[1]:
            if opened[name]:
                opened[name] -= 1
                depth -= 1
        elif not tag[0].endswith("/>"):
            opened[name] += 1
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def holds_markup(text: str) -> bool:
    """True where a text that calls itself plain holds a pair of HTML tags all the same."""
    # The pattern is only tried on short texts: on long ones its time could grow with the
    # square of the number of opening tags.
    return "</" in text and len(text) <= 5_000 and _PAIRED.search(text) is not None


def read_markup(markup: str, *, lines: bool = False) -> str:
    """The text that a reader of ``markup`` (HTML) sees; entities are decoded once.

    With ``lines`` the breaks between blocks are kept as single newlines. Markup nested
    beyond all reason is stripped tag by tag instead of being parsed.
    """
    fold = fold_lines if lines else fold_text
    if "<" not in markup:
        return fold(html.unescape(markup) if "&" in markup else markup)
    # What has fewer tags cannot nest deeper, which is soon counted.
    deep = markup.count("<") > _DEEPEST_PARSED and measure_nesting(markup) > _DEEPEST_PARSED
    if deep:
        return fold(html.unescape(_COMMENT_OR_TAG.sub("\n", markup)))
    from selectolax.lexbor import LexborHTMLParser

    # "\0" ends a text for the parser in places; it is dropped in any case.
    tree = LexborHTMLParser(f"<body>{_DROPPED.sub('', markup)}")
    tree.strip_tags(_SILENT)
    body = tree.body
    if body is None:
        return ""
    # A newline in the source is a space; the breaks are those that the blocks make.
    for block in body.css(_BLOCKS):
        block.insert_before("\x1e")
        block.insert_after("\x1e")
    text = body.text(deep=True, separator="")
    return fold(text.replace("\n", " ").replace("\r", " ").replace("\x1e", "\n"))
