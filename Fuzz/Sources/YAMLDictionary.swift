import Foundation
import ScenarioFiles

/// The words of the scenario format, for libFuzzer to put into texts: every key and every choice that
/// the schema knows.
enum YAMLDictionary {
  static var text: String {
    var words: Set<String> = [
      "ahp-scenario/1", ": ", "- ", "\n  ", "{", "}", "[", "]", "\"", "'", "#", "|", ">", "&a",
      "*a",
      "!!", "? ", "---", "...", "%", "1/3", "1e308", "-0", ".inf", "0x2", "50%", "2026-01-31",
      "\u{85}", "\u{2028}", "\u{feff}", "\r",
    ]
    if let schema = try? JSONSerialization.jsonObject(with: Data(ScenarioSchema.text.utf8)) {
      collect(schema, into: &words)
    }
    return words.sorted().map { word in "\"" + escaped(word) + "\"" }.joined(separator: "\n")
  }

  private static func collect(_ value: Any, into words: inout Set<String>) {
    if let values = value as? [Any] {
      for value in values { collect(value, into: &words) }
    } else if let members = value as? [String: Any] {
      for (key, value) in members {
        switch key {
        case "properties":
          for key in (value as? [String: Any] ?? [:]).keys { words.insert(key + ": ") }
        case "enum", "const":
          for word in value as? [Any] ?? [value] {
            if let word = word as? String { words.insert(word) }
          }
        default: break
        }
        collect(value, into: &words)
      }
    }
  }

  private static func escaped(_ word: String) -> String {
    word.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\" + String(UnicodeScalar(byte))
      case 0x20..<0x7f: String(UnicodeScalar(byte))
      default: "\\x" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }
}
