/// The mistakes of one file, which may be very many: the first ones described, the others counted.
package struct MistakeNotes: Sendable {
  /// How many mistakes of one file are described.
  package static let describedByDefault = 100

  package let path: String
  private let described: Int
  private var single: [Diagnostic] = []
  /// In the order of their first ones.
  private var groups: [MistakeGroup] = []
  private var errors = 0
  package var undescribed = 0
  /// Mistakes that do not stop anything and are not described.
  package private(set) var undescribedWarnings = 0
  /// How often each mistake was made, described or not.
  package private(set) var reasons: [DiagnosticCode: Int] = [:]
  /// Names that nobody knows, by the position of their diagnostic, until a hint is sought.
  private var sought: [Int: (name: String, known: [String])] = [:]
  /// What the one who notes keeps to find places in the text at hand.
  package var placeMemo: (any Sendable)?

  /// - Parameter described: How many mistakes are described.
  package init(path: String, described: Int = MistakeNotes.describedByDefault) {
    self.path = path
    self.described = described
  }

  /// True when a further mistake would only be counted.
  package var isFull: Bool { errors >= described }
  /// Whether every mistake is described, row by row.
  package var describesAll: Bool { described == .max }
  /// Everything noted so far, described or not.
  package var count: Int { single.count + groups.count + undescribed }
  package var diagnostics: [Diagnostic] {
    groups.isEmpty ? single : (single + groups.map(\.diagnostic)).inFileOrder
  }
  package var isEmpty: Bool { errors == 0 && undescribed == 0 }
  /// How many more are described.
  package var room: Int { max(0, described - errors) }

  package mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error { reasons[diagnostic.code, default: 0] += 1 }
    append(diagnostic)
  }

  private mutating func append(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      guard !isFull else {
        undescribed += 1
        return
      }
      errors += 1
    }
    single.append(diagnostic)
  }

  /// Adds mistakes of one cause, to those of the same cause if there are any.
  package mutating func add(_ group: MistakeGroup) {
    reasons[group.first.code, default: 0] += group.count
    append(group)
  }

  private mutating func append(_ group: MistakeGroup) {
    if let index = groups.firstIndex(where: { $0.cause == group.cause }) {
      return groups[index].add(group)
    }
    if group.first.severity == .error {
      guard !isFull else {
        undescribed += group.count
        return
      }
      errors += 1
    }
    groups.append(group)
  }

  /// Counts mistakes that are not described.
  package mutating func countUndescribed(_ code: DiagnosticCode, _ count: Int = 1) {
    guard count > 0 else { return }
    undescribed += count
    reasons[code, default: 0] += count
  }

  /// Adds a mistake that is a name nobody knows; `seekHints` looks for the one that was meant.
  package mutating func add(
    _ diagnostic: Diagnostic, seeking name: String, among known: [String]
  ) {
    if !isFull { sought[single.count] = (name, known) }
    add(diagnostic)
  }

  /// Says what the unknown names may have been meant for: for the first ones, which is for the reader of
  /// the file to count over its parts; the others are told what there is.
  ///
  /// - Parameter left: how many more are to be sought.
  package mutating func seekHints(_ left: inout Int) {
    for (position, name) in sought.sorted(by: { $0.key < $1.key }) {
      single[position].hint = SpellingHint.phrase(
        left > 0 ? SpellingHint.nearest(to: name.name, among: name.known) : nil,
        allowed: name.known)
      left -= 1
    }
    sought = [:]
  }

  /// The same with every error a warning, if wanted.
  package func asWarnings(_ wanted: Bool) -> MistakeNotes {
    var notes = self
    if wanted {
      for index in notes.single.indices { notes.single[index].severity = .warning }
      notes.groups = notes.groups.map { $0.with(.warning) }
      notes.undescribedWarnings += notes.undescribed
      notes.undescribed = 0
    }
    return notes
  }

  /// Adds what was noted of the next stretch of the file.
  package mutating func add(_ later: MistakeNotes) {
    for diagnostic in later.single.inFileOrder { append(diagnostic) }
    for group in later.groups { append(group) }
    undescribed += later.undescribed
    reasons.merge(later.reasons, uniquingKeysWith: +)
  }
}
