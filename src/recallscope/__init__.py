"""recallscope: public recall notices as machine-readable scopes, and answers with the source of every word."""

__version__ = "0.1.0"
