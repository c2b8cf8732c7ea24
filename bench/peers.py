"""Two peers on the same listings and recalled products: tantivy's BM25, and rapidfuzz against every product."""

import re
import time
from collections.abc import Callable, Iterable, Sequence

import tantivy
from rapidfuzz import fuzz, process

from recallscope.snapshot.opened import Snapshot
from recallscope.snapshot.targets import matching_index

_WORD = re.compile(r"\w+")
Score = Callable[[Sequence[str]], list[float]]


def product_texts(snapshot: Snapshot) -> list[str]:
    """Return each recalled product as a text: brand, model, codes, names."""
    return [
        " ".join((one.brand, one.model, *one.codes, *one.names, *one.full_names))
        for one in matching_index(snapshot).targets
    ]


def bm25(products: Iterable[str]) -> Score:
    """Return the best product's BM25 score for each title, by tantivy: one query a title, its words or-ed."""
    schema = tantivy.SchemaBuilder().add_text_field("text", stored=False).build()
    index = tantivy.Index(schema)
    writer = index.writer()
    for text in products:
        writer.add_document(tantivy.Document(text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def best(title: str) -> float:
        query = index.parse_query(" ".join(_WORD.findall(title.lower())) or "nothing", ["text"])
        hits = searcher.search(query, 1, count=False).hits
        return float(hits[0][0]) if hits else 0.0

    return lambda titles: list(map(best, titles))


def brute_force(products: Sequence[str]) -> Score:
    """Return the best product's token-set ratio for each title, by rapidfuzz on all cores."""
    folded = [text.lower() for text in products]

    def best(titles: Sequence[str]) -> list[float]:
        scores = process.cdist([title.lower() for title in titles], folded, scorer=fuzz.token_set_ratio, workers=-1)
        return [float(row.max()) for row in scores]

    return best


def rate(score: Score, titles: Sequence[str]) -> float:
    """Return titles a second."""
    begun = time.perf_counter()
    score(titles)
    return len(titles) / (time.perf_counter() - begun)


def best_f1(scores: Sequence[float], wanted: Sequence[bool]) -> float:
    """Return the F1 at the threshold that suits these very labels best: more than a user could hope for."""
    return max(f1([score >= threshold for score in scores], wanted) for threshold in sorted(set(scores)))


def f1(found: Sequence[bool], wanted: Sequence[bool]) -> float:
    """Return the F1 of what was found against what was wanted."""
    right = sum(a and b for a, b in zip(found, wanted, strict=True))
    return 2 * right / (sum(found) + sum(wanted)) if right else 0.0
