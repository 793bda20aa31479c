import BilingualText
import DelimitedText
import TestSupport
import Testing

@testable import ReportForms

@Suite struct ReportTests {
  private struct Total: Report {
    var scores: [Double]

    static let schemaName = "total/1"
    static let meaning = "A sum."

    static var fields: [JSONField<Total>] {
      [
        JSONField("total", "The sum.", .number) { $0.scores.reduce(0, +) },
        JSONField("scores", "Its parts.", .list(of: .number)) { $0.scores },
      ]
    }

    func document(_ detail: ReportDetail) -> ReportDocument {
      var document = ReportDocument()
      let shown = scores.prefix(detail.limit ?? .max)
      document.paragraph(ReportText(Phrase(shown.map { plainText($0) }.joined(separator: " "))))
      if let hint = detail.hint { document.paragraph(ReportText(hint)) }
      return document
    }

    func csv(in language: ReportLanguage, _ format: CSVFormat) -> [UInt8] {
      var writer = DelimitedTextWriter(format)
      writer.record([Phrase(zh: "得分", en: "score").text(in: language)])
      for score in scores {
        writer.field(score)
        writer.endRecord()
      }
      return writer.bytes
    }
  }

  private let report = Total(scores: [0.5, 2, 3.25])
  private let input = ReportInput(
    role: "data", title: "Data", path: "a.csv", byteCount: 3, digest: "ab")

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func jsonNamesItsFormatItsMakerAndItsFiles() {
    let generator = ReportGenerator(name: "maker", version: "1.2.0").reading([input])
    #expect(
      text(report.json(generator: generator, layout: .compact))
        == #"{"schema":"total/1","generator":{"name":"maker","version":"1.2.0"},"#
        + #""inputs":[{"role":"data","path":"a.csv","bytes":3,"sha256":"ab"}],"#
        + #""total":5.75,"scores":[0.5,2,3.25]}"# + "\n")
  }

  @Test func jsonIsIndentedWhereNobodySays() throws {
    let generator = ReportGenerator(name: "maker", version: "1")
    let json = report.json(generator: generator)
    #expect(text(json).hasPrefix("{\n  \"schema\": \"total/1\",\n"))
    let compact = report.json(generator: generator, layout: .compact)
    #expect(try JSONValue(json) == JSONValue(compact))
  }

  @Test func theSchemaDescribesTheJSON() throws {
    let schema = Total.jsonSchema
    let generator = ReportGenerator(name: "maker", version: "1", inputs: [input])
    let json = report.json(generator: generator)
    #expect(try SchemaValidator.mistakes(in: json, schema: schema).isEmpty)
    let read = try JSONValue(schema)
    #expect(read.title.string == "total/1" && read["description"].string == "A sum.")
    let names = Total.documentFields.map(\.name)
    #expect(names == ["schema", "generator", "inputs", "total", "scores"])
    #expect(read.required.array == names.map { .string($0) })
    #expect(read.properties.schema["enum"].array == [.string("total/1")])
  }

  @Test func aDocumentHasTheDetailThatIsAskedFor() {
    #expect(report.document().text(in: .english) == "0.5 2 3.25\n")
    let detail = ReportDetail(limit: 2, hint: Phrase(zh: "更多", en: "more"))
    #expect(!detail.drawsFigures && !detail.hasLaterRows)
    #expect(report.document(detail).text(in: .english) == "0.5 2\n\nmore\n")
  }

  @Test func csvIsEnglishWhereNobodySays() {
    #expect(text(report.csv()) == "score\n0.5\n2\n3.25\n")
    #expect(text(report.csv(in: .chinese, CSVFormat())) == "得分\n0.5\n2\n3.25\n")
    let marked = report.csv(CSVFormat(byteOrderMark: true, carriageReturns: true))
    #expect(marked.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text(Array(marked.dropFirst(3))) == "score\r\n0.5\r\n2\r\n3.25\r\n")
  }
}
