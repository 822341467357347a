"""What words are, in any language: folding, splitting, terms, names, places, kinds of things."""
