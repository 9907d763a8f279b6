/// The one file a thi đua office keeps for a year. Each computation reads its own part and leaves the others alone; a
/// key that no part has is an error wherever the file is read.
public enum YearData {
  /// Keys at the root of the file, by the part they belong to.
  public static let keys: [String] = [
    // Everywhere.
    "nam", "ngay_van_ban", "ngay_hieu_luc", "trich_yeu", "cap", "dia_danh", "co_quan", "to_chuc",
    // Clusters and quotas.
    "khoi", "cum", "quy_tac", "giao",
    // The year's calendar.
    "moc_thoi_gian", "ky_hop", "ngay_nghi",
    // Scores and review.
    "ho_so_quy_dinh", "thang_diem", "tieu_chi", "diem", "xep_loai_dang", "vi_pham", "de_nghi", "bieu_quyet",
    "thu_tu_uu_tien", "can_cu",
    // Persons, collectives and their history.
    "doi_tuong", "danh_gia", "lich_su_khen", "sang_kien", "hoi_dong",
    // The papers of a dossier.
    "ho_so",
  ]
}
