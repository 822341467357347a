"""Names that are words too, or that others bear as well.

Such a name holds by its context only (`ambiguity`). Here are the names; what is known of
some of them in particular stands in `contexts`.
"""

from __future__ import annotations

from bot.watchlist.names.institutions import INSTITUTIONS
from bot.watchlist.names.surnames import SURNAMES
from bot.watchlist.words import fold_accents, spell_words

__all__ = ["is_everyday", "key_of"]

# Everyday words, surnames, places and fruits that organisations, products and people are
# called by, and abbreviations that are words or that several bodies go by.
_WORDS = frozenset(
    """
    access accor accord ace acorns act admiral adobe affirm alaska alexa allegiant allianz ally
    alphabet altman amazon anchor android anthem apollo apple april arc arena argos arm aspen
    atlantic atlantis atlas august aurora avenue axis azul azure babcock badge bahn bajaj baker
    bally band bank barber bark bars base basic bat bath bayer beam bear bee bell belt bench
    bentley berkshire berry best bethesda beyond bic bild bill bing bird bis bishop black
    blackberry block bloom bloomberg blue board bolt bond boots boss bounty box braun brave bread
    breeze bridge bridgewater bright bronco bronze brookfield brown bubble bud buffer bull bumble
    burst bush butler button cable cadence cae calvin camel camp campbell candle canon canvas
    capital card carnival carpenter carrefour carrier carter cascade casino castle cat caterpillar
    celebrity cell century chain challenger champion chance chandler charter chase check cheetah
    cherry chewy chime chip choice chrome circle cirrus cisco citadel citi citizen city clark
    claude clear click clinton clip cloud clover club cma coach coal coast coat cobra code cohere
    coin coke colgate columbia comet comfort command common compass concept condor confluent
    congress conservatives continental converse cook cooper copilot copper coral core corner
    corning corona cosmic cosmos cougar cover craft crane credit cree crocodile crocs croix cross
    crow crown cruise crusoe crystal cube cuda cupra current daily dash dawn deer deere dell delta
    democrats denso desert desire destiny devoted dial diamond didi digital dime direct discord
    discover discovery dish docket dodge doe dollar dolphin domain door dot dove dover dow draft
    dragon dream drift drive drop dry duke dust dyson eagle earl earth ecb echo echos economist
    edge elastic elder element elephant elisa elliott emerald emirates empire encompass endeavor
    endeavour energy engine enterprise eon equal esa escape essence eternal etihad even ever
    everest exact excel explorer express extra eye fable face factor fair faith falcon fanta fast
    fca feather fed feed ferry fiat fiber fidelity field fiesta figaro figure finish fire first
    fisher fitch flag flash fleet flex flight flint flip flow flower flutter fly focus fold forbes
    ford forest forge fork form fort fortune forward foster foundation fox franklin free freenet
    fresh frontier ft fuse future gain galaxy game gap gardener garrett gate gates gateway gear gem
    gemini general genesis gerber ghost giant gift glass glean globe glow go goal gol gold golden
    goldman good grab grace grand grant graph gravity grayscale great green greens grey grid grok
    ground grove growth guard guardian guess guide guinness gulf gulfstream gusto habitat hammer
    hand happy hard harley harmony harvest haven hawaiian hawk head heart heat heinz helsing hermes
    hero hershey hess high hill hilton hinge hippo holiday home homebase honey honor hood hoover
    hope horizon horse house huang hub hud hugo human hunt hunter iberia icc ice iceland icon idea
    iliad image imagine impact indeed independent indian indigo indra infinity ing ingenuity ink
    inner insight intel inter intuit iron island iss it ivory ivy jaguar jeep jet jobs johnson join
    journey joy judge jumbo jump junction june juniper jupiter just kakao kellogg kelly key
    keystone kia kick kind kindle kinetic king kiss kite klein knight kongsberg kraft kraken kratos
    kremlin lab labour lacoste ladder lagarde lake lamp lancet land lantern large laser latam
    latitude lattice launch lauren lays leaf lear legacy legend lemon lemonade lens leonardo level
    levi lewis li liberals liberty life light lilly lime linde line linear link lion list live
    llama local lock logic loom loop lord lovable love lucid lumen luna lush luxe lynx ma macquarie
    macy magic magna magnet mail main major man mango map maple maps marathon marca march marine
    mark market marks mars marsh marshall mask mason master match may maze mcdonald mclaren medal
    medium meet mega melon melrose memory mercedes merck mercury merit merrill messenger met meta
    meteor metro micro micron mill miller mind mine mini minimax mint mirror mission mistral mit
    mobile mode model modern moderna modi mol moment momentum monday monde money monster moody moon
    morning mosaic motion mountain move mundo muse musk mustang mystic nation national nationwide
    native natural nature navigator nec neptune nest neste network new next nike nikkei nikola
    ninja noble north note nothing notion nova novel now number oak oasis observer occidental ocean
    oklo olive olympus omega on one onto open opera opportunity optimum oracle oral orange orbit
    origin oscar otter outback outlook oxford oxygen pace pacific pack pact page pais palm
    panasonic panda pandora panel panther paper paradox parisien park parker parliament parrot
    partners patagonia patch path patria peach peacock peak pear pearl pearson peloton pen penguin
    pentagon people perfect perplexity perseverance phantom phase phoenix phone photo pick pilot
    pilsner pin pine pink pinnacle pioneer pipe piper pivot pixel place plaid plain plan planet
    play plaza plum plus pluto pocket poem point polar polaris polestar pool pop port portal porter
    post post-it postal potter powell power practice premier present press prestige pride prime
    prince princess print prism pro process progressive prudential public pulse puma pure purple
    putin python quantum quarter queen quest quick quiet rabbit race radar radical radio rain
    rainbow rally ramp range ranger rapid raspberry raven razon rbi reach real realty reason rebel
    record recruit red reef reflex regions relay reliance relic remedy replay republic republicans
    rescue reserve resolve rest rice rift ril rim ring rio ripple rise rival river rivers road
    robin robinhood rock rocket root roots rose rover royal ruby runway rush safe safran saga sage
    sail salmon salt sampo sand sanders santa santander santos sap sapphire sas satellite saturn
    scale school schwab science scor scotch scout screen sea seal seat seb sec second secret seed
    senate sense sentinel sequoia series ses shadow shape share shark sharp sharpie shell shepherd
    shield ship shop short shorts show sierra sight signal silver simple site skill skin sky slack
    sleep slide smart smile smith smoke snap snickers snowflake social solar solid solo son sonic
    sony sora sound source south southwest space spark spectrum speed spencer sphere spider spiegel
    spike spin spirit splash spot spread spring sprinkler sprint sprite sprout square sse stable
    stage stake stamp standard star starling starship stash state station steam steel stella step
    stern stitch stone store stories storm story strategy stream street stripe strong studio style
    su subway sugar suite sum summit sun super supercell surface surge suzuki swan swatch swift
    swing swiss switch symbol synchrony t table tableau tag tail take-two taliban tandem tangerine
    tank tap tape target tata taylor team teams tech telefonica telegram telegraph temple tempo
    tent terminal terna tesla test tether thatcher thread threads three thumbtack thunder tide
    tiger tile timber time times tinder toast token tool top torch tories total touch tower town
    track trade trail train transit travelers treasury tree trek triangle tribe trident trinity
    triumph true trump trust tube tune turbo turner twist twitch twitter twix tyson uber ultra umc
    under union unite unity universal up ups uranus urban us vale valve van vanguard vanguardia
    vans vantage varo vault vector venture venus verdi verge verily vertex vice victoria view
    viking village vinci vine violet viper virgin visa vision vista vital vivid voice volt vox
    voyage wag wagon walker wall ward warm warren watch water waters wave way wealth weaver web
    well wells welt wendy west western wheel white who wide wild wind window windows wing wire
    wired wise wish wiz wolf wonder wood woodside word work workday works world wren wright x xi
    yard yellow yes young yum zap zeit zen zero zest zone zoom
    """.split()  # noqa: SIM905 - so long a list cannot be read in quotes
)
# Made of words, and written in small letters they are just that. The other languages' are
# those of the shipped catalogue.
_PHRASES = frozenset(
    (
        *("model 3", "model y", "new yorker", "channel 4", "to lam"),
        *("white house", "red hat", "big blue", "app store", "supreme court", "hugging face"),
        *("state department", "justice department", "treasury department", "pope leo", "open ai"),
        *("le monde", "der spiegel", "casa blanca", "maison blanche", "el pais", "el mundo"),
        *("die welt", "die zeit", "la croix", "le parisien", "le point", "la razon"),
        *("best buy", "dollar general", "whole foods", "home depot", "general mills"),
        *("new balance", "old navy", "just eat", "check point", "free mobile", "truth social"),
        *("trade desk", "epic games", "thinking machines", "reality labs", "wells fargo"),
        *("home office", "space force", "secret service", "red cross", "holy see"),
        *("met office", "democratic party", "republican party", "proud boys", "first solar"),
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
        *("intuitive machines", "quantum systems", "fire point", "u s steel"),
        *("country garden", "state street", "silver lake", "blue owl", "jane street"),
        *("first republic", "first citizens", "standard bank", "global payments", "state grid"),
        *("signature bank", "pershing square"),
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
    return listed or (len(key) <= 2 and key.isascii())
