"""Names that are somebody's in one language only, and others' or words elsewhere.

In German the Telekom is Deutsche Telekom, and die Bahn Deutsche Bahn; see `context`.
"""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["NATIONAL"]

NATIONAL: dict[str, Context] = {
    "bahn": build_context(
        supports="bahnchef bahnhof ddb fahrplan fernzuge gdl ice lokfuhrer palla schienennetz zuge",
        opposes=(
            "becken bls bob gold kegel medaille obb rhb rodler sbb schwimmen sprint westbahn "
            "wettkampf zielgerade"
        ),
        before="freie schiefe schiefen",
        after="frei gebrochen geworfen",
        only="de",
        article=True,
    ),
    "die bahn": build_context(after="der des frei war wird", only="de"),
    "die post": build_context(
        opposes="bern osterreich osterreichische postauto schweiz schweizer wien", only="de"
    ),
    "dnb": build_context(2, opposes="norge norske oslo", only="nl"),
    "telekom": build_context(
        2,
        opposes="a1 austria hrvatski kroatische magyar osterreich slovak swisscom ungarische",
        before="hrvatski magyar slovak turk",
        only="de",
        article=True,
    ),
    "vn": build_context(1, after="index", only="nl"),
}
