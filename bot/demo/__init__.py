"""The demo: a recorded news day, served over loopback and played through the real service."""
