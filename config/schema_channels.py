"""What a channel hears, and when."""

from __future__ import annotations

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from config.frozen import FrozenModel
from config.values import Cron, WallTime, Whole, Zone, name_a_language, refuse

__all__ = [
    "ChannelSettings",
    "DigestSettings",
    "LanguageName",
    "MentionSettings",
    "QuietSettings",
    "ThresholdName",
]

ThresholdName = Literal["everything", "important", "biggest"]
LanguageName = Annotated[Literal["en", "de", "fr", "es"], BeforeValidator(name_a_language)]


class DigestSettings(FrozenModel):
    """When a digest goes out: five-field cron expressions, parted by ``;``, in an IANA zone."""

    cron: Cron
    zone: Zone


class QuietSettings(FrozenModel):
    """Local times between which nothing rings, except from a threshold upward.

    A range whose end is not after its start runs over midnight.
    """

    start: WallTime = Field(alias="from")
    end: WallTime = Field(alias="to")
    zone: Zone
    except_: ThresholdName | None = Field(default=None, alias="except")

    @model_validator(mode="after")
    def _leave_some_hours(self) -> Self:
        if self.start == self.end:
            raise refuse(
                f"is from {self.start:%H:%M} to {self.end:%H:%M}, which is all day: nothing would "
                "ever ring",
                "write two times, as '22:00' and '07:00', or leave `quiet` out",
            )
        return self


class MentionSettings(FrozenModel):
    """From which weight on ``@here`` stands in an alert whose watch asks for it."""

    here: Literal["everything", "important", "biggest", "never"] = "everything"


class ChannelSettings(FrozenModel):
    """How much a channel wants to hear, and when.

    With ``heartbeat``, a digest that has nothing to tell says so. Beyond ``most_an_hour``
    breaking posts within an hour, further stories join one rolling post. ``brief`` is when it
    hears what is open. The bot's own words are in ``language``. With ``broadcast``, an update in a
    story's thread stands in the channel, too. Its lists are divided into ``sections``.
    """

    threshold: ThresholdName = "important"
    digest: DigestSettings | None = None
    quiet: QuietSettings | None = None
    heartbeat: bool = True
    mention: MentionSettings = MentionSettings()
    most_an_hour: Annotated[Whole, Field(ge=1, le=1_000)] | None = None
    brief: DigestSettings | None = None
    language: LanguageName = "en"
    broadcast: bool = False
    sections: Literal["auto", "watch", "event", "none"] = "auto"
