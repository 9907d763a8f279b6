import Decree30
import Pictures
import TestSupport
import Testing

@Suite struct SignaturePictureTests {
  @Test(
    arguments: [
      // Blue, a dark blue, a light blue pen on a clear ground.
      ([0x183C_A0FF, 0], []), ([0x1F38_64FF, 0], []), ([0x7090_D0C0, 0], []),
      // Black, red, green, grey ink.
      ([0x0000_00FF, 0], [.notBlue]), ([0xC000_00FF, 0], [.notBlue]), ([0x00A0_50FF, 0], [.notBlue]),
      ([0x8080_88FF, 0], [.notBlue]),
      // On paper the ink's colour cannot be told.
      ([0x183C_A0FF, 0xFFFF_FFFF], [.solidGround]), ([0x0000_00FF, 0xFFFF_FFFF], [.solidGround]),
      // Nothing drawn.
      ([0, 0x0000_0010], [.empty]),
    ] as [([UInt32], [SignatureFlaw])]
  )
  func flawsAreFound(_ pixels: [UInt32], _ flaws: [SignatureFlaw]) throws {
    let bytes = PNG(
      width: UInt32(pixels.count),
      height: 1,
      colorType: 6,
      rows: [pixels.flatMap { pixel in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) } }]
    ).bytes
    #expect(Decree30.flaws(ofSignature: try Picture.read(bytes)) == flaws)
  }

  @Test func colourIsADoubtAndTheGroundIsNot() {
    #expect(SignatureFlaw.solidGround.isCertain)
    #expect(SignatureFlaw.empty.isCertain)
    #expect(!SignatureFlaw.notBlue.isCertain)
  }
}
