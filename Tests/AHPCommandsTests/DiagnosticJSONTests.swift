import BilingualText
import Diagnostics
import TestSupport
import Testing

@testable import AHPCommands

struct DiagnosticJSONTests {
  private static let found = DiagnosticJSON(
    diagnostics: [
      Diagnostic(
        .error, .valueOutOfRange, file: "甲.csv", position: SourcePosition(line: 3, column: 7),
        message: Phrase(zh: "太大", en: "too \"large\""), hint: Phrase(zh: "改小", en: "make it less"),
        excerpt: "a,\t1000"),
      Diagnostic(.warning, .weightZero, file: "s.yaml", position: nil, message: "0"),
      Diagnostic(.error, .fileMissing, file: "b.csv", position: nil, message: "gone"),
    ], undescribed: 4)

  @Test func everythingThatIsKnownIsThere() throws {
    let json = try JSONValue(Self.found.bytes)
    #expect(json.schema.string == DiagnosticJSON.schemaName)
    #expect(json.errors.number == 6 && json.warnings.number == 1 && json.not_listed.number == 4)
    #expect(json.diagnostics.array.count == 3)
    let value = json.diagnostics[0]
    #expect(value.severity.string == "error" && value.code.string == "value-out-of-range")
    #expect(value.file.string == "甲.csv" && value.line.number == 3 && value.column.number == 7)
    #expect(value.message.zh.string == "太大" && value.message.en.string == "too \"large\"")
    #expect(value.hint.en.string == "make it less" && value.excerpt.string == "a,\t1000")
  }

  @Test func whatIsNotKnownIsNull() throws {
    let value = try JSONValue(Self.found.bytes).diagnostics[1]
    for key in ["line", "column", "hint", "excerpt"] {
      #expect(value.object[key] == .null, "\(key)")
    }
  }

  @Test func theSchemaDescribesIt() throws {
    let mistakes = try SchemaValidator.mistakes(
      in: Self.found.bytes, schema: DiagnosticJSON.schema)
    #expect(mistakes.isEmpty)
    let none = DiagnosticJSON(diagnostics: [], undescribed: 0)
    #expect(try SchemaValidator.mistakes(in: none.bytes, schema: DiagnosticJSON.schema).isEmpty)
    let title = try JSONValue(DiagnosticJSON.schema).title.string
    #expect(title == DiagnosticJSON.schemaName)
  }
}
