import Bytes

/// What hardly any text has and some rule looks for, found in one pass over the bytes.
public struct TextOddities: OptionSet, Sendable, Hashable {
  /// One bit a kind.
  public let rawValue: UInt8

  /// Makes a set from its bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A character other than a Latin letter or a sign of common punctuation: a picture, another script, a symbol.
  public static let foreign = TextOddities(rawValue: 1)
  /// `./.`, which closes a document.
  public static let endMark = TextOddities(rawValue: 2)
  /// A label at the beginning that somebody typed: `1. `, `1.1. `, `1) `, `a) `, `a. `, `- `.
  public static let typedLabel = TextOddities(rawValue: 4)
  /// A sign of Latin-1, one of its letters that Vietnamese has not, or `` ` ``: may be an old encoding, or a mark beside its letter.
  public static let oldLetters = TextOddities(rawValue: 8)
  /// One of `. , ; { ? _` twice in a row.
  public static let doubledMark = TextOddities(rawValue: 16)
}

/// Which oddities a text may have. A closer look is up to the rule: “may” has to be looked into, “not” is sure.
///
/// - Complexity: O(n), sixteen bytes at a time.
public func oddities(of text: String) -> TextOddities { oddities(of: text.utf8Span.span) }

/// Which oddities the bytes of a text may have.
public func oddities(of bytes: Span<UInt8>) -> TextOddities {
  guard bytes.count > 1 else { return [] }
  var found: TextOddities = mayBeginWithLabel(bytes) ? .typedLabel : []
  var foreign = ByteBlock()
  var mark = ByteBlock()
  var old = ByteBlock()
  var doubled = ByteBlock()
  var past: UInt128 = 0
  var index = 0
  while index < bytes.count {
    let block = ByteBlock(bytes, from: index, filler: 0x20)
    // For each byte the one before it.
    let before = ByteBlock(block.number << 8 | past >> 120)
    past = block.number
    index &+= 16
    // Beyond U+01BF, but for U+1E80…U+1EFF and U+2000…U+20BF.
    foreign |= block.areAbove(0xC6) & block.are(0xE1).notMarked & block.are(0xE2).notMarked
    foreign |= before.are(0xE1) & (block & ByteBlock(repeating: 0xFE)).are(0xBA).notMarked
    foreign |= before.are(0xE2) & (block.are(0x80) | block.are(0x81) | block.are(0x82)).notMarked
    mark |= before.are(UInt8(ascii: "/")) & block.are(UInt8(ascii: "."))
    old |= before.are(0xC2) & block.are(0xA0).notMarked | block.are(0x60)
    old |= before.are(0xC3) & isNoVietnameseLetter(block)
    doubled |= (before ^ block).areZero & isMark(block)
  }
  if foreign.firstMarked != nil { found.insert(.foreign) }
  if mark.firstMarked != nil { found.insert(.endMark) }
  if old.firstMarked != nil { found.insert(.oldLetters) }
  if doubled.firstMarked != nil { found.insert(.doubledMark) }
  return found
}

/// Marks the bytes that behind C3 make a letter that Vietnamese has not; small letters and capitals differ in one bit.
@inline(__always)
private func isNoVietnameseLetter(_ block: ByteBlock) -> ByteBlock {
  let letter = block | ByteBlock(repeating: 0x20)
  let vietnamese =
    letter.areAbove(0x9F) & letter.areAbove(0xA3).notMarked
    | letter.areAbove(0xA7) & letter.areAbove(0xAA).notMarked
    | letter.areAbove(0xAB) & letter.areAbove(0xAD).notMarked
    | letter.areAbove(0xB1) & letter.areAbove(0xB5).notMarked
    | letter.areAbove(0xB8) & letter.areAbove(0xBA).notMarked | letter.are(0xBD)
  return vietnamese.notMarked
}

/// Marks the bytes of `. , ; { ? _`.
@inline(__always)
private func isMark(_ block: ByteBlock) -> ByteBlock {
  block.are(UInt8(ascii: ".")) | block.are(UInt8(ascii: ",")) | block.are(UInt8(ascii: ";"))
    | block.are(UInt8(ascii: "{")) | block.are(UInt8(ascii: "?")) | block.are(UInt8(ascii: "_"))
}

/// Whether a text begins with digits or one small letter, then a stop or a bracket; or with a dash or plus and a space.
public func mayBeginWithLabel(_ bytes: Span<UInt8>) -> Bool {
  guard bytes.count > 1 else { return false }
  var index = 0
  while index < bytes.count, index < 3, 0x30...0x39 ~= bytes[index] { index += 1 }
  if index == 0 {
    switch bytes[0] {
    case UInt8(ascii: "-") where bytes[1] == 0x20, UInt8(ascii: "+") where bytes[1] == 0x20: return true
    case UInt8(ascii: "a")...UInt8(ascii: "z"): index = 1
    case 0xC4 where bytes[1] == 0x91: index = 2  // đ
    default: return false
    }
  }
  guard index < bytes.count, bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: ")") else {
    return false
  }
  // Three digits behind a stop make it an amount: `15.000 đồng`.
  var digits = 0
  while index + 1 + digits < bytes.count, 0x30...0x39 ~= bytes[index + 1 + digits] { digits += 1 }
  return digits != 3
}
