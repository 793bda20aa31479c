import BilingualText
import PairwiseComparisons
import TestSupport
import Testing

/// Against 70-digit values (mpmath).
@Suite struct ConsistencyProfileTests {
  @Test(arguments: Golden.complete)
  func indices(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    func agrees(_ value: Double, _ key: String, absolute: Double = 1e-15) -> Bool {
      golden[key].isNull || isClose(value, golden[key].number, relative: 1e-12, absolute: absolute)
    }
    #expect(agrees(try matrix.geometricConsistencyIndex(), "GCI"))
    #expect(agrees(try matrix.koczkodajIndex(), "koczkodaj"))
    #expect(agrees(try matrix.cavalloDApuzzoIndex(), "cavallo_dapuzzo"))
    #expect(agrees(try matrix.pelaezLamataIndex(), "pelaez_lamata"))
    #expect(agrees(try matrix.ambiguityIndex(), "salo_hamalainen_CM"))
    #expect(agrees(try matrix.goldenWangIndex(), "golden_wang"))
    #expect(agrees(try matrix.relativeError(), "barzilai_RE"))
    let harmonic = try matrix.harmonicConsistency()
    // HM − n cancels the leading digits.
    #expect(agrees(harmonic.index, "HCI", absolute: 1e-13))
    #expect(agrees(harmonic.harmonicMean, "harmonic_mean_colsum"))
    if matrix.order > 2 {
      #expect(try matrix.circularTriads().count == golden["strict_circular_triads"].int)
      // In circulant matrices the worst triad is not unique: its value is.
      let worst = try matrix.worstTriads(count: 1).first?.koczkodajIndex ?? 0
      #expect(agrees(worst, "koczkodaj"))
    }
    let largest = try matrix.judgmentInfluences().map(\.epsilon).max() ?? 1
    // The file gives a_ij w_j / w_i itself, above or below 1.
    let epsilon = golden["max_epsilon"]["epsilon"].number
    #expect(isClose(largest, max(epsilon, 1 / epsilon), relative: 1e-12))
  }

  /// Only GCI, Koczkodaj, I_CD, CI* and CM are unchanged when all judgments are turned round.
  @Test func transposition() throws {
    var generator = RepeatableGenerator(seed: 11)
    let matrix = ComparisonMatrix.random(order: 6, using: &generator)
    let (a, b) = (try matrix.consistencyProfile(), try matrix.transposed.consistencyProfile())
    for (x, y) in [
      (a.geometric, b.geometric), (a.koczkodaj, b.koczkodaj),
      (a.cavalloDApuzzo, b.cavalloDApuzzo), (a.pelaezLamata, b.pelaezLamata),
      (a.ambiguity, b.ambiguity), (a.saaty.index, b.saaty.index),
      (a.relativeError, b.relativeError),
    ] {
      #expect(isClose(x, y, relative: 1e-12))
    }
    #expect(a.circularTriads.count == b.circularTriads.count)
  }

  @Test func consistentJudgments() throws {
    let profile = try ComparisonMatrix(weights: [1, 2, 4, 8]).consistencyProfile()
    #expect(profile.saaty.ratio == 0 && profile.koczkodaj == 0 && profile.worstTriad == nil)
    #expect(profile.cavalloDApuzzo == 1 && profile.pelaezLamata == 0)
    #expect(profile.ambiguity == 0 && profile.circularTriads.isEmpty)
    #expect(abs(profile.harmonic.index) < 1e-14 && profile.goldenWang < 1e-15)
  }

  /// "A over B, B over C, but C over A."
  @Test func circlesAreNamedInOrder() throws {
    // 0 over 2, 2 over 1, 1 over 0.
    let matrix = try ComparisonMatrix(upper: [[1 / 2.0, 3], [1 / 4.0]], orientation: .row)
    let triad = try #require(try matrix.circularTriads().first)
    #expect([triad.first, triad.second, triad.third] == [0, 2, 1])
    #expect(matrix[0, 2] > 1 && matrix[2, 1] > 1 && matrix[1, 0] > 1)
    #expect(isClose(triad.product, 3 * 4 * 2, relative: 1e-14))
    #expect(triad.sentence(items: ["A", "B", "C"]).en == "A over C, C over B, but B over A")
    #expect(triad.sentence(items: ["甲", "乙", "丙"]).zh == "甲优于丙，丙优于乙，但乙优于甲")
  }

  /// Thresholds printed by Aguarón & Moreno-Jiménez 2003 for CR 0.10.
  @Test func geometricLimits() {
    let table = RandomIndexTable.alonsoLamata2006
    for (order, limit) in [(3, 0.3147), (4, 0.3526)] {
      #expect(isClose(table.geometricConsistencyLimit(order: order), limit, absolute: 5e-5))
    }
    #expect(isClose(table.geometricConsistencyLimit(order: 5), 0.370, absolute: 1e-3))
    #expect(table.geometricConsistencyLimit(order: 2) == 0)
  }

  /// pyanp averages squared errors without 2/((n − 1)(n − 2)); the standard index is three times it.
  @Test func publishedGeometricIndex() throws {
    let golden = try Golden.file("published/pyanp_gci_3x3")
    let index = try golden["matrices"]["m"].matrix().geometricConsistencyIndex()
    let expected = golden["expected"]["m"]
    #expect(isClose(index, expected["GCI_standard"].number, absolute: 1e-11))
    #expect(isClose(index / 3, expected["GCI_pyanp"].number, absolute: 1.5e-7))
  }

  @Test func extremesAreRefusedOrFinite() throws {
    let wide = try ComparisonMatrix(weights: [1e-150, 1, 1e150])
    #expect(try wide.koczkodajIndex() < 1e-14)
    let broken = try ComparisonMatrix(upper: [[1e200, 1e-200], [1e200]], orientation: .row)
    #expect(throws: JudgmentError.self) { try broken.pelaezLamataIndex() }
    #expect(throws: JudgmentError.self) { try broken.ambiguityIndex() }
    let one = try ComparisonMatrix(weights: [1])
    #expect(try one.geometricConsistencyIndex() == 0 && one.ambiguityIndex() == 0)
  }
}
