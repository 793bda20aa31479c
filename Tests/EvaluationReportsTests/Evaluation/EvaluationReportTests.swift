import BilingualText
import Foundation
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct EvaluationReportTests {
  private let generator = ReportGenerator(name: "ahp", version: "1")

  /// Read by eye; scores, ranks, means and p agree with an independent computation in numpy.
  @Test func chineseText() throws {
    let report = EvaluationReport(try Sample.evaluation())
    #expect(
      report.inRankOrder.document(ReportDetail(limit: 4)).text(in: .chinese) == """
        肇庆供电局大客户服务质量评价
        ============================

        客户      6 家（特大客户 2、一般大客户 4）
        评价期    试点前（2015-04-01 至 2015-06-30）；试点后（2015-07-01 至 2015-09-30）
        指标      6
        权重方法  特征向量法

        评价期  有得分客户  平均分  中位数   最低   最高          优  良          中        合格          差
        ------  ----------  ------  ------  -----  -----  ----------  --  ----------  ----------  ----------
        试点前           6   49.13   51.57  22.16  73.06           0   0  1（16.7%）  1（16.7%）  4（66.7%）
        试点后           6   70.39   77.82  40.36  90.60  1（16.7%）   0  3（50.0%）           0  2（33.3%）

        提示
        ----

        - 判断矩阵 j-six 的一致性比例 CR = 0.1083，超过限值 0.10，建议重新审视判断

        客户得分
        --------

        客户  名称    类别        评价期   得分  等级  名次    变化  名次升降  数据覆盖  过程指标  绩效指标
        ----  ------  ----------  ------  -----  ----  ----  ------  --------  --------  --------  --------
        0004  丁酒店  一般大客户  试点前  73.06  中       1                      90.55%     69.16     78.89
        0004  丁酒店  一般大客户  试点后  90.60  优       1  +17.55         0               84.33    100.00
        0001  甲水泥  特大客户    试点前  50.31  差       4                                 49.48     51.56
        0001  甲水泥  特大客户    试点后  79.90  中       2  +29.58        +2               82.64     75.78
        0002  乙陶瓷  一般大客户  试点前  61.30  合格     2                                 51.65     75.78
        0002  乙陶瓷  一般大客户  试点后  78.96  中       3  +17.66        -1               79.01     78.89
        0005  戊医院  特大客户    试点前  52.82  差       3                                 51.59     54.67
        0005  戊医院  特大客户    试点后  76.68  中       4  +23.86        -1               75.20     78.89

        以上为前 4 家客户，另有 2 家未列出（共 6 家）；JSON 与 CSV 输出含全部客户。

        试点后与试点前对比
        ------------------

        - 6 家可比客户的平均分由 49.13 升至 70.39（+21.26 分）；6 家提高，0 家下降，0 家不变
        - 其中数值变化使平均分 +21.09；数据新增或缺失（涉及 1 家客户）使平均分 +0.17，这不是好转或变差
        - Wilcoxon 符号秩检验：W = 0，n = 6，p = 0.0312（精确分布）；秩双列相关 r = 1.00（效应大）；若实际没有变化，这样大的差异出现的机会不到 5%：统计上显著（5% 水平）
        - 配对 t 检验：t = 5.1307，自由度 5，p = 0.0037；Cohen's d = 2.09（效应大）

        客户群      客户数  试点前  试点后    变化  变化中位数  提高  下降  不变  p (Wilcoxon)     r   p (t)     d
        ----------  ------  ------  ------  ------  ----------  ----  ----  ----  ------------  ----  ------  ----
        全部客户         6   49.13   70.39  +21.26      +20.76     6     0     0        0.0312  1.00  0.0037  2.09
        特大客户         2   51.57   78.29  +26.72      +26.72     2     0     0        0.5000  1.00  0.0680  6.60
        一般大客户       4   47.92   66.45  +18.53      +17.60     4     0     0        0.1250  1.00  0.0504  1.59

        r：秩双列相关（0.1 小，0.3 中，0.5 大）；d：Cohen's d（0.2 小，0.5 中，0.8 大）；p 均为双侧。

        各指标及其对变化的贡献
        ----------------------

        影响最大的指标是客户满意度：平均分变化 +21.26 分中占 +5.63 分。

        指标            编号            权重  平均分（试点前）  平均分（试点后）  贡献（分）  占变化  其中：数值变化  其中：数据增减  贡献（特大客户）  贡献（一般大客户）
        --------------  ------------  ------  ----------------  ----------------  ----------  ------  --------------  --------------  ----------------  ------------------
        服务响应及时性  timeliness    23.29%             42.83             65.00       +4.67   22.0%           +5.23           -0.57             +7.22               +3.39
        服务内容有效性  content       21.70%             46.25             68.75       +4.46   21.0%           +4.92           -0.46             +5.70               +3.84
        服务方式合理性  method         5.57%             56.67             87.78       +1.56    7.3%           +1.73           -0.17             +2.23               +1.23
        问题解决情况    resolution     9.45%             37.50             70.42       +3.70   17.4%           +2.32           +1.38             +1.89               +4.60
        客户满意度      satisfaction  33.78%             54.17             70.83       +5.63   26.5%           +5.63            0.00             +8.44               +4.22
        投诉/抱怨次数   complaints     6.22%             58.33             78.33       +1.24    5.9%           +1.24            0.00             +1.24               +1.24
        合计                                                                          +21.26                  +21.09           +0.17            +26.72              +18.53

        """)
  }

  @Test func limitSaysHowManyMoreAndHowToSeeThem() throws {
    let report = EvaluationReport(try Sample.evaluation())
    let hint = Phrase(zh: "加 --limit 0 显示全部。", en: "Use --limit 0 to see all.")
    let some = report.document(ReportDetail(limit: 1, hint: hint)).text(in: .english)
    #expect(
      some.contains(
        "These are the first 1 customer; 5 more of 6 are not listed. JSON and CSV hold all. Use --limit 0 to see all."
      ))
    #expect(some.contains("甲水泥") && !some.contains("乙陶瓷"))
    let none = report.document(ReportDetail(limit: 0)).text(in: .chinese)
    #expect(none.contains("另有 6 家未列出"))
    for limit in [6, 50, nil] {
      let all = report.document(ReportDetail(limit: limit, hint: hint)).text(in: .english)
      #expect(all.contains("己市场") && !all.contains("not listed"))
    }
  }

  @Test func dataOrderIsTheDefault() throws {
    let text = EvaluationReport(try Sample.evaluation()).document().text(in: .english)
    let ids = text.split(separator: "\n").filter { $0.hasPrefix("000") }.map { $0.prefix(4) }
    #expect(
      ids == [
        "0001", "0001", "0002", "0002", "0003", "0003", "0004", "0004", "0005", "0005", "0006",
        "0006",
      ])
  }

  @Test func csvHasAllDigits() throws {
    let result = try Sample.evaluation()
    let bytes = EvaluationReport(result).csv(in: .chinese, CSVFormat())
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 13)
    #expect(
      lines[0].hasPrefix(
        "customer,name,class,class_label,period,period_label,score,band,band_label,rank,class_rank,coverage,change,rank_gain,contribution_timeliness,"
      ))
    let head = lines[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    #expect(head.count == 14 + 3 * 6)
    for (row, line) in lines.dropFirst().enumerated() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      #expect(fields.count == head.count)
      #expect(Double(fields[6])?.bitPattern == result.rows.scores[row].bitPattern)
    }
    let gap = lines[7].split(separator: ",", omittingEmptySubsequences: false)
    #expect(gap[0] == "0004" && gap[8] == "中" && gap[12] == "")
    // The measurement that is missing: no value, no score, but a contribution of 0.
    #expect(gap[14 + 3] == "0" && gap[20 + 3] == "" && gap[26 + 3] == "" && gap[26 + 4] == "满意")
  }

  @Test func jsonFollowsItsSchemaAndKeepsEveryBit() throws {
    let result = try Sample.evaluation()
    for layout in [JSONLayout.compact, .indented] {
      let json = EvaluationReport(result).json(generator: generator, layout: layout)
      #expect(try SchemaValidator.mistakes(in: json, schema: EvaluationReport.jsonSchema).isEmpty)
      let read = try Self.decoder.decode(EvaluationFile.self, from: Data(json))
      #expect(read.rows.map(\.score.bitPattern) == result.rows.scores.map(\.bitPattern))
      #expect(read.rows.map(\.coverage.bitPattern) == result.rows.coverage.map(\.bitPattern))
      for (leaf, node) in result.weights.leaves.enumerated() {
        let id = result.weights.nodes[node].id
        let written = read.rows.map { $0.indicators[id]?.contribution.bitPattern }
        #expect(written == result.rows.contributions[leaf].map(\.bitPattern))
      }
      #expect(read.rows[6].indicators["resolution"]?.score == nil)
      #expect(read.rows[0].name == "甲水泥" && read.rows[0].band == "e" && read.rows[0].rank == 4)
      #expect(read.comparison?.overall.meanChange == result.comparison?.overall.meanChange)
      #expect(read.comparison?.changes.count == 6)
    }
  }

  private static var decoder: JSONDecoder {
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return decoder
  }

  private struct EvaluationFile: Decodable {
    let rows: [Row]
    let comparison: Comparison?

    struct Row: Decodable {
      let name: String?
      let band: String?
      let rank: Int?
      let score, coverage: Double
      let indicators: [String: Leaf]
    }
    struct Leaf: Decodable {
      let score: Double?
      let contribution: Double
    }
    struct Comparison: Decodable {
      let overall: Group
      let changes: [Change]
    }
    struct Group: Decodable { let meanChange: Double }
    struct Change: Decodable { let customer: String }
  }

  @Test func withoutPeriodsClassesAndBands() throws {
    var model = Sample.model
    model.periods = []
    model.classes = []
    model.bands = []
    model.comparison = nil
    let data = EvaluationData(
      customers: ["x"], customerOfRow: [0], periodOfRow: [0],
      values: [[86], [82], [1], [80], [2], [2]])
    let report = EvaluationReport(try model.evaluate(data, weights: Sample.weights))
    let text = report.document().text(in: .english)
    #expect(text.contains("Customer  Score  Rank  Process  Performance\n"))
    #expect(text.contains("x         50.31     1    49.48        51.56\n"))
    let json = report.json(generator: generator)
    #expect(try SchemaValidator.mistakes(in: json, schema: EvaluationReport.jsonSchema).isEmpty)
  }
}
