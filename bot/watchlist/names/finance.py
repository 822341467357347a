"""What is known of the everyday names of banks, insurers, funds and exchanges; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["FINANCE"]

FINANCE: dict[str, Context] = {
    "u.s bank": build_context(
        2.0,
        supports="bancorp kedia minneapolis usb",
        before="a big biggest every failed largest major no second third top",
        titled=(
            "account accounts bailout branches bosses capital crisis customers deals deposits "
            "deregulation earnings executives failure failures fears fraud holiday in index job "
            "jobs lenders lending loans lobby merger mergers m&a notes pay profits regulation "
            "regulations regulator regulators reserves results robber robbers robbery rout rule "
            "rules runs sector selloff shares stocks stress supervision supervisors test tests"
        ),
    ),
    "discover": build_context(
        supports="barclays capital card cardholders cards cfpb credit deposits loans network visa",
        after="a all how more new our the these this what why your",
        verb=True,
    ),
    "allianz": build_context(
        1.5,
        supports="bate insurer insurance pimco versicherer munich munchen",
        opposes="atlantische buendnis dortmund nato parteien politische stadion",
        before="atlantische neue",
        after="arena",
    ),
    "apollo": build_context(
        0.5,
        supports="athene buyout credit equity fund funds insurer lender private rowan",
        opposes=(
            "astronaut astronauts delphi god greek hospital hospitals lunar moon nasa oracle "
            "program programme sanctuary statue temple theater theatre"
        ),
        before="creed project",
        after=(
            "11 13 8 astronaut astronauts hospital hospitals landing landings mission missions "
            "moon program theater theatre tyres"
        ),
    ),
    "bridgewater": build_context(
        0.5,
        supports="bar dalio fund hedge macro",
        opposes="canal county massachusetts nova township",
        after="canal state township",
    ),
    "chime": build_context(
        supports="bank banking britt checking fintech ipo neobank",
        opposes="bell bells garden wind",
        before="church clock door wind",
        after="bars in with",
        verb=True,
    ),
    "citadel": build_context(
        0.5,
        supports="fund funds griffin hedge ken market miami securities trading",
        opposes="aleppo ancient cadet cadets castle charleston fortress hilltop ottoman walls",
        before="ancient hilltop the",
        after="of",
    ),
    "elliott": build_context(
        0.5,
        supports="activist bp campaign fund hedge management shake singer stake",
        opposes="actor ballet gould missy musical nascar rapper",
        before="billy bill chase jason joe missy sam",
        after="gould page smith",
    ),
    "fidelity": build_context(
        0.5,
        supports="asset boston etf etfs fund funds investor investors magellan retirement savers",
        opposes="audio constitution hi oath vinyl",
        before="brand high marital",
        mass=True,
    ),
    "fitch": build_context(
        1.5,
        supports="credit downgrade downgrades outlook rating ratings sovereign",
        before="abercrombie janet",
    ),
    "fiat": build_context(
        1,
        supports="500 cars chrysler ev panda stellantis torino turin",
        opposes="bitcoin currencies currency decree executive money",
        before="by executive judicial",
        after="currencies currency lux money",
    ),
    "plaid": build_context(
        supports="banks data fintech jpmorgan perret visa",
        opposes="cymru flannel labour shirt shirts skirt skirts wales welsh",
        before="red tartan",
        after="coat cymru pants shirt shirts skirt skirts suit suits",
    ),
    "progressive": build_context(
        supports="allstate car drivers geico griffith insurer insurance policyholders",
        opposes="caucus conservatives liberal liberals left voters",
        before="a more most the",
        after=(
            "caucus candidate candidates democrat democrats group groups ideas income left "
            "lawmakers policies politics rock tax taxation values voters wing"
        ),
    ),
    "prudential": build_context(
        1,
        supports="aia asia insurer insurance life wadhwani",
        opposes="regulator regulatory supervision",
        after="norms regulation regulator regulators regulatory rules supervision",
    ),
    "ripple": build_context(
        supports="crypto garlinghouse rlusd sec stablecoin token xrp",
        opposes="across felt pond waves",
        before="a the",
        after="across effect effects through",
        verb=True,
    ),
    "robinhood": build_context(
        1,
        supports="app brokerage crypto tenev traders trading",
        opposes="outlaw sherwood",
    ),
    "schwab": build_context(
        1.5,
        supports="bettinger brokerage charles clients",
        opposes="davos",
        before="klaus",
    ),
    "sequoia": build_context(
        0.5,
        supports=(
            "botha capital fund investor partner partners round silicon startup startups valley "
            "venture"
        ),
        opposes="blaze forest giant grove groves redwood redwoods sierra tree trees",
        before="giant",
        after="grove groves national seedlings tree trees",
    ),
    "tether": build_context(
        1,
        supports="ardoino bitcoin crypto stablecoin stablecoins token usdt",
        opposes="balloon cable leash rope",
        after="balloon cable",
        verb=True,
    ),
    "vanguard": build_context(
        0.5,
        supports="asset etf etfs fund funds index investor investors shareholders",
        opposes="bomber hms missiles nuclear submarine submarines trident",
        before="the",
        after="class of submarine submarines",
    ),
}
