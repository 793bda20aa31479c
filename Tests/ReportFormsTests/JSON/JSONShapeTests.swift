import Foundation
import TestSupport
import Testing

@testable import ReportForms

@Suite struct JSONShapeTests {
  private struct Point: Sendable {
    var name: String?
    var x: Double
    var tags: [String]
  }

  private static var shape: JSONShape<Point> {
    .object {
      JSONField("name", "What it is called.", .optional(.string)) { $0.name }
      JSONField("x", "Where it is.", .number) { $0.x }
      JSONField("tags", "More words.", .list(of: .string)) { $0.tags }
      JSONField("inner", "A part.", .inner) { $0.x }
      JSONField("again", "The same part, or none.", .optional(.inner)) { _ in nil }
      JSONField("by_id", "Numbers by id.", .byID(.number)) { [(JSONKey("a\"b"), $0.x)] }
    }
  }

  @Test func writesEveryMember() {
    let json = Self.shape.document(Point(name: nil, x: .nan, tags: ["a"]), layout: .compact)
    #expect(
      String(decoding: json, as: UTF8.self)
        == #"{"name":null,"x":null,"tags":["a"],"inner":{"twice":null},"again":null,"by_id":{"a\"b":null}}"#
        + "\n")
  }

  @Test func describesWhatIsWritten() throws {
    let schema = Self.shape.schema.document(title: "point/1", meaning: "A point.")
    for point in [Point(name: nil, x: .nan, tags: []), Point(name: "p", x: 1.5, tags: ["a"])] {
      let json = Self.shape.document(point, layout: .indented)
      #expect(try SchemaValidator.mistakes(in: json, schema: schema).isEmpty)
    }
    let read = try JSONSerialization.jsonObject(with: Data(schema)) as? [String: Any]
    #expect(read?["$schema"] as? String == "https://json-schema.org/draft/2020-12/schema")
    #expect(read?["required"] as? [String] == ["name", "x", "tags", "inner", "again", "by_id"])
    #expect((read?["$defs"] as? [String: Any])?.keys.sorted() == ["inner"])
  }

  /// The validator must be able to fail, or the reports' tests say nothing.
  @Test(arguments: [
    (#"{"name":1,"x":1,"tags":[],"inner":{"twice":1},"again":null,"by_id":{}}"#, "$.name"),
    (#"{"name":null,"x":"1","tags":[],"inner":{"twice":1},"again":null,"by_id":{}}"#, "$.x"),
    (#"{"name":null,"x":1,"tags":[2],"inner":{"twice":1},"again":null,"by_id":{}}"#, "$.tags[0]"),
    (#"{"name":null,"x":1,"tags":[],"inner":{},"again":null,"by_id":{}}"#, "$.inner.twice"),
    (#"{"name":null,"x":1,"tags":[],"inner":{"twice":1},"again":{},"by_id":{}}"#, "$.again"),
    (
      #"{"name":null,"x":1,"tags":[],"inner":{"twice":1},"again":null,"by_id":{"a":true}}"#,
      "$.by_id.a"
    ),
    (#"{"name":null,"x":1,"tags":[],"inner":{"twice":1},"again":null}"#, "$.by_id"),
    (#"{"name":null,"x":1,"tags":[],"inner":{"twice":1},"again":null,"by_id":{},"z":1}"#, "$.z"),
  ])
  func validatorFindsMistakes(json: String, path: String) throws {
    let schema = Self.shape.schema.document(title: "point/1", meaning: "A point.")
    let mistakes = try SchemaValidator.mistakes(in: Array(json.utf8), schema: schema)
    #expect(mistakes.contains { $0.hasPrefix(path) })
  }
}

extension JSONShape<Double> {
  fileprivate static var inner: JSONShape {
    .object("inner") { JSONField("twice", "Two times x.", .number) { 2 * $0 } }
  }
}
