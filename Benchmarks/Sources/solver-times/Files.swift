import AHP
import Glibc

func write(_ bytes: [UInt8], to path: String) {
  guard let file = fopen(path, "w"), fwrite(bytes, 1, bytes.count, file) == bytes.count,
    fclose(file) == 0
  else {
    perror(path)
    exit(74)
  }
}

/// The whole matrix as codes in a NumPy file.
func write(_ matrix: LargeComparisonMatrix, to path: String) throws {
  let n = matrix.order
  var bytes = NumPyHeader.head(.byte, shape: [n, n])
  bytes.reserveCapacity(bytes.count + n * n)
  for i in 0..<n {
    for j in 0..<n {
      let ratio = matrix[i, j]
      bytes.append(UInt8(ratio >= 1 ? 8 + ratio.rounded() : 10 - (1 / ratio).rounded()))
    }
  }
  write(bytes, to: path)
}

/// The whole matrix as doubles in a NumPy file.
func writeDoubles(_ matrix: LargeComparisonMatrix, to path: String) throws {
  let n = matrix.order
  var bytes = NumPyHeader.head(.double, shape: [n, n])
  bytes.reserveCapacity(bytes.count + 8 * n * n)
  for i in 0..<n {
    for j in 0..<n { withUnsafeBytes(of: matrix[i, j].bitPattern.littleEndian) { bytes += $0 } }
  }
  write(bytes, to: path)
}

func read(_ path: String) -> [UInt8] {
  guard let file = fopen(path, "r") else {
    perror(path)
    exit(66)
  }
  defer { fclose(file) }
  fseek(file, 0, SEEK_END)
  let count = ftell(file)
  rewind(file)
  return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
    filled = fread(buffer.baseAddress, 1, count, file)
  }
}

/// A matrix that `write` wrote, or `random:ORDER`.
func matrix(from source: String, asDoubles: Bool) throws -> LargeComparisonMatrix {
  if source.hasPrefix("random:") {
    return try randomMatrix(order: Int(source.dropFirst(7)) ?? 0, asDoubles: asDoubles)
  }
  let bytes = read(source)
  let header = try NumPyHeader(Array(bytes.prefix(NumPyHeader.longest)))
  let (n, start) = (header.order, header.offset)
  if header.element == .double {
    return try bytes.withUnsafeBytes { bytes in
      try LargeComparisonMatrix(order: n) { i, j in
        bytes.loadUnaligned(fromByteOffset: start + 8 * (i * n + j), as: Double.self)
      }
    }
  }
  if asDoubles {
    return try LargeComparisonMatrix(order: n) { i, j in
      LargeComparisonMatrix.ratio(ofCode: bytes[start + i * n + j])
    }
  }
  return try LargeComparisonMatrix(order: n) { i, j in bytes[start + i * n + j] }
}
