"""What a ledger says of an entry: whom it was told, and whom not, and why."""
