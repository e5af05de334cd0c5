"""The page that editors see in the preview while the data have mistakes."""

import html
from collections.abc import Iterable

from guidebook.problems.problem import Problem

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<title>{count} to mend</title>
<style>
body {{ margin: 0; background: #f6f4ef; color: #1d2126; font: 1rem/1.55 system-ui, sans-serif }}
main {{ max-width: 50rem; margin: 0 auto; padding: 2rem 1.25rem 4rem }}
h1 {{ font-size: 1.5rem; margin: 0 0 .25rem }}
ol {{ list-style: none; margin: 2rem 0 0; padding: 0 }}
li {{ margin: 0 0 1rem; padding: 1rem 1.25rem; background: #fff; border-inline-start: .35rem solid
  #b3261e; border-radius: .25rem; box-shadow: 0 1px 3px #0002; overflow-wrap: anywhere }}
code {{ font-weight: 700 }}
p {{ margin: .35rem 0 0 }}
@media (prefers-color-scheme: dark) {{
  body {{ background: #15181c; color: #e8e6e1 }} li {{ background: #21262c }} }}
</style>
</head>
<body>
<main>
<h1>{count} to mend</h1>
<p>The guides come back by themselves with the next save that has none.</p>
<ol>
{items}
</ol>
</main>
</body>
</html>
"""

_ITEM = "<li><code>{place}</code> {path}<p>{message}</p><p>{mend}</p></li>"


def error_page(problems: Iterable[Problem]) -> str:
    """All problems as a page that stands alone."""
    found = sorted(set(problems))
    items = (
        _ITEM.format(
            place=html.escape(str(problem.place)),
            path=html.escape(problem.path),
            message=html.escape(problem.message),
            mend=html.escape(problem.mend),
        )
        for problem in found
    )
    count = "1 mistake" if len(found) == 1 else f"{len(found)} mistakes"
    return _PAGE.format(count=count, items="\n".join(items))
