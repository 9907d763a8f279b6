import DataBinding
import OfficialWriting

/// The one file a thi đua office keeps for a year. Each computation reads its own part and leaves the others alone; a
/// key that no part has is an error wherever the file is read.
public enum YearData {
  /// Keys at the root of the file with their labels, by the part they belong to.
  private static let fields: [(name: String, label: String)] = [
    // Everywhere.
    ("nam", "Năm"), ("ngay_van_ban", "Ngày văn bản"), ("ngay_hieu_luc", "Ngày hiệu lực"), ("trich_yeu", "Trích yếu"),
    ("cap", "Cấp"), ("dia_danh", "Địa danh"), ("co_quan", "Cơ quan"), ("to_chuc", "Tổ chức"),
    // Clusters and quotas.
    ("khoi", "Khối"), ("cum", "Cụm"), ("quy_tac", "Quy tắc"), ("giao", "Giao"),
    // The year's calendar.
    ("moc_thoi_gian", "Mốc thời gian"), ("ky_hop", "Kỳ họp"), ("ngay_nghi", "Ngày nghỉ"),
    // Scores and review.
    ("ho_so_quy_dinh", "Hồ sơ quy định"), ("thang_diem", "Thang điểm"), ("tieu_chi", "Tiêu chí"), ("diem", "Điểm"),
    ("xep_loai_dang", "Xếp loại đảng"), ("vi_pham", "Vi phạm"), ("de_nghi", "Đề nghị"), ("bieu_quyet", "Biểu quyết"),
    ("thu_tu_uu_tien", "Thứ tự ưu tiên"), ("can_cu", "Căn cứ"),
    // Persons, collectives and their history.
    ("doi_tuong", "Đối tượng"), ("danh_gia", "Đánh giá"), ("lich_su_khen", "Lịch sử khen"),
    ("sang_kien", "Sáng kiến"), ("hoi_dong", "Hội đồng"),
    // The papers of a dossier.
    ("ho_so", "Hồ sơ"),
  ]

  /// Keys at the root of the file.
  public static var keys: [String] { fields.map(\.name) }

  /// Whether a key at the root of the file belongs to one of its parts.
  public static func isKey(_ key: String) -> Bool { spellings.contains(Name(key)) }

  private static let spellings = fields.reduce(into: Set<Name>()) { spellings, field in
    spellings.formUnion(FieldName(field.name, label: field.label).spellings)
  }
}
