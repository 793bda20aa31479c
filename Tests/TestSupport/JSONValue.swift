public import Foundation

/// A parsed JSON document, for looking values up without declaring their types.
@dynamicMemberLookup
public enum JSONValue: Sendable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// Parses a document with `JSONDecoder`, which reads every double back to the last bit;
  /// `JSONSerialization` does not.
  public init(_ data: Data) throws { self = try JSONDecoder().decode(JSONValue.self, from: data) }

  public init(_ bytes: [UInt8]) throws { try self.init(Data(bytes)) }

  public subscript(dynamicMember key: String) -> JSONValue { self[key] }

  public subscript(key: String) -> JSONValue {
    if case .object(let members) = self { members[key] ?? .null } else { .null }
  }

  public subscript(index: Int) -> JSONValue {
    array.indices.contains(index) ? array[index] : .null
  }

  public var array: [JSONValue] { if case .array(let list) = self { list } else { [] } }
  public var object: [String: JSONValue] {
    if case .object(let members) = self { members } else { [:] }
  }
  public var number: Double? { if case .number(let value) = self { value } else { nil } }
  public var string: String? { if case .string(let text) = self { text } else { nil } }

  /// The first element whose member `key` is this text.
  public func first(_ key: String, _ text: String) -> JSONValue {
    array.first { $0[key].string == text } ?? .null
  }
}

extension JSONValue: Decodable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .bool(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .string(value)
    } else if let value = try? container.decode([JSONValue].self) {
      self = .array(value)
    } else {
      self = .object(try container.decode([String: JSONValue].self))
    }
  }
}
