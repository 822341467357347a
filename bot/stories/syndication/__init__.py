"""Which entries carry one text, through other headlines, credits and cuts."""
