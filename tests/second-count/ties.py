"""What tells equal plans apart: docs/counting.md, "Ties"."""

import hashlib
from typing import Any, Callable

# What a plan is sorted by among plans that are equal: the smallest is first.
TieKey = Callable[[str], Any]


def lot(seed: str, plan: str) -> str:
    """The lot of a plan: the SHA-256 of the seed, a line feed and the id."""
    return hashlib.sha256(f"{seed}\n{plan}".encode("utf-8")).hexdigest()


def tie_key(rule: str, cost: dict[str, int], named: dict[str, int]) -> TieKey:
    """The key of a tie rule; `named` is how many ballots name a plan."""
    if rule == "id":
        return lambda plan: plan
    if rule == "cost-votes-id":
        return lambda plan: (cost[plan], -named[plan], plan)
    if rule.startswith("lot:"):
        seed = rule[len("lot:") :]
        return lambda plan: lot(seed, plan)
    raise ValueError(f"no such tie rule: {rule}")
