import Bytes

/// What a text is, as far as it decides where its lines may end.
public enum LineSetting: Sendable {
  /// A cell of a table: only a number and symbol stay whole.
  case cell
  /// Running text: numbers and symbols, dates, cited parts; no line begins with a dash.
  case running
  /// A name or a title, whose few lines everybody sees: also names of places and words of two syllables.
  case title
}

/// The words of a text between which no line should end: UTF-8 byte ranges in order, each from the first word to the last.
///
/// `số 12/QĐ-UBND`, `ngày 22 tháng 01`, `năm 2026`, `Điều 1`, `điểm a`, `2021 - 2026`; a word before a dash; in titles also
/// `xã Thạch Lam`, `cá nhân`. Practice: the decree says nothing of it.
///
/// - Complexity: O(n), sixteen bytes at a time; a word is looked at only where a number, a numeral, one letter or a dash follows.
public func joinedWords(in text: String, as setting: LineSetting) -> [Range<Int>] {
  let references = mayNameDocuments(text) ? documentReferences(in: text) : []
  if case .cell = setting { return references }
  let bytes = text.utf8Span.span
  var joiner = WordJoiner()
  joiner.joinWithFollowers(in: bytes)
  if case .title = setting { joiner.joinNames(in: bytes) }
  return joiner.ranges.isEmpty ? references : joiner.merged(with: references)
}

/// Finds the words that belong together.
private struct WordJoiner {
  private(set) var ranges: [Range<Int>] = []

  /// Joins words with the number, numeral or letter behind them, and with a dash.
  mutating func joinWithFollowers(in bytes: Span<UInt8>) {
    var index = 0
    while index + 1 < bytes.count {
      var places = Self.candidates(in: bytes, from: index)
      while places != 0 {
        let space = index + places.trailingZeroBitCount / 8
        places &= places &- 1
        if space + 1 < bytes.count { join(at: space, in: bytes) }
      }
      index += 16
    }
  }

  /// The highest bits of the spaces, of sixteen bytes, whose followers may belong to the word before them.
  private static func candidates(in bytes: Span<UInt8>, from index: Int) -> UInt128 {
    let block = ByteBlock(bytes, from: index, filler: 0)
    let next = ByteBlock(bytes, from: index + 1, filler: 0)
    let second = ByteBlock(bytes, from: index + 2, filler: 0)
    let isDigit = next.areBelow(0x3A) & next.areBelow(0x30).notMarked
    let isNumeral = next.are(UInt8(ascii: "I")) | next.are(UInt8(ascii: "V")) | next.are(UInt8(ascii: "X"))
    // One letter or a hyphen; đ and – begin with these bytes.
    let isShort = second.areBelow(0x41) | next.are(0xC4) | next.are(0xE2)
    return (block.are(0x20) & (isDigit | isNumeral | isShort) & ByteBlock(repeating: 0x80)).number
  }

  private mutating func join(at space: Int, in bytes: Span<UInt8>) {
    let start = space + 1
    var wordStart = space
    while wordStart > 0, bytes[wordStart - 1] != 0x20, bytes[wordStart - 1] != UInt8(ascii: "(") { wordStart -= 1 }
    guard wordStart < space else { return }
    let isHyphen = bytes[start] == UInt8(ascii: "-")
    if isHyphen || bytes[start] == 0xE2 {
      return joinDash(at: start, length: isHyphen ? 1 : 3, after: wordStart..<space, in: bytes)
    }
    let end = Self.wordEnd(bytes, from: start)
    let isNumber = Self.isDigit(bytes[start])
    guard isNumber || Self.isLabel(bytes, start..<end),
      let word = LeadingWord(bytes, wordStart..<space),
      (isNumber ? LeadingWord.counted : LeadingWord.labelled).contains(word)
    else { return }
    // `phụ lục` are two words.
    if LeadingWord.seconds.contains(word), wordStart > 1 {
      wordStart -= 1
      while wordStart > 0, bytes[wordStart - 1] != 0x20, bytes[wordStart - 1] != UInt8(ascii: "(") { wordStart -= 1 }
    }
    let isDay = isNumber && LeadingWord.days.contains(word)
    ranges.append(wordStart..<(isDay ? Self.endOfMonth(bytes, behind: end) : end))
  }

  /// Joins a dash between spaces with the word before it, and two numbers around it: `2021 - 2026`.
  private mutating func joinDash(at dash: Int, length: Int, after word: Range<Int>, in bytes: Span<UInt8>) {
    let end = dash + length
    guard end < bytes.count, bytes[end] == 0x20, length == 1 || bytes[dash + 1] == 0x80 && bytes[dash + 2] == 0x93
    else { return }
    let isSpan = end + 1 < bytes.count && Self.isDigit(bytes[word.upperBound - 1]) && Self.isDigit(bytes[end + 1])
    ranges.append(word.lowerBound..<(isSpan ? Self.wordEnd(bytes, from: end + 1) : end))
  }

  /// Joins words of two syllables, and the names of places with their noun.
  mutating func joinNames(in bytes: Span<UInt8>) {
    var starts: Set<Int> = []
    var names: [Range<Int>] = []
    TitleWords.filter.scan(bytes) { owner, place in
      guard place == 0 || bytes[place - 1] == 0x20 || bytes[place - 1] == UInt8(ascii: "(") else { return false }
      let end = place + TitleWords.all[owner].length
      if TitleWords.all[owner].isPlace {
        if let nameEnd = Self.nameEnd(bytes, from: end) { names.append(place..<nameEnd) }
      } else if end == bytes.count || !Self.isLetter(bytes[end]) {
        starts.insert(place)
        ranges.append(place..<end)
      }
      return false
    }
    // `xã hội` is no commune.
    ranges += names.filter { !starts.contains($0.lowerBound) }
  }

  /// The ranges in order, with others; those that overlap become one.
  func merged(with references: [Range<Int>]) -> [Range<Int>] {
    let all = (ranges + references).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
    var result: [Range<Int>] = []
    for range in all {
      if let last = result.last, range.lowerBound < last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }

  private static func wordEnd(_ bytes: Span<UInt8>, from start: Int) -> Int {
    bytes.firstIndex(of: 0x20, from: start) ?? bytes.count
  }

  /// Behind `22` of `ngày 22 tháng 01` the end of the month; the end of the number where no month follows.
  private static func endOfMonth(_ bytes: Span<UInt8>, behind end: Int) -> Int {
    let month: [UInt8] = [0x20, 0x74, 0x68, 0xC3, 0xA1, 0x6E, 0x67, 0x20]
    guard end + month.count < bytes.count, isDigit(bytes[end - 1]), isDigit(bytes[end + month.count]) else {
      return end
    }
    for (index, byte) in month.enumerated() where bytes[end + index] != byte { return end }
    return wordEnd(bytes, from: end + month.count)
  }

  /// `I`, `XIV`, `a`, `đ`, with a mark of the sentence behind it or not.
  private static func isLabel(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, !isLetter(bytes[end - 1]) { end -= 1 }
    let count = end - range.lowerBound
    let first = bytes[range.lowerBound]
    if count == 1 || count == 2 && first == 0xC4 && bytes[range.lowerBound + 1] == 0x91 { return true }
    guard 1...5 ~= count else { return false }
    for index in range.lowerBound..<end {
      switch bytes[index] {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"): continue
      default: return false
      }
    }
    return true
  }

  /// Where the name of a place ends: up to four words with a capital, two where all is set in capitals; nil where none begins.
  private static func nameEnd(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    var end: Int?
    var next = start
    var left = 4
    while left > 0, next < bytes.count {
      let wordEnd = wordEnd(bytes, from: next)
      let word = string(bytes, next..<wordEnd)
      guard word.unicodeScalars.first?.properties.isUppercase ?? false else { break }
      if end == nil, word.utf8.count > 1, word == word.uppercased() { left = 2 }
      end = wordEnd
      left -= 1
      next = wordEnd + 1
      guard isLetter(bytes[wordEnd - 1]) else { break }
    }
    return end
  }

  private static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    let part = bytes.extracting(range)
    return unsafe part.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }
  private static func isLetter(_ byte: UInt8) -> Bool { 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte >= 0x80 }
}

/// A word of at most eight bytes, as a number.
private struct LeadingWord: Hashable, Sendable {
  private let number: UInt64

  /// The word at some bytes of a text; nil where it is longer.
  init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    guard range.count <= 8 else { return nil }
    var number: UInt64 = 0
    for index in range { number = number << 8 | UInt64(bytes[index]) }
    self.number = number
  }

  /// Words in small letters, with a capital, in capitals.
  private static func all(_ words: [String]) -> Set<LeadingWord> {
    Set(
      words.flatMap { [$0, capitalizedFirst($0), $0.uppercased()] }.compactMap { word in
        LeadingWord(word.utf8Span.span, 0..<word.utf8.count)
      }
    )
  }

  static let days = all(["ngày"])
  /// Second syllables of what numbers and numerals follow: `phụ lục`.
  static let seconds = all(["lục"])
  /// Words that a number behind them belongs to.
  static let counted = all([
    "ngày", "tháng", "năm", "quý", "số", "điều", "khoản", "mục", "chương", "phần", "lục", "mẫu", "biểu", "kỳ", "khóa",
    "tuần",
    "lớp", "hạng", "trang", "bảng",
  ])
  /// Words that a Roman numeral or a letter behind them belongs to.
  static let labelled = all([
    "chương", "phần", "mục", "lục", "quý", "điểm", "loại", "hạng", "biểu", "khóa", "kỳ",
  ])
}

/// The words that titles are held together by.
private enum TitleWords {
  /// Nouns before the names of places.
  private static let places = [
    "tỉnh ", "phố ", "xã ", "phường ", "khu ", "trấn ", "huyện ", "quận ", "thôn ",
  ]
  static let all =
    places.map { (length: $0.utf8.count, isPlace: true) } + compounds.map { (length: $0.utf8.count, isPlace: false) }
  static let filter = PhraseFilter(
    owned: (places + compounds).enumerated().map { PhraseFilter.Phrase($1, owner: $0) }
  )
}

/// Words of two syllables that titles of official documents are made of.
private let compounds = [
  "an ninh", "an toàn", "ban hành", "báo cáo", "bảo hiểm", "bảo vệ", "bằng khen", "bầu cử", "bền vững", "biên bản",
  "biểu dương", "biểu mẫu", "biểu quyết", "bình xét", "bồi dưỡng", "bổ nhiệm", "bổ sung", "cá nhân", "cải cách",
  "cán bộ", "cấp sở",
  "chấm điểm", "chất lượng", "chế độ", "chỉ đạo", "chỉ thị", "chỉ tiêu", "chi tiết", "chiến dịch", "chiến sĩ",
  "chính phủ",
  "chính quyền", "chính sách", "chuyên đề", "chuyển đổi", "chương trình", "chức danh", "công an", "công bố",
  "công chức", "công dân",
  "công điện", "công khai", "công nghệ", "công tác", "công trình", "công văn", "cộng đồng", "cơ quan", "cơ sở",
  "cuộc họp", "cuộc thi",
  "danh hiệu", "danh mục", "danh sách", "dân cư", "dịch vụ", "doanh nghiệp", "du lịch", "dự án", "dự thảo", "dự toán",
  "đánh giá",
  "đào tạo", "đại biểu", "đại hội", "đảng viên", "đăng ký", "đất đai", "đề án", "đề nghị", "đề xuất", "địa điểm",
  "địa phương",
  "điều chỉnh", "điều động", "điều kiện", "định kỳ", "đoàn thể", "đội ngũ", "đô thị", "đồng chí", "đơn vị", "đột xuất",
  "đường bộ",
  "gia đình", "giai đoạn", "giải phóng", "giải quyết", "giải thưởng", "giám đốc", "giám sát", "giao thông", "giao ước",
  "giáo dục",
  "giáo viên", "giấy khen", "giấy mời", "giới thiệu", "hành chính", "hành động", "hình thức", "hiệu quả", "hoàn thành",
  "hoạt động",
  "học sinh", "học tập", "hồ sơ", "hỗ trợ", "hội đồng", "hội nghị", "hội thi", "huấn luyện", "hướng dẫn", "khảo sát",
  "khen thưởng",
  "khoa học", "khối trưởng", "khu vực", "kiểm phiếu", "kiểm tra", "kiện toàn", "kinh doanh", "kinh phí", "kinh tế",
  "kết luận", "kết quả",
  "kế hoạch", "kỷ luật", "kỷ niệm", "kỹ năng", "kỹ thuật", "lao động", "lãnh đạo", "lịch sử", "lực lượng", "lưu trữ",
  "mầm non",
  "môi trường", "mục lục", "mục tiêu", "năm học", "năng lực", "ngân sách", "nghị định", "nghị quyết", "nghiệp vụ",
  "nhà nước",
  "nhân dân", "nhân sự", "nhân viên", "nhiệm kỳ", "nhiệm vụ", "nội dung", "nội vụ", "nông dân", "nông nghiệp",
  "nông thôn", "pháp luật",
  "phát động", "phát triển", "phân bổ", "phân công", "phê duyệt", "phiếu bầu", "phong trào", "phòng chống", "phòng họp",
  "phổ biến",
  "phổ thông", "phụ lục", "phụ nữ", "phụ trách", "phục vụ", "phương án", "phương hướng", "quản lý", "quân sự",
  "quốc gia", "quốc hội",
  "quốc phòng", "quy chế", "quy chuẩn", "quy định", "quy hoạch", "quy trình", "quyết định", "rà soát", "sản xuất",
  "sáng kiến",
  "sắp xếp", "sinh hoạt", "sơ kết", "số liệu", "sức khỏe", "sử dụng", "sửa đổi", "tài chính", "tài liệu", "tài sản",
  "tập huấn",
  "tập thể", "tăng cường", "tham gia", "tham mưu", "thanh niên", "thanh tra", "thành công", "thành lập", "thành phần",
  "thành tích",
  "thành viên", "thẩm định", "thẩm quyền", "thể thao", "thể thức", "theo dõi", "thi đua", "thi hành", "thiếu nhi",
  "thông báo",
  "thông tin", "thống kê", "thời gian", "thời hạn", "thủ tục", "thủ tướng", "thư ký", "thực hiện", "thường trực",
  "thường xuyên",
  "tiên tiến", "tiền lương", "tiền thưởng", "tiếp nhận", "tiêu biểu", "tiêu chí", "tiêu chuẩn", "tiểu học", "tình hình",
  "tổ chức",
  "tổ trưởng", "toàn dân", "toàn diện", "tổng hợp", "tổng kết", "trách nhiệm", "triệu tập", "triển khai", "trung học",
  "trung tâm",
  "truyền thông", "truyền thống", "trường học", "tuyên dương", "tuyên truyền", "tuyển dụng", "tuyển sinh", "tư pháp",
  "ủy ban", "uỷ ban",
  "ủy quyền", "ứng dụng", "ứng phó", "văn bản", "văn hóa", "văn nghệ", "văn phòng", "văn thư", "vận động", "vật chất",
  "viên chức",
  "việc làm", "vinh danh", "vệ sinh", "xã hội", "xây dựng", "xếp loại", "xét tặng", "xuất sắc", "xử lý", "y tế",
  "yêu cầu", "ý kiến",
]
