/// A PNG picture that was read to its last pixel: the bytes of its file, and what the program has to know of it.
public struct Picture: Sendable, Hashable {
  /// The file, as it was given.
  public let bytes: [UInt8]
  /// Width in pixels.
  public let width: Int
  /// Height in pixels.
  public let height: Int
  /// Whether its ground shows what lies under it: some pixels are more transparent than opaque.
  public let hasClearGround: Bool
  /// Mean colour of what is drawn on it; nil where nothing is.
  public let ink: Ink?

  /// A colour; each part from 0 to 255.
  public struct Ink: Sendable, Hashable {
    /// Red.
    public let red: Int
    /// Green.
    public let green: Int
    /// Blue.
    public let blue: Int

    /// Makes a colour.
    public init(red: Int, green: Int, blue: Int) {
      self.red = red
      self.green = green
      self.blue = blue
    }
  }

  /// Makes a picture of what was read.
  init(bytes: [UInt8], width: Int, height: Int, pixels: Pixels) {
    self.bytes = bytes
    self.width = width
    self.height = height
    hasClearGround = pixels.hasClear
    ink = pixels.ink
  }

  /// Width and height of the largest picture of the same shape that fits into a room, in the unit of the room.
  public func fitted(into width: Double, by height: Double) -> (width: Double, height: Double) {
    let scale = min(width / Double(self.width), height / Double(self.height))
    return (Double(self.width) * scale, Double(self.height) * scale)
  }
}

/// Why bytes are no picture that can be used.
public enum PictureFailure: Error, Sendable, Hashable {
  /// A file of another kind; its name where it is known, such as `JPEG`.
  case notPNG(String?)
  /// A PNG file that ends too early or whose checksums do not agree.
  case damaged
  /// More bytes than a picture may have.
  case tooManyBytes(limit: Int)
  /// More pixels on a side than a picture may have.
  case tooManyPixels(limit: Int)
}
