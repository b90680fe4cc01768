"""A browser that goes away in the midst of what it sends."""

import asyncio
from typing import Any

from isnad.record.server import recorder
from isnad.record.session import Session

TOKEN = "secret"


def test_who_hangs_up_while_sending_changes_nothing_and_leaves_no_traceback(sitting: Session) -> None:
    before, said = sitting.work, list[Any]()

    async def hung_up() -> dict[str, str]:
        return {"type": "http.disconnect"}

    async def say(message: Any) -> None:
        said.append(message)

    own = {"host": "127.0.0.1:1", "origin": "http://127.0.0.1:1", "content-type": "application/json"}
    headers = [(name.encode(), value.encode()) for name, value in {**own, "content-length": "5"}.items()]
    scope = {"type": "http", "method": "POST", "path": f"/{TOKEN}/act", "query_string": b"", "headers": headers}

    async def ask() -> None:
        await recorder(sitting, TOKEN, 1, {})(scope, hung_up, say)

    asyncio.run(ask())
    assert said[0]["status"] == 400
    assert sitting.work is before
