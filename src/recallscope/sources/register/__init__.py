"""Our own publisher: curated, sourced facts as YAML, one file an event. docs/register.md says how to add one."""

from recallscope.sources.register.documents import shipped

__all__ = ["shipped"]
