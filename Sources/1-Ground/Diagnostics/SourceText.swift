import Synchronization

/// A file a person can open, and the way from its bytes to lines and columns.
///
/// Lines are counted once, as far as somebody asks, and so are the columns of a long line: ten thousand findings in a
/// file of one line cost about as much as the file is long.
public final class SourceText: Sendable {
  /// Path as the user gave it, or `-` for standard input.
  public let name: String
  /// The bytes, in UTF-8 where the file is any good.
  public let bytes: [UInt8]
  /// Number of the first line of `bytes`, when they are a piece of a larger file.
  public let firstLine: Int
  private let index = Mutex(LineIndex())

  /// Makes a text.
  public init(name: String, bytes: [UInt8], firstLine: Int = 1) {
    self.name = name
    self.bytes = bytes
    self.firstLine = firstLine
  }

  /// Line and column of a byte range, with its line as an excerpt; of a long line only what stands around the place.
  ///
  /// - Parameter range: byte offsets; values outside the file are moved to its ends. A place ends where its line ends.
  /// - Complexity: O(n) in the offset for the first place, less for those after it.
  public func place(_ range: Range<Int>) -> Place {
    let start = min(max(range.lowerBound, 0), bytes.count)
    let end = min(max(range.upperBound, start), bytes.count)
    return index.withLock { index in
      let (number, line) = index.line(of: start, in: bytes)
      let from = min(start, line.upperBound)
      let column = index.characters(in: line.lowerBound..<from, of: bytes) + 1
      let window = Self.window(of: line, around: from, in: bytes)
      return Place(
        file: name,
        line: firstLine + number,
        column: column,
        length: max(1, index.count(bytes, from..<min(end, max(from, window.upperBound)))),
        excerpt: String(decoding: bytes[window], as: UTF8.self),
        excerptColumn: column - index.count(bytes, window.lowerBound..<from)
      )
    }
  }

  /// How many bytes have been looked at to find places so far; what their cost is judged by.
  package var bytesLookedAt: Int { index.withLock { $0.bytesLookedAt } }

  /// Bytes of a line that is shown as a whole.
  private static let longestExcerpt = 2_000
  /// Bytes in front of a place and behind it that are shown of a longer line: 60 characters and 120, as long as they come.
  private static let bytesShown = (before: 240, behind: 480)

  /// The bytes of a line to show, whole characters only.
  private static func window(of line: Range<Int>, around offset: Int, in bytes: [UInt8]) -> Range<Int> {
    if line.count <= longestExcerpt { return line }
    var start = max(line.lowerBound, offset - bytesShown.before)
    var end = min(line.upperBound, offset + bytesShown.behind)
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    while end > offset, end < line.upperBound, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return start..<end
  }
}

/// What is known of the lines of a text.
private struct LineIndex {
  /// A byte of a line, and the characters of the line before it.
  struct Mark {
    var offset: Int
    var characters: Int
  }

  private(set) var bytesLookedAt = 0
  /// Where the lines begin that are known.
  private var starts = [0]
  /// The bytes in which line ends have been looked for.
  private var scanned = 0
  /// Marks in long lines, by the beginning of the line; the first one is that beginning.
  private var marks: [Int: [Mark]] = [:]

  /// As far apart stand two marks, at least.
  private static let stride = 256

  /// The number of the line a byte stands in, from 0, and the bytes of that line without its end.
  mutating func line(of offset: Int, in bytes: [UInt8]) -> (number: Int, range: Range<Int>) {
    findLines(past: offset, in: bytes)
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    let start = starts[low]
    guard low + 1 < starts.count else { return (low, start..<bytes.count) }
    let last = starts[low + 1] - 1
    let isPair = bytes[last] == 0x0A && last > start && bytes[last - 1] == 0x0D
    return (low, start..<(isPair ? last - 1 : last))
  }

  private mutating func findLines(past offset: Int, in bytes: [UInt8]) {
    let first = scanned
    while scanned < bytes.count, starts[starts.count - 1] <= offset {
      let byte = bytes[scanned]
      scanned += 1
      if byte == 0x0A || (byte == 0x0D && (scanned == bytes.count || bytes[scanned] != 0x0A)) { starts.append(scanned) }
    }
    bytesLookedAt += scanned - first
  }

  /// The characters from the beginning of a line to a byte in it.
  mutating func characters(in range: Range<Int>, of bytes: [UInt8]) -> Int {
    guard range.count > Self.stride else { return count(bytes, range) }
    var known = marks.removeValue(forKey: range.lowerBound) ?? [Mark(offset: range.lowerBound, characters: 0)]
    while let last = known.last, let next = boundary(in: last.offset + Self.stride, range.upperBound, of: bytes) {
      known.append(Mark(offset: next, characters: last.characters + count(bytes, last.offset..<next)))
    }
    var low = 0
    var high = known.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if known[middle].offset <= range.upperBound { low = middle } else { high = middle }
    }
    let result = known[low].characters + count(bytes, known[low].offset..<range.upperBound)
    marks[range.lowerBound] = known
    return result
  }

  /// The first byte of some that surely begins a character: between two printable characters of ASCII nothing is joined.
  private mutating func boundary(in first: Int, _ end: Int, of bytes: [UInt8]) -> Int? {
    guard first < end else { return nil }
    for index in first..<end {
      bytesLookedAt += 1
      if 0x20...0x7E ~= bytes[index - 1], 0x20...0x7E ~= bytes[index] { return index }
    }
    return nil
  }

  /// How many characters some bytes of one line are, as a person counts them.
  mutating func count(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    bytesLookedAt += range.count
    let slice = bytes[range]
    return slice.allSatisfy { $0 < 0x80 } ? range.count : String(decoding: slice, as: UTF8.self).count
  }
}
