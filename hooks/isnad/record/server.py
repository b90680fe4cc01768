"""The recorder over HTTP: each address is one question to a sitting, or one thing that it is to do."""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Route

from isnad.model.records import RECORDS
from isnad.record.actions import ActionRefused
from isnad.record.gazetteer import SHIPPED_BY, Gazetteer
from isnad.record.guard import App, Guard, TooLarge, TooSlow
from isnad.record.offers import offers
from isnad.record.preview import preview, preview_document, view_of
from isnad.record.propose import address, commands, differences, patch
from isnad.record.session import Session
from isnad.record.state import first_offers, original_as_data, state_as_data
from isnad.record.store import ChangedElsewhere, OutOfPlace

_TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml"}
_SHELVES = frozenset(("entries", *RECORDS))


def recorder(session: Session, token: str, port: int, styles: Mapping[str, Path]) -> App:
    """The application. `styles` are the site's style sheets by name, for previews."""
    pages = _Pages(session, styles)
    at = f"/{token}"
    routes = [
        Route(f"{at}/", pages.index),
        Route(f"{at}/static/{{name}}", pages.static),
        Route(f"{at}/original", pages.original),
        Route(f"{at}/state", pages.state),
        Route(f"{at}/offers/{{shelf}}", pages.offers),
        Route(f"{at}/gazetteer", pages.gazetteer),
        Route(f"{at}/proposal", pages.proposal),
        Route(f"{at}/act", pages.act, methods=["POST"]),
        Route(f"{at}/back", pages.back, methods=["POST"]),
        Route(f"{at}/forth", pages.forth, methods=["POST"]),
        Route(f"{at}/save", pages.save, methods=["POST"]),
        Route(f"{at}/undo-save", pages.undo_save, methods=["POST"]),
        Route(f"{at}/preview/styles/{{name}}", pages.style),
        Route(f"{at}/preview/{{address:path}}", pages.preview),
    ]
    handlers: dict[Any, Callable[..., Response]] = {
        ActionRefused: _refused,
        ChangedElsewhere: _changed,
        OutOfPlace: _out_of_place,
        OSError: _not_written,
        TooLarge: _too_large,
        TooSlow: _too_slow,
        ClientDisconnect: _gone,
    }
    return Guard(Starlette(routes=routes, exception_handlers=handlers), token, port)


class _Pages:
    """Answers to requests. Each runs to its end before the next begins: there is one editor, and one work."""

    def __init__(self, session: Session, styles: Mapping[str, Path]) -> None:
        self._session = session
        self._styles = styles
        self._gazetteer = Gazetteer()
        self._static = {file.name: file.read_bytes() for file in files("isnad.record").joinpath("static").iterdir()}

    async def index(self, _: Request) -> Response:
        return _file("index.html", self._static["index.html"])

    async def static(self, request: Request) -> Response:
        name = request.path_params["name"]
        held = self._static.get(name)
        return Response(status_code=404) if held is None else _file(name, held)

    async def original(self, _: Request) -> Response:
        return JSONResponse(original_as_data(self._session))

    async def state(self, _: Request) -> Response:
        return self._state()

    def _state(self, **more: object) -> Response:
        return JSONResponse({**state_as_data(self._session), **more})

    async def offers(self, request: Request) -> Response:
        shelf = request.path_params["shelf"]
        if shelf not in _SHELVES:
            return Response(status_code=404)
        typed = request.query_params.get("q", "")[:200]
        found = offers(self._session.judged.archive, shelf, typed, first_offers(self._session, shelf))
        return JSONResponse(
            [{"id": o.id, "name": o.name, "kind": o.kind, "form": o.form, "latin": o.latin} for o in found]
        )

    async def gazetteer(self, request: Request) -> Response:
        """Places of the gazetteer by a name as typed; read aside, because the first look takes seconds."""
        names = [name[:200] for name in request.query_params.getlist("name")[:2] if name.strip()]
        places = self._session.judged.archive.places
        found = await run_in_threadpool(self._gazetteer.find, names, list(places.values()))
        near = {spot.near: places[spot.near].name for spot in found if spot.near}
        return JSONResponse([{**asdict(spot), "near": near.get(spot.near, ""), "from": SHIPPED_BY} for spot in found])

    async def act(self, request: Request) -> Response:
        asked = await _json(request)
        self._hold_seen(asked)
        self._session.do({name: value for name, value in asked.items() if name != "seen"})
        return self._state()

    async def back(self, request: Request) -> Response:
        self._hold_seen(await _any_json(request))
        self._session.back()
        return self._state()

    async def forth(self, request: Request) -> Response:
        self._hold_seen(await _any_json(request))
        self._session.forth()
        return self._state()

    async def save(self, request: Request) -> Response:
        self._hold_seen(await _any_json(request))
        return self._state(written=self._session.save())

    async def undo_save(self, request: Request) -> Response:
        self._hold_seen(await _any_json(request))
        return self._state(undone=self._session.undo_save())

    def _hold_seen(self, asked: object) -> None:
        """Raises ActionRefused for a page, in another window, that has not seen what was done last: it would put its
        own in the place of what it never showed.

        What a page sends as it closes does not say what it has `seen`, for nobody would see it refused; there is a way
        back from it.
        """
        now = self._session.state_number
        if isinstance(asked, dict) and asked.get("seen", now) != now:
            raise ActionRefused("other-window")

    async def proposal(self, _: Request) -> Response:
        session, work = self._session, self._session.work
        root, files_ = session.store.root, session.files
        on_host = address(root, work.path, files_[work.path], there=work.fixed is not None)
        return JSONResponse(
            {
                "diff": list(differences(files_, root)),
                "commands": commands(work, list(files_)),
                "address": on_host[0] if on_host else None,
                "filled": bool(on_host and on_host[1]),
                "others": [path for path in files_ if path != work.path],
                "patch": patch(files_, root),
                "patch_name": f"isnad-{work.id}.patch",
            }
        )

    async def style(self, request: Request) -> Response:
        file = self._styles.get(request.path_params["name"])
        return Response(status_code=404) if file is None else _file(file.name, file.read_bytes())

    async def preview(self, request: Request) -> Response:
        view = view_of(self._session.judged)
        wanted = request.path_params["address"].removesuffix(".html")
        page = preview(view, self._session.work.id, wanted) if view else None
        if page is None:
            return Response(status_code=404)
        dark = request.query_params.get("scheme") == "dark"
        return HTMLResponse(preview_document(page, list(self._styles), dark=dark))


async def _json(request: Request) -> Mapping[str, Any]:
    """A request's object. Raises ActionRefused for anything else."""
    if request.headers.get("content-type") != "application/json":
        raise ActionRefused("bad-action")
    try:
        held = json.loads(await request.body())
        json.dumps(held, ensure_ascii=False).encode()  # half a character, which JSON can hold, no file can
    except (ValueError, RecursionError) as wrong:
        raise ActionRefused("bad-action") from wrong
    if not isinstance(held, dict):
        raise ActionRefused("bad-action")
    return held


async def _any_json(request: Request) -> object:
    """What a request holds, where nothing needs to be in it."""
    try:
        return json.loads(await request.body())
    except (ValueError, RecursionError):
        return None


def _file(name: str, held: bytes) -> Response:
    kind = _TYPES.get(Path(name).suffix, "application/octet-stream")
    return Response(held, media_type=f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)


def _refused(_: Request, wrong: ActionRefused) -> Response:
    return JSONResponse({"refused": wrong.why}, status_code=409)


def _changed(_: Request, wrong: ChangedElsewhere) -> Response:
    return JSONResponse({"refused": "changed-elsewhere", "paths": wrong.paths}, status_code=409)


def _out_of_place(_: Request, wrong: OutOfPlace) -> Response:
    return JSONResponse({"refused": "out-of-place", "paths": [str(wrong)]}, status_code=409)


def _not_written(_: Request, wrong: OSError) -> Response:
    """A full disk, a folder that may not be written in: what is on the disk is whole, as it was."""
    return JSONResponse({"refused": "not-written", "paths": [wrong.strerror or ""]}, status_code=507)


def _too_large(_: Request, __: TooLarge) -> Response:
    return Response(status_code=413, headers={"Connection": "close"})


def _too_slow(_: Request, __: TooSlow) -> Response:
    return Response(status_code=408, headers={"Connection": "close"})


def _gone(_: Request, __: ClientDisconnect) -> Response:
    """Who hangs up before the end of what he sends hears nothing, and nobody need read a traceback of it."""
    return Response(status_code=400, headers={"Connection": "close"})
