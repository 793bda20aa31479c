import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses

/// A published band of an index, as it is written.
struct BandSyntax: Sendable {
  var id = ""
  var label = Label()
  var range = 0.0...0.0

  private static let name = Phrase(zh: "区间", en: "a band")

  static let shape: SyntaxShape<BandSyntax> = .mapping(BandSyntax(), called: name) {
    SyntaxField.required("id", Phrase(zh: "编号", en: "Its id."), .id, called: name) { $0.id = $1 }
    SyntaxField("label", Phrase(zh: "名称", en: "Its name."), .label) { $0.label = $1 }
    SyntaxField.required(
      "between", Phrase(zh: "[下限, 上限]，均含", en: "`[from, to]`, both inclusive."),
      SyntaxShape<ClosedRange<Double>>.interval
    ) { $0.range = $1 }
  }

  var published: PublishedBands.Band { PublishedBands.Band(id, range) }
}
