"""clean: one value in, its canonical form or None out. Pure and table-driven, a module a type.

`text` plain text and the folded name key; `brand` brand names; `code` models, serials, lots, date codes; `date`
partial dates; `gtin` article numbers; `quantity` mAh, V, Wh, W; `units` unit counts; `colour`, `market`, `kind`,
`mark` closed lists. Import the module you need; nothing is re-exported, so that a cold start pays for no other.
"""
