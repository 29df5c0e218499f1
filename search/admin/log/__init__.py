"""The office's report on what visitors look for."""
