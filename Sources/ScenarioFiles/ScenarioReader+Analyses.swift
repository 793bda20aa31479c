import BilingualText
import Diagnostics
import ScenarioAnalyses
import ScenarioData
import ScenarioShape

extension ScenarioReader {
  /// `answers`, `tables` and `analyses`, as they are written.
  mutating func readAnalyses(_ fields: Fields) -> AnalysesSyntax {
    let keys = AnalysesSyntax.fields.map(\.key.key)
    let entries = keys.compactMap { fields[$0] }
    let shape = SyntaxShape.mapping(AnalysesSyntax()) { AnalysesSyntax.fields }
    let node = SourceNode.mapping(entries, fields.position)
    return read(shape, node, called: "`analyses`", key: fields.position) ?? AnalysesSyntax()
  }

  /// Their second step: the names in answers and tables are found.
  mutating func plan(_ syntax: AnalysesSyntax, data: DataPlan) -> AnalysisPlan {
    var findings = SyntaxFindings(source)
    let plan = AnalysisPlan(syntax, data: data, &findings)
    diagnostics += findings.diagnostics
    return plan
  }

  /// Reads a construct by its shape.
  mutating func read<Value>(
    _ shape: SyntaxShape<Value>, _ node: SourceNode, called name: Phrase, key: SourcePosition
  ) -> Value? {
    var findings = SyntaxFindings(source)
    let value = shape.read(node, SyntaxPlace(name, key: key), &findings)
    diagnostics += findings.diagnostics
    return value
  }
}
