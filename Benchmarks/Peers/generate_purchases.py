"""Writes a purchases file for comparing tools: python3 generate_purchases.py ROWS CUSTOMERS FILE

Ten years of days, gamma-distributed rates (so some customers buy much more than others), lognormal amounts, 2 % refunds. Needs numpy.
"""
import datetime
import sys

import numpy

rows, customers, path = int(sys.argv[1]), int(sys.argv[2]), sys.argv[3]
random = numpy.random.default_rng(1)
rates = random.gamma(0.5, 1, customers)
customer = random.choice(customers, size=rows, p=rates / rates.sum())
day = random.integers(0, 3650, rows)
cents = numpy.round(numpy.exp(random.normal(3.2, 0.9, rows)) * 100).astype(numpy.int64)
cents[random.random(rows) < 0.02] *= -1
names = numpy.array([(datetime.date(2015, 1, 1) + datetime.timedelta(days=n)).isoformat() for n in range(3650)])

with open(path, "w") as file:
    file.write("customer_id,date,amount\n")
    for start in range(0, rows, 500_000):
        part = slice(start, start + 500_000)
        lines = zip(customer[part].tolist(), names[day[part]], cents[part].tolist())
        file.write("".join(
            f"C{who:07d},{when},{'-' if sum_ < 0 else ''}{abs(sum_) // 100}.{abs(sum_) % 100:02d}\n" for who, when, sum_ in lines))
