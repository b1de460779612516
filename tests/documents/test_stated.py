"""What the office says of a document as a whole: its number, its attachments, its foot."""

from datetime import date
from pathlib import Path

from liuquan_cli.checking.desk import open_department
from liuquan_cli.documents.catalogue import KINDS
from liuquan_cli.documents.writing.formats import write

UNIT = "文档: 单位\n名称: 某县示范局\n"
TEXT = """---
文档: 文书
编号: WS-1
文种: 成果报告
年度: 2026
文号: 示范发〔2026〕3号
附件: [权力清单调整表]
抄送: [市政府办公室]
印发机关: 某县示范局办公室
印发日期: 2026-12-01
---

## 主要做法

逐项清理。
"""


def test_a_paper_bears_the_number_and_the_foot_that_the_office_gave_it(tmp_path: Path) -> None:
    (tmp_path / "单位.yaml").write_text(UNIT, encoding="utf-8")
    (tmp_path / "文书.md").write_text(TEXT, encoding="utf-8")
    department = open_department(tmp_path, date(2026, 12, 30), cached=False).department
    [kind] = [one for one in KINDS if one.name == "成果报告"]
    [paper] = kind.papers(department, 2026, None)
    page = write(paper, "html").decode()
    stated = (
        "示范发〔2026〕3号",
        "权力清单调整表",
        "市政府办公室",
        "某县示范局办公室",
        "2026年12月1日",
    )
    assert [word for word in stated if word not in page] == []
