"""The offline app: its page in each language, its manifest, its service worker, the pack and the key that checks it.

The browser does the rest (static/offline/): the server sees no unit that is checked there.
"""

import hashlib
from functools import cache
from typing import Any

import msgspec
from litestar import MediaType, Request, Response, get
from litestar.params import FromPath

from recallscope.check.sentences import LANGUAGES
from recallscope.pack.making import PACK, PUBLIC_KEY
from recallscope.web.files import FILES, address
from recallscope.web.held import Held
from recallscope.web.options import Options
from recallscope.web.pages.check import CHOICES, MAY_LACK
from recallscope.web.pages.paper import known_language, page, words, written

PATH = "/offline"
FIELDS = ("brand", "model")
MORE = ("serial", "lot", "date_code", "made", "market", "colour", "capacity_mah", "wh", "gtin", "certificate")
"""Fields of the first form: those that nearly every unit shows, and those that some do."""

_WORDS = "check status decision do why similar warnings certificate flight choice offline".split()
_FRESH = {"Cache-Control": "no-cache"}
_MANIFEST = "application/manifest+json"


def routes(options: Options) -> list[Any]:
    """Return the handlers; without a pack they all answer 404."""
    held = Held(options.pack)

    @get(f"{PATH}/{{language:str}}", include_in_schema=False, sync_to_thread=False)
    def app(request: Request[Any, Any, Any], language: FromPath[str]) -> Response[bytes]:
        """Return the page; it asks for the pack by itself."""
        held.pack()
        return page(request, "offline.html", known_language(language), **_shown(language))

    @get(f"{PATH}/{{language:str}}/app.webmanifest", include_in_schema=False, sync_to_thread=False)
    def manifest(language: FromPath[str]) -> Response[bytes]:
        """Return how the app installs."""
        held.pack()
        return Response(_installs(known_language(language)), media_type=_MANIFEST, headers=_FRESH)

    @get(f"{PATH}/worker.js", include_in_schema=False, sync_to_thread=False)
    def worker() -> Response[bytes]:
        """Return the service worker; its first line names the files that it keeps."""
        held.pack()
        return Response(_worker(), media_type="text/javascript", headers=_FRESH)

    @get(f"{PATH}/{PACK}", include_in_schema=False, sync_to_thread=False)
    def pack() -> Response[bytes]:
        """Return the pack."""
        return Response(held.pack().data, media_type="application/octet-stream", headers=_FRESH)

    @get(f"{PATH}/{PUBLIC_KEY}", include_in_schema=False, sync_to_thread=False)
    def public_key() -> Response[bytes]:
        """Return the public key that the app pins when it is first opened."""
        return Response(held.pack().public_key, media_type=MediaType.TEXT, headers=_FRESH)

    return [app, manifest, worker, pack, public_key]


@cache
def _shown(language: str) -> dict[str, Any]:
    """Return what the page is filled with: words, and how each question is answered."""
    table = words(language)
    told = {name: table[name] for name in _WORDS}
    asking = {"choices": CHOICES, "mayLack": sorted(MAY_LACK), "pack": f"{PATH}/{PACK}", "key": f"{PATH}/{PUBLIC_KEY}"}
    shown = {"words": told, "language": language, "worker": f"{PATH}/worker.js", **asking}
    return {"active": "", "snapshot": None, "app": shown, "fields": FIELDS, "more": MORE}


def _installs(language: str) -> bytes:
    table = words(language)
    icons = [{"src": address("icon.svg"), "sizes": "any", "type": "image/svg+xml"}, *map(_icon, (192, 512))]
    return msgspec.json.encode(
        {
            "id": PATH,
            "name": f"{table['site']}: {table['offline']['title']}",
            "short_name": table["site"],
            "description": table["tagline"],
            "lang": "zh-Hans" if language == "zh" else "en",
            "start_url": f"{PATH}/{language}",
            "scope": f"{PATH}/",
            "display": "standalone",
            "background_color": "#f6f5f1",
            "theme_color": "#12463f",
            "icons": icons,
        }
    )


def _icon(size: int) -> dict[str, str]:
    at = address(f"icon-{size}.png")
    return {"src": at, "sizes": f"{size}x{size}", "type": "image/png", "purpose": "any maskable"}


@cache
def _worker() -> bytes:
    """Return the worker's text, told which files to keep and by which name: it changes when any of them does."""
    pages = {f"{PATH}/{one}": written("offline.html", one, f"{PATH}/{one}", **_shown(one)) for one in LANGUAGES}
    manifests = {f"{PATH}/{one}/app.webmanifest": _installs(one) for one in LANGUAGES}
    name = hashlib.sha256(b"".join([*pages.values(), *manifests.values()])).hexdigest()[:12]
    needed = ["recallscope.css", "icon.svg", *(one for one in FILES if one.startswith("offline/"))]
    shell = {"name": name, "files": [*pages, *manifests, *sorted(map(address, needed))]}
    return b"const SHELL = " + msgspec.json.encode(shell) + b";\n" + FILES["offline/worker.js"].content
