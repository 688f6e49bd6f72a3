//! A folder with the states of the simulators, one file for each API.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
};

use serde_json::Value;
use subkit_sim::{Simulator, Vendor};

/// A folder of states.
pub struct States(PathBuf);

impl States {
    /// Opens an existing folder.
    pub fn at(folder: &Path) -> io::Result<Self> {
        if !folder.is_dir() {
            let problem = format!("{} is not a folder; `--dump` creates one", folder.display());
            return Err(io::Error::new(ErrorKind::NotFound, problem));
        }
        Ok(Self(folder.to_owned()))
    }

    /// Opens a folder, creating it if it does not exist. The program calls this function at its start, so that errors appear early.
    pub fn created_at(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder).map_err(with_path(folder))?;
        Ok(Self(folder.to_owned()))
    }

    fn file<V: Vendor>(&self) -> PathBuf {
        self.0.join(format!("{}.json", V::SUITE.api))
    }

    /// Loads a simulator from its file; `None` if there is no file.
    pub fn read<V: Vendor>(&self) -> io::Result<Option<Simulator<V>>> {
        let file = self.file::<V>();
        let text = match fs::read_to_string(&file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(with_path(&file)(error)),
        };
        serde_json::from_str(&text).and_then(Simulator::load).map(Some).map_err(|error| {
            let api = V::SUITE.api;
            let problem = format!("{} is not a valid state of {api}: {error}; fix or delete the file", file.display());
            io::Error::new(ErrorKind::InvalidData, problem)
        })
    }

    /// Writes the state of a simulator atomically.
    pub fn write<V: Vendor>(&self, state: &Value) -> io::Result<()> {
        let file = self.file::<V>();
        let temporary = file.with_extension("json.part");
        fs::write(&temporary, format!("{state:#}\n"))
            .and_then(|()| fs::rename(&temporary, &file))
            .map_err(with_path(&file))
    }
}

/// Adds the path of a file to an error.
fn with_path(file: &Path) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{}: {error}", file.display()))
}
