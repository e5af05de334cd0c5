"""Other programs, run to their end without a question asked."""

import subprocess
from collections.abc import Callable, Mapping, Sequence


def run_program(
    command: Sequence[str],
    *,
    seconds: float,
    environment: Mapping[str, str],
    stop: Callable[[subprocess.Popen[str]], None],
) -> subprocess.CompletedProcess[str]:
    """What it printed and its exit status.

    stop ends it when it takes longer (subprocess.TimeoutExpired) or we are interrupted: it is the
    leader of a session of its own, which a Ctrl-C does not reach.
    """
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        start_new_session=True,
    ) as process:
        try:
            output, _ = process.communicate(timeout=seconds)
        except BaseException:
            stop(process)
            raise
    return subprocess.CompletedProcess(command, process.returncode, output)
