"""Names of the catalogue that people bear too, and those that hardly anything else bears.

What is known of a single name in particular stands in the other lists (`contexts`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["FAME", "FAMILY", "GIVEN", "PERSONS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# First names: a further capital behind one makes it somebody's.
GIVEN = _words(
    """abel alexa ally bailey bentley chase claude dell elisa elliott emerson fraser grant griffin
    holmes huang indra jack juniper kennedy king leonardo lilly lotte mahmood maxwell melania
    mercedes merrill nikola otis pandora patria pearson petro ruby sage sandu sierra siri solomon
    son sora stella sydney tata tedros vance victoria waller warren wendy xi zara"""
)
# Surnames: an unknown word with a capital before one is a first name.
FAMILY = _words(
    """abbott abel altman armstrong atkins babcock bailey barclay baxter bayer bentley bloomberg
    bombardier brown bullock burnham bush campbell carney carr cartier cook corning costa cummins
    deere dell disney dorsey dyson eaton elliott ellison emerson epstein farley ferguson ferrero
    fink fitch forbes ford fox fraser gallant gates goldman greer griffin haas haddad harris heinz
    hershey hertz hess hilton hinton holmes huang janssen johnson karp kellogg kennedy khosla king
    kraft krishna lear legrand leonardo lilly linde mahmood malhotra marsh maxwell mclaren mensch
    merck merrill miele modi musk nagel nestle ortega otis patel pearson petro powell redstone
    reeves ribera ricks roberts roche rubio sacks sanders santander santos saylor schindler schlegel
    schmidt schnabel schwab sewing sharp sinner smithfield solomon stern stocker stryker suzuki tata
    tesla thatcher truss tusk ueda vale vance waller waltz warren weinstein wood woodside"""
)
# People of the catalogue that the lists of surnames do not hold.
PERSONS = _words("trump putin путина")

_FAME = {
    2.0: """accor cummins cupra denso etihad freenet helsing hyatt intuit kakao kuka levi's lowe's
    merck metso miele neste oklo oppo panasonic roku swire synchrony taliban take-two trumpf
    wendy's zf""",
    1.5: """allianz bayer bombardier carrefour cartier chevron colgate deere didi dupont dyson fitch
    humana iberia janssen kia kirin legrand lotte macquarie mclaren polestar roche safran schwab
    suzuki tata zara""",
    1.0: """albemarle allegiant anta axon azul bentley brambles brookfield caesars campbell's
    campbells chipotle corning crocs dominos emerson fiat gulfstream heinz hertz indigo jeep
    kongsberg kratos latam leonardo linde merrill minimax nikola occidental otis posti prudential
    robinhood sabadell sampo schindler sika smithfield snapdragon starship swatch terna tether ups
    vertex woodside""",
    0.5: """apollo babcock baxter blackberry bethesda bridgewater chewy citadel condor confluent
    crusoe decathlon eaton elisa elliott emirates fidelity flutter grayscale hess iliad juniper lear
    magna mango marsh olympus patria pearson ripple rumble sequoia supercell vanguard whirlpool
    wiz""",
}
FAME: Mapping[str, float] = MappingProxyType(
    {name: fame for fame, names in _FAME.items() for name in names.split()}
)
"""How much the capital of a name says of which nothing else is known, as `Context.fame`."""
