"""The public face of the stories' room: each name comes with its own file."""

from __future__ import annotations

import pytest

from bot import stories


def test_every_public_name_is_there_and_no_other() -> None:
    assert sorted(stories.__all__) == sorted(stories._HOMES)
    for name in stories.__all__:
        assert getattr(stories, name) is not None


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="no attribute 'crystal_ball'"):
        _ = stories.crystal_ball
