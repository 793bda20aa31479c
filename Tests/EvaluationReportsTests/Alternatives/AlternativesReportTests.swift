import BilingualText
import Foundation
import IndicatorEvaluation
import ReportForms
import TestSupport
import Testing

@testable import EvaluationReports

@Suite struct AlternativesReportTests {
  private func report() throws -> AlternativesReport {
    AlternativesReport(try Sample.leader.evaluateAlternatives())
  }

  /// By hand: age is 1/50 : 1/60 : 1/30 = 0.2857 : 0.2381 : 0.4762, experience as published, 3 : 1.
  @Test func chineseText() throws {
    let text = try report().document().text(in: .chinese)
    let end = try #require(text.range(of: "准则权重\n"))
    #expect(
      text[..<end.lowerBound] == """
        选领导
        ======

        方案               3
        准则（叶节点）     2
        权重方法           特征向量法
        群决策             个体判断集结（AIJ，加权几何平均）
        缺失判断           按 λ_max 最小补全
        随机一致性指标 RI  Saaty 1980
        一致性限值         CR ≤ 0.10

        方案排序
        --------

        迪克 排名第一（59.73%），领先第二名 汤姆 36.30 个百分点。

        名次  方案  编号   总权重    占比  归一化前
        ----  ----  -----  ------  ------  --------
           1  迪克  dick   0.5973  59.73%    0.5973
           2  汤姆  tom    0.2343  23.43%    0.2343
           3  哈里  harry  0.1684  16.84%    0.1684

        层次总排序一致性（逐层）：第 2 层 CR = 0.00000，第 3 层 CR = 0.03181（教科书所称层次总排序）。全部判断矩阵合计：CR = 0.0318（CI = 0.0138，RI = 0.4350）

        各准则对总分的贡献
        ------------------

        准则  编号          权重    迪克    汤姆    哈里
        ----  ----------  ------  ------  ------  ------
        经验  experience  75.00%  0.5378  0.1629  0.0493
        年龄  age         25.00%  0.0595  0.0714  0.1190
        合计                      0.5973  0.2343  0.1684

        各准则下的方案权重
        ------------------

        准则  编号          权重    迪克    汤姆    哈里      CR  来源
        ----  ----------  ------  ------  ------  ------  ------  ----------------
        经验  experience  75.00%  0.7171  0.2172  0.0658  0.0318  两两判断，分配式
        年龄  age         25.00%  0.2381  0.2857  0.4762       -  实测值，分配式


        """)
  }

  @Test func englishSentences() throws {
    let text = try report().document().text(in: .english)
    #expect(text.contains("Dick comes first (59.73%), 36.30 percentage points ahead of Tom."))
    #expect(text.contains("Judgment set by-experience (Experience)"))
    #expect(text.contains("- e1: Dick is 9 times as important as Harry\n"))
  }

  @Test func tiesShareTheFirstPlace() throws {
    var result = try Sample.leader.evaluateAlternatives()
    result.alternatives[0].rank = 1
    let text = AlternativesReport(result).document().text(in: .english)
    #expect(text.contains("Tom, Dick share the first place with 23.43% each."))
  }

  @Test func csvAndJSON() throws {
    let report = try report()
    let lines = String(decoding: report.csv(), as: UTF8.self).split(separator: "\n")
    #expect(
      lines[0]
        == "alternative,label_zh,label_en,rank,priority,unnormalised,contribution_experience,contribution_age,priority_experience,priority_age"
    )
    #expect(lines[1].hasPrefix("dick,迪克,Dick,1,0.59"))
    let json = report.json(generator: ReportGenerator(name: "ahp", version: "1"))
    let schema = AlternativesReport.jsonSchema
    #expect(try SchemaValidator.mistakes(in: json, schema: schema).isEmpty)
    let read = try JSONDecoder().decode(File.self, from: Data(json))
    #expect(read.alternatives.map(\.id) == ["dick", "tom", "harry"])
    for score in report.result.alternatives {
      let written = try #require(read.alternatives.first { $0.id == report.id(score.alternative) })
      #expect(written.priority.bitPattern == score.priority.bitPattern)
      #expect(isClose(written.contributions.values.reduce(0, +), score.priority, relative: 1e-15))
    }
  }

  private struct File: Decodable {
    let alternatives: [Entry]
    struct Entry: Decodable {
      let id: String
      let priority: Double
      let contributions: [String: Double]
    }
  }
}
