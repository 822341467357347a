"""What kind of thing an entry reports, how sure that is, and what kind of writing it is."""
