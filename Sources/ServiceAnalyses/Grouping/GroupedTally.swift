/// One tally for all rows, and one for each group: a class, a district, a period.
public struct GroupedTally<Part: Tally>: Tally {
  /// Over every row, those in no group too.
  public private(set) var all: Part
  /// One for each group that a row was in, up to the last.
  public private(set) var groups: [Part]
  private let empty: Part

  public init(_ empty: Part) {
    all = empty
    groups = []
    self.empty = empty
  }

  /// Takes in a row.
  ///
  /// - Parameters:
  ///   - group: its position from 0; below 0 for a row in no group, which counts among all.
  ///   - take: adds the row to a tally; called once or twice.
  public mutating func add(group: Int, _ take: (inout Part) -> Void) {
    take(&all)
    if group >= 0 { take(&self[group]) }
  }

  /// The group at a position from 0; one that no row was in is empty.
  public subscript(group: Int) -> Part {
    get { groups.indices.contains(group) ? groups[group] : empty }
    _modify {
      while groups.count <= group { groups.append(empty) }
      yield &groups[group]
    }
  }

  /// Takes in the rows of another part; groups keep their positions.
  public mutating func add(_ other: GroupedTally) {
    all.add(other.all)
    for (position, part) in other.groups.enumerated() { self[position].add(part) }
  }
}
