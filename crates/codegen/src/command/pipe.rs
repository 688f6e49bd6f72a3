//! Output into a pipe.

use std::io::{ErrorKind, Result, Write};

/// A writer for standard output that discards the output as soon as nobody reads it, for example because `head` has read enough. The
/// command goes on, so that its exit status is right.
pub struct Pipe<W> {
    output: W,
    is_closed: bool,
}

impl<W: Write> Pipe<W> {
    /// Creates a writer.
    pub fn new(output: W) -> Self {
        Self { output, is_closed: false }
    }

    /// Calls the output, unless it is closed. Returns `discarded` if it is.
    fn or_discard<T>(&mut self, discarded: T, write: impl FnOnce(&mut W) -> Result<T>) -> Result<T> {
        if self.is_closed {
            return Ok(discarded);
        }
        match write(&mut self.output) {
            Err(error) if error.kind() == ErrorKind::BrokenPipe => {
                self.is_closed = true;
                Ok(discarded)
            }
            result => result,
        }
    }
}

impl<W: Write> Write for Pipe<W> {
    fn write(&mut self, buffer: &[u8]) -> Result<usize> {
        self.or_discard(buffer.len(), |output| output.write(buffer))
    }

    fn flush(&mut self) -> Result<()> {
        self.or_discard((), Write::flush)
    }
}

#[cfg(test)]
mod tests {
    use std::io::{Error, ErrorKind, Result, Write};

    use super::Pipe;

    /// A writer that always fails.
    struct Failing(ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> Result<usize> {
            Err(Error::from(self.0))
        }

        fn flush(&mut self) -> Result<()> {
            Err(Error::from(self.0))
        }
    }

    #[test]
    fn discards_output_after_the_pipe_is_closed_and_reports_other_errors() {
        let result = |kind| {
            let mut pipe = Pipe::new(Failing(kind));
            pipe.write_all(b"a").and_then(|()| pipe.flush()).map_err(|error| error.kind())
        };
        assert_eq!(result(ErrorKind::BrokenPipe), Ok(()));
        assert_eq!(result(ErrorKind::StorageFull), Err(ErrorKind::StorageFull));
        let mut written = Vec::new();
        assert!(Pipe::new(&mut written).write_all(b"a").is_ok());
        assert_eq!(written, b"a");
    }
}
