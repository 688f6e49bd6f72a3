//! Renamed items in the text of snapshots.

use subkit_codegen::{diff::Kind, pascal};

use super::report::Located;

/// Returns the renamed items: the previous and the new name.
pub fn renames(known: &[Located]) -> Vec<(String, String)> {
    let mut renames = Vec::new();
    for Located { finding, .. } in known {
        let (Some(before), Some(after)) = (&finding.before, &finding.after) else { continue };
        match finding.kind {
            Kind::TypeRenamed => renames.push((before.clone(), after.clone())),
            Kind::OperationRenamed => {
                renames.push((before.clone(), after.clone()));
                renames.push((pascal(before), pascal(after)));
                renames.push((before.to_uppercase(), after.to_uppercase()));
            }
            _ => {}
        }
    }
    renames
}

/// Replaces the identifiers of a text that were renamed.
pub fn renamed(text: &str, renames: &[(String, String)]) -> String {
    if renames.is_empty() {
        return text.to_owned();
    }
    let mut result = String::with_capacity(text.len());
    let mut word = String::new();
    for char in text.chars().chain(['\n']) {
        if char.is_alphanumeric() || char == '_' {
            word.push(char);
            continue;
        }
        let new = renames.iter().find(|(before, _)| *before == word).map(|(_, after)| after.as_str());
        result.push_str(new.unwrap_or(&word));
        word.clear();
        result.push(char);
    }
    result.pop();
    result
}

#[cfg(test)]
mod tests {
    use super::renamed;

    #[test]
    fn renames_identifiers_and_not_their_parts() {
        let renames = [("Price".to_owned(), "Money".to_owned())];
        assert_eq!(renamed("PriceList.a: Vec<Price>", &renames), "PriceList.a: Vec<Money>");
    }
}
