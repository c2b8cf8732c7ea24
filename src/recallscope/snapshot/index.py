"""Notices and events into the entries of the index: by brand, model, line, identifier and notice.

Keys: `b/BRAND` a brand; `p/BRAND/MODEL` a product; `l/BRAND/LINE` a line without a model; `m/FOLDED` pointers to
every brand's models of that folded code; `s/SKU` and `g/GTIN` pointers; `n/ID` a notice.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import TypeVar

from recallscope.clean.brand import brand_key
from recallscope.clean.code import model_key
from recallscope.link.effective import effective
from recallscope.records.codes import code_key, fold, read_code
from recallscope.records.notice import Notice, Product
from recallscope.records.predicate import EVERY_UNIT, NOT_STATED, Predicate, leaves
from recallscope.records.scope import Told
from recallscope.records.simplify import NEVER, assume
from recallscope.snapshot.entries import BrandEntry, NoticeEntry, ProductEntry, effective_data, encode, told_data

Pair = tuple[Notice, Product]
Value = TypeVar("Value")
_KIND_ORDER = {"other": 0, "lithium_battery": 1, "power_bank": 2}


def entries(notices: Iterable[Notice], events: Mapping[str, str], publishers: Mapping[str, str]) -> dict[str, bytes]:
    """Return every entry of the index by key."""
    notices = sorted(notices, key=lambda notice: (notice.published, notice.id))
    found: dict[str, bytes] = {f"n/{notice.id}": encode(_short(notice, publishers)) for notice in notices}
    brands = _by_brand(notices)
    pointers: dict[str, set[tuple[str, str]]] = {}
    for brand in sorted(brands):
        room = _Brand(brand, brands[brand], events, publishers)
        found.update(room.entries())
        for key, pointer in room.pointers():
            pointers.setdefault(key, set()).add(pointer)
    found.update({key: encode(sorted(targets)) for key, targets in pointers.items()})
    return found


def _short(notice: Notice, publishers: Mapping[str, str]) -> NoticeEntry:
    return NoticeEntry(
        id=notice.id,
        source=notice.source,
        jurisdiction=jurisdiction_of(notice, publishers),
        published=notice.published,
        title=notice.title,
        url=notice.url,
        remedies=notice.remedies,
        contact=notice.contact,
        deadline=notice.deadline,
        disposal=notice.disposal,
        withdrawn=notice.withdrawn,
    )


def jurisdiction_of(notice: Notice, publishers: Mapping[str, str]) -> str:
    """Return whose notice it is: its first market where the publisher speaks for several, else the publisher's."""
    return _markets(notice, publishers)[0]


def _markets(notice: Notice, publishers: Mapping[str, str]) -> tuple[str, ...]:
    return notice.markets or (publishers[notice.source],)


def _by_brand(notices: Iterable[Notice]) -> dict[str, list[Pair]]:
    """Return each brand's (notice, product) pairs; products without a brand stand under the empty key."""
    brands: dict[str, list[Pair]] = {}
    for notice in notices:
        for product in notice.products:
            key = brand_key(product.brand) if product.brand else ""
            brands.setdefault(key, []).append((notice, product))
    return brands


class _Brand:
    """One brand's part of the index."""

    def __init__(self, key: str, pairs: list[Pair], events: Mapping[str, str], publishers: Mapping[str, str]) -> None:
        self._key, self._pairs, self._events, self._publishers = key, pairs, events, publishers
        self._models = {model_key(model): model for _, product in reversed(pairs) for model in product.models}
        self._misprints = {
            model_key(wrong): model_key(meant) for _, product in pairs for wrong, meant in product.misprints
        }
        self._naming = _grouped((model_key(model), pair) for pair in pairs for model in pair[1].models)
        self._lines = _grouped((model_key(line), pair) for pair in pairs for line in pair[1].lines)
        self._unnaming = _grouped((events[pair[0].id], pair) for pair in pairs if not pair[1].models)
        self._event_models = _grouped(
            (events[notice.id], model_key(model)) for notice, product in pairs for model in product.models
        )
        self._event_lines = _grouped(
            (events[notice.id], model_key(line)) for notice, product in pairs for line in product.lines
        )

    def entries(self) -> Iterator[tuple[str, bytes]]:
        """Return the brand's entry and one for each of its models and of its lines without a model."""
        lines = {line: self._line_models(pairs) for line, pairs in self._lines.items()}
        yield f"b/{self._key}", encode(self._brand_entry(lines))
        for key in self._models:
            yield f"p/{self._key}/{key}", encode(self._product_entry(key))
        for line, models in lines.items():
            if not models:
                yield f"l/{self._key}/{line}", encode(self._line_entry(line))

    def pointers(self) -> Iterator[tuple[str, tuple[str, str]]]:
        """Return (index key, pointer) for model codes, SKUs and GTINs."""
        for key in {**self._models, **self._misprints}:
            yield f"m/{fold(key)}", (self._key, key)
        for _, product in self._pairs:
            identifiers = [f"s/{code_key(sku)}" for sku in product.skus] + [f"g/{gtin}" for gtin in product.gtins]
            for model in product.models:
                yield from ((identifier, (self._key, model_key(model))) for identifier in identifiers)

    def _brand_entry(self, lines: dict[str, tuple[str, ...]]) -> BrandEntry:
        kinds = Counter(str(product.kind) for notice, product in self._pairs if notice.type == "recall")
        nameless = _grouped(
            (product.kind, self._told(notice)) for notice, product in self._pairs if self._bare(notice, product)
        )
        return BrandEntry(
            name=next((product.brand for _, product in reversed(self._pairs) if product.brand), ""),
            models=self._models,
            misprints=self._misprints,
            lines=lines,
            kinds=dict(kinds),
            nameless={kind: [told_data(one) for one in told] for kind, told in nameless.items()},
        )

    def _bare(self, notice: Notice, product: Product) -> bool:
        """Return whether a notice names nothing of the brand's, and no other notice of its event does."""
        event = self._events[notice.id]
        named = product.models or product.lines or self._event_models.get(event) or self._event_lines.get(event)
        return not named

    def _line_models(self, pairs: list[Pair]) -> tuple[str, ...]:
        """Return the models that a line stands for: those named beside it, else those of its events."""
        named = [model_key(model) for _, product in pairs for model in product.models]
        of_event = [model for notice, _ in pairs for model in self._event_models.get(self._events[notice.id], ())]
        return tuple(dict.fromkeys(named or of_event))

    def _product_entry(self, key: str) -> ProductEntry:
        """Return a model's entry: told by the notices that name it, and by those of its events that name none."""
        naming = self._naming[key]
        told_events = dict.fromkeys(self._events[notice.id] for notice, _ in naming)
        joined = [pair for event in told_events for pair in self._unnaming.get(event, ())]
        pairs = _in_order([*naming, *joined])
        return self._entry(self._models[key], naming, [self._told(notice, self._models[key]) for notice, _ in pairs])

    def _line_entry(self, line: str) -> ProductEntry:
        naming = self._lines[line]
        told_events = dict.fromkeys(self._events[notice.id] for notice, _ in naming)
        joined = [pair for event in told_events for pair in self._unnaming.get(event, ()) if not pair[1].lines]
        pairs = _in_order([*naming, *joined])
        name = next(printed for _, product in pairs for printed in product.lines if model_key(printed) == line)
        return self._entry(name, naming, [self._told(notice) for notice, _ in pairs])

    def _entry(self, name: str, naming: list[Pair], told: list[Told]) -> ProductEntry:
        told = list({one.notice: one for one in told}.values())
        return ProductEntry(
            brand=next((product.brand for _, product in naming if product.brand), ""),
            name=name,
            kind=max((product.kind for _, product in naming), key=_KIND_ORDER.__getitem__),
            told=[told_data(one) for one in told],
            effective=[effective_data(scope) for scope in effective(told)],
            lines=tuple(dict.fromkeys(line for _, product in naming for line in product.lines)),
            excludes="".join(sorted({letter for notice, _ in naming for letter in notice.code_excludes})),
            where={fact: text for notice, _ in naming for fact, text in notice.where},
        )

    def _told(self, notice: Notice, model: str | None = None) -> Told:
        """Return a notice's word on a model."""
        return Told(
            notice=notice.id,
            event=self._events[notice.id],
            published=notice.published,
            markets=_markets(notice, self._publishers),
            scope=_for_model(notice.scope, model) if model else notice.scope,
            type=notice.type,
            told_by=notice.told_by,
            told_from=notice.told_from,
        )


def _for_model(scope: Predicate, model: str) -> Predicate:
    """Return what is left of a scope once the model is known.

    A model that the notice names outside its stated scope is not stated, not safe; nor does a scope that only names
    models say that every unit of them is covered.
    """
    code = read_code(model)
    left = assume(scope, {"model": code}) if code else scope
    if left == NEVER or (left == EVERY_UNIT and EVERY_UNIT not in leaves(scope)):
        return NOT_STATED
    return left


def _in_order(pairs: list[Pair]) -> list[Pair]:
    return sorted(pairs, key=lambda pair: (pair[0].published, pair[0].id))


def _grouped(pairs: Iterable[tuple[str, Value]]) -> dict[str, list[Value]]:
    groups: dict[str, list[Value]] = {}
    for key, value in pairs:
        groups.setdefault(key, []).append(value)
    return groups
