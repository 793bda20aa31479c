public import BilingualText

/// Something wrong, or worth knowing, at one place of a file.
public struct Diagnostic: Sendable, Hashable {
  /// How grave something is.
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    /// An error, which stops what was asked for, or a warning, which does not.
    case error, warning
  }

  /// Whether it stops what was asked for.
  public var severity: Severity
  /// What kind of thing is wrong, by a name that never changes.
  public var code: DiagnosticCode
  /// The path as the user would write it.
  public var file: String
  /// Nil where a file as a whole is meant.
  public var position: SourcePosition?
  /// What is wrong.
  public var message: Phrase
  /// What is allowed and the way out.
  public var hint: Phrase?
  /// The line at `position`, without its end.
  public var excerpt: String?

  public init(
    _ severity: Severity, _ code: DiagnosticCode, file: String, position: SourcePosition?,
    message: Phrase, hint: Phrase? = nil, excerpt: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.position = position
    self.message = message
    self.hint = hint
    self.excerpt = excerpt
  }
}

extension [Diagnostic] {
  /// Sorted by line and column; what has no place comes first.
  package var inFileOrder: [Diagnostic] {
    enumerated().sorted { a, b in
      let first = a.element.position ?? SourcePosition(line: 0, column: 0)
      let second = b.element.position ?? SourcePosition(line: 0, column: 0)
      return first == second ? a.offset < b.offset : first < second
    }.map(\.element)
  }

  /// Whether any of them is an error.
  ///
  /// - Complexity: O(count)
  public var hasErrors: Bool { contains { $0.severity == .error } }
}
