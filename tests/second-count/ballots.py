"""What the ballots say about the plans: docs/counting.md, "Votes"."""

from dataclasses import dataclass
from typing import Any

from ties import TieKey, tie_key

WITH_POINTS = ("cumulative", "scoring")
WITHOUT_POINTS = ("approval", "choose-1", "ordinal")


@dataclass(frozen=True)
class Election:
    """Plans and ballots, as the rules that divide money look at them."""

    budget: int
    plans: list[str]
    cost: dict[str, int]
    ballots: int
    votes: dict[str, int]
    backers: dict[str, list[int]]  # of each plan the ballots that name it
    support: dict[str, dict[int, int]]  # of each plan the ballots that support it, and how much (above 0)
    satisfaction: str
    tie: TieKey

    def total_support(self, plan: str) -> int:
        """The support of all ballots together."""
        return sum(self.support[plan].values())

    def worth(self, plan: str, ballot: int) -> int:
        """The worth of a plan to the voter of a ballot that supports it."""
        support = self.support[plan][ballot]
        return support * self.cost[plan] if self.satisfaction == "cost" else support

    def spent(self, plans: list[str]) -> int:
        """What these plans cost together."""
        return sum(self.cost[plan] for plan in plans)


def read_election(case: dict[str, Any]) -> Election:
    """The election of a case."""
    kind, satisfaction = case["voteType"], case["satisfaction"]
    if kind not in WITH_POINTS + WITHOUT_POINTS:
        raise ValueError(f"no such type of ballot: {kind}")
    cost = {plan["id"]: plan["cost"] for plan in case["plans"]}
    votes = {plan: 0 for plan in cost}
    backers: dict[str, list[int]] = {plan: [] for plan in cost}
    support: dict[str, dict[int, int]] = {plan: {} for plan in cost}
    longest = longest_ballot(case)
    for number, ballot in enumerate(case["ballots"]):
        for place, plan in enumerate(ballot["plans"]):
            backers[plan].append(number)
            votes[plan] += votes_of(kind, ballot, place, longest)
            helps = support_of(satisfaction, kind, ballot, place)
            if helps > 0:
                support[plan][number] = helps
    named = {plan: len(numbers) for plan, numbers in backers.items()}
    return Election(
        budget=case["budget"],
        plans=list(cost),
        cost=cost,
        ballots=len(case["ballots"]),
        votes=votes,
        backers=backers,
        support=support,
        satisfaction=satisfaction,
        tie=tie_key(case["ties"], cost, named),
    )


def longest_ballot(case: dict[str, Any]) -> int:
    """The longest ballot allowed, or the longest there is when that is longer."""
    return max([case["maxLength"] or 0] + [len(ballot["plans"]) for ballot in case["ballots"]])


def votes_of(kind: str, ballot: dict[str, Any], place: int, longest: int) -> int:
    """The votes that a ballot gives the plan with so many places before it."""
    if kind in WITH_POINTS:
        return ballot["points"][place]
    if kind == "ordinal":
        return longest - place
    return 1


def support_of(satisfaction: str, kind: str, ballot: dict[str, Any], place: int) -> int:
    """How much a ballot helps the plan with so many places before it."""
    if satisfaction in ("cost", "cardinality"):
        return 1
    if satisfaction == "score":
        if kind not in WITH_POINTS:
            raise ValueError("score asks for ballots with points")
        return ballot["points"][place]
    if satisfaction == "borda":
        return len(ballot["plans"]) - place - 1
    raise ValueError(f"no such satisfaction: {satisfaction}")
