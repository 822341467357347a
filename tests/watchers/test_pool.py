from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.watchers.documents import endless_feed, feed
from watchers.errors import DocumentTooComplex, NotAFeed, ParserTimedOut, UnreadableFeed
from watchers.model import Document, ParsedFeed
from watchers.parse import parse_feed
from watchers.pool import ParserPool, count_workers

ROOT = Path(__file__).parents[2]
GENEROUS = timedelta(seconds=60)


def document(body: bytes) -> Document:
    return Document(url="https://harbour.example/feed", body=body)


LONG = document(endless_feed())


async def test_a_document_is_parsed_in_another_process():
    async with ParserPool(workers=1, time_allowed=GENEROUS) as pool:
        parsed = await pool.run(parse_feed, document(feed()))
        assert [e.title for e in parsed.entries] == [f"Ferry {n} arrives" for n in (1, 2, 3)]
        assert await pool.run(os.getpid) != os.getpid()


async def test_errors_come_over_as_they_are():
    async with ParserPool(workers=1, time_allowed=GENEROUS) as pool:
        with pytest.raises(NotAFeed, match="web page"):
            await pool.run(parse_feed, document(b"<html></html>"))
        with pytest.raises(ZeroDivisionError):
            await pool.run(divmod, 1, 0)


async def test_a_document_that_takes_too_long_costs_itself_alone():
    async with ParserPool(workers=2, time_allowed=timedelta(seconds=1)) as pool:
        slow, *quick = await asyncio.gather(
            pool.run(parse_feed, LONG),
            *[pool.run(parse_feed, document(feed([n]))) for n in range(6)],
            return_exceptions=True,
        )
        assert isinstance(slow, ParserTimedOut)
        assert "longer than 1 s" in str(slow)
        assert [len(each.entries) for each in quick] == [1] * 6
        assert len((await pool.run(parse_feed, document(feed()))).entries) == 3


async def test_a_parser_that_ignores_being_ended_is_killed():
    async with ParserPool(workers=1, time_allowed=timedelta(seconds=0.3)) as pool:
        with pytest.raises(ParserTimedOut):
            await pool.run(ignore_the_end)
        assert len((await pool.run(parse_feed, document(feed()))).entries) == 3


def ignore_the_end() -> None:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    while True:
        time.sleep(0.01)


async def test_a_worker_that_dies_costs_its_own_document_alone():
    async with ParserPool(workers=2, time_allowed=GENEROUS) as pool:
        dead, *alive = await asyncio.gather(
            pool.run(os._exit, 9),
            *[pool.run(parse_feed, document(feed([n]))) for n in range(6)],
            return_exceptions=True,
        )
        assert isinstance(dead, UnreadableFeed)
        assert "died" in str(dead)
        assert [len(each.entries) for each in alive] == [1] * 6


async def test_a_worker_killed_from_outside_is_replaced():
    async with ParserPool(workers=1, time_allowed=GENEROUS) as pool:
        os.kill(await pool.run(os.getpid), signal.SIGKILL)
        results = await asyncio.gather(
            *[pool.run(parse_feed, document(feed())) for _ in range(4)], return_exceptions=True
        )
        # One of them may have been with the worker as it died.
        assert sum(1 for each in results if isinstance(each, ParsedFeed)) >= 3
        assert len((await pool.run(parse_feed, document(feed()))).entries) == 3


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to RLIMIT_AS")
async def test_a_document_that_eats_all_memory_costs_itself_alone():
    async with ParserPool(workers=1, time_allowed=GENEROUS) as pool:
        with pytest.raises(DocumentTooComplex, match="memory"):
            await pool.run(bytearray, 8 * 1024**3)
        assert len((await pool.run(parse_feed, document(feed()))).entries) == 3


async def test_a_pool_that_broke_is_replaced_without_a_word():
    async with ParserPool(workers=1, time_allowed=GENEROUS) as pool:
        await pool.warm()
        pool._pool.stop()
        assert len((await pool.run(parse_feed, document(feed()))).entries) == 3


async def test_cancelling_a_parse_frees_its_worker():
    async with ParserPool(workers=1, time_allowed=GENEROUS) as pool:
        await pool.warm()
        task = asyncio.create_task(pool.run(ignore_the_end))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert len((await pool.run(parse_feed, document(feed()))).entries) == 3


async def test_a_pool_closes_while_a_parser_hangs():
    pool = ParserPool(workers=1, time_allowed=GENEROUS)
    await pool.warm()
    pid = await pool.run(os.getpid)
    task = asyncio.create_task(pool.run(ignore_the_end))
    await asyncio.sleep(0)
    await pool.close()
    with pytest.raises(asyncio.CancelledError):
        await task
    assert not _runs(pid)
    with pytest.raises(RuntimeError, match="closed"):
        await pool.run(parse_feed, document(feed()))


def _runs(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


async def test_closing_a_pool_that_never_started_is_nothing():
    async with ParserPool(workers=1, time_allowed=GENEROUS):
        pass


SERVICE = """
import asyncio, os
from datetime import timedelta
from watchers.pool import ParserPool

async def main():
    async with ParserPool(workers=2, time_allowed=timedelta(seconds=60)) as pool:
        pids = {await pool.run(os.getpid)}
        print(*pids, flush=True)
        await asyncio.Event().wait()

if __name__ == "__main__":
    asyncio.run(main())
"""


async def test_a_script_without_a_guard_is_told_so_and_ends(tmp_path: Path):
    script = tmp_path / "service.py"
    unguarded = SERVICE.replace('if __name__ == "__main__":', "if True:")
    script.write_text(unguarded)
    service = await asyncio.create_subprocess_exec(
        sys.executable, str(script), stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=ROOT, env={"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    _, said = await service.communicate()
    assert service.returncode == 1
    last = said.decode().strip().splitlines()[-1]
    assert last.startswith("RuntimeError: the parser's workers do not start")
    assert "__main__" in last
    # One worker tried, and gave up; none was started in its place.
    assert said.count(b"runpy.run_path") == 1


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
async def test_workers_do_not_outlive_a_service_that_is_killed(tmp_path: Path):
    script = tmp_path / "service.py"
    script.write_text(SERVICE)
    service = await asyncio.create_subprocess_exec(
        sys.executable, str(script), stdout=subprocess.PIPE, cwd=ROOT, env={"PYTHONPATH": str(ROOT)}
    )
    assert service.stdout is not None
    pid = int(await service.stdout.readline())
    assert _runs(pid)
    service.kill()
    await service.wait()
    # It ends when it finds that nobody is there any more.
    async with asyncio.timeout(60):
        while _runs(pid):  # noqa: ASYNC110  # a process of another parent tells nobody
            await asyncio.sleep(0)


@pytest.mark.parametrize(("wanted", "least", "most"), [(0, 2, 4), (1, 1, 1), (7, 7, 7)])
def test_how_many_workers_there_are(wanted: int, least: int, most: int):
    assert least <= count_workers(wanted) <= most
