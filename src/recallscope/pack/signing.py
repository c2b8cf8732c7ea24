"""Keys and signatures: ECDSA on P-256 with SHA-256, in the form that browsers' WebCrypto checks."""

import hashlib
import os
from pathlib import Path

from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature, encode_dss_signature
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from recallscope.errors import InputError

SIGNATURE_BYTES = 64
"""A signature is r and s, 32 bytes each, big-endian (IEEE P1363), not the DER that most tools write."""

_HALF = SIGNATURE_BYTES // 2


class Signer:
    """A private key in use. The same bytes always get the same signature (RFC 6979)."""

    def __init__(self, key: ec.EllipticCurvePrivateKey) -> None:
        self._key = key

    def sign(self, data: bytes) -> bytes:
        """Return the signature of some bytes."""
        r, s = decode_dss_signature(self._key.sign(data, ec.ECDSA(hashes.SHA256(), deterministic_signing=True)))
        return r.to_bytes(_HALF, "big") + s.to_bytes(_HALF, "big")

    @property
    def public_key(self) -> bytes:
        """The public key as PEM (SubjectPublicKeyInfo)."""
        return self._key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def new_key(path: Path) -> Signer:
    """Return a new key, written to a file that only its owner may read; InputError where there is a file already."""
    key = ec.generate_private_key(ec.SECP256R1())
    text = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(text)
    except FileExistsError:
        raise InputError(f"{path}: there is such a file already; a key is never written over") from None
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    return Signer(key)


def load_key(path: Path) -> Signer:
    """Return the private key of a file; InputError where it is none of ours."""
    try:
        key = load_pem_private_key(path.read_bytes(), password=None)
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    except (ValueError, TypeError, UnsupportedAlgorithm) as error:
        raise InputError(f"{path}: no private key in PEM form without a password") from error
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not isinstance(key.curve, ec.SECP256R1):
        raise InputError(f"{path}: a key of another kind than ECDSA P-256; make one with --new-key")
    return Signer(key)


def is_signed(data: bytes, signature: bytes, public_key: bytes) -> bool:
    """Return whether a signature of some bytes is by the key (PEM)."""
    key = _public(public_key)
    r, s = (int.from_bytes(half, "big") for half in (signature[:_HALF], signature[_HALF:]))
    try:
        key.verify(encode_dss_signature(r, s), data, ec.ECDSA(hashes.SHA256()))
    except InvalidSignature:
        return False
    return True


def fingerprint(public_key: bytes) -> str:
    """Return the SHA-256 of a public key (PEM) in DER form, as sixteen groups of four digits for people to compare."""
    der = _public(public_key).public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    digits = hashlib.sha256(der).hexdigest()
    return " ".join(digits[at : at + 4] for at in range(0, len(digits), 4))


def _public(public_key: bytes) -> ec.EllipticCurvePublicKey:
    try:
        key = load_pem_public_key(public_key)
    except (ValueError, UnsupportedAlgorithm) as error:
        raise InputError("this is no public key in PEM form") from error
    if not isinstance(key, ec.EllipticCurvePublicKey) or not isinstance(key.curve, ec.SECP256R1):
        raise InputError("a public key of another kind than ECDSA P-256")
    return key
