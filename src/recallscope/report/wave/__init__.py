"""The wave of 2025: what an article of July 2025 claims, held against the records, claim by claim."""
