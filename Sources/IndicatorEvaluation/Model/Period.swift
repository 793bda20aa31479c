public import BilingualText

/// A span of days, both ends inclusive.
public struct Period: Sendable, Hashable {
  /// Unique among the model's periods; tables may name a period by it.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// The first day; nil where none is given: the span is then what the id says, read as a date.
  public var start: CalendarDay?
  /// The last day; nil where none is given, as `start`.
  public var end: CalendarDay?

  public init(
    id: String, label: Label = Label(), start: CalendarDay? = nil, end: CalendarDay? = nil
  ) {
    self.id = id
    self.label = label
    self.start = start
    self.end = end
  }
}

/// A day of the Gregorian calendar.
public struct CalendarDay: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// 1...9999
  public let year: Int
  /// 1...12
  public let month: Int
  /// 1...31, a day that the month has.
  public let day: Int

  /// Nil when there is no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let length =
      switch month {
      case 2: leap ? 29 : 28
      case 4, 6, 9, 11: 30
      default: 31
      }
    guard day <= length else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2015-07-01`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var (parts, part, count) = ((0, 0, 0), 0, 0)
    for byte in text.utf8 {
      if count == 4 || count == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        part += 1
      } else {
        guard count < 10, (48...57).contains(byte) else { return nil }
        let digit = Int(byte - 48)
        switch part {
        case 0: parts.0 = parts.0 * 10 + digit
        case 1: parts.1 = parts.1 * 10 + digit
        default: parts.2 = parts.2 * 10 + digit
        }
      }
      count += 1
    }
    guard count == 10 else { return nil }
    self.init(year: parts.0, month: parts.1, day: parts.2)
  }

  /// Whether a day is earlier than another.
  public static func < (a: CalendarDay, b: CalendarDay) -> Bool {
    (a.year, a.month, a.day) < (b.year, b.month, b.day)
  }

  /// ISO 8601, `2015-07-01`.
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let text = String(number)
      return String(repeating: "0", count: max(0, width - text.count)) + text
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

/// Two periods to be compared.
public struct PeriodComparison: Sendable, Hashable {
  /// The period that changes are counted from: its position in the model's.
  public var baseline: Int
  /// The period that they lead to: its position in the model's.
  public var current: Int
  /// The test that reports lead with.
  public var test: PairedTestKind
  /// Whether each class is compared too.
  public var byClass: Bool

  public init(
    baseline: Int, current: Int, test: PairedTestKind = .wilcoxonSignedRank, byClass: Bool = false
  ) {
    self.baseline = baseline
    self.current = current
    self.test = test
    self.byClass = byClass
  }
}

/// The test that a report leads with; both are always computed.
public enum PairedTestKind: String, Sendable, Hashable, CaseIterable {
  case wilcoxonSignedRank = "wilcoxon-signed-rank"
  case pairedT = "paired-t"
}

/// A band of scores, its lower bound inclusive.
public struct Band: Sendable, Hashable {
  /// Unique among the model's bands.
  public var id: String
  /// The name in reports; the id stands in for one that is empty.
  public var label: Label
  /// The least score that belongs to the band, in points, compared after rounding to nine decimals.
  public var minimum: Double

  public init(id: String, label: Label = Label(), minimum: Double) {
    self.id = id
    self.label = label
    self.minimum = minimum
  }
}
