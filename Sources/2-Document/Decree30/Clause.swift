/// Where the decree says something, as messages and the handbook cite it.
enum Clause {
  /// Phụ lục I, phần I, mục I: the page.
  static func page(_ number: String) -> String { "Nghị định 30, Phụ lục I, phần I, mục I, khoản \(number)" }
  /// Phụ lục I, phần I, mục II: the parts every document has.
  static func part(_ point: String) -> String { "Nghị định 30, Phụ lục I, phần I, mục II, điểm \(point)" }
  /// Phụ lục I, phần I, mục III: the other parts.
  static func other(_ point: String) -> String { "Nghị định 30, Phụ lục I, phần I, mục III, điểm \(point)" }
  /// Phụ lục I, phần II: copies.
  static func copies(_ point: String) -> String { "Nghị định 30, Phụ lục I, phần II, \(point)" }
  /// Phụ lục II: capitals.
  static func capitals(_ point: String) -> String { "Nghị định 30, Phụ lục II, mục \(point)" }
  /// Phụ lục III: sample forms.
  static func form(_ name: String) -> String { "Nghị định 30, Phụ lục III, \(name)" }
  /// Not in the decree; two or more sources of practice agree.
  static func practice(_ words: String) -> String { "thông lệ: \(words)" }
}
