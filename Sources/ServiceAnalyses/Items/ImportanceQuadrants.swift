internal import Statistics

/// Items by importance and performance (Martilla & James 1977, doi:10.1177/002224297704100112).
public struct ImportanceQuadrants: Sendable, Hashable {
  /// What to do about an item, by whether its importance and its performance reach their lines.
  public enum Quadrant: String, Sendable, Hashable, CaseIterable {
    /// Important and weak: what to work on.
    case concentrate
    /// Important and good.
    case keep
    /// Neither.
    case lowPriority = "low-priority"
    /// Good where it matters little.
    case overkill
  }

  /// Where the lines between high and low lie.
  public enum Crosshair: Sendable, Hashable {
    /// At the means over items that have both.
    case mean
    /// At the medians over items that have both.
    case median
    /// At these values.
    case fixed(importance: Double, performance: Double)
  }

  /// Importances from here on are high, in the unit of the importances.
  public let importanceLine: Double
  /// Performances from here on are high, in the unit of the performances.
  public let performanceLine: Double
  /// One for each item; nil where it has no importance or no performance.
  public let quadrants: [Quadrant?]

  /// A value on a line counts as high, also where rounding put it a hair below.
  ///
  /// - Parameters: one for each item; nil where there is none.
  /// - Precondition: both are of one length.
  /// - Returns: nil when no item has both and the crosshair is not fixed.
  public init?(importance: [Double?], performance: [Double?], crosshair: Crosshair = .mean) {
    precondition(importance.count == performance.count, "both for each item")
    let pairs = zip(importance, performance).compactMap { pair in
      pair.0.flatMap { a in pair.1.map { (a, $0) } }
    }
    func line(_ values: [Double]) -> Double? {
      guard !values.isEmpty else { return nil }
      return crosshair == .median ? values.median : values.sum { $0 } / Double(values.count)
    }
    if case .fixed(let importance, let performance) = crosshair {
      (importanceLine, performanceLine) = (importance, performance)
    } else {
      guard let a = line(pairs.map(\.0)), let b = line(pairs.map(\.1)) else { return nil }
      (importanceLine, performanceLine) = (a, b)
    }
    let lines = (importanceLine, performanceLine)
    quadrants = zip(importance, performance).map { importance, performance in
      guard let importance, let performance else { return nil }
      return switch (Self.reaches(importance, lines.0), Self.reaches(performance, lines.1)) {
      case (true, true): .keep
      case (true, false): .concentrate
      case (false, true): .overkill
      case (false, false): .lowPriority
      }
    }
  }

  /// A mean of numbers that are all equal may differ from them in its last digits.
  private static func reaches(_ value: Double, _ line: Double) -> Bool {
    value >= line - 1e-12 * abs(line)
  }
}
