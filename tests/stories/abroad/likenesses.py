"""What is said as deals, insolvencies and crashes are in three languages, and is none."""

from __future__ import annotations

from bot.model import Event

TOLD = [
    ("Fenwick bietet für Larkhill", Event.ACQUISITION),
    ("Nordhaus stößt Marke Fenwick ab", Event.ACQUISITION),
    ("Vallotte placé sous sauvegarde", Event.LEGAL),
    ("Chute d'un avion en Corse", Event.ACCIDENT),
    ("Cae un helicóptero en Huesca", Event.ACCIDENT),
]
LIKE = [
    ("Bahn verbessert Angebot für Pendler", Event.ACQUISITION),
    ("Bahn bietet Tickets ab 10 Euro für Familien", Event.ACQUISITION),
    ("Stadt bietet 20 Kurse für Senioren", Event.ACQUISITION),
    ("Neues Angebot für Urlauber", Event.ACQUISITION),
    ("Verein macht Angebot für Jugendliche", Event.ACQUISITION),
    ("Hotel bietet 20 Prozent Rabatt für Frühbucher", Event.ACQUISITION),
    ("Kind schluckt Batterie", Event.ACQUISITION),
    ("Körper stößt Niere ab", Event.ACQUISITION),
    ("Stürmer lehnt Angebot von Bayern ab", Event.ACQUISITION),
    ("Kiew lehnt Angebot von Putin ab", Event.ACQUISITION),
    ("La Russie s'empare de Pokrovsk", Event.ACQUISITION),
    ("La panique s'empare de Wall Street", Event.ACQUISITION),
    ("Des islamistes s'emparent de Kidal", Event.ACQUISITION),
    ("Lyon cède Durand à Arsenal", Event.ACQUISITION),
    ("Aldama ofrece 300 euros por Navidad", Event.ACQUISITION),
    ("El Real Madrid presenta una oferta por Durán", Event.ACQUISITION),
    ("El Betis se hace con Durán", Event.ACQUISITION),
    ("La ciudad pasa a manos de Rusia", Event.ACQUISITION),
    ("Bank offers $300 for New Checking Accounts", Event.ACQUISITION),
    ("Retailer offers $50 for Christmas", Event.ACQUISITION),
    ("Un ministre placé sous protection policière", Event.LEGAL),
    ("El museo presenta su concurso", Event.LEGAL),
    ("Une église placée sous sauvegarde de l'Unesco", Event.LEGAL),
    ("Chute de Boeing en Bourse", Event.ACCIDENT),
    ("Cae el precio del avión", Event.ACCIDENT),
    ("Crash test : la note de l'Airbus A320", Event.ACCIDENT),
    ("Heat star dies at 80", Event.DISASTER),
    ("Three killed in heat of battle", Event.DISASTER),
    ("La chaleur humaine ne meurt jamais", Event.DISASTER),
    ("Schauspieler setzt Chefarzt-Serie ab", Event.EXECUTIVE_CHANGE),
    ("Whitlock out with knee injury", Event.EXECUTIVE_CHANGE),
    ("Le patron de Vallotte remercié par les habitants", Event.EXECUTIVE_CHANGE),
    ("Ortega deja de fumar", Event.EXECUTIVE_CHANGE),
    ("Vallotte ferme la porte aux 320 salariés en grève", Event.LAYOFFS),
    ("El cierre de la planta de Vigo por gripe deja 300 aulas vacías", Event.LAYOFFS),
    ("Stadt gibt Angebot für Kinder ab", Event.ACQUISITION),
    ("Vallotte se sépare de sa filiale", Event.EXECUTIVE_CHANGE),
    ("Insolvenzrecht: Regierung plant Reform", Event.LEGAL),
]
