"""What a benchmark found, and how it is printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

__all__ = ["Goal", "print_goals", "print_table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """A promise with what was found: ``figure`` at most ``most``, or at least ``least``."""

    name: str
    figure: float
    most: float | None = None
    least: float | None = None
    unit: str = ""

    @property
    def met(self) -> bool:
        """Whether the promise holds."""
        return (self.most is None or self.figure <= self.most) and (
            self.least is None or self.figure >= self.least
        )

    def __str__(self) -> str:
        wanted = f"at most {self.most:g}" if self.most is not None else f"at least {self.least:g}"
        verdict = "met" if self.met else "MISSED"
        unit = self.unit if self.unit in ("", "×") else f" {self.unit}"
        return f"goal {verdict}: {self.name}: {self.figure:.3g}{unit} ({wanted}{unit})"


def print_table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Print aligned columns: the first to the left, numbers to the right."""
    cells = [list(heads), *([_text(cell) for cell in row] for row in rows)]
    widths = [max(len(row[column]) for row in cells) for column in range(len(heads))]
    for number, row in enumerate(cells):
        first = row[0].ljust(widths[0])
        rest = [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        print("  ".join([first, *rest]).rstrip())
        if not number:
            print("  ".join("-" * width for width in widths))


def print_goals(goals: Sequence[Goal]) -> bool:
    """Print each goal; returns whether all were met."""
    for goal in goals:
        print(goal)
    return all(goal.met for goal in goals)


def _text(cell: object) -> str:
    if isinstance(cell, float):
        return f"{cell:,.0f}" if abs(cell) >= 1000 else f"{cell:.3g}"
    return f"{cell:,}" if isinstance(cell, int) else str(cell)
