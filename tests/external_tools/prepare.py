"""Writes a spec as JSON, with what judges do not read in it written out where they do read it.

- A discriminator tells the members of a union apart; for JSON Schema they are apart by the one value of the tag.
- A parameter that is text or an integer is both, once text is taken for the integer that it says: `anyOf`, not `oneOf`.
- A scheme of `Authorization` that is not registered is a header like any other.
- The token endpoint stands in a security scheme; a proxy forwards paths of the spec only.
"""

import json
import re
import sys
from urllib.parse import urlsplit

import yaml


class Loader(yaml.SafeLoader):
    """YAML as the specs mean it: a time is a text, and only `true` and `false` are booleans."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))


def main(spec, out):
    with open(spec, encoding="utf-8") as file:
        document = yaml.load(file, Loader)
    components = document["components"]
    schemas = components["schemas"]
    for schema in schemas.values():
        discriminator = schema.get("discriminator", {})
        for tag, target in discriminator.get("mapping", {}).items():
            member = schemas[target.rsplit("/", 1)[1]]
            # Of a composition, it stands in one of the parts; beside them, it holds for all.
            properties = member.setdefault("properties", {})
            properties.setdefault(discriminator["propertyName"], {"type": "string"})["enum"] = [tag]
        if {member.get("type") for member in schema.get("oneOf", [])} == {"string", "integer"}:
            schema["anyOf"] = schema.pop("oneOf")
    for name, scheme in components.get("securitySchemes", {}).items():
        if scheme["type"] == "http" and scheme["scheme"].lower() not in ("basic", "bearer"):
            components["securitySchemes"][name] = {"type": "apiKey", "in": "header", "name": "Authorization"}
        for flow in scheme.get("flows", {}).values():
            document["paths"][urlsplit(flow["tokenUrl"]).path] = {
                "post": {
                    "operationId": "token_endpoint",
                    "security": [],
                    "requestBody": {"content": {"application/x-www-form-urlencoded": {"schema": {"type": "object"}}}},
                    "responses": {"default": {"description": "A token, or why there is none."}},
                }
            }
    with open(out, "w", encoding="utf-8") as file:
        json.dump(document, file)


main(*sys.argv[1:])
