"""The rules of stories, each told as a newsroom meets it, from reports to what channels hear."""

from __future__ import annotations

import pytest

from tests.stories.telling import DAY, HOUR, Heard, News, hear

RUMOUR = [
    News(
        0,
        "reuters.com",
        "Nokia in talks to sell its networks unit to Samsung, sources say",
        "Nokia is in talks to sell its networks unit to Samsung for 12 billion euros, three "
        "people with knowledge of the matter told Reuters.",
    ),
    News(
        5,
        "gazette.example",
        "Nokia in talks to sell networks unit to Samsung: Reuters",
        "Nokia is discussing a sale of its networks business to Samsung, Reuters reported.",
    ),
    News(
        9,
        "herald.example",
        "Samsung may buy Nokia's networks unit",
        "Samsung is in talks to buy the networks unit of Nokia, according to Reuters.",
    ),
    News(
        14,
        "courier.example",
        "Report: Samsung eyes Nokia networks arm",
        "Nokia is considering a sale of its networks arm to Samsung, Reuters said, citing "
        "people familiar with the matter.",
    ),
    News(
        40,
        "mole.example",
        "Nokia denies it is in talks to sell networks unit to Samsung",
        "There are no such talks, Nokia said in a statement.",
    ),
    News(
        60,
        "herald.example",
        "Nokia shares fall after it denies talks to sell networks unit to Samsung",
    ),
    News(
        2 * DAY,
        "nokia.com",
        "Nokia to sell its networks unit to Samsung",
        "Nokia today announced that it has agreed to sell its networks unit to Samsung for 11 "
        "billion euros.",
    ),
]


@pytest.fixture(scope="module")
def rumour() -> Heard:
    return hear(RUMOUR, "entity:nokia")


def test_a_lone_claim_is_one_source_and_says_so(rumour: Heard) -> None:
    assert rumour.standing()[0] == ("single-source", 1, 0)
    assert rumour.told()[0] == ("breaking", 0)
    assert "one source, not confirmed" in rumour.posts[0]["text"]


def test_three_papers_that_only_cite_a_claim_confirm_nothing(rumour: Heard) -> None:
    assert rumour.stories[:4] == ["s1"] * 4
    assert rumour.standing()[1:4] == [("single-source", 1, 0)] * 3


def test_a_denial_by_the_party_disputes_the_rumour_and_is_told_once(rumour: Heard) -> None:
    denial, echo = rumour.decisions[4:6]
    assert (denial["story"], denial["relation"], denial["status"]) == ("s1", "update", "disputed")
    assert (echo["story"], echo["relation"], echo["status"]) == ("s1", "report", "disputed")
    assert rumour.told()[1] == ("update", 4)
    assert rumour.posts[1]["text"].startswith("Update: Nokia denies it")


def test_the_partys_own_later_word_ends_the_dispute_and_is_told(rumour: Heard) -> None:
    last = rumour.decisions[-1]
    assert (last["story"], last["relation"], last["status"]) == ("s1", "update", "official")
    assert rumour.told() == [("breaking", 0), ("update", 4), ("update", 6)]
    assert rumour.posts[-1]["text"].startswith("Update: official: nokia.com, no longer disputed")


CLOSURE = "Nokia to close its plant in Oulu with the loss of 1,200 jobs"
CLOSURE_TEXT = (
    "Nokia will close its plant in Oulu by the end of June and cut 1,200 jobs, the Finnish maker "
    "of network gear said on Tuesday, as orders from operators in Europe fell for a fourth "
    "quarter. Production moves to a contractor. Unions called the decision a shock and said that "
    "they would ask the government for help. The plant opened in 1973 and has made base stations "
    "since the nineties."
)
EDITED = [
    "Nokia to shut Oulu plant, 1,200 jobs to go",
    "UPDATE 1-Nokia to close its plant in Oulu",
    "Nokia closes Finnish factory",
    "1,200 jobs lost as Nokia shuts plant in Finland",
    CLOSURE,
]
PRINTED = [
    "HELSINKI (Reuters) — " + CLOSURE_TEXT,
    CLOSURE_TEXT[:230] + "…",
    "HELSINKI — " + CLOSURE_TEXT + " This story was first published in our morning edition.",
    CLOSURE_TEXT.replace("-", "–").replace(", ", " , "),
]


def test_a_wire_story_in_twenty_local_papers_is_one_origin_and_one_alert() -> None:
    wire = News(0, "reuters.com", CLOSURE, "HELSINKI, March 2 (Reuters) - " + CLOSURE_TEXT)
    papers = [
        News(2 + paper, f"paper-{paper}.example", EDITED[paper % 5], PRINTED[paper % 4])
        for paper in range(20)
    ]
    heard = hear([wire, *papers], "entity:nokia")
    assert set(heard.stories) == {"s1"}
    assert heard.standing() == [("single-source", 1, copies) for copies in range(21)]
    assert {one["copy_of"] for one in heard.decisions[1:]} == {"e0"}
    assert heard.told() == [("breaking", 0)]


def test_a_local_paper_that_asked_for_itself_is_a_second_origin() -> None:
    wire = News(0, "reuters.com", CLOSURE, "HELSINKI, March 2 (Reuters) - " + CLOSURE_TEXT)
    carried = News(5, "paper.example", EDITED[0], PRINTED[0])
    own = News(
        60,
        "paper.example",
        'Oulu plant closes: "I was told at the gate", says Nokia welder',
        "A welder who has worked for Nokia in Oulu since 1998 told the Paper that she heard of "
        "the closure and the 1,200 lost jobs at the gate. The mayor of Oulu told our reporter "
        "that the city was not warned.",
    )
    heard = hear([wire, carried, own], "entity:nokia")
    assert heard.decisions[1]["relation"] == "copy"
    assert heard.decisions[2]["relation"] == "report"
    assert heard.standing()[1:] == [("single-source", 1, 1), ("corroborated", 2, 1)]


SCENES = [
    "Blast at Fenwick refinery in Eastmere",
    "Explosion rocks Fenwick refinery",
    "Fenwick refinery explosion",
    "Huge fire after blast at Eastmere refinery of Fenwick",
    "Eastmere: explosion at the Fenwick refinery",
]
SEEN = [
    ("smoke is seen for miles", "A black column stood over the harbour at noon."),
    ("residents told to stay indoors", "The town asked people by loudspeaker to shut windows."),
    ("road to the port closed", "Lorries queued on the coast road, a driver told us."),
    ("firm counts its staff", "All of the morning shift reached the canteen, its foreman said."),
    ("schools are shut", "Parents fetched children from four schools, a teacher said by phone."),
    ("tanks still burn", "Foam was laid on two tanks, a fire officer told our reporter."),
    ("ambulances called", "A clinic set up beds in its hall, a nurse said in an interview."),
    ("a second bang is heard", "Windows shook in the old town, shopkeepers told us."),
]


def test_a_burst_of_forty_reports_in_ten_minutes_is_one_story_and_one_post_a_channel() -> None:
    news = [
        News(
            at / 4,
            f"outlet-{at}.example",
            f"{SCENES[at % 5]}: {SEEN[at % 8][0]}",
            f"{SEEN[at % 8][1]} The refinery of Fenwick in Eastmere had exploded shortly before.",
        )
        for at in range(40)
    ]
    heard = hear(news, "fenwick", channels=("deals", "wire"))
    assert set(heard.stories) == {"s1"}
    assert heard.decisions[0]["status"] == "single-source"
    assert {one["status"] for one in heard.decisions[1:]} == {"corroborated"}
    for at, one in enumerate(heard.decisions):
        copies = sum(each["relation"] == "copy" for each in heard.decisions[: at + 1])
        assert one["copies"] == copies
        assert one["origins"] == at + 1 - copies
    for channel in ("deals", "wire"):
        # The one in the thread says that others have it, too.
        assert heard.told(channel) == [("breaking", 0), ("update", 1)]


TWO_DEALS = [
    News(
        0,
        "wire.example",
        "Nokia signs 5G network deal with Siemens",
        "Nokia will build a private 5G network for Siemens, the Finnish company said.",
    ),
    News(
        30,
        "gazette.example",
        "Siemens picks Nokia for private 5G network",
        "The German group chose Nokia to connect its factories.",
    ),
    News(
        90,
        "wire.example",
        "Nokia signs 5G patent deal with Samsung",
        "Nokia will license its 5G patents to Samsung for several years, the Finnish company said.",
    ),
    News(
        120,
        "herald.example",
        "Samsung and Nokia agree on 5G patents",
        "The two companies ended years of talks over licences.",
    ),
]


def test_two_deals_of_one_company_on_one_day_are_two_stories() -> None:
    heard = hear(TWO_DEALS, "entity:nokia")
    assert heard.stories == ["s1", "s1", "s2", "s2"]
    assert heard.standing()[-1] == ("corroborated", 2, 0)
    assert [at for kind, at in heard.told() if kind == "breaking"] == [0, 2]
    assert heard.merges == []


def test_one_deal_as_two_outlets_have_it_is_one_story() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Nokia to acquire Infinera, Reuters reports"),
            News(5, "herald.example", "WSJ: Nokia agrees to acquire Infinera"),
        ],
        "entity:nokia",
    )
    assert heard.stories == ["s1", "s1"]
    assert heard.standing()[-1] == ("corroborated", 2, 0)


def test_a_buyer_that_is_told_by_what_it_makes_is_no_other_buyer() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "OpenAI to buy stake in chip firm Larkhill"),
            News(5, "herald.example", "ChatGPT maker buys stake in chip firm Larkhill"),
        ],
        "chip",
    )
    assert heard.stories == ["s1", "s1"]


def test_a_deal_with_a_firm_that_the_catalogue_has_and_one_that_it_lacks() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Nokia signs patent deal with Siemens on factory robots"),
            News(5, "herald.example", "Nokia signs patent deal with Larkhill on harbour cranes"),
        ],
        "entity:nokia",
    )
    assert heard.stories == ["s1", "s2"]


def test_a_follow_up_on_the_next_day_is_of_the_story() -> None:
    heard = hear(
        [
            News(
                0,
                "wire.example",
                "Ferry Marlowe sinks off Eastmere with 80 aboard",
                "The ferry went down in a gale off Eastmere harbour.",
            ),
            News(
                DAY,
                "gazette.example",
                "Divers search wreck of ferry Marlowe off Eastmere",
                "A day after the ferry sank in a gale, divers reached the wreck.",
            ),
        ],
        "ferry",
    )
    assert heard.stories == ["s1", "s1"]
    # A second source says so: the channel was told of one.
    assert heard.told() == [("breaking", 0), ("update", 1)]


def test_the_same_topic_three_weeks_later_is_another_story() -> None:
    heard = hear(
        [
            News(
                0,
                "wire.example",
                "Magnitude 6.1 earthquake strikes northern Chile",
                "A quake of magnitude 6.1 struck near Iquique in Chile.",
            ),
            News(
                21 * DAY,
                "wire.example",
                "Magnitude 6.0 earthquake strikes northern Chile",
                "A quake of magnitude 6.0 struck near Iquique in Chile.",
            ),
        ],
        "earthquake",
    )
    assert heard.stories == ["s1", "s2"]
    assert [one["relation"] for one in heard.decisions] == ["new", "new"]


def test_two_quakes_an_hour_apart_in_two_countries_are_two_stories() -> None:
    heard = hear(
        [
            News(
                0,
                "wire.example",
                "Magnitude 6.1 earthquake strikes northern Chile",
                "The quake struck near Iquique.",
            ),
            News(
                20,
                "gazette.example",
                "Strong earthquake hits Chile",
                "People ran into the streets of Iquique.",
            ),
            News(
                60,
                "wire.example",
                "Magnitude 6.4 earthquake strikes northern Japan",
                "The quake struck near Sendai.",
            ),
            News(
                75,
                "herald.example",
                "Strong earthquake hits Japan, tsunami warning issued",
                "People in Sendai were told to leave the coast.",
            ),
            News(90, "courier.example", "Quake in Chile: houses fall in Iquique"),
        ],
        "earthquake OR quake",
    )
    assert heard.stories == ["s1", "s1", "s2", "s2", "s1"]
    assert [at for kind, at in heard.told() if kind == "breaking"] == [0, 2]


def test_a_death_toll_that_rises_stays_in_its_story_and_is_told() -> None:
    heard = hear(
        [
            News(
                0,
                "wire.example",
                "Earthquake in Chile kills 12",
                "Twelve people died near Iquique when houses fell in the quake.",
            ),
            News(
                2 * HOUR,
                "gazette.example",
                "Chile earthquake: death toll rises to 14",
                "Rescuers searched houses in Iquique.",
            ),
            News(
                5 * HOUR,
                "herald.example",
                "Chile earthquake: death toll rises to 45",
                "Rescuers searched Iquique through the night.",
            ),
        ],
        "earthquake",
    )
    assert heard.stories == ["s1"] * 3
    assert [one["relation"] for one in heard.decisions] == ["new", "report", "update"]
    # The second confirms what was told as of one source, and the third has the higher toll.
    assert heard.told() == [("breaking", 0), ("update", 1), ("update", 2)]
    assert heard.posts[-1]["text"].startswith("Update: dead now 45")


def test_a_toll_that_stands_far_behind_its_word_is_told_where_it_rose() -> None:
    fire = News(
        0,
        "wire.example",
        "Fire at hotel in Turkish ski resort kills 10",
        "A fire broke out at night in a hotel in Kartalkaya.",
    )
    risen = "Death toll from fire at hotel in Turkish ski resort rises to 66"
    heard = hear([fire, News(5 * HOUR, "gazette.example", risen, "Kartalkaya is in mourning.")])
    assert heard.stories == ["s1"] * 2
    assert heard.told() == [("breaking", 0), ("update", 1)]
    assert heard.posts[-1]["text"].startswith("Update: dead now 66")
    # The number of something else is no toll.
    other = "Death toll from fire at hotel in Turkish ski resort: 66 rooms had no alarm"
    calm = hear([fire, News(5 * HOUR, "gazette.example", other, "Kartalkaya is in mourning.")])
    assert calm.told() == [("breaking", 0)]


def test_reports_that_no_watch_wants_count_among_the_origins_of_a_live_story() -> None:
    heard = hear(
        [
            News(
                0,
                "wire.example",
                "OpenAI to buy chip designer Fenwick for $6.5 billion",
                "OpenAI has agreed to buy the chip designer Fenwick in an all-stock deal.",
            ),
            News(
                10,
                "herald.example",
                "The ChatGPT maker is buying Fenwick, a chip designer, for $6.5 billion",
                "The all-stock deal is the company's largest yet, executives told us.",
            ),
            News(15, "gazette.example", "ChatGPT maker hires new finance chief"),
            News(16, "gazette.example", "Rowing club holds annual picnic"),
        ],
        '"OpenAI"',
    )
    opened, evidence, other, picnic = heard.decisions
    assert (opened["watches"], evidence["watches"]) == (["desk"], [])
    assert (evidence["story"], evidence["relation"]) == ("s1", "report")
    assert (evidence["status"], evidence["origins"]) == ("corroborated", 2)
    assert (other["story"], picnic["story"]) == (None, None)
    assert heard.told() == [("breaking", 0)]


def test_a_report_of_both_makes_two_stories_one_and_no_channel_is_told_twice() -> None:
    heard = hear(
        [
            News(0, "gazette.example", "Ferry Ostrava runs aground off Tarn island"),
            News(3, "herald.example", "Forty passengers taken off by lifeboats in gale"),
            News(
                9,
                "courier.example",
                "Lifeboats take forty passengers off ferry Ostrava aground off Tarn island in gale",
            ),
            News(20, "mole.example", "Passengers taken off by lifeboats in gale reach Tarn"),
        ],
        "ferry OR lifeboats",
    )
    assert heard.stories == ["s1", "s2", "s1", "s1"]
    (merge,) = heard.merges
    assert (merge["from"], merge["into"], merge["at"]) == ("s2", "s1", "2026-03-02T12:09:00Z")
    assert merge["reasons"]
    assert heard.standing()[2][:2] == ("corroborated", 3)
    # What was told of the younger is edited silently; what comes later is told under the older.
    assert heard.told() == [("breaking", 0), ("breaking", 1), ("edit", 1), ("update", 2)]
    assert heard.posts[-2]["text"].startswith("Merged into: Ferry Ostrava runs aground")
