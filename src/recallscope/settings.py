"""The one record of settings: built in `main`, handed down, never changed."""

from pathlib import Path

import msgspec

DEFAULT_HOME = Path(".recallscope")


class Settings(msgspec.Struct, frozen=True, kw_only=True):
    """Where data lives and how large a thing may be. Sizes in bytes, times in seconds."""

    home: Path = DEFAULT_HOME
    language: str = "en"
    max_document_bytes: int = 512 * 1024 * 1024
    fetch_timeout: float = 60.0
    fetch_attempts: int = 5
    workers: int = 2

    @property
    def archive(self) -> Path:
        """The folder of documents as published."""
        return self.home / "archive"

    @property
    def judgements(self) -> Path:
        """The file of people's words on pairs of notices."""
        return self.home / "judgements.jsonl"

    @property
    def snapshots(self) -> Path:
        """The folder of snapshot versions, with `current` in it."""
        return self.home / "snapshots"
