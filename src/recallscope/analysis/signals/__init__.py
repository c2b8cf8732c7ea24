"""What is out of the ordinary in the records: surges, suspended certificates, prices. docs/signals.md explains it."""
