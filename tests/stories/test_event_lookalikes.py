"""Words of an event that mean something else in a headline, each beside those that tell it."""

from __future__ import annotations

import pytest

from bot.model import Event
from bot.stories import wanted_event
from tests.classifying import classify
from tests.stories.newsdesk import write

NOT_TOLD: dict[Event, tuple[str, ...]] = {
    # What people and towns buy, what somebody takes over, whom somebody parts from.
    Event.ACQUISITION: (
        "Rentnerin kauft Brot und Milch",
        "Familie kauft Weihnachtsbaum im Wald",
        "Stadt kauft zwei neue Kehrmaschinen",
        "Gemeinde kauft Grundstück",
        "Junge kauft Pferd",
        "Kabinett übernimmt Patenschaft für Zootier",
        "Land übernimmt Kosten für Schulbusse",
        "Opa übernimmt Enkel am Nachmittag",
        "Opa wird 100",
        "El museo adquiere un cuadro de Sorolla",
        "Acme offre trois mois gratuits",
        "L'offre de cantine s'élargit",
        "Elle reprend ses études à 60 ans",
        "Un boulanger reprend le goût du levain",
        "El gato toma el control de la casa",
        "España se hace con el oro",
        "Acme se queda con las ganas",
        "Sängerin trennt sich von Ehemann",
        "Schalke trennt sich von Torwart Müller",
        "Le chanteur se sépare de sa femme",
        "La actriz se separa de su novio",
        "Best Acme kettles to buy in 2026",
        "Fusión de sabores en el mercado",
    ),
    # Whom a state or a club calls back, and what is called to mind.
    Event.RECALL: (
        "Frankreich ruft Botschafter zurück",
        "Polen ruft Soldaten zurück",
        "Trainer ruft Stürmer vom Aufwärmen zurück",
        "Mutter ruft Kindheit in Erinnerung zurück",
        "L'Algérie rappelle son ambassadeur à Paris",
        "Le Mali rappelle ses diplomates",
        "Deschamps rappelle Kanté en équipe de France",
        "Macron rappelle l'importance du dialogue",
        "Macron rappelle ses engagements",
        "L'écrivaine rappelle ses souvenirs d'enfance",
        "France recalls ambassador from Niger",
        "Acme kettle recalls your favourite temperature",
    ),
    Event.LAYOFFS: (
        "Acme crea 600 empleos",
        "La fábrica crea 600 empleos en Vigo",
        "Acme crée 600 emplois",
        "Acme schafft 600 Stellen",
        "La banda se despide de sus fans",
        "Barber cuts 300 heads for charity",
    ),
    # The scores of matches, the stands of batsmen, and romances.
    Event.PARTNERSHIP_ENDED: (
        "Hertha und Bochum trennen sich 1:1",
        "Köln und Mainz trennen sich torlos",
        "Lens et Lille se séparent sur un nul",
        "Opening partnership of 120 ends before tea",
        "A whirlwind romance ends in marriage",
        "Website helps plan your marriage breakup",
    ),
    # What only comes like a flood or a quake.
    Event.DISASTER: (
        "Inundación de productos en el mercado",
        "Inundación de turistas en Semana Santa",
        "Avalancha de matrículas en la escuela de música",
        "Huracán de aplausos para la orquesta",
        "Un terremoto llamado Vinicius",
        "Fluten von Werbung im Briefkasten",
        "Flut von Bewerbungen überrascht Bäckerei",
        "Lawine der Hilfsbereitschaft nach Vereinsaufruf",
        "Sturm auf das Buffet beim Sommerfest",
        "Raz-de-marée de touristes au Mont-Saint-Michel",
        "Tempête de rires au théâtre",
        "Tsunami of kindness for lost dog",
        "Heat kills off the garden party",
        "Rain strikes again at garden party",
        "Los jóvenes beben menos",
        "Picknick am Ufer",
    ),
    Event.ACCIDENT: (
        "Explosion de saveurs au marché",
        "Explosión de color en los patios de Córdoba",
        "Explosion der Preise am Markt",
        "Ministerpräsident lobt Feuerwehr",
        "Feuerwehr feiert Jubiläum",
    ),
    Event.CONFLICT: (
        "Star launches attack on co-host",
        "Pundit launches furious attack on referee",
        "Clock strikes twelve for old town hall",
        "Invasion of ladybirds delights children",
        "L'attaquant frappe deux fois à Rennes",
        "Coup de filet des pêcheurs de thon",
        "Ataque de risa en el plató",
        "Wandern an der Grenze",
        "Frieden mit dem Nachbarn",
    ),
    Event.CRIME: (
        "Verein feiert Einbruch der Nacht mit Lichterfest",
        "Einbruch der Nachfrage bei Acme",
        "Teen shoots to fame with ballad",
        "Agatha Christie murder mystery weekend returns",
        "Murder of crows settles on church",
        "Robbed of glory in the last minute",
        "El ladrón de corazones vuelve a la tele",
        "La banda municipal toca en la plaza",
        "Vol Paris-Nice annulé",
        "Ein Messer für alle Fälle",
    ),
    Event.LABOR: (
        "Huelga decir que llueve",
        "Grève de la faim du chat: que faire",
        "Neu im Kino",
        "El paro baja en octubre",
    ),
    Event.LEGAL: (
        "Gericht des Tages: Linsensuppe",
        "Jury out on new theatre seats",
        "Judge praises cakes at village show",
        "El juez de silla cumple 60 años",
        "Le procès verbal de la fête",
    ),
    # What falls, and is no service.
    Event.OUTAGE: (
        "Caída de la hoja: los mejores paseos",
        "La caída de Kabul",
        "La caída del PIB",
        "Caída de un rayo en Soria",
        "El torero suspende la gira",
    ),
    Event.RESEARCH: (
        "Elle reprend ses études à 60 ans",
        "La classe découverte au bord de la mer",
        "Apfelernte fällt gut aus",
    ),
    Event.EARNINGS: (
        "Resultados de la lotería",
        "Résultats du bac",
        "Le bénéfice du doute",
        "Gewinn für die Region",
    ),
    Event.DEATH: ("Adiós a las bolsas de plástico",),
    Event.SECURITY_BREACH: ("Fuite d'eau au gymnase", "La brecha salarial se reduce"),
    Event.PRODUCT_LAUNCH: (
        "Lanza un mensaje a los jóvenes",
        "El alcalde lanza el chupinazo",
        "La marque lance un appel aux gourmands",
        "Acme lanza una opa sobre Fenwick",
        "Un nouveau pont sur la rivière",
        "Nouvelle saison au théâtre",
        "Stadt stellt neue Papierkörbe auf",
    ),
    # Who holds an office is not voted for each day.
    Event.ELECTION: (
        "Bürgermeister eröffnet Freibad",
        "Bürgermeisterin pflanzt Baum",
        "Oberbürgermeister warnt vor Glätte",
        "Kanzler ruft zum Sparen auf",
        "Le maire inaugure la piscine",
        "La mairie crée 60 places de crèche",
        "Le député visite une ferme",
        "El alcalde visita el mercado",
        "Voters pick Britain's best loaf",
        "Chor sucht neue Stimmen",
        "Die Mehrheit trinkt Kaffee",
        "Sitze im Stadion werden erneuert",
        "Le premier tour de manège",
    ),
    Event.EXECUTIVE_CHANGE: ("Der Chef geht baden", "Le chef quitte ses fourneaux"),
}

TOLD: dict[Event, tuple[str, ...]] = {
    Event.ACQUISITION: (
        "Acme kauft Brotfabrik Müller",
        "Acme kauft Wein-Händler Fenwick",
        "Acme kauft Lieferdienst Fenwick",
        "Acme übernimmt Lieferdienst",
        "Acme übernimmt Restaurantkette",
        "Bund übernimmt Energiekonzern Fenwick",
        "Familie kauft Brauerei Fenwick",
        "Acme rachète la laiterie Fenwick",
        "Acme avale Fenwick",
        "Acme s'offre Fenwick",
        "Acme s'offre la marque Fenwick",
        "Acme reprend 12 magasins de Fenwick",
        "Acme reprend la marque Fenwick",
        "Acme se hace con el control de Fenwick",
        "Acme toma el control de Fenwick",
        "Acme compra la panificadora Fenwick",
        "Acme trennt sich von Tochter Fenwick",
        "Acme se sépare de sa filiale",
        "Acme se deshace de su filial",
        "Acme buys bread maker Fenwick",
        "Acme buys bus maker Fenwick",
        "Acme lanza una opa sobre Fenwick",
        "OPA d'Acme sur Fenwick",
        "Museum shop chain Acme acquired by Fenwick",
        "Fusion von Acme und Fenwick",
    ),
    Event.RECALL: (
        "Acme ruft Milch zurück",
        "Acme ruft Autos wegen Brandgefahr zurück",
        "Acme rappelle 40 000 bouilloires",
        "Acme rappelle ses poussettes",
        "Acme rappelle son saumon fumé",
        "Acme rappelle du fromage pour listeria",
        "Acme recalls 900 night lights over fire risk",
        "Acme recalls DVD players",
        "Acme recalls Defender cars over brakes",
        "Acme retira lotes de queso",
    ),
    Event.LAYOFFS: (
        "Acme recorta 600 empleos",
        "Acme destruirá 300 puestos",
        "Acme supprime 600 emplois",
        "Acme baut 300 Stellen ab",
        "Acme despide a 40 ingenieros",
        "Acme to cut 300 jobs and create 100",
    ),
    Event.PARTNERSHIP_ENDED: (
        "Acme und Fenwick trennen sich",
        "Acme und Fenwick trennen sich nach 3 Jahren",
        "Acme trennt sich von Fenwick",
        "Acme se sépare de Fenwick",
        "Acme et Fenwick se séparent",
        "Acme breaks up with Fenwick",
    ),
    Event.DISASTER: (
        "Inundación en Valencia deja tres muertos",
        "Inundación de sótanos en Bilbao por las lluvias",
        "Huracán llamado Otis arrasa Acapulco",
        "Avalancha sepulta a dos esquiadores en Huesca",
        "Flood of the Severn leaves villages cut off",
        "Sturm auf Rügen deckt Dächer ab",
        "Lawine in Tirol verschüttet Skifahrer",
        "Tempête en Bretagne : 3 morts",
        "Heat kills 40 in Larkhill",
        "Beben erschüttert Kreta",
    ),
    Event.ACCIDENT: (
        "Explosion de gaz à Lyon : trois blessés",
        "Explosión de gas en Madrid",
        "Explosion of gas main injures three",
        "Explosion in Chemiewerk",
        "Feuerwehr löscht Brand in Lagerhaus",
    ),
    Event.CONFLICT: (
        "Army launches attack on rebel town",
        "Missile strikes hit Kharkiv",
        "Russian invasion of Ukraine enters fourth year",
        "Tentative de coup d'État déjouée",
        "Ataque con drones en Larkhill",
        "Russischer Angriff auf Charkiw",
        "L'armée frappe une ville",
        "Combats à Goma",
    ),
    Event.CRIME: (
        "Murder of tourists shocks island",
        "Einbruch in Juweliergeschäft",
        "Einbruch in der Nacht: Täter flüchtig",
        "Teen shoots two at school",
        "Man robbed of watch at knifepoint",
        "Ladrones asaltan joyería",
        "Cae la banda que robaba coches",
        "Desarticulada una banda criminal",
        "Vol à main armée dans une bijouterie",
    ),
    Event.LABOR: (
        "NEU members vote to strike",
        "Streik der Busfahrer am Montag",
        "Huelga de médicos en Madrid",
        "Grève des cheminots mardi",
    ),
    Event.LEGAL: (
        "Gericht verurteilt Acme",
        "Jury convicts Acme founder",
        "Juez imputa al presidente de Acme",
    ),
    Event.OUTAGE: (
        "Caída de WhatsApp",
        "Caída mundial de Instagram",
        "Caída de la red eléctrica en Chile",
        "Instagram, caído",
    ),
    Event.EARNINGS: ("Resultados de Acme en el trimestre", "Le bénéfice d'Acme bondit"),
    Event.DEATH: ("Adiós a la actriz Ana Ruiz", "Adiós a los grandes del cine"),
    Event.SECURITY_BREACH: ("Fuite de données chez Acme", "Brecha de seguridad en Acme"),
    Event.RESEARCH: ("Selon une étude, les chats rêvent",),
    Event.PRODUCT_LAUNCH: (
        "Acme lanza un nuevo coche",
        "Acme lance une montre",
        "Acme stellt neues Handy vor",
        "Acme présente son nouveau téléphone",
        "Acme presenta su nuevo coche",
    ),
    Event.ELECTION: (
        "Müller zum Bürgermeister gewählt",
        "Grüne gewinnen Stichwahl um Bürgermeisteramt",
        "Merz zum Kanzler gewählt",
        "Anne Petit élue maire de Larkhill",
        "Premier tour de la présidentielle",
        "CDU verliert Mehrheit im Landtag",
        "Le maire sortant battu à Larkhill",
        "El alcalde Ruiz gana las elecciones",
        "Voters pick new mayor in Larkhill",
    ),
    Event.EXECUTIVE_CHANGE: ("Acme-Chef geht", "Chef geht zum Jahresende"),
}


@pytest.mark.parametrize(
    ("event", "title"), [(event, title) for event, titles in NOT_TOLD.items() for title in titles]
)
def test_words_of_an_event_that_mean_something_else_do_not_tell_it(
    event: Event, title: str
) -> None:
    assert wanted_event(classify(write(title)).event) is not event


@pytest.mark.parametrize(
    ("event", "title"), [(event, title) for event, titles in TOLD.items() for title in titles]
)
def test_the_same_words_tell_the_event_where_it_is_meant(event: Event, title: str) -> None:
    assert wanted_event(classify(write(title)).event) is event
