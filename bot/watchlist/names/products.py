"""What is known of the everyday names of products; see `context`."""

from __future__ import annotations

from bot.watchlist.names.context import Context, build_context

__all__ = ["PRODUCTS"]

PRODUCTS: dict[str, Context] = {
    "alexa": build_context(
        0.5,
        supports="amazon assistant echo smart speaker speakers voice",
        opposes="actress chung davies model ranking singer",
    ),
    "android": build_context(
        1.5,
        supports="app google phone phones pixel samsung smartphone",
    ),
    "app store": build_context(
        1,
        supports="apple developers epic ios iphone",
    ),
    "azure": build_context(
        0.5,
        supports="aws cloud data microsoft nadella openai outage server",
        opposes="beach coast sea sky window",
        before="cote d",
        after="blue coast sea seas skies sky waters window",
    ),
    "bing": build_context(
        0.5,
        supports="chatbot copilot google microsoft search",
        opposes="chandler cherries cherry crosby",
        after="bong cherries cherry crosby",
    ),
    "chrome": build_context(
        0.5,
        supports="antitrust browser chromebook extension extensions google search tab web",
        opposes="bumper heartbreak metal motorcycle nickel plated plating",
        after="bumper bumpers finish heart hearts plating wheels yellow",
        mass=True,
    ),
    "claude": build_context(
        1,
        supports=(
            "agent ai anthropic assistant chatbot code coding haiku llm model openai opus sonnet"
        ),
        opposes="damme debussy goalkeeper impressionist juncker monet painter rains van",
        before="jean saint st",
        after="chabrol debussy juncker makelele monet rains shannon van",
    ),
    "copilot": build_context(
        0.5,
        supports="365 ai assistant coding github microsoft office windows",
        opposes="aircraft airline cockpit crash flight helicopter jet pilot plane runway",
        before="a and her his pilot plane",
    ),
    "gemini": build_context(
        0.5,
        supports=(
            "ai assistant chatbot chatgpt deepmind flash google llm model models nano openai "
            "pichai pixel siri"
        ),
        opposes=(
            "apollo aquarius aries astrology astronaut astronauts constellation crypto exchange "
            "horoscope horoscopes leo libra love luck observatory pisces scorpio taurus telescope "
            "virgo week winklevoss zodiac"
        ),
        after="capsule exchange ganesan man north observatory season south twin twins",
    ),
    "grok": build_context(
        1,
        supports="ai chatbot deepfakes images musk x xai",
    ),
    "llama": build_context(
        0.5,
        supports="ai llm meta model models zuckerberg",
        opposes="alpaca alpacas andes farm fleece herd llamas wool zoo",
        before="dalai pet",
        after="del farm herd trek wool",
    ),
    "siri": build_context(
        1.5,
        supports="apple apples assistant federighi gemini iphone voice",
        after="hustvedt",
    ),
    "sora": build_context(
        0.5,
        supports="ai altman app deepfake deepfakes disney generator openai video videos",
        opposes="bird hearts kingdom marsh rail",
    ),
    "threads": build_context(
        0.5,
        supports="app bluesky instagram meta mosseri social twitter users x zuckerberg",
        opposes="cotton embroidery fabric loom sewing silk stitches wool",
        before="common loose many plot",
        mass=True,
    ),
    "windows": build_context(
        0.5,
        supports=(
            "10 11 copilot hackers laptop microsoft nadella os pc pcs security software update"
        ),
        opposes="blew broken church curtains doors glass shattered smashed stained",
        before="bedroom broken car glass shattered shop smashed stained store",
        after="blown broken rattled shattered smashed",
        mass=True,
    ),
    "x": build_context(
        supports="grok musk platform post posts social twitter users yaccarino",
        opposes="algebra equation puzzle solve",
        before=(
            "brand class flight formula gen generation iphone latin malcolm model operation planet "
            "pope professor proposition racial series solve space title twitter xbox"
        ),
        after="axis chromosome chromosomes factor files games men prize rated ray rays",
    ),
}
