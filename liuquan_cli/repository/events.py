"""The YAML event parser: libyaml's, or PyYAML's own where that is missing."""

from typing import Any

from yaml.parser import Parser as _Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class PureParser(Reader, Scanner, _Parser):
    """PyYAML's own parser under the interface of libyaml's: the same events, 15 times slower."""

    def __init__(self, text: str) -> None:
        Reader.__init__(self, text)
        Scanner.__init__(self)
        _Parser.__init__(self)


Parser: Any = PureParser
try:
    from yaml._yaml import CParser
except ImportError:
    pass
else:
    Parser = CParser
