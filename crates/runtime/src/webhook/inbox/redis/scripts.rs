//! The scripts that Redis runs. Each is idempotent: running it again with the same arguments has no further effect.
//!
//! The key of a delivery holds `claimed TOKEN` or `done TOKEN`.

/// Claims a delivery. Returns 1 if the claim succeeds, 2 if another handler has claimed the delivery, and 3 if the delivery is
/// done. A claim without an expiry is replaced. If the delivery is done and half of its retention time has passed, the retention
/// time restarts, because the delivery was seen again.
///
/// Keys: the delivery key. Arguments: the value of the claim, its lease in milliseconds, and the retention time in
/// milliseconds.
pub(super) const BEGIN: &str = "
local value = redis.call('GET', KEYS[1])
if value and value ~= ARGV[1] then
    if string.sub(value, 1, 5) == 'done ' then
        if redis.call('PTTL', KEYS[1]) <= ARGV[3] / 2 then redis.call('SET', KEYS[1], value, 'PX', ARGV[3]) end
        return 3
    end
    if string.sub(value, 1, 8) ~= 'claimed ' then return 0 end
    if redis.call('PTTL', KEYS[1]) >= 0 then return 2 end
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1";

/// Records a delivery as done. Returns 1, or 2 if another handler has claimed the delivery.
///
/// Keys: the delivery key. Arguments: the value of the claim, the value when done, and the retention time in
/// milliseconds.
pub(super) const DONE: &str = "
local value = redis.call('GET', KEYS[1])
if value == ARGV[2] then return 1 end
if value and value ~= ARGV[1] then return 2 end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1";

/// Releases a claim. Returns 1, or 2 if another handler has claimed the delivery.
///
/// Keys: the delivery key. Arguments: the value of the claim.
pub(super) const FAILED: &str = "
local value = redis.call('GET', KEYS[1])
if not value then return 1 end
if value ~= ARGV[1] then return 2 end
redis.call('DEL', KEYS[1])
return 1";
