"""What happens to a unit of work when a real PostgreSQL server breaks it off."""

from __future__ import annotations

import pytest

from bot.errors import StoreError, StoreFull, StoreUnavailable
from bot.store.engine import WorkPlace, read_url
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
