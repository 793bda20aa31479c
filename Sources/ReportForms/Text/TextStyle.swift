/// Whether a text report carries ANSI escape sequences. The caller knows whether a terminal reads
/// it and whether `NO_COLOR` is set.
public enum TextStyle: Sendable, Hashable {
  case plain
  case ansi
}

extension TextStyle {
  /// The text in the colour of its tone; texts are made printable before, so that nothing but these
  /// sequences reaches the terminal.
  func paint(_ text: String, _ tone: Tone) -> String {
    guard self == .ansi, !text.isEmpty, let code = tone.ansiCode else { return text }
    return "\u{1b}[\(code)m\(text)\u{1b}[0m"
  }
}

extension Tone {
  fileprivate var ansiCode: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .good: "32"
    case .caution: "33"
    case .bad: "31"
    case .muted: "2"
    }
  }
}
