import Foundation
import TestSupport
import Testing

/// The same answers have the same weights on every scale, whichever way they come in.
///
/// Four items, (a, b) = 2, (a, c) = 4, (a, d) = 8, (b, c) = 2, (b, d) = 4, (c, d) = 2. The weights were
/// worked out outside this project: the formulas of each scale's authors as Goepel lists them (2019,
/// doi:10.1142/S0219622019500019), n = 4, then the power method in Python to the last bit.
struct ScaleWaysInTests {
  static let scales: [(name: String, weights: [Double])] = [
    ("saaty", [8 / 15, 4 / 15, 2 / 15, 1 / 15]),
    (
      "balanced",
      [0.4319693610502088, 0.25916556534223356, 0.1896724030964357, 0.11919267051112187]
    ),
    (
      "power",
      [0.7529411764705882, 0.18823529411764706, 0.047058823529411764, 0.011764705882352941]
    ),
    (
      "geometric",
      [0.757814366410289, 0.16923294934583774, 0.0576197810443527, 0.015332903199520643]
    ),
    (
      "logarithmic",
      [0.41692279205216537, 0.27833941977871235, 0.18266650380291455, 0.1220712843662076]
    ),
    ("root", [0.39052429175127, 0.2761423749153967, 0.195262145875635, 0.13807118745769836]),
    (
      "inverse-linear",
      [0.39539106951771313, 0.2551633930716064, 0.20783154887208008, 0.14161398853860038]
    ),
    (
      "balanced-n",
      [0.4637262521487271, 0.26343744153155974, 0.172169539885607, 0.10066676643410634]
    ),
    (
      "adaptive",
      [0.6567076666988966, 0.23218122218999238, 0.08208845833736207, 0.029022652773749047]
    ),
    (
      "adaptive-balanced",
      [0.5422636485056027, 0.24560091743214627, 0.14283428320579297, 0.06930115085645806]
    ),
  ]

  private static let pairs =
    "pairs: [[a, b, 2], [a, c, 4], [a, d, 8], [b, c, 2], [b, d, 4], [c, d, 2]]"

  private static let tables = [
    pairs, "pairs: [[b, a, 1/2], [a, c, 4], [d, a, 0.125], [c, b, 0.5], [b, d, 4], [d, c, 50%]]",
    "{orientation: row, upper: [[2, 4, 8], [2, 4], [2]]}",
    "{orientation: column, upper: [[1/2, 1/4, 1/8], [1/2, 1/4], [1/2]]}",
    "{orientation: row, matrix: [[1, 2, 4, 8], [1/2, 1, 2, 4], [1/4, 1/2, 1, 2], [1/8, 1/4, 1/2, 1]]}",
    "{orientation: row, matrix: [[1, 2, 4, 8], [0.5, 1, 2, 4], [0.25, 0.50, 1, 2], [0.13, ~, 0.5, 1]]}",
    "{orientation: column, matrix: [[1, 0.5, 0.25, 0.125], [2, 1, 0.5, ~], [4, 2, 1, ~], [8, 4, 2, 1]]}",
    "pairs: [[a, b, equal to moderate], [a, c, 介于稍微与明显之间], [a, d, very strong to extreme], "
      + "[b, c, 2], [b, d, moderate to strong], [c, d, 介于同等与稍微之间]]",
    "by: {e1: {\(pairs)}, e2: {\(pairs)}}",
    "by: {e1: {\(pairs)}, e2: {pairs: [[a, b, 2], [b, c, 2], [a, c, 4], [a, d, 8]]}, "
      + "e3: {pairs: [[b, d, 4], [c, d, 2], [a, d, 8]]}}",
  ]

  private static let surveys = [
    ("ratio", "2,4,8,1/2,4,2"), ("ratio", "equal to moderate,4,8,0.5,4,2"),
    ("positive-favours-first", "2,4,8,-2,4,2"), ("positive-favours-second", "-2,-4,-8,2,-4,-2"),
    ("steps-towards-first", "1,3,7,-1,3,1"), ("steps-towards-second", "-1,-3,-7,1,-3,-1"),
  ]

  private func scenario(_ scale: String, _ form: String, _ rest: String = "") -> String {
    var form = form
    if form.hasPrefix("{") { form = String(form.dropFirst().dropLast()) }
    return """
      schema: ahp-scenario/1
      tree: {id: g, children: [a, b, c, d], weights: {scale: \(scale), \(form)}}

      """ + rest
  }

  private func weights(_ file: borrowing ScenarioFile) throws -> [Double] {
    let run = RecordedRun(["weights", file.path, "--format", "json"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    let found = try run.json.judgment_sets[0].priorities.weights
    return ["a", "b", "c", "d"].map { found[$0].number ?? .nan }
  }

  @Test(arguments: scales.indices, tables) func everyTable(_ index: Int, _ form: String) throws {
    let scale = Self.scales[index]
    let found = try weights(try ScenarioFile(scenario(scale.name, form)))
    #expect(isClose(found, scale.weights, relative: 1e-12), "\(scale.name) \(found)")
  }

  @Test(arguments: scales.indices, surveys) func everySurvey(
    _ index: Int, _ survey: (sign: String, answers: String)
  ) throws {
    let scale = Self.scales[index]
    let form = "survey: {path: s.csv, id: id, sign: \(survey.sign)}"
    let csv = "id,a_b,a_c,a_d,c_b,b_d,c_d\ne1,\(survey.answers)\ne2,\(survey.answers)\n"
    let found = try weights(try ScenarioFile(scenario(scale.name, form), files: ["s.csv": csv]))
    #expect(isClose(found, scale.weights, relative: 1e-12), "\(scale.name) \(found)")
  }

  /// Every expert alone, and the questions that remain, are the same from a table and from a survey.
  @Test(arguments: scales.map(\.name)) func expertsAndQuestions(_ scale: String) throws {
    let table = try ScenarioFile(
      scenario(
        scale,
        "by: {e1: {\(Self.pairs)}, e2: {pairs: [[a, b, 3], [a, c, 1/5], [b, d, 7], [c, d, 2]]}}"))
    let survey = try ScenarioFile(
      scenario(scale, "survey: {path: s.csv, id: id, sign: ratio}"),
      files: ["s.csv": "id,a_b,a_c,a_d,b_c,b_d,c_d\ne1,2,4,8,2,4,2\ne2,3,1/5,,,7,2\n"])
    for command in [["weights", "--group"], ["weights", "--uncertainty"], ["ask"], ["revise"]] {
      let arguments = command.dropFirst() + ["--format", "json"]
      let (a, b) = (
        RecordedRun([command[0], table.path] + arguments),
        RecordedRun([command[0], survey.path] + arguments)
      )
      #expect(a.code == 0 && b.code == 0, "\(command): \(a.errors)\(b.errors)")
      let (x, y) = (try a.json, try b.json)
      for key in ["judgment_sets", "subjects"] { #expect(x[key] == y[key], "\(command)") }
      #expect(!(x.judgment_sets.array + x.subjects.array).isEmpty)
    }
    let e1 = try RecordedRun(["weights", table.path, "--format", "json"]).json.judgment_sets[0]
      .experts.first("id", "e1").priorities.weights
    let expected = try #require(Self.scales.first { $0.name == scale }).weights
    let found = ["a", "b", "c", "d"].map { e1[$0].number ?? .nan }
    #expect(isClose(found, expected, relative: 1e-12), "\(found)")
  }

  /// What `revise --write` leaves behind has the weights and the CR that it announced.
  @Test(
    arguments: scales.map(\.name),
    [
      "pairs: [[a, b, 9], [c, b, 1/2], [a, c, 1/3], [c, d, 5], [d, a, 1/6], [b, d, 7]]",
      "{orientation: row, upper: [[9, 1/3, 6], [2, 7], [5]]}",
      "{orientation: column, matrix: [[1, 0.111, 3, 1/6], [9, 1, 0.5, 1/7], [1/3, 2, 1, 0.2], "
        + "[6, 7, 5, 1]]}",
    ]) func revisions(_ scale: String, _ form: String) throws
  {
    let file = try ScenarioFile(
      scenario(scale, form, "weighting: {consistency: {limit: 0.1, on_violation: warn}}\n"))
    let subject = try RecordedRun(["revise", file.path, "--format", "json"]).json.subjects[0]
    let revision = subject.revisions[0]
    let written = RecordedRun(["revise", file.path, "--write"])
    #expect(written.code == 0 && written.errors.contains(" → "), "\(written.message)")
    let set = try RecordedRun(["weights", file.path, "--format", "json"]).json.judgment_sets[0]
    #expect(
      isClose(
        set.consistency.cr.number ?? 9, revision.after.cr.number ?? 0, relative: 1e-9,
        absolute: 1e-12))
  }

  /// The largest grade of an own scale may be no whole number; revisions propose and write it.
  @Test func largestGradeThatIsNotWhole() throws {
    let file = try ScenarioFile(
      """
      schema: ahp-scenario/1
      scales: {own: {max: 2.5}}
      weighting: {consistency: {limit: 0.01, on_violation: warn}}
      tree: {id: g, children: [a, b, c], weights: {scale: own, pairs: [[a, b, 1.6], [b, c, 1.6], [a, c, 1/2]]}}

      """)
    let run = RecordedRun(["revise", file.path, "--write"])
    #expect(run.code == 0, "\(run.message)\(run.errors)")
    #expect(run.errors.contains("1/2 → 2.5"), "\(run.errors)")
  }
}
