"""Prose, titles and labels -> facts and predicates; shared by the floors above."""
