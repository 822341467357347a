"""What is known of the everyday names of makers, carriers and their goods; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["INDUSTRY"]

# Behind the steel of a country, which is no company's.
_OF_ALL_STEEL = (
    "and bar capacity curbs demand dumping duties duty export exporters exports futures gear "
    "import importers imports industry levies levy makers market mills output price prices "
    "producers production products quota quotas sector tariff tariffs trade wall workers"
)
_US_STEEL = build_context(
    2.0,
    supports="burritt clairton gary nippon pittsburgh takeover usw",
    opposes="aluminium aluminum",
    before="on foreign",
    titled=_OF_ALL_STEEL,
)

INDUSTRY: dict[str, Context] = {
    "u.s steel": _US_STEEL,
    "us steel": _US_STEEL,
    "bayer": build_context(
        1.5,
        supports="anderson glyphosate monsanto pharma roundup weedkiller",
        opposes="bundesliga dortmund leverkusen leverkusens pokal spiel trainer",
    ),
    "bentley": build_context(
        1,
        supports="bentayga cars crewe ev luxury volkswagen",
        opposes="cat dog puppy",
        before="derek lucy",
    ),
    "blackberry": build_context(
        0.5,
        supports="chen keyboard phone phones qnx security waterloo",
        opposes="bramble fruit jam pie",
        after="bush bushes crumble jam pie",
    ),
    "bombardier": build_context(
        1.5,
        supports="aircraft alstom bizjet canada jets montreal quebec train trains",
        opposes="army beetle crew lance raf regiment soldier wartime",
        before="lance",
        after="beetle beetles",
    ),
    "bethesda": build_context(
        0.5,
        supports="doom fallout game games microsoft scrolls starfield xbox zenimax",
        opposes="bible hospital maryland nih pool",
        before="in",
        after="maryland",
    ),
    "cadence": build_context(
        supports="chip design devgan eda synopsys",
        opposes="music poem pedal rhythm song",
        before="a the",
        mass=True,
    ),
    "chevron": build_context(
        1.5,
        supports="barrels crude drilling exxon hess oil refinery venezuela wirth",
        opposes="deference doctrine justices patches sergeant stripes",
        after="deference doctrine pattern patterns stripes",
    ),
    "condor": build_context(
        0.5,
        supports="airline attestor flights frankfurt lufthansa",
        opposes="andean bird birds california dictatorships wings zoo",
        before="andean california operation",
    ),
    "crocs": build_context(
        1,
        supports="clogs footwear heydude shoe shoes tariffs",
        opposes="crocodile crocodiles fishermen river swamp zambezi",
        after="attack bite kill",
    ),
    "cruise": build_context(
        supports="gm robotaxi robotaxis driverless autonomous",
        opposes="actor cabin caribbean holes impossible liner passengers port ship ships tom",
        before="a tom",
        after="control holiday liner liners missile missiles passenger passengers port ship ships",
        verb=True,
    ),
    "dyson": build_context(
        1.5,
        supports="hoover hairdryer malmesbury vacuum vacuums",
        opposes="aliens freeman kathy physicist",
        before="freeman kathy",
        after="sphere spheres",
    ),
    "carrier": build_context(
        supports="conditioner conditioners gitlin heating hvac toshiba viessmann",
        opposes="deck navy pigeon warship warships",
        before="aircraft budget charter",
        after="aircraft battle deck group pigeon pigeons strike",
    ),
    "emirates": build_context(
        0.5,
        supports=(
            "a380 airline airlines airways boeing clark crew dubai flight flights jets passengers"
        ),
        opposes="arsenal arteta beaten doha gunners hamas iran riyadh sheikh",
        before="arab the united",
        after="condemns stadium team",
    ),
    "eaton": build_context(
        0.5,
        supports="cooling electrical power",
        opposes="blaze altadena fire fires wildfire",
        after="fire",
    ),
    "flutter": build_context(
        0.5,
        supports="betting bets bookmaker fanduel gambling jackson paddy sisal snai",
        opposes="atrial breeze butterflies flags heart hearts wings",
        before="a atrial flags hearts",
        after="at by in",
        verb=True,
    ),
    "hertz": build_context(
        1,
        supports="bondholders car cars ev evs icahn rental rentals vehicles west",
        opposes="frequency noise oscillator physicist signal vibration",
        before="gustav heinrich",
    ),
    "hess": build_context(
        0.5,
        supports="arbitration bakken chevron exxon guyana oil",
        opposes="convicted murder nazi rudolf spandau",
        before="rudolf",
    ),
    "iberia": build_context(
        1.5,
        supports="aerolinea aeronave airline barajas bolsa flight flights iag vuelo vuelos",
        opposes=(
            "blackout drought heat heatwave medieval moorish peninsula roman romans storm wildfires"
        ),
        before="across in",
    ),
    "iliad": build_context(
        0.5,
        supports="free niel operator telecom telecoms",
        opposes="epic homer homers odyssey translation troy",
        before="the homers",
    ),
    "jeep": build_context(
        1,
        supports="brand cherokee recall stellantis suv wagoneer wrangler",
        opposes="army convoy gorge kashmir killed passengers ravine soldiers",
        before="army military police",
        after="carrying convoy driver plunges safari safaris",
    ),
    "juniper": build_context(
        0.5,
        supports="hpe merger networking networks",
        opposes="berries berry bush bushes gin tree trees",
        after="berries berry bush bushes tree trees",
    ),
    "kia": build_context(
        1.5,
        supports="ev ev6 ev9 hyundai korea korean sorento sportage vehicles",
        opposes="cricket ia soldier soldiers veterans wicket",
        after="oval ora",
    ),
    "kingfisher": build_context(
        supports="b&q castorama diy garnier retailer screwfix",
        opposes="bird birds mallya nest river riverbank wildlife",
        before="a common",
        after="airlines beer",
    ),
    "lemonade": build_context(
        supports="insurance insurer insurtech policies schreiber",
        opposes="beyonce drink lemons stand sugar",
        before="make pink",
        after="recipe stand stands",
        mass=True,
    ),
    "leonardo": build_context(
        1,
        supports="cingolani defence defense drs helicopter helicopters italian rheinmetall rome",
        opposes="caprio painting pope renaissance sketch sketches vinci",
        after="da dicaprio jardim sketch",
    ),
    "mango": build_context(
        0.5,
        supports="andic barcelona clothing fashion inditex moda retailer tiendas",
        opposes=(
            "crop exporters export fruit grove groves harvest juice lassi maharashtra orchard "
            "orchards pakistan tree trees"
        ),
        before="dried green ripe",
        after=(
            "chutney crop exporters exports farmers grower growers juice lassi pulp season "
            "smoothie trade tree trees"
        ),
    ),
    "marathon": build_context(
        supports="barrels crude oil petroleum refiner refineries refinery",
        opposes="athletes boston course finish kipchoge race runner runners winner",
        before="a berlin boston chicago half london tokyo ultra york",
        after="bombing race record runner runners session sessions talks winner",
    ),
    "occidental": build_context(
        1,
        supports="berkshire buffett carbon crude hollub oil oxychem oxy permian",
        opposes="argelia frente marruecos oriental polisario rabat sahara saharaui tourists",
        before="africa sahara",
        after="civilization culture tourists world",
    ),
    "olympus": build_context(
        0.5,
        supports="camera endoscope endoscopes kaufmann medtech tokyo",
        opposes="climbers gods greece greek mount mountain",
        before="mount mt",
        after="has mons",
    ),
    "otis": build_context(
        1,
        supports="elevator elevators escalator escalators lift liftmaker lifts marks",
        opposes="acapulco hurricane redding soul",
        after="redding",
    ),
    "pearson": build_context(
        0.5,
        supports="abiad education exams publisher textbook textbooks",
        opposes="airport delayed flight flights goalkeeper passengers runway toronto",
        before="lester nigel rosamund toronto",
        after="airport",
    ),
    "rumble": build_context(
        0.5,
        supports="pavlovski platform streaming tether video youtube",
        opposes="earthquake thunder wwe",
        before="a royal",
        after="in of on strip strips",
        verb=True,
    ),
    "sas": build_context(
        0.5,
        supports=(
            "airline airlines copenhagen danish flights flyg klm pilots scandinavian stockholm"
        ),
        opposes=(
            "afghan afghanistan army killings murder regiment shooting soldier soldiers special "
            "troops veterans"
        ),
        after="killings man men regiment soldier soldiers squad troops unit veteran veterans",
    ),
    "schindler": build_context(
        1,
        supports="elevator elevators lift lifts napoli swiss",
        opposes="factory holocaust list oskar spielberg",
        before="oskar",
        after="list",
    ),
    "starship": build_context(
        1,
        supports="booster boca launch launchpad musk nasa orbit rocket spacex texas",
        opposes="band album enterprise jefferson singer trek",
        before="jefferson",
        after="enterprise troopers",
    ),
    "swatch": build_context(
        1,
        supports="bienne hayek omega swiss watch watches watchmaker",
        opposes="color colors colour colours fabric paint",
        before="color colour fabric",
    ),
    "tableau": build_context(
        supports="analytics data salesforce software",
        opposes="louvre monet musee painting peintre picasso",
        mass=True,
    ),
    "tapestry": build_context(
        supports="capri coach handbag handbags kate kors spade",
        opposes="bayeux cathedral medieval museum norman rich weavers woven",
        before="a bayeux rich the",
        after="of",
    ),
    "tata": build_context(
        1.5,
        supports=(
            "air assam chandrasekaran consultancy india jaguar jlr mistry noel ratan steel talbot"
        ),
        opposes="coach miami",
        after="martino",
    ),
    "vertex": build_context(
        1,
        supports="crispr cystic drug drugs fda fibrosis painkiller suzetrigine",
        opposes="angle edge geometry graph triangle",
        before="a each the",
    ),
    "whirlpool": build_context(
        1,
        supports="appliance appliances bitzer dishwashers fridges kitchenaid ohio washers washing",
        opposes="current galaxy river sea swimmer swimmers webb",
        before="a the",
        after="galaxy of",
    ),
    "zara": build_context(
        1.5,
        supports="clothing coleccion fashion inditex isla moda ortega retailer tiendas",
        opposes="ascot larsson phillips queen royal singer tindall",
        after="larsson phillips tindall",
    ),
}
