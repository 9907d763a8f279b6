extension String {
  /// The text on one line that no terminal obeys, one character for one, so that places in it stay where they are: controls
  /// as their pictures (`␊` for a line feed, `␛` for an escape), other ends of lines, controls of the second block and marks
  /// that turn the direction of writing as `\u{FFFD}`. Tabs stay.
  public var harmless: String {
    // All others have one of these as their first byte.
    let isClean = utf8.allSatisfy {
      $0 == 0x09 || $0 >= 0x20 && $0 != 0x7F && $0 != 0xC2 && $0 != 0xD8 && $0 != 0xE2
    }
    if isClean { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09: result.append(scalar)
      case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case 0x7F: result.append("\u{2421}")
      case _ where scalar.isUnseenSteering: result.append("\u{FFFD}")
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

extension Unicode.Scalar {
  /// Whether it is none of ASCII and steers the writing around it: a control, an end of a line, a mark of direction.
  var isUnseenSteering: Bool {
    switch value {
    case 0x80..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
