import BilingualText

extension Judgment {
  /// Refuses what is no judgment about `order` items.
  func validate(order: Int) throws(JudgmentError) {
    for position in [first, second] where position < 0 || position >= order {
      throw .itemOutOfRange(position: position, order: order)
    }
    guard first != second else { throw .selfComparison(item: first) }
    try requireRatio(ratio, first, second)
  }

  /// The two items, the smaller position first.
  public var pair: ItemPair { ItemPair(first, second) }

  /// The same judgment, read so that the smaller position comes first.
  var ascending: Judgment { first < second ? self : reversed }
}

/// Refuses a ratio that is not finite and above 0, or whose reciprocal is no normal double.
func requireRatio(_ ratio: Double, _ first: Int, _ second: Int) throws(JudgmentError) {
  guard ratio.isFinite && ratio > 0 else {
    throw .notARatio(value: ratio, first: first, second: second)
  }
  guard ratio.isNormal && (1 / ratio).isNormal else {
    throw .tooExtreme(first: first, second: second, method: MethodName.doublePrecision)
  }
}
