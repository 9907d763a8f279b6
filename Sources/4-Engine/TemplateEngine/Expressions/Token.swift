import OfficialWriting

/// A word of the expression language with its UTF-8 offsets in the expression.
struct Token: Sendable, Equatable {
  /// What a token is.
  enum Kind: Sendable, Equatable {
    case name(String)
    case integer(Int)
    case text(String)
    case symbol(String)
    case end
  }

  var kind: Kind
  var range: Range<Int>
}

/// Why an expression cannot be cut into tokens.
struct TokenFailure: Error {
  var message: String
  var hint: String
  var range: Range<Int>
}

/// Cuts an expression into tokens. Works on UTF-8 bytes; accepts straight and curly quotes, since word processors
/// change one into the other.
struct Tokenizer {
  private let bytes: [UInt8]
  private var index = 0

  init(_ expression: String) { bytes = Array(expression.utf8) }

  /// All tokens, the last of them `end`.
  static func tokens(of expression: String) throws(TokenFailure) -> [Token] {
    var tokenizer = Tokenizer(expression)
    var tokens: [Token] = []
    while true {
      let token = try tokenizer.next()
      tokens.append(token)
      if token.kind == .end { return tokens }
    }
  }

  private mutating func next() throws(TokenFailure) -> Token {
    while index < bytes.count, bytes[index] == 0x20 || (0x09...0x0D).contains(bytes[index]) { index += 1 }
    let start = index
    guard index < bytes.count else { return Token(kind: .end, range: start..<start) }
    let byte = bytes[index]
    if isLetter(byte) {
      while index < bytes.count, isLetter(bytes[index]) || isDigit(bytes[index]) { index += 1 }
      return Token(kind: .name(string(start..<index)), range: start..<index)
    }
    if isDigit(byte) {
      while index < bytes.count, isDigit(bytes[index]) { index += 1 }
      guard let number = Int(string(start..<index)) else {
        throw TokenFailure(message: "số quá lớn", hint: "viết số nhỏ hơn", range: start..<index)
      }
      return Token(kind: .integer(number), range: start..<index)
    }
    if let closing = closingQuotes(at: index) { return try quoted(from: start, closing: closing) }
    for symbol in ["!=", "<=", ">=", "=", "<", ">", "+", "-", "*", "/", "(", ")", ",", ".", "|"]
    where bytes[index...].starts(with: symbol.utf8) {
      index += symbol.utf8.count
      return Token(kind: .symbol(symbol), range: start..<index)
    }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    throw TokenFailure(
      message: "ký tự “\(string(index..<end))” không dùng được trong biểu thức",
      hint: "tên trường viết thường không dấu, nối bằng “_”; chữ đặt trong nháy '…'",
      range: index..<end
    )
  }

  private mutating func quoted(from start: Int, closing: [[UInt8]]) throws(TokenFailure) -> Token {
    index += quoteLength(at: start)
    let contentStart = index
    while index < bytes.count {
      if let mark = closing.first(where: { bytes[index...].starts(with: $0) }) {
        let content = normalizedNFC(string(contentStart..<index)).text
        index += mark.count
        return Token(kind: .text(content), range: start..<index)
      }
      index += 1
    }
    throw TokenFailure(message: "chữ trong nháy chưa đóng", hint: "thêm dấu nháy đóng", range: start..<bytes.count)
  }

  private func closingQuotes(at index: Int) -> [[UInt8]]? {
    let pairs: [(opening: [String], closing: [String])] = [
      (["'", "‘", "’"], ["'", "’"]), (["\"", "“", "”"], ["\"", "”"]),
    ]
    for pair in pairs where pair.opening.contains(where: { bytes[index...].starts(with: $0.utf8) }) {
      return pair.closing.map { Array($0.utf8) }
    }
    return nil
  }

  private func quoteLength(at index: Int) -> Int { bytes[index] < 0x80 ? 1 : 3 }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte == 0x5F
  }

  private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
