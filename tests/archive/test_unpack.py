import contextlib
import gzip
import io
import tracemalloc
import zipfile

import pytest
import zstandard
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from recallscope.archive.unpack import TruncatedError, unpack
from recallscope.errors import InputError

LIMIT = 2_000_000
PACKERS = [gzip.compress, zstandard.ZstdCompressor(write_checksum=True).compress]
TEXT = b"".join(b"record %d, " % number for number in range(2000))


@pytest.mark.parametrize("pack", [*PACKERS, lambda content: content])
def test_a_file_gives_its_document(pack) -> None:
    assert unpack(pack(TEXT), "a", LIMIT) == TEXT


@pytest.mark.parametrize("pack", PACKERS)
def test_members_one_after_another_are_one_document(pack) -> None:
    assert unpack(pack(TEXT) + pack(b"more"), "a", LIMIT) == TEXT + b"more"


@pytest.mark.parametrize("pack", PACKERS)
@examples(deadline=None)
@given(share=st.floats(min_value=0.01, max_value=0.99))
def test_a_truncated_file_is_refused_wherever_it_was_cut(pack, share: float) -> None:
    packed = pack(TEXT)
    with pytest.raises(TruncatedError, match=r"^a: truncated"):
        unpack(packed[: max(5, int(len(packed) * share))], "a", LIMIT)


@pytest.mark.parametrize("pack", PACKERS)
def test_damage_is_noticed(pack) -> None:
    packed = bytearray(pack(TEXT))
    packed[-6] ^= 0xFF
    with pytest.raises(InputError, match=r"^a: (damaged|truncated)"):
        unpack(bytes(packed), "a", LIMIT)


@pytest.mark.parametrize("pack", PACKERS)
def test_something_else_behind_it_is_damage(pack) -> None:
    with pytest.raises(InputError, match=r"^a: damaged"):
        unpack(pack(TEXT) + b"something else", "a", LIMIT)


@pytest.mark.parametrize("pack", PACKERS)
def test_a_bomb_is_refused_by_its_ratio_without_the_memory_for_it(pack) -> None:
    bomb = pack(b"\0" * 300_000_000)
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match=r"^a: unpacks to more than 200 times"):
            unpack(bomb, "a", 512_000_000)
        assert tracemalloc.get_traced_memory()[1] < 200_000_000
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("pack", [*PACKERS, lambda content: content])
def test_a_document_over_the_limit_is_refused(pack) -> None:
    with pytest.raises(InputError, match=r"^a: larger than 1,000 bytes"):
        unpack(pack(TEXT), "a", 1000)


def test_a_small_document_may_repeat_itself() -> None:
    assert unpack(gzip.compress(b" " * 900_000), "a", LIMIT) == b" " * 900_000


def test_a_zip_is_named_as_such() -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("a.json", "[]")
    with pytest.raises(InputError, match=r"^a: a zip archive"):
        unpack(file.getvalue(), "a", LIMIT)


@pytest.mark.parametrize("pack", PACKERS)
@examples(deadline=None)
@given(noise=st.binary(max_size=300))
def test_noise_behind_the_magic_bytes_never_does_harm(pack, noise: bytes) -> None:
    with contextlib.suppress(InputError):
        assert len(unpack(pack(b"")[:4] + noise, "a", LIMIT)) <= LIMIT
