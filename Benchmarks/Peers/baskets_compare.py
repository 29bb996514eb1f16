#!/usr/bin/env python3
"""Compares association rules with mlxtend's fpgrowth and association_rules: the same rules, the same figures, and how long each takes.

    pip install mlxtend==0.25.0
    swift build -c release --package-path Benchmarks --product BasketComparison
    python3 Benchmarks/Peers/baskets_compare.py Benchmarks/.build/release/BasketComparison

The baskets are made here from a seed, of the size of the well-known groceries data: about 10,000 baskets of 170 products, close to four a basket on
average, with popularity falling by rank and some products that are bought together. Times are the shortest of several runs on baskets in
memory: for mlxtend on its own best input, a matrix of booleans that is made before the clock starts; for Clientele on lists of numbers,
which it has to sort and to code within the time. Prints JSON; exits with 1 if a rule or a figure differs or the ratio is below 10.
"""
import argparse
import json
import random
import subprocess
import sys
import tempfile
import time

import mlxtend
import numpy
import pandas
from mlxtend.frequent_patterns import association_rules, fpgrowth


def make_baskets(count, products, seed):
    """Baskets of geometric size, products by Zipf's law, and chains of products of which one brings the next."""
    draw = random.Random(seed)
    weights = [1 / (rank + 4) ** 0.9 for rank in range(products)]
    baskets = []
    for _ in range(count):
        size = 1
        while size < 30 and draw.random() < 0.74:
            size += 1
        basket = set(draw.choices(range(products), weights, k=size))
        for product in list(basket):
            if product % 7 == 0 and draw.random() < 0.35:
                basket.add((product + 1) % products)
        baskets.append(sorted(basket))
    return baskets


def peer(baskets, products, support, confidence, rounds):
    matrix = numpy.zeros((len(baskets), products), dtype=bool)
    for row, basket in enumerate(baskets):
        matrix[row, basket] = True
    frame = pandas.DataFrame(matrix)
    best, parts = float("inf"), None
    for _ in range(rounds):
        start = time.perf_counter()
        itemsets = fpgrowth(frame, min_support=support)
        middle = time.perf_counter()
        rules = association_rules(itemsets, metric="confidence", min_threshold=confidence)
        end = time.perf_counter()
        if end - start < best:
            best, parts = end - start, (middle - start, end - middle)
    return itemsets, rules, best, parts


def differences(found, itemsets, rules):
    """What is in one of the two and not in the other, and the largest difference of a figure."""
    theirs = {}
    columns = ["support", "confidence", "lift", "leverage", "conviction", "zhangs_metric"]
    for row in rules.itertuples(index=False):
        row = row._asdict()
        theirs[(frozenset(row["antecedents"]), frozenset(row["consequents"]))] = [row[column] for column in columns]
    missing, largest = 0, 0.0
    for rule in found["rules"]:
        key = (frozenset(map(int, rule["antecedent"])), frozenset(map(int, rule["consequent"])))
        figures = theirs.pop(key, None)
        if figures is None:
            missing += 1
            continue
        mine = [rule[name] for name in ["support", "confidence", "lift", "leverage", "conviction", "zhang"]]
        for own, other in zip(mine, figures):
            if own is None or other == float("inf"):
                largest = max(largest, 0.0 if own is None and other == float("inf") else float("inf"))
            else:
                largest = max(largest, abs(own - other) / max(1.0, abs(other)))
    return {
        "itemsets": found["itemsets"] - len(itemsets), "rulesOnlyHere": missing, "rulesOnlyThere": len(theirs),
        "largestDifference": largest,
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool", help="the built BasketComparison")
    parser.add_argument("--baskets", type=int, default=10_000)
    parser.add_argument("--products", type=int, default=170)
    parser.add_argument("--support", default="0.001")
    parser.add_argument("--confidence", default="0")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    baskets = make_baskets(options.baskets, options.products, options.seed)
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write("\n".join(" ".join(map(str, basket)) for basket in baskets))
        file.flush()
        output = subprocess.run(
            [options.tool, file.name, options.support, options.confidence, str(options.rounds)], check=True, capture_output=True).stdout
    own = json.loads(output)
    itemsets, rules, best, parts = peer(
        baskets, options.products, float(options.support), float(options.confidence), options.rounds)
    report = {
        "mlxtend": mlxtend.__version__, "baskets": len(baskets), "products": options.products, "support": options.support,
        "meanSize": sum(map(len, baskets)) / len(baskets), "itemsets": len(itemsets), "rules": len(rules),
        "differences": differences(own["result"], itemsets, rules), "secondsHere": own["seconds"], "secondsThere": best,
        "secondsThereItemsets": parts[0], "secondsThereRules": parts[1], "ratio": best / own["seconds"],
    }
    print(json.dumps(report, indent=2))
    found = report["differences"]
    same = found["itemsets"] == 0 and found["rulesOnlyHere"] == 0 and found["rulesOnlyThere"] == 0 and found["largestDifference"] < 1e-9
    sys.exit(0 if same and report["ratio"] >= 10 else 1)


if __name__ == "__main__":
    main()
