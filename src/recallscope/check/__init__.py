"""One unit in, one verdict out, with its reasons, its asks and its sentences in English and Chinese."""
