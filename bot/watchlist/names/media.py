"""What is known of the everyday names of papers and broadcasters; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["MEDIA"]

_PRESS = (
    "columnist editor editorial journalist journalists magazine newspaper newsroom newsrooms paper "
    "phonehacking publisher publishers readers reporter reporters tabloid hacking interview "
)

MEDIA: dict[str, Context] = {
    "atlantic": build_context(
        -1,
        supports=_PRESS + "goldberg",
        opposes="caribbean coast crossing hurricane ocean salmon storm",
        after="city coast council crossing hurricane ocean salmon storm",
        article=True,
        namesake=True,
    ),
    "bild": build_context(
        0.5,
        supports=("bericht boulevardblatt chefredakteur chefredakteurin dopfner springer zeitung"),
        opposes="fotograf galerie gemalde maler museum tausend worte",
        before="das dieses ein erstes grosses neues",
    ),
    "cell": build_context(
        -1.5,
        supports="journal published study",
    ),
    "express": build_context(
        -0.5,
        supports=_PRESS + "reach",
        article=True,
    ),
    "figaro": build_context(
        0.5,
        supports="dassault journal redaction",
        opposes="mozart opera",
    ),
    "forbes": build_context(
        1,
        supports=_PRESS + "billionaires list",
        before="bryan malcolm steve",
    ),
    "fortune": build_context(
        supports=_PRESS + "500",
        before="a family good her his mis their",
        after="500 cookie cookies teller tellers",
        mass=True,
    ),
    "hill": build_context(
        -1.5,
        supports=_PRESS,
        article=True,
        namesake=True,
    ),
    "independent": build_context(
        -0.5,
        supports=_PRESS + "buzzfeed lebedev",
        opposes="candidate school senator state",
        before="an fiercely more newly",
        after=(
            "adviser advisers agency artists body bookshop bookshops candidate candidates "
            "commission commissioner contractors country directors expert experts film films game "
            "games group inquiries inquiry investigation judges judiciary labels lens living mp "
            "mps panel probe record report research researchers retailers review school schools "
            "scotland senator shop spirit state tribunal voters women"
        ),
        article=True,
    ),
    "lancet": build_context(
        1,
        supports="journal published researchers study",
        opposes="blood drone drones loitering munition surgical",
        after="drone drones",
        article=True,
    ),
    "mail": build_context(
        -0.5,
        supports=_PRESS + "dacre daily rothermere",
        article=True,
        mass=True,
    ),
    "mirror": build_context(
        supports=_PRESS + "daily harry morgan piers prince reach",
        opposes="bathroom glass reflection selfie telescope wing",
        before="a broken daily magic rear rearview side smoke the two-way wing",
        after="ball image images in lake selfie selfies site",
        article=True,
    ),
    "nation": build_context(
        -1.5,
        supports=_PRESS,
        article=True,
    ),
    "nature": build_context(
        -1,
        supports="journal paper published researchers scientists study",
        before="human mother of the",
        after="lovers reserve walk",
        mass=True,
    ),
    "observer": build_context(
        -0.5,
        supports=_PRESS + "guardian tortoise",
        before="an election un",
        article=True,
    ),
    "people": build_context(
        -2,
        supports=_PRESS + "sexiest",
    ),
    "politico": build_context(
        2,
        before="asilo preso sistema",
    ),
    "post": build_context(
        -0.5,
        supports=_PRESS + "bezos laurent lewis murdoch opinion washington",
        opposes="blog facebook instagram mail parcels postal royal tiktok tweet",
        before=("a blog canada command deutsche facebook first instagram last outpost trading"),
        after=("box boxes brexit card cards covid malone office offices pandemic war workers"),
        article=True,
        mass=True,
        verb=True,
    ),
    "science": build_context(
        -1.5,
        supports="journal published researchers study",
        mass=True,
    ),
    "der spiegel": build_context(2, after="der des einer eines"),
    "die welt": build_context(2, after="der des von"),
    "die zeit": build_context(2, after="der des von"),
    "spiegel": build_context(
        0.5,
        supports="augstein evan hamburg magazin nachrichtenmagazin redaktion snap",
        opposes="badezimmer",
        before="evan",
        article=True,
    ),
    "star": build_context(
        -1.5,
        supports=_PRESS,
        article=True,
    ),
    "stern": build_context(
        -0.5,
        supports="gruner hamburg magazin redaktion rtl",
        opposes="astronomen himmel howard michelin teleskop",
        before="daniel ein howard neuer",
        namesake=True,
    ),
    "sun": build_context(
        -1,
        supports=_PRESS + "brooks damages dominic java mcnealy microsystems murdoch oracle rebekah",
        opposes=(
            "astronauts beach burn cancer corona daihatsu eclipse flare flares heat hot light "
            "moon nasa orbit pharma planet probe rays sea shine shining skin sky "
            "solar spot stars storm summer sunshine surface uv venus vitamin warm weather wnba"
        ),
        before="a bowl bright daily in midnight morning rising tanning yun",
        after=(
            "belt bowl city country cream damage devils exposure herald hung life moon pharma "
            "protection records rises screen sets shines shone sing spots times valley"
        ),
        article=True,
        mass=True,
        namesake=True,
    ),
    "telegraph": build_context(
        supports=_PRESS + "barclay barclays daily dmgt imi redbird sale",
        opposes="19th cable invention morse wire wires",
        before="bush electric",
        after="avenue hill pole poles road wire wires",
        article=True,
    ),
    "time": build_context(
        -1,
        supports="100 benioff cover editor editors inc influential magazine person poll",
        opposes="clock clocks daylight machine travel travellers zone",
        before=(
            "a all any bad best big every face family first free full good half hard high in is "
            "it just last local long my no of on one part prime quality real record same save "
            "screen second some spend summer that the third this to universal waste what"
        ),
        after=(
            "after again and capsule capsules change flies for has in is lapse limit line loop "
            "loops lord machine management of off out period running runs ticking to travel "
            "traveler travelers traveller travellers trial warner warp will zone zones"
        ),
        mass=True,
        verb=True,
    ),
    "times": build_context(
        -1,
        supports=_PRESS + "murdoch sulzberger",
        before=(
            "ancient angeles difficult financial five four hard in irish japan los many modern "
            "new seattle straits sunday three tough two wait york"
        ),
        after="are change higher more new square table tables up",
        article=True,
    ),
    "verge": build_context(
        -0.5,
        supports=_PRESS + "vox",
        before="on",
        after="of",
        article=True,
    ),
    "vice": build_context(
        0.5,
        supports=(
            "bankruptcy documentary gawker guardian hbo journalist magazine media munchies "
            "newsroom shane smith tv"
        ),
        opposes=(
            "admiral chair cheney city drugs gambling gta harris mayor miami pence president "
            "squad vance virtue"
        ),
        before="gta inherent miami the",
        after=(
            "admiral captain chair chairman chairwoman chancellor city dean girls governor mayor "
            "minister premier presidency president presidential presidents principal squad versa"
        ),
        mass=True,
    ),
    "welt": build_context(
        -0.5,
        supports="chefredakteur dopfner poschardt redaktion reporter springer zeitung",
        opposes="hunger klima",
        before="aller der dritten ganze ganzen",
        article=True,
    ),
    "wired": build_context(
        0.5,
        supports=_PRESS + "conde drummond",
        after="brain for to",
    ),
    "zeit": build_context(
        -1,
        supports="chefredakteur hamburg lorenzo redaktion wochenzeitung",
        before="der einiger hochste keine mehr seit zur",
        article=True,
        mass=True,
    ),
}
