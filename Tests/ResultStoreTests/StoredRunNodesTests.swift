import BilingualText
import GRDB
import IndicatorEvaluation
import Testing

@testable import ResultStore

/// A tree on its way out of `nodes`.
@Suite struct StoredRunNodesTests {
  private func stored(_ database: Database) -> StoredRun {
    StoredRun(
      database: database, path: "p",
      run: EvaluationRun(
        number: 3, writtenAt: "", provenance: RunProvenance(program: "test"), scenario: "",
        title: Label(), customerCount: 0, rowCount: 0, overallRatio: nil))
  }

  @Test func childrenStandFromLeftToRight() throws {
    try EmptyStore.write { database in
      try EmptyStore.insertNode(
        database, run: 3, 0, parent: nil, "goal", aggregation: "power", power: 2)
      try EmptyStore.insertNode(database, run: 3, 1, parent: 0, "group", local: 0.75)
      try EmptyStore.insertNode(database, run: 3, 2, parent: 1, leaf: 0, "a", local: 1)
      try EmptyStore.insertNode(database, run: 3, 3, parent: 0, leaf: 1, "b", local: 0.25)
      try EmptyStore.insertNode(database, run: 4, 0, parent: nil, "of another run")
      let run = stored(database)
      let nodes = try run.readNodes()
      #expect(nodes.map(\.id) == ["goal", "group", "a", "b"])
      #expect(nodes.map(\.children) == [[1, 3], [2], [], []])
      #expect(nodes.map(\.parent) == [nil, 0, 1, 0])
      #expect(nodes.map(\.aggregation) == [.power(2), .arithmetic, .arithmetic, .arithmetic])
      #expect(nodes[0].label == Label(chinese: "节点"))

      let tree = run.tree(nodes)
      #expect(tree.id == "goal" && tree.aggregation == .power(2))
      #expect(tree.children.map(\.id) == ["group", "b"])
      #expect(tree.children[0].children.map(\.id) == ["a"])
      guard case .given(let weights) = tree.weights else {
        Issue.record("the weights are numbers")
        return
      }
      #expect(weights == [0.75, 0.25])
      #expect(tree.children[1].weights == nil)
    }
  }

  /// Parents that do not stand before their children, two roots or none, and means that nobody knows.
  @Test(arguments: [
    "DELETE FROM nodes", "UPDATE nodes SET parent = 2 WHERE node = 1",
    "UPDATE nodes SET parent = 1 WHERE node = 1", "UPDATE nodes SET parent = -1 WHERE node = 2",
    "UPDATE nodes SET parent = NULL WHERE node = 1", "UPDATE nodes SET parent = 0 WHERE node = 0",
    "UPDATE nodes SET aggregation = 'median' WHERE node = 0",
    "UPDATE nodes SET aggregation = 'power', power = NULL WHERE node = 0",
  ])
  func otherTreesAreDamage(sql: String) throws {
    try EmptyStore.write { database in
      try EmptyStore.insertNode(database, run: 3, 0, parent: nil, "goal")
      try EmptyStore.insertNode(database, run: 3, 1, parent: 0, leaf: 0, "a")
      try EmptyStore.insertNode(database, run: 3, 2, parent: 0, leaf: 1, "b")
      #expect(try stored(database).readNodes().count == 3)
      try database.execute(sql: sql)
      #expect(throws: ResultStoreError(.damaged("nodes, run 3"), path: "p")) {
        try stored(database).readNodes()
      }
    }
  }
}
