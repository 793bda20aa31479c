import BilingualText
import PairwiseComparisons
import ReportForms

extension JSONShape<OfItems<(ConsistencyProfile, Double?)>> {
  static var indices: JSONShape {
    .object("indices") {
      JSONField("gci", "Geometric consistency index.", .number) { $0.part.0.geometric }
      JSONField(
        "gci_limit", "The GCI that corresponds to the limit of CR; null for incomplete judgments.",
        .optional(.number)
      ) { $0.part.1 }
      JSONField("harmonic", "From the column sums of the matrix.", .harmonic) {
        $0.part.0.harmonic
      }
      JSONField("koczkodaj", "Inconsistency of the worst triad, 0 to 1.", .number) {
        $0.part.0.koczkodaj
      }
      JSONField("worst_triad", "That triad; null for consistent judgments.", .optional(.triad)) {
        profile in profile.part.0.worstTriad.map { profile.with($0) }
      }
      JSONField("ambiguity", "Salo and Hamalainen's CM, 0 to 1.", .number) { $0.part.0.ambiguity }
      JSONField("cavallo_dapuzzo", "Mean of the triads, 1 for consistent judgments.", .number) {
        $0.part.0.cavalloDApuzzo
      }
      JSONField("pelaez_lamata", "CI*, 0 for consistent judgments.", .number) {
        $0.part.0.pelaezLamata
      }
      JSONField("golden_wang", "0 for consistent judgments.", .number) { $0.part.0.goldenWang }
      JSONField(
        "relative_error", "Share of the judgments' logarithms that no weights explain.", .number
      ) { $0.part.0.relativeError }
      JSONField(
        "circular_triads", "First over second, second over third, but third over first.",
        .list(of: .triad)
      ) { $0.with(each: $0.part.0.circularTriads) }
    }
  }
}

extension JSONShape<OfItems<Triad>> {
  static var triad: JSONShape {
    .object("triad") {
      JSONField("first", "An item's id.", .string) { $0.items.id($0.part.first) }
      JSONField("second", "Another item's id.", .string) { $0.items.id($0.part.second) }
      JSONField("third", "A third item's id.", .string) { $0.items.id($0.part.third) }
      JSONField("product", "a_12 a_23 / a_13; 1 where the judgments agree.", .number) {
        $0.part.product
      }
      JSONField("text", "The triad in words.", .phrase) { $0.part.words($0.items) }
    }
  }
}

extension JSONShape<HarmonicConsistency> {
  static var harmonic: JSONShape {
    .object("harmonic") {
      JSONField("harmonic_mean", "Of the column sums; n for consistent judgments.", .number) {
        $0.harmonicMean
      }
      JSONField("hci", "Harmonic consistency index.", .number) { $0.index }
      JSONField("hci_low", "The least that rounding of the sums allows.", .number) {
        $0.indexRange.lowerBound
      }
      JSONField("hci_high", "The most that rounding of the sums allows.", .number) {
        $0.indexRange.upperBound
      }
      JSONField("hri", "Its random index; 0 up to two items.", .number) { $0.randomIndex }
      JSONField("hri_source", "Where the random index comes from, in words.", .string) {
        $0.randomIndexSource.explanation.en
      }
      JSONField("ratio", "hci / hri; 0 where hri is.", .number) { $0.ratio }
    }
  }
}
