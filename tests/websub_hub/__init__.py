"""A hub on loopback, as the WebSub recommendation (W3C, 2018) has it."""

from tests.websub_hub.hub import Hub, Manner, sign

__all__ = ["Hub", "Manner", "sign"]
