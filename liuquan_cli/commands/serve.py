"""liuquan serve: the site as it would be published now, on this machine, up to date by itself."""

import os
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import typer

from liuquan_cli.checking.intake import Intake
from liuquan_cli.checking.review import Review
from liuquan_cli.commands.options import (
    NoCache,
    Repository,
    Today,
    day_of,
    fail,
    laws_named,
    profile_named,
    tell,
)
from liuquan_cli.commands.publish import ProfileName, Theme, wanted_of
from liuquan_cli.crash import report_crash
from liuquan_cli.model.text import _
from liuquan_cli.publish.preview.making import Maker, Shown, Subject
from liuquan_cli.publish.preview.serving import Stage, is_local, serving
from liuquan_cli.publish.production import FAILURES
from liuquan_cli.render.engine import WHEEL, EngineError, choose_engine
from liuquan_cli.report.gather import Setting
from liuquan_cli.report.text import write
from liuquan_cli.usage import reason

_WATCHED = (".yaml", ".yml", ".md")


def run(
    path: Repository = Path("."),
    host: Annotated[
        str, typer.Option("--host", help=_("在哪个地址上；不写的只有本机看得到"))
    ] = "127.0.0.1",
    port: Annotated[
        int, typer.Option("--port", min=0, max=65535, help=_("端口；0 是自己找一个"))
    ] = 8000,
    profile: ProfileName = "",
    theme: Theme = None,
    today: Today = "",
    no_cache: NoCache = False,
) -> None:
    """Make, serve, watch, and make anew until Ctrl-C."""
    day = day_of(today)
    if not path.is_dir():
        raise fail(_("{path} 不是一个目录").format(path=path))
    try:
        engine = choose_engine(os.environ.get("LIUQUAN_ENGINE", WHEEL))
    except EngineError as error:
        raise fail(str(error)) from None
    subject = Subject(
        path, day, profile_named(profile), wanted_of(theme, "", None), engine, not no_cache,
        lambda found, intake: _worded(found, intake, day), laws_named(""),
    )  # fmt: skip
    stage = Stage()
    with TemporaryDirectory(prefix="liuquan-") as folder:
        maker = Maker(subject, Path(folder, "site"))
        changes = _changes(path, theme)
        try:
            next(changes)
            stage.show(_made(maker))
            with serving(stage, host, port) as address:
                if not is_local(host):
                    tell(
                        _("留意：同一个网络里的人都看得到这个预览，没有提交和没有通过审查的也在内"),
                        err=True,
                    )
                tell(_("预览：{address}（Ctrl-C 结束）").format(address=address))
                for changed in changes:
                    if changed:
                        stage.show(_made(maker))
        except KeyboardInterrupt:
            tell(_("预览结束"))
        except OSError as error:
            raise fail(
                _("不能在 {host}:{port} 上预览：{why}；用 --port 换一个端口").format(
                    host=host, port=port, why=reason(error)
                )
            ) from None


def _made(maker: Maker) -> Shown:
    """The site as of now, told about on the terminal; a failure is shown in its place."""
    began = time.monotonic()
    try:
        shown = maker.make()
    except NotADirectoryError:
        return _failed(_("{path} 不是一个目录").format(path=maker.subject.root))
    except FAILURES as error:
        return _failed(str(error))
    except OSError as error:
        return _failed(_("读写不了 {file}：{why}").format(file=error.filename, why=reason(error)))
    except Exception:
        return _failed(report_crash(["serve"]))
    took = f"{time.monotonic() - began:.2f}"
    if shown.errors:
        tell(shown.report.rstrip("\n"))
    if shown.files:
        tell(_("已更新，用时 {seconds} 秒").format(seconds=took))
    else:
        tell(_("有涉密标志或个人信息，不预览；改好以后自动更新"), err=True)
    return shown


def _failed(message: str) -> Shown:
    tell(message, err=True)
    return Shown(Path(), errors=1, report=message)


def _worded(found: Review, intake: Intake, day: date) -> str:
    """What a review found, as validate words it."""
    return write(found, intake, Setting(day))


def _changes(path: Path, theme: Path | None) -> Iterator[bool]:
    """Whether documents or the theme have changed, several times a second.

    The first item says that from now on no change is missed.
    """
    from watchfiles import Change, watch

    root, look = path.resolve(), theme and theme.resolve()

    def counts(_kind: Change, name: str) -> bool:
        file = Path(name)
        if look and file.is_relative_to(look):
            return True
        visible = file.is_relative_to(root) and not any(
            part.startswith(".") for part in file.relative_to(root).parts
        )
        return visible and name.endswith(_WATCHED)

    places = [root, look] if look else [root]
    found = watch(
        *places, watch_filter=counts, debounce=200, step=20, rust_timeout=200, yield_on_timeout=True
    )
    yield from map(bool, found)
