public import BilingualText
public import ReportForms

extension ScheduleResult {
  /// The least visited first; a list too long for bars is drawn to its first part.
  public func figure(id: String, title: Phrase) -> Figure? {
    guard !people.isEmpty else { return nil }
    let ordered = attendances.sorted {
      ($0.attendance.rate, $0.name) < ($1.attendance.rate, $1.name)
    }
    let drawn = Array(ordered.prefix(Self.mostBars))
    let chart = BarChart(
      drawn.map { row in
        let rate = row.attendance.rate
        return .init(Phrase(row.name), rate, tone: rate < 1 ? .caution : .plain)
      }, form: .percent(0), maximum: 1)
    return Figure(
      id: id, title: title,
      note: ordered.count > drawn.count
        ? Phrase(
          zh: "完成率最低的 \(drawn.count) 家。", en: "The \(drawn.count) with the lowest rates.") : nil,
      chart: .bars(chart), data: Self.personRows.shape.table(drawn))
  }

  private static let mostBars = 30
}
