"""The schemas and the types say the same, and the schemas are sound in themselves."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from urllib.parse import quote, unquote

import pytest
from jsonschema import Draft202012Validator, FormatChecker
from msgspec import inspect, json
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from liuquan_cli.model.schemes import TYPES as SCHEMES
from liuquan_cli.model.schemes import keys_of, type_of
from liuquan_cli.model.schemes.member import Member
from liuquan_cli.repository.contract import kinds, schemas
from liuquan_cli.repository.kinds import TYPES
from liuquan_cli.repository.schemes import shipped
from liuquan_cli.resources import resource

HEAD = ("文档", "版本")
YES_NO = ["是", "否"]


class Node(NamedTuple):
    """A schema, and where it stands: `<file>#<pointer>`."""

    address: str
    schema: dict[str, Any]

    def under(self, *steps: str) -> "Node":
        schema = self.schema
        for step in steps:
            schema = schema[step]
        return Node("/".join((self.address, *steps)), schema)

    def resolved(self) -> "Node":
        """What `$ref` leads to, or itself."""
        reference = self.schema.get("$ref")
        if reference is None:
            return self
        file, _, pointer = reference.partition("#/")
        root = file or self.address.partition("#")[0]
        return Node(root + "#", schemas()[root]).under(*unquote(pointer).split("/")).resolved()

    def properties(self) -> "dict[str, Node]":
        return {key: self.under("properties", key) for key in self.schema["properties"]}


def objects() -> list[Node]:
    """Every schema of an object: the kinds of document and all that `$defs` holds."""
    roots = [Node(name + "#", schema) for name, schema in schemas().items()]
    parts = [root.under("$defs", name) for root in roots for name in root.schema.get("$defs", ())]
    return [node for node in (*roots, *parts) if "properties" in node.schema]


OBJECTS = objects()
PROPERTIES = [found for node in OBJECTS for found in node.properties().items()]


# --- schemas and types ---


def shape_of_schema(node: Node) -> object:
    """What a schema lets in: a word, a list around another shape, or the title of an object."""
    node = node.resolved()
    schema = node.schema
    if schema.get("type") == "array":
        return [shape_of_schema(node.under("items"))]
    if schema.get("type") == "object":
        return schema["title"]
    if "anyOf" in schema:
        first, second = (Node(node.address, one) for one in schema["anyOf"])
        return {"one": shape_of_schema(first), "many": shape_of_schema(second)}
    if schema.get("format") == "date":
        return "date"
    if schema.get("enum") == YES_NO:
        return "yes-no"
    return schema.get("type") or ("string" if "enum" in schema else schema)


def shape_of_type(info: inspect.Type) -> object:
    """The same of a type as msgspec sees it; None beside a type only says it may be missing."""
    match info:
        case inspect.UnionType(types=types):
            shapes = [shape_of_type(t) for t in types if not isinstance(t, inspect.NoneType)]
            return (
                shapes[0] if len(shapes) == 1 else dict(zip(("one", "many"), shapes, strict=True))
            )
        case inspect.VarTupleType(item_type=item):
            return [shape_of_type(item)]
        case inspect.StructType(cls=cls):
            return cls.__name__
        case inspect.DictType():
            return "SchemeMember"
        case inspect.EnumType(cls=cls):
            return "yes-no" if [member.value for member in cls] == YES_NO else cls.__name__
        case inspect.StrType():
            return "string"
        case inspect.IntType():
            return "integer"
        case inspect.DateType():
            return "date"
    return info


def structs_in(info: inspect.Type) -> Iterator[inspect.StructType]:
    match info:
        case inspect.UnionType(types=types):
            for one in types:
                yield from structs_in(one)
        case inspect.VarTupleType(item_type=item):
            yield from structs_in(item)
        case inspect.StructType():
            yield info
        case inspect.DictType():  # the members of a scheme: a type for each kind, one schema
            for held in (Member, *SCHEMES.values()):
                yield struct_of(held)


def struct_of(held: type) -> inspect.StructType:
    info = inspect.type_info(held)
    assert isinstance(info, inspect.StructType)
    return info


def object_in(node: Node) -> Node:
    """The object a property holds or lists."""
    node = node.resolved()
    return object_in(node.under("items")) if node.schema.get("type") == "array" else node


def pairs(kind: str) -> dict[tuple[str, type], tuple[Node, inspect.StructType]]:
    """Every object schema reached from a kind of document, by address and type, with its type."""
    found: dict[tuple[str, type], tuple[Node, inspect.StructType]] = {}
    waiting = [(Node(kinds()[kind] + "#", schemas()[kinds()[kind]]), struct_of(TYPES[kind]))]
    while waiting:
        node, struct = waiting.pop()
        if (node.address, struct.cls) in found:
            continue
        found[node.address, struct.cls] = node, struct
        properties = node.properties()
        for field in struct.fields:
            if field.encode_name in properties:
                inner = object_in(properties[field.encode_name])
                waiting += [(inner, nested) for nested in structs_in(field.type)]
    return found


def test_every_kind_of_document_has_a_type() -> None:
    assert set(kinds()) == set(TYPES)


@pytest.mark.parametrize("kind", TYPES)
def test_types_hold_what_the_schemas_describe(kind: str) -> None:
    """Names, keys, shapes, and whether a value may be missing."""
    for node, struct in pairs(kind).values():
        if issubclass(struct.cls, Member):
            continue  # has a part of what its schema describes
        needed = node.schema.get("required", ())
        described = {
            key: (found.schema["title"], shape_of_schema(found), key in needed)
            for key, found in node.properties().items()
            if not (key in HEAD and node.address.endswith("#"))
        }
        held = {
            field.encode_name: (field.name, shape_of_type(field.type), field.required)
            for field in struct.fields
            if field.name != "stands"
        }
        assert held == described, node.address
        assert struct.cls.__name__ == node.schema["title"]


def test_members_of_schemes_have_the_traits_that_the_schema_gives_their_kind() -> None:
    """`x-kinds` names the kinds of scheme that know a trait; without it all do."""
    (node,) = (node for node in OBJECTS if node.schema["title"] == "SchemeMember")
    needed = node.schema["required"]
    described = {
        key: (found.schema["title"], shape_of_schema(found), key in needed)
        for key, found in node.properties().items()
    }
    known = {kind: {field.encode_name for field in struct_of(SCHEMES[kind]).fields}
             for kind in SCHEMES}  # fmt: skip
    names = {field.encode_name for field in struct_of(Member).fields}
    for held in SCHEMES.values():
        for field in struct_of(held).fields:
            stated = field.name, shape_of_type(field.type), field.required
            assert described[field.encode_name] == stated, held
    for key, found in node.properties().items():
        kinds_of = found.schema.get("x-kinds")
        assert (kinds_of is None) == (key in names), key
        if kinds_of is not None:
            assert kinds_of == [kind for kind in SCHEMES if key in known[kind]], key
            assert kinds_of, key


def test_shipped_schemes_have_no_trait_that_their_kind_does_not_know() -> None:
    for scheme in shipped():
        for member in scheme.members:
            assert set(member) <= set(keys_of(type_of(scheme.kind))), (scheme.name, member)


def test_no_schema_is_out_of_use() -> None:
    used = {address for kind in TYPES for address, _type in pairs(kind)}
    assert {node.address for node in OBJECTS} == used


# --- schemas in themselves ---


def registry() -> Registry[Any]:
    resources = [(name, DRAFT202012.create_resource(schema)) for name, schema in schemas().items()]
    return Registry().with_resources(resources)


FILES = sorted(resource("schemas").rglob("*.schema.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda p: p.name)
def test_schemas_are_json_schemas(file: Any) -> None:
    schema = json.decode(file.read_bytes())
    assert schema["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(schema)


def test_every_object_is_described_and_closed() -> None:
    for node in OBJECTS:
        assert node.schema.get("title") and node.schema.get("description"), node.address
        assert node.schema.get("additionalProperties") is False, node.address
        assert set(node.schema.get("required", ())) <= set(node.schema["properties"]), node.address


def test_every_property_is_described() -> None:
    for key, node in PROPERTIES:
        assert node.schema.get("title", "").isidentifier(), node.address
        assert node.schema.get("description"), node.address
        if key not in HEAD:
            assert isinstance(node.schema.get("x-public"), bool), node.address


def test_a_key_is_a_number_or_text_wherever_it_stands() -> None:
    """The reader decides by the key alone whether `12` is a number."""
    scalars: dict[str, dict[bool, str]] = {}
    for key, node in PROPERTIES:
        shape = shape_of_schema(node)
        while isinstance(shape, list):
            shape = shape[0]
        if key not in HEAD and object_in(node).schema.get("type") != "object":
            scalars.setdefault(key, {})[shape == "integer"] = node.address
    assert [where for where in scalars.values() if len(where) > 1] == []


def test_examples_are_valid() -> None:
    known = registry()
    for _key, node in PROPERTIES:
        pointer = quote(node.address, safe="#/$.-")
        validator = Draft202012Validator(
            {"$ref": pointer}, registry=known, format_checker=FormatChecker()
        )
        for example in node.schema.get("examples", ()):
            assert list(validator.iter_errors(example)) == [], node.address
