"""The workflows of deploy/ against the schemas of those who run them."""

import re
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


def test_nothing_that_others_can_change_runs_in_the_workflow() -> None:
    text = (DEPLOY / "github-pages.yml").read_text(encoding="utf-8")
    actions = re.findall(r"uses: (.+)", text)
    assert len(actions) == 5
    for action in actions:
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action), action


@pytest.mark.parametrize("name", ["github-pages.yml", "gitlab-ci.yml"])
def test_a_failed_build_publishes_nothing(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    assert not re.search(r"continue-on-error|allow_failure|always\(\)|when: *always|\|\|", text)
    build, publish = text.index("make build"), text.index("path: site" if "hub" in name else "mv ")
    assert build < publish
