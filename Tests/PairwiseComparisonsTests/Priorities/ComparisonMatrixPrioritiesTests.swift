import PairwiseComparisons
import TestSupport
import Testing

/// Against 70-digit values (mpmath), 1e-12 relative.
@Suite struct ComparisonMatrixPrioritiesTests {
  @Test(arguments: Golden.complete)
  func eigenvector(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    for solver in EigenvectorSolver.allCases
    where solver != .power || golden["id"].text != "n3_extreme" {
      let priorities = try matrix.priorities(solver: solver)
      #expect(
        isClose(priorities.weights, golden["eigenvector"].numbers, relative: 1e-12), "\(solver)")
      #expect(isClose(priorities.lambdaMax, golden["lambda_max"].number, relative: 1e-12))
      let certificate = priorities.certificate
      #expect(certificate.lambdaLower <= golden["lambda_max"].number * (1 + 1e-15))
      #expect(certificate.lambdaUpper >= golden["lambda_max"].number * (1 - 1e-15))
      #expect(
        certificate.lambdaUpper - certificate.lambdaLower < 1e-13 * golden["lambda_max"].number)
      for (weight, exact) in zip(priorities.weights, golden["eigenvector"].numbers) {
        #expect(abs(weight / exact - 1) <= certificate.weightBound)
      }
    }
  }

  @Test(arguments: Golden.complete)
  func otherMethods(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    let geometric = try matrix.priorities(method: .geometricMean)
    #expect(isClose(geometric.weights, golden["llsm_weights"].numbers, relative: 1e-12))
    #expect(isClose(geometric.lambdaMax, golden["lambda_max"].number, relative: 1e-12))
    let columns = try matrix.priorities(method: .columnNormalised)
    #expect(
      isClose(columns.weights, golden["normalized_column_mean_weights"].numbers, relative: 1e-12))
    #expect(
      isClose(columns.lambdaEstimate, golden["lambda_approx_from_ncm"].number, relative: 1e-12))
    let squares = try matrix.priorities(method: .leastSquares)
    #expect(isClose(squares.weights, golden["wls_weights"].numbers, relative: 1e-12))
  }

  @Test(arguments: Golden.complete)
  func consistency(_ golden: Golden) throws {
    let matrix = try golden["matrix"].matrix()
    let tables: [(String, RandomIndexTable)] = [
      ("saaty1980_wharton", .saaty1980), ("saaty2005", .saaty2005),
      ("alonso_lamata2006", .alonsoLamata2006), ("alonso_lamata_fit", .alonsoLamataFit),
    ]
    for (name, table) in tables {
      let consistency = try matrix.consistency(randomIndex: table)
      #expect(isClose(consistency.index, golden["CI"].number, relative: 1e-12))
      if golden["n"].int == 2 {
        #expect(consistency.ratio == 0)
      } else {
        #expect(
          isClose(consistency.ratio, golden["CR"][name].number, relative: 1e-12), "\(name)")
      }
    }
  }
}
