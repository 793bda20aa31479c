import Diagnostics
import EvaluationReports
import IndicatorEvaluation
import ReportForms
import ScenarioFiles

/// Diagnostics for programs, with the schema that describes them.
struct DiagnosticJSON {
  static let schemaName = "ahp-diagnostics/1"

  let diagnostics: [Diagnostic]
  let undescribed: Int

  var bytes: [UInt8] { Self.shape.document(self, layout: .indented) }

  static var schema: [UInt8] {
    shape.schema.document(
      title: schemaName, meaning: "What is wrong with a scenario and its data, or worth knowing.")
  }

  private static var shape: JSONShape<DiagnosticJSON> {
    .object {
      JSONField("schema", "Name and major version of this format.", .constant(schemaName)) { _ in
        schemaName
      }
      JSONField("errors", "Number of errors, those not listed included.", .integer) { value in
        value.diagnostics.count { $0.severity == .error } + value.undescribed
      }
      JSONField("warnings", "Number of warnings.", .integer) { value in
        value.diagnostics.count { $0.severity == .warning }
      }
      JSONField("not_listed", "Errors that were only counted.", .integer) { $0.undescribed }
      JSONField(
        "diagnostics", "File by file, in the order of the lines.", .list(of: diagnostic)
      ) { $0.diagnostics }
    }
  }

  private static var diagnostic: JSONShape<Diagnostic> {
    .object("diagnostic") {
      JSONField("severity", "error or warning.", .choice(["error", "warning"])) {
        $0.severity.rawValue
      }
      JSONField("code", "Stable name of the kind of mistake.", .string) { $0.code.rawValue }
      JSONField("file", "Path as the user would write it.", .string) { $0.file }
      JSONField("line", "From 1; null where the whole file is meant.", .optional(.integer)) {
        $0.position?.line
      }
      JSONField("column", "From 1, in characters.", .optional(.integer)) { $0.position?.column }
      JSONField("message", "What is wrong.", .phrase) { $0.message }
      JSONField("hint", "What is allowed and the way out.", .optional(.phrase)) {
        $0.hint
      }
      JSONField("excerpt", "The line.", .optional(.string)) { $0.excerpt }
    }
  }
}
