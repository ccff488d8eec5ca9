#!/usr/bin/env python3
"""A second count, written from docs/counting.md alone, to hold against the first.

It shares nothing with the rest of the project, is plain Python 3 without other packages, and counts
the naive way: what matters is that it is right and can be read next to the document.

Run:  python3 tests/second-count/count.py < cases > answers

Each line of the input is a case, a JSON object; its "kind" is one of

  allocation   money divided over plans       (allocation.py, shares.py, ballots.py)
  strengths    strengths from pairs           (strengths.py)
  ranking      from ratings to an order       (lists.py)
  shortlist    the list for the council       (lists.py)

Each line of the output is the answer to the case on the same line. A malformed case ends the program
with an exception. `python3 tests/second-count/check.py` tries the examples of the document.
"""

import json
import sys
from typing import Any, Callable

sys.dont_write_bytecode = True  # leave no __pycache__ behind in the folder

from allocation import allocate  # noqa: E402
from lists import rank, shortlist  # noqa: E402
from strengths import strengths  # noqa: E402

Case = dict[str, Any]

KINDS: dict[str, Callable[[Case], Case]] = {
    "allocation": allocate,
    "strengths": strengths,
    "ranking": rank,
    "shortlist": shortlist,
}


def answer(case: Case) -> Case:
    """The answer to one case."""
    return KINDS[case["kind"]](case)


def main() -> None:
    """Answer the cases on standard input, one by one."""
    for line in sys.stdin.buffer:
        if line.strip():
            sys.stdout.write(json.dumps(answer(json.loads(line))) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
