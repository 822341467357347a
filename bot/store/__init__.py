"""The store: the only SQL."""
