import Diagnostics

/// What a scenario file may use of YAML, and how much of it.
///
/// Anchors and aliases make a small file expand without bound, tags name types to construct, and
/// neither is needed to describe a model. They are refused before the text reaches the YAML parser.
enum SafeYAML {
  /// 4 MiB: a scenario with thousands of judgments stays below 1 MiB; data belongs into CSV files.
  static let maximumBytes = 4 << 20
  static let maximumDepth = 64
  static let maximumLineBytes = 200_000
  /// Values and keys together.
  static let maximumTokens = 200_000
}

/// One look at the text of a YAML file before it is parsed: finds what is refused, and what the
/// parser would report at the wrong place or not at all.
struct YAMLPrescan {
  struct Finding: Equatable {
    var code: DiagnosticCode
    var position: SourcePosition
    /// The key, anchor or tag meant.
    var text: String = ""
  }

  /// Things that are refused, in order of appearance.
  private(set) var findings: [Finding] = []
  /// Plain texts with a full-width colon or comma: the likely cause when parsing fails.
  private(set) var fullwidthSuspects: [Finding] = []
  /// Byte ranges of keys that stand in their mapping a second time.
  private(set) var duplicateKeys: [Range<Int>] = []

  private let bytes: [UInt8]
  private var line = 1
  private var lineStart = 0
  private var flow: [FlowCollection] = []
  private var block: [BlockMapping] = []
  private var quote: UInt8?
  private var blockScalarIndent: Int?
  private var tokens = 0

  private struct FlowCollection {
    var isMapping: Bool
    var keys: Set<[UInt8]> = []
  }
  private struct BlockMapping {
    var column: Int
    var keys: Set<[UInt8]> = []
  }

  /// Complexity: O(bytes)
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var start = 0
    while start < bytes.count, !isHopeless {
      var end = start
      while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
      lineStart = start
      scanLine(start..<end)
      line += 1
      start = end + 1
    }
  }

  /// True when going on would only add to the same complaint.
  private var isHopeless: Bool {
    findings.count >= 100
      || findings.last.map { $0.code == .yamlTooDeep || $0.code == .yamlTooLong } ?? false
  }

  private func position(_ offset: Int) -> SourcePosition {
    // Characters, not bytes: continuation bytes of UTF-8 do not count.
    let column = bytes[lineStart..<offset].reduce(1) { $0 + (($1 & 0xC0) == 0x80 ? 0 : 1) }
    return SourcePosition(line: line, column: column)
  }

  private mutating func report(_ code: DiagnosticCode, at offset: Int, _ text: String = "") {
    findings.append(Finding(code: code, position: position(offset), text: text))
  }

  // MARK: Lines

  private mutating func scanLine(_ range: Range<Int>) {
    guard range.count <= SafeYAML.maximumLineBytes else {
      return report(.yamlTooLong, at: range.lowerBound)
    }
    var cursor = range.lowerBound
    while cursor < range.upperBound, bytes[cursor] == UInt8(ascii: " ") { cursor += 1 }
    let indent = cursor - range.lowerBound
    let rest = bytes[cursor..<range.upperBound]
    guard let first = rest.first(where: { !Self.isBlank($0) }) else { return }

    if let parent = blockScalarIndent {
      if indent > parent { return }
      blockScalarIndent = nil
    }
    if quote == nil, flow.isEmpty, rest.first == UInt8(ascii: "\t"), first != UInt8(ascii: "#") {
      return report(.yamlTab, at: cursor)
    }
    if indent / 2 > SafeYAML.maximumDepth * 2 { return report(.yamlTooDeep, at: cursor) }
    scanTokens(cursor..<range.upperBound, firstColumn: indent)
  }

  private mutating func scanTokens(_ range: Range<Int>, firstColumn: Int) {
    var cursor = range.lowerBound
    var atStart = quote == nil
    var token = cursor..<cursor
    var keyColumn = firstColumn
    var dashes = 0
    while cursor < range.upperBound {
      let byte = bytes[cursor]
      if let open = quote {
        cursor = skipQuoted(from: cursor, to: range.upperBound, quote: open)
        token = token.lowerBound..<cursor
        atStart = false
        continue
      }
      if Self.isBlank(byte) {
        cursor += 1
        continue
      }
      if byte == UInt8(ascii: "#"), cursor == range.lowerBound || Self.isBlank(bytes[cursor - 1]) {
        break
      }
      let next = cursor + 1 < range.upperBound ? bytes[cursor + 1] : UInt8(ascii: "\n")
      let endsKey =
        byte == UInt8(ascii: ":")
        && (Self.isBlank(next) || next == UInt8(ascii: "\n")
          || (!flow.isEmpty && (",[]{}".utf8.contains(next) || isAfterQuote(cursor))))
      if endsKey {
        noteKey(token, column: keyColumn)
        cursor += 1
        atStart = true
        continue
      }
      if !flow.isEmpty || atStart, "[]{},".utf8.contains(byte) {
        if !closeOrOpen(byte, at: cursor, atStart: atStart) { return }
        atStart = byte != UInt8(ascii: "]") && byte != UInt8(ascii: "}")
        cursor += 1
        token = cursor..<cursor
        continue
      }
      guard atStart else {
        cursor += 1
        token = token.lowerBound..<cursor
        continue
      }

      // A token starts here.
      tokens += 1
      if tokens > SafeYAML.maximumTokens { return report(.yamlTooLong, at: cursor) }
      if flow.isEmpty, byte == UInt8(ascii: "-"), Self.isBlank(next) || next == UInt8(ascii: "\n") {
        dashes += 1
        if dashes > SafeYAML.maximumDepth { return report(.yamlTooDeep, at: cursor) }
        let column = cursor - lineStart
        block.removeAll { $0.column > column }
        cursor += 1
        while cursor < range.upperBound, bytes[cursor] == UInt8(ascii: " ") { cursor += 1 }
        keyColumn = cursor - lineStart
        continue
      }
      if byte == UInt8(ascii: "?"), Self.isBlank(next) || next == UInt8(ascii: "\n") {
        return report(.yamlComplexKey, at: cursor)
      }
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        report(.yamlAnchor, at: cursor, word(from: cursor, to: range.upperBound))
      } else if byte == UInt8(ascii: "!") {
        report(.yamlTag, at: cursor, word(from: cursor, to: range.upperBound))
      } else if flow.isEmpty, byte == UInt8(ascii: "|") || byte == UInt8(ascii: ">") {
        blockScalarIndent = keyColumn
        return
      }
      token = cursor..<(cursor + 1)
      atStart = false
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
      cursor += 1
    }
    if quote == nil { noteSuspects(in: range) }
  }

  /// The end of a quoted text, or of the line it goes on over.
  private mutating func skipQuoted(from start: Int, to end: Int, quote open: UInt8) -> Int {
    var cursor = start
    while cursor < end {
      if open == UInt8(ascii: "\""), bytes[cursor] == UInt8(ascii: "\\") {
        cursor += 2
      } else if bytes[cursor] == open {
        if open == UInt8(ascii: "'"), cursor + 1 < end, bytes[cursor + 1] == open {
          cursor += 2
        } else {
          quote = nil
          return cursor + 1
        }
      } else {
        cursor += 1
      }
    }
    return end
  }

  private mutating func closeOrOpen(_ byte: UInt8, at offset: Int, atStart: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      // Inside a plain text of a flow collection a bracket is an error that the parser reports.
      guard atStart else { return true }
      flow.append(FlowCollection(isMapping: byte == UInt8(ascii: "{")))
      tokens += 1
      if flow.count > SafeYAML.maximumDepth {
        report(.yamlTooDeep, at: offset)
        return false
      }
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = flow.popLast()
    default:
      break
    }
    return true
  }

  // MARK: Keys and suspects

  private mutating func noteKey(_ range: Range<Int>, column: Int) {
    guard !range.isEmpty else { return }
    var key = Array(bytes[range])
    if let first = key.first, key.count > 1, first == key.last, first == 34 || first == 39 {
      key = Array(key.dropFirst().dropLast())
    }
    let isNew: Bool
    if flow.isEmpty {
      block.removeAll { $0.column > column }
      if block.last?.column != column { block.append(BlockMapping(column: column)) }
      isNew = block[block.count - 1].keys.insert(key).inserted
    } else if flow[flow.count - 1].isMapping {
      isNew = flow[flow.count - 1].keys.insert(key).inserted
    } else {
      isNew = true
    }
    if !isNew {
      duplicateKeys.append(range)
      report(.keyDuplicate, at: range.lowerBound, String(decoding: key, as: UTF8.self))
    }
  }

  /// Full-width punctuation outside quotes and comments, where a reader meant `:` or `,`.
  private mutating func noteSuspects(in range: Range<Int>) {
    var cursor = range.lowerBound
    while cursor + 2 < range.upperBound {
      if bytes[cursor] == UInt8(ascii: "#"), cursor == range.lowerBound || bytes[cursor - 1] == 32 {
        return
      }
      if bytes[cursor] == 0xEF, bytes[cursor + 1] == 0xBC {
        let third = bytes[cursor + 2]
        if third == 0x9A || third == 0x8C {
          fullwidthSuspects.append(
            Finding(
              code: third == 0x9A ? .yamlFullwidthColon : .yamlFullwidthComma,
              position: position(cursor)))
          return
        }
      }
      cursor += 1
    }
  }

  private func word(from start: Int, to end: Int) -> String {
    let stop = bytes[start..<end].firstIndex { Self.isBlank($0) || ",]}".utf8.contains($0) } ?? end
    return String(decoding: bytes[start..<min(stop, start + 40)], as: UTF8.self)
  }

  private func isAfterQuote(_ offset: Int) -> Bool {
    offset > 0
      && (bytes[offset - 1] == UInt8(ascii: "\"") || bytes[offset - 1] == UInt8(ascii: "'"))
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }
}
