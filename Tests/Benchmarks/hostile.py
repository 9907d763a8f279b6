#!/usr/bin/env python3
"""Hostile inputs for templates and edXML messages: each is small, and none may cost more than its size.

Usage: hostile.py VANTHU [--filter WORD] [--seconds N] [WORK_FOLDER]

Prints the CPU seconds of each at one size and at twice that size: what grows with its input doubles at most. A run that takes longer
than N seconds (60) is ended and shown as ">N". The tests that count work stand beside the code; this shows the whole program."""
import argparse
import json
import os
import pathlib
import resource
import signal
import subprocess
import sys

NAMESPACE = "urn:vanthu:van-ban:1"
EXCHANGE = "http://www.mic.gov.vn/TBT/QCVN_102_2016"

arguments = argparse.ArgumentParser()
arguments.add_argument("vanthu")
arguments.add_argument("work", nargs="?", default="/tmp/vanthu-hostile")
arguments.add_argument("--filter", default="")
arguments.add_argument("--seconds", type=int, default=60)
options = arguments.parse_args()
vanthu = str(pathlib.Path(options.vanthu).resolve())
work = pathlib.Path(options.work).resolve()
work.mkdir(parents=True, exist_ok=True)


def write(name, text):
    path = work / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return str(path)


def template(name, fields, body):
    """A template that makes a whole document, with fields and a body."""
    write(f"{name}/mau.xml", f"""<?xml version="1.0" encoding="UTF-8"?>
<mau xmlns="{NAMESPACE}" ten="{name}"><mo-ta>Thử</mo-ta><truong-du-lieu>{fields}</truong-du-lieu>
<van-ban loai="cong-van"><phan-dau><co-quan><dong>ỦY BAN NHÂN DÂN XÃ TÂN AN</dong></co-quan>
<so-ky-hieu><so>1</so><ky-hieu>UBND-VX</ky-hieu></so-ky-hieu>
<dia-danh-ngay><dia-danh>Tân An</dia-danh><ngay>01</ngay><thang>12</thang><nam>2026</nam></dia-danh-ngay>
<trich-yeu>thử</trich-yeu><kinh-gui><noi>Sở Nội vụ tỉnh Sơn Hà</noi></kinh-gui></phan-dau>
<noi-dung><doan>Nội dung.</doan>{body}</noi-dung>
<phan-cuoi><noi-nhan><noi>Như trên</noi><luu>VT</luu></noi-nhan>
<chu-ky><quyen-han ma="TM">ỦY BAN NHÂN DÂN</quyen-han><chuc-vu>CHỦ TỊCH</chuc-vu><ho-ten>Nguyễn Văn An</ho-ten></chu-ky></phan-cuoi></van-ban></mau>
""")
    return str(work / name)


def data(name, value):
    return write(name + ".json", json.dumps(value, ensure_ascii=False))


def make(folder, values):
    return ["tao", folder, "--du-lieu", values, "--ra", "-", "--dinh-dang", "txt"]


# Templates: the name of a case and what it runs at a size.

def declared_fields(count):
    folder = template("khai-bao", "".join(f'<truong ten="t{i}" kieu="chu" bat-buoc="khong"/>' for i in range(count)), "")
    return make(folder, data("khai-bao", {}))


def used_fields(count):
    fields = "".join(f'<truong ten="t{i}" nhan="Trường {i}" kieu="chu"/>' for i in range(count))
    folder = template("thieu", fields, "<doan>" + " ".join(f"{{{{ t{i} }}}}" for i in range(count)) + "</doan>")
    return folder


def missing_fields(count):
    return make(used_fields(count), data("thieu", {}))


def unknown_keys(count):
    return make(used_fields(count), data("la", {f"x{i}y": "a" for i in range(count)}))


def schema_of_fields(count):
    return ["mau", "luoc-do", used_fields(count)]


def skeleton_of_fields(count):
    return ["mau", "du-lieu", used_fields(count)]


def checked_fields(count):
    return ["mau", "kiem-tra", used_fields(count)]


def unknown_names(count):
    fields = "".join(f'<truong ten="t{i}" kieu="chu"/>' for i in range(count))
    folder = template("ten-la", fields, "<doan>" + " ".join(f"{{{{ t{i}x }}}}" for i in range(count)) + "</doan>")
    return ["mau", "kiem-tra", folder]


def one_choice(count):
    ways = '<neu dieu-kien="t = 1">a</neu>' + "".join(
        f'<neu-khong dieu-kien="t = {i}">a</neu-khong>' for i in range(count))
    return ["mau", "kiem-tra", template("nhieu-nhanh", '<truong ten="t" kieu="so-nguyen"/>', f"<doan>{ways}</doan>")]


def one_long_text(count):
    return ["mau", "kiem-tra", template("chu-dai", "", "<doan>" + "a<!-- -->" * count + "{{ b }}</doan>")]


TABLE = ('<truong ten="hang" kieu="bang"><truong ten="ten" kieu="chu"/><truong ten="diem" kieu="so-nguyen"/></truong>')


def rows(count):
    return data(f"hang-{count}", {"hang": [{"ten": f"Đơn vị {i}", "diem": i % 1000} for i in range(count)]})


def selection_in_loop(count):
    body = "<lap moi=\"h\" trong=\"hang\"><doan>{{ hang | loc('diem', '>=', 990) | dem }} {{ h.ten }}</doan></lap>"
    return make(template("loc", TABLE, body), rows(count))


def selection_by_row(count):
    body = "<lap moi=\"h\" trong=\"hang\"><doan>{{ hang | loc('diem', h.diem) | dem }} {{ h.ten }}</doan></lap>"
    return make(template("loc-theo-hang", TABLE, body), rows(count))


def sorting_in_loop(count):
    body = "<lap moi=\"h\" trong=\"hang\"><doan>{{ hang | sap_xep('ten') | cot('ten') | dau }} {{ h.ten }}</doan></lap>"
    return make(template("sap-xep", TABLE, body), rows(count))


def sum_in_loop(count):
    body = "<lap moi=\"h\" trong=\"hang\"><doan>{{ hang | cot('diem') | tong }} {{ h.ten }}</doan></lap>"
    return make(template("tong", TABLE, body), rows(count))


def many_columns(count):
    body = ("<bang>" + "<cot>a</cot>" * count + "<hang>" + "<o>a</o>" * count + "</hang></bang>")
    return make(template("nhieu-cot", "", body), data("trong", {}))


# Messages.

def message(name, header="", files="", manifest="", root=""):
    write(name, f"""<edXML xmlns="{EXCHANGE}"{root}><edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>H1</OrganId></From>
<Subject>Thử</Subject>{header}</MessageHeader></edXMLHeader><edXMLBody><edXMLManifest version="1.0">{manifest}</edXMLManifest></edXMLBody>
</edXMLEnvelope><AttachmentEncoded>{files}</AttachmentEncoded></edXML>""")
    return ["edxml", "xem", str(work / name)]


def attachment(number, name, content="AAAA", kind="application/pdf"):
    return (f"<Attachment><ContentId>cid:{number}</ContentId><AttachmentName>{name}</AttachmentName><ContentType>{kind}</ContentType>"
            f"<ContentTransferEncoded>{content}</ContentTransferEncoded></Attachment>")


def flags_as_name(count):
    return message("co.edxml", files=attachment(0, "🇻" * count))


def families_as_name(count):
    return message("gia-dinh.edxml", files=attachment(0, "👨\u200d" * count))


def hindi_as_name(count):
    return message("hindi.edxml", files=attachment(0, "क्" * count))


def marks_as_name(count):
    return message("dau.edxml", files=attachment(0, "a" + "\u0301\u0323" * count + ".pdf"))


def marks_as_text(count):
    return message("dau-chu.edxml", header="<Content>a" + "\u0301\u0323" * count + "</Content>")


def marks_as_element(count):
    return message("dau-the.edxml", header="<a" + "\u0301\u0323" * count + "/>")


def marks_as_attribute(count):
    return message("dau-thuoc-tinh.edxml", header="<a b" + "\u0301\u0323" * count + '="1"/>')


def marks_as_identifier(count):
    files = "".join(f"<Attachment><ContentId>{i}a{chr(0x301) + chr(0x323) * 1}</ContentId></Attachment>" for i in range(100))
    return message("dau-ma.edxml", files=files, manifest="<Reference><ContentId>a" + "\u0301\u0323" * count + "</ContentId></Reference>")


def one_line_of_findings(count):
    files = "".join(attachment(i, f"../{i}.pdf", "A" * (4 * (count // 800))) for i in range(200))
    return message("mot-dong.edxml", files=files)


def one_shared_name(count):
    files = "".join("<Attachment><ContentId>cid:1</ContentId></Attachment>" for _ in range(200))
    return message("chung-ten.edxml", files=files,
                   manifest="<Reference><ContentId>cid:1</ContentId><AttachmentName>" + "a" * count + "</AttachmentName></Reference>")


def many_elements(count):
    return message("phan-tu.edxml", header="<To><OrganId>H2</OrganId></To>" * (count // 2))


def many_unknown_elements(count):
    return message("la.edxml", header="<x/>" * count)


def deep_lists(count):
    inner = "<ToPlaces>" * 20 + "<Place>a</Place>" * count + "</ToPlaces>" * 20
    return message("sau.edxml", header=f"<OtherInfo>{inner}</OtherInfo>")


def attributes_in_namespaces(count):
    names = "".join(f' xmlns:n{i}="urn:{i}"' for i in range(60))
    inner = "".join(f' n{i}:a="1"' for i in range(60))
    return message("khong-gian.edxml", header=f"<a{inner}/>" * count, root=names)


def nested_namespaces(count):
    head = "".join("<x" + "".join(f' xmlns:n{d}x{i}="urn:{d}.{i}"' for i in range(60)) + ">" for d in range(25))
    inner = " ".join(f'n0x{i}:a="1"' for i in range(60))
    return message("khong-gian-long.edxml", header=head + f"<n0x0:a {inner}/>" * count + "</x>" * 25)


def undeclared_prefixes(count):
    return message("tien-to.edxml", header="<n:a/>" * count)


def long_prefix(count):
    return message("tien-to-dai.edxml", header="<" + "n" * count + ":a/>" * 1)


def entities(count):
    return message("ky-hieu.edxml", header="<Content>" + "&amp;" * count + "</Content>")


def entities_in_attribute(count):
    return message("ky-hieu-thuoc-tinh.edxml", header='<Content a="' + "&amp;" * count + '"/>')


def comments(count):
    return message("chu-thich.edxml", header="<Content>" + "a<!-- -->" * count + "</Content>")


def instructions(count):
    return message("chi-thi.edxml", header="<Content>" + "a<?b c?>" * count + "</Content>")


def sections(count):
    return message("cdata.edxml", header="<Content>" + "<![CDATA[a]]>" * count + "</Content>")


def open_quotes(count):
    return message("nhay.edxml", header="<a" + ' b="' * count)


def open_comments(count):
    return message("chu-thich-mo.edxml", header="<!-" * count)


def ampersands(count):
    return message("va.edxml", header="<Content>" + "&" * count + "</Content>")


def bad_entities(count):
    return message("ky-hieu-la.edxml", header="<Content>" + "&a;" * count + "</Content>")


def equals(count):
    return message("bang.edxml", header="=" * count + "<a " + "=" * count)


def carriage_returns(count):
    return message("ve-dau.edxml", header="<Content>" + "\r" * count + "</Content>")


def base64_of_spaces(count):
    return message("trang.edxml", files=attachment(0, "a.pdf", " \n" * count))


def base64_of_comments(count):
    return message("cat.edxml", files=attachment(0, "a.pdf", "AAAA<!-- -->" * count))


def base64_with_faults(count):
    files = "".join(attachment(i, "a.pdf", "A" * (count // 200) + "!") for i in range(200))
    return message("hong.edxml", files=files)


def spaces_as_name(count):
    return message("ten-trang.edxml", files=attachment(0, ". " * count + "x" + " ." * count))


def slashes_as_name(count):
    return message("gach.edxml", files=attachment(0, "/a" * count))


CASES = [
    (declared_fields, 10_000), (missing_fields, 10_000), (unknown_keys, 5_000), (schema_of_fields, 10_000),
    (skeleton_of_fields, 10_000), (checked_fields, 10_000), (unknown_names, 3_000), (one_choice, 20_000), (one_long_text, 100_000),
    (selection_in_loop, 15_000), (selection_by_row, 5_000), (sorting_in_loop, 2_500), (sum_in_loop, 15_000), (many_columns, 10_000),
    (flags_as_name, 500_000), (families_as_name, 300_000), (hindi_as_name, 300_000), (marks_as_name, 500_000),
    (marks_as_text, 500_000), (marks_as_element, 500_000), (marks_as_attribute, 500_000), (marks_as_identifier, 500_000),
    (one_line_of_findings, 3_000_000), (one_shared_name, 3_000_000), (many_elements, 40_000), (many_unknown_elements, 40_000),
    (deep_lists, 40_000), (attributes_in_namespaces, 5_000), (nested_namespaces, 3_000), (undeclared_prefixes, 40_000),
    (long_prefix, 3_000_000), (entities, 600_000), (entities_in_attribute, 600_000), (comments, 300_000), (instructions, 300_000),
    (sections, 300_000), (open_quotes, 700_000), (open_comments, 1_000_000), (ampersands, 3_000_000), (bad_entities, 1_000_000),
    (equals, 1_500_000), (carriage_returns, 3_000_000), (base64_of_spaces, 1_500_000), (base64_of_comments, 250_000),
    (base64_with_faults, 3_000_000), (spaces_as_name, 700_000), (slashes_as_name, 1_500_000),
]


def seconds(command):
    """CPU seconds of a run, or None when it was ended."""
    child = subprocess.Popen([vanthu, *command], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (options.seconds, options.seconds + 1)))
    _, status, usage = os.wait4(child.pid, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) in (signal.SIGXCPU, signal.SIGKILL):
        return None
    if os.WIFSIGNALED(status):
        sys.exit(f"{command}: signal {os.WTERMSIG(status)}")
    return usage.ru_utime + usage.ru_stime


def shown(value):
    return f">{options.seconds}" if value is None else f"{value:.2f}"


print(f"{'case':28s} {'size':>10s} {'s':>7s} {'s at twice':>10s}")
for case, size in CASES:
    if options.filter in case.__name__:
        first = seconds(case(size))
        second = seconds(case(2 * size)) if first is not None else None
        print(f"{case.__name__:28s} {size:10d} {shown(first):>7s} {shown(second):>10s}", flush=True)
