"""Benchmarks: each prints a ratio against something that was measured in the same run."""
