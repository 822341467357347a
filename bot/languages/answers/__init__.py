"""What people are answered, in each of the languages: commands, presses and dialogs."""
