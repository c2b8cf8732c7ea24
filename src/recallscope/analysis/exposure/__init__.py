"""What a recall costs, as a distribution, and how far it has got. docs/exposure.md explains it."""
