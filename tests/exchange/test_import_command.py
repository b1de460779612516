"""liuquan import, through the command line."""

from pathlib import Path

import pytest

from liuquan_cli.render.bpmn import bpmn_of
from tests.cli.calling import Called, liuquan
from tests.render.bpmn_flows import FLOW, POWER, department, flow_of, straight

ROOT = Path(__file__).parents[2]
CAMUNDA = ROOT / "tests" / "exchange" / "bpmn" / "camunda-modeler.bpmn"
POOLS = CAMUNDA.with_name("two-pools.bpmn")


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    files = {
        "单位.yaml": "文档: 单位\n名称: 甲局\n岗位:\n  - 名称: 窗口岗\n  - 名称: 科长\n",
        "权力清单.yaml": "文档: 权力清单\n事项:\n  - 编号: QL-012\n    名称: 企业设立登记\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def imported(repository: Path, file: Path, *more: str | Path) -> Called:
    return liuquan("import", file, "--power", "QL-012", "--repo", repository, "--no-cache", *more)


def test_it_writes_a_new_file_and_says_what_was_lost(repository: Path) -> None:
    done = imported(repository, CAMUNDA)
    target = repository / "流程" / "QL-012.yaml"
    assert (done.code, done.out) == (
        0,
        f"已写入 {target}，请用 liuquan validate 审查\n",
    )
    told = done.err.splitlines()
    assert f"{CAMUNDA}:6 「补正通知」（Flow_msg） 泳池之间的消息流没有带过来" in told
    text = target.read_text(encoding="utf-8")
    assert text.splitlines()[2:4] == [
        "# 由 camunda-modeler.bpmn 导入：过程「户外广告设置审批」，由 Camunda Modeler 5.30.0 写出",
        f"# 没有带过来的 {len(told)} 处，导入时已经列出",
    ]
    judged = liuquan("validate", repository, "--profile", "常态", "--format", "json")
    found = [one for one in judged.json["findings"] if one["file"] == "流程/QL-012.yaml"]
    form = [one for one in found if one["rule"] < "LQ060"]
    assert found and not form


def test_it_never_touches_a_file_that_is_there(repository: Path) -> None:
    target = repository / "旧.yaml"
    target.write_text("旧\n", encoding="utf-8")
    done = imported(repository, CAMUNDA, "--out", target)
    assert done.code == 2 and "已经有了，不覆盖" in done.err
    assert target.read_text(encoding="utf-8") == "旧\n"
    link = repository / "断.yaml"
    link.symlink_to(repository / "没有.yaml")
    assert imported(repository, CAMUNDA, "--out", link).code == 2


def test_dry_run_shows_the_file_and_writes_nothing(repository: Path) -> None:
    before = sorted(repository.rglob("*"))
    done = imported(repository, CAMUNDA, "--dry-run")
    assert done.code == 0 and "  - 权力: QL-012\n" in done.out
    assert sorted(repository.rglob("*")) == before


def test_what_was_written_from_here_comes_back_whole(repository: Path) -> None:
    file = repository / "自己的.bpmn"
    file.write_bytes(bpmn_of(POWER, flow_of(FLOW), department()))
    done = imported(repository, file)
    assert (done.code, done.err) == (0, "")
    assert "# 全部带过来了\n" in (repository / "流程" / "QL-012.yaml").read_text(encoding="utf-8")


def test_what_is_secret_or_personal_is_not_let_in(repository: Path) -> None:
    file = repository / "泄.bpmn"
    flow = straight("受理", 职责="联系人手机 13800000000")
    file.write_bytes(bpmn_of(POWER, flow_of(flow), department()))
    done = imported(repository, file)
    assert done.code == 1 and "涉密标志或个人信息" in done.err
    assert "13800000000" not in done.err + done.out
    assert not (repository / "流程").exists()


@pytest.mark.parametrize(
    ("file", "more", "words"),
    [
        (POOLS, (), "有 2 个过程，用 --process 选一个：PA（申请人）、PB（审批局）"),
        (CAMUNDA, ("--power", "QL-999"), "没有编号为「QL-999」的权力"),
        (ROOT / "pyproject.toml", (), "不是完好的 XML"),
        (ROOT / "没有.bpmn", (), "读写不了"),
        (ROOT, (), "读写不了"),
    ],
)
def test_it_says_why_it_cannot(
    repository: Path, file: Path, more: tuple[str, ...], words: str
) -> None:
    done = imported(repository, file, *more)
    assert done.code == 2 and words in done.err
    assert "Traceback" not in done.err


def test_one_process_of_several(repository: Path) -> None:
    done = imported(repository, POOLS, "--process", "审批局", "--dry-run")
    assert done.code == 0 and "名称: 审批" in done.out
