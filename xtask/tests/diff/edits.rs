//! Recorded edits: for each, the report says for whom the change breaks and which version is due, and fits on a screen.

use serde_json::json;

use crate::{
    shop::SHOP_EDITS,
    snapshot::assert_snapshot,
    workspace::{RUNTIME, SPEC, Workspace},
};

/// An edit of the base revision, and what the report must say.
#[derive(Clone, Copy)]
pub struct Edit {
    /// The name of the snapshot.
    pub name: &'static str,
    /// The API.
    pub api: &'static str,
    /// The replacements in the spec. A `*` before the text replaces all occurrences.
    replacements: &'static [(&'static str, &'static str)],
    /// The effects of all findings, with the most severe first.
    pub breaks: &'static [&'static str],
    bump: &'static str,
    is_flagged: bool,
}

impl Edit {
    /// Makes the edit in a workspace.
    pub fn apply(&self, workspace: &Workspace) {
        let spec = format!("specs/{}.yaml", self.api);
        for (from, to) in self.replacements {
            match from.strip_prefix('*') {
                Some(from) => workspace.replace_all(&spec, from, to),
                None => workspace.replace(&spec, from, to),
            }
        }
    }
}

pub const fn edit(
    name: &'static str,
    replacements: &'static [(&'static str, &'static str)],
    breaks: &'static [&'static str],
    bump: &'static str,
) -> Edit {
    Edit { name, api: "billing", replacements, breaks, bump, is_flagged: false }
}

pub const fn flagged(
    name: &'static str,
    replacements: &'static [(&'static str, &'static str)],
    breaks: &'static [&'static str],
) -> Edit {
    Edit { name, api: "billing", replacements, breaks, bump: "minor", is_flagged: true }
}

/// Makes an edit one of the API `shop`.
pub const fn of_shop(edit: Edit) -> Edit {
    Edit { api: "shop", ..edit }
}

/// Returns all edits.
pub fn all() -> impl Iterator<Item = &'static Edit> {
    EDITS.iter().chain(SHOP_EDITS)
}

const STATUS_PARAMETER: &str = "        - name: status\n          in: query\n";

/// The edits of the API `billing`.
const EDITS: &[Edit] = &[
    edit(
        "optional_query_parameter_added",
        &[(
            STATUS_PARAMETER,
            "        - name: currency\n          in: query\n          description: The currency.\n          schema: {type: string}\n          example: EUR\n        - name: status\n          in: query\n",
        )],
        &["nobody"],
        "patch",
    ),
    edit(
        "required_query_parameter_added",
        &[(
            STATUS_PARAMETER,
            "        - name: currency\n          in: query\n          required: true\n          description: The currency.\n          schema: {type: string}\n          example: EUR\n        - name: status\n          in: query\n",
        )],
        &["compile"],
        "minor",
    ),
    flagged(
        "constructor_arguments_reordered",
        &[("required: [customer, total]", "required: [total, customer]")],
        &["compile"],
    ),
    edit(
        "enum_values_reordered",
        &[("enum: [open, paid, overdue]", "enum: [paid, open, overdue]")],
        &["behavior"],
        "minor",
    ),
    edit("enum_value_changed", &[("*overdue", "Overdue")], &["requests", "nobody"], "minor"),
    edit(
        "error_body_changed",
        &[("schema: {$ref: '#/components/schemas/Problem'}", "schema: {$ref: '#/components/schemas/Money'}")],
        &["values"],
        "minor",
    ),
    flagged(
        "operation_names_exchanged",
        &[
            ("operationId: get_invoice\n", "operationId: get_other\n"),
            ("operationId: get_report\n", "operationId: get_invoice\n"),
            ("operationId: get_other\n", "operationId: get_report\n"),
        ],
        &["behavior", "behavior"],
    ),
    edit("enum_value_removed", &[("enum: [open, paid, overdue]", "enum: [open, paid]")], &["compile"], "minor"),
    edit(
        "response_property_removed",
        &[("        note:\n          type: string\n          description: A note for the customer.\n", "")],
        &["compile"],
        "minor",
    ),
    edit(
        "required_response_property_made_nullable",
        &[(
            "          description: The id of the invoice.\n        status:",
            "          nullable: true\n          description: The id of the invoice.\n        status:",
        )],
        &["compile"],
        "minor",
    ),
    edit(
        "request_property_made_required",
        &[("required: [customer, total]", "required: [customer, total, quantity]")],
        &["compile"],
        "minor",
    ),
    edit(
        "integer_became_string",
        &[
            (
                "          type: integer\n          format: int32\n          description: The number of units.",
                "          type: string\n          description: The number of units.",
            ),
            ("quantity: 2}", "quantity: '2'}"),
        ],
        &["compile", "nobody"],
        "minor",
    ),
    edit("operation_renamed", &[("operationId: get_invoice", "operationId: fetch_invoice")], &["compile"], "minor"),
    edit(
        "component_renamed",
        &[("*'#/components/schemas/Money'", "'#/components/schemas/Amount'"), ("    Money:\n", "    Amount:\n")],
        &["compile"],
        "minor",
    ),
    edit(
        "credential_removed",
        &[
            ("  - accessKey: []\n", ""),
            (
                "    accessKey:\n      type: http\n      scheme: AccessKey\n      description: The access key of the account.\n",
                "",
            ),
        ],
        &["compile"],
        "minor",
    ),
    flagged(
        "security_removed_from_operation",
        &[("      summary: Gets an invoice.\n", "      summary: Gets an invoice.\n      security: []\n")],
        &["requests"],
    ),
    edit(
        "success_status_without_body_added",
        &[(
            "        default: {$ref: '#/components/responses/Error'}\n\n  /invoices/{invoice_id}:",
            "        '204':\n          description: The invoice is empty.\n        default: {$ref: '#/components/responses/Error'}\n\n  /invoices/{invoice_id}:",
        )],
        &["compile"],
        "minor",
    ),
    edit(
        "description_changed",
        &[("description: The amount.", "description: The exact amount.")],
        &["nobody"],
        "patch",
    ),
    edit("summary_changed", &[("summary: Gets an invoice.", "summary: Returns an invoice.")], &["nobody"], "patch"),
    edit("maximum_tightened", &[("maximum: 100}", "maximum: 10}")], &["requests"], "minor"),
    flagged(
        "post_marked_idempotent",
        &[(
            "        idempotent: false\n        x-source: {mark: documented, url: https://example.com/docs/create}",
            "        idempotent: true\n        x-source: {mark: documented, url: https://example.com/docs/create}",
        )],
        &["behavior"],
    ),
    edit(
        "pagination_style_changed",
        &[(
            "        style: token\n        parameters: {token: cursor, limit: size}\n",
            "        style: next-link\n        parameters: {offset: cursor, limit: size}\n",
        )],
        &["behavior"],
        "minor",
    ),
    edit(
        "pagination_removed",
        &[(
            "      x-pagination:\n        style: token\n        parameters: {token: cursor, limit: size}\n        items: /items\n        next: /next\n        x-source: {mark: documented, url: https://example.com/docs/list}\n",
            "",
        )],
        &["compile"],
        "minor",
    ),
    flagged(
        "default_server_url_changed",
        &[("  - url: https://api.example.com\n", "  - url: https://api2.example.com\n")],
        &["requests"],
    ),
    flagged("webhook_signature_header_changed", &[("header: x-signature", "header: x-signature-256")], &["values"]),
    flagged(
        "webhook_signed_parts_changed",
        &[("signed: [timestamp, body]", "signed: [timestamp, url, body]")],
        &["values"],
    ),
    flagged("terminal_value_of_job_removed", &[("succeeded: [DONE, COMPLETE]", "succeeded: [DONE]")], &["behavior"]),
    flagged(
        "token_url_host_changed",
        &[("*x-token-url: https://auth.example.com/token", "x-token-url: https://login.example.com/token")],
        &["requests"],
    ),
    edit(
        "documented_404_removed",
        &[(
            "        '404': {$ref: '#/components/responses/NotFound'}\n        default: {$ref: '#/components/responses/Error'}\n    post:",
            "        default: {$ref: '#/components/responses/Error'}\n    post:",
        )],
        &["nobody"],
        "patch",
    ),
    edit("rate_limit_figure_changed", &[("requests: 300", "requests: 200")], &["nobody"], "patch"),
    flagged("secret_became_printable", &[("          format: password\n", "")], &["compile"]),
    edit(
        "request_property_renamed",
        &[
            ("required: [customer, total]", "required: [customer_id, total]"),
            ("        customer:\n          type: string", "        customer_id:\n          type: string"),
            ("example: {customer: c1,", "example: {customer_id: c1,"),
        ],
        &["compile", "nobody"],
        "minor",
    ),
    flagged(
        "webhook_signature_removed",
        &[(
            "    signature:\n      algorithm: hmac-sha256\n      header: x-signature\n      encoding: hex\n      timestamp: x-timestamp\n      signed: [timestamp, body]\n      separator: \".\"\n      tolerance:\n        seconds: 300\n        x-source: {mark: documented, url: https://example.com/docs/webhooks}\n      x-source: {mark: documented, url: https://example.com/docs/webhooks}\n",
            "    signature: none\n",
        )],
        &["compile"],
    ),
    flagged(
        "resent_after_429",
        &[(
            "        idempotent: false\n        x-source: {mark: documented, url: https://example.com/docs/create}",
            "        idempotent: false\n        not-processed: [429]\n        x-source: {mark: documented, url: https://example.com/docs/create}",
        )],
        &["behavior"],
    ),
    edit(
        "optional_response_property_made_required",
        &[
            ("required: [id, status, total]", "required: [id, status, total, note]"),
            ("*access_code: s3cret}", "access_code: s3cret, note: n}"),
        ],
        &["compile", "nobody"],
        "minor",
    ),
    edit("path_changed", &[("  /invoices/{invoice_id}:", "  /v2/invoices/{invoice_id}:")], &["requests"], "minor"),
    edit(
        "maximum_length_added",
        &[(
            "      description: The id of the invoice.\n      schema: {type: string, minLength: 1}",
            "      description: The id of the invoice.\n      schema: {type: string, minLength: 1, maxLength: 20}",
        )],
        &["requests"],
        "minor",
    ),
    edit(
        "enum_value_added",
        &[("enum: [open, paid, overdue]", "enum: [open, paid, overdue, void]")],
        &["nobody"],
        "patch",
    ),
    flagged(
        "arguments_reordered",
        &[
            ("        - name: from\n", "        - name: until\n"),
            ("        - name: to\n", "        - name: from\n"),
            ("        - name: until\n", "        - name: to\n"),
        ],
        &["compile", "nobody", "nobody"],
    ),
    edit(
        "union_variant_removed",
        &[
            ("        - $ref: '#/components/schemas/BankPayment'\n", ""),
            ("          bank: '#/components/schemas/BankPayment'\n", ""),
            (
                "    BankPayment:\n      type: object\n      description: A payment by bank transfer.\n      required: [type]\n      properties:\n        type:\n          type: string\n          description: The type of the payment.\n        bank:\n          type: string\n          description: The bank.\n",
                "",
            ),
        ],
        &["compile", "compile"],
        "minor",
    ),
    flagged(
        "default_security_removed",
        &[("security:\n  - accessKey: []\n  - oauth2: []\n", "security: []\n")],
        &["requests"],
    ),
    edit("anonymous_alternative_added", &[("  - oauth2: []\n", "  - oauth2: []\n  - {}\n")], &["nobody"], "patch"),
    flagged(
        "security_order_changed",
        &[("  - accessKey: []\n  - oauth2: []\n", "  - oauth2: []\n  - accessKey: []\n")],
        &["behavior"],
    ),
    edit(
        "job_operation_changed",
        &[("operation: get_export, parameter: export_id", "operation: get_invoice, parameter: invoice_id")],
        &["compile", "nobody"],
        "minor",
    ),
    edit(
        "enum_became_secret",
        &[("enum: [open, paid, overdue]", "format: password\n      enum: [open, paid, overdue]")],
        &["nobody"],
        "patch",
    ),
    flagged("effect_removed", &[("- kind: bills", "- kind: subscribes")], &["behavior", "behavior"]),
    edit(
        "property_of_event_became_required",
        &[(
            "      required: [id]\n      properties:\n        id:\n          type: string\n          description: The id of the event.",
            "      required: [id, invoice]\n      properties:\n        id:\n          type: string\n          description: The id of the event.",
        )],
        &["compile"],
        "minor",
    ),
];

#[test]
fn reports_effect_and_version_of_recorded_edits() {
    let workspace = Workspace::new();
    let mut problems = Vec::new();
    for edit in all() {
        workspace.restore();
        edit.apply(&workspace);
        problems.extend(check(&workspace, edit));
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn reports_nothing_if_the_client_stays_the_same() {
    const STATUS: &str = "          schema: {$ref: '#/components/schemas/InvoiceStatus'}\n          example";
    let workspace = Workspace::new();
    for (from, to) in [
        (
            STATUS,
            "          schema: {nullable: true, allOf: [{$ref: '#/components/schemas/InvoiceStatus'}]}\n          example",
        ),
        ("      additionalProperties: true\n", "      additionalProperties: {type: string}\n"),
        ("succeeded: [DONE, COMPLETE]", "succeeded: [complete, done]"),
        ("description: An amount of money.\n", "description: An amount of money.\n      maxLength: 3\n"),
        (
            "{type: string, format: date}\n          example: '2026-01-01'",
            "{type: string, format: date, default: '2026-01-01'}\n          example: '2026-01-01'",
        ),
    ] {
        workspace.restore();
        workspace.replace(SPEC, from, to);
        let report = workspace.report(&[]);
        assert_eq!((&report["findings"], &report["problems"]), (&json!([]), &json!([])), "{to}");
    }
}

#[test]
fn reports_removed_method_of_a_hand_written_crate() {
    let workspace = Workspace::new();
    workspace.replace(RUNTIME, "Client::timeout: fn(mut self, timeout: Duration) -> Self\n", "");
    let problem = check(&workspace, &edit("method_of_runtime_removed", &[], &["compile"], "minor"));
    assert_eq!(problem, None);
}

/// Compares the report with its snapshot. Returns a message if it says something else than the table.
fn check(workspace: &Workspace, edit: &Edit) -> Option<String> {
    let outcome = workspace.diff(&[]);
    assert_snapshot(edit.name, &outcome.out);
    let report = workspace.report(&[]);
    let findings = report["findings"].as_array().unwrap();
    let breaks: Vec<&str> = findings.iter().map(|finding| finding["breaks"].as_str().unwrap()).collect();
    let is_flagged = findings.iter().any(|finding| finding["flagged"] == true);
    let rows: usize = outcome.out.lines().map(|line| line.chars().count().div_ceil(120).max(1)).sum();
    let bump = report["bump"].as_str().unwrap();
    let is_right = (breaks.as_slice(), bump, is_flagged) == (edit.breaks, edit.bump, edit.is_flagged);
    let found = || format!("{}: {breaks:?} {bump} flagged {is_flagged}, {rows} rows, {}", edit.name, outcome.errors);
    (!is_right || rows > 24 || outcome.status != 3).then(found)
}
