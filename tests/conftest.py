"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

import config.loader


@pytest.fixture(scope="session", autouse=True)
def _shipped_catalogue_is_read_once() -> Iterator[None]:
    """It is the same for every configuration, and a third of what it takes to load one.

    A service keeps no copy of the file: it loads one configuration.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(
            config.loader, "read_entities_document", cache(config.loader.read_entities_document)
        )
        yield
