public import BilingualText

extension ModelError: CustomStringConvertible {
  /// The mistake as a sentence, in both languages.
  public var message: Phrase {
    guard let name = place.name else { return fault.message }
    return name + Phrase(zh: "：", en: ": ") + fault.message
  }

  public var description: String { message.en }
}

extension ModelPlace {
  /// What the place is called; nil for the model as a whole.
  fileprivate var name: Phrase? {
    switch self {
    case .model: nil
    case .node(let id): Phrase(zh: "节点 `\(id)`", en: "node `\(id)`")
    case .judgmentSet(let id): Phrase(zh: "判断 `\(id)`", en: "judgments `\(id)`")
    case .expert(let id): Phrase(zh: "专家 `\(id)`", en: "expert `\(id)`")
    case .indicator(let id): Phrase(zh: "指标 `\(id)`", en: "indicator `\(id)`")
    case .alternative(let id): Phrase(zh: "方案 `\(id)`", en: "alternative `\(id)`")
    case .customerClass(let id): Phrase(zh: "客户类别 `\(id)`", en: "class `\(id)`")
    case .period(let id): Phrase(zh: "时期 `\(id)`", en: "period `\(id)`")
    case .comparison: Phrase(zh: "时期对比", en: "the comparison of periods")
    case .band(let id): Phrase(zh: "等级 `\(id)`", en: "band `\(id)`")
    }
  }
}

extension NumberConstraint {
  var message: Phrase {
    switch self {
    case .finite: Phrase(zh: "应为有限数", en: "a finite number")
    case .notNegative: Phrase(zh: "应为不小于 0 的有限数", en: "a finite number of 0 or more")
    case .positive: Phrase(zh: "应为大于 0 的有限数", en: "a finite number above 0")
    case .score: Phrase(zh: "应在 0 到 100 之间", en: "between 0 and 100")
    case .notZero: Phrase(zh: "应为非零的有限数", en: "a finite number other than 0")
    }
  }
}

/// Ids as a list, in both languages.
func listed(_ ids: [String]) -> Phrase {
  let shown = ids.prefix(5).map { "`\($0)`" }
  let more = ids.count > 5
  return Phrase(
    zh: shown.joined(separator: "、") + (more ? " 等 \(ids.count) 个" : ""),
    en: shown.joined(separator: ", ") + (more ? ", … (\(ids.count) in all)" : ""))
}
