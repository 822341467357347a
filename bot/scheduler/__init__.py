"""The ticks."""
