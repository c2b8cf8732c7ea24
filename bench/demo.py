"""`make demo`: build a snapshot from what is at hand and check a handful of telling units. Fetches nothing."""

import shlex
import subprocess
import sys
from pathlib import Path

UNITS: list[tuple[str, list[str]]] = [
    ("A lot and a date of manufacture that belong together", ["罗马仕 PAC20-272 批号 C14-Q1 2024年1月10日"]),
    ("The same lot with a date from the other window", ["ROMOSS PAC20-272 lot C14-Q1, made 2023-06-20"]),
    (
        "A replacement that carries the recalled model number",
        ["--brand", "Baseus", "--model", "BS-30KP365", "--market", "US", "--serial", "...A"],
    ),
    ("One model, two recalls: where was it bought?", ["Anker PowerCore 10000 A1263"]),
    ("A misprint on record", ["VRURC portable charger OD-87"]),
    ("A mark that is missing", ["--brand", "Velvet Caviar", "--model", "ZHX-PB21", "--mark", "PO=absent"]),
    (
        "May it fly, the day before and the day of a new rule",
        ["VRURC OD-B7, 37 Wh, 3C mark legible", "--flight", "cn-domestic", "--on", "2025-06-27"],
    ),
    ("", ["VRURC OD-B7, 37 Wh, 3C mark legible", "--flight", "cn-domestic", "--on", "2025-06-28"]),
    ("In Chinese", ["小米 PB2030MI 2024年10月生产", "--lang", "zh"]),
]


def main() -> None:
    """Build, check each unit, and say which sources hold no documents."""
    home = sys.argv[sys.argv.index("--home") + 1]
    command = [str(Path(sys.executable).with_name("recallscope")), "--home", home]
    _run([*command, "build"])
    for title, words in UNITS:
        print(f"\n== {title}" if title else "", f"\n$ recallscope check {shlex.join(words)}", sep="", flush=True)
        _run([*command, "check", *words])
    print("\n== Sources", flush=True)
    _run([*command, "sources"])


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
