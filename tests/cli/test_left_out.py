"""Modules that look uninstalled for a while."""

import importlib
import subprocess
import sys

import pytest

from recallscope.cli.left_out import left_out


def test_a_module_left_out_looks_uninstalled_and_only_for_so_long() -> None:
    sys.modules.pop("colorsys", None)
    with left_out("colorsys"), pytest.raises(ModuleNotFoundError, match="colorsys"):
        import colorsys
    import colorsys

    with left_out("colorsys"):
        import colorsys

        assert colorsys.rgb_to_hsv


def test_what_is_in_a_module_is_left_out_with_it() -> None:
    sys.modules.pop("xml.sax.xmlreader", None)
    with left_out("xml"), pytest.raises(ModuleNotFoundError, match=r"xml\.sax"):
        importlib.import_module("xml.sax.xmlreader")


def test_pyarrow_works_without_pandas() -> None:
    ask = (
        "import sys; from recallscope.cli.left_out import PANDAS, left_out\n"
        "import pyarrow as pa\n"
        "with left_out(PANDAS): print(pa.array([1, 2]).sum(), 'pandas' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", ask], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3", "False"]
