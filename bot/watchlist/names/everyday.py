"""Names that are words too, or that others bear as well.

Such a name holds by its context only (`ambiguity`). Here are the names; what is known of
some of them in particular stands in `contexts`.
"""

from __future__ import annotations

from bot.watchlist.names.institutions import INSTITUTIONS
from bot.watchlist.names.running import RUNNING_NAMES
from bot.watchlist.names.surnames import SURNAMES
from bot.watchlist.words import fold_accents, spell_words

__all__ = ["is_everyday", "key_of"]

# Everyday words, surnames, places and fruits that organisations, products and people are
# called by, and abbreviations that are words or that several bodies go by.
_WORDS = frozenset(
    """
    abb abbott access accor accord ace acorns act adm admiral adobe affirm alaska albemarle
    alexa allegiant allianz ally alphabet altman amazon amplitude anchor android anta anthem apex
    apollo apple april arc arch archer arena argo argos arm arsenal ascend aspect aspen atlantic
    atlantis atlas august aurora autonomy avenue axis axon azul azure babcock badge badger bahn
    bajaj baker balance ball balls bally band bank banner barber bark bars base basic bat bath
    baxter bayer beacon beam bear bee bell belt bench bentley berkshire berry best bethesda beyond
    bic bild bill bing bird bis bishop black blackberry blend blink block bloom bloomberg blue
    bluebird board bolt bombardier bond boots border boss boulder bounty box brambles braun brave
    braze bread breeze bridge bridgewater bright bronco bronze brook brookfield brown bubble buckle
    bud buffer builder bull bumble burst bush butler button cable cadence cae caesars calm calvin
    camel camp campbell campbell's campbells candle canon canopy canvas capital card cargo carnival
    carpenter carrefour carrier carter cartier cascade casino castle cat catalyst caterpillar
    celebrity cell celsius century chain challenger champion chance chandler charter chase check
    cheetah cherry chevron chewy chime chip chipotle choice christie's chrome circle cirrus cisco
    citadel citi citizen city clarity clark claude clear click clinton clip cloud clover club cma
    cme coach coal coast coat cobra code cohere coin coke colgate columbia comet comfort command
    common compass concept condor confluent congress conservatives continental converse cook cooper
    copilot copper coral core corner corning corona cosmic cosmos cougar cove cover craft crane
    credit cree crest crocodile crocs croix cross crossroads crow crown cruise crusoe crystal cube
    cuda cummins cupra current curve daily darling dash dawn decathlon deer deere dell delta
    democrats denso depot desert desire destiny devoted dial diamond didi digital dime direct
    discord discover discovery dish diversified docket dodge doe dollar dolphin domain dominos door
    dot dove dover dow draft dragon dream drift drive drop dry duke dune dupont dust dynamic dyson
    eagle earl earth east easy eaton ecb echo echos economist edge edison efe elastic elder element
    elephant elisa elliott ember emerald emerge emerson emirates empire encompass endeavor endeavour
    energy engine ensign enterprise entity eon epic eqt equal equity esa escape essence essential
    eternal etihad even ever everest evolution exact excel explorer express extra eye fable fabric
    face factor fair faith falcon family fanta farmer fast fca feather fed feed ferrero ferry fiat
    fiber fidelity field fiesta figaro figure finish fire first fisher fitch flag flagship flash
    fleet flex flight flint flip flow flower fluent flutter fly focus fold forbes ford forest forge
    fork form fort fortune forward fossil foster foundation four fox franklin free freedom freenet
    frequency fresh frontier ft fulcrum fuse future gain galaxy game gap gardener garrett gate gates
    gateway gear gem gemini general generali genesis genius gentle gerber ghost giant gic gift
    ginkgo glass glean globe glow go goal gol gold golden goldman good grab grace grand grant graph
    gravity grayscale great gree green greens grey grid grok ground grove growth guard guardian
    guess guide guild guinness gulf gulfstream gusto habitat hammer hand hanger happy hard harley
    harmony harvest haven hawaiian hawk hawkins head heart heat heinz helsing helvetia heritage
    hermes hero hershey hertz hess high hill hillman hilton hinge hippo holiday home homebase honey
    honor hood hoover hope horizon horse house huang hub hud hugo human humana hunt hunter hyatt
    iberia icc ice iceland icon idea ideal iliad image imagine impact indeed independent indian
    indigo indra infinity ing ingenuity ink inner insight integral intel inter intuit iron island
    iss it ivory ivy jack jackson jaguar janssen jardines jeep jet jobs johnson join jolly journey
    joy judge jumbo jump junction june juniper jupiter just kakao kellogg kelly key keystone kia
    kick kind kindle kinetic king kingfisher kirin kiss kite klein knight kone kongsberg kraft
    kraken kratos kremlin kuka lab labour lacoste ladder lagarde lake lamp lancet land landmark
    lands lantern laredo large laser latam latch latitude lattice launch lauren lays leaf leap lear
    ledger legacy legend legrand lemon lemonade lens leonardo level levi levi's lewis li liberals
    liberty lic life lifetime light lilly lime linde lindsay line linear link lion list live llama
    local lock logic loom loop lord lotte lovable love lowe's lucid lumen luna lush luxe lynx ma
    macquarie macy magic magna magnet mail main major man mango map maple maps marathon marca march
    marine mark market marks mars marsh marshall mask mason master match may maze mcdonald mclaren
    medal medallion medium meet mega melon melrose memory mercedes mercer merck mercury meridian
    merit merrill messenger messi met meta meteor metro metso micro micron miele mill miller mind
    mine mini minimax mint mirror mission mistral mit mobile mode model modern moderna modi mol
    moment momentum monarch monday monde money monster moody moon morning mosaic motion mountain
    move mundo murphy muse musk mustang myers mystic nation national nationwide native natural
    nature navigator nec neptune nest neste nestle network new next nike nikkei nikola ninja noble
    north note nothing notion nova novel novo now number oak oasis observer occidental ocean oddity
    oil oklo olive olympus omega on one onto open opera oppo opportunity optimum oracle oral orange
    orbit origin oscar otis otter outback outlook outset owl oxford oxygen pace pacific pack pact
    page pais palm panasonic panda pandora panel panther paper paradox paragon parisien park parker
    parliament parrot partners patagonia patch path patria patriot patterson peach peacock peak pear
    pearl pearson peloton pen penguin penn pentagon people perfect perplexity perseverance phantom
    phase phoenix phone photo pick pilgrim pilot pilsner pin pine pink pinnacle pioneer pipe piper
    pivot pixel place plaid plain plan planet play playboy plaza plum plus pluto pocket poem point
    polar polaris polestar politico pool pop porch port portage portal porter post post-it postal
    posti potter powell power practice premier present press prestige pride prime primo prince
    princess print prisa prism pro process progressive proto prudential public pulse puma pure
    purple putin python quaker quantum quarter queen quest quick quiet rabbit race radar radiant
    radical radio radius rain rainbow rally ramp range ranger rapid raspberry raven razon rbi reach
    reading real realty reason rebel record recruit red reef reflex regal regency regions relativity
    relay reliance relic remedy render replay republic republicans rescue reserve resolve rest
    revolution ribbon rice rift ril rim ring rio ripple rise rival river rivers road robin robinhood
    roche rock rocket roku root roots rose roundup rover royal ruby rumble runway rush ryder
    sabadell sabre safe safran saga sage sail salmon salt sampo sand sanders santa santander santos
    sap sapphire sas satellite saturn scale schindler scholastic school schwab science scor scotch
    scotts scout screen sea seal sealed seat seb sec second secret seed select senate sense sentinel
    sequoia series service ses sfr shadow shake shape share shark sharp sharpie shell shepherd
    shield ship shoals shop short shorts show sierra sight signal signet sika silver simmons simple
    sinner siri site skill skin sky slack sleep slide smart smile smith smithfield smoke snap
    snapdragon snickers snowflake social solar solid solo son sonic sony sora sound source south
    southwest space spark spectrum speed spencer sphere spider spiegel spike spin spire spirit
    splash spot spread spring sprinkler sprint sprite sprout sprouts sqm square sse stable stage
    stake stamp standard star stargate starling starship stash state station steam steel stella step
    sterling stern stitch stone store stories storm story strategy stream street stride stripe
    strong stryker studio style su subway sugar suite sum summit sun sunrise super supercell
    superior surface surge suzuki swan swatch swift swing swire swiss switch symbol synchrony t
    table tableau tag tail take-two taliban tandem tangerine tank tap tape tapestry target tata
    taylor team teams tech telefonica telegram telegraph temple tempo tent terminal terna tesla test
    tether thatcher thread threads three thumbtack thunder tide tiger tile timber time times tinder
    titan toast token tool tootsie top torch tories total touch tower town track trade trail train
    transit travelers treasury tree trek trex triangle tribe trident trinity triumph true trump
    trumpf trust tube tune turbo turner turning twist twitch twitter twix tyson uber ultra umc under
    union unite united unity universal up ups upstart uranus urban us vale valve van vanguard
    vanguardia vans vantage varo vault vector venture venus verdi verge verily veritas vertex vice
    victoria victory view viking village vinci vine violet viper virgin visa vision vista vital
    vivid voice volt vox voyage vroom wabash wag wagon walker wall ward warm warren watch water
    waters watts wave way wealth weaver web well wells welt wendy wendy's west western wheel
    whirlpool white who wide wild willis wind window windows wing wire wired wise wish wiz wolf
    wolverine wonder wood woodside word work workday workhorse works world worthington wren wright x
    xi yard yellow yes yeti york young yum zap zara zebra zeit zen zero zest zipline zone zoom
    путина
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
)
# Made of words, and written in small letters they are just that. The other languages' are
# those of the shipped catalogue.
_PHRASES = frozenset(
    (
        *("new yorker", "channel 4", "to lam"),
        *("white house", "red hat", "big blue", "app store", "supreme court", "hugging face"),
        *("state department", "justice department", "treasury department", "pope leo", "open ai"),
        *("le monde", "der spiegel", "casa blanca", "maison blanche", "el pais", "el mundo"),
        *("les echos", "die welt", "die zeit", "la croix", "le parisien", "le point", "la razon"),
        *("best buy", "dollar general", "whole foods", "home depot", "general mills"),
        *("new balance", "old navy", "just eat", "check point", "free mobile", "truth social"),
        *("trade desk", "epic games", "thinking machines", "reality labs", "wells fargo"),
        *("home office", "space force", "secret service", "red cross", "holy see"),
        *("met office", "democratic party", "republican party", "proud boys", "first solar"),
        *("family dollar", "dollar tree", "foot locker", "capital one", "first republic"),
        *("state street", "state farm", "blue owl", "silver lake", "two sigma", "jane street"),
        *("under armor", "holiday inn", "monster energy", "standard bank", "standard life"),
        *("direct line", "country garden", "cracker barrel", "live nation", "next digital"),
        *("save the children", "play store", "signature bank", "business insider"),
        *("random house", "north face", "beyond meat", "delivery hero", "prime video"),
        *("prime day", "vision pro", "model y", "call of duty", "border patrol", "coast guard"),
        *("national guard", "air force", "apple pay", "street view", "dish network"),
        *("union pacific", "united launch alliance", "western union", "royal mail"),
        *("general electric", "general dynamics", "american express", "american airlines"),
        *("mini cooper", "trump media", "truth social", "trade desk", "just eat", "whole foods"),
        *("epic games", "boring company", "scale ai", "shield ai", "figure ai"),
        *("safe superintelligence", "thinking machines", "reality labs", "free mobile"),
        *("leap motor", "raspberry pi"),
        *("check point", "physical intelligence"),
        *("e on", "southern company", "energy transfer", "first quantum", "gold fields"),
        *("plug power", "national grid", "british gas", "british steel", "indian oil"),
        *("china eastern", "china southern", "china telecom", "china mobile", "korean air"),
        *("us steel", "united states steel", "southern copper", "edge group"),
        *("intuitive machines", "quantum systems", "fire point", "u.s steel", "u.s bank"),
        *("first citizens", "global payments", "state grid", "pershing square", "s group"),
        *("casino group", "american eagle", "international holding company", "la poste"),
        *("air products", "international paper", "titan company", "first brands"),
    )
)


def key_of(name: str) -> str:
    """The words of a name as lists hold them: folded, without accents and a leading ``the``."""
    words = spell_words(name)
    return fold_accents(" ".join(words[1:] if len(words) > 1 and words[0] == "the" else words))


def is_everyday(name: str) -> bool:
    """Whether the name, as it is written in the catalogue, needs context to hold.

    Those listed do, and every name of one or two Latin letters.
    """
    key = key_of(name)
    listed = key in _WORDS or key in _PHRASES or key in INSTITUTIONS or key in SURNAMES
    return listed or key in RUNNING_NAMES or (len(key) <= 2 and key.isascii())
