/// A date as people write it in tables.
///
/// The year comes first, in four digits; then month and day, in one or two: `2026-01-15`,
/// `2026-1-15`, `2026/1/15`, `2026.1.15`, `2026年1月15日`, `20260115`. A time behind a day is left
/// out, as spreadsheets export one. Months: `2026-01`, `2026/1`, `2026.1`, `2026年1月`, `202601`.
/// Quarters: `2026Q1`, `2026-Q1`, `2026年一季度`, `2026年第1季度`. What has the year elsewhere, as
/// `1/2/2026`, may mean either of two days and is none of these.
public struct WrittenDate: Sendable, Hashable {
  /// How long the span is that a text names.
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case day, month, quarter
  }

  /// How long the span is.
  public let unit: Unit
  /// The first day of the span.
  public let first: CalendarDay
  /// The last day of the span; the first one where the text names a day.
  public let last: CalendarDay

  /// - Parameter text: without surrounding spaces; full-width digits and signs count as ASCII ones.
  /// - Returns: nil for what is none of the forms.
  public init?(_ text: some StringProtocol) {
    // What is longer is no date, and need not be looked at.
    guard text.utf8.count <= 64 else { return nil }
    let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
      (0xFF01...0xFF5E).contains(scalar.value)
        ? Unicode.Scalar(UInt8(scalar.value - 0xFEE0)) : scalar
    }
    var reader = DateReader(scalars[...])
    guard let found = reader.date() else { return nil }
    self = found
  }

  init?(year: Int, month: Int, day: Int) {
    guard let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    (unit, first, last) = (.day, day, day)
  }

  init?(year: Int, month: Int) { self.init(.month, year: year, months: month...month) }

  init?(year: Int, quarter: Int) {
    guard (1...4).contains(quarter) else { return nil }
    self.init(.quarter, year: year, months: 3 * quarter - 2...3 * quarter)
  }

  private init?(_ unit: Unit, year: Int, months: ClosedRange<Int>) {
    guard let first = CalendarDay(year: year, month: months.lowerBound, day: 1) else { return nil }
    let lasts = [31, 30, 29, 28].lazy.compactMap {
      CalendarDay(year: year, month: months.upperBound, day: $0)
    }
    guard let last = lasts.first else { return nil }
    (self.unit, self.first, self.last) = (unit, first, last)
  }
}

/// Reads a date from its start.
private struct DateReader {
  private var rest: ArraySlice<Unicode.Scalar>

  init(_ text: ArraySlice<Unicode.Scalar>) { rest = text }

  mutating func date() -> WrittenDate? {
    let digits = rest.prefix { ("0"..."9").contains($0) }
    switch digits.count {
    case 8:
      rest = rest.dropFirst(8)
      let numbers = digits.map(\.digit)
      guard isAtEndOrTime else { return nil }
      return WrittenDate(
        year: numbers.prefix(4).number, month: numbers[4..<6].number, day: numbers[6...].number)
    case 6:
      rest = rest.dropFirst(6)
      let numbers = digits.map(\.digit)
      guard rest.isEmpty else { return nil }
      return WrittenDate(year: numbers.prefix(4).number, month: numbers[4...].number)
    case 4:
      guard let year = number(4...4) else { return nil }
      return afterYear(year)
    default: return nil
    }
  }

  private mutating func afterYear(_ year: Int) -> WrittenDate? {
    let spaces = rest.drop { $0 == " " }
    if spaces.first == "年" {
      rest = spaces.dropFirst()
      return chinese(year)
    }
    var quarter = spaces
    if let sign = quarter.first, "-/.".unicodeScalars.contains(sign) {
      quarter = quarter.dropFirst()
    }
    if let letter = quarter.first, "Qq".unicodeScalars.contains(letter) {
      rest = quarter.dropFirst()
      guard let number = number(1...1), rest.isEmpty else { return nil }
      return WrittenDate(year: year, quarter: number)
    }
    guard let separator = rest.first, "-/.".unicodeScalars.contains(separator) else { return nil }
    rest = rest.dropFirst()
    guard let month = number(1...2) else { return nil }
    if rest.isEmpty { return WrittenDate(year: year, month: month) }
    guard rest.first == separator else { return nil }
    rest = rest.dropFirst()
    guard let day = number(1...2), isAtEndOrTime else { return nil }
    return WrittenDate(year: year, month: month, day: day)
  }

  /// What follows `2026年`.
  private mutating func chinese(_ year: Int) -> WrittenDate? {
    skipSpaces()
    if rest.first == "第" { rest = rest.dropFirst() }
    let numerals: [Unicode.Scalar: Int] = ["一": 1, "二": 2, "三": 3, "四": 4]
    if let first = rest.first, let quarter = numerals[first] {
      rest = rest.dropFirst()
      return isQuarterWord ? WrittenDate(year: year, quarter: quarter) : nil
    }
    guard let number = number(1...2) else { return nil }
    skipSpaces()
    if isQuarterWord { return WrittenDate(year: year, quarter: number) }
    guard rest.first == "月" else { return nil }
    rest = rest.dropFirst()
    skipSpaces()
    if rest.isEmpty { return WrittenDate(year: year, month: number) }
    guard let day = self.number(1...2) else { return nil }
    skipSpaces()
    guard rest.first == "日" || rest.first == "号" else { return nil }
    rest = rest.dropFirst()
    return isAtEndOrTime ? WrittenDate(year: year, month: number, day: day) : nil
  }

  private var isQuarterWord: Bool {
    [["季", "度"], ["季"]].contains { rest.elementsEqual($0 as [Unicode.Scalar]) }
  }

  /// Nothing, or a time of the day behind a space or a T.
  private var isAtEndOrTime: Bool {
    guard let first = rest.first else { return true }
    guard first == " " || first == "T", rest.count > 1 else { return false }
    return rest.dropFirst().allSatisfy { "0123456789:.Z+ ".unicodeScalars.contains($0) }
  }

  private mutating func skipSpaces() { rest = rest.drop { $0 == " " } }

  private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    let found = rest.prefix { ("0"..."9").contains($0) }
    guard digits.contains(found.count) else { return nil }
    rest = rest.dropFirst(found.count)
    return found.map(\.digit).number
  }
}

extension Unicode.Scalar {
  fileprivate var digit: Int { Int(value) - 48 }
}

extension Sequence<Int> {
  /// The number with these decimal digits.
  fileprivate var number: Int { reduce(0) { 10 * $0 + $1 } }
}
