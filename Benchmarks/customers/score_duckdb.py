"""The scenario beside this file, in DuckDB. usage: score_duckdb.py IN.csv OUT.csv THREADS"""
import sys

import duckdb

source, out, threads = sys.argv[1:4]
con = duckdb.connect()
con.execute(f"set threads to {int(threads)}")
con.execute(f"""
copy (
  with measured as (
    select customer, resolution,
      case when timeliness <= 90 then greatest(0, least(60, (timeliness - 70) * 3.0e0))
        else least(100, 60 + (timeliness - 90) * 4.0e0) end * 0.4e0
      + greatest(0, least(100, (content - 60) * 2.5e0)) * 0.35e0
      + case when method <= 3 then method / 3 * 100 else greatest(0, 100 - (method - 3) * 20) end * 0.1e0 as known,
      (case satisfaction when '非常不满意' then 0 when '不满意' then 25 when '一般' then 50 when '满意' then 75
        when '非常满意' then 100 end * 0.8e0
      + case when complaints <= 0 then 100 when complaints <= 1 then 80 when complaints <= 2 then 60
        when complaints <= 4 then 30 else 0 end * 0.2e0) * 0.4e0 as performance
    from read_csv('{source}', header = true, types = {{'customer': 'VARCHAR', 'timeliness': 'DOUBLE',
      'content': 'DOUBLE', 'method': 'DOUBLE', 'resolution': 'DOUBLE', 'complaints': 'INTEGER'}})
  ), scored as (
    select customer, performance + 0.6e0 * case when resolution is null then known / 0.85e0
      else known + greatest(0, least(100, (resolution - 60) * 2.5e0)) * 0.15e0 end as score
    from measured
  )
  select customer, score,
    case when round(score, 9) >= 90 then '优' when round(score, 9) >= 80 then '良' when round(score, 9) >= 70 then '中'
      when round(score, 9) >= 60 then '合格' else '差' end as band,
    rank() over (order by round(score, 9) desc) as rank
  from scored
) to '{out}' (header, delimiter ',')""")
