"""The reference department: powers with flows, duties and risks; the same bytes every time."""

import random
from pathlib import Path

SEED = 20260630
PER_FILE = 100
CATEGORIES = (
    "行政许可", "行政处罚", "行政强制", "行政征收", "行政给付", "行政检查", "行政确认", "行政奖励",
    "行政裁决", "其他类别事项",
)  # fmt: skip
NOUNS = (
    "食品经营", "烟花爆竹经营", "特种设备使用", "燃气经营", "户外广告设置", "道路货物运输",
    "建筑施工", "危险化学品经营", "公共场所卫生", "种子生产经营", "取水", "林木采伐",
    "医疗机构执业", "网络预约车",
)  # fmt: skip
DEPARTMENTS = 20
_STEPS = (
    ("受理", "受理岗", "执行"),
    ("审查", "审查岗", "执行"),
    ("法制审核", "法制岗", "监督"),
    ("决定", "科长", "决策"),
    ("送达", "制证岗", "执行"),
)


def unit() -> str:
    """The unit with its departments, posts and holders."""
    lines = [
        "文档: 单位", "名称: 某市参照局", "机关类型: 政府部门", "公开制度: 政务公开", "层级: 市级",
        '投诉: {电话: "0350-0000000", 岗位: 监察岗}', "机构:",
    ]  # fmt: skip
    lines += [f"  - {{名称: 第{d}科, 种类: 内设机构}}" for d in range(DEPARTMENTS)]
    posts = [
        ("局长", "", "正职", ""),
        ("副局长", "", "副职", "局长"),
        ("监察岗", "", "派驻人员", ""),
    ]
    for d in range(DEPARTMENTS):
        posts.append((f"{d}科科长", f"第{d}科", "内设机构负责人", "副局长"))
        for name in ("受理岗", "审查岗", "法制岗", "制证岗"):
            above = "副局长" if name == "法制岗" else f"{d}科科长"
            posts.append((f"{d}科{name}", f"第{d}科", "一般干部", above))
    lines.append("岗位:")
    for name, department, rank, above in posts:
        where = f", 机构: {department}" if department else ""
        who = f", 上级: {above}" if above else ""
        idle = ", 无职权: 主持全面工作" if name.endswith("局长") else ""
        lines.append(
            f"  - {{名称: {name}{where}, 级别: {rank}{who}, 职责: [履行{name}的职责]{idle}}}"
        )
    lines.append("任职:")
    for number, post in enumerate(posts):
        lines.append(f"  - {{人员: 张三{number}, 岗位: {post[0]}, 自: 2026-01-01}}")
    lines.append("分管:")
    departments = ", ".join(f"第{d}科" for d in range(DEPARTMENTS))
    lines.append(f"  - {{领导: 副局长, 机构: [{departments}]}}")
    return "\n".join(lines) + "\n"


def frame() -> dict[str, str]:
    """The files that do not grow with the number of powers."""
    return {
        "单位.yaml": unit(),
        "liuquan.yaml": "文档: 配置\n阶段: 确权\n一把手: 局长\n清单: [权力清单, 责任清单]\n",
        "依据.yaml": (
            "文档: 依据\n依据:\n  - 名称: 中华人民共和国行政许可法\n    简称: [行政许可法]\n"
            "    效力级别: 法律\n    施行日期: 2004-07-01\n"
        ),
    }


def _power(number: int, chance: random.Random, state: str) -> str:
    d = number % DEPARTMENTS
    name = f"{chance.choice(NOUNS)}第{number}项"
    return f"""  - 编号: QL-{number:05d}
    名称: {name}
    类别: {CATEGORIES[number % len(CATEGORIES)]}
    行使主体: 第{d}科
    承办机构: [第{d}科]
    层级: 市级
    实施依据:
      - {{依据: 行政许可法, 条款: 第{number // len(CATEGORIES) + 1}条, 作用: 设定}}
    内容: 审查{name}并作出决定
    分权: {{决策: {d}科科长, 执行: {d}科受理岗, 监督: {d}科法制岗}}
    监督方式: [社会监督]
    清理:
      结论: 保留
      意见: 法定职权，予以保留
      审查: {{合法性: 通过, 合理性: 通过, 必要性: 通过}}
    状态: {state}
    申请材料:
      - {{名称: 申请书, 形式: 原件, 份数: {chance.randint(1, 3)}}}
"""


def _flow(number: int, chance: random.Random) -> str:
    d = number % DEPARTMENTS
    permit = CATEGORIES[number % len(CATEGORIES)] == "行政许可"
    origin, unit_of_days = ("法定", "工作日") if permit else ("便民", "自然日")
    steps = ["      - {名称: 申请, 种类: 申请, 办理人: 申请人}\n"]
    for name, post, function in _STEPS:
        steps.append(
            f"      - {{名称: {name}, 种类: {name}, 岗位: {d}科{post}, 职能: {function}, "
            f"时限: {chance.randint(0, 2)}, 职责: 按时{name}, 监督制约: {name}留痕, "
            f"投诉举报: 监察岗}}\n"
        )
    return (
        f"  - 编号: LC-{number:05d}\n    权力: QL-{number:05d}\n    程序来源: {origin}\n"
        f"    程序依据: [{{依据: 行政许可法, 条款: 第四十二条}}]\n"
        f"    办结时限: {{法定: 20, 承诺: 15, 单位: {unit_of_days}}}\n    环节:\n{''.join(steps)}"
    )


def _duty(number: int) -> str:
    d = number % DEPARTMENTS
    return (
        f"  - 编号: ZR-{number:05d}\n    权力: QL-{number:05d}\n    环节: 审查\n"
        f"    责任事项: 对照条件逐项审查第{number}项申请\n    责任主体: [{d}科审查岗]\n"
        "    追责情形: [不按规定的条件审查]\n"
        "    追责依据: [{依据: 行政许可法, 条款: 第七十四条}]\n    追责形式: [诫勉, 通报批评]\n"
    )


def _risk(number: int, chance: random.Random) -> str:
    d = number % DEPARTMENTS
    scores = [chance.randint(1, 3) for _ in range(4)]
    total = sum(scores)
    level = "高风险" if total >= 10 else "一般风险" if total >= 7 else "低风险"
    return (
        f"  - 编号: FX-{number:05d}\n    权力: QL-{number:05d}\n    环节: 审查\n"
        f"    岗位: {d}科审查岗\n    种类: 操作风险\n    表现: 审查第{number}项时降低标准\n"
        f"    指标: {{社会危害: {scores[0]}, 国家集体危害: {scores[1]}, 谋取私利: {scores[2]}, "
        f"信访举报: {scores[3]}}}\n    等级: {level}\n    措施:\n"
        f"      事前: [{{内容: 公开审查标准, 岗位: {d}科科长}}]\n"
        f"    责任岗位: {d}科科长\n"
    )


def write(folder: Path, powers: int, state: str = "确权") -> int:
    """Write the department with `powers` items in `state` under `folder`; the bytes written."""
    files = frame()
    chance = random.Random(SEED)
    for start in range(0, powers, PER_FILE):
        numbers = range(start, min(start + PER_FILE, powers))
        part = f"{start // PER_FILE:04d}.yaml"
        files[f"权力清单/{part}"] = "文档: 权力清单\n事项:\n" + "".join(
            _power(n, chance, state) for n in numbers
        )
        files[f"流程/{part}"] = "文档: 流程\n流程:\n" + "".join(_flow(n, chance) for n in numbers)
        files[f"责任清单/{part}"] = "文档: 责任清单\n责任:\n" + "".join(_duty(n) for n in numbers)
        files[f"风险/{part}"] = "文档: 风险\n风险点:\n" + "".join(_risk(n, chance) for n in numbers)
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return sum(len(text.encode()) for text in files.values())
