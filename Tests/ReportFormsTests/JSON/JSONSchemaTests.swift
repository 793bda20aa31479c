import TestSupport
import Testing

@testable import ReportForms

@Suite struct JSONSchemaTests {
  private func read(_ schema: JSONSchema) throws -> JSONValue {
    try JSONValue(schema.document(title: "thing/1", meaning: "A thing."))
  }

  @Test func aSchemaIsADocumentOfItsOwn() {
    let bytes = JSONSchema.array(.type("string")).document(title: "list/1", meaning: "A list.")
    #expect(
      String(decoding: bytes, as: UTF8.self) == """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "list/1",
          "description": "A list.",
          "type": "array",
          "items": {
            "type": "string"
          },
          "$defs": {}
        }

        """)
  }

  @Test func allMembersOfAnObjectAreRequiredInTheirOrder() throws {
    let schema = try read(
      .object([
        ("b", .described("The second letter.", .type("number"))), ("a", .choice(["x", "y"])),
      ]))
    #expect(schema.type.string == "object")
    #expect(schema.required.array == [.string("b"), .string("a")])
    #expect(schema.properties.b.description.string == "The second letter.")
    #expect(schema.properties.b.type.string == "number")
    #expect(schema.properties.a["enum"].array == [.string("x"), .string("y")])
  }

  @Test func aSimpleTypeMayBeNullBesideItself() throws {
    let names: [JSONValue] = [.string("integer"), .string("null")]
    #expect(try read(.nullable(.type("integer"))).type.array == names)
    #expect(try read(.nullable(.nullable(.type("integer")))).type.array == names)
  }

  @Test func anythingElseThatMayBeNullIsOneOfTwo() throws {
    let schema = try read(.nullable(.map(.type("number"))))
    #expect(schema.anyOf.array.count == 2)
    #expect(schema.anyOf[0].type.string == "object")
    #expect(schema.anyOf[0].additionalProperties.type.string == "number")
    #expect(schema.anyOf[1] == .object(["type": .string("null")]))
  }

  @Test func aNamedSchemaIsDefinedOnceAndReferredTo() throws {
    let point = JSONSchema.named("point", .object([("x", .named("length", .type("number")))]))
    let schema = try read(
      .any([.array(point), .map(.nullable(point)), .object([("at", .described("Where.", point))])]))
    #expect(schema["$defs"].object.keys.sorted() == ["length", "point"])
    #expect(schema["$defs"].point.properties.x["$ref"].string == "#/$defs/length")
    #expect(schema.anyOf[0].items == .object(["$ref": .string("#/$defs/point")]))
    let nullable = schema.anyOf[1].additionalProperties.anyOf
    #expect(nullable[0]["$ref"].string == "#/$defs/point")
    let member = schema.anyOf[2].properties.at
    #expect(member["$ref"].string == "#/$defs/point")
    #expect(member.description.string == "Where.")
  }

  @Test func aDocumentIsHeldAgainstItsDefinitions() throws {
    let schema = JSONSchema.object([("tags", .array(.named("tag", .choice(["good", "bad"]))))])
      .document(title: "tags/1", meaning: "Some tags.")
    let right = Array(#"{"tags":["bad","good"]}"#.utf8)
    let wrong = Array(#"{"tags":["bad","ugly"]}"#.utf8)
    #expect(try SchemaValidator.mistakes(in: right, schema: schema).isEmpty)
    let mistakes = try SchemaValidator.mistakes(in: wrong, schema: schema)
    #expect(mistakes.count == 1 && mistakes[0].hasPrefix("$.tags[1]"))
  }
}
