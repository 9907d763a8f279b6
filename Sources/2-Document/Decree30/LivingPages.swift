internal import Diagnostics
public import Rules

/// Rules of the decree whose facts change with time: `LivingLaw` finds what breaks them.
extension RulePage {
  /// A document is dated at a unit that is there.
  public static let placeIsACurrentUnit = RulePage(
    "D4-06",
    "Địa danh là tên đơn vị hành chính đang có",
    clause: Clause.part("4a"),
    levels: [.warning],
    reads: .words,
    passes: "Hải Phòng",
    fails: "Hải Dương (năm 2026)"
  )

  /// Units named after a person, a number or an event are written in full.
  public static let placeNameIsInFull = RulePage(
    "D4-07",
    "Đơn vị mang tên người, số, sự kiện thì ghi đủ danh từ chung",
    clause: Clause.part("4a"),
    levels: [.warning],
    reads: .words,
    passes: "Thành phố Hồ Chí Minh",
    fails: "TP. HCM"
  )

  /// No body of a district acts any more; found as V-L2.
  public static let districtsHaveEnded = RulePage(
    "G2-01",
    "Không còn cơ quan cấp huyện từ ngày 01 tháng 7 năm 2025",
    clause: "Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025",
    levels: [.warning],
    reads: .words,
    passes: "UBND xã",
    fails: "UBND huyện"
  )

  /// Provinces and cities bear the name and the kind of their day.
  public static let provincesFitTheDay = RulePage(
    "G2-02",
    "Tên và loại của tỉnh, thành phố đúng với ngày của văn bản",
    clause: "các nghị quyết về sắp xếp đơn vị hành chính",
    levels: [.warning],
    reads: .words,
    passes: "thành phố Đồng Nai (từ 30/4/2026)",
    fails: "tỉnh Đồng Nai"
  )
}
