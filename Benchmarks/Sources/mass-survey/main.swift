// Times a survey of many respondents: `mass-survey RESPONDENTS SETS`, five items a set. Counts the
// answers, solves each respondent's own matrix and the group's, and checks the group against the
// solver for few experts.
import AHP
import Glibc

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
guard arguments.count == 2, arguments[0] > 0, arguments[1] > 0 else {
  print("usage: mass-survey RESPONDENTS SETS")
  exit(64)
}
let (respondents, sets) = (arguments[0], arguments[1])

/// SplitMix64 (Steele, Lea & Flood 2014).
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A grade from 1 to 9, of the first item or of the second.
  mutating func answer() -> Int8 {
    let draw = next()
    return (Int8(draw % 9) + 1) * (draw >> 32 & 1 == 0 ? 1 : -1)
  }
}

var random = SplitMix(state: 20_261_122)
var answers: [[Int8]] = []
for _ in 0..<sets {
  var set: [Int8] = []
  set.reserveCapacity(respondents * 10)
  for _ in 0..<respondents * 10 { set.append(random.answer()) }
  answers.append(set)
}
let clock = ContinuousClock()
var groups: [JudgmentSetSolution] = []
var acceptable = 0.0
let time = try clock.measure {
  for set in answers {
    var survey = try MassSurvey(order: 5)
    try survey.add(set)
    groups.append(try survey.solution())
    acceptable += survey.acceptableShare()
  }
}
let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
// The first thousand respondents, one by one.
let few = min(respondents, 1_000)
var survey = try MassSurvey(order: 5)
try survey.add(Array(answers[0].prefix(few * 10)))
let pairs = (0..<5).flatMap { i in (i + 1..<5).map { (i, $0) } }
let experts = (0..<few).map { k in
  ExpertJudgments(
    expert: "\(k)",
    judgments: pairs.enumerated().map { position, pair in
      let answer = Double(answers[0][k * 10 + position])
      return Judgment(pair.0, pair.1, answer > 0 ? answer : -1 / answer)
    })
}
let checked = try JudgmentSetSolver.solve(order: 5, responses: experts)
let difference =
  zip(try survey.solution().priorities.weights, checked.priorities.weights)
  .map { abs($0 - $1) }.max() ?? 1
print(
  "{\"respondents\": \(respondents), \"sets\": \(sets), \"seconds\": \(seconds), "
    + "\"acceptable_share\": \(acceptable / Double(sets)), \"largest_difference\": \(difference)}")
exit(difference < 1e-12 ? 0 : 1)
