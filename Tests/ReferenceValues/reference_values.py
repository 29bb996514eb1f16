#!/usr/bin/env python3
"""Writes the tables beside it: special functions and distributions to 50 digits and more, with mpmath.

    python3 Tests/ReferenceValues/reference_values.py [name ...]

Each line is: what the point is for, the arguments as doubles in full, the value to 20 digits, and where the value can be sensitive its condition number
(the sum of |argument · partial derivative| over |value|, or over 1 for a logarithm). The points are a fixed grid, named hard cases, and
random ones from a fixed seed, so that the same mpmath writes the same files.
"""
import math
import os
import random
import sys

from mpmath import mp, mpf, nstr

FOLDER = os.path.dirname(os.path.abspath(__file__))
SMALLEST = mpf(10) ** -307


def log_uniform(generator, low, high):
    """A double whose logarithm is evenly spread, to six digits so that the file stays readable."""
    return float("%.6g" % math.exp(generator.uniform(math.log(low), math.log(high))))


def uniform(generator, low, high):
    return float("%.6g" % generator.uniform(low, high))


def write(name, rows):
    """Writes rows of (label, arguments, value, condition or None), leaving out values a double cannot hold."""
    kept = 0
    with open(os.path.join(FOLDER, name + ".csv"), "w") as file:
        for label, arguments, value, condition in rows:
            if not mp.isfinite(value) or abs(value) > mpf(10) ** 307 or (value != 0 and abs(value) < SMALLEST):
                continue
            fields = [label] + [repr(float(argument)) for argument in arguments] + [nstr(value, 20, strip_zeros=False)]
            if condition is not None:
                fields.append(nstr(condition, 4))
            file.write(",".join(fields) + "\n")
            kept += 1
    print(name, kept, flush=True)


def table(function, points, condition=None):
    for label, arguments in points:
        exact = [mpf(argument) for argument in arguments]
        yield label, arguments, function(*exact), condition(*exact) if condition else None


# --- gamma and its relatives ---


def gamma_points(generator):
    points = [("grid", (float(x) / 8,)) for x in range(1, 400)]
    points += [("near one", (1 + s * 10.0 ** -k,)) for k in range(1, 16) for s in (1, -1)]
    points += [("near two", (2 + s * 10.0 ** -k,)) for k in range(1, 16) for s in (1, -1)]
    points += [("magnitude", (10.0 ** k,)) for k in range(-300, 306, 10)]
    points += [("edge of a region", (x,)) for b in (0.5, 1.5, 2.5, 8.0, 10.0, 1000.0) for x in (b, math.nextafter(b, 0), math.nextafter(b, 1e9))]
    points += [("random", (log_uniform(generator, 1e-8, 1e8),)) for _ in range(300)]
    return points


def polygamma_points(generator):
    points = gamma_points(generator)
    points += [("negative", (-uniform(generator, 0, 40),)) for _ in range(150)]
    points += [("near the zero", (1.4616321449683622 + s * 10.0 ** -k,)) for k in range(1, 12) for s in (1, -1)]
    return points


def pair_points(generator):
    sizes = (1e-10, 1e-3, 0.3, 1.0, 2.5, 7.9, 8.0, 30.0, 1e3, 1e6, 1e10)
    points = [("grid", (a, b)) for a in sizes for b in sizes]
    points += [("random", (log_uniform(generator, 1e-6, 1e8), log_uniform(generator, 1e-6, 1e8))) for _ in range(400)]
    return points


def ratio_points(generator):
    points = [("grid", (x, d)) for x in (1e-3, 0.5, 1.0, 3.0, 7.5, 8.0, 40.0, 1e4, 1e8, 1e12) for d in (1e-12, 1e-6, 0.01, 0.5, 1.0, 3.0, 100.0, 1e6)]
    points += [("down", (x, -x * f)) for x in (0.5, 3.0, 9.0, 40.0, 1e4, 1e8) for f in (1e-9, 1e-3, 0.2, 0.7, 0.95)]
    points += [("random", (log_uniform(generator, 1e-3, 1e9), log_uniform(generator, 1e-9, 1e6))) for _ in range(300)]
    return points


def log_gamma_ratio(x, d):
    return mp.loggamma(x + d) - mp.loggamma(x)


# --- incomplete functions and distributions, by series whose terms are all positive, with digits to spare for the complement ---


def gamma_tails(a, x):
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps - 5):
        n += 1
        term *= x / (a + n)
        total += term
    lower = total * mp.exp(a * mp.log(x) - x - mp.loggamma(a + 1))
    return lower, 1 - lower


def beta_tails(x, y, a, b):
    # Below the mean the terms fall, but slowly near 1.
    if y < 0.05 or (x >= 0.05 and x * (a + b) > a):
        first, second = beta_series(y, x, b, a)
        return second, first
    return beta_series(x, y, a, b)


def beta_series(x, y, a, b):
    term = total = mpf(1)
    n = 0
    while term > total * mpf(10) ** -(mp.dps - 5):
        term *= x * (a + b + n) / (a + 1 + n)
        total += term
        n += 1
    log_beta = mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b)
    lower = total * mp.exp(a * mp.log(x) + b * mp.log(y) - log_beta) / a
    return lower, 1 - lower


def incomplete_gamma_points(generator):
    points = []
    for a in (1e-10, 1e-3, 0.1, 0.5, 0.99, 1.0, 2.5, 7.0, 19.9, 20.0, 50.0, 300.0, 1e3, 4999.0, 5001.0, 2e4):
        spread = math.sqrt(a) if a > 1 else 1.0
        points += [("about the mean", (a, max(a + k * spread, a / 10))) for k in (-8, -3, -1, -0.1, 0, 0.1, 1, 3, 8, 30)]
        points += [("far", (a, x)) for x in (1e-200, 1e-10, 1e-3, 0.3, 0.999, 1.0, 1.5, 700.0)]
    points += [("large shape", (a, a + k * math.sqrt(a))) for a in (1e5, 1e6, 1e8) for k in (-30, -5, -1, 0, 1, 5, 30)]
    points += [("random", (log_uniform(generator, 1e-3, 1e3), log_uniform(generator, 1e-3, 1e3))) for _ in range(250)]
    return [point for point in points if point[1][1] > 0]


def incomplete_beta_points(generator):
    points = []
    sizes = (1e-8, 0.01, 0.5, 1.0, 3.0, 9.9, 10.0, 80.0, 600.0)
    for a in sizes:
        for b in sizes:
            mean = a / (a + b)
            points += [("about the mean", (min(mean * f, 1 - (1 - mean) / 2), a, b)) for f in (0.3, 0.9, 1.0, 1.1)]
    points += [("end", (x, a, b)) for x in (1e-200, 1e-12, 0.5, 1 - 2.0 ** -40) for a, b in ((0.2, 0.3), (0.5, 40.0), (40.0, 0.5), (3.0, 3.0))]
    points += [
        ("large shapes", (mean + k * math.sqrt(mean * (1 - mean) / (a + b)), a, b))
        for a, b in ((4999.0, 6000.0), (5001.0, 6000.0), (1e5, 3e4), (2e6, 2e6))
        for mean in (a / (a + b),)
        for k in (-30, -4, -0.5, 0.5, 4, 30)
    ]
    points += [
        ("random", (uniform(generator, 0, 1), log_uniform(generator, 1e-2, 1e3), log_uniform(generator, 1e-2, 1e3))) for _ in range(250)
    ]
    return points


def with_digits(digits, rows):
    """Works rows out lazily with so many digits."""
    before = mp.dps
    mp.dps = digits
    result = list(rows)
    mp.dps = before
    return result


def t_two_sided(degrees, t):
    total = degrees + t * t
    return beta_tails(degrees / total, t * t / total, degrees / 2, mpf(1) / 2)[0]


def f_tails(numerator, denominator, f):
    total = numerator * f + denominator
    return beta_tails(numerator * f / total, denominator / total, numerator / 2, denominator / 2)


def t_points(generator):
    points = [
        ("grid", (n, t))
        for n in (0.1, 0.5, 1.0, 2.0, 3.0, 10.0, 30.0, 200.0, 1e4, 1e6, 1e8)
        for t in (1e-8, 0.01, 0.5, 1.0, 2.0, 5.0, 12.0, 37.0, 1e3, 1e8)
        if not (n > 1e5 and t > 40)
    ]
    points += [("random", (log_uniform(generator, 0.1, 1e4), log_uniform(generator, 1e-3, 1e3))) for _ in range(200)]
    return points


def f_points(generator):
    sizes = (0.5, 1.0, 2.0, 7.0, 50.0, 1e3)
    points = [("grid", (m, n, f)) for m in sizes for n in sizes for f in (1e-6, 0.1, 0.9, 1.0, 1.3, 5.0, 300.0)]
    points += [("large degrees", (1e6, 1e6, 1 + k * 2e-3)) for k in (-30, -5, -1, 1, 5, 30)]
    points += [
        ("random", (log_uniform(generator, 0.3, 2e3), log_uniform(generator, 0.3, 2e3), log_uniform(generator, 1e-2, 1e2))) for _ in range(200)
    ]
    return points


def normal_points(generator):
    points = [("grid", (float(k) / 4,)) for k in range(-60, 149)]
    points += [("tail", (x,)) for x in (37.0, 37.5, 30.1, 20.7, 8.3, 5.9999999)]
    points += [("tiny", (s * 10.0 ** -k,)) for k in range(1, 20) for s in (1, -1)]
    points += [("random", (uniform(generator, -10, 37.5),)) for _ in range(200)]
    return points


def normal_survival(z):
    return mp.erfc(z / mp.sqrt(2)) / 2


def probabilities(generator, count):
    points = [10.0 ** -k for k in (300, 200, 100, 50, 20, 12, 8, 5, 4, 3, 2)] + [0.025, 0.1, 0.3, 0.49999, 0.5, 0.50001, 0.7, 0.9, 0.975, 0.999, 0.999999, 1 - 2.0 ** -50]
    return [("grid", p) for p in points] + [("random", uniform(generator, 0, 1)) for _ in range(count)]


def normal_quantile(p):
    start = mp.mpf(math.copysign(math.sqrt(max(-2 * math.log(min(p, 1 - p)) - math.log(2 * math.pi), 0.01)), p - mpf(1) / 2)) if p != mpf(1) / 2 else mpf(0)
    if p == mpf(1) / 2:
        return mpf(0)
    z = start
    for _ in range(100):
        density = mp.exp(-z * z / 2) / mp.sqrt(2 * mp.pi)
        lower = p < mpf(1) / 2
        tail = mp.erfc((-z if lower else z) / mp.sqrt(2)) / 2
        target = p if lower else 1 - p
        step = tail * mp.log(tail / target) / density * (1 if lower else -1)
        z -= step
        if abs(step) < abs(z) * mpf(10) ** -40:
            return z
    raise ValueError("no quantile of %s" % p)


# --- Gauss's and Tricomi's functions ---


def condition_of(function, logarithm):
    """The condition number, by differences with twice the digits."""

    def condition(*arguments):
        value = function(*arguments)
        step = mpf(10) ** -20
        total = mpf(0)
        for index, argument in enumerate(arguments):
            moved = list(arguments)
            moved[index] = argument * (1 + step)
            total += abs((function(*moved) - value) / step)
        return total if logarithm else total / abs(value)

    return condition


def hypergeometric(a, b, c, z):
    if z == 0:
        return mpf(1)
    return mp.hyp2f1(a, b, c, z, maxterms=10**6, maxprec=20000)


def log_hypergeometric(a, b, c, z):
    return mp.log(hypergeometric(a, b, c, z))


def hypergeometric_points(generator):
    points = []
    for z in (-1e6, -300.0, -20.0, -1.5, -1.0, -0.7, -0.1, 1e-9, 0.1, 0.45, 0.5, 0.75, 0.9, 0.91, 0.97, 0.999, 1 - 1e-6, 1 - 2.0 ** -50):
        points += [
            ("small parameters", (0.243, 1.5, 2.2, z)),
            ("c - a - b whole", (1.5, 2.25, 5.75, z)),
            ("c - a - b zero", (0.5, 0.75, 1.25, z)),
            ("c - a - b negative whole", (2.5, 3.5, 2.0, z)),
            ("c - a - b nearly whole", (1.5, 2.25, 5.75 + 1e-9, z)),
            ("a - b whole", (1.25, 4.25, 2.6, z)),
            ("BG/NBD", (12.243, 14.426, 14.219, z)),
            ("BG/NBD large", (200.243, 202.426, 202.219, z)),
            ("Pareto/NBD", (11.159, 0.606, 12.159, z)),
            ("Pareto/NBD large", (301.159, 1.606, 302.159, z)),
            ("c below both", (3.3, 4.4, 1.7, z)),
            ("c above both", (1.3, 2.4, 30.7, z)),
            ("equal to c", (3.0, 2.0, 3.0, z)),
        ]
        if z >= -1.5:
            points += [
                ("large b", (0.7, 500.0, 501.3, z)),
                ("large b small c", (0.7, 500.0, 1.3, z)),
                ("large a and b", (300.0, 500.0, 700.5, z)),
                ("negative c", (1.3, 2.4, -3.5, z)),
                ("negative c far", (0.6, 1.7, -12.25, z)),
                ("negative a", (-2.5, 1.7, 3.1, z)),
                ("negative a and b", (-1.5, -3.7, 2.1, z)),
                ("polynomial", (-4.0, 2.5, 1.5, z)),
                ("polynomial of degree 20", (-20.0, 22.5, 1.5, z)),
                ("polynomial with negative c", (-3.0, 2.5, -7.0, z)),
            ]
    for _ in range(250):
        points.append(
            ("random positive", tuple(log_uniform(generator, 0.05, 60) for _ in range(3)) + (uniform(generator, 0, 1),))
        )
    for _ in range(120):
        points.append(("random below zero", tuple(log_uniform(generator, 0.05, 20) for _ in range(3)) + (-log_uniform(generator, 1e-3, 1e4),)))
    for _ in range(150):
        points.append(("random signs", tuple(uniform(generator, -6, 6) for _ in range(3)) + (uniform(generator, -3, 1),)))
    return points


def log_hypergeometric_points(generator):
    points = [("beyond a double", (a, b, c, z)) for a, b, c in ((900.0, 1200.0, 3.5), (2e3, 2e3, 2e3 + 1.5), (500.0, 500.0, 0.5)) for z in (0.2, 0.8, 0.99)]
    points += [("near zero", (a, b, c, z)) for a, b, c in ((0.3, 2.0, 4.5), (12.0, 7.0, 30.5)) for z in (1e-14, 1e-8, -1e-8, 1e-3)]
    points += [("small value", (a, b, c, z)) for a, b, c in ((300.0, 250.0, 700.5), (40.0, 90.0, 130.5)) for z in (-1e4, -50.0, -2.0)]
    for _ in range(150):
        points.append(("random", tuple(log_uniform(generator, 0.05, 400) for _ in range(3)) + (uniform(generator, 0, 1),)))
    return points


def log_tricomi(a, b, x):
    """ln U by Gauss-Legendre quadrature of its integral in ln t about the peak; mpmath's own hyperu loses its way for large parameters."""
    power = b - a - 1
    half = (b - 1 - x) / 2
    root = mp.sqrt(half * half + a * x)
    peak_xt = half + root if half > 0 else a * x / (root - half)
    peak = mp.log(peak_xt / x)

    def height(u):
        return a * u - x * mp.exp(u) + power * mp.log1p(mp.exp(u))

    top = height(peak)
    bend = peak_xt - power * mp.exp(peak) / (1 + mp.exp(peak)) ** 2
    width = min(mpf(1), 1 / mp.sqrt(bend))
    total = mpf(0)
    # Whole cells outwards until nothing is left, on the left down to where a power series takes over.
    near = mp.log(mpf("0.01") / (1 + x + abs(power)))
    for side in (1, -1):
        left = peak
        while side > 0 or left > near:
            right = left + 4 * width if side > 0 else max(left - 4 * width, near)
            part = abs(mp.quad(lambda u: mp.exp(height(u) - top), [left, right]))
            total += part
            left = right
            if part < total * mpf(10) ** -28:
                break
        if side < 0 and left <= near:
            total += mp.exp(a * left - top) * power_series_integral(a, power, x, mp.exp(left))
    return top + mp.log(total) - mp.loggamma(a)


def power_series_integral(a, power, x, t):
    """t^-a times the integral of s^(a - 1) exp(-xs) (1 + s)^power from 0 to a small t."""
    before, now = mpf(0), mpf(1)
    total = mpf(0)
    for k in range(200):
        part = now * t**k / (a + k)
        total += part
        if k > 3 and abs(part) < abs(total) * mpf(10) ** -35:
            break
        before, now = now, ((power - x - k) * now - x * before) / (k + 1)
    return total


def tricomi_condition(a, b, x):
    """The size of what the logarithm is a sum of: its rounding errors cannot be below this times the precision."""
    power = b - a - 1
    half = (b - 1 - x) / 2
    root = mp.sqrt(half * half + a * x)
    peak_xt = half + root if half > 0 else a * x / (root - half)
    peak = peak_xt / x
    return abs(a * mp.log(peak)) + peak_xt + abs(power * mp.log1p(peak)) + abs(mp.loggamma(a))


def tricomi_points(generator):
    points = [
        ("grid", (a, b, x))
        for a in (0.01, 0.5, 1.0, 7.0, 150.0)
        for b in (-40.0, -3.5, 0.0, 0.606, 1.0, 2.0, 9.5, 200.0)
        for x in (1e-6, 0.05, 1.0, 12.0, 400.0)
    ]
    points += [("tiny argument", (a, b, x)) for a in (0.606, 3.0) for b in (0.606, 1.0, 4.0) for x in (1e-30, 1e-100)]
    points += [("large argument", (a, b, x)) for a in (0.606, 30.0) for b in (0.606, 20.0) for x in (1e4, 1e10)]
    points += [("b = a", (s, s, x)) for s in (0.606, 2.5, 40.0) for x in (0.01, 0.7, 9.0, 80.0)]
    points += [("b above a + 1", (0.3, b, x)) for b in (1.4, 5.0, 1000.0) for x in (0.01, 1.0, 30.0)]
    points += [
        ("random", (log_uniform(generator, 0.02, 300), uniform(generator, -50, 50), log_uniform(generator, 1e-3, 1e3))) for _ in range(120)
    ]
    return points


def tables():
    yield "logGamma", lambda: table(mp.loggamma, gamma_points(random.Random(1)))
    yield "digamma", lambda: table(lambda x: mp.psi(0, x), polygamma_points(random.Random(1)))
    yield "trigamma", lambda: table(lambda x: mp.psi(1, x), polygamma_points(random.Random(1)))
    yield "logBeta", lambda: table(lambda a, b: mp.loggamma(a) + mp.loggamma(b) - mp.loggamma(a + b), pair_points(random.Random(1)))
    yield "logGammaRatio", lambda: table(log_gamma_ratio, ratio_points(random.Random(1)))
    for side, name in enumerate(("regularizedGammaP", "regularizedGammaQ")):
        yield name, lambda side=side: with_digits(400, table(lambda a, x: gamma_tails(a, x)[side], incomplete_gamma_points(random.Random(2))))
    for side, name in enumerate(("regularizedBeta", "regularizedBetaComplement")):
        yield name, lambda side=side: with_digits(
            400, table(lambda x, a, b: beta_tails(x, 1 - x, a, b)[side], incomplete_beta_points(random.Random(3)))
        )
    yield "normalSurvival", lambda: table(normal_survival, normal_points(random.Random(4)))
    yield "normalQuantile", lambda: table(normal_quantile, [(label, (p,)) for label, p in probabilities(random.Random(5), 100)])
    yield "studentTwoSided", lambda: with_digits(400, table(t_two_sided, t_points(random.Random(6))))
    yield "fSurvival", lambda: with_digits(400, table(lambda m, n, f: f_tails(m, n, f)[1], f_points(random.Random(7))))
    yield "fCumulative", lambda: with_digits(400, table(lambda m, n, f: f_tails(m, n, f)[0], f_points(random.Random(7))))
    yield "hypergeometric2F1", lambda: table(
        hypergeometric, hypergeometric_points(random.Random(8)), condition_of(hypergeometric, logarithm=False)
    )
    yield "logHypergeometric2F1", lambda: table(
        log_hypergeometric, log_hypergeometric_points(random.Random(9)), condition_of(log_hypergeometric, logarithm=True)
    )
    yield "logTricomiU", lambda: with_digits(30, table(log_tricomi, tricomi_points(random.Random(10)), tricomi_condition))


def main():
    mp.dps = 60
    for name, rows in tables():
        if len(sys.argv) < 2 or name in sys.argv[1:]:
            write(name, rows())


main()
