"""The core of the respondent guides: YAML text in, views, pages and PDFs out.

Nothing here knows MkDocs, the clock or the environment. The modules follow the data:
nodes, reading, checking; catalogues, localizing; pages, handouts, typesetting.
"""

STOPPED = 130
"""The exit status of a command that somebody stopped."""
