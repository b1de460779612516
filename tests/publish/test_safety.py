"""Text that a department keeps can do nothing on a page but be read."""

import re
from datetime import date

from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.markdown import rendered
from liuquan_cli.publish.pages import files
from liuquan_cli.publish.site import Stamp
from liuquan_cli.render.engine import choose_engine
from tests.rules.harness import department

OWN = re.compile(r'<script src="(\.\./)*(site|search|search/index)\.js" defer></script>')
EVIL = '<script src="http://x.example/e.js"></script><img src=x onerror=alert(1)>"\'&'


def test_markup_in_any_text_is_shown_as_text() -> None:
    judged = department(
        f"""文档: 单位
名称: '{EVIL.replace("'", "''")}'
网站: javascript:alert(1)
概况: '{EVIL.replace("'", "''")}'
---
文档: 权力清单
事项:
  - 编号: QL-1
    名称: '{EVIL.replace("'", "''")}'
    投诉: {{网址: 'javascript:alert(2)'}}
---
文档: 流程
流程:
  - 编号: LC-1
    程序来源: '法定'
    环节:
      - {{名称: '{EVIL.replace("'", "''")}', 种类: 申请, 办理人: 申请人}}
"""
    )
    shown = disclose(judged)
    for name, data in files(shown, Stamp(date(2026, 6, 30), None), choose_engine(), lambda: None):
        if name.endswith((".html", ".svg")):
            page = OWN.sub("", data.decode())
            assert not re.search(r"<script|<img|<iframe", page), name
            assert not re.search(r"""(href|src)=["']?(javascript:|http://x)""", page), name


def test_an_institution_is_sanitised() -> None:
    html = rendered(
        "# 示范制度\n\n第一条 总则<!-- 内部 -->\n\n<!--\n草稿\n\n草稿\n-->\n\n"
        "<script>alert(1)</script>\n\n![图](http://x.example/a.png)\n\n"
        "[一](javascript:alert(1)) [二](https://example.org) <b onclick=x>三</b>\n\n## 附则\n",
        "示范制度",
    )
    assert not re.search('内部|草稿|<script|<img|onclick|href="javascript|示范制度', html)
    assert '<p class="article"><b>第一条</b> 总则</p>' in html
    assert 'href="https://example.org"' in html
    assert "<h2>附则</h2>" in html


def test_headings_of_an_institution_begin_under_the_title_of_the_page() -> None:
    assert "<h2>第一章</h2>" in rendered("# 第一章\n\n文\n\n## 第一节\n", "制度")
    assert "<h3>第一节</h3>" in rendered("# 第一章\n\n文\n\n## 第一节\n", "制度")
