"""Writes N invented allocation letters, one JSON object a line: make_records.py N [SEED] > records.jsonl

The same N and seed always give the same bytes: the only source of variety is the generator below.
Provinces, communes and people are invented; no unit of the district level appears.
"""

import json
import sys

PROVINCES = ["An Sơn", "Vĩnh Hà", "Đông Lĩnh", "Tân Giang", "Bình Lộc", "Thanh Khê Nam"]
COMMUNE_FIRST = ["Thạch", "Lộc", "Phước", "Vạn", "Hòa", "Suối", "Đồng", "Trúc", "Ngọc", "Mỹ", "Khánh", "Bàu"]
COMMUNE_SECOND = ["Vân", "Thượng", "Lâm", "Điền", "Cát", "Trầm", "Quế", "Ninh", "Hạnh", "Tùng", "Nghĩa", "Sen"]
FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Đặng", "Bùi", "Đỗ"]
MIDDLE = ["Thị", "Văn", "Minh", "Thu", "Đức", "Khánh", "Hải", "Ngọc"]
GIVEN = ["An", "Bích", "Châu", "Dũng", "Giang", "Hòa", "Khôi", "Lương", "Mai", "Phương", "Quỳnh", "Thủy"]

CLUSTERS = [
    "Mầm non",
    "Tiểu học",
    "Trung học cơ sở",
    "Trung học phổ thông",
    "Xã vùng cao",
    "Xã đồng bằng & ven biển",
    "Phường",
    "Y tế cơ sở",
    "Doanh nghiệp & hợp tác xã",
]
FLAG_GROUPS = ["Các xã vùng cao", "Các xã đồng bằng và ven biển", "Các phường"]

BASES = [
    ("Quyết định", "QĐ-UBND", "Ủy ban nhân dân tỉnh {tinh}", "về chỉ tiêu khen thưởng của tỉnh năm {nam}"),
    ("Kế hoạch", "KH-UBND", "Ủy ban nhân dân tỉnh {tinh}", "về phong trào thi đua năm {nam}"),
    ("Thông báo", "TB-HĐTĐKT", "Hội đồng Thi đua - Khen thưởng tỉnh", "về kết quả chia khối thi đua năm {nam}"),
]

# One row for each of the points a) to e), two ways of saying each.
POINTS = [
    (
        'Xã, phường phổ biến chỉ tiêu này tới mọi khối trước ngày {ngay_phu}, niêm yết tại trụ sở & trang tin của mình, ghi rõ "mỗi đơn vị chỉ nhận một hình thức khen" để không ai phải hỏi lại nhiều lần; nơi chưa có trang tin thì đọc trên loa ba buổi liền.',
        'Bộ phận văn hóa & xã hội của {noi_xa} làm mẫu: họp khối trước ngày {ngay_phu}, đọc rõ từng tiêu chí, ghi biên bản "đồng ý" hay "chưa đồng ý" của từng đơn vị rồi mới cho bỏ phiếu kín; vắng quá nửa thì hoãn họp, không lấy phiếu thay.',
    ),
    (
        "Chỉ xét đơn vị đạt điểm > {diem} và có tỷ lệ việc trễ hạn < {phan_tram}%; nơi bằng điểm nhau thì chọn nơi có nhiều sáng kiến hơn, vẫn bằng nhau thì khối trưởng cho biểu quyết và ghi lại số phiếu vào biên bản để tỉnh đối chiếu.",
        "Bảng điểm gồm phần tự chấm & phần khối chấm; hai phần lệch > {phan_tram} điểm thì khối chấm lại, tổng < {diem} điểm thì không đưa vào danh sách, dù chỉ tiêu của khối vẫn còn và không có đơn vị khác thay; khối ghi lý do vào cột cuối.",
    ),
    (
        'Hồ sơ của mỗi đơn vị gồm tờ trình, biên bản, bảng điểm và báo cáo thành tích không quá {trang} trang; tệp đặt tên theo mẫu "<mã đơn vị>-<năm>", gửi qua trục văn bản, không gửi bản giấy kèm theo, không nén nhiều đơn vị vào chung một tệp.',
        'Báo cáo thành tích viết ngắn, không quá {trang} trang, nêu việc đã làm & số liệu so với năm trước; bỏ những câu kiểu "hoàn thành tốt nhiệm vụ" mà không có con số, kèm <bảng số liệu> ở trang cuối và chữ ký số của người đứng đầu.',
    ),
    (
        "Khối nào dùng không hết giấy khen thì báo lại trước ngày {ngay_phu}; phần còn dư chuyển cho khối có nhiều đơn vị ở thôn, bản khó khăn hơn, mỗi khối nhận thêm không quá {trang} giấy khen trong cả năm, có ghi rõ nguồn.",
        "Giấy khen không chuyển từ khối này sang khối khác nếu khối trưởng chưa có ý kiến bằng văn bản; trường hợp gấp thì gọi {noi_xa} là nơi tổng hợp, rồi gửi văn bản sau, chậm nhất là ngày {ngay_phu}, quá hạn thì coi như không chuyển.",
    ),
    (
        "Tiền thưởng chi từ quỹ thi đua của tỉnh; xã, phường muốn thưởng thêm thì dùng quỹ của mình, mức thưởng thêm không vượt {phan_tram}0% mức của tỉnh và phải công khai trong hội nghị tổng kết cuối năm cùng danh sách người nhận.",
        "Kinh phí in khung, giấy khen & tổ chức lễ trao do tỉnh lo; {noi_xa} và các nơi ở xa được trao tại chỗ, gộp {trang} đơn vị một đợt, không tổ chức ăn uống, không tặng hoa và không mời khách ngoài khối, ảnh gửi về sau lễ.",
    ),
    (
        "Xã, phường cử một người làm đầu mối, báo họ tên & số máy trước ngày {ngay_phu}; mọi câu hỏi gửi vào mục 'Hỏi đáp' của hệ thống thi đua, được trả lời trong {trang} ngày làm việc, không nhận hỏi qua điện thoại trừ máy của ca trực.",
        'Ông (bà) chủ tịch xã, phường chịu trách nhiệm về số liệu; nơi nào khai "đẹp" hơn thực tế > {phan_tram}% thì bị trừ {diem} điểm ở kỳ xét sau & không được làm khối trưởng trong hai năm liền kề, kể cả khi đã tự sửa số liệu.',
    ),
]

RECIPIENTS = [
    "Ủy ban nhân dân tỉnh (để báo cáo)",
    "Thành viên Hội đồng thi đua tỉnh",
    "Giám đốc và các Phó Giám đốc Sở",
    "Trưởng các khối thi đua",
    "Ban Thi đua & Truyền thông tỉnh",
    "Trang tin của Sở",
]


class Generator:
    """A linear congruential generator, so that no library's can change the records."""

    def __init__(self, seed):
        self.state = seed * 0x9E3779B97F4A7C15 % 2**64

    def below(self, limit):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % limit

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def pick(self, items):
        return items[self.below(len(items))]


def date(day, month, year):
    """20/4/2026, 05/01/2026: days below 10 and the months 1 and 2 get a zero."""
    return f"{day:02}/{month:02}/{year}" if month < 3 else f"{day:02}/{month}/{year}"


def communes(g):
    """Nine different units: six xã, then three phường."""
    start, step = g.below(144), 7 + 14 * g.below(8)
    numbers = [(start + i * step) % 144 for i in range(9)]
    names = [f"{COMMUNE_FIRST[n // 12]} {COMMUNE_SECOND[n % 12]}" for n in numbers]
    return ["xã " + name for name in names[:6]] + ["phường " + name for name in names[6:]]


def record(index, seed=0):
    g = Generator(index + 1 + seed * 1_000_003)
    province = g.pick(PROVINCES)
    year = g.between(2026, 2028)
    units = communes(g)
    day, month = g.between(1, 28), g.between(1, 8)
    slots = {
        "ngay_phu": date(g.between(1, 28), g.between(9, 10), year),
        "diem": g.between(70, 95),
        "phan_tram": g.between(2, 9),
        "trang": g.between(2, 9),
        "noi_xa": units[0],
    }
    clusters = []
    for i, name in enumerate(CLUSTERS):
        size = g.between(3, 18)
        clusters.append(
            {
                "ten": name,
                "so_don_vi": size,
                "truong": units[i][0].upper() + units[i][1:],
                "giay_khen": (size + 2) // 4,
            }
        )
    return {
        "co_quan_chu_quan": "ỦY BAN NHÂN DÂN TỈNH " + province.upper(),
        "co_quan": ["SỞ NỘI VỤ"],
        "so": index % 480 + 1,
        "ky_hieu": "SNV-TĐKT",
        "dia_danh": province,
        "ngay": date(day, month, year),
        "nam": year,
        "trich_yeu": f"phân bổ chỉ tiêu khen thưởng năm {year} cho các khối thi đua của tỉnh",
        "kinh_gui": ["Ủy ban nhân dân " + unit for unit in units[:4] + units[6:8]],
        "can_cu": [
            {
                "van_ban": kind,
                "so_ky_hieu": f"{g.between(1, 980):02}/{symbol}",
                "ngay": date(g.between(1, 28), g.between(1, 12), year - 1),
                "co_quan_ban_hanh": issuer.format(tinh=province),
                "noi_dung": content.format(nam=year),
            }
            for kind, symbol, issuer, content in BASES
        ],
        "khoi": clusters,
        "co_thi_dua": [{"doi_tuong": group, "so_luong": g.between(1, 12)} for group in FLAG_GROUPS],
        "noi_dung": [g.pick(ways).format(**slots) for ways in POINTS],
        "thoi_han": date(g.between(1, 30), 11, year),
        "noi_nhan": RECIPIENTS,
        "luu": "VT, TĐKT",
        "quyen_han": "KT",
        "chuc_vu_chinh": "GIÁM ĐỐC",
        "chuc_vu": "PHÓ GIÁM ĐỐC",
        "ho_ten": f"{g.pick(FAMILY)} {g.pick(MIDDLE)} {g.pick(GIVEN)}",
    }


def main():
    seed = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    for index in range(int(sys.argv[1])):
        line = json.dumps(record(index, seed), ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(line.encode() + b"\n")


if __name__ == "__main__":
    main()
