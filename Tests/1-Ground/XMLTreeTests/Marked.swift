import Diagnostics
import Testing
import XMLTree

/// A source text with marks `⟦ … ⟧` around the pieces a test talks about; the marks are not part of the bytes.
struct Marked {
  let bytes: [UInt8]
  /// The marked pieces, in the order in which they open.
  let ranges: [Range<Int>]

  init(_ text: String) {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = []
    var open: [Int] = []
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦":
        open.append(ranges.count)
        ranges.append(bytes.count..<bytes.count)
      case "⟧":
        if let index = open.popLast() { ranges[index] = ranges[index].lowerBound..<bytes.count }
      default:
        bytes += Array(String(scalar).utf8)
      }
    }
    self.bytes = bytes
    self.ranges = ranges
  }
}

/// Reads a text that has to be well-formed.
func document(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> XMLDocument {
  let outcome = readXML(name: "mau.xml", bytes: Array(text.utf8))
  #expect(outcome.diagnostics.isEmpty, sourceLocation: sourceLocation)
  return try #require(outcome.value, sourceLocation: sourceLocation)
}

extension XMLElement {
  var texts: [XMLText] {
    children.compactMap { if case .text(let text) = $0 { text } else { nil } }
  }

  var elements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }
}
