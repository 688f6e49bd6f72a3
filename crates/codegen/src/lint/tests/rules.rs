//! One case for each way to violate a rule. In each case, one change to the base spec violates exactly one rule, at the expected
//! location.

use std::collections::BTreeMap;

use crate::{
    lint::lint,
    load::{Sources, render},
    openapi::rules::{self, Class, Dialect},
};

use super::{BASE, changed, document, problems};

/// A case: the rule, the replaced text, the replacement, and the location of the problem.
type Case = (&'static str, &'static str, &'static str, &'static str);

const JOBS: &str = "/paths/~1jobs~1{jobId}/get";

/// Cases for the rules that apply to all documents.
#[rustfmt::skip]
fn general() -> Vec<Case> {
    vec![
        ("not-openapi", BASE, "[]", ""),
        ("openapi-version", "openapi: 3.0.3", "openapi: 3.1.0", "/openapi"),
        ("openapi-version", "openapi: 3.0.3", "openapi: 3.0", "/openapi"),
        ("openapi-version", "openapi: 3.0.3", "swagger: '2.0'", "/swagger"),
        ("openapi-version", "openapi: 3.0.3\n", "", ""),
        ("structure", "paths:\n", "routes:\n", ""),
        ("structure", "info:\n", "about:\n", ""),
        ("structure", "nullable: true", "nullable: perhaps", "/components/schemas/Pet/allOf/1/properties/price"),
        ("structure", "city:\n          type: string", "city:\n          type: [string, 'null']", "/components/schemas/Shelter/properties/city/type"),
        ("structure", "schema: {type: integer, format: int64}", "schema: {type: [integer, 'null'], format: int64}", "/paths/~1pets/get/parameters/0/schema/type"),
        ("structure", "city:\n          type: string", "city:\n          type: [string, integer]", "/components/schemas/Shelter/properties/city/type"),
        ("structure", "tags: [jobs]", "tags: jobs", "/paths/~1jobs~1{jobId}/get/tags"),
        ("structure", "  parameters:\n    PetId:\n", "  parameters:\n    Other: 7\n    PetId:\n", "/components/parameters/Other"),

        ("external-reference", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '../owner.yaml'}", "/components/schemas/Pet/allOf/1/properties/owner/$ref"),
        ("external-reference", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: none.yaml#/Owner}", "/components/schemas/Pet/allOf/1/properties/owner/$ref"),
        ("unresolved-reference", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '#/components/schemas/Owners'}", "/components/schemas/Pet/allOf/1/properties/owner/$ref"),
        ("unresolved-reference", "'204': {description: The job is finished.}\n        default: {$ref: '#/components/responses/Error'}", "default: {$ref: '#/components/responses/Eror'}", "/paths/~1jobs~1{jobId}/get/responses/default/$ref"),
        ("deep-reference", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '#/components/schemas/Shelter/properties/city'}", "/components/schemas/Pet/allOf/1/properties/owner/$ref"),
        ("circular-reference", "    PetStatus:\n      type: string\n      description: Whether the pet is available.\n      enum: [free, sold]\n      x-name: {free: Available}", "    PetStatus: {$ref: '#/components/schemas/PetStatus'}", "/components/schemas/PetStatus/$ref"),
        ("circular-reference", "  /jobs/{jobId}:\n", "  /loop: {$ref: '#/paths/~1loop'}\n  /jobs/{jobId}:\n", "/paths/~1loop/$ref"),

        ("path-reference", "  /jobs/{jobId}:\n", "  /tasks/{jobId}: {$ref: '#/components/responses/Error'}\n  /jobs/{jobId}:\n", "/paths/~1tasks~1{jobId}/$ref"),
        ("path-reference", "  /jobs/{jobId}:\n", "  /tasks: {get: {$ref: '#/components/responses/Error'}}\n  /jobs/{jobId}:\n", "/paths/~1tasks/get/$ref"),
        ("trace-method", "    delete:\n", "    trace:\n", "/paths/~1pets~1{petId}/trace"),
        ("operation-id", "      operationId: get_pet\n", "", "/paths/~1pets~1{petId}/get"),
        ("operation-id", "operationId: get_pet\n", "operationId: getPet\n", "/paths/~1pets~1{petId}/get/operationId"),
        ("operation-id", "operationId: get_pet\n", "operationId: clone\n", "/paths/~1pets~1{petId}/get/operationId"),
        ("operation-id", "operationId: get_pet\n", "operationId: response\n", "/paths/~1pets~1{petId}/get/operationId"),
        ("operation-id", "operationId: find_by_chip", "operationId: find by chip", "/paths/~1pets~1search/get/x-variants/0/operationId"),
        ("duplicate-operation-id", "operationId: delete_pet", "operationId: get_pet", "/paths/~1pets~1{petId}/delete/operationId"),
        ("duplicate-operation-id", "find_by_chip\n          parameters: [chip]\n        - operationId: find_by_name", "find1\n          parameters: [chip]\n        - operationId: find_1", "/paths/~1pets~1search/get/x-variants/1/operationId"),
        ("variant-parameters", "parameters: [chip]", "parameters: []", "/paths/~1pets~1search/get/x-variants/0"),
        ("variant-parameters", "parameters: [chip]", "parameters: [chap]", "/paths/~1pets~1search/get/x-variants/0/parameters/0"),
        ("variant-parameters", "required: false", "required: true", "/paths/~1pets~1search/get/x-variants/0/parameters/0"),
        ("variant-parameters", "        - operationId: find_by_chip\n          parameters: [chip]\n        - operationId: find_by_name\n          parameters: [name]\n", "        []\n", "/paths/~1pets~1search/get/x-variants"),

        ("invalid-parameter", "- name: colors\n", "- {name: colors, in: query, description: One., schema: {type: string}}\n        - name: colors\n", "/paths/~1pets/get/parameters/3"),
        ("parameter-name", "- name: colors", "- name: Body", "/paths/~1pets/get/parameters/2/name"),
        ("parameter-name", "- name: colors", "- name: $", "/paths/~1pets/get/parameters/2/name"),
        ("parameter-conflict", "- name: colors", "- name: Offset", "/paths/~1pets/get/parameters/2/name"),
        ("path-parameter", "/jobs/{jobId}:", "/jobs/{jobId}/{step}:", "/paths/~1jobs~1{jobId}~1{step}/get"),
        ("path-parameter", "/jobs/{jobId}:", "/jobs:", "/paths/~1jobs/get/parameters/0"),
        ("path-query", "/jobs/{jobId}:", "/jobs/{jobId}?all=1:", "/paths/~1jobs~1{jobId}?all=1"),
        ("path-template", "/jobs/{jobId}:", "/jobs/{jobId}/{step:", "/paths/~1jobs~1{jobId}~1{step"),
        ("path-template", "/jobs/{jobId}:", "jobs/{jobId}:", "/paths/jobs~1{jobId}"),
        ("path-parameter-required", "name: jobId\n          in: path\n          required: true", "name: jobId\n          in: path\n          required: false", "/paths/~1jobs~1{jobId}/get/parameters/0"),
        ("parameter-kind", "- name: colors\n          in: query", "- name: colors\n          in: cookie", "/paths/~1pets/get/parameters/2/in"),
        ("parameter-kind", "schema: {type: array, items: {type: string}}", "content: {text/plain: {}}", "/paths/~1pets/get/parameters/2"),
        ("parameter-style", "schema: {type: array, items: {type: string}}", "style: deepObject\n          schema: {type: array, items: {type: string}}", "/paths/~1pets/get/parameters/2/style"),
        ("parameter-kind", "schema: {type: array, items: {type: string}}", "schema: {type: object}", "/paths/~1pets/get/parameters/2/schema"),
        ("parameter-kind", "schema: {type: array, items: {type: string}}", "schema: {type: array, items: {$ref: '#/components/schemas/Job'}}", "/paths/~1pets/get/parameters/2/schema"),

        ("parameter-kind", "- name: colors\n          in: query", "- name: colors\n          in: header", "/paths/~1pets/get/parameters/2/schema"),

        ("header-parameter", "- name: cursor\n          in: query", "- name: Content-Length\n          in: header", "/paths/~1pets/get/parameters/1/name"),
        ("header-parameter", "- name: cursor\n          in: query", "- name: accept\n          in: header", "/paths/~1pets/get/parameters/1/name"),
        ("unknown-keyword", "operationId: get_pet\n", "operationId: get_pet\n      consumes: [text/plain]\n", "/paths/~1pets~1{petId}/get/consumes"),
        ("unknown-keyword", "nullable: true", "minimun: 0\n              nullable: true", "/components/schemas/Pet/allOf/1/properties/price/minimun"),
        ("unknown-format", "format: decimal", "format: Decimal", "/components/schemas/Money/properties/amount/format"),
        ("ignored-keyword", "- name: colors\n          in: query", "- name: colors\n          in: query\n          allowReserved: true", "/paths/~1pets/get/parameters/2/allowReserved"),
        ("ignored-keyword", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '#/components/schemas/Owner', nullable: true}", "/components/schemas/Pet/allOf/1/properties/owner/nullable"),
        ("structure", "    description: Sandbox\n", "    description: Sandbox\n    $ref: '#/components/schemas/Owner'\n", "/servers/1/$ref"),

        ("missing-success", "'204': {description: The job is finished.}", "'302': {description: The job is finished.}", "/paths/~1jobs~1{jobId}/get/responses"),
        ("response-status", "'404':", "'600':", "/paths/~1pets~1{petId}/get/responses/600"),
        ("success-types", "queued.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Job'}\n              example: {job: 1b4db7eb-4057-5ddf-91e0-36dec72071f5}", "queued.\n          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/Paging'}\n              example: {offset: 1}", "/paths/~1pets/post/responses/202"),
        ("response-status", "'404': {", "2xx: {description: The pet exists.}\n        2XX: {description: The pet exists.}\n        '404': {", "/paths/~1pets~1{petId}/get/responses/2XX"),
        ("response-status", "'404':", "'+404':", "/paths/~1pets~1{petId}/get/responses/+404"),
        ("request-content", "        content:\n          application/json:\n            schema:\n              type: array\n", "        content:\n          text/plain: {schema: {type: string}, example: a}\n          application/json:\n            schema:\n              type: array\n", "/paths/~1pets/post/requestBody/content/text~1plain"),
        ("media-type", "application/hal+json:", "text/plain:", "/paths/~1pets~1{petId}/get/responses/200/content"),
        ("media-type", "application/hal+json:\n              schema: {$ref: '#/components/schemas/Pet'}", "application/hal+json:", "/paths/~1pets~1{petId}/get/responses/200/content/application~1hal+json"),

        ("schema-name", "    Money:\n", "    option: {type: string, description: One of two.}\n    Money:\n", "/components/schemas/option"),
        ("schema-conflict", "    Money:\n", "    pet_status: {type: string, description: A state.}\n    Money:\n", "/components/schemas/pet_status"),
        ("schema-type", "type: number", "type: money", "/components/schemas/Money/properties/amount/type"),
        ("property-conflict", "        city:\n", "        Kind: {type: string, description: A kind.}\n        city:\n", "/components/schemas/Shelter/properties/Kind"),
        ("property-conflict", "            status: {", "            Name: {type: string, description: A name.}\n            status: {", "/components/schemas/Pet/allOf/1/properties/Name"),
        ("property-conflict", "        city:\n          type: string\n          description: The city of the shelter.", "        Extra: {type: string, description: More.}\n      additionalProperties: true", "/components/schemas/Shelter/properties/Extra"),
        ("component-alias", "    Money:\n", "    State: {$ref: '#/components/schemas/PetStatus'}\n    Money:\n", "/components/schemas/State"),
        ("component-alias", "    Money:\n", "    State: {description: A state., allOf: [{$ref: '#/components/schemas/PetStatus'}]}\n    Money:\n", "/components/schemas/State"),
        ("required-property", "required: [amount]", "required: [amount, currency]", "/components/schemas/Money/required/1"),
        ("inline-object", "paging: {$ref: '#/components/schemas/Paging'}", "paging: {type: object, description: The position of the page., properties: {offset: {type: integer, format: int64}}}", "/components/schemas/PetPage/properties/paging"),
        ("inline-object", "items: {$ref: '#/components/schemas/Pet'}\n            examples", "items: {type: object, properties: {id: {type: integer}, name: {type: string}}}\n            examples", "/paths/~1pets/post/requestBody/content/application~1json/schema/items"),
        ("inline-object", "        city:\n", "        rooms: {type: object, description: Rooms., additionalProperties: {type: object, properties: {}}}\n        city:\n", "/components/schemas/Shelter/properties/rooms/additionalProperties"),
        ("inline-enum", "description: The city of the shelter.", "description: The city of the shelter.\n          enum: [Bern]", "/components/schemas/Shelter/properties/city"),
        ("inline-union", "city:\n          type: string", "city:\n          oneOf: [{type: string}, {type: integer}]", "/components/schemas/Shelter/properties/city"),
        ("inline-all-of", "- $ref: '#/components/schemas/Money'", "- $ref: '#/components/schemas/Money'\n                - $ref: '#/components/schemas/Named'", "/components/schemas/Pet/allOf/1/properties/price/allOf"),
        ("all-of-cycle", "description: An object with a name.", "description: An object with a name.\n      allOf: [{$ref: '#/components/schemas/Named'}]", "/components/schemas/Named/allOf"),
        ("all-of-union", "description: An amount of money.", "description: An amount of money.\n      allOf: [{$ref: '#/components/schemas/Owner'}]", "/components/schemas/Money/allOf/0"),
        ("enum-type", "enum: [free, sold]", "enum: [free, sold, null]", "/components/schemas/PetStatus/enum"),
        ("enum-value", "enum: [free, sold]", "enum: [free, sold, '-']", "/components/schemas/PetStatus/enum/2"),
        ("enum-value", "enum: [free, sold]", "enum: [free, sold, 'm²']", "/components/schemas/PetStatus/enum/2"),
        ("enum-value", "enum: [free, sold]", "enum: [free, sold, SOLD]", "/components/schemas/PetStatus/enum/2"),
        ("enum-value", "enum: [free, sold]", "enum: [free, sold, unknown, unknown-value]", "/components/schemas/PetStatus/enum/3"),
        ("untagged-union", "      discriminator:\n        propertyName: kind\n        mapping:\n          person: '#/components/schemas/Person'\n          shelter: '#/components/schemas/Shelter'\n", "", "/components/schemas/Owner"),
        ("union-mapping", "        mapping:\n          person: '#/components/schemas/Person'\n          shelter: '#/components/schemas/Shelter'\n", "", "/components/schemas/Owner/discriminator"),
        ("union-mapping", "          shelter: '#/components/schemas/Shelter'\n", "", "/components/schemas/Owner/oneOf/1"),
        ("union-mapping", "shelter: '#/components/schemas/Shelter'", "shelter: '#/components/schemas/Money'", "/components/schemas/Owner/discriminator/mapping/shelter"),
        ("union-mapping", "shelter: '#/components/schemas/Shelter'", "shelter: Shelter", "/components/schemas/Owner/discriminator/mapping/shelter"),
        ("union-mapping", "shelter: '#/components/schemas/Shelter'", "shelter: '#/components/schemas/Person'", "/components/schemas/Owner/discriminator/mapping/shelter"),
        ("union-mapping", "shelter: '#/components/schemas/Shelter'", "unknown: '#/components/schemas/Shelter'", "/components/schemas/Owner/discriminator/mapping/unknown"),
        ("union-mapping", "shelter: '#/components/schemas/Shelter'", "Person: '#/components/schemas/Shelter'", "/components/schemas/Owner/discriminator/mapping/Person"),
        ("union-member", "type: string\n          description: Always `shelter`.", "type: integer\n          description: Always `shelter`.", "/components/schemas/Shelter"),
        ("union-member", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '#/components/schemas/Shelter'}", "/components/schemas/Pet/allOf/1/properties/owner"),
        ("read-only", "description: A private phone number.", "description: A private phone number.\n          readOnly: true", "/components/schemas/Owner"),
        ("union-member", "    Person:\n", "    Role:\n      description: The role of a person.\n      oneOf: [{$ref: '#/components/schemas/Person'}]\n      discriminator: {propertyName: phone, mapping: {a: '#/components/schemas/Person'}}\n\n    Person:\n", "/components/schemas/Person"),
        ("union-siblings", "      description: The owner of a pet.", "      description: The owner of a pet.\n      allOf: [{$ref: '#/components/schemas/Named'}]", "/components/schemas/Owner/allOf"),
        ("alias-cycle", "    Money:\n", "    Heap:\n      type: array\n      description: A heap of heaps.\n      items: {$ref: '#/components/schemas/Heap'}\n\n    Money:\n", "/components/schemas/Heap"),
        ("unsupported-keyword", "description: The city of the shelter.", "description: The city of the shelter.\n          not: {enum: [Paris]}", "/components/schemas/Shelter/properties/city/not"),

        ("server", "url: https://api.shop.example", "variables: {region: {default: eu}}\n    url: https://{region}.shop.example", "/servers/0/url"),
        ("server-url", "https://api.shop.example", "https://{region}.shop.example", "/servers/0/url"),
        ("server", "description: Sandbox", "description: '(²)'", "/servers/1/description"),
        ("server", "description: Sandbox", "description: production", "/servers/1"),
        ("server-url", "https://api.shop.example", "/api", "/servers/0/url"),
        ("server-url", "      operationId: get_job\n", "      operationId: get_job\n      servers: [{url: jobs}]\n", "/paths/~1jobs~1{jobId}/get/servers/0/url"),
        ("secret-type", "          type: number\n          format: decimal", "          type: number\n          format: password", "/components/schemas/Money/properties/amount/format"),
        ("default-value", "enum: [free, sold]", "enum: [free, sold]\n      default: lost", "/components/schemas/PetStatus/default"),
        ("default-value", "schema: {type: integer, format: int64}", "schema: {type: integer, format: int64, default: '0'}", "/paths/~1pets/get/parameters/0/schema/default"),
        ("security-scheme", "    accessKey:\n", "    timeout: {type: http, scheme: bearer}\n    accessKey:\n", "/components/securitySchemes/timeout"),
        ("security-scheme", "    accessKey:\n", "    access_key: {type: http, scheme: basic}\n    accessKey:\n", "/components/securitySchemes/accessKey"),
        ("security-support", "- accessKey: []", "- accessToken: []", "/security/0/accessToken"),
    ]
}

/// Cases for the rules that apply only to the specs of this project.
#[rustfmt::skip]
fn dialect() -> Vec<Case> {
    vec![
        ("unknown-extension", "x-rate-limit:", "x-rate-limits:", "/x-rate-limits"),
        ("unknown-extension", "'204': {description: The job is finished.}\n        default: {$ref: '#/components/responses/Error'}", "'204': {description: Done.}\n        default: {description: Anything., x-note: new}", "/paths/~1jobs~1{jobId}/get/responses/default/x-note"),
        ("allowance", "      operationId: get_job\n", "      operationId: get_job\n      x-allow: {inline-enum: The vendor has no name for it.}\n", "/paths/~1jobs~1{jobId}/get/x-allow/inline-enum"),
        ("allowance", "      operationId: get_job\n", "      operationId: get_job\n      x-allow: {path-template: Why not.}\n", "/paths/~1jobs~1{jobId}/get/x-allow/path-template"),
        ("allowance", "      operationId: get_job\n", "      operationId: get_job\n      x-allow: [inline-enum]\n", "/paths/~1jobs~1{jobId}/get/x-allow"),
        ("misplaced-extension", "    get:\n      operationId: get_job", "    x-retry: {idempotent: true}\n    get:\n      operationId: get_job", "/paths/~1jobs~1{jobId}/x-retry"),
        ("misplaced-extension", "info:\n", "x-token-url: https://auth.shop.example\ninfo:\n", "/x-token-url"),
        ("misplaced-extension", "info:\n", "x-retry: {idempotent: true}\ninfo:\n", "/x-retry"),
        ("retry", "        idempotent: false\n        not-processed: [429]\n", "        idempotent: 'no'\n", "/paths/~1pets/post/x-retry/idempotent"),
        ("retry", "        idempotent: false\n        not-processed: [429]\n", "        idempotent: false\n        not-processed: 429\n", "/paths/~1pets/post/x-retry/not-processed"),
        ("retry", "not-processed: [429]", "not-processed: [429, 200]", "/paths/~1pets/post/x-retry/not-processed/1"),
        ("retry", "not-processed: [429]", "not-procesed: [429]", "/paths/~1pets/post/x-retry/not-procesed"),
        ("retry", "        idempotent: false\n        not-processed: [429]\n", "        note: Perhaps.\n", "/paths/~1pets/post/x-retry"),
        ("error-map", "x-error-map:\n  - status: 404\n    when: {pointer: /code, equals: EXPIRED}\n    means: unauthorized\n    x-source: {mark: documented, url: https://docs.shop.example/errors}", "x-error-map: {status: 404}", "/x-error-map"),
        ("error-map", "- status: 404\n    when", "- status: 200\n    when", "/x-error-map/0/status"),
        ("error-map", "means: unauthorized", "means: unauthorised", "/x-error-map/0/means"),
        ("error-map", "    means: unauthorized\n", "", "/x-error-map/0"),
        ("error-map", "pointer: /code", "pointer: code", "/x-error-map/0/when"),
        ("error-map", ", equals: EXPIRED", ", equals: [EXPIRED]", "/x-error-map/0/when"),
        ("error-map", "{pointer: /code, equals", "{pointer: /code, header: x, equals", "/x-error-map/0/when/header"),
        ("error-map", "means: unauthorized", "means: unauthorized\n    why: It is so.", "/x-error-map/0/why"),
        ("rate-limit", "[{name: calls, requests: 10, per: second, scope: client, methods: [GET]}]", "[]", "/x-rate-limit"),
        ("rate-limit", "{name: calls,", "{name: '7',", "/x-rate-limit/figures/0/name"),
        ("rate-limit", "requests: 10", "requests: 0", "/x-rate-limit/figures/0/requests"),
        ("rate-limit", "per: second", "per: fortnight", "/x-rate-limit/figures/0/per"),
        ("rate-limit", ", scope: client", "", "/x-rate-limit/figures/0"),
        ("rate-limit", "methods: [GET]", "methods: [get]", "/x-rate-limit/figures/0/methods"),
        ("rate-limit", "methods: [GET]", "method: [GET]", "/x-rate-limit/figures/0/method"),
        ("rate-limit", "methods: [GET]}]", "methods: [GET]}, {name: Calls, requests: 1, per: day, scope: client}]", "/x-rate-limit/figures/1/name"),
        ("token-url", "x-token-url: https://auth.shop", "x-token-url: http://auth.shop", "/servers/0/x-token-url"),
        ("token-url", "x-token-url: https://auth.shop", "x-token-url: 'https://' #", "/servers/0/x-token-url"),
        ("token-refresh", "scheme: bearer", "scheme: token", "/components/securitySchemes/accessKey/x-token-refresh"),
        ("token-refresh", "        method: GET\n        path: /tokens", "        method: PUT\n        path: /tokens", "/components/securitySchemes/accessKey/x-token-refresh/method"),
        ("token-refresh", "        method: GET\n        path: /tokens", "        path: /tokens", "/components/securitySchemes/accessKey/x-token-refresh"),
        ("token-refresh", "path: /tokens/refresh", "path: https://auth.shop.example/tokens", "/components/securitySchemes/accessKey/x-token-refresh/path"),
        ("token-refresh", "path: /tokens/refresh", "path: //auth.shop.example/tokens", "/components/securitySchemes/accessKey/x-token-refresh/path"),
        ("token-refresh", "path: /tokens/refresh", "path: /tokens?a=b", "/components/securitySchemes/accessKey/x-token-refresh/path"),
        ("token-refresh", "parameters: {key: appkey,", "parameters: {", "/components/securitySchemes/accessKey/x-token-refresh/parameters"),
        ("token-refresh", "token: oldtoken,", "token: appkey,", "/components/securitySchemes/accessKey/x-token-refresh/parameters/token"),
        ("token-refresh", "lifetime: validity}", "lifetime: validity, user: user}", "/components/securitySchemes/accessKey/x-token-refresh/parameters/user"),
        ("token-refresh", "        lifetime: 3600\n", "        lifetime: 0\n", "/components/securitySchemes/accessKey/x-token-refresh/lifetime"),
        ("token-refresh", "        lifetime: 3600\n", "", "/components/securitySchemes/accessKey/x-token-refresh"),
        ("token-refresh", "token: /accessToken", "token: accessToken", "/components/securitySchemes/accessKey/x-token-refresh/response/token"),
        ("token-refresh", "lifetime: /validity, unit", "lifetime: validity, unit", "/components/securitySchemes/accessKey/x-token-refresh/response/lifetime"),
        ("token-refresh", "unit: seconds}", "unit: hours}", "/components/securitySchemes/accessKey/x-token-refresh/response/unit"),
        ("token-refresh", "unit: seconds}", "unit: seconds, type: /type}", "/components/securitySchemes/accessKey/x-token-refresh/response/type"),
        ("token-refresh", "        invalidates: true\n", "        invalidates: false\n", "/components/securitySchemes/accessKey/x-token-refresh/invalidates"),
        ("token-refresh", "        invalidates: true\n", "", "/components/securitySchemes/accessKey/x-token-refresh"),
        ("token-refresh", "names: {key: app_key,", "names: {key: AppKey,", "/components/securitySchemes/accessKey/x-token-refresh/names/key"),
        ("token-refresh", "names: {key: app_key,", "names: {key: base_url,", "/components/securitySchemes/accessKey/x-token-refresh/names/key"),
        ("token-refresh", "names: {key: app_key,", "names: {key: app_secret,", "/components/securitySchemes/accessKey/x-token-refresh/names/secret"),
        ("token-refresh", "secret: app_secret}", "secret: app_secret, token: t}", "/components/securitySchemes/accessKey/x-token-refresh/names/token"),
        ("token-refresh", "        invalidates: true\n", "        invalidates: true\n        renews: true\n", "/components/securitySchemes/accessKey/x-token-refresh/renews"),
        ("token-refresh", "        error-map:\n          - {status: 500, when: {pointer: /errorCode, equals: 1}, means: forbidden}\n", "        error-map: {status: 500}\n", "/components/securitySchemes/accessKey/x-token-refresh/error-map"),
        ("error-map", "means: forbidden", "means: rejected", "/components/securitySchemes/accessKey/x-token-refresh/error-map/0/means"),
        ("missing-source", "        x-source: {mark: documented, url: https://docs.shop.example/refresh}\n", "", "/components/securitySchemes/accessKey/x-token-refresh"),
        ("misplaced-extension", "info:\n", "x-token-refresh: {method: GET}\ninfo:\n", "/x-token-refresh"),
        ("effect", "kind: starts-job", "kind: explodes", "/paths/~1pets/post/x-effects/0/kind"),
        ("effect", "description: The pets are imported after the response.", "description: ''", "/paths/~1pets/post/x-effects/0"),
        ("pagination", "style: offset", "style: pages", "/paths/~1pets/get/x-pagination/style"),
        ("pagination", "        style: offset\n", "", "/paths/~1pets/get/x-pagination"),
        ("pagination", "style: offset", "style: offset\n        first: 1", "/paths/~1pets/get/x-pagination/first"),
        ("pagination", "parameters: {offset: offset}", "parameters: {offset: start}", "/paths/~1pets/get/x-pagination/parameters/offset"),
        ("pagination", "parameters: {offset: offset}", "parameters: {offset: offset, size: colors}", "/paths/~1pets/get/x-pagination/parameters/size"),
        ("pagination", "parameters: {offset: offset}", "parameters: {limit: colors}", "/paths/~1pets/get/x-pagination/parameters"),
        ("pagination", "parameters: {offset: offset}", "parameters: {offset: colors}", "/paths/~1pets/get/x-pagination/parameters/offset"),
        ("pagination", "schema: {type: integer, format: int64}", "schema: {type: integer}", "/paths/~1pets/get/x-pagination/parameters/offset"),
        ("pagination", "          type: integer\n          format: int64", "          type: integer", "/paths/~1pets/get/x-pagination/echo/offset"),
        ("pagination", "items: /items", "items: /pets", "/paths/~1pets/get/x-pagination/items"),
        ("pagination", "items: /items", "items: pets", "/paths/~1pets/get/x-pagination/items"),
        ("pagination", "items: /items", "items: /paging", "/paths/~1pets/get/x-pagination/items"),
        ("pagination", "items: /items", "items: /paging/*", "/paths/~1pets/get/x-pagination/items"),
        ("pagination", "offset: /paging/offset", "offset: /paging/start", "/paths/~1pets/get/x-pagination/echo/offset"),
        ("pagination", "offset: /paging/offset", "offset: /items", "/paths/~1pets/get/x-pagination/echo/offset"),
        ("pagination", "echo: {offset: /paging/offset}", "echo: {ofset: /paging/offset}", "/paths/~1pets/get/x-pagination/echo/ofset"),
        ("pagination", "echo: {offset: /paging/offset}", "ecco: {offset: /paging/offset}", "/paths/~1pets/get/x-pagination/ecco"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: page\n        parameters: {page: offset}\n        items: /items", "/paths/~1pets/get/x-pagination"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: page\n        parameters: {page: offset}\n        first: one\n        items: /items", "/paths/~1pets/get/x-pagination/first"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: next-link\n        items: /items", "/paths/~1pets/get/x-pagination"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: next-link\n        items: /items\n        next: /paging/offset", "/paths/~1pets/get/x-pagination/next"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: token\n        parameters: {token: offset}\n        items: /items\n        next: /next_cursor", "/paths/~1pets/get/x-pagination/parameters/token"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: token\n        parameters: {token: cursor}\n        items: /items\n        next: /next_cursor\n        end: 0", "/paths/~1pets/get/x-pagination/end"),
        ("pagination", "style: offset\n        parameters: {offset: offset}\n        items: /items\n        echo: {offset: /paging/offset}", "style: token\n        parameters: {token: cursor}\n        items: /items\n        next: /next_cursor\n        end: /items", "/paths/~1pets/get/x-pagination/end"),
        ("pagination", "          content:\n            application/json:\n              schema: {$ref: '#/components/schemas/PetPage'}\n              examples:\n                one:\n                  value: {items: [{id: 7, name: Rex, status: sold}], paging: {offset: 0}}\n", "          content: {}\n", "/paths/~1pets/get/responses/200"),
        ("pagination", "        default: {$ref: '#/components/responses/Error'}\n    post:", "        '204': {description: No pets.}\n        default: {$ref: '#/components/responses/Error'}\n    post:", "/paths/~1pets/get/responses/204"),
        ("job", "id: /job", "id: /task", "/paths/~1pets/post/x-job/id"),
        ("job", "id: /job", "id: job", "/paths/~1pets/post/x-job/id"),
        ("job", "operation: get_job", "operation: get_task", "/paths/~1pets/post/x-job/operation"),
        ("job", "operation: get_job", "operation: get_job\n        kind: import", "/paths/~1pets/post/x-job/kind"),
        ("job", "parameter: jobId", "parameter: taskId", "/paths/~1pets/post/x-job/parameter"),
        ("job", "- pointer: /status", "- pointer: /stage", "/paths/~1pets~1{petId}/get/x-job/outcomes/0/pointer"),
        ("job", "succeeded: [sold]", "succeeded: []", "/paths/~1pets~1{petId}/get/x-job/outcomes/0/succeeded"),
        ("job", "            failed: [free]\n", "", "/paths/~1pets~1{petId}/get/x-job/outcomes/0"),
        ("job", "failed: [free]", "failed: [Sold]", "/paths/~1pets~1{petId}/get/x-job/outcomes/0/failed/0"),
        ("job", "succeeded: [sold]", "succeeded: [sold]\n            kind: pet", "/paths/~1pets~1{petId}/get/x-job/outcomes/0/kind"),
        ("job", "        outcomes:\n          - pointer: /status\n            succeeded: [sold]\n            failed: [free]\n", "        outcomes: []\n", "/paths/~1pets~1{petId}/get/x-job/outcomes"),
        ("missing-effects", "      x-effects:\n        - kind: destroys\n          description: The pet is deleted.\n          x-source: {mark: documented, url: https://docs.shop.example/deletions}\n", "", "/paths/~1pets~1{petId}/delete"),
        ("missing-retry", "      x-retry:\n        idempotent: false\n        not-processed: [429]\n        x-source: {mark: documented, url: https://docs.shop.example/retries}\n", "", "/paths/~1pets/post"),
        ("missing-source", "  x-source: {mark: documented, url: https://docs.shop.example/limits}\n", "", "/x-rate-limit"),
        ("missing-source", "    x-source: {mark: documented, url: https://docs.shop.example/errors}\n", "", "/x-error-map/0"),
        ("missing-source", "    x-source: {mark: documented, url: https://docs.shop.example/events}\n", "", "/x-webhooks/0"),
        ("missing-source", "        x-source: {mark: documented, url: https://docs.shop.example/pages}\n", "", "/paths/~1pets/get/x-pagination"),
        ("missing-source", "        x-source: {mark: documented, url: https://docs.shop.example/retries}\n", "", "/paths/~1pets/post/x-retry"),
        ("missing-source", "          x-source: {mark: documented, url: https://docs.shop.example/jobs}\n", "", "/paths/~1pets/post/x-effects/0"),
        ("missing-source", "        x-source: {mark: documented, url: https://docs.shop.example/outcomes}\n", "", "/paths/~1pets~1{petId}/get/x-job"),
        ("pagination", "description: The start of the page.\n          schema: {type: integer, format: int64}", "description: The start of the page.\n          x-source: {mark: inferred, note: A guess.}\n          schema: {type: integer, format: int64}", "/paths/~1pets/get/x-pagination/x-source"),
        ("rust-name", "x-name: page_cursor", "x-name: PageCursor", "/paths/~1pets/get/parameters/1/x-name"),
        ("rust-name", "x-name: page_cursor", "x-name: cursor", "/paths/~1pets/get/parameters/1/x-name"),
        ("rust-name", "x-name: pets", "x-name: send", "/paths/~1pets/post/requestBody/x-name"),
        ("missing-effects", "      x-effects:\n        - kind: destroys\n", "      x-effects:\n          kind: destroys\n", "/paths/~1pets~1{petId}/delete"),
        ("missing-retry", "        idempotent: false\n        not-processed: [429]\n", "        not-processed: [429]\n", "/paths/~1pets/post"),
        ("misplaced-extension", "owner: {$ref: '#/components/schemas/Owner'}", "owner: {$ref: '#/components/schemas/Owner', x-name: keeper}", "/components/schemas/Pet/allOf/1/properties/owner/x-name"),
        ("rust-name", "x-name: pets", "x-name: body", "/paths/~1pets/post/requestBody/x-name"),
        ("rust-name", "x-name: pet_number", "x-name: pet_id", "/components/schemas/Notice/properties/pet-id/x-name"),
        ("rust-name", "next_cursor:\n          type: string\n          description: The start of the next page.", "pet-id:\n          type: string\n          description: The start of the next page.", "/components/schemas/PetPage/properties/pet-id"),
        ("rust-name", "          example: '0815'\n", "          example: '0815'\n        - {name: cursor, in: query, description: The start of the page., schema: {type: string}}\n", "/paths/~1pets~1search/get/parameters/1"),
        ("rust-name", "          example: '0815'\n", "          example: '0815'\n        - {name: cursor, in: query, x-name: start, description: The start of the page., schema: {type: string}}\n", "/paths/~1pets~1search/get/parameters/1"),
        ("rust-name", "          example: '0815'\n", "          example: '0815'\n        - {name: pet-id, in: query, description: The pet., schema: {type: string}}\n", "/paths/~1pets~1search/get/parameters/1"),
        ("enum-value", "x-name: {free: Available}", "x-name: {free: Sold}", "/components/schemas/PetStatus/enum/1"),
        ("rust-name", "x-name: {free: Available}", "x-name: {free: available}", "/components/schemas/PetStatus/x-name/free"),
        ("rust-name", "x-name: {free: Available}", "x-name: {lost: Available}", "/components/schemas/PetStatus/x-name/lost"),
        ("rust-name", "description: An amount of money.\n", "description: An amount of money.\n      x-name: Amount\n", "/components/schemas/Money/x-name"),
        ("misplaced-extension", "      tags: [jobs]\n", "      tags: [jobs]\n      x-name: job\n", "/paths/~1jobs~1{jobId}/get/x-name"),
        ("webhook", "  - name: pet_sold\n", "  - title: x\n    name: pet_sold\n", "/x-webhooks/0/title"),
        ("webhook", "name: pet_sold", "name: PetSold", "/x-webhooks/0/name"),
        ("webhook", "  - name: pet_sold\n    summary", "  - summary", "/x-webhooks/0"),
        ("webhook", "    summary: A pet was sold.\n", "", "/x-webhooks/0"),
        ("webhook", "schema: {$ref: '#/components/schemas/Notice'}\n    media-type", "schema: {$ref: '#/components/schemas/PetStatus'}\n    media-type", "/x-webhooks/0/schema"),
        ("webhook", "media-type: application/json\n    aliases", "media-type: application/xml\n    aliases", "/x-webhooks/0/media-type"),
        ("webhook", "aliases: {pet-id: pet_id}", "aliases: {pet: pet_id}", "/x-webhooks/0/aliases/pet"),
        ("webhook", "aliases: {pet-id: pet_id}", "aliases: {pet-id: kind}", "/x-webhooks/0/aliases/pet-id"),
        ("webhook", "algorithm: hmac-sha256", "algorithm: hmac-md5", "/x-webhooks/0/signature/algorithm"),
        ("webhook", "header: x-signature", "header: X Signature", "/x-webhooks/0/signature/header"),
        ("webhook", "encoding: base64", "encoding: base32", "/x-webhooks/0/signature/encoding"),
        ("webhook", "signed: [timestamp, body]", "signed: [timestamp, url]", "/x-webhooks/0/signature/signed"),
        ("webhook", "signed: [timestamp, body]", "signed: [timestamp, body, path]", "/x-webhooks/0/signature/signed"),
        ("webhook", "      timestamp: x-time\n", "", "/x-webhooks/0/signature"),
        ("webhook", "timestamp: x-time", "timestamp: x-signature", "/x-webhooks/0/signature/timestamp"),
        ("webhook", "separator: '.'", "separator: 7", "/x-webhooks/0/signature/separator"),
        ("webhook", "separator: '.'", "separator: '.'\n      salt: x", "/x-webhooks/0/signature/salt"),
        ("webhook", "    signature:\n      algorithm: hmac-sha256\n      header: x-signature\n      encoding: base64\n      timestamp: x-time\n      signed: [timestamp, body]\n      separator: '.'\n      tolerance: {seconds: 86400, x-source: {mark: documented, url: https://docs.shop.example/tolerance}}\n", "    signature: perhaps\n", "/x-webhooks/0/signature"),
        ("webhook", "      tolerance: {seconds: 86400, x-source: {mark: documented, url: https://docs.shop.example/tolerance}}\n", "", "/x-webhooks/0/signature"),
        ("webhook", "tolerance: {seconds: 86400, ", "tolerance: {seconds: a day, ", "/x-webhooks/0/signature/tolerance"),
        ("webhook", "tolerance: {seconds: 86400, ", "tolerance: {seconds: 0, ", "/x-webhooks/0/signature/tolerance"),
        ("missing-source", "tolerance: {seconds: 86400, x-source: {mark: documented, url: https://docs.shop.example/tolerance}}", "tolerance: {seconds: 86400}", "/x-webhooks/0/signature/tolerance"),
        ("missing-source", "      x-source: {mark: documented, url: https://docs.shop.example/identity}\n", "", "/x-webhooks/0/identity"),
        ("webhook", "    identity:\n      id: [{header: x-id}, {pointer: /pet-id}]\n      attempt: {pointer: /kind}\n      duplicates: signature\n      x-source: {mark: documented, url: https://docs.shop.example/identity}\n", "", "/x-webhooks/0"),
        ("webhook", "{header: x-id}, ", "{header: X-Id}, ", "/x-webhooks/0/identity/id"),
        ("webhook", "{pointer: /pet-id}]", "{pointer: /pet}]", "/x-webhooks/0/identity/id"),
        ("webhook", "attempt: {pointer: /kind}", "attempt: {pointer: /kind, header: x-attempt}", "/x-webhooks/0/identity/attempt"),
        ("webhook", "attempt: {pointer: /kind}", "attempts: {pointer: /kind}", "/x-webhooks/0/identity/attempts"),
        ("webhook", "duplicates: signature", "duplicates: body", "/x-webhooks/0/identity/duplicates"),
        ("webhook", "      id: [{header: x-id}, {pointer: /pet-id}]\n      attempt: {pointer: /kind}\n      duplicates: signature\n", "      attempt: {pointer: /kind}\n", "/x-webhooks/0/identity"),
        ("webhook", "lacks: [kind, text]", "lacks: [kind, other]", "/x-webhooks/0/bare/lacks"),
        ("webhook", "lacks: [kind, text]", "lacks: []", "/x-webhooks/0/bare/lacks"),
        ("webhook", "lacks: [kind, text]", "lacks: [kind, text]\n      has: [other]", "/x-webhooks/0/bare/has"),
        ("webhook", "lacks: [kind, text]", "lacks: [kind, text]\n      has: []", "/x-webhooks/0/bare/has"),
        ("webhook", "under: /text\n      with", "under: /other\n      with", "/x-webhooks/0/bare/under"),
        ("webhook", "with: {/kind: sale}", "with: {/other: sale}", "/x-webhooks/0/bare/with/~1other"),
        ("webhook", "with: {/kind: sale}", "with: {/text: sale}", "/x-webhooks/0/bare/with/~1text"),
        ("webhook", "with: {/kind: sale}", "with: {/kind: 7}", "/x-webhooks/0/bare/with/~1kind"),
        ("webhook", "with: {/kind: sale}", "with: {/kind: sale}\n      as: x", "/x-webhooks/0/bare/as"),
        ("webhook", "- schema: {$ref: '#/components/schemas/Notice'}\n        union", "- schema: {$ref: '#/components/schemas/PetStatus'}\n        union", "/x-webhooks/0/embedded/0/schema"),
        ("webhook", "union: {$ref: '#/components/schemas/Owner'}", "union: {$ref: '#/components/schemas/Notice'}", "/x-webhooks/0/embedded/0/union"),
        ("webhook", "tag: kind\n        content", "tag: sort\n        content", "/x-webhooks/0/embedded/0/tag"),
        ("webhook", "content: text\n        member", "content: body\n        member", "/x-webhooks/0/embedded/0/content"),
        ("webhook", "        member: owner\n", "", "/x-webhooks/0/embedded/0"),
        ("webhook", "others: {id: pet-id}", "others: {id: pet}", "/x-webhooks/0/embedded/0/others/id"),
        ("source", "  x-source:\n    mark: documented\n    url: https://docs.shop.example\n", "", "/info"),
        ("source", "  x-source:\n    mark: documented\n    url: https://docs.shop.example\n", "  x-source: documented\n", "/info/x-source"),
        ("source", "    mark: documented\n", "    mark: rumoured\n", "/info/x-source/mark"),
        ("source", "    url: https://docs.shop.example\n", "", "/info/x-source"),
        ("source", "    url: https://docs.shop.example\n", "    link: https://docs.shop.example\n", "/info/x-source/link"),
        ("source", "note: The vendor does not document errors.", "url: https://docs.shop.example", "/components/responses/Error/x-source"),
        ("source", "'204': {description: The job is finished.}\n        default: {$ref: '#/components/responses/Error'}", "'204': {description: Done.}\n        default: {description: Anything., x-source: {mark: rumoured}}", "/paths/~1jobs~1{jobId}/get/responses/default/x-source/mark"),
        ("operation-parts", "      summary: Get a job.\n", "", JOBS),
        ("operation-parts", "      tags: [jobs]\n", "", JOBS),
        ("operation-parts", "      externalDocs: {url: https://docs.shop.example/job}\n", "", JOBS),
        ("operation-parts", "The job is finished.}\n        default: {$ref: '#/components/responses/Error'}", "The job is finished.}", JOBS),
        ("missing-example", "          example: '0815'\n", "", "/paths/~1pets~1search/get/parameters/0"),
        ("missing-example", "      example: 7\n", "", "/components/parameters/PetId"),
        ("missing-example", "            examples:\n              one: {value: [{id: 7, name: Rex}]}\n", "", "/paths/~1pets/post/requestBody/content/application~1json"),
        ("description", "      description: An object with a name.\n", "", "/components/schemas/Named"),
        ("description", "          description: The city of the shelter.\n", "", "/components/schemas/Shelter/properties/city"),
        ("description", "          description: The number of the chip.\n", "", "/paths/~1pets~1search/get/parameters/0"),
        ("example", "example: 12.5", "example: twelve", "/components/schemas/Money/properties/amount/example"),
        ("example", "example: {id: 7, name: Rex, price", "example: {id: 7, name: 5, price", "/paths/~1pets~1{petId}/get/responses/200/content/application~1hal+json/example/name"),
        ("example", "tags: {size: small}}", "tags: {size: small}, color: red}", "/paths/~1pets~1{petId}/get/responses/200/content/application~1hal+json/example/color"),
        ("example", "example: {id: 7, name: Rex, price", "example: {id: 7, name: null, price", "/paths/~1pets~1{petId}/get/responses/200/content/application~1hal+json/example/name"),
        ("example", "price: null, owner: {kind: shelter, city: Bern}", "price: null, owner: {kind: shelter, city: 7}", "/paths/~1pets~1{petId}/get/responses/200/content/application~1hal+json/example/owner/city"),
        ("example", "      example: 7\n", "      example: [7]\n", "/components/parameters/PetId/example"),
        ("example", "      example: 7\n", "      examples: {one: {value: [7]}}\n", "/components/parameters/PetId/examples/one/value"),
        ("example", "schema: {type: array, items: {type: string}}", "schema: {type: array, items: {type: string}, example: red}", "/paths/~1pets/get/parameters/2/schema/example"),
        ("vendor-example", "              reason: The vendor shows one pet instead of the documented list.\n", "", "/paths/~1pets/post/requestBody/content/application~1json/x-vendor-example"),
        ("vendor-example", "value: {id: 7}", "value: []", "/paths/~1pets/post/requestBody/content/application~1json/x-vendor-example"),
    ]
}

/// Returns the rules that have a case in this file.
pub fn ids() -> impl Iterator<Item = &'static str> {
    general().into_iter().chain(dialect()).map(|(rule, ..)| rule)
}

#[test]
fn accepts_the_base_spec() {
    for dialect in [Dialect::OpenApi, Dialect::Subkit] {
        assert_eq!(problems(BASE, dialect), [], "{dialect:?}");
    }
}

#[test]
fn reports_only_the_violated_rule_and_its_location() {
    let mut wrong = Vec::new();
    for (rule, from, to, at) in general().into_iter().chain(dialect()) {
        let text = changed(from, to);
        let broken = vec![(rule.to_owned(), at.to_owned())];
        let found = problems(&text, Dialect::Subkit);
        if found != broken {
            wrong.push(format!("Subkit, {to:?}\n  found    {found:?}\n  expected {broken:?}"));
        }
        // For third-party documents, fewer rules apply, and two of these are less strict.
        let found = problems(&text, Dialect::OpenApi);
        let is_looser =
            ["structure", "openapi-version"].contains(&rule) && found.iter().all(|(rule, _)| rule == "unknown-keyword");
        let expected = match rule {
            _ if is_looser => found.clone(),
            rule if !rules::is(rule, Class::Dialect) => broken,
            _ => Vec::new(),
        };
        if found != expected {
            wrong.push(format!("OpenApi, {to:?}\n  found    {found:?}\n  expected {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Compares the rendered diagnostics of all cases with snapshots. Each rule has one snapshot.
#[test]
fn diagnostics_of_each_rule_match_snapshots() {
    let mut seen: BTreeMap<&str, String> = BTreeMap::new();
    for (rule, from, to, _) in general().into_iter().chain(dialect()) {
        let document = document(&changed(from, to));
        let text = seen.entry(rule).or_default();
        for problem in lint(&document, Dialect::Subkit) {
            text.push_str(&render(&problem, Sources::Document(&document)));
            text.push_str("\n\n");
        }
    }
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (rule, text) in seen {
        settings.bind(|| insta::assert_snapshot!(rule, anstream::adapter::strip_str(&text).to_string()));
    }
}

#[test]
fn rejects_values_of_the_wrong_json_type_in_any_document() {
    for (from, to, at) in [
        ("schema: {type: integer, format: int64}", "schema: 7", "/paths/~1pets/get/parameters/0/schema"),
        ("schema: {type: integer, format: int64}", "schema: {type: 7}", "/paths/~1pets/get/parameters/0/schema/type"),
        (
            "schema: {type: integer, format: int64}",
            "schema: {$ref: {type: integer}}",
            "/paths/~1pets/get/parameters/0/schema/$ref",
        ),
        (
            "schema: {type: integer, format: int64}",
            "schema: {oneOf: {}}",
            "/paths/~1pets/get/parameters/0/schema/oneOf",
        ),
        ("  parameters:\n    PetId:\n", "  parameters:\n    Other: 7\n    PetId:\n", "/components/parameters/Other"),
        ("operationId: get_pet\n", "operationId: [get_pet]\n", "/paths/~1pets~1{petId}/get/operationId"),
    ] {
        let found = problems(&changed(from, to), Dialect::OpenApi);
        assert!(found.contains(&("structure".to_owned(), at.to_owned())), "{to}: {found:?}");
    }
}

#[test]
fn reports_each_component_of_an_all_of_cycle_once() {
    let before = "    Money:\n";
    for (what, components, expected) in [
        (
            "itself",
            "    Loop: {description: A loop., allOf: [{$ref: '#/components/schemas/Loop'}]}\n",
            vec!["/components/schemas/Loop/allOf"],
        ),
        (
            "itself, through other schemas without properties",
            "    Loop: {description: A loop., allOf: [{$ref: '#/components/schemas/Loop2'}]}\n    \
             Loop2: {description: A loop., allOf: [{$ref: '#/components/schemas/Loop3'}]}\n    \
             Loop3: {description: A loop., allOf: [{$ref: '#/components/schemas/Loop'}]}\n",
            vec![
                "/components/schemas/Loop/allOf",
                "/components/schemas/Loop2/allOf",
                "/components/schemas/Loop3/allOf",
            ],
        ),
        (
            "itself, in an inline composition",
            "    Loop: {description: A loop., allOf: [{allOf: [{$ref: '#/components/schemas/Loop'}]}]}\n",
            vec!["/components/schemas/Loop/allOf"],
        ),
    ] {
        let text = changed(before, &format!("{components}{before}"));
        let found = problems(&text, Dialect::OpenApi);
        let expected: Vec<_> = expected.into_iter().map(|at| ("all-of-cycle".to_owned(), at.to_owned())).collect();
        assert_eq!(found, expected, "{what}");
        let own = problems(&text, Dialect::Subkit);
        assert!(expected.iter().all(|problem| own.contains(problem)), "{what}: {own:?}");
    }
}

#[test]
fn resolves_at_most_32_chained_references() {
    let row = |count: usize| {
        let links: String = (0..count)
            .map(|index| format!("    Row{index}: {{$ref: '#/components/schemas/Row{}'}}\n", index + 1))
            .collect();
        let text = changed("    Money:\n", &format!("{links}    Row{count}: {{type: string}}\n    Money:\n"));
        problems(&text, Dialect::OpenApi)
    };
    assert_eq!(row(31), []);
    let too_long = ("circular-reference".to_owned(), "/components/schemas/Row0/$ref".to_owned());
    for count in [32, 33, 34, 40] {
        assert_eq!(row(count).first(), Some(&too_long), "{count}");
    }
}
