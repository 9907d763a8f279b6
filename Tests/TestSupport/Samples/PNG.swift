/// Makes PNG files from their definition (ISO/IEC 15948), so that a test can say what is in one.
public struct PNG: Sendable {
  /// Width in pixels.
  public var width: UInt32
  /// Height in pixels.
  public var height: UInt32
  /// 0 grey, 2 colour, 3 palette, 4 grey and opacity, 6 colour and opacity; eight bits each.
  public var colorType: UInt8
  /// The bytes of each row, without the filter's.
  public var rows: [[UInt8]]
  /// Colours of the palette, three bytes each.
  public var palette: [UInt8] = []
  /// Opacity of the palette's colours.
  public var opacities: [UInt8] = []

  /// Makes a picture.
  public init(
    width: UInt32,
    height: UInt32,
    colorType: UInt8,
    rows: [[UInt8]],
    palette: [UInt8] = [],
    opacities: [UInt8] = []
  ) {
    self.width = width
    self.height = height
    self.colorType = colorType
    self.rows = rows
    self.palette = palette
    self.opacities = opacities
  }

  /// The file.
  public var bytes: [UInt8] {
    var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    file += Self.chunk("IHDR", Self.number(width) + Self.number(height) + [8, colorType, 0, 0, 0])
    if !palette.isEmpty { file += Self.chunk("PLTE", palette) }
    if !opacities.isEmpty { file += Self.chunk("tRNS", opacities) }
    file += Self.chunk("IDAT", Self.stored(rows.flatMap { [0] + $0 }))
    return file + Self.chunk("IEND", [])
  }

  /// A picture of one row, of colours with opacity such as `0x183CA0FF`.
  public static func row(_ pixels: UInt32...) -> PNG {
    PNG(width: UInt32(pixels.count), height: 1, colorType: 6, rows: [pixels.flatMap(number)])
  }

  /// A zlib stream of one block that is not compressed; up to 65,535 bytes.
  private static func stored(_ bytes: [UInt8]) -> [UInt8] {
    let count = UInt16(bytes.count)
    let low = UInt8(truncatingIfNeeded: count)
    let high = UInt8(truncatingIfNeeded: count >> 8)
    var (a, b): (UInt32, UInt32) = (1, 0)
    for byte in bytes {
      a = (a + UInt32(byte)) % 65_521
      b = (b + a) % 65_521
    }
    return [0x78, 0x01, 0x01, low, high, ~low, ~high] + bytes + number(b << 16 | a)
  }

  /// A part of the file: length, name, content and checksum.
  public static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return number(UInt32(data.count)) + body + number(checksum(body))
  }

  private static func number(_ value: UInt32) -> [UInt8] {
    [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
  }

  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
  }
}
