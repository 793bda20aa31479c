import BilingualText
import IndicatorEvaluation
import ReportForms

extension EvaluationRun {
  /// Files of a later run that this one did not read with the same content, by role.
  func changedFiles(
    to later: EvaluationRun
  ) -> [(role: SourceFile.Role, before: SourceFile?, after: SourceFile?)] {
    SourceFile.Role.allCases.flatMap { role in
      let old = provenance.files.filter { $0.role == role }
      let new = later.provenance.files.filter { $0.role == role }
      return (0..<max(old.count, new.count)).compactMap { position in
        let (first, second) = (old[at: position], new[at: position])
        return first?.digest == second?.digest && first?.digest != nil
          ? nil : (role, first, second)
      }
    }
  }

  /// Which files and whether the program changed, a sentence each.
  func changedSources(to later: EvaluationRun) -> [Phrase] {
    var sentences = changedFiles(to: later).map { file in
      let paths = [file.before?.path, file.after?.path].compactMap { $0 }
      let path = paths.first == paths.last ? paths.last ?? "" : paths.joined(separator: " → ")
      let digests = [file.before, file.after].map { $0?.shortDigest ?? NumberText.absent }
      return file.role.phrase + Phrase(zh: " ", en: " ") + Phrase(path)
        + Phrase(": \(digests[0]) → \(digests[1])")
    }
    if provenance.program != later.provenance.program {
      sentences.append(
        Phrase(zh: "程序：", en: "program: ")
          + Phrase("\(provenance.program) → \(later.provenance.program)"))
    }
    return sentences
  }
}

extension ReportTable {
  /// Nodes with other weights: local and global, before and now.
  ///
  /// - Parameter name: what a node is called, by its id.
  static func changedWeights(
    _ nodes: [ModelDifferences.Node], name: (String) -> Phrase
  ) -> ReportTable? {
    guard !nodes.isEmpty else { return nil }
    var table = ReportTable([
      .text(Phrase(zh: "节点", en: "Node")), .number(Phrase(zh: "原本级权重", en: "Local before")),
      .number(Phrase(zh: "现本级权重", en: "Local now")),
      .number(Phrase(zh: "原总权重", en: "Global before")),
      .number(Phrase(zh: "现总权重", en: "Global now")),
    ])
    for node in nodes {
      table.append(
        [.init(name(node.id))]
          + [node.before?.local, node.after?.local, node.before?.global, node.after?.global].map {
            .init($0, .fixed(4))
          })
    }
    return table
  }
}
