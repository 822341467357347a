"""What every parsing worker needs, loaded once where workers are forked from."""

from importlib import import_module

# By name: nothing here is used, it is only to be there.
for _module in (
    "courlan",
    "dateutil.parser",
    "feedparser",
    "selectolax.lexbor",
    "w3lib.url",
    "watchers.fast",
    "watchers.jsonfeed",
    "watchers.parse",
):
    import_module(_module)
