"""Findings as pages: the wave of 2025, with its plots."""
