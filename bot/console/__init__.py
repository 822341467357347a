"""The terminal as a destination."""
