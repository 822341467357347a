"""Slack: the only importer of its libraries."""
