public import BilingualText
public import IndicatorEvaluation
import ObjectiveWeights
import PairwiseComparisons
import ScenarioShape

extension Weighing {
  /// The weights of every node as `given:` blocks of a scenario file, with what they came from as
  /// comments: pasted in the place of what gave them, they stay what they are whatever next month's
  /// data is.
  ///
  /// - Parameters:
  ///   - sources: the files that were read.
  ///   - language: of the comments.
  public func givenWeights(
    _ weights: HierarchyWeights, sources: ScenarioSources, in language: ReportLanguage
  ) -> String {
    var lines: [String] = []
    func comment(_ phrase: Phrase) { lines.append("# " + phrase.text(in: language)) }
    comment(
      Phrase(
        zh: "固定的权重：以下各块替换相应节点的 `weights`",
        en: "Frozen weights: each block takes the place of the node's `weights`"))
    for file in sources.files {
      let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
      lines.append("# \(name) SHA-256 \(file.digest ?? "–")")
    }
    for node in weights.nodes where !node.children.isEmpty {
      lines.append("")
      lines.append("# \(node.id)" + (node.derivation.map { ": " + $0.remark(periods) } ?? ""))
      lines.append("weights:")
      lines.append("  given:")
      for child in node.children {
        lines.append("    \(Self.key(weights.nodes[child].id)): \(weights.nodes[child].local)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var periods: [String] { model.periods.map(\.id) }

  /// An id as the key of a mapping.
  private static func key(_ id: String) -> String {
    let isPlain = id.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || $0 == "_" || $0 == "-"
    }
    if isPlain, id.first != "-" { return id }
    let escaped = id.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\" + String(scalar)
      case "\n": "\\n"
      case "\t": "\\t"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}

extension WeightDerivation {
  /// In a few words that are keys of the format.
  fileprivate func remark(_ periods: [String]) -> String {
    switch origin {
    case .given: "given"
    case .equal: "equal"
    case .judged(let set): "judgments \(set)"
    case .fuzzy(let findings): "fuzzy judgments \(findings.set), \(findings.method.rawValue)"
    case .bestWorst(let findings): "best_worst, \(findings.source.model.rawValue)"
    case .objective(let findings):
      "objective \(findings.source.method.name) on \(findings.source.basis.rawValue), "
        + "\(findings.rows) rows"
        + (findings.source.period.map { ", period \(periods[$0])" } ?? "")
    case .combined(let findings):
      "combine \(findings.rule.rawValue) of "
        + findings.sources.map { $0.remark(periods) }.joined(separator: "; ")
        + (findings.shares.map { ", shares " + $0.map { "\($0)" }.joined(separator: ", ") } ?? "")
    }
  }
}
