//! The methods of request builders that start a job or return its state.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    accessors::{self, Base},
    catalogue, expressions, request_type,
    source::Input,
};
use crate::{
    model::{JobOutcome, JobStatus, Operation, StartsJob},
    types::docs::{doc, provenance},
};

/// Returns the method that sends the request and returns a handle to the job that it starts.
pub fn start(input: Input<'_>, operation: &Operation) -> Result<Option<TokenStream>, String> {
    let Some(job) = &operation.job else { return Ok(None) };
    let StartsJob { id, operation: target, parameter } = job;
    let status = input.api.operations.iter().find(|other| other.id == *target);
    let status =
        status.ok_or_else(|| format!("`{}` starts a job, but there is no operation `{target}`", operation.id))?;
    let schema = operation.primary_success().and_then(|response| response.schema.as_ref());
    let schema = schema.ok_or_else(|| format!("`{}` starts a job, but its response has no body", operation.id))?;
    let fields = accessors::fields(input, schema, id).map_err(|error| format!("`{}`: {error}", operation.id))?;
    let has_empty_success = operation.successes().any(|response| response.encoding.is_none());
    let start = if has_empty_success { Base::Option(quote!(response)) } else { Base::Value(quote!(response)) };
    let read = accessors::owned(&start, &fields, false)?;
    let (request, method) = (request_type::type_name(status), format_ident!("{target}"));
    // The status operation takes the job id, and otherwise the same arguments as the operation that started the job.
    let required: Vec<_> = status.parameters.iter().filter(|other| other.required).collect();
    let (mut kept, mut arguments) = (Vec::new(), Vec::new());
    for other in required {
        if other.name == *parameter {
            // `response` is reserved, so it cannot be the name of an argument.
            arguments.push(quote!(response));
            continue;
        }
        let own = operation.parameters.iter().find(|own| own.name == other.name);
        let own = own.ok_or_else(|| {
            format!(
                "`{}` has no parameter `{}`, which the status operation of its job requires",
                operation.id, other.name
            )
        })?;
        let own = format_ident!("{}", own.ident);
        kept.push(quote!(let #own = self.#own.clone();));
        arguments.push(quote!(#own));
    }
    let constant = catalogue::constant(&operation.id);
    let (api, path) = (&input.api.name, format!("$.{}", id.join(".")));
    let example = expressions::job(input, operation).map(|code| format!("# Examples\n\n{code}"));
    let about = doc([
        "Sends the request and returns a handle to the job that the request starts.".to_owned(),
        format!(
            "Store the job id. With the id, another process can get the state of the job by calling [`Client::{target}`], or \
             wait for the job by calling [`{request}::wait`]."
        ),
        "# Errors".to_owned(),
        "Returns the same errors as [`send`](Self::send), and an [`Error`] if the response contains no job id. In that case, the \
         job may be running, so check before you start the job again."
            .to_owned(),
        example.unwrap_or_default(),
    ]);
    Ok(Some(quote! {
        #about
        pub async fn start(self) -> Result<subkit_runtime::Job<#request>, Error> {
            let client = self.client.clone();
            #(#kept)*
            let response = self.send().await?;
            let Some(response) = #read.map(|id| id.to_string()).filter(|id| !id.trim().is_empty()) else {
                return Err(subkit_runtime::generated::missing_job_id(#api, &catalogue::#constant, #path, &response));
            };
            Ok(subkit_runtime::Job::new(response.clone(), client.#method(#(#arguments),*)))
        }
    }))
}

/// Returns the method that polls a job until it reaches a terminal state.
pub fn wait(operation: &Operation) -> Option<TokenStream> {
    let status = operation.job_status.as_ref()?;
    let about = doc([
        "Returns a future that polls the job until it reaches a terminal state.",
        "If the job succeeds, the future returns the final state. If it fails, the future returns an [`Error`] of the kind \
         [`JobFailed`](subkit_runtime::ErrorKind::JobFailed) whose [`body`](Error::body) is the final state.",
        terminal_states(status).as_str(),
        "[`with_timeout`](subkit_runtime::Wait::with_timeout) sets how long to poll. \
         [`until`](subkit_runtime::Wait::until) sets a predicate that decides when the job has succeeded.",
        provenance(status.source.as_ref()).as_str(),
    ]);
    Some(quote! {
        #about
        pub fn wait(self) -> subkit_runtime::Wait<Self> {
            subkit_runtime::Wait::new(self)
        }
    })
}

/// Returns the sentence about the terminal states of a job.
fn terminal_states(status: &JobStatus) -> String {
    let Some(first) = status.outcomes.first() else {
        return "The spec defines no terminal states, so you must call `until`.".to_owned();
    };
    let quoted = |texts: &[String]| {
        let list = texts.iter().map(|text| format!("`{text}`")).collect::<Vec<_>>().join(", ");
        if texts.len() > 1 { format!("one of {list}") } else { list }
    };
    let is_shared =
        status.outcomes.iter().all(|other| (&other.succeeded, &other.failed) == (&first.succeeded, &first.failed));
    let groups: Vec<(Vec<String>, &JobOutcome)> = if is_shared {
        vec![(status.outcomes.iter().map(|outcome| outcome.pointer.clone()).collect(), first)]
    } else {
        status.outcomes.iter().map(|outcome| (vec![outcome.pointer.clone()], outcome)).collect()
    };
    let sentences = groups.iter().map(|(pointers, outcome)| {
        let pointers: Vec<String> = pointers.iter().map(|pointer| format!("`{pointer}`")).collect();
        format!(
            "The job has succeeded if the value at {} is {}, and has failed if it is {}. Case is ignored.",
            pointers.join(" or "),
            quoted(&outcome.succeeded),
            quoted(&outcome.failed)
        )
    });
    let conflicts = (status.outcomes.len() > 1).then(|| {
        "If the state contains several of these values, the job has failed if any of them means failure, and has succeeded only if \
         all of them mean success."
            .to_owned()
    });
    sentences.chain(conflicts).collect::<Vec<_>>().join(" ")
}

/// Returns the implementation of `JobStatus`, which the runtime uses to poll.
pub fn impls(input: Input<'_>, operation: &Operation) -> Option<TokenStream> {
    let status = operation.job_status.as_ref()?;
    let name = request_type::type_name(operation);
    let signature = input.finished.signatures.get(&operation.id)?;
    // A paginated request already implements `Request`.
    let request = operation.paging.is_none().then(|| request_type::request_impl(input, operation, signature));
    let outcomes = status.outcomes.iter().map(|JobOutcome { pointer, succeeded, failed }| {
        quote!(subkit_runtime::JobOutcome::new(#pointer, &[#(#succeeded),*], &[#(#failed),*]))
    });
    Some(quote! {
        #request

        impl subkit_runtime::JobStatus for #name {
            const OUTCOMES: &'static [subkit_runtime::JobOutcome] = &[#(#outcomes),*];
        }
    })
}

/// Returns the paragraph about the job in the docs of an operation.
pub fn paragraph(operation: &Operation) -> String {
    let name = request_type::type_name(operation);
    match (&operation.job, &operation.job_status) {
        (Some(job), _) => format!(
            "This operation starts a job. [`start`](crate::requests::{name}::start) returns a handle that polls the job; \
             [`{0}`](crate::Client::{0}) returns the state of the job.",
            job.operation
        ),
        (None, Some(_)) => format!(
            "Returns the state of a job. [`wait`](crate::requests::{name}::wait) polls the job until it succeeds or fails."
        ),
        (None, None) => String::new(),
    }
}
