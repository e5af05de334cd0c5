"""Times the build and the handouts, as ratios within one run: make bench.

The stock build is what Material and static-i18n take for the same pages as files in docs/, with
their own ways and without any PDF. Builds alternate, so that both meet the same machine.
"""
