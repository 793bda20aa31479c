public import BilingualText
public import Diagnostics
import ReportForms

/// Diagnostics for people: `file:line:column: severity: text [code]`, the line, a caret, the way out.
public struct DiagnosticText: Sendable {
  let language: ReportLanguage
  let usesColor: Bool

  /// - Parameter usesColor: Whether escape sequences of a terminal colour severities and carets.
  public init(language: ReportLanguage, usesColor: Bool = false) {
    self.language = language
    self.usesColor = usesColor
  }

  /// All of them, a line each with the line of the file and the way out beneath.
  ///
  /// - Parameter undescribed: How many more there are.
  public func render(_ diagnostics: [Diagnostic], undescribed: Int = 0) -> String {
    var text = diagnostics.map { render($0) }.joined()
    if undescribed > 0 {
      text +=
        language == .chinese
        ? "……另有 \(undescribed) 处错误未逐一列出\n" : "… and \(undescribed) more mistakes, not listed\n"
    }
    return text
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    var head = diagnostic.file
    if let position = diagnostic.position { head += ":\(position.line):\(position.column)" }
    let message = diagnostic.message.text(in: language).printable
    let severity = word(diagnostic.severity)
    var text =
      "\(head.printable): \(paint(severity, diagnostic.severity)): \(message) "
      + "[\(diagnostic.code.rawValue)]\n"
    if let position = diagnostic.position, let excerpt = diagnostic.excerpt {
      text += pointed(excerpt, column: position.column, severity: diagnostic.severity)
    }
    if let hint = diagnostic.hint {
      text += "  = \(hint.text(in: language).printable)\n"
    }
    return text
  }

  private func word(_ severity: Diagnostic.Severity) -> String {
    switch (severity, language) {
    case (.error, .english): "error"
    case (.warning, .english): "warning"
    case (.error, .chinese): "错误"
    case (.warning, .chinese): "警告"
    }
  }

  /// The line with a caret under the column; of a long line only what stands around it.
  private func pointed(_ line: String, column: Int, severity: Diagnostic.Severity) -> String {
    let scalars = Array(line.unicodeScalars)
    let target = min(column - 1, scalars.count)
    let fits = scalars.count <= 120
    let start = fits ? 0 : max(0, target - 60)
    let end = fits ? scalars.count : min(scalars.count, max(start + 100, target + 20))
    func text(_ range: Range<Int>) -> String {
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars[range])
      return String(view).replacingTabs.printable
    }
    let before = (start > 0 ? "…" : "") + text(start..<target)
    let after = text(target..<end) + (end < scalars.count ? "…" : "")
    let caret = String(repeating: " ", count: before.displayWidth) + paint("^", severity)
    return "  | \(before)\(after)\n  | \(caret)\n"
  }

  private func paint(_ text: String, _ severity: Diagnostic.Severity) -> String {
    guard usesColor else { return text }
    return "\u{1b}[\(severity == .error ? 31 : 33)m\(text)\u{1b}[0m"
  }
}

extension String {
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
