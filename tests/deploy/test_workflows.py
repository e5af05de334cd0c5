"""The workflows of deploy/ against the schemas of those who run them."""

import subprocess
import sys

import pytest
import yaml

from servers import DEPLOY


@pytest.mark.parametrize(
    ("name", "schema"),
    [("github-pages.yml", "github-workflows"), ("gitlab-ci.yml", "gitlab-ci")],
)
def test_a_workflow_is_one_that_its_host_reads(name: str, schema: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", f"vendor.{schema}"]
    done = subprocess.run([*command, str(DEPLOY / name)], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_workflow_builds_with_make_and_publishes_what_that_makes() -> None:
    github = yaml.safe_load((DEPLOY / "github-pages.yml").read_text(encoding="utf-8"))
    steps = github["jobs"]["publish"]["steps"]
    assert [step["run"] for step in steps if "run" in step] == ["make build"]
    [upload] = [step for step in steps if "upload-pages-artifact" in step.get("uses", "")]
    assert upload["with"] == {"path": "site"}
    gitlab = yaml.safe_load((DEPLOY / "gitlab-ci.yml").read_text(encoding="utf-8"))["pages"]
    assert gitlab["script"] == ["make build COMPRESS=1", "mv site public"]
    assert gitlab["artifacts"] == {"paths": ["public"]}
