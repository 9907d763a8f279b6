/// A letter Vietnamese is written with, taken apart.
struct Letter {
  /// The letter in lower case without its tone: `ấ` → `â`.
  var base: Unicode.Scalar
  /// The letter of the English alphabet under it, in lower case: `ấ` → `a`, `đ` → `d`.
  var plain: UInt8
  /// The tone in the order of dictionaries: 0 none, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  var tone: UInt8
  /// Place of `base` in the alphabet, f, j, w and z included, from 0.
  var rank: UInt8
  /// Whether it was a capital.
  var isUpper: Bool

  /// The letter under it in its own case.
  var plainScalar: Unicode.Scalar { Unicode.Scalar(isUpper ? plain - 0x20 : plain) }
}

/// All Vietnamese letters by scalar, small and capital, with and without tones.
struct LetterTable {
  /// Built once, on first use.
  static let shared = LetterTable()

  /// U+0041…U+01B0, then U+1EA0…U+1EF9.
  private let letters: [Letter?]

  /// The letter, or `nil` when the scalar is not one of Vietnamese or of the English alphabet.
  subscript(scalar: Unicode.Scalar) -> Letter? {
    Self.index(of: scalar).flatMap { letters[$0] }
  }

  private static func index(of scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x41...0x1B0: Int(scalar.value) - 0x41
    case 0x1EA0...0x1EF9: Int(scalar.value) - 0x1EA0 + 0x170
    default: nil
    }
  }

  private init() {
    // One row for each letter in alphabetical order, each in the order of tones.
    let rows = [
      "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "b", "c", "d", "đ", "eèẻẽéẹ", "êềểễếệ", "f", "g", "h", "iìỉĩíị", "j", "k", "l",
      "m", "n", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "p", "q", "r", "s", "t", "uùủũúụ", "ưừửữứự", "v", "w", "x", "yỳỷỹýỵ",
      "z",
    ]
    var letters = [Letter?](repeating: nil, count: 0x170 + 90)
    var plain: UInt8 = 0x61
    for (rank, row) in rows.enumerated() {
      guard let base = row.unicodeScalars.first else { continue }
      if base.isASCII { plain = UInt8(ascii: base) }
      for (tone, scalar) in row.unicodeScalars.enumerated() {
        for form in [scalar, scalar.properties.uppercaseMapping.unicodeScalars.first ?? scalar] {
          guard let index = Self.index(of: form) else { continue }
          letters[index] = Letter(
            base: base,
            plain: plain,
            tone: UInt8(tone),
            rank: UInt8(rank),
            isUpper: form != scalar
          )
        }
      }
    }
    self.letters = letters
  }
}
