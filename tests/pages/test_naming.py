"""Names become short where nobody else can see them, and stay where somebody does."""

import pytest

from guidebook.pages.naming import short_named


@pytest.mark.parametrize(
    ("script", "short"),
    [
        ("{const found=1;let other=found}", "{const a=1;let b=a}"),
        ("{const add=(one,two)=>one+two;add(1,2)}", "{const a=(b,c)=>b+c;a(1,2)}"),
        ("{const say=(text)=>text;say(1)}", "{const b=a=>a;b(1)}"),
        ("{for(const fact of [1])alert(fact)}", "{for(const a of [1])alert(a)}"),
        ("{const wide=[1];alert(...wide)}", "{const a=[1];alert(...a)}"),
        ("{const a=1;const wide=a}", "{const a=1;const b=a}"),
        ("{const wide=1}\n{const wide=2}", "{const a=1}\n{const a=2}"),
    ],
)
def test_what_a_script_declares_gets_a_short_name(script: str, short: str) -> None:
    assert short_named(script) == short


@pytest.mark.parametrize(
    "script",
    [
        '{window.alert("found")}',
        "{const text=1;document.body.text=text}",
        "{const level=1;alert({level:level})}",
        "{const level=1;alert({level})}",
        "{const level=1;alert({...window,level})}",
        "{const{level}=window;alert(level)}",
        "{const text=1;alert(`${text}`)}",
        "const wide=1;{const found=wide}",
        "{const found=1}alert(1)",
    ],
)
def test_names_that_others_see_stay(script: str) -> None:
    assert short_named(script) == script


@pytest.mark.parametrize(
    ("value", "same"),
    [
        ('"found"', '"found"'),
        ("'found'", "'found'"),
        ("/found[/]found/g.test(found)", "/found[/]found/g.test(a)"),
        ('found.split(/ /g,"/",found)', 'a.split(/ /g,"/",a)'),
        ("(()=>{return /found/})", "(()=>{return /found/})"),
        ("8 / found / 2+found", "8 / a / 2+a"),
        ("(8)/ found / 2", "(8)/ a / 2"),
        ("8/found/2", "8/a/2"),
    ],
)
def test_words_in_texts_and_patterns_are_no_names(value: str, same: str) -> None:
    script = f'{{const found="";alert({value})}}'
    assert short_named(script) == f'{{const a="";alert({same})}}'
