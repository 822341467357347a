"""What is known of the everyday names of shops, food, clothes and other brands; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["BRANDS"]

BRANDS: dict[str, Context] = {
    "ball": build_context(
        -1,
        supports="aerospace bae cans packaging",
        opposes="boy court goal pitch player tennis",
        before="a ballon crystal long the",
        after="boy boys game girl park pit python room tampering",
        mass=True,
    ),
    "best buy": build_context(
        1,
        supports="electronics geek retailer squad",
        before="a our the",
    ),
    "boots": build_context(
        supports="advantage chemist chemists pharmacies pharmacist pharmacy walgreens",
        opposes="ankle cowboy football hiking leather leg muddy shoes soldiers ugg ugly wear",
        before="cowboy football her hiking his its leather rain ski snow tough troop ugg walking",
        after="camp on theory",
        mass=True,
    ),
    "bush": build_context(
        0.5,
        supports="barbara dynasty florida george hw jeb laura president presidential republican w",
        opposes="australia bulldog bushfire farm fire kangaroo plant reggie shrub sophia tucker",
        before="australian burning in kate kenya outback reggie rose sophia",
        after="baby doctor fire fires hill meat tucker",
        namesake=True,
    ),
    "campbell": build_context(
        -0.5,
        supports="goldfish snacks soup swanson",
        before="alastair glen menzies naomi neve sol",
        namesake=True,
    ),
    "carnival": build_context(
        supports="bookings cruise cruises cruiseship passengers princess ship ships weinstein",
        opposes="cologne costumes dancers float floats mardi notting parade rio samba venice",
        before="a rio school the",
        after="atmosphere float floats goers parade ride",
    ),
    "christie's": build_context(
        0.5,
        supports=(
            "art auction auctioneer bids buyer diamond hammer masterpiece painting sale sold "
            "sothebys"
        ),
        opposes="campaign governor jersey novel poirot",
        before="agatha chris",
        namesake=True,
    ),
    "coach": build_context(
        -1,
        supports="handbag handbags kors leather luxury purses spade tapestry",
        opposes="bus football game league passengers player players season team win",
        before="assistant bus former head life national new",
        after="class driver house party tour trip",
    ),
    "coke": build_context(
        1,
        supports=(
            "bottler cocacola cola diet drink drinks fanta freestyle pepsi soda soft sugar zero"
        ),
        opposes=(
            "cartel coal cocaine crack dealer drug drugs furnace oven seized smuggle smuggled "
            "snorting steel tonnes"
        ),
        before="of snort",
        after="dealer habit head oven ovens",
        mass=True,
    ),
    "discovery": build_context(
        -0.5,
        supports=(
            "cable channel cnn documentary hbo max networks paramount shark streaming tv warner "
            "zaslav"
        ),
        opposes=(
            "astronaut astronauts astronomers cancer dna drug fossil fossils gene launch nasa oil "
            "planet remains scientist scientists shuttle skeleton space species tomb trek"
        ),
        before="drug gas legal major new oil orbiter scientific shuttle space voyage",
        after="of park",
        namesake=True,
    ),
    "dish": build_context(
        supports="boost directv echostar ergen network pay satellite spectrum tv wireless",
        opposes=(
            "chef cook cooked cooking delicious eat eating food kitchen pasta recipe recipes "
            "restaurant satellites soap"
        ),
        before="a main pasta petri rice satellite side the",
        after="of served soap towel up washer",
        verb=True,
    ),
    "dollar general": build_context(
        2,
        supports="discount dollar retailer",
    ),
    "dove": build_context(
        supports="ad beauty body deodorant shampoo skin soap soaps unilever women",
        opposes=(
            "bank bird birds cameron central fed hawk hawkish hawks nest peace pigeon pigeons rate "
            "vote votes"
        ),
        before="a mourning peace rock turtle white",
        after="cameron hunting season",
        verb=True,
    ),
    "focus": build_context(
        -1,
        supports="burda ford magazin",
        mass=True,
        verb=True,
    ),
    "galaxy": build_context(
        supports=(
            "android apple flip fold iphone note phablet phone phones s25 s26 samsung smartphone "
            "smartphones tab tablet watch z"
        ),
        opposes=(
            "astronomers beckham black cluster distant groot guardian guardians hole hubble keane "
            "la los milky mls nasa planet quest reus space star starburst stars telescope universe "
            "webb"
        ),
        before="a distant dwarf la milky our spiral the",
        after="cluster clusters far quasar quest",
    ),
    "general mills": build_context(
        2,
    ),
    "hershey": build_context(
        1,
        supports="buck candy chocolate cocoa kisses reese sweets",
        opposes="barbara bears park pennsylvania",
        before="barbara",
        after="bears park pennsylvania",
        namesake=True,
    ),
    "hilton": build_context(
        0.5,
        supports="conrad hotel hotels marriott nassetta rooms travel",
        before="conrad kathy nicky paris perez",
        after="als head",
        namesake=True,
    ),
    "iceland": build_context(
        -2,
        supports="frozen supermarket walker",
        namesake=True,
    ),
    "kraft": build_context(
        1,
        supports=(
            "cheese dinner food foods heinz ketchup lunchables macaroni mayer mondelez oscar "
            "recall sauce singles snacks"
        ),
        opposes="belichick bob owner patriots",
        before="bob jonathan robert",
        namesake=True,
    ),
    "liberty": build_context(
        -0.5,
        supports=(
            "braves cable charter f1 formula global malone media motogp sirius siriusxm virgin"
        ),
        opposes=(
            "breanna dream freedom freedoms island islanders justice lynx mercury religious statue "
            "stewart university wnba"
        ),
        before="civil individual religious statue york",
        after="bell city county head island mutual reserve statue university",
        mass=True,
        namesake=True,
    ),
    "mars": build_context(
        -1.5,
        supports=(
            "candy candymaker chocolate confectioner hershey kellanova kellogg m&ms mms pet "
            "petcare pringles snack snacks snickers sweet sweets treats twix weihrauch wrigley"
        ),
        opposes=(
            "astronaut astronauts attacks colony crater curiosity earth human jupiter life martian "
            "mission missions moon musk nasa nasas opportunity orbit orbiter perseverance planet "
            "planets probe rocket rocks rover rovers saturn space spacecraft spacex starship venus "
            "veronica"
        ),
        before="bruno for on veronica",
        after=(
            "base colony curiosity exploration helicopter lander mission missions one opportunity "
            "orbiter probe rock rocks rover rovers sample samples"
        ),
        mass=True,
        namesake=True,
    ),
    "monster": build_context(
        supports=(
            "beats beverage caffeine cocacola drink drinks energy headphones job jobs recruitment "
            "website"
        ),
        opposes=(
            "cookie creature film frankenstein godzilla horror hurricane jam loch movie ness "
            "nessie psychopath storm truck trucks"
        ),
        before="a cookie gila green loch ness sea the this",
        after="high hunter hunters hurricane in inc jam mash movie storm truck trucks under",
    ),
    "nike": build_context(
        2,
        supports=(
            "adidas converse donahoe hill jordan shoe shoes sneaker sneakers sportswear swoosh"
        ),
        opposes="goddess louvre missile samothrace statue",
        before="of",
    ),
    "pandora": build_context(
        supports=(
            "beats bracelets charm charms copenhagen danish itunes jewellery jewelry lacik "
            "listeners music radio silver sirius spotify streaming"
        ),
        opposes="avatar cameron myth na'vi nestor papers planet",
        before="open opened opening opens",
        after="box moon paper papers",
    ),
    "puma": build_context(
        1,
        supports=(
            "adidas anta football footwear herzogenaurach hoeld nike pinault shoe shoes sneaker "
            "sneakers sportswear"
        ),
        opposes=(
            "andes cat cub escaped habitat helicopter hiker hikers jogger livestock mauled mauls "
            "mountain sighting spotted wild wildlife zoo"
        ),
        before="a escaped wild",
        after="attack cub helicopter helicopters sighting sightings",
    ),
    "roundup": build_context(
        -1,
        supports=(
            "bayer bayers cancer glyphosate herbicide jury lawsuit lawsuits lymphoma monsanto "
            "monsantos plaintiffs settlement verdict weedkiller"
        ),
        opposes=(
            "analyst briefing earnings headlines immigration migrants newsletter podcast raid "
            "recap review reviews scores"
        ),
        before=(
            "ai book business cattle cybersecurity daily earnings evening film game global group "
            "health immigration latest legal market markets midday monthly morning music news "
            "nightly police press research scores security sports tech video weekend weekly"
        ),
        after="of",
    ),
    "sage": build_context(
        supports="accounting hare newcastle payroll software",
        opposes="brush butter grouse herb herbs leaves onion stir stuffing thyme",
        before="of",
        after="advice brush grouse",
        mass=True,
    ),
    "sky": build_context(
        supports="broadband broadcaster comcast customers f1 league now pay sports subscribers tv",
        opposes="aurora clouds drones eclipse lights moon night planets stars sun",
        before="blue clear night the",
        after="diving high is lantern lanterns news watchers",
        mass=True,
    ),
    "sprint": build_context(
        0.5,
        supports=(
            "at&t carrier dish iphone merger mobile phone softbank son spectrum subscribers "
            "tmobile unlimited verizon wireless"
        ),
        opposes=(
            "100m 200m athletics bike bolt canoe cycling f1 finish grand marathon metres norris "
            "olympic pole prix relay stage tour track verstappen"
        ),
        before="a f1 final last men olympic team the women",
        after="champion finish pole qualifying race races relay shootout stage title weekend",
        verb=True,
    ),
    "subway": build_context(
        supports=(
            "5 bread chain chicken fogle footlong franchise franchisees jared lunch menu quiznos "
            "restaurant restaurants roark sandwich sandwiches"
        ),
        opposes=(
            "commuters crime fare fares line metro mta passenger passengers platform rail rider "
            "riders station stations tracks train trains transit tunnel york"
        ),
        before="a city london new nyc on the york",
        after=(
            "car cars fare fares line lines platform poster ride rider riders series shooting "
            "station stations stop surfer surfing system tracks train trains tunnel"
        ),
    ),
    "tide": build_context(
        -0.5,
        supports="cleaner detergent gain gamble laundry p&g pampers pg pods procter",
        opposes="alabama beach coast coastal crimson high moon ocean red sea shore touchdown",
        before="a against crimson falling high king low red rising stem the turn turning",
        after="of over pool pools turning turns",
        verb=True,
    ),
    "vans": build_context(
        0.5,
        supports="shoes skate sneakers vf",
        before="delivery police the",
    ),
    "whole foods": build_context(
        1.5,
        supports="amazon grocer grocery",
        before="of",
    ),
}
