"""US Consumer Product Safety Commission: the Recalls API and the CSV export of its site."""
