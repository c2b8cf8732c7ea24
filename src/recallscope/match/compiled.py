"""How functions are compiled: on first use, then kept on disk; after a change of one, `make forget-compiled`."""

from collections.abc import Callable
from typing import Any

import numba
import numpy as np
import numpy.typing as npt
from numba.core.caching import FunctionCache
from numba.core.runtime.nrt import rtsys

Bytes = npt.NDArray[np.uint8]
Points = npt.NDArray[np.uint32]
"""A text by its code points."""

Ints = npt.NDArray[np.int64]


class _Kept(FunctionCache):
    """What is kept of a function on disk."""

    def load_overload(self, sig: Any, target_context: Any) -> Any:
        """Return what is kept for these types, else None.

        numba's own loads all that it compiles with first, which takes a tenth of a second; its compiler does so again.
        What is kept needs only what manages memory.
        """
        rtsys.initialize(target_context)
        with self._guard_against_spurious_io_errors():
            return self._load_overload(sig, target_context)


def _compiled(**options: Any) -> Any:
    def decorated(function: Callable[..., Any]) -> Any:
        found = numba.njit(nogil=True, **options)(function)
        found._cache = _Kept(function)
        return found

    return decorated


compiled: Any = _compiled()
"""For what is called from Python, too."""

within: Any = _compiled(no_cpython_wrapper=True, no_cfunc_wrapper=True)
"""For what only compiled functions call: it takes half the time to compile."""

inlined: Any = _compiled(inline="always")
"""For what is called many times a text: a call that hands an array on counts who holds it, which costs more than it."""
