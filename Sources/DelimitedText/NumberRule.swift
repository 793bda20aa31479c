/// How the contents of a column become numbers.
public struct NumberRule: Sendable, Hashable {
  /// These become not-a-number.
  public var missing: MissingTokens
  /// Whether `86%` is read as 86.
  public var acceptsPercent: Bool
  /// What is taken away from a content before it is read.
  public var trimming: Trimming
  /// How numbers may be written beside the plain form; nil for no other form.
  public var tidying: NumberTidying?

  public init(
    missing: MissingTokens = MissingTokens(), acceptsPercent: Bool = false,
    trimming: Trimming = .spaces, tidying: NumberTidying? = nil
  ) {
    self.tidying = tidying
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
    let value = acceptsPercent ? DecimalText.percentage(trimmed) : DecimalText.number(trimmed)
    if value != nil { return value }
    guard let tidying, let text = tidying.plain(trimmed) else { return nil }
    return acceptsPercent ? DecimalText.percentage(text.span) : DecimalText.number(text.span)
  }
}
