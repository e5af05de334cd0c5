"""What the script of the check page compares with, and what it answers."""

from collections.abc import Iterable, Mapping
from typing import Any

from guidebook.data.model import Edition
from guidebook.localization.official_facts import OfficialView
from guidebook.localization.script_texts import Said, said_in
from guidebook.localization.views import Locale

Data = dict[str, Any]


def export_check(
    official: Iterable[OfficialView],
    present: Iterable[Edition],
    answers: Mapping[str, Said],
    codes: list[Data],
    others: Mapping[str, Mapping[str, str]],
    editions: Iterable[str],
    page: Locale,
) -> Data:
    """All that is official with its answers, which sorts of it are stated, and other answers.

    codes are those of printed guides, others the ends of those in all languages by their names and
    by editions; editions are the first parts that such codes may have.
    """
    return {
        "facts": [
            {
                "kind": one.kind,
                "text": one.text.plain,
                "forms": list(one.forms),
                "answer": said_in(one.answer, page),
                **({"isOld": True} if one.is_old else {}),
                **({"since": one.since.isoformat()} if one.since else {}),
                **({"until": one.until.isoformat()} if one.until else {}),
                **({"later": said_in(one.later, page)} if one.later else {}),
            }
            for one in official
        ],
        "stated": stated_by(present),
        "codes": codes,
        "others": {name: dict(ends) for name, ends in others.items()},
        "editions": list(editions),
        "answers": dict(answers),
        "lang": page.lang,
        "dir": page.dir,
    }


def stated_by(present: Iterable[Edition]) -> dict[str, bool]:
    """Of which sorts of things all present editions state what is genuine.

    Of the others nothing is to be called wrong.
    """
    editions = tuple(present)
    senders = [
        {_sort(point.kind) for invitation in one.invitations for point in invitation.addresses}
        for one in editions
    ]
    return {
        "number": all("number" in sorts for sorts in senders),
        "email": all("email" in sorts for sorts in senders),
        "link": all(bool(one.platform and one.platform.address) for one in editions),
        "name": all(any(two.sender for two in one.invitations) for one in editions),
    }


def _sort(kind: str) -> str:
    return kind if kind in ("email", "web_form", "address") else "number"
