public import BilingualText

/// Why a model cannot be written as SQL for a dialect.
public enum SQLError: Error, Sendable, Hashable, Explained {
  /// Nothing is measured: the model compares alternatives, or there are no data tables.
  case nothingMeasured
  /// Neither tree nor weights name this indicator's rule.
  case noIndicator(String)
  /// No table has the indicator's column.
  case columnNowhere(indicator: String)
  /// A table or a column without a name.
  case emptyName
  /// A name with a character that the dialect cannot hold in quotes.
  case unusableName(String, SQLDialect)
  /// A text with a character that the dialect cannot hold in a literal.
  case unusableText(String, SQLDialect)
  /// A name with more bytes than the dialect allows.
  case nameTooLong(String, limit: Int, SQLDialect)
  /// Two names that are one to the dialect.
  case namesDifferByCase(String, String, SQLDialect)
  /// The query would have more columns than the dialect allows.
  case tooManyColumns(Int, limit: Int, SQLDialect)
  /// Groups are asked for, but the model compares no two periods.
  case nothingCompared
  /// The values of this indicator are treated before they are scored, which the statement does not.
  case treatedValues(indicator: String)
  /// No analysis is asked for.
  case nothingAnalysed
  /// Rows are told apart by their customers, and there is no customer file.
  case noCustomerTable
  /// No statement computes these analyses: names with their kinds.
  case notInStatements([String])
  /// A table is called like a step of the query.
  case tableNamedLikeStep(String)

  /// What is wrong, and the way out where there is one.
  public var explanation: Phrase {
    switch self {
    case .nothingMeasured:
      Phrase(
        zh: "没有可读取的数据：SQL 只评价有测量数据的客户，不比较备选方案",
        en: "there is no data to read: SQL evaluates measured customers, not alternatives")
    case .treatedValues(let id):
      Phrase(
        zh: "`\(id)` 的数值在计分前需处理（`outliers`、`impute`），SQL 语句不含此步：请在数据仓库中处理，或使用 `ahp evaluate`",
        en:
          "the values of `\(id)` are treated before they are scored (`outliers`, `impute`), which no "
          + "statement does: treat them in the warehouse, or use `ahp evaluate`")
    case .nothingCompared:
      Phrase(
        zh: "没有可比较的分组：场景没有 `compare: {baseline: …, current: …}`",
        en:
          "there are no groups to compare: the scenario has no `compare: {baseline: …, current: …}`"
      )
    case .noIndicator(let id):
      Phrase(zh: "没有定义指标 `\(id)`", en: "no indicator `\(id)` is defined")
    case .columnNowhere(let id):
      Phrase(
        zh: "没有数据表含有 `\(id)` 的列；可在数据文件中写 `columns: {\(id): …}`",
        en: "no table has a column for `\(id)`; `columns: {\(id): …}` of its data file names it")
    case .emptyName:
      Phrase(zh: "表名或列名为空", en: "a table or column has no name")
    case .unusableName(let name, let dialect):
      Phrase(
        zh: "\(dialect.displayName) 的名称不能包含：`\(SQLDialect.comment(name))`",
        en: "\(dialect.displayName) cannot hold this in a name: `\(SQLDialect.comment(name))`")
    case .unusableText(let text, let dialect):
      Phrase(
        zh: "\(dialect.displayName) 的文本不能包含：`\(SQLDialect.comment(text))`",
        en: "\(dialect.displayName) cannot hold this text: `\(SQLDialect.comment(text))`")
    case .nameTooLong(let name, let limit, let dialect):
      Phrase(
        zh: "\(dialect.displayName) 的名称最多 \(limit) 字节：`\(SQLDialect.comment(name))`",
        en:
          "a name has at most \(limit) bytes in \(dialect.displayName): `\(SQLDialect.comment(name))`"
      )
    case .namesDifferByCase(let first, let second, let dialect):
      Phrase(
        zh: "\(dialect.displayName) 不区分大小写，无法区分 `\(SQLDialect.comment(first))` 与 "
          + "`\(SQLDialect.comment(second))`",
        en: "`\(SQLDialect.comment(first))` and `\(SQLDialect.comment(second))` are one name to "
          + "\(dialect.displayName), which ignores case")
    case .tooManyColumns(let count, let limit, let dialect):
      Phrase(
        zh: "查询需要 \(count) 列，而 \(dialect.displayName) 最多 \(limit) 列",
        en: "the query would have \(count) columns, \(dialect.displayName) has at most \(limit)")
    case .nothingAnalysed:
      Phrase(zh: "没有可计算的内容：未指定任何分析", en: "there is nothing to compute: no analysis is asked for")
    case .noCustomerTable:
      Phrase(
        zh: "按客户区分各行，但没有客户文件",
        en: "rows are told apart by their customers, but there is no customer file")
    case .notInStatements(let names):
      Phrase(
        zh:
          "SQL 语句不能计算 \(names.joined(separator: "、"))；可计算 distribution、concentration、amounts、trend（不含分段 bins、`other` 与客户群条件）："
          + "请用 --analysis 指定所需分析，其余用 `ahp analyse`",
        en:
          "no statement computes \(names.joined(separator: ", ")); statements compute distribution, "
          + "concentration, amounts and trend, without bins, `other` and segments: name those that you want with "
          + "--analysis, and leave the others to `ahp analyse`")
    case .tableNamedLikeStep(let name):
      Phrase(
        zh: "以 `ahp_` 开头的名称是查询的步骤；请在 `\(SQLDialect.comment(name))` 前加上模式名",
        en: "names that begin with `ahp_` are steps of the query; put a schema before "
          + "`\(SQLDialect.comment(name))`")
    }
  }
}
