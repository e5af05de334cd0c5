"""Texts full of signs that mean something to YAML, Markdown, HTML or Typst."""

HOSTILE = (
    "<script>alert(1)</script>",
    "</p></li></ol></div><h1>x</h1>",
    "<!-- x --> <?x?> <![CDATA[x]]>",
    "*a* _b_ * c * ~~d~~ ^e^ ==f==",
    "[x](y) ![x](y) [x][y] [x]: y [^1]",
    "<https://example.org> https://example.org a@example.org",
    "{: .c} {: #c onclick=alert(1) }",
    "{% raw %} {# x #} {{{{ x }}}}",
    "a | b | c",
    "snake_case_word __init__",
    "C:\\new\\*folder\\",
    "`code` ``` ~~~",
    "\"double\" 'single' “curly” ‘curly’ «angle»",
    "&amp; &lt; &#42; & < > % $ @",
    "# heading ## #5 #",
    "- item + item 1. item > quote",
    "a -- b --- c ... d ~ e",
    "#import $x^2$ @label <label> // x /* y */",
    "--- === +++ !!! ??? :::",
    "\\(x\\) \\[y\\] $$z$$",
    "]]> --> </title></script></style>",
    "'; alert(1); // ${{x}} #{{x}} <%= x %>",
    "END:VCARD\\nTEL:1;N:2,x\\r\\n BEGIN:VEVENT",
    "#eval(\"1\") #raw(\"x\") *#x* $ #sys.inputs",
)  # fmt: skip

EMOJI = "🙂 👩🏽‍🦱 🇮🇩"
