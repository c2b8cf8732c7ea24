"""EU Safety Gate: the weekly reports of dangerous non-food products."""
