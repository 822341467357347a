"""Who is told: routing, digests, and the words of an alert."""
