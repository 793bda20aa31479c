import ServiceAnalyses
import Statistics
import Testing

@testable import ResultStore

@Suite struct StoredSampleTests {
  private func stored(
    _ name: String?, n: Int?, top: Int? = nil, bottom: Int? = nil, deviation: Double? = nil,
    population: Int? = nil
  ) -> StoredSample {
    StoredSample(
      name: name, n: n, top: top, bottom: bottom, deviation: deviation, population: population)
  }

  @Test func samplesComeBack() throws {
    let share = MeasureSample.share(try Proportion(count: 3, base: 8, population: 20))
    #expect(StoredSample(share) == stored("share", n: 8, top: 3, population: 20))
    #expect(StoredSample(share).sample(of: 0.375) == share)

    let net = MeasureSample.net(try NetScore(top: 5, middle: 2, bottom: 3))
    #expect(StoredSample(net) == stored("net", n: 10, top: 5, bottom: 3))
    #expect(StoredSample(net).sample(of: 0.2) == net)

    let mean = MeasureSample.mean(SampleMean(count: 4, mean: 2.5, standardDeviation: 1.5))
    #expect(StoredSample(mean) == stored("mean", n: 4, deviation: 1.5))
    #expect(StoredSample(mean).sample(of: 2.5) == mean)

    #expect(StoredSample(nil) == stored(nil, n: nil))
    #expect(StoredSample(nil).sample(of: 1) == nil)
  }

  @Test func whatIsNoSampleIsNone() {
    let contradictions = [
      stored("share", n: 8), stored("share", n: 2, top: 3), stored("share", n: 8, top: -1),
      stored("share", n: nil, top: 3), stored("share", n: 8, top: 3, population: 7),
      stored("net", n: 10, top: 5), stored("net", n: 10, top: 6, bottom: 5),
      stored("net", n: 10, top: -1, bottom: 5), stored("net", n: 10, top: 1, bottom: -5),
      stored("net", n: 10, top: .max, bottom: .max), stored("mean", n: 0),
      stored("median", n: 8, top: 3), stored(nil, n: 8, top: 3),
    ]
    for contradiction in contradictions {
      #expect(contradiction.sample(of: 0.5) == nil, "\(contradiction)")
    }
    #expect(stored("mean", n: 4).sample(of: nil) == nil)
  }
}
