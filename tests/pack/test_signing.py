"""Keys and signatures: made once, kept secret, checked in the form that browsers take."""

import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, NoEncryption, PrivateFormat

from recallscope.errors import InputError
from recallscope.pack.signing import SIGNATURE_BYTES, fingerprint, is_signed, load_key, new_key


def test_a_new_key_is_its_owners_alone_and_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "key.pem"
    signer = new_key(path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert load_key(path).public_key == signer.public_key
    before = path.read_bytes()
    with pytest.raises(InputError, match="never written over"):
        new_key(path)
    assert path.read_bytes() == before


def test_a_signature_is_r_and_s_and_always_the_same(tmp_path: Path) -> None:
    signer = new_key(tmp_path / "key.pem")
    signature = signer.sign(b"told")
    assert len(signature) == SIGNATURE_BYTES
    assert signer.sign(b"told") == signature
    assert is_signed(b"told", signature, signer.public_key)
    assert not is_signed(b"tolt", signature, signer.public_key)
    assert not is_signed(b"told", bytes(SIGNATURE_BYTES), signer.public_key)
    assert not is_signed(b"told", signature, new_key(tmp_path / "other.pem").public_key)


def test_a_fingerprint_is_sixteen_groups_of_the_key(tmp_path: Path) -> None:
    one, other = new_key(tmp_path / "1.pem"), new_key(tmp_path / "2.pem")
    assert len(fingerprint(one.public_key).split()) == 16
    assert fingerprint(one.public_key) != fingerprint(other.public_key)


def pem(key: ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey, password: bytes | None = None) -> bytes:
    """Return a private key as PEM."""
    lock = BestAvailableEncryption(password) if password else NoEncryption()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, lock)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no private key"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "no private key"),
        (pem(ec.generate_private_key(ec.SECP384R1())), "another kind"),
        (pem(rsa.generate_private_key(65537, 2048)), "another kind"),
        (pem(ec.generate_private_key(ec.SECP256R1()), b"secret"), "without a password"),
    ],
    ids=["empty", "broken", "P-384", "RSA", "locked"],
)
def test_a_file_that_holds_no_key_of_ours(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "key.pem"
    path.write_bytes(content)
    with pytest.raises(InputError, match=why):
        load_key(path)


def test_a_public_key_must_be_one() -> None:
    with pytest.raises(InputError, match="no public key"):
        fingerprint(b"-----BEGIN")
