extension VariedPath {
  /// Every row's score as a function of the weight; nil where a node on the path does not aggregate
  /// arithmetically.
  var functions: [RenormalisedScore]? {
    guard isArithmetic else { return nil }
    let (from, to, today) = (scores(at: 0), scores(at: 1), scores(at: self.today))
    let shares = siblingShares
    return from.indices.map { row in
      shares[row] > 0
        ? RenormalisedScore(base: from[row], gain: to[row] - from[row], share: shares[row])
        : RenormalisedScore(base: today[row], gain: 0)
    }
  }
}
