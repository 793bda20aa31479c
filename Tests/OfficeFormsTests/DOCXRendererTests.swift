import BilingualText
import ReportForms
import Testing
import ZipArchives

@testable import OfficeForms

@Suite struct DOCXRendererTests {
  @Test(arguments: [
    (ReportLanguage.english, "0.02 (was 0.05)"), (.chinese, "0.02（原为 0.05）"),
  ])
  func aFactHasItsRemark(language: ReportLanguage, text: String) throws {
    var document = ReportDocument()
    document.facts([
      .headline("CR", "0.02", .good, remark: Phrase(zh: "原为 0.05", en: "was 0.05")),
      Fact("RI", "0.58"),
    ])
    let context = RenderingContext(
      language: language, generator: ReportGenerator(name: "test", version: "1"))
    let archive = try ZipArchive(bytes: DOCXRenderer().render(document, context))
    let body = String(decoding: try archive.content(of: "word/document.xml"), as: UTF8.self)
    let (withRemark, without) = (body.contains(">\(text)<"), body.contains(">0.58<"))
    #expect(withRemark && without)
  }
}
