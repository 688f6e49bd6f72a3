//! Scripts for atomic operations in Redis. Running one twice with the same arguments has no further effect.

/// Gives the value of a key and the milliseconds that it stays, if it is a text that is not too long.
///
/// Keys: the token's. Arguments: the most bytes.
pub(super) const LOAD: &str = "
local length = redis.pcall('STRLEN', KEYS[1])
if type(length) ~= 'number' or length == 0 or length > tonumber(ARGV[1]) then return false end
return {redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1])}";

/// Keeps a token. Who has the claim may always; who has not may where nobody has it, and where there is no token that ends
/// later or at the same time: it is the newer one. A token without an end is never taken for the newer one.
///
/// Keys: the token's, the claim's. Arguments: the claim's id or nothing, the value, the milliseconds that it stays, and whether
/// it has an end.
pub(super) const SAVE: &str = "
local holder, stays = redis.pcall('GET', KEYS[2]), tonumber(ARGV[3])
if holder ~= ARGV[1] then
    if holder then return 0 end
    local left = redis.call('PTTL', KEYS[1])
    if left >= stays or (left >= 0 and ARGV[4] == 'endless') then return 0 end
end
if stays > 0 then
    redis.call('SET', KEYS[1], ARGV[2], 'PX', stays)
else
    redis.call('DEL', KEYS[1])
end
return 1";

/// Sets the claim unless there is one. A key that never expires, or later than a claim that is made now, is not a claim.
///
/// Keys: the claim's. Arguments: its id, and its milliseconds.
pub(super) const CLAIM: &str = "
local left = redis.call('PTTL', KEYS[1])
if left >= 0 and left <= tonumber(ARGV[2]) then
    return redis.pcall('GET', KEYS[1]) == ARGV[1] and 1 or 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1";

/// Deletes what is still as expected.
///
/// Keys: the token's or the claim's. Arguments: the value.
pub(super) const DELETE: &str = "
if redis.pcall('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])";
