public import Diagnostics

/// The rows of the data that were left out because of mistakes.
public struct LeftOutRows: Sendable, Hashable {
  /// How many rows were left out, each once however many mistakes it has.
  public var count = 0
  /// How many rows there were, those left out included.
  public var total = 0
  /// How often each mistake was made.
  public var reasons: [DiagnosticCode: Int] = [:]

  public init() {}

  /// From 0 to 1.
  public var share: Double { total > 0 ? Double(count) / Double(total) : 0 }

  /// The mistakes made most often, at most three, the commonest first.
  public var commonestReasons: [(code: DiagnosticCode, count: Int)] {
    reasons.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
      .prefix(3).map { ($0.key, $0.value) }
  }
}
