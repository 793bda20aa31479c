import Foundation
import RandomEvaluations
import TestSupport
import Testing

/// On one processor, where threads take turns, and on all of them: the same bytes.
struct ThreadsAgreementTests {
  private static func expectSame(_ line: String, in folder: URL) throws {
    let one = try CommandRun(shell: "taskset -c 0 \(line)", in: folder)
    let all = try CommandRun(shell: line, in: folder)
    #expect(one.status == all.status && one.errorText == all.errorText, "\(line): \(one.errorText)")
    #expect(one.output == all.output && one.output.count > 200, "\(line)")
  }

  /// Enough rows for many batches.
  @Test(arguments: 0..<8 as Range<UInt64>) func evaluations(_ kind: UInt64) throws {
    let folder = try TemporaryFolder()
    let drawn = RandomEvaluation(
      seed: 5000 + kind, customers: 20_000, shape: RandomEvaluation.Shape(seed: kind))
    for (name, text) in drawn.files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    for options in ["--format csv", "--format json", "--top 20 --summary spread.json --lang zh"] {
      try Self.expectSame("ahp evaluate scenario.yaml \(options)", in: folder.url)
    }
    let damage = "sed -i -e '500s/,/,x,/' -e '15000s/.*/k1007,1/' -e '18000s/^/?/' scores.csv"
    #expect(try CommandRun(shell: damage, in: folder.url).status == 0)
    try Self.expectSame(
      "ahp evaluate scenario.yaml --format csv --on-error skip", in: folder.url)
  }

  @Test func draws() throws {
    let folder = try TemporaryFolder()
    let drawn = RandomEvaluation(
      seed: 6001, customers: 30, shape: RandomEvaluation.Shape())
    for (name, text) in drawn.files {
      try Data(text.utf8).write(to: folder.url.appendingPathComponent(name))
    }
    try Self.expectSame(
      "ahp robustness scenario.yaml --format json --seed 4 --precision 0.02", in: folder.url)
    for options in ["--order 6 --samples 3000", "--order 5 --missing 3 --samples 2000"] {
      try Self.expectSame("ahp random-index \(options) --format json --seed 9", in: folder.url)
    }
    // Times differ from run to run; the weights are what counts.
    for threads in [1, 2] {
      let solve = "ahp solve --generate 700 --doubles --seed 3 --threads \(threads)"
      let run = try CommandRun(shell: "\(solve) --weights w\(threads).csv", in: folder.url)
      #expect(run.status == 0, "\(run.errorText)")
    }
    try Self.expectSame("cmp w1.csv w2.csv && cat w1.csv", in: folder.url)
  }
}
