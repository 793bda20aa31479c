/// Where a random index comes from.
public enum RandomIndexSource: Sendable, Hashable, CustomStringConvertible {
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

  public var description: String { text() }

  /// The source in words, in English or Chinese.
  public func text(chinese: Bool = false) -> String {
    func pick(_ english: String, _ chineseText: String) -> String {
      chinese ? chineseText : english
    }
    switch self {
    case .fewItems:
      return pick("at most two items are always consistent", "不超过两项时必然一致")
    case .table(let table): return table.title(chinese: chinese)
    case .linearFit:
      return pick(
        "Alonso & Lamata 2006, λ = 2.7699 n − 4.3513", "Alonso 与 Lamata 2006，λ = 2.7699 n − 4.3513")
    case .computed(let table):
      return RandomIndexTable.computed.title(chinese: chinese) + end(of: table, chinese)
    case .closedForm(beyond: .computed):
      return pick("closed form for 17 equally likely grades", "17 个等可能等级的解析式")
    case .closedForm(beyond: let table):
      return pick("closed form for 17 equally likely grades", "17 个等可能等级的解析式")
        + end(of: table, chinese)
    case .closedFormOfDoneganDodd(let order):
      return pick(
        "closed form under the sampling rule of Donegan & Dodd 1991, whose table has no n = \(order)",
        "按 Donegan 与 Dodd 1991 的抽样规则的解析式（其表中没有 n = \(order)）")
    case .closedFormOfScale(let scale):
      return pick("closed form for the \(scale) scale", "标度 \(scale) 的解析式")
    case .simulated(let scale, let error):
      let note = error.map { pick(", standard error \($0)", "，标准误差 \($0)") } ?? ""
      return pick("simulated on the \(scale) scale", "在标度 \(scale) 上模拟") + note
    case .simulatedHarmonic:
      return pick(
        "simulated for 17 equally likely grades",
        "按 17 个等可能等级模拟")
    case .agostonCsato:
      return pick(
        "Ágoston & Csató 2022, RI(n, m) of incomplete matrices",
        "Ágoston 与 Csató 2022，不完整判断矩阵的 RI(n, m)")
    case .simulatedIncomplete:
      return pick("simulated by the rule of Ágoston & Csató 2022", "按 Ágoston 与 Csató 2022 的规则模拟")
    case .incompleteShare(let complete):
      return pick(
        "(1 − 2m/((n − 1)(n − 2))) RI(n), Ágoston & Csató 2022, with RI(n) of \(complete.text())",
        "(1 − 2m/((n − 1)(n − 2))) RI(n)，Ágoston 与 Csató 2022，其中 RI(n)：\(complete.text(chinese: true))"
      )
    }
  }

  private func end(of table: RandomIndexTable, _ chinese: Bool) -> String {
    let last = table.values.count - 1
    return chinese
      ? "（超出 \(table.title(chinese: true)) 的范围，n = \(last)）"
      : ", beyond the end (n = \(last)) of \(table.title())"
  }
}

extension RandomIndexTable {
  /// Who made the table, how, and from what random matrices.
  public func title(chinese: Bool = false) -> String {
    func pick(_ english: String, _ chineseText: String) -> String {
      chinese ? chineseText : english
    }
    switch self {
    case .saaty1980:
      return pick(
        "Saaty 1980 (grades 1/9 … 9 equally likely; 500 matrices up to n = 11, 100 above)",
        "Saaty 1980（1/9 … 9 等可能；n ≤ 11 用 500 个矩阵，以上用 100 个）")
    case .saaty2005:
      return pick("Saaty 2005 (grades 1/9 … 9 equally likely)", "Saaty 2005（1/9 … 9 等可能）")
    case .alonsoLamata2006:
      return pick(
        "Alonso & Lamata 2006 (grades 1/9 … 9 equally likely; 100,000 matrices)",
        "Alonso 与 Lamata 2006（1/9 … 9 等可能；100,000 个矩阵）")
    case .alonsoLamataFit:
      return pick(
        "Alonso & Lamata 2006, linear fit of the mean λ_max",
        "Alonso 与 Lamata 2006，平均 λ_max 的直线拟合")
    case .tummalaLing1998:
      return pick(
        "Tummala & Ling 1998 (grades 1/9 … 9 equally likely)",
        "Tummala 与 Ling 1998（1/9 … 9 等可能）")
    case .doneganDodd1991:
      return pick(
        "Donegan & Dodd 1991 (1 … 9 equally likely, then turned round or not)",
        "Donegan 与 Dodd 1991（1 … 9 等可能，再随机取倒数）")
    case .chineseTextbooks:
      return pick(
        "as Chinese textbooks print it (up to n = 9)", "国内教材常用值（n ≤ 9）")
    case .own(let table):
      return pick("own table \(table.name)", "自定义表 \(table.name)")
    case .computed:
      return pick(
        "computed (grades 1/9 … 9 equally likely; n = 3, 4 enumerated, up to 15 from 4 to 8 million"
          + " matrices)",
        "本程序计算（1/9 … 9 等可能；n = 3、4 穷举，至 15 用 400 万至 800 万个矩阵）")
    }
  }
}
