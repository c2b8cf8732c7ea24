"""Certificates in the index and in their table.

Keys of the index: `c/ID` a certificate; and lists of ids by what a person may know: `cn/NUMBER`, `cp/BRAND/MODEL` (no
brand: `cp//MODEL`), `cb/BRAND` for certificates without models, `cm/MODEL`, `ch/NAME` by holder, maker or brand. Models
are folded, so that look-alike characters find each other.
"""

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.clean.text import name_key
from recallscope.records.certificate import Certificate
from recallscope.records.codes import fold
from recallscope.snapshot.entries import encode


def certificate_entries(certificates: Iterable[Certificate]) -> dict[str, bytes]:
    """Return every entry of the index that speaks of certificates, by key."""
    found: dict[str, bytes] = {}
    ids: dict[str, list[str]] = {}
    for certificate in certificates:
        found[f"c/{certificate.id}"] = encode(certificate)
        for key in dict.fromkeys(_keys(certificate)):
            ids.setdefault(key, []).append(certificate.id)
    return found | {key: encode(sorted(named)) for key, named in ids.items()}


def _keys(certificate: Certificate) -> Iterator[str]:
    """Return the keys under which a certificate is found."""
    brands = [brand_key(brand) for brand in certificate.brands]
    models = [fold(model_key(model)) for model in certificate.models]
    if certificate.number:
        yield f"cn/{model_key(certificate.number)}"
    yield from (f"cp/{brand}/{model}" for brand in brands or [""] for model in models)
    yield from (f"cm/{model}" for model in models)
    if not models:
        yield from (f"cb/{brand}" for brand in brands)
    names = (certificate.holder, *certificate.other_names, certificate.maker or "")
    yield from (f"ch/{key}" for name in names if (key := name_key(name)))
    yield from (f"ch/{brand}" for brand in brands)


def certificate_row(certificate: Certificate) -> dict[str, Any]:
    """Return a certificate's row of the table: plain columns, history and evidence as JSON text."""
    row = msgspec.structs.asdict(certificate)
    row["certificate_id"] = row.pop("id")
    row["history"] = encode(certificate.history).decode()
    row["evidence"] = encode(certificate.evidence).decode()
    return row
