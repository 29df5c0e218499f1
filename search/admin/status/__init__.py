"""The administrators' page on the search indexes."""
