import Pictures
import TestSupport
import Testing

@Suite("Ảnh PNG")
struct PictureTests {
  /// Two pixels of ink and one that is clear.
  static let signature = PNG.row(0x0A14_C8FF, 0x1E28_6480, 0xFF00_007F)

  @Test("Kích thước, nền, màu mực; byte giữ nguyên")
  func reads() throws {
    let picture = try Picture.read(Self.signature.bytes)
    #expect(picture.width == 3)
    #expect(picture.height == 1)
    #expect(picture.hasClearGround)
    #expect(picture.ink == Picture.Ink(red: 20, green: 30, blue: 150))
    #expect(picture.bytes == Self.signature.bytes)
  }

  @Test(
    "Mọi kiểu màu đọc như nhau",
    arguments: [
      (0, [50, 50], nil, nil, false, [50, 50, 50]), (2, [1, 2, 3, 3, 4, 5], nil, nil, false, [2, 3, 4]),
      (3, [0, 1], [0, 0, 250, 9, 9, 9], [255, 0], true, [0, 0, 250]),
      (4, [80, 255, 80, 0], nil, nil, true, [80, 80, 80]), (6, [0, 0, 0, 0, 7, 7, 7, 0], nil, nil, true, nil),
    ] as [(UInt8, [UInt8], [UInt8]?, [UInt8]?, Bool, [Int]?)]
  )
  func colorTypes(
    _ type: UInt8,
    _ row: [UInt8],
    _ palette: [UInt8]?,
    _ opacities: [UInt8]?,
    _ isClear: Bool,
    _ ink: [Int]?
  ) throws {
    let file = PNG(
      width: 2,
      height: 1,
      colorType: type,
      rows: [row],
      palette: palette ?? [],
      opacities: opacities ?? []
    )
    let picture = try Picture.read(file.bytes)
    #expect(picture.hasClearGround == isClear)
    #expect(picture.ink == ink.map { Picture.Ink(red: $0[0], green: $0[1], blue: $0[2]) })
  }

  @Test(
    "Tệp khác loại được gọi tên",
    arguments: [
      ([0xFF, 0xD8, 0xFF, 0xE0], "JPEG"), (Array("GIF89a".utf8), "GIF"), (Array("BM6".utf8), "BMP"),
      (Array("%PDF-1.7".utf8), "PDF"), (Array("<svg xmlns".utf8), "SVG"), ([0x49, 0x49, 0x2A, 0x00], "TIFF"),
      (Array("RIFF".utf8), "WebP"), ([0x50, 0x4B, 0x03, 0x04], "ZIP"), ([], nil), (Array("chữ ký".utf8), nil),
    ] as [([UInt8], String?)]
  )
  func otherFiles(_ bytes: [UInt8], _ kind: String?) {
    #expect(throws: PictureFailure.notPNG(kind)) { try Picture.read(bytes) }
  }

  @Test("Tệp bị cắt ở bất cứ đâu trước khi hết điểm ảnh thì hỏng")
  func cutAnywhere() {
    let file = Self.signature.bytes
    // The last chunk says only that there is nothing more.
    for length in 8..<(file.count - 16) {
      #expect(throws: PictureFailure.damaged, "\(length)") { try Picture.read(Array(file[..<length])) }
    }
  }

  @Test("Sai một bit trong điểm ảnh hay trong kích thước thì hỏng")
  func flippedBits() {
    let file = Self.signature.bytes
    let header = 16..<33
    let data = 41..<(file.count - 12)
    for index in Array(header) + Array(data) {
      for bit in 0..<8 {
        var bytes = file
        bytes[index] ^= 1 << bit
        #expect(throws: PictureFailure.self, "byte \(index) bit \(bit)") { try Picture.read(bytes) }
      }
    }
  }

  @Test("Ảnh đòi quá nhiều điểm ảnh hay tệp quá lớn bị từ chối trước khi cấp bộ nhớ")
  func limits() {
    let side = UInt32(Picture.sideLimit)
    for (width, height) in [(side + 1, 1), (1, side + 1), (1_000_000, 1_000_000)] {
      let file = PNG(width: width, height: height, colorType: 6, rows: [])
      #expect(throws: PictureFailure.tooManyPixels(limit: 4000)) { try Picture.read(file.bytes) }
    }
    let long = Self.signature.bytes + [UInt8](repeating: 0, count: Picture.byteLimit)
    #expect(throws: PictureFailure.tooManyBytes(limit: 4_000_000)) { try Picture.read(long) }
  }

  @Test("Vừa khít một khung mà không méo", arguments: [(99, 60, 99, 33), (30, 60, 30, 10), (300, 10, 30, 10)])
  func fits(_ width: Double, _ height: Double, _ fittedWidth: Double, _ fittedHeight: Double) throws {
    let picture = try Picture.read(PNG(width: 3, height: 1, colorType: 0, rows: [[0, 0, 0]]).bytes)
    let size = picture.fitted(into: width, by: height)
    #expect(abs(size.width - fittedWidth) < 1e-9)
    #expect(abs(size.height - fittedHeight) < 1e-9)
  }
}
