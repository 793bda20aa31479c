extension [Double] {
  /// The elements put through `body`, four at a time; the last four may have any values behind the
  /// end.
  @inline(__always)
  func mapFours(_ body: (SIMD4<Double>) -> SIMD4<Double>) -> [Double] {
    [Double](unsafeUninitializedCapacity: count) { result, initialized in
      withUnsafeBufferPointer { source in
        let whole = count & ~3
        for start in stride(from: 0, to: whole, by: 4) {
          let four = UnsafeRawBufferPointer(source).loadUnaligned(
            fromByteOffset: 8 * start, as: SIMD4<Double>.self)
          UnsafeMutableRawBufferPointer(result).storeBytes(
            of: body(four), toByteOffset: 8 * start, as: SIMD4<Double>.self)
        }
        var four = SIMD4<Double>()
        for lane in 0..<count - whole { four[lane] = source[whole + lane] }
        four = body(four)
        for lane in 0..<count - whole { result[whole + lane] = four[lane] }
        initialized = count
      }
    }
  }
}
