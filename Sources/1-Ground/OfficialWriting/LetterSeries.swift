/// The letters that number the điểm of a khoản, as Nghị định 30/2020/NĐ-CP numbers its own.
public enum LetterSeries {
  private static let letters: [Character] = Array("abcdđeghiklmnopqrstuvxy")

  /// The letter at an index from 0: a, b, c, d, đ, e, g…; `nil` after y and below 0.
  public static func letter(at index: Int) -> Character? { letters.indices.contains(index) ? letters[index] : nil }
}
