import ObjectiveWeights
import TestSupport
import Testing

/// The methods on one table, worked at 30 digits; see `Fixtures/robustness/README.md`.
@Suite struct ObjectiveWeightingTests {
  private let golden = try! Golden(fixture: "robustness/objective_all_methods")
  private var table: [[Double]] { golden["input"]["scores_customer_by_indicator"].rows.transposed }
  private var expected: Golden { golden["computed"] }

  private func check(_ method: ObjectiveMethod, _ key: String, weights: String = "weights") throws
    -> ObjectiveWeighting
  {
    let weighting = try ObjectiveWeighting(table, by: method)
    #expect(isClose(weighting.weights, expected[key][weights].numbers, absolute: 1e-12))
    #expect(weighting.constants.isEmpty)
    return weighting
  }

  @Test func entropy() throws {
    let weighting = try check(.entropy, "entropy on scores")
    let entropies = expected["entropy on scores"]["entropy"].numbers
    guard case .entropies(let found) = weighting.basis else {
      Issue.record()
      return
    }
    #expect(isClose(found, entropies, absolute: 1e-12))
    #expect(
      isClose(
        weighting.information, expected["entropy on scores"]["information"].numbers,
        absolute: 1e-12))
  }

  @Test func entropyOfScaledValues() throws {
    let scaled = table.map { column in
      column.map { ($0 - column.min()!) / (column.max()! - column.min()!) }
    }
    let weighting = try ObjectiveWeighting(scaled, by: .entropy)
    #expect(
      isClose(
        weighting.weights, expected["entropy on min-max"]["weights"].numbers, absolute: 1e-12))
  }

  @Test func critic() throws {
    let weighting = try check(.critic, "critic")
    guard case .correlations(let found, let deviations) = weighting.basis else {
      Issue.record()
      return
    }
    for (row, expected) in zip(found, expected["critic"]["correlation"].rows) {
      #expect(isClose(row, expected, absolute: 1e-12))
    }
    // The fixture's σ is the sample's, √(6/5) times the population's.
    let information = expected["critic"]["information"].numbers.map { $0 / 1.2.squareRoot() }
    #expect(isClose(weighting.information, information, absolute: 1e-12))
    let standard = expected["standard-deviation (min-max)"]["standard_deviation_population"]
    #expect(isClose(deviations, standard.numbers, absolute: 1e-12))
  }

  @Test func standardDeviation() throws {
    _ = try check(.standardDeviation, "standard-deviation (min-max)")
  }

  @Test func coefficientOfVariation() throws {
    let weighting = try check(.coefficientOfVariation, "coefficient-of-variation")
    let expected = expected["coefficient-of-variation"]["cv_population"].numbers
    #expect(isClose(weighting.information, expected, absolute: 1e-12))
  }

  @Test func deviation() throws {
    let weighting = try check(.deviation, "deviation (min-max)")
    let sums = expected["deviation (min-max)"]["sum_of_absolute_differences"].numbers
    #expect(isClose(weighting.information, sums, relative: 1e-12))
  }

  @Test func gini() throws {
    let weighting = try check(.gini, "gini")
    #expect(isClose(weighting.information, expected["gini"]["gini"].numbers, absolute: 1e-12))
  }

  @Test func independence() throws {
    let weighting = try check(.independence, "independence")
    guard case .multipleCorrelations(let found) = weighting.basis else {
      Issue.record()
      return
    }
    let expected = expected["independence"]["multiple_correlation"].numbers
    #expect(isClose(found, expected, absolute: 1e-12))
  }

  @Test(arguments: [
    ("pca kaiser", ObjectiveMethod.Retention.kaiser), ("pca 85 per cent", .share(0.85)),
  ])
  func principalComponents(key: String, retention: ObjectiveMethod.Retention) throws {
    let weighting = try check(
      .principalComponents(retention), key, weights: "weights_by_coefficient")
    guard case .components(let found) = weighting.basis else {
      Issue.record()
      return
    }
    #expect(
      isClose(found.eigenvalues, expected[key]["eigenvalues"].numbers, absolute: 1e-12))
    #expect(found.retained == expected[key]["retained"].int)
    for (vector, expected) in zip(found.vectors, expected[key]["eigenvectors_retained"].rows) {
      #expect(isClose(vector, expected, absolute: 1e-12))
    }
    #expect(
      isClose(found.coefficients, expected[key]["coefficients"].numbers, absolute: 1e-12))
    #expect(
      isClose(found.communalities, expected[key]["communalities"].numbers, absolute: 1e-12))
    _ = try check(
      .principalComponents(retention, by: .communality), key, weights: "weights_by_communality")
  }

  /// Keshavarz-Ghorabaee et al. 2021, doi:10.3390/sym13040525: .5752 .0141 .4016 .0091. Where less is
  /// better the paper divides by the largest value, which is min/z of the reciprocals.
  @Test func merec() throws {
    let golden = try Golden(fixture: "robustness/objective_merec_published")
    let columns = zip(
      golden["input"]["X"].rows.transposed, golden["input"]["benefit"].numbers
    ).map { column, benefit in benefit == 1 ? column : column.map { 1 / $0 } }
    let weighting = try ObjectiveWeighting(columns, by: .merec)
    #expect(isClose(weighting.weights, golden["computed"]["weights"].numbers, absolute: 1e-12))
    #expect(isClose(weighting.weights, golden["published"]["weights"].numbers, absolute: 5.1e-5))
    let effects = golden["computed"]["removal_effect"].numbers
    #expect(isClose(weighting.information, effects, absolute: 1e-12))
  }

  /// The textbook table of five cars.
  @Test func entropyAndCriticOfFiveRows() throws {
    let critic = try Golden(fixture: "goldens/numerics/method_critic")
    let scored = zip(critic["X"].rows.transposed, critic["benefit"].numbers).map {
      column, benefit in column.map { benefit == 1 ? $0 : -$0 }
    }
    let weighting = try ObjectiveWeighting(scored, by: .critic)
    #expect(isClose(weighting.weights, critic["weights"].numbers, absolute: 1e-12))
    // The fixture's σ is the sample's, √(5/4) times the population's.
    let contrast = critic["C"].numbers.map { $0 / 1.25.squareRoot() }
    #expect(isClose(weighting.information, contrast, absolute: 1e-12))
    guard case .correlations(let correlations, let deviations) = weighting.basis else {
      Issue.record()
      return
    }
    for (row, expected) in zip(correlations, critic["correlation"].rows) {
      #expect(isClose(row, expected, absolute: 1e-12))
    }
    let sample = critic["std_sample"].numbers.map { $0 / 1.25.squareRoot() }
    #expect(isClose(deviations, sample, absolute: 1e-12))
    let entropy = try Golden(fixture: "goldens/numerics/method_entropy_weight")
    let other = try ObjectiveWeighting(entropy["X"].rows.transposed, by: .entropy)
    #expect(isClose(other.weights, entropy["weights"].numbers, absolute: 1e-12))
    guard case .entropies(let entropies) = other.basis else {
      Issue.record()
      return
    }
    #expect(isClose(entropies, entropy["entropy"].numbers, absolute: 1e-12))
  }

  /// Zeros, constants, gaps: what entropy makes of them.
  @Test func entropyAtTheEdges() throws {
    let golden = try Golden(fixture: "robustness/objective_entropy_edge_cases")
    for (input, expected) in zip(
      golden["input"]["cases"].list, golden["computed"]["cases"].list)
    {
      let table = input["X"].rows.transposed
      guard !expected["weights"].isNull else {
        #expect(throws: ObjectiveWeightError.noInformation) {
          try ObjectiveWeighting(table, by: .entropy)
        }
        continue
      }
      let weighting = try ObjectiveWeighting(table, by: .entropy)
      guard case .entropies(let entropies) = weighting.basis else {
        Issue.record()
        return
      }
      #expect(isClose(entropies, expected["entropy"].numbers, absolute: 1e-12))
      #expect(isClose(weighting.weights, expected["weights"].numbers, absolute: 1e-12))
      let constants = table.indices.filter { Set(table[$0]).count == 1 }
      #expect(weighting.constants == constants)
    }
  }
}
