"""The bytes of a pack: what was written is read, what was touched is refused."""

import pytest

from recallscope.errors import InputError
from recallscope.pack.form import MAGIC, PackManifest, read, written
from recallscope.pack.signing import Signer

Made = tuple[PackManifest, bytes]


def test_what_was_written_is_read(made: Made, signer: Signer) -> None:
    data = written(*made, signer)
    assert data.startswith(MAGIC)
    assert read(data, signer.public_key) == made
    assert written(*made, signer) == data


@pytest.mark.parametrize(
    ("place", "why"),
    [
        (0, "no pack"),
        (len(MAGIC) + 3, "signature"),
        (len(MAGIC) + 4 + 20, "signature"),
        (-1, "not the one that was signed"),
    ],
    ids=["magic", "length", "manifest", "content"],
)
def test_one_changed_bit_is_refused(made: Made, signer: Signer, place: int, why: str) -> None:
    data = bytearray(written(*made, signer))
    data[place] ^= 1
    with pytest.raises(InputError, match=why):
        read(bytes(data), signer.public_key)


def test_a_changed_signature_is_refused(made: Made, signer: Signer) -> None:
    data = bytearray(written(*made, signer))
    data[-len(made[1]) - 1] ^= 1
    with pytest.raises(InputError, match="signature"):
        read(bytes(data), signer.public_key)


@pytest.mark.parametrize("kept", [0, 8, 11, 40, 200])
def test_half_a_pack_is_refused(made: Made, signer: Signer, kept: int) -> None:
    with pytest.raises(InputError, match="no pack"):
        read(written(*made, signer)[:kept], signer.public_key)
