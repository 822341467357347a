"""What happens to a unit of work when a real PostgreSQL server breaks it off, or hangs."""

from __future__ import annotations

import asyncio
import os
import signal
import threading

import pytest

from bot.errors import StoreError, StoreFull, StoreUnavailable
from bot.store.engine import WorkPlace, read_url
from bot.store.server import choose_options
from tests.postgres import shared_server


@pytest.fixture
async def place():
    server = shared_server()
    name = server.create_database()
    place = WorkPlace(read_url(server.url(name)), max_pages=None)
    await place.write(lambda conn: conn.exec_driver_sql("CREATE TABLE told (x INT)"))
    yield place
    await place.close()
    server.drop_database(name)


def tell(conn):
    conn.exec_driver_sql("INSERT INTO told VALUES (1)")


def break_off(conn, sqlstate):
    conn.exec_driver_sql(f"DO $$ BEGIN RAISE EXCEPTION 'no' USING ERRCODE = '{sqlstate}'; END $$")


async def count_told(place):
    return await place.read(
        lambda conn: conn.exec_driver_sql("SELECT count(*) FROM told").scalar_one()
    )


@pytest.mark.parametrize("sqlstate", ["40001", "40P01"], ids=["serialization", "deadlock"])
async def test_work_broken_off_for_anothers_sake_is_done_once_more_and_stored_once(place, sqlstate):
    tries = []

    def work(conn):
        tries.append(len(tries))
        tell(conn)
        if len(tries) < 3:
            break_off(conn, sqlstate)

    await place.write(work)
    assert tries == [0, 1, 2]
    assert await count_told(place) == 1


async def test_work_that_is_always_broken_off_is_given_up(place):
    def work(conn):
        tell(conn)
        break_off(conn, "40001")

    with pytest.raises(StoreError):
        await place.write(work)
    assert await count_told(place) == 0


async def test_a_full_disk_of_the_server_stores_nothing_of_the_work(place):
    def work(conn):
        tell(conn)
        break_off(conn, "53100")

    with pytest.raises(StoreFull, match="Free some space"):
        await place.write(work)
    assert await count_told(place) == 0


async def test_a_connection_that_the_server_ends_costs_its_own_work_only(place):
    def work(conn):
        tell(conn)
        conn.exec_driver_sql("SELECT pg_terminate_backend(pg_backend_pid())")

    with pytest.raises(StoreUnavailable, match="cannot be reached"):
        await place.write(work)
    await place.write(tell)
    assert await count_told(place) == 1


async def test_connections_that_were_ended_meanwhile_are_made_anew(place):
    await place.write(tell)
    name = read_url(place.where).database
    shared_server().run(
        f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{name}'"
    )
    await place.write(tell)
    assert await count_told(place) == 2


async def test_a_reader_sees_one_unchanging_state(place):
    server, name = shared_server(), read_url(place.where).database

    def look_twice(conn):
        before = conn.exec_driver_sql("SELECT count(*) FROM told").scalar_one()
        server.run("INSERT INTO told VALUES (1)", database=name)
        return before, conn.exec_driver_sql("SELECT count(*) FROM told").scalar_one()

    assert await place.read(look_twice) == (0, 0)
    assert await count_told(place) == 1


def find_process(conn):
    return conn.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()


@pytest.fixture
def stop_server():
    """Stops the server's side of a connection, as a machine that hangs does."""
    stopped = []

    def stop(pid):
        os.kill(pid, signal.SIGSTOP)
        stopped.append(pid)

    yield stop
    for pid in stopped:
        os.kill(pid, signal.SIGCONT)


async def test_a_server_that_hangs_costs_the_work_that_waited_and_no_other(place, stop_server):
    place._patience.silence_s = 0.2

    def work(conn):
        tell(conn)
        stop_server(find_process(conn))
        tell(conn)

    with pytest.raises(StoreUnavailable, match=r"cannot be reached.*did not answer"):
        await place.write(work)
    await place.write(tell)
    assert await count_told(place) == 1


async def test_a_kept_connection_that_hangs_meanwhile_is_made_anew(place, stop_server):
    place._patience.silence_s = 0.2
    stop_server(await place.write(find_process))
    await place.write(tell)
    assert await count_told(place) == 1


async def test_a_server_that_hangs_does_not_hold_up_the_end(place, stop_server):
    place._patience.silence_s = 100_000.0
    hanging = threading.Event()

    def work(conn):
        stop_server(find_process(conn))
        hanging.set()
        tell(conn)

    waiting = asyncio.create_task(place.write(work))
    await asyncio.to_thread(hanging.wait)
    await place.close()
    with pytest.raises(StoreUnavailable, match="did not answer"):
        await waiting


def ask_for_limit(conn):
    return conn.exec_driver_sql("SHOW statement_timeout").scalar_one()


async def test_the_server_ends_statements_that_take_very_long(place):
    assert await place.write(ask_for_limit) == "30s"
    assert await place.read(ask_for_limit) == "30s"
    with pytest.raises(StoreUnavailable, match="took too long"):
        await place.write(lambda conn: break_off(conn, "57014"))


async def test_upgrades_and_pruning_take_as_long_as_they_need(place):
    def work(conn):
        conn.exec_driver_sql("SELECT pg_sleep(0.5)")
        return ask_for_limit(conn)

    await place.write(ask_for_limit)  # to connect takes its time too, and is not meant here
    usual, place._patience.silence_s = place._patience.silence_s, 0.1
    assert await place.write(work, unhurried=True) == "0"
    with pytest.raises(StoreUnavailable, match="did not answer"):
        await place.write(work)
    place._patience.silence_s = usual
    assert await place.write(ask_for_limit) == "30s"


def test_what_the_url_says_of_a_connection_goes_before_what_is_usual():
    url = read_url("postgresql://db.example/news?connect_timeout=3&keepalives_idle=60")
    options = choose_options(url)
    assert not {"connect_timeout", "keepalives_idle"} & set(options)
    assert options["tcp_user_timeout"] > 0


async def test_limits_that_the_url_sets_are_kept():
    server = shared_server()
    name = server.create_database()
    url = f"{server.url(name)}&options=-c%20statement_timeout%3D7s"
    place = WorkPlace(read_url(url), max_pages=None)
    assert await place.read(ask_for_limit) == "7s"
    await place.close()
    server.drop_database(name)
