internal import BilingualText
internal import ReportForms
internal import Statistics

extension KanoResult {
  /// A demand with the confidence of its intervals.
  struct DemandRow: Sendable {
    let demand: Demand
    let confidence: ConfidenceLevel

    var counts: KanoCounts { demand.tally.counts }
    var better: ConfidenceInterval? { counts.betterInterval(confidence: confidence) }
    var worse: ConfidenceInterval? { counts.worseInterval(confidence: confidence) }
  }

  static var demandRows: AnalysisRows<DemandRow> {
    AnalysisRows(
      "demands", Phrase(zh: "需求", en: "Demands"), meaning: "One demand of the questionnaire.",
      identity + KanoCategory.allCases.map(count) + effects)
  }

  private static var identity: [ReportColumn<DemandRow>] {
    [
      .id("demand", "需求", "Demand", Phrase(zh: "需求的名称。", en: "Its id.")) { $0.demand.id }
        .forMachines,
      .text("label", "需求", "Demand", Phrase(zh: "需求的中英文名称。", en: "What people call it.")) {
        $0.demand.name
      },
      .count("base", "有效答卷", "Answers", Phrase(zh: "两问都答的人数。", en: "With both answers.")) {
        $0.counts.base
      },
      .count(
        "unanswered", "未答全", "Unanswered", Phrase(zh: "有一问未答的人数。", en: "With one open.")
      ) { $0.demand.tally.unanswered },
      .text(
        "category", "类别", "Category",
        Phrase(zh: "人数最多的类别，并列时按 M > O > A > I > R > Q。", en: "The most frequent one.")
      ) { $0.counts.category?.name },
    ]
  }

  private static func count(_ category: KanoCategory) -> ReportColumn<DemandRow> {
    .count(
      category.rawValue.replacing("-", with: "_"), category.name.zh, category.name.en,
      Phrase(zh: "归入此类的人数。", en: "Respondents in this category.")
    ) { $0.counts[category] }
  }

  private static var effects: [ReportColumn<DemandRow>] {
    [
      .number(
        "better", "Better", "Better", .percent(1),
        Phrase(zh: "(A+O)/(A+O+M+I)，满足时满意的上升。", en: "(A+O)/(A+O+M+I).")
      ) { $0.counts.better },
      .number("better_lower", "Better 下限", "Better, lower", .percent(1), wilson) {
        $0.better?.lower
      },
      .number("better_upper", "Better 上限", "Better, upper", .percent(1), wilson) {
        $0.better?.upper
      },
      .number(
        "worse", "Worse", "Worse", .percent(1),
        Phrase(zh: "-(O+M)/(A+O+M+I)，不满足时满意的下降。", en: "-(O+M)/(A+O+M+I).")
      ) { $0.counts.worse },
      .number("worse_lower", "Worse 下限", "Worse, lower", .percent(1), wilson) { $0.worse?.lower },
      .number("worse_upper", "Worse 上限", "Worse, upper", .percent(1), wilson) { $0.worse?.upper },
      .number(
        "total_strength", "总强度", "Total strength", .percent(1),
        Phrase(zh: "(M+O+A) 占全部的比例。", en: "(M+O+A) of all.")
      ) { $0.counts.totalStrength },
      .number(
        "category_strength", "类别强度", "Category strength", .percent(1),
        Phrase(zh: "最多一类领先次多一类的比例。", en: "Lead of the most frequent category.")
      ) { $0.counts.categoryStrength },
      .count(
        "fong_difference", "前两类之差", "Lead",
        Phrase(zh: "最多两类人数之差。", en: "Between the two most frequent.")
      ) { $0.counts.fong?.difference },
      .number(
        "fong_threshold", "Fong 界值", "Fong's threshold", .fixed(2),
        Phrase(zh: "前两类之差达到此值时类别明确。", en: "A difference from here on is clear.")
      ) { $0.counts.fong?.threshold },
      .number(
        "functional_mean", "功能均值", "Functional mean", .fixed(2),
        Phrase(zh: "DuMouchel 连续分的均值，-2 至 4。", en: "DuMouchel's mean, -2...4.")
      ) { $0.demand.tally.functionalMean },
      .number(
        "dysfunctional_mean", "负功能均值", "Dysfunctional mean", .fixed(2),
        Phrase(zh: "DuMouchel 连续分的均值，-2 至 4。", en: "DuMouchel's mean, -2...4.")
      ) { $0.demand.tally.dysfunctionalMean },
    ]
  }

  private static var wilson: Phrase {
    Phrase(zh: "Wilson 区间的一端。", en: "An end of Wilson's interval.")
  }
}
