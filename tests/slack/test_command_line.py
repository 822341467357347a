"""What was typed after /watch."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.model import Priority
from bot.slack.command_line import read_command, split_name
from bot.slack.options import ME, split_options
from bot.slack.requests import (
    Add,
    Asked,
    Brief,
    ChannelName,
    DigestNow,
    Edit,
    End,
    EndWord,
    Help,
    List,
    ListScope,
    Mute,
    Remove,
    Request,
    Settings,
    SourceAdd,
    SourceHealth,
    SourceList,
    SourcePause,
    SourceRemove,
    SourceResume,
    Status,
    Try,
    Unmute,
    Why,
)
from tests.slack.hostile import hostile_text

TECH = ChannelName(id=None, name="tech")
BY_ID = ChannelName(id="C0123ABCD", name="tech")
ID_ONLY = ChannelName(id="C0123ABCD", name=None)


@pytest.mark.parametrize(
    ("typed", "query", "channel", "priority"),
    [
        ("add nokia", "nokia", None, Priority.NORMAL),
        ("ADD  nokia deal ", "nokia deal", None, Priority.NORMAL),
        ("add nokia to #tech", "nokia", TECH, Priority.NORMAL),
        ("add nokia to #Tech high", "nokia", TECH, Priority.HIGH),
        ("add nokia low to #tech", "nokia", TECH, Priority.LOW),
        ("add nokia to <#C0123ABCD|tech>", "nokia", BY_ID, Priority.NORMAL),
        ("add nokia to <#C0123ABCD>", "nokia", ID_ONLY, Priority.NORMAL),
        ("add nokia to #C0123ABCD", "nokia", ID_ONLY, Priority.NORMAL),
        ("add road to nowhere", "road to nowhere", None, Priority.NORMAL),
        ("add high", "high", None, Priority.NORMAL),
        ("add high high", "high", None, Priority.HIGH),
        ("add nokia high normal", "nokia high", None, Priority.NORMAL),
        ('add "very high"', '"very high"', None, Priority.NORMAL),
        ("add “split from” OR „Trennung‟", '"split from" OR "Trennung"', None, Priority.NORMAL),
        ("add source:<http://a.example|a.example>", "source:a.example", None, Priority.NORMAL),
        ("add AT&amp;T", "AT&T", None, Priority.NORMAL),
        ("add &lt;b&gt;", "<b>", None, Priority.NORMAL),
        ("add said <@U0123ABCD|ann>", "said @ann", None, Priority.NORMAL),
        ("add said <@U0123ABCD>", "said @U0123ABCD", None, Priority.NORMAL),
        ("add <!channel> out", "@channel out", None, Priority.NORMAL),
        ("add <!subteam^S012AB|@desk> out", "@desk out", None, Priority.NORMAL),
        ("add nokia\thigh", "nokia", None, Priority.HIGH),
        ("add nokia, to #tech, high priority", "nokia", TECH, Priority.HIGH),
        ("add nokia in #tech", "nokia", TECH, Priority.NORMAL),
        ("add nokia high priority for #tech", "nokia", TECH, Priority.HIGH),
        ("suche hafen für #tech", "hafen", TECH, Priority.NORMAL),
        ("beobachte hafen an #tech low", "hafen", TECH, Priority.LOW),
        ("ajouter port pour #tech", "port", TECH, Priority.NORMAL),
        ("añadir puerto en #tech", "puerto", TECH, Priority.NORMAL),
        ("add hafen an mich", "hafen", ME, Priority.NORMAL),
        # What is no option stays in the query.
        ("add made in china", "made in china", None, Priority.NORMAL),
        ("add zeit für mich", "zeit für mich", None, Priority.NORMAL),
        ("add priority", "priority", None, Priority.NORMAL),
        ("add preise hoch", "preise hoch", None, Priority.NORMAL),
        ("add uk high court to #tech", "uk high court", TECH, Priority.NORMAL),
        ("add it happened to me again", "it happened to me again", None, Priority.NORMAL),
        ('add "to #tech" nokia', '"to #tech" nokia', None, Priority.NORMAL),
        ("add (nokia to #tech) deal", "(nokia to #tech) deal", None, Priority.NORMAL),
        ("add #nokia deal", "#nokia deal", None, Priority.NORMAL),
        ("add wait until spring", "wait until spring", None, Priority.NORMAL),
        ("add cards for 2 players", "cards for 2 players", None, Priority.NORMAL),
        ("add ban for 0 days", "ban for 0 days", None, Priority.NORMAL),
        # Where it is plain that the query has ended.
        ("add nokia to #tech high please", "nokia", TECH, Priority.HIGH),
        ("add nokia to #tech and high", "nokia", TECH, Priority.HIGH),
        ("add nokia an <#C0123ABCD|tech> hoch", "nokia", BY_ID, Priority.HIGH),
        ("add nokia hoch an #tech", "nokia", TECH, Priority.HIGH),
        ("add nokia mit hoher Priorität", "nokia", None, Priority.HIGH),
        ("añadir puerto prioridad baja en #tech", "puerto", TECH, Priority.LOW),
        ("ajouter port pour #tech s'il vous plaît", "port", TECH, Priority.NORMAL),
        ("add to #tech nokia high", "nokia", TECH, Priority.HIGH),
        ("/watch add nokia", "nokia", None, Priority.NORMAL),
        ("/watch /WATCH add nokia to #tech", "nokia", TECH, Priority.NORMAL),
        ("add nokia to tech", "nokia to tech", None, Priority.NORMAL),
    ],
)  # fmt: skip
def test_a_query_is_read_with_its_options(
    typed: str, query: str, channel: ChannelName | None, priority: Priority
) -> None:
    assert read_command(typed) == Add(query=query, channel=channel, priority=priority)


OPS = ChannelName(id=None, name="ops")
WEEKS = End(word=EndWord.FOR, when="2 weeks")


@pytest.mark.parametrize(
    ("typed", "channels", "until", "unread"),
    [
        ("nokia to #tech urgent", (TECH,), None, "urgent"),
        ("nokia to #tech now, please", (TECH,), None, "now"),
        ("nokia to #tech AND deal", (TECH,), None, "AND deal"),
        ("nokia to #tech and deal", (TECH,), None, "deal"),
        ("nokia to #tech -<https://a.example|a.example>", (TECH,), None, "-a.example"),
        ("nokia to #tech for 2 weeks", (TECH,), WEEKS, ""),
        ("nokia for 2 weeks", (), WEEKS, ""),
        ("nokia for 2 weeks, to #tech", (TECH,), WEEKS, ""),
        ("nokia to #tech for 2 weeks for 3 days", (TECH,), WEEKS, "for 3 days"),
        ("nokia to #tech for 2", (TECH,), None, "for 2"),
        ("nokia bis morgen an #tech", (TECH,), End(word=EndWord.UNTIL, when="morgen"), ""),
        ("nokia until tomorrow 9:00", (), End(word=EndWord.UNTIL, when="tomorrow 9:00"), ""),
        ("nokia until 2026-12-24 urgent to me to #tech", (TECH, ME), None, None),
        ("nokia to #tech #ops", (TECH, OPS), None, ""),
        ("nokia to #tech, #ops and #tech", (TECH, OPS), None, ""),
        ("nokia to #tech soon to #ops", (TECH, OPS), None, "soon"),
        ("nokia to #tech to me", (TECH, ME), None, ""),
    ],
)  # fmt: skip
def test_what_stands_among_the_options_is_read_or_named(
    typed: str, channels: tuple[ChannelName, ...], until: End | None, unread: str | None
) -> None:
    read = split_options(typed)
    assert (read.channels, read.until) == (channels, until)
    # What stands before the first channel may be the query's own.
    query = "nokia until 2026-12-24 urgent" if unread is None else "nokia"
    assert (read.query, read.unread) == (query, unread or "")


@given(
    st.lists(st.sampled_from(["nokia", "por", "AND gas", "deal,", "s'il"]), min_size=1, max_size=4),
    st.lists(st.sampled_from(["please", "pls!", "and", "por favor", "s'il te plait"]), max_size=4),
    st.sampled_from([" ", "  ", " " * 400]),
)
def test_of_what_stands_before_a_channel_the_polite_end_is_left_out(
    words: list[str], polite: list[str], between: str
) -> None:
    read = split_options(between.join(["oil", *words, *polite, "to #tech"]))
    query = between.join(["oil", *words])
    # Without a polite word the comma before a channel goes with what divides them.
    assert read.query.rstrip(" ,") == query.rstrip(" ,")
    assert (read.channels, read.unread) == ((TECH,), "")
    # Polite words with the query going on behind them are its own.
    beside = split_options(between.join(["oil", *words, *polite, "gas", "to #tech"]))
    assert beside.query == between.join(["oil", *words, *polite, "gas"])


@given(
    st.permutations(["to #tech #ops", "{level}", "{end}"]),
    st.sampled_from(["high", "low", "hoch", "basse", "prioridad alta", "with high priority"]),
    st.sampled_from(["for 2 weeks", "until friday", "bis morgen 9 Uhr", "pendant 3 jours"]),
    st.sampled_from(["", "urgent", "right away", "(really)"]),
    st.integers(0, 3),
    st.sampled_from([" ", ", "]),
)
def test_options_are_read_in_every_order_whatever_stands_among_them(
    order: list[str], level: str, end: str, beside: str, place: int, between: str
) -> None:
    parts = [one.format(level=level, end=end) for one in order]
    # Before the channel it would be the query going on.
    after = max(place, order.index("to #tech #ops") + 1)
    parts.insert(after, beside)
    read = split_options(between.join(["nokia AND deal", *filter(None, parts)]))
    word, when = end.split(" ", 1)
    assert (read.query, read.channels, read.unread) == ("nokia AND deal", (TECH, OPS), beside)
    low = level in {"low", "basse"}
    assert read.priority is (Priority.LOW if low else Priority.HIGH)
    fors = {"for", "pendant"}
    expected = EndWord.FOR if word in fors else EndWord.UNTIL
    assert read.until == End(word=expected, when=when)


@given(hostile_text(longest=900))
def test_no_letter_of_what_is_typed_behind_a_channel_is_lost(typed: str) -> None:
    read = split_options(f"nokia to #tech {typed}")
    if read.channels[:1] != (TECH,) or read.query != "nokia":
        # Too much for a slip: it is the query going on.
        assert read.query.startswith("nokia to #tech")
    assert len(read.unread) <= 200


@pytest.mark.parametrize(
    ("typed", "priority", "until", "unread"),
    [
        ("nokia high please to #tech", Priority.HIGH, "", ""),
        ("nokia, high, please, to #tech", Priority.HIGH, "", ""),
        ("nokia haute merci à #tech", Priority.HIGH, "", ""),
        ("nokia baja por favor a #tech", Priority.LOW, "", ""),
        ("nokia s'il te plaît sur #tech", Priority.NORMAL, "", ""),
        ("nokia for 2 days ok to #tech", Priority.NORMAL, "2 days", "ok"),
        ("nokia low priority now to #tech urgent", Priority.LOW, "", "now urgent"),
        ("nokia until friday 9:00 to #tech", Priority.NORMAL, "friday 9:00", ""),
        ("nokia until friday high please to #tech", Priority.HIGH, "friday", ""),
        ("nokia für 2 Wochen dann nur auf #tech", Priority.NORMAL, "2 Wochen", "dann nur"),
    ],
)
def test_a_word_between_an_option_and_a_channel_is_no_part_of_the_query(
    typed: str, priority: Priority, until: str, unread: str
) -> None:
    read = read_command(f"add {typed}")
    assert isinstance(read, Add)
    assert (read.query, read.channel, read.priority) == ("nokia", TECH, priority)
    assert ("" if read.until is None else read.until.when, read.unread) == (until, unread)


@pytest.mark.parametrize(
    "query",
    [
        "high court",
        "nokia for 2 days AND ericsson",
        'nokia for 2 days "deal"',
        "strike for 2 days shuts the port",
        "nokia until ready",
        "thank you",
        "please",
        "high",
    ],
)
def test_what_may_be_looked_for_stays_in_the_query_before_a_channel(query: str) -> None:
    read = read_command(f"add {query} to #tech")
    assert isinstance(read, Add)
    assert (read.query, read.channel, read.until, read.unread) == (query, TECH, None, "")


def test_much_that_is_not_understood_is_the_query_going_on() -> None:
    more = "deal " * 50
    read = split_options(f"nokia to #tech {more}high")
    assert (read.query, read.priority) == (f"nokia to #tech {more}".strip(), Priority.HIGH)
    assert read.channels == ()


@pytest.mark.parametrize(
    "typed", ["remove nokia-deals", "rm “nokia-deals”", "delete `nokia-deals`"]
)
def test_a_watch_is_removed_by_its_name_however_it_was_copied(typed: str) -> None:
    assert read_command(typed) == Remove(name="nokia-deals")


def test_a_list_is_a_list_and_nothing_is_help() -> None:
    assert read_command(" list ") == List()
    assert read_command("") == read_command("help") == Help()


@pytest.mark.parametrize(
    ("typed", "request_"),
    [
        ("list mine", List(scope=ListScope.MINE)),
        ("ls  HERE", List(scope=ListScope.HERE)),
        ("list this channel", List(scope=ListScope.HERE)),
        ("list all", List()),
        ("add nokia to me", Add(query="nokia", channel=ME, priority=Priority.NORMAL)),
        ("edit nokia deals", Edit(said="nokia deals")),
        ("edit a b for 2 weeks", Edit(said="a b", until=WEEKS)),
        ("edit “until friday” low", Edit(said='"until friday"', priority=Priority.LOW)),
        ("edit a b high to #tech", Edit(said="a b", channel=TECH, priority=Priority.HIGH)),
        ("mute nokia", Mute(said="nokia", name="nokia")),
        ("mute a b for 2h",
         Mute(said="a b for 2h", name="a b", word=EndWord.FOR, when="2h")),
        ("mute “a b” until tomorrow 9:00",
         Mute(said="", name="a b", word=EndWord.UNTIL, when="tomorrow 9:00")),
        ("mute “a b” 2h", Mute(said="", name="a b", when="2h")),
        ("mute 'wait until spring' 2 days", Mute(said="", name="wait until spring", when="2 days")),
        ("mute “wait until spring”", Mute(said="", name="wait until spring")),
        ("mute ‘a b’ bis morgen 9 Uhr",
         Mute(said="", name="a b", word=EndWord.UNTIL, when="morgen 9 Uhr")),
        # What stands within a word closes no quotes, and ends nothing.
        ("mute 'tis o'clock for 2h",
         Mute(said="tis o'clock for 2h", name="tis o'clock", word=EndWord.FOR, when="2h")),
        ("mute nokia \"deal\" for 2h",
         Mute(said='nokia "deal" for 2h', name='nokia "deal', word=EndWord.FOR, when="2h")),
        ("mute wait for it until friday",
         Mute(said="wait for it until friday", name="wait for it", word=EndWord.UNTIL,
              when="friday")),
        ("unmute `nokia`", Unmute(name="nokia")),
        ("test nokia deal low",
         Try(query="nokia deal", channel=None, priority=Priority.LOW)),
        ("preview nokia to #tech",
         Try(query="nokia", channel=TECH, priority=Priority.NORMAL)),
        ("why <https://a.example/1?x=1&amp;y=2|a.example/1>",
         Why(place="https://a.example/1?x=1&y=2")),
        ("why <https://a.example/1> please", Why(place="https://a.example/1")),
        ("why https://a.example/1 bitte", Why(place="https://a.example/1")),
        ("why entry 7", Why(place="entry 7")),
        ("why https://a.example/1", Why(place="https://a.example/1")),
        ("brief", Brief()),
        ("brief for #tech", Brief(channel=TECH)),
        ("brief <#C0123ABCD|tech>", Brief(channel=BY_ID)),
        ("digest now", DigestNow()),
        ("source add <https://a.example/feed>", SourceAdd(url="https://a.example/feed")),
        ("feed add <http://a.example|a.example>", SourceAdd(url="http://a.example")),
        ("source add", SourceAdd(url="")),
        ("source remove quay-example", SourceRemove(id="quay-example")),
        ("feed rm `quay-example`", SourceRemove(id="quay-example")),
        ("source list", SourceList()),
        ("sources", SourceList()),
        ("source pause yle", SourcePause(id="yle")),
        ("source resume yle", SourceResume(id="yle")),
        ("source health", SourceHealth()),
        ("settings", Settings()),
        ("status", Status()),
        ("hilfe", Help()),
        ("help add", Help(about="add")),
        ("hilfe mute", Help(about="mute")),
        ("? RM", Help(about="remove")),
        ("help me please", Help()),
        ("aide", Help()),
        ("liste meine", List(scope=ListScope.MINE)),
        ("list hier", List(scope=ListScope.HERE)),
        ("list my watches", List(scope=ListScope.MINE)),
        ("entferne hafen", Remove(name="hafen")),
        ("lösche “hafen wache”", Remove(name="hafen wache")),
        ("stumm hafen für 2 Stunden",
         Mute(said="hafen für 2 Stunden", name="hafen", word=EndWord.FOR, when="2 Stunden")),
        ("mute hafen bis morgen 9 Uhr",
         Mute(said="hafen bis morgen 9 Uhr", name="hafen", word=EndWord.UNTIL,
              when="morgen 9 Uhr")),
        ("mute port jusqu’à demain",
         Mute(said="port jusqu’à demain", name="port", word=EndWord.UNTIL, when="demain")),
        ("silenciar puerto hasta viernes",
         Mute(said="puerto hasta viernes", name="puerto", word=EndWord.UNTIL, when="viernes")),
        ("mute nokia 2h", Mute(said="nokia 2h", name="nokia 2h")),
        ("warum https://a.example/1", Why(place="https://a.example/1")),
        ("übersicht jetzt", DigestNow()),
        ("quellen", SourceList()),
        ("einstellungen", Settings()),
        ("brief in #tech", Brief(channel=TECH)),
        *((f"brief {said}", Brief(channel=ME)) for said in (
            "to me", "for me", "me", "For Me", "für mich", "an mich", "mich", "pour moi", "à moi",
            "para mí", "a mí")),
        # What ends in "for me" may be a query, or a name.
        ("add notes for me", Add(query="notes for me", channel=None, priority=Priority.NORMAL)),
        ("add notes to me", Add(query="notes", channel=ME, priority=Priority.NORMAL)),
        ("test ein Haus für mich",
         Try(query="ein Haus für mich", channel=None, priority=Priority.NORMAL)),
        ("remove notes for me", Remove(name="notes for me")),
    ],
)  # fmt: skip
def test_each_command_is_read(typed: str, request_: Request) -> None:
    assert read_command(typed) == request_


@pytest.mark.parametrize(
    ("said", "split"),
    [
        ("nokia deals", ("nokia", "deals")),
        ("nokia deals nokia AND deal", ("nokia deals", "nokia AND deal")),
        ('"nokia dealings" x', ("nokia dealings", "x")),
        ("unheard of", ("unheard", "of")),
        ("", ("", "")),
    ],
)
def test_a_name_may_hold_spaces_where_a_watch_is_called_so(
    said: str, split: tuple[str, str]
) -> None:
    names = {"nokia", "nokia deals"} if "AND" in said else {"nokia"}
    assert split_name(said, names) == split


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ("add", "What should be watched?"),
        ("add to #tech high", "What should be watched?"),
        ("remove  ", "Which watch should be removed?"),
        ("mute", "Which watch should be muted?"),
        ("mute for 2h", "Which watch should be muted?"),
        ("mute until friday", "Which watch should be muted?"),
        ("hilfe ukraine", "'hilfe' is no command of /watch."),
        ("unmute ``", "Which watch should be unmuted?"),
        ("edit", "Which watch should be changed?"),
        ("edit to #tech", "Which watch should be changed?"),
        ("test", "Which query should be tried?"),
        ("why", "Why what? Paste the link to a report."),
        ("list yours", "'yours' is nothing to list: write mine, here or all."),
        ("brief soon", "'soon' names no channel: write #tech."),
        ("brief for us", "'for us' names no channel: write #tech."),
        ("brief for #tech #ops", "'for #tech #ops' names no channel: write #tech."),
        ("brief for mexico", "'for mexico' names no channel: write #tech."),
        ("brief me soon", "'me soon' names no channel: write #tech."),
        ("brief for me high", "'for me high' names no channel: write #tech."),
        ("digest later", "'later' is nothing to do with a digest: write digest now."),
        ("source pause", "Which source? /watch source list shows their ids."),
        (
            "source x",
            "'x' is nothing to do with sources: write add, list, pause, resume, remove or health.",
        ),
        ("status quo", "Nothing follows status: 'quo' was not understood."),
        ("nokia deals", "'nokia' is no command of /watch."),
        ("lsit", "'lsit' is no command of /watch. Did you mean /watch list?"),
    ],
)
def test_what_is_not_understood_comes_back_with_nothing_lost(typed: str, problem: str) -> None:
    request = read_command(typed)
    assert isinstance(request, Help)
    assert request.problem == problem
    assert request.typed == typed.strip()


def test_what_may_be_a_query_is_kept_for_the_dialog() -> None:
    request = read_command("“nokia deal” <#C0123ABCD|tech> &amp;")
    assert isinstance(request, Help)
    assert request.query == '"nokia deal" #tech &'


@pytest.mark.parametrize(
    ("typed", "about", "query"),
    [
        ("ad nokia to #tech", "add", "nokia to #tech"),
        ("tst nokia", "test", "nokia"),
        ("added value tax", "add", "added value tax"),
        ("lsit", "list", "lsit"),
        ("list yours", "list", ""),
        ("source x", "source", ""),
        ("settings now", "settings", ""),
        ("nokia deals", "", "nokia deals"),
        ("hlep", "", "hlep"),
    ],
)
def test_of_what_is_not_understood_it_is_known_which_command_it_is_about(
    typed: str, about: str, query: str
) -> None:
    request = read_command(typed)
    assert isinstance(request, Help)
    assert (request.about, request.query) == (about, query)


_EMPTY = Add(query="", channel=None, priority=Priority.NORMAL)


@pytest.mark.parametrize(
    ("typed", "asks"),
    [
        ("add", _EMPTY),
        ("test", _EMPTY),
        ("add to #tech high", Add(query="", channel=TECH, priority=Priority.HIGH)),
        ("edit", Asked.WATCH),
        ("remove", Asked.WATCH),
        ("mute", Asked.WATCH),
        ("unmute", Asked.WATCH),
        ("why", Asked.LINK),
        ("source pause", Asked.SOURCE),
        # What was said besides would be lost in a list.
        ("mute for 2h", None),
        ("edit to #tech", None),
        ("list yours", None),
        ("", None),
    ],
)
def test_what_a_command_lacks_is_asked_for(typed: str, asks: object) -> None:
    request = read_command(typed)
    assert isinstance(request, Help)
    assert request.asks == asks


_WORDS = [
    "", "add", "edit", "remove", "mute", "unmute", "list", "test", "why", "brief", "digest",
    "source", "source add", "source pause", "source resume", "settings", "status", "help",
]  # fmt: skip


@given(hostile_text(longest=3000), st.sampled_from(_WORDS))
def test_any_text_at_all_is_read(typed: str, word: str) -> None:
    assert isinstance(read_command(f"{word} {typed}"), Request)


@given(
    hostile_text(longest=300),
    st.lists(hostile_text(longest=40), max_size=4),
)
def test_no_letter_of_a_name_or_of_what_follows_is_lost(said: str, names: list[str]) -> None:
    name, rest = split_name(said.strip(), names)
    assert letters(f"{name}{rest}") == letters(said)


def letters(text: str) -> str:
    """All of a text but white space and quotes."""
    return "".join(char for char in text if not (char.isspace() or char in "\"'`"))
