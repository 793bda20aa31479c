public import BilingualText

extension DataError: CustomStringConvertible {
  /// The mistake as a sentence, in both languages.
  public var message: Phrase {
    switch self {
    case .columnCount(let expected, let found):
      Phrase(
        zh: "模型有 \(expected) 个指标，数据有 \(found) 列",
        en: "the model has \(expected) indicators, the data \(found) columns")
    case .columnLength(let column, let expected, let found):
      Phrase(
        zh: "列 `\(column)` 有 \(found) 个值，应有 \(expected) 个",
        en: "the column `\(column)` has \(found) values where \(expected) are needed")
    case .duplicateCustomer(let customer):
      Phrase(
        zh: "客户 `\(customer)` 重复", en: "the customer `\(customer)` stands more than once")
    case .unknownCustomer(let row, let position):
      Phrase(
        zh: "第 \(row + 1) 行：没有第 \(position + 1) 个客户",
        en: "row \(row + 1): there is no customer number \(position + 1)")
    case .unknownPeriod(let row, let position):
      Phrase(
        zh: "第 \(row + 1) 行：没有第 \(position + 1) 个时期",
        en: "row \(row + 1): there is no period number \(position + 1)")
    case .duplicateRow(let customer, let period, let first, let second):
      Self.cell(customer, period)
        + Phrase(
          zh: "有两行数据（第 \(first + 1) 行与第 \(second + 1) 行）",
          en: "there are two rows, \(first + 1) and \(second + 1)")
    case .missingValue(_, let customer, let period, let indicator):
      Self.cell(customer, period)
        + Phrase(
          zh: "指标 `\(indicator)` 缺少数值", en: "`\(indicator)` has no value")
    case .notFinite(_, let customer, let period, let indicator, let value):
      Self.cell(customer, period)
        + Phrase(
          zh: "指标 `\(indicator)` 的值 \(value) 不是有限数",
          en: "`\(indicator)` is \(value), which is no finite number")
    case .notACategory(_, let customer, let period, let indicator, let value):
      Self.cell(customer, period)
        + Phrase(
          zh: "指标 `\(indicator)` 的值 \(plainText(value)) 不是类别的序号",
          en: "`\(indicator)` is \(plainText(value)), which is the position of no category")
    case .unknownField(let customerClass, let field):
      Phrase(
        zh: "客户类别 `\(customerClass)`：客户数据没有列 `\(field)`",
        en: "class `\(customerClass)`: the customers have no column `\(field)`")
    }
  }

  public var description: String { message.en }

  private static func cell(_ customer: String, _ period: String?) -> Phrase {
    Phrase(
      zh: "客户 `\(customer)`" + (period.map { "，时期 `\($0)`" } ?? "") + "：",
      en: "customer `\(customer)`" + (period.map { ", period `\($0)`" } ?? "") + ": ")
  }
}
