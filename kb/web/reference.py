"""An OpenAPI description as something a template can show."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

EXAMPLES: Mapping[str, str] = {
    "/api/search": "/api/search?q=smart+city&lang=th&size=3",
    "/api/suggest": "/api/suggest?q=smart",
    "/export.csv": "/export.csv?q=smart+city",
    "/export.jsonl": "/export.jsonl?q=smart+city",
    "/feed.atom": "/feed.atom?q=smart+city",
}
"""Addresses to try; an operation without parameters is its own example."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an operation; `type` is in words."""

    name: str
    type: str
    description: str


@dataclass(frozen=True, slots=True)
class Operation:
    """One address. `answers` are (status, description, name of the shape) triples."""

    path: str
    method: str
    summary: str
    description: str
    parameters: tuple[Parameter, ...]
    answers: tuple[tuple[str, str, str], ...]
    example: str | None


@dataclass(frozen=True, slots=True)
class Shape:
    """A shape of an answer; `fields` are (name, type) pairs."""

    name: str
    description: str
    fields: tuple[tuple[str, str], ...]


def list_operations(schema: Mapping[str, Any]) -> list[Operation]:
    """All operations of an OpenAPI description, in its order.

    >>> list_operations({"paths": {"/api/x": {"get": {"summary": "ค้น", "responses": {}}}}})[0].summary
    'ค้น'
    >>> list_operations({"paths": {"/x": {"get": {"summary": "Find", "responses": {}}}}})[0].example
    '/x'
    """
    return [_operation(path, method, body) for path, methods in schema["paths"].items() for method, body in methods.items()]


def list_shapes(schema: Mapping[str, Any]) -> list[Shape]:
    """All shapes of an OpenAPI description, in its order.

    >>> list_shapes({"components": {"schemas": {"Item": {"properties": {"n": {"type": "integer"}}}}}})[0].fields
    (('n', 'integer'),)
    >>> list_shapes({})
    []
    """
    shapes = schema.get("components", {}).get("schemas", {})
    return [
        Shape(name, body.get("description", ""), tuple((field, write_type(kind)) for field, kind in body.get("properties", {}).items()))
        for name, body in shapes.items()
    ]


def write_type(schema: Mapping[str, Any]) -> str:
    """The type of a value in words.

    >>> write_type({"anyOf": [{"type": "string", "format": "date"}, {"type": "null"}]})
    'string (date) | null'
    >>> write_type({"type": "array", "items": {"$ref": "#/components/schemas/Hit"}})
    '[Hit]'
    """
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " | ".join(write_type(one) for one in schema["anyOf"])
    if "enum" in schema:
        return " | ".join(json.dumps(one, ensure_ascii=False) for one in schema["enum"])
    if schema.get("type") == "array":
        inner = schema.get("prefixItems", [schema.get("items", {})])
        return "[" + ", ".join(write_type(one) for one in inner) + "]"
    name = str(schema.get("type", "any"))
    return f"{name} ({schema['format']})" if "format" in schema else name


def _operation(path: str, method: str, body: Mapping[str, Any]) -> Operation:
    parameters = tuple(Parameter(one["name"], write_type(one["schema"]), one.get("description", "")) for one in body.get("parameters", ()))
    return Operation(
        path,
        method.upper(),
        body.get("summary", ""),
        body.get("description", "").replace("`", ""),
        parameters,
        tuple((status, answer.get("description", ""), _answer_shape(answer)) for status, answer in body["responses"].items()),
        EXAMPLES.get(path, None if parameters or method != "get" else path),
    )


def _answer_shape(answer: Mapping[str, Any]) -> str:
    contents: Mapping[str, Any] = answer.get("content", {})
    return ", ".join(f"{kind}: {write_type(one.get('schema', {}))}" for kind, one in contents.items())
