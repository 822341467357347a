"""`nightdesk feed import` and `feed export`."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.app.exchange import plan_import, to_opml
from bot.model import Source, SourceOrigin
from bot.ports import SourceState, SourceStatus
from tests.cli.conftest import Shell
from tests.cli.test_feed import ids
from watchers.model import JsonOptions, PageOptions
from watchers.opml import read_opml, write_opml

NOW = datetime(2026, 3, 2, tzinfo=UTC)
FOREIGN = """\
<?xml version="1.0" encoding="UTF-8"?>
<opml version="1.0"><head><title>My feeds</title></head><body>
<outline text="Ports" title="Ports">
  <outline text="World">
    <outline type="rss" text="Quay Post" title="Quay" xmlUrl="https://feeds.example/quay"
      htmlUrl="https://www.quay.example/news" language="pt-BR"/>
  </outline>
  <outline type="atom" text="Harbour" xmlUrl="https://harbour.example/atom"/>
</outline>
<outline text="Ships"><outline type="rss" text="x" xmlUrl="https://feeds.example/quay"/></outline>
<outline type="link" text="A page" url="https://quay.example/"/>
<outline type="rss" text="Klingon" xmlUrl="https://klingon.example/rss" language="klingon!"/>
</body></opml>
"""


def exported(shell: Shell) -> list[dict[str, object]]:
    return shell("feed", "export", "--json").records


def test_the_list_of_another_reader_is_taken_in_with_its_folders_as_tags(shell: Shell) -> None:
    answer = shell("feed", "import", shell.write("feeds.opml", FOREIGN))

    assert answer.status == 0
    by_id = {one["id"]: one for one in exported(shell)}
    assert set(by_id) == {"feeds-example", "harbour-example", "klingon-example"}
    quay = by_id["feeds-example"]
    assert (quay["name"], quay["lang"], quay["host"]) == ("Quay Post", "pt-BR", "quay.example")
    assert quay["tags"] == ["Ports/World", "Ships"]
    assert by_id["harbour-example"]["tags"] == ["Ports"]
    assert "A page is a link and no source" in answer.err
    assert "Klingon: taken without what cannot be used: lang: 'klingon!'" in answer.err
    assert answer.out.splitlines()[-1] == "3 added, 0 there already"


def test_a_foreign_list_comes_out_again_with_all_that_matters(shell: Shell) -> None:
    shell("feed", "import", shell.write("feeds.opml", FOREIGN))

    out = shell("feed", "export")

    assert out.status == 0
    listed = {one.url: one for one in read_opml(out.out.encode()).sources}
    quay = listed["https://feeds.example/quay"]
    assert (quay.name, quay.lang, quay.site) == ("Quay Post", "pt-BR", "https://quay.example/")
    assert quay.tags == ("Ports/World", "Ships")
    assert set(listed) == {one.url for one in read_opml(FOREIGN.encode()).sources}


def test_importing_again_adds_nothing(shell: Shell) -> None:
    file = shell.write("feeds.opml", FOREIGN)
    shell("feed", "import", file)

    again = shell("feed", "import", file)

    assert again.status == 0
    assert again.out.splitlines()[-1] == "0 added, 3 there already"
    assert "https://feeds.example/quay is watched already, as feeds-example" in again.out


def test_a_dry_run_says_all_and_adds_nothing(shell: Shell) -> None:
    answer = shell("feed", "import", "--dry-run", shell.write("feeds.opml", FOREIGN))

    assert answer.status == 0
    assert "would add feeds-example: https://feeds.example/quay  [Ports/World, Ships]" in answer.out
    assert ids(shell) == set()


def test_what_was_exported_makes_the_same_sources_elsewhere(shell: Shell, tmp_path: Path) -> None:
    shell.configure(
        {
            "sources": {
                "quay": {"name": "Quay & <Sons>", "url": "https://quay.example/rss", "tier": 1,
                         "owner": "Sons", "official": True, "lang": "fi", "tags": ["b", "a/c"]},
                "board": {"name": "Board", "kind": "page", "url": "https://quay.example/board",
                          "page": {"include": ["main > p"], "exclude": [".ad"]}},
                "api": {"name": "API", "kind": "json", "url": "https://quay.example/api?a=1&b=2",
                        "json": {"items": "hits[?a=='x']", "title": "t"}},
                "map": {"name": "Map", "kind": "sitemap", "url": "https://quay.example/news.xml"},
                "push": {"name": "Push", "kind": "websub", "url": "https://quay.example/push"},
            }
        }
    )  # fmt: skip
    before = exported(shell)
    file = shell.write("out.opml", shell("feed", "export", "--opml").out)
    shell.set(
        NIGHTDESK_CONFIG=str(shell.write("empty.yaml", "{}")),
        NIGHTDESK_DATABASE_URL=f"sqlite:///{tmp_path / 'other.db'}",
    )

    answer = shell("feed", "import", file)

    assert answer.status == 0
    assert answer.err == ""
    assert exported(shell) == [one | {"origin": "database"} for one in before]


def test_an_id_that_is_taken_by_another_address_is_given_anew(shell: Shell) -> None:
    shell("feed", "add", "https://other.example/rss", "--id", "quay", "--kind", "feed")
    listed = write_opml(
        [to_opml(status(Source(id="quay", name="Q", kind="feed", url="https://quay.example/rss",
                               host="quay.example")))],
        title="x", now=NOW,
    )  # fmt: skip
    file = shell.write("x.opml", listed.decode())

    assert shell("feed", "import", file).status == 0
    assert ids(shell) == {"quay", "quay-example"}


def test_a_file_that_lists_no_feed_says_what_to_do(shell: Shell) -> None:
    empty = shell.write("empty.opml", "<opml version='2.0'><body><outline text='A'/></body></opml>")
    full = shell.write("full.opml", FOREIGN)

    answer = shell("feed", "import", empty)
    other = shell("feed", "import", full)
    again = shell("feed", "import", full)

    assert (answer.status, answer.out) == (0, "0 added, 0 there already\n")
    assert "lists no feed that can be watched (an outline with an xmlUrl): export it" in answer.err
    assert "lists no feed" not in other.err + again.err


def test_broken_xml_ends_with_1_and_names_the_place(shell: Shell) -> None:
    file = shell.write("feeds.opml", FOREIGN.replace("<head>", "<head><b>"))

    answer = shell("feed", "import", file)

    assert answer.status == 1
    assert "line 2, column" in answer.err
    assert ids(shell) == set()


def test_a_file_that_is_not_there_ends_with_2(shell: Shell) -> None:
    assert shell("feed", "import", shell.folder / "nosuch.opml").status == 2


def test_addresses_of_the_inside_are_not_trusted_unless_somebody_says_so(shell: Shell) -> None:
    listed = read_opml(FOREIGN.replace("harbour.example", "127.0.0.1").encode())

    assert not any(one.trusted for one in plan_import(listed, ()).new)
    assert all(one.trusted for one in plan_import(listed, (), trusted=True).new)


def test_a_list_cannot_make_itself_trusted() -> None:
    forged = FOREIGN.replace(
        'version="1.0">', 'version="1.0" xmlns:n="urn:nightdesk:opml:1">', 1
    ).replace('type="atom"', 'type="atom" n:trusted="true" n:origin="file" n:credentials="a:b"')

    plan = plan_import(read_opml(forged.encode()), ())

    assert all(not one.trusted and one.origin is SourceOrigin.DATABASE for one in plan.new)
    assert all(one.credentials is None for one in plan.new)


def test_wrong_attributes_of_our_own_cost_themselves_and_not_the_source() -> None:
    forged = FOREIGN.replace("<opml", '<opml xmlns:n="urn:nightdesk:opml:1"', 1).replace(
        'type="atom"', 'type="atom" n:tier="9" n:id="two words" n:owner="Sons"'
    )

    plan = plan_import(read_opml(forged.encode()), ())

    assert {one.id for one in plan.new} == {"feeds-example", "harbour-example", "klingon-example"}
    assert any("two words" in note for note in plan.notes)


def test_logins_are_never_exported(shell: Shell) -> None:
    shell("feed", "add", "https://desk:hush@quay.example/rss", "--kind", "feed")

    for form in ("--opml", "--json"):
        answer = shell("feed", "export", form)
        assert "https://quay.example/rss" in answer.out
        assert "hush" not in answer.out + answer.err
        assert "logins and passwords are left out: quay-example" in answer.err


def test_an_empty_newsroom_exports_an_empty_list(shell: Shell) -> None:
    out = shell("feed", "export").out

    assert read_opml(out.encode()).sources == ()


# -- the round trip, whatever a source is called -----------------------------------------------


def status(source: Source, *, paused: bool = False) -> SourceStatus:
    return SourceStatus(
        source=source, state=SourceState(url=source.url, due=NOW, paused=paused), entries=0
    )


texts = st.text(
    st.one_of(st.sampled_from("a/\\\"'<>&;,[]{}\x00\x01\x1f\x85\u2028\ufffe é"), st.characters()),
    min_size=1,
    max_size=12,
).filter(lambda text: text == text.strip())
tag_lists = st.lists(texts, max_size=4, unique=True).map(tuple)
feeds = st.builds(
    Source,
    id=st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True),
    name=texts,
    kind=st.sampled_from(["feed", "websub", "sitemap"]),
    url=st.from_regex(r"https?://[a-z]{1,9}\.example/[!-\"$-~é]{0,20}", fullmatch=True),
    host=st.from_regex(r"[a-z]{1,9}\.example", fullmatch=True),
    tier=st.integers(1, 3),
    owner=texts,
    official=st.booleans(),
    lang=st.sampled_from([None, "en", "pt-BR"]),
    tags=tag_lists,
)
selector_lists = st.lists(
    st.sampled_from(["main", "a[href='x']", "p > b, i", '[title="é&<>"]', ".a:not(.b)"]), max_size=2
).map(tuple)
pages = st.builds(
    lambda source, options: replace_kind(source, "page", options),
    feeds,
    st.none() | st.builds(PageOptions, include=selector_lists, exclude=selector_lists),
)
apis = st.builds(
    lambda source, options: replace_kind(source, "json", options),
    feeds,
    st.builds(
        JsonOptions, items=st.sampled_from(["a", "a[?b=='<é>'].c"]), title=st.just('"t &".u')
    ),
)


def replace_kind(source: Source, kind: str, options: PageOptions | JsonOptions | None) -> Source:
    return replace(source, kind=kind, options=options)


@given(
    st.lists(feeds | pages | apis, max_size=5, unique_by=(lambda s: s.id, lambda s: s.url.lower())),
    st.booleans(),
)
def test_sources_survive_the_way_out_and_in_whatever_they_are_called(
    sources: list[Source], paused: bool
) -> None:
    statuses = [status(source, paused=paused) for source in sources]

    written = write_opml(map(to_opml, statuses), title="Desk", now=NOW)
    plan = plan_import(read_opml(written), ())

    assert plan.notes == ()
    assert {one.id: one for one in plan.new} == {one.id: one for one in sources}
    assert plan.paused == ({one.id for one in sources} if paused else frozenset())


def test_json_is_one_object_a_source_as_a_file_describes_it(shell: Shell) -> None:
    shell("feed", "import", shell.write("feeds.opml", FOREIGN))

    for line in shell("feed", "export", "--json").out.splitlines():
        assert {"id", "name", "kind", "url", "tags", "paused"} <= json.loads(line).keys()


@pytest.mark.parametrize("form", ["--opml", "--json"])
def test_paused_sources_stay_paused_elsewhere(shell: Shell, tmp_path: Path, form: str) -> None:
    shell("feed", "add", "https://quay.example/rss", "--kind", "feed")
    if shell("feed", "pause", "quay-example").status != 0:
        pytest.fail("feed pause is not there")
    out = shell("feed", "export", form).out

    if form == "--json":
        assert json.loads(out)["paused"] is True
        return
    file = shell.write("out.opml", out)
    shell.set(NIGHTDESK_DATABASE_URL=f"sqlite:///{tmp_path / 'other.db'}")
    assert shell("feed", "import", file).status == 0
    assert exported(shell)[0]["paused"] is True


KEYED = {
    "sources": {
        "api": {"name": "API", "kind": "json", "url": "https://quay.example/v1?api_key=geheim&n=5",
                "json": {"items": "hits", "title": "t"}},
        "feed": {"name": "Feed", "url": "https://quay.example/rss?page=1"},
    }
}  # fmt: skip


@pytest.mark.parametrize("form", ["--opml", "--json"])
def test_an_export_says_which_addresses_hold_a_key_and_leaves_them_out_at_will(
    shell: Shell, form: str
) -> None:
    shell.configure(KEYED)

    whole = shell("feed", "export", form)
    assert "geheim" in whole.out  # or what is read back could not be asked
    assert "these addresses hold a key, and stand there with it: api; to pass" in whole.err

    spared = shell("feed", "export", form, "--without-keys")
    assert spared.status == 0
    assert "geheim" not in spared.out + spared.err
    assert "quay.example/rss?page=1" in spared.out
    assert spared.err == "note: left out, for a key in the address: api\n"


def test_an_export_without_keys_in_it_has_no_note(shell: Shell) -> None:
    shell.configure({"sources": {"feed": KEYED["sources"]["feed"]}})
    assert shell("feed", "export").err == ""
