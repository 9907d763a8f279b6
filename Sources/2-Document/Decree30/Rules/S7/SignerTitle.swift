/// What stands before the name of a signer and is none of it: a degree, an honour, a rank, a form of address.
struct SignerTitle {
  enum Kind {
    /// Degrees, honours and ranks: four sectors may have them where the head of the sector says so.
    case rank
    /// Forms of address, which nobody may have.
    case address
    /// A form of address that is a family name as well: `Ông Ích Khiêm`.
    case addressOrFamily
  }

  let kind: Kind
  /// How many bytes of the name it takes, with full stops and spaces behind it.
  let count: Int
  /// The words, without what stands behind them.
  let words: String

  /// Finds titles before a name, one behind the other.
  init?(before name: String) {
    let bytes = name.utf8Span.span
    guard !bytes.isEmpty else { return nil }
    var (found, kind, end) = (0, nil as Kind?, 0)
    while let next = Self.title(in: name, from: found) {
      switch kind {
      case nil, .rank: kind = next.kind
      case .addressOrFamily: kind = .address  // a title behind it: it is no family name
      case .address: break
      }
      end = next.end
      found = end
      while found < bytes.count, Self.isGap(bytes[found]) { found += 1 }
    }
    guard let kind else { return nil }
    self.kind = kind
    count = found
    words = String(name[..<name.utf8.index(name.utf8.startIndex, offsetBy: end)])
  }

  /// A title at a byte that something else follows.
  private static func title(in name: String, from start: Int) -> (kind: Kind, end: Int)? {
    let bytes = name.utf8Span.span
    guard start < bytes.count else { return nil }
    for (words, kind) in all where bytes[start] == words[0] {
      let end = start + words.count
      guard end + 1 < bytes.count, isGap(bytes[end]), (start..<end).allSatisfy({ bytes[$0] == words[$0 - start] })
      else {
        continue
      }
      if kind == .addressOrFamily,
        FamilyNames.begin(String(name[name.utf8.index(name.utf8.startIndex, offsetBy: end + 1)...]))
      {
        return (.address, end)
      }
      return (kind, end)
    }
    return nil
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  private static let all: [(words: [UInt8], kind: Kind)] =
    ranks.map { (Array($0.utf8), .rank) } + addresses.map { (Array($0.utf8), .address) } + [
      (Array("Ông".utf8), .addressOrFamily)
    ]

  private static let addresses = [
    "ông", "Bà", "bà", "Đ/c", "đ/c", "Đ/C", "ĐC", "Đồng chí", "đồng chí", "Mr", "Mrs", "Ms",
  ]

  private static let ranks = [
    "GS", "PGS", "TSKH", "TS", "Ts", "ThS", "Th.S", "Ths", "Th.s", "ThS", "BS", "Bs", "BSCKII", "BSCKI", "BSCK",
    "BS.CKII", "BS.CKI", "BS.CK2",
    "BS.CK1", "BSNT", "CKII", "CKI", "DS", "DSCKII", "DSCKI", "KS", "Ks", "KTS", "CN", "LS", "NSND", "NSƯT", "NGND",
    "NGƯT",
    "TTND", "TTƯT", "AHLĐ", "Giáo sư", "Phó Giáo sư", "Phó giáo sư", "Tiến sĩ", "Tiến sỹ", "Thạc sĩ", "Thạc sỹ",
    "Bác sĩ", "Bác sỹ", "Dược sĩ", "Kỹ sư", "Cử nhân", "Luật sư", "Nhà giáo Nhân dân", "Nhà giáo Ưu tú",
    "Nhà giáo ưu tú",
    "Thầy thuốc Nhân dân", "Thầy thuốc Ưu tú", "Thầy thuốc ưu tú", "Nghệ sĩ Nhân dân", "Nghệ sĩ Ưu tú",
    "Đại tướng", "Thượng tướng", "Trung tướng", "Thiếu tướng", "Chuẩn Đô đốc", "Phó Đô đốc", "Đô đốc",
    "Đại tá", "Thượng tá", "Trung tá", "Thiếu tá", "Đại úy", "Thượng úy", "Trung úy", "Thiếu úy", "Đại uý", "Thượng uý",
    "Trung uý", "Thiếu uý",
  ]
}

/// Vietnamese family names that nearly everybody has.
enum FamilyNames {
  /// Whether a text begins with one, and another word behind it.
  static func begin(_ text: String) -> Bool {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: " ")) else { return false }
    return all.contains(String(text[..<end]))
  }

  private static let all: Set<String> = [
    "Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương",
    "Lý",
    "Đinh", "Đoàn", "Trịnh", "Mai", "Cao", "Lương", "Phùng", "Tô", "Trương", "Đào", "Hà", "Lâm", "Tạ", "Tăng", "Thái",
    "Vương",
    "Nông", "Vi", "Chu", "Doãn", "Lưu", "Mạc", "Quách", "Tống", "Kiều", "Khúc", "Lò", "Quàng", "Giàng", "Vàng", "Sùng",
  ]
}
