"""Charts of the bundle: risk charts beside flow charts, charts of the unit, nothing withheld."""

import re
from datetime import date

from liuquan_cli.checking import desk
from liuquan_cli.model.department import Department
from liuquan_cli.model.risk import Risk
from liuquan_cli.publish.charts import drawn, unit_drawn
from liuquan_cli.publish.filter import disclose
from liuquan_cli.publish.names import chart_file, risk_chart_file, slug, unit_chart_file
from liuquan_cli.render.engine import choose_engine
from liuquan_cli.render.unit.unit_charts import UnitChart
from tests.cli.calling import EXAMPLES


def public(name: str) -> Department:
    whole = desk.open_department(EXAMPLES / name, date(2026, 11, 30), cached=False).department
    return disclose(whole).department


def test_a_risk_chart_stands_beside_the_flow_chart_of_public_risks() -> None:
    unit = public("xiangyuan-jisheng")
    seen = 0
    for power, charts in drawn(unit.powers.values(), unit, choose_engine()):
        for number, chart in enumerate(charts):
            assert chart.file == chart_file(power.id, number)
            assert (chart.risk is not None) == bool(unit.risks_of.get(power.id))
            if chart.risk:
                assert chart.risk.file == risk_chart_file(power.id, number)
                assert 'class="lq-card"' in chart.risk.svg
                seen += 1
    assert seen > 10


def test_a_withheld_risk_leaves_no_gap_and_no_count() -> None:
    today = date(2026, 11, 30)
    whole = desk.open_department(EXAMPLES / "xiaoyi-zuzhibu", today, cached=False).department
    unit = disclose(whole).department
    kept = {risk.id for risk in unit.all(Risk)}
    hidden = {risk.power: risk for risk in whole.all(Risk) if risk.id not in kept}
    assert hidden
    powers = [unit.powers[power] for power in hidden if power in unit.powers]
    for power, charts in drawn(powers, unit, choose_engine()):
        mine = unit.risks_of.get(power.id, [])
        for chart in charts:
            for svg in filter(None, (chart.svg, chart.risk and chart.risk.svg)):
                assert hidden[power.id].id not in svg
                assert hidden[power.id].expression[:8] not in svg
            if chart.risk:
                told = re.findall(r"风险点 (\d+)：", chart.risk.svg)
                assert told == [str(n) for n in range(1, len(mine) + 1)]
                assert f"共 {len(mine)} 个：" in chart.risk.svg


def test_the_unit_has_its_three_charts() -> None:
    charts = unit_drawn(public("xiaoyi-zuzhibu"))
    assert list(charts) == list(UnitChart)
    assert [chart.file for chart in charts.values()] == [
        "charts/unit_structure.svg",
        "charts/unit_risks.svg",
        "charts/unit_matrix.svg",
    ]
    assert all(chart.svg.startswith("<svg") for chart in charts.values())


def test_no_two_charts_share_a_file() -> None:
    ids = ("QL-1", "QL-1-RISK", "QL-1_RISK", "QL-1-FLOW2_RISK", "UNIT", "UNIT_STRUCTURE")
    files = [
        file(name, n) for name in ids for file in (chart_file, risk_chart_file) for n in (0, 1)
    ]
    files += [unit_chart_file(name) for name in ("structure", "risks", "matrix")]
    assert len(files) == len(set(files))
    assert len({slug(name) for name in ids}) == len(ids)
