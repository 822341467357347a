"""The one HTTP port: health, metrics, the wire page."""
