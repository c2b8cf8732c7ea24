# What type checkers see of the package; `__init__.py` loads it when it is first named.
from recallscope.api import Recalls as Recalls

__version__: str
