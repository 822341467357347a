"""How urgent a hit is, and why."""
