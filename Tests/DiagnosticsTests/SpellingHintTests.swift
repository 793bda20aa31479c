import BilingualText
import Testing

@testable import Diagnostics

struct SpellingHintTests {
  /// Insertion, deletion, substitution and a swap of neighbours are slips of the keyboard.
  @Test(arguments: ["qality", "qualitty", "quolity", "qaulity", "qualiyt"])
  func aSlipFindsItsName(_ slip: String) {
    #expect(SpellingHint.nearest(to: slip, among: ["price", "quality", "service"]) == "quality")
  }

  @Test(arguments: ["", "x", "quantities", "服务"])
  func whatIsFarFromEveryNameHasNoHint(_ name: String) {
    #expect(SpellingHint.nearest(to: name, among: ["price", "quality", "service"]) == nil)
  }

  @Test func theNearestOfSeveralIsNamed() {
    #expect(SpellingHint.nearest(to: "indx", among: ["id", "index", "items"]) == "index")
    #expect(SpellingHint.nearest(to: "响应时长", among: ["响应时间", "到场时间"]) == "响应时间")
  }

  /// A hostile file may hold names of any length.
  @Test func longNamesAreNotCompared() {
    let long = String(repeating: "a", count: 5000)
    #expect(SpellingHint.nearest(to: long, among: [long + "b"]) == nil)
  }

  @Test func theWayOutListsWhatIsAllowed() {
    let names = (1...41).map { "n\($0)" }
    let phrase = SpellingHint.phrase(for: "zzzz", among: names)
    #expect(phrase.en.hasPrefix("allowed: n1, n2"))
    #expect(phrase.en.hasSuffix("n40, …"))
    #expect(SpellingHint.phrase(for: "yes", among: ["yse"]).zh == "是否想写 `yse`？允许：yse")
  }
}
