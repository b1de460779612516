"""联系方式写法不对

## 检查什么
电话写成区号和号码（0358-0000000，北京等三位区号的是八位号码，可以带分机）、
三位、五位或六位的服务热线（110、12345、96315），400、800 开头的号码；几个号码用顿号隔开。邮箱、
网址写法正确，网址以 http 开头；地址写到具体的地点。查单位和权力的投诉、监督的渠道，以及单位、
机构、权力的电话。
## 为什么
长治方案 三(五)「畅通情况反映、信息反馈和投诉举报等渠道」；
孝义方案 四(六)1「设立意见箱和监督电话」。少一位号码、没有区号，群众就打不通。
## 反例
```yaml
文档: 单位
投诉: {电话: "0358-000000"}
```
```yaml
文档: 单位
投诉: {邮箱: jiancha.example.org, 网址: 某县示范局网站投诉栏}
```
```yaml
文档: 权力清单
事项:
  - {编号: QL-1, 投诉: {电话: "0000000", 岗位: 监察岗}}
```
```yaml
文档: 监督
渠道:
  - {名称: 意见箱, 联系: {地址: 一层}}
```
## 正例
```yaml
文档: 单位
电话: 12345
投诉:
  电话: 010-00000000-801、0358-0000000
  邮箱: jiancha@example.org
  网址: https://example.org/tousu
  地址: 某县某街1号三层
```
"""

from collections.abc import Iterator

from liuquan_cli.model.department import Department
from liuquan_cli.model.finding import Finding, Severity
from liuquan_cli.model.power import Power
from liuquan_cli.model.rule import Located, Profile, Rule, Scope
from liuquan_cli.model.shared import Contact
from liuquan_cli.model.supervision import Channel
from liuquan_cli.model.text import Text, say
from liuquan_cli.model.unit import Organisation
from liuquan_cli.rules.disclose.withheld import called
from liuquan_cli.rules.supervise.contacts import is_address, is_email, is_phone, is_url

RULE = Rule(
    "LQ505",
    "contact-malformed",
    Severity.ERROR,
    Scope.DEPARTMENT,
    basis=("长治方案 三(五)", "孝义方案 四(六)1"),
    serves=("P5-12", "P5-18"),
    since=Profile.公开,
    reads=("权力清单",),
)


def check(department: Department) -> Iterator[Finding]:
    """Find telephone numbers, addresses and links that lead nowhere."""
    unit = department.unit
    yield from _numbers(unit, unit.phone, "电话")
    yield from _contact(unit, unit.complaint, "投诉")
    for organisation in department.all(Organisation):
        yield from _numbers(organisation, organisation.phone, "电话")
    for channel in department.all(Channel):
        yield from _contact(channel, channel.contact, "联系")
    for power in department.all(Power):
        yield from _numbers(power, power.phone, "咨询电话")
        yield from _contact(power, power.complaint, "投诉")


def _contact(item: Located, contact: Contact | None, key: str) -> Iterator[Finding]:
    if contact is None:
        return
    yield from _numbers(item, contact.phone, key, "电话")
    if contact.email and not is_email(contact.email):
        yield _wrong(item, contact.email, say("写公用邮箱，例如 jiancha@example.org"), key, "邮箱")
    if contact.url and not is_url(contact.url):
        yield _wrong(
            item, contact.url, say("写完整的网址，以 http:// 或 https:// 开头"), key, "网址"
        )
    if contact.address and not is_address(contact.address):
        yield _wrong(item, contact.address, say("写明哪条街几号、哪座楼几层"), key, "地址")


def _numbers(item: Located, phone: str, *path: str) -> Iterator[Finding]:
    if phone and not is_phone(phone):
        remedy = say("写区号和号码，例如 0358-0000000；服务热线写全，例如 12345")
        yield _wrong(item, phone, remedy, *path)


def _wrong(item: Located, value: str, remedy: Text, *path: str) -> Finding:
    return RULE.at(
        item,
        *path,
        message=say(
            "「{item}」的{key}「{value}」写法不对", item=called(item), key=path[-1], value=value
        ),
        remedy=remedy,
    )
