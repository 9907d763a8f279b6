internal import CDeflate

/// Compresses bytes in memory; made once, used for many parts.
@safe public struct Deflater: ~Copyable {
  /// libdeflate's working memory, nil where the system had none: then nothing is compressed.
  private let compressor: OpaquePointer?

  /// Makes a compressor.
  ///
  /// - Parameter level: from 1, fast, to 12, small.
  public init(level: Int) { unsafe compressor = libdeflate_alloc_compressor(CInt(level)) }

  deinit { unsafe libdeflate_free_compressor(compressor) }

  /// Appends compressed bytes.
  ///
  /// - Parameters:
  ///   - bytes: what to compress.
  ///   - output: receives a raw deflate stream, shorter than `bytes`; stays as it is where none was made.
  /// - Returns: how many bytes were appended; nil where compressing would not have made the bytes fewer.
  mutating func append(_ bytes: borrowing Span<UInt8>, to output: inout [UInt8]) -> Int? {
    guard let compressor = unsafe compressor, bytes.count > 1 else { return nil }
    let start = output.count
    let room = bytes.count - 1
    output.append(contentsOf: repeatElement(0, count: room))
    let length = unsafe output.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        unsafe libdeflate_deflate_compress(
          compressor,
          source.baseAddress,
          source.count,
          target.baseAddress.map { unsafe $0 + start },
          room
        )
      }
    }
    output.removeLast(room - length)
    return length > 0 ? length : nil
  }
}

/// The checksum a ZIP file keeps of each part.
func checksum(_ bytes: borrowing Span<UInt8>) -> UInt32 {
  unsafe bytes.withUnsafeBytes { unsafe libdeflate_crc32(0, $0.baseAddress, $0.count) }
}
