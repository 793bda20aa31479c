extension DelimitedTextReader {
  /// Reads all batches, with work on them spread over the processor's cores.
  ///
  /// The text is scanned in sequence, so that quotes, mistakes and positions are exactly those of
  /// `next()`; meanwhile other threads `prepare` the batches that have been found, and `consume`
  /// receives them one after the other in the order of the text, on the caller's thread. Scanning
  /// is about a quarter of the work of reading numbers, so that two cores halve the time.
  ///
  /// Where the input is a pipe that has nothing to give yet, everything that came is consumed before
  /// the next bytes are waited for.
  ///
  /// - Parameters:
  ///   - threads: How many work at the same time, the caller's included; nil for as many as the
  ///     machine runs.
  ///   - ahead: How many batches are held at a time; memory is bounded by it.
  ///   - prepare: Work on one batch, in any order.
  ///   - consume: Takes a batch with what was prepared.
  /// - Throws: What `next(into:)` throws after all batches before that place were consumed, what
  ///   `consume` throws, and `CancellationError` in a task that is cancelled.
  public mutating func forEachBatch<Prepared: Sendable>(
    threads: Int? = nil, ahead: Int = 8, prepare: @escaping @Sendable (RecordBatch) -> Prepared,
    consume: (RecordBatch, Prepared) throws -> Void
  ) throws {
    let work = OrderedWork(threads: threads, prepare)
    defer { work.finish() }
    var used: [RecordBatch] = []
    var isOpen = true
    var failure: DelimitedTextError?
    while true {
      while let (batch, prepared) = work.take() {
        try Task.checkCancellation()
        try consume(batch, prepared)
        // The memory of a batch that nobody kept serves the next one.
        used.append(batch)
      }
      let pending = work.pending
      if isOpen, pending < max(1, ahead), pending == 0 || isReady {
        var batch = used.popLast() ?? RecordBatch()
        do throws(DelimitedTextError) {
          isOpen = try next(into: &batch)
        } catch {
          isOpen = false
          failure = error
        }
        if isOpen { work.handIn(batch) }
      } else if pending > 0 {
        work.advance()
      } else {
        break
      }
    }
    if let failure { throw failure }
  }
}
