import ServiceAnalyses
import Statistics
import TestSupport
import Testing

/// The census of 1,750,000 customers whose figures follow from a rule without random numbers, cut into
/// chunks that are read out of order.
@Suite struct ScaleTests {
  private struct Chunk {
    var district: [Int32] = []
    var kind: [Int32] = []
    var kwh: [Double] = []
    var cents: [Double] = []
    var churned: [Int8] = []
  }

  private static let count = 1_750_000

  private func chunk(_ rows: Range<Int>) -> Chunk {
    var chunk = Chunk()
    for i in rows {
      let k = (i * 1_234_577 + 98_765) % Self.count
      let kwh = 5_000_000_000 / ((k + 5) * (k + 5)) + 706 + (i * 7919) % 631
      chunk.district.append(Int32((i * 31 + i / 977) % 8))
      chunk.kind.append(k < 211 ? 0 : k < 3351 ? 1 : 2)
      chunk.kwh.append(Double(kwh))
      chunk.cents.append(Double(kwh * (61 + i % 7)))
      chunk.churned.append((i * 2_654_435_761) % 97 < 9 ? 1 : 0)
    }
    return chunk
  }

  @Test func everyCustomerOfACity() throws {
    let golden = try AnalysisGolden("scale_1750000")
    var (kwh, cents) = (GroupedTally(AmountTally()), GroupedTally(AmountTally()))
    var (kinds, churn) = (GroupedTally(AmountTally()), GroupedTally(RateTally()))
    var amounts: [Double] = []
    var members = [[(member: Int, amount: Double)]](repeating: [], count: 8)
    let size = 125_000
    for start in stride(from: 0, to: Self.count, by: size).reversed() {
      let part = chunk(start..<min(start + size, Self.count))
      var (district, revenue) = (GroupedTally(AmountTally()), GroupedTally(AmountTally()))
      district.append(amounts: part.kwh, groups: part.district)
      revenue.append(amounts: part.cents, groups: part.district)
      kwh.add(district)
      cents.add(revenue)
      kinds.append(amounts: part.kwh, groups: part.kind)
      churn.append(counted: part.churned, groups: part.district)
      amounts += part.kwh
      for (row, district) in part.district.enumerated() where part.kwh[row] > 2000 {
        members[Int(district)].append((start + row, part.kwh[row]))
      }
    }
    let expected = golden.expected
    let concentration = try Concentration(amounts)
    #expect(golden.agrees(concentration.members, expected.members))
    #expect(golden.agrees(concentration.total, expected.total_kwh))
    for row in expected.top.array {
      #expect(golden.agrees(concentration.share(top: row.count.integer!), row.share))
    }
    #expect(golden.agrees(concentration.gini, expected.gini))
    for part in concentration.abc() { #expect(golden.agrees(part.count, expected.abc[part.id])) }
    let districts = ["端州", "鼎湖", "高要", "四会", "广宁", "怀集", "封开", "德庆"]
    for (position, name) in districts.enumerated() {
      let wanted = expected.by_district[name]
      let (amount, rate) = (kwh.shares[position], churn.groups[position].proportion)
      #expect(golden.agrees(amount.rows, wanted.members))
      #expect(golden.agrees(amount.sum, wanted.kwh))
      #expect(golden.agrees(amount.share, wanted.share))
      #expect(golden.agrees(cents.groups[position].sum, wanted.revenue_cents))
      let top = TopMembers(3, of: members[position])
      let ids = top.members.map { member in
        let digits = String(member + 1)
        return String(repeating: "0", count: 7 - digits.count) + digits
      }
      #expect(ids == wanted.top_3.strings)
      #expect(golden.agrees(rate.count, wanted.churned))
      #expect(golden.agrees(rate.share, wanted.churn))
      #expect(golden.agrees(rate.interval()?.lower, wanted.churn_lower))
      #expect(golden.agrees(rate.interval()?.upper, wanted.churn_upper))
    }
    for (position, name) in ["super", "large", "other"].enumerated() {
      let (found, wanted) = (kinds.shares[position], expected.kinds[name])
      #expect(golden.agrees(found.rows, wanted.count))
      #expect(golden.agrees(Double(found.rows) / 1_750_000, wanted.share_of_customers))
      #expect(golden.agrees(found.sum, wanted.kwh))
      #expect(golden.agrees(found.share, wanted.share))
    }
  }
}
