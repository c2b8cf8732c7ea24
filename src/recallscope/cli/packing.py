"""`recallscope pack`: the small signed pack for checks without a network."""

from datetime import UTC, date, datetime
from pathlib import Path

import click
import msgspec

from recallscope.cli.days import day_of
from recallscope.cli.waiting import Bar
from recallscope.errors import UsageError
from recallscope.pack.form import PackManifest
from recallscope.pack.making import PACK, PUBLIC_KEY, Wanted, publish
from recallscope.pack.signing import fingerprint, load_key, new_key
from recallscope.settings import Settings
from recallscope.snapshot.opened import open_current

KINDS = ("power-bank", "lithium-battery", "other")


@click.command("pack")
@click.option("--key", type=click.Path(path_type=Path), metavar="FILE", help="The private key that signs.")
@click.option("--out", type=click.Path(path_type=Path), metavar="DIR", help="Folder for the pack and the public key.")
@click.option(
    "--kind",
    "kinds",
    type=click.Choice(KINDS),
    multiple=True,
    default=(KINDS[0],),
    show_default=True,
    help="Kind of product to pack; several times for several.",
)
@click.option("--made", metavar="DATE", help="The day that the pack bears; today (UTC) unless given.")
@click.option(
    "--new-key",
    "fresh",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Make a key in a new file instead, and print its fingerprint.",
)
@click.option("--json", "as_json", is_flag=True, help="Print what was made as one JSON object.")
@click.pass_obj
def pack_command(settings: Settings, /, fresh: Path | None, as_json: bool, **words: object) -> None:
    """Write the pack of the snapshot in force, signed: what the offline app checks units by.

    The folder gets two files: the pack, and the public key that checks it. A pack that says no other than the one that
    is there already is not made again; any other gets a higher sequence, by which apps know which of two is newer.

    \b
    Examples:
      recallscope pack --new-key pack.key.pem
      recallscope pack --key pack.key.pem --out pack
      recallscope pack --key pack.key.pem --out pack --kind power-bank --kind lithium-battery
      recallscope serve --pack pack
    """
    if fresh is not None:
        _say_key(fresh, new_key(fresh).public_key, as_json)
    else:
        _pack(settings, as_json, **words)  # type: ignore[arg-type]


def _say_key(path: Path, public_key: bytes, as_json: bool) -> None:
    told = {"key": str(path), "fingerprint": fingerprint(public_key)}
    lines = f"{path}: a new key; keep it secret, and keep a copy of it\nfingerprint  {told['fingerprint']}"
    click.echo(msgspec.json.encode(told).decode() if as_json else lines)


def _pack(
    settings: Settings, as_json: bool, *, key: Path | None, out: Path | None, kinds: tuple[str, ...], made: str | None
) -> None:
    if key is None or out is None:
        raise UsageError("--key FILE and --out DIR are needed; --new-key FILE makes a key")
    signer = load_key(key)
    day = day_of("--made", made)
    wanted = Wanted(
        kinds=frozenset(kind.replace("-", "_") for kind in kinds),
        made=date.fromisoformat(day) if day else datetime.now(UTC).date(),
    )
    with Bar() as bar:
        manifest = publish(open_current(settings.snapshots), wanted, signer, out, bar)
    size = (out / PACK).stat().st_size
    mark = fingerprint(signer.public_key)
    if as_json:
        told = {"pack": str(out / PACK), "bytes": size, "fingerprint": mark, "manifest": manifest}
        click.echo(msgspec.json.encode(told).decode())
    else:
        click.echo(f"{_line(manifest, out, size)}\nfingerprint  {mark}  ({out / PUBLIC_KEY})")


def _line(manifest: PackManifest, out: Path, size: int) -> str:
    kinds = ", ".join(kind.replace("_", " ") for kind in manifest.kinds)
    told = f"sequence {manifest.sequence}, made {manifest.made}, records as of {manifest.snapshot['as_of'] or '-'}"
    return f"{out / PACK}  {size:,} bytes, {kinds}: {told}"
