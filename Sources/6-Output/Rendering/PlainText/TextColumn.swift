internal import Bytes
internal import OfficialWriting

/// Lines of text set to a width, ready to stand beside another column.
struct TextColumn {
  /// A line: where its characters stand in the column, and where it stands on the page.
  private struct Line {
    var start: Int
    var end: Int
    /// Columns of the page that the characters take.
    var width: Int
    /// Columns left free in front.
    var indent: Int
  }

  private var characters = ByteSink(minimumCapacity: 2048)
  private var lines: [Line] = []

  /// How many lines there are.
  var count: Int { lines.count }

  /// Forgets the lines and keeps the room.
  mutating func removeAll() {
    characters.removeAll()
    lines.removeAll(keepingCapacity: true)
  }

  /// The longest of the lines from an index on.
  func longest(from index: Int = 0) -> Int { lines[index...].reduce(0) { max($0, $1.width) } }

  /// How far the last column of a line reaches to the right; 0 for an empty line or one that is not there.
  func reach(of index: Int) -> Int {
    guard index < lines.count, lines[index].width > 0 else { return 0 }
    return lines[index].indent + lines[index].width
  }

  /// Columns left free in front of a line.
  func indent(of index: Int) -> Int { lines[index].indent }

  /// Writes the characters of a line.
  func write(_ index: Int, into sink: inout ByteSink) {
    let line = lines[index]
    characters.withBytes { sink.append($0.extracting(line.start..<line.end)) }
  }

  // MARK: Setting

  /// Breaks a text into lines.
  ///
  /// Words part at spaces, tabs and line feeds, which shrink to one space; a no-break space holds its word together. A
  /// word longer than the line stands alone on one, whole.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - width: columns of a line, its indent included.
  ///   - first: indent of the first line.
  ///   - hang: indent of the lines after it.
  mutating func wrap(_ text: ByteSink, to width: Int, first: Int = 0, hang: Int = 0) {
    text.withBytes { bytes in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        if unsafe Self.isEven(bytes) {
          unsafe wrapEven(bytes, to: width, first: first, hang: hang)
        } else {
          unsafe wrapAny(bytes, to: width, first: first, hang: hang)
        }
      }
    }
  }

  /// Breaks a text of one-column characters and single spaces: goes as far as the line allows, then back to a space.
  private mutating func wrapEven(_ bytes: UnsafeBufferPointer<UInt8>, to width: Int, first: Int, hang: Int) {
    let base = characters.count
    unsafe characters.append(bytes)
    var indent = first
    var start = 0
    while start < bytes.count {
      let room = max(1, width - indent)
      var (end, columns) = unsafe Self.advance(in: bytes, from: start, columns: room)
      if end < bytes.count, unsafe bytes[end] != 0x20 {
        let limit = (end, columns)
        while end > start, unsafe bytes[end] != 0x20 {
          end -= 1
          if unsafe !Self.continues(bytes[end]) { columns -= 1 }
        }
        if end == start {
          // A word longer than the line.
          (end, columns) = limit
          while end < bytes.count, unsafe bytes[end] != 0x20 {
            if unsafe !Self.continues(bytes[end]) { columns += 1 }
            end += 1
          }
        }
      }
      lines.append(Line(start: base + start, end: base + end, width: columns, indent: indent))
      indent = hang
      start = end + 1
    }
  }

  /// Where some columns of one-column characters end, or the text does.
  @inline(__always)
  private static func advance(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    columns limit: Int
  ) -> (end: Int, columns: Int) {
    let ones: UInt64 = 0x0101_0101_0101_0101
    var end = start
    var columns = 0
    while columns &+ 8 <= limit, end &+ 8 <= bytes.count {
      let word = unsafe UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: end, as: UInt64.self)
      columns &+= 8 &- Int(truncatingIfNeeded: (((word >> 7) & ~(word >> 6) & ones) &* ones) >> 56)
      end &+= 8
    }
    while end < bytes.count {
      if unsafe !continues(bytes[end]) {
        if columns == limit { break }
        columns &+= 1
      }
      end &+= 1
    }
    return (end, columns)
  }

  /// Breaks a text word by word.
  private mutating func wrapAny(_ bytes: UnsafeBufferPointer<UInt8>, to width: Int, first: Int, hang: Int) {
    var line = Line(start: characters.count, end: characters.count, width: 0, indent: first)
    var index = 0
    while true {
      while index < bytes.count, unsafe Self.isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count else { break }
      let start = index
      while index < bytes.count, unsafe !Self.isSpace(bytes[index]) { index += 1 }
      let word = unsafe UnsafeBufferPointer(rebasing: bytes[start..<index])
      let columns = unsafe displayWidth(String(decoding: word, as: UTF8.self))
      if line.end > line.start {
        if line.indent + line.width + 1 + columns > width {
          lines.append(line)
          line = Line(start: line.end, end: line.end, width: 0, indent: hang)
        } else {
          characters.append(UInt8(ascii: " "))
          line.width += 1
        }
      }
      unsafe characters.append(word)
      line.width += columns
      line.end = characters.count
    }
    if line.end > line.start { lines.append(line) }
  }

  /// Columns of the longest word of a text.
  static func longestWord(of text: ByteSink) -> Int {
    text.withBytes { bytes in
      unsafe bytes.withUnsafeBufferPointer { bytes in
        let isEven = unsafe Self.isEven(bytes)
        var longest = 0
        var index = 0
        while index < bytes.count {
          let start = index
          var columns = 0
          while index < bytes.count, unsafe !Self.isSpace(bytes[index]) {
            if unsafe !continues(bytes[index]) { columns &+= 1 }
            index &+= 1
          }
          if !isEven, index > start {
            let word = unsafe UnsafeBufferPointer(rebasing: bytes[start..<index])
            columns = unsafe displayWidth(String(decoding: word, as: UTF8.self))
          }
          longest = max(longest, columns)
          index &+= 1
        }
        return longest
      }
    }
  }

  /// Adds empty lines.
  mutating func addBlankLines(_ count: Int) {
    let end = characters.count
    for _ in 0..<max(0, count) { lines.append(Line(start: end, end: end, width: 0, indent: 0)) }
  }

  /// Adds a drawn line.
  mutating func addRule(_ length: Int) {
    let start = characters.count
    characters.appendRule(length)
    lines.append(Line(start: start, end: characters.count, width: length, indent: 0))
  }

  /// Draws a frame around the lines there are.
  mutating func frame() {
    let inner = longest()
    var framed = TextColumn()
    framed.addEdge("┌", inner, "┐")
    for index in lines.indices {
      let start = framed.characters.count
      let left = (inner - lines[index].width) / 2
      framed.characters.append("│")
      framed.characters.append(repeating: UInt8(ascii: " "), count: left + 1)
      write(index, into: &framed.characters)
      framed.characters.append(repeating: UInt8(ascii: " "), count: inner - lines[index].width - left + 1)
      framed.characters.append("│")
      framed.lines.append(Line(start: start, end: framed.characters.count, width: inner + 4, indent: 0))
    }
    framed.addEdge("└", inner, "┘")
    self = framed
  }

  private mutating func addEdge(_ left: StaticString, _ inner: Int, _ right: StaticString) {
    let start = characters.count
    characters.append(left)
    characters.appendRule(inner + 2)
    characters.append(right)
    lines.append(Line(start: start, end: characters.count, width: inner + 4, indent: 0))
  }

  /// Puts lines in the middle of a width.
  mutating func center(from first: Int = 0, in width: Int) {
    for index in lines[first...].indices { lines[index].indent = max(0, (width - lines[index].width) / 2) }
  }

  /// Puts lines at the right of a width.
  mutating func alignRight(in width: Int) {
    for index in lines.indices { lines[index].indent = max(0, width - lines[index].width) }
  }

  // MARK: Widths

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x09 }

  /// Whether a byte is inside a character that began before it.
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Whether words part at single spaces and every character takes one column: ASCII and the letters of Vietnamese.
  private static func isEven(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let last = unsafe bytes.last, last != 0x20, unsafe bytes[0] != 0x20 else { return bytes.isEmpty }
    var evenness = unsafe Evenness(first: bytes[0])
    var index = 1
    while index &+ 16 <= bytes.count {
      for offset in index..<index &+ 16 { unsafe evenness.add(bytes[offset], after: bytes[offset &- 1]) }
      index &+= 16
    }
    while index < bytes.count {
      unsafe evenness.add(bytes[index], after: bytes[index &- 1])
      index &+= 1
    }
    return evenness.isEven
  }
}

/// What the bytes of a text have in common. Minima and maxima of sums instead of conditions: the compiler then looks at
/// sixteen bytes at once.
private struct Evenness {
  /// Tab and line feed lie below the space.
  private var low: UInt8 = .max
  /// How far bytes lie above CC, with which characters begin that need not take one column; E1, with which letters of
  /// Vietnamese begin, counts as far away.
  private var above: UInt8 = .max
  /// 0 after C2, which begins U+00A0 and its neighbours, and after two spaces.
  private var distance: UInt8 = .max
  /// More than 0 after E1 and a byte that is not B8 to BB: outside Latin Extended Additional.
  private var foreign: UInt8 = 0

  @inline(__always)
  init(first byte: UInt8) { add(byte, after: 0) }

  @inline(__always)
  mutating func add(_ byte: UInt8, after before: UInt8) {
    low = min(low, byte)
    above = min(above, (byte &- 0xCC) | ((byte ^ 0xE1) &- 1) & 0x80)
    distance = min(distance, min(byte ^ 0xC2, (byte ^ 0x20) | (before ^ 0x20)))
    // All bits where the byte before is E1, none elsewhere.
    let from = before ^ 0xE1
    let mask = 0 &- (((from &- 1) & ~from) >> 7)
    foreign = max(foreign, mask & (byte &- 0xB8) >> 2)
  }

  var isEven: Bool { low >= 0x20 && above > 0xFF - 0xCC && distance > 0 && foreign == 0 }
}

extension ByteSink {
  /// Draws a level line.
  mutating func appendRule(_ length: Int) {
    let piece: StaticString = "────────────────────────────────"
    var rest = length
    while rest > 0 {
      let count = min(rest, 32)
      unsafe append(UnsafeBufferPointer(start: piece.utf8Start, count: 3 * count))
      rest -= count
    }
  }
}
