"""In which forms a reader may write what is official."""

import pytest

from guidebook.data.values.contact_points import parse_contact_point
from guidebook.localization.official_facts import number_forms


@pytest.mark.parametrize(
    ("kind", "number", "country", "forms"),
    [
        ("telephone", "1-877-555-0123", "US", ["18775550123", "8775550123", "0018775550123"]),
        ("telephone", "1-800-GO-TIME1", "US", ["18004684631", "8004684631", "0018004684631"]),
        ("whatsapp", "0811 1909 1198", "ID", ["6281119091198", "081119091198", "81119091198"]),
        ("telephone", "198", "ID", ["198"]),
        ("telephone", "1500 198", "ID", ["1500198"]),
    ],
)
def test_a_number_is_known_with_and_without_the_codes_of_its_country(
    kind: str, number: str, country: str, forms: list[str]
) -> None:
    found = number_forms(parse_contact_point(kind, number, country))
    assert set(forms) <= set(found)
    assert all(len(one) >= 7 for one in found) or found == tuple(forms)
