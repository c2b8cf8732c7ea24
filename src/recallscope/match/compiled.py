"""How functions are compiled: on first use, then kept on disk; after a change of one, `make forget-compiled`."""

from typing import Any

import numba
import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]
Points = npt.NDArray[np.uint32]
"""A text by its code points."""

Ints = npt.NDArray[np.int64]

compiled: Any = numba.njit(cache=True, nogil=True)
"""For what is called from Python, too."""

_ALONE: dict[str, Any] = {"no_cpython_wrapper": True, "no_cfunc_wrapper": True}
within: Any = numba.njit(cache=True, nogil=True, **_ALONE)
"""For what only compiled functions call: it takes half the time to compile."""

inlined: Any = numba.njit(cache=True, nogil=True, inline="always")
"""For what is called many times a text: a call that hands an array on counts who holds it, which costs more than it."""
