import BilingualText
import Diagnostics
package import ScenarioShape

/// A table as it is written.
package struct TableSyntax: Sendable {
  var path = Positioned("", at: SourcePosition(line: 1, column: 1))
  var sheet: String?
  var encoding = "utf-8"
  var separator: String?
  var id: String?
  var customer: String?
  var date: String?
  var missing = [""]
  var columns: [Named<ColumnSyntax>] = []

  package init() {}
}

/// What a column holds, as it is written.
package enum ColumnSyntax: Sendable {
  /// The name of a scale, or `number`, `text`, `date`.
  case named(Positioned<String>)
  case levels([String])
  case scale(AnswersSyntax)
}

package enum TableShapes {
  private static let column = SyntaxShape<ColumnSyntax>.byKind(
    scalar: SyntaxShape<String>.id.positioned.map { .named($0) },
    list: SyntaxShape.list(of: SyntaxShape<String>.id).map { .levels($0) },
    mapping: AnswersShapes.scale.map { .scale($0) })

  /// A CSV file or a sheet of a workbook of answers, events or histories.
  package static let table = SyntaxShape<TableSyntax>.mapping(TableSyntax()) {
    SyntaxField.required(
      "path", Phrase(zh: "路径，相对于场景文件夹", en: "Relative to the scenario's folder."),
      SyntaxShape<String>.path.positioned
    ) { $0.path = $1 }
    SyntaxField(
      "sheet", Phrase(zh: "工作簿（.xlsx）的工作表", en: "The sheet of a workbook (.xlsx)."), .text,
      absence: Phrase(zh: "唯一的工作表", en: "the only one")
    ) { $0.sheet = $1 }
    SyntaxField(
      "encoding", Phrase(zh: "编码", en: "How the bytes become text."), .encoding, absence: "utf-8"
    ) { $0.encoding = $1 }
    SyntaxField(
      "separator", Phrase(zh: "分隔符", en: "Between the fields."), .separator,
      absence: Phrase(zh: "自动识别", en: "found by itself")
    ) { $0.separator = $1 }
    SyntaxField("id", Phrase(zh: "行编号所在列", en: "The column with the rows' ids."), .column) {
      $0.id = $1
    }
    SyntaxField(
      "customer",
      Phrase(
        zh: "客户编号所在列：由此取得客户的字段与类别",
        en: "The column with the customer's id: a row has the fields and the class of its customer."
      ),
      .column
    ) { $0.customer = $1 }
    SyntaxField(
      "date",
      Phrase(zh: "日期列：决定所属评价期", en: "The column with a day: it puts a row into its period."),
      .column
    ) { $0.date = $1 }
    SyntaxField(
      "missing", Phrase(zh: "表示未作答的文本", en: "Texts that mean no answer."),
      SyntaxShape.oneOrList(of: .anyText), absence: Phrase(zh: "空", en: "empty")
    ) { $0.missing = $1 }
    SyntaxField(
      "columns",
      Phrase(
        zh: "列名（可含一个 *）：答案标度的名称、各级答案、number、text 或 date",
        en:
          "What columns hold, by name or by a pattern with one `*`: the name of an answer scale, the "
          + "levels themselves, `number`, `text` or `date`."),
      SyntaxShape.names(of: column) { Phrase(zh: "列 `\($0)`", en: "the column `\($0)`") }
    ) { $0.columns = $1 }
  }

  /// `tables`: by their names.
  package static let all = SyntaxShape<[Named<TableSyntax>]>.names(of: table) {
    Phrase(zh: "表 `\($0)`", en: "the table `\($0)`")
  }
}
