//! The scripts that Redis runs. Each is idempotent: running it again with the same arguments has no further effect.

/// Returns the value of a key and the milliseconds until the key expires. Returns `false` if the value is not a non-empty string
/// within the size limit.
///
/// Keys: the token key. Arguments: the maximum size in bytes.
pub(super) const LOAD: &str = "
local length = redis.pcall('STRLEN', KEYS[1])
if type(length) ~= 'number' or length == 0 or length > tonumber(ARGV[1]) then return false end
return {redis.call('GET', KEYS[1]), redis.call('PTTL', KEYS[1])}";

/// Stores a token. Returns 0 if the stored token must not be replaced, and 1 otherwise. If the new token has already expired, the
/// stored token is deleted. The holder of the claim may always store its token. Other clients may store a token only if nobody
/// holds the claim and the stored token, if any, expires earlier. Without the claim, a token without an expiry does not replace a
/// stored token.
///
/// Keys: the token key and the claim key. Arguments: the id of the claim or an empty string, the value, the milliseconds
/// for which to keep it, and whether the token has an expiry.
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

/// Sets the claim unless another claim exists. Returns 1 if the claim is now set, and 0 if another claim exists. An existing key
/// that never expires, or that expires later than a new claim would, is not treated as a claim.
///
/// Keys: the claim key. Arguments: the id of the claim, and the milliseconds until it expires.
pub(super) const CLAIM: &str = "
local left = redis.call('PTTL', KEYS[1])
if left >= 0 and left <= tonumber(ARGV[2]) then
    return redis.pcall('GET', KEYS[1]) == ARGV[1] and 1 or 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1";

/// Deletes a key if its value is the expected value. Returns the number of deleted keys.
///
/// Keys: the token key or the claim key. Arguments: the expected value.
pub(super) const DELETE: &str = "
if redis.pcall('GET', KEYS[1]) ~= ARGV[1] then return 0 end
return redis.call('DEL', KEYS[1])";
