import Foundation
import TestSupport
import Testing

/// `network` in the scenario file, and `ahp network`.
@Suite struct NetworkCommandTests {
  private static let golden = try! Golden(fixture: "robustness/anp_limits")

  /// Nodes named n0, n1 … in clusters c0, c1 …, with the columns of a supermatrix.
  private static func scenario(
    _ columns: [[Double]], clusters: [Int]? = nil, also: String = ""
  ) -> String {
    let clusters = clusters ?? columns.map { _ in 0 }
    var lines = ["schema: ahp-scenario/1", "network:", "  clusters:"]
    for cluster in 0...(clusters.max() ?? 0) {
      let members = clusters.indices.filter { clusters[$0] == cluster }.map { "n\($0)" }
      lines.append("    c\(cluster): [\(members.joined(separator: ", "))]")
    }
    lines.append("  influences:")
    for (on, column) in columns.enumerated() {
      for cluster in 0...(clusters.max() ?? 0) {
        let items = column.indices.filter { clusters[$0] == cluster && column[$0] > 0 }
        guard !items.isEmpty else { continue }
        let sum = items.reduce(0) { $0 + column[$1] }
        let shares = items.map { "n\($0): \(column[$0] / sum)" }.joined(separator: ", ")
        let names = items.map { "n\($0)" }.joined(separator: ", ")
        lines.append("    - {on: n\(on), from: c\(cluster), items: [\(names)], given: {\(shares)}}")
      }
    }
    return lines.joined(separator: "\n") + "\n" + also
  }

  private static func solve(_ text: String, _ flags: String...) throws -> JSONValue {
    let file = try ScenarioFile(text)
    let run = RecordedRun(["network", file.path, "--format", "json"] + flags)
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    return try run.json
  }

  private static func priorities(_ json: JSONValue) -> [Double] {
    json.nodes.array.compactMap(\.priority.number)
  }

  /// A test of pyanp, limits worked with fractions, with and without weights of clusters.
  @Test func limitsOfTheFixture() throws {
    let input = Self.golden["input"]
    let computed = Self.golden["computed"]
    let primitive = try Self.solve(Self.scenario(input["pyanp test"].rows.transposed))
    let limit = computed["pyanp test"]["limit"].numbers
    #expect(isClose(Self.priorities(primitive), limit, absolute: 1e-12))
    let name = "cluster weights"
    let matrix = input[name]["cluster_matrix"].rows
    let weights =
      "  cluster_weights: {c0: {c0: \(matrix[0][0]), c1: \(matrix[1][0])}, "
      + "c1: {c0: \(matrix[0][1]), c1: \(matrix[1][1])}}\n"
    let found = try Self.solve(
      Self.scenario(
        input[name]["supermatrix"].rows.transposed,
        clusters: input[name]["clusters"].list.map(\.int), also: weights))
    #expect(
      isClose(Self.priorities(found), computed[name]["limit"].numbers, absolute: 1e-12))
    let weighted = computed[name]["weighted_supermatrix"].rows
    for (row, expected) in zip(found.weighted_supermatrix.array, weighted) {
      #expect(isClose(row.array.compactMap(\.number), expected, absolute: 1e-12))
    }
    #expect(
      isClose(
        found.nodes.array.compactMap(\.priority_in_cluster.number),
        computed[name]["by_cluster"].rows.flatMap { $0 }, absolute: 1e-12))
  }

  /// The goal's column of a hierarchy is the classical synthesis.
  @Test func aHierarchyAsANetwork() throws {
    let name = "hierarchy with identity on alternatives"
    var rows = Self.golden["input"][name].rows
    for row in 3..<6 { rows[row][row] = 0 }
    let found = try Self.solve(
      Self.scenario(rows.transposed, clusters: [0, 1, 1, 2, 2, 2], also: "  goal: n0\n"))
    let expected = Self.golden["computed"][name]["goal_column"].numbers
    #expect(isClose(Self.priorities(found), expected, absolute: 1e-12))
    #expect(found.goal.string == "n0" && found.transient.array.count == 3)
  }

  /// Judgments in every way that a node's weights know: 3 : 1 twice, once by the best and the worst.
  @Test func judgmentsGiveTheInfluences() throws {
    let text = """
      schema: ahp-scenario/1
      judgments:
        named: {items: [a, b], pairs: [[a, b, 3]]}
      network:
        clusters: {one: [a, b], two: [x, {id: y, label: {zh: 丁, en: Y}}]}
        influences:
          - {on: x, from: one, pairs: [[a, b, 3]]}
          - {on: y, from: one, judgments: named}
          - on: a
            from: two
            best_worst: {best: x, worst: y, best_to_others: {y: 3}, others_to_worst: {x: 3}}
          - {on: b, from: two, fuzzy: 1, pairs: [[x, y, 3]]}
      """
    let found = try Self.solve(text)
    let shares = found.influences.array.map { $0.shares.array.compactMap(\.number) }
    for share in shares.prefix(3) { #expect(isClose(share, [0.75, 0.25], absolute: 1e-12)) }
    #expect(
      found.influences.array.compactMap(\.kind.string) == [
        "judged", "judged", "best-worst", "fuzzy",
      ])
    #expect(found.judgment_sets.array.count == 3)
    let file = try ScenarioFile(text)
    for language in ["zh", "en"] {
      for form in ["table", "markdown", "csv", "html"] {
        let run = RecordedRun(["network", file.path, "--format", form, "--lang", language])
        #expect(run.code == 0, "\(run.message)\(run.errors)")
        // Names, not ids, where a person reads.
        #expect(run.output.contains(language == "zh" ? "丁" : "Y"))
      }
    }
    for name in ["network.xlsx", "network.docx", "network.html"] {
      let path = file.folder.appendingPathComponent(name).path
      let run = RecordedRun(["network", file.path, "-o", path])
      #expect(run.code == 0 && FileManager.default.fileExists(atPath: path), "\(run.errors)")
    }
    let check = RecordedRun(["check", file.path])
    #expect(check.code == 0, "\(check.output)")
    let weights = RecordedRun(["weights", file.path, "--lang", "en"])
    #expect(weights.code == 65 && weights.errors.contains("`ahp network` solves its network"))
  }

  /// Two parts that nothing leaves: said with their names, unless a goal says where influence starts.
  @Test func partsThatNothingLeavesAreNamed() throws {
    let name = "reducible: two closed classes"
    let text = Self.scenario(Self.golden["input"][name].rows.transposed)
    let file = try ScenarioFile(text)
    let run = RecordedRun(["network", file.path, "--lang", "en"])
    #expect(run.code == 0 && run.errors.contains("[network-reducible]"), "\(run.errors)")
    #expect(run.errors.contains("{n0, n1} | {n2, n3}"))
    #expect(run.output.contains("matters where it starts: n0, n1; n2, n3"), "\(run.output)")
    #expect(RecordedRun(["network", file.path, "--strict"]).code == 65)
    let json = try Self.solve(text)
    for (row, expected) in zip(
      json.limit.array, Self.golden["computed"][name]["limit"].rows)
    {
      #expect(isClose(row.array.compactMap(\.number), expected, absolute: 1e-12))
    }
    let started = try ScenarioFile(text + "  goal: n4\n")
    #expect(!RecordedRun(["network", started.path]).errors.contains("[network-reducible]"))
  }

  private static let sound = """
    schema: ahp-scenario/1
    network:
      clusters: {one: [a, b], two: [x, y]}
      influences:
        - {on: x, from: one, pairs: [[a, b, 3]]}
        - {on: a, from: two, given: {x: 40%, y: 60%}}
      cluster_weights: {one: {two: 100%}}
    """

  @Test(arguments: [
    ("on: x", "on: z", "network-node-unknown", 5),
    ("from: two", "from: three", "network-node-unknown", 6),
    ("from: one", "from: one, items: [a, q]", "network-node-unknown", 5),
    ("one: {two: 100%}", "one: {two: 90%}", "network-column-sum", 7),
    ("one: {two: 100%}", "one: {one: 100%}", "network-column-sum", 3),
    ("one: {two: 100%}", "three: {two: 100%}", "network-node-unknown", 7),
    ("one: {two: 100%}", "one: {two: 120%}", "value-out-of-range", 7),
    ("x: 40%", "x: 50%", "weights-given-sum", 6),
    ("{x: 40%, y: 60%}", "{x: 40%, z: 60%}", "tree-node-unknown", 6),
    ("two: [x, y]", "two: [x, a]", "id-duplicate", 3),
    ("two: [x, y]", "two: []", "value-kind", 3),
    (", pairs: [[a, b, 3]]", "", "key-missing", 5),
    ("on: a, from: two", "on: x, from: one", "id-duplicate", 6),
    ("on: x, ", "", "key-missing", 5),
    ("pairs: [[a, b, 3]]", "objective: entropy", "key-unknown", 5),
    ("network:", "tree: {id: g, children: [a, b], weights: equal}\nnetwork:", "key-unknown", 2),
  ])
  func mistakes(_ old: String, _ new: String, _ code: String, _ line: Int) throws {
    #expect(Self.sound.contains(old))
    let range = try #require(Self.sound.range(of: old))
    let file = try ScenarioFile(Self.sound.replacingCharacters(in: range, with: new))
    for command in ["check", "network"] {
      let run = RecordedRun([command, file.path])
      #expect(run.code == 65, "\(run.output)\(run.errors)")
      let said = (run.errors + run.output).split(separator: "\n").contains {
        $0.contains(":\(line):") && $0.hasSuffix("[\(code)]")
      }
      #expect(said, "\(command): \(run.errors)\(run.output)")
    }
  }

  @Test func withoutANetworkThereIsNone() throws {
    let file = try ScenarioFile(
      "schema: ahp-scenario/1\ntree: {id: g, children: [a, b], weights: equal}\n")
    let run = RecordedRun(["network", file.path, "--lang", "en"])
    #expect(run.code == 65 && run.errors.contains("no `network`"))
    let sound = try ScenarioFile(Self.sound)
    #expect(RecordedRun(["network", sound.path]).code == 0)
  }

  /// Inconsistent judgments of an influence are warned of at their line.
  @Test func inconsistentInfluences() throws {
    let text = """
      schema: ahp-scenario/1
      network:
        clusters: {one: [a, b, c], two: [x]}
        influences:
          - {on: x, from: one, pairs: [[a, b, 9], [b, c, 9], [c, a, 9]]}
          - {on: a, from: two}
      """
    let file = try ScenarioFile(text)
    let run = RecordedRun(["network", file.path, "--lang", "en"])
    #expect(
      run.code == 0 && run.errors.contains(":5:") && run.errors.contains("judgment-inconsistent"))
    #expect(run.output.contains("over the limit"))
  }
}
