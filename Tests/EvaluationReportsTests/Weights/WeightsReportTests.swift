import BilingualText
import Foundation
import IndicatorEvaluation
import PairwiseComparisons
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct WeightsReportTests {
  private let report = WeightsReport(model: Sample.model, weights: Sample.weights)
  private let generator = ReportGenerator(name: "ahp", version: "1")

  /// A model without judgments names no method that would have found its weights.
  @Test func givenWeights() {
    var model = Sample.model
    model.judgmentSets = []
    let given = WeightsReport(model: model, weights: Sample.weights).document()
    #expect(given.text(in: .english).contains("Weights  given in the model\n"))
    #expect(given.text(in: .chinese).contains("权重  模型中直接给定\n"))
    #expect(!given.text(in: .chinese).contains("权重方法"))
    model = Sample.model
    for position in model.judgmentSets.indices { model.judgmentSets[position].auditOnly = true }
    #expect(model.weightsPhrase.en == "given in the model")
    #expect(Sample.model.weightsPhrase.en == "principal eigenvector")
  }

  /// Read by eye; the numbers are the sample's, which come from numpy.
  @Test func chineseText() {
    let text = report.document().text(in: .chinese)
    #expect(
      text.hasPrefix(
        """
        肇庆供电局大客户服务质量评价
        ============================

        权重方法           特征向量法
        群决策             个体判断集结（AIJ，加权几何平均）
        缺失判断           按 λ_max 最小补全
        随机一致性指标 RI  Saaty 1980
        一致性限值         CR ≤ 0.10

        提示
        ----

        - 判断矩阵 j-six 的一致性比例 CR = 0.1083，超过限值 0.10，建议重新审视判断

        指标权重
        --------

        指标                编号          局部权重  全局权重     占比
        ------------------  ------------  --------  --------  -------  --------------------
        大客户服务质量      quality         1.0000    1.0000  100.00%
          过程指标          process         0.6000    0.6000   60.00%
            服务响应及时性  timeliness      0.3881    0.2329   23.29%  ██████████████
            服务内容有效性  content         0.3616    0.2170   21.70%  █████████████
            服务方式合理性  method          0.0928    0.0557    5.57%  ███
            问题解决情况    resolution      0.1574    0.0945    9.45%  ██████
          绩效指标          performance     0.4000    0.4000   40.00%
            客户满意度      satisfaction    0.8444    0.3378   33.78%  ████████████████████
            投诉/抱怨次数   complaints      0.1556    0.0622    6.22%  ████

        层次总排序一致性：CR = 0.0185（CI = 0.0100，RI = 0.5400）

        判断矩阵 j-process（过程指标）
        ------------------------------

        标度      zq
        专家权重  沿用模型中的专家权重（e1 50.00%、e2 30.00%、e3 20.00%）
        λ_max     4.049965661
        CI        0.0167
        RI        0.9000（n = 4；Saaty 1980（1/9 … 9 等可能；n ≤ 11 用 500 个矩阵，以上用 100 个））
        CR        0.0185 ≤ 0.10（通过）
        误差界    λ_max 所在区间宽度 2e-09；各特征向量权重的相对误差 ≤ 3.1e-13
        求解      Noda，迭代 5 次，相对残差 2.5e-16

        指标            编号          权重    占比
        --------------  ----------  ------  ------
        服务响应及时性  timeliness  0.3881  38.81%
        服务内容有效性  content     0.3616  36.16%
        服务方式合理性  method      0.0928   9.28%
        问题解决情况    resolution  0.1574  15.74%

        专家  姓名         份额  缺失   λ_max      CR  一致性  timeliness  content  method  resolution
        ----  --------  -------  ----  ------  ------  ------  ----------  -------  ------  ----------
        群体            100.00%     0  4.0500  0.0185  通过        0.3881   0.3616  0.0928      0.1574
        e1    营销专家   50.00%     0  4.1513  0.0560  通过        0.3446   0.4122  0.0935      0.1497
        e2    客户经理   30.00%     0  4.0407  0.0151  通过        0.4502   0.2806  0.0899      0.1793
        e3               20.00%     2  4.0137  0.0150  通过        0.3994   0.3489  0.0994      0.1524

        - e3 未判断：服务内容有效性–服务方式合理性、服务方式合理性–问题解决情况

        最强的判断，供核对方向（若读来相反，则表格的行列方向填反）：

        - e1：服务内容有效性 的重要性是 服务方式合理性 的 7 倍
        - e2：服务响应及时性 的重要性是 服务方式合理性 的 5 倍

        """))
  }

  /// Audited sets stand last, named as such; over the limit there is advice.
  @Test func englishTextOfAnAuditedSet() throws {
    let text = report.document().text(in: .english)
    let start = try #require(text.range(of: "Judgment set j-six (audit"))
    #expect(
      text[start.lowerBound...] == """
        Judgment set j-six (audit only, gives no weights)
        -------------------------------------------------

        Scale         zq
        Expert        营销专家 (e1)
        λ_max         6.671325224
        CI            0.1343
        RI            1.2400 (n = 6; Saaty 1980 (grades 1/9 … 9 equally likely; 500 matrices up to n = 11, 100 above))
        CR            0.1083 > 0.10 (over the limit)
        Error bounds  λ_max is enclosed within 2e-09; relative error of each eigenvector weight ≤ 3.1e-13
        Solver        Noda, 5 iterations, relative residual 2.5e-16

        Item                    Id            Weight   Share
        ----------------------  ------------  ------  ------
        Response timeliness     timeliness    0.2813  28.13%
        Content effectiveness   content       0.2259  22.59%
        Method appropriateness  method        0.0620   6.20%
        Problem resolution      resolution    0.0701   7.01%
        Customer satisfaction   satisfaction  0.2959  29.59%
        Complaints              complaints    0.0649   6.49%

        - No answer from e2, e3

        The strongest judgments; if they read the wrong way round, so was the table:

        - e1: Customer satisfaction is 8 times as important as Complaints
        - e1: Content effectiveness is 7 times as important as Method appropriateness

        Judgments that matter most for consistency (each with all others unchanged):

        - Customer satisfaction is 8 times as important as Complaints; 2.5 instead would bring CR down to 0.0534 (the weights imply 4.56)

        """)
  }

  @Test func markdownHoldsTheSameTables() {
    let markdown = report.document().markdown(in: .chinese)
    #expect(markdown.hasPrefix("# 肇庆供电局大客户服务质量评价\n\n- **权重方法**: 特征向量法\n"))
    #expect(markdown.contains("\n## 指标权重\n\n| 指标 | 编号 | 局部权重 |"))
    #expect(markdown.contains("| &emsp;&emsp;客户满意度 | satisfaction | 0.8444 | 0.3378 | 33.78% |"))
  }

  @Test func jsonFollowsItsSchemaAndKeepsEveryBit() throws {
    let json = report.json(generator: generator)
    #expect(try SchemaValidator.mistakes(in: json, schema: WeightsReport.jsonSchema).isEmpty)
    let read = try Self.decoder.decode(WeightsFile.self, from: Data(json))
    #expect(read.schema == "ahp-weights/1")
    #expect(read.weights.map(\.id) == Sample.weights.nodes.map(\.id))
    #expect(
      read.weights.map(\.globalWeight.bitPattern) == Sample.weights.nodes.map(\.global.bitPattern))
    let process = try #require(read.judgmentSets.first { $0.id == "j-process" })
    let solution = Sample.weights.judgmentSets[1].solution
    #expect(process.consistency.cr.bitPattern == solution.consistency.ratio.bitPattern)
    #expect(process.priorities.weights["method"] == solution.priorities.weights[2])
    #expect(process.experts.map(\.id) == ["e1", "e2", "e3"])
    #expect(
      process.experts[2].missing.map { [$0.first, $0.second] } == [
        ["content", "method"], ["method", "resolution"],
      ])
    #expect(process.experts[0].judgments[3].text.zh == "服务内容有效性 的重要性是 服务方式合理性 的 7 倍")
    #expect(read.judgmentSets.filter(\.auditOnly).map(\.id) == ["j-six"])
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private struct WeightsFile: Decodable {
    let schema: String
    let weights: [Node]
    let judgmentSets: [Set]

    struct Node: Decodable {
      let id: String
      let globalWeight: Double
    }
    struct Set: Decodable {
      let id: String
      let auditOnly: Bool
      let consistency: Consistency
      let priorities: Priorities
      let experts: [Expert]
    }
    struct Consistency: Decodable { let cr: Double }
    struct Priorities: Decodable { let weights: [String: Double] }
    struct Expert: Decodable {
      let id: String
      let missing: [Pair]
      let judgments: [Judgment]
    }
    struct Pair: Decodable { let first, second: String }
    struct Judgment: Decodable { let text: Text }
    struct Text: Decodable { let zh, en: String }
  }

  @Test func csv() {
    let lines = String(decoding: report.csv(), as: UTF8.self).split(separator: "\n")
    #expect(
      lines[0] == "node,parent,depth,label_zh,label_en,local_weight,global_weight,judgment_set")
    #expect(lines[1] == "quality,,0,大客户服务质量,Service quality,1,1,")
    #expect(
      lines[3] == "timeliness,process,2,服务响应及时性,Response timeliness,0.3881028763,0.2328617258,")
    #expect(lines.count == 10)
  }

  @Test func experts() {
    var solved = Sample.weights.judgmentSets[1]
    solved.solution.experts[2].components = [[0, 1], [2, 3]]
    solved.solution.experts[2].priorities = nil
    solved.solution.experts[2].consistency = nil
    solved.solution.experts[0].consistency?.ratio = 0.2
    solved.solution.experts[0].advice = [
      RevisionAdvice(
        judgment: Judgment(2, 1, 1.0 / 7), bestRatio: 0.5, ratioAfter: 0.04, impliedRatio: 0.25)
    ]
    solved.solution.missing = [ItemPair(3, 0)]
    solved.solution.priorities.solution.converged = false
    let weights = HierarchyWeights(nodes: Sample.weights.nodes, judgmentSets: [solved])
    let text = WeightsReport(model: Sample.model, weights: weights).document().text(in: .chinese)
    #expect(text.contains("- 无人判断：服务响应及时性–问题解决情况"))
    #expect(text.contains("e3 的判断不连通，无法单独得出权重：{服务响应及时性、服务内容有效性} | {服务方式合理性、问题解决情况}"))
    #expect(text.contains("e3               20.00%     2       -       -  判断不连通           -"))
    #expect(text.contains("迭代未收敛，权重不可靠"))
    #expect(text.contains("对一致性影响最大的判断（e1；每条均假定其余判断不变）："))
    #expect(text.contains("服务内容有效性 的重要性是 服务方式合理性 的 7 倍；若改为 2 倍，CR 降至 0.0400（权重所隐含的比值为 4）"))
  }
}
