import BilingualText

/// Mistakes of one cause in one file: one message with their number and the first places.
package struct MistakeGroup: Sendable {
  /// How many places a message names.
  package static let namedPlaces = 5

  /// What is alike: mistakes of equal causes are one group.
  let cause: String
  /// The first of them, as it would be described alone.
  private(set) var first: Diagnostic
  private(set) var count: Int
  /// Line and content of the first ones.
  private var places: [(line: Int, content: String)]

  package init(cause: String, first: Diagnostic, content: String) {
    self.cause = "\(first.code.rawValue) \(cause)"
    self.first = first
    count = 1
    places = [(first.position?.line ?? 0, content)]
  }

  package mutating func add(line: Int, content: String) {
    count += 1
    if places.count < Self.namedPlaces { places.append((line, content)) }
  }

  /// Adds those of a later stretch of the file.
  mutating func add(_ later: MistakeGroup) {
    count += later.count
    places += later.places.prefix(max(0, Self.namedPlaces - places.count))
  }

  func with(_ severity: Diagnostic.Severity) -> MistakeGroup {
    var group = self
    group.first.severity = severity
    return group
  }

  var diagnostic: Diagnostic {
    guard count > 1 else { return first }
    let zh = places.map { "第 \($0.line) 行 `\($0.content)`" }.joined(separator: "、")
    let en = places.map { "`\($0.content)` in line \($0.line)" }.joined(separator: ", ")
    let more = count > places.count
    var diagnostic = first
    diagnostic.message =
      diagnostic.message
      + Phrase(
        zh: "；同类共 \(count) 处：\(zh)\(more ? "……" : "")",
        en: "; \(count) cells like it: \(en)\(more ? ", …" : "")")
    return diagnostic
  }
}
