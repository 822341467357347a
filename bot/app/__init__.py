"""The wiring: from a configuration to a service that runs."""
