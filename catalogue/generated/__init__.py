"""Offers made up by the thousand, to measure and to try things with.

An offer is made from its number, a seed and what is at hand (`materials`): the same
three give the same offer, whatever else is made. They come as records of a source of
their own (`source`), or as documents without a database (`documents`).
"""
