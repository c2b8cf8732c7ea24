"""How long and how much: percentiles of repeated calls, and a command with all its processes."""

import os
import platform
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import msgspec


class Spent(msgspec.Struct, frozen=True):
    """What a command took: seconds by the clock, and the most memory that all its processes held at once (bytes).

    `processor` is the seconds that all its processes kept a core busy.
    """

    seconds: float
    memory: int
    processor: float


def each(call: Callable[[object], object], arguments: Iterable[object]) -> list[float]:
    """Return the seconds that each call took."""
    times = []
    for argument in arguments:
        start = time.perf_counter()
        call(argument)
        times.append(time.perf_counter() - start)
    return times


def percentile(times: Sequence[float], share: float) -> float:
    """Return the time that this share of the calls stayed under."""
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def command(words: Sequence[str], every: float = 0.1) -> Spent:
    """Return what one run of a command took; its memory is sampled."""
    start, most, before = time.perf_counter(), 0, _busy()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    while process.poll() is None:
        most = max(most, sum(map(resident, _family(process.pid))))
        try:
            process.wait(every)
        except subprocess.TimeoutExpired:
            continue
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)
    return Spent(time.perf_counter() - start, most, _busy() - before)


def _busy() -> float:
    """Return the processor seconds of all children that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def cold(words: Sequence[str], runs: int = 15) -> float:
    """Return the median seconds of a command's runs, the first one left out."""
    times = []
    for _ in range(runs + 1):
        start = time.perf_counter()
        subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times[1:])


def machine() -> str:
    """Return what this was measured on."""
    cpu = next((line.split(":")[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")), "?")
    return (
        f"{cpu}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}, Python {platform.python_version()}"
    )


def _family(pid: int) -> list[int]:
    """Return a process and all below it."""
    found = [pid]
    for one in found:
        for children in Path(f"/proc/{one}/task").glob("*/children"):
            found.extend(int(child) for child in _text(children).split())
    return found


def resident(pid: int) -> int:
    """Return a process's proportional share of memory, so that shared pages count once."""
    for line in _lines(f"/proc/{pid}/smaps_rollup"):
        if line.startswith("Pss:"):
            return int(line.split()[1]) * 1024
    return 0


def _lines(path: str) -> list[str]:
    return _text(Path(path)).splitlines()


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except OSError:
        return ""
