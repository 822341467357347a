"""What is known of the everyday names of other companies and their brands; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["COMPANIES"]

COMPANIES: dict[str, Context] = {
    "abbott": build_context(
        0.5,
        supports="device devices diagnostics formula freestyle glucose infant libre medical",
        opposes=(
            "actor austin border elementary governor gov greg redistricting republican texas tony"
        ),
        before="diane greg tony",
        after="elementary",
        namesake=True,
    ),
    "berkshire": build_context(
        0.5,
        supports="abel buffett geico hathaway holdings insurance munger omaha shares stake",
        opposes="constabulary council hounds newbury pigs reading slough village windsor",
        doubts="arrested man police school woman",
        before="royal south west",
        after="council countryside county hathaways hills man pig pigs village woman",
    ),
    "chase": build_context(
        supports="account accounts bank card cards checking credit dimon jpmorgan",
        opposes="car goose police pursuit suspect wild",
        before="car cut goose paw playoff police title wild",
        after="crashes down ends scene sequence utley",
        verb=True,
    ),
    "circle": build_context(
        supports="allaire arc crypto stablecoin stablecoins usdc",
        before="a arctic full inner the traffic",
        after="around line of",
        verb=True,
    ),
    "citi": build_context(
        1,
        supports="bank fraser",
        opposes="mets",
        after="bike bikes field open",
    ),
    "delta": build_context(
        0.5,
        supports="airline airlines atlanta bastian flight flights jet passengers united",
        opposes="covid force mekong mississippi niger nile okavango river rocket variant wetland",
        before="danube ganges mekong mississippi niger nile okavango pearl river sierra yangtze",
        after="blues burke force goodrem ii iv plane region smelt state strain variant wing",
    ),
    "economist": build_context(
        supports="cover editor magazine newspaper poll weekly",
        before="bank chief ing lead leading nobel rabobank senior",
        after="at warns who with",
        article=True,
    ),
    "fed": build_context(
        1,
        supports=(
            "chair cut cuts dollar economists fomc governor hike independence inflation interest "
            "jobs markets monetary policymakers powell rate rates reserve treasury warsh yields"
        ),
        opposes="lunch meals",
        before="corn force grain over spoon under well",
        after="cattle cup ex lunch up",
        article=True,
    ),
    "ferrero": build_context(
        0.5,
        supports="chocolate hazelnut kellogg kinder nutella rocher",
        opposes="alcaraz atp coach tennis",
        before="carlos jo",
        namesake=True,
    ),
    "ford": build_context(
        1,
        supports=(
            "automaker bronco car cars dealers dearborn ev evs f150 farley gm mustang pickup plant "
            "recall suv toyota trucks uaw vehicles"
        ),
        opposes=(
            "actor betty blasey carney designer doug filming gerald gucci harrison indiana "
            "kavanaugh madox ontario queens rob tom tories toronto wars"
        ),
        before="betty christine doug faith gerald glenn harrison henry john river rob tom",
        after="foundation government theater theatre",
    ),
    "fox": build_context(
        0.5,
        supports="anchor broadcast channel disney dominion murdoch network news nielsen tv",
        opposes=(
            "chickens cub cubs den hounds hunting jamie megan michael mulder rabies urban vivica "
            "vulpine wildlife"
        ),
        before=(
            "arctic desert flying gray grey jamie matthew megan michael mulder red samantha urban "
            "vicente vivica"
        ),
        after="cub cubs den fur hunt hunters hunting mulder terrier",
    ),
    "gap": build_context(
        0.5,
        supports="banana clothing dickson jeans navy retailer",
        before=(
            "achievement funding gender generation output pay racial skills trade wage wealth "
            "widening"
        ),
        after="between narrows widens year",
    ),
    "generali": build_context(
        1.5,
        supports="assicurazioni insurer mediobanca natixis trieste unicredit",
        before="elezioni osaka stati",
    ),
    "goldman": build_context(
        1.5,
        supports="analysts bank banker solomon",
    ),
    "guardian": build_context(
        supports="editor journalist newspaper observer paper reported reports viner",
        opposes="angel custody galaxy legal ward",
        before="angel legal spirit",
        after="ad angel angels of",
        article=True,
    ),
    "kraken": build_context(
        supports="bitcoin crypto exchange ipo payward token tokens",
        opposes="goalie goals hockey nhl oilers power puck rum sailors seattle sharks",
        before="seattle the",
        after="technologies",
    ),
    "lilly": build_context(
        1,
        supports=(
            "drug indianapolis insulin mounjaro novo obesity orforglipron pharma pill ricks trial "
            "weight zepbound"
        ),
        opposes="album pulitzer singer singh swimmer swimming youtuber",
        before="evangeline theodore",
        after="allen collins james king ledbetter pulitzer singh wachowski",
    ),
    "mercedes": build_context(
        1.5,
        supports="antonelli benz car cars ev f1 kallenius luxury russell sedan",
        opposes="ruehl texas uruguay",
    ),
    "moderna": build_context(
        2,
        supports="bancel covid mrna vaccine",
    ),
    "nationwide": build_context(
        -0.5,
        supports="building lender members mortgage mortgages money society virgin",
        after=(
            "ban blackout curfew election ceasefire injunction lockdown manhunt march marches "
            "outage power protest protests recall search shortage strike strikes survey tour"
        ),
    ),
    "nestle": build_context(
        1.5,
        supports="formula infant kitkat maggi nescafe nespresso purina swiss vevey",
        after="among between in into",
        verb=True,
    ),
    "novo": build_context(
        supports=(
            "danish doustdar drug drugmaker lilly nordisk obesity ozempic pfizer wegovy weight"
        ),
        opposes="banco brasil brasileiro brasileira governo lisboa livro paulo portugal",
        after="ano banco governo hamburgo jogo livro mercado presidente",
    ),
    "orange": build_context(
        0.5,
        supports="bouygues broadband heydemann mobile operator telecom telecoms",
        opposes=(
            "california citrus disneyland dutch florida grove groves juice jumpsuit marmalade "
            "netherlands order prince syracuse tangerine"
        ),
        before="agent bitter blood bright dutch navel",
        after=(
            "alert beach blossom bowl city county free grove groves is juice jumpsuit line "
            "marmalade order peel peels revolution tree trees"
        ),
        mass=True,
    ),
    "santander": build_context(
        1,
        supports="banco bank botin lender loans mortgage spanish uk",
        opposes=(
            "alcaldesa ayuntamiento bilbao bomberos cantabria colombia ferry heridos incendio juan "
            "muertos playa policia port racing vecinos"
        ),
        before="de juan racing rafael",
        after="department ferry festival port province",
        namesake=True,
    ),
    "shell": build_context(
        1,
        supports=(
            "barrels bp drilling emissions energy exxon gas hague litigation lng nigeria north "
            "offshore oil petrol refinery sawan totalenergies wells"
        ),
        opposes=(
            "artillery beach bitcoin clam crab crustacean donetsk egg eggs howitzer howitzers "
            "kharkiv kherson killed killing laundering mollusc mollusk mortar mortars oyster "
            "seashell shelling shrapnel snail terminal tortoise troops turtle unix wounded"
        ),
        doubts=(
            "beaches border child children civilians dead gaza hospital market nesting school "
            "villagers"
        ),
        before=(
            "artillery bash bomb egg empty hard michelle mortar nut outer sea snail soft taco tank "
            "turtle unexploded"
        ),
        after=(
            "bid casing casings companies company corporation corporations egg entities entity "
            "exploded explodes explosion explosions fire firm firms fragment fragments game jacket "
            "kill killed kills landed lands necklace of out script scripts shape shaped shock "
            "strikes struck suit suits wounds"
        ),
    ),
    "stryker": build_context(
        0.5,
        supports="device devices hospital implant implants medical medtech orthopaedic orthopedic",
        opposes="armored armoured army battalion brigade combat troops ukraine vehicle vehicles",
        after="brigade vehicle vehicles",
    ),
    "target": build_context(
        0.5,
        supports=(
            "boycott checkout cornell dei fiddelke holiday minneapolis retailer shoppers store "
            "stores toys walmart"
        ),
        opposes=(
            "airstrike archery assassination bullseye emissions growth inflation missile missiles "
            "practice sanctions shooting strikes suspected warming"
        ),
        before=(
            "climate could easy emissions first growth inflation its key main may moving off on "
            "price prime sales soft spending will"
        ),
        after=(
            "audience audiences center countries country date dates field for group groups "
            "language list lists market of practice price prices range ranges rate rates species "
            "zone zones"
        ),
        verb=True,
    ),
    "tesla": build_context(
        2,
        supports="autopilot cybertruck ev evs fsd model musk robotaxi",
        opposes="1856 coil edison inventor mri nikola scotia",
        before="nikola",
        after="coil coils museum tower unit units",
    ),
    "united": build_context(
        -0.5,
        supports=(
            "airline airlines airport boeing fares flight flights jet jetblue jets kirby newark "
            "passenger passengers pilots plane seats"
        ),
        opposes=(
            "amorim coach cup football goal goals league liverpool manager match nations old "
            "striker trafford"
        ),
        before="leeds manchester newcastle sheffield the",
        after="against arab auto front in kingdom methodist nations states",
    ),
    "vale": build_context(
        0.5,
        supports="brazil brumadinho dam iron mariana miner mines mining nickel ore samarco",
        before="aylesbury glamorgan jerry port the",
        after="a la of tudo",
        namesake=True,
    ),
    "visa": build_context(
        0.5,
        supports=(
            "card cards credit debit interchange mastercard merchants payment payments retailers "
            "stablecoin swipe transaction transactions"
        ),
        opposes=(
            "asylum consulate deportation embassy expired foreigners h1b immigration migrants "
            "overstay passport passports student students tourist tourists visas"
        ),
        doubts="border entry travelers travellers",
        before=(
            "business entry exit fake golden h1b schengen spousal student temporary tourist "
            "transit travel uk us visitor work"
        ),
        after=(
            "applicant applicants application applications backlog ban bans crackdown curbs denial "
            "fee fees free holder holders issue lottery office overstay overstayers overstays "
            "policy processing program programme requirement requirements restrictions row rules "
            "scheme status waiver waivers"
        ),
    ),
}
