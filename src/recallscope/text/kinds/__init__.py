"""Power bank, other lithium battery or other: by a title and prose, by what is dangerous, by a list's category."""
