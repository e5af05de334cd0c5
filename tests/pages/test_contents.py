from guidebook.pages.contents import anchors_of, headings_of

PAGE = (
    '<h1 id="guide" lang="en">A &amp; B</h1>\n<p id="lead"></p>\n'
    '<h2 class="guide-numbered" id="call"><span class="guide-number">1</span> Call <b>us</b></h2>\n'
    '<h3 id="below">Below</h3>\n<h2>Nowhere</h2>\n'
)


def test_headings_have_their_anchors_and_their_text() -> None:
    assert headings_of(PAGE) == [(1, "guide", "A &amp; B"), (2, "call", "1 Call us")]


def test_a_link_may_lead_to_whatever_has_a_name() -> None:
    assert anchors_of(PAGE) == {"guide", "lead", "call", "below"}
