"""The texts between quotes in Swift and JavaScript, without comments."""

import re

QUOTED = re.compile(r'"""(.*?)"""|"((?:[^"\\\n]|\\.)*)"', re.DOTALL)
COMMENT = re.compile(r'^\s*(//|\*|/\*).*$', re.MULTILINE)


def texts(source):
    """Each text of a source file, with what is filled in left out."""
    for match in QUOTED.finditer(COMMENT.sub("", source)):
        yield re.sub(r"\\\((?:[^()]|\([^()]*\))*\)", "", match.group(1) or match.group(2) or "")
