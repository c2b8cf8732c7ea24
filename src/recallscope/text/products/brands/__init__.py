"""The brands that a notice speaks of: what is printed on the product, not who imported it."""
