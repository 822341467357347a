"""Words that show by standing near it whether a word is a name.

All are folded. English, since the everyday names are English words; in other languages
the capital, the abbreviation and the entry's other names decide.
"""

from __future__ import annotations

__all__ = [
    "ADJECTIVES",
    "APPOSITIONS",
    "ARTICLES",
    "BESIDE",
    "BUSINESS",
    "COMPANY_BEATS",
    "CORPORATE",
    "DATES",
    "FIRST_NAMES",
    "GERMAN",
    "GERMAN_ARTICLES",
    "HYPHENATED",
    "LEISURE_BEATS",
    "MODALS",
    "OBJECT_PREPOSITIONS",
    "PREFIXED",
    "SMALL",
    "SPEAKS",
    "TITLES",
    "VERBS",
    "WEAK_VERBS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


ARTICLES = _words(
    """a an this that these those his her its their my your our some any no every each one two
    three"""
)
SMALL = _words(
    """a an and as at but by for from in into is it nor of off on or over per so than that the
    to up via vs with are be has was were will after amid"""
)
# Before a name without an article; a word that can be counted would have one there.
OBJECT_PREPOSITIONS = _words(
    """about after against alongside amid at behind between beyond by for from inside into of
    on over toward towards under versus via vs with within without"""
)
# What organisations and officials do, and what is done to them, in the forms of headlines.
VERBS = _words(
    """accuse accused accuses acquire acquired acquires add adds admit admits admitted agree
    agreed agrees aims alleges allow allowed allows amends announce announced announces appeal
    appealed appeals appoint appointed appoints approve approved approves argues arrives ask
    asked asks attack attacks avoid avoids back backed backs backtracks ban banned bans bars
    beat beats begin begins bets bid bids blame blamed blames blasts block blocked blocks booked
    boost boosts bought boycott boycotts breaks brings broke build builds buy buying buys call
    called calls can cancel cancels cautions caves challenge challenges charge charged charges
    cites claim claimed claims clear cleared clears climbed climbs close closed closes concedes
    condemned condemns confirm confirmed confirms considers could crashed crashes criticise
    criticises criticize criticizes cut cuts debuts declared declares declines defended defends
    defies delay delayed delays delivers demanded demands denied denies deny detains detects did
    dips disclosed discloses discontinues dives does doubles doubts downplays drew drop dropped
    drops ease eases employs endorsed endorses ends enters evacuates exits expand expanded
    expands expects explains explores extends eyes face faced faces facing fails faked falls
    faults fears fell fight fights file filed files finds fine fined fines fire fired fires
    fixes follows forced forces found fuels gained gains gave gets given gives got greets grows
    hails halt halted halts has have held help helps hikes hints hire hired hires hit hits holds
    hosted hosts ignores imposes improves inks insists introduce introduced introduces invest
    invested investigate investigates investigating invests is issued issues join joined joins
    jump jumped jumps keeps kill kills laments lands launch launched launches laying lays leads
    leave leaves leaving lifts links lists loaned lobbies located loses lost lowers made makes
    may meet meets merges met might misled misses moves mulls must name named names nears needs
    negotiating notifies offer offered offers open opened opens order ordered orders ousts
    outlines outsources overcharged overhauled overhauls overtakes owns paid partners passes
    patches pauses pay pays persuades phases picks pitches plan planned planning plans pledged
    pledges plummets plunges posted posts praise praises predicts prepares presses pressures
    prevails probe probes promise promises propose proposed proposes proves provides pull pulled
    pulls push pushes put puts question questioned questions quietly quit quits raid raided
    raids raise raised raises rallied rallies ranks reaches readies reaffirms rebounds rebrands
    rebuffs rebukes recall recalled recalls recommends recovers refused refuses regains regrets
    reinstates rejects release released releases removes renames reorganizes replace replaced
    replaces report reported reports responded responds restarts restores restricts restructures
    resumes retains retires retracts returns reveal revealed reveals reverses rises rolls rose
    rules runs said sanction sanctioned sanctions saw say says scales scolds scores scraps
    secures seeks sees seizes sell selling sells sends set sets settle settled settles shared
    shelves shifts should shows shrinks shut shuts shutters sign signaled signalled signals
    signed signs sinks skips slams slapped slashes slid slides slip slipped slips slows slumps
    soars sold sparks speaks speeds spends spins splits spoke spurs stalls stands starts stays
    stop stopped stops strike struck stuns submits sue sued sues suggests suing surges surpasses
    surrenders suspended suspends sweeps swings switches tackles takes talks taps target
    targeted targets teams teases tells testing tests threaten threatens tightens told took top
    topples tops touts trails trained trains tries trims trust tumbles turns unlocks unveil
    unveiled unveils updates upgrades upholds urge urged urges use used uses using violated
    violates visit visited visits voted votes vowed vows waives walks wants warn warned warning
    warns was weighs welcomes went were widens will win wins withdraws withholds won would wrote"""
)
# Of these, what prices, weather, animals and games do as well.
WEAK_VERBS = _words(
    """arrives attack attacks avoid avoids back beat beats begin begins block blocks breaks bring
    brings broke call called calls can charge climb climbed climbs close closed closes could
    crashed crashes did dips dives does doubles draw drew drop dropped drops ease eases ends
    enters escapes eyes face faced faces facing fails fall falls feel fell fight fights find
    finds fine fire fires fixes follows forced forces found fuels gained gains gave gets given
    gives goes got grow grows halt halted halts has have held help helps hit hits holds is jump
    jumped jumps kill kills lands lay laying lays lead leads leave leaves leaving lifts links
    located may meet meets might misses moved moves must nears need needs open pass passes
    pauses phases picks plummets plunges posted pull pulled pulls push pushes put puts ranks
    reach reaches rebounds recovers rediscovered retains returns reveals rises rolls rose rule
    rules run runs saw say see seen sees sends set sets should show shows shrinks shut sink
    sinks slid slides slip slips slows slumps soars sparks speeds spends spins splits spotted
    stalls stand stands start starts stay stays stop stopped stops strike strikes struck sweeps
    swings switches take taken takes talks teases test tests threatens topples tops trails tried
    tries trims tumbles turn turned turns use used using walks was went were widens will works
    would"""
)
# What only people and bodies do: they speak and decide.
SPEAKS = _words(
    """accuses acquires admits agrees announced announces apologises apologizes appoints
    apologised apologized argues confirms declined declares denied denies insists lobbies
    negotiating negotiates pledged pledges promises recalls refused refuses reported said says
    settles sued sues unveiled unveils urged urges vows warned warns"""
)
# Beside a name: whom or what an organisation has, and how it is told apart.
BESIDE = _words(
    """advertisers advertising ag analyst analysts antitrust app apps bid board bonds boss bosses
    branches brand breach buyout campus captain ceo cfo chain chair chairman chairwoman checkout
    chief co cofounder columnist competitor coo corp corporation credit cto customer customers
    data deal dealers dealership dealerships debt developer directors dividend division drivers
    earnings editor editors employee employees employer engineer engineers exec executive
    executives faces factories factory fans fares flights forecast founder franchise franchisee
    franchisees governor group guidance hack hacker headquarters heir heirs holdings hq inc
    insider investigation investing investor investors ipo journalist journalists laptop laptops
    lawsuit lawyers layoff layoffs licence license listing llc lobbyist logo magazine maker
    makers manager managers media merchants merger minutes motor motors network newspaper
    official officials operations outage outlets outlook owner owners parent patent payments
    phone phones pilots plane planes plant plants platform plc policy policymakers presenter
    president prices pricing privacy profit profits publisher quarter quarterly rate
    redundancies reporter reporters results revenue rival rivals sales salesman sedan service
    settlement share shareholder shareholders shares shoppers shops showroom site smartphone
    smartphones software spinoff spokesman spokesperson spokeswoman spot staff stake startup
    stock stocks store stores strike subscribers subscriptions subsidiary supplier suppliers suv
    takeover talks tax technologies technology trial truck trucks union unit user users
    valuation vehicle vehicles vice-president warehouse warehouses website worker workers
    workforce"""
)
# Before a name, what the thing is that bears it: ``retailer Target``.
APPOSITIONS = _words(
    """airline app automaker bank brand broadcaster brewer browser carmaker carrier chain chipmaker
    company conglomerate developer drugmaker exchange firm giant giants group insurer landlord
    lender magazine maker manufacturer miner network newspaper operator owner paper parent platform
    provider publisher retailer rival rivals server startup subsidiary supermarket supplier tabloid
    unit website automakers retailers airlines chipmakers konzern hersteller bank chipdesigner
    autobauer modekette handler anbieter zeitung magazin tochter groupe operateur geant enseigne
    constructeur journal revue quotidien empresa operadora gigante cadena banco aerolinea fabricante
    revista diario tecnologica compania"""
)
# Before a word; before a name they stand seldom.
ADJECTIVES = _words(
    """another ancient bad beautiful best big bigger biggest black blind blue bright broken
    classic clean clear cold cosy crisp cute damaged dark dead deadly deep dirty double dry
    dying early easy empty endangered faint fallen fake famous fast favorite favourite final
    first flying fresh full fuzzy gentle giant golden good grand great green grey half happy
    hard heavy hidden high homemade hot huge human humble hungry injured large last late little
    local long loose lost low magic main mobile modern national natural new next nice old
    ordinary own perfect pink poisonous poor pretty private public quick quiet rare raw real red
    rich right rotten rusty sacred same second secret sharp short shy simple single slow small
    soft special stained steep stolen strange strong stuck surprise sweet tall thick thin third
    tiny tough traditional true ugly unusual usual warm weak wet white wide wild wooden worst
    wrong yellow young"""
)
# Behind these a word that may be a verb is one.
MODALS = _words(
    """can cannot cant could couldnt dont doesnt didnt helps lets may might must never not please
    shall should to will wont would wouldnt"""
)
# The beat of a source or an entry, as its tags say it.
COMPANY_BEATS = _words(
    """ai apps automotive autos banking business cars chips companies company cryptocurrency
    earnings economy energy enterprise finance fintech gadgets investing ipo markets media
    mergers money retail startups stocks tech technology telecoms wirtschaft economie economia
    technologie tecnologia"""
)
LEISURE_BEATS = _words(
    """animals astrology astronomy baseball basketball cooking cricket food football gardening
    history horoscope horoscopes nature nfl puzzles recipes soccer space sport sports weather
    wildlife"""
)
# Said of companies often, and of other things too.
BUSINESS = _words(
    """ads advertisers agreement billionaire bonds boss brand brands branches buyer buyout chain
    chief clients consumers contract contracts costs deal deals debt debut device devices
    executive executives factory factories fee fees firm firms forecast forecasts funding giant
    giants guidance hiring jobs launch layoff loan loans maker manufacturer market markets
    marketing offering online outlook patent patents plant plants platform price prices product
    products quarter recall recalls retail rival rivals settlement spending stake startups
    subscribers subscription supplier suppliers takeover tariff tariffs workers"""
)
CORPORATE = _words(
    """acquisition airline airlines android antitrust app automaker billion bn carrier ceo cfo
    chipmaker company coo corp corporation customers cto dividend earnings employees inc
    investors ipad iphone ipo lawsuit layoffs llc ltd merger million nasdaq nyse plc profit
    profits quarterly regulator regulators retailer revenue revenues sales shareholder
    shareholders shares smartphone smartphones software startup stock stocks store stores
    subsidiary tech technology users watchdog"""
)
# Behind a hyphen after a name: ``Apple-backed`` is the company, ``apple-growing`` is not.
HYPHENATED = _words(
    """backed based branded built commissioned controlled designed funded imposed led linked
    made operated owned powered run sponsored style supplied"""
)
# Before a hyphen and a name.
PREFIXED = _words("ex non anti pro")
# What has a capital and begins no name.
DATES = _words(
    """monday tuesday wednesday thursday friday saturday sunday january february march april may
    june july august september october november december"""
)
TITLES = _words(
    """mr mrs ms miss dr prof professor sir dame lord lady sen senator rep congressman
    congresswoman judge justice sgt sergeant capt captain col colonel lt lieutenant detective
    officer coach saint st prince princess king queen reverend rev father sister"""
)
# Leaves out those that are verbs or common words at the same place in a headline (Will,
# May, Sue, Mark, Grant, Bill, Rob, Chase, Grace, Hope, Jordan).
FIRST_NAMES = _words(
    """aaron adam adrian agnes alan albert alec alejandro alex alexander alexandra alexis alfred
    alice alison allison amanda amber amy andrea andrew andy angela angelina anita ann anna anne
    annie anthony antonio arnold arthur ashley audrey austin barbara barney barron beatrice
    becky ben benjamin bernard bernie bert beth betty bianca bob bobby boris brad bradley brandon
    brenda brendan brian brigitte bruce bryan caitlin calvin cameron camilla carl carla carlos
    carmen carol caroline carolyn catherine charles charlie charlotte cheryl chloe chris
    christian christina christine christopher cindy claire clara clarence colin connor corey
    craig cynthia dan daniel danielle danny darren dave david dean deborah debra denis denise
    dennis derek diana diane dmitry don donald donna doris dorothy doug douglas duncan dwayne
    dylan eddie edgar edith edward elaine eleanor eliza elizabeth ellen emily emma eric erica
    erik ernest ethan eugene eva evan evelyn felix fernando fiona florence frances francis frank
    fred frederick gareth gary gavin geoffrey george georgia gerald gertrude gilbert gina glenda
    glenn gloria gordon greg gregory gwen hannah harold harrison harry heather hector helen
    henry herbert herman howard hugh hugo hunter ian igor irene isaac isabel ivan ivana ivanka
    jacob jacqueline jake james jamie jane janet janice jared jason javier jean jeff jeffrey
    jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna joe joel johanna
    john johnny jon jonathan jose joseph josh joshua juan judith julia julian julie justin karen
    karl kate katherine kathleen kathryn katie keith kelly ken kenneth kevin kim kimbal kurt
    kyle lara larry laura lauren laurence lawrence leah lee leonard leslie lewis liam lillian
    linda lindsay lisa liz louis louise lucas lucy luis luke lydia malcolm manuel marc marcus
    margaret maria marie marilyn mario marion martha martin mary matt matthew maureen maurice
    maxwell maye megan melania melinda melissa mia michael michele michelle miguel mikhail mike
    mitch molly monica morgan nancy naomi natalie natasha nathan neil nicholas nick nicola
    nicole nigel nikola nina noah nora norman oliver olivia oscar pablo pamela patricia patrick
    paul paula pauline pedro peggy penelope peter phil philip phillip phoebe priscilla rachel
    ralph raymond rebecca richard rick rita robert robin roger ronald ronnie rosemary roy
    rupert russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean sebastian
    serena sergei shannon sharon sheila shirley sidney simon sofia sophia sophie stacy stanley
    stella stephanie stephen steve steven stewart stuart susan suzanne sylvia tamara tanya ted
    teresa terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni
    tony tracy trevor tyler valerie vanessa vera vernon veronica vincent virginia vladimir
    walter wanda warren wayne wendy wesley wilbur william xavier yvonne zachary"""
)
# Each common in German and rare in English, family names (von der) included; German gives
# every noun a capital.
GERMAN = _words(
    """auch auf aus bei das dem eine einen einer für im ist mit nach nicht oder sich und vom vor
    wegen wird zu zum zur"""
)
GERMAN_ARTICLES = _words("das dem den der des ein eine einem einen einer kein keine ihr sein")
