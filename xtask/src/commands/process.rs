//! Running other programs, and measuring the CPU time or the instructions that they need.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, ChildStdin, Command, Output, Stdio},
};

/// Runs a command, and returns its output. If the command fails, the error contains its last lines.
pub fn run(command: &mut Command) -> Result<Output, String> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).output().map_err(|error| format!("cannot run `{name}`: {error}"))?;
    if output.status.success() {
        return Ok(output);
    }
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<&str> = text.lines().collect();
    let end = lines.get(lines.len().saturating_sub(30)..).unwrap_or_default().join("\n");
    Err(format!("`{name}` failed with {}:\n{end}", output.status))
}

/// Runs a command, and returns the CPU time that the command and its child processes used, in seconds.
pub fn cpu_seconds(command: &mut Command) -> Result<f64, String> {
    let before = used_by_children()?;
    run(command)?;
    Ok(used_by_children()? - before)
}

/// Returns the CPU time of all processes that this process has waited for, in seconds.
///
/// Linux counts it in the fields `cutime` and `cstime` of `/proc/self/stat`, in hundredths of a second on every platform (see
/// `proc_pid_stat(5)`).
fn used_by_children() -> Result<f64, String> {
    let stat = fs_err::read_to_string("/proc/self/stat").map_err(|error| error.to_string())?;
    // The name of the program is in parentheses, and may contain spaces.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks: Vec<f64> = fields.split_whitespace().skip(13).take(2).filter_map(|field| field.parse().ok()).collect();
    match ticks[..] {
        [user, system] => Ok((user + system) / 100.0),
        _ => Err("`/proc/self/stat` has an unexpected form".to_owned()),
    }
}

/// Whether a program can be run.
pub fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Runs a program in Valgrind, and returns the number of instructions that it executed.
pub fn instructions(program: &Path, arguments: &[&str]) -> Result<u64, String> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).args(arguments);
    let output = run(&mut command)?;
    let messages = String::from_utf8_lossy(&output.stderr);
    let collected = messages.lines().find_map(|line| line.split_once("Collected : ")).map(|(_, count)| count.trim());
    collected.and_then(|count| count.parse().ok()).ok_or_else(|| format!("Valgrind printed no count:\n{messages}"))
}

/// Returns the instructions that one round needs: the difference between two runs, so that the start of the program does not
/// count. The last argument of the program is the number of rounds.
pub fn instructions_per_round(program: &Path, arguments: &[&str]) -> Result<f64, String> {
    const FEW: u64 = 100;
    const MANY: u64 = 500;
    let count = |rounds: u64| {
        let rounds = rounds.to_string();
        instructions(program, &[arguments, &[&rounds]].concat())
    };
    let (many, few) = (count(MANY)?, count(FEW)?);
    let Some(difference) = many.checked_sub(few).filter(|difference| *difference > 0) else {
        return Err(format!("`{}` needs no more instructions for {MANY} rounds than for {FEW}", program.display()));
    };
    #[expect(clippy::cast_precision_loss, reason = "such counts are far below 2^52")]
    Ok((difference / (MANY - FEW)) as f64)
}

/// A server that runs until this value is dropped.
pub struct Server {
    child: Child,
    /// The server stops when its standard input is closed.
    input: Option<ChildStdin>,
    /// The port on which it listens.
    pub port: String,
}

impl Server {
    /// Starts a server, which prints its port.
    pub fn start(program: &Path, arguments: &[&str]) -> Result<Self, String> {
        let mut command = Command::new(program);
        let mut child = command
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot run `{}`: {error}", program.display()))?;
        let input = child.stdin.take();
        let mut port = String::new();
        if let Some(output) = child.stdout.take() {
            BufReader::new(output).read_line(&mut port).map_err(|error| error.to_string())?;
        }
        let server = Self { child, input, port: port.trim().to_owned() };
        if server.port.is_empty() { Err(format!("`{}` printed no port", program.display())) } else { Ok(server) }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.wait();
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a panic fails the test")]
mod tests {
    use std::process::Command;

    use super::{cpu_seconds, run};

    #[test]
    fn counts_the_cpu_time_of_a_process_and_its_children() {
        let mut busy = Command::new("sh");
        busy.args(["-c", "sh -c 'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done'"]);
        let seconds = cpu_seconds(&mut busy).unwrap();
        assert!(seconds > 0.01, "{seconds}");
    }

    #[test]
    fn failed_command_is_an_error_with_its_messages() {
        let error = run(Command::new("sh").args(["-c", "echo canary >&2; exit 3"])).unwrap_err();
        assert!(error.contains("exit status: 3") && error.ends_with("canary"), "{error}");
        assert!(run(&mut Command::new("no-such-program")).unwrap_err().contains("cannot run `no-such-program`"));
    }
}
