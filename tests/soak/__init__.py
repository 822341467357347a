"""The whole program through a rough day: `python -m tests.soak`, and half a minute in the tests."""
