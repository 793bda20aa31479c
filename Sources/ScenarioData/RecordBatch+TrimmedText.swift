import DelimitedText

extension RecordBatch {
  /// The text of a cell without the spaces around it.
  func trimmedText(_ record: Int, _ column: Int) -> String {
    String(decoding: Trimming.spaces.trimmed(self[record, column].content), as: UTF8.self)
  }
}
