/// What is asked of the customers of the customer file; nothing else of it is kept.
package struct CustomerDemand: Sendable, Equatable {
  /// Fields whose texts are looked at, and fields whose numbers are.
  package var texts: Set<String> = []
  package var numbers: Set<String> = []
  package var wantsNames = false
  package var wantsClasses = false
  package var wantsSegments = false
  /// Whether rows of other tables name their customer.
  package var looksUp = false

  package init() {}

  /// Adds what a condition looks at.
  package mutating func add(_ condition: RowCondition) {
    switch condition {
    case .any(let parts), .all(let parts): for part in parts { add(part) }
    case .not(let part): add(part)
    case .fieldTexts(let field, _): texts.insert(field)
    case .fieldNumber(let field, _): numbers.insert(field)
    case .customerClass: wantsClasses = true
    case .segment: wantsSegments = true
    case .levels, .number, .texts, .period: break
    }
  }

  /// Adds what tells groups apart.
  package mutating func add(_ group: GroupKey) {
    switch group {
    case .field(let name): texts.insert(name)
    case .customerClass: wantsClasses = true
    case .column, .period: break
    }
  }
}
