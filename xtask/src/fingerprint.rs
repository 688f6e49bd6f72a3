//! What lets a run skip work: hashes of the spec, of the generator, and of what was emitted.
//!
//! A fingerprint lies in the build folder. If it is missing or differs in anything, the work is done.

use std::{
    env,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use subkit_codegen::command::reconcile::{walk, write_atomically};

/// The state in which a crate was found or left.
#[derive(Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fingerprint {
    generator: String,
    sources: String,
    emitted: String,
}

impl Fingerprint {
    /// The fingerprint of a spec with the folders around it, and of a crate, as they are now.
    pub fn of(root: &Path, spec: &Path, folder: &Path) -> Option<Self> {
        let mut sources = vec![spec.to_owned()];
        sources.extend(walk(root, Path::new("specs/examples")).ok()?);
        Some(Self {
            generator: env!("GENERATOR_FINGERPRINT").to_owned(),
            sources: hash(root, &sources)?,
            emitted: hash(root, &walk(root, folder).ok()?)?,
        })
    }

    /// Whether this is the state that the last run left.
    pub fn is_known(&self, root: &Path, api: &str) -> bool {
        let text = fs_err::read_to_string(place(root, api)).unwrap_or_default();
        serde_json::from_str::<Self>(&text).is_ok_and(|known| known == *self)
    }

    /// Keeps this state. It is only a convenience, so a failure is none of the run's.
    pub fn keep(&self, root: &Path, api: &str) {
        if let Ok(text) = serde_json::to_string(self) {
            let _ = write_atomically(&place(root, api), &text);
        }
    }
}

fn place(root: &Path, api: &str) -> PathBuf {
    let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    // Two workspaces may share a build folder.
    let workspace = hex(&Sha256::digest(root.to_string_lossy().as_bytes()));
    target.join("codegen").join(workspace.get(..16).unwrap_or_default()).join(format!("{api}.json"))
}

fn hash(root: &Path, files: &[PathBuf]) -> Option<String> {
    let mut hash = Sha256::new();
    for file in files {
        let bytes = fs_err::read(root.join(file)).ok()?;
        hash.update(file.to_string_lossy().as_bytes());
        hash.update(bytes.len().to_le_bytes());
        hash.update(&bytes);
    }
    Some(hex(&hash.finalize()))
}

/// Bytes in hexadecimal.
fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
