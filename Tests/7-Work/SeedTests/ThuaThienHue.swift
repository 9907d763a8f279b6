extension SeedCase {
  private static let office = "Ban Thi đua - Khen thưởng thuộc Sở Nội vụ"

  static let thuaThienHue = SeedCase(
    example: Example.seeds[3],
    file: "ke-hoach-thua-thien-hue-2023.txt",
    bodyStart: "Căn cứ Chỉ thị số 34-CT/TW",
    slips: [Slip("ĐĐKT", "TĐKT")],
    // The real document lost its heading.
    issuer: ["ỦY BAN NHÂN DÂN", "TỈNH THỪA THIÊN HUẾ"],
    number: "Số: 469/KH-UBND",
    date: "Thừa Thiên Huế, ngày 21 tháng 12 năm 2022",
    subject: "Hoạt động của các Khối thi đua năm 2023",
    bases: [
      "Căn cứ Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về việc “Tiếp tục đổi mới công tác thi đua, khen "
        + "thưởng”;",
      "Căn cứ Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI;",
      "Căn cứ Chỉ thị số 19/CT-UBND ngày 19/12/2022 của Chủ tịch Ủy ban nhân dân tỉnh về việc phát động thi đua thực hiện "
        + "thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2023.",
    ],
    recipients: [
      "Ban TĐKT Trung ương;", "Cụm Trưởng cụm thi đua các tỉnh BTB;", "CT, PCT UBND tỉnh;",
      "Các thành viên Hội đồng TĐKT tỉnh;", "Trưởng khối, Phó Trưởng khối thi đua năm 2023;",
      "Ban Thi đua - Khen thưởng, Sở Nội vụ;", "CVP và các PCVP UBND tỉnh;",
    ],
    archive: "Lưu: VT, TĐKT.",
    signature: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"],
    signer: "Nguyễn Thanh Bình",
    labels: "I. 1. 2. 3. II. 1. 2. 3. III. 1. 2. 3. 4. 5. 6. 7.",
    facts: [
      fact(
        Passage.lead,
        nil,
        "hoàn thành thắng lợi",
        "kế hoạch phát triển kinh tế - xã hội năm 2023 và Kế hoạch 5 năm (2020-2025) của tỉnh",
        "có hiệu quả",
        "giao ước thi đua năm 2023",
        "Ủy ban nhân dân tỉnh",
        "kế hoạch hoạt động của các Khối thi đua"
      ),
      fact("I", "MỤC ĐÍCH, YÊU CẦU"),
      fact(
        "I/1",
        nil,
        "thi đua",
        "giữa các đơn vị, địa phương và doanh nghiệp trong Khối",
        "các chỉ tiêu phát triển kinh tế - xã hội năm 2023",
        "hoàn thành thắng lợi",
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI"
      ),
      fact(
        "I/2",
        nil,
        "Chỉ thị số 19/CT-UBND ngày 19/12/2022 của Chủ tịch Ủy ban nhân dân tỉnh",
        "các Khối",
        "bổ sung, điều chỉnh",
        "nội dung",
        "bảng chấm điểm",
        "phù hợp",
        "cơ sở để chấm điểm, xếp loại thi đua năm 2023 của Khối"
      ),
      fact(
        "I/3",
        nil,
        "giao lưu, trao đổi, học hỏi kinh nghiệm",
        "các đơn vị, địa phương và doanh nghiệp trong Khối",
        "chỉ đạo, tổ chức phong trào thi đua",
        "công tác khen thưởng",
        "đồng đều, liên tục, toàn diện, thiết thực, có hiệu quả"
      ),
      fact("II", "NỘI DUNG HOẠT ĐỘNG"),
      fact(
        "II/1",
        nil,
        "thảo luận",
        "thống nhất",
        "tiêu chí thi đua",
        "bảng điểm",
        "phương pháp chấm điểm",
        "năm 2023"
      ),
      fact("II/2", nil, "ký kết", "giao ước thi đua năm 2023", "đơn vị"),
      fact(
        "II/3",
        nil,
        "Giao \(office)",
        "các Khối thi đua",
        "thống nhất kế hoạch hoạt động",
        "kế hoạch kiểm tra các Khối",
        "những nội dung đã ký kết",
        "định kỳ báo cáo Ủy ban nhân dân tỉnh và Chủ tịch Ủy ban nhân dân tỉnh theo quy định",
        "đánh giá, xếp loại",
        "tham mưu",
        "Chủ tịch Ủy ban nhân dân tỉnh tặng Cờ thi đua của UBND tỉnh",
        "đề nghị Thủ tướng Chính phủ xét tặng Cờ thi đua của Chính phủ",
        "đơn vị dẫn đầu các Khối thi đua năm 2023"
      ),
      fact("III", "TỔ CHỨC THỰC HIỆN"),
      fact(
        "III/1",
        nil,
        "Tháng 01/2023: Trưởng khối các Khối thi đua",
        "các đơn vị, địa phương và doanh nghiệp trong từng Khối",
        "ký kết với nhau giao ước thi đua"
      ),
      fact(
        "III/2",
        nil,
        "Tháng 02/2023: Trưởng khối các Khối thi đua",
        "kế hoạch hoạt động, tiêu chí thi đua và thang bảng điểm của Khối",
        "gửi về \(office)",
        "tổng hợp, báo cáo Ủy ban nhân dân tỉnh"
      ),
      fact(
        "III/3",
        nil,
        "Tháng 6/2023: Trưởng khối các Khối thi đua",
        "gửi \(office) báo cáo sơ kết 6 tháng đầu năm 2023",
        "tình hình thực hiện phong trào thi đua",
        "nội dung đã ký kết"
      ),
      fact(
        "III/4",
        nil,
        "Tháng 7/2023: \(office)",
        "kiểm tra các Khối thi đua trên địa bàn tỉnh",
        "phát động phong trào",
        "thực hiện giao ước thi đua"
      ),
      fact(
        "III/5",
        nil,
        "Trước ngày 30/11/2023: Từng đơn vị, địa phương, doanh nghiệp trong Khối thi đua gửi Trưởng khối báo cáo tổng kết "
          + "phong trào thi đua",
        "các Trưởng khối họp Khối",
        "tổng kết việc thực hiện những nội dung đã ký kết",
        "chấm điểm từng đơn vị, địa phương, doanh nghiệp trong Khối",
        "bình xét thi đua",
        "giới thiệu Trưởng khối, Phó Trưởng khối Khối thi đua năm 2024",
        "gửi \(office) báo cáo tổng kết của Khối cùng kết quả",
        "trước ngày 07/12/2023"
      ),
      fact(
        "III/6",
        nil,
        "Từ ngày 07/12/2023 đến ngày 14/12/2023: \(office)",
        "kết quả tự chấm điểm của các Khối",
        "cùng Trưởng khối hoặc Phó Trưởng khối",
        "thẩm định một số đơn vị, địa phương, doanh nghiệp",
        "thứ nhất, nhì, ba"
      ),
      fact(
        "III/7",
        nil,
        "Từ ngày 15/12/2023 đến ngày 22/12/2023: Hội đồng Thi đua - Khen thưởng tỉnh họp",
        "xếp loại thi đua",
        "đề nghị tặng Cờ thi đua của Chính phủ, Cờ thi đua của UBND tỉnh năm 2023",
        "tại Hội nghị triển khai kế hoạch phát triển kinh tế - xã hội của tỉnh",
        "tổng kết phong trào thi đua năm 2023",
        "ký kết giao ước thi đua",
        "giới thiệu các Trưởng khối, Phó Trưởng khối Khối thi đua năm 2024"
      ),
      fact(
        Passage.close,
        nil,
        "Kế hoạch này",
        "Trưởng khối các Khối thi đua xây dựng kế hoạch cụ thể",
        "hoạt động có hiệu quả",
        "phong trào thi đua",
        "thắng lợi nhiệm vụ kinh tế - xã hội năm 2023./."
      ),
    ],
    blanks: [:],
    fewer: [
      ("2023", 14, "Chỉ thị số 19/CT-UBND is cited in full once; the close points to the plan by “Kế hoạch này”")
    ],
    names: [
      "Chỉ thị số 34-CT/TW ngày 07/4/2014 của Bộ Chính trị về việc “Tiếp tục đổi mới công tác thi đua, khen thưởng”",
      "Chỉ thị số 19/CT-UBND ngày 19/12/2022 của Chủ tịch Ủy ban nhân dân tỉnh",
      "về việc phát động thi đua thực hiện thắng lợi nhiệm vụ phát triển kinh tế - xã hội năm 2023",
      "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XVI", "Kế hoạch 5 năm (2020-2025)", office,
      "các đơn vị, địa phương và doanh nghiệp", "Trưởng khối, Phó Trưởng khối Khối thi đua năm 2024",
    ]
  )
}
