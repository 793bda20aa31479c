extension EvaluationModel {
  /// Position of each score's band, from its rounded value; nil without a score or without bands.
  func bands(of scores: [Double]) -> [Int?] {
    let ascending = bands.reversed().map(\.lowestBillionths)
    return scores.map { score in
      guard let key = score.billionths else { return nil }
      let reached = ascending.countUpTo(key)
      return reached == 0 ? nil : bands.count - reached
    }
  }
}

extension Band {
  /// The least rounded score that belongs to the band.
  var lowestBillionths: Int64 {
    minimum.billionths ?? (minimum > 0 ? Int64.max : Int64.min)
  }
}
