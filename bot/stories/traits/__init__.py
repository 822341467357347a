"""What a text tells of that stories are compared by: who acts, on what, where, of which sort."""
