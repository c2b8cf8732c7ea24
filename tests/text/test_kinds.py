"""What kind of product a report's danger makes it."""

import pytest

from recallscope.text.kinds.danger import kind_of

DANGERS = [
    ("Passenger car", "The high-voltage battery may overheat and lead to a fire.", "Passenger car.", "lithium_battery"),
    ("Lorry", "A short circuit in the traction battery could lead to a thermal hazard.", "Lorry.", "lithium_battery"),
    ("Passenger car", "The combustion engine may not start and drain the high-voltage battery.", "", "other"),
    (
        "Scooter",
        "The cells may be defective.This could increase the risk of fire.",
        "Electric scooter.",
        "lithium_battery",
    ),
    ("Hedge trimmer", "The battery housing can overheat.", "With a battery and a charger.", "lithium_battery"),
    ("Car", "The High Voltage (HV) battery pack may vent hot gas.", "Plug-in car.", "lithium_battery"),
    ("Battery storage", "A deviation can lead to fire.", "Modules with lithium cells.", "lithium_battery"),
    ("Smoke detector", "It is silent when the battery is low, with a risk of fire.", "Lithium cell.", "other"),
    ("Blender", "The device may overheat causing fire.", "With a lithium-ion battery.", "lithium_battery"),
    ("Blender", "The device may overheat: its plug is a risk of fire.", "With a lithium-ion battery.", "other"),
    ("Lithium battery-powered trimmer", "The plug is narrow. It could overheat and start a fire.", "", "other"),
    ("Smartphone", "The battery is open. This may cause ignition in explosive atmospheres.", "Online.", "other"),
]


@pytest.mark.parametrize(("product", "danger", "description", "kind"), DANGERS, ids=[row[1][:40] for row in DANGERS])
def test_the_kind_is_what_the_danger_blames(product: str, danger: str, description: str, kind: str) -> None:
    assert kind_of(product, "", description, danger) == kind
