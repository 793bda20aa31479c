import AHPScenarios
import Testing

/// Mistakes as people see them: the place, the line, a caret, the way out.
struct DiagnosticTextTests {
  private func diagnostic(
    _ excerpt: String?, column: Int = 1, severity: Diagnostic.Severity = .error,
    hint: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(
      severity, .keyUnknown, file: "s.yaml",
      position: excerpt == nil ? nil : SourcePosition(line: 2, column: column),
      message: Phrase(zh: "未知的键", en: "unknown key"), hint: hint, excerpt: excerpt)
  }

  /// The line with the caret.
  private func caret(_ excerpt: String, column: Int) -> String {
    let text = DiagnosticText(language: .english).render([diagnostic(excerpt, column: column)])
    return String(text.split(separator: "\n")[2])
  }

  @Test func everyPartHasItsLine() {
    let hint = Phrase(zh: "请删除", en: "remove it")
    let found = [diagnostic("a: bad", column: 4, hint: hint), diagnostic(nil, severity: .warning)]
    #expect(
      DiagnosticText(language: .english).render(found) == """
        s.yaml:2:4: error: unknown key [key-unknown]
          | a: bad
          |    ^
          = remove it
        s.yaml: warning: unknown key [key-unknown]

        """)
    #expect(
      DiagnosticText(language: .chinese).render(found) == """
        s.yaml:2:4: 错误: 未知的键 [key-unknown]
          | a: bad
          |    ^
          = 请删除
        s.yaml: 警告: 未知的键 [key-unknown]

        """)
  }

  @Test func whatIsNotDescribedIsCounted() {
    let english = DiagnosticText(language: .english).render([], undescribed: 3)
    #expect(english == "… and 3 more mistakes, not listed\n")
    #expect(DiagnosticText(language: .chinese).render([], undescribed: 3).contains(" 3 "))
    #expect(DiagnosticText(language: .english).render([]).isEmpty)
  }

  /// Chinese characters are two columns wide, and a tab becomes one space.
  @Test func theCaretStandsUnderItsColumn() {
    #expect(caret("标题：x", column: 4) == "  |       ^")
    #expect(caret("\t\tb", column: 3) == "  |   ^")
    #expect(caret("ab", column: 9) == "  |   ^")
    // A control character is written out as five.
    #expect(caret("a\u{1}b", column: 3) == "  |       ^")
  }

  @Test func ofALongLineWhatStandsAroundIsShown() {
    let line = String(repeating: "a", count: 200) + "X" + String(repeating: "b", count: 200)
    let text = DiagnosticText(language: .english).render([diagnostic(line, column: 201)])
    let lines = text.split(separator: "\n")
    let shown = lines[1].dropFirst(4)
    #expect(shown.hasPrefix("…a") && shown.hasSuffix("b…") && shown.count < 120)
    let place = lines[2].dropFirst(4).count - 1
    #expect(lines[2].last == "^" && Array(shown)[place] == "X")
    // A line that fits is shown whole.
    let short = String(repeating: "a", count: 120)
    let whole = DiagnosticText(language: .english).render([diagnostic(short, column: 1)])
    #expect(whole.contains("  | \(short)\n"))
  }

  @Test func nothingReachesTheTerminalButText() {
    let hostile = Diagnostic(
      .error, .keyUnknown, file: "a\u{1B}[2J.yaml", position: nil, message: Phrase("x\u{7}"),
      hint: Phrase("\u{1B}c"))
    let text = DiagnosticText(language: .english).render([hostile])
    #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    #expect(text.contains("\\u{1b}[2J.yaml: error: x\\u{7} "))
  }

  @Test func coloursGoByTheSeverity() {
    let coloured = DiagnosticText(language: .english, usesColor: true)
    let error = coloured.render([diagnostic("a", column: 1)])
    #expect(
      error.contains(": \u{1B}[31merror\u{1B}[0m: ") && error.contains("| \u{1B}[31m^\u{1B}[0m\n"))
    let warning = coloured.render([diagnostic("a", column: 1, severity: .warning)])
    #expect(warning.contains("\u{1B}[33mwarning\u{1B}[0m") && !warning.contains("[31m"))
  }

  @Test func aRefusalIsTheSameText() throws {
    let refusal = try #require(throws: ScenarioRefusal.self) {
      try OpenedScenario(path: "/no/such/scenario.yaml")
    }
    let text = DiagnosticText(language: .english).render(refusal.diagnostics)
    #expect(refusal.description == text && refusal.undescribed == 0)
    #expect(text.hasPrefix("/no/such/scenario.yaml: error: ") && text.contains("[file-missing]"))
  }
}
