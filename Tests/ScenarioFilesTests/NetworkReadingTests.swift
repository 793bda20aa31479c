import BilingualText
import DenseLinearAlgebra
import Diagnostics
import IndicatorEvaluation
import NetworkPriorities
import PairwiseComparisons
import Testing

@testable import ScenarioFiles

/// `network`: clusters and which of their nodes influence which.
struct NetworkReadingTests {
  private static let network = """
    network:
      clusters:
        alternatives: [x, y]
        criteria: {label: 准则, items: [p, {id: q, label: Q}]}
      influences:
        - {on: x, from: criteria, given: {p: 60%, q: 40%}}
        - {on: y, from: criteria, given: {p: 1/4, q: 3/4}}
        - {on: p, from: alternatives, pairs: [[x, y, 3]]}
        - {on: q, from: alternatives, items: [y]}

    """

  private func read(_ text: String) throws -> (network: NetworkSyntax?, bench: SectionBench) {
    var bench = try SectionBench(text)
    let entry = bench.entry
    let network = bench.reader.readNetwork(entry, beside: nil)
    return (network, bench)
  }

  @Test func nodesInfluencesAndJudgments() throws {
    let (read, bench) = try read(Self.network + "  goal: y\n")
    let network = try #require(read)
    #expect(bench.codes.isEmpty)
    let clusters: [NetworkModel.Cluster] = [
      .init(id: "alternatives"), .init(id: "criteria", label: Label("准则")),
    ]
    let nodes: [NetworkModel.Node] = [
      .init(id: "x", cluster: 0), .init(id: "y", cluster: 0), .init(id: "p", cluster: 1),
      .init(id: "q", label: Label("Q"), cluster: 1),
    ]
    #expect(network.model.clusters == clusters && network.model.nodes == nodes)
    #expect(network.model.goal == 1 && network.model.clusterWeights == nil)
    #expect(network.influences.map(\.on) == [0, 1, 2, 3])
    #expect(network.influences.map(\.items) == [[2, 3], [2, 3], [0, 1], [1]])
    let weights: [NodeWeights] = [
      .given([0.6, 0.4]), .given([0.25, 0.75]), .judged(set: "p ← alternatives"), .equal,
    ]
    #expect(network.nodes.map(\.weights) == weights)
    #expect(network.influencePlaces.map(\.line) == [6, 7, 8, 9])
    #expect(bench.reader.judgmentSets.map(\.items) == [["x", "y"]])
  }

  /// By hand: of what starts at x, 0.6 · (3/4, 1/4) + 0.4 · (0, 1) = (0.45, 0.55) comes back to x and
  /// y, of y (0.1875, 0.8125), so that x : y = 15 : 44 in the long run, and p : q = 20 : 39.
  @Test func theLimitOfTheNetwork() throws {
    let reading = Scenario.read(
      Array(("schema: ahp-scenario/1\n" + Self.network).utf8), path: "s.yaml")
    #expect(!reading.diagnostics.hasErrors)
    let plan: NetworkPlan = try #require(reading.scenario?.network)
    let (solved, diagnostics) = plan.solve()
    let study = try #require(solved).study
    #expect(diagnostics.isEmpty && !study.limit.isReducible)
    let shares = study.withinCluster.map { $0 ?? .nan }
    let expected: [Double] = [15 / 59, 44 / 59, 20 / 59, 39 / 59]
    for (share, wanted) in zip(shares, expected) { #expect(abs(share - wanted) < 1e-12) }
    #expect(shares.count == 4 && reading.scenario?.weighing == nil)
  }

  @Test func weightsOfClustersStandInColumns() throws {
    let (read, bench) = try read(
      """
      network:
        clusters: {a: [x], b: [y], c: [z]}
        influences:
          - {on: x, from: b}
          - {on: x, from: c}
          - {on: y, from: a}
          - {on: z, from: a}
          - {on: z, from: b}
        cluster_weights: {a: {b: 70%, c: 30%}}
      """)
    let found = try #require(read?.model.clusterWeights)
    let rows = (0..<3).map { row in (0..<3).map { found[row, $0] } }
    // Where nothing is said, the clusters that influence count the same.
    let expected: [[Double]] = [[0, 1, 0.5], [0.7, 0, 0.5], [0.3, 0, 0]]
    #expect(rows == expected && bench.codes.isEmpty)
  }

  @Test(arguments: [
    ("{on: z, from: a}", DiagnosticCode.networkNodeUnknown),
    ("{on: x, from: z}", .networkNodeUnknown),
    ("{on: x, from: b, items: [x]}", .networkNodeUnknown),
    ("{on: x}", .keyMissing), ("{on: x, from: b}", .keyMissing), ("{on: y, from: a}", .idDuplicate),
    ("{on: x, from: b, given: {p: 60%, q: 60%}}", .weightsGivenSum),
  ])
  func mistakesOfInfluences(_ influence: String, _ code: DiagnosticCode) throws {
    let (network, bench) = try read(
      "network: {clusters: {a: [x, y], b: [p, q]}, influences: "
        + "[{on: y, from: a, items: [x]}, \(influence)]}")
    #expect(network != nil && bench.codes == [code])
  }

  @Test(arguments: [
    ("{influences: []}", [DiagnosticCode.keyMissing]), ("{clusters: {a: [x]}}", [.keyMissing]),
    ("{clusters: {a: []}, influences: []}", [.valueKind]),
    ("{clusters: {a: [x], b: [x]}, influences: []}", [.idDuplicate]),
    ("{clusters: {a: [{label: x}]}, influences: []}", [.keyMissing]),
    ("{clusters: {a: [x]}, influences: [], goal: y}", [.networkNodeUnknown]),
    ("{clusters: {a: [x]}, influences: [], cluster_weights: {a: {a: 90%}}}", [.networkColumnSum]),
    ("{clusters: {a: [x]}, influences: [], cluster_weights: {b: {a: 1}}}", [.networkNodeUnknown]),
    ("{clusters: {a: [x]}, influences: [], cluster_weights: {a: {a: 2}}}", [.valueOutOfRange]),
  ])
  func mistakesOfClusters(_ network: String, _ expected: [DiagnosticCode]) throws {
    #expect(try read("network: \(network)").bench.codes == expected)
  }

  @Test func aNetworkStandsInPlaceOfATree() throws {
    var bench = try SectionBench(Self.network)
    let entry = bench.entry
    _ = bench.reader.readNetwork(entry, beside: entry)
    #expect(bench.places == ["1:1 key-unknown"])
  }
}
