"""Nightdesk: what a newsroom tracks, told to the right channel."""
