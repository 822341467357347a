"""What people are shown in the home tab and look up from there, in each of the languages."""
