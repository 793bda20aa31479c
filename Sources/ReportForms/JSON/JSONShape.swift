/// How a value stands in JSON: what is written and the schema that describes it come from the same
/// description and cannot drift apart.
public struct JSONShape<Value>: Sendable {
  /// What every value that is written satisfies.
  public let schema: JSONSchema
  /// Appends a value as JSON, where the writer stands.
  public let write: @Sendable (Value, inout JSONWriter) -> Void

  public init(
    schema: JSONSchema, write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) {
    self.schema = schema
    self.write = write
  }
}

/// One member of an object. Every member is always written, as null where there is no value.
public struct JSONField<Value>: Sendable {
  /// The member's name in the object.
  public let name: String
  let schema: JSONSchema
  /// Appends the member of a value, name and all.
  public let write: @Sendable (Value, inout JSONWriter) -> Void

  init(
    name: String, schema: JSONSchema, write: @escaping @Sendable (Value, inout JSONWriter) -> Void
  ) {
    self.name = name
    self.schema = schema
    self.write = write
  }

  public init<Part>(
    _ name: String, _ meaning: String, _ shape: JSONShape<Part>,
    _ part: @escaping @Sendable (Value) -> Part
  ) {
    let key = JSONKey(name)
    self.name = name
    schema = .described(meaning, shape.schema)
    write = { value, writer in
      writer.key(key)
      shape.write(part(value), &writer)
    }
  }
}

extension JSONField {
  /// The member of a whole that its value is a part of.
  public func of<Whole>(_ part: @escaping @Sendable (Whole) -> Value) -> JSONField<Whole> {
    JSONField<Whole>(name: name, schema: schema) { write(part($0), &$1) }
  }
}

/// Collects the members of an object; each is type-checked by itself.
@resultBuilder
public enum JSONFields<Value> {
  /// One member.
  public static func buildExpression(_ field: JSONField<Value>) -> [JSONField<Value>] { [field] }
  /// Members that were collected already, in their order.
  public static func buildExpression(_ fields: [JSONField<Value>]) -> [JSONField<Value>] {
    fields
  }
  /// All members, in the order in which they stand.
  public static func buildBlock(_ fields: [JSONField<Value>]...) -> [JSONField<Value>] {
    fields.flatMap { $0 }
  }
}

extension JSONShape {
  /// A member of an object that is made of such a value.
  public typealias Field = JSONField<Value>

  /// An object. One with a name stands once in the schema's definitions.
  public static func object(
    _ name: String? = nil, @JSONFields<Value> _ fields: () -> [JSONField<Value>]
  ) -> JSONShape {
    let fields = fields()
    let schema = JSONSchema.object(fields.map { ($0.name, $0.schema) })
    return JSONShape(schema: name.map { .named($0, schema) } ?? schema) { value, writer in
      writer.beginObject()
      for field in fields { field.write(value, &writer) }
      writer.endObject()
    }
  }

  /// A list of values.
  public static func list<Element>(of element: JSONShape<Element>) -> JSONShape
  where Value == [Element] {
    JSONShape(schema: .array(element.schema)) { values, writer in
      writer.beginArray()
      for value in values { element.write(value, &writer) }
      writer.endArray()
    }
  }

  /// A value, or null.
  public static func optional<Wrapped>(_ wrapped: JSONShape<Wrapped>) -> JSONShape
  where Value == Wrapped? {
    JSONShape(schema: .nullable(wrapped.schema)) { value, writer in
      if let value { wrapped.write(value, &writer) } else { writer.null() }
    }
  }

  /// An object whose members are named by ids.
  public static func byID<Member>(_ member: JSONShape<Member>) -> JSONShape
  where Value == [(key: JSONKey, value: Member)] {
    JSONShape(schema: .map(member.schema)) { members, writer in
      writer.beginObject()
      for (key, value) in members {
        writer.key(key)
        member.write(value, &writer)
      }
      writer.endObject()
    }
  }

  /// The shape of what a value is made from.
  public func of<Whole>(_ part: @escaping @Sendable (Whole) -> Value) -> JSONShape<Whole> {
    JSONShape<Whole>(schema: schema) { whole, writer in write(part(whole), &writer) }
  }
}

extension JSONShape<String> {
  /// A text.
  public static var string: JSONShape { JSONShape(schema: .type("string")) { $1.string($0) } }

  /// Always the same text.
  public static func constant(_ text: String) -> JSONShape {
    JSONShape(schema: .choice([text])) { $1.string(text) }
  }

  /// One of some texts.
  public static func choice(_ texts: [String]) -> JSONShape {
    JSONShape(schema: .choice(texts)) { $1.string($0) }
  }
}

extension JSONShape<Double> {
  /// A number, or null for infinities and not-a-number.
  public static var number: JSONShape {
    JSONShape(schema: .nullable(.type("number"))) { $1.number($0) }
  }
}

extension JSONShape<Int> {
  /// A whole number.
  public static var integer: JSONShape { JSONShape(schema: .type("integer")) { $1.integer($0) } }
}

extension JSONShape<Bool> {
  /// True or false.
  public static var bool: JSONShape { JSONShape(schema: .type("boolean")) { $1.bool($0) } }
}

extension JSONShape where Value: RawRepresentable<String> & CaseIterable & Sendable {
  /// The raw value of an enumeration.
  public static var rawValue: JSONShape {
    JSONShape(schema: .choice(Value.allCases.map(\.rawValue))) { $1.string($0.rawValue) }
  }
}

extension JSONShape {
  /// One value as a whole file.
  public func document(_ value: Value, layout: JSONLayout) -> [UInt8] {
    var writer = JSONWriter(layout)
    write(value, &writer)
    writer.finish()
    return writer.bytes
  }
}
