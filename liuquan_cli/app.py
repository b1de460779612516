"""The command line: names the commands and imports none of them until it is called."""

import gc
import os
import sys
from importlib import import_module
from keyword import iskeyword
from typing import Annotated, Any, cast

from liuquan_cli.exit import Exit
from liuquan_cli.language import LANGUAGES, chosen, use_language
from liuquan_cli.model.text import _, say
from liuquan_cli.usage import complaint, reason, reworded

COMMANDS = {
    "init": say("新建一个部门的仓库"),
    "new": say("新增一项权力、流程、风险等，编号自动取"),
    "validate": say("审查一个部门的仓库"),
    "scan": say("提交前快查：涉密标志、个人信息和写法"),
    "review": say("复核改过的条文，记下指纹，单独提交"),
    "explain": say("说明一条规则：检查什么、为什么、反例和正例"),
    "report": say("列出报表：责任链条、岗位职能、监督覆盖、清理前后、自查等"),
    "report year": say("写一年的文书：信息公开年报、年度报告、自查报告、责任书等"),
    "due": say("列出到期和逾期的事项，按岗位"),
    "fmt": say("整理 YAML 的排版，不改内容"),
    "render": say("画流程图、风险图和整个单位的图"),
    "import": say("从别的软件画的 BPMN 流程图导入一个流程"),
    "publish": say("生成公开网站"),
    "verify": say("核对公开网站：有没有改过、缺少、多出，与提交是否相符"),
    "serve": say("在本机预览公开网站，改了文件就更新"),
    "doctor": say("检查本机环境：字体、画图引擎、git、语言"),
}


def module_of(verb: str) -> str:
    """The module of a command; one named like a word of Python's has a stroke behind it."""
    return "liuquan_cli.commands." + verb.replace(" ", "_") + "_" * iskeyword(verb)


def build(language: str) -> Any:
    """The Typer application, with a group that imports a command's module when it is run."""
    import typer
    from typer.core import TyperCommand, TyperGroup

    class Spoken(TyperCommand):
        """A command whose help is in the person's language."""

        def get_help(self, ctx: Any) -> str:
            return reworded(super().get_help(ctx), language)

    class LazyGroup(TyperGroup):
        """Commands by name; the list of commands is shown without importing any."""

        listing = False

        def list_commands(self, ctx: Any) -> list[str]:
            return list(COMMANDS)

        def resolve_command(self, ctx: Any, args: list[str]) -> Any:
            two = " ".join(args[:2])
            if len(args) > 1 and two in COMMANDS:  # a verb of two words, such as report year
                return two, self.get_command(ctx, two), args[2:]
            return super().resolve_command(ctx, args)

        def get_command(self, ctx: Any, cmd_name: str) -> Any:
            if cmd_name not in COMMANDS:
                return None
            alone = typer.Typer(add_completion=False, rich_markup_mode=None)
            known = alone.command(cmd_name, cls=Spoken, help=str(COMMANDS[cmd_name]))
            if self.listing or ctx.resilient_parsing:
                known(lambda: None)
            else:
                known(import_module(module_of(cmd_name)).run)
            command = typer.main.get_command(alone)
            command.name = cmd_name
            return command

        def get_help(self, ctx: Any) -> str:
            self.listing = True
            return reworded(super().get_help(ctx), language)

    app = typer.Typer(cls=LazyGroup, no_args_is_help=True, rich_markup_mode=None)

    def version(asked: bool) -> None:
        if asked:
            from liuquan_cli import __version__

            typer.echo(f"liuquan {__version__}")
            raise typer.Exit()

    @app.callback(
        help=_("六权治本工具：把权力清单、流程、风险管成一个可查、可画、可公开、可审计的仓库。")
    )
    def options(
        lang: Annotated[
            str, typer.Option(metavar="|".join(LANGUAGES), help=_("用哪种语言说话"))
        ] = "zh",
        version: Annotated[
            bool, typer.Option("--version", callback=version, is_eager=True, help=_("版本"))
        ] = False,
    ) -> None:
        if lang not in LANGUAGES:
            raise typer.BadParameter(
                _("没有这种语言：{lang}").format(lang=lang), param_hint="--lang"
            )

    return app


def run(arguments: list[str], language: str) -> int:
    """Run one command line; the exit code."""
    if arguments[:1] == ["scan"]:  # at every commit: the command-line library takes half the time
        from liuquan_cli.commands.quick import look, wanted

        plain = wanted(arguments[1:])
        if plain is not None:
            return look(plain)
    import typer

    usage_error = cast(type[Exception], typer.BadParameter.__base__)
    try:
        return build(language)(args=arguments, prog_name="liuquan", standalone_mode=False) or 0
    except typer.Abort:
        print(_("已中断"), file=sys.stderr)
        return Exit.INTERRUPTED
    except usage_error as error:
        if type(error).__name__ == "NoArgsIsHelpError":
            print(cast(Any, error).ctx.get_help())
        else:
            from liuquan_cli.rules.personal import masked

            print(masked(complaint(error)), file=sys.stderr)
        return Exit.USAGE


def main() -> None:
    """Run the command line. Whatever goes wrong, a person reads a sentence, never a traceback."""
    gc.set_threshold(200_000, 50, 100)  # a department is millions of small objects that all stay
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    language, arguments = chosen(sys.argv[1:])
    use_language(language)
    try:
        code = run(arguments, language)
    except KeyboardInterrupt:
        print(_("已中断"), file=sys.stderr)
        code = Exit.INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = Exit.CLEAN
    except OSError as error:
        why = reason(error)
        from liuquan_cli.rules.personal import masked

        file = masked(str(error.filename)) if error.filename else _("标准输出")
        print(_("读写不了 {file}：{why}").format(file=file, why=why), file=sys.stderr)
        code = Exit.USAGE
    except Exception:
        from liuquan_cli.crash import report_crash

        print(report_crash(arguments), file=sys.stderr)
        code = Exit.BUG
    raise SystemExit(code)
