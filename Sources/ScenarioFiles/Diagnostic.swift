public import BilingualText
import IndicatorEvaluation

/// Something wrong, or worth knowing, at one place of a file.
public struct Diagnostic: Sendable, Hashable {
  public enum Severity: String, Sendable, Hashable, CaseIterable {
    case error, warning
  }

  public var severity: Severity
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

/// A place in a text file, counted as editors do.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// From 1.
  public var line: Int
  /// From 1, in characters.
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }
}
