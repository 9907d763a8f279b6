public import Diagnostics

/// A file of XML: its name and its bytes. Every span of the tree is a range of these bytes.
public struct XMLSource: Sendable {
  private let text: SourceText

  /// The name shown to people, as the user gave it.
  public var name: String { text.name }
  /// UTF-8, without the byte order mark the file may have had.
  public var bytes: [UInt8] { text.bytes }

  /// Makes a source of text that is not in a file of XML, such as an expression after an option.
  public init(name: String, bytes: [UInt8]) { text = SourceText(name: name, bytes: bytes) }

  /// The place of a byte range, with its line as an excerpt; for messages only.
  public func place(_ range: Range<Int>) -> Place { text.place(range) }
}

/// An attribute, namespace declarations excepted.
public struct XMLAttribute: Sendable {
  /// The name as written, with its prefix where it has one (`xml:space`).
  public var name: String
  /// The value, entities decoded, white space characters turned into spaces.
  public var value: String
  /// From the first byte of the name to the closing quote.
  public var span: Range<Int>
  /// Between the quotes.
  public var valueSpan: Range<Int>
}

/// One piece of character data between two marks: tags, comments, processing instructions. CDATA sections belong
/// to the piece.
public struct XMLText: Sendable {
  /// The characters, entities decoded, line ends as `\n`; never empty.
  public var text: String
  /// Where they were written, entities and CDATA marks as they were.
  public var span: Range<Int>
}

/// A node of the tree. Comments and processing instructions are dropped; texts on both sides of one stay apart.
public enum XMLNode: Sendable {
  /// An element.
  case element(XMLElement)
  /// Character data.
  case text(XMLText)
}

/// An element with all that is in it.
public struct XMLElement: Sendable {
  /// Local name.
  public var name: String
  /// Namespace, or nil.
  public var namespace: String?
  /// Attributes in the order they were written.
  public var attributes: [XMLAttribute]
  /// Nodes in the order they were written, white space included.
  public var children: [XMLNode]
  /// The whole element.
  public var span: Range<Int>
  /// The start tag, or the empty tag.
  public var startTag: Range<Int>

  /// The attribute of a name, if the element has it.
  public func attribute(_ name: String) -> XMLAttribute? { attributes.first { $0.name == name } }
}

/// A well-formed file.
public struct XMLDocument: Sendable {
  /// Where it was read from.
  public let source: XMLSource
  /// The one element around all others.
  public let root: XMLElement

  /// Where the characters of a text of this document were written.
  ///
  /// - Complexity: O(n) in the length of the text.
  public func written(_ text: XMLText) -> WrittenText {
    WrittenText(MarkupScanner(bytes: source.bytes), text.span, characters: text.text.utf8.count)
  }

  /// Where the characters of an attribute's value of this document were written.
  ///
  /// - Complexity: O(n) in the length of the value.
  public func written(_ attribute: XMLAttribute) -> WrittenText {
    WrittenText(MarkupScanner(bytes: source.bytes), attribute.valueSpan, characters: attribute.value.utf8.count)
  }
}

/// Where the characters of a text were written: entities, CDATA marks and line ends are accounted for.
public struct WrittenText: Sendable {
  /// Bytes that stand for another number of bytes, or for nothing.
  private struct Mark {
    /// Where what it stands for begins in the text.
    var decoded: Int
    /// How many bytes of the text it stands for.
    var output: Int
    /// Where it is written.
    var written: Range<Int>
  }

  /// The whole text in the file.
  private let span: Range<Int>
  private let count: Int
  private let marks: [Mark]

  init(_ scanner: MarkupScanner, _ span: Range<Int>, characters count: Int) {
    self.span = span
    self.count = count
    var marks: [Mark] = []
    // What stands for itself is as long as it is.
    if count != span.count {
      scanner.eachUnit(in: span) { written, decoded in
        if written.count != decoded.count {
          marks.append(Mark(decoded: decoded.lowerBound, output: decoded.count, written: written))
        }
      }
    }
    self.marks = marks
  }

  /// Where a part of the text was written.
  ///
  /// - Parameter decoded: UTF-8 offsets in the text.
  /// - Returns: from the first byte of the unit that holds the first character to the last byte of the unit that
  ///   holds the last; empty for an empty range.
  /// - Complexity: O(log n).
  public func range(of decoded: Range<Int>) -> Range<Int> {
    guard decoded.lowerBound < count else { return span.upperBound..<span.upperBound }
    let start = unit(at: decoded.lowerBound).lowerBound
    if decoded.isEmpty { return start..<start }
    return start..<unit(at: min(decoded.upperBound, count) - 1).upperBound
  }

  /// Where the unit is written that holds a byte of the text.
  private func unit(at offset: Int) -> Range<Int> {
    var low = 0
    var high = marks.count
    while low < high {
      let middle = (low + high) / 2
      if marks[middle].decoded <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return span.lowerBound + offset..<span.lowerBound + offset + 1 }
    let mark = marks[low - 1]
    let distance = offset - mark.decoded - mark.output
    return distance < 0 ? mark.written : mark.written.upperBound + distance..<mark.written.upperBound + distance + 1
  }
}

/// How much a file may ask of the reader.
public struct XMLLimits: Sendable {
  /// Size of the file in bytes.
  public var bytes: Int
  /// Elements inside elements; never more than 256, so that a tree can be walked and released by recursion.
  public var depth: Int
  /// Attributes of one element, namespace declarations included.
  public var attributes: Int
  /// Elements of the whole file.
  public var elements: Int
  /// Whether one text or attribute may be longer than 10 MB, libxml2's own bound; for files that carry others inside.
  public var allowsLongTexts: Bool

  /// Makes limits; the defaults are for templates.
  public init(
    bytes: Int = 2_000_000,
    depth: Int = 64,
    attributes: Int = 64,
    elements: Int = 500_000,
    allowsLongTexts: Bool = false
  ) {
    self.bytes = bytes
    self.depth = depth
    self.attributes = attributes
    self.elements = elements
    self.allowsLongTexts = allowsLongTexts
  }
}
