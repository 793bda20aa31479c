extension DelimitedTextReader {
  /// Reads all batches, with work on them spread over the processor's cores.
  ///
  /// The text is scanned in sequence, so that quotes, mistakes and positions are exactly those of
  /// `next()`; meanwhile other tasks `prepare` the batches that have been found, and `consume`
  /// receives them one after the other in the order of the text, on the caller's task. Scanning is
  /// about a quarter of the work of reading numbers, so that two cores halve the time.
  ///
  /// - Parameters:
  ///   - ahead: How many batches are held at a time; memory is bounded by it.
  ///   - prepare: Work on one batch, in any order.
  ///   - consume: Takes a batch with what was prepared.
  /// - Throws: What `next(into:)` throws after all batches before that place were consumed, what
  ///   `consume` throws, and `CancellationError`.
  public mutating func forEachBatch<Prepared: Sendable>(
    ahead: Int = 8, prepare: @escaping @Sendable (RecordBatch) -> Prepared,
    consume: (RecordBatch, Prepared) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: PreparedBatch<Prepared>.self) { group in
      var waiting: [Int: PreparedBatch<Prepared>] = [:]
      var used: [RecordBatch] = []
      var started = 0
      var consumed = 0
      var isOpen = true
      var failure: DelimitedTextError?
      while true {
        while isOpen && started - consumed < max(1, ahead) {
          var batch = used.popLast() ?? RecordBatch()
          do throws(DelimitedTextError) {
            isOpen = try next(into: &batch)
          } catch {
            isOpen = false
            failure = error
          }
          guard isOpen else { break }
          group.addTask { [batch, started] in
            PreparedBatch(number: started, batch: batch, prepared: prepare(batch))
          }
          started += 1
        }
        guard let finished = try await group.next() else { break }
        try Task.checkCancellation()
        waiting[finished.number] = finished
        while let first = waiting.removeValue(forKey: consumed) {
          try consume(first.batch, first.prepared)
          // The memory of a batch that nobody kept serves the next one.
          used.append(first.batch)
          consumed += 1
        }
      }
      if let failure { throw failure }
    }
  }
}

/// A batch and what was made of it.
private struct PreparedBatch<Prepared: Sendable>: Sendable {
  let number: Int
  let batch: RecordBatch
  let prepared: Prepared
}
