"""Times the project from end to end, and what a user would take instead: make bench.

One table from one run: a time says little of another machine, so what counts is the ratio of two
that were taken on the same one.
"""
