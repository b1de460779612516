"""liuquan due: what it prints in each form, the calendar it writes, and its exit code."""

import csv
import io
import json
import re
import shutil
from datetime import date
from pathlib import Path

import jsonschema
import pytest

from .calling import EXAMPLES, ROOT, liuquan

DAY = ("--today", "2026-11-30")
UNITS = ("xiaoyi-zuzhibu", "changzhi-gongshang", "xiangyuan-jisheng")

FILES = {
    "单位.yaml": """文档: 单位
名称: 某县示范局
岗位:
  - {名称: 局长, 级别: 正职}
  - {名称: 科长, 上级: 局长}
任职:
  - {人员: 张三, 岗位: 局长, 自: 2022-01-01, 至: 2026-12-31}
""",
    "承诺.yaml": """文档: 承诺
履责记录:
  - {岗位: 局长, 种类: 述职述廉, 年度: 2026, 应完成: 2026-12-18}
  - {岗位: 局长, 种类: 廉政约谈, 年度: 2026, 应完成: 2026-06-30, 完成日期: 2026-06-26}
""",
    "问责.yaml": """文档: 问责
问题:
  - 编号: WT-1
    日期: 2026-11-02
    内容: 两个窗口材料标准不一
    责任岗位: 科长
""",
}
TEXT = """2026-11-30 起 30 天内：逾期 1 件，将到期 2 件

局长
  2026-12-18  还有 18 天  2026年度述职述廉  〔孝义方案 四(六)1；承诺.yaml〕

科长
  2026-11-16  逾期 14 天  问题 WT-1：反馈  〔孝义方案 二(二)；问责.yaml〕
"""


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    folder = tmp_path / "unit"
    folder.mkdir()
    for name, text in FILES.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def unfolded(text: str) -> list[str]:
    """The content lines of an iCalendar file, as a reader joins them."""
    assert text.endswith("\r\n")
    assert "\n" not in text.replace("\r\n", "")
    return text.replace("\r\n ", "").split("\r\n")[:-1]


def events(text: str) -> list[dict[str, str]]:
    """The events of a calendar, each a mapping of its properties."""
    found, open_parts = [], []
    for line in unfolded(text):
        name, _, value = line.partition(":")
        if name == "BEGIN":
            open_parts.append(value)
            if value == "VEVENT":
                found.append({})
        elif name == "END":
            assert open_parts.pop() == value
        elif open_parts[-1] == "VEVENT":
            assert name not in found[-1]
            found[-1][name] = value
    assert open_parts == []
    return found


def test_text_is_by_post_and_says_how_many_days(unit: Path) -> None:
    called = liuquan("due", unit, "--within", "20", *DAY)
    assert called.code == 0, called.err
    assert called.out == TEXT.replace("30 天内", "20 天内").replace("将到期 2", "将到期 1")


def test_persons_are_never_named(unit: Path) -> None:
    for form in ("text", "json", "csv", "markdown"):
        called = liuquan("due", unit, "--within", "60", "--format", form, *DAY)
        assert "任期届满" in called.out
        assert "张三" not in called.out


def test_one_post_alone(unit: Path) -> None:
    called = liuquan("due", unit, "--post", "科长", *DAY)
    assert "局长" not in called.out
    assert "WT-1" in called.out
    unknown = liuquan("due", unit, "--post", "处长", *DAY)
    assert unknown.code == 2
    assert "没有「处长」这个岗位或者机构" in unknown.err


def test_late_fails_only_when_asked(unit: Path) -> None:
    assert liuquan("due", unit, *DAY).code == 0
    assert liuquan("due", unit, "--fail-on-late", *DAY).code == 1
    assert liuquan("due", unit, "--fail-on-late", "--today", "2026-11-03").code == 0


def test_nothing_due_is_said(unit: Path) -> None:
    called = liuquan("due", unit, "--within", "0", "--today", "2026-11-03")
    assert called.out == "2026-11-03 起 0 天内没有到期的，也没有逾期的\n"


@pytest.mark.parametrize("name", UNITS)
def test_json_is_what_its_schema_says(name: str) -> None:
    schema = json.loads((ROOT / "schemas/report/due.schema.json").read_text("utf-8"))
    report = liuquan("due", EXAMPLES / name, "--within", "400", "--format", "json", *DAY).json
    jsonschema.validate(report, schema, jsonschema.Draft202012Validator)
    assert report["items"]
    assert report["summary"]["late"] == sum(item["late"] for item in report["items"])


def test_csv_is_one_line_an_item_and_post(unit: Path) -> None:
    called = liuquan("due", unit, "--format", "csv", *DAY)
    rows = list(csv.reader(io.StringIO(called.out.removeprefix("\ufeff"))))
    assert rows[0][:3] == ["岗位", "到期日", "状态"]
    assert [row[0] for row in rows[1:]] == ["局长", "科长"]


def test_markdown_is_a_table_for_each_post(unit: Path) -> None:
    (unit / "承诺.yaml").write_text(
        FILES["承诺.yaml"].replace("种类: 述职述廉", "种类: 述职述廉").replace("局长", "科长"),
        encoding="utf-8",
    )
    called = liuquan("due", unit, "--format", "markdown", *DAY)
    assert called.out.startswith("# 某县示范局到期和逾期\n")
    assert "\n## 科长\n\n| 到期日 | 状态 | 事项 | 对象 | 依据 |\n| --- |" in called.out


def test_the_calendar_is_sound_and_the_same_every_time(unit: Path, tmp_path: Path) -> None:
    file = tmp_path / "due.ics"
    for _time in range(2):
        called = liuquan("due", unit, "--ics", file, "--alarm", "7", "--within", "60", *DAY)
        assert called.code == 0, called.err
        again = file.read_bytes()
    raw = file.read_bytes()
    assert raw == again
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    text = raw.decode()
    lines = unfolded(text)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[1] == "VERSION:2.0"
    assert lines[-1] == "END:VCALENDAR"
    found = events(text)
    assert len(found) == 4
    assert len({event["UID"] for event in found}) == 4
    assert {event["DTSTAMP"] for event in found} == {"20261130T000000Z"}
    for event in found:
        start, end = event["DTSTART;VALUE=DATE"], event["DTEND;VALUE=DATE"]
        assert re.fullmatch(r"\d{8}", start)
        days = date.fromisoformat(f"{end[:4]}-{end[4:6]}-{end[6:]}") - date.fromisoformat(
            f"{start[:4]}-{start[4:6]}-{start[6:]}"
        )
        assert days.days == 1
    assert text.count("TRIGGER:-P7D") == 4
    assert any("科长：问题 WT-1：反馈" in event["SUMMARY"] for event in found)


def test_an_event_keeps_its_uid_when_the_day_moves(unit: Path, tmp_path: Path) -> None:
    def uids(file: Path) -> dict[str, str]:
        assert liuquan("due", unit, "--ics", file, *DAY).code == 0
        return {event["SUMMARY"]: event["UID"] for event in events(file.read_bytes().decode())}

    before = uids(tmp_path / "a.ics")
    path = unit / "承诺.yaml"
    path.write_text(path.read_text("utf-8").replace("2026-12-18", "2026-12-25"), encoding="utf-8")
    assert uids(tmp_path / "b.ics") == before


def test_marks_in_a_name_stay_text_in_the_calendar(unit: Path, tmp_path: Path) -> None:
    path = unit / "单位.yaml"
    path.write_text(
        path.read_text("utf-8").replace("某县示范局", "'某县,示范;局\\\\END:VCALENDAR'"),
        encoding="utf-8",
    )
    file = tmp_path / "due.ics"
    assert liuquan("due", unit, "--ics", file, *DAY).code == 0
    (name,) = (line for line in unfolded(file.read_bytes().decode()) if "CALNAME" in line)
    assert "某县\\,示范\\;局\\\\" in name


def test_personal_data_and_unseen_signs_are_hidden_in_every_form(
    unit: Path, tmp_path: Path
) -> None:
    number = "11010519491231002X"
    (unit / "实施方案.yaml").write_text(
        f"""文档: 实施方案
名称: 方案
阶段:
  - 名称: 组织实施
    自: 2026-05-04
    至: 2026-12-31
    任务:
      - {{编号: RW-1, 名称: "核对{number}\\u202e\\e[31m材料", 至: 2026-12-04}}
""",
        encoding="utf-8",
    )
    file = tmp_path / "due.ics"
    for form in ("text", "json", "csv", "markdown"):
        called = liuquan("due", unit, "--format", form, "--ics", file, *DAY)
        shown = called.out + "".join(unfolded(file.read_bytes().decode()))
        assert "材料" in shown
        assert number not in shown
        assert not {"\u202e", "\x1b"} & set(shown)


def test_a_folder_without_a_department_is_said(tmp_path: Path) -> None:
    assert liuquan("due", tmp_path, *DAY).code == 2
    assert liuquan("due", tmp_path / "none", *DAY).code == 2


def test_what_could_not_be_read_is_said(unit: Path) -> None:
    shutil.copy(unit / "承诺.yaml", unit / "坏.yaml")
    (unit / "坏.yaml").write_text("文档: 承诺\n履责记录: {\n", encoding="utf-8")
    called = liuquan("due", unit, *DAY)
    assert called.code == 0
    assert "Traceback" not in called.err


def test_what_could_not_be_read_does_not_pass_as_done(unit: Path) -> None:
    (unit / "监督.yaml").write_text(
        "文档: 监督\n来信: [{编号: LX-1, 日期: 昨天}]\n", encoding="utf-8"
    )
    run = liuquan("due", unit, "--fail-on-late", "--today", "2026-11-03")
    assert run.code == 1
    assert liuquan("due", unit, "--today", "2026-11-03").code == 0
