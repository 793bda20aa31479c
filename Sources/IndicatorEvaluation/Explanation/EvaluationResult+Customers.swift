extension EvaluationResult {
  /// Ids of the customers that somebody may mean: the one with this id, else those with this name,
  /// else those whose id is this one but for zeros in front.
  ///
  /// - Complexity: O(customers)
  public func customers(named text: String) -> [String] {
    if customers.contains(text) { return [text] }
    if let names = fields.customerNames {
      let named = customers.indices.filter { names.indices.contains($0) && names[$0] == text }
      if !named.isEmpty { return named.map { customers[$0] } }
    }
    let bare = text.drop { $0 == "0" }
    guard !bare.isEmpty else { return [] }
    return customers.filter { $0.drop { $0 == "0" } == bare }
  }
}
