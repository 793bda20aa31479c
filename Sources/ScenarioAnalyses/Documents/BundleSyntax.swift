import BilingualText
import Diagnostics
import ScenarioShape
import ServiceAnalyses

/// `documents`, as it is written: a bundle of documents.
package struct BundleSyntax: Sendable {
  /// What the command asks for it by.
  var name: String?
  var parts: [Named<DocumentSyntax>] = []

  static let shape: SyntaxShape<BundleSyntax> = .mapping(BundleSyntax()) {
    SyntaxField("bundle", Phrase(zh: "这组文件的名称", en: "What the bundle is asked for by."), .id) {
      $0.name = $1
    }
    SyntaxField.required(
      "parts", Phrase(zh: "各文件，名称即文件名", en: "The documents; their names are those of the files."),
      SyntaxShape.names(of: DocumentSyntax.shape) {
        Phrase(zh: "文件 `\($0)`", en: "the document `\($0)`")
      }.checked { parts, _, _, findings in
        var isSound = true
        for part in parts where part.name.contains(where: { $0 == "/" || $0 == "\0" }) {
          findings.error(
            .valueOutOfRange, at: part.key,
            Phrase(
              zh: "文件名 `\(part.name)` 不能含有 `/`", en: "`\(part.name)` names a file: no `/` in it"))
          isSound = false
        }
        return isSound
      }
    ) { $0.parts = $1 }
  }
}

/// A document as it is written.
struct DocumentSyntax: Sendable {
  var title = Label()
  var show: [ShownSyntax] = []

  static let shape: SyntaxShape<DocumentSyntax> = .mapping(DocumentSyntax()) {
    SyntaxField("title", Phrase(zh: "标题", en: "What people read."), .label) { $0.title = $1 }
    SyntaxField.required(
      "show",
      Phrase(
        zh: "依次显示：分析的名称、`evaluation`（评价结果）、`{table, columns}`、`{text}`",
        en: "In this order: names of analyses, `evaluation`, `{table, columns}`, `{text}`."),
      SyntaxShape.list(of: ShownSyntax.shape)
    ) { $0.show = $1 }
  }
}

/// What a document shows, as it is written.
enum ShownSyntax: Sendable {
  case analysis(Positioned<String>)
  case rows(table: Keyed<String>, title: Label, columns: [Keyed<String>])
  /// With measures in braces, in one language or both.
  case text(Keyed<Label>)

  /// What shows the evaluation of the same scenario, unless an analysis has this name.
  static let evaluation = "evaluation"

  private struct Written: Sendable {
    var table: Keyed<String>?
    var title = Label()
    var columns: [Keyed<String>] = []
    var text: Keyed<Label>?
  }

  static let shape: SyntaxShape<ShownSyntax> = {
    let name = SyntaxShape<String>.id.positioned.map { ShownSyntax.analysis($0) }
    let mapping = SyntaxShape<Written>.mapping(
      Written(), called: Phrase(zh: "显示的内容", en: "what is shown")
    ) {
      SyntaxField(
        "table", Phrase(zh: "表", en: "Rows of this table."), SyntaxShape<String>.id.keyed
      ) { $0.table = $1 }
      SyntaxField("title", Phrase(zh: "表的标题", en: "What people read above it."), .label) {
        $0.title = $1
      }
      SyntaxField(
        "columns", Phrase(zh: "列", en: "Its columns."),
        SyntaxShape.list(of: SyntaxShape<String>.column.keyed),
        absence: Phrase(zh: "所有列", en: "all")
      ) { $0.columns = $1 }
      SyntaxField(
        "text",
        Phrase(
          zh: "文字，花括号内为指标值；或 {zh: …, en: …}",
          en: "A sentence with measures in braces, `{nps.net}`, in one language or both."),
        SyntaxShape<Label>.label.keyed
      ) { $0.text = $1 }
    }
    let other = SyntaxShape<ShownSyntax>(mapping.form) { node, place, findings in
      guard let written = mapping.read(node, place, &findings) else { return nil }
      if let text = written.text { return .text(text) }
      if let table = written.table {
        return .rows(table: table, title: written.title, columns: written.columns)
      }
      findings.missingKey(
        "text", in: Phrase(zh: "显示的内容", en: "what is shown"), at: place.key)
      return nil
    }
    return .scalar(name, or: other)
  }()
}
