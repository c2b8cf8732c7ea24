"""What else a notice says: hazards, remedies, prices, parties, contacts, titles."""
