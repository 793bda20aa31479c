public import BilingualText

extension ToolDifference {
  /// In one sentence: how far the tool's numbers are from ours and which convention makes the
  /// difference.
  ///
  /// - Parameter items: the items' names, to say which weight differs most.
  public func sentence(items: [String] = []) -> Phrase {
    let parts = [weightPart(items), ratioPart].compactMap { $0 }
    guard !parts.isEmpty else {
      return tool.name + Phrase(zh: " 给出相同的结果。", en: " shows the same numbers.")
    }
    return tool.name + Phrase(zh: "：", en: ": ")
      + parts.joined(separator: Phrase(zh: "；", en: "; ")) + Phrase(zh: "。", en: ".")
  }

  private func weightPart(_ items: [String]) -> Phrase? {
    guard let convention = weightConvention else { return nil }
    let differences = zip(ours.weights, theirs.weights).map { abs($0 - $1) }
    guard let largest = differences.indices.max(by: { differences[$0] < differences[$1] }),
      differences[largest] >= 1e-9
    else { return nil }
    let (us, them) = (Self.text(ours.weights[largest], 6), Self.text(theirs.weights[largest], 6))
    let item = items.indices.contains(largest) ? items[largest] : "\(largest + 1)"
    return Phrase(
      zh: "\(item)的权重为 \(them)，而非 \(us)，原因是",
      en: "the weight of \(item) is \(them) instead of \(us) because ") + reason(convention)
  }

  private var ratioPart: Phrase? {
    guard let us = ours.ratio else { return nil }
    guard let them = theirs.ratio else {
      return Phrase(zh: "没有该阶数的一致性比率", en: "it has no consistency ratio for this order")
    }
    guard let convention = ratioConvention, abs(us - them) >= 1e-9 else { return nil }
    return Phrase(
      zh: "一致性比率为 \(Self.text(them, 6))，而非 \(Self.text(us, 6))，原因是",
      en: "the consistency ratio is \(Self.text(them, 6)) instead of \(Self.text(us, 6)) because ")
      + reason(convention)
  }

  private func reason(_ convention: Convention) -> Phrase {
    let conventions = tool.conventions
    switch convention {
    case .method:
      return switch conventions.priorities {
      case .columnMeans:
        Phrase(zh: "它用和积法（列归一化后取行平均）", en: "it averages the normalised columns")
      default: Phrase(zh: "它用特征向量法", en: "it takes the eigenvector")
      }
    case .stopping:
      return Phrase(
        zh: "它的迭代在 \(theirs.iterations) 步后提前停止",
        en: "its iteration stops early, after \(theirs.iterations) steps")
    case .lambda:
      return Phrase(zh: "它按权重估计 λmax", en: "it estimates λmax from its weights")
    case .randomIndex:
      let index = theirs.randomIndex.map { Self.text($0, 4) } ?? "–"
      let own = ours.randomIndex.map { Self.text($0, 4) } ?? "–"
      return Phrase(
        zh: "它的随机指标 RI 为 \(index)，而非 \(own)", en: "its random index is \(index), ours \(own)")
    case .rounding:
      if let decimals = conventions.stepDecimals {
        return Phrase(
          zh: "每一步都舍入到 \(decimals) 位小数", en: "every step is rounded to \(decimals) decimals")
      }
      let decimals = conventions.weightDecimals ?? 0
      return Phrase(
        zh: "结果舍入到 \(decimals) 位小数", en: "results are rounded to \(decimals) decimals")
    }
  }

  /// A number with so many decimals, without superfluous zeros.
  private static func text(_ value: Double, _ decimals: Int) -> String {
    var scale = 1.0
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    return rounded == rounded.rounded() && abs(rounded) < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
