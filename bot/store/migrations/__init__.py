"""The schema's history, run by Alembic from `bot.store.revisions`.

A new revision is the next number: ``versions/0002_what_it_brings.py`` with ``revision =
"0002"`` and ``down_revision = "0001"``. A published one is never changed.
"""
