"""A proxy before the real server, which can fall ill."""

import select
import socket
import struct
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from enum import Enum
from threading import Event, Thread
from urllib.parse import urlsplit

RESET = struct.pack("ii", 1, 0)  # linger for 0 seconds: closing sends RST


class Mode(Enum):
    WELL = "well"
    RESETS = "resets"  # every connection, when the first answer comes back
    HANGS = "hangs"  # takes requests and says nothing
    DRIPS = "drips"  # a byte of the answer every fifth of a second
    CUTS = "cuts"  # half an answer, then the end


class Proxy:
    def __init__(self, target: str) -> None:
        parts = urlsplit(target)
        self._target = (parts.hostname, parts.port)
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{self._listening.getsockname()[1]}"
        self.mode = Mode.WELL
        self._open: set[socket.socket] = set()
        Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        for one in list(self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                caller, _ = self._listening.accept()
                Thread(target=self._serve, args=(caller,), daemon=True).start()

    def _serve(self, caller: socket.socket) -> None:
        over = Event()
        with suppress(OSError), closing(caller):
            server = socket.create_connection(self._target)
            self._open |= {caller, server}
            there = Thread(target=_copy, args=(caller, server, over), daemon=True)
            there.start()
            with closing(server), suppress(OSError):
                self._answer(server, caller)
            over.set()
            there.join()  # who still reads a socket keeps it open
            self._open -= {caller, server}

    def _answer(self, server: socket.socket, caller: socket.socket) -> None:
        while piece := server.recv(65_536):
            if self.mode is Mode.RESETS:
                caller.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RESET)
                return
            if self.mode is Mode.CUTS:
                caller.sendall(piece[: len(piece) // 2])
                return
            while self.mode is Mode.HANGS:
                time.sleep(0.05)
            if self.mode is Mode.DRIPS:
                _drip(piece, caller)
            else:
                caller.sendall(piece)


def _copy(source: socket.socket, target: socket.socket, over: Event) -> None:
    with suppress(OSError):
        while not over.is_set():
            if select.select([source], [], [], 0.02)[0]:
                piece = source.recv(65_536)
                if not piece:
                    target.shutdown(socket.SHUT_RDWR)
                    return
                target.sendall(piece)


def _drip(piece: bytes, caller: socket.socket) -> None:
    for number in range(len(piece)):
        caller.sendall(piece[number : number + 1])
        time.sleep(0.2)


@contextmanager
def proxied(target: str) -> Iterator[Proxy]:
    with closing(Proxy(target)) as proxy:
        yield proxy
