public import BilingualText
import FuzzyEvaluation
import IndicatorEvaluation
public import ReportForms

extension FuzzyReport {
  /// The report for people: grades, each object at the root, and every node where there is one object.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(study.model.reportTitle, level: 1)
    document.facts([
      Fact(Phrase(zh: "对象数", en: "Objects"), "\(objects.count)"),
      Fact(Phrase(zh: "合成算子", en: "Operator"), operators),
      Fact(Phrase(zh: "隶属度", en: "Membership"), study.membershipPhrase),
      Fact(
        Phrase(zh: "等级分值", en: "Grades"),
        zip(grades, values).map { $0 + Phrase(" \(NumberText.significant($1))") }.listed),
    ])
    document.heading(Phrase(zh: "评价结果", en: "Results"), level: 2)
    if objects.count == 1, let object = objects.first { document.paragraph(sentence(object)) }
    let shown = objects.prefix(detail.limit ?? objects.count)
    document.table(shape(ofNodes: false).table(shown.map { FuzzyRow(object: $0, node: 0) }))
    if shown.count < objects.count {
      let count = objects.count - shown.count
      let more = Phrase(zh: "另有 \(count) 个对象", en: "\(count) more objects")
      document.paragraph(ReportText(detail.hint.map { more.remark($0) } ?? more, .muted))
    }
    if detail.drawsFigures { document.figure(figure(Array(shown))) }
    if objects.count == 1, let object = objects.first { nodes(of: object, into: &document) }
    document.list(notes.map { ReportText($0, .caution) })
    return document
  }

  /// The operator, with nodes that have their own.
  private var operators: Phrase {
    let nodes = zip(study.weights.nodes, study.hierarchy.nodes)
    let own = nodes.compactMap { node, placed in
      placed.operator.map { rule in
        let (name, text) = (names.item(node.id), rule.phrase)
        return Phrase(zh: "\(name.zh)：\(text.zh)", en: "\(name.en): \(text.en)")
      }
    }
    return ([study.hierarchy.operator.phrase] + own).listed
  }

  /// Memberships as parts of a whole: of every object, or of every node of the only one.
  private func figure(_ shown: [FuzzyObject]) -> Figure {
    var rows: [StackedSharesChart.Row] = []
    var table = ReportTable(
      [.text(Phrase(zh: "对象", en: "Object"))] + grades.map { .number($0) })
    func add(_ label: Phrase, _ assessment: FuzzyAssessment?) {
      guard let assessment else { return }
      rows.append(StackedSharesChart.Row(label, assessment.memberships))
      table.append([.init(label)] + assessment.memberships.map { .init($0, .percent(1)) })
    }
    if shown.count == 1, let object = shown.first {
      for (node, assessment) in zip(study.weights.nodes, object.nodes) {
        add(names.item(node.id), assessment)
      }
    } else {
      for object in shown { add(object.label ?? Phrase(object.id), object.nodes[at: 0] ?? nil) }
    }
    return Figure(
      id: "memberships", title: Phrase(zh: "隶属度构成", en: "Memberships"),
      note: Phrase(zh: "每条合计 100%", en: "each bar is 100 % in all"),
      chart: .stackedShares(StackedSharesChart(parts: grades, rows: rows)), data: table)
  }

  private func nodes(of object: FuzzyObject, into document: inout ReportDocument) {
    document.heading(Phrase(zh: "各节点隶属度", en: "Memberships by node"), level: 2)
    var table = ReportTable(
      [.text(Phrase(zh: "节点", en: "Node")), .number(Phrase(zh: "权重", en: "Weight"))]
        + grades.map { .number($0) }
        + [
          .text(Phrase(zh: "等级", en: "Grade")), .number(Phrase(zh: "加权得分", en: "Weighted score")),
        ])
    for (position, node) in study.weights.nodes.enumerated() {
      let assessment = object.nodes[at: position].flatMap { $0 }
      var row: [ReportTable.Cell] = [
        .init(names.item(node.id), indent: node.depth), .init(node.local, .percent(2)),
      ]
      row += grades.indices.map { .init(assessment?.memberships[at: $0], .fixed(4)) }
      row.append(.init(assessment.map { gradeText($0) } ?? Phrase("-")))
      row.append(.init(assessment?.score(values), .fixed(2)))
      table.append(row)
    }
    document.table(table)
  }

  private func gradeText(_ assessment: FuzzyAssessment) -> Phrase {
    assessment.largest.compactMap { grades[at: $0] }.listed
  }

  private func sentence(_ object: FuzzyObject) -> ReportText {
    guard let root = object.nodes[at: 0].flatMap({ $0 }) else {
      return ReportText(Phrase(zh: "没有可用的隶属度。", en: "There are no memberships."), .caution)
    }
    let score = NumberText.fixed(root.score(values), decimals: 2)
    guard let grade = root.grade.flatMap({ grades[at: $0] }) else {
      let tied = gradeText(root)
      return ReportText(
        Phrase(
          zh: "\(tied.zh) 的隶属度并列最大，不定等级；加权得分 \(score)。",
          en: "\(tied.en) tie, so that no grade is chosen; the weighted score is \(score)."),
        .caution)
    }
    let validity = root.validity.map { NumberText.fixed($0, decimals: 2) }
    return ReportText(
      Phrase(
        zh: "等级为“\(grade.zh)”（\(validity.map { "有效度 \($0)" } ?? "必然")），加权得分 \(score)。",
        en: "The grade is \(grade.en) (\(validity.map { "validity \($0)" } ?? "certain")); "
          + "the weighted score is \(score)."), .strong)
  }

  /// What a reader should know.
  var notes: [Phrase] { remarks.map(\.message) }

  /// The same, each with its code.
  public var remarks: [(code: String, message: Phrase)] {
    var notes: [(code: String, message: Phrase)] = []
    let roots = objects.compactMap { $0.nodes[at: 0].flatMap { $0 } }
    let tied = roots.count { $0.grade == nil }
    if tied > 0, objects.count > 1 {
      notes.append(
        (
          "fuzzy-grade-tied",
          Phrase(
            zh: "\(tied) 个对象的最大隶属度并列，不定等级",
            en:
              "\(Phrase.counted(tied, "object")) with tied largest memberships: no grade is chosen")
        ))
    }
    let weak = roots.count { $0.grade != nil && ($0.validity ?? 1) < 0.5 }
    if weak > 0 {
      notes.append(
        (
          "fuzzy-weak",
          Phrase(
            zh: "\(weak) 个对象的最大隶属度有效度低于 0.5，宜看加权得分",
            en:
              "\(Phrase.counted(weak, "object")) with a validity below 0.5: look at the weighted score"
          )
        ))
    }
    if let rule = study.hierarchy.operatorsInUse.first(where: \.loses) {
      notes.append(
        (
          "fuzzy-operator-loses",
          Phrase(
            zh: "\(rule.phrase.zh) 由单个因素决定每个等级，小权重不起作用",
            en:
              "\(rule.phrase.en) lets one child decide each grade: small weights "
              + "cannot show")
        ))
    }
    let uncovered = roots.count { $0.coverage < 1 - 1e-12 } + (objects.count - roots.count)
    if uncovered > 0 {
      notes.append(
        (
          "fuzzy-votes-none",
          Phrase(
            zh: "\(uncovered) 个对象有指标无隶属度，其权重由同级分摊",
            en:
              "\(Phrase.counted(uncovered, "object")) with indicators left out; siblings share their weight"
          )
        ))
    }
    return notes
  }
}

extension FuzzyOperator {
  var phrase: Phrase {
    switch self {
    case .minMax: "M(∧, ∨)"
    case .productMax: "M(·, ∨)"
    case .weightedAverage: Phrase(zh: "加权平均 M(·, +)", en: "weighted average M(·, +)")
    case .boundedMinSum: "M(∧, ⊕)"
    case .normalisedMinSum: Phrase(zh: "均衡取小求和", en: "normalised sum of minima")
    }
  }
}

extension GradeMembership {
  var phrase: Phrase {
    switch self {
    case .triangular: Phrase(zh: "等级中值之间的三角形", en: "triangles between the grades' middles")
    case .trapezoidal(_, let halfWidth):
      Phrase(
        zh: "界限两侧各 \(NumberText.significant(halfWidth)) 分的梯形",
        en: "trapezoids within \(NumberText.significant(halfWidth)) points of limits")
    case .crisp: Phrase(zh: "分段（非此即彼）", en: "crisp")
    }
  }

  var name: String {
    switch self {
    case .triangular: "triangular"
    case .trapezoidal: "trapezoidal"
    case .crisp: "crisp"
    }
  }
}

extension FuzzyStudy {
  private var isWritten: Bool { written.count == weights.leaves.count }

  /// Where the memberships of the indicators come from.
  var membershipPhrase: Phrase {
    if isWritten { return Phrase(zh: "写明的隶属度", en: "written down") }
    let phrase: Phrase =
      switch origin {
      case .scores(_, let membership): membership.phrase
      case .shares: Phrase(zh: "投票比例", en: "shares of votes")
      }
    guard !written.isEmpty else { return phrase }
    return phrase
      + Phrase(
        zh: "，其中 \(written.count) 个指标写明",
        en: ", written down for \(written.count) of the indicators")
  }

  var membershipName: String {
    if isWritten { return "written" }
    return switch origin {
    case .scores(_, let membership): membership.name
    case .shares: "votes"
    }
  }
}
