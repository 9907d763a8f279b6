import Bytes
import OfficialWriting

/// Texts looked at as one, with a mark behind each.
struct JoinedTexts {
  private var bytes = ByteSink(minimumCapacity: 8192)
  private var starts: [Int] = []
  /// Whether a text begins as if somebody had typed a label.
  private(set) var mayBeginWithLabel = false

  init() { starts.reserveCapacity(256) }

  mutating func add(_ text: String) {
    let span = text.utf8Span.span
    starts.append(bytes.count)
    mayBeginWithLabel = mayBeginWithLabel || OfficialWriting.mayBeginWithLabel(span)
    bytes.append(span)
    // No text has it.
    bytes.append(0)
  }

  /// Which oddities some text may have.
  var oddities: TextOddities {
    let found = bytes.withBytes { OfficialWriting.oddities(of: $0) }
    return mayBeginWithLabel ? found.union(.typedLabel) : found.subtracting(.typedLabel)
  }

  /// Tells each phrase that the texts may have: its owner and the byte it begins at.
  func scan(_ filter: PhraseFilter, _ found: (_ owner: Int, _ place: Int) -> Void) {
    bytes.withBytes { bytes in
      _ = filter.scan(bytes) { owner, place in
        found(owner, place)
        return false
      }
    }
  }

  /// The number of the text that a byte stands in.
  func text(at place: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }
}
