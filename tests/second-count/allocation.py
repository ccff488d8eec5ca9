"""Money divided over plans: docs/counting.md, "Greedy", "The optimum" and "Sequential Phragmén"."""

from fractions import Fraction
from itertools import product
from typing import Any

from ballots import Election, read_election
from shares import add_one, equal_shares


def allocate(case: dict[str, Any]) -> dict[str, Any]:
    """The plans that a rule selects, in the order of selection, and what they cost together."""
    election = read_election(case)
    selected = select(election, case)
    return {"selected": selected, "cost": election.spent(selected)}


def select(election: Election, case: dict[str, Any]) -> list[str]:
    """The plans that the rule of the case selects."""
    rule, zero_support = case["rule"], case["zeroSupport"]
    if rule in ("greedy", "greedy-no-skip", "greedy-density"):
        return greedy(election, rule, election.plans, election.budget, zero_support)
    if rule == "knapsack":
        return knapsack(election)
    if rule == "phragmen":
        return phragmen(election, zero_support)
    if rule == "equal-shares":
        return completed_shares(election, case)
    raise ValueError(f"no such rule: {rule}")


# Greedy


def greedy(election: Election, rule: str, plans: list[str], money: int, zero_support: bool) -> list[str]:
    """Walk down the plans and take what fits in the money."""
    by_density = rule == "greedy-density"
    value = {plan: density(election, plan) if by_density else (0, election.votes[plan]) for plan in plans}
    wanted = {plan: election.total_support(plan) if by_density else election.votes[plan] for plan in plans}
    selected: list[str] = []
    last: tuple[int, Fraction | int] | None = None  # the value at which the count ends
    for plan in sorted(plans, key=lambda plan: (-value[plan][0], -value[plan][1], election.tie(plan))):
        if last is not None and value[plan] != last:
            break
        if not zero_support and wanted[plan] == 0:
            continue
        if election.cost[plan] <= money:
            selected.append(plan)
            money -= election.cost[plan]
        elif rule == "greedy-no-skip":
            last = value[plan]
    return selected


def density(election: Election, plan: str) -> tuple[int, Fraction]:
    """Support per cent of cost, behind a 1 for a plan that is free and has support and a 0 for the others."""
    if election.cost[plan] == 0:
        return (1 if election.support[plan] else 0), Fraction(0)
    return 0, Fraction(election.total_support(plan), election.cost[plan])


# The optimum


def knapsack(election: Election) -> list[str]:
    """Try every set of plans that have support and cost something, and add those that are free."""
    supported = sorted((plan for plan in election.plans if election.support[plan]), key=election.tie)
    paid = [plan for plan in supported if election.cost[plan] > 0]
    worth = {plan: sum(election.worth(plan, ballot) for ballot in election.support[plan]) for plan in paid}

    def merit(marks: tuple[int, ...]) -> tuple[int, int, tuple[int, ...]]:
        """Worth most, then cheapest, then with the first plan that is in only one of two sets."""
        plans = [plan for plan, mark in zip(paid, marks) if mark]
        return sum(worth[plan] for plan in plans), -election.spent(plans), marks

    sets = (merit(marks) for marks in product((0, 1), repeat=len(paid)))
    _, _, best = max(found for found in sets if -found[1] <= election.budget)
    winners = {plan for plan, mark in zip(paid, best) if mark}
    return [plan for plan in supported if plan in winners or election.cost[plan] == 0]


# Sequential Phragmén


def phragmen(election: Election, zero_support: bool) -> list[str]:
    """Time and again the plan after which its supporters have paid least, each the same."""
    affordable = [plan for plan in election.plans if election.cost[plan] <= election.budget]
    waiting = [plan for plan in affordable if election.backers[plan]]
    paid = [Fraction(0)] * election.ballots
    selected: list[str] = []
    left = election.budget
    while waiting:
        asks = {plan: load(election, plan, paid) for plan in waiting}
        lowest = min(asks.values())
        equals = [plan for plan in waiting if asks[plan] == lowest]
        if any(election.cost[plan] > left for plan in equals):
            return selected
        plan = min(equals, key=election.tie)
        selected.append(plan)
        waiting.remove(plan)
        left -= election.cost[plan]
        for ballot in election.backers[plan]:
            paid[ballot] = lowest
    if zero_support:
        unwanted = sorted((plan for plan in affordable if not election.backers[plan]), key=election.tie)
        while unwanted and all(election.cost[plan] <= left for plan in unwanted):  # equals, as long as there are any
            plan = unwanted.pop(0)
            selected.append(plan)
            left -= election.cost[plan]
    return selected


def load(election: Election, plan: str, paid: list[Fraction]) -> Fraction:
    """What each supporter of the plan will have paid when it is in."""
    backers = election.backers[plan]
    return (election.cost[plan] + sum((paid[ballot] for ballot in backers), Fraction(0))) / len(backers)


# Equal shares, with what is left over


def completed_shares(election: Election, case: dict[str, Any]) -> list[str]:
    """Equal shares, completed as the case asks ("What is left over")."""
    completion = case["completion"]
    if completion not in ("none", "add1", "then-greedy", "add1-then-greedy"):
        raise ValueError(f"no such completion: {completion}")
    if completion.startswith("add1"):
        selected = add_one(election, case["increment"], case["exhaustive"], case["integral"])
    else:
        selected = equal_shares(election)
    if completion.endswith("then-greedy"):
        others = [plan for plan in election.plans if plan not in selected]
        left = election.budget - election.spent(selected)
        rule = "greedy" if election.satisfaction == "cost" else "greedy-density"
        selected = selected + greedy(election, rule, others, left, case["zeroSupport"])
    return compared(election, selected, case["zeroSupport"]) if case["comparison"] else selected


def compared(election: Election, shares: list[str], zero_support: bool) -> list[str]:
    """The outcome of greedy instead, when more voters have more of their plans with it than with these."""
    greedily = greedy(election, "greedy", election.plans, election.budget, zero_support)
    more = 0  # voters that greedy serves better, less those that it serves worse
    for voter in range(election.ballots):
        plans = [plan for plan in election.plans if voter in election.support[plan]]
        gain = sum(plan in greedily for plan in plans) - sum(plan in shares for plan in plans)
        more += (gain > 0) - (gain < 0)
    return greedily if more > 0 else shares
