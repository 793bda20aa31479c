import Testing

@testable import Statistics

@Suite struct CompensatedSumTests {
  /// Neumaier's own example: plain addition gives 0.
  @Test func cancellation() {
    #expect([1, 1e100, 1, -1e100].sum { $0 } == 2)
  }

  @Test func manyTenths() {
    #expect((0..<1_000_000).sum { _ in 0.1 } == 100_000)
    #expect([Double]().sum { $0 } == 0)
  }
}
