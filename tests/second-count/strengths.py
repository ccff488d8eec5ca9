"""Strengths from pairs: docs/counting.md, "Strengths from pairs".

The only place with floats: strengths are estimates. Newton's method on small dense matrices.
"""

from math import exp, log1p, sqrt
from typing import Any

Vector = list[float]
Matrix = list[list[float]]
Wins = dict[tuple[int, int], float]  # how often the first plan was chosen rather than the second

FLAT = 1e-12  # with a gradient below this the search is over
STILL = 1e-14  # and with a step below this, when counts are so large that no gradient gets below that
EQUAL = 0.000000005  # strengths that differ less are equal
LEVEL = 1e-9  # no outcome with a larger gradient, per count, is given out


def strengths(case: dict[str, Any]) -> dict[str, Any]:
    """The plans from the strongest down, with standard errors, ranks and groups."""
    plans: list[str] = case["plans"]
    number = {plan: index for index, plan in enumerate(plans)}
    wins: Wins = {}
    for winner, loser, count in case["counts"]:
        pair = number[winner], number[loser]
        if count > 0 and pair[0] != pair[1]:
            wins[pair] = wins.get(pair, 0) + count
    model = Model(len(plans), wins, case["prior"])
    if model.prior == "none" and not all_reachable(len(plans), wins):
        return {"noMaximum": True}
    strength = model.largest()
    return {"items": items(plans, strength, model.covariance(strength))}


def all_reachable(size: int, wins: Wins) -> bool:
    """Whether from each plan every other can be reached along wins."""
    forward = reached(size, set(wins))
    backward = reached(size, {(loser, winner) for winner, loser in wins})
    return len(forward) == len(backward) == size


def reached(size: int, arrows: set[tuple[int, int]]) -> set[int]:
    """What can be reached from plan 0 along arrows."""
    found, fresh = set(range(min(size, 1))), list(range(min(size, 1)))
    while fresh:
        start = fresh.pop()
        for tail, head in arrows:
            if tail == start and head not in found:
                found.add(head)
                fresh.append(head)
    return found


class Model:
    """Likelihood times prior of strengths: its logarithm and derivatives, and where it is largest."""

    def __init__(self, size: int, wins: Wins, prior: str) -> None:
        self.size = size
        self.wins = wins
        self.prior, _, variance = prior.partition(":")
        self.inverse_variance = 1 / float(variance) if self.prior == "gaussian" else 0.0
        if self.prior not in ("newman", "none", "gaussian"):
            raise ValueError(f"no such prior: {prior}")

    def logarithm(self, strength: Vector) -> float:
        """The logarithm that is to be made largest."""
        total = sum(count * log_chance(strength[i] - strength[j]) for (i, j), count in self.wins.items())
        if self.prior == "newman":
            total += sum(log_chance(t) + log_chance(-t) for t in strength)
        return total - sum(t * t for t in strength) * self.inverse_variance / 2

    def gradient(self, strength: Vector) -> Vector:
        """The first derivatives of the logarithm."""
        slope = [-t * self.inverse_variance for t in strength]
        for (i, j), count in self.wins.items():
            lost = count * chance(strength[j] - strength[i])
            slope[i] += lost
            slope[j] -= lost
        if self.prior == "newman":
            for i, t in enumerate(strength):
                slope[i] += chance(-t) - chance(t)
        return slope

    def hessian(self, strength: Vector) -> Matrix:
        """H: minus the second derivatives of the logarithm."""
        matrix = [[0.0] * self.size for _ in range(self.size)]
        for (i, j), count in self.wins.items():
            bend = count * curvature(strength[i] - strength[j])
            matrix[i][i] += bend
            matrix[j][j] += bend
            matrix[i][j] -= bend
            matrix[j][i] -= bend
        for i, t in enumerate(strength):
            matrix[i][i] += self.inverse_variance
            if self.prior == "newman":
                matrix[i][i] += 2 * curvature(t)
        return matrix

    def largest(self) -> Vector:
        """The strengths that make the logarithm largest, by Newton's method.

        Without a prior H says nothing about a move of all strengths together; 1 / n is then added in each
        place, and as the gradient adds up to 0 the steps do too.
        """
        strength = [0.0] * self.size
        for _ in range(200):
            slope = self.gradient(strength)
            if largest_part(slope) < FLAT:
                break
            bend = self.hessian(strength)
            if self.prior == "none":
                bend = plus(bend, 1 / self.size)
            step = times(inverse(bend), slope)
            strength = self.uphill(strength, step)
            if largest_part(step) < STILL:
                break
        if largest_part(self.gradient(strength)) > LEVEL * (1 + sum(self.wins.values())):
            raise ArithmeticError("the strengths do not settle")
        return strength

    def uphill(self, strength: Vector, step: Vector) -> Vector:
        """The safeguard: the whole step, or half of it and so on, until the logarithm grows (rounding aside)."""
        now = self.logarithm(strength)
        least = now - 1e-13 * (1 + abs(now))
        size = 1.0
        while size > 1e-12:
            moved = [t + size * s for t, s in zip(strength, step)]
            if self.logarithm(moved) >= least:
                return moved
            size /= 2
        return strength

    def covariance(self, strength: Vector) -> Matrix:
        """The inverse of H with `newman`, else its pseudo-inverse on strengths that add up to 0.

        All rows of H add up to r, which is 1 / V with `gaussian` and 0 with `none`. So adding 1 / n in each
        place changes H only for a move of all strengths together, where it becomes r + 1: the inverse
        of that, less 1 / (n (r + 1)) in each place, is the pseudo-inverse.
        """
        matrix = self.hessian(strength)
        if self.prior == "newman" or self.size == 0:
            return inverse(matrix)
        together = self.inverse_variance + 1
        return plus(inverse(plus(matrix, 1 / self.size)), -1 / (self.size * together))


def items(plans: list[str], strength: Vector, covariance: Matrix) -> list[dict[str, Any]]:
    """The plans from the strongest down; equals by id, and with the same rank."""
    rows: list[dict[str, Any]] = []
    first, group = -1, 0  # the first plan of the group, and which group it is
    for rank, i in ranked(plans, strength):
        if group == 0 or stands_apart(first, i, strength, covariance):
            first, group = i, group + 1
        rows.append(
            {
                "id": plans[i],
                "strength": strength[i],
                "standardError": sqrt(max(covariance[i][i], 0.0)),
                "rank": rank,
                "group": group,
            }
        )
    return rows


def ranked(plans: list[str], strength: Vector) -> list[tuple[int, int]]:
    """Each plan with its rank, in order; who lies less than EQUAL below the first of a rank shares it."""
    waiting = sorted(range(len(plans)), key=lambda i: -strength[i])
    rows: list[tuple[int, int]] = []
    while waiting:
        same = [i for i in waiting if strength[waiting[0]] - strength[i] < EQUAL]
        rank = len(rows) + 1
        rows += [(rank, i) for i in sorted(same, key=lambda i: plans[i])]
        waiting = [i for i in waiting if i not in same]
    return rows


def stands_apart(first: int, other: int, strength: Vector, covariance: Matrix) -> bool:
    """Whether the difference of two plans exceeds 1.96 standard errors of it."""
    variance = covariance[first][first] + covariance[other][other] - 2 * covariance[first][other]
    return strength[first] - strength[other] > 1.96 * sqrt(max(variance, 0.0))


# The chance of being chosen, by the difference in strength


def chance(difference: float) -> float:
    """1 / (1 + exp(-difference)), without overflow."""
    if difference >= 0:
        return 1 / (1 + exp(-difference))
    return exp(difference) / (1 + exp(difference))


def log_chance(difference: float) -> float:
    """The logarithm of the chance."""
    return min(difference, 0.0) - log1p(exp(-abs(difference)))


def curvature(difference: float) -> float:
    """Minus the second derivative of the logarithm of the chance."""
    return chance(difference) * chance(-difference)


# Small dense matrices


def largest_part(slope: Vector) -> float:
    """The largest component."""
    return max((abs(part) for part in slope), default=0.0)


def plus(matrix: Matrix, number: float) -> Matrix:
    """The matrix with a number added in each place."""
    return [[entry + number for entry in row] for row in matrix]


def times(matrix: Matrix, vector: Vector) -> Vector:
    """Matrix times vector."""
    return [sum(entry * part for entry, part in zip(row, vector)) for row in matrix]


def inverse(matrix: Matrix) -> Matrix:
    """The inverse, by Gauss and Jordan with the largest pivot of each column."""
    size = len(matrix)
    rows = [list(row) + [float(i == j) for j in range(size)] for i, row in enumerate(matrix)]
    for column in range(size):
        pivot = max(range(column, size), key=lambda i: abs(rows[i][column]))
        rows[column], rows[pivot] = rows[pivot], rows[column]
        lead = rows[column][column]
        rows[column] = [entry / lead for entry in rows[column]]
        for i in range(size):
            factor = rows[i][column]
            if i != column and factor != 0:
                rows[i] = [entry - factor * top for entry, top in zip(rows[i], rows[column])]
    return [row[size:] for row in rows]
