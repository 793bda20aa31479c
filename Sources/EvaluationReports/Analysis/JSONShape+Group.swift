import PairwiseComparisons
import ReportForms

extension JSONShape<OfItems<GroupFindings>> {
  static var groupFindings: JSONShape {
    .object("group") {
      JSONField("consensus", "S* as AHP-OS computes it, all members equal.", .consensus) {
        $0.part.current
      }
      JSONField("consensus_2013", "S* as first published, all members equal.", .consensus) {
        $0.part.original
      }
      JSONField("consensus_weighted", "S* with the experts' weights.", .consensus) {
        $0.part.weighted
      }
      JSONField("members", "Everybody with weights of their own.", .list(of: .member)) {
        $0.with(each: $0.part.analysis.members)
      }
      JSONField(
        "without_weights", "Experts whose judgments do not connect all items.",
        .list(of: .string)
      ) { $0.part.analysis.withoutWeights }
      JSONField(
        "camps", "Camps of opinion, the largest first; one where there are none.",
        .list(of: .camp)
      ) { $0.with(each: $0.part.analysis.clusters) }
    }
  }
}

extension JSONShape<Consensus> {
  static var consensus: JSONShape {
    .object("consensus") {
      JSONField("indicator", "S*, 1 for complete agreement.", .number) { $0.indicator }
      JSONField("level", "Goepel's word for its range.", .rawValue) { $0.level }
      JSONField("homogeneity", "Relative homogeneity S.", .number) { $0.homogeneity }
      JSONField("alpha_entropy", "Mean entropy of the members' weights.", .number) {
        $0.alphaEntropy
      }
      JSONField("beta_entropy", "What disagreement adds.", .number) { $0.betaEntropy }
      JSONField("gamma_entropy", "Entropy of the mean weights.", .number) { $0.gammaEntropy }
    }
  }
}

extension JSONShape<OfItems<GroupAnalysis.Member>> {
  static var member: JSONShape {
    .object("member") {
      JSONField("expert", "The expert's id.", .string) { $0.part.expert }
      JSONField("weights", "The expert's own weights, by id.", .byID(.number)) {
        $0.byID($0.part.weights)
      }
      JSONField("cr", "Consistency ratio of the expert's own judgments.", .number) { $0.part.ratio }
      JSONField("distance", "Aitchison distance to the mean of the others.", .number) {
        $0.part.distance
      }
      JSONField("deviation", "The distance's robust z-score.", .number) { $0.part.deviation }
      JSONField("outlying", "True for a deviation above 3.5.", .bool) { $0.part.isOutlying }
      JSONField(
        "group_without", "The group's weights without this expert; null where there are none.",
        .optional(.byID(.number))
      ) { member in member.part.groupWithout.map { member.byID($0) } }
      JSONField("largest_shift", "Largest change of a group weight without this expert.", .number) {
        $0.part.largestShift
      }
      JSONField("rank_changes", "Items whose rank changes without this expert.", .integer) {
        $0.part.rankChanges
      }
    }
  }
}

extension JSONShape<OfItems<GroupAnalysis.Cluster>> {
  static var camp: JSONShape {
    .object("camp") {
      JSONField("experts", "Who belongs to it.", .list(of: .string)) { $0.part.experts }
      JSONField("weights", "Geometric mean of their weights, by id.", .byID(.number)) {
        $0.byID($0.part.weights)
      }
      JSONField("consensus", "Their agreement.", .consensus) { $0.part.consensus }
    }
  }
}
