//! The report in a browser. `tests/external_tools/run` installs Chromium, and runs these tests.

use std::{fs, process::Command};

use serde_json::Value;

use crate::pages::{HOSTILE, PAGES};

/// The widths of the window, in pixels.
const WIDTHS: [u64; 2] = [400, 1400];

/// The color schemes: the setting of Chromium, and the background of the page.
const SCHEMES: [(&str, &str); 2] = [("1", "rgb(255, 255, 255)"), ("0", "rgb(14, 17, 22)")];

/// Returns a document that shows a page in frames of all widths, and measures it. The policy of the page applies inside the frames.
fn frames(page: &str) -> String {
    let page = page.replace('&', "&amp;").replace('"', "&quot;");
    let frame =
        |width| format!("<iframe width=\"{width}\" height=\"900\" style=\"border: 0\" srcdoc=\"{page}\"></iframe>\n");
    let frames: String = WIDTHS.into_iter().map(frame).collect();
    let script = include_str!("browser.js");
    format!(
        "<!doctype html>\n<meta charset=\"utf-8\">\n<style>:root {{ color-scheme: light dark }}</style>\n<pre id=\"result\"></pre>\n\
         {frames}<script>{script}</script>\n"
    )
}

/// Opens a page in the browser. Returns the measurements for each width, and what the console says.
fn open(page: &str, scheme: &str) -> (Vec<Value>, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("frames.html");
    fs::write(&file, frames(page)).unwrap();
    let mut command = Command::new("chromium");
    command.args([
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--enable-logging=stderr",
        "--virtual-time-budget=20000",
    ]);
    // No name of a host can be resolved.
    command.args(["--disable-background-networking", "--host-resolver-rules=MAP * ~NOTFOUND", "--dump-dom"]);
    command.arg(format!("--blink-settings=preferredColorScheme={scheme}"));
    command.arg(format!("--user-data-dir={}", folder.path().join("profile").display()));
    let output = command.arg(format!("file://{}", file.display())).output();
    let output = output.expect("`chromium` must be installed: run `tests/external_tools/run`, which installs it");
    let (dom, log) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let result = dom.split("<pre id=\"result\">").nth(1).and_then(|rest| rest.split("</pre>").next());
    let result = result.unwrap_or_default().replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    let console: Vec<&str> = log.lines().filter(|line| line.contains("CONSOLE")).collect();
    let results = serde_json::from_str(&result).unwrap_or_else(|error| panic!("{error}: {result}\n{log}"));
    (results, console.join("\n"))
}

#[test]
#[ignore = "needs Chromium; `tests/external_tools/run` runs it"]
fn pages_are_readable_and_send_no_request() {
    for (name, page) in PAGES {
        let page = page();
        for (scheme, background) in SCHEMES {
            let (results, console) = open(&page, scheme);
            assert_eq!(console, "", "{name}");
            assert_eq!(results.len(), WIDTHS.len());
            for (result, width) in results.iter().zip(WIDTHS) {
                let found = format!("{name}, {width} px: {result:#}");
                assert!(result["width"].as_u64().is_some_and(|found| found <= width && found > width - 50), "{found}");
                assert_eq!(result["overflow"], 0, "{found}");
                assert_eq!(result["background"], background, "{found}");
                assert!(result["texts"].as_u64().is_some_and(|count| count > 5), "{found}");
                assert_eq!(result["faint"], Value::Array(Vec::new()), "{found}");
                assert_eq!(result["broken"], Value::Array(Vec::new()), "{found}");
                for count in ["unreachable", "skipped", "active", "requests"] {
                    assert_eq!(result[count], 0, "{count} of {found}");
                }
            }
        }
    }
}

#[test]
#[ignore = "needs Chromium; `tests/external_tools/run` runs it"]
fn the_policy_of_a_page_blocks_scripts_and_images() {
    let (_, unchanged) = PAGES[0];
    // The text as it would be without escaping.
    let markup = HOSTILE.replace("</style></title>", "");
    let page = unchanged().replace("</main>", &format!("{markup}</main>"));
    let (results, console) = open(&page, "1");
    assert!(results.iter().all(|result| result["title"] != "run" && result["active"] == 2), "{results:#?}");
    for directive in ["script-src", "img-src"] {
        assert!(console.contains(directive), "{directive}: {console}");
    }
}
