/// Sixteen bytes of a text, looked at together: most texts are looked at only for what they nearly never have.
///
/// A question about every byte is answered by marks: a block whose bytes have their highest bit set where the answer is
/// yes, and any other bits. Marks are joined by `&`, `|` and ``notMarked``. They are made by arithmetic, as comparisons of
/// SIMD types become loops over single bytes.
public typealias ByteBlock = SIMD16<UInt8>

extension ByteBlock {
  /// The bytes of a text from an index on.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - index: where the block begins, inside the text.
  ///   - filler: what stands behind the end of the text, where it ends inside the block.
  @inlinable @inline(__always)
  public init(_ text: Span<UInt8>, from index: Int, filler: UInt8) {
    let bytes = unsafe text.bytes
    let rest = bytes.byteCount &- index
    if rest >= 16 {
      // The whole block is inside the text.
      self = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: ByteBlock.self)
      return
    }
    self = ByteBlock(repeating: filler)
    unsafe withUnsafeMutableBytes(of: &self) { block in
      unsafe bytes.extracting(last: rest).withUnsafeBytes { unsafe block.copyMemory(from: $0) }
    }
  }

  /// The bytes as one number, the first of them the lowest.
  @inlinable @inline(__always)
  public var number: UInt128 { unsafe UInt128(littleEndian: unsafeBitCast(self, to: UInt128.self)) }

  /// A block of the bytes of a number, the lowest first.
  @inlinable @inline(__always)
  public init(_ number: UInt128) { self = unsafe unsafeBitCast(number.littleEndian, to: ByteBlock.self) }

  /// Marks the bytes that are 0.
  @inlinable @inline(__always)
  public var areZero: ByteBlock { (self &- ByteBlock(repeating: 1)) & notMarked }

  /// Marks the bytes that are some byte.
  @inlinable @inline(__always)
  public func are(_ byte: UInt8) -> ByteBlock { (self ^ ByteBlock(repeating: byte)).areZero }

  /// Marks the bytes below some byte, which is 0x80 at most.
  @inlinable @inline(__always)
  public func areBelow(_ byte: UInt8) -> ByteBlock { (self &- ByteBlock(repeating: byte)) & notMarked }

  /// Marks the bytes above some byte, which is 0x7F at least.
  @inlinable @inline(__always)
  public func areAbove(_ byte: UInt8) -> ByteBlock {
    ((self & ByteBlock(repeating: 0x7F)) &+ ByteBlock(repeating: 0xFF &- byte)) & self
  }

  /// Marks what is not marked.
  @inlinable @inline(__always)
  public var notMarked: ByteBlock { self ^ ByteBlock(repeating: 0xFF) }

  /// The index of the first byte that is marked; nil where none is.
  @inlinable @inline(__always)
  public var firstMarked: Int? {
    let bits = (self & ByteBlock(repeating: 0x80)).number
    return bits == 0 ? nil : bits.trailingZeroBitCount / 8
  }
}

extension Span<UInt8> {
  /// Where a byte stands first, from an index on; nil where it does not.
  @inlinable
  public func firstIndex(of byte: UInt8, from start: Int = 0) -> Int? {
    var index = start
    while index < count {
      if let found = ByteBlock(self, from: index, filler: ~byte).are(byte).firstMarked { return index + found }
      index &+= 16
    }
    return nil
  }

  /// Whether the bytes are the same as others.
  @inlinable
  public func isEqual(to other: Span<UInt8>) -> Bool {
    guard count == other.count else { return false }
    if count >= 8 {
      var index = 0
      while index < count &- 8 {
        if !areEightEqual(to: other, at: index) { return false }
        index &+= 8
      }
      // The last bytes, some of them perhaps once more.
      return areEightEqual(to: other, at: count &- 8)
    }
    for index in indices where self[index] != other[index] { return false }
    return true
  }

  /// Whether eight bytes, which are inside both texts, are the same.
  @inlinable @inline(__always)
  func areEightEqual(to other: Span<UInt8>, at index: Int) -> Bool {
    let own = unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
    return unsafe own == other.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
  }
}
