import Glibc

/// Maps values to places on the drawing.
struct LinearScale {
  /// Ascending and of some length.
  let domain: ClosedRange<Double>
  /// Where the ends of the domain lie, in pixels; the second may be the smaller one.
  let places: (from: Double, to: Double)

  /// - Parameter domain: Made longer where it has no length.
  init(_ domain: ClosedRange<Double>, from: Double, to: Double) {
    var (low, high) = (domain.lowerBound, domain.upperBound)
    if !(high / 2 - low / 2 > max(abs(low) * 1e-12, 1e-300)) {
      let half = low == 0 ? 0.5 : abs(low) * 0.5
      (low, high) = (low - half, high + half)
    }
    self.domain = max(low, -1e300)...min(high, 1e300)
    places = (from, to)
  }

  /// The place of a value; values beyond the ends stay at the ends.
  func callAsFunction(_ value: Double) -> Double {
    let (low, high) = (domain.lowerBound, domain.upperBound)
    let value = min(max(value, low), high)
    // Halves first: the length of the longest domain is more than a number can hold.
    let share = (value / 2 - low / 2) / (high / 2 - low / 2)
    return places.from + share * (places.to - places.from)
  }

  /// Round values within the domain, their steps 1, 2 or 5 times a power of ten.
  ///
  /// - Parameter count: About how many.
  func ticks(_ count: Int) -> Ticks {
    let step = Self.niceStep(domain, count)
    let first = (domain.lowerBound / step - 1e-9).rounded(.up)
    let last = (domain.upperBound / step + 1e-9).rounded(.down)
    guard step > 0, last >= first, last - first < 100, first + 1 > first else {
      return Ticks(values: [], step: step)
    }
    return Ticks(values: (0...Int(last - first)).map { (first + Double($0)) * step }, step: step)
  }

  /// A step of 1, 2 or 5 times a power of ten that cuts the domain into about `count` parts.
  static func niceStep(_ domain: ClosedRange<Double>, _ count: Int) -> Double {
    let length = (domain.upperBound / 2 - domain.lowerBound / 2) * 2
    let rough = min(length, 1e300) / Double(max(1, count))
    guard rough > 0 else { return 1 }
    let power = pow(10, log10(rough).rounded(.down))
    guard power > 0 else { return rough }
    let factor = rough / power
    return power * (factor <= 1.0001 ? 1 : factor <= 2.0001 ? 2 : factor <= 5.0001 ? 5 : 10)
  }

  /// The values' domain with its ends moved outwards to round values.
  ///
  /// - Parameters:
  ///   - values: Those that are not finite are passed over.
  ///   - including: Values that it holds in any case.
  static func niceDomain(
    _ values: some Sequence<Double>, including: [Double] = [], parts: Int = 5
  ) -> ClosedRange<Double> {
    let finite = (Array(values) + including).filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return 0...1 }
    let scale = LinearScale(low...high, from: 0, to: 1)
    let step = niceStep(scale.domain, parts)
    let (from, to) = (
      (scale.domain.lowerBound / step + 1e-9).rounded(.down) * step,
      (scale.domain.upperBound / step - 1e-9).rounded(.up) * step
    )
    guard from.isFinite, to.isFinite, from < to else { return scale.domain }
    return from...to
  }
}

/// Round values on an axis.
struct Ticks {
  var values: [Double]
  var step: Double
}
