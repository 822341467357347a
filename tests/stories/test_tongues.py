"""What stories do in French, German, Spanish, Italian and Japanese, each as a small story.

Reports of one language meet here; those of several in `test_languages`.
"""

from __future__ import annotations

import pytest

from tests.stories.telling import DAY, HOUR, Heard, News, hear

Told = tuple[str, str]
"""A headline and the text below it."""

NEXT_DAY = DAY + 2 * HOUR


def listen(*told: Told, hosts: tuple[str, ...] = (), apart: float = HOUR) -> Heard:
    """What reports come to, each from an outlet of its own unless ``hosts`` says from where."""
    news = [
        News(apart * at, hosts[at] if hosts else f"outlet-{at}.example", title, summary)
        for at, (title, summary) in enumerate(told)
    ]
    return hear(news)


TOLLS: dict[str, tuple[Told, Told, str]] = {
    "fr": (
        ("Incendie dans une usine de Larkhill : deux morts", "Le feu a pris mardi à l'aube."),
        ("Incendie de l'usine de Larkhill : le bilan monte à six morts", "Quatre corps de plus."),
        "dead now 6",
    ),
    "de": (
        ("Explosion in Chemiewerk in Larkhill: zwei Tote", "Der Kessel barst am Morgen."),
        (
            "Zahl der Toten nach Explosion in Larkhill steigt auf fünf",
            "Im Chemiewerk lagen drei weitere.",
        ),
        "dead now 5",
    ),
    "es": (
        ("Las inundaciones dejan dos muertos en Larkhill", "El río se desbordó de madrugada."),
        ("Ascienden a siete los muertos por las inundaciones en Larkhill", "Hay cinco más."),
        "dead now 7",
    ),
    "it": (
        ("Incendio a Larkhill, due morti", "Una palazzina è bruciata all'alba."),
        ("Incendio di Larkhill, i morti salgono a sette", "Trovati altri cinque corpi."),
        "dead now 7",
    ),
    "ja": (
        ("チリ北部でM7.1の地震 12人死亡", "建物が倒壊した。"),
        ("チリ北部のM7.1地震、死者45人に", "捜索が続いている。"),
        "dead now 45",
    ),
}


@pytest.mark.parametrize(("first", "then", "words"), TOLLS.values(), ids=TOLLS.keys())
def test_a_toll_that_rises_is_told_in_the_thread(first: Told, then: Told, words: str) -> None:
    heard = listen(first, then)
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "update"
    assert [post["text"] for post in heard.posts if words in post["text"]]


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (TOLLS["fr"][0], ("Incendie de Larkhill : les deux morts identifiés", "L'usine brûlait.")),
        (TOLLS["de"][0], ("Explosion in Larkhill: zwei Tote sind Arbeiter", "Es war der Kessel.")),
        (TOLLS["es"][0], ("Las inundaciones de Larkhill: dos muertos y miedo", "El río baja.")),
        (
            TOLLS["it"][0],
            ("Incendio di Larkhill, due morti e un'inchiesta", "La casa bruciò."),
        ),
        (TOLLS["ja"][0], ("チリ北部のM7.1地震、12人死亡 捜索続く", "夜通し探した。")),
    ],
    ids=TOLLS.keys(),
)
def test_a_toll_that_stays_is_a_report(first: Told, then: Told) -> None:
    heard = listen(first, then)
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "report"


WIRES = {
    "fr": (
        "Larkhill : trois pêcheurs secourus après le naufrage de leur bateau",
        "Naufrage au large de Larkhill : trois marins sauvés",
        "Larkhill (AFP) - ",
        (
            "Trois pêcheurs ont été secourus mardi soir au large de Larkhill après le naufrage de "
            "leur chalutier, a annoncé la préfecture maritime. Les trois hommes, transis de froid, "
            "ont été hélitreuillés vers l'hôpital de Brockton, où leurs jours sont saufs."
        ),
    ),
    "de": (
        "Larkhill: Drei Fischer nach Kentern ihres Kutters gerettet",
        "Kutter kentert vor der Küste: drei Männer wohlauf",
        "Larkhill (dpa) - ",
        (
            "Drei Fischer sind am Dienstagabend vor Larkhill nach dem Kentern ihres Kutters "
            "gerettet worden, wie die Küstenwache mitteilte. Die unterkühlten Männer kamen "
            "im Hubschrauber in das Krankenhaus von Brockton, Lebensgefahr besteht nicht."
        ),
    ),
    "es": (
        "Larkhill: rescatados tres pescadores tras el naufragio de su barco",
        "Naufraga un pesquero frente a la costa: tres a salvo",
        "Larkhill, 3 mar (EFE).- ",
        (
            "Tres pescadores fueron rescatados el martes por la noche frente a Larkhill tras el "
            "naufragio de su pesquero, informó Salvamento Marítimo. Los tres hombres, con síntomas "
            "de hipotermia, fueron trasladados en helicóptero al hospital de Brockton."
        ),
    ),
    "ja": (
        "ラークヒル沖で漁船転覆、漁師3人を救助",
        "漁船転覆で3人救助",
        "【共同】",
        (
            "ラークヒル沖で火曜日の夜、漁船が転覆し、乗っていた漁師3人が救助された。海上保安庁によると、"
            "3人は低体温症の症状があり、ヘリコプターでブロックトンの病院に搬送されたが、命に別条はないという。"
            "警察が転覆の原因を調べている。"
        ),
    ),
}


@pytest.mark.parametrize(("title", "edited", "credit", "text"), WIRES.values(), ids=WIRES.keys())
def test_a_wire_text_in_local_papers_is_one_origin_and_its_copies(
    title: str, edited: str, credit: str, text: str
) -> None:
    heard = listen((title, credit + text), (edited, credit + text), (title, text), (edited, text))
    assert heard.stories == ["s1"] * 4
    assert [one["relation"] for one in heard.decisions] == ["new", "copy", "copy", "copy"]
    assert heard.standing()[-1] == ("single-source", 1, 3)


DEALS = {
    "fr": (
        "Fenwick rachète le chantier naval Ostrander pour 300 millions d'euros",
        "Fenwick vend ses ferries à Brockton pour 90 millions d'euros",
    ),
    "de": (
        "Fenwick übernimmt Ostrander-Werft für 300 Millionen Euro",
        "Fenwick verkauft Fähren an Brockton für 90 Millionen Euro",
    ),
    "es": (
        "Fenwick compra el astillero Ostrander por 300 millones de euros",
        "Fenwick vende sus ferris a Brockton por 90 millones de euros",
    ),
    "ja": (
        "マイクロソフト、ノキアの特許部門を買収 3億ドル",
        "マイクロソフト、シーメンスと工場AIで提携",
    ),
}


@pytest.mark.parametrize(("first", "other"), DEALS.values(), ids=DEALS.keys())
def test_two_deals_of_one_firm_on_one_day_are_two_stories(first: str, other: str) -> None:
    assert listen((first, ""), (other, "")).stories == ["s1", "s2"]


FOLLOWING = {
    "fr": ("Usine incendiée de Larkhill : le directeur en garde à vue", "Il y eut deux morts."),
    "de": ("Nach Explosion in Larkhill: Ermittler im Chemiewerk", "Zwei Menschen starben."),
    "es": ("Larkhill entierra a los dos muertos de las inundaciones", "El río ha bajado."),
    "it": ("Incendio di Larkhill, lutto cittadino per i due morti", "La palazzina era vecchia."),
    "ja": ("チリ北部のM7.1地震から一夜、捜索続く", "12人が死亡した。"),
}


@pytest.mark.parametrize("language", FOLLOWING)
def test_a_follow_up_on_the_next_day_is_of_the_story(language: str) -> None:
    heard = listen(TOLLS[language][0], FOLLOWING[language], apart=NEXT_DAY)
    assert heard.stories == ["s1", "s1"]
    assert heard.decisions[1]["relation"] == "report"


@pytest.mark.parametrize("language", FOLLOWING)
def test_the_same_weeks_later_is_another_story(language: str) -> None:
    heard = listen(TOLLS[language][0], FOLLOWING[language], apart=21 * DAY)
    assert heard.stories == ["s1", "s2"]


BRIDGES = {
    "fr": (
        "Le ferry Ostrava s'échoue au large de Tarn",
        "Quarante passagers évacués en canots dans la tempête",
        (
            "Quarante passagers du ferry Ostrava échoué au large de Tarn évacués en canots dans la"
            " tempête"
        ),
    ),
    "de": (
        "Fähre Ostrava läuft vor Tarn auf Grund",
        "Vierzig Passagiere im Sturm in Rettungsboote geholt",
        (
            "Fähre Ostrava läuft vor Tarn auf Grund: vierzig Passagiere im Sturm in Rettungsboote"
            " geholt"
        ),
    ),
    "es": (
        "El ferri Ostrava encalla frente a Tarn",
        "Cuarenta pasajeros evacuados en botes durante el temporal",
        (
            "Cuarenta pasajeros del ferri Ostrava, encallado frente a Tarn, evacuados en botes"
            " durante el temporal"
        ),
    ),
    "ja": (
        "フェリー「オストラバ」、ターン島沖で座礁",
        "強風の中、乗客40人を救命艇で救助",
        "ターン島沖で座礁のフェリー「オストラバ」、強風の中乗客40人を救命艇で救助",
    ),
}


@pytest.mark.parametrize("told", BRIDGES.values(), ids=BRIDGES.keys())
def test_a_report_of_both_makes_two_stories_one(told: tuple[str, str, str]) -> None:
    heard = listen(*((title, "") for title in told))
    assert heard.stories == ["s1", "s2", "s1"]
    assert [(merge["from"], merge["into"]) for merge in heard.merges] == [("s2", "s1")]


DENIALS = {
    "fr": (
        "Fenwick va vendre le chantier naval Ostrander à Brockton",
        "Fenwick dément vouloir vendre le chantier naval Ostrander",
        "Le chantier naval Ostrander de Fenwick inquiet de la vente à Brockton",
    ),
    "de": (
        "Fenwick will Ostrander-Werft an Brockton verkaufen",
        "Fenwick dementiert Verkauf der Ostrander-Werft an Brockton",
        "Verkauf der Ostrander-Werft von Fenwick an Brockton erregt Unmut",
    ),
    "es": (
        "Fenwick venderá el astillero Ostrander a Brockton",
        "Fenwick niega la venta del astillero Ostrander a Brockton",
        "La venta del astillero Ostrander de Fenwick a Brockton indigna",
    ),
    "it": (
        "Fenwick venderà il cantiere Ostrander a Brockton",
        "Fenwick smentisce la vendita del cantiere Ostrander a Brockton",
        "La vendita del cantiere Ostrander di Fenwick a Brockton divide",
    ),
    "ja": (
        "マイクロソフト、ノキア買収へ協議",
        "マイクロソフト、ノキア買収協議を否定",
        "マイクロソフトのノキア買収協議に市場の声",
    ),
}


@pytest.mark.parametrize(("claim", "denial", "other"), DENIALS.values(), ids=DENIALS.keys())
def test_a_partys_denial_disputes_the_story_and_a_further_report_does_not(
    claim: str, denial: str, other: str
) -> None:
    denied = listen((claim, ""), (denial, ""))
    assert denied.stories == ["s1", "s1"]
    assert (denied.decisions[1]["relation"], denied.standing()[1][0]) == ("update", "disputed")
    affirmed = listen((claim, ""), (other, ""))
    assert affirmed.stories == ["s1", "s1"]
    assert affirmed.standing()[1][:2] == ("corroborated", 2)


CHAINS: dict[str, tuple[str, tuple[Told, Told, Told]]] = {
    "fr": (
        "lesechos.fr",
        (
            (DENIALS["fr"][0], "Deux administrateurs en ont parlé."),
            ("Fenwick s'apprête à céder le chantier Ostrander, selon Les Echos", ""),
            (
                "Chantier Ostrander : Fenwick veut vendre à Brockton",
                "Le groupe prépare la vente, rapportent Les Echos.",
            ),
        ),
    ),
    "de": (
        "handelsblatt.com",
        (
            (DENIALS["de"][0], "Zwei Aufsichtsräte sprachen davon."),
            ("Fenwick gibt Ostrander-Werft laut Handelsblatt ab", ""),
            (
                "Ostrander-Werft soll von Fenwick an Brockton gehen",
                "Das berichtet das Handelsblatt.",
            ),
        ),
    ),
    "es": (
        "expansion.com",
        (
            (DENIALS["es"][0], "Dos consejeros hablaron de ello."),
            ("Fenwick ultima la venta del astillero Ostrander, según Expansión", ""),
            (
                "Brockton se quedará con el astillero Ostrander de Fenwick",
                "La operación está cerca, informa Expansión.",
            ),
        ),
    ),
    "ja": (
        "nikkei.com",
        (
            (DENIALS["ja"][0], "関係者が明らかにした。"),
            ("マイクロソフトがノキア買収協議と日経報道", ""),
            ("ノキア買収へマイクロソフトが協議", "日本経済新聞によると、協議は続く。"),
        ),
    ),
}


@pytest.mark.parametrize(("host", "told"), CHAINS.values(), ids=CHAINS.keys())
def test_who_only_cites_a_paper_adds_no_origin_and_another_report_does(
    host: str, told: tuple[Told, Told, Told]
) -> None:
    chain = listen(*told, hosts=(host, "outlet-1.example", "outlet-2.example"))
    assert chain.stories == ["s1"] * 3
    assert chain.standing()[2] == ("single-source", 1, 0)
    own = listen(told[0], (told[2][0], ""), hosts=(host, "outlet-2.example"))
    assert own.standing()[1][:2] == ("corroborated", 2)


CORRECTIONS = {
    "fr": (
        ("Fenwick supprime 3000 emplois au chantier Ostrander", "Le plan est prêt."),
        (
            "Rectificatif : Fenwick ne supprime pas 3000 emplois au chantier Ostrander",
            "L'article était faux.",
        ),
    ),
    "de": (
        ("Fenwick streicht 3000 Stellen in der Ostrander-Werft", "Der Plan steht."),
        (
            "Korrektur: Fenwick streicht in der Ostrander-Werft keine 3000 Stellen",
            "Die Meldung war falsch.",
        ),
    ),
    "es": (
        ("Fenwick recorta 3000 empleos en el astillero Ostrander", "El plan está listo."),
        (
            "Corrección: Fenwick no recorta 3000 empleos en el astillero Ostrander",
            "La noticia era falsa.",
        ),
    ),
    "ja": (
        ("ノキア、3000人を削減", "計画がまとまった。"),
        ("【訂正】ノキア、3000人削減の事実はありません", "記事は誤りでした。"),
    ),
}


@pytest.mark.parametrize(("told", "taken_back"), CORRECTIONS.values(), ids=CORRECTIONS.keys())
def test_a_correction_disputes_the_story_that_its_own_outlet_told_and_no_others(
    told: Told, taken_back: Told
) -> None:
    own = listen(told, taken_back, hosts=("gazette.example", "gazette.example"))
    assert own.stories == ["s1", "s1"]
    assert (own.decisions[1]["relation"], own.standing()[1][0]) == ("update", "disputed")
    others = listen(told, taken_back, hosts=("gazette.example", "herald.example"))
    assert others.standing()[1][0] != "disputed"


OFFICIAL: dict[str, tuple[Told, str, Told]] = {
    "fr": (
        ("Microsoft ouvre un centre de recherche à Larkhill avec Nokia", "Deux cents emplois."),
        "news.microsoft.com",
        ("Microsoft choisit Larkhill pour un centre de recherche avec Nokia", "Nous l'ouvrons."),
    ),
    "de": (
        ("Bundeskartellamt prüft Verkauf der Ostrander-Werft an Fenwick", "Es läuft noch."),
        "bundeskartellamt.de",
        ("Bundeskartellamt prüft Erwerb der Ostrander-Werft durch Fenwick", "Seit Montag."),
    ),
    "es": (
        ("Fenwick compra el astillero Ostrander por 300 millones de euros", "Se firmó ayer."),
        "cnmv.es",
        (
            "Fenwick: otra información relevante",
            "Fenwick comunica la compra del astillero Ostrander por 300 millones de euros.",
        ),
    ),
    "ja": (
        ("公取委、グーグルに排除措置命令", "検索をめぐり命令を出す。"),
        "jftc.go.jp",
        (
            "グーグルに対する排除措置命令について",
            "公正取引委員会は、グーグルに排除措置命令を行った。",
        ),
    ),
}


@pytest.mark.parametrize(("told", "host", "word"), OFFICIAL.values(), ids=OFFICIAL.keys())
def test_a_word_on_the_host_of_a_party_or_an_authority_is_official_and_elsewhere_not(
    told: Told, host: str, word: Told
) -> None:
    said = listen(told, word, hosts=("gazette.example", host))
    assert said.stories == ["s1", "s1"]
    assert (said.decisions[1]["relation"], said.standing()[1][:2]) == ("update", ("official", 2))
    reported = listen(told, word, hosts=("gazette.example", "herald.example"))
    assert reported.standing()[1][0] == "corroborated"


@pytest.mark.parametrize(
    ("host", "death", "tribute"),
    [
        (
            "elysee.fr",
            ("La comédienne Orla Venn est morte à l'âge de 91 ans", "Elle jouait Racine."),
            ("Décès d'Orla Venn", "Le Président salue la mémoire de la comédienne Orla Venn."),
        ),
        (
            "palace.gob.es",
            ("Muere la actriz Orla Venn a los 91 años", "Actuó en Larkhill."),
            ("Pésame por la muerte de la actriz Orla Venn", "El Gobierno envía su pésame."),
        ),
        (
            "bundespraesident.bund.de",
            ("Schauspielerin Orla Venn ist mit 91 Jahren gestorben", "Sie spielte in Larkhill."),
            ("Beileid zum Tod von Schauspielerin Orla Venn", "Der Präsident trauert."),
        ),
        (
            "whitehouse.gov",
            ("Orla Venn, actress and senator, dies at 91", "She played in Larkhill."),
            ("Statement on the passing of actress Orla Venn", "We mourn Orla Venn."),
        ),
    ],
)
def test_a_head_of_states_tribute_is_one_origin_more_and_no_official_word(
    host: str, death: Told, tribute: Told
) -> None:
    heard = listen(death, tribute, hosts=("gazette.example", host))
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[1][:2] == ("corroborated", 2)


def test_what_does_not_meet_in_one_language_is_two_stories() -> None:
    # A country and a kind of thing by two forms, and no more, in a script without spaces.
    assert listen(("チリ北部で地震、12人死亡", ""), ("チリ地震、死者45人に", "")).stories == [
        "s1",
        "s2",
    ]
