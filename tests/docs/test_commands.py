"""The docs name what there is: every command, every environment variable, every folder of the house."""

import importlib.util
from pathlib import Path

import click
import pytest

from recallscope.cli import group

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
PAGES = "\n".join(page.read_text(encoding="utf-8") for page in [ROOT / "README.md", *(ROOT / "docs").glob("*.md")])
COMMANDS = group.list_commands(click.Context(group))


def test_the_page_of_commands_is_what_help_says() -> None:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    generate = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(generate)
    assert generate.PAGE.read_text(encoding="utf-8") == generate.page(), "run `make docs`"


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_named_in_the_readme(command: str) -> None:
    assert f"recallscope {command}" in README


@pytest.mark.parametrize("folder", sorted(p.name for p in (ROOT / "src" / "recallscope").iterdir() if p.is_dir()))
def test_every_folder_of_the_house_is_named_in_the_readme(folder: str) -> None:
    assert folder.startswith("__") or f"`{folder}`" in README


@pytest.mark.parametrize("page", sorted((ROOT / "docs").glob("*.md")), ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in _links(page.read_text(encoding="utf-8")):
        assert (page.parent / target).exists(), target


def test_links_of_the_readme_lead_somewhere() -> None:
    for target in _links(README):
        assert (ROOT / target).exists(), target


def _links(text: str) -> list[str]:
    found = (part.split(")")[0].split("#")[0] for part in text.split("](")[1:])
    return [target for target in found if target and "://" not in target]
