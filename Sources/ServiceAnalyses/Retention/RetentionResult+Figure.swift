public import BilingualText
public import ReportForms

extension RetentionResult {
  /// Cohorts (rows) by the periods since they began (columns).
  public func figure(id: String, title: Phrase) -> Figure? {
    let cohorts = flows.cohorts.filter { $0.size > 0 }
    guard !cohorts.isEmpty, periods.count > 1 else { return nil }
    let form = NumberForm.percent(0)
    let chart = HeatMapChart(
      rows: cohorts.map { periodNames[$0.period].remark(Phrase(String($0.size))) },
      columns: periods.indices.map { Phrase(String($0)) },
      cells: cohorts.map { cohort in
        periods.indices.map { age in
          let share = cohort.retention.indices.contains(age) ? cohort.retention[age] : nil
          return .init(shade: share, Phrase(share.map { form.text($0) } ?? ""))
        }
      }, diverges: false)
    return Figure(
      id: id, title: title,
      note: Phrase(
        zh: "行：首次活动的期间及客户数；列：其后期数；格：仍活动的比例。",
        en:
          "Rows: the first active period and its customers; columns: periods later; cells: still active."
      ),
      chart: .heatMap(chart), data: Self.cohortRows.shape.table(survivors))
  }
}
