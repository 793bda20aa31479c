/// What each customer is offered: the base for everybody, and what the rules add.
public struct PackageRules: Sendable, Hashable {
  /// What one customer gets.
  public struct Proposal: Sendable, Hashable {
    /// Besides the base: in the order of the rules, each once.
    public var personalised: [String]
    /// The rules behind every item they offer, one that is in the base as well; in the order of the rules.
    public var reasons: [Reason]
  }

  /// Why an item is offered.
  public struct Reason: Sendable, Hashable {
    /// As the rules and the base name it.
    public var item: String
    /// Positions of the rules.
    public var rules: [Int]
  }

  /// The items that everybody gets, in their order.
  public let base: [String]
  /// The items that each rule offers.
  public let offers: [[String]]

  public init(base: [String], offers: [[String]]) {
    self.base = base
    self.offers = offers
  }

  /// Every item, the base first, each once.
  public var items: [String] {
    var seen: Set<String> = []
    return (base + offers.joined()).filter { seen.insert($0).inserted }
  }

  /// Items that no standard describes.
  public func withoutStandard(_ standards: Set<String>) -> [String] {
    items.filter { !standards.contains($0) }
  }

  /// - Parameter applies: for each rule, whether it applies to the customer.
  /// - Precondition: one for each rule.
  public func proposal(_ applies: [Bool]) -> Proposal {
    precondition(applies.count == offers.count, "every rule applies or does not")
    var personalised: [String] = []
    var reasons: [Reason] = []
    for rule in offers.indices where applies[rule] {
      for item in offers[rule] {
        if let known = reasons.firstIndex(where: { $0.item == item }) {
          if reasons[known].rules.last != rule { reasons[known].rules.append(rule) }
          continue
        }
        reasons.append(Reason(item: item, rules: [rule]))
        if !base.contains(item) { personalised.append(item) }
      }
    }
    return Proposal(personalised: personalised, reasons: reasons)
  }
}
