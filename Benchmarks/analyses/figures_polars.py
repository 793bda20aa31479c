"""The figures of the scenario beside this file, in polars. usage: figures_polars.py IN.csv OUT.json

One scan for all: everything is lazy until one collect_all, whose plans share what they have in
common."""
import json
import sys

import polars as pl

source, out = sys.argv[1:3]
c = pl.col

table = pl.scan_csv(source, schema_overrides={
    "customer": pl.String, "district": pl.Categorical, "kind": pl.Categorical, "billed": pl.String})
kwh = c("kwh")
largest = kwh.top_k(211).min()
classed = table.with_columns(
    label=pl.when(kwh >= largest).then(pl.lit("super")).when(kwh >= 20000).then(pl.lit("large"))
    .otherwise(pl.lit("general")))

sort = table.select(kwh.sort(descending=True)).with_columns(
    below=kwh.cum_sum(), place=pl.int_range(1, pl.len() + 1).cast(pl.Float64))
n, total = pl.len(), kwh.sum()
below, place = c("below"), c("place")
concentration = sort.select(
    members=n, total=total,
    gini=((n + 1 - 2 * place) * kwh).sum() / (n * total),
    herfindahl=((kwh / total) ** 2).sum(),
    **{f"top.{k}": kwh.head(k).sum() / total for k in (1, 10, 100, 211, 3351)},
    **{f"percent.{k}": kwh.head((n * k) // 100).sum() / total for k in (1, 5, 10, 20, 50)},
    **{f"lorenz.{k}": kwh.tail((n * k) // 10).sum() / total for k in range(1, 10)},
    a=(below < 0.8 * total).sum() + 1, b=(below < 0.95 * total).sum() + 1)
frames = pl.collect_all([
    classed.group_by("label").agg(count=pl.len(), sum=kwh.sum(), mean=kwh.mean()),
    table.group_by("district", "kind").agg(count=pl.len()),
    concentration,
    table.group_by("district").agg(
        count=pl.len(), sum=kwh.sum(), mean=kwh.mean(),
        top=c("customer").top_k_by("kwh", 3), top_sum=kwh.top_k(3).sum()),
    table.group_by("district", month=c("billed").str.head(7)).agg(sum=kwh.sum()),
])
names = ("classes", "kinds", "concentration", "districts", "months")
json.dump({name: frame.to_dicts() for name, frame in zip(names, frames)}, open(out, "w"), ensure_ascii=False)
