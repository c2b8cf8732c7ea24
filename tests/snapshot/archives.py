"""Small made-up documents in the publishers' own forms, and archives of them."""

import json
from pathlib import Path
from typing import Any

from recallscope.archive.store import Archive, Arrival
from recallscope.settings import Settings
from recallscope.snapshot.manifest import SourceState
from recallscope.snapshot.opened import Snapshot
from recallscope.sources.register.documents import shipped

FEW = [document for document in shipped() if document.name.startswith("events/")][:2]
"""As much of the register as these tests build with."""

_EU_FIELDS = """order caseNumber reference category product brand name type_numberOfModel batchNumber barcode
riskType danger measures URLrecall description notifyingCountry countryOfOrigin type level pictures
onlineTrader""".split()


def kr_line(number: int, published: str = "2025-03-01", **more: str) -> dict[str, Any]:
    """Return a line of the city of Seoul's list."""
    line = {
        "id": f"KR:{number}",
        "id_scheme": "safetykorea_uid",
        "jurisdiction": "KR",
        "agency": "KATS",
        "record_type": "recall",
        "title": "보조배터리",
        "product_name": "보조배터리",
        "category_source": "",
        "model": f"AB-{number}",
        "company": "앤커",
        "recall_kind_source": "자발적리콜",
        "enforcement": "voluntary",
        "date_published": published,
        "list_kind": "domestic",
        "source_url": "https://example.org/list",
        "source_payload": {},
        "first_seen": "2025-04-01",
        "last_seen": "2025-04-01",
    }
    return {**line, **more}


def kr(*lines: dict[str, Any] | str, full: bool = False, url: str = "") -> Arrival:
    """Return a list as a document; a line that is text stands as it is."""
    texts = [line if isinstance(line, str) else json.dumps(line, ensure_ascii=False) for line in lines]
    return _arrival("kr_safety", "list.jsonl", "\n".join(texts), full, url)


def eu(published: str, *notifications: dict[str, str]) -> Arrival:
    """Return a weekly report; `published` is dd/mm/yyyy."""
    body = "".join(map(_notification, notifications))
    text = (
        f"<Safety-Gate><report_language>en</report_language><report_date>{published}</report_date>{body}</Safety-Gate>"
    )
    return _arrival("eu_safety_gate", "report.xml", text)


def _notification(given: dict[str, str]) -> str:
    known = {
        "category": "Electrical appliances and equipment",
        "product": "Power bank",
        "riskType": "Fire",
        "measures": "Category of measure(s): Recall of the product from end users",
        "notifyingCountry": "Germany",
        "type": "Consumer",
        "level": "Serious risk",
    }
    fields = {**dict.fromkeys(_EU_FIELDS, ""), **known, **given}
    return f"<notifications>{''.join(f'<{name}>{text}</{name}>' for name, text in fields.items())}</notifications>"


def us(*numbers: str, full: bool = False) -> Arrival:
    """Return a document of the Recalls API with a record for each recall number."""
    return _arrival("us_cpsc", "recalls.json", json.dumps(list(map(_us_record, numbers))), full)


def _us_record(number: str) -> dict[str, Any]:
    lists = """Inconjunctions Images Injuries Manufacturers Retailers Importers Distributors ManufacturerCountries
    ProductUPCs Hazards Remedies RemedyOptions""".split()
    product = {
        "Name": "Power bank",
        "Description": "",
        "Model": "",
        "Type": "",
        "CategoryID": "",
        "NumberOfUnits": "About 300",
    }
    return {
        **{name: [] for name in lists},
        "RecallID": 1,
        "RecallNumber": number,
        "RecallDate": "2025-05-01T00:00:00",
        "LastPublishDate": "2025-05-01T00:00:00",
        "Title": f"Anker Recalls Power Banks {number}",
        "Description": "This recall involves Anker power banks with model number AB-7. All units are included.",
        "URL": f"https://example.org/{number}",
        "ConsumerContact": "",
        "SoldAtLabel": "",
        "Products": [product],
    }


def ca(*numbers: int) -> Arrival:
    """Return Health Canada's file with a row for each number."""
    return _arrival("ca_health", "recalls.json", json.dumps(list(map(_ca_row, numbers))))


def _ca_row(number: int) -> dict[str, Any]:
    return {
        "NID": number,
        "Title": "Anker recalls AB-7 power banks due to fire hazard",
        "URL": f"https://example.org/ca/{number}",
        "Organization": "Health Canada",
        "Product": "Anker power bank",
        "Issue": "Fire hazard",
        "What you should do": "Stop using it.",
        "Category": "Electronics",
        "Recall class": "",
        "Last updated": "2025-05-03",
        "Archived": "0",
    }


def _arrival(source: str, name: str, text: str, full: bool = False, url: str = "") -> Arrival:
    return Arrival(source=source, name=name, content=text.encode(), full=full, url=url)


def home(folder: Path, *documents: Arrival) -> Settings:
    """Return settings of a home whose archive got these documents, in this order."""
    settings = Settings(home=folder, workers=1)
    for document in documents:
        Archive(settings.archive).add(document)
    return settings


def files(snapshot: Snapshot) -> dict[str, bytes]:
    """Return every file of a version."""
    return {path.name: path.read_bytes() for path in snapshot.folder.iterdir()}


def state(snapshot: Snapshot, source: str) -> SourceState:
    """Return what the manifest says of a source."""
    return snapshot.manifest.sources[source]
