import BilingualText
import IndicatorEvaluation
import Testing

@testable import EvaluationReports

@Suite struct EvaluationWarningTests {
  private static let all: [(EvaluationWarning, String, String, String)] = [
    (
      .inconsistent(set: "j", expert: nil, ratio: 0.12345, limit: 0.1), "inconsistent",
      "判断矩阵 j 的一致性比例 CR = 0.1235，超过限值 0.10，建议重新审视判断",
      "Judgment set j has CR = 0.1235, over the limit 0.10; the judgments should be reviewed"
    ),
    (
      .inconsistent(set: "j", expert: "e1", ratio: 0.2, limit: 0.085), "inconsistent",
      "判断矩阵 j 中专家 e1 的一致性比例 CR = 0.2000，超过限值 0.085",
      "In judgment set j the judgments of expert e1 have CR = 0.2000, over the limit 0.085"
    ),
    (
      .constantIndicator(indicator: "complaints", period: nil), "constant-indicator",
      "投诉/抱怨次数（complaints）取值全部相同，相对评分一律为 50 分",
      "Complaints (complaints) has the same value everywhere: under its relative rule every score is 50"
    ),
    (
      .constantIndicator(indicator: "x", period: "p"), "constant-indicator",
      "x（x）在评价期 p 内取值全部相同，相对评分一律为 50 分",
      "x (x) has the same value everywhere in period p: under its relative rule every score is 50"
    ),
    (
      .onePeriodOnly(customers: ["0001", "0002"]), "one-period-only",
      "2 家客户仅在一个评价期有得分，未参与比较：0001、0002",
      "2 customers scored in one period only and left out of the comparison: 0001, 0002"
    ),
    (
      .lowCoverage(rows: 1, lowest: 0.25), "low-coverage", "1 条记录有数据的权重不足一半（最低 25.00%），得分仅供参考",
      "1 row with data for less than half of the weight (lowest 25.00%): read these scores with care"
    ),
    (
      .overlappingClasses(first: "a", second: "b", customers: 3), "overlapping-classes",
      "3 家客户同时符合类别 a 与 b，按顺序归入 a",
      "3 customers in both class a and class b: counted as a, which comes first"
    ),
    (.unclassified(customers: 4), "unclassified", "4 家客户不属于任何类别", "4 customers in no class"),
    (
      .notANumber(field: "kwh", customers: 2, example: "很多"), "not-a-number",
      "客户资料的 kwh 列有 2 家不是数字（例如“很多”），按此列划分类别时视为不符合",
      "2 customers with a text that is no number in column kwh (such as “很多”): they match no class that asks for one"
    ),
    (
      .expertSkipped(set: "j", expert: "e3"), "expert-skipped", "专家 e3 未对判断矩阵 j 作答，其份额由其他专家分担",
      "Expert e3 judged nothing in set j; the others share the weight"
    ),
    (
      .expertDisconnected(set: "j", expert: "e3", groups: [["complaints"], ["x", "y"]]),
      "expert-disconnected", "专家 e3 对判断矩阵 j 的判断不连通，无法单独得出权重：{投诉/抱怨次数} | {x、y}",
      "In set j the judgments of expert e3 do not connect all items: {Complaints} | {x, y}"
    ),
    (
      .manyItems(set: "j", count: 12), "many-items", "判断矩阵 j 有 12 个指标，超过 9 个时判断难以保持一致，建议分层",
      "Judgment set j has 12 items; more than nine are hard to judge consistently, consider another level"
    ),
    (
      .zeroWeight(node: "complaints"), "zero-weight", "投诉/抱怨次数（complaints）的权重为 0，对得分无影响",
      "Complaints (complaints) has weight 0 and no effect on any score"
    ),
  ]

  @Test(arguments: all.indices) func everyWarningInBothLanguages(position: Int) {
    let (warning, code, zh, en) = Self.all[position]
    #expect(warning.code == code)
    #expect(warning.phrase(names: ModelNames(Sample.model)) == Phrase(zh: zh, en: en))
  }

  @Test func manyCustomersAreCounted() {
    let warning = EvaluationWarning.onePeriodOnly(customers: (1...25).map { "c\($0)" })
    let phrase = warning.phrase(names: ModelNames(Sample.model))
    #expect(phrase.zh.hasSuffix("c19、c20，另有 5 家"))
    #expect(phrase.en.hasSuffix("c19, c20 and 5 more"))
  }
}
