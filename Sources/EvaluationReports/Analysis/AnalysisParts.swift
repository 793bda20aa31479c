/// What can be asked about judgments beside their weights.
public struct AnalysisParts: OptionSet, Sendable, Hashable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// All priority methods side by side.
  public static let methods = AnalysisParts(rawValue: 1)
  /// All consistency indices.
  public static let indices = AnalysisParts(rawValue: 2)
  /// How far the experts of a set agree.
  public static let group = AnalysisParts(rawValue: 4)
  /// How far the weights depend on the judgments.
  public static let uncertainty = AnalysisParts(rawValue: 8)
}
