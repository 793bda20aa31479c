/// What is known of one weight over very many scores: no score is kept. Rows are counted among those with
/// a score.
public struct WeightOutlook: Sendable, Hashable {
  /// Position of the parent in `HierarchyWeights.nodes`.
  public var node: Int
  /// Position in `HierarchyWeights.nodes` of the child whose weight moves.
  public var child: Int
  /// Today's local weight of the child, 0...1.
  public var today: Double
  /// Today's global weight of the child, 0...1.
  public var global: Double
  /// Today's first; of those that tie the one listed first; nil without any score.
  public var first: Int?
  /// Those that tie with the first today and part with it as the weight moves.
  public var tiedWithFirst: [Int]
  /// Local weights around today's with the same first.
  public var firstStable: ClosedRange<Double>
  /// Local weights around today's within which nobody passes anybody.
  public var orderStable: ClosedRange<Double>
  /// Who comes first from 0 to 1; of those who are the same all along the first ten.
  public var leaders: [LeadingInterval]
  /// What small changes of the weight do, one for each of `WeightShift.changes`.
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
