"""Countries as the news writes beside the name of a body whose it is: their names and adjectives.

In Spanish, Italian, Dutch, German, French, Portuguese and English, and as their own languages
have them in the names of firms (``Magyar Telekom``). All words are folded, without accents;
an underscore stands for a space.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["COUNTRIES"]

_WRITTEN = {
    "ad": "andorra andorrano andorrana",
    "ae": "emiratos emirati emiraten emirate",
    "af": "afganistan afgano afgana afghanistan afghano afghana afghaanse afghanische",
    "al": "albania albanes albanesa albanese albanie albanien albanische albaniens",
    "am": "armenia armenio armeno armena armenie armeense armenien armenische",
    "ao": "angola angoleno angolena angolano angolana",
    "ar": "argentina argentino argentinie argentijnse argentinien argentinische argentine",
    "at": "austria austriaco austriaca osterreich osterreichs osterreichische osterreichischen "
    "oostenrijk oostenrijkse austrian autriche autrichien wien wiener",
    "au": "australia australiano australiana australie australische australien australischen",
    "az": "azerbaiyan azerbaiyano azerbaigian azero azerbeidzjan aserbaidschan",
    "ba": "bosnia bosnio bosnia_herzegovina bosniaco bosniaca bosnie bosnische bosnien srpske",
    "bd": "bangladesh bangladesi bangladeshi",
    "be": "belgica belga belgas belgio belgie belgische belgien belgischen belgique belge "
    "brussel vlaamse",
    "bg": "bulgaria bulgaro bulgara bulgarije bulgaarse bulgarien bulgarische bulgarischen",
    "bo": "bolivia boliviano boliviana boliviaanse bolivien bolivianische",
    "br": "brasil brasileno brasilena brasile brasiliano brasiliana brazilie braziliaanse "
    "brasilien brasilianische brasileiro brasileira bresil bresilien brazil brazilian",
    "by": "bielorrusia bielorruso bielorussia bielorusso wit-rusland belarus belarussische",
    "ca": "canada canadiense canadese canadees kanada kanadische canadian",
    "cd": "congo congoleno congolese congolees kongo kongolesische",
    "ch": "suiza suizo suizos svizzera svizzero elvetico elvetica zwitserland zwitserse schweiz "
    "schweizer schweizerische schweizerischen suisse helvetique swiss switzerland bern berner "
    "ticino ticinese",
    "cl": "chile chileno chilena cile cileno cilena chileense chilenische",
    "cm": "camerun camerunes kamerun kameroen",
    "cn": "china chino cina cinese chinese chinesische chinesischen chinees",
    "co": "colombia colombiano colombiana colombiaanse kolumbien kolumbianische",
    "cr": "costa_rica costarricense costaricano costaricaanse",
    "cu": "cuba cubano cubana cubaanse kuba kubanische",
    "cv": "cabo_verde caboverdiano",
    "cy": "chipre chipriota cipro cipriota cyprus cypriotische zypern",
    "cz": "chequia checo checa republica_checa ceca ceco repubblica_ceca tsjechie tsjechische "
    "tschechien tschechische tschechischen cesky ceske ceska",
    "de": "alemania aleman alemana alemanes germania tedesco tedesca tedeschi duitsland duitse "
    "deutschland deutschlands deutsche deutschen deutscher bundesrepublik allemagne allemand "
    "allemande alemanha alemao karlsruhe berlin berliner german germany",
    "dk": "dinamarca danes danesa danimarca danese denemarken deense danemark danische danischen",
    "do": "republica_dominicana dominicano dominicana dominicaanse",
    "dz": "argelia argelino argelina algeria algerino algerina algerije algerijnse algerien "
    "algerische",
    "ec": "ecuador ecuatoriano ecuatoriana ecuadoriano ecuadoraanse ecuadorianische",
    "ee": "estonia estonio estone estland estse estnische",
    "eg": "egipto egipcio egipcia egitto egiziano egiziana egypte egyptische agypten agyptische",
    "es": "espana espanol espanola espanoles spagna spagnolo spagnola spanje spaanse spanien "
    "spanische spanischen espagne espagnol espagnole espanha espanhol espanhola spain spanish "
    "madrid",
    "et": "etiopia etiope ethiopie ethiopische athiopien",
    "fi": "finlandia finlandes finlandese finland finse finnland finnische finlande",
    "fr": "francia frances francesa francese francesi frankrijk franse frankreich franzosische "
    "franzosischen france francais francaise parigi paris",
    "ge": "georgiano georgiana georgische georgien",
    "gh": "ghana ghanes ghanese ghanaanse",
    "gm": "gambia gambiano",
    "gn": "guinea guineano guineana guinee",
    "gq": "guinea_ecuatorial ecuatoguineano",
    "gr": "grecia griego griega greco greca griekenland griekse griechenland griechische "
    "griechischen hellas grece grec",
    "gt": "guatemala guatemalteco guatemalteca guatemaltekische",
    "gw": "guinea_bisau guine_bissau guineense",
    "hk": "hong_kong hongkong hongkones",
    "hn": "honduras hondureno hondurena honduregno hondurese",
    "hr": "croacia croata croazia kroatie kroatische kroatien kroatischen hrvatski hrvatska",
    "ht": "haiti haitiano haitiana haitiaanse",
    "hu": "hungria hungaro hungara ungheria ungherese hongarije hongaarse ungarn ungarische "
    "ungarischen magyar",
    "id": "indonesia indonesio indonesiano indonesische indonesien",
    "ie": "irlanda irlandes irlandesa irlandese ierland ierse irland irische",
    "il": "israel israeli israelies israele israeliano israeliana israelische israels",
    "in": "india indio indiano indiana indiase indien indische indischen",
    "iq": "irak iraqui iracheno irachena iraakse irakische iraq",
    "ir": "iran irani iraniano iraniana iraanse iranische",
    "is": "islandia islandes islanda islandese ijsland ijslandse island islandische",
    "it": "italia italiano italiana italianos italie italiaanse italien italienische "
    "italienischen italienne roma romano italian italy",
    "jo": "jordania jordano giordania giordano jordanie jordaanse jordanien",
    "jp": "japon japones japonesa giappone giapponese japan japanse japanische",
    "ke": "kenia keniano keniata kenya keniota keniaanse",
    "kg": "kirguistan kirguis kirghizistan kirgizie",
    "kp": "corea_del_norte norcoreano norcoreana",
    "kr": "corea coreano coreana corea_del_sur surcoreano surcoreana sudcoreano sudcoreana "
    "corea_del_sud zuid-korea koreaanse sudkorea sudkoreanische korea",
    "kz": "kazajistan kazajo kazakistan kazako kazachstan kasachstan",
    "lb": "libano libanes libanesa libanese libanon libanees libanesische",
    "li": "liechtenstein liechtensteinische",
    "lk": "sri_lanka esrilanques",
    "lt": "lituania lituano lituana litouwen litouwse litauen litauische",
    "lu": "luxemburgo luxemburgues lussemburgo lussemburghese luxemburg luxemburgse "
    "luxemburgische luxembourg",
    "lv": "letonia leton lettonia lettone letland letse lettland lettische",
    "ly": "libia libio libico libica libie libische libyen libysche",
    "ma": "marruecos marroqui marocco marocchino marocchina marokko marokkaanse marokkanische",
    "md": "moldavia moldavo moldava moldavie moldavische moldau moldawien moldova",
    "me": "montenegro montenegrino crnogorski montenegrinische",
    "mg": "madagascar malgache malgascio",
    "mk": "macedonia macedonio macedone macedonie nordmazedonien mazedonische makedonski",
    "mt": "malta maltes maltese maltesische",
    "mv": "maldivas maldive malediven",
    "mx": "mexico mexicano mexicana messico messicano messicana mexicaanse mexiko mexikanische",
    "my": "malasia malasio malesia malese maleisie malaysia",
    "mz": "mozambique mocambique mocambicano mocambicana mozambicano mozambico",
    "na": "namibia namibio",
    "ng": "nigeria nigeriano nigeriana nigeriaanse nigerianische",
    "ni": "nicaragua nicaraguense nicaraguaanse",
    "nl": "holanda holandes holandesa paises_bajos neerlandes neerlandesa olanda olandese "
    "paesi_bassi nederland nederlands nederlandse nederlanden niederlande niederlandische "
    "niederlandischen pays-bas dutch netherlands den_haag amsterdam",
    "no": "noruega noruego norvegia norvegese noorwegen noorse norwegen norwegische norge norske "
    "norsk oslo norway norwegian",
    "np": "nepal nepali nepales nepalese",
    "nz": "nueva_zelanda neozelandes nuova_zelanda neozelandese nieuw-zeeland neuseeland",
    "pa": "panama panameno panamena panamense panamese",
    "pe": "peru peruano peruana peruviano peruviana peruaanse peruanische",
    "ph": "filipinas filipino filipina filippine filippino filipijnen filipijnse philippinen",
    "pk": "pakistan pakistani pakistano pakistana pakistaanse pakistanische",
    "pl": "polonia polaco polaca polacco polacca polen poolse polnische polnischen polska polski",
    "pr": "puerto_rico puertorriqueno puertorriquena portoricano",
    "ps": "palestina palestino palestinese palestijnse palastina",
    "pt": "portugal portugues portuguesa portogallo portoghese portugese portugiesische",
    "py": "paraguay paraguayo paraguaya paraguaiano paraguayaanse",
    "ro": "rumania rumano rumana romania rumeno rumena romeno romena roemenie roemeense rumanien "
    "rumanische rumanischen roumanie",
    "rs": "serbia serbio serbo serba servie servische serbien serbische srbija srpski serbian",
    "ru": "rusia ruso rusa rusos russia russo russa russi rusland russische russischen russland "
    "russie russe mosca moscu",
    "rw": "ruanda ruandes ruandese rwanda",
    "se": "suecia sueco sueca svezia svedese zweden zweedse schweden schwedische schwedischen",
    "si": "eslovenia esloveno slovenia sloveno slovena slovenie sloveense slowenien slowenische "
    "slovenije",
    "sk": "eslovaquia eslovaco eslovaca slovacchia slovacco slovacca slowakije slowaakse "
    "slowakei slowakische slovak slovensko",
    "sm": "san_marino sammarinese",
    "sn": "senegal senegales senegalese",
    "sr": "surinam surinames suriname surinaamse",
    "sv": "el_salvador salvador salvadoreno salvadorena salvadoregno",
    "sy": "siria sirio siriano siriana syrie syrische syrien",
    "th": "tailandia tailandes thailandia thailandese thailand thaise thailandische",
    "tn": "tunez tunecino tunisia tunisino tunisina tunesie tunesische tunesien",
    "tr": "turquia turco turca turchia turkije turkse turkei turkische turk turkish",
    "tw": "taiwan taiwanes taiwanese taiwanesische",
    "ua": "ucrania ucraniano ucraniana ucraina ucraino oekraine oekraiense ukraine ukrainische",
    "ug": "uganda ugandes ugandese oegandese",
    "gb": "reino_unido britanico britanica ingles inglesa inglaterra regno_unito gran_bretagna "
    "britannico britannica inglese inghilterra londra vk verenigd_koninkrijk britse engelse "
    "grossbritannien britische britischen escocia escoces scozia scozzese schotse londres uk",
    "us": "estados_unidos eeuu ee_uu eu_u usa estadounidense estadounidenses norteamericano "
    "norteamericana americano americana stati_uniti statunitense statunitensi americani "
    "verenigde_staten amerika amerikaanse amerikanische amerikanischen florida texas "
    "washington etats-unis colorado wisconsin",
    "uy": "uruguay uruguayo uruguaya uruguaiano uruguayano",
    "va": "vaticano vaticana",
    "ve": "venezuela venezolano venezolana venezuelano venezuelana venezolaanse venezolanische "
    "caracas",
    "vn": "vietnam vietnamita vietnamese",
    "xk": "kosovo kosovar kosovaro kosovarische",
    "za": "sudafrica sudafricano sudafricana zuid-afrika zuid-afrikaanse sudafrika",
    "zm": "zambia zambiano zambese",
    "zw": "zimbabue zimbabuense zimbabwe",
}

COUNTRIES: Mapping[str, str] = MappingProxyType(
    {
        word.replace("_", " "): code
        for code, words in _WRITTEN.items()
        for word in words.replace("-", "_").split()
    }
)
"""A country's name, or an adjective of it, to the country's code."""
