"""A pytest plugin: where CI is set, a skipped test fails the run, as nobody reads why it did."""

import os

import pytest


def _skipped(config: pytest.Config) -> int:
    if os.environ.get("CI", "").lower() in ("", "0", "false"):
        return 0
    reporter = config.pluginmanager.get_plugin("terminalreporter")
    return len(reporter.stats.get("skipped", [])) if reporter else 0


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    """Turns a run that passed with skipped tests into a failed one."""
    if session.exitstatus == pytest.ExitCode.OK and _skipped(session.config):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Says why a run in which no test failed has failed."""
    if count := _skipped(config):
        terminalreporter.write_line(
            f"CI is set, and {count} skipped: in CI every test has to run.", red=True
        )
