"""A theme may dress the public view, and do nothing else."""

from pathlib import Path

import pytest

from liuquan_cli.publish.remembering import theme_print
from liuquan_cli.publish.templating import ThemeError
from liuquan_cli.publish.wanted import Wanted
from tests.publish.test_pages import POWER, made

POLICED = '<meta http-equiv="Content-Security-Policy" content="{{ policy }}">'


def themed(folder: Path, **files: str) -> dict[str, str]:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text, "utf-8")
    return made(wanted=Wanted(theme=str(folder)))


def test_a_template_of_the_theme_goes_before_ours(tmp_path: Path) -> None:
    pages = themed(
        tmp_path,
        stamp_html='<p class="stamp">本市统一的页脚</p>\n',
        power_html='{% extends "site/power.html" %}{% block title %}改过{% endblock %}',
    )
    assert "本市统一的页脚" in pages["index.html"]
    assert "<title>改过 ·" in pages[POWER] and "投诉和救济" in pages[POWER]


def test_an_empty_theme_changes_nothing(tmp_path: Path) -> None:
    assert themed(tmp_path) == made()


@pytest.mark.parametrize(
    ("name", "text", "told"),
    [
        ("pwoer_html", "", "pwoer.html 没有用处"),
        ("site_js", "alert(1)", "site.js 没有用处"),
        ("index_html", "{% if %}", "index.html:1 用不了"),
        ("index_html", '{% extends "base.html" %}{% block main %}{{ no.such }}{% endblock %}',
         "index.html 用不了"),
        ("index_html", '{% extends "base.html" %}{% block main %}{{ 1 // 0 }}{% endblock %}',
         "index.html 用不了"),
        ("index_html", "{{ site.__class__.__mro__ }}", "index.html 用不了"),
        ("index_html", "{{ cite.__globals__ }}", "index.html 用不了"),
        ("index_html", "{% include '../../pyproject.toml' %}", "用不了"),
        ("index_html", "{% include 'index.html' %}", "index.html 用不了"),
        ("base_html", "<!DOCTYPE html><title>x</title>", "内容安全策略"),
        ("base_html", '<!-- <meta http-equiv="Content-Security-Policy" content="{{ policy }}"> -->',
         "内容安全策略"),
        ("base_html", '<script src="a.js"></script>' + POLICED, "内容安全策略"),
        ("base_html", "<body>" + POLICED, "内容安全策略"),
        ("base_html", POLICED + '<link rel="dns-prefetch" href="//x.example">', "dns-prefetch"),
        ("base_html", POLICED + '<meta http-equiv="refresh" content="0;url=//x.example">',
         "refresh"),
        ("base_html", POLICED + "<script>alert(1)</script>", "<script>"),
        ("base_html", POLICED + '<img src="HTTPS://x.example/a.png">', "x.example"),
        ("base_html", POLICED + '<a href="#" OnClick="alert(1)">', "OnClick"),
        ("base_html", POLICED + "<style>p { color: red }</style>", "<style>"),
        ("icon_svg", '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "脚本"),
    ],
)  # fmt: skip
def test_a_theme_that_can_not_be_used_is_told(
    tmp_path: Path, name: str, text: str, told: str
) -> None:
    with pytest.raises(ThemeError, match=told):
        themed(tmp_path, **{name: text})


def test_notes_and_what_other_programs_keep_are_no_part_of_a_theme(tmp_path: Path) -> None:
    (tmp_path / "style.css").write_text("p { margin: 0 }")
    before = theme_print(str(tmp_path))
    (tmp_path / "说明.md").write_text("怎样用")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("ref")
    assert theme_print(str(tmp_path)) == before
    (tmp_path / "style.css").write_text("p { margin: 1px }")
    assert theme_print(str(tmp_path)) != before


def test_a_theme_is_a_folder_with_files(tmp_path: Path) -> None:
    with pytest.raises(ThemeError, match="不存在"):
        themed(tmp_path / "none")
    (tmp_path / "index.html").symlink_to(__file__)
    with pytest.raises(ThemeError, match="不是普通文件"):
        themed(tmp_path)
