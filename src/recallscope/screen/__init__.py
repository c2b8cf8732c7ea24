"""Catalogues: listings in, hits out; one kernel, whatever runs it."""
