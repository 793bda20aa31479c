import Foundation

/// Validates JSON against the keywords of JSON Schema that the reports' schemas use, and more
/// strictly than they do: an object's members must all be declared, in any order.
public struct SchemaValidator {
  private let root: [String: Any]
  public private(set) var mistakes: [String] = []

  init(schema: [UInt8]) throws {
    root = try JSONSerialization.jsonObject(with: Data(schema)) as? [String: Any] ?? [:]
  }

  public static func mistakes(in document: [UInt8], schema: [UInt8]) throws -> [String] {
    var validator = try SchemaValidator(schema: schema)
    validator.validate(
      try JSONSerialization.jsonObject(with: Data(document)), validator.root, at: "$")
    return validator.mistakes
  }

  private mutating func validate(_ value: Any, _ schema: [String: Any], at path: String) {
    let known: Set<String> = [
      "$schema", "title", "description", "$defs", "$ref", "type", "enum", "items", "properties",
      "required", "additionalProperties", "anyOf",
    ]
    let unknown = schema.keys.filter { !known.contains($0) }
    if !unknown.isEmpty { mistakes.append("\(path): keywords \(unknown)") }

    if let reference = schema["$ref"] as? String {
      let name = String(reference.dropFirst("#/$defs/".count))
      guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        mistakes.append("\(path): no definition \(name)")
        return
      }
      validate(value, target, at: path)
    }
    if let branches = schema["anyOf"] as? [[String: Any]] {
      let fits = branches.contains { branch in
        var attempt = self
        attempt.mistakes = []
        attempt.validate(value, branch, at: path)
        return attempt.mistakes.isEmpty
      }
      if !fits {
        // The first branch's mistakes tell most.
        if let first = branches.first { validate(value, first, at: path) }
        mistakes.append("\(path): fits no branch")
      }
    }
    if let types = schema["type"] {
      let names = types as? [String] ?? [types as? String ?? ""]
      if !names.contains(where: { Self.fits(value, $0) }) {
        mistakes.append("\(path): not \(names)")
        return
      }
    }
    if let choices = schema["enum"] as? [String], !choices.contains(value as? String ?? "\u{0}") {
      mistakes.append("\(path): not one of \(choices)")
    }
    if let items = schema["items"] as? [String: Any], let array = value as? [Any] {
      for (index, element) in array.enumerated() {
        validate(element, items, at: "\(path)[\(index)]")
      }
    }
    guard let object = value as? [String: Any] else { return }
    for name in schema["required"] as? [String] ?? [] where object[name] == nil {
      mistakes.append("\(path).\(name): missing")
    }
    let properties = schema["properties"] as? [String: Any]
    let additional = schema["additionalProperties"] as? [String: Any]
    for (name, member) in object {
      if let declared = (properties?[name] as? [String: Any]) ?? additional {
        validate(member, declared, at: "\(path).\(name)")
      } else if properties != nil {
        mistakes.append("\(path).\(name): not declared")
      }
    }
  }

  private static func fits(_ value: Any, _ type: String) -> Bool {
    // JSONSerialization keeps booleans apart from numbers only by their type.
    let isBool = value is NSNumber && CFBooleanCheck.isBoolean(value)
    return switch type {
    case "null": value is NSNull
    case "boolean": isBool
    case "integer":
      !isBool && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } == true
    case "number": !isBool && value is NSNumber
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }
}

private enum CFBooleanCheck {
  static func isBoolean(_ value: Any) -> Bool {
    guard let number = value as? NSNumber else { return false }
    return String(cString: number.objCType) == "c"
  }
}
