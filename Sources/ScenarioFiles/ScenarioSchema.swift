import BilingualText
import ScenarioShape

/// The JSON Schema (draft 2020-12) of scenario files, for editors that complete and check while one
/// types.
public enum ScenarioSchema {
  /// The schema as JSON; what its keys mean is said in both languages.
  public static let text = ScenarioForms.root.jsonSchema(
    title: "ahp-scenario/1",
    meaning: Phrase(
      zh: "层次分析法评价模型与分析。",
      en:
        "A model of the Analytic Hierarchy Process and analyses of tables: what is weighed, who judged "
        + "what, how a value becomes a score, where the data is, what is asked of it."))
}
