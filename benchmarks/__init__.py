"""Measured claims: each script prints its ratio against a baseline of its own run."""
