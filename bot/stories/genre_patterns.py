"""What tells a genre: patterns over a folded headline, over tags, and over a URL's path.

News is what is left where nothing else speaks.
"""

from __future__ import annotations

from bot.model import Genre

__all__ = ["GENRE_LEADS", "GENRE_PATHS", "GENRE_TAGS", "GENRE_TITLES"]

GENRE_TITLES: tuple[tuple[Genre, float, str], ...] = (
    (
        Genre.MARKET_FILLER,
        0.95,
        (
            r"\b(?:(?:trims?|boosts?|raises|lowers|cuts|increases|decreases|reduces|grows"
            r"|acquires|buys|sells|takes|has|purchases|invests) (?:[\w,.$]+ ){0,4}?(?:position"
            r"|stake|holdings?|shares|stock position|investment) (?:in|of)|shares (?:bought"
            r"|sold|acquired|purchased) by|(?:insider|director|ceo|cfo) (?:buys|sells|sold"
            r"|bought) [\d$,]+|(?:price target|pt) (?:raised|cut|lowered|increased|boosted)"
            r"|(?:raises|cuts|lowers) price target|(?:upgraded|downgraded|rating) (?:to|by|at)"
            r"|given .{0,20}rating|analysts? (?:set|offer|issue)\w*|stock (?:price )?(?:up"
            r"|down) \d|shares (?:gap|cross|pass|hit)\w* |short interest|52[- ]week (?:high"
            r"|low)|trading (?:up|down) \d|moving average|(?:stock"
            r"|shares) .{0,30}\bshould you buy)\b"
        ),
    ),
    (
        Genre.MARKET_FILLER,
        0.7,
        (
            r"\b(?:stocks? to (?:buy|watch)|stocks? (?:rise|fall|slip|edge|climb|end|close"
            r"|open)\w*|wall street (?:opens|closes|ends|slips|rises)|dow (?:jumps|falls"
            r"|rises)|(?:morning|closing) bell|premarket)\b"
        ),
    ),
    (
        # What a share did today, and nothing else.
        Genre.MARKET_FILLER,
        0.9,
        (
            r"\b(?:stock|shares?)\b(?: [\w']+){0,3} (?:sinks?|slips?|dips?|gains?|rises?|falls?"
            r"|moves?|outpaces?|advances?|declines?|drops?|jumps?|lags?|trades?|trading)\b.{0,60}"
            r"\b(?:as market|than (?:the )?(?:broader )?market|what you should know"
            r"|key facts|here'?s why|today)\b"
            r"|^why .{2,60}\b(?:stock|shares?)\b.{0,30}\b(?:today|this week|higher|lower|up|down"
            r"|moving|falling|rising|soaring|plunging)\b"
            r"|\b(?:stock|shares?) (?:is|are) (?:up|down|trading|moving|falling|rising)\b.{0,30}"
            r"\btoday\b|\bis .{2,40} stock a (?:buy|sell|good)\b|\bzacks rank\b"
            r"|\((?:nyse|nasdaq|otcmkts|lon|tse|asx|etr):\s?[a-z.]+\).{0,40}\b(?:shares|stock"
            r"|stake"
            r"|position|rating|upgraded|downgraded|price)\b"
        ),
    ),
    (
        Genre.LIVE,
        0.95,
        (r"^(?:live|as it happened|liveblog|live blog|live updates)\b\s*[:|-]?"),
    ),
    (
        Genre.LIVE,
        0.9,
        (
            r"\b(?:live updates|live blog|liveblog|as it happened|latest updates|live coverage"
            r"|minute by minute|en direct|en vivo|liveticker|newsticker)\b|[-–—"
            r"|(]\s*live\)?\s*$"
        ),
    ),
    (
        Genre.OPINION,
        0.95,
        (
            r"^(?:opinion|comment|column|editorial|op-?ed|letters?|viewpoint|commentary"
            r"|kommentar|meinung|tribune|opinion)\s*[:|-]|\|\s*(?:opinion|editorial"
            r"|comment)\s*$|\bopinion\s*$|\bop-?ed\b"
        ),
    ),
    (
        Genre.OPINION,
        0.75,
        (
            r"^(?:why (?:i|we)\b|i (?:am|was|think|believe|love|hate|tried|quit)\b"
            r"|we (?:should|must|need to)\b|stop \w+ing\b|it'?s time (?:to|for)\b|dear \w+)"
            r"|\b(?:should be ashamed|deserves better|my (?:view|take))\b|\b(?:is"
            r"|are) (?:the )?(?:worst|overrated)\b|\bin defen[cs]e of\b"
            r"|\b\d+ reasons (?:i|to|why)\b|\b(?:i am|i'm|we are|we're) (?:buying|selling)\b"
        ),
    ),
    (
        Genre.GUIDE,
        0.9,
        (
            r"^(?:how to|\d+ (?:ways|tips|tricks|things|steps|reasons|best|gifts)|the \d+ best"
            r"|best \w+|the best\b|where to (?:buy|watch|find)|what to (?:buy|wear|watch|read)"
            r"|how you can)\b|\b(?:buying guide|step-by-step|hands[- ]on|tips and tricks"
            r"|tested and (?:reviewed|rated)|everything you need to know|\breview\s*[:–—|]"
            r"|(?<!under )(?<!peer )(?<!for )(?<!strategic )\breview\s*$|[:–—|-]\s*review\b"
            r"|reviewed\b)|^review\s*[:|-]"
        ),
    ),
    (
        Genre.PROMOTION,
        0.95,
        (
            r"\b(?:sponsored|advertorial|paid post|partner content|promo codes?|coupons?"
            r"|deal of the day|black friday|cyber monday|prime day|(?:save"
            r"|get) (?:up to )?(?:[$€£]\d+|\d+%)(?: off)?|\d+% off|[$€£]\d+ off|lowest price"
            r"|best deals?|deals? on|on sale for|discount\w*|giveaway|register now|join us"
            r"|webinar|limited time|anzeige|publi-?reportage)\b"
        ),
    ),
    (
        Genre.EXPLAINER,
        0.85,
        (
            r"^(?:explain(?:er|ed)|what is|what are|what'?s|who is|who are|why (?:is|are|do"
            r"|does|did|was|were|the|it)\b|how (?:does|do|did|is|a|the)|factbox|fact check|q&a"
            r"|q & a|timeline|was ist|warum|pourquoi|qu'est-ce|que es|por que)\b"
            r"|\b(?:explained|explainer|what (?:we know|to know|it means|you need to know)"
            r"|here'?s (?:what|why|how))\b"
        ),
    ),
    (
        Genre.ANALYSIS,
        0.9,
        (
            r"^(?:analysis|news analysis|insight|breakingviews|lex|in depth|deep dive|big read"
            r"|the big read|analyse|analisis|hintergrund)\b\s*[:|-]?|\b(?:analysis"
            r"|breakingviews)\s*[:|)]?\s*$|\bwhat .{3,60} means for\b|\bthe rise and fall of\b"
            r"|\binside the\b"
        ),
    ),
    (
        Genre.RETROSPECTIVE,
        0.9,
        (
            r"\b(?:on this day|this day in|(?:\d+|a decade|a century|five|ten|fifteen|twenty"
            r"|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety|a hundred)"
            r" (?:years? )?(?:ago|later|on)\b|anniversary"
            r"|look(?:ing)? back|a look back|remembering|in memoriam|throwback"
            r"|from the archives?|history of|year in review|decade in review|vor \d+ jahren"
            r"|il y a \d+ ans|hace \d+ anos)\b"
        ),
    ),
    (
        Genre.ROUNDUP,
        0.92,
        (
            r"\b(?:round-?up|(?:morning|evening|daily|weekly|news|week'?s|business|tech"
            r"|midday) (?:brief(?:ing)?|digest|wrap|recap|summary|roundup)|newsletter"
            r"|top (?:stories|news|headlines)|this week in|week in review|the week (?:ahead"
            r"|in)|things to know (?:today|this)|five things|headlines (?:for|of)"
            r"|news in brief|in brief|presseschau|revue de presse)\b|\bthe download\b"
        ),
    ),
    (
        Genre.INTERVIEW,
        0.92,
        (
            r"^(?:interview|q&a with|in conversation|a conversation with|podcast"
            r"|exclusive interview)\b|\b(?:interview(?:\s*[:|]| with)|im interview"
            r"|entretien avec|interview mit|entrevista (?:a|con)|talks to us about"
            r"|in conversation with)\b|\binterview\s*$"
        ),
    ),
)

GENRE_LEADS: tuple[tuple[Genre, float, str], ...] = (
    (
        Genre.ROUNDUP,
        0.85,
        (
            r"^(?:welcome (?:back )?to|this is|you'?re reading|here is|here'?s) .{0,60}"
            r"\b(?:newsletter|briefing|edition|dispatch|digest|round-?up|weekly|daily)\b"
            r"|^(?:welcome (?:back )?to) [^.!?]{2,60}[,—–-]|\b(?:in today'?s|in this week'?s)"
            r" (?:newsletter|edition|issue|briefing)\b|^(?:sign up|subscribe) (?:here|for|to)\b"
            r"|\bto (?:get|receive) (?:it|this) in your inbox\b"
        ),
    ),
    (
        Genre.PROMOTION,
        0.85,
        (
            r"\b(?:(?:we may|may|we) (?:earn|receive) (?:a |an )?(?:affiliate )?commissions?"
            r"|affiliate links?|sponsored by|in partnership with our sponsor|promo code"
            r"|use code [a-z0-9]{3,}|\d+% off|is (?:now )?on sale for|discounted to"
            r"|(?:you can )?save (?:up to )?[$€£]\d+|lowest price|limited-time (?:deal|offer))\b"
        ),
    ),
    (
        Genre.MARKET_FILLER,
        0.8,
        (
            r"\b(?:closed (?:the most recent trading day )?at [$€£][\d.,]+"
            r"|in the (?:latest|most recent) (?:trading )?session|according to (?:its"
            r"|the company's)"
            r" most recent (?:13f|form)|13f filing|shares of the (?:company|stock) (?:traded"
            r"|opened))\b"
        ),
    ),
)
"""What the first sentence of a text says of it, where its headline looks like news."""

GENRE_TAGS: dict[str, Genre] = {
    "opinion": Genre.OPINION,
    "opinions": Genre.OPINION,
    "op-ed": Genre.OPINION,
    "editorial": Genre.OPINION,
    "editorials": Genre.OPINION,
    "commentary": Genre.OPINION,
    "comment": Genre.OPINION,
    "commentisfree": Genre.OPINION,
    "column": Genre.OPINION,
    "columns": Genre.OPINION,
    "columnists": Genre.OPINION,
    "kommentar": Genre.OPINION,
    "meinung": Genre.OPINION,
    "letters": Genre.OPINION,
    "analysis": Genre.ANALYSIS,
    "explainer": Genre.EXPLAINER,
    "explainers": Genre.EXPLAINER,
    "how-to": Genre.GUIDE,
    "howto": Genre.GUIDE,
    "guide": Genre.GUIDE,
    "guides": Genre.GUIDE,
    "review": Genre.GUIDE,
    "reviews": Genre.GUIDE,
    "shopping": Genre.GUIDE,
    "buying-guide": Genre.GUIDE,
    "buying-guides": Genre.GUIDE,
    "sponsored": Genre.PROMOTION,
    "promoted": Genre.PROMOTION,
    "advertorial": Genre.PROMOTION,
    "partner-content": Genre.PROMOTION,
    "deals": Genre.PROMOTION,
    "coupons": Genre.PROMOTION,
    "live": Genre.LIVE,
    "liveblog": Genre.LIVE,
    "live-blog": Genre.LIVE,
    "live-updates": Genre.LIVE,
    "newsletter": Genre.ROUNDUP,
    "newsletters": Genre.ROUNDUP,
    "roundup": Genre.ROUNDUP,
    "briefing": Genre.ROUNDUP,
    "interview": Genre.INTERVIEW,
    "interviews": Genre.INTERVIEW,
    "on-this-day": Genre.RETROSPECTIVE,
    "from-the-archive": Genre.RETROSPECTIVE,
}
"""Tags and URL path segments that name a genre, folded, spaces as hyphens."""

GENRE_PATHS: frozenset[str] = frozenset(GENRE_TAGS) - {"live", "comment", "guide", "review"}
"""Those of them that tell as a path segment, too: sites put news under /live/ and /review/."""
