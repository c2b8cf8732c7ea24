"""Documents as published, kept for ever: fetched (the project's only outgoing socket) or imported from disk."""
