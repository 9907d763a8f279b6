internal import DocumentModel

/// A number or letter that somebody typed at the beginning of a text: `1. `, `1.2. `, `b) `, `b. `.
enum TypedNumber: Equatable {
  /// `1.` with one number, `1.2.` with more.
  case numbers([Int])
  /// `b)`, or `b.` with a stop.
  case letter(Character, hasStop: Bool)

  /// Reads the label and its bytes, the mark included; a blank and more characters stand behind it.
  static func read(_ text: String) -> (label: TypedNumber, length: Int)? {
    let bytes = text.utf8Span.span
    guard bytes.count > 3 else { return nil }
    if 0x30...0x39 ~= bytes[0] { return numbers(bytes) }
    let letter: (Character, Int)? =
      switch bytes[0] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): (Character(Unicode.Scalar(bytes[0])), 1)
      case 0xC4 where bytes[1] == 0x91: ("đ", 2)
      default: nil
      }
    guard let (character, size) = letter, bytes[size + 1] == 0x20 else { return nil }
    switch bytes[size] {
    case UInt8(ascii: ")"): return (.letter(character, hasStop: false), size + 1)
    case UInt8(ascii: "."): return (.letter(character, hasStop: true), size + 1)
    default: return nil
    }
  }

  /// Numbers of one or two digits, with stops between them; a last stop may be missing behind several.
  private static func numbers(_ bytes: Span<UInt8>) -> (TypedNumber, Int)? {
    var found: [Int] = []
    var index = 0
    while index < bytes.count {
      var value = 0
      let start = index
      while index < bytes.count, 0x30...0x39 ~= bytes[index], index < start + 3 {
        value = value * 10 + Int(bytes[index] - 0x30)
        index += 1
      }
      guard index > start, index < start + 3, index < bytes.count else { return nil }
      found.append(value)
      guard bytes[index] == UInt8(ascii: ".") else { break }
      index += 1
      if index < bytes.count, bytes[index] == 0x20 { return (.numbers(found), index) }
    }
    // `8.5 điểm` is a number and no label.
    return found.count > 2 && index < bytes.count && bytes[index] == 0x20 ? (.numbers(found), index) : nil
  }
}

/// A paragraph or item that begins with a typed label.
struct TypedItem {
  var label: TypedNumber
  var length: Int
  /// The label that the program writes before it; empty before a paragraph.
  var ownLabel: String
  var path: DocumentPath
  /// Number of the list of siblings it belongs to, and its index there.
  var list: Int
  var index: Int
}

extension OfficialDocument {
  /// The texts of body and appendices that begin with a typed label, in reading order.
  var typedItems: [TypedItem] {
    var items: [TypedItem] = []
    var lists = 0
    func walk(_ blocks: [Block], _ part: DocumentPath.Part, under above: [Int]) {
      lists += 1
      let list = lists
      for index in blocks.indices {
        func add(_ text: RichText, _ own: String, _ piece: DocumentPath.Piece) {
          guard let beginning = text.beginning, let (label, length) = TypedNumber.read(beginning) else { return }
          let path = DocumentPath(part, blocks: above + [index], piece: piece)
          let item = TypedItem(label: label, length: length, ownLabel: own, path: path, list: list, index: index)
          items.append(item)
        }
        switch blocks[index] {
        case .paragraph(let text): add(text, "", .text)
        case .item(let item):
          if let heading = item.heading {
            add(heading, item.label, .heading)
          } else {
            add(item.text, item.label, .text)
          }
          if !item.children.isEmpty { walk(item.children, part, under: above + [index]) }
        case .table: continue
        }
      }
    }
    walk(body, .body, under: [])
    for index in appendices.indices { walk(appendices[index].body, .appendix(index), under: []) }
    return items
  }
}
