//! Path templates: their placeholders, and the query strings that some documents append to them.

/// Returns the names of the placeholders.
pub fn placeholders(template: &str) -> Vec<String> {
    template.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

/// Returns whether the query string of a template has the placeholder of a parameter under the parameter's name: `?page={page}`.
pub fn query_names(template: &str, name: &str) -> bool {
    let query = template.split_once('?').map_or("", |(_, query)| query);
    query.split('&').any(|pair| is_pair(pair, name))
}

/// Returns the template without the query parameters in `names`, because the client adds these parameters to the query.
pub fn without_query_of(template: &str, names: &[&str]) -> String {
    let Some((path, query)) = template.split_once('?') else { return template.to_owned() };
    let kept: Vec<&str> = query.split('&').filter(|pair| !names.iter().any(|name| is_pair(pair, name))).collect();
    if kept.is_empty() { path.to_owned() } else { format!("{path}?{}", kept.join("&")) }
}

/// Returns whether a part of a query string has the form `name={name}`.
fn is_pair(pair: &str, name: &str) -> bool {
    pair.split_once('=').is_some_and(|(key, value)| key == name && value == format!("{{{name}}}"))
}

#[cfg(test)]
mod tests {
    use super::{placeholders, query_names, without_query_of};

    #[test]
    fn removes_declared_query_parameters_from_a_template() {
        let template = "/rides/{id}?page={page}&size={size}&all=1";
        assert_eq!(placeholders(template), ["id", "page", "size"]);
        assert!(query_names(template, "page") && !query_names(template, "id") && !query_names(template, "all"));
        assert_eq!(without_query_of(template, &["page"]), "/rides/{id}?size={size}&all=1");
        assert_eq!(without_query_of("/rides?page={page}", &["page"]), "/rides");
        assert_eq!(without_query_of("/rides", &["page"]), "/rides");
    }
}
