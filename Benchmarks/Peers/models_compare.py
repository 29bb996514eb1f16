#!/usr/bin/env python3
"""Compares the customer models with lifetimes and lifelines on random samples, and prints tables in Markdown.

    pip install numpy==2.4.6 scipy==1.17.1 pandas==2.3.3 lifetimes==0.11.3 lifelines==0.30.3 mpmath==1.3.0
    swift build -c release --package-path Benchmarks --product ModelComparison
    python3 Benchmarks/Peers/models_compare.py [--quick] [--only fits|predictions|survival|times]

Samples are drawn here, with numpy and fixed seeds. Where the two sides differ by more than a millionth, mpmath computes the value with 50 digits
and tells who is right. Times: both sides on the same machine in the same run, in turn, best of several, on the clock and of the processor; reading
files is not counted.
"""
import argparse
import datetime
import json
import math
import os
import pathlib
import platform
import subprocess
import sys
import tempfile
import time
import warnings

import lifelines
import lifetimes
import mpmath
import numpy
import pandas
import scipy
from lifelines.statistics import logrank_test
from lifetimes.datasets import load_dataset
from lifetimes.utils import summary_data_from_transaction_data

warnings.simplefilter("ignore")
mpmath.mp.dps = 50
HERE = pathlib.Path(__file__).resolve().parent
FITTERS = {
    "BG/NBD": lifetimes.BetaGeoFitter, "MBG/NBD": lifetimes.ModifiedBetaGeoFitter, "Pareto/NBD": lifetimes.ParetoNBDFitter,
    "BG/BB": lifetimes.BetaGeoBetaBinomFitter,
}
NAMES = {
    "BG/NBD": ["r", "alpha", "a", "b"], "MBG/NBD": ["r", "alpha", "a", "b"], "Pareto/NBD": ["r", "alpha", "s", "beta"],
    "BG/BB": ["alpha", "beta", "gamma", "delta"],
}
program = HERE.parent / ".build" / "release" / "ModelComparison"


def ours(*arguments):
    done = subprocess.run([str(program), *map(str, arguments)], capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{arguments}: {done.stderr}")
    return json.loads(done.stdout)


def table(*heads):
    print("\n| " + " | ".join(heads) + " |\n|" + " --- |" * len(heads), flush=True)


def row(*cells):
    print("| " + " | ".join(str(cell) for cell in cells) + " |", flush=True)


def best(rounds, work):
    """The result, and the least seconds on the clock and of the processor."""
    wall = processor = math.inf
    for _ in range(rounds):
        start, used = time.perf_counter(), time.process_time()
        result = work()
        wall, processor = min(wall, time.perf_counter() - start), min(processor, time.process_time() - used)
    return result, {"wall": wall, "processor": processor}


def seconds(spent):
    return " / ".join(f"{value * 1e3:,.1f} ms" if value < 0.1 else f"{value:,.2f} s" for value in (spent["wall"], spent["processor"]))


def ratio(theirs, mine):
    return " / ".join(f"{theirs[key] / mine[key]:,.1f}" for key in ("wall", "processor"))


# Samples


def draw(model, parameters, size, seed, longest=39.0, shortest=26.0, whole_days=True):
    """Histories of customers of a model, one purchase after another."""
    random = numpy.random.default_rng(seed)
    first, second, third, fourth = parameters
    rows = []
    for _ in range(size):
        if model == "BG/BB":
            periods = int(longest)
            buys, leaves = random.beta(first, second), random.beta(third, fourth)
            times = []
            for period in range(1, periods + 1):
                if random.random() < leaves:
                    break
                if random.random() < buys:
                    times.append(period)
            rows.append((len(times), times[-1] if times else 0, periods))
            continue
        age = random.uniform(shortest, longest)
        age = math.floor(age * 7) / 7 if whole_days else age
        rate = random.gamma(first) / second
        if model == "Pareto/NBD":
            end, leaves = random.exponential() / max(random.gamma(third) / fourth, 1e-300), 0
        else:
            end, leaves = math.inf, random.beta(third, fourth)
        count, last, moment = 0, 0.0, 0.0
        if not (model == "MBG/NBD" and random.random() < leaves):
            while True:
                moment += random.exponential() / max(rate, 1e-300)
                if moment > min(age, end):
                    break
                count, last = count + 1, moment
                if leaves and random.random() < leaves:
                    break
        if whole_days and count:
            last = min(max(math.ceil(last * 7), 1) / 7, age)
        rows.append((count, last, age))
    return pandas.DataFrame(rows, columns=["x", "tx", "T"])


def draw_many(model, parameters, size, seed, whole_days):
    """As `draw`, for BG/NBD and Pareto/NBD, in columns: the purchases of all customers step by step."""
    random = numpy.random.default_rng(seed)
    first, second, third, fourth = parameters
    age = random.uniform(26, 39, size)
    age = numpy.floor(age * 7) / 7 if whole_days else age
    rate = numpy.maximum(random.gamma(first, size=size) / second, 1e-300)
    if model == "Pareto/NBD":
        end = random.exponential(size=size) / numpy.maximum(random.gamma(third, size=size) / fourth, 1e-300)
        leaves = numpy.zeros(size)
    else:
        end, leaves = numpy.full(size, math.inf), random.beta(third, fourth, size)
    end = numpy.minimum(end, age)
    count, last, moment, active = numpy.zeros(size, int), numpy.zeros(size), numpy.zeros(size), numpy.arange(size)
    while len(active):
        moment[active] += random.exponential(size=len(active)) / rate[active]
        active = active[moment[active] <= end[active]]
        count[active] += 1
        last[active] = moment[active]
        active = active[random.random(len(active)) >= leaves[active]]
    if whole_days:
        last = numpy.where(count > 0, numpy.minimum(numpy.maximum(numpy.ceil(last * 7), 1) / 7, age), 0)
    return pandas.DataFrame({"x": count, "tx": last, "T": age})


def store(frame, folder, name):
    path = folder / f"{name}.csv"
    frame.to_csv(path, index=False)
    return path


def samples(quick):
    published = {
        "BG/NBD": (0.243, 4.414, 0.793, 2.426), "MBG/NBD": (0.525, 6.183, 0.891, 1.614), "Pareto/NBD": (0.553, 10.58, 0.606, 11.67),
        "BG/BB": (1.204, 0.750, 0.657, 2.783),
    }
    others = {
        "BG/NBD": (1.3, 3.0, 0.5, 4.0), "MBG/NBD": (1.3, 3.0, 0.5, 4.0), "Pareto/NBD": (1.8, 4.0, 1.5, 30.0), "BG/BB": (0.6, 1.4, 1.2, 9.0),
    }
    for model in FITTERS:
        for shape, parameters in (("as published", published[model]), ("frequent", others[model])):
            for size in ([500] if quick else [500, 2_000, 10_000]):
                longest = (6 if shape == "as published" else 20) if model == "BG/BB" else (39 if shape == "as published" else 104)
                yield model, shape, parameters, size, draw(model, parameters, size, size + len(shape), longest, longest * 2 / 3)


def cdnow():
    """All customers of CDNOW as lifetimes ships them: the first 39 weeks, one purchase a day, in weeks."""
    rows = load_dataset("CDNOW_master.txt", sep=r"\s+", dtype={"date": str})
    rows["date"] = pandas.to_datetime(rows["date"], format="%Y%m%d")
    days = summary_data_from_transaction_data(
        rows, "customer_id", "date", observation_period_end=datetime.datetime(1997, 9, 30), freq="D")
    return pandas.DataFrame({"x": days["frequency"].astype(int), "tx": days["recency"] / 7, "T": days["T"] / 7}).reset_index(drop=True)


# Fits


def peer_fit(model, frame):
    fitter = FITTERS[model](penalizer_coef=0.0)
    fitter.fit(frame["x"].to_numpy(), frame["tx"].to_numpy(), frame["T"].to_numpy())
    return [float(fitter.params_[name]) for name in NAMES[model]]


def fits(folder, quick):
    table("model", "sample", "customers", "log-likelihood here", "at lifetimes' optimum", "difference", "identified here", "time here",
          "lifetimes", "times as fast")
    worst = math.inf
    for model, shape, _, size, frame in samples(quick):
        path = store(frame, folder, "fit")
        found = ours("fit", model, path, 3)
        try:
            theirs, spent = best(1, lambda: peer_fit(model, frame))
            at = ours("predict", model, path, 1, 1, *theirs)["logLikelihood"]
            worst = min(worst, found["logLikelihood"] - at)
            told = [f"{at:,.4f}", f"{found['logLikelihood'] - at:+.1e}"]
            clock = [seconds(spent), ratio(spent, found["seconds"])]
        except Exception as fault:
            told, clock = [f"no fit ({type(fault).__name__})", "—"], ["—", "—"]
        row(model, shape, f"{size:,}", f"{found['logLikelihood']:,.4f}", *told, "yes" if found["identified"] else "no",
            seconds(found["seconds"]), *clock)
    print(f"\nSmallest difference: {worst:+.2e}")


# Predictions


def exact(model, parameters, x, tx, age, duration):
    """P(alive) and the expectation with 50 digits, from the integrals' closed forms in the papers, written out anew."""
    first, second, third, fourth = (mpmath.mpf(p) for p in parameters)
    x, tx, age, duration = int(x), mpmath.mpf(float(tx)), mpmath.mpf(float(age)), mpmath.mpf(float(duration))
    if model in ("BG/NBD", "MBG/NBD"):
        ratio = ((second + age) / (second + tx)) ** (first + x)
        shift = 0 if model == "BG/NBD" else 1
        dead = 0 if model == "BG/NBD" and x == 0 else third / (fourth + x - 1 + shift) * ratio
        alive = 1 / (1 + dead)
        base = (second + age) / (second + age + duration)
        series = mpmath.hyp2f1(first + x, fourth + x + shift, third + fourth + x - 1 + shift, duration / (second + age + duration))
        return alive, alive * (third + fourth + x - 1 + shift) / (third - 1) * (1 - base ** (first + x) * series)
    if model == "Pareto/NBD":
        # The customer left at time y after the last purchase: the integral of the density, against having stayed.
        stay = (second + age) ** -(first + x) * (fourth + age) ** -third
        points = [tx + (age - tx) * mpmath.mpf(k) ** 3 / 20 ** 3 for k in range(21)]
        left = mpmath.quad(lambda y: third * (second + y) ** -(first + x) * (fourth + y) ** -(third + 1), points) if age > tx else 0
        alive = stay / (stay + left)
        return alive, alive * (first + x) * (fourth + age) / (second + age) / (third - 1) * (
            1 - ((fourth + age) / (fourth + age + duration)) ** (third - 1))
    last, periods, future = int(tx), int(age), int(duration)
    stay = mpmath.beta(first + x, second + periods - x) * mpmath.beta(third, fourth + periods)
    left = sum(mpmath.beta(first + x, second + last - x + j) * mpmath.beta(third + 1, fourth + last + j) for j in range(periods - last))
    alive = stay / (stay + left)
    buying = (first + x) / (first + second + periods)
    staying = sum(mpmath.beta(third, fourth + periods + j) for j in range(1, future + 1)) / mpmath.beta(third, fourth + periods)
    return alive, alive * buying * staying


def peer_predictions(model, parameters, frame, duration):
    fitter = FITTERS[model]()
    fitter.params_ = pandas.Series(list(parameters), index=NAMES[model])
    x, tx, age = frame["x"].to_numpy(), frame["tx"].to_numpy(), frame["T"].to_numpy()
    if model == "BG/BB":
        tx, age = tx.astype(int), age.astype(int)
        alive = fitter.conditional_probability_alive(0, x, tx, age)
    else:
        alive = fitter.conditional_probability_alive(x, tx, age)
    return alive, fitter.conditional_expected_number_of_purchases_up_to_time(duration, x, tx, age)


def predictions(folder, quick):
    table("model", "sample", "customers", "quantity", "largest difference, relative", "over 1e-6", "of these not a number there",
          "error here (mpmath)", "error there (mpmath)")
    for model, shape, parameters, size, frame in samples(quick):
        if size not in (500, 10_000):
            continue
        report(folder, model, shape, parameters, frame)
    for model in ("BG/NBD", "MBG/NBD", "Pareto/NBD"):
        counts = [1, 20, 100, 200, 300, 500, 1_000, 3_000]
        heavy = pandas.DataFrame([(x, tx, 39.0) for x in counts for tx in (20.0, 35.0, 38.9, 39.0)], columns=["x", "tx", "T"])
        report(folder, model, "up to 3,000 purchases", (0.553, 10.58, 0.606, 11.67), heavy)
    long = pandas.DataFrame(
        [(x, tx, 200) for x in (1, 5, 20, 50, 100) for tx in (20, 60, 100, 150, 200) if x <= tx], columns=["x", "tx", "T"])
    report(folder, "BG/BB", "200 opportunities", (1.204, 0.750, 0.657, 2.783), long)


def relative(value, reference):
    return abs(value - reference) / abs(reference) if reference else abs(value)


def report(folder, model, shape, parameters, frame, duration=13):
    found = ours("predict", model, store(frame, folder, "predict"), 1, duration, *parameters)
    with numpy.errstate(all="ignore"):
        theirs = peer_predictions(model, parameters, frame, duration)
    for place, quantity in enumerate(("alive", "expected")):
        mine, other = numpy.array(found[quantity]), numpy.asarray(theirs[place], dtype=float)
        with numpy.errstate(all="ignore"):
            apart = numpy.abs(mine - other) / numpy.maximum(numpy.abs(mine), 1e-300)
        suspects = numpy.flatnonzero(~(apart <= 1e-6))
        # A spread of the differing ones is judged, or of all where none differ.
        judged = suspects if len(suspects) else numpy.arange(len(mine))
        judged = judged[:: max(1, len(judged) // 20)]
        errors = []
        for index in judged:
            truth = exact(model, parameters, *frame.iloc[index][["x", "tx", "T"]], duration)[place]
            if truth < 1e-300:  # beyond the range of a double, where 0 is right
                continue
            errors.append((float(relative(mine[index], truth)), float(relative(other[index], truth)) if math.isfinite(other[index]) else math.nan))
        agreeing = apart[apart <= 1e-6]
        there = [error for _, error in errors if math.isfinite(error)]
        row(model, shape, f"{len(mine):,}", "P(alive)" if place == 0 else f"E[X({duration})]",
            f"{agreeing.max():.0e}" if len(agreeing) else "—", len(suspects), int(numpy.sum(~numpy.isfinite(other))),
            f"{max((e for e, _ in errors), default=0):.0e}", f"{max(there):.0e}" if there else "not a number")


# Survival


def survival_sample(size, seed, tied):
    random = numpy.random.default_rng(seed)
    first, second = random.normal(size=size), random.binomial(1, 0.4, size).astype(float)
    duration = random.weibull(1.3, size) * 20 * numpy.exp(-(0.4 * first - 0.7 * second) / 1.3)
    censoring = random.uniform(5, 60, size)
    event = duration <= censoring
    duration = numpy.minimum(duration, censoring)
    if tied:
        duration = numpy.ceil(duration)
    return pandas.DataFrame({"duration": duration, "event": event.astype(int), "group": second.astype(int), "first": first, "second": second})


def survival(folder, quick):
    table("sample", "rows", "Kaplan–Meier", "log-log interval", "Nelson–Aalen", "log-rank χ²", "Cox coefficients", "Cox standard errors",
          "Cox log-likelihood", "concordance")
    for tied in (False, True):
        for size in ([60, 1_000] if quick else [60, 1_000, 10_000]):
            frame = survival_sample(size, size + tied, tied)
            found = ours("survival", store(frame, folder, "survival"), 1)
            curve = lifelines.KaplanMeierFitter().fit(frame["duration"], frame["event"])
            hazard = lifelines.NelsonAalenFitter(nelson_aalen_smoothing=False).fit(frame["duration"], frame["event"])
            one = frame["group"] == 1
            test = logrank_test(frame["duration"][one], frame["duration"][~one], frame["event"][one], frame["event"][~one])
            cox = lifelines.CoxPHFitter().fit(
                frame[["duration", "event", "first", "second"]], "duration", "event", fit_options={"precision": 1e-12, "r_precision": -1.0})

            def apart(mine, theirs):
                pairs = [(a, float(b)) for a, b in zip(mine, theirs) if a is not None and math.isfinite(b)]
                return f"{max(abs(a - b) / max(abs(b), 1) for a, b in pairs):.0e}"

            at = curve.survival_function_at_times(found["times"]).to_numpy()
            band = curve.confidence_interval_survival_function_
            lower = band.iloc[:, 0].reindex(found["times"]).to_numpy()
            aalen = hazard.cumulative_hazard_at_times(found["hazardTimes"]).to_numpy()
            row("whole numbers, tied" if tied else "no ties", f"{size:,}", apart(found["survival"], at), apart(found["lower"], lower),
                apart(found["hazard"], aalen), f"{abs(found['chiSquare'] / test.test_statistic - 1):.0e}",
                apart(found["coefficients"], cox.params_), apart(found["standardErrors"], cox.standard_errors_),
                f"{abs(found['logLikelihood'] / cox.log_likelihood_ - 1):.0e}", apart([found["concordance"]], [cox.concordance_index_]))


# Times


def times(folder, quick):
    table("wall / processor", "here", "peer", "times as fast", "what came out, here and there")
    frame = cdnow()
    path = store(frame, folder, "cdnow")
    for model in ("BG/NBD", "MBG/NBD", "Pareto/NBD"):
        found = ours("fit", model, path, 5)
        parameters, spent = best(1 if quick else 3, lambda: peer_fit(model, frame))
        at = ours("predict", model, path, 1, 1, *parameters)["logLikelihood"]
        row(f"fit {model}, {len(frame):,} customers of CDNOW", seconds(found["seconds"]), seconds(spent), ratio(spent, found["seconds"]),
            f"log-likelihood {found['logLikelihood']:,.3f}, {at:,.3f}")
    size = 100_000 if quick else 1_000_000
    for model in ("BG/NBD", "Pareto/NBD"):
        parameters = (0.243, 4.414, 0.793, 2.426) if model == "BG/NBD" else (0.553, 10.58, 0.606, 11.67)
        for whole in (True, False):
            many = draw_many(model, parameters, size, 7, whole)
            found = ours("time", model, store(many, folder, "many"), 5, 39, *parameters)
            with numpy.errstate(all="ignore"):
                theirs, spent = best(1 if quick else 2, lambda: peer_predictions(model, parameters, many, 39))
            row(f"P(alive) and E[X(39)], {model}, {size:,} customers, times " + ("by day" if whole else "all different"),
                seconds(found["seconds"]), seconds(spent), ratio(spent, found["seconds"]),
                f"sum of E {found['sumExpected']:,.2f}, {numpy.nansum(theirs[1]):,.2f}")
    for tied in (True, False):
        frame = survival_sample(size, 3, tied)
        found = ours("curve", store(frame, folder, "curve"), 5)
        durations, events = frame["duration"].to_numpy(), frame["event"].to_numpy()
        curve, spent = best(3, lambda: lifelines.KaplanMeierFitter().fit(durations, events))
        row(f"Kaplan–Meier with interval, {size:,} rows, " + ("whole numbers" if tied else "all different"), seconds(found["seconds"]),
            seconds(spent), ratio(spent, found["seconds"]),
            f"last survival {found['last']:.6f}, {float(curve.survival_function_.iloc[-1, 0]):.6f}")
    frame = survival_sample(10_000 if quick else 100_000, 3, False)
    found = ours("survival", store(frame, folder, "survival"), 3)["seconds"]
    durations, events, one = frame["duration"].to_numpy(), frame["event"].to_numpy(), (frame["group"] == 1).to_numpy()
    peers = {
        "nelsonAalen": lambda: lifelines.NelsonAalenFitter().fit(durations, events),
        "logRank": lambda: logrank_test(durations[one], durations[~one], events[one], events[~one]),
        "cox": lambda: lifelines.CoxPHFitter().fit(frame[["duration", "event", "first", "second"]], "duration", "event"),
    }
    for name, title in (("nelsonAalen", "Nelson–Aalen"), ("logRank", "log-rank"), ("cox", "Cox, 2 covariates")):
        _, spent = best(2, peers[name])
        row(f"{title}, {len(frame):,} rows", seconds(found[name]), seconds(spent), ratio(spent, found[name]), "as in the table of survival")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--quick", action="store_true", help="small samples only")
    parser.add_argument("--only", choices=["fits", "predictions", "survival", "times"])
    parser.add_argument("--program", type=pathlib.Path, default=program)
    options = parser.parse_args()
    globals()["program"] = options.program
    compiler = subprocess.run(["swift", "--version"], capture_output=True, text=True).stdout.splitlines()[0]
    print(f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores; {compiler}; Python {platform.python_version()}, "
          f"numpy {numpy.__version__}, scipy {scipy.__version__}, lifetimes {lifetimes.__version__}, lifelines {lifelines.__version__}; "
          f"load {os.getloadavg()[0]:.1f}")
    with tempfile.TemporaryDirectory() as folder:
        for name, work in (("fits", fits), ("predictions", predictions), ("survival", survival), ("times", times)):
            if options.only in (None, name):
                work(pathlib.Path(folder), options.quick)
    print(f"\nload at the end {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    sys.exit(main())
