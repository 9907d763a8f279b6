extension SeedCase {
  private static let council = "Hội đồng TĐKT quận"
  private static let head = "Cụm, khối trưởng"
  private static let deputy = "Cụm, khối phó"
  private static let cluster = "Cụm, khối thi đua"

  static let haDong = SeedCase(
    example: Example.seeds[4],
    file: "cong-van-ha-dong-2024.txt",
    bodyStart: "Căn cứ Quyết định số 1664",
    slips: [
      Slip("Cụm, khối\n\ntrường báo cáo", "Cụm, khối trưởng báo cáo"),
      Slip("Hội đồng TĐKT thường Quận", "Hội đồng TĐKT Quận"),
      Slip("Đăng các mô hình", "Đăng ký các mô hình"),
      Slip("chuyên Thường trực", "chuyển Thường trực"),
      Slip("Thi đua -\n\nKhen thưởng", "Thi đua - Khen thưởng"),
      Slip("họp trừ bị", "họp trù bị"),
    ],
    issuer: ["ỦY BAN NHÂN DÂN", "QUẬN HÀ ĐÔNG"],
    number: "Số: ␣/UBND-NV",
    date: "Hà Đông, ngày ␣ tháng ␣ năm 2024",
    subject: "V/v tổ chức hoạt động và bình xét thi đua của các Cụm, khối thi đua thuộc quận Hà Đông",
    addressees: [
      "Các Cụm, khối thi đua thuộc quận Hà Đông (được kiện toàn theo Quyết định số 1664/QĐ-UBND ngày 28/3/2024 của UBND "
        + "thành phố Hà Nội);",
      "Các Ban xây dựng Đảng Quận ủy, Văn phòng Quận ủy;", "Trung tâm Chính trị quận;",
      "Ủy ban MTTQ và các tổ chức chính trị - xã hội quận;", "Các phòng, ban, đơn vị sự nghiệp thuộc quận;",
      "Ủy ban nhân dân các phường;", "Các trường Mầm non, Tiểu học, THCS trên địa bàn quận.",
    ],
    bases: [
      "Căn cứ Quyết định số 1664/QĐ-UBND ngày 28/3/2024 của UBND thành phố Hà Nội về thành lập cụm, khối thi đua thuộc quận "
        + "Hà Đông, thành phố Hà Nội;",
      "Căn cứ Quyết định số 4351/QĐ-UBND ngày 20/8/2024 của UBND thành phố Hà Nội về việc ban hành Quy định đánh giá, bình "
        + "xét danh hiệu thi đua, hình thức khen thưởng hằng năm đối với các Cụm, khối thi đua thuộc thành phố Hà Nội.",
    ],
    recipients: ["Như trên;"],
    archive: "Lưu: VT, NV.",
    signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"],
    signer: "Cần Thị Việt Hà",
    labels: """
      A. I. 1. 2. 3. II. 1. 1.1. 1.2. 1.3. 2. 2.1. a) b) c) 2.2. 2.3. a) b) c) d) 2.4. a) b) c) 3. \
      3.1. a) b) c) - - 3.2. a) b) c) - - 3.3. a) b) c) - - - - - \
      B. I. II. 1. 2. 3. 4. III. 1. 1.1. 1.2. - - - - - + + 2. 3. C. 1. - - 2. - - 3. - - 4.
      """,
    facts: organisation + reviewing + carryingOut,
    blanks: ["số": 1, "ngày": 1, "tháng": 1],
    restated: ["1 hàng": "1 hằng"],
    fewer: [
      ("20/8/2024", 2, "the decision is sent along by its number alone, as a document that was cited before is")
    ],
    names: [
      "Quyết định số 1664/QĐ-UBND ngày 28/3/2024", "Quyết định số 4351/QĐ-UBND ngày 20/8/2024",
      "của UBND thành phố Hà Nội về thành lập cụm, khối thi đua thuộc quận Hà Đông, thành phố Hà Nội",
      "của UBND thành phố Hà Nội về việc ban hành Quy định đánh giá, bình xét danh hiệu thi đua, hình thức khen thưởng hằng "
        + "năm đối với các Cụm, khối thi đua thuộc thành phố Hà Nội",
      "Luật Thi đua, Khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ", head, deputy,
      cluster, "Cụm, khối", "Phòng Nội vụ quận", "Cờ “Đơn vị xuất sắc phong trào thi đua” của Thành phố",
      "Bằng khen của Chủ tịch UBND Thành phố",
      "Văn phòng HĐND và UBND quận, Phòng Tài chính - Kế hoạch, Thanh tra quận", "Ban Tổ chức, Ủy ban Kiểm tra Quận ủy",
      "lãnh đạo các Ban xây dựng Đảng Quận ủy, Văn phòng Quận ủy, Trung tâm Chính trị, Ủy ban MTTQ và các tổ chức chính trị "
        + "- xã hội quận",
      "lãnh đạo các cơ quan, đơn vị, Chủ tịch UBND các phường",
    ]
  )

  private static let organisation = [
    fact(
      Passage.lead,
      nil,
      "có chất lượng",
      "Hội đồng Thi đua - Khen thưởng quận hướng dẫn",
      "tổ chức hoạt động và bình xét thi đua hằng năm của các \(cluster) thuộc quận"
    ),
    fact("A", "TỔ CHỨC, NHIỆM VỤ VÀ HOẠT ĐỘNG CỦA CỤM, KHỐI THI ĐUA"),
    fact("A/I", "TỔ CHỨC VÀ CƠ CHẾ HOẠT ĐỘNG"),
    fact(
      "A/I/1",
      nil,
      "UBND thành phố Hà Nội quyết định thành lập",
      "đơn vị có đặc điểm chức năng, nhiệm vụ tương đồng",
      council,
      "chỉ đạo, hướng dẫn",
      "tổ chức và hoạt động"
    ),
    fact(
      "A/I/2",
      nil,
      "\(head), \(deputy) và các đơn vị thành viên",
      "tại kỳ họp tổng kết năm",
      "luân phiên",
      "lựa chọn và giới thiệu",
      "ngay sau khi được phân công",
      "điều hành hoạt động",
      "được dùng con dấu của đơn vị mình làm cơ sở pháp lý",
      "văn bản phục vụ hoạt động",
      "bộ phận thường trực công tác thi đua, khen thưởng của đơn vị \(head), \(deputy) là cơ quan thường trực giúp việc "
        + "\(head), \(deputy)",
      "nhiệm kỳ của \(head), \(deputy) là 01 năm"
    ),
    fact(
      "A/I/3",
      nil,
      "chế độ tập thể",
      "kỳ họp",
      "ý kiến còn khác nhau",
      "chưa thống nhất",
      "\(head) báo cáo, xin ý kiến \(council) quyết định",
      "thông báo lại cho các thành viên",
      "có ít nhất 2/3 số thành viên tham dự"
    ),
    fact("A/II", "NHIỆM VỤ VÀ HOẠT ĐỘNG CỦA CỤM, KHỐI THI ĐUA"),
    fact("A/II/1", "Nhiệm vụ, hoạt động chung của \(cluster)"),
    fact("A/II/1/1.1", nil, "chương trình, kế hoạch và quy chế hoạt động của \(cluster)"),
    fact(
      "A/II/1/1.2",
      nil,
      "ký kết giao ước thi đua",
      "hội nghị sơ kết, hội nghị tổng kết",
      "đánh giá các đơn vị",
      "bình xét thi đua, khen thưởng"
    ),
    fact(
      "A/II/1/1.3",
      nil,
      "giới thiệu",
      "tuyên truyền",
      "nhân rộng",
      "điển hình tiên tiến",
      "mô hình",
      "cách làm mới, sáng tạo, hiệu quả",
      "nâng cao chất lượng công tác thi đua, khen thưởng"
    ),
    fact("A/II/2", "Nhiệm vụ của \(head), \(deputy), các thành viên và bộ phận thường trực giúp việc"),
    fact(
      "A/II/2/2.1",
      nil,
      "\(head) chịu trách nhiệm",
      "trước \(council)",
      "chủ trì thực hiện các nhiệm vụ chung",
      "những nhiệm vụ sau"
    ),
    fact(
      "A/II/2/2.1/a",
      nil,
      "chủ trì",
      "theo dõi, đôn đốc, đánh giá phong trào thi đua của các đơn vị",
      "theo quy chế",
      "định kỳ 6 tháng, 01 năm tổng hợp kết quả thi đua",
      "báo cáo \(council) (qua Phòng Nội vụ quận)"
    ),
    fact(
      "A/II/2/2.1/b",
      nil,
      "các thành viên và các \(cluster) khác của quận",
      "học tập mô hình mới",
      "trao đổi nghiệp vụ công tác thi đua, khen thưởng",
      "chất lượng, hiệu quả"
    ),
    fact(
      "A/II/2/2.1/c",
      nil,
      "Cùng \(council) thẩm định thành tích của các thành viên",
      "bình chọn, suy tôn",
      "đề nghị \(council) xem xét",
      "đề xuất các cấp khen thưởng",
      "thành tích công tác năm"
    ),
    fact(
      "A/II/2/2.2",
      nil,
      "\(deputy) phối hợp với \(head)",
      "xây dựng chương trình, kế hoạch",
      "điều hành",
      "khi được ủy quyền",
      "giải quyết một số công việc thay mặt \(head)"
    ),
    fact("A/II/2/2.3", nil, "các đơn vị thành viên"),
    fact(
      "A/II/2/2.3/a",
      nil,
      "trong tháng 01 hằng năm, đăng ký các mô hình, chuyên đề thi đua",
      "\(council) (qua Phòng Nội vụ quận) và đơn vị \(head)"
    ),
    fact(
      "A/II/2/2.3/b",
      nil,
      "chương trình, quy chế hoạt động",
      "các tiêu chí thi đua và thang bảng điểm thi đua",
      "thông tin, báo cáo",
      "chế độ quy định"
    ),
    fact(
      "A/II/2/2.3/c",
      nil,
      "phát hiện và giới thiệu",
      "mô hình, điển hình tiên tiến",
      "cách làm mới có hiệu quả",
      "phong trào thi đua"
    ),
    fact("A/II/2/2.3/d", nil, "đầy đủ, đúng thành phần các cuộc họp và hoạt động"),
    fact("A/II/2/2.4", nil, "bộ phận giúp việc \(head), \(deputy)"),
    fact(
      "A/II/2/2.4/a",
      nil,
      "soạn thảo quy chế hoạt động, chương trình công tác, kế hoạch",
      "tiêu chí chấm điểm thi đua",
      "chuẩn bị nội dung",
      "tham mưu tổ chức"
    ),
    fact(
      "A/II/2/2.4/b",
      nil,
      "theo dõi, đôn đốc",
      "các đơn vị thành viên",
      "bộ phận thường trực công tác thi đua, khen thưởng",
      "đánh giá công tác khen thưởng",
      "tổ chức thực hiện các phong trào thi đua",
      "tổng hợp, rà soát điểm thi đua",
      "quy chế và bảng điểm đã thống nhất"
    ),
    fact(
      "A/II/2/2.4/c",
      nil,
      "tham mưu các văn bản",
      "chế độ thông tin, báo cáo về \(council) (qua cơ quan thường trực là Phòng Nội vụ quận)"
    ),
    fact("A/II/3", "Tổ chức các hội nghị của \(cluster)", "mỗi năm", "tổ chức 3 kỳ họp", "Lưu ý:"),
    fact("A/II/3/3.1", "Hội nghị ký giao ước thi đua"),
    fact("A/II/3/3.1/a", nil, "thời gian tổ chức: hoàn thành trong quý I hằng năm"),
    fact(
      "A/II/3/3.1/b",
      nil,
      "ký kết nội dung giao ước thi đua",
      "phát động phong trào thi đua",
      "thông qua quy chế",
      "triển khai chương trình, kế hoạch hoạt động",
      "thống nhất biện pháp, giải pháp nâng cao chất lượng hoạt động của Cụm, khối trong năm"
    ),
    fact("A/II/3/3.1/c", nil, "thành phần dự hội nghị"),
    fact("A/II/3/3.1/c/-1", nil, "Đại biểu \(council): thành viên Hội đồng theo dõi Cụm;"),
    fact(
      "A/II/3/3.1/c/-2",
      nil,
      "Đại biểu các đơn vị thành viên trong Cụm, khối: lãnh đạo đơn vị; lãnh đạo, cán bộ của bộ phận thường trực công tác "
        + "thi đua, khen thưởng"
    ),
    fact("A/II/3/3.2", "Hội nghị sơ kết \(cluster) 6 tháng đầu năm"),
    fact("A/II/3/3.2/a", nil, "hoàn thành trước ngày 30/7 hằng năm"),
    fact(
      "A/II/3/3.2/b",
      nil,
      "đánh giá, sơ kết 6 tháng đầu năm",
      "công tác thi đua, khen thưởng",
      "các nội dung giao ước thi đua",
      "trao đổi kinh nghiệm công tác chuyên môn, nghiệp vụ",
      "biểu dương, tôn vinh, giới thiệu và học tập các mô hình, điển hình tiên tiến",
      "thống nhất biện pháp",
      "hoạt động 6 tháng cuối năm"
    ),
    fact("A/II/3/3.2/c", nil, "thành phần dự hội nghị"),
    fact("A/II/3/3.2/c/-1", nil, "Đại biểu \(council): thành viên Hội đồng theo dõi Cụm, khối;"),
    fact(
      "A/II/3/3.2/c/-2",
      nil,
      "Đại biểu các đơn vị thành viên trong Cụm, khối",
      "đại diện lãnh đạo",
      "đơn vị đăng cai tổ chức và đơn vị \(head)",
      "lãnh đạo, cán bộ của bộ phận thường trực công tác thi đua, khen thưởng ở các đơn vị thành viên"
    ),
    fact("A/II/3/3.3", "Hội nghị tổng kết, bình xét thi đua"),
    fact("A/II/3/3.3/a", nil, "hoàn thành trước ngày 31/12 hằng năm"),
    fact(
      "A/II/3/3.3/b",
      nil,
      "đánh giá hoạt động trong năm của \(cluster)",
      "bình xét, suy tôn và đề xuất các cấp khen thưởng",
      "giới thiệu \(head), \(deputy) năm sau"
    ),
    fact("A/II/3/3.3/c", nil, "thành phần dự hội nghị"),
    fact("A/II/3/3.3/c/-1", nil, "Đại biểu \(council): thành viên Hội đồng theo dõi Cụm, khối;"),
    fact(
      "A/II/3/3.3/c/-2",
      nil,
      "Đại biểu các đơn vị thành viên trong Cụm, khối: lãnh đạo đơn vị; lãnh đạo, cán bộ của bộ phận thường trực công tác "
        + "thi đua, khen thưởng"
    ),
    fact(
      "A/II/3/-4",
      nil,
      "tình hình cụ thể của các thành viên",
      "\(head) có thể tổ chức những hoạt động khác",
      "hội nghị chuyên đề",
      "theo chỉ đạo của \(council)"
    ),
    fact(
      "A/II/3/-5",
      nil,
      "tùy nội dung hội nghị",
      "có thể mời thêm",
      "các phòng, ban, đơn vị, đoàn thể quận",
      "liên quan đến nội dung sinh hoạt"
    ),
    fact(
      "A/II/3/-6",
      nil,
      "trước khi ký kết giao ước thi đua và sơ kết hoạt động",
      "báo cáo và thống nhất với \(council) về nội dung, thời gian cụ thể",
      "hội nghị tổng kết",
      "bình xét, suy tôn danh hiệu thi đua cuối năm",
      "thống nhất kết quả chấm điểm",
      "báo cáo gửi Thường trực \(council)"
    ),
  ]

  private static let reviewing = [
    fact("B", "TIÊU CHÍ, THANG ĐIỂM, QUY TRÌNH CHẤM ĐIỂM VÀ BÌNH XÉT THI ĐUA"),
    fact(
      "B/I",
      "TIÊU CHÍ, THANG ĐIỂM THI ĐUA",
      "chức năng, nhiệm vụ được giao",
      "tiêu chí khung do UBND thành phố Hà Nội ban hành kèm theo Quyết định số 4351/QĐ-UBND ngày 20/8/2024",
      "Quyết định số 4351/QĐ-UBND được gửi kèm",
      "tiêu chí chấm điểm thi đua",
      "thang điểm 1000",
      "\(head) chịu trách nhiệm tổng hợp tiêu chí thi đua, thống nhất trong Cụm, khối, quyết định ban hành",
      "báo cáo \(council) và UBND quận",
      "căn cứ khi chấm điểm thi đua cuối năm"
    ),
    fact("B/II", "QUY TRÌNH CHẤM ĐIỂM"),
    fact(
      "B/II/1",
      nil,
      "tiêu chí đã được Cụm, khối xây dựng, công nhận",
      "tự chấm điểm",
      "\(council), đơn vị \(head) theo quy định"
    ),
    fact(
      "B/II/2",
      nil,
      "Đơn vị \(head) cùng \(deputy) rà soát, tổng hợp các nội dung theo quy chế",
      "chậm nhất 05 ngày trước ngày tổ chức hội nghị tổng kết",
      "thông báo kết quả đến các đơn vị thành viên",
      "báo cáo \(council) (qua Phòng Nội vụ quận)"
    ),
    fact(
      "B/II/3",
      nil,
      "\(council) tổng hợp điểm các tiêu chí",
      "báo cáo UBND quận khen thưởng",
      "đề xuất khen thưởng cấp Thành phố, cấp Nhà nước theo quy định"
    ),
    fact(
      "B/II/4",
      nil,
      "chậm nhất 01 ngày trước khi tổ chức hội nghị tổng kết",
      "\(head) tổ chức hội nghị (họp trù bị)",
      "thống nhất kết quả chấm điểm và các nội dung khác liên quan",
      "đại diện cơ quan Thường trực \(council)",
      "đại diện bộ phận làm công tác thi đua, khen thưởng của từng đơn vị thành viên"
    ),
    fact("B/III", "BÌNH XÉT THI ĐUA"),
    fact("B/III/1", "Tiêu chuẩn, điều kiện khen thưởng"),
    fact(
      "B/III/1/1.1",
      "Tiêu chuẩn",
      "Cờ thi đua của Chính phủ, Cờ “Đơn vị xuất sắc phong trào thi đua” của Thành phố hoặc Bằng khen của Chủ tịch UBND "
        + "Thành phố",
      "Luật Thi đua, khen thưởng năm 2022 và Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ"
    ),
    fact("B/III/1/1.2", "Điều kiện bình xét, suy tôn"),
    fact(
      "B/III/1/1.2/-1",
      nil,
      "tổng số điểm",
      "từ 900 điểm trở lên đối với Cờ thi đua của Chính phủ",
      "từ 900 điểm trở lên đối với Cờ “Đơn vị xuất sắc phong trào thi đua” của Thành phố",
      "từ 850 điểm trở lên đối với Bằng khen của Chủ tịch UBND Thành phố"
    ),
    fact(
      "B/III/1/1.2/-2",
      nil,
      "Cờ thi đua của Chính phủ, Cờ thi đua của Thành phố",
      "Đảng bộ hoặc tổ chức cơ sở đảng của đơn vị",
      "trong năm đề nghị",
      "“Hoàn thành xuất sắc nhiệm vụ”",
      "Quận ủy hoặc của Đảng ủy cơ quan trực thuộc Quận ủy quản lý"
    ),
    fact(
      "B/III/1/1.2/-3",
      nil,
      "hạ một mức khen thưởng",
      "hạn chế, khuyết điểm",
      "trong thời gian xét khen",
      "vụ việc gây bức xúc trong dư luận"
    ),
    fact(
      "B/III/1/1.2/-4",
      nil,
      "chưa xét khen thưởng",
      "được thanh tra, kiểm tra vì có dấu hiệu vi phạm",
      "chưa khắc phục xong",
      "kết luận thanh tra Nhà nước",
      "kiến nghị của Kiểm toán Nhà nước",
      "trừ trường hợp có lý do chính đáng",
      "cấp có thẩm quyền chấp thuận"
    ),
    fact("B/III/1/1.2/-5", nil, "không xem xét khen thưởng"),
    fact(
      "B/III/1/1.2/-5/+1",
      nil,
      "chất lượng tổ chức cơ sở đảng",
      "đánh giá, xếp loại",
      "hoàn thành nhiệm vụ trở xuống"
    ),
    fact(
      "B/III/1/1.2/-5/+2",
      nil,
      "tập thể, cơ quan, đơn vị",
      "cán bộ lãnh đạo bị kỷ luật đình chỉ chức vụ do vi phạm",
      "cán bộ, công chức, viên chức",
      "bị khởi tố, truy tố do vi phạm pháp luật"
    ),
    fact(
      "B/III/2",
      "Cơ cấu khen thưởng",
      "hằng năm",
      "kết quả nhiệm vụ an ninh - quốc phòng, kinh tế - xã hội của Thành phố và quận",
      "UBND quận hướng dẫn cụ thể bằng văn bản",
      "cơ cấu, số lượng khen thưởng",
      "các \(cluster) tổ chức thực hiện"
    ),
    fact("B/III/3", "Hồ sơ, thời gian đề nghị khen thưởng", "hướng dẫn hằng năm của UBND quận"),
  ]

  private static let carryingOut = [
    fact("C", "TỔ CHỨC THỰC HIỆN"),
    fact("C/1", "Các \(cluster) thuộc quận"),
    fact(
      "C/1/-1",
      nil,
      "quy chế, kế hoạch hoạt động theo hướng dẫn này",
      "thống nhất nội dung các tiêu chí thi đua",
      "đặc thù của từng Cụm, khối"
    ),
    fact("C/1/-2", nil, "\(head) chịu trách nhiệm triển khai hướng dẫn", "tiến độ", "chất lượng"),
    fact("C/2", "Phòng Nội vụ quận (Thường trực Hội đồng Thi đua - Khen thưởng quận)"),
    fact("C/2/-1", nil, "kiểm tra, theo dõi, đôn đốc", "thực hiện hướng dẫn này"),
    fact(
      "C/2/-2",
      nil,
      "phối hợp với các cơ quan liên quan",
      "thẩm định, rà soát, đánh giá kết quả thực hiện nhiệm vụ",
      "tổng hợp, báo cáo UBND quận theo quy định"
    ),
    fact("C/3", "Văn phòng HĐND và UBND quận, Phòng Tài chính - Kế hoạch, Thanh tra quận"),
    fact(
      "C/3/-1",
      nil,
      "có trách nhiệm cùng Thường trực \(council)",
      "rà soát, tổng hợp kết quả",
      "các đơn vị thuộc quận",
      "nhiệm vụ được giao"
    ),
    fact(
      "C/3/-2",
      nil,
      "định kỳ ngày 20-25 hằng tháng, Văn phòng HĐND và UBND quận tổng hợp các văn bản nhắc nhở, phê bình của quận",
      "chuyển Thường trực \(council)",
      "đánh giá, chấm điểm thi đua theo quy định"
    ),
    fact(
      "C/4",
      "Đề nghị Ban Tổ chức, Ủy ban Kiểm tra Quận ủy",
      "công tác xây dựng Đảng",
      "đánh giá của Quận ủy",
      "thông tin đánh giá, xếp loại tổ chức, cơ sở đảng",
      "kết quả kiểm điểm sâu của tổ chức, cơ sở đảng, đảng viên thuộc Đảng bộ quận",
      "đến hết ngày 30/11 hằng năm",
      "Thường trực \(council) tổng hợp, báo cáo UBND quận",
      "chấm điểm, đánh giá thi đua theo quy định"
    ),
    fact(
      Passage.close,
      nil,
      "Hội đồng Thi đua - Khen thưởng quận đề nghị lãnh đạo các Ban xây dựng Đảng Quận ủy, Văn phòng Quận ủy, Trung tâm "
        + "Chính trị, Ủy ban MTTQ và các tổ chức chính trị - xã hội quận",
      "yêu cầu lãnh đạo các cơ quan, đơn vị, Chủ tịch UBND các phường",
      "đúng nội dung và thời gian quy định./."
    ),
  ]
}
