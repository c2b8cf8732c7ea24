"""Certificates that a user brings: exported from the national look-up or kept in a spreadsheet."""
