extension RecordBatch {
  /// Leaves out the records whose first content is one of these texts, and returns how many they are.
  ///
  /// - Complexity: O(records) with one look at the first field of each.
  mutating func leaveOut(startingWith texts: [[UInt8]]) -> Int {
    guard !texts.isEmpty, count > 0 else { return 0 }
    let kept = (0..<count).filter { record in !texts.contains { isFirstContent($0, of: record) } }
    let removed = count - kept.count
    guard removed > 0 else { return 0 }
    let width = columnCount + 1
    var rest: [Int32] = []
    rest.reserveCapacity(kept.count * width)
    for record in kept { rest += offsets[record * width..<(record + 1) * width] }
    offsets.replaceSubrange(0..<count * width, with: rest)
    count = kept.count
    return removed
  }

  /// The first content of a record that is more than spaces.
  public func firstContent(of record: Int) -> [UInt8] {
    for column in 0..<columnCount {
      let content = Trimming.spaces.trimmed(self[record, column].content)
      if !content.isEmpty { return content }
    }
    return []
  }

  private func isFirstContent(_ text: [UInt8], of record: Int) -> Bool {
    for column in 0..<columnCount {
      let found = self[record, column].withContent { content -> Bool? in
        let range = Trimming.spaces.range(in: content)
        if range.isEmpty { return nil }
        return range.count == text.count
          && text.indices.allSatisfy { content[range.lowerBound + $0] == text[$0] }
      }
      if let found { return found }
    }
    return text.isEmpty
  }
}
