"""The schema of the data for chat bots and apps."""

import copy
import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest

from guidebook.channels.machine_guides import (
    read_schema,
)
from machines import Data, errors, real


def test_the_schema_is_one_itself_and_tells_what_each_key_means() -> None:
    schema = json.loads(read_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    period = schema["$defs"]["Period"]["properties"]["extended_from"]
    assert period == {
        "description": "The former end, where it was moved.",
        "anyOf": [{"$ref": "#/$defs/Date"}, {"type": "null"}],
    }


def _without(*path: str | int) -> Callable[[Data], None]:
    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        del data[path[-1]]

    return change


def _with(value: object, *path: str | int) -> Callable[[Data], None]:
    def change(data: Any) -> None:
        for key in path[:-1]:
            data = data[key]
        data[path[-1]] = value

    return change


EDITION = ("editions", 0)
CHANNEL = (*EDITION, "contact_channels", 0)
HOURS = (*EDITION, "service_hours", 0)
GUIDE = (*EDITION, "guides", 0)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_with("1.0", "version"), "'2.0' was expected"),
        (_with("x", "hotline"), "Additional properties are not allowed ('hotline' was unexpected)"),
        (_without("is_draft"), "'is_draft' is a required property"),
        (_with([], "editions"), "[] should be non-empty"),
        (_with("Indonesia", "language"), "'Indonesia' does not match"),
        (_with("0811-1919", *CHANNEL, "international"), "is not valid under any of"),
        (_with("081119199198", *CHANNEL, "address"), "is not valid under any of"),
        (_with("fax", *CHANNEL, "kind"), "'fax' is not one of"),
        (_with("8.30", *HOURS, "opens"), "is not valid under any of"),
        (_with("25:00", *HOURS, "closes"), "is not valid under any of"),
        (_with(["Senin"], *HOURS, "days"), "is not valid under any of"),
        (_with(-1, *HOURS, "minutes"), "-1 is not valid under any of"),
        (_with("17 August", *HOURS, "valid_from"), "is not valid under any of"),
        (_with(7.5, *HOURS, "time_zones", 0, "zone"), "7.5 is not valid under any of"),
        (_with("2023-02-30", *EDITION, "period", "starts", "day"), "is not valid under any of"),
        (_without(*GUIDE, "title", "language"), "'language' is a required property"),
        (_with(False, *GUIDE, "title", "is_stale"), "True was expected"),
        (_with("map", *GUIDE, "sections", 0, "shows"), "'map' is not of type 'array'"),
        (_with("A4 Paper", *EDITION, "handouts", 0, "format"), "'A4 Paper' does not match"),
        (_with(0, *EDITION, "handouts", 0, "pages"), "0 is less than the minimum of 1"),
        (_without(*GUIDE, "summary"), "'summary' is a required property"),
        (_with("javascript:x", *EDITION, "platform", "address"), "is not valid under any of"),
    ],
)
def test_broken_data_do_not_fit_the_schema(change: Callable[[Data], None], message: str) -> None:
    data = copy.deepcopy(real("id"))
    change(data)
    [found] = errors(data)
    assert message in found
