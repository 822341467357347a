"""From the names of the environment to nested values, as pydantic-settings has them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import yaml
from pydantic.fields import FieldInfo
from pydantic_settings import BaseSettings, EnvSettingsSource, SettingsConfigDict

from config.schema import CommonSettings, SlackSettings

__all__ = ["nest_values"]


def nest_values(
    given: Mapping[str, str], *, prefix: str, slack_prefix: str, joint: str
) -> Mapping[str, Any]:
    """The settings of ``given`` by their paths; those of Slack have a prefix of their own."""
    values: dict[str, Any] = _NamedValues(_Environment, given, prefix, joint)()
    slack = _NamedValues(_SlackEnvironment, given, slack_prefix, joint)()
    return values | {"slack": slack} if slack else values


class _Environment(CommonSettings, BaseSettings):
    """The settings that have a name with the prefix."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)


class _SlackEnvironment(SlackSettings, BaseSettings):
    """The settings that have a name of Slack's."""

    model_config = SettingsConfigDict(extra="forbid", frozen=True)


class _NamedValues(EnvSettingsSource):
    """pydantic-settings' own way from names to nested values, over a given environment."""

    def __init__(
        self, model: type[BaseSettings], given: Mapping[str, str], prefix: str, joint: str
    ) -> None:
        self._given = {
            name.lower(): value for name, value in given.items() if name.startswith(prefix)
        }
        super().__init__(model, case_sensitive=False, env_prefix=prefix, env_nested_delimiter=joint)

    def _load_env_vars(self) -> Mapping[str, str | None]:
        return dict(self._given)

    def decode_complex_value(self, field_name: str, field: FieldInfo, value: Any) -> Any:  # noqa: ARG002
        """Read a list as YAML (which JSON is part of) or as words between commas."""
        if value.lstrip().startswith(("[", "{")):
            try:
                return yaml.safe_load(value)
            except yaml.YAMLError:
                return value  # the schema says what is wrong with it, at its place
        return [part.strip() for part in value.split(",") if part.strip()]
