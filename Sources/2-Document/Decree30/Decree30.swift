/// Nghị định 30/2020/NĐ-CP: how an administrative document of the State looks, as data, and what it does to a document.
///
/// ```
/// Decree30.swift       the decree itself, the page, fixed words
/// Kinds.swift          the 29 kinds: name, title, code (Phụ lục III)
/// LayoutTable.swift    one row a component: size, weight, place, rule, clause
/// Wording.swift        lines made of several fields
/// Rules/               one rule a file, by group; a group's own file registers its rules
/// Register.swift       all rules, in the order of their ids
/// Finishing.swift      document → finished document: the rules that mend, in order
/// TextEdits.swift      the changes to a text that mending is made of
/// ```
///
/// A decree that replaces this one becomes a neighbour of this type, not a change to it.
public enum Decree30 {
  /// Full number of the decree.
  public static let name = "Nghị định số 30/2020/NĐ-CP"
  /// First day it was in force.
  public static let effectiveFrom = "05/3/2020"
  /// Last day on which somebody checked that it was still in force; the handbook says both.
  public static let lastVerified = "03/10/2026"

  /// A4 upright with the smallest margins allowed (PL I.I.I.1, I.3).
  public static let page = Page(width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 15)
  /// What the margins may be (PL I.I.I.3).
  public static let margins = Margins(top: 20...25, bottom: 20...25, left: 30...35, right: 15...20)
  /// Fonts in order of preference (PL I.I.I.4); the second has the metrics of the first.
  public static let fontFamilies = ["Times New Roman", "Liberation Serif"]
  /// Distance of lines as a multiple of single spacing, from 1.0 to 1.5 (PL I.I.II.6e).
  public static let lineSpacing: Double = 1.15
  /// What the distance of lines may be (PL I.I.II.6e).
  public static let lineSpacings: ClosedRange<Double> = 1...1.5
  /// Space between paragraphs of the body in points, at least 6 (PL I.I.II.6e).
  public static let paragraphSpacing: Double = 6
  /// Space in points above a title and what else begins a new block; practice.
  public static let blockSpacing: Double = 12
  /// Indent of the first line in points, 1.27 cm (PL I.I.II.6e).
  public static let firstLineIndent: Double = 36
  /// What the indent of the first line may be, 1 cm or 1.27 cm (PL I.I.II.6e).
  public static let firstLineIndents: [Double] = [28.35, 36]
  /// Room in points for a signature, four lines of 14 pt; practice.
  public static let signatureGap: Double = 64

  /// Quốc hiệu (PL I.I.II.1a).
  public static let nationalName = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
  /// Tiêu ngữ (PL I.I.II.1b).
  public static let motto = "Độc lập - Tự do - Hạnh phúc"
  /// In front of number and symbol (PL I.I.II.3c).
  public static let numberLabel = "Số:"
  /// In front of the day (PL I.I.II.4c).
  public static let dayWord = "ngày"
  /// In front of the month.
  public static let monthWord = "tháng"
  /// In front of the year.
  public static let yearWord = "năm"
  /// In front of the subject of a công văn (PL I.I.II.5b).
  public static let subjectLabel = "V/v"
  /// Above or beside the addressees (PL I.I.II.9d).
  public static let addresseesLabel = "Kính gửi:"
  /// Behind the sender of a công điện (Mẫu 1.6).
  public static let callWord = "điện:"
  /// Above the recipients (PL I.I.II.9d).
  public static let recipientsLabel = "Nơi nhận:"
  /// In front of the archive line (PL I.I.II.9d).
  public static let archiveLabel = "Lưu:"
  /// Behind the last word of the body (sample forms of PL III).
  public static let endMark = "./."
  /// Label of an appendix, without its numeral (PL I.I.III.1b).
  public static let appendixWord = "Phụ lục"
  /// Before an item that has no number.
  static let dash = "-"
  /// Before a dash inside a dash.
  static let plus = "+"
  /// Mark of a draft; practice.
  public static let draftMark = "DỰ THẢO"
}
