import Foundation
import PairwiseComparisons
import TestSupport
import Testing

/// A golden file read as a tree. What is not there reads as NaN or as an empty list, which agree
/// with nothing.
struct Golden: Decodable, Sendable, CustomTestStringConvertible {
  private enum Node: Sendable {
    case null
    case number(Double)
    case text(String)
    case list([Golden])
    case map([String: Golden])
  }

  private let node: Node

  init(from decoder: any Decoder) throws {
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

  subscript(key: String) -> Golden {
    if case .map(let members) = node { return members[key] ?? Golden(.null) }
    return Golden(.null)
  }

  subscript(position: Int) -> Golden {
    list.indices.contains(position) ? list[position] : Golden(.null)
  }

  var isNull: Bool { if case .null = node { true } else { false } }

  /// Decimals and exact rationals such as `1/3`.
  var number: Double {
    switch node {
    case .number(let value): return value
    case .text(let text):
      let parts = text.split(separator: "/").map { Double($0) ?? .nan }
      return parts.count == 2 ? parts[0] / parts[1] : parts.first ?? .nan
    default: return .nan
    }
  }

  var int: Int { Int(exactly: number) ?? -1 }

  var text: String { if case .text(let text) = node { text } else { "" } }

  var list: [Golden] { if case .list(let list) = node { list } else { [] } }

  var keys: [String] { if case .map(let map) = node { map.keys.sorted() } else { [] } }

  var numbers: [Double] { list.map(\.number) }

  var rows: [[Double]] { list.map(\.numbers) }

  /// The matrix of a table written by rows.
  func matrix() throws -> ComparisonMatrix {
    try ComparisonMatrix(matrix: rows, orientation: .row, tolerance: 1e-9)
  }

  /// The judgments above the diagonal; null is a missing one.
  func judgments() -> [Judgment] {
    list.indices.flatMap { i in
      list.indices.dropFirst(i + 1).compactMap { j in
        self[i][j].isNull ? nil : Judgment(i, j, self[i][j].number)
      }
    }
  }

  var testDescription: String { self["id"].text + self["name"].text }

  /// Comparison matrices worked at 70 digits in mpmath; see `Fixtures/goldens/README.md`.
  static let complete = load("complete_")
  static let incomplete = load("incomplete_")
  static let group = load("group_")

  static func logarithm(_ x: Double) -> Double { Foundation.log(x) }

  static func file(_ name: String) throws -> Golden {
    try Fixture.decode(Golden.self, "goldens/\(name).json")
  }

  private static func load(_ prefix: String) -> [Golden] {
    do {
      let names = try Fixture.names(in: "goldens/numerics").filter { $0.hasPrefix(prefix) }
      precondition(!names.isEmpty, "no golden file starts with \(prefix)")
      return try names.map { try Fixture.decode(Golden.self, "goldens/numerics/\($0)") }
    } catch {
      fatalError("golden files \(prefix): \(error)")
    }
  }
}
