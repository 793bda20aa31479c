/// An expected.json whose numbers are compared one by one, with a note of which were, so that none is
/// left out without a word.
public struct ExpectedFigures {
  /// Paths of the numbers that were compared.
  fileprivate final class Ledger {
    var held: Set<String> = []
  }

  /// A place in it.
  @dynamicMemberLookup
  public struct Node {
    public let value: JSONValue
    public let path: String
    private let ledger: Ledger

    fileprivate init(_ value: JSONValue, _ path: String, _ ledger: Ledger) {
      (self.value, self.path, self.ledger) = (value, path, ledger)
    }

    public subscript(dynamicMember key: String) -> Node { self[key] }
    public subscript(key: String) -> Node { Node(value[key], path + "/" + key, ledger) }
    public subscript(index: Int) -> Node { Node(value[index], "\(path)/\(index)", ledger) }

    /// The members, by their keys.
    public var object: [(key: String, value: Node)] {
      value.object.keys.sorted().map { ($0, self[$0]) }
    }
    public var array: [Node] { value.array.indices.map { self[$0] } }

    /// The value, with all numbers in it noted as compared.
    public func held() -> JSONValue {
      ledger.held.formUnion(ExpectedFigures.numbers(in: value, path))
      return value
    }
    public var number: Double? { held().number }
    public var string: String? { value.string }
  }

  private let root: JSONValue
  private let ledger = Ledger()

  public init(_ root: JSONValue) { self.root = root }

  public subscript(key: String) -> Node { Node(root[key], "/" + key, ledger) }

  /// Paths of the numbers that nobody compared.
  public var left: [String] {
    Self.numbers(in: root, "").subtracting(ledger.held).sorted()
  }

  private static func numbers(in value: JSONValue, _ path: String) -> Set<String> {
    switch value {
    case .number, .null: [path]
    case .array(let list):
      list.enumerated().reduce(into: []) { paths, entry in
        paths.formUnion(numbers(in: entry.element, "\(path)/\(entry.offset)"))
      }
    case .object(let members):
      members.reduce(into: []) { paths, entry in
        paths.formUnion(numbers(in: entry.value, path + "/" + entry.key))
      }
    case .bool, .string: []
    }
  }
}
