"""liuquan import, through the command line."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from liuquan_cli.render.bpmn import bpmn_of
from tests.render.bpmn_flows import FLOW, POWER, department, flow_of, straight

ROOT = Path(__file__).parents[2]
CAMUNDA = ROOT / "tests" / "exchange" / "bpmn" / "camunda-modeler.bpmn"
POOLS = CAMUNDA.with_name("two-pools.bpmn")


def liuquan(*arguments: str | Path) -> "subprocess.CompletedProcess[str]":
    env = {**os.environ, "PYTHONPATH": str(ROOT), "LIUQUAN_CACHE": ""}
    return subprocess.run(
        [sys.executable, "-m", "liuquan_cli", *map(str, arguments)],
        capture_output=True,
        text=True,
        env=env,
        encoding="utf-8",
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    files = {
        "单位.yaml": "文档: 单位\n名称: 甲局\n岗位:\n  - 名称: 窗口岗\n  - 名称: 科长\n",
        "权力清单.yaml": "文档: 权力清单\n事项:\n  - 编号: QL-012\n    名称: 企业设立登记\n",
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def imported(repository: Path, file: Path, *more: str | Path) -> "subprocess.CompletedProcess[str]":
    return liuquan("import", file, "--power", "QL-012", "--repo", repository, "--no-cache", *more)


@pytest.mark.serves("CH-19")
def test_it_writes_a_new_file_and_says_what_was_lost(repository: Path) -> None:
    done = imported(repository, CAMUNDA)
    target = repository / "流程" / "QL-012.yaml"
    assert (done.returncode, done.stdout) == (
        0,
        f"已写入 {target}，请用 liuquan validate 审查\n",
    )
    told = done.stderr.splitlines()
    assert f"{CAMUNDA}:6 「补正通知」（Flow_msg） 泳池之间的消息流没有带过来" in told
    text = target.read_text(encoding="utf-8")
    assert text.splitlines()[2:4] == [
        "# 由 camunda-modeler.bpmn 导入：过程「户外广告设置审批」，由 Camunda Modeler 5.30.0 写出",
        f"# 没有带过来的 {len(told)} 处，导入时已经列出",
    ]
    judged = liuquan("validate", repository, "--no-cache", "--format", "json")
    assert '"流程/QL-012.yaml"' not in "".join(
        line for line in judged.stdout.splitlines() if "LQ0" in line
    )


def test_it_never_touches_a_file_that_is_there(repository: Path) -> None:
    target = repository / "旧.yaml"
    target.write_text("旧\n", encoding="utf-8")
    done = imported(repository, CAMUNDA, "--out", target)
    assert done.returncode == 2 and "已经有了，不覆盖" in done.stderr
    assert target.read_text(encoding="utf-8") == "旧\n"
    link = repository / "断.yaml"
    link.symlink_to(repository / "没有.yaml")
    assert imported(repository, CAMUNDA, "--out", link).returncode == 2


def test_dry_run_shows_the_file_and_writes_nothing(repository: Path) -> None:
    before = sorted(repository.rglob("*"))
    done = imported(repository, CAMUNDA, "--dry-run")
    assert done.returncode == 0 and "  - 权力: QL-012\n" in done.stdout
    assert sorted(repository.rglob("*")) == before


def test_what_was_written_from_here_comes_back_whole(repository: Path) -> None:
    file = repository / "自己的.bpmn"
    file.write_bytes(bpmn_of(POWER, flow_of(FLOW), department()))
    done = imported(repository, file)
    assert (done.returncode, done.stderr) == (0, "")
    assert "# 全部带过来了\n" in (repository / "流程" / "QL-012.yaml").read_text(encoding="utf-8")


def test_what_is_secret_or_personal_is_not_let_in(repository: Path) -> None:
    file = repository / "泄.bpmn"
    flow = straight("受理", 职责="联系人手机 13800000000")
    file.write_bytes(bpmn_of(POWER, flow_of(flow), department()))
    done = imported(repository, file)
    assert done.returncode == 1 and "涉密标志或个人信息" in done.stderr
    assert "13800000000" not in done.stderr + done.stdout
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
    assert done.returncode == 2 and words in done.stderr
    assert "Traceback" not in done.stderr


def test_one_process_of_several(repository: Path) -> None:
    done = imported(repository, POOLS, "--process", "审批局", "--dry-run")
    assert done.returncode == 0 and "名称: 审批" in done.stdout
