/// Names in their order, each found by its hash.
package struct NameList {
  package private(set) var names: [String] = []
  private var positions: [String: Int] = [:]

  package init(_ names: [String] = []) { for name in names { append(name) } }

  package var count: Int { names.count }

  /// Of two equal names the first one is found.
  package mutating func append(_ name: String) {
    if positions[name] == nil { positions[name] = names.count }
    names.append(name)
  }

  package func position(of name: String) -> Int? { positions[name] }
}
