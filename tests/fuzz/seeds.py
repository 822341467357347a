"""Where fuzzing starts from: small documents of each kind, and real ones where they are."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from tests.watchers.documents import ATOM, feed, item, rss

__all__ = ["FEEDS", "real_seeds", "written_seeds"]

FEEDS = Path(__file__).parents[3] / "shared" / "data" / "feeds"
_LARGEST = 20_000  # bytes: what is longer slows a fuzzer down
_PAGE = b"""<!doctype html><html lang="en"><head><title>Harbour</title><base href="/a/">
<link rel="alternate" type="application/rss+xml" href="/feed"></head><body><nav>x</nav>
<main><h1>Harbour News</h1><p class="a"><b>The ferry</b> arrives &amp; leaves.</p>
<ul><li><a href="/1">One</a></li></ul></main><script>1 < 2</script></body></html>"""
_SITEMAP = b"""<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://h.example/1</loc>
<lastmod>2026-02-10</lastmod><news:news><news:publication><news:name>H</news:name>
<news:language>en</news:language></news:publication><news:publication_date>2026-02-10T12:00:00Z
</news:publication_date><news:title>Ferry</news:title></news:news></url></urlset>"""
_JSON_FEED = b"""{"version": "https://jsonfeed.org/version/1.1", "title": "H", "language": "en",
"feed_url": "https://h.example/f", "hubs": [{"type": "WebSub", "url": "https://hub.example/"}],
"items": [{"id": 7, "url": "/1", "title": "x", "content_html": "<p>y</p>", "tags": ["a"],
"authors": [{"name": "K"}], "date_published": "2026-02-10T12:00:00+02:00"}]}"""
_RDF = b"""<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf\
-syntax-ns#"><channel/><item rdf:about="https://h.example/"><title>x</title></item></rdf:RDF>"""
_OPML = b"""<opml version="2.0"><head><title>t</title></head><body><outline text="Tech"><outline
 type="rss" text="H" xmlUrl="https://h.example/f" category="/a/b,c"/></outline></body></opml>"""
_WRITTEN: dict[str, tuple[bytes, ...]] = {
    "feed": (
        feed([1]),
        ATOM,
        rss(item(1), channel="<skipHours><hour>1</hour></skipHours><ttl>60</ttl>"),
        b"<!DOCTYPE rss [<!ENTITY a 'b'>]>" + feed([1])[38:],
        feed([1])[:-40],
        _RDF,
        gzip.compress(feed([1]), mtime=0),
        _JSON_FEED,
    ),
    "guard": (feed([1]), ATOM, feed([1])[:-40]),
    "jsonfeed": (_JSON_FEED, b'{"items": [{"content_text": "x"}]}'),
    "inflate": (
        b"\0" + gzip.compress(b"ferry" * 50, mtime=0),
        b"\1" + zlib.compress(b"ferry" * 50),
        b"\1" + zlib.compress(b"ferry")[2:-4],
        b"\2\x0b\x02\x80ferry\x03",
    ),
    "dates": (b"Tue, 10 Feb 2026 14:00:00 +0200", b"2026-02-10T12:00:00.5Z", b"120", b"\xea\xb0"),
    "text": (_PAGE, b"a &lt;b&gt; &amp;amp; c", b"<p>One<p>two<br>three<!-- x -->"),
    "urls": (b"https://h.example:443/a/../b?utm_source=x&v=1#c", b"//h.example", b"en-gb"),
    "sitemap": (
        _SITEMAP,
        b"<sitemapindex><sitemap><loc>https://h.example/s.xml.gz</loc></sitemap></sitemapindex>",
        b"https://h.example/1\nhttps://h.example/2\n",
    ),
    "page": (_PAGE,),
    "json": (b'{"items": [{"id": 1, "title": "x", "url": "/1", "time": 1770724800}]}',),
    "opml": (_OPML,),
    "robots": (b"User-agent: *\nDisallow: /a*$\nCrawl-delay: 2\nSitemap: https://h.example/s.xml",),
    "discovery": (_PAGE, b'<https://h.example/>; rel="hub", </f>; rel=self'),
    "websub": (b"sha256=00ff\nbody", b"hub.mode=subscribe&hub.topic=t&hub.challenge=c"),
    "headers": (
        b"max-age=60, s-maxage=9\n<p>x</p>",
        b"Tue, 10 Feb 2026 12:00:00 GMT\n<p>x</p>",
        b'<https://hub.example/>; rel="hub self", <f>; rel=self; anchor="#a"\n<p>x</p>',
        b'W/"abc"\n\xef\xbb\xbf<p>x</p>',
        b"iso-8859-1\n<meta charset=utf-8><p>\xe9</p>",
    ),
    "redirects": (
        b"/b?c=d#e",
        b"//other.example/",
        b"https://u:p@feeds.example:8443/",
        b"http://0x7f.1/",
        b"http://[::ffff:127.0.0.1]/",
        b"file:///etc/passwd",
        b"../a%00b",
        b"http://localhost:1/",
    ),
    "noise": (b"Updated 3 minutes ago\n10 February 2026, 12:00\n1,234 views\nThe ferry arrives",),
}
# These read what another target reads.
_LIKE = {"feed_both_ways": "feed"}
_REAL = ("feed", "jsonfeed", "opml")


def written_seeds(target: str) -> tuple[bytes, ...]:
    """Small documents of a target's kind."""
    return _WRITTEN[_LIKE.get(target, target)]


def real_seeds(target: str) -> Iterator[bytes]:
    """Real and malformed documents of a target's kind; none where they are not there."""
    if _LIKE.get(target, target) not in _REAL or not FEEDS.is_dir():
        return
    for path in sorted(FEEDS.rglob("*")):
        if path.is_file() and path.stat().st_size <= _LARGEST:
            yield path.read_bytes()
