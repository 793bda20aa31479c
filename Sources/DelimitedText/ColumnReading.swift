/// What is wanted of a column.
public struct ColumnRequest: Sendable, Hashable {
  /// Counted from 0.
  public var column: Int
  /// How the contents of the column are read.
  public var content: Content

  public init(_ column: Int, as content: Content) {
    self.column = column
    self.content = content
  }

  /// How the contents are read.
  public enum Content: Sendable, Hashable {
    /// A double for each content, by the rule.
    case numbers(NumberRule)
    /// A code for each distinct content.
    case codes(Trimming)
    /// Each content as a string.
    case texts(Trimming)
  }
}

/// The values of a column, one for each record.
public enum ColumnValues: Sendable {
  /// Not-a-number where the content is missing or a mistake.
  case numbers([Double])
  /// Codes and the texts that they stand for.
  case codes([Int], TextInterner)
  /// As they stand, trimmed.
  case texts([String])

  init(_ content: ColumnRequest.Content) {
    switch content {
    case .numbers: self = .numbers([])
    case .codes: self = .codes([], TextInterner())
    case .texts: self = .texts([])
    }
  }

  /// Appends a column of a batch.
  mutating func append(
    _ batch: RecordBatch, _ request: ColumnRequest, mistakes: inout MistakeList
  ) {
    let column = request.column
    switch request.content {
    case .numbers(let rule):
      guard case .numbers(var numbers) = self else { return }
      // Emptied so that the array is not shared, and thus copied, when it grows.
      self = .texts([])
      batch.appendNumbers(inColumn: column, by: rule, to: &numbers, mistakes: &mistakes)
      self = .numbers(numbers)
    case .codes(let trimming):
      guard case .codes(var codes, var interner) = self else { return }
      self = .texts([])
      batch.appendCodes(inColumn: column, trimming: trimming, interner: &interner, to: &codes)
      self = .codes(codes, interner)
    case .texts(let trimming):
      guard case .texts(var texts) = self else { return }
      self = .texts([])
      batch.appendTexts(inColumn: column, trimming: trimming, to: &texts)
      self = .texts(texts)
    }
  }

  /// Appends values that were read for the same request.
  mutating func append(_ other: ColumnValues) {
    switch other {
    case .numbers(let more):
      guard case .numbers(var numbers) = self else { return }
      self = .texts([])
      numbers += more
      self = .numbers(numbers)
    case .codes(let more, let texts):
      guard case .codes(var codes, var interner) = self else { return }
      self = .texts([])
      let translation = interner.codes(of: texts)
      codes.append(contentsOf: more.lazy.map { translation[$0] })
      self = .codes(codes, interner)
    case .texts(let more):
      guard case .texts(var texts) = self else { return }
      self = .texts([])
      texts += more
      self = .texts(texts)
    }
  }
}

/// Some columns of a table.
public struct SelectedColumns: Sendable {
  /// In the order of the requests.
  public private(set) var values: [ColumnValues]
  /// Records that were read, which is the length of each column; those with mistakes are left out.
  public private(set) var recordCount = 0
  /// Of records and of fields, batch by batch.
  public private(set) var mistakes: MistakeList
  private let requests: [ColumnRequest]

  init(_ requests: [ColumnRequest], mistakeLimit: Int) {
    self.requests = requests
    values = requests.map { ColumnValues($0.content) }
    mistakes = MistakeList(limit: mistakeLimit)
  }

  /// Appends the columns of a batch.
  mutating func append(_ batch: RecordBatch) {
    mistakes.append(contentsOf: batch.mistakes)
    recordCount += batch.count
    for index in requests.indices {
      values[index].append(batch, requests[index], mistakes: &mistakes)
    }
  }

  /// Appends columns that were read for the same requests.
  mutating func append(_ other: SelectedColumns) {
    mistakes.append(contentsOf: other.mistakes)
    recordCount += other.recordCount
    for index in requests.indices { values[index].append(other.values[index]) }
  }
}

extension DelimitedTextReader {
  /// Reads the wanted columns to the end of the table.
  ///
  /// - Parameter mistakeLimit: How many mistakes are described.
  /// - Precondition: Each request names a column of the table.
  /// - Throws: What `next(into:)` throws.
  /// - Complexity: O(bytes of the table)
  public mutating func read(
    _ requests: [ColumnRequest], mistakeLimit: Int = 1000
  ) throws(DelimitedTextError) -> SelectedColumns {
    var columns = SelectedColumns(requests, mistakeLimit: mistakeLimit)
    var batch = RecordBatch()
    while try next(into: &batch) { columns.append(batch) }
    return columns
  }

  /// Reads the wanted columns to the end of the table on several cores; the result is that of
  /// `read`.
  ///
  /// - Precondition: Each request names a column of the table.
  /// - Throws: What `forEachBatch` throws.
  public mutating func readInParallel(
    _ requests: [ColumnRequest], mistakeLimit: Int = 1000
  ) throws -> SelectedColumns {
    var columns = SelectedColumns(requests, mistakeLimit: mistakeLimit)
    try forEachBatch { batch in
      var part = SelectedColumns(requests, mistakeLimit: mistakeLimit)
      part.append(batch)
      return part
    } consume: { _, part in
      columns.append(part)
    }
    return columns
  }
}
