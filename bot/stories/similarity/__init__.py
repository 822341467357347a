"""How like an entry is to a story, and how like it has to be."""
