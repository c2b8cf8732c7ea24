"""A listing's words -> what it visibly offers: read once, by compiled code, for every product."""
