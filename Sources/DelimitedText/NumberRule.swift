/// How the contents of a column become numbers.
public struct NumberRule: Sendable, Hashable {
  /// These become not-a-number.
  public var missing: MissingTokens
  /// Whether `86%` is read as 86.
  public var acceptsPercent: Bool
  public var trimming: Trimming

  public init(
    missing: MissingTokens = MissingTokens(), acceptsPercent: Bool = false,
    trimming: Trimming = .spaces
  ) {
    self.missing = missing
    self.acceptsPercent = acceptsPercent
    self.trimming = trimming
  }

  /// The number, not-a-number for a missing token, or nil when the content is neither.
  @inline(__always)
  public func value(of content: Span<UInt8>) -> Double? {
    if !missing.containsNumber(content), let value = DecimalText.number(content) { return value }
    return slowValue(of: content)
  }

  private func slowValue(of content: Span<UInt8>) -> Double? {
    let trimmed = content.extracting(trimming.range(in: content))
    if missing.contains(trimmed) { return .nan }
    return acceptsPercent ? DecimalText.percentage(trimmed) : DecimalText.number(trimmed)
  }
}
