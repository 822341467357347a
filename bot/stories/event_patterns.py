"""What tells an event: patterns over folded text, each with its weight from 0 to 1.

A weight is how sure one match in a headline makes. Patterns of one event add up without
ever reaching 1; the order of the table decides between equals.
"""

from __future__ import annotations

from bot.model import Event

__all__ = ["EVENT_PATTERNS"]

EVENT_PATTERNS: tuple[tuple[Event, float, str], ...] = (
    (
        Event.PARTNERSHIP_ENDED,
        0.9,
        (
            r"\b(?:end|ends|ended|ending|scrap\w*|terminat\w+|dissolv\w+|cancel\w*|sever\w*"
            r"|cut\w*|drop\w*|quit\w*|exit\w*|abandon\w*|halt\w*|collapse of|end of|kill\w*"
            r"|tear\w* up|pull\w* out of|walk\w* away from)\b(?: [\w\'-]+){0,5} (?:partnership"
            r"|alliance|joint venture|collaboration|cooperation|tie-?up|ties with|pact"
            r"|agreement with|deal with|relationship)\b"
        ),
    ),
    (
        Event.PARTNERSHIP_ENDED,
        0.9,
        (
            r"\b(?:partnership|alliance|joint venture|collaboration|tie-?up"
            r"|pact)\b(?: [\w']+){0,6} (?:is over|ends|ended|collapses?|collapsed|falls apart"
            r"|fell apart|unravels|dissolved|terminated|comes to an end|breaks down)\b"
        ),
    ),
    (
        Event.PARTNERSHIP_ENDED,
        0.85,
        (
            r"\b(?:break up|breaks up|broke up|breakup|break-up|split|splits|part ways"
            r"|parts ways|parted ways|go separate ways|go their separate ways|cut ties"
            r"|cuts ties|sever ties)\b(?: with| from|$|[\s:;,.—-]+(?!screen|second|up\b))"
        ),
    ),
    (
        Event.PARTNERSHIP_ENDED,
        0.7,
        (
            r"\b(?:beendet|beenden)\b.*\b(?:partnerschaft|zusammenarbeit|kooperation|allianz)"
            r"|\b(?:met fin|mettent fin|rompt|rompent)\b.*\b(?:partenariat|alliance|accord"
            r"|avec)|\b(?:rompe|rompen|pone fin|ponen fin|termina)\b.*\b(?:alianza|asociacion"
            r"|acuerdo|con)\b"
        ),
    ),
    (
        Event.PARTNERSHIP_FORMED,
        0.8,
        (
            r"\b(?:partner|partners|partnered|partnering|team|teams|teamed|teaming"
            r"|joins? forces|joined forces|collaborat(?:es?|ed|ing)|allies"
            r"|allied) (?:up )?(?:with|to|on)\b"
        ),
    ),
    (
        Event.PARTNERSHIP_FORMED,
        0.8,
        (
            r"\b(?:sign\w*|announc\w*|form\w*|strik\w*|struck|ink\w*|enter\w*|launch\w*"
            r"|expand\w*|extend\w*|deepen\w*|forg\w*|seal\w*|unveil\w*|set\w* up"
            r"|agree\w* (?:to|on)|create\w*|reach\w*)\b(?: [\w'$-]+){0,5} (?:partnership"
            r"|alliance|joint venture|collaboration|tie-?up|cooperation|licensing deal"
            r"|supply deal|cloud deal|supply agreement)\b"
        ),
    ),
    (
        Event.PARTNERSHIP_FORMED,
        0.45,
        (r"\b(?:partnership|alliance|joint venture|tie-?up)\b"),
    ),
    (
        Event.PARTNERSHIP_FORMED,
        0.4,
        (
            r"\b(?:sign\w*|strik\w+|struck|ink\w*|win\w*|won|land\w*"
            r"|reach\w*) [\w&.'-]+(?: [\w&.'-]+){0,5} (?:deal|contract|agreement|pact)\b"
        ),
    ),
    (
        Event.PARTNERSHIP_FORMED,
        0.6,
        (r"\b(?:partnerschaft|kooperation|partenariat|alianza|asociacion estrategica)\b"),
    ),
    (
        Event.ACQUISITION,
        0.85,
        (
            r"\b(?:to|will|would|agrees? to|agreed to|plans? to|set to|wants? to"
            r"|near\w* deal to|in talks to|offers? to|close to) (?:buy|acquire|take over"
            r"|purchase|snap up)\b|\b(?:acquires|acquired|acquiring|buys out|takes over"
            r"|snaps up)\b|\bbuys [\w&.'-]+"
        ),
    ),
    (
        Event.ACQUISITION,
        0.8,
        (
            r"\b(?:acquisition|takeover|buyout|merger|merges? with|to merge|hostile bid"
            r"|tender offer|takeover bid|divest\w*|spin-?off|takes? (?:a )?(?:majority )?stake"
            r"|bids? for|bid \$|sells? (?:its|his|her|their)? ?[\w ]{0,30}(?:unit|business"
            r"|division|stake|arm)|ubernimmt|ubernahme|rachete|rachat|adquiere|compra (?:a|de)"
            r"|opa\b|acquiert|s'offre \w+|adquirira|acquisisce|acquisira|acquisizione di|rileva il"
            r"|lancia (?:un')?(?:opa|ops|offerta (?:su|per))|(?:opa|ops) su|adquire|aquisicao"
            r"|compra (?:fatia|participacao)|(?:neemt|nemen) [\w .-]{1,30} over\b|overname(?:bod)?"
            r"|kauft [\w .-]{1,30}(?:anteil|sparte|tochter)|steigt bei \w+ ein)"
        ),
    ),
    (
        Event.FUNDING,
        0.85,
        (
            r"\braises?\b(?: [\w']+){0,3} (?:us)?[$€£]\s?\d|\braised (?:us)?[$€£]\s?\d"
            r"|\b(?:series [a-h]|seed|funding|financing|fundraising|investment) (?:round"
            r"|funding)\b|\b(?:secures?|closes|lands|bags|nets) (?:us)?[$€£]\s?\d"
            r"|\bventure (?:funding|capital)\b|\bipo\b|\binitial public offering\b"
            r"|\bgoes public\b|\bvaluation of\b|\blevee de fonds\b|\bleve (?:\d|des)"
            r"|\bfinanzierungsrunde\b|\bronda de financiacion\b"
        ),
    ),
    (
        Event.FUNDING,
        0.6,
        (r"\binvests? (?:us)?[$€£]\s?\d|\bin funding\b|\bfunding\b"),
    ),
    (
        Event.EARNINGS,
        0.8,
        (
            r"\b(?:earnings|quarterly (?:profit|loss|results|revenue|sales)|(?:net )?(?:profit"
            r"|income|revenue|sales) (?:rises?|rose|falls?|fell|jumps?|jumped|drops?|dropped"
            r"|slumps?|surges?|doubles?|beats?|misses|grows?|climbs?|tops?|plunges?|slides?|up"
            r"|down)|q[1-4] (?:\d{4} )?(?:results|profit|revenue|earnings|net|loss)|(?:first"
            r"|second|third|fourth)-quarter|profit warning|guidance|eps\b"
            r"|posts? (?:a )?(?:record |net |quarterly |bigger |smaller )*(?:profit|loss)"
            r"|beats? (?:estimates|expectations|forecasts)|dividend|quartalszahlen|umsatz"
            r"|gewinn (?:steigt|sinkt|bricht)|chiffre d'affaires|benefices?"
            r"|resultats (?:trimestriels|annuels)|ingresos|beneficios?|ganancias"
            r"|resultados trimestrales)\b"
        ),
    ),
    (
        Event.LEGAL,
        0.85,
        (
            r"\b(?:sues?|sued|suing|lawsuits?|class[ -]action|files? suit|settles?|settlement"
            r"|appeals? court|supreme court|jury|verdict|court (?:rules|orders|rejects|upholds"
            r"|blocks)|judge|(?:patent|copyright) (?:case|infringement|trial)|in court"
            r"|injunction|plaintiffs?|pleads?|convicted|sentenced|acquitted|indicted"
            r"|antitrust (?:case|trial|suit)|verklagt|klage gegen|gericht|urteil|porte plainte"
            r"|proces|tribunal|demanda a|juez|condena)\b"
        ),
    ),
    (
        Event.REGULATION,
        0.85,
        (
            r"\b(?:fines?|fined|probes?|antitrust|regulators?|watchdog|ftc|sec charges"
            r"|european commission|eu (?:commission|law|rules|fines|probe|regulators?)"
            r"|investigat(?:es?|ed|ion)|bans?|banned|approv(?:es|ed|al)"
            r"|clears? (?:the )?(?:deal|merger|takeover)|sanctions?|tariffs?|new rules"
            r"|legislation|bill|subpoenas?|kartellamt|bussgeld|strafe gegen|amende|enquete"
            r"|multa|investiga|regulador)\b"
        ),
    ),
    (
        Event.EXECUTIVE_CHANGE,
        0.9,
        (
            r"\b(?:names?|named|appoints?|appointed|taps|hires?"
            r"|picks) (?:[\w.'-]+ ){0,6}?(?:(?:as|to be) )?(?:(?:new|next|its|interim"
            r"|first) )*(?:ceo|cfo|coo|cto|chief|chair\w*|president|director|head)\b|\b(?:ceo"
            r"|cfo|coo|cto|chief executive|chief \w+ officer|chair\w*|president|founder"
            r"|boss)\b(?: [\w.'-]+){0,4} (?:(?:to|will) )?(?:steps? down|stepping down"
            r"|resigns?|resigned|quits?|leaves?|departs?|ousted|fired|retires?|retire|exits?"
            r"|is out|replaced)\b"
        ),
    ),
    (
        Event.EXECUTIVE_CHANGE,
        0.75,
        (
            r"\b(?:steps? down|stepping down|resigns?|resignation|ousted|ouster|new ceo"
            r"|next ceo|tritt zuruck|rucktritt|neuer chef|neue chefin|demissionne|demission"
            r"|nomme|dimite|dimision|nombra|renuncia)\b"
        ),
    ),
    (
        Event.LAYOFFS,
        0.92,
        (
            r"\b(?:layoffs?|lays? off|laid off|laying off|job cuts?|redundancies|downsiz\w+"
            r"|(?:cut|cuts|cutting|slash|slashes|axe|axes|shed|sheds|eliminate|eliminates"
            r"|eliminating)\b(?: [\w,.]+){0,4} (?:jobs|staff|workers|employees|positions|roles"
            r"|workforce)|reduces? (?:its )?(?:workforce|headcount)|stellenabbau|entlassungen"
            r"|streicht .{0,20}stellen|licencie|licenciements?|suppressions? d'emplois"
            r"|supprime .{0,20}(?:emplois|postes)|despidos?|despide|recorta .{0,20}empleos)\b"
        ),
    ),
    (
        Event.LABOR,
        0.88,
        (
            r"\b(?:(?:workers|staff|employees|nurses|teachers|pilots|drivers|writers|actors"
            r"|dockworkers|doctors|union|rail|port)(?: [\w']+){0,4} (?:strike|walk out|walkout"
            r"|walks out|unionis\w+|unioniz\w+)|on strike|go on strike|strike (?:vote|action"
            r"|ends|begins|over pay)|walkout|(?:trade |labou?r |workers' )unions?|unions\b"
            r"|union (?:says|members|leaders|deal|vote)|labou?r (?:dispute|deal|contract|talks)"
            r"|picket|collective bargaining|streik|warnstreik|gewerkschaft|greve|syndicats?"
            r"|huelgas?|sindicatos?|greves|debrayage|warnstreiks|streiks?|scioper[oi]|sindacat[oi]"
            r"|greve (?:geral|de)|paralisacao|staking(?:en)?|staken|vakbond(?:en)?)\b"
        ),
    ),
    (
        Event.PRODUCT_LAUNCH,
        0.8,
        (
            r"\b(?:unveils?|unveiled|introduces|introduced|rolls? out|rolled out|debuts|releases"
            r"|released|announces (?:new|the|its)|reveals (?:new|its|the))\b"
            r"(?! (?:report|statement|results|hostages?|prisoners?|on bail|video of|footage))"
            # What is launched has to be something that is made: not a probe, a bid, a war.
            r"|\blaunch(?:es|ed)\b(?! (?:from|into|at|off|against|after|on|in|to)\b)"
            r"(?!(?: [\w'-]+){0,4} (?:probe|investigation|inquiry|attacks?|strikes?|offensive"
            r"|bid|offer|lawsuit|appeal|barrage|missiles?|airstrikes?|rockets?|raids?|operation"
            r"|campaign|crackdown|takeover|assault|war|search|manhunt|hunt|review|petition|case"
            r"|challenge|talks|consultation|tender|boycott|invasion|coup|buyback|sale|ipo"
            r"|strikes|satellites?)\b)(?= \w)"
            r"|\b(?:now available|goes on sale|stellt .{0,40} vor"
            r"|lance (?:son|sa|un|une|le|la)|devoile|presente (?:son|sa)|lanza|presenta su)\b"
        ),
    ),
    (
        Event.OUTAGE,
        0.92,
        (
            r"\b(?:outages?|is down|are down|(?<!plane )goes down|(?<!plane )went down"
            r"|blackouts?|power cuts?"
            r"|service disruption|offline|crashes for|back online|restores? (?:service|power)"
            r"|storung|stromausfall|ausfall|panne (?:geante|mondiale|de)|apagon"
            r"|caida (?:mundial|global|de)|users (?:report|locked))\b"
        ),
    ),
    (
        Event.SECURITY_BREACH,
        0.92,
        (
            r"\b(?:data breach|breach(?:es|ed)?|hack(?:s|ed|ers?|ing)?|ransomware"
            r"|cyber-?attacks?|leak(?:s|ed)? (?:data|records)|data leak|stolen data|zero-?day"
            r"|vulnerabilit(?:y|ies)|malware|phishing|spyware|datenleck|hackerangriff"
            r"|cyberangriff|cyberattaque|piratage|fuite de donnees|ciberataque|hackeo)\b"
        ),
    ),
    (
        Event.RECALL,
        0.92,
        (
            r"\b(?:recall(?:s|ed|ing)?(?! (?:election|vote|how|the day|his|her|their"
            r"|memories))|ruft .{0,40}zuruck|ruckruf|rappelle .{0,30}(?:voitures|vehicules"
            r"|produits|modeles)|rappel de|retira del mercado|retirada de)\b"
        ),
    ),
    (
        Event.DISASTER,
        0.92,
        (
            r"^m ?\d\.\d - "  # as the seismologists' own feeds have it
            r"|\b(?:earthquakes?|quakes?|tremors?|magnitude[ -]\d|tsunami|hurricanes?|typhoons?"
            r"|cyclones?|tornado(?:e?s)?|flood(?:s|ing|ed)?|landslides?|mudslides?|wildfires?"
            r"|bushfires?|volcan\w+|eruption|avalanches?|drought|heatwave|storms?|erdbeben"
            r"|hochwasser|uberschwemmung\w*|waldbrand\w*|seisme|tremblement de terre"
            r"|inondations?|incendies|ouragan|terremoto|sismo|inundaci\w+|huracan"
            r"|incendio forestal|terremoti|sismi|alluvione|frana\b|incendi boschivi"
            r"|inundac(?:ao|oes)"
            r"|enchentes?|deslizamento|incendios florestais|tufao|furacao|tifon\b|temblor"
            r"|aardbeving(?:en)?|overstroming(?:en)?|orkaan|natuurbrand(?:en)?)"
        ),
    ),
    (
        Event.DISASTER,
        0.92,
        (r"地震|津波|台風|火山|洪水"),
    ),
    (
        Event.ACCIDENT,
        0.88,
        (
            r"\b(?:(?:plane|train|bus|car|helicopter|truck|jet|boat|ferry|crane) (?:crash\w*"
            r"|accident|collision|derail\w*|sinks?|capsizes?|collapse)|crash(?:es|ed)? (?:in"
            r"|into|near|kills?|on)|derail(?:s|ed|ment)|capsiz\w+|(?:factory|plant|mine"
            r"|refinery|gas|fireworks) (?:fire|explosion|blast|collapse)|blaze|fire (?:kills"
            r"|at|in|guts)|building collapse|stampede|unfall|ungluck|flugzeugabsturz|brand in"
            r"|explosion in|accident|accidente|choque|\w*ungluck|\w+unfall|entgleist|entgleisung"
            r"|deraille(?:ment)?|descarrila(?:n|miento|mento|r)?|descarrilo|deraglia(?:mento)?"
            r"|incidente (?:stradale|ferroviario|aereo)|schianto|acidente|colisao|explosao"
            r"|botsing|(?:trein|vliegtuig|bus)?ongeluk|ontspoord)\b"
        ),
    ),
    (
        Event.CONFLICT,
        0.88,
        (
            r"\b(?:air ?strikes?|missiles?|shelling|troops|ceasefire|truce|invasion|invades?"
            r"|offensive|militants?|rebels?|insurgents?|drone (?:attack|strike)s?|war(?: in"
            r"| with| on|planes|crimes)|bomb(?:ing|ings|s|ed)|suicide bomb\w+|soldiers|army"
            r"|clash(?:es|ed)|coup|rocket (?:attack|fire)s?|hostages?|krieg|angriff auf"
            r"|waffenruhe|guerre|frappes?|cessez-le-feu|guerra|bombardeos?|alto el fuego)\b"
        ),
    ),
    (
        Event.CRIME,
        0.85,
        (
            r"\b(?:arrest(?:s|ed)?|murder\w*|shooting|shot (?:dead|and killed)|gunm[ae]n"
            r"|stab(?:bed|bings?)|(?:knife|machete|axe) (?:attack|rampage)s?|messer-?(?:angriff"
            r"|attacke|stecherei)\w*|ataque con (?:cuchillo|arma blanca)|attaque au couteau"
            r"|accoltella\w+|robber\w*|robbed|heist|kidnap\w*|charged with|suspects?"
            r"|manhunt|homicide|rape\w*|assault\w*|fraud|smuggl\w+|theft|stole|stolen|polizei"
            r"|festgenommen|mord|schusse|arrete|meurtre|fusillade|detenido|asesinato|tiroteo"
            r"|police (?:say|hunt|search))\b"
        ),
    ),
    (
        Event.DEATH,
        0.88,
        (
            r"\b(?:dies|died|dead at \d+|has died|passes away|passed away|obituary|obituaries"
            r"|death of|found dead|dies (?:at|aged)|aged \d+|gestorben|stirbt|est mort|meurt"
            r"|mort de|deces|muere|fallece|ha muerto)\b"
        ),
    ),
    (
        Event.ELECTION,
        0.88,
        (
            r"\b(?:elections?|elected|re-?elected|ballots?|polls? (?:open|close|show)"
            r"|votes? (?:in|count|for)|voters|wins? (?:the )?(?:presidency|primary|vote|seat"
            r"|runoff)|runoff|run-off|referendum|primary|primaries|caucus\w*|exit polls?"
            r"|concedes?|landslide (?:win|victory)|wahl|wahlen|wahlsieg"
            r"|election presidentielle|scrutin|elecciones|comicios|voto)\b"
        ),
    ),
    (
        Event.RESEARCH,
        0.85,
        (
            r"\b(?:study (?:finds?|shows?|says?|suggests?|links?)|stud(?:y|ies)"
            r"|research(?:ers)? (?:find|show|discover|say|develop)\w*|scientists|new research"
            r"|clinical trial|trial (?:results|shows)|discover(?:s|ed|y)|researchers"
            r"|breakthrough|peer-reviewed|journal (?:nature|science)|studie|forscher|etude"
            r"|chercheurs|estudio|cientificos|investigadores)\b"
        ),
    ),
)
