/// The dissatisfied behind those who complain: they are so many times as many, the complaining ones
/// among them.
public struct IcebergEstimate: Sendable, Hashable {
  /// Customers who complain.
  public var complaints: Double
  /// How many are dissatisfied for each who complains, that one among them.
  public var dissatisfiedPerComplaint: Assumption

  public init(complaints: Double, dissatisfiedPerComplaint: Assumption) {
    self.complaints = complaints
    self.dissatisfiedPerComplaint = dissatisfiedPerComplaint
  }

  /// Complaints times the assumption: from its least value to its greatest.
  public var dissatisfied: ClosedRange<Double> { complaints * dissatisfiedPerComplaint.range }
}

/// What it costs to replace customers who were lost, against what keeping them would have cost.
public struct ReplacementCost: Sendable, Hashable {
  /// Customers who went away.
  public var lost: Double
  /// Per customer.
  public var costToKeep: Assumption
  /// How many times as much a new customer costs as a kept one.
  public var acquirePerKeep: Assumption
  /// New customers that make up for one lost.
  public var replacePerLost: Assumption

  public init(
    lost: Double, costToKeep: Assumption, acquirePerKeep: Assumption, replacePerLost: Assumption
  ) {
    self.lost = lost
    self.costToKeep = costToKeep
    self.acquirePerKeep = acquirePerKeep
    self.replacePerLost = replacePerLost
  }

  /// Lost times the cost to keep one.
  public var costIfKept: ClosedRange<Double> { lost * costToKeep.range }

  /// The cost if kept, times the cost of a new one over that of a kept one, times the new ones for
  /// each lost.
  public var costIfReplaced: ClosedRange<Double> { costIfKept * factor }

  /// What replacing costs more than keeping; both rest on the same cost of keeping.
  public var difference: ClosedRange<Double> {
    costIfKept * (factor.lowerBound - 1...factor.upperBound - 1)
  }

  private var factor: ClosedRange<Double> { acquirePerKeep.range * replacePerLost.range }
}

/// Customers kept after a complaint was dealt with, by how it was.
public struct RecoveredValue: Sendable, Hashable {
  /// Complaints of this kind.
  public var count: Double
  /// The share of them who buy again.
  public var kept: Assumption
  /// Per customer.
  public var value: Double

  public init(count: Double, kept: Assumption, value: Double) {
    self.count = count
    self.kept = kept
    self.value = value
  }

  /// Count times the share that buys again.
  public var keptCustomers: ClosedRange<Double> { count * kept.range }
  /// In the unit of the value of one customer.
  public var keptValue: ClosedRange<Double> { value * keptCustomers }

  /// A treatment that should keep more may, by its lower end, keep fewer: the assumptions are out of
  /// order.
  public func mayKeepFewer(than ordinary: RecoveredValue) -> Bool {
    kept.range.lowerBound < ordinary.kept.range.lowerBound
  }
}
