import BilingualText
package import ScenarioShape

/// What a scenario says of answers, tables and analyses, as it is written.
package struct AnalysesSyntax: Sendable {
  package var answers: [Named<AnswersSyntax>] = []
  package var tables: [Named<TableSyntax>] = []
  package var analyses: [Named<any Analysis>] = []
  package var documents: BundleSyntax?

  package init() {}

  /// Whether the scenario asks for any.
  package var isEmpty: Bool {
    answers.isEmpty && tables.isEmpty && analyses.isEmpty && documents == nil
  }

  /// The keys of a scenario.
  @SyntaxFields<AnalysesSyntax> package static var fields: [SyntaxField<AnalysesSyntax>] {
    SyntaxField(
      "answers", Phrase(zh: "答案标度", en: "The scales of answers, by name."), AnswersShapes.all,
      absence: Phrase(
        zh: "内置：nps、satisfaction-5、kano-5、yes-no",
        en: "built in: nps, satisfaction-5, kano-5, yes-no")
    ) { $0.answers = $1 }
    SyntaxField(
      "tables", Phrase(zh: "答卷、事件、历史等表", en: "Tables of answers, events and histories, by name."),
      TableShapes.all
    ) { $0.tables = $1 }
    SyntaxField(
      "analyses", Phrase(zh: "分析", en: "What is asked of the tables, by name."),
      SyntaxShape.names(of: AnalysisRegistry.shape) {
        Phrase(zh: "分析 `\($0)`", en: "the analysis `\($0)`")
      }
    ) { $0.analyses = $1 }
    SyntaxField(
      "documents", Phrase(zh: "一组文件，如半年意见征询", en: "A bundle of documents that show analyses."),
      BundleSyntax.shape
    ) { $0.documents = $1 }
  }
}
