public import BilingualText

/// What stands in a cell of a table: the value itself, from which every form makes what it shows.
public enum CellValue: Sendable, Hashable {
  /// Nothing to say here.
  case empty
  case text(Phrase)
  /// NaN for a number that is absent.
  case number(Double, NumberForm)
  /// A day of the Gregorian calendar.
  case date(year: Int, month: Int, day: Int)
  /// The length of a bar that repeats a number of the same row, 0…1.
  case bar(Double)
}

extension CellValue {
  /// The longest bar, in characters.
  private static let barLength = 20.0

  /// As people read it.
  public func text(in language: ReportLanguage) -> String {
    switch self {
    case .empty: return ""
    case .text(let phrase): return phrase.text(in: language)
    case .number(let value, let form): return form.text(value)
    case .date(let year, let month, let day):
      func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
      return "\(year)-\(two(month))-\(two(day))"
    case .bar(let share):
      guard share.isFinite, share > 0 else { return "" }
      return String(repeating: "█", count: Int((Self.barLength * min(1, share)).rounded()))
    }
  }

  /// The number, where there is one.
  public var number: Double? {
    if case .number(let value, _) = self, !value.isNaN { value } else { nil }
  }
}
