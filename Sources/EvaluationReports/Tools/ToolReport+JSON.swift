import BilingualText
import IndicatorEvaluation
public import ReportForms
import ToolConventions

extension ToolReport {
  /// Of the JSON that holds the other tool's weights beside ours.
  public static let schemaName = "ahp-tool/1"

  /// For the schema of its JSON.
  public static let meaning = "What another tool shows for the same judgments, and why."

  @JSONFields<ToolReport> public static var fields: [JSONField<ToolReport>] {
    JSONField("scenario", "What was compared.", .scenarioHead) { $0.model }
    JSONField("tool", "The other tool.", .rawValue) { $0.tool }
    JSONField("sentences", "One for every set of judgments.", .list(of: .phrase)) {
      $0.sentences
    }
    JSONField("weights", "Parents before children.", .list(of: .toolNode)) { report in
      report.nodes.indices.map { (report, $0) }
    }
    JSONField("judgment_sets", "Those that were compared.", .list(of: .toolSet)) { $0.compared }
    JSONField("left_out", "Those that the tool cannot be given.", .list(of: .toolGap)) {
      $0.leftOut.map { ($0.set, $0.reason) }
    }
  }
}

extension JSONShape<(ToolReport, Int)> {
  fileprivate static var toolNode: JSONShape {
    .object("tool_node") {
      JSONField("id", "The node's id.", .string) { $0.0.nodes[$0.1].id }
      JSONField("local_weight", "Ours.", .number) { $0.0.nodes[$0.1].local }
      JSONField("tool_local_weight", "The tool's.", .number) { $0.0.theirLocal[$0.1] }
      JSONField("global_weight", "Ours.", .number) { $0.0.nodes[$0.1].global }
      JSONField("tool_global_weight", "The tool's.", .number) { $0.0.theirGlobal[$0.1] }
    }
  }
}

extension JSONShape<(String, Phrase)> {
  fileprivate static var toolGap: JSONShape {
    .object("tool_gap") {
      JSONField("id", "The set's id.", .string) { $0.0 }
      JSONField("reason", "Why.", .phrase) { $0.1 }
    }
  }
}

extension JSONShape<ToolReport.Compared> {
  fileprivate static var toolSet: JSONShape {
    .object("tool_set") {
      JSONField("id", "The set's id.", .string) { $0.set }
      JSONField("items", "Ids of the items compared.", .list(of: .string)) { $0.items }
      JSONField("completed", "Missing judgments that were completed first.", .integer) {
        $0.completed
      }
      JSONField("ours", "What we show.", .toolOutcome) { $0.difference.ours }
      JSONField("theirs", "What the tool shows.", .toolOutcome) { $0.difference.theirs }
      JSONField("steps", "Its conventions, taken over one after the other.", .list(of: .toolStep)) {
        $0.difference.steps
      }
      JSONField("weight_convention", "What moves a weight most, or null.", .optional(.convention)) {
        $0.difference.weightConvention
      }
      JSONField("ratio_convention", "What moves the ratio most, or null.", .optional(.convention)) {
        $0.difference.ratioConvention
      }
    }
  }
}

extension JSONShape<ToolDifference.Convention> {
  fileprivate static var convention: JSONShape {
    JSONShape<String>.choice(["method", "stopping", "lambda", "random-index", "rounding"])
      .of { $0.rawValue }
  }
}

extension JSONShape<ToolOutcome> {
  fileprivate static var toolOutcome: JSONShape {
    .object("tool_outcome") {
      JSONField("weights", "By item.", .list(of: .number)) { $0.weights }
      JSONField("lambda_max", "The largest eigenvalue, or its estimate.", .number) { $0.lambda }
      JSONField("consistency_index", "CI.", .number) { $0.index }
      JSONField("random_index", "RI; null where there is none.", .optional(.number)) {
        $0.randomIndex
      }
      JSONField("consistency_ratio", "CR; null where there is none.", .optional(.number)) {
        $0.ratio
      }
      JSONField("iterations", "Steps; 0 for direct methods.", .integer) { $0.iterations }
    }
  }
}

extension JSONShape<ToolDifference.Step> {
  fileprivate static var toolStep: JSONShape {
    .object("tool_step") {
      JSONField("convention", "What is taken over.", .convention) { $0.convention }
      JSONField("weights", "By item, from here on.", .list(of: .number)) { $0.weights }
      JSONField("consistency_ratio", "From here on; null for none.", .optional(.number)) {
        $0.ratio
      }
      JSONField("weight_change", "Largest change of a weight.", .number) { $0.weightChange }
      JSONField("ratio_change", "Change of the ratio; null for none.", .optional(.number)) {
        $0.ratioChange
      }
    }
  }
}
