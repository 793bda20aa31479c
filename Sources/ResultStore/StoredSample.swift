internal import ServiceAnalyses
internal import Statistics

/// A sample as `analysis_values` holds it.
struct StoredSample: Hashable {
  var name: String?
  var n: Int?
  var top: Int?
  var bottom: Int?
  var deviation: Double?
  var population: Int?

  init(
    name: String?, n: Int?, top: Int?, bottom: Int?, deviation: Double?, population: Int?
  ) {
    self.name = name
    self.n = n
    self.top = top
    self.bottom = bottom
    self.deviation = deviation
    self.population = population
  }

  init(_ sample: MeasureSample?) {
    switch sample {
    case .share(let share):
      self.init(
        name: "share", n: share.base.count, top: share.count, bottom: nil, deviation: nil,
        population: share.base.population)
    case .net(let net):
      self.init(
        name: "net", n: net.base.count, top: net.top, bottom: net.bottom, deviation: nil,
        population: net.base.population)
    case .mean(let mean):
      self.init(
        name: "mean", n: mean.count, top: nil, bottom: nil, deviation: mean.standardDeviation,
        population: nil)
    case nil:
      self.init(name: nil, n: nil, top: nil, bottom: nil, deviation: nil, population: nil)
    }
  }

  /// The sample itself; nil for none and for what is none.
  ///
  /// - Parameter value: the number that it belongs to.
  func sample(of value: Double?) -> MeasureSample? {
    guard let n else { return nil }
    switch name {
    case "share":
      guard let top, let share = try? Proportion(count: top, base: n, population: population)
      else { return nil }
      return .share(share)
    case "net":
      guard let top, let bottom, top >= 0, bottom >= 0, top <= n, bottom <= n - top,
        let net = try? NetScore(
          top: top, middle: n - top - bottom, bottom: bottom, population: population)
      else { return nil }
      return .net(net)
    case "mean":
      guard let value, n > 0 else { return nil }
      return .mean(SampleMean(count: n, mean: value, standardDeviation: deviation))
    default: return nil
    }
  }
}
