import ServiceAnalyses

/// Several tallies of the same rows, each at its position.
struct TallyList<Part: Tally>: Tally {
  private(set) var parts: [Part]

  init(_ parts: [Part]) { self.parts = parts }

  subscript(position: Int) -> Part {
    get { parts[position] }
    _modify { yield &parts[position] }
  }

  /// - Precondition: as many parts.
  mutating func add(_ other: TallyList) {
    for position in parts.indices { parts[position].add(other.parts[position]) }
  }
}
