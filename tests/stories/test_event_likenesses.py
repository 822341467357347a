"""What is likened to an event, what people do at home, and events that are yet to come.

Each word of an event that is said of a feeling, a village or a private person stands beside
headlines that tell the event with it.
"""

from __future__ import annotations

import pytest

from bot.model import Certainty, Event
from bot.stories import wanted_event
from tests.classifying import classify
from tests.stories.newsdesk import write

NOT_TOLD: dict[Event, tuple[str, ...]] = {
    Event.SECURITY_BREACH: (
        "Dolphins breach in Larkhill harbour",
        "Packing hack saves time",
        "Kitchen hacks that work",
    ),
    Event.EXECUTIVE_CHANGE: (
        "Rovers sack the gaffer's old tactics",
        "Rovers sack defensive style under new coach",
        "Acme fires old logo",
    ),
    Event.ACQUISITION: (
        "Le club se sépare de ses 3 attaquants",
        "El club se separa de sus tres porteros",
        "Fusión de flamenco y jazz en el auditorio",
        "Le peintre fusionne avec la nature",
    ),
    Event.RECALL: (
        "Bakery recalls its golden age",
        "Le rappel des titres de la matinée",
        "Rappel de vaccin : qui est concerné",
        "El pueblo que retira las bancas de su plaza",
        "Brewery recalls its humble beginnings",
    ),
    Event.LAYOFFS: ("Licencié au stade depuis 40 ans, il court encore",),
    Event.PARTNERSHIP_ENDED: (
        "Brothers split opinion with pink shed",
        "My divorce from sugar",
        "Aunt breaks up with her car after 30 years",
    ),
    Event.DISASTER: (
        "Erdbeben bei der SPD",
        "Terremoto en el PP",
        "Earthquake in the Tory party",
        "Un séisme d'émotions à l'opéra",
        "Terremoto en el vestuario: el técnico se enfada",
        "A tornado of toddlers at the school fair",
    ),
    Event.ACCIDENT: (
        "Noyade de chocolat à la foire",
        "Incendio de besos en el plató",
        "Zusammenstoß der Kulturen im Museum",
        "Incendio de pasiones en el teatro",
        "El derrumbe emocional de la protagonista",
        "How she survived a winter without shoes",
    ),
    Event.CONFLICT: (
        "Krieg der Nachbarn um einen Zaun",
        "Guerra de almohadas en la escuela",
    ),
    Event.LABOR: (
        "Huelga de caramelos en la cabalgata",
        "Grève des sourires au guichet",
        "Huelga de besos en el vestuario",
        "Streik der Sinne: was bei Schnupfen hilft",
        "La grève du sourire, un premier roman",
    ),
    Event.LEGAL: (
        "Grandfather sues for peace with the magpies",
        "Condamné à deux ans de prison pour vol",
        "Mann zu zwei Jahren Haft verurteilt",
        "Condenado a cadena perpetua",
    ),
    Event.OUTAGE: (
        "Outage of ideas",
        "Panne d'inspiration chez les romanciers",
    ),
    Event.DEATH: (
        "La muerte de la sobremesa, según un cocinero",
        "Wenn der Akku stirbt: was hilft",
        "Le décès du téléphone fixe n'aura pas lieu",
        "Tod des Handschlags?",
    ),
    Event.REGULATION: ("Le gardien arrête deux tirs",),
    Event.PRODUCT_LAUNCH: (
        "Acme stellt 6.000 Mitarbeiter ein",
        "Land stellt 300 Lehrer ein",
        "Acme stellt Produktion ein",
        "El barrio lanza un huerto compartido",
        "Le village lance un concours de soupe",
    ),
    Event.ELECTION: (
        "UK government takes control of Larkhill Water",
        "Rentnerin wählt jedes Jahr dasselbe Hotel",
        "Village votes for its favourite bench",
        "Élue plus belle plage, elle redoute la foule",
        "Town elects to keep its lights up",
        "Elecciones difíciles: ¿playa o montaña?",
    ),
}

TOLD: dict[Event, tuple[str, ...]] = {
    Event.CRIME: (
        "Condamné à deux ans de prison pour vol",
        "Mann zu zwei Jahren Haft verurteilt",
        "Condenado a cadena perpetua",
    ),
    Event.SECURITY_BREACH: (
        "Dolphin Bank breach exposes data",
        "Kitchen maker hacked, data stolen",
    ),
    Event.ACQUISITION: (
        "Acme se sépare de ses 3 filiales",
        "Acme fusionne avec Fenwick",
        "Acme se fusiona con Fenwick",
        "UK government takes control of Larkhill Water",
        "Le groupe Acme rachètera la laiterie Fenwick",
        "Acme vendra sa filiale",
    ),
    Event.RECALL: (
        "Rappel de vaccins contaminés au Maroc",
        "Acme recalls 40,000 vans",
        "Acme retira los coches de la serie 3",
        "Acme recalls its first cots",
        "Acme rappellera 40 000 voitures",
        "Acme retirará 3.000 coches",
    ),
    Event.LAYOFFS: ("Acme licencie 40 ingénieurs au siège",),
    Event.PARTNERSHIP_ENDED: (
        "Acme and Fenwick split after row",
        "Acme's divorce from Fenwick",
        "Acme breaks up with its chip partner Fenwick",
    ),
    Event.DISASTER: (
        "Erdbeben bei Izmir",
        "Terremoto en Perú",
        "Un séisme de magnitude 6 à Larkhill",
        "Terremoto en el sur de Chile",
        "Tornado flattens homes at Larkhill",
    ),
    Event.ACCIDENT: (
        "Explosion dans une usine de chocolat",
        "Zusammenstoß der Züge bei Larkhill",
        "Incendio de un almacén en Vigo",
        "Derrumbe de un edificio en Vigo",
        "How she survived a plane crash",
    ),
    Event.CONFLICT: (
        "Krieg in der Ukraine",
        "Guerra de Ucrania: tercer año",
    ),
    Event.LABOR: (
        "Grève des chocolatiers à Lyon",
        "Huelga de camioneros en Galicia",
        "Streik der Pfleger",
        "La grève du métro",
        "Strike of music teachers",
        "Huelga de músicos",
    ),
    Event.LEGAL: (
        "Larkhill verurteilt zu Schadenersatz von 3 Millionen",
        "Banque condamnée à une amende de 3 millions",
        "Grandfather sues council",
        "Acme demandará a Fenwick",
        "Acme poursuivra Fenwick en justice",
    ),
    Event.OUTAGE: (
        "Outage of card payments",
        "Panne d'électricité à Larkhill",
    ),
    Event.DEATH: (
        "Muerte de la actriz Ana Ruiz",
        "Mort du romancier Jean Petit",
        "The novel writer dies at 80",
    ),
    Event.REGULATION: ("Un arrêté interdit les trottinettes",),
    Event.PRODUCT_LAUNCH: (
        "Acme stellt neues Modell ein Jahr früher vor",
        "Acme lanzará un nuevo coche",
        "Acme lancera une nouvelle montre",
    ),
    Event.ELECTION: (
        "Opposition takes control of parliament",
        "Larkhill wählt neuen Landrat",
        "Voters elect new senator",
        "Le RN remporte la mairie de Larkhill",
        "La gauche remporte la mairie de Larkhill",
    ),
    Event.EXECUTIVE_CHANGE: (
        "Rovers sack manager over defensive tactics",
        "Rovers sack coach after row on style",
        "Acme fires style chief",
        "El consejero delegado de Acme dimitirá",
        "Nombran a Ana Ruiz consejera delegada de Acme",
        "Le PDG d'Acme démissionnera",
        "El alcalde dimite",
    ),
    Event.FUNDING: (
        "Acme lèvera 30 millions d'euros",
        "Acme captará 30 millones",
    ),
    Event.PARTNERSHIP_FORMED: (
        "Acme s'alliera à Fenwick",
        "Acme se aliará con Fenwick",
    ),
}

# The future of a French or Spanish verb beside its present: what will be is agreed, not done.
YET_TO_COME = (
    ("El consejero delegado de Acme dimitirá", "El consejero delegado de Acme dimite"),
    ("Acme lanzará un nuevo coche", "Acme lanza un nuevo coche"),
    ("Acme demandará a Fenwick", "Acme demanda a Fenwick"),
    ("Acme captará 30 millones", "Acme capta 30 millones"),
    ("Acme se aliará con Fenwick", "Acme se alía con Fenwick"),
    ("Le groupe Acme rachètera la laiterie Fenwick", "Le groupe Acme rachète la laiterie Fenwick"),
    ("Acme lèvera 30 millions d'euros", "Acme lève 30 millions d'euros"),
    ("Acme rappellera 40 000 voitures", "Acme rappelle 40 000 voitures"),
    ("Acme s'alliera à Fenwick", "Acme s'allie à Fenwick"),
    ("Acme poursuivra Fenwick en justice", "Acme poursuit Fenwick en justice"),
)


@pytest.mark.parametrize(
    ("event", "title"), [(event, title) for event, titles in NOT_TOLD.items() for title in titles]
)
def test_what_is_only_likened_to_an_event_does_not_tell_it(event: Event, title: str) -> None:
    assert wanted_event(classify(write(title)).event) is not event


@pytest.mark.parametrize(
    ("event", "title"), [(event, title) for event, titles in TOLD.items() for title in titles]
)
def test_the_same_words_tell_the_event_of_firms_and_people(event: Event, title: str) -> None:
    assert wanted_event(classify(write(title)).event) is event


@pytest.mark.parametrize(("future", "present"), YET_TO_COME)
def test_a_future_is_the_same_event_and_yet_to_come(future: str, present: str) -> None:
    will, does = classify(write(future)), classify(write(present))
    assert wanted_event(will.event) is wanted_event(does.event) is not Event.OTHER
    assert (will.certainty, does.certainty) == (Certainty.AGREED, Certainty.DONE)
