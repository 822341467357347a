"""How a report stands to a claim: it tells it, denies it, takes it back, or neither."""
