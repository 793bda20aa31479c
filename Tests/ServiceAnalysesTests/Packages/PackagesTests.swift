import ServiceAnalyses
import Statistics
import TestSupport
import Testing

@Suite struct PackagesTests {
  @Test func attributesSegmentsAndPackages() throws {
    let golden = try AnalysisGolden("packages_segments")
    let input = golden.input
    let rules = PackageRules(
      base: input.base.strings, offers: input.personalised.array.map { $0[1].strings })
    let names = input.personalised.array.map { $0[0].string! }
    let segments = [
      "high-value", "outage-sensitive", "arrears-risk", "channel-active", "safety-risk",
    ]
    var (packages, members) = (PackageTally(rules), SegmentTally(segments: segments.count))
    for id in input.customers.object.keys.sorted() {
      let customer = input.customers[id]
      let isIn = [
        customer.annual_kwh.number! >= 50_000_000, customer.reliability.string == "high",
        customer.arrears_days.number! >= 31,
        customer.channel.string == "online" && customer.frequency.string == "high",
        customer.safety_risk.string == "high",
      ]
      members.add(isIn)
      let wanted = golden.expected.customers[id]
      #expect(segments.indices.filter { isIn[$0] }.map { segments[$0] } == wanted.segments.strings)
      let proposal = rules.proposal([
        customer.reliability.string == "high", customer.expansion.string == "yes", isIn[2],
        customer.price_sensitivity.string == "high", isIn[4],
        customer.hall_support.string == "high",
      ])
      packages.add(proposal)
      #expect(proposal.personalised == wanted.personalised.strings)
      #expect(proposal.reasons.count == wanted.because.object.count)
      for reason in proposal.reasons {
        #expect(reason.rules.map { names[$0] } == wanted.because[reason.item].strings)
      }
    }
    let expected = golden.expected
    for (position, segment) in segments.enumerated() {
      #expect(members.counts[position] == expected.segment_counts[segment].integer)
    }
    #expect(members.without == expected.without_segment.integer)
    #expect(members.overlapping == expected.overlap.integer && members.empty.isEmpty)
    for item in rules.items {
      #expect(packages.count(of: item) == expected.item_counts[item].integer)
    }
    #expect(rules.items.count == expected.item_counts.object.count)
    #expect(packages.neverProposed == expected.never_proposed.strings)
    #expect(rules.withoutStandard(Set(rules.items).subtracting(["billing"])) == ["billing"])
    var twice = packages
    twice.add(packages)
    #expect(twice.count(of: "repair-priority") == 4 && twice.count(of: "billing") == 8)
  }

  @Test func anItemOfTwoRules() {
    let rules = PackageRules(base: ["x"], offers: [["a", "b"], ["b", "a"], ["c"]])
    let proposal = rules.proposal([true, true, false])
    #expect(proposal.personalised == ["a", "b"])
    #expect(proposal.reasons.map(\.rules) == [[0, 1], [0, 1]])
    var tally = PackageTally(rules)
    tally.add(proposal)
    #expect(tally.neverProposed == ["c"])
  }
}
