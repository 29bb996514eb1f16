"""The work of `clientele-cli segment --resamples 0 --customers OUT` in Polars: python3 segment_polars.py IN AS_OF OUT

Occasions netted within the day, mid-rank scores, value classes with ties kept together, one row a customer, all in integers.
"""
import datetime
import sys

import polars

source, as_of, target = sys.argv[1], datetime.date.fromisoformat(sys.argv[2]), sys.argv[3]
cents = polars.col("amount").str.replace(".", "", literal=True).cast(polars.Int64)
rows = (
    polars.scan_csv(source, schema={"customer_id": polars.String, "date": polars.String, "amount": polars.String})
    .with_columns(polars.col("date").str.to_date("%Y-%m-%d"), cents.alias("cents"))
    .filter(polars.col("date") <= as_of)
)
days = rows.group_by("customer_id", "date").agg(
    polars.col("cents").sum().alias("net"), (polars.col("cents") >= 0).any().alias("bought"), (polars.col("cents") < 0).any().alias("gave_back"))
occasion = polars.col("bought") & (~polars.col("gave_back") | (polars.col("net") > 0))
customers = (
    days.group_by("customer_id")
    .agg(polars.col("net").sum().alias("monetary"), occasion.sum().alias("frequency"), polars.col("date").filter(occasion).max().alias("last"))
    .filter(polars.col("frequency") > 0)
    .with_columns((polars.lit(as_of) - polars.col("last")).dt.total_days().alias("recency_days"))
    .collect(engine="streaming")
)
count = customers.height


def score(column, descending=False):
    equal = polars.len().over(column)
    worse = polars.col(column).rank("min", descending=descending) - 1
    return (1 + (5 * (2 * worse + equal)) // (2 * count)).cast(polars.Int64)


total = customers.filter(polars.col("monetary") > 0)["monetary"].sum()
positive = polars.col("monetary") > 0
result = (
    customers.with_columns(
        score("recency_days", descending=True).alias("recency_score"), score("frequency").alias("frequency_score"),
        score("monetary").alias("monetary_score"))
    .sort("monetary", "customer_id", descending=[True, False])
    .with_columns((polars.col("monetary").cum_sum() - polars.col("monetary")).alias("above"))
    .with_columns(polars.col("above").min().over("monetary"))
    .with_columns(
        polars.when(positive & (5 * polars.col("above") < 4 * total)).then(polars.lit("A"))
        .when(positive & (20 * polars.col("above") < 19 * total)).then(polars.lit("B")).otherwise(polars.lit("C")).alias("value_class"))
)
result.select(
    "customer_id", "recency_days", "frequency", "monetary", "recency_score", "frequency_score", "monetary_score", "value_class"
).write_csv(target)
