"""Words that show by standing near it whether a word is a name.

All are folded. English, since the everyday names are English words; in other languages
the capital, the abbreviation and the entry's other names decide.
"""

from __future__ import annotations

__all__ = [
    "ADJECTIVES",
    "APPOSITIONS",
    "ARTICLES",
    "ASKING",
    "BESIDE",
    "BUSINESS",
    "COMPANY_BEATS",
    "COPULAS",
    "CORPORATE",
    "DATES",
    "FIRST_NAMES",
    "HYPHENATED",
    "LEISURE_BEATS",
    "MODALS",
    "OBJECT_PREPOSITIONS",
    "PLURALS",
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
    """abandoned abandons aborts absorbs accelerates accepted accepts accuse accused accuses
    achieves acknowledged acknowledges acquire acquired acquires activates adapts add addresses
    adds adjusts admit admits admitted adopted adopts advances advised advises agree agreed
    agrees aims alerts aligns alleges allow allowed allows alters amends angers announce
    announced announces answers anticipates apologised apologises apologized apologizes appeal
    appealed appeals applauds applies appoint appointed appoints approve approved approves
    argues arrives ask asked asks assembles asserts assesses assigns assures attack attacks
    attempts attracts audits authorises authorizes averts avoid avoids awaits awarded awards
    axed axes back backed backpedals backs backtracked backtracks balks ban banned bans bargains
    bars battles beat beats begin begins bets bid bids blame blamed blames blasted blasts block
    blocked blocks bolstered bolsters booked boost boosts borrows bought bows boycott boycotts
    braces breaks brings broadens broke budges build builds buy buying buys call called calls
    can cancel cancels caps captures casts cautions caves challenge challenges charge charged
    charges chooses chose circulates cites claim claimed claims clarifies clashes clear cleared
    clears climbed climbs clinches close closed closes coaxes collaborates combats combines
    commences commits compensates competes complains completed completes complies compromises
    concedes concludes condemned condemns conducts confirm confirmed confirms confronts consents
    considers consolidates consults contests contradicts contributes converts convinces
    cooperates could counters courts crashed crashes created creates criticise criticises
    criticize criticizes culls curbs curtails cut cuts dangles debates debuts decided decides
    declared declares declined declines decreases deepens defaults defended defends defers
    defies defines delay delayed delays delists delivers demanded demands demolishes demotes
    denied denies denounces deny departs deployed deploys deserves designs detains detects
    developed develops did dips directs disables disappointed disappoints discards disclosed
    discloses discontinues discounts discusses dismissed dismisses disputed disputes disrupts
    dissolves distances distributes ditched ditches diversifies dives divests does dominates
    donates doubles doubts downgraded downgrades downplays downsizes drafts drew drop dropped
    drops dumped dumps earned earns ease eases educates ejects elevates embraced embraces
    emphasizes employs enables encourages ended endorsed endorses ends enforces engages enlists
    ensured ensures enters entices envisions equips escalates established establishes estimates
    evacuates evades evaluates evolves examines exceeded exceeds excludes executes exempts exits
    expand expanded expands expected expects expels explains exploits explores exports exposes
    extends eyes face faced faces facilitates facing failed fails faked falls faulted faults
    favors favours fears fell fends fight fights file filed files finalises finalizes finances
    finds fine fined fines fire fired fires fixes flagged flags flaunts floated floats flops
    flounders flouts folded follows forbids forced forces forecasts foresees forfeits forges
    forgoes formalizes found freed freezes froze fuels fumbles funded funds furloughed furloughs
    gained gains gave generates gets given gives got granted grants grapples greets grills
    grounds grows guarantees guides hails halt halted halts handles hands has hauls have heeds held
    help helps hides hikes hinders hinted hints hire hired hires hit hits holds honors honours
    hopes hosted hosts hurts ignores implements implies imports imposes improves incorporates
    increased increases indicated indicates informs infringes inherits initiates injects inks
    innovates insisted insists inspects installs insures integrates intends intensifies
    intervenes introduce introduced introduces invest invested investigate investigates
    investigating invests invited invites is issued issues jettisons join joined joins jolts
    jump jumped jumps justifies keeps kill kills knew knows lagged lags lambasts laments lands
    lashes launch launched launches laying lays leads lets leaked leaks learned learns leases leave
    leaves leaving leverages levies lifted lifts links liquidates listens lists loaned lobbied
    lobbies located loosens loses lost lowers lures made maintains makes managed manages
    mandates manufactures matches may meet meets merges met might minimizes misled missed misses
    modernizes modifies monitors moved moves mulls must nabs name named names narrowed narrows
    navigates nears needs neglects negotiates negotiating nets nixes nominates notches notifies
    obtained obtains occupies offer offered offers open opened opens opposed opposes opted opts
    orchestrates order ordered orders organises organizes ousted ousts outbid outbids outlines
    outpaces outperforms outsells outsources overcharged overcomes overhauled overhauls
    overlooks oversees overtakes overturns owns paid partners passes patches paused pauses pay
    pays peddles penalizes performs permits permitted persuades phases picks pilots pins pitches
    plan planned planning plans pleads pleases pledged pledges plots plummets plunged plunges
    ponders posted postponed postpones posts pours praise praises predicts prefers premieres
    prepared prepares presented preserves presses pressures prevails prioritizes privatizes
    probe probes produced produces prohibits prolongs promise promises promoted promotes prompts
    propose proposed proposes protects proves provides provokes published publishes pull pulled
    pulls punishes purchases pursued pursues push pushes put puts quells question questioned
    questions quietly quit quits raid raided raids raise raised raises rallied rallies ramped
    ranks ratifies reaches reacts readies reaffirms realigns reassigns reassures rebounds
    rebranded rebrands rebuffed rebuffs rebuilds rebukes recall recalled recalls received
    receives reclaims recognises recognizes recommends reconsiders recoups recovers recruits
    redesigns redirects reduced reduces refinances refines refreshes refunded refunds refused
    refuses regained regains registers regrets regroups regulates reinstates reiterates rejects
    relaunched relaunches release released releases relied relies relinquishes relocates
    remained remains remakes removes renames renews renovates rents reopened reopens reorganizes
    repaid repairs repays repeals replace replaced replaces report reported reports rescinds
    rescued rescues reshapes reshuffles resists resolves responded responds restarts restores
    restricts restructures resumed resumes retains retaliates rethinks retired retires retools
    retracts retreated retreats returned returns revamped revamps reveal revealed reveals
    reverses revived revives revokes rewards rewrites rises rivals rolls rose rules runs said
    sanction sanctioned sanctions sank saw say says scaled scales scolds scores scrambles
    scrapped scraps searches secured secures seeks sees seizes selects sell selling sells sends
    separates served serves set sets settle settled settles severs shared shed sheds shelves
    shields shifts shipped ships shocks should showcases showed shows shrank shrinks shrugs
    shuffles shut shuts shutters sides sign signaled signalled signals signed signs simplifies
    sinks skips skirts slams slapped slashes slid slides slip slipped slips slows slumps snags
    snubs soars sold solicits solves sought spares sparks speaks specifies speeds spends spent
    spins splits spoke sponsored sponsors spurs squeezes stages stalls stands starts stays
    steals steers steps stop stopped stops streamlines strengthens stresses strike struck
    struggles stumbled stumbles stuns submits subpoenas subsidizes sue sued sues suffers
    suggests suing supplied supplies supported supports suppresses surged surges surpasses
    surprised surprises surrenders surveys survived survives suspended suspends swapped swaps
    swears sweeps swings switches tackles takes talks tallies tapped taps target targeted
    targets teams teases tells tempers tempts terminated terminates testing tests thanks thinks
    threaten threatens thwarts tightens told took top topped topples tops tours touts traded
    trademarks trails trained trains transferred transfers transforms treats tries triggered
    triggers trimmed trims tripled triples trust tumbles turns tweaks tweets unleashed unleashes
    unloads unlocks unveil unveiled unveils unwinds updates upgrades upholds upsets urge urged
    urges use used uses using valued values vetoed vetoes vies violated violates visit visited
    visits voted votes vowed vows waits waives walks wants warn warned warning warns was
    weathers weighs welcomes went were widened widens wields will win wins withdraws withdrew
    withholds won woos worked worries would wraps writes wrote yanks"""
)
# Of these, what prices, weather, animals and games do as well.
WEAK_VERBS = _words(
    """arrives attack attacks avoid avoids back battles beat beats begin begins block blocks breaks
    bring brings broke call called calls can charge clashes climb climbed climbs close closed
    closes could counters crashed crashes deepens did dips disappoints dives does doubles draw
    drew drop dropped drops ease eases ended ends enters escalates escapes evolves exceeds
    expected eyes face faced faces facing failed fails fall falls feel fell fight fights find
    finds fine fire fires fixes floats folded follows forced forces found freed froze fuels
    gained gains gave gets given gives goes got grounds grow grows halt halted halts has hauls
    have held help helps hides hit hits holds hurts increases intensifies is jolts jump jumped
    jumps kill kills knows lags lands lay laying lays lead leads leaks learned leave leaves
    leaving lifted lifts links located matches may meet meets might missed misses moved moves
    must narrows nears need needs nets open pass passes pauses phases picks plummets plunged
    plunges posted pours prompts protects provokes push pushes put puts ranks
    reach reaches reacts rebounds recovers rediscovered remained remains retains returned
    returns reveals rises rivals rolls rose rule rules run runs sank saw say see seen sees sends
    served set sets shed shocks should show shows shrank shrinks shut sink sinks slid slides
    slip slips slows slumps soars sparks speeds spends spins splits spotted stalls stand stands
    start starts stay stays steals steps stop stopped stops strike strikes struck struggles
    stumbles suffers surged surprised surprises survived survives sweeps swings switches take
    taken takes talks teases test tests thinks threatens topples tops trails tried tries
    triggers trims tumbles turn turned turns upsets use used using waits walks was went were
    widened widens will worked works worries would"""
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
    """account accounts advertisers advertising ag analyst analysts antitrust app apps automaker
    bid board bond bonds boss bosses branches brand breach brewer buyout campus captain cardholders
    carmaker ceo cfo chain chair chairman chairwoman checkout chief chipmaker co cofounder
    cofounders columnist competitor contractors coo corp corporation credit creditors crews critic
    critics cto customer customers data deal dealers dealership dealerships debt designer designers
    developer directors discount distiller distributor dividend division driver drivers drugmaker
    earnings editor editors employee employees employer engineer engineers exclusive exec executive
    executives faces factories factory fan fans fares finance flights forecast founder founders
    franchise franchisee franchisees gadget governor group guidance hack hacker headquarters heir
    heirs holders holdings hotline hq inc insider insiders investigation investing investor
    investors ipo journalist journalists laptop laptops lawsuit lawyers layoff layoffs leaders
    leadership licence license listing llc lobbyist lobbyists logo magazine maker makers manager
    managers media memo memos merchants merger minutes mortgage motor motors negotiators network
    newspaper newsroom official officials operations operator outage outlets outlook outrage owner
    owners ownership parent patent payments phone phones pilot pilots plane planes plant plants
    platform plc policy policymakers presenter president prices pricing privacy profit profits
    prosecutors publisher quarter quarterly rate recruiter recruiters redundancies reporter
    reporters results revenue rival rivals sales salesman salespeople scientist scientists sedan
    seller sellers service settlement share shareholder shareholders shares shoppers shops showroom
    site smartphone smartphones software spinoff spokesman spokespeople spokesperson spokeswoman
    sponsor spot staff staffers stake startup stock stocks store stores strategist strategists
    streamer strike subscribers subscriptions subsidiary supplier suppliers suv takeover talks tax
    technologies technology trial truck trucks tweet tweets union unit user users valuation vehicle
    vehicles veteran vice-president warehouse warehouses website whistleblower worker workers
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
    """can cannot cant could couldnt dont doesnt didnt helps may might must never not please
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
    """acquisition airline airlines android antitrust app automaker bankruptcy billion bn
    bondholders buyback carrier ceo ceos cfo chipmaker cofounder company coo corp corporation
    creditors cto customers dividend dividends earnings employees eps estimates inc insurer
    insures investors ipad iphone ipo lawsuit layoffs llc ltd merger million mortgages nasdaq
    nyse pct plc profit profits quarterly refinery regulator regulators retailer revenue
    revenues sales shareholder shareholders shares smartphone smartphones software startup stock
    stocks store stores subsidiary takeover tech technology users watchdog"""
)
# Behind a hyphen after a name: ``Apple-backed`` is the company, ``apple-growing`` is not.
HYPHENATED = _words(
    """aided aligned allied appointed approved backed based branded brokered built centric
    commissioned controlled critical designed developed dominated era exclusive focused friendly
    funded hosted imposed inspired issued led like linked loyal made only operated owned powered
    related run specific sponsored style supplied supported themed"""
)
# Before a hyphen and a name.
PREFIXED = _words("ex non anti pro")
# Behind these stands what something is, with an article or without.
COPULAS = _words("am are be been being is was were")
# Before a name they ask about it, and are no part of it.
ASKING = _words(
    """can could did do does how if is must should was what when where whether which who whose why
    will would"""
)
# Plurals without an s.
PLURALS = _words("children gunmen lawmakers men people police they we who women you")
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
    """aaron abigail adam adrian agnes ahmed aidan aisha alan albert alec alejandro alex
    alexander alexandra alexis alfred alice alison allison amanda amber amy andrea andrew
    andrzej andy angela angelina anita ann anna anne annie anthony antoine antonio arnold
    arthur ashley audrey austin barbara barney barron beatrice becky ben benjamin bernard
    bernie bert beth betty bianca bjorn bob bobby boris brad bradley brandon brenda brendan
    brian brigitte bruce bryan caitlin calvin cameron camilla camille carl carla carlos carmen
    carol caroline carolyn catherine charles charlie charlotte cheryl chloe chris christian
    christina christine christopher cindy claire clara clarence colin connor corey craig
    cynthia dan daniel danielle danny darren dave david dean deborah debra denis denise dennis
    derek diana diane dmitry don donald donna doris dorothy doug douglas duncan dwayne dylan
    eddie edgar edith edward elaine eleanor eliza elizabeth ella ellen emily emma enrico eric
    erica erik ernest ethan eugene eva evan evelyn fatima felix fernando fiona florence frances
    francis frank fred frederick freya gareth gary gavin geoffrey george georgia gerald
    gertrude gilbert gina giorgio giovanni glenda glenn gloria gordon greg gregory gwen hannah
    hans harold harriet harrison harry hassan heather hector helen henry herbert herman howard
    hugh hugo hunter ian ibrahim igor imogen irene isaac isabel istvan ivan ivana ivanka jacob
    jacqueline jacques jake james jamie jan jane janet janice jared jasmine jason javier jean
    jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jill jim jimmy joan joanna
    joao joe joel johanna john johnny jon jonathan jordi jose joseph josh joshua juan judith
    julia julian julie jurgen justin karen karl kate katherine kathleen kathryn katie keith
    kelly ken kenneth kevin kim kimbal klaus kurt kyle lara larry lars laszlo laura lauren
    laurence lawrence leah lee leonard leslie lewis liam lillian linda lindsay lisa liz louis
    louise luca lucas lucy luis luke lydia mahmood malcolm manuel marc marco marcus margaret
    maria marie marilyn mario marion martha martin mary matt matthew maureen maurice maxwell
    maye megan melania melinda melissa mia michael michele michelle miguel mike mikhail millie
    mitch molly monica morgan nancy naomi natalie natasha nathan neil niamh nicholas nick
    nicola nicole nigel nikola nina noah nora norman oliver olivia omar oscar pablo pamela
    paolo patricia patrick paul paula pauline pedro peggy penelope peter phil philip phillip
    phoebe pierre piotr priscilla rachel ralph raymond rebecca richard rick rita robert robin
    rodrigo roger ronald ronnie rosemary roy rupert russell ruth ryan sally sam samantha samuel
    sandra sara sarah scott sean sebastian serena sergei shannon sharon sheila shirley sidney
    simon sofia sophia sophie stacy stanley stefan stella stephanie stephen steve steven
    stewart stuart susan suzanne sven sylvia tamara tanya ted teresa terry thelma theodore
    theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracy trevor tyler valerie
    vanessa vera vernon veronica vincent virginia vladimir walter wanda warren wayne wendy
    wesley wilbur william wolfgang xavier yusuf yvonne zachary zoe"""
)
