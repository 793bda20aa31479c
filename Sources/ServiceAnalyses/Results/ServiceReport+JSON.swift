internal import BilingualText
public import ReportForms

extension ServiceReport {
  /// Of the JSON that holds the analyses.
  public static let schemaName = "ahp-analyses/1"
  /// For its schema.
  public static let meaning = "What the analyses of a scenario found, one object an analysis."

  @JSONFields<ServiceReport> public static var fields: [JSONField<ServiceReport>] {
    JSONField("title", "What the report is about.", .phrase) { $0.title }
    JSONField("analyses", "In the order of the scenario.", .list(of: .entry)) { $0.entries }
  }
}

extension JSONShape<ServiceReport.Entry> {
  /// One of several objects, told apart by `kind`.
  static var entry: JSONShape {
    JSONShape(schema: .any(ServiceReport.kinds.map { $0.schema })) { entry, writer in
      writer.beginObject()
      for field in fields { field.write(entry, &writer) }
      for part in entry.result.parts {
        writer.key(JSONKey(part.key))
        part.writeRows(&writer)
      }
      writer.endObject()
    }
  }

  /// What every analysis has.
  @JSONFields<ServiceReport.Entry>
  fileprivate static func common(_ kind: JSONShape<String>) -> [JSONField<ServiceReport.Entry>] {
    JSONField("id", "The name of the analysis.", .string) { $0.id }
    JSONField("kind", "What it computes.", kind) { type(of: $0.result).kind }
    JSONField("label", "What people call it.", .phrase) { $0.name }
    JSONField("measures", "Numbers about the whole, by name.", .byID(.number)) { entry in
      entry.result.measures.map { (key: JSONKey($0.name), value: $0.value ?? .nan) }
    }
    JSONField("findings", "What to know before using them.", .list(of: .finding)) {
      $0.result.findings
    }
  }

  private static var fields: [JSONField<ServiceReport.Entry>] { common(.string) }
}

extension AnalysisResult {
  fileprivate static var schema: JSONSchema {
    let common = JSONShape<ServiceReport.Entry>.object {
      JSONShape<ServiceReport.Entry>.common(.constant(kind))
    }
    guard case .object(let fields) = common.schema else { return common.schema }
    return .named(
      form, .described(meaning, .object(fields + members.map { ($0.name, $0.schema) })))
  }
}

extension JSONShape<AnalysisFinding> {
  fileprivate static var finding: JSONShape {
    .object("finding") {
      JSONField("code", "Its name.", .choice(AnalysisFinding.Code.allCases.map(\.rawValue))) {
        $0.code.rawValue
      }
      JSONField("text", "What it says.", .phrase) { $0.explanation }
    }
  }
}
