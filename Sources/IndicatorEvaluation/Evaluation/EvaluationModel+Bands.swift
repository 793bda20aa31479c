internal import Statistics

extension EvaluationModel {
  /// Position of each score's band, from its rounded value; nil without a score or without bands.
  func bands(of scores: [Double]) -> [Int?] {
    // Rounding keeps the order: instead of every score, the bands' ends are looked at once.
    let ascending = bands.reversed().map { Double.least(inBillionths: $0.lowestBillionths) }
    return scores.map { score in
      let reached = ascending.countUpTo(score)
      return reached == 0 ? nil : bands.count - reached
    }
  }
}

extension [Band] {
  /// The position of a score's band, from the best to the worst, with the score rounded as scores are:
  /// to nine decimals; nil below the last one.
  package func position(of score: Double) -> Int? {
    firstIndex { score > $0.minimum - 0.5e-9 }
  }
}

extension Band {
  /// The least rounded score that belongs to the band.
  var lowestBillionths: Int64 {
    minimum.billionths ?? (minimum > 0 ? Int64.max : Int64.min)
  }
}
