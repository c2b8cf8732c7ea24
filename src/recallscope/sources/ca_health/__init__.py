"""Health Canada: the open data file of recalls and safety alerts of the Canadian authorities."""
