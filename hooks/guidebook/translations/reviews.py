"""Who has reviewed which translation: a record of ours, which no translator's tool can lose."""

import hashlib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guidebook.data.source.composing import read_nodes
from guidebook.data.source.files import read_file
from guidebook.data.source.nodes import Mapping as Keys
from guidebook.data.source.nodes import Node, Scalar, entries_of, value_of
from guidebook.problems.coverage_kinds import (
    ReviewDateWrong,
    ReviewKeyMissing,
    ReviewKeyUnknown,
    ReviewOfEarlierTexts,
    ReviewsNotByLanguage,
)
from guidebook.problems.problem import Place, Problem
from guidebook.translations.extracting import Message

_KEYS = ("reviewed_by", "reviewed_on", "texts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Who has reviewed a translation, when, and beside which source texts."""

    lang: str
    reviewed_by: str
    reviewed_on: date
    texts: str
    place: Place


def read_reviews(root: Path, folder: str, problems: list[Problem]) -> Mapping[str, Review]:
    """The reviews by language; none where there is no record of them."""
    file = f"{folder}/reviews.yml"
    text = read_file(root, file, problems) if (root / file).exists() else None
    node = None if text is None else read_nodes(text, file, problems)
    if node is not None and not isinstance(node, Keys):
        problems.append(Problem(place=node.place, kind=ReviewsNotByLanguage()))
    found = {key.text: _review(key, value, problems) for key, value in entries_of(node)}
    return {lang: review for lang, review in found.items() if review}


def _review(key: Scalar, node: Node, problems: list[Problem]) -> Review | None:
    found_before = len(problems)
    if not isinstance(node, Keys):
        problems.append(Problem(place=key.place, path=key.text, kind=ReviewsNotByLanguage()))
        return None
    for written, _ in node.entries:
        if written.text not in _KEYS:
            kind = ReviewKeyUnknown(written.text)
            problems.append(Problem(place=written.place, path=key.text, kind=kind))
    said = {name: value_of(node, name) for name in _KEYS}
    texts = {name: value.text.strip() for name, value in said.items() if isinstance(value, Scalar)}
    for name in _KEYS:
        if not texts.get(name):
            place = (said[name] or key).place
            problems.append(Problem(place=place, path=key.text, kind=ReviewKeyMissing(name)))
    day = _day(texts.get("reviewed_on", ""))
    if day is None and texts.get("reviewed_on"):
        place = (said["reviewed_on"] or key).place
        kind_of_day = ReviewDateWrong(texts["reviewed_on"])
        problems.append(Problem(place=place, path=f"{key.text}.reviewed_on", kind=kind_of_day))
    if day is None or len(problems) > found_before:
        return None
    return Review(
        lang=key.text,
        reviewed_by=texts["reviewed_by"],
        reviewed_on=day,
        texts=texts["texts"],
        place=key.place,
    )


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if re.fullmatch(r"\d{4}-\d\d-\d\d", text) else None
    except ValueError:
        return None


def state_of_texts(messages: Iterable[Message]) -> str:
    """A short code of all source texts, which changes when any of them does."""
    texts = sorted(f"{message.context}\0{message.source}\0" for message in messages)
    return hashlib.sha256("\0".join(texts).encode()).hexdigest()[:8]


def notice_on_review(review: Review, state: str) -> Problem | None:
    """That a review was made beside other source texts than those of today."""
    if review.texts == state:
        return None
    return Problem(place=review.place, kind=ReviewOfEarlierTexts(review.lang, review.texts, state))
