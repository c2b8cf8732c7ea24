"""Who supplies whom, as a user knows it: a CSV file."""
