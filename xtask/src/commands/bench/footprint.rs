//! The benchmark `footprint`: the compile time, the size and the number of crates of a program that makes one call.

use std::{collections::BTreeSet, path::Path};

use super::{
    Context, peers, process,
    table::{Row, Table},
};
use crate::workspace;

/// A program with one call of Bird's client.
const SUBKIT: &str = r#"#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = subkit::bird::Client::builder().access_key("secret").build()?;
    let organization: subkit::Uuid = "8b0b1c9e-1d3c-4f0e-9f55-3d0f5c1b7a60".parse()?;
    let workspace: subkit::Uuid = "d386a801-ee8d-4aba-a7e4-78671bd3b11e".parse()?;
    println!("{:?}", client.list_webhook_subscriptions(organization, workspace).limit(10).send().await?);
    Ok(())
}
"#;

/// A program: its name, dependencies, and code.
const PROGRAMS: [(&str, &str, &str); 3] = [
    (
        "reqwest",
        r#"reqwest = { version = "0.13", default-features = false, features = ["gzip", "http2", "json", "query", "rustls"] }
serde = { version = "1", features = ["derive"] }"#,
        r#"#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subscriptions {
    results: Vec<Subscription>,
    next_page_token: Option<String>,
}

#[derive(Debug, serde::Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subscription {
    id: String,
    service: Option<String>,
    event: Option<String>,
    url: Option<String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let client = reqwest::Client::builder().timeout(std::time::Duration::from_secs(30)).build()?;
    let url = "https://api.bird.com/workspaces/w/webhook-subscriptions";
    let request = client.get(url).query(&[("limit", "10")]).header("Authorization", "AccessKey secret");
    let list: Subscriptions = request.send().await?.error_for_status()?.json().await?;
    println!("{:?} {:?}", list.results, list.next_page_token);
    Ok(())
}
"#,
    ),
    ("subkit, Bird", r#"subkit = { path = "ROOT/crates/subkit", features = ["bird"] }"#, SUBKIT),
    ("subkit, all APIs", r#"subkit = { path = "ROOT/crates/subkit", features = ["full"] }"#, SUBKIT),
];

/// Builds the programs from scratch, and measures them.
pub fn run(context: &mut Context<'_>) -> Result<Vec<Table>, String> {
    let mut rows = Vec::new();
    for (name, dependencies, code) in PROGRAMS {
        let folder = context.folder().join("footprint").join(name.replace([',', ' '], "-"));
        let root = context.workspace.root.to_string_lossy();
        let manifest = format!(
            "[package]\nname = \"footprint\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n{}\n\
             tokio = {{ version = \"1\", features = [\"macros\", \"rt\"] }}\n\n[profile.release]\nstrip = true\n\n[workspace]\n",
            dependencies.replace("ROOT", &root)
        );
        peers::write(&folder.join("Cargo.toml"), &manifest)?;
        peers::write(&folder.join("src/main.rs"), code)?;
        rows.push(Row { name: name.to_owned(), figures: measure(context, name, &folder)? });
    }
    Ok(vec![Table {
        name: "footprint",
        description: "a program with one call, built from nothing: CPU seconds, bytes of the stripped program, crates"
            .to_owned(),
        unit: "seconds, bytes, crates",
        base: Some("reqwest"),
        columns: ["cargo check", "release build", "size", "crates"].map(str::to_owned).into(),
        rows,
    }])
}

fn measure(context: &mut Context<'_>, name: &str, folder: &Path) -> Result<Vec<Option<f64>>, String> {
    let cargo = |words: &[&str]| {
        let mut cargo = workspace::cargo();
        cargo
            .args(words)
            .current_dir(folder)
            .env("CARGO_TARGET_DIR", folder.join("target"))
            .env("CARGO_INCREMENTAL", "0");
        cargo
    };
    process::run(&mut cargo(&["fetch", "--quiet"]))?;
    let _ = fs_err::remove_dir_all(folder.join("target"));
    context.status("Checking", name)?;
    let check = process::cpu_seconds(&mut cargo(&["check", "--quiet"]))?;
    context.status("Building", name)?;
    let build = process::cpu_seconds(&mut cargo(&["build", "--quiet", "--release"]))?;
    let size = fs_err::metadata(folder.join("target/release/footprint")).map_err(|error| error.to_string())?.len();
    let tree = process::run(&mut cargo(&["tree", "--edges", "normal", "--prefix", "none", "--format", "{p}"]))?;
    let tree = String::from_utf8_lossy(&tree.stdout).into_owned();
    let crates: BTreeSet<&str> = tree.lines().map(|line| line.trim_end_matches(" (*)")).collect();
    // The program itself is not a dependency.
    #[expect(clippy::cast_precision_loss, reason = "sizes and counts are far below 2^52")]
    Ok(vec![Some(check), Some(build), Some(size as f64), Some((crates.len() - 1) as f64)])
}
