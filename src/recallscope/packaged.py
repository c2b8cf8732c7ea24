"""The one loader of data that ships inside the package: the only thing the pure half reads."""

from importlib import resources


def read(package: str, name: str) -> bytes:
    """Return the bytes of a file of a package; FileNotFoundError where it has none of that name."""
    return (resources.files(package) / name).read_bytes()


def names(package: str, folder: str = "") -> list[str]:
    """Return the names of what stands in a package's folder, sorted."""
    room = resources.files(package) / folder if folder else resources.files(package)
    return sorted(one.name for one in room.iterdir())
