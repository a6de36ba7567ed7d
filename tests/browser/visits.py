"""A visit without a browser: what the page's own connection asks of the server, and all that it is sent."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from tests.browser.harness import Server

LONGEST_S = 120  # a crowd waits, and is still answered


@dataclass(frozen=True)
class Connection:
    """An open visit."""

    socket: ClientConnection

    def open(self, address: str) -> list[ForwardMsg]:
        """Ask for the page at this address, as its deep link does; all messages until it is drawn."""
        ask = BackMsg()
        ask.rerun_script.page_name, _, ask.rerun_script.query_string = address.partition("?")
        self.socket.send(ask.SerializeToString())
        received = [self._next()]
        while received[-1].WhichOneof("type") != "script_finished":
            received.append(self._next())
        return received

    def _next(self) -> ForwardMsg:
        return ForwardMsg.FromString(self.socket.recv(timeout=LONGEST_S, decode=False))


@contextmanager
def connected(server: Server) -> Iterator[Connection]:
    """Come and stay."""
    address = f"ws://127.0.0.1:{server.port}/_stcore/stream"
    subprotocols = [Subprotocol("streamlit")]
    with connect(address, subprotocols=subprotocols, max_size=None, open_timeout=LONGEST_S) as socket:
        yield Connection(socket)


def drawn(received: list[ForwardMsg]) -> list[bytes]:
    """What the messages draw, in order: texts, choices, tables, charts with their rows."""
    return [
        message.delta.SerializeToString(deterministic=True)
        for message in received
        if message.WhichOneof("type") == "delta"
    ]
