"""Words that show of what kind a thing is: a storm, a numbered one, somebody with a post.

All are folded. See `cues` for those that show whether a word is a name at all.
"""

from __future__ import annotations

__all__ = [
    "BEARERS",
    "FILLERS",
    "FORECASTS",
    "HOUSES",
    "LANDS",
    "NUMBERED",
    "OBJECTS",
    "OF_COMPANIES",
    "PAPERS",
    "POSTS",
    "PRESS_DEEDS",
    "SHIPS",
    "STORMS",
    "WORKS",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Before somebody's name, and never before a company's.
POSTS = _words(
    """actor actress admiral ambassador archbishop author bishop bowler cardinal chancellor comedian
    commissioner composer cyclist defender envoy footballer goalkeeper golfer governor gymnast
    jockey justice legend mayor midfielder minister mp novelist painter pastor photographer pitcher
    playwright poet pope premier president priest rapper referee saxophonist sculptor sheriff singer
    skier songwriter sprinter star striker superstar swimmer taoiseach winger"""
)
# Before the name of weather.
STORMS = _words("cyclone hurricane orkan sturmtief typhoon ouragan huracan tempete")
# Before the name of a ship.
SHIPS = _words("hmas hmcs hmnzs hms ins rfa rms uss usns")
# Before the letter or the numeral that tells one from others: ``Title X``, ``Proposition X``.
NUMBERED = _words(
    """act annex appendix article bond case category chapter chart class classification clause
    column decree division document element episode exhibit factor figure flight form formula gate
    generation grade group hepatitis highway lane level line list measure model operation part phase
    plan planet platform point program project prop proposal proposition protocol resolution room
    route scene schedule section sector segment series sheet size stage star step studio subject
    suspect table terminal theorem title type unit variable variant version victim vitamin volume
    witness zone
    generacao generacion generatie generazione geracao pokolenie sukupolvi
    поколение поколения поколению поколений фактор фактора частица частицы частиц тип типа"""
)
# What bears the name of a god, a saint or a place: ``a temple of Apollo``.
BEARERS = _words(
    """altar bay bust church city county cult diocese district duchy estatua god goddess gulf harbor
    harbour isla island isle kingdom lake mount mouth myth oracle peninsula port province republic
    river shrine siege state statue strait temple templo tomb town university valley village"""
)
# Words of companies' reports that some are called by: ``Netflix Outlook`` is its forecast.
FORECASTS = _words("outlook strategy")
# What only organisations raise, cut, miss, open and halt.
OBJECTS = _words(
    """acquisition app buyback capex cars ceo cfo chipmaker chips contract costs customers deal
    dividend dividends drilling earnings employees estimates ev evs expectations factories factory
    flights forecast forecasts guidance headcount headquarters hq ipo jobs layoffs listing margin
    margins models operations orders outlook output payout plant plants posts pricing production
    profit profits redundancies refinery revenue revenues roles sales shipments spending staff
    stake stores subscribers subsidiary suv target targets trucks unit users valuation vehicles
    warehouses workers workforce"""
)
# Between a verb and its object.
FILLERS = _words(
    """a about all almost annual another early fourth full growth half higher hundreds its least
    lower more most nearly net new of operating over own q1 q2 q3 q4 quarter quarterly record some
    than the their third thousands up us year"""
)
# Companies have these, and nobody as a person does.
OF_COMPANIES = _words(
    """branches customers debt dividend factories factory ipo merger outlets price prices pricing
    sales share shareholders shares stock stocks store stores subsidiary suppliers warehouse
    warehouses"""
)
# Halls and grounds, which bear a company's name.
VENUES = _words(
    """amphitheater amphitheatre arena arenas ballpark bowl coliseum dome fieldhouse oval park
    pavilion raceway speedway stadion stadium"""
)
# Land, water, streets and parishes, whose name begins with a word that is a company's, too; less
# what a headline also does ("Pandora Falls").
LANDS = _words(
    """abbey avenue basin bay beach boulevard canyon cathedral cemetery chapel church county
    cove creek dam diocese forest glacier glen gorge grove gulch harbor harbour heights hill
    hills island islands isle lagoon lake marsh meadows mesa mountain mountains parish peninsula
    prairie reef reservoir ridge river road street swamp township valley village waterfall"""
)
# Houses of finance, which are called by any word; in a Title Cased Headline these are words.
HOUSES = _words("bancorp bancorporation bancshares financial mutual savings trust")
# Newspapers that are called as German things are, without their articles; German writes them in
# quotation marks (der „Spiegel“), as it does titles of works.
PAPERS = _words(
    """anzeiger bild express focus freitag krone kurier presse rundschau spiegel standard stern
    tagesspiegel welt woche zeit"""
)
# What papers do, in German.
PRESS_DEEDS = _words(
    """berichtet berichtete druckt enthullt enthullte interviewt kommentiert meldet meldete
    recherchiert schreibt schrieb titelt titelte veroffentlicht zitiert zitierte"""
)
WORKS = _words(
    """album buch film filmes films gedicht kinofilm lied oper roman romans serie song stuck werk"""
)
# Said of players and clubs, and hardly of who pays for games or shows them.
SPORT = _words(
    """biathlon bronze goalkeeper goalless homer homered homers innings medal medals midfielder
    playoff playoffs qualifier quarterfinal quarterfinals relegation scored scorer scores semifinal
    semifinals skiing striker swimming touchdown touchdowns wicket wickets winger wrestling"""
)
# Whose body it is: of other countries than those of the catalogue's best known.
NATIONS = _words(
    """argentine argentinian australian austrian belgian bolivian brazilian bulgarian cambodian
    canadian chilean chinese colombian croatian cuban czech danish dutch egyptian finnish french
    georgian german ghanaian greek hungarian indian indonesian iranian iraqi irish israeli italian
    japanese jordanian kenyan korean lebanese libyan lithuanian malaysian maltese mexican moldovan
    nepali nigerian norwegian pakistani peruvian philippine polish portuguese romanian russian saudi
    serbian slovak slovenian spanish swedish swiss taiwanese thai turkish ugandan ukrainian
    venezuelan vietnamese zambian zimbabwean"""
)
