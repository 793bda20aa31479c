/// A golden file read as a tree. What is not there reads as NaN or as an empty list, which agree
/// with nothing.
public struct Golden: Decodable, Sendable, CustomStringConvertible {
  private enum Node: Sendable {
    case null
    case number(Double)
    case text(String)
    case list([Golden])
    case map([String: Golden])
  }

  private let node: Node

  public init(from decoder: any Decoder) throws {
    if let map = try? decoder.container(keyedBy: Key.self) {
      var members: [String: Golden] = [:]
      for key in map.allKeys {
        members[key.stringValue] = try map.decode(Golden.self, forKey: key)
      }
      node = .map(members)
    } else if var list = try? decoder.unkeyedContainer() {
      var members: [Golden] = []
      while !list.isAtEnd { members.append(try list.decode(Golden.self)) }
      node = .list(members)
    } else {
      let value = try decoder.singleValueContainer()
      if value.decodeNil() {
        node = .null
      } else if let flag = try? value.decode(Bool.self) {
        node = .number(flag ? 1 : 0)
      } else if let number = try? value.decode(Double.self) {
        node = .number(number)
      } else {
        node = .text(try value.decode(String.self))
      }
    }
  }

  private init(_ node: Node) { self.node = node }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  public subscript(key: String) -> Golden {
    if case .map(let members) = node { return members[key] ?? Golden(.null) }
    return Golden(.null)
  }

  public subscript(position: Int) -> Golden {
    list.indices.contains(position) ? list[position] : Golden(.null)
  }

  public var isNull: Bool { if case .null = node { true } else { false } }

  /// Decimals and exact rationals such as `1/3`.
  public var number: Double {
    switch node {
    case .number(let value): return value
    case .text(let text):
      let parts = text.split(separator: "/").map { Double($0) ?? .nan }
      return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
    default: return .nan
    }
  }

  public var int: Int { Int(exactly: number) ?? -1 }

  public var text: String { if case .text(let text) = node { text } else { "" } }

  public var list: [Golden] { if case .list(let list) = node { list } else { [] } }

  public var keys: [String] { if case .map(let map) = node { map.keys.sorted() } else { [] } }

  public var numbers: [Double] { list.map(\.number) }

  public var rows: [[Double]] { list.map(\.numbers) }

  public var description: String { self["id"].text + self["name"].text }

  /// The golden file at this path of `Tests/Fixtures`, without its `.json`.
  public init(fixture path: String) throws {
    self = try Fixture.decode(Golden.self, "\(path).json")
  }
}
