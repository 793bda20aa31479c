import ReportForms
import Testing
import VectorCharts

@testable import ReportPages

@Suite struct PageStyleTests {
  private let style = "\(PageStyle.text)"

  @Test func nothingInItNeedsEscaping() {
    #expect(!style.contains("<") && !style.contains("&"))
    #expect(style.count { $0 == "{" } == style.count { $0 == "}" })
    #expect(style.count { $0 == "(" } == style.count { $0 == ")" })
  }

  @Test func itAsksForNothing() {
    #expect(!style.contains("url(") && !style.contains("@import") && !style.contains("http"))
  }

  /// A depth and a length are set by the cells that have them.
  @Test func itsColoursAreThoseOfTheDrawings() {
    let used = Set(style.matches(of: /var\(--([a-z0-9-]+)/).map { String($0.output.1) })
    let declared = Paint.styleSheet.matches(of: /--([A-Za-z0-9-]+):#/).map { String($0.output.1) }
    #expect(used.subtracting(declared) == ["depth", "length"])
    #expect(used.isSuperset(of: ["ink", "paper"]))
  }

  @Test func everyToneHasARule() {
    for tone in [Tone.strong, .good, .caution, .bad, .muted] {
      let rule = "." + tone.className
      let isThere = style.contains(rule + "{") || style.contains(rule + ",")
      #expect(isThere, "\(rule)")
    }
    #expect(Tone.plain.className.isEmpty)
  }
}
