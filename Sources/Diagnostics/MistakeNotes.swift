/// The mistakes of one file, which may be very many: the first ones described, the others counted.
package struct MistakeNotes: Sendable {
  /// How many mistakes of one file are described.
  package static let describedByDefault = 100

  package let path: String
  private let described: Int
  package private(set) var diagnostics: [Diagnostic] = []
  private var errors = 0
  package var undescribed = 0
  /// Mistakes that do not stop anything and are not described.
  package private(set) var undescribedWarnings = 0

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
  package var count: Int { diagnostics.count + undescribed }
  package var isEmpty: Bool { errors == 0 && undescribed == 0 }
  /// How many more are described.
  package var room: Int { max(0, described - errors) }

  package mutating func add(_ diagnostic: Diagnostic) {
    if diagnostic.severity == .error {
      guard !isFull else {
        undescribed += 1
        return
      }
      errors += 1
    }
    diagnostics.append(diagnostic)
  }

  /// The same with every error a warning, if wanted.
  package func asWarnings(_ wanted: Bool) -> MistakeNotes {
    var notes = self
    if wanted {
      for index in notes.diagnostics.indices { notes.diagnostics[index].severity = .warning }
      notes.undescribedWarnings += notes.undescribed
      notes.undescribed = 0
    }
    return notes
  }

  /// Adds what was noted of the next stretch of the file.
  package mutating func add(_ later: MistakeNotes) {
    for diagnostic in later.diagnostics.inFileOrder { add(diagnostic) }
    undescribed += later.undescribed
  }
}
