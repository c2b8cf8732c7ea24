"""How the gate's functions are compiled: on first use, then kept on disk."""

from typing import Any

import numba
import numpy as np
import numpy.typing as npt

Bytes = npt.NDArray[np.uint8]

compiled: Any = numba.njit(cache=True, nogil=True)

inlined: Any = numba.njit(cache=True, nogil=True, inline="always")
"""For what is called many times a text: a call that hands an array on counts who holds it, which costs more than it."""
