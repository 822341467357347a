"""The editorial rules, how each is taken out, and the story that then comes out otherwise.

A rule is taken out by what takes its place: a pattern that finds nothing, a share that takes
nothing away, a function that decides as if the rule were not there. Where a newsroom can take
it out itself, it is a setting that does.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from bot.model import Certainty, Event, Priority, Threshold
from bot.stories.language.gate import Gate, Patterns
from tests.scenarios.rules_of_comment import RULES_OF_COMMENT
from tests.scenarios.rules_of_tables import RULES_OF_TABLES
from tests.scenarios.taking_out import (
    AGES,
    NOTHING,
    Rule,
    be,
    be_awake,
    call_where_asked,
    cool_all,
    date_by_itself,
    edit_nothing,
    expect_by_utc,
    find,
    go_by_the_winter,
    judge_as_unlisted,
    lead_as_any,
    let_live_blogs_ring,
    rank_as_untold,
    relate_as_placed,
    reply_by_all,
    ring_by_all,
    share_any_burst,
    take_every_claim_for_a_fact,
    word_no_development,
)

__all__ = ["HELD_ELSEWHERE", "RULES"]

_U = "bot.stories.scoring.urgency."
_B = "bot.stories.scoring.bars."
_C = "bot.stories.scoring.centrality."
_S = "bot.stories.scoring.steps."
_V = "bot.alerts.verdicts."
_W = "bot.alerts.wanting."
_R = "bot.alerts.routing."
_P = "bot.alerts.updates."
_E = "bot.alerts.revising."
_H = "bot.alerts.heard."
_L = "bot.alerts.listing."
_O = "bot.alerts.rolling."
_D = "bot.replay.virtual_desk."

HELD_ELSEWHERE: Mapping[str, str] = {
    # Constants of the rules' rooms by which no rule is taken out.
    f"{_U}BREAKING_AT": "the score of the lowest threshold",
    "bot.stories.scoring.cues._OWN": "words of the patterns of cues",
    "bot.stories.scoring.cues._AHEAD": "words of the patterns of cues",
    "bot.stories.scoring.cues._BARE": "words of the patterns of cues",
    "bot.stories.scoring.cues._SIREN": "words of the patterns of cues",
    f"{_U}_USUAL": "the shipped weights",
    f"{_B}_USUAL": "the shipped weights",
    f"{_B}_IN_DAYS": "how an age is said",
    f"{_U}_OTHER_TIER": "how much, not whether",
    f"{_U}_NO_NUMBER": "how much, not whether",
    f"{_U}_NO_RHYTHM": "how much, not whether",
    f"{_U}_RHYTHM": "how much, not whether",
    f"{_U}_NEW": "how much, not whether",
    f"{_U}_WHOLE_BURST": "how much, not whether",
    f"{_U}_FROM_ANY": "how much, not whether",
    f"{_U}_MUCH": "how much, not whether",
    f"{_C}_SUBJECT": "what the other places are measured against",
    f"{_C}_CLAUSE": "how much, not whether",
    f"{_C}_ASIDE": "how much, not whether",
    f"{_C}_DEEP": "how much, not whether",
    f"{_C}_NAMED_AT_MOST": "how many names a reason has",
    f"{_S}_NUMBERS": "a word of the store",
    f"{_S}_NONE": "no step",
    f"{_S}_FURTHER": "a word of the store",
    "bot.stories.scoring.reasons._AS_USUAL": "a matter of rounding",
    f"{_W}_RANK": "the order of the levels",
    f"{_P}_TAKES_BACK": "pages are marked by the service alone: test_revisions.py",
    f"{_E}DIFF_LIMIT": "room for words",
    f"{_E}_NOTE_LIMIT": "room for words",
    f"{_E}_TILDES": "a mark of Slack's",
    f"{_E}_STARS": "a mark of Slack's",
    f"{_E}_TOLD_AT_MOST": "a dozen updates: tests/alerts/test_revising.py",
    f"{_E}_WEIGHTY": "pages are marked by the service alone: test_revisions.py",
    f"{_E}_PAGES": "pages are marked by the service alone: test_revisions.py",
    f"{_O}HOUR": "`is_rolling` is taken out whole",
    f"{_L}NIGHT_LINES": "a night of forty stories: tests/alerts/test_listing.py",
    f"{_L}LINES_AT_MOST": "a list of 400 stories: tests/alerts/test_threads.py",
    f"{_L}OPEN_FOR": "taken out where it is asked for",
    f"{_R}FIRST_STEP": "a word of the store",
    f"{_R}_NOTHING_UNASKED": "nothing",
    "bot.alerts.escalating.COOL_DOWN": "the shipped `cool_down_minutes`",
    "bot.alerts.escalating._STEP": "the name of a part",
    "bot.alerts.escalating._NOW": "a word of the reasons",
    "bot.alerts.escalating._OF_ORIGINS": "the names of reasons",
}
"""By name, why a constant needs no story of its own."""


def _rule(says: str, story: str, **without: Any) -> Rule:
    """A rule that a newsroom may do without: what ``without`` says stands under `urgency`."""
    return Rule(says=says, story=story, setting={"urgency": without})


RULES: tuple[Rule, ...] = (
    # -- the parts of the score ----------------------------------------------------------
    _rule("The match weighs", "weight-of-the-match", match=0),
    _rule("The event weighs", "weight-of-the-event", event=0),
    _rule("The priority weighs", "weight-of-the-priority", priority=0),
    _rule("The origins weigh", "weight-of-the-origins", origins=0),
    _rule("The tier weighs", "weight-of-the-tier", tier=0),
    _rule("The magnitude weighs", "weight-of-the-numbers", magnitude=0),
    _rule("The official word weighs", "weight-of-the-official-word", official=0),
    _rule("The novelty weighs", "weight-of-novelty", novelty=0),
    _rule("The age weighs", "weight-of-age", age=0),
    _rule("The burst weighs", "weight-of-a-burst", burst=0),
    _rule("The rhythm weighs", "weight-of-rhythm", rhythm=0),
    _rule("The cue weighs", "weight-of-a-cue", cue=0),
    _rule("What is no news loses", "genres-that-wait", genre=0),
    _rule("A mention in passing loses", "passing-mention", passing=0),
    _rule("A claim is lifted", "one-source-not-confirmed", claim=0),
    _rule("A step is added", "second-origin-makes-it-breaking", step=0),
    _rule("A step is one of `steps`", "second-origin-makes-it-breaking", steps=[]),
    _rule(
        "An official word is a step",
        "official-word-makes-it-breaking",
        steps=["origins", "burst", "numbers"],
    ),
    _rule("What rose cools down", "toll-that-climbs-by-the-minute", cool_down_minutes=0),
    _rule("Old reports do not ring", "old-news-never-rings", fresh_hours=24),
    _rule("Very old reports are archived", "very-old-reports-are-archived", archive_days=365),
    # -- how central the match is --------------------------------------------------------
    Rule(
        says="Who acts weighs more than another place in the headline",
        story="subject-of-the-headline",
        instead={f"{_C}_OBJECT": be(1.0)},
    ),
    Rule(
        says="A verb or a preposition ends the subject",
        story="subject-of-the-headline",
        instead={f"{_C}_BREAKS": NOTHING},
    ),
    Rule(
        says='"Former" and the like before a name make it a mention',
        story="former-and-rival",
        instead={f"{_C}_BEFORE_ASIDE": NOTHING},
    ),
    Rule(
        says='"Rival" and the like behind a name make it a mention',
        story="former-and-rival",
        instead={f"{_C}_AFTER_ASIDE": NOTHING},
    ),
    Rule(
        says="A mention in the headline weighs less",
        story="former-and-rival",
        instead={f"{_C}_stand_in": find(1.0)},
    ),
    Rule(
        says="The clause before the news is not the news",
        story="clause-before-the-news",
        instead={f"{_C}_LEADING_CLAUSE": NOTHING},
    ),
    Rule(
        says="The summary weighs less than the headline",
        story="weight-of-the-match",
        instead={f"{_C}_SUMMARY": be(1.0)},
    ),
    Rule(
        says="A mention deep in the text weighs nothing",
        story="passing-mention",
        instead={f"{_C}LEAD_WORDS": be(10_000)},
    ),
    # -- the event, how sure and how great it is -----------------------------------------
    Rule(
        says="Events are of different consequence",
        story="weight-of-the-event",
        instead={f"{_U}_CONSEQUENCE": be(dict.fromkeys(Event, 0.7))},
    ),
    Rule(
        says="What is less certain weighs less",
        story="certainty-weighs",
        instead={f"{_U}_CERTAINTY": be(dict.fromkeys(Certainty, 1.0))},
    ),
    Rule(
        says='"Light", "minor" and the like make an event small',
        story="light-quake-waits",
        instead={f"{_U}_MINOR": be(Patterns("(?!x)x", gate=Gate()))},
    ),
    Rule(
        says="A number below all classes makes an event small",
        story="small-number-waits",
        instead={f"{_U}_SMALL": be(1.0)},
    ),
    Rule(
        says="Greater numbers weigh more",
        story="weight-of-the-numbers",
        instead={f"{_U}_MAGNITUDES": be((0.5,) * 5)},
    ),
    Rule(
        says="A watch of high priority weighs more",
        story="weight-of-the-priority",
        instead={f"{_U}_PRIORITY": be(dict.fromkeys(Priority, 0.5))},
    ),
    Rule(
        says="A source of a better tier weighs more",
        story="weight-of-the-tier",
        instead={f"{_U}_TIER": be({})},
    ),
    # -- who says so ---------------------------------------------------------------------
    Rule(
        says="More origins weigh more",
        story="weight-of-the-origins",
        instead={f"{_U}_ORIGINS": be((0.15,) * 6)},
    ),
    Rule(
        says="What is disputed weighs as if two told it",
        story="disputed-weighs-as-two",
        instead={f"{_U}_DISPUTED": be(1.0)},
    ),
    Rule(
        says="A burst is of the last half hour",
        story="weight-of-a-burst",
        instead={f"{_U}BURST_SPAN": be(timedelta(hours=5))},
    ),
    Rule(
        says="A burst is measured against what is usual",
        story="burst-where-much-comes-anyhow",
        instead={f"{_U}_share_burst": share_any_burst},
    ),
    Rule(
        says="A source that speaks seldom weighs more",
        story="weight-of-rhythm",
        instead={f"{_U}_share_rhythm": find(0.5)},
    ),
    Rule(
        says="A story is new while it is young",
        story="weight-of-novelty",
        instead={f"{_U}_FOLLOWED_FOR": AGES},
    ),
    Rule(
        says="The source's own cue weighs",
        story="weight-of-a-cue",
        instead={"bot.stories.scoring.cues._CUE": NOTHING},
    ),
    Rule(
        says="It may stand at the end of the headline",
        story="weight-of-a-cue",
        instead={"bot.stories.scoring.cues._CUE_BEHIND": NOTHING},
    ),
    Rule(
        says="The first in weeks weighs more",
        story="first-in-weeks",
        instead={"bot.stories.scoring.habits.HabitBook._is_first_for_weeks": find(False)},
    ),
    # -- what forbids to ring, and what lifts --------------------------------------------
    Rule(
        says="What is no news never rings",
        story="opinion-does-not-ring",
        instead={f"{_B}_NO_NEWS": be(frozenset())},
    ),
    Rule(
        says="A live blog never rings",
        story="live-blog-waits-for-a-report",
        instead={f"{_B}_name_bar": let_live_blogs_ring},
    ),
    Rule(
        says="A genre that is a guess forbids nothing",
        story="genre-that-is-a-guess",
        instead={f"{_B}_GENRE_SURE": be(0.0)},
    ),
    Rule(
        says="A copy is as old as the text that it has",
        story="copy-of-an-old-text",
        instead={f"{_U}measure_age": date_by_itself},
    ),
    Rule(
        says="A party's own word is of when it came, whoever had its words before",
        story="official-word-in-known-words",
        instead={"bot.stories.developments.Standpoint.is_word_after": find(False)},
    ),
    Rule(
        says="Promotion and market notes are archived",
        story="market-filler-is-archived",
        instead={f"{_U}_NOBODYS_NEWS": be(frozenset())},
    ),
    Rule(
        says="A claim has to be of consequence",
        story="claim-of-no-consequence",
        instead={f"{_U}_CLAIM_AT": be(0.0)},
    ),
    Rule(
        says="A claim has to be the news itself",
        story="claim-in-passing",
        instead={f"{_U}_CLAIM_CENTRAL": be(0.0)},
    ),
    Rule(
        says="A claim has to be told as a fact",
        story="claim-that-is-hearsay",
        instead={f"{_U}_lift_claim": take_every_claim_for_a_fact},
    ),
    # -- how a story grows ---------------------------------------------------------------
    Rule(
        says="A step adds less to a trifle",
        story="trifle-in-two-papers",
        instead={f"{_U}_FROM_TRIFLE": be(1.0)},
    ),
    Rule(
        says="Each further origin is a step",
        story="told-by-five-small-sites",
        instead={f"{_S}_FURTHER_AT_MOST": be(2)},
    ),
    Rule(
        says="Three who tell of very many dead are enough for the biggest",
        story="many-dead-at-night",
        instead={f"{_U}_OF_SEVERAL": be(1.0)},
    ),
    Rule(
        says="Two who tell of very many dead are not",
        story="many-dead-at-night",
        instead={f"{_U}_SEVERAL": be(2)},
    ),
    Rule(
        says="A burst of origins is a step",
        story="burst-makes-it-breaking",
        instead={f"{_S}find_burst": find(None)},
    ),
    Rule(
        says="Three origins are a burst",
        story="burst-makes-it-breaking",
        instead={f"{_S}BURST": be(4)},
    ),
    Rule(
        says="Only what comes within the half hour is a burst",
        story="burst-makes-it-breaking",
        instead={f"{_S}BURST_SPAN": be(timedelta(minutes=5))},
    ),
    Rule(
        says="A number of a higher class is a step",
        story="higher-number-makes-it-breaking",
        instead={f"{_S}_FIRST_CLASS": be(5)},
    ),
    Rule(
        says="Who is missing or affected is counted, and how strong a quake is",
        story="breach-that-hits-millions",
        instead={"bot.stories.report.read_crowds": find(())},
    ),
    Rule(
        says="A magnitude, and how many are affected, make no toll less of a step",
        story="toll-of-a-strong-quake",
        instead={f"{_S}_OWN_LADDER": be({})},
    ),
    Rule(
        says="A magnitude that is revised is that of its quake",
        story="magnitude-that-is-revised",
        instead={"bot.stories.separation.elsewhere.mends_magnitude": find(False)},
    ),
    Rule(
        says="What may not ring uses up no step",
        story="step-that-a-market-note-leaves",
        instead={"bot.judge.weighing.may_ring": find(True)},
    ),
    Rule(
        says="A live blog is of the time of its headline",
        story="live-blog-that-turns-into-news",
        instead={
            "bot.judge.revising.date_by_headline": lambda _rule: lambda entry, *_, **__: entry
        },
    ),
    Rule(
        says="What is more than any news is told first",
        story="reasons-that-made-it-ring",
        instead={"bot.stories.scoring.reasons._USUAL": be({})},
    ),
    Rule(
        says="What happened and who says so are always among the reasons",
        story="claim-of-no-consequence",
        instead={"bot.stories.scoring.reasons._ALWAYS": be(frozenset())},
    ),
    Rule(
        says="Why it rings only now stands first",
        story="second-origin-makes-it-breaking",
        instead={f"{_R}lead_with_step": lambda _rule: lambda urgency, *_rest: urgency},
    ),
    # -- which channel hears of it, and when ---------------------------------------------
    Rule(
        says="A channel rings from its threshold on",
        story="thresholds",
        instead={f"{_W}THRESHOLD_SCORES": be(dict.fromkeys(Threshold, 0.4))},
    ),
    Rule(
        says="A muted watch tells nobody",
        story="muted-watch",
        instead={f"{_W}_leave_out": find("")},
    ),
    Rule(
        says="A watch may be for the digest alone",
        story="digest-only-watch",
        instead={f"{_V}find_ringing": ring_by_all, f"{_R}find_ringing": ring_by_all},
    ),
    Rule(
        says="A watch for the digest alone rings no update",
        story="update-for-a-digest-only-watch",
        instead={f"{_V}find_replying": reply_by_all, f"{_R}find_replying": reply_by_all},
    ),
    Rule(
        says="Nothing rings in quiet hours",
        story="quiet-hours-and-the-morning",
        instead={f"{_V}_judge_quiet_hours": find(None)},
    ),
    Rule(
        says="No update rings in quiet hours",
        story="denial-at-night",
        instead={f"{_R}judge_update": be_awake},
    ),
    Rule(
        says="Quiet hours go by the clock on the wall",
        story="quiet-hours-end-with-the-clocks",
        instead={"bot.alerts.quiet.find_instant": go_by_the_winter},
    ),
    Rule(
        says="What breaks beyond the most an hour joins the rolling post",
        story="rolling-post",
        instead={f"{_V}_roll": lambda _rule: lambda verdict, *_rest: verdict},
    ),
    Rule(
        says="The biggest break that bound",
        story="biggest-story-amid-a-rolling-post",
        instead={f"{_V}_breaks_bound": find(False)},
    ),
    Rule(
        says="Where only the biggest ring the bound is for them",
        story="bound-of-a-channel-for-the-biggest",
        instead={f"{_V}_breaks_bound": find(True)},
    ),
    Rule(
        says="What rang an hour ago counts no more",
        story="rolling-post-of-an-hour",
        instead={f"{_H}HOUR": AGES},
    ),
    Rule(
        says="A rolling post grows for an hour",
        story="rolling-post-of-an-hour",
        instead={f"{_O}is_rolling": lambda _rule: lambda post, _now: post is not None},
    ),
    Rule(
        says="Between two edits of it lies half a minute",
        story="rolling-post-pauses",
        instead={f"{_O}PAUSE": be(timedelta(0))},
    ),
    Rule(
        says="Only what is heavy enough calls everybody",
        story="calling-everybody",
        instead={f"{_R}calls_everybody": call_where_asked},
    ),
    # -- what is told afterwards ---------------------------------------------------------
    Rule(
        says="What was told is never told again as new",
        story="follow-up-next-day",
        instead={f"{_H}Heard.told": be({})},
    ),
    Rule(
        says="A denial and an official word are told in the thread",
        story="rumour-that-is-denied",
        instead={f"{_P}_word_status": find("")},
    ),
    Rule(
        says="A number that rose far is told in the thread",
        story="toll-that-rises",
        instead={f"{_R}word_news": word_no_development},
    ),
    Rule(
        says="The first toll of a story is told in the thread",
        story="first-toll-is-told",
        instead={"bot.stories.report.read_first_numbers": find(())},
    ),
    Rule(
        says="A toll that others take back is told in the thread",
        story="toll-that-others-take-back",
        instead={"bot.stories.report.read_lowered": find(None)},
    ),
    Rule(
        says="The next step of a matter is told in the thread",
        story="probe-that-ends-in-a-fine",
        instead={"bot.stories.progress.find_step": find({})},
    ),
    Rule(
        says="The opposite of what was told is told in the thread",
        story="opposite-of-the-claim",
        instead={"bot.stories.progress.is_plain": find(False)},
    ),
    Rule(
        says="A rumour that becomes a fact is told in the thread",
        story="rumour-that-becomes-fact",
        instead={f"{_P}find_surer": find(None)},
    ),
    Rule(
        says="What a list told as hearsay is told as a fact in the thread",
        story="talks-of-the-night-are-agreed",
        instead={"bot.model.alert.surest": be(lambda *_, **__: None)},
    ),
    Rule(
        says="A sum that is said to be raised or cut is told in the thread",
        story="offer-that-is-raised",
        instead={"bot.stories.report.read_reset": find(None)},
    ),
    Rule(
        says="One source's claim is confirmed in its thread",
        story="claim-of-a-small-site-is-corroborated",
        instead={f"{_P}_word_corroboration": find("")},
    ),
    Rule(
        says="What changed of an entry is told where it was told",
        story="headline-that-is-corrected",
        instead={f"{_P}is_news": find(False)},
    ),
    Rule(
        says="As many hurt as were dead is told where it was told",
        story="dead-that-were-hurt",
        instead={"bot.stories.editing.revisions._list_other_tolls": find([])},
    ),
    Rule(
        says="A toll below the one that was told is told of who corrects it alone",
        story="laggard-revises-its-toll",
        instead={f"{_E}_falls_short": find(False)},
    ),
    Rule(
        says="A toll that is taken back is told no more",
        story="toll-that-is-taken-back-while-it-waits",
        instead={f"{_P}_list_counted": find(())},
    ),
    Rule(
        says="A headline that is edited by the minute cools down",
        story="toll-edited-by-the-minute",
        instead={"bot.model.revision.Revision.only_rose": be(False)},
    ),
    Rule(
        says="Two texts that take turns are told no more",
        story="headlines-on-trial",
        instead={f"{_E}_is_told": find(False)},
    ),
    Rule(
        says="What the morning brief told counts as told at once",
        story="denied-after-the-morning",
        instead={f"{_H}hear_line": find(None)},
    ),
    Rule(
        says="Of two messages of one story the younger says so",
        story="merged-pair",
        instead={f"{_H}Heard.merge": edit_nothing},
    ),
    Rule(
        says="What is taken back is told though no watch matches it",
        story="denial-that-no-watch-matches",
        instead={f"{_H}takes_back": find(False)},
    ),
    Rule(
        says="A watch for the digest keeps no denial from who was told",
        story="denial-that-a-digest-watch-matches",
        instead={f"{_W}find_replying": find((True,))},
    ),
    Rule(
        says="A number that rose at once waits",
        story="toll-that-climbs-by-the-minute",
        instead={f"{_R}is_cooling": find(False)},
    ),
    Rule(
        says="What waits leaves with what waits for nothing",
        story="toll-that-leaves-with-the-confirmation",
        instead={"bot.model.alert.Told.held": find(())},
    ),
    Rule(
        says="A denial waits for nothing",
        story="denial-within-minutes",
        instead={f"{_R}is_cooling": cool_all},
    ),
    Rule(
        says="What an entry said before it changed decides who hears of the change",
        story="retitled-into-news",
        instead={f"{_R}_find_relation": relate_as_placed},
    ),
    # -- lists ---------------------------------------------------------------------------
    Rule(
        says="A digest comes by the clock on the channel's wall",
        story="digest-at-eight-on-weekdays",
        instead={f"{_D}next_digest_at": expect_by_utc},
    ),
    Rule(
        says="What rings after all is in no morning brief",
        story="rang-in-the-quiet-hours",
        instead={f"{_D}leave_out_rung": lambda _rule: lambda lines, _alerts: lines},
    ),
    Rule(
        says="The word of the party itself is the best link",
        story="best-link-is-the-partys-own",
        instead={"bot.stories.state.Lead.of": lead_as_any},
    ),
    Rule(
        says="Of equal links the best is the one that was told",
        story="best-link-is-what-was-told",
        instead={"bot.replay.rooms.rank_report": rank_as_untold},
    ),
    Rule(
        says="Once a story rang, no list goes back to an older headline",
        story="list-does-not-go-back",
        instead={
            "bot.replay.rooms.leave_out_older": lambda _rule: lambda reports, _is_rung: reports
        },
    ),
    Rule(
        says="A digest is read in 20 lines",
        story="digest-says-what-it-left-out",
        instead={f"{_L}LIST_LINES": be(1000)},
    ),
    Rule(
        says="A digest with nothing to tell says so",
        story="heartbeat",
        setting={"channels": {"deals": {"heartbeat": False}}},
    ),
    Rule(
        says="A list has the heaviest first",
        story="digest-says-what-it-left-out",
        instead={f"{_L}_weigh": be(list)},
    ),
    Rule(
        says="A line says what is new since the last digest",
        story="digest-says-what-is-new",
        instead={f"{_L}_list_changes": find([])},
    ),
    Rule(
        says="A copy of what was listed is not listed again",
        story="copies-are-not-listed-again",
        instead={f"{_R}judge_story": judge_as_unlisted},
    ),
    Rule(
        says="A brief is of the last twelve hours",
        story="shift-brief-of-a-shift",
        instead={f"{_D}OPEN_FOR": AGES},
    ),
    Rule(
        says="A list has the toll as it is now",
        story="digest-has-the-latest-toll",
        instead={"bot.replay.rooms.find_latest_toll": find(None)},
    ),
    Rule(
        says="A line has the numbers that its headline lacks, and whose they are",
        story="digest-has-the-sum-that-its-headline-lacks",
        instead={"bot.replay.rooms.say_numbers": find("")},
    ),
    # -- what is said about news ----------------------------------------------------------
    *RULES_OF_COMMENT,
    # -- the lines of its tables ----------------------------------------------------------
    *RULES_OF_TABLES,
)
