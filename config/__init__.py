"""The settings: their schema, their loader and the shipped defaults."""
