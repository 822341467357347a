"""Languages other than English: how to tell them, and which words stand around a name there.

An English word that is a name, such as Target or Shell, is no word of these languages, and so
it is the name wherever it stands in them; a word that they have too (Arm, Orange, Visa) has to
show itself. All words are folded, without accents.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from bot.watchlist.names.eastern_tongues import EASTERN_TONGUES, OTHER_TONGUE, UNLATIN_TONGUE
from bot.watchlist.names.tongue import Tongue
from bot.watchlist.names.western_tongues import WESTERN_TONGUES

__all__ = ["ENGLISH", "OTHER_TONGUE", "TONGUES", "UNLATIN_TONGUE", "Tongue"]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Words of English that the others hardly have: one of them makes a headline English.
ENGLISH = _words(
    """about after against all and are as at be been before but by can could does first for
    from had has have he her his how if into is it its just like may more most my new not of off
    our out over says she than that the their them they this to up was we were what when which
    who why with without you your"""
)

TONGUES: Mapping[str, Tongue] = MappingProxyType(
    {
        "de": Tongue(
            nouns=True,
            genitive=True,
            links=_words("der des vom von"),
            function=_words(
                """aber als auch auf aus bei beim bis bricht das dem den des dies doch durch ein
                eine einem einen einer fur gegen haben ich ihr im ist jetzt kein keine kommt mehr
                mit nach neue neuen neuer nicht noch nur oder sein seine sich sie sind sinkt soll
                statt steigt uber um und unter vom von vor wegen weil wie wieder wir wird wurde zu
                zum zur zuruck zwischen"""
            ),
            articles=_words(
                """am beim das dem den der des die diese dieser dieses drei ein eine einem einen
                einer eines ihr ihre ihren im jeder kein keine keinen mein sein seine seinen
                unser vom zum zur zwei"""
            ),
            prepositions=_words(
                "an auf bei durch fur gegen mit nach ohne statt uber um unter von vor zwischen"
            ),
            deeds=_words(
                """baut beantragt beendet beginnt bekommt beruft bestatigt bestreitet bietet
                bringt darf droht einigt enthullt entlasst erhalt erhebt erhoht erlaubt
                ernennt eroffnet erwartet erwirbt feuert fordert fusioniert gewinnt gibt hebt
                investiert kauft klagt kooperiert kundigt kurzt legt lehnt liefert macht
                meldet muss nennt pruft reduziert ruft schickt schliesst senkt setzt soll
                spart startet steigert stellt stoppt streicht trennt ubernimmt uberrascht
                verbietet verdient verfehlt verhandelt verkauft verklagt verliert
                veroffentlicht verschiebt verspricht verteidigt warnt wehrt wirft zahlt zieht"""
            ),
            business=_words(
                """aktie aktien aktionare anleger borse chef dax dividende filialen firma fusion
                geschaft geschaftszahlen gewinn hauptversammlung hersteller jahreszahlen
                konkurrenz konzern konzernchef milliarden millionen mitarbeiter patent
                prognose quartalszahlen stellen stellenabbau tochter ubernahme umsatz
                unternehmen verlust vorstand vorstandschef werk wettbewerbshuter zolle"""
            ),
            everyday=_words(
                """alexa allianz alphabet android anker apotheke arena arm atlas august aurora
                bahn ball band bank bar bild block bonus box brand butler chance chef claude
                club computer continental cosmos cuda dagegen dell delta designer dollar ecco
                echo elastic elf ente euro europa faktor fall fest film fisch focus fokus form
                forum frank funk garage gas gem general gold grab hand handel hans haus herr
                herz hit horizont hut ikea international jaguar jet kiwi koch konzept kraft
                krone kurier land lauf licht linde lotus luna magnet mann mark markt mars
                match merkur merz messe meta meteor mini minister mission mistral mobil modern
                monitor monster museum nation neptun nest net netz nord nova november oase
                omega oper opera orakel orange orbit ost panda pandora papa park partner phase
                phonix pilot plan plus pokal pool post prisma puma punkt rad rat rest ring
                rival rolle safari salon saturn schalke see sender service ski sonne spiegel
                spirit sport sprint standard star start stern stil studio sud super tag tal
                taxi team teams test thema ticket tiger tod tor total tour union vatikan
                vektor venus visa vision volt vorwerk wagner wand weg welt werder wort zeit
                zentrum zoom"""
            ),
        ),
        "fr": Tongue(
            spoken=True,
            links=_words("d de des du"),
            function=_words(
                """apres au aux avant avec ce ces cette chez comme contre dans des elle en entre
                est et il ils les leur lors mais ne nous ou pas pourquoi qui sa sans se selon
                ses sont sous sur un une vers vous"""
            ),
            articles=_words(
                "au aux ce ces cette chaque des deux du la le les leur ma mon notre "
                "sa ses son trois un une l d"
            ),
            prepositions=_words(
                "a apres avec chez contre de en entre face par pour sans selon sous sur vers"
            ),
            deeds=_words(
                """abandonne accepte accuse acquiert annonce assigne attaque augmente autorise
                cede choisit condamne condamnee confirme conteste cree demande dement depasse
                devient devoile devrait discute embauche engage envisage ferme fusionne gagne
                interdit investit lance licencie mise negocie nomme obtient offre ouvre paie
                perd porte poursuit prepare presente prevoit promet propose publie quitte rachete
                rappelle recrute reduit refuse remporte renonce retire revoit salue signe
                supprime suspend va vend verse veut"""
            ),
            business=_words(
                """actionnaires actions amende antitrust benefice benefices bourse chiffre
                concurrence dirigeant emplois entreprise euros filiale fusion geant groupe
                investisseurs licenciements magasins milliards millions operateur patron pdg
                postes rachat resultats salaries titre trimestre usine ventes"""
            ),
            everyday=_words(
                """accord action air alphabet amazone android avenir avis axe boots boss bouche
                box bush carrefour casino cause challenge chance chef cible citizen club
                concorde coq croix delta discord don echo echos equipe essence europe express
                facteur figaro flash fond force forum franc free fusion galaxie general globe
                grand guide harmonie horizon image instant international jaguar jet journal
                justice lac liberation libre ligne lion lire luxe mai main maison mars match
                mer mercure mine mirage mission mistral mode modern moderna monde moral nation
                national nice noble nova oasis obs occident omega opera or oracle orange
                oxygene page palme parisien patron place point pole port poste prisme progres
                puma radio rapide region relais renault ring roche route safran saga sage
                salon sanction saturne service signal simple soir solo source sprint stable
                standard star station sud suite sur surface tele temple temps test total tour
                traite transit triangle tribune union univers urgence utile vector vent ventre
                venus vertige vice vinci virage visa vision vital voile volt vue zen zone zoom"""
            ),
        ),
        "es": Tongue(
            links=_words("de del"),
            function=_words(
                """al ante como con contra cuando desde donde ella en entre es esta este esto fue
                ha han hasta hoy lo mas muy nos para pero por porque que se segun ser si sobre
                su sus tras una uno ya"""
            ),
            articles=_words(
                "al cada del dos el ese esta este estos la las los mi nuestra su sus "
                "tres un una unas unos"
            ),
            prepositions=_words(
                "a ante con contra de desde en entre hacia para por segun sin sobre tras"
            ),
            deeds=_words(
                """abandona abre acepta acuerda acusa adquiere advierte amplia anuncia apela
                aprueba asegura aumenta avisa busca cae cancela cede cierra compra confirma
                contrata crea cruza debera defiende deja demanda denuncia desmiente despedira
                despide eleva elige elimina enfrenta entrega estrena exige fabrica factura
                fusiona gana incorpora invierte lanza lidera llega logra multa multiplica
                negocia niega nombra ofrece paga pagara permite pide pierde planea podria
                prepara presenta pretende prohibe promete propone prueba rechaza recibe
                reconoce recorta reduce refuerza renuncia retira reune revela sanciona sube
                sufre suspende ultima vende"""
            ),
            business=_words(
                """acciones accionistas beneficio beneficios bolsa compania consejero dividendo
                empleados empleos empresa espanola euros fabrica filial fusion ganancias
                gigante ingresos inversores mercado millones multa multinacional opa operadora
                plantilla presidente prevision previsiones resultados tecnologica tiendas
                trabajadores trimestre ventas"""
            ),
            everyday=_words(
                """alexa alfa alianza amazonas andes arena banda bar base bella bravo brisa cable
                cadena canal carrera casa casino caso cava central champion clave clic club
                cola colon coral cosmos cruz cuatro cuba delta diana disco don dragon duero
                eco el estrella expansion factor final flor fuerte gala gama general gol gran
                halcon honor hora idea inca inter jaguar jet justo ladera libre lima lince
                linea luna luz mango mapa mar marca mayo mercado mesa meta mina mini mirador
                mision monitor moral mundo nacional nata nieve nike nova oasis omega once
                opera oro pacto pais panda pandora papa para pase paso perfil pico plan plata
                plaza polo popular presente puma punto radio rama razon real red reforma
                region ruta saga sal salsa sanitas santander saturno servicio sierra siglo
                signal sol sprint sur tele tesla tiempo tigre tiro todo torre total trama tres
                tribuna triple union valor vanguardia vega vida vino virgin visa vision vital
                volar voz zara zona zoom"""
            ),
        ),
        **WESTERN_TONGUES,
        **EASTERN_TONGUES,
    }
)
