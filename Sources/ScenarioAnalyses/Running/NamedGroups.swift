import ScenarioData
import ServiceAnalyses

/// One tally for all rows and one for each group of them, by the names of groups in the order in which
/// they turn up.
struct NamedGroups<Part: Tally>: Tally {
  private let empty: Part
  private(set) var all: Part
  private var groups = GroupNames()
  private(set) var parts: [Part] = []

  init(_ empty: Part) {
    self.empty = empty
    all = empty
  }

  var names: [String] { groups.names }

  /// The positions of the groups of some rows, −1 for none and for other rows.
  mutating func positions(of codes: TextCodes, _ rows: [Int]) -> [Int32] {
    let positions = groups.positions(of: codes, rows)
    fill()
    return positions
  }

  /// Takes in a row: among all, and in its group unless that is below 0.
  mutating func add(group: Int32, _ take: (inout Part) -> Void) {
    take(&all)
    if group >= 0 { take(&parts[Int(group)]) }
  }

  mutating func add(_ other: NamedGroups) {
    all.add(other.all)
    for (name, part) in zip(other.names, other.parts) {
      let position = Int(groups.position(of: name))
      fill()
      parts[position].add(part)
    }
  }

  private mutating func fill() {
    while parts.count < groups.names.count { parts.append(empty) }
  }
}
