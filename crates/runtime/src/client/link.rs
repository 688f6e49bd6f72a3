//! Links to the next page. The URL of a link is never requested. Instead, the same operation is requested again with the query of
//! the link. Therefore credentials are sent only to the client's server, even if a link names another host.

use percent_encoding::percent_decode_str;
use reqwest::Url;

use crate::api::definition::{Scheme, SchemeKind};

/// Replaces the query of a URL with the query of a link. Query parameters for credentials, which some vendors repeat in links, are
/// removed. The path of the link must end with the path of the operation, and may begin with a prefix, because a gateway may add
/// one.
pub(crate) fn take_query(
    url: &mut Url,
    operation_path: &str,
    link: &str,
    schemes: &[Scheme],
) -> Result<(), &'static str> {
    let target = url.join(link).map_err(|_| "the link to the next page is not a valid URL")?;
    let decoded = |path: &str| percent_decode_str(path.trim_end_matches('/')).collect::<Vec<u8>>();
    if !decoded(target.path()).ends_with(&decoded(operation_path)) {
        return Err("the link to the next page has a different path than the operation");
    }
    let is_credential = |pair: &&str| {
        let name = pair.split('=').next().unwrap_or_default();
        let name: Vec<u8> = percent_decode_str(name).collect();
        schemes.iter().any(
            |scheme| matches!(scheme.kind, SchemeKind::Query { parameter } if parameter.as_bytes() == name.as_slice()),
        )
    };
    let pairs = target.query().unwrap_or_default().split('&').filter(|pair| !pair.is_empty() && !is_credential(pair));
    let query = pairs.collect::<Vec<_>>().join("&");
    url.set_query((!query.is_empty()).then_some(&query));
    Ok(())
}

#[cfg(test)]
mod tests {
    use reqwest::Url;

    use super::take_query;
    use crate::api::definition::Scheme;

    fn followed(link: &str) -> Result<String, &'static str> {
        let mut url: Url = "https://api.example.com/ess/v1/items/a%20b?offset=0".parse().unwrap();
        take_query(&mut url, "/items/a%20b", link, &[Scheme::query("key", "api key")]).map(|()| url.to_string())
    }

    #[test]
    fn uses_only_the_query_of_a_link() {
        for (link, query) in [
            ("/ess/v1/items/a%20b?offset=50&limit=50", "?offset=50&limit=50"),
            ("/ess/v1/items/a%20b/?cursor=a%2Bb+c", "?cursor=a%2Bb+c"),
            ("https://elsewhere.example.com/items/a%20b?x=1", "?x=1"),
            ("//elsewhere.example.com/gateway/items/a b?x=1", "?x=1"),
            ("?offset=50", "?offset=50"),
            ("?x=1&api%20key=canary&&y", "?x=1&y"),
            ("/items/a%20b", ""),
        ] {
            assert_eq!(followed(link).unwrap(), format!("https://api.example.com/ess/v1/items/a%20b{query}"), "{link}");
        }
    }

    #[test]
    fn rejects_links_to_other_paths() {
        for link in
            ["/ess/v1/others?offset=50", "https://elsewhere.example.com/", "/items/a%20b/c?x", "mailto:x", "http://["]
        {
            assert!(followed(link).is_err(), "{link}");
        }
    }
}
