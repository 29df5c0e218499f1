"""From a brief to a programme that works, each choice with its reasons.

Candidates come through the search (`candidates`); everything else is pure: worth
(`score`), a search for the best programme (`solver`), and a check of what it found by
the rules of `experiences.feasibility`, which have the last word (`plan`).
"""
