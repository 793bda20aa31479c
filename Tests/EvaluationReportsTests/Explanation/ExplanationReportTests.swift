import BilingualText
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct ExplanationReportTests {
  private func report(_ customer: String) throws -> ExplanationReport {
    let result = try Sample.evaluation()
    return ExplanationReport(try #require(result.explanation(customer: customer)), of: result)
  }

  /// Read by eye; 86 on (70, 0)–(90, 60) is 48, times 23.29 % is 11.18, and so on down the page.
  @Test func chineseText() throws {
    let text = try report("0001").document().text(in: .chinese)
    #expect(
      text.hasPrefix(
        """
        客户 0001 甲水泥 得分说明
        =========================

        评价模型  肇庆供电局大客户服务质量评价
        类别      特大客户

        试点前：50.31 分，等级“差”
        --------------------------

        - 服务响应及时性：实测 86%，落在 70（0 分）与 90（60 分）之间 → 48.00 分 × 权重 23.29% = 贡献 11.18
        - 服务内容有效性：实测 82%，落在 60（0 分）与 100（100 分）之间 → 55.00 分 × 权重 21.70% = 贡献 11.93
        - 服务方式合理性：实测 1 次/季度，低于目标值 3（100 分），0 分线为 0 → 33.33 分 × 权重 5.57% = 贡献 1.86
        - 问题解决情况：实测 80%，落在 60（0 分）与 100（100 分）之间 → 50.00 分 × 权重 9.45% = 贡献 4.72
        - 客户满意度：评为“一般”，该级记 50 分 → 50.00 分 × 权重 33.78% = 贡献 16.89
        - 投诉/抱怨次数：实测 2 次，属于“不超过 2”一档（60 分） → 60.00 分 × 权重 6.22% = 贡献 3.73

        - 过程指标：48.00 × 38.81% + 55.00 × 36.16% + 33.33 × 9.28% + 50.00 × 15.74% = 49.48
        - 绩效指标：50.00 × 84.44% + 60.00 × 15.56% = 51.56
        - 大客户服务质量：49.48 × 60.00% + 51.56 × 40.00% = 50.31

        - 等级“差”：0 分及以上；距“合格”（60 分）还差 9.69 分
        - 名次：第 4 名，共 6 家；同类第 2 名，共 2 家

        """))
    #expect(text.contains("- 等级“中”：70 分及以上；距“良”（80 分）还差 0.10 分\n"))
    #expect(
      text.hasSuffix(
        """
        试点后与试点前相比
        ------------------

        得分由 50.31 升至 79.90（+29.58），名次由第 4 变为第 2。各指标的作用，由大到小：

        - 客户满意度：“一般” → “满意”，得分 50.00 → 75.00，使总分 +8.44（占 28.5%）
        - 服务响应及时性：86% → 95%，得分 48.00 → 80.00，使总分 +7.45（占 25.2%）
        - 服务内容有效性：82% → 92%，得分 55.00 → 80.00，使总分 +5.42（占 18.3%）
        - 服务方式合理性：1 次/季度 → 3 次/季度，得分 33.33 → 100.00，使总分 +3.71（占 12.6%）
        - 问题解决情况：80% → 94%，得分 50.00 → 85.00，使总分 +3.31（占 11.2%）
        - 投诉/抱怨次数：2 次 → 1 次，得分 60.00 → 80.00，使总分 +1.24（占 4.2%）

        """))
  }

  /// A missing value spreads its weight; the same score then counts for less a period later.
  @Test func englishTextWithAMissingValue() throws {
    let text = try report("0004").document().text(in: .english)
    for line in [
      "before the pilot: 73.06 points, band 中",
      "- Response timeliness: measured 92%, between 90 (score 60) and 100 (score 100) → score 68.00 × weight 27.64% (was 23.29%) = contribution 18.79",
      "- Problem resolution: no data; left out, its siblings take over the weight → not counted",
      "- Process: 68.00 × 46.06% + 62.50 × 42.92% + 100.00 × 11.02% = 69.16",
      "- Rank 1 of 6; 1 of 4 in its class", "- Data cover 90.55% of the weight",
      "- Band 优: 90 or more",
      "The score rose from 73.06 to 90.60 (+17.55), the rank is still 1. Changed values did +16.50. What did it, the largest part first:",
      "- Problem resolution: has data now, total +8.26",
      "- Method appropriateness: weight 6.61% → 5.57%, total -1.04",
      "Without effect: Complaints",
    ] {
      #expect(text.contains(line + "\n"))
    }
  }

  @Test func nodesThatAreNoArithmeticMeans() throws {
    var model = Sample.model
    model.tree.children[1].aggregation = .geometric
    let result = try model.evaluate(Sample.data, weights: weights(of: model))
    let explanation = try #require(result.explanation(customer: "0001"))
    let text = ExplanationReport(explanation, of: result).document().text(in: .chinese)
    // 50^0.8443808604 · 60^0.1556191396 = 51.4390, worked in Python.
    #expect(text.contains("- 绩效指标：50.00, 60.00 的加权几何平均 = 51.44\n"))
    #expect(text.contains("评为“一般”，该级记 50 分 → 50.00 分；经上级合成后贡献 "))
    #expect(text.contains("服务响应及时性：实测 86%，落在 70（0 分）与 90（60 分）之间 → 48.00 分 × 权重"))
  }

  private func weights(of model: EvaluationModel) -> HierarchyWeights {
    var weights = Sample.weights
    weights.nodes[6].aggregation = model.tree.children[1].aggregation
    return weights
  }

  @Test(arguments: ["0001", "0004"]) func jsonFollowsItsSchema(customer: String) throws {
    let json = try report(customer).json(
      generator: ReportGenerator(name: "ahp", version: "1"), layout: .compact)
    #expect(try SchemaValidator.mistakes(in: json, schema: ExplanationReport.jsonSchema).isEmpty)
    let text = String(decoding: json, as: UTF8.self)
    #expect(
      text.hasPrefix(#"{"schema":"ahp-explanation/1","generator":{"name":"ahp","version":"1"},"#))
    #expect(text.contains(#""customer":"\#(customer)""#))
  }
}
