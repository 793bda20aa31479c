import BilingualText
import Testing

@testable import ReportForms

@Suite struct ReportFormTests {
  private let forms: [ReportForm] = [.table, .json, .csv, .markdown]

  @Test func namesAndEndingsTellTheFormsApart() {
    #expect(Set(forms.map(\.name)).count == forms.count)
    let endings = forms.flatMap(\.endings)
    #expect(Set(endings).count == endings.count)
    #expect(endings.allSatisfy { $0 == $0.lowercased() && !$0.hasPrefix(".") })
    #expect(forms.map(\.endings.first) == ["txt", "json", "csv", "md"])
  }

  @Test func programsReadJSONAndCSV() {
    #expect(forms.filter { !$0.isForPeople } == [.json, .csv])
    #expect(forms.allSatisfy { $0.isText })
    #expect(!forms.contains { $0.listsAll })
  }

  /// The document's own text, in the words that a renderer is told.
  private struct PlainRenderer: DocumentRenderer {
    let form = ReportForm(name: "plain", endings: ["text"], isForPeople: true, isText: true)

    func render(_ document: ReportDocument, _ context: RenderingContext) -> [UInt8] {
      let text = document.text(in: context.language)
      return Array(
        (text + [context.generator.name, context.madeAt].compactMap { $0 }.joined()).utf8)
    }
  }

  @Test func aRendererReadsTheLanguageThatItIsTold() throws {
    var document = ReportDocument()
    document.heading(Phrase(zh: "结果", en: "Result"), level: 3)
    let generator = ReportGenerator(name: "maker", version: "1")
    var context = RenderingContext(language: .chinese, generator: generator)
    #expect(context.madeAt == nil)
    let renderer: any DocumentRenderer = PlainRenderer()
    let chinese = try renderer.render(document, context)
    #expect(String(decoding: chinese, as: UTF8.self) == "结果\nmaker")
    context.language = .english
    context.madeAt = " 2026"
    let english = try renderer.render(document, context)
    #expect(String(decoding: english, as: UTF8.self) == "Result\nmaker 2026")
  }
}
