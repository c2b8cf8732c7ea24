"""Capacities by which goods are taken for a power bank, as sellers write them."""

import numpy as np
import pytest

from recallscope.screen.capacity import states_capacity
from recallscope.screen.letters import letters

STATED = ["10000mAh", "10,000 mAh", "10 000 m.Ah", "20k", "20 K mAh", "10000-mah", "10Ah", "１００００ｍＡｈ", "5000ma"]
OTHER = ["", "500mAh", "10kg", "4 a", "10000", "k", "1000 man", "3.5 mm", "10Ahs", "мАч"]


def stated(text: str) -> bool:
    read = np.frombuffer(text.encode(), np.uint8)
    return bool(states_capacity(read, 0, len(read), letters()))


@pytest.mark.parametrize("text", STATED)
def test_a_capacity_is_stated(text: str) -> None:
    assert stated(text)
    assert stated(f"Anker {text}, black")


@pytest.mark.parametrize("text", OTHER)
def test_other_amounts_are_none(text: str) -> None:
    assert not stated(text)
    assert not stated(f"Anker {text}, black")
