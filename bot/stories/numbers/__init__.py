"""Numbers of consequence: what they count, in which unit, and when they are one, more or less."""
