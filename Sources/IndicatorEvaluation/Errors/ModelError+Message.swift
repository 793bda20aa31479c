extension ModelError: CustomStringConvertible {
  /// The mistake as a sentence, in both languages.
  public var message: Label {
    guard let name = place.name, let text = fault.message.english,
      let chinese = fault.message.chinese
    else { return fault.message }
    return Label(
      chinese: "\(name.chinese ?? "")：\(chinese)", english: "\(name.english ?? ""): \(text)")
  }

  public var description: String { message.english ?? "" }
}

extension ModelPlace {
  /// What the place is called; nil for the model as a whole.
  fileprivate var name: Label? {
    switch self {
    case .model: nil
    case .node(let id): Label(chinese: "节点 `\(id)`", english: "node `\(id)`")
    case .judgmentSet(let id): Label(chinese: "判断 `\(id)`", english: "judgments `\(id)`")
    case .expert(let id): Label(chinese: "专家 `\(id)`", english: "expert `\(id)`")
    case .indicator(let id): Label(chinese: "指标 `\(id)`", english: "indicator `\(id)`")
    case .alternative(let id): Label(chinese: "方案 `\(id)`", english: "alternative `\(id)`")
    case .customerClass(let id): Label(chinese: "客户类别 `\(id)`", english: "class `\(id)`")
    case .period(let id): Label(chinese: "时期 `\(id)`", english: "period `\(id)`")
    case .comparison: Label(chinese: "时期对比", english: "the comparison of periods")
    case .band(let id): Label(chinese: "等级 `\(id)`", english: "band `\(id)`")
    }
  }
}

extension NumberConstraint {
  var message: Label {
    switch self {
    case .finite: Label(chinese: "应为有限数", english: "a finite number")
    case .notNegative: Label(chinese: "应为不小于 0 的有限数", english: "a finite number of 0 or more")
    case .positive: Label(chinese: "应为大于 0 的有限数", english: "a finite number above 0")
    case .score: Label(chinese: "应在 0 到 100 之间", english: "between 0 and 100")
    case .notZero: Label(chinese: "应为非零的有限数", english: "a finite number other than 0")
    }
  }
}

/// A number as people write it: whole ones without a decimal point.
func plain(_ number: Double) -> String {
  guard let whole = Int(exactly: number), abs(number) < 0x1p53 else { return "\(number)" }
  return "\(whole)"
}

/// Ids as a list, in both languages.
func listed(_ ids: [String]) -> Label {
  let shown = ids.prefix(5).map { "`\($0)`" }
  let more = ids.count > 5
  return Label(
    chinese: shown.joined(separator: "、") + (more ? " 等 \(ids.count) 个" : ""),
    english: shown.joined(separator: ", ") + (more ? ", … (\(ids.count) in all)" : ""))
}
