"""The server: API, pages and feeds over one immutable snapshot. It keeps nothing but jobs, and these for a day."""
