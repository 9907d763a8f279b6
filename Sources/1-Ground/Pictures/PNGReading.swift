internal import CPNG

extension Picture {
  /// As many bytes may a file have.
  public static let byteLimit = 4_000_000
  /// As many pixels may a side have; a small file may ask for a great deal of memory.
  public static let sideLimit = 4000

  /// Reads a PNG file (ISO/IEC 15948), every pixel of it, so that a damaged one is found before it is in a document.
  ///
  /// - Parameter bytes: the whole file.
  public static func read(_ bytes: [UInt8]) throws(PictureFailure) -> Picture {
    guard bytes.starts(with: signature) else { throw .notPNG(kind(of: bytes)) }
    guard bytes.count <= byteLimit else { throw .tooManyBytes(limit: byteLimit) }
    var image = unsafe png_image()
    unsafe image.version = png_uint_32(PNG_IMAGE_VERSION)
    defer { unsafe png_image_free(&image) }
    return try unsafe readImage(&image, bytes)
  }

  private static func readImage(_ image: inout png_image, _ bytes: [UInt8]) throws(PictureFailure) -> Picture {
    // libpng keeps the address of the bytes between the two calls, so that both stand inside one access.
    let result: Result<Picture, PictureFailure> = unsafe bytes.withUnsafeBytes { file in
      guard unsafe png_image_begin_read_from_memory(&image, file.baseAddress, file.count) != 0 else {
        return .failure(.damaged)
      }
      let width = unsafe Int(image.width)
      let height = unsafe Int(image.height)
      guard width <= sideLimit, height <= sideLimit else { return .failure(.tooManyPixels(limit: sideLimit)) }
      unsafe image.format = png_uint_32(PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
      var pixels = [UInt8](repeating: 0, count: width * height * 4)
      let isRead = unsafe pixels.withUnsafeMutableBytes { buffer in
        unsafe png_image_finish_read(&image, nil, buffer.baseAddress, 0, nil) != 0
      }
      guard isRead else { return .failure(.damaged) }
      return .success(Picture(bytes: bytes, width: width, height: height, pixels: Pixels(pixels)))
    }
    return try result.get()
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// What a file is by its first bytes, for the kinds that people take for a PNG file.
  private static func kind(of bytes: [UInt8]) -> String? {
    let kinds: [(start: [UInt8], name: String)] = [
      ([0xFF, 0xD8, 0xFF], "JPEG"), (Array("GIF8".utf8), "GIF"), (Array("BM".utf8), "BMP"),
      ([0x49, 0x49, 0x2A, 0x00], "TIFF"), ([0x4D, 0x4D, 0x00, 0x2A], "TIFF"), (Array("%PDF".utf8), "PDF"),
      (Array("RIFF".utf8), "WebP"), (Array("<svg".utf8), "SVG"), ([0x50, 0x4B, 0x03, 0x04], "ZIP"),
    ]
    return kinds.first { bytes.starts(with: $0.start) }?.name
  }
}

/// What is looked for in the pixels of a picture.
struct Pixels {
  /// Whether some pixels are more transparent than opaque.
  private(set) var hasClear = false
  /// Mean colour of the others; nil where there are none.
  private(set) var ink: Picture.Ink?

  /// Looks at pixels of four bytes each: red, green, blue, opacity.
  init(_ bytes: [UInt8]) {
    var sums = (red: 0, green: 0, blue: 0)
    var count = 0
    for start in stride(from: 0, to: bytes.count - 3, by: 4) {
      guard bytes[start + 3] >= 128 else {
        hasClear = true
        continue
      }
      sums.red += Int(bytes[start])
      sums.green += Int(bytes[start + 1])
      sums.blue += Int(bytes[start + 2])
      count += 1
    }
    if count > 0 { ink = Picture.Ink(red: sums.red / count, green: sums.green / count, blue: sums.blue / count) }
  }
}
