"""What people watch for: the query language, the entity catalogue, the matcher."""
