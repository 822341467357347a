"""Feed documents written for the tests."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape


def rss(*items: str, channel: str = "") -> bytes:
    """An RSS 2.0 document with ``items`` as the insides of its items."""
    body = "".join(f"<item>{item}</item>" for item in items)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<rss version="2.0"><channel><title>Harbour News</title>'
        f"<link>https://harbour.example/</link>{channel}{body}</channel></rss>"
    ).encode()


def item(number: int, **parts: str) -> str:
    """The inside of an item; ``parts`` replaces elements, an empty one leaves it out."""
    elements = {
        "title": f"Ferry {number} arrives",
        "link": f"https://harbour.example/{number}",
        "guid": f"ferry-{number}",
        "pubDate": f"Tue, 10 Feb 2026 12:{number % 60:02}:00 GMT",
        "description": f"The ferry number {number} is in the harbour.",
    } | parts
    return "".join(f"<{name}>{escape(text)}</{name}>" for name, text in elements.items() if text)


def endless_feed() -> bytes:
    """A sound document that takes a parser very long: there is only much of it."""
    return rss(*["<title>x</title>"] * 400_000)


def feed(numbers: Sequence[int] = (1, 2, 3)) -> bytes:
    return rss(*[item(number) for number in numbers])


ATOM = b"""<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-gb">
 <title>Harbour News</title><id>urn:harbour</id>
 <entry xml:lang="fr_CA">
  <title type="html">Ferry &amp;amp; &lt;b&gt;tug&lt;/b&gt; arrive</title>
  <id>urn:harbour:1</id>
  <link rel="alternate" href="../news/1?utm_source=feed&amp;v=2#top"/>
  <author><name>A. Keeper</name></author>
  <category term="boats" label="Boats"/>
  <published>2026-02-10T14:00:00+02:00</published>
  <updated>2026-02-10T15:30:00+02:00</updated>
  <summary type="text">Plain &lt;i&gt; sign</summary>
  <content type="html">&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two&lt;br&gt;three.&lt;/p&gt;</content>
 </entry>
 <entry><title type="text">1 &lt; 2 &amp;amp; 3</title><id>urn:harbour:2</id></entry>
</feed>"""
