"""Converts a spec to JSON and rewrites constructs that the tools do not support.

- JSON Schema ignores `discriminator`. So in each union variant, the discriminator property becomes an enum of one value.
- `oneOf` of a string and an integer becomes `anyOf`, because the text of an integer parameter matches both schemas.
- `Authorization` schemes that are not registered become API keys in a header.
- The token endpoint becomes a path of the spec, because Prism forwards only such paths.
"""

import json
import re
import sys
from urllib.parse import urlsplit

import yaml


class Loader(yaml.SafeLoader):
    """Loads times as strings, and only `true` and `false` as booleans."""


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
            # A variant may use `allOf`. Properties next to `allOf` apply in addition to those in `allOf`.
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
                    "responses": {"default": {"description": "A token or an error."}},
                }
            }
    with open(out, "w", encoding="utf-8") as file:
        json.dump(document, file)


main(*sys.argv[1:])
