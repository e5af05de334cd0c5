"""What a style of a page does to what its readers see, where nothing else is wrong with the page."""

from pathlib import Path

import pytest

from guidebook.verification.reading.style_reading import hiders_in, said_in
from sealing import sealed
from verifying import GUIDE, Verified, replace

HIDDEN = "0811 1919 9198 where it is seen, found it hidden"
SAYS = "style: expected a style that only changes how the page looks, found "

RULES = {
    ".guide-call bdi{display:none}": HIDDEN,
    "main .guide-channels{opacity:0}": HIDDEN,
    ".guide-channels{visibility:hidden}": HIDDEN,
    ".guide-call{font-size:0}": HIDDEN,
    ".guide-call{font-size:.01px}": HIDDEN,
    ".guide-channels{height:0;overflow:hidden}": HIDDEN,
    ".guide-call{clip-path:inset(50%)}": HIDDEN,
    "@media screen and (max-width:40em){.guide-channels{display:none}}": HIDDEN,
    ".guide-call::after{content:'9'}": f"{SAYS}content:'9'",
    ".guide-call{left:-9999px;position:absolute}": f"{SAYS}left:-9999px",
    ".guide-call bdi{unicode-bidi:bidi-override}": f"{SAYS}unicode-bidi:bidi-override",
    ".guide-hours tr{direction:rtl}": f"{SAYS}direction:rtl",
    ".guide-steps{counter-reset:step 3}": f"{SAYS}counter-reset:step3",
    ".guide-steps{flex-direction:column-reverse}": f"{SAYS}flex-direction:column-reverse",
    ".guide-call{text-decoration:line-through}": f"{SAYS}text-decoration:line-through",
    ".guide-steps{transform:scale(0)}": f"{SAYS}transform:scale(0)",
    "@font-face{font-family:x;src:url(x.woff2)}": f"{SAYS}@font-face",
}


@pytest.mark.parametrize(("rule", "told"), RULES.items(), ids=RULES)
def test_a_style_that_hides_or_says_something_is_told(
    small: Verified, tmp_path: Path, rule: str, told: str
) -> None:
    folder = small.copy(tmp_path / "site")
    html = (folder / GUIDE).read_text(encoding="utf-8")
    replace(folder / GUIDE, html, sealed(html.replace("</style>", f"{rule}</style>", 1)))
    found = [one for one in small.problems(folder) if one.startswith(GUIDE)]
    assert any(one.endswith(told) for one in found), found


def test_only_what_a_screen_does_not_show_is_hidden() -> None:
    style = (
        "/* {} */a[href='}']{color:red}.a{opacity:.7}.b{font-size:.9rem}.c{opacity:var(--x)}"
        "@media print{.d{display:none}}@media (width<9em){.e,.f>i{ Display : none !important }}"
        ".g{min-height:0;height:100%}.h{max-height:0}"
    )
    assert hiders_in(style) == (".e,.f>i", ".h")


def test_signs_and_what_the_page_says_itself_may_stand_beside_it() -> None:
    style = (
        '.a::after{content:""}.b::after{content:" (" attr(href) ")"}.c{counter-reset:step}'
        ".d{flex-direction:column}.e{text-decoration:underline}.f{left:-.15rem}"
    )
    assert said_in(style) == ()
    assert said_in(".a::after{content:'\\30 8'}") == ("content:'\\308'",)
