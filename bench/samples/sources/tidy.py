"""Gives PDFs a fixed date and file identifier, in place and at the same length, so that a rebuild changes no byte.

Usage: tidy.py FILE.pdf...
"""
import re
import sys

DATE = re.compile(rb"(/(?:Creation|Mod)Date \(D:)\d{14}")
IDENTIFIER = re.compile(rb"(/ID \[\s*)<([0-9A-Fa-f]+)>(\s*)<([0-9A-Fa-f]+)>")


def tidy(pdf):
    """The bytes of the PDF with its date and identifier replaced."""
    dated = DATE.sub(rb"\g<1>20260101000000", pdf)
    return IDENTIFIER.sub(lambda m: m[1] + b"<" + b"0" * len(m[2]) + b">" + m[3] + b"<" + b"0" * len(m[4]) + b">", dated)


if __name__ == "__main__":
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            content = file.read()
        with open(path, "wb") as file:
            file.write(tidy(content))
