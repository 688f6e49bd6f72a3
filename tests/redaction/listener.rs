//! A listener for all spans, events and `log` records of all crates at all levels.
//!
//! The process has one listener, which also receives the records of other threads.

use std::{
    collections::BTreeMap,
    error::Error,
    fmt::{self, Write as _},
    sync::{Mutex, MutexGuard, Once, PoisonError},
};

use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};
use tracing_subscriber::{
    Layer, Registry,
    layer::{Context, SubscriberExt as _},
    registry::LookupSpan,
};

use crate::canary;

/// The number of records per target, and the leaks found in them.
struct Records {
    targets: BTreeMap<String, usize>,
    leaks: Vec<String>,
}

static RECORDS: Mutex<Records> = Mutex::new(Records { targets: BTreeMap::new(), leaks: Vec::new() });

fn records() -> MutexGuard<'static, Records> {
    RECORDS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Installs the listener, once per process.
pub fn listen() {
    static ONCE: Once = Once::new();
    ONCE.call_once(|| {
        tracing::subscriber::set_global_default(Registry::default().with(Listener(record_text)))
            .expect("no other subscriber is installed");
        log::set_logger(&Logger).expect("no other logger is installed");
        log::set_max_level(log::LevelFilter::Trace);
    });
}

/// Returns the leaks found so far.
pub fn leaks() -> Vec<String> {
    records().leaks.clone()
}

/// Returns the number of records of a crate.
pub fn count(crate_name: &str) -> usize {
    let records = records();
    let matching = records.targets.iter().filter(|(target, _)| target.split("::").next() == Some(crate_name));
    matching.map(|(_, count)| count).sum()
}

fn record_text(target: &str, text: &str) {
    let leak = canary::leak(text);
    let mut records = records();
    *records.targets.entry(target.to_owned()).or_default() += 1;
    records.leaks.extend(leak.map(|leak| format!("{target} contains {leak}")));
}

/// Passes the target and text of every span and event to a function.
pub struct Listener(pub fn(&str, &str));

impl Listener {
    fn record_text(&self, metadata: &Metadata<'_>, record: impl FnOnce(&mut Text)) {
        let mut text = Text(metadata.name().to_owned());
        record(&mut text);
        (self.0)(metadata.target(), &text.0);
    }
}

impl<S: Subscriber + for<'a> LookupSpan<'a>> Layer<S> for Listener {
    fn on_new_span(&self, attributes: &Attributes<'_>, _: &Id, _: Context<'_, S>) {
        self.record_text(attributes.metadata(), |text| attributes.record(text));
    }

    fn on_record(&self, id: &Id, values: &Record<'_>, context: Context<'_, S>) {
        if let Some(metadata) = context.metadata(id) {
            self.record_text(metadata, |text| values.record(text));
        }
    }

    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        self.record_text(event.metadata(), |text| event.record(text));
    }
}

/// The fields of a record, in every text form that a log formatter may print, including the sources of errors.
struct Text(String);

impl Visit for Text {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {field}={value:?}");
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        let _ = write!(self.0, " {field}={value}");
    }

    fn record_error(&mut self, field: &Field, value: &(dyn Error + 'static)) {
        let _ = write!(self.0, " {field}={value} {value:?}");
        let mut source = value.source();
        while let Some(error) = source {
            let _ = write!(self.0, " because {error} {error:?}");
            source = error.source();
        }
    }
}

struct Logger;

impl log::Log for Logger {
    fn enabled(&self, _: &log::Metadata<'_>) -> bool {
        true
    }

    fn log(&self, record: &log::Record<'_>) {
        record_text(record.target(), &record.args().to_string());
    }

    fn flush(&self) {}
}
