"""What an entry says otherwise than before, and what of that is material."""
