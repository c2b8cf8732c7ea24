"""Which supplier's fault explains best which products were recalled and which were not. docs/cause.md explains it."""
