/// A score as a function of one local weight t in a row where some of the siblings have no data and the
/// others take their weight over: base + gain · u with u = t / (t + (1 − t) share). With all siblings
/// there it is a line.
///
/// It rises or falls all the way; two of them meet twice at most.
public struct RenormalisedScore: Sendable, Hashable {
  /// The score where the weight is 0.
  public var base: Double
  /// What the score gains as the weight goes from 0 to 1.
  public var gain: Double
  /// The share of the siblings' weights that has data, above 0, at most 1; 1 for a line.
  public var share: Double

  /// - Precondition: 0 < share ≤ 1.
  public init(base: Double, gain: Double, share: Double = 1) {
    precondition(share > 0 && share <= 1, "a share is above 0 and at most 1")
    self.base = base
    self.gain = gain
    self.share = share
  }

  var isLine: Bool { share == 1 }

  /// The weight of the child among what has data, where its local weight is `weight`, 0...1.
  private func part(_ weight: Double) -> Double {
    share == 1 ? weight : weight / (weight + (1 - weight) * share)
  }

  /// The local weight with which the child has this part, 0...1.
  private func weight(ofPart part: Double) -> Double {
    share == 1 ? part : part * share / (part * share + (1 - part))
  }

  /// The score at a weight, 0...1.
  public func value(at weight: Double) -> Double { base + gain * part(weight) }

  /// What the score gains for each unit of the weight there.
  func slope(at weight: Double) -> Double {
    let whole = weight + (1 - weight) * share
    return gain * share / (whole * whole)
  }

  /// No slope between 0 and 1 is steeper.
  var steepest: Double { abs(gain) / share }

  /// Whether the score hardly depends on the weight.
  var isFlat: Bool { abs(gain) <= Tie.slope }

  /// Where the score has a value; nil where it never has between 0 and 1.
  func weight(ofValue value: Double) -> Double? {
    guard !isFlat else { return nil }
    let part = (value - base) / gain
    return (0...1).contains(part) ? weight(ofPart: part) : nil
  }

  /// Where two scores change places between 0 and 1, ascending; none where they are the same or touch.
  func meetings(with other: RenormalisedScore) -> [Double] {
    guard !isSame(as: other) else { return [] }
    let gap = base - other.base
    if share == other.share {
      let loss = gain - other.gain
      guard abs(loss) > Tie.slope else { return [] }
      let part = -gap / loss
      return (0...1).contains(part) ? [weight(ofPart: part)] : []
    }
    // (gap + gain t / d − gain' t / d') d d' = 0 with d = share + (1 − share) t.
    let (rest, otherRest) = (1 - share, 1 - other.share)
    let a = gap * rest * otherRest + gain * otherRest - other.gain * rest
    let b =
      gap * (share * otherRest + other.share * rest) + gain * other.share - other.gain * share
    let c = gap * share * other.share
    return Quadratic.roots(a, b, c).filter { (0...1).contains($0) }
  }

  /// Whether two scores are the same whatever the weight.
  func isSame(as other: RenormalisedScore) -> Bool {
    abs(base - other.base) < Tie.tolerance && abs(gain - other.gain) < Tie.tolerance
      && (abs(share - other.share) <= Tie.slope || isFlat)
  }
}

/// a t² + b t + c.
enum Quadratic {
  /// Where it changes its sign, ascending; without the difference of two numbers that are nearly the same.
  static func roots(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
    let inside = b * b - 4 * a * c
    guard inside > 0 else { return [] }
    let q = -(b + (b < 0 ? -inside.squareRoot() : inside.squareRoot())) / 2
    return (a == 0 ? [c / q] : [c / q, q / a]).sorted()
  }
}
