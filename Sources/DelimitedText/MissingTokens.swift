/// Contents that stand for "no value", such as an empty field, `-` or `无`.
public struct MissingTokens: Sendable, Hashable {
  /// Compared byte for byte with the trimmed content.
  public let tokens: [[UInt8]]
  private let hasEmpty: Bool
  /// Tokens such as `-999` that must be looked for before reading a number.
  private let numbers: [[UInt8]]

  /// Whether any token reads as a number.
  var hasNumbers: Bool { !numbers.isEmpty }

  public init(_ tokens: [[UInt8]]) {
    self.tokens = tokens
    hasEmpty = tokens.contains([])
    numbers = tokens.filter { DecimalText.percentage($0.span) != nil }
  }

  public init(_ tokens: [String] = [""]) { self.init(tokens.map { Array($0.utf8) }) }

  /// Whether the content, trimmed already, is one of the tokens.
  ///
  /// - Complexity: O(tokens)
  public func contains(_ content: Span<UInt8>) -> Bool {
    content.isEmpty ? hasEmpty : Self.contains(content, in: tokens)
  }

  /// Whether the content is a token that also reads as a number.
  @inline(__always)
  func containsNumber(_ content: Span<UInt8>) -> Bool {
    !numbers.isEmpty && Self.contains(content, in: numbers)
  }

  private static func contains(_ content: Span<UInt8>, in tokens: [[UInt8]]) -> Bool {
    tokens.contains { token in
      token.count == content.count && token.indices.allSatisfy { token[$0] == content[$0] }
    }
  }
}
