"""Listings beside recalled products: which features speak for and against, by compiled code."""
