"""The pack: what a check needs of a snapshot, small and signed, for use without a network (docs/offline.md)."""
