/// What is known of one weight over very many scores: no score is kept. Rows are counted among those with
/// a score.
public struct WeightOutlook: Sendable, Hashable {
  /// Positions in `HierarchyWeights.nodes`.
  public var node: Int
  public var child: Int
  /// Today's local and global weight of the child.
  public var today: Double
  public var global: Double
  /// Today's first, and who ties with it and parts with it as the weight moves.
  public var first: Int?
  public var tiedWithFirst: [Int]
  public var firstStable: ClosedRange<Double>
  public var orderStable: ClosedRange<Double>
  /// Who comes first from 0 to 1; of those who are the same all along the first ten.
  public var leaders: [LeadingInterval]
  public var shifts: [WeightShift]

  /// - Parameter tally: of all rows, with what takes all of them.
  package init(
    _ tally: WeightTally, node: Int, global: Double, orderStable: ClosedRange<Double>,
    shifts: [WeightShift]
  ) {
    let (outlook, rows) = (tally.outlook, tally.rows)
    self.node = node
    child = tally.child
    today = tally.today
    self.global = global
    first = outlook.first.map { rows[$0] }
    tiedWithFirst = outlook.tiedWithFirst.map { rows[$0] }
    firstStable = outlook.firstStable
    self.orderStable = orderStable
    leaders = outlook.leaders.map {
      LeadingInterval(from: $0.from, to: $0.to, first: $0.first.map { rows[$0] })
    }
    self.shifts = shifts
  }
}
