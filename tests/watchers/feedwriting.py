"""Feeds drawn by hypothesis: the usual elements in unusual company."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from hypothesis import strategies as st

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "media": "http://search.yahoo.com/mrss/",
    "itunes": "http://www.itunes.com/DTDs/PodCast-1.0.dtd",
    "sy": "http://purl.org/rss/1.0/modules/syndication/",
    "slash": "http://purl.org/rss/1.0/modules/slash/",
    "cc": "http://cyber.law.harvard.edu/rss/creativeCommonsRssModule.html",
    "openSearch": "http://a9.com/-/spec/opensearchrss/1.0/",
    "georss": "http://www.georss.org/georss",
    "own": "https://harbour.example/ns",
    "old": "http://backend.userland.com/rss2",
}
_NAMES = (
    "old:title own:box "
    "title link guid pubDate description author category comments enclosure source image "
    "media:title media:description media:content media:group media:thumbnail media:keywords "
    "media:category dc:creator dc:date dc:subject dc:title dc:language content:encoded "
    "itunes:summary itunes:author itunes:keywords itunes:image itunes:category atom:link "
    "atom:updated atom:author atom:title id updated published summary content contributor "
    "name email uri dcterms:modified dcterms:created slash:comments cc:license own:thing "
    "own:title openSearch:title georss:point language keywords created issued modified date "
    "thing subtitle rights generator item entry url width body fullitem textInput"
)
NAMES = _NAMES.split()
_CHANNEL_NAMES = (
    "title link description language ttl image pubDate lastBuildDate atom:link "
    "sy:updatePeriod sy:updateFrequency itunes:summary itunes:owner itunes:category "
    "managingEditor category skipHours skipDays generator docs cloud textInput own:thing "
    "thing id updated subtitle author"
)
CHANNEL_NAMES = _CHANNEL_NAMES.split()
TEXTS = st.one_of(
    st.sampled_from(
        [
            "",
            " ",
            "Ferry arrives",
            "AT&T <b>buys</b> tug &amp; more &eacute;",
            "&lt;p&gt;One&lt;/p&gt;",
            "<p>One</p><script>x</script>\n<p>two",
            "https://harbour.example/1?a=1&b=2&amp;c=3",
            "../2#x",
            "//other.example/?q",
            "javascript:alert(1)",
            "Tue, 10 Feb 2026 14:00:00 +0200",
            "2026-02-10T12:00:00Z",
            "10 Feb 26",
            "yesterday",
            "keeper@harbour.example (A. Keeper)",
            "A. Keeper <keeper@harbour.example>",
            "boats, tugs,, boats",
            "J\u00e4rvinen \u2013 \u6771\u4eac",
            "JÃ¤rvinen \x92s",
            "hourly",
            "60",
            "en_gb",
            "http://www.example.com/é?q=ü",
            "feed://x.example/1",
            "http:///three.example",
        ]
    ),
    st.text("abc <>&;\"'/=#é\u0092\u2019\n", max_size=12),
)
TEXT_TYPES = ["text", "html", "xhtml", "text/html", "text/plain", "image/png", "HTML"]
ATTRIBUTES = {
    "rel": ["alternate", "self", "hub", "enclosure", "replies", "Alternate"],
    "type": TEXT_TYPES,
    "href": ["https://h.example/a?x=1&y=2", "b/c", "", "?x"],
    "url": ["https://h.example/media.mp3", "m.mp3"],
    "isPermaLink": ["true", "false", "TRUE"],
    "term": ["boats", ""],
    "label": ["Boats"],
    "domain": ["https://h.example/tags"],
    "xml:lang": ["fr", "", "pt_BR"],
    "xml:base": ["https://base.example/x/", "sub/", "javascript:x"],
    "lang": ["sv"],
    "mode": ["escaped", "base64"],
    "src": ["x"],
    "own:k": ["v"],
    "rdf:about": ["https://h.example/about"],
    "text": ["Arts"],
    "own:href": ["https://h.example/own"],
    "own:about": ["x"],
    "rdf:resource": ["x"],
    "atom:href": ["https://h.example/atom"],
    "own:lang": ["da"],
    "version": ["2.0"],
    "scheme": ["https://h.example/s"],
    "uri": ["u"],
}
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


@st.composite
def attributes(draw: st.DrawFn) -> str:
    names = draw(st.lists(st.sampled_from(sorted(ATTRIBUTES)), unique=True, max_size=2))
    return "".join(
        f" {name}={quoteattr(draw(st.sampled_from(ATTRIBUTES[name])))}" for name in names
    )


@st.composite
def elements(draw: st.DrawFn, names: list[str], depth: int = 2) -> str:
    name = draw(st.sampled_from(names))
    attrs = draw(attributes()) if draw(st.integers(0, 3)) == 0 else ""
    within = draw(st.integers(0, 11))
    if depth and within == 0:
        inside = "".join(draw(st.lists(elements(NAMES, depth - 1), max_size=3)))
    elif within == 1:
        inside = (
            '<div xmlns="http://www.w3.org/1999/xhtml">'
            f"<p>{escape(draw(TEXTS))}</p>\n two<br/></div>"
        )
    elif within == 2:
        inside = f"<![CDATA[{draw(TEXTS).replace(']]>', '')}]]>"
    elif within == 3:
        inside = f"{escape(draw(TEXTS))}<!-- c -->{escape(draw(TEXTS))}"
    else:
        inside = escape(draw(TEXTS))
    return f"<{name}{attrs}>{inside}</{name}>"


@st.composite
def feeds(draw: st.DrawFn) -> bytes:
    """A feed of any format, well-formed."""
    bound = dict(NAMESPACES, rdf=RDF)
    if draw(st.integers(0, 4)) == 0:  # a prefix that stands for something else
        prefixes = st.sampled_from(sorted(bound))
        bound[draw(prefixes)] = draw(st.sampled_from([*NAMESPACES.values(), "https://x.example/"]))
    declared = "".join(f' xmlns:{prefix}="{uri}"' for prefix, uri in bound.items())
    declared += draw(attributes()) if draw(st.booleans()) else ""
    said = draw(st.lists(elements(CHANNEL_NAMES), max_size=4))
    kind = draw(st.sampled_from(["rss", "rss", "feed", "feed", "rdf"]))
    item = "entry" if kind == "feed" else "item"
    held = []
    for _ in range(draw(st.integers(1, 2))):
        inside = "".join(draw(st.lists(elements(NAMES), max_size=6)))
        held.append(f"<{item}>{inside}</{item}>")
    inside = "".join(draw(st.permutations([*said, *held])) if draw(st.booleans()) else said + held)
    if kind == "feed":
        default = draw(
            st.sampled_from(["http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", ""])
        )
        version = draw(st.sampled_from(["", ' version="0.3"']))
        text = f'<feed xmlns="{default}"{declared}{version}>{inside}</feed>'
    elif kind == "rss":
        version = draw(st.sampled_from(["2.0", "0.91", "0.92", "3"]))
        text = f'<rss version="{version}"{declared}><channel>{inside}</channel></rss>'
    else:
        head, tail = "".join(said), "".join(held)
        text = (
            f'<rdf:RDF xmlns="http://purl.org/rss/1.0/"{declared}>'
            f"<channel>{head}</channel>{tail}</rdf:RDF>"
        )
    return text.encode()
