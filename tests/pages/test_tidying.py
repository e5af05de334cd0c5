from guidebook.pages.tidying import json_in_html, svg_address, tidy_html, tidy_styles


def test_indents_and_empty_lines_of_templates_are_left_out() -> None:
    assert tidy_html("\n  <p>\n\n    Satu dua\n  </p>\n") == "<p>\nSatu dua\n</p>\n"


def test_preformatted_text_stays_as_it_is() -> None:
    assert tidy_html("<pre>a\n\n  b</pre>") == "<pre>a\n\n  b</pre>"


def test_styles_lose_comments_and_spaces() -> None:
    css = "/* Foot */\n.foot a,\n.foot b {\n  color: red;\n  margin: 0 auto;\n}\n"
    assert tidy_styles(css) == ".foot a,.foot b{color:red;margin:0 auto}"


def test_styles_keep_the_spaces_that_mean_something() -> None:
    css = "a :hover { width: calc(1px + 2px); }"
    assert tidy_styles(css) == "a :hover{width:calc(1px + 2px)}"


def test_data_cannot_end_the_script_that_they_stand_in() -> None:
    assert json_in_html({"text": "</script>"}) == '{"text":"\\u003c/script>"}'


def test_no_data_are_no_text() -> None:
    assert json_in_html(None) == ""


def test_a_drawing_becomes_an_address() -> None:
    assert svg_address('<svg id="a"/>\n') == "data:image/svg+xml,%3Csvg%20id='a'/%3E"


def test_a_script_loses_the_spaces_that_mean_nothing() -> None:
    script = """<script>
{
  const said = (text) => text ? "a = b" : `${text} ( c`;
  const parts = text.split(/[ ,]+ =/) || ['x ; y'];
  return half / 2 + said ( parts ) + +1 - -1;
}
</script>"""
    assert tidy_html(script) == (
        '<script>{const b=text=>text?"a = b":`${text} ( c`;'
        "const a=text.split(/[ ,]+ =/)||['x ; y'];return half / 2+b(a)+ +1 - -1}</script>"
    )


def test_styles_in_a_page_are_tidied_too() -> None:
    assert tidy_html("<style>\na {\n  color: red;\n}\n</style>") == "<style>a{color:red}</style>"
