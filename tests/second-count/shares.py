"""The Method of Equal Shares: docs/counting.md, "Equal shares" and "What is left over".

Money of voters is exact. Within one count it is kept as whole parts of a cent, the same part for all
voters: `left[voter] / unit` cents. Each payment makes the parts finer, as far as it needs to.
"""

from fractions import Fraction
from math import gcd

from ballots import Election


def payable(election: Election) -> list[str]:
    """The plans that the count looks at: those that cost something and have support."""
    return [plan for plan in election.plans if election.cost[plan] > 0 and election.support[plan]]


def equal_shares(election: Election) -> list[str]:
    """The count with the budget divided over all ballots."""
    if election.ballots == 0:
        return []
    return count_with(election, Fraction(election.budget, election.ballots))


def count_with(election: Election, share: Fraction) -> list[str]:
    """The plans that are in when each voter has this share, in the order in which they came in."""
    unit = share.denominator
    left = [share.numerator] * election.ballots
    worth = {plan: {voter: election.worth(plan, voter) for voter in election.support[plan]} for plan in payable(election)}
    candidates = list(worth)
    selected: list[str] = []
    while True:
        prices: dict[str, Fraction] = {}
        for plan in candidates:
            price = lowest_price(election.cost[plan] * unit, worth[plan], left)
            if price is not None:
                prices[plan] = price
        if not prices:
            return selected
        lowest = min(prices.values())
        plan = min((plan for plan in prices if prices[plan] == lowest), key=election.tie)
        selected.append(plan)
        candidates = [other for other in prices if other != plan]  # who cannot be paid is out for good
        left, unit = pay(left, unit, lowest, worth[plan])


def lowest_price(cost: int, worth: dict[int, int], left: list[int]) -> Fraction | None:
    """The lowest price at which these voters pay the cost, in parts per worth; None if they have less than it.

    Begin with everybody paying price times worth. Who has less pays all she has, and the rest is for
    the others, at a higher price; until all the others can pay that.
    """
    if sum(left[voter] for voter in worth) < cost:
        return None
    others, rest = list(worth), cost
    while True:
        weight = sum(worth[voter] for voter in others)
        able = [voter for voter in others if left[voter] * weight >= rest * worth[voter]]
        if len(able) == len(others):
            return Fraction(rest, weight)
        rest -= sum(left[voter] for voter in others) - sum(left[voter] for voter in able)
        others = able


def pay(left: list[int], unit: int, price: Fraction, worth: dict[int, int]) -> tuple[list[int], int]:
    """What each voter has left after paying price times worth, or all she has when that is less."""
    unit *= price.denominator
    left = [money * price.denominator for money in left]
    for voter, value in worth.items():
        left[voter] -= min(price.numerator * value, left[voter])
    common = gcd(unit, *left)
    return [money // common for money in left], unit // common


def add_one(election: Election, increment: int, exhaustive: bool, integral: bool) -> list[str]:
    """Count with ever more for each voter; the last outcome that the budget can pay counts."""
    if increment <= 0:
        raise ValueError("the increment must be above 0")
    if election.ballots == 0:
        return []
    share = Fraction(election.budget, election.ballots)
    if integral:
        share = Fraction(share // increment * increment)
    outcome = count_with(election, share)
    while not complete(election, outcome, exhaustive):
        share += increment
        more = count_with(election, share)
        if election.spent(more) > election.budget:
            break
        outcome = more
    return outcome


def complete(election: Election, outcome: list[str], exhaustive: bool) -> bool:
    """Whether all supported plans are in or, when exhaustive, no other of them fits in what is left."""
    others = [plan for plan in payable(election) if plan not in outcome]
    left = election.budget - election.spent(outcome)
    return not others or (exhaustive and all(election.cost[plan] > left for plan in others))
