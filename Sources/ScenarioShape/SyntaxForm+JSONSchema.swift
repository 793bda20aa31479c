package import BilingualText

extension SyntaxForm {
  /// The JSON Schema (draft 2020-12) of a file of this form, for editors that complete and check
  /// while one types.
  package func jsonSchema(title: String, meaning: Phrase) -> String {
    var definitions = SchemaDefinitions()
    let members: [(String, SchemaValue)] =
      [
        ("$schema", .text("https://json-schema.org/draft/2020-12/schema")),
        ("title", .text(title)), ("description", .text(meaning.inBoth)),
      ] + bare.members(&definitions)
    return SchemaValue.object(members + [("$defs", .object(definitions.all))]).text() + "\n"
  }

  fileprivate func members(_ definitions: inout SchemaDefinitions) -> [(String, SchemaValue)] {
    switch self {
    case .id: return [("type", .list([.text("string"), .text("number"), .text("boolean")]))]
    case .text: return [("type", .list([.text("string"), .text("number")]))]
    case .scalar(let types): return [("type", .list(types.map { .text($0) }))]
    case .number:
      return [
        ("description", .text("3, 0.25, 1/3, 20%")),
        (
          "anyOf",
          .list([
            .object([("type", .text("number"))]),
            .object([("type", .text("string")), ("pattern", .text(Self.numberPattern))]),
          ])
        ),
      ]
    case .integer(let range):
      var members: [(String, SchemaValue)] = [("type", .text("integer"))]
      members.append(("minimum", .number(range.lowerBound)))
      if range.upperBound < 1_000_000_000 { members.append(("maximum", .number(range.upperBound))) }
      return members
    case .boolean: return [("type", .text("boolean"))]
    case .choice(let choices):
      return choices.count == 1
        ? [("const", .text(choices[0].word))] : [("enum", .list(choices.map { .text($0.word) }))]
    case .list(let form):
      return [("type", .text("array")), ("items", .object(form.members(&definitions)))]
    case .tuple(let forms):
      return [
        ("type", .text("array")),
        ("prefixItems", .list(forms.map { .object($0.members(&definitions)) })),
        ("minItems", .number(forms.count)), ("maxItems", .number(forms.count)),
      ]
    case .names(let form):
      return [
        ("type", .text("object")), ("additionalProperties", .object(form.members(&definitions))),
      ]
    case .mapping(let keys): return Self.members(of: keys, &definitions)
    case .either(let forms):
      return [("anyOf", .list(forms.map { .object($0.members(&definitions)) }))]
    case .empty: return [("type", .text("null"))]
    case .named(let name, let form):
      definitions.add(name, form)
      return [("$ref", .text("#/$defs/\(name)"))]
    case .described(let phrase, let form):
      return [("description", .text(phrase.inBoth))] + form.members(&definitions)
    }
  }

  private static func members(
    of keys: [SyntaxKey], _ definitions: inout SchemaDefinitions
  ) -> [(String, SchemaValue)] {
    var members: [(String, SchemaValue)] = [("type", .text("object"))]
    let required = keys.filter(\.isRequired)
    if !required.isEmpty { members.append(("required", .list(required.map { .text($0.key) }))) }
    members.append(("patternProperties", .object([("^x-", .bool(true))])))
    members.append(("additionalProperties", .bool(false)))
    let properties = keys.map { key -> (String, SchemaValue) in
      let form = key.form.members(&definitions).filter { $0.0 != "description" }
      return (key.key, .object([("description", .text(key.meaning.inBoth))] + form))
    }
    members.append(("properties", .object(properties)))
    return members
  }

  private static let numberPattern =
    "^[+-]?[0-9.]+([eE][+-]?[0-9]+)?(/[+-]?[0-9.]+([eE][+-]?[0-9]+)?|%)?$"
}

extension Phrase {
  fileprivate var inBoth: String { en == zh || zh.isEmpty ? en : "\(en) \(zh)" }
}

/// What stands once in a schema and is referred to.
private struct SchemaDefinitions {
  private(set) var all: [(String, SchemaValue)] = []

  mutating func add(_ name: String, _ form: () -> SyntaxForm) {
    guard !all.contains(where: { $0.0 == name }) else { return }
    let place = all.count
    // Its place is taken before what it refers to is looked at: it may be itself.
    all.append((name, .bool(true)))
    all[place].1 = .object(form().members(&self))
  }
}
