internal import CComparisonKernels

extension ComparisonBatch {
  /// Solves every matrix.
  ///
  /// - Parameters:
  ///   - threads: how many to use at most; all processors by default.
  ///   - path: the instruction set; what is not available here is replaced by the best one.
  /// - Complexity: O(count n³); with AVX-512 below 0.1 µs for n = 5 on one core.
  public func solution(threads: Int? = nil, path: SolverPath = .best) -> BatchSolution {
    var result = BatchSolution(order: order, count: count)
    solve(into: &result, threads: max(1, threads ?? availableProcessors), path: path)
    for m in 0..<count
    where !(result.iterations[m] >= 0 && result.weightBound[m] <= WeightBound.good) {
      resolve(m, into: &result)
    }
    return result
  }

  private func solve(into result: inout BatchSolution, threads: Int, path: SolverPath) {
    // Large enough to hide a thread's start, small enough to share evenly.
    let chunk = 4096
    let (order, count) = (order, count)
    ratios.withUnsafeBufferPointer { ratios in
      result.withKernelResults { results in
        let results = results
        concurrently(threads: threads, chunks: (count + chunk - 1) / chunk) { part in
          let start = part * chunk
          var own = ck_small_results(
            weights: results.weights + start, index: results.index + start,
            lower: results.lower + start, upper: results.upper + start,
            bound: results.bound + start, iterations: results.iterations + start, stride: count)
          ck_small_solve(
            path.code, Int32(order), ratios.baseAddress.map { $0 + start }, count,
            min(chunk, count - start), &own)
        }
      }
    }
  }

  /// Ratios beyond the kernel's range, and what it could not enclose or bound, take the long way.
  private func resolve(_ m: Int, into result: inout BatchSolution) {
    do {
      let solution = try matrix(m).solution()
      for (i, weight) in solution.priorities.weights.enumerated() {
        result.weights[i * count + m] = weight
      }
      result.consistencyIndex[m] = solution.consistency.index
      result.lambdaLower[m] = solution.priorities.certificate.lambdaLower
      result.lambdaUpper[m] = solution.priorities.certificate.lambdaUpper
      result.weightBound[m] = solution.priorities.certificate.weightBound
      result.iterations[m] = Double(solution.priorities.solution.iterations)
    } catch {
      for i in 0..<order { result.weights[i * count + m] = .nan }
      result.consistencyIndex[m] = .nan
      result.lambdaLower[m] = .nan
      result.lambdaUpper[m] = .nan
      result.weightBound[m] = .infinity
      result.iterations[m] = 0
      result.refusals.append(BatchSolution.Refusal(matrix: m, error: error))
    }
  }
}

extension BatchSolution {
  /// The arrays as the kernel wants them; not called for no matrices at all.
  fileprivate mutating func withKernelResults(_ body: (KernelArrays) -> Void) {
    weights.withUnsafeMutableBufferPointer { weights in
      consistencyIndex.withUnsafeMutableBufferPointer { index in
        lambdaLower.withUnsafeMutableBufferPointer { lower in
          lambdaUpper.withUnsafeMutableBufferPointer { upper in
            weightBound.withUnsafeMutableBufferPointer { bound in
              iterations.withUnsafeMutableBufferPointer { iterations in
                guard let weights = weights.baseAddress, let index = index.baseAddress,
                  let lower = lower.baseAddress, let upper = upper.baseAddress,
                  let bound = bound.baseAddress, let iterations = iterations.baseAddress
                else { return }
                body(
                  KernelArrays(
                    weights: weights, index: index, lower: lower, upper: upper, bound: bound,
                    iterations: iterations))
              }
            }
          }
        }
      }
    }
  }
}

private struct KernelArrays {
  let weights, index, lower, upper, bound, iterations: UnsafeMutablePointer<Double>
}
