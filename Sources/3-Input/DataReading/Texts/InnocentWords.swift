import OfficialWriting
import Synchronization

/// Remembers words that are no sign of an old encoding.
///
/// Asking ``legacyMojibake(in:)`` about every short text of Latin letters, such as `Hà`, cost more than all other work
/// on a record together. The same few hundred syllables come again and again, so each is asked about once.
struct InnocentWords {
  private static let slotCount = 4096
  /// What all pieces of work so far have found out; a cache only, so the last one to write wins.
  private static let shared = Mutex([UInt64](repeating: 0, count: slotCount))

  /// Hashes of words, each in the slot its last bits name.
  private var slots: [UInt64]
  private var hasNews = false

  /// Starts with what is known.
  init() { slots = Self.shared.withLock { $0 } }

  /// Tells later pieces of work what has been found out.
  func publish() {
    guard hasNews else { return }
    Self.shared.withLock { $0 = slots }
  }

  /// Whether no word of a text with letters beyond ASCII would be taken for one in an old encoding.
  ///
  /// - Parameter bytes: valid UTF-8.
  mutating func makeUp(_ bytes: Span<UInt8>) -> Bool {
    var index = 0
    while index < bytes.count {
      let start = index
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var isMarked = false
      while index < bytes.count {
        let byte = bytes[index]
        let isLetter: Bool
        switch byte {
        case 0x41...0x5A, 0x61...0x7A:
          isLetter = true
        case 0xC2, 0xC3:
          isLetter = byte == 0xC3 || bytes[index + 1] > 0xA0
          isMarked = isMarked || isLetter
          if isLetter {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
            index += 1
          }
        default:
          isLetter = false
        }
        guard isLetter else { break }
        hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3
        index += 1
      }
      if isMarked, !isInnocent(bytes.extracting(start..<index), hash) { return false }
      if index == start { index += 1 }
    }
    return true
  }

  private mutating func isInnocent(_ word: Span<UInt8>, _ hash: UInt64) -> Bool {
    let slot = Int(truncatingIfNeeded: hash) & (Self.slotCount - 1)
    if slots[slot] == hash { return true }
    let text = string(word, isASCII: false)
    // A word alone proves nothing to the check; twice the same word does.
    guard legacyMojibake(in: text + " " + text) == nil else { return false }
    slots[slot] = hash
    hasNews = true
    return true
  }
}
