import BilingualText
import IndicatorEvaluation
import PairwiseComparisons
public import ReportForms

extension AnalysisReport {
  /// The report for people.
  public func document(_ detail: ReportDetail) -> ReportDocument {
    var document = ReportDocument()
    document.heading(model.reportTitle, level: 1)
    document.facts(model.weightsFacts)
    for set in sets { document.analysis(of: set) }
    return document
  }
}

extension ReportDocument {
  fileprivate mutating func analysis(of set: AnalysedSet) {
    let title = Phrase(zh: "判断矩阵 \(set.id)", en: "Judgment set \(set.id)")
    heading(
      set.auditOnly
        ? title.remark(Phrase(zh: "仅审核，不参与计算", en: "audit only, gives no weights")) : title,
      level: 2)
    if let audit = set.audit { harmonicAudit(audit) }
    for matrix in set.matrices {
      if set.matrices.count > 1 {
        let who = matrix.expert.map { set.names.expert($0) } ?? Phrase(zh: "群体", en: "Group")
        heading(who, level: 3)
      }
      analysis(of: matrix, set.items)
    }
    switch set.group {
    case .success(let group): diagnostics(of: group, set)
    case .failure(let error): trouble(error, set.items)
    case nil: break
    }
    if set.matrices.isEmpty, set.group == nil, set.expertCount < 2 {
      paragraph(
        ReportText(Phrase(zh: "只有一位专家，无群体可诊断。", en: "One expert only: there is no group."), .muted))
    }
  }

  private mutating func analysis(of matrix: AnalysedMatrix, _ items: ItemNames) {
    if !matrix.judged.isComplete {
      let count = matrix.judged.missingCount
      paragraph(
        ReportText(
          Phrase(
            zh: "缺失 \(count) 个判断：方法比较与一致性指标按补全后的矩阵计算。",
            en:
              "\(Phrase.counted(count, "judgment")) missing: methods and indices are those of the "
              + "completed matrix."), .caution))
    }
    switch matrix.methods {
    case .success(let methods): comparison(methods, items)
    case .failure(let error): trouble(error, items)
    case nil: break
    }
    switch matrix.indices {
    case .success(let profile): indices(profile, matrix, items)
    case .failure(let error): trouble(error, items)
    case nil: break
    }
    switch matrix.derivatives {
    case .success(let derivatives): sensitivities(derivatives, matrix, items)
    case .failure(let error): trouble(error, items)
    case nil: break
    }
    switch matrix.distribution {
    case .success(let distribution): intervals(distribution, items)
    case .failure(let error): trouble(error, items)
    case nil where matrix.derivatives != nil:
      paragraph(
        ReportText(
          Phrase(
            zh: "判断不完整，不作随机扰动：补全值的误差无从得知。",
            en: "No random noise is drawn where judgments are missing: the error of what was "
              + "completed is not known."), .muted))
    case nil: break
    }
  }

  /// Says why a part is missing.
  mutating func trouble(_ error: JudgmentError, _ items: ItemNames) {
    let reason = error.phrase(items)
    paragraph(
      ReportText(
        Phrase(zh: "无法计算：\(reason.zh)", en: "Cannot be computed: \(reason.en)"), .bad))
  }
}
