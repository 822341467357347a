"""The installation that the tests of this folder share."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from tests.deploy.installing import Installed, share_installation


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Installed]:
    folder = tmp_path_factory.getbasetemp()
    with share_installation(
        folder.parent if "PYTEST_XDIST_WORKER" in os.environ else folder
    ) as installation:
        yield installation
