"""Everything before a hit: fetching, parsing and knowing entries again."""
