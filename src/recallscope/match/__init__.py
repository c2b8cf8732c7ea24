"""How alike a listing and a recalled product are: the one scorer, for catalogues and for free text. Pure."""
