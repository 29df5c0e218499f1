"""Prices of experiences: costs of steps, fares, what a party pays. Pure: no model.

Amounts are cents of a euro, taxes included, at the edges; Decimal euros inside.
"""
