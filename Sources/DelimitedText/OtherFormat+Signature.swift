extension OtherFormat {
  /// Recognises a format by the first bytes of a file.
  init?(signature bytes: [UInt8]) {
    switch true {
    case bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]): self = .zip
    case bytes.starts(with: [0x1F, 0x8B]): self = .gzip
    case bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]): self = .oldExcel
    case bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]),
      bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]):
      self = .utf32
    case bytes.starts(with: [0xFF, 0xFE]), bytes.starts(with: [0xFE, 0xFF]): self = .utf16
    default: return nil
    }
  }
}
