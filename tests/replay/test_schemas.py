"""The schemas that the tests hold records to are those that were published."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.replay.schemas import SCHEMAS

PUBLISHED = SCHEMAS.parents[3] / "shared" / "schemas"


@pytest.mark.parametrize("name", ["entry.schema.json", "replay.schema.json"])
def test_the_copies_are_the_published_schemas_to_the_letter(name: str) -> None:
    if not Path(PUBLISHED / name).is_file():
        pytest.skip("../shared/schemas is not there")
    assert (SCHEMAS / name).read_bytes() == (PUBLISHED / name).read_bytes()
