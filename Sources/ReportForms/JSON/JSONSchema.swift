/// What JSON Schema (draft 2020-12) is used of.
public indirect enum JSONSchema: Sendable {
  case type(String)
  case choice([String])
  case array(JSONSchema)
  /// An object whose member names are not known beforehand.
  case map(JSONSchema)
  /// An object whose members are all required; others may be added in later versions.
  case object([(name: String, schema: JSONSchema)])
  case nullable(JSONSchema)
  /// One of several.
  case any([JSONSchema])
  case described(String, JSONSchema)
  /// Stands in `$defs` and is referred to.
  case named(String, JSONSchema)
}

extension JSONSchema {
  /// The whole schema as a document of its own.
  public func document(title: String, meaning: String) -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
    writer.member("title", title)
    writer.member("description", meaning)
    writeMembers(to: &writer)
    var definitions: [(name: String, schema: JSONSchema)] = []
    collectDefinitions(into: &definitions)
    writer.key(JSONKey("$defs"))
    writer.beginObject()
    for (name, schema) in definitions {
      writer.key(JSONKey(name))
      schema.write(to: &writer)
    }
    writer.endObject()
    writer.endObject()
    writer.finish()
    return writer.bytes
  }

  fileprivate func write(to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  private func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .type(let name): writer.member("type", name)
    case .choice(let texts): writer.member("enum", texts)
    case .array(let element):
      writer.member("type", "array")
      writer.member("items", element)
    case .map(let element):
      writer.member("type", "object")
      writer.member("additionalProperties", element)
    case .object(let members):
      writer.member("type", "object")
      writer.key(JSONKey("properties"))
      writer.beginObject()
      for (name, schema) in members { writer.member(name, schema) }
      writer.endObject()
      writer.member("required", members.map(\.name))
    case .nullable(.type(let name)): writer.member("type", [name, "null"])
    case .nullable(.nullable(let schema)): JSONSchema.nullable(schema).writeMembers(to: &writer)
    case .nullable(let schema): JSONSchema.any([schema, .type("null")]).writeMembers(to: &writer)
    case .any(let schemas):
      writer.key(JSONKey("anyOf"))
      writer.beginArray()
      for schema in schemas { schema.write(to: &writer) }
      writer.endArray()
    case .described(let text, let schema):
      writer.member("description", text)
      schema.writeMembers(to: &writer)
    case .named(let name, _): writer.member("$ref", "#/$defs/\(name)")
    }
  }

  private func collectDefinitions(into definitions: inout [(name: String, schema: JSONSchema)]) {
    switch self {
    case .type, .choice: break
    case .array(let schema), .map(let schema), .nullable(let schema), .described(_, let schema):
      schema.collectDefinitions(into: &definitions)
    case .object(let members):
      for (_, schema) in members { schema.collectDefinitions(into: &definitions) }
    case .any(let schemas):
      for schema in schemas { schema.collectDefinitions(into: &definitions) }
    case .named(let name, let schema):
      guard !definitions.contains(where: { $0.name == name }) else { return }
      definitions.append((name, schema))
      schema.collectDefinitions(into: &definitions)
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ name: String, _ text: String) {
    key(JSONKey(name))
    string(text)
  }

  fileprivate mutating func member(_ name: String, _ texts: [String]) {
    key(JSONKey(name))
    beginArray()
    for text in texts { string(text) }
    endArray()
  }

  fileprivate mutating func member(_ name: String, _ schema: JSONSchema) {
    key(JSONKey(name))
    schema.write(to: &self)
  }
}
