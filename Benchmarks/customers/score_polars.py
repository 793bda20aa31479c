"""The scenario beside this file, in polars: score, band and rank, or all columns that the program writes.

usage: score_polars.py IN.csv OUT.csv [all]
"""
import sys

import polars as pl

source, out = sys.argv[1:3]
c = pl.col


def line(column, x0, y0, x1, y1):
    return (y0 + (column - x0) * ((y1 - y0) / (x1 - x0))).clip(min(y0, y1), max(y0, y1))


timeliness = pl.when(c("timeliness") <= 90).then(line(c("timeliness"), 70, 0, 90, 60)).otherwise(
    line(c("timeliness"), 90, 60, 100, 100))
method = pl.when(c("method") <= 3).then(line(c("method"), 0, 0, 3, 100)).otherwise(line(c("method"), 3, 100, 8, 0))
words = {"非常不满意": 0.0, "不满意": 25.0, "一般": 50.0, "满意": 75.0, "非常满意": 100.0}
satisfaction = c("satisfaction").replace_strict(words, return_dtype=pl.Float64)
k = c("complaints")
complaints = pl.when(k <= 0).then(100.0).when(k <= 1).then(80.0).when(k <= 2).then(60.0).when(k <= 4).then(30.0).otherwise(0.0)
resolution = line(c("resolution"), 60, 0, 100, 100)
known = timeliness * 0.4 + line(c("content"), 60, 0, 100, 100) * 0.35 + method * 0.1
process = pl.when(c("resolution").is_null()).then(known / 0.85).otherwise(known + resolution * 0.15)
score = process * 0.6 + (satisfaction * 0.8 + complaints * 0.2) * 0.4
# Bands and ranks see the score rounded to nine decimals, as this program's do.
rounded = c("score").round(9)
band = (pl.when(rounded >= 90).then(pl.lit("优")).when(rounded >= 80).then(pl.lit("良"))
        .when(rounded >= 70).then(pl.lit("中")).when(rounded >= 60).then(pl.lit("合格")).otherwise(pl.lit("差")))
rank = rounded.rank("min", descending=True)
table = pl.scan_csv(source, schema_overrides={
    "customer": pl.String, "method": pl.Float64, "resolution": pl.Float64})
if sys.argv[3:] == ["all"]:
    scores = {"timeliness": timeliness, "content": line(c("content"), 60, 0, 100, 100), "method": method,
              "resolution": resolution, "satisfaction": satisfaction, "complaints": complaints}
    weights = {"timeliness": 0.24, "content": 0.21, "method": 0.06, "resolution": 0.09, "satisfaction": 0.32,
               "complaints": 0.08}
    shared = ("timeliness", "content", "method")
    table = table.with_columns(**{f"score_{name}": score for name, score in scores.items()})
    is_known = c("score_resolution").is_not_null()
    table = table.with_columns(**{
        f"contribution_{name}": c(f"score_{name}").fill_null(0) * (
            pl.when(is_known).then(weight).otherwise(weight / 0.85) if name in shared else weight)
        for name, weight in weights.items()})
    table = table.with_columns(score=pl.sum_horizontal([c(f"contribution_{name}") for name in scores]))
    none = pl.lit(None, pl.String)
    table = table.select(
        "customer", name=none, **{"class": none}, class_label=none, period=none, period_label=none, score=c("score"),
        band=band, band_label=band, rank=rank, class_rank=none,
        coverage=pl.when(is_known).then(1.0).otherwise(0.91), change=none, rank_gain=none,
        **{f"contribution_{name}": c(f"contribution_{name}") for name in scores},
        **{f"score_{name}": c(f"score_{name}") for name in scores}, **{f"value_{name}": c(name) for name in scores})
else:
    table = table.select("customer", score.alias("score")).with_columns(band=band, rank=rank)
table.collect().write_csv(out)
