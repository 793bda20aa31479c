import BilingualText
import Foundation
import ReportForms
import SampleReports
import Testing

@testable import ReportPages

@Suite struct PageScriptTests {
  private let script = "\(PageScript.text)"

  @Test func nothingInItEndsItsElement() {
    let lower = script.lowercased()
    #expect(!lower.contains("</script") && !lower.contains("<!--"))
    let opened = script.count { "([{".contains($0) }
    let closed = script.count { ")]}".contains($0) }
    #expect(opened == closed)
  }

  /// Texts of a report never become markup or code.
  @Test(arguments: [
    "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "fetch(",
  ])
  func itHasNoWayToRunATextOrToAskForOne(call: String) {
    #expect(!script.contains(call))
  }

  @Test func itSpeaksBothLanguagesInTheSameWords() throws {
    let start = try #require(script.firstRange(of: "const words = {"))
    let end = try #require(script[start.upperBound...].firstRange(of: "};"))
    let words = String(script[start.upperBound..<end.lowerBound])
    let english = try #require(words.firstRange(of: " en: {"))
    let halves = [words[..<english.lowerBound], words[english.upperBound...]]
    #expect(halves[0].contains("\"\(ReportLanguage.chinese.tag)\": {"))
    for word in ["search", "all", "rows", "more", "empty"] {
      #expect(halves.allSatisfy { $0.contains(" \(word): ") }, "\(word)")
    }
  }

  @Test func itReadsTheLettersOfTonesThatTheDataHas() throws {
    let tones: [Tone] = [.plain, .strong, .good, .caution, .bad, .muted]
    var table = ReportTable([.text("x")])
    for tone in tones { table.append([.init("y", tone)]) }
    let json = TableData.json(of: [TableData(table.rows[...], of: table)])
    let read = try #require(
      try JSONSerialization.jsonObject(with: Data(json)) as? [[[String: Any]]])
    let letters = Array(try #require(read[0][0]["tones"] as? String))
    try #require(letters.count == tones.count)
    #expect(letters[0] == ".")
    for (letter, tone) in zip(letters, tones).dropFirst() {
      #expect(script.contains(" \(letter): \"\(tone.className)\""))
    }
  }

  @Test func whatItLooksForStandsInThePage() {
    let context = RenderingContext(
      language: .chinese, generator: ReportGenerator(name: "maker", version: "1"))
    let renderer = HTMLRenderer(limits: .init(rowsInPage: 5))
    let page = String(
      decoding: renderer.render(SampleReport.document(customers: 20), context), as: UTF8.self)
    let pairs: [(inScript: String, inPage: String)] = [
      ("table[data-sortable]", "<table data-sortable="), ("table.dataset.rows", " data-rows=\"0\""),
      ("button[data-language]", " data-language=\"en\""), ("report.dataset.title", " data-title="),
      ("\".report\"", "<div class=\"report\""),
      ("getElementById(\"tables\")", "<script type=\"application/json\" id=\"tables\">"),
    ]
    for pair in pairs {
      #expect(script.contains(pair.inScript) && page.contains(pair.inPage), "\(pair.inScript)")
    }
  }
}
