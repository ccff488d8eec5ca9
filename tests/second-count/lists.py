"""Orders and lists: docs/counting.md, "From ratings to an order" and "The list for the council"."""

from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations, product
from typing import Any

from ties import lot

Plan = dict[str, Any]


# From ratings to an order


def rank(case: dict[str, Any]) -> dict[str, Any]:
    """The place of each plan with ratings enough, those with too few, and those that divide people."""
    plans: list[Plan] = case["plans"]
    scores = {plan["id"]: score(plan, case["method"]) for plan in plans if plan["count"] >= case["minimumRatings"]}
    places = [(1 + sum(other > own for other in scores.values()), plan) for plan, own in scores.items()]
    return {
        "places": [[plan, place] for place, plan in sorted(places)],
        "tooFew": sorted(plan["id"] for plan in plans if plan["id"] not in scores),
        "divided": sorted(plan["id"] for plan in plans if divides(plan)),
    }


def score(plan: Plan, method: str) -> Fraction:
    """What a plan is placed by."""
    if method == "positives":
        return Fraction(plan["positives"])
    if method == "net":
        return Fraction(plan["positives"] - plan["negatives"])
    if method == "mean":
        return Fraction(plan["sum"], plan["count"]) if plan["count"] else Fraction(0)
    raise ValueError(f"no such method: {method}")


def divides(plan: Plan) -> bool:
    """Whether at least 30 of 100 of its ratings are minuses; a plan without ratings divides nobody."""
    return plan["count"] > 0 and 100 * plan["negatives"] >= 30 * plan["count"]


# The list for the council


@dataclass
class Choice:
    """The best of some plans: those that are in, and those of which a lot must still take `room`."""

    listed: set[str]
    waiting: set[str]
    room: int


class WaitsForLot(Exception):
    """There is no list yet: a lot must settle between these plans."""

    def __init__(self, plans: set[str]) -> None:
        super().__init__(sorted(plans))
        self.plans = plans


def shortlist(case: dict[str, Any]) -> dict[str, Any]:
    """The list, or the plans that the lot must settle between."""
    plans = [plan for plan in case["plans"] if plan["place"] is not None and plan["support"] >= case["minimumSupport"]]
    try:
        if case["areaMode"] == "on_top":
            return {"listed": sorted(on_top(plans, case))}
        if case["areaMode"] == "inside":
            return {"listed": sorted(inside(plans, case))}
    except WaitsForLot as wait:
        return {"needsLot": sorted(wait.plans)}
    raise ValueError(f"no such area mode: {case['areaMode']}")


def on_top(plans: list[Plan], case: dict[str, Any]) -> set[str]:
    """The best `size` plans, and of each area its best `perArea`, as far as they are not among those."""
    return settled([best(plans, case["size"], case), *best_of_areas(plans, case["perArea"], case)])


def inside(plans: list[Plan], case: dict[str, Any]) -> set[str]:
    """Of each area its best first, as many as fit, then the best others while there is room."""
    size, sure = case["size"], case["perArea"]
    choices = best_of_areas(plans, sure, case)
    while sure > 0 and fewest(choices) > size:  # they do not fit, whatever a lot says
        sure -= 1
        choices = best_of_areas(plans, sure, case)
    listed = settled(choices)
    others = [plan for plan in plans if plan["id"] not in listed]
    return listed | settled([best(others, size - len(listed), case)])


def best_of_areas(plans: list[Plan], number: int, case: dict[str, Any]) -> list[Choice]:
    """Of each area its best plans; a plan of several areas counts for each."""
    areas = sorted({area for plan in plans for area in plan["areas"]})
    return [best([plan for plan in plans if area in plan["areas"]], number, case) for area in areas]


def settled(choices: list[Choice]) -> set[str]:
    """All plans that are in by some choice, when none waits for a lot."""
    waiting = set().union(*(choice.waiting for choice in choices))
    if waiting:
        raise WaitsForLot(waiting)
    return set().union(*(choice.listed for choice in choices))


def fewest(choices: list[Choice]) -> int:
    """How many plans these choices put in together, at least, whatever a lot takes of those that wait."""
    listed = set().union(*(choice.listed for choice in choices))
    draws = product(*(combinations(sorted(choice.waiting), choice.room) for choice in choices))
    return min(len(listed.union(*draw)) for draw in draws)


def best(plans: list[Plan], number: int, case: dict[str, Any]) -> Choice:
    """The best so many plans, with what the case says for plans that share the last place."""
    if number <= 0:
        return Choice(set(), set(), 0)
    if len(plans) <= number:
        return Choice(ids(plans), set(), 0)
    last = sorted(plan["place"] for plan in plans)[number - 1]
    ahead = [plan for plan in plans if plan["place"] < last]
    equals = [plan for plan in plans if plan["place"] == last]
    room = number - len(ahead)
    if case["edge"] == "include" or len(equals) == room:
        return Choice(ids(ahead) | ids(equals), set(), 0)
    if case["edge"] == "tie_rule":
        return by_tie_rules(ids(ahead), equals, room, case)
    raise ValueError(f"no such edge: {case['edge']}")


def by_tie_rules(listed: set[str], equals: list[Plan], room: int, case: dict[str, Any]) -> Choice:
    """Fill the room from equal plans, rule by rule; each rule looks at what the ones before left together."""
    for rule in case["ties"]:
        if rule == "lot" and case["seed"] is None:
            break
        keys = {plan["id"]: tie_value(rule, plan, case["seed"]) for plan in equals}
        last = sorted(keys.values())[room - 1]
        ahead = {plan for plan, key in keys.items() if key < last}
        listed = listed | ahead
        room -= len(ahead)
        equals = [plan for plan in equals if keys[plan["id"]] == last]
        if len(equals) == room:
            return Choice(listed | ids(equals), set(), 0)
    return Choice(listed, ids(equals), room)


def tie_value(rule: str, plan: Plan, seed: str) -> Any:
    """What a tie rule looks at: the smallest is best."""
    if rule == "more_positives":
        return -plan["positives"]
    if rule == "fewer_negatives":
        return plan["negatives"]
    if rule == "lower_cost":
        return plan["cost"]
    if rule == "lot":
        return lot(seed, plan["id"])
    if rule == "id":
        return plan["id"]
    raise ValueError(f"no such tie rule: {rule}")


def ids(plans: list[Plan]) -> set[str]:
    """The ids of plans."""
    return {plan["id"] for plan in plans}
