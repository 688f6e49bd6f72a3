//! The schedule of a run in virtual seconds: events, outages, kills, and failures of the store.

use super::random::Random;

const MINUTE: u64 = 60;
const HOUR: u64 = 60 * MINUTE;

/// The delays before each retry, 8 hours in total.
pub const RETRIES: [u64; 10] =
    [MINUTE, 5 * MINUTE, 15 * MINUTE, 30 * MINUTE, 40 * MINUTE, HOUR, HOUR, HOUR, 90 * MINUTE, 2 * HOUR - MINUTE];

/// The maximum number of events in the log. The simulator scans all of them for each page.
const MAX_LOGGED: usize = 20_000;

/// A run, fully determined by its seed.
#[derive(Clone, Debug)]
pub struct Plan {
    pub seed: u64,
    pub random: Random,
    /// The times of the Bird events, in order.
    pub signed: Vec<u64>,
    /// The number of Syniverse events.
    pub logged: usize,
    /// The start and end of each outage of the service.
    pub outages: Vec<(u64, u64)>,
    /// The number of Bird requests between kills of the process, which restarts at once.
    pub kill_every: u64,
    /// The number of Bird requests between failures of the store.
    pub store_fails_every: u64,
}

impl Plan {
    /// Creates a plan whose events happen within several days. A third of the events are Syniverse's, up to [`MAX_LOGGED`].
    pub fn new(seed: u64, events: usize) -> Self {
        let mut random = Random::new(seed);
        let outages = Self::outages(&mut random);
        let end = outages.last().map_or(HOUR, |(_, end)| end + HOUR);
        let logged = (events / 3).min(MAX_LOGGED);
        let signed = events - logged;
        let mut times: Vec<u64> = (0..signed).map(|_| random.below(end)).collect();
        times.sort_unstable();
        let requests = u64::try_from(events).unwrap();
        Self {
            seed,
            random,
            signed: times,
            logged,
            outages,
            kill_every: requests / 30 + 1,
            store_fails_every: requests / 2 + 1,
        }
    }

    /// Returns eight outages of between two minutes and four hours. Before each, the service is up for at least 150 minutes, so that
    /// every event can be retried.
    fn outages(random: &mut Random) -> Vec<(u64, u64)> {
        let mut now = 0;
        let mut outages = Vec::new();
        for index in 0..8 {
            let start = now + 150 * MINUTE + random.below(2 * HOUR);
            let length =
                if index % 2 == 0 { 2 * MINUTE + random.below(30 * MINUTE) } else { HOUR + random.below(3 * HOUR) };
            now = start + length;
            outages.push((start, now));
        }
        outages
    }
}
