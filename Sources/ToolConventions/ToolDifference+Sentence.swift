public import BilingualText

extension ToolDifference {
  /// In one sentence: how far the tool's numbers are from ours and which convention makes the
  /// difference.
  ///
  /// - Parameter items: the items' names, to say which weight differs most.
  public func sentence(items: [String] = []) -> Phrase {
    Phrase(zh: sentence(items, true), en: sentence(items, false))
  }

  private func sentence(_ items: [String], _ chinese: Bool) -> String {
    let name = chinese ? tool.name.zh : tool.name.en
    let parts = [weightPart(items, chinese), ratioPart(chinese)].compactMap { $0 }
    guard !parts.isEmpty else {
      return chinese ? "\(name) 给出相同的结果。" : "\(name) shows the same numbers."
    }
    return chinese
      ? "\(name)：" + parts.joined(separator: "；") + "。"
      : "\(name): " + parts.joined(separator: "; ") + "."
  }

  private func weightPart(_ items: [String], _ chinese: Bool) -> String? {
    guard let convention = weightConvention else { return nil }
    let differences = zip(ours.weights, theirs.weights).map { abs($0 - $1) }
    guard let largest = differences.indices.max(by: { differences[$0] < differences[$1] }),
      differences[largest] >= 1e-9
    else { return nil }
    let (us, them) = (Self.text(ours.weights[largest], 6), Self.text(theirs.weights[largest], 6))
    let item = items.indices.contains(largest) ? items[largest] : "\(largest + 1)"
    return chinese
      ? "\(item)的权重为 \(them)，而非 \(us)，原因是\(reason(convention, true))"
      : "the weight of \(item) is \(them) instead of \(us) because \(reason(convention, false))"
  }

  private func ratioPart(_ chinese: Bool) -> String? {
    guard let us = ours.ratio else { return nil }
    guard let them = theirs.ratio else {
      return chinese ? "没有该阶数的一致性比率" : "it has no consistency ratio for this order"
    }
    guard let convention = ratioConvention, abs(us - them) >= 1e-9 else { return nil }
    return chinese
      ? "一致性比率为 \(Self.text(them, 6))，而非 \(Self.text(us, 6))，原因是\(reason(convention, true))"
      : "the consistency ratio is \(Self.text(them, 6)) instead of \(Self.text(us, 6)) because "
        + reason(convention, false)
  }

  private func reason(_ convention: Convention, _ chinese: Bool) -> String {
    let conventions = tool.conventions
    switch convention {
    case .method:
      return switch conventions.priorities {
      case .columnMeans:
        chinese ? "它用和积法（列归一化后取行平均）" : "it averages the normalised columns"
      default: chinese ? "它用特征向量法" : "it takes the eigenvector"
      }
    case .stopping:
      return chinese
        ? "它的迭代在 \(theirs.iterations) 步后提前停止"
        : "its iteration stops early, after \(theirs.iterations) steps"
    case .lambda:
      return chinese ? "它按权重估计 λmax" : "it estimates λmax from its weights"
    case .randomIndex:
      let index = theirs.randomIndex.map { Self.text($0, 4) } ?? "–"
      let own = ours.randomIndex.map { Self.text($0, 4) } ?? "–"
      return chinese
        ? "它的随机指标 RI 为 \(index)，而非 \(own)" : "its random index is \(index), ours \(own)"
    case .rounding:
      let decimals = conventions.stepDecimals ?? conventions.weightDecimals ?? 0
      return conventions.stepDecimals != nil
        ? (chinese ? "每一步都舍入到 \(decimals) 位小数" : "every step is rounded to \(decimals) decimals")
        : (chinese ? "结果舍入到 \(decimals) 位小数" : "results are rounded to \(decimals) decimals")
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
