import BilingualText
import ReportForms
import Testing

@testable import ReportPages

@Suite struct PageOutlineTests {
  private var document: ReportDocument {
    var document = ReportDocument()
    document.heading(Phrase(zh: "报告", en: "Report"), level: 1)
    document.heading(Phrase(zh: "权重", en: "Weights"), level: 2)
    document.paragraph("text")
    document.heading(Phrase(zh: "细节", en: "Details"), level: 3)
    document.heading(Phrase(zh: "得分\u{7}", en: "Scores\u{7}"), level: 2)
    return document
  }

  @Test func everyHeadingHasAnIDAndPartsStandInTheContents() {
    let outline = PageOutline(document, .english)
    #expect(outline.ids == ["en-1", "en-2", "en-3", "en-4"])
    #expect(outline.sections.map(\.id) == ["en-2", "en-4"])
    #expect(outline.sections.map(\.title) == ["Weights", "Scores\\u{7}"])
    #expect(PageOutline(document, .chinese).ids == ["zh-1", "zh-2", "zh-3", "zh-4"])
    #expect(PageOutline(ReportDocument(), .english).ids.isEmpty)
  }

  @Test func theContentsLeadToTheHeadings() {
    let context = RenderingContext(
      language: .english, generator: ReportGenerator(name: "maker", version: "1"))
    let page = String(decoding: HTMLRenderer().render(document, context), as: UTF8.self)
    #expect(page.contains(##"<nav aria-label="Contents"><a href="#en-2">Weights</a>"##))
    #expect(page.contains(##"<nav aria-label="目录"><a href="#zh-2">权重</a>"##))
    #expect(page.contains(#"<h2 id="en-4">Scores\u{7}</h2>"#))
    #expect(page.contains(#"<h3 id="zh-3">细节</h3>"#))
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
  }

  /// One part needs no contents.
  @Test func onePartHasNoLinks() {
    var document = ReportDocument()
    document.heading(Phrase(zh: "权重", en: "Weights"), level: 2)
    let context = RenderingContext(
      language: .english, generator: ReportGenerator(name: "maker", version: "1"))
    let page = String(decoding: HTMLRenderer().render(document, context), as: UTF8.self)
    #expect(!page.contains("<a href="))
  }
}
