/// A percentage as printed, with so many places (the idea of the GRIM test: Brown & Heathers 2017,
/// doi:10.1177/1948550616673876).
public struct PublishedPercentage: Sendable, Hashable {
  /// In units of the last place: 7312 for 73.12 %.
  public let units: Int
  /// Digits behind the point, 0...6.
  public let places: Int

  /// - Precondition: places in 0...6.
  public init(units: Int, places: Int) {
    precondition((0...6).contains(places), "places are in 0...6")
    self.units = units
    self.places = places
  }

  /// From digits with at most six behind a point, such as "73.12" or "73.12%"; nil for other text.
  public init?(_ text: String) {
    var digits = text.utf8.last == UInt8(ascii: "%") ? text.utf8.dropLast() : text.utf8[...]
    let isNegative = digits.first == UInt8(ascii: "-")
    if isNegative { digits = digits.dropFirst() }
    var units = 0
    var places: Int?
    for byte in digits {
      if byte == UInt8(ascii: "."), places == nil {
        places = 0
      } else {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), units < 1 << 52 else {
          return nil
        }
        units = units * 10 + Int(byte - UInt8(ascii: "0"))
        places = places.map { $0 + 1 }
      }
    }
    guard digits.contains(where: { $0 != UInt8(ascii: ".") }), (places ?? 0) <= 6 else {
      return nil
    }
    self.init(units: isNegative ? -units : units, places: places ?? 0)
  }

  /// 10^places
  var scale: Int { (0..<places).reduce(1) { power, _ in power * 10 } }

  /// The number printed: 73.12 for 7312 units of two places.
  public var percent: Double { Double(units) / Double(scale) }

  /// Half a unit of the last place, in percent.
  public var halfUnit: Double { 0.5 / Double(scale) }

  /// From this base on some whole count gives every percentage with so many places.
  public var everyBaseFrom: Int { 100 * scale }

  /// The counts k with
  /// 100 k / n − p
  /// ≤ half a unit: both ways of rounding a half are accepted. Nil when there is none.
  ///
  /// - Parameter base: n, above 0 and below 2^31.
  public func counts(base: Int) -> ClosedRange<Int>? {
    precondition(base > 0 && base < 1 << 31, "a base is positive")
    // |200 k s − 2 n u| ≤ n for s = 10^places and u units, in whole numbers.
    let step = 200 * scale
    let (low, high) = ((2 * units - 1) * base, (2 * units + 1) * base)
    let first = max(0, (low + step - 1).flooredQuotient(by: step))
    let last = min(base, high.flooredQuotient(by: step))
    return first <= last ? first...last : nil
  }

  /// The smallest base for which each percentage has a whole count, below the one from which every
  /// percentage does; nil when there is none.
  ///
  /// - Parameter addingUp: the counts must be able to sum to the base.
  /// - Complexity: O(bases searched × percentages)
  public static func leastBase(
    _ percentages: [PublishedPercentage], addingUp: Bool = false
  ) -> Int? {
    let end = percentages.map(\.everyBaseFrom).max() ?? 1
    return (1..<max(2, end)).lazy.first { fits(percentages, base: $0, addingUp: addingUp) }
  }

  /// All bases from 1 to below `limit` for which each percentage has a whole count, rising.
  ///
  /// - Complexity: O(limit × percentages)
  public static func bases(_ percentages: [PublishedPercentage], below limit: Int) -> [Int] {
    guard limit > 1 else { return [] }
    return (1..<limit).filter { fits(percentages, base: $0, addingUp: false) }
  }

  private static func fits(
    _ percentages: [PublishedPercentage], base: Int, addingUp: Bool
  ) -> Bool {
    var (least, most) = (0, 0)
    for percentage in percentages {
      guard let counts = percentage.counts(base: base) else { return false }
      least += counts.lowerBound
      most += counts.upperBound
    }
    return !addingUp || least <= base && base <= most
  }
}

extension Int {
  /// - Precondition: `divisor` > 0
  fileprivate func flooredQuotient(by divisor: Int) -> Int {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
  }
}
