/// Classical AHP with judgments between alternatives at its leaves.
enum AlternativesText {
  static let text = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [c, d], weights: {pairs: [[c, d, 2]]}}
    alternatives: [{id: x, label: {zh: 甲, en: X Ltd}}, y, z]
    indicators:
      c: {score: {pairs: [[x, y, 4], [x, z, 2]]}}
      d: {score: {values: {x: 1, y: 2, z: 3}}}
    """

  static let inconsistent = """
    schema: ahp-scenario/1
    tree: {id: goal, children: [c, d], weights: {pairs: [[c, d, 2]]}}
    alternatives: [x, y, z]
    indicators:
      c: {score: {values: {x: 1, y: 2, z: 3}}}
      d:
        score:
          expert_weights: {e1: 80%, e2: 20%}  # stays
          by:
            e1: {pairs: [[x, y, 5], [y, z, 4], [x, z, 1/2]]}   # contradicts itself
            e2: {pairs: [[x, y, 2], [y, z, 2], [x, z, 4]]}
    """
}
