"""What is known of single everyday names: what is said where they are meant, and where not.

Apples grow in orchards, the Amazon has a basin, Harrison Ford acts. A name that is not here
is judged by what holds for all.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

from bot.watchlist.names.bearers import FAME, FAMILY, GIVEN, PERSONS
from bot.watchlist.names.bodies import BODIES
from bot.watchlist.names.brands import BRANDS
from bot.watchlist.names.companies import COMPANIES
from bot.watchlist.names.context import Context
from bot.watchlist.names.devices import DEVICES
from bot.watchlist.names.everyday import key_of
from bot.watchlist.names.finance import FINANCE
from bot.watchlist.names.industry import INDUSTRY
from bot.watchlist.names.institutions import INSTITUTIONS
from bot.watchlist.names.media import MEDIA
from bot.watchlist.names.people import PEOPLE
from bot.watchlist.names.products import PRODUCTS
from bot.watchlist.names.running import RUNNING_WORDS
from bot.watchlist.names.services import SERVICES
from bot.watchlist.names.surnames import SURNAMES
from bot.watchlist.names.technology import TECHNOLOGY
from bot.watchlist.names.vehicles import VEHICLES
from bot.watchlist.names.venues import VENUES

__all__ = ["CONTEXTS", "DECOYS", "find_context"]

_OF_A_PHRASE = 2.0  # two words with capitals are seldom anything else

CONTEXTS: Mapping[str, Context] = MappingProxyType(
    {
        **TECHNOLOGY,
        **DEVICES,
        **SERVICES,
        **COMPANIES,
        **FINANCE,
        **INDUSTRY,
        **BRANDS,
        **VEHICLES,
        **PRODUCTS,
        **BODIES,
        **INSTITUTIONS,
        **MEDIA,
        **PEOPLE,
        **SURNAMES,
    }
)


@lru_cache(maxsize=1 << 12)
def find_context(name: str) -> Context:
    """What is known of a name, as the catalogue writes it."""
    key = key_of(name)
    known = CONTEXTS.get(key) or Context(fame=FAME.get(key, _OF_A_PHRASE if " " in key else 0.0))
    return replace(
        known,
        person=key in PEOPLE or key in SURNAMES or key in PERSONS,
        given=key in GIVEN,
        family=key in FAMILY,
    )


# Longer names that are somebody else's, though a name of the catalogue stands in them.
DECOYS: tuple[str, ...] = (
    *VENUES,
    *RUNNING_WORDS,
    *("Chrysler Building", "Breakfast at Tiffany's", "Solana Beach", "TCS New York City Marathon"),
    "Bayer Leverkusen",
    *("La Repubblica Ceca", "La Repubblica Dominicana", "La Repubblica Popolare"),
    *(
        "TCS London Marathon",
        "TCS Amsterdam Marathon",
        "기아 타이거즈",
        "롯데 자이언츠",
        "두산 베어스",
        "삼성 라이온즈",
        "福岡ソフトバンク",
        "Novo Banco",
    ),
    *(".DJI", "Standard & Poor's 500", "Jack in the Box", "Aircraft Carrier", "Jaya Prada"),
    *("United Arab Emirates", "Reliance Communications", "Reliance Globalcom", "Reliance Power"),
    *("Reliance Infrastructure", "Reliance Capital", "Hieronymus Bosch", "Dupont Circle"),
    *("Lance Bombardier", "Korean Air Force", "Saudia Arabia", "Wiz Khalifa", "BB & T Bank"),
    *(
        "wet AMD",
        "dry AMD",
        "AMD treatment",
        "AMD patients",
        "Magna Carta",
        "Anthropic principle",
        "Goldman Environmental Prize",
        "Goldman Prize",
    ),
    *("Chevron Deference", "Chevron doctrine", "Bridgewater State", "Van Helsing"),
    *("Champs-Élysées", "Prince William County", "Prince William Sound", "Wheel of Fortune"),
    *("Nikola Tesla", "Tesla coil", "Cisco Kid", "Oracle Arena", "Oracle Park", "Big Apple"),
    *("Wells Fargo Center", "Wells Fargo Arena", "Barclays Center", "Barclays Premier League"),
    *("Citi Field", "Citi Bike", "Citi Open", "Ford Field", "Ford Foundation", "Target Field"),
    *("Target Center", "Orange County", "Orange Is the New Black", "Amazon basin", "Delta Force"),
    *("Amazon rainforest", "NATO phonetic alphabet", "Trump Jr", "Donald Trump Jr", "Trump Jr."),
    *("Indian National Congress", "Library of Congress", "Trades Union Congress"),
    *("Mobile World Congress", "Xbox Series X", "Time Warner", "Chrome Hearts", "Bing Crosby"),
    *("Claude Monet", "Claude Debussy", "Doctor Who", "Morgan Stanley Children's Hospital"),
    *("Chevy Chase", "Statue of Liberty", "Times Square", "Bruno Mars", "Veronica Mars"),
    *("Guardians of the Galaxy", "LA Galaxy", "Los Angeles Galaxy", "Box Office", "Sun Pharma"),
    *("Vice President", "New York Liberty", "Loch Ness Monster", "Sun Valley", "Post Office"),
    *("Square Enix", "Virgin Islands", "Virgin Mary", "Red Square", "Freddie Mercury"),
    *("Stephen King", "Martin Luther King", "Billie Jean King", "Larry King", "Burger King"),
    *("Robert Kraft", "Michael J. Fox", "Megan Fox", "Jet Li"),
    *("Time Lord", "Time Zone", "Target Practice", "The Lancet drone", "The Lancet drones"),
    # An ordinary ray, generation and axis.
    *("X光", "X射线", "X射線", "X線", "X世代", "X染色体", "X轴", "X軸", "X型"),
    *("Arsenal Women's Prison", "Redstone Arsenal", "Rock Island Arsenal", "Watertown Arsenal"),
)
