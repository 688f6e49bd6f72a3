//! Pages of `cargo xtask diff --html`, which the tests here and those in a browser read.

use crate::workspace::{SPEC, Workspace};

/// The number of findings of the largest page.
pub const LARGE: usize = 500;

/// A text that would run a script, load an image and end the style of the page if it was not escaped.
pub const HOSTILE: &str =
    "</style></title><script>document.title='run'</script><img src=https://example.com/a.png onerror=\"x()\">'";

/// A page: its name, and a function that renders it.
pub type Page = (&'static str, fn() -> String);

/// All pages.
pub const PAGES: [Page; 5] = [
    ("unchanged", || Workspace::new().page()),
    ("changed", changed),
    ("hostile", hostile),
    ("incomplete", incomplete),
    ("large", large),
];

const SURFACE: &str = "tests/surface/snapshots/billing/operations.snap";
const REQUESTS: &str = "tests/wire/snapshots/billing/create_invoice.snap";
const REMOVED: &str = "tests/wire/snapshots/billing/get_invoice.snap";
const RENAMED: &str = "tests/wire/snapshots/billing/fetch_invoice.snap";

fn snapshot(lines: &str) -> String {
    format!("---\nsource: a\n---\n{lines}")
}

/// Returns a page with a renamed operation, changed types, a flagged change, and a request that changes with a type.
fn changed() -> String {
    let workspace = Workspace::new();
    let method =
        |name: &str| format!("Client::{name}: fn(&self, invoice_id: impl Into<String>) -> requests::Request\n");
    workspace.write(SURFACE, &snapshot(&method("get_invoice")));
    workspace.write(REMOVED, &snapshot("# one\nGET /invoices/i1\naccept: application/json\n"));
    workspace.write(REQUESTS, &snapshot("# one\nPOST /invoices\n\n{\"customer\":\"c1\"}\n"));
    workspace.commit();
    workspace.write(SURFACE, &snapshot(&method("fetch_invoice")));
    std::fs::remove_file(workspace.root().join(REMOVED)).unwrap();
    workspace.write(RENAMED, &snapshot("# one\nGET /invoices/i1\naccept: application/json\n"));
    workspace.write(REQUESTS, &snapshot("# one\nPOST /invoices\n\n{\"customer\":\"c1\",\"quantity\":2}\n"));
    workspace.replace(SPEC, "operationId: get_invoice\n", "operationId: fetch_invoice\n");
    workspace.replace(SPEC, "required: [customer, total]", "required: [customer, total, quantity]");
    workspace.replace(SPEC, "enum: [open, paid, overdue]", "enum: [open, paid, void]");
    workspace.replace(SPEC, "summary: Starts an export", "summary: Begins an export");
    workspace.replace(SPEC, "description: An amount of money.", "description: An amount.");
    workspace.replace(SPEC, "  - url: https://api.example.com\n", "  - url: https://api2.example.com\n");
    workspace.page()
}

/// Returns a page about a spec with markup in its texts and values.
fn hostile() -> String {
    let workspace = Workspace::new();
    let quoted = HOSTILE.replace('\'', "''");
    workspace.replace(SPEC, "enum: [open, paid, overdue]", &format!("enum: [open, paid, '{quoted}']"));
    workspace.replace(SPEC, "description: The content of a new invoice.", &format!("description: '{quoted}'"));
    workspace.replace(SPEC, "  title: Billing API\n", &format!("  title: '{quoted}'\n"));
    workspace.replace(SPEC, "summary: Gets an invoice.", &format!("summary: '{quoted}'"));
    let lines = format!("Client::get_invoice: fn(&self, a: {HOSTILE}) -> B\n");
    workspace.write(SURFACE, &snapshot(&lines));
    workspace.write(REMOVED, &snapshot(HOSTILE));
    workspace.page()
}

/// Returns a page about a spec that the generator rejects.
fn incomplete() -> String {
    let workspace = Workspace::new();
    workspace.replace(SPEC, "      operationId: get_invoice\n", "");
    workspace.page()
}

/// Returns a page with many findings.
fn large() -> String {
    let workspace = Workspace::new();
    let values: Vec<String> = (0..LARGE).map(|number| format!("v{number}")).collect();
    let values = format!("enum: [open, paid, overdue, {}]", values.join(", "));
    workspace.replace(SPEC, "enum: [open, paid, overdue]", &values);
    workspace.page()
}
