import PairwiseComparisons
import TestSupport
import Testing

/// Within four standard errors of values computed elsewhere.
@Suite struct RandomIndexSimulationTests {
  private func estimate(_ simulation: RandomIndexSimulation) throws -> RandomIndexEstimate {
    var simulation = simulation
    simulation.samples = 3_000
    return try simulation.run()
  }

  @Test(arguments: [3, 4, 5, 9, 15])
  func saaty(_ order: Int) throws {
    let estimate = try estimate(RandomIndexSimulation(order: order))
    let expected = RandomIndexTable.computed.value(order: order).value
    #expect(abs(estimate.value - expected) < 4 * estimate.standardError + 2e-4)
    #expect(estimate.samples == 3_000)
    #expect(
      isClose(
        estimate.meanLambda, Double(order) + estimate.value * Double(order - 1), relative: 1e-14))
  }

  /// Donegan & Dodd's rule: RI(3) = 0.4914 exactly.
  @Test func samplingRule() throws {
    let estimate = try estimate(
      RandomIndexSimulation(order: 3, sampling: .gradeThenOrientation))
    #expect(abs(estimate.value - 0.4914) < 4 * estimate.standardError)
  }

  /// The scales' tables against simulations at n = 5.
  @Test(arguments: JudgmentScale.builtIn.filter { !$0.function.dependsOnOrder })
  func scales(_ scale: JudgmentScale) throws {
    let estimate = try estimate(RandomIndexSimulation(order: 5, scale: scale))
    let expected = scale.randomIndex(.computed, order: 5).value
    #expect(abs(estimate.value - expected) < 4 * estimate.standardError + 1e-3 * expected)
  }

  /// Free completions against the simulation in ri_tables.json, bounded ones against Ágoston &
  /// Csató's published table.
  @Test func incomplete() throws {
    for (order, missing) in [(4, 1), (4, 2), (5, 3)] {
      var simulation = RandomIndexSimulation(
        order: order, questionnaire: .missing(missing), samples: 300, seed: 5)
      let free = try simulation.run()
      let golden = try Golden.file("numerics/ri_tables")["RI_incomplete_unbounded"]["R"]
      let expected = golden["\(order)"]["\(missing)"][0].number
      #expect(abs(free.value - expected) < 4 * free.standardError)
      simulation.boundsCompletions = true
      let bounded = try simulation.run()
      let published = RandomIndexTable.computed.value(order: order, missing: missing).value
      #expect(abs(bounded.value - published) < 4 * bounded.standardError)
      #expect(bounded.value >= free.value - 1e-9)
    }
  }

  /// A tree of questions cannot contradict itself.
  @Test func treesHaveNone() throws {
    let estimate = try RandomIndexSimulation(
      order: 4, questionnaire: .pairs([ItemPair(0, 1), ItemPair(1, 2), ItemPair(2, 3)]),
      samples: 20
    ).run()
    #expect(estimate.value < 1e-12)
    let drawn = try RandomIndexSimulation(
      order: 9, questionnaire: .missing(28), samples: 5
    ).run()
    #expect(drawn.value < 1e-12)
  }

  @Test func seedsAndProgress() throws {
    let simulation = RandomIndexSimulation(order: 4, samples: 1_000, seed: 3)
    #expect(try simulation.run() == simulation.run())
    var seen: [Int] = []
    let stopped = try simulation.run {
      seen.append($0)
      return $0 < 500
    }
    #expect(stopped.samples == 500 && seen.count == 50)
  }

  @Test func settings() {
    for simulation in [
      RandomIndexSimulation(order: 2), RandomIndexSimulation(order: 1_000),
      RandomIndexSimulation(order: 4, samples: 0),
      RandomIndexSimulation(order: 4, questionnaire: .missing(4)),
      RandomIndexSimulation(order: 4, questionnaire: .pairs([ItemPair(0, 1)])),
      RandomIndexSimulation(order: 3, questionnaire: .pairs([ItemPair(0, 9)])),
    ] {
      #expect(throws: JudgmentError.self) { try simulation.run() }
    }
  }
}
