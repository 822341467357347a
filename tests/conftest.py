"""What holds for all tests."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import HealthCheck, settings

import config.loader

# A busy machine is no fault: neither the time that an example takes is judged, nor the time in
# which it was made up.
settings.register_profile(
    "any machine", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long begins first: the others run beside it, and none waits for it at the end."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


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
