//! What requests have besides that start a job, or tell the state of one.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    Input, catalogue, expressions,
    reads::{self, Start},
    requests,
};
use crate::{
    docs::{doc, provenance},
    model::{JobStatus, Operation, StartsJob},
};

/// The method that sends the call and gives the job that it starts.
pub fn start(input: Input<'_>, operation: &Operation) -> Result<Option<TokenStream>, String> {
    let Some(job) = &operation.job else { return Ok(None) };
    let StartsJob { id, operation: target, parameter } = job;
    let status = input.api.operations.iter().find(|other| other.id == *target);
    let status = status.ok_or_else(|| format!("`{}` names no operation `{target}`", operation.id))?;
    let schema = operation.primary_success().and_then(|response| response.schema.as_ref());
    let schema = schema.ok_or_else(|| format!("`{}` starts a job and has no answer", operation.id))?;
    let fields = reads::fields(input, schema, id).map_err(|error| format!("`{}`: {error}", operation.id))?;
    let has_bodyless = operation.successes().any(|response| response.encoding.is_none());
    let answer = if has_bodyless { Start::Option(quote!(answer)) } else { Start::Value(quote!(answer)) };
    let read = reads::owned(&answer, &fields, false)?;
    let (request, method) = (requests::type_name(status), format_ident!("{target}"));
    // What the state is asked with besides the id is what the job was started with.
    let required: Vec<_> = status.parameters.iter().filter(|other| other.required).collect();
    let (mut kept, mut arguments) = (Vec::new(), Vec::new());
    for other in required {
        if other.name == *parameter {
            arguments.push(quote!(id));
            continue;
        }
        let own = operation.parameters.iter().find(|own| own.name == other.name);
        let own = own.ok_or_else(|| format!("`{}` has no `{}` to ask for its job with", operation.id, other.name))?;
        let own = format_ident!("{}", own.ident);
        kept.push(quote!(let #own = self.#own.clone();));
        arguments.push(quote!(#own));
    }
    let constant = catalogue::constant(&operation.id);
    let (api, path) = (&input.api.name, format!("$.{}", id.join(".")));
    let example = expressions::job(input, operation).map(|code| format!("# Example\n\n{code}"));
    let about = doc([
        "Sends the call and gives the job that it starts, to be waited for.".to_owned(),
        format!(
            "The id of the job is what to keep: [`Client::{target}`] asks for its state by it, in another process too, and\n\
             [`{request}::wait`] waits for it."
        ),
        "# Errors".to_owned(),
        "As those of [`send`](Self::send), and an [`Error`] if the answer names no job.".to_owned(),
        example.unwrap_or_default(),
    ]);
    Ok(Some(quote! {
        #about
        pub async fn start(self) -> Result<subkit_runtime::Job<#request>, Error> {
            let client = self.client.clone();
            #(#kept)*
            let answer = self.send().await?;
            let Some(id) = #read else {
                return Err(subkit_runtime::__private::jobs::no_job(#api, &catalogue::#constant, #path));
            };
            Ok(subkit_runtime::Job::new(id.to_string(), client.#method(#(#arguments),*)))
        }
    }))
}

/// The method that waits until a job is settled.
pub fn wait(operation: &Operation) -> Option<TokenStream> {
    let status = operation.job_status.as_ref()?;
    let about = doc([
        "Waits until the job is settled: `.await` it. [`until`](subkit_runtime::Wait::until) decides by the state that the server\n\
         tells, [`with_timeout`](subkit_runtime::Wait::with_timeout) how long.",
        known(status).as_str(),
        provenance(status.source.as_ref()).as_str(),
    ]);
    Some(quote! {
        #about
        pub fn wait(self) -> subkit_runtime::Wait<Self> {
            subkit_runtime::Wait::new(self)
        }
    })
}

fn known(status: &JobStatus) -> String {
    if status.settled.is_empty() {
        return "Nothing is known of when such a job is settled, so `until` must be given.".to_owned();
    }
    let mut places: Vec<(&[String], String)> = Vec::new();
    for (pointer, values) in &status.settled {
        match places.iter_mut().find(|(others, _)| others == values) {
            Some((_, pointers)) => pointers.push_str(&format!(" or `{pointer}`")),
            None => places.push((values, format!("`{pointer}`"))),
        }
    }
    let said = places.iter().map(|(values, pointers)| {
        let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
        format!("one of {} at {pointers}", values.join(", "))
    });
    format!(
        "Without `until`, a job is settled when its state has, in any case, {}.",
        said.collect::<Vec<_>>().join("; or ")
    )
}

/// What the runtime asks for the state by.
pub fn impls(input: Input<'_>, operation: &Operation) -> Option<TokenStream> {
    let status = operation.job_status.as_ref()?;
    let name = requests::type_name(operation);
    let signature = input.finished.signatures.get(&operation.id)?;
    // A request that has pages too is a request already.
    let request = operation.paging.is_none().then(|| requests::request_impl(input, operation, signature));
    let settled =
        status.settled.iter().map(|(pointer, values)| quote!(subkit_runtime::Settled::new(#pointer, &[#(#values),*])));
    Some(quote! {
        #request

        impl subkit_runtime::JobStatus for #name {
            const SETTLED: &'static [subkit_runtime::Settled] = &[#(#settled),*];
        }
    })
}

/// The paragraph of an operation's docs about its job.
pub fn paragraph(operation: &Operation) -> String {
    let name = requests::type_name(operation);
    match (&operation.job, &operation.job_status) {
        (Some(job), _) => format!(
            "Starts a job, whose state [`{0}`](crate::Client::{0}) tells; [`start`](crate::requests::{name}::start) gives the job\n\
             to wait for.",
            job.operation
        ),
        (None, Some(_)) => format!(
            "Tells the state of a job; [`wait`](crate::requests::{name}::wait) asks for it until the job is settled."
        ),
        (None, None) => String::new(),
    }
}
