import Bytes
import Testing

@Suite struct ByteBlockTests {
  /// Whether each byte of a block is marked.
  private func marked(_ marks: ByteBlock) -> [Bool] { (0..<16).map { marks[$0] & 0x80 != 0 } }

  // A span cannot be handed to `#expect`.
  private func isEqual(_ left: [UInt8], _ right: [UInt8]) -> Bool { left.span.isEqual(to: right.span) }
  private func place(of byte: UInt8, in bytes: [UInt8], from start: Int = 0) -> Int? {
    bytes.span.firstIndex(of: byte, from: start)
  }

  @Test func marksTellEveryByte() {
    for bound in UInt8.min...UInt8.max {
      for first in stride(from: 0, to: 256, by: 16) {
        let bytes = (0..<16).map { UInt8(first + $0) }
        let block = ByteBlock(bytes.span, from: 0, filler: 0)
        #expect(marked(block.are(bound)) == bytes.map { $0 == bound })
        #expect(marked(block.are(bound).notMarked) == bytes.map { $0 != bound })
        if bound <= 0x80 { #expect(marked(block.areBelow(bound)) == bytes.map { $0 < bound }) }
        if bound >= 0x7F { #expect(marked(block.areAbove(bound)) == bytes.map { $0 > bound }) }
      }
    }
  }

  @Test func behindTheTextStandsTheFiller() {
    let bytes = (1...20).map { UInt8($0) }
    let block = ByteBlock(bytes.span, from: 15, filler: 0xFF)
    #expect((0..<16).map { block[$0] } == [16, 17, 18, 19, 20] + [UInt8](repeating: 0xFF, count: 11))
    #expect(ByteBlock(block.number) == block)
  }

  @Test(arguments: 0..<40)
  func aByteIsFoundWhereItStands(place: Int) {
    for count in [place + 1, place + 2, place + 17] {
      var bytes = [UInt8](repeating: 1, count: count)
      #expect(self.place(of: 7, in: bytes) == nil)
      bytes[place] = 7
      bytes[count - 1] = 7
      #expect(self.place(of: 7, in: bytes) == place)
      #expect(self.place(of: 7, in: bytes, from: place) == place)
      #expect(self.place(of: 7, in: bytes, from: place + 1) == (count - 1 > place ? count - 1 : nil))
    }
  }

  @Test(arguments: 0..<40)
  func oneByteMakesADifference(count: Int) {
    let bytes = (0..<count).map { UInt8($0) }
    #expect(isEqual(bytes, bytes))
    #expect(!isEqual(bytes, bytes + [0]))
    for place in 0..<count {
      var other = bytes
      other[place] ^= 0x40
      #expect(!isEqual(bytes, other))
    }
  }
}
