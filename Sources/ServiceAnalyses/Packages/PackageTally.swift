/// How many customers get each item.
public struct PackageTally: Tally, Hashable {
  /// What proposals are made by.
  public let rules: PackageRules
  /// Customers with a proposal, an empty one too.
  public private(set) var customers = 0
  private var counts: [String: Int] = [:]

  public init(_ rules: PackageRules) { self.rules = rules }

  /// Takes in what one customer gets.
  public mutating func add(_ proposal: PackageRules.Proposal) {
    customers += 1
    for item in proposal.personalised { counts[item, default: 0] += 1 }
  }

  /// - Precondition: the same rules.
  public mutating func add(_ other: PackageTally) {
    precondition(rules == other.rules, "the same rules")
    customers += other.customers
    counts.merge(other.counts, uniquingKeysWith: +)
  }

  /// Everybody gets the base.
  public func count(of item: String) -> Int {
    rules.base.contains(item) ? customers : counts[item] ?? 0
  }

  /// Items that no customer gets, in the order of `PackageRules.items`; all where nobody has a
  /// proposal.
  public var neverProposed: [String] { rules.items.filter { count(of: $0) == 0 } }
}
