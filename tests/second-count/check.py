#!/usr/bin/env python3
"""Tries the second count on the examples of docs/counting.md, and on random cases for what must always hold.

Run:  python3 tests/second-count/check.py
"""

import random
import sys
import unittest
from fractions import Fraction
from math import log, sqrt
from typing import Any

sys.dont_write_bytecode = True  # leave no __pycache__ behind in the folder

from allocation import select  # noqa: E402
from ballots import read_election  # noqa: E402
from count import answer  # noqa: E402
from shares import lowest_price  # noqa: E402
from strengths import Model  # noqa: E402

Case = dict[str, Any]
RULES = ("greedy", "greedy-no-skip", "greedy-density", "knapsack", "equal-shares", "phragmen")


def approvals(costs: dict[str, int], ballots: list[str], budget: int, rule: str, **more: Any) -> Case:
    """A case with plans of one letter, where a ballot is a word."""
    case: Case = {
        "kind": "allocation",
        "voteType": "approval",
        "maxLength": None,
        "budget": budget,
        "plans": [{"id": plan, "cost": cost} for plan, cost in costs.items()],
        "ballots": [{"plans": list(ballot), "points": None} for ballot in ballots],
        "rule": rule,
        "satisfaction": "cost",
        "completion": "none",
        "exhaustive": False,
        "integral": False,
        "increment": 1,
        "comparison": False,
        "zeroSupport": True,
        "ties": "id",
    }
    return case | more


def selected(case: Case) -> str:
    """The plans of one letter that a case selects."""
    return "".join(answer(case)["selected"])


class Division(unittest.TestCase):
    """The rules by which money is divided."""

    costs = {"a": 60, "b": 50, "c": 40}
    ballots = ["a"] * 9 + ["b"] * 8 + ["c"] * 7

    def test_greedy(self) -> None:
        self.assertEqual(selected(approvals(self.costs, self.ballots, 100, "greedy")), "ac")
        self.assertEqual(selected(approvals(self.costs, self.ballots, 100, "greedy-no-skip")), "a")
        self.assertEqual(selected(approvals(self.costs | {"z": 0}, self.ballots + ["z"], 100, "greedy-density")), "zcb")

    def test_no_skip_tries_equals(self) -> None:
        case = approvals({"a": 60, "b": 50, "c": 40, "d": 1}, ["abc", "bc", "ad"], 90, "greedy-no-skip")
        self.assertEqual(selected(case), "a")
        case["plans"][2]["cost"] = 30
        self.assertEqual(selected(case), "ac")

    def test_optimum(self) -> None:
        for budget in (90, 100):
            case = approvals(self.costs, self.ballots, budget, "knapsack", satisfaction="cardinality")
            self.assertEqual(selected(case), "bc" if budget == 90 else "ac")

    def test_optimum_among_equals(self) -> None:
        case = approvals({"a": 3, "b": 2, "c": 1, "d": 2, "e": 0, "f": 0}, ["abcde"], 3, "knapsack")
        self.assertEqual(selected(case), "ae")
        case["satisfaction"] = "cardinality"
        self.assertEqual(selected(case), "bce")

    def test_equal_shares(self) -> None:
        case = approvals({"0": 30, "1": 30, "2": 20, "3": 40}, ["01"] * 6 + ["23"] * 4, 100, "equal-shares")
        self.assertEqual(selected(case), "012")
        self.assertEqual(answer(case)["cost"], 80)
        case = approvals({"a": 16, "b": 11}, ["ab", "a", "b"], 30, "equal-shares")
        self.assertEqual(selected(case), "ab")

    def test_add_one(self) -> None:
        case = approvals({"a": 6, "b": 5, "c": 9}, ["a", "b", "c", ""], 16, "equal-shares", completion="add1")
        self.assertEqual(selected(case | {"completion": "none"}), "")
        self.assertEqual(selected(case), "ab")  # with 9 for each c is in too, for 20 together
        self.assertEqual(selected(case | {"exhaustive": True}), "ab")
        self.assertEqual(selected(case | {"increment": 5}), "")  # 4 for each, then 9
        self.assertEqual(selected(case | {"increment": 5, "integral": True}), "b")  # 0 for each, 5, then 10

    def test_then_greedy(self) -> None:
        case = approvals({"a": 6, "b": 5, "c": 0, "d": 1}, ["a", "b"], 12, "equal-shares", completion="then-greedy")
        self.assertEqual(selected(case), "abcd")
        self.assertEqual(selected(case | {"zeroSupport": False}), "ab")

    def test_phragmen(self) -> None:
        case = approvals({"a": 10, "b": 20, "c": 30}, ["ac", "bc", "b", "c"], 30, "phragmen")
        self.assertEqual(selected(case), "ab")
        case = approvals({"a": 10, "b": 20, "d": 5, "e": 9}, ["a", "b"], 38, "phragmen")
        self.assertEqual(selected(case), "ab")
        self.assertEqual(selected(case | {"zeroSupport": False}), "ab")

    def test_votes(self) -> None:
        case = approvals({"a": 1, "b": 1, "c": 1}, ["abc", "b"], 9, "greedy", voteType="ordinal")
        self.assertEqual(read_election(case).votes, {"a": 3, "b": 5, "c": 1})
        self.assertEqual(read_election(case | {"maxLength": 4}).votes, {"a": 4, "b": 7, "c": 2})
        self.assertEqual(read_election(case | {"maxLength": 1}).votes, {"a": 3, "b": 5, "c": 1})
        self.assertEqual(read_election(case | {"satisfaction": "borda"}).support["a"], {0: 2})
        self.assertEqual(read_election(case | {"satisfaction": "borda"}).support["b"], {0: 1})

    def test_ties(self) -> None:
        case = approvals({"a": 2, "b": 1, "c": 1}, ["abc"], 9, "greedy")
        self.assertEqual(selected(case), "abc")
        self.assertEqual(selected(case | {"ties": "cost-votes-id"}), "bca")
        self.assertEqual(sorted(selected(case | {"ties": "lot:x"})), ["a", "b", "c"])

    def test_what_always_holds(self) -> None:
        dice = random.Random(1)
        for _ in range(60):
            case = random_election(dice)
            election = read_election(case)
            for case["rule"] in RULES:
                for case["completion"] in ("none", "add1", "then-greedy", "add1-then-greedy"):
                    plans = select(election, case)
                    self.assertEqual(len(plans), len(set(plans)))
                    self.assertLessEqual(election.spent(plans), election.budget)
                    if case["rule"] in ("greedy", "greedy-density") and case["zeroSupport"]:
                        left = election.budget - election.spent(plans)
                        self.assertTrue(all(p in plans or election.cost[p] > left for p in election.plans))

    def test_lowest_price(self) -> None:
        dice = random.Random(2)
        for _ in range(300):
            left = [dice.randint(0, 9) for _ in range(5)]
            worth = {voter: dice.randint(1, 4) for voter in dice.sample(range(5), dice.randint(1, 5))}
            cost = dice.randint(1, 30)
            price = lowest_price(cost, worth, left)

            def paid(p: Fraction) -> Fraction:
                return sum((min(p * worth[v], Fraction(left[v])) for v in worth), Fraction(0))

            if price is None:
                self.assertLess(paid(Fraction(10)), cost)
            else:
                self.assertEqual(paid(price), cost)
                self.assertLess(paid(price * Fraction(999, 1000)), cost)


def random_election(dice: random.Random) -> Case:
    """A small case, with many equals."""
    kind = dice.choice(["approval", "ordinal", "cumulative", "scoring"])
    plans = "abcdefgh"[: dice.randint(1, 8)]
    costs = {plan: dice.choice([0, 10, 20, 25, 30, 70]) for plan in plans}
    ballots = ["".join(dice.sample(plans, dice.randint(0, len(plans)))) for _ in range(dice.randint(0, 12))]
    case = approvals(costs, ballots, dice.choice([0, 30, 60, 100, 101]), "greedy", voteType=kind)
    satisfactions = ["cost", "cardinality", "borda"]
    if kind in ("cumulative", "scoring"):
        satisfactions.append("score")
        for ballot in case["ballots"]:
            ballot["points"] = [dice.randint(0, 3) for _ in ballot["plans"]]
    return case | {
        "satisfaction": dice.choice(satisfactions),
        "exhaustive": dice.random() < 0.5,
        "integral": dice.random() < 0.5,
        "comparison": False,
        "zeroSupport": dice.random() < 0.5,
        "increment": dice.choice([1, 3, 10]),
        "ties": dice.choice(["id", "cost-votes-id", "lot:s"]),
    }


class Pairs(unittest.TestCase):
    """Strengths from pairs."""

    def test_without_prior(self) -> None:
        case = {"kind": "strengths", "plans": ["a", "b"], "counts": [["a", "b", 3], ["b", "a", 1]], "prior": "none"}
        first, second = answer(case)["items"]
        self.assertAlmostEqual(first["strength"], log(3) / 2, 12)
        self.assertAlmostEqual(second["strength"], -log(3) / 2, 12)
        self.assertAlmostEqual(first["standardError"], sqrt(1 / 3), 12)
        self.assertEqual((first["group"], second["group"], second["rank"]), (1, 1, 2))
        self.assertEqual(answer(case | {"plans": ["a", "b", "c"]}), {"noMaximum": True})

    def test_plan_in_no_pair(self) -> None:
        case = {"kind": "strengths", "plans": ["b", "c", "a"], "counts": [["a", "b", 400]], "prior": "newman"}
        rows = answer(case)["items"]
        self.assertEqual([(row["id"], row["rank"]) for row in rows], [("a", 1), ("c", 2), ("b", 3)])
        self.assertAlmostEqual(rows[1]["strength"], 0, 12)
        self.assertAlmostEqual(rows[1]["standardError"] ** 2, 2, 12)
        rows = answer(case | {"counts": []})["items"]
        self.assertEqual([(row["id"], row["rank"], row["group"]) for row in rows], [("a", 1, 1), ("b", 1, 1), ("c", 1, 1)])

    def test_gaussian_covariance_is_the_inverse_less_a_share_of_the_variance(self) -> None:
        model = Model(3, {(0, 1): 3, (1, 2): 2}, "gaussian:1.5")
        strength = model.largest()
        self.assertAlmostEqual(sum(strength), 0, 12)
        bend, found = model.hessian(strength), model.covariance(strength)
        whole = [[entry + 1.5 / 3 for entry in row] for row in found]
        for i in range(3):
            for j in range(3):
                self.assertAlmostEqual(sum(bend[i][k] * whole[k][j] for k in range(3)), float(i == j), 10)

    def test_gradient_is_flat(self) -> None:
        dice = random.Random(3)
        for _ in range(60):
            size = dice.randint(2, 9)
            pairs = [(i, j) for i in range(size) for j in range(size) if i != j and dice.random() < 0.7]
            scale = dice.choice([3, 1000])
            wins = {pair: dice.randint(1, scale) for pair in pairs}
            for prior in ("newman", "gaussian:0.1", "gaussian:1000"):
                model = Model(size, wins, prior)
                self.assertLess(max(map(abs, model.gradient(model.largest()))), 1e-10)


class Lists(unittest.TestCase):
    """Orders and lists."""

    def test_order(self) -> None:
        def plan(name: str, positives: int, negatives: int) -> Case:
            total = {"sum": positives - negatives, "count": positives + negatives}
            return {"id": name, "positives": positives, "negatives": negatives} | total

        case: Case = {"kind": "ranking", "plans": [plan("a", 5, 1), plan("b", 6, 4), plan("c", 5, 0)], "minimumRatings": 0}
        found = answer(case | {"method": "positives"})
        self.assertEqual(found, {"places": [["b", 1], ["a", 2], ["c", 2]], "tooFew": [], "divided": ["b"]})
        self.assertEqual(answer(case | {"method": "net"})["places"], [["c", 1], ["a", 2], ["b", 3]])
        self.assertEqual(answer(case | {"method": "mean", "minimumRatings": 6})["tooFew"], ["c"])

    def council(self, **more: Any) -> Case:
        plans = [
            {"id": name, "place": place, "areas": ["Noord" if name in "de" else "Zuid"]}
            | {"support": 1, "positives": 1, "negatives": 0, "cost": 1}
            for place, name in enumerate("abcde", 1)
        ]
        case = {"kind": "shortlist", "plans": plans, "size": 3, "perArea": 1, "areaMode": "inside", "minimumSupport": 0}
        return case | {"edge": "tie_rule", "ties": ["more_positives"], "seed": None} | more

    def test_list(self) -> None:
        self.assertEqual(answer(self.council(areaMode="on_top")), {"listed": ["a", "b", "c", "d"]})
        self.assertEqual(answer(self.council()), {"listed": ["a", "b", "d"]})
        self.assertEqual(answer(self.council(size=1)), {"listed": ["a"]})

    def test_equals_at_the_edge(self) -> None:
        case = self.council(perArea=0, ties=["more_positives", "lot", "id"])
        for plan in case["plans"]:
            plan["place"] = 1 if plan["id"] == "a" else 2
        case["plans"][1]["positives"] = 2
        self.assertEqual(answer(case), {"needsLot": ["c", "d", "e"]})
        self.assertEqual(answer(case | {"ties": ["more_positives", "id"]}), {"listed": ["a", "b", "c"]})
        self.assertEqual(len(answer(case | {"seed": "s"})["listed"]), 3)
        self.assertEqual(answer(case | {"edge": "include"}), {"listed": list("abcde")})


if __name__ == "__main__":
    unittest.main()
