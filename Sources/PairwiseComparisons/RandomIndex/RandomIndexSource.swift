public import BilingualText

/// Where a random index comes from.
public enum RandomIndexSource: Sendable, Hashable, Explained, CustomStringConvertible {
  /// At most two items cannot contradict one another.
  case fewItems
  /// A printed value.
  case table(RandomIndexTable)
  /// Alonso & Lamata's straight line through the mean λ_max.
  case linearFit
  /// The computed table, where this one ends.
  case computed(beyond: RandomIndexTable)
  /// The closed form for Saaty's 17 grades, where this table ends.
  case closedForm(beyond: RandomIndexTable)
  /// The closed form under the rule of Donegan & Dodd, whose table has no such order.
  case closedFormOfDoneganDodd(order: Int)
  /// The closed form for another scale.
  case closedFormOfScale(String)
  /// Random matrices of a scale; the standard error where they were drawn on the spot.
  case simulated(scale: String, standardError: Double?)
  /// Column sums of random matrices of Saaty's scale.
  case simulatedHarmonic
  /// RI(n, m) as Ágoston & Csató printed it.
  case agostonCsato
  /// RI(n, m) simulated by their rule.
  case simulatedIncomplete
  /// Their approximation (1 − 2m/((n − 1)(n − 2))) RI(n), with this RI(n).
  indirect case incompleteShare(of: RandomIndexSource)

  public var description: String { explanation.en }

  /// The source in words.
  public var explanation: Phrase {
    switch self {
    case .fewItems:
      return Phrase(zh: "不超过两项时必然一致", en: "at most two items are always consistent")
    case .table(let table): return table.title
    case .linearFit:
      return Phrase(
        zh: "Alonso 与 Lamata 2006，λ = 2.7699 n − 4.3513",
        en: "Alonso & Lamata 2006, λ = 2.7699 n − 4.3513")
    case .computed(let table):
      return RandomIndexTable.computed.title + end(of: table)
    case .closedForm(beyond: .computed):
      return Phrase(zh: "17 个等可能等级的解析式", en: "closed form for 17 equally likely grades")
    case .closedForm(beyond: let table):
      return Phrase(zh: "17 个等可能等级的解析式", en: "closed form for 17 equally likely grades")
        + end(of: table)
    case .closedFormOfDoneganDodd(let order):
      return Phrase(
        zh: "按 Donegan 与 Dodd 1991 的抽样规则的解析式（其表中没有 n = \(order)）",
        en:
          "closed form under the sampling rule of Donegan & Dodd 1991, whose table has no n = \(order)"
      )
    case .closedFormOfScale(let scale):
      return Phrase(zh: "标度 \(scale) 的解析式", en: "closed form for the \(scale) scale")
    case .simulated(let scale, let error):
      let note = error.map { Phrase(zh: "，标准误差 \($0)", en: ", standard error \($0)") } ?? Phrase("")
      return Phrase(zh: "在标度 \(scale) 上模拟", en: "simulated on the \(scale) scale") + note
    case .simulatedHarmonic:
      return Phrase(zh: "按 17 个等可能等级模拟", en: "simulated for 17 equally likely grades")
    case .agostonCsato:
      return Phrase(
        zh: "Ágoston 与 Csató 2022，不完整判断矩阵的 RI(n, m)",
        en: "Ágoston & Csató 2022, RI(n, m) of incomplete matrices")
    case .simulatedIncomplete:
      return Phrase(
        zh: "按 Ágoston 与 Csató 2022 的规则模拟", en: "simulated by the rule of Ágoston & Csató 2022")
    case .incompleteShare(let complete):
      return Phrase(
        zh:
          "(1 − 2m/((n − 1)(n − 2))) RI(n)，Ágoston 与 Csató 2022，其中 RI(n)：\(complete.explanation.zh)",
        en:
          "(1 − 2m/((n − 1)(n − 2))) RI(n), Ágoston & Csató 2022, with RI(n) of \(complete.explanation.en)"
      )
    }
  }

  private func end(of table: RandomIndexTable) -> Phrase {
    let last = table.values.count - 1
    return Phrase(
      zh: "（超出 \(table.title.zh) 的范围，n = \(last)）",
      en: ", beyond the end (n = \(last)) of \(table.title.en)")
  }
}

extension RandomIndexTable {
  /// Who made the table, how, and from what random matrices.
  public var title: Phrase {
    switch self {
    case .saaty1980:
      return Phrase(
        zh: "Saaty 1980（1/9 … 9 等可能；n ≤ 11 用 500 个矩阵，以上用 100 个）",
        en: "Saaty 1980 (grades 1/9 … 9 equally likely; 500 matrices up to n = 11, 100 above)")
    case .saaty2005:
      return Phrase(zh: "Saaty 2005（1/9 … 9 等可能）", en: "Saaty 2005 (grades 1/9 … 9 equally likely)")
    case .alonsoLamata2006:
      return Phrase(
        zh: "Alonso 与 Lamata 2006（1/9 … 9 等可能；100,000 个矩阵）",
        en: "Alonso & Lamata 2006 (grades 1/9 … 9 equally likely; 100,000 matrices)")
    case .alonsoLamataFit:
      return Phrase(
        zh: "Alonso 与 Lamata 2006，平均 λ_max 的直线拟合",
        en: "Alonso & Lamata 2006, linear fit of the mean λ_max")
    case .tummalaLing1998:
      return Phrase(
        zh: "Tummala 与 Ling 1998（1/9 … 9 等可能）",
        en: "Tummala & Ling 1998 (grades 1/9 … 9 equally likely)")
    case .doneganDodd1991:
      return Phrase(
        zh: "Donegan 与 Dodd 1991（1 … 9 等可能，再随机取倒数）",
        en: "Donegan & Dodd 1991 (1 … 9 equally likely, then turned round or not)")
    case .chineseTextbooks:
      return Phrase(zh: "国内教材常用值（n ≤ 9）", en: "as Chinese textbooks print it (up to n = 9)")
    case .own(let table):
      return Phrase(zh: "自定义表 \(table.name)", en: "own table \(table.name)")
    case .computed:
      return Phrase(
        zh: "本程序计算（1/9 … 9 等可能；n = 3、4 穷举，至 15 用 400 万至 800 万个矩阵）",
        en:
          "computed (grades 1/9 … 9 equally likely; n = 3, 4 enumerated, up to 15 from 4 to 8 million"
          + " matrices)")
    }
  }
}
