"""Ports on this machine: the wanted one, or the next free one."""

import socket

import psutil

from mosty.graph.errors import PortTaken

_TRIED = 100


def choose(host: str, wanted: int, first: int, variable: str) -> int:
    """Return `wanted`, or with 0 the first free port from `first` on.

    Raises:
        PortTaken: the wanted port belongs to somebody else, or none is free.

    """
    if wanted:
        if not free(host, wanted):
            raise PortTaken(
                f"{variable} is {wanted}, but that port belongs to {_owner(wanted)}: end it, or "
                f"leave {variable} out to take the next free port."
            )
        return wanted
    for port in range(first, first + _TRIED):
        if free(host, port):
            return port
    raise PortTaken(f"No port from {first} to {first + _TRIED - 1} is free on {host}.")


def free(host: str, port: int) -> bool:
    """Return whether a server could listen there."""
    with socket.socket() as one:
        one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            one.bind((host, port))
        except OSError:
            return False
        return True


def _owner(port: int) -> str:
    """Return the name of the program that listens on a port, as far as the system tells."""
    for process in psutil.process_iter(["name"]):
        if port in of(process):
            return f"{process.info['name']} (process {process.pid})"
    return "another program"


def of(process: psutil.Process) -> set[int]:
    """Return the ports a process listens on, as far as the system tells."""
    try:
        return {
            one.laddr.port
            for one in process.net_connections("tcp")
            if one.status == psutil.CONN_LISTEN and one.laddr
        }
    except psutil.Error:
        return set()
