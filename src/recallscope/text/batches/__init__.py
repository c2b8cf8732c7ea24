"""Batch-number fields -> a predicate: labels, lists, ranges, lost line breaks, batches given model by model."""

from recallscope.text.batches.read import Batches, read

__all__ = ["Batches", "read"]
