//! Misspelled words.

/// Returns whether a text is a word of at least `min_len` letters with one wrong letter, which is neither the first nor the last
/// one. A text with another first or last letter can be a different word, such as a plural.
pub(super) fn is_misspelled(text: &str, word: &str, min_len: usize) -> bool {
    let ends = |text: &str| (text.chars().next(), text.chars().next_back());
    word.len() >= min_len && ends(text) == ends(word) && strsim::damerau_levenshtein(text, word) == 1
}

/// Returns whether two texts have the same letters and digits, in upper or lower case.
pub(super) fn has_same_letters(text: &str, word: &str) -> bool {
    let letters = |text: &str| text.replace(|letter: char| !letter.is_ascii_alphanumeric(), "").to_ascii_lowercase();
    letters(text) == letters(word)
}
