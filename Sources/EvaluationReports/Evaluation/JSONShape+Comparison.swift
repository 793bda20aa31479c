import IndicatorEvaluation
import ReportForms
import Statistics

extension JSONShape<InEvaluation<ComparedPeriods>> {
  static var comparison: JSONShape {
    .object("comparison") {
      JSONField("baseline", "Id of the period before.", .optional(.string)) {
        $0.index.model.periods[at: $0.part.comparison.baseline]?.id
      }
      JSONField("current", "Id of the period after.", .optional(.string)) {
        $0.index.model.periods[at: $0.part.comparison.current]?.id
      }
      JSONField("test", "The test that reports lead with; both are given.", .rawValue) {
        $0.part.comparison.test
      }
      JSONField("overall", "All customers with a score in both periods.", .group) {
        InEvaluation(index: $0.index, part: $0.part.overall)
      }
      JSONField("classes", "The same by class, when asked for.", .list(of: .group)) { whole in
        whole.part.classes.map { InEvaluation(index: whole.index, part: $0) }
      }
      JSONField("changes", "One per customer with a score in both.", .list(of: .change)) { whole in
        whole.part.changes.map { InEvaluation(index: whole.index, part: $0) }
      }
      JSONField("baseline_only", "Customers with a score before only.", .list(of: .string)) {
        $0.part.baselineOnly.map($0.index.customerID)
      }
      JSONField("current_only", "Customers with a score after only.", .list(of: .string)) {
        $0.part.currentOnly.map($0.index.customerID)
      }
    }
  }
}

extension JSONShape<InEvaluation<GroupComparison>> {
  static var group: JSONShape {
    .object("group") {
      JSONField("class", "Id of the class; null for all customers.", .optional(.string)) {
        $0.index.model.classes[at: $0.part.customerClass]?.id
      }
      JSONField("count", "Customers compared.", .integer) { $0.part.count }
      JSONField("baseline_mean", "Mean score before.", .number) { $0.part.baselineMean }
      JSONField("current_mean", "Mean score after.", .number) { $0.part.currentMean }
      JSONField("mean_change", "After minus before.", .number) { $0.part.meanChange }
      JSONField("median_change", "Median of the customers' changes.", .number) {
        $0.part.medianChange
      }
      JSONField("improved", "Customers with a higher score.", .integer) { $0.part.improved }
      JSONField("declined", "Customers with a lower score.", .integer) { $0.part.declined }
      JSONField("unchanged", "Customers with the same score.", .integer) { $0.part.unchanged }
      JSONField(
        "contributions", "Mean share of each indicator in the change, by id.", .byID(.number)
      ) { Array(zip($0.index.leafKeys, $0.part.contributions)) }
      JSONField("values", "What of the mean change comes from changed values.", .number) {
        $0.part.valueChange
      }
      JSONField(
        "availability",
        "What of it comes from data that became or ceased to be available; with values the whole.",
        .number
      ) { $0.part.availabilityChange }
      JSONField(
        "availability_changed", "Customers with other data available than before.", .integer
      ) { $0.part.availabilityChanged }
      JSONField("value_contributions", "The values' part of each contribution.", .byID(.number)) {
        group in
        group.index.leafKeys.enumerated().map { ($1, group.part.valuePart($0)) }
      }
      JSONField(
        "availability_contributions", "The availability's part of each contribution.",
        .byID(.number)
      ) { Array(zip($0.index.leafKeys, $0.part.availability)) }
      JSONField("wilcoxon", "Null where there is nothing to test.", .optional(.wilcoxon)) {
        $0.part.wilcoxon
      }
      JSONField("paired_t", "Null where there is nothing to test.", .optional(.pairedT)) {
        $0.part.pairedT
      }
    }
  }
}

extension JSONShape<InEvaluation<CustomerChange>> {
  static var change: JSONShape {
    .object("change") {
      JSONField("customer", "The customer's id.", .string) {
        $0.index.customerID($0.part.customer)
      }
      JSONField("change", "Current minus baseline score.", .number) { $0.part.change }
      JSONField("rank_gain", "Baseline rank minus current rank.", .integer) { $0.part.rankGain }
      JSONField("contributions", "Share of each indicator in the change, by id.", .byID(.number)) {
        Array(zip($0.index.leafKeys, $0.part.contributions))
      }
      JSONField("values", "What of the change comes from changed values.", .number) {
        $0.part.valueChange
      }
      JSONField(
        "availability",
        "What of it comes from data that became or ceased to be available; with values the whole.",
        .number
      ) { $0.part.availabilityChange }
      JSONField("value_contributions", "The values' part of each contribution.", .byID(.number)) {
        change in
        change.index.leafKeys.enumerated().map { ($1, change.part.valuePart($0)) }
      }
      JSONField(
        "availability_contributions", "The availability's part of each contribution.",
        .byID(.number)
      ) { change in
        change.index.leafKeys.enumerated().map { ($1, change.part.availabilityPart($0)) }
      }
    }
  }
}

extension JSONShape<WilcoxonSignedRank> {
  static var wilcoxon: JSONShape {
    .object("wilcoxon") {
      JSONField("count", "Pairs whose difference is not 0.", .integer) { $0.count }
      JSONField("positive_rank_sum", "Ranks of the increases.", .number) { $0.positiveRankSum }
      JSONField("negative_rank_sum", "Ranks of the decreases.", .number) { $0.negativeRankSum }
      JSONField("statistic", "The smaller sum.", .number) { $0.statistic }
      JSONField("p_value", "Two-sided.", .number) { $0.pValue }
      JSONField("exact", "False for the normal approximation.", .bool) { $0.isExact }
      JSONField("ties", "Whether differences tie.", .bool) { $0.hasTies }
      JSONField("rank_biserial", "Effect size, -1...1.", .number) { $0.rankBiserial }
    }
  }
}

extension JSONShape<PairedT> {
  static var pairedT: JSONShape {
    .object("paired_t") {
      JSONField("count", "Pairs.", .integer) { $0.count }
      JSONField("statistic", "Student's t.", .number) { $0.statistic }
      JSONField("degrees_of_freedom", "Pairs minus 1.", .integer) { $0.degreesOfFreedom }
      JSONField("p_value", "Two-sided.", .number) { $0.pValue }
      JSONField("mean", "Mean difference.", .number) { $0.mean }
      JSONField("standard_deviation", "Of the differences.", .number) { $0.standardDeviation }
      JSONField("cohens_d", "Effect size: mean / standard deviation.", .number) { $0.cohensD }
    }
  }
}
