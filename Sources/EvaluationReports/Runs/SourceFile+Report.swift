import BilingualText
public import IndicatorEvaluation
public import ReportForms

extension ReportInput {
  /// The file as reports name it.
  public init(_ file: SourceFile) {
    self.init(
      role: file.role.rawValue, title: file.role.phrase, path: file.path, byteCount: file.byteCount,
      digest: file.digest)
  }
}

extension SourceFile.Role {
  var phrase: Phrase {
    switch self {
    case .scenario: Phrase(zh: "场景文件", en: "scenario")
    case .survey: Phrase(zh: "问卷", en: "survey")
    case .customers: Phrase(zh: "客户文件", en: "customers")
    case .data: Phrase(zh: "数据文件", en: "data")
    case .matrix: Phrase(zh: "判断矩阵", en: "matrix")
    }
  }
}
