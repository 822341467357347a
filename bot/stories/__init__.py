"""What an entry is about: copies, stories, origins and status, events and genres, urgency."""
