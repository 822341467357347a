"""Surnames and short names that many bear, and who is meant by them in the news.

Where the whole name stands in the entry too, or what its bearer is known for, the surname
alone is theirs; else it is somebody's. See `context`.
"""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["SURNAMES"]

# Borne by so many that a capital and a verb behind it say nothing.
_COMMON = {
    "abel": "berkshire buffett greg hathaway omaha",
    "albanese": "australia australian canberra labor minister prime sydney",
    "amon": "chip chips cristiano qualcomm snapdragon",
    "armstrong": "brian coinbase crypto",
    "atkins": "crypto enforcement paul sec securities",
    "bailey": "andrew bank boe england governor inflation rates",
    "banga": "ajay bank lending world",
    "barra": "automaker detroit ev general gm mary motors",
    "bowman": "bank banks fed federal michelle regulation supervision",
    "bullock": "australia michele rate rates rba reserve",
    "burnham": "andy labour leadership manchester mayor mp starmer",
    "carr": "abc broadcasters fcc kimmel licenses spectrum",
    "costa": "council eu european leaders summit",
    "dorsey": "bitcoin block bluesky jack twitter",
    "ellison": "larry oracle paramount skydance tiktok",
    "farley": "ev ford jim motor trucks",
    "ferguson": "antitrust commission ftc trade",
    "filosa": "jeep stellantis",
    "fink": "blackrock bonds larry letter",
    "fouquet": "asml chip euv lithography",
    "fraser": "bank citi citigroup jane",
    "greer": "jamieson tariff tariffs trade ustr",
    "griffin": "citadel fund hedge ken",
    "haas": "arm chip rene softbank",
    "haddad": "brasilia brazil brazilian finance fiscal lula minister real",
    "harris": "biden california campaign democrat democrats governor kamala president trump vice",
    "hinton": "ai godfather nobel",
    "holmes": "blood theranos",
    "karp": "alex ice nsa palantir software",
    "krishna": "arvind ibm quantum",
    "luckey": "anduril drones oculus palmer",
    "mahmood": "asylum home labour migrants secretary shabana",
    "malhotra": "bank india rate rbi repo rupee sanjay",
    "maxwell": "clemency epstein ghislaine pardon prison security trafficker transfer",
    "mensch": "ai arthur mistral",
    "moraes": "bolsonaro brazil brazilian court supreme",
    "nagel": "bank bundesbank ecb ezb germany joachim rate rates zinsen",
    "nasser": "amin aramco oil saudi",
    "ortega": "managua murillo nicaragua nicaraguan sandinista",
    "patel": "agents bureau director fbi kash",
    "pistorius": "boris bundeswehr defence defense germany russia verteidigungsminister wehrdienst",
    "rayner": "angela deputy labour starmer",
    "reeves": "budget business chancellor labour rachel starmer tax taxes treasury",
    "ribera": "antitrust commission competition dma eu merger teresa",
    "ricks": "eli lilly obesity pill",
    "roberts": "chief court justice justices supreme",
    "sacks": "ai crypto czar david house white",
    "sanchez": (
        "congreso espana espanol feijoo gobierno junts moncloa pedro psoe podemos puigdemont sumar "
        "spain spains spanish vox"
    ),
    "sandu": "chisinau eu maia moldova moldovan moldovas russia",
    "saylor": "bitcoin michael microstrategy strategy",
    "scharf": "asset bank fargo wells",
    "schlegel": "franc inflation martin snb swiss",
    "schmidt": "ai alphabet eric google",
    "schnabel": "ecb ezb inflation isabel rate rates",
    "sewing": "bank christian deutsche frankfurt",
    "solomon": "bank david dealmaking goldman sachs",
    "srinivas": "aravind perplexity search",
    "stocker": "austria austrian chancellor oevp osterreich ovp vienna wien",
    "suleyman": "ai copilot microsoft mustafa superintelligence",
    "ueda": "bank boj hike inflation japan rate rates yen",
    "waller": "christopher fed federal rate rates",
}

SURNAMES: dict[str, Context] = {
    **{
        name: build_context(-1.5, supports=known_for, namesake=True)
        for name, known_for in _COMMON.items()
    },
    "andreessen": build_context(1.5, supports="horowitz marc startups venture", after="horowitz"),
    "aoc": build_context(
        0.5,
        supports="congresswoman democrat democrats mamdani ocasio sanders",
        opposes="bordeaux burgundy display gaming hz monitor monitors vineyard wine wines",
    ),
    "blair": build_context(
        supports="board britain former gaza iraq labour minister prime tony",
        opposes="linda selma witch",
        after="witch",
        namesake=True,
    ),
    "bondi": build_context(
        0.5,
        supports="attorney department epstein fbi general justice pam prosecutors trump",
        opposes="australia beach hanukkah sydney westfield",
        after="beach junction",
        namesake=True,
    ),
    "boric": build_context(
        1,
        supports="chile chilean gabriel kast president santiago",
        after="acid",
    ),
    "carney": build_context(
        0.5,
        supports="alberta canada canadian canadians liberal mark minister ottawa prime tariffs",
        opposes="art jay",
        namesake=True,
    ),
    "epstein": build_context(
        2,
        supports="estate files ghislaine jeffrey maxwell trafficking",
        opposes="barr brian cubs theo virus",
        before="brian theo",
    ),
    "fico": build_context(
        supports="bratislava minister prime robert slovak slovakia slovakias slowakei ukraine",
        opposes="borrowers credit lenders mortgage mortgages score scores scoring",
        after="score scores",
    ),
    "gallant": build_context(
        supports="defence defense gaza icc israel israeli minister netanyahu warrant yoav",
        opposes="effort knight rescue soldier",
    ),
    "kennedy": build_context(
        -0.5,
        supports="autism cdc hhs health maha measles rfk vaccine vaccines",
        opposes="airport assassination center jackie jfk nasa onassis rory school space ted",
        before="caroline jackie john justice rory ted the",
        after="airport assassination center space",
        namesake=True,
    ),
    "khosla": build_context(1, supports="openai venture vinod", after="ventures"),
    "lula": build_context(
        2,
        supports="amazonia bolsonaro brasil brasilia brazil brazilian brazils da silva",
        opposes="calamari roe",
    ),
    "miran": build_context(0.5, supports="board fed federal rate rates stephen"),
    "maduro": build_context(
        2,
        supports="caracas machado nicolas venezuela venezuelan venezuelas",
        opposes="banana cigar cigars platano",
    ),
    "mbs": build_context(
        0.5,
        supports="arabia crown khashoggi prince riyadh saudi",
        opposes="agency bonds issuance mortgage mortgages securities spreads yield yields",
    ),
    "melania": build_context(1.5, supports="documentary first lady trump"),
    "petro": build_context(
        supports="bogota colombia colombian colombias gustavo presidente trump",
        opposes="barrel gas petrochemical",
        before="poroshenko",
        after="poroshenko",
    ),
    "redstone": build_context(
        0.5,
        supports="cbs paramount shari skydance viacom",
        after="arsenal",
        namesake=True,
    ),
    # Words of the sands and of the laurels.
    **{name: build_context(2) for name in ("песков", "лавров")},
    "rubio": build_context(
        1.5,
        supports="diplomat marco secretary senator state trump vance",
        opposes="actress marvel",
        before="paulina",
        namesake=True,
    ),
    "tedros": build_context(2),
    "truss": build_context(
        0.5,
        supports="budget conservative liz mini minister premiership prime tory",
        opposes="bridge roof steel",
        after="bridge bridges",
    ),
    "tusk": build_context(
        0.5,
        supports=(
            "donald minister nawrocki pis poland polands polen polish polska premier prime rzad "
            "sejm ukrainy warsaw"
        ),
        opposes="elephant elephants ivory mammoth narwhal walrus",
    ),
    "vance": build_context(
        1,
        supports="administration gop house jd president republican senate trump vice white",
        opposes="cyrus cy",
        after="joy",
    ),
    "waltz": build_context(
        supports="adviser ambassador mike national security signal trump un",
        opposes="ball dance dancers strauss vienna",
        before="christoph christopher last",
        verb=True,
    ),
    "weinstein": build_context(
        1.5,
        supports="harvey metoo miramax rape retrial",
        before="barbara boaz bret jack matthew",
    ),
}
