"""The built site read back from its final form, and held against the data.

The readers (html_reading, pdf_reading, …) tell what stands in an artefact and where, facts and
expectations what has to stand in it, and comparing what differs. Nothing here is shared with what
makes the artefacts, so that a mistake there is seen.
"""
