/// Draws ratios from a scale.
struct RandomGrades {
  /// The ratios of the grades from 1 up, then the reciprocals of those above 1.
  private let ratios: [Double]
  private let gradeCount: Int
  private let sampling: GradeSampling

  init(_ simulation: RandomIndexSimulation) {
    let scale = simulation.scale
    let grades = scale.grades.map { scale.apply(to: $0, order: simulation.order) }
    ratios = grades + grades.dropFirst().map { 1 / $0 }
    gradeCount = grades.count
    sampling = simulation.sampling
  }

  /// The largest ratio.
  var largest: Double { ratios.max() ?? 1 }

  @inline(__always)
  func draw(_ generator: inout SeededGenerator) -> Double {
    switch sampling {
    case .gradesEquallyLikely: return ratios[generator.below(ratios.count)]
    case .gradeThenOrientation:
      let ratio = ratios[generator.below(gradeCount)]
      return generator.below(2) == 0 ? ratio : 1 / ratio
    }
  }
}
