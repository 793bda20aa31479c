public import BilingualText
public import Diagnostics

/// Why a scenario cannot be opened or evaluated: every mistake, each with its file, line, column and
/// way out, as `ahp check` names them.
public struct ScenarioRefusal: Error, Sendable {
  /// Errors and warnings in the order in which they were found.
  public let diagnostics: [Diagnostic]
  /// How many mistakes of tables there are besides those described.
  public let undescribed: Int

  init(_ diagnostics: [Diagnostic], undescribed: Int = 0) {
    self.diagnostics = diagnostics
    self.undescribed = undescribed
  }

  /// The mistakes as the command prints them: one line each, then the line of the file and the way
  /// out.
  public func text(in language: ReportLanguage) -> String {
    DiagnosticText(language: language).render(diagnostics, undescribed: undescribed)
  }
}

extension ScenarioRefusal: CustomStringConvertible {
  public var description: String { text(in: .english) }
}
