import BilingualText
import IndicatorEvaluation
import ScenarioData
import ScenarioShape

/// What `every` says.
enum SpanWord: String, Sendable, CaseIterable {
  case month, period

  static let shape = SyntaxShape<SpanWord>.rawValue { word in
    switch word {
    case .month: Phrase(zh: "每月", en: "a month of the calendar")
    case .period: Phrase(zh: "每个评价期", en: "a period of the scenario")
    }
  }
}

/// Months or periods that rows lie in.
enum TimeSpans: Sendable {
  /// By the column with the day.
  case months(ColumnDemand)
  case periods([PeriodName])

  /// Columns that it reads.
  var columns: [ColumnDemand] {
    if case .months(let column) = self { [column] } else { [] }
  }

  /// For each row its span; nil for none.
  func positions(_ chunk: TableChunk) -> [Int?] {
    switch self {
    case .months(let column): chunk.days(column).map { $0?.monthNumber }
    case .periods: chunk.periods.map { $0 < 0 ? nil : $0 }
    }
  }

  /// All spans from the first to the last that occur; every period of the scenario.
  func range(of places: some Sequence<Int>) -> Range<Int> {
    switch self {
    case .months:
      let places = places.sorted()
      guard let first = places.first, let last = places.last else { return 0..<0 }
      return first..<last + 1
    case .periods(let names): return 0..<names.count
    }
  }

  func name(of place: Int) -> String {
    switch self {
    case .months: place.monthName
    case .periods(let names): names[place].id
    }
  }

  /// What people call it.
  func label(of place: Int) -> Phrase {
    if case .periods(let names) = self {
      Phrase(names[place].label, id: names[place].id)
    } else {
      Phrase(name(of: place))
    }
  }
}

/// A period by its id and its name for people.
struct PeriodName: Sendable {
  let id: String
  let label: Label
}

extension AnalysisContext {
  /// Nil with the mistake said.
  mutating func spans(_ every: Keyed<SpanWord>, in table: Int) -> TimeSpans? {
    guard let days = days(in: table, at: every.key) else { return nil }
    switch every.value {
    case .month: return .months(days)
    case .period:
      if !frame.periods.isEmpty {
        return .periods(frame.periods.map { PeriodName(id: $0.id, label: $0.label) })
      }
      findings.missingKey("periods", in: Phrase(zh: "场景", en: "the scenario"), at: every.key)
      return nil
    }
  }
}
