"""Words that begin a sentence with a capital and are nobody's first name.

A closed class: what asks, joins, dates and points, and what newspapers put before a headline.
All are folded, without accents.
"""

from __future__ import annotations

from bot.watchlist.names.tongues import TONGUES

__all__ = ["OPENERS"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ENGLISH = _words(
    """about above according across actually after afterwards again against ago ahead albeit all
    allegedly almost along alongside already also although altogether always amid amidst among
    amongst and another any anybody anyone anything anyway anywhere apart apparently are around as
    aside assuming at away back barring be because been before beforehand behind being below
    beneath beside besides between beyond both but by can concerning could current currently
    despite did do does doing done down due during each earlier early either else elsewhere
    enough even eventually ever every everybody everyone everything everywhere except excluding
    far few fewer finally first following for former formerly forget forthcoming from further
    furthermore generally given had half hardly has have having he hence henceforth her here hers
    herself him himself his how however if imagine in including indeed initially inside instead
    into is it its itself just last lastly late lately later latest least less lest let lets like
    likewise long longtime many may maybe me mean meanwhile might mine more moreover most mostly
    much must my myself namely near nearly neither never nevertheless new newly next no nobody none
    nonetheless nor not nothing notwithstanding now nowadays nowhere off often oh ok okay once one
    ones only onto opposite or other others otherwise ought our ours ourselves out outgoing
    outside over overall own partly past per perhaps please plus possibly presumably previously
    probably provided quite rather really recent recently regarding same second secondly see
    seemingly seldom several shall she should similarly since so some somebody somehow someone
    something sometimes somewhere soon still subsequently such suddenly supposedly than thanks that
    the their theirs them themselves then thereafter therefore these they third this those though
    through throughout thus till to today together tomorrow tonight too top toward towards true two
    ultimately under underneath unless unlike until up upcoming upon us usually versus very via
    was watch we well were what whatever whats when whence whenever where whereas whereby wherever
    whether which whichever while whilst who whoever whom whose why wherefore will with within
    without would yes yesterday yet you young your yours yourself there"""
)
# Before a headline, to say of what sort it is, or from whom.
_LABELS = _words(
    """advice alert analysis angry background bitter blog breaking brief briefing bulletin
    clip column comment commentary confirmed correction corrections crypto cartoon data developing
    dispatch editorial embattled essay event ex exclusive expert explained explainer fact fallen
    feature feed flash focus forecast gallery guide headline headlines heads history infographic
    inquiry insight inside interview investigation junior latest leak leader leaders letter letters
    list listen live long look lookahead lunch map meet memo monthly morning must new news
    newsletter notebook obituary official opinion outlook perspective photo photos picture pictures
    podcast poll preview profile quiz quote rant read recap report retired review ringside roundup
    rumor rumour satire scoop senior series snap special speech sources spotlight statement story
    study summary survey timeline tip topshot transcript trending tribute update updated verdict
    veteran video view viewpoint watch weekly wires"""
)
_OTHERS = (
    # German
    """aber allerdings als also auch bald bei beim bereits bis bisher da dabei dafur dagegen
    daher damals damit danach dann darum dazu denn dennoch deshalb doch dort drei durch ehemaliger
    eigentlich endlich erneut erst etwa fast fur gegen gestern heute hier hinter immer ist jetzt
    kann kein keine kurz laut mal mehr mit morgen muss nach nachdem neben nein nicht nie noch nun
    nur ob obwohl oder ohne plotzlich schon seit sobald so sogar soll sollte sonst statt trotz
    trotzdem uber um und unter viele vielleicht vom von vor wann war warum was wegen weil wenn wer
    weshalb wie wieder wieso will wird wo wohl wurde zu zuerst zum zur
    zunachst zwar zwei zwischen""",
    # French
    """ainsi alors apres assez aujourd'hui auparavant aussi autour aux avant avec bientot car
    ce cela certes cette chez comme comment contre d'abord dans de demain depuis des desormais
    deux donc du elle en encore enfin ensuite entre est et faut hier ici il jamais jusqu la le
    les lors lorsque mais malgre meme moins ne non notre nous or ou outre par parce pendant
    peut plus pour pourquoi pourtant puis puisque quand que quel quelle qui quoi quoique sans
    sauf se selon si sinon sous souvent sur tandis tant tous tout toujours toutefois tres trop un
    une vers voici voila vous""",
    # Spanish and Portuguese
    """adem ademas ahora ainda al algo alguien alguns ante antes apenas apesar aqui asi ate aun
    aunque ayer bajo cada casi cinco com como con contra cual cuando cuanto da dado de del depois
    desde despues do donde dos durante e el ella em embora en enquanto entonces entre es esta este
    eu excepto foi fue ha hacia hasta hay hoje hoy incluso isso ja jamas junto la las lo los luego
    mais mas mesmo mientras mis muy na nada nadie ni nao no nunca o onde os otra otro para pero
    por porque pois porem pronto pues qual quando que quem quien quiza quizas se segun sem
    sempre ser si sigue siempre sin sino sob sobre solo son su tal tambem tambien tampoco tan
    tanto todavia todo todos tras tres tudo um uma un una ya""",
    # Italian
    """adesso allora ancora anche appena attenzione bene che chi ci cio come con cosa cosi da dai
    dal dalla davvero del della dopo dove due durante ecco eppure finalmente fino forse fra gia
    gli ha ieri il in infatti inoltre intanto invece io ma mai meno mentre nei nel nella nessuno
    neppure nonostante oggi ogni ora oppure per perche percio pero piu poi prima prossimo quale
    quando quanto quasi quella quello questa questo qui quindi sara se secondo sempre senza sono
    sotto sta sul sulla subito tra troppo tutti tutto un una verso""",
    # Dutch
    """aan al alleen alles als altijd bij binnen daar daarom dan dat de deze die dit door dus een
    eerst eindelijk en geen gisteren had heeft het hier hij hoe hoewel ik is kan maar meer met
    moet mogelijk na naar niet nieuwe nog nooit nu of om omdat onder ondanks onze ook op over
    sinds snel straks tegen terwijl toch toen tot tussen uit van vanaf vandaag veel volgens voor
    vooral waar waarom wanneer want wat weer wel welke wie wil wordt ze zeker zo zonder zou""",
)

OPENERS = _ENGLISH.union(
    _LABELS,
    *map(_words, _OTHERS),
    *(tongue.function | tongue.business for tongue in TONGUES.values()),
)
"""In English, German, French, Spanish, Portuguese, Italian and Dutch."""
