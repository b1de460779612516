"""Form: one file by itself, its bytes, its YAML and its contract. Nothing of the department."""

from types import ModuleType

from liuquan_cli.model.finding import Finding
from liuquan_cli.model.rule import Scope
from liuquan_cli.model.source import Source
from liuquan_cli.rules.form import (
    anchor_or_alias,
    bad_format,
    bad_symlink,
    bank_card,
    byte_order_mark,
    colon_in_value,
    compound_key,
    curly_quotes,
    duplicate_key,
    explicit_tag,
    file_too_large,
    front_matter,
    full_width_punctuation,
    home_address,
    id_number,
    identity_document,
    ideographic_space,
    internal_mark,
    invisible_character,
    merge_key,
    missing_key,
    missing_space,
    mobile_number,
    nested_too_deep,
    not_a_mapping,
    not_utf8,
    own_secrecy_mark,
    secrecy_mark,
    several_documents,
    tab_indentation,
    unclosed_quote,
    unknown_key,
    unknown_kind,
    unreadable_file,
    unsupported_version,
    value_not_allowed,
    wrong_type,
    yaml_syntax,
)

RULES: tuple[ModuleType, ...] = (
    unreadable_file,
    file_too_large,
    not_utf8,
    byte_order_mark,
    tab_indentation,
    full_width_punctuation,
    ideographic_space,
    curly_quotes,
    unclosed_quote,
    yaml_syntax,
    duplicate_key,
    merge_key,
    several_documents,
    anchor_or_alias,
    explicit_tag,
    bad_symlink,
    not_a_mapping,
    unknown_kind,
    unsupported_version,
    unknown_key,
    missing_key,
    wrong_type,
    value_not_allowed,
    bad_format,
    front_matter,
    nested_too_deep,
    invisible_character,
    missing_space,
    colon_in_value,
    compound_key,
    id_number,
    mobile_number,
    secrecy_mark,
    bank_card,
    own_secrecy_mark,
    internal_mark,
    identity_document,
    home_address,
)
_OF_A_FILE = tuple(rule for rule in RULES if rule.RULE.scope is Scope.FORM)
_LEAKING = tuple(rule for rule in _OF_A_FILE if not rule.RULE.waivable)
LEAKS = frozenset(rule.RULE.code for rule in RULES if not rule.RULE.waivable)
BY_CODE: dict[str, ModuleType] = {rule.RULE.code: rule for rule in RULES}


def check(source: Source) -> list[Finding]:
    """Every finding of every form rule in one file, in the order of the rules.

    Which of several explanations of one slip is told was settled in reading: a file that does not
    parse has either the slip or the parser's complaint among its problems, never both.
    """
    return [finding for rule in _OF_A_FILE for finding in rule.check(source)]


def leaks(source: Source) -> list[Finding]:
    """What may not be in a file of any kind: personal data, and marks of secrets."""
    return [finding for rule in _LEAKING for finding in rule.check(source)]
