extension EvaluationModel {
  func periodErrors() -> [ModelError] {
    var errors = repeated(periods.map(\.id)).map { ModelError(.period($0), .duplicate) }
    var spans: [(id: String, start: CalendarDay, end: CalendarDay)] = []
    for period in periods {
      guard let start = period.start, let end = period.end else { continue }
      if start <= end {
        spans.append((period.id, start, end))
      } else {
        errors.append(ModelError(.period(period.id), .periodReversed(start, end)))
      }
    }
    return errors + overlaps(of: spans) + comparisonErrors()
  }

  /// Walks the periods by their start and remembers the one that ends last, so that one pass finds
  /// every period that begins before an earlier one is over.
  private func overlaps(
    of spans: [(id: String, start: CalendarDay, end: CalendarDay)]
  ) -> [ModelError] {
    var errors: [ModelError] = []
    var latest: (id: String, end: CalendarDay)?
    for span in spans.sorted(by: { $0.start < $1.start }) {
      if let running = latest, span.start <= running.end {
        errors.append(ModelError(.period(span.id), .periodsOverlap(with: running.id)))
      }
      if latest.map({ $0.end < span.end }) ?? true { latest = (span.id, span.end) }
    }
    return errors
  }

  private func comparisonErrors() -> [ModelError] {
    guard let comparison else { return [] }
    let unknown = [comparison.baseline, comparison.current].filter { !periods.indices.contains($0) }
    if !unknown.isEmpty { return unknown.map { ModelError(.comparison, .unknownPeriod($0)) } }
    return comparison.baseline == comparison.current
      ? [ModelError(.comparison, .comparisonOfOnePeriod)] : []
  }
}
