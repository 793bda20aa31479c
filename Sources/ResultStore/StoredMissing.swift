import IndicatorEvaluation

/// A missing policy as `indicators` holds it.
struct StoredMissing: Hashable {
  var name: String
  var score: Double?

  init(name: String, score: Double?) {
    self.name = name
    self.score = score
  }

  init(_ policy: MissingPolicy) {
    name = policy.kind.rawValue
    if case .score(let given) = policy { score = given }
  }

  var policy: MissingPolicy? {
    MissingPolicyKind(rawValue: name).flatMap { $0.policy ?? score.map { .score($0) } }
  }
}
