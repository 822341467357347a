"""What the garbage collector need not look at again and again.

A full collection walks every container that is alive, and the loop stands still
meanwhile. The libraries, the entity catalogue and the compiled watches are hundreds of
thousands of them and hardly change while the service runs: measured, a collection took
over 100 ms, and all of them an eighth of the CPU (docs/decisions, number 4).
"""

from __future__ import annotations

import gc

__all__ = ["release_memory", "settle_memory"]


def settle_memory() -> None:
    """Let the collector pass over all that is alive now.

    Call it when something large and lasting was built. What was settled before is looked
    at once more first, so that what replaced it leaves nothing behind.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


def release_memory() -> None:
    """Let the collector look at everything again, as in any other process."""
    gc.unfreeze()
