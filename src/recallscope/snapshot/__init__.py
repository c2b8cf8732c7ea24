"""One version of all records: built from the archive and the register, opened and asked by everything above."""
