"""The stages of a report on its way, in each language."""
