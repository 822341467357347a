"""The wire page: what is on it, and that nothing on it runs."""

from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.app.drawing import PostDrawing
from bot.model import AlertKind, MarkKind, Owner, Person, Relation, Status
from bot.ports import AuditLine, WirePost
from bot.slack.blocks import compose
from bot.slack.html import Reader as Slack
from bot.slack.html import draw_message
from bot.web.page import POSTS_SHOWN, STORIES_SHOWN, content_security_policy, render_page
from tests.slack.bodies import make_alert
from tests.slack.hostile import hostile_text
from tests.web.pages import NOW, make_report, make_story

ALLOWED_TAGS = {
    *("html", "head", "meta", "title", "style", "body", "header", "main", "article", "section"),
    *("footer", "h1", "h2", "p", "time", "div", "span", "a", "bdi", "em", "details", "summary"),
    *("ol", "li"),
}
POST_TAGS = {"b", "i", "s", "code", "blockquote", "pre", "h3", "hr"}
VOID = {"meta", "hr"}


class Reader(HTMLParser):
    """Reads a page as a browser does, as far as what could act goes."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.depth: list[str] = []
        self.comments: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.depth.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.depth.pop() == tag

    def handle_data(self, data: str) -> None:
        if "style" not in self.depth and data.strip():
            self.words.append(data.strip())

    def handle_comment(self, data: str) -> None:
        self.comments.append(data)

    @property
    def text(self) -> str:
        return " ".join(self.words)


def assert_inert(page: str) -> Reader:
    read = Reader(page)
    assert read.depth == []
    assert read.comments == []
    for tag, attributes in read.tags:
        assert tag in ALLOWED_TAGS | POST_TAGS
        assert not [name for name in attributes if name.startswith("on") or name == "style"]
        assert not attributes.keys() & {"src", "srcset", "action", "formaction", "ping"}
        if "href" in attributes:
            assert re.fullmatch(r"https?://[!-~]+", str(attributes["href"]))
            assert attributes["rel"] == "noopener noreferrer"
    return read


def test_a_story_shows_what_is_known_who_reports_and_who_was_told() -> None:
    copy = make_report(2, relation=Relation.COPY)
    read = assert_inert(
        render_page(
            [make_story(make_report(1), copy, alerted=("tech", "business"))],
            title="Nightdesk",
            now=NOW,
        )
    )
    for shown in (
        "Nokia agrees to buy Example Networks",
        "Corroborated",
        "3 independent origins, 2 copies",
        "Paper 1",
        "acquisition",
        "told",
        "#tech",
        "#business",
        "2 reports",
        "Report 2 of the agreement",
        "copy",
        "09:27",
        "3 min ago",
        "Tuesday, 10 February 2026",
        "1 story, 1 told at once",
    ):
        assert shown in read.text


def test_a_story_shows_how_often_it_was_marked_as_what() -> None:
    marks = {MarkKind.WRONG_STORY: 1, MarkKind.USEFUL: 2, MarkKind.NOISE: 0}
    page = render_page([replace(make_story(), marks=marks)], title="The desk", now=NOW)

    assert "marked useful 2, wrong story 1" in assert_inert(page).text
    assert "marked" not in assert_inert(render_page([make_story()], title="The desk", now=NOW)).text


def test_a_story_shows_who_is_on_it_and_since_when() -> None:
    owner = Owner(person=Person(id="slack:U1", name="Ann <b>"), since=NOW, until=NOW)
    page = render_page([replace(make_story(), owner=owner)], title="The desk", now=NOW)

    assert "Ann <b> is on it since 09:30" in assert_inert(page).text
    assert (
        "is on it" not in assert_inert(render_page([make_story()], title="The desk", now=NOW)).text
    )


def test_the_page_lists_what_people_changed_with_who_and_what_was_before() -> None:
    ann = {"id": "slack:U1", "name": "Ann <b>"}
    lines = [
        AuditLine(number=3, at=NOW, actor="slack:U1", action="source.mute", subject="zdnet",
                  before=None, after={"person": ann, "channel": "tech", "title": "zdnet"}),
        AuditLine(number=2, at=NOW, actor="shell:ed", action="watch.edit", subject="ferries",
                  before={"priority": "normal", "query": "ferry"},
                  after={"priority": "high", "query": "ferry", "lang": ["en"]}),
        AuditLine(number=1, at=NOW, actor="shell:ed", action="source.add", subject="wire",
                  before=None, after={"url": "https://user:secret@wire.example/"}),
        AuditLine(number=4, at=NOW, actor="slack:U2", action="channel.set", subject="tech",
                  before={"threshold": "important", "digest": None},
                  after={"threshold": "biggest", "digest": {"cron": "0 8 * * *", "zone": "UTC"}}),
        AuditLine(number=0, at=NOW, actor="slack:U2", action="odd", subject="s1",
                  before="no JSON", after=None),
    ]  # fmt: skip
    read = assert_inert(render_page([], title="The desk", now=NOW, changes=lines)).text
    assert "Ann <b> muted the source zdnet in #tech" in " ".join(read.split())
    assert "priority: normal → high; lang: nothing → en" in read
    assert "secret" not in read
    assert "set what a channel hears: tech" in " ".join(read.split())
    assert "threshold: important → biggest; digest: nothing → cron 0 8 * * *, zone UTC" in read
    assert (
        "What people changed" not in assert_inert(render_page([], title="The desk", now=NOW)).text
    )


def test_a_channel_that_is_kept_by_its_id_is_shown_by_its_name() -> None:
    names = {"C0123ABCD": "quay"}
    lines = [
        AuditLine(number=1, at=NOW, actor="slack:U1", action="source.mute", subject="zdnet",
                  before=None, after={"channel": "C0123ABCD"}),
        AuditLine(number=2, at=NOW, actor="slack:U1", action="channel.set", subject="C0123ABCD",
                  before={"threshold": "important"}, after={"threshold": "biggest"}),
        AuditLine(number=3, at=NOW, actor="slack:U1", action="watch.edit", subject="ferries",
                  before={"channels": ["tech"]},
                  after={"channels": ["tech", "C0123ABCD", "U0123ANNE"]}),
        AuditLine(number=4, at=NOW, actor="slack:U1", action="watch.edit", subject="odd",
                  before={"channels": "tech"}, after={"channels": None}),
    ]  # fmt: skip
    story = make_story(make_report(1), alerted=("tech", "C0123ABCD", "U0123ANNE", "C0123OTHR"))
    page = render_page([story], title="The desk", now=NOW, changes=lines, names=names)
    read = " ".join(assert_inert(page).text.split())
    told = read.replace(" ,", ",")
    assert "told #tech, #quay, a direct message, #C0123OTHR" in told
    assert "in #quay" in read
    assert "set what a channel hears: quay" in read
    assert "channels: tech → tech, quay, a direct message" in read
    assert "C0123ABCD" not in read


def test_a_page_without_stories_says_why() -> None:
    read = assert_inert(render_page([], title="Nightdesk", now=NOW))
    assert "Nothing on the wire yet" in read.text


def test_a_link_that_is_no_web_page_is_text() -> None:
    story = make_story(make_report(1), make_report(2, url="data:text/html,x"), url="javascript:x")
    read = assert_inert(render_page([story], title="Nightdesk", now=NOW))
    assert [a["href"] for tag, a in read.tags if tag == "a"] == ["https://paper-1.example/story"]


def test_many_stories_and_reports_are_cut_and_the_rest_is_counted() -> None:
    story = make_story(*[make_report(n) for n in range(1, 40)])
    page = render_page([story] * (STORIES_SHOWN + 20), title="Nightdesk", now=NOW)
    read = assert_inert(page)
    assert sum(tag == "article" for tag, _ in read.tags) == STORIES_SHOWN
    assert "39 reports" in read.text
    assert "and 27 earlier" in read.text


def test_a_link_to_a_story_that_was_merged_leads_to_the_one_that_it_is_now() -> None:
    one = replace(make_story(id="s1"), merged=("s3", "s7"))
    page = render_page([one, make_story(id="s2")], title="Nightdesk", now=NOW)
    assert_inert(page)
    first, second = page.split("<article ")[1:]
    assert all(f'id="{name}"' in first for name in ("s1", "s3", "s7"))
    assert 'id="s2"' in second
    assert 'id="s3"' not in second


def test_every_status_has_a_name_and_a_form_of_its_own() -> None:
    stories = [make_story(status=status, id=status.value) for status in Status]
    read = assert_inert(render_page(stories, title="Nightdesk", now=NOW))
    for name in ("One source", "Corroborated", "Official", "Disputed"):
        assert name in read.text


def test_the_style_sheet_is_the_only_thing_that_the_policy_lets_in() -> None:
    page = render_page([], title="Nightdesk", now=NOW)
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    digest = base64.b64encode(hashlib.sha256(style[1].encode()).digest()).decode()
    policy = content_security_policy()
    assert f"style-src 'sha256-{digest}'" in policy
    assert "default-src 'none'" in policy
    assert "script" not in policy


hostile = hostile_text(longest=2000)
urls = st.one_of(st.none(), hostile, hostile.map(lambda tail: f"https://example.org/{tail}"))
reports = st.builds(
    make_report,
    st.integers(1, 50),
    title=hostile,
    url=urls,
    source_name=hostile,
    relation=st.sampled_from(Relation),
)


def tell_a_story(told: list[str], some: list[Any], **changes: Any) -> Any:
    return make_story(*some, alerted=tuple(told), **changes)


stories = st.builds(
    tell_a_story,
    st.lists(hostile, max_size=3),
    st.lists(reports, max_size=4),
    id=hostile,
    headline=hostile,
    url=urls,
    status=st.sampled_from(Status),
    changed=st.timedeltas(timedelta(days=-400), timedelta(days=400)).map(lambda d: NOW + d),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(stories, max_size=4), hostile)
def test_no_outside_text_becomes_markup(some: list[Any], title: str) -> None:
    line = AuditLine(
        number=1,
        at=NOW,
        actor=title,
        action=title,
        subject=title,
        before={"query": title, "channel": title},
        after={"query": [title], "sources": {"include": [title]}},
    )
    page = render_page(some, title=title, now=NOW, changes=[line])
    assert_inert(page)
    page.encode()


# -- posts ---------------------------------------------------------------------------------


def make_post(**changes: Any) -> WirePost:
    fields = {"channel": "tech", "at": NOW, "body": make_alert()} | changes
    return WirePost(**fields)


def with_posts(*posts: WirePost) -> str:
    story = replace(make_story(alerted=("tech",)), posts=posts)
    return render_page([story], title="Nightdesk", now=NOW, drawing=PostDrawing())


def test_a_story_shows_its_posts_as_readers_of_slack_see_them() -> None:
    update = make_alert(kind=AlertKind.UPDATE, news="Example Networks denies it")
    page = with_posts(
        make_post(), make_post(body=update, is_reply=True), make_post(channel="business")
    )
    read = assert_inert(page)
    assert "as posted in #tech" in read.text
    assert "as posted in #business" in read.text
    assert "agrees to buy Example Networks for $2.3 billion" in read.text
    assert "Update: Example Networks denies it" in read.text
    assert "I'm on it" in read.text
    assert page.count('class="message"') == 2
    assert page.count('class="message reply"') == 1


def test_a_post_is_drawn_by_the_code_that_makes_it_for_slack() -> None:
    body = make_alert()
    drawn = draw_message(compose(body), reader=Slack(now=NOW), at=NOW)
    assert drawn in with_posts(make_post(body=body))


def test_of_many_posts_the_first_are_shown() -> None:
    many = [make_post(channel=f"c{number}") for number in range(POSTS_SHOWN + 3)]
    assert with_posts(*many).count('class="message"') == POSTS_SHOWN


def test_the_styles_of_posts_are_among_what_the_page_may_load() -> None:
    page = with_posts(make_post())
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"'sha256-{digest}'" in content_security_policy(PostDrawing())
    assert digest not in content_security_policy()


@settings(max_examples=50, deadline=None)
@given(hostile_text(), hostile_text(longest=80))
def test_no_text_of_a_post_acts_on_the_page(text: str, name: str) -> None:
    body = make_alert(
        headline=text, excerpt=text, source_name=name, watches=(name,), url=text, reasons=(text,)
    )
    body = replace(body, headline_marks=(), excerpt_marks=())
    assert_inert(with_posts(make_post(body=body, channel=name)))
