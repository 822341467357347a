"""What speaks for two events, however alike two reports are."""
