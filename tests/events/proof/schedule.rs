//! What happens when, in virtual seconds: events, outages, kills, and a store that fails.

use super::numbers::Numbers;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// How long the vendor waits before each retry: 8 hours in all.
pub const RETRIES: [u64; 10] =
    [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 40 * MINUTE, HOUR, HOUR, HOUR, 90 * MINUTE, 2 * HOUR - MINUTE];

/// The most events in the log: the simulator looks at all of them for each page.
const MAX_LOGGED: usize = 20_000;

/// A run: everything in it follows from the seed.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    pub numbers: Numbers,
    /// When each event of Bird happens, the first one first.
    pub signed: Vec<u64>,
    /// How many events Syniverse has.
    pub logged: usize,
    /// When the service is down: from, to.
    pub outages: Vec<(u64, u64)>,
    /// After how many requests of Bird the process is killed, each time; it starts again at once.
    pub kill_every: u64,
    /// After how many requests of Bird the store fails for a while, each time.
    pub store_fails_every: u64,
}

impl Plan {
    /// A third of the events are Syniverse's, as far as its simulator can list them. They happen within some days.
    pub fn new(seed: u64, events: usize) -> Self {
        let mut numbers = Numbers::new(seed);
        let outages = Self::outages(&mut numbers);
        let end = outages.last().map_or(HOUR, |(_, end)| end + HOUR);
        let logged = (events / 3).min(MAX_LOGGED);
        let signed = events - logged;
        let mut times: Vec<u64> = (0..signed).map(|_| numbers.below(end)).collect();
        times.sort_unstable();
        let requests = u64::try_from(events).unwrap();
        Self {
            seed,
            numbers,
            signed: times,
            logged,
            outages,
            kill_every: requests / 30 + 1,
            store_fails_every: requests / 2 + 1,
        }
    }

    /// Outages of minutes to four hours. Between them the service is up for so long that every event is retried there.
    fn outages(numbers: &mut Numbers) -> Vec<(u64, u64)> {
        let mut now = 0;
        let mut outages = Vec::new();
        for index in 0..8 {
            let start = now + 150 * MINUTE + numbers.below(2 * HOUR);
            let length =
                if index % 2 == 0 { 2 * MINUTE + numbers.below(30 * MINUTE) } else { HOUR + numbers.below(3 * HOUR) };
            now = start + length;
            outages.push((start, now));
        }
        outages
    }
}
