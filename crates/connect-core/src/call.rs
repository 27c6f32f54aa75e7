use std::fmt;
use std::time::Duration;

use open_record::OpenRecord;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tokio::io::AsyncWrite;

use crate::{Client, Download, Method, Request, Response, Result};

type Read<T> = fn(Response, &'static str) -> Result<T>;

/// A request as it would be sent.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Preview {
    /// The operation's name.
    pub operation: &'static str,
    /// The method.
    pub method: Method,
    /// The full URL.
    pub url: String,
    /// The JSON body, if there is one.
    pub body: Option<Value>,
}

/// A call of one operation: plain data until it is sent. `T` is the type of the answer.
#[must_use = "a call does nothing until it is sent"]
pub struct Call<T> {
    client: Client,
    request: Request,
    at: &'static str,
    read: Read<T>,
}

impl<T> Call<T> {
    /// A call whose answer is read by `read`, which is also given the path in the answer.
    pub fn new(client: &Client, request: Request, at: &'static str, read: Read<T>) -> Self {
        Self { client: client.clone(), request, at, read }
    }

    /// Sets a query parameter that this release has no setter for, under the vendor's name; see [`Request::query`].
    pub fn query(mut self, name: impl Into<std::borrow::Cow<'static, str>>, value: impl Serialize) -> Self {
        self.request = self.request.query(name, value);
        self
    }

    /// Sets the whole body, as JSON.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        self.request = self.request.json(body);
        self
    }

    /// The deadline of the call, with all retries and polls, instead of the client's. Time spent waiting for the quota
    /// is not counted.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.request = self.request.deadline(deadline);
        self
    }

    /// The request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::Error::Parameter) for an argument that breaks a rule: change it.
    /// [`Error::Unavailable`](crate::Error::Unavailable) when this client cannot reach the operation: the error says
    /// what to use instead.
    pub fn preview(&self) -> Result<Preview> {
        self.client.preview(&self.request)
    }

    /// The request, to look at.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The parts that declared setters change.
    #[doc(hidden)]
    pub fn parts(&mut self) -> crate::request::Parts<'_> {
        self.request.parts()
    }

    /// Sends the request and reads the answer.
    ///
    /// # Errors
    /// Those of [`preview`](Self::preview) before anything is sent, then those of
    /// [`Client::execute`](crate::Client::execute).
    pub async fn send(self) -> Result<T> {
        let response = self.client.execute(&self.request).await?;
        (self.read)(response, self.at)
    }
}

/// A copy, to send it once more.
impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self { client: self.client.clone(), request: self.request.clone(), at: self.at, read: self.read }
    }
}

/// Shows no values, which may be confidential.
impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("request", &self.request).finish_non_exhaustive()
    }
}

/// A call whose answer is a file: plain data until it is sent.
#[must_use = "a transfer does nothing until it is sent"]
#[derive(Clone)]
pub struct Transfer {
    client: Client,
    request: Request,
}

impl Transfer {
    /// Sets a query parameter that this release has no setter for, under the vendor's name.
    pub fn query(mut self, name: impl Into<std::borrow::Cow<'static, str>>, value: impl Serialize) -> Self {
        self.request = self.request.query(name, value);
        self
    }

    /// The request, to look at.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The request as it would be sent.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::Error::Parameter) for an argument that breaks a rule: change it.
    /// [`Error::Unavailable`](crate::Error::Unavailable) when this client cannot reach the operation: the error says
    /// what to use instead.
    pub fn preview(&self) -> Result<Preview> {
        self.client.preview(&self.request)
    }

    /// The parts that declared setters change.
    #[doc(hidden)]
    pub fn parts(&mut self) -> crate::request::Parts<'_> {
        self.request.parts()
    }

    /// Sends the request; the file can then be read part by part.
    ///
    /// # Errors
    /// Those of [`preview`](Self::preview) before anything is sent, then those of
    /// [`Client::execute`](crate::Client::execute).
    pub async fn send(self) -> Result<Download> {
        self.client.download(&self.request).await
    }

    /// Sends the request and writes the file to `writer`. Returns the number of bytes.
    ///
    /// # Errors
    /// Those of [`send`](Self::send), [`Error::Transport`](crate::Error::Transport) when the rest of the file is lost,
    /// and [`Error::Output`](crate::Error::Output) when the writer fails. In both cases `writer` has a part of the
    /// file.
    pub async fn write_to(self, writer: &mut (impl AsyncWrite + Unpin + ?Sized)) -> Result<u64> {
        self.send().await?.write_to(writer).await
    }
}

/// Shows no values, which may be confidential.
impl fmt::Debug for Transfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Transfer").field("request", &self.request).finish_non_exhaustive()
    }
}

/// Calls of this client: what the methods of typed clients return.
impl Client {
    /// A call that returns the answer as it came, for operations that have no method.
    pub fn call(&self, request: Request) -> Call<Response> {
        Call::new(self, request, "", |response, _| Ok(response))
    }

    /// A call that returns an [`OpenRecord`]: the member `at` of the answer, or the whole answer if `at` is empty.
    pub fn record<R: OpenRecord>(&self, request: Request, at: &'static str) -> Call<R> {
        Call::new(
            self,
            request,
            at,
            |response, at| if at.is_empty() { response.record() } else { response.record_at(at) },
        )
    }

    /// A call that returns a value that serde reads, such as a number or an unpaged list of records: the member `at` of
    /// the answer, or the whole answer if `at` is empty.
    pub fn json<T: DeserializeOwned>(&self, request: Request, at: &'static str) -> Call<T> {
        Call::new(self, request, at, |response, at| if at.is_empty() { response.json() } else { response.json_at(at) })
    }

    /// A call whose answer has nothing of interest. A body that is not JSON is still an error, because then something
    /// other than the service has answered.
    pub fn nothing(&self, request: Request) -> Call<()> {
        Call::new(self, request, "", |response, _| response.expect_nothing())
    }

    /// A call that returns a file.
    pub fn transfer(&self, request: Request) -> Transfer {
        Transfer { client: self.clone(), request }
    }

    /// The request as it would be sent, for dry runs.
    ///
    /// # Errors
    /// [`Error::Parameter`](crate::Error::Parameter) for a part of the request that breaks a rule, and
    /// [`Error::Unavailable`](crate::Error::Unavailable) when this client cannot reach the operation.
    pub fn preview(&self, request: &Request) -> Result<Preview> {
        let body = request.body_bytes().and_then(|bytes| serde_json::from_slice(&bytes).ok());
        Ok(Preview { operation: request.operation(), method: request.method(), url: self.url(request)?, body })
    }
}

/// Declares the requests of operations that have optional parameters: one type an operation, with one setter a parameter.
///
/// A setter is a name, what it takes, where it goes (`query`, or `body` with a dotted path) and the name that the service knows. `[T]`
/// takes any number of values, anything else takes one; a type of several tokens is in parentheses.
///
/// ```
/// use connect_core::{Client, Operation, Paging, Request, requests};
///
/// const LIST_SITES: Operation = Operation::get("sites", "list sites", "/v1/sites").paged().typed();
/// const CREATE_SITE: Operation = Operation::post("sites", "create site", "/v1/sites").typed();
///
/// requests! {
///     /// A list of sites.
///     pub list ListSites of serde_json::Value {
///         /// Only sites with these ids.
///         ids: [String] => query "siteIds",
///         /// Only sites that are active, or are not.
///         is_active: bool => query "isActive",
///     }
///
///     /// Makes a site.
///     pub call CreateSite of serde_json::Value {
///         /// What it is for.
///         description: String => body "data.description",
///     }
/// }
///
/// /// Sites.
/// pub struct Sites {
///     client: Client,
/// }
///
/// impl Sites {
///     /// Lists sites.
///     pub fn list(&self) -> ListSites {
///         ListSites::new(self.client.list_serde(LIST_SITES.request(), Paging::cursor("data", "next", "cursor").page_size("limit", 200)))
///     }
///
///     /// Makes a site.
///     pub fn create(&self, name: &str) -> CreateSite {
///         CreateSite::new(self.client.json(CREATE_SITE.request().member("data.name", name), "data"))
///     }
/// }
///
/// let sites = Sites { client: Client::builder().base_url("https://service.example").build()? };
/// let list = sites.list().ids(["1", "2"]).is_active(true).page_size(50);
/// assert_eq!(list.preview()?.url, "https://service.example/v1/sites?siteIds=1%2C2&isActive=true&limit=50");
/// let create = sites.create("Vienna").description("Head office");
/// assert_eq!(create.preview()?.body, Some(serde_json::json!({"data": {"name": "Vienna", "description": "Head office"}})));
/// assert!(sites.list().page_size(201).preview().unwrap_err().to_string().contains("limit"));
/// # Ok::<(), connect_core::Error>(())
/// ```
#[macro_export]
macro_rules! requests {
    () => {};
    ($(#[$doc:meta])* pub list $name:ident of $record:ty { $($(#[$setter_doc:meta])* $setter:ident: $kind:tt => $place:ident $parameter:literal),* $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        #[must_use = "a list does nothing until it is sent or its stream is read"]
        pub struct $name($crate::List<$record>);

        impl $name {
            #[allow(dead_code, reason = "some are only made in other ways")]
            pub(crate) fn new(list: $crate::List<$record>) -> Self {
                Self(list)
            }

            $($crate::__setter! { $(#[$setter_doc])* $setter $kind $parameter (0.parts().$place) })*

            $crate::list_methods!($record);
        }

        impl $crate::conformance::Exercise for $name {
            fn step(self) -> $crate::conformance::Step {
                self.0.step()
            }
        }

        $crate::requests! { $($rest)* }
    };
    ($(#[$doc:meta])* pub call $name:ident of $answer:ty { $($(#[$setter_doc:meta])* $setter:ident: $kind:tt => $place:ident $parameter:literal),* $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        #[must_use = "a call does nothing until it is sent"]
        pub struct $name($crate::Call<$answer>);

        impl $name {
            pub(crate) fn new(call: $crate::Call<$answer>) -> Self {
                Self(call)
            }

            $($crate::__setter! { $(#[$setter_doc])* $setter $kind $parameter (0.parts().$place) })*

            /// The deadline of the call, with all retries and polls, instead of the client's.
            pub fn deadline(self, deadline: ::core::time::Duration) -> Self {
                Self(self.0.deadline(deadline))
            }

            /// The request as it would be sent.
            ///
            /// # Errors
            /// `Error::Parameter` for an argument that breaks a rule, `Error::Unavailable` when this client cannot
            /// reach the operation.
            pub fn preview(&self) -> $crate::Result<$crate::Preview> {
                self.0.preview()
            }

            /// Sends the request and reads the answer.
            ///
            /// # Errors
            /// Those of [`preview`](Self::preview) before anything is sent, then those of
            /// [`Client::execute`](crate::Client::execute).
            pub async fn send(self) -> $crate::Result<$answer> {
                self.0.send().await
            }
        }

        impl From<$name> for $crate::Call<$answer> {
            fn from(call: $name) -> Self {
                call.0
            }
        }

        impl $crate::conformance::Exercise for $name {
            fn step(self) -> $crate::conformance::Step {
                self.0.step()
            }
        }

        $crate::requests! { $($rest)* }
    };
    ($(#[$doc:meta])* pub transfer $name:ident { $($(#[$setter_doc:meta])* $setter:ident: $kind:tt => $place:ident $parameter:literal),* $(,)? } $($rest:tt)*) => {
        $(#[$doc])*
        #[derive(Clone, Debug)]
        #[must_use = "a transfer does nothing until it is sent"]
        pub struct $name($crate::Transfer);

        impl $name {
            pub(crate) fn new(transfer: $crate::Transfer) -> Self {
                Self(transfer)
            }

            $($crate::__setter! { $(#[$setter_doc])* $setter $kind $parameter (0.parts().$place) })*

            /// The request as it would be sent.
            ///
            /// # Errors
            /// `Error::Parameter` for an argument that breaks a rule, `Error::Unavailable` when this client cannot
            /// reach the operation.
            pub fn preview(&self) -> $crate::Result<$crate::Preview> {
                self.0.preview()
            }

            /// Sends the request; the file can then be read part by part.
            ///
            /// # Errors
            /// Those of [`preview`](Self::preview) before anything is sent, then those of
            /// [`Client::execute`](crate::Client::execute).
            pub async fn send(self) -> $crate::Result<$crate::Download> {
                self.0.send().await
            }

            /// Sends the request and writes the file to `writer`. Returns the number of bytes.
            ///
            /// # Errors
            /// Those of [`send`](Self::send), `Error::Transport` when the rest of the file is lost, and `Error::Output`
            /// when the writer fails.
            pub async fn write_to(
                self,
                writer: &mut (impl $crate::AsyncWrite + ::core::marker::Unpin + ?::core::marker::Sized),
            ) -> $crate::Result<u64> {
                self.0.write_to(writer).await
            }
        }

        impl $crate::conformance::Exercise for $name {
            fn step(self) -> $crate::conformance::Step {
                self.0.step()
            }
        }

        $crate::requests! { $($rest)* }
    };
}

/// The methods that every list has, for a type whose first field is a [`List`](crate::List).
#[macro_export]
macro_rules! list_methods {
    ($record:ty) => {
        /// The page size, in records. Default: the largest that the list allows. The service may send fewer.
        pub fn page_size(self, size: u32) -> Self {
            Self(self.0.page_size(size))
        }

        /// Starts at the cursor that a page of the same list had as its `next`. All other settings must be as they were
        /// then.
        pub fn starting_at(self, cursor: impl ::core::convert::Into<::core::option::Option<$crate::Cursor>>) -> Self {
            Self(self.0.starting_at(cursor))
        }

        /// The longest walk, in pages, instead of the client's bound. A longer one is an error.
        pub fn max_pages(self, pages: u64) -> Self {
            Self(self.0.max_pages(pages))
        }

        /// The deadline of one page, with all retries and polls, instead of the client's.
        pub fn deadline(self, deadline: ::core::time::Duration) -> Self {
            Self(self.0.deadline(deadline))
        }

        /// The first request as it would be sent.
        ///
        /// # Errors
        /// `Error::Parameter` for an argument that breaks a rule, `Error::Unavailable` when this client cannot reach
        /// the operation.
        pub fn preview(&self) -> $crate::Result<$crate::Preview> {
            self.0.preview()
        }

        /// Reads one page: the first, or the one at the cursor of `starting_at`.
        ///
        /// # Errors
        /// Those of [`preview`](Self::preview) before anything is sent, then those of a call, `Error::Paging` when the
        /// answer does not say how the list goes on, and `Error::CursorExpired` when the walk has to start again.
        pub async fn send(self) -> $crate::Result<$crate::Page<$record>> {
            self.0.send().await
        }

        /// The pages as a stream, of which one is fetched ahead. It ends after an error; continue from the `next` of
        /// the last page. It has to be polled within a Tokio runtime.
        pub fn pages(self) -> $crate::Pages<$record> {
            self.0.pages()
        }

        /// The records as a stream. A record that cannot be read is an `Error::DeadLetter`, and the stream continues
        /// after it; any other error ends the stream. It has to be polled within a Tokio runtime.
        pub fn items(self) -> $crate::Items<$record> {
            self.0.items()
        }
    };
}

/// Declares groups of operations, and the client's methods that lead to them. The client has a method or field `core` that gives the
/// [`Client`].
///
/// ```
/// use connect_core::{Call, Client, Operation, groups};
///
/// /// A client of one service.
/// #[derive(Clone, Debug)]
/// pub struct ServiceClient {
///     core: Client,
/// }
///
/// groups! { ServiceClient;
///     /// The sites of an account.
///     sites: Sites;
/// }
///
/// impl Sites {
///     /// How many there are.
///     pub fn count(&self) -> Call<u64> {
///         self.core.json(Operation::get("sites", "count sites", "/v1/sites/count").request(), "data.total")
///     }
/// }
///
/// let client = ServiceClient { core: Client::builder().base_url("https://service.example").build()? };
/// assert_eq!(client.sites().count().preview()?.url, "https://service.example/v1/sites/count");
/// # Ok::<(), connect_core::Error>(())
/// ```
#[macro_export]
macro_rules! groups {
    ($client:ty; $($(#[$doc:meta])* $accessor:ident: $group:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug)]
        pub struct $group {
            pub(crate) core: $crate::Client,
        }

        impl $client {
            $(#[$doc])*
            #[must_use]
            pub fn $accessor(&self) -> $group {
                $group { core: self.core.clone() }
            }
        }
    )+};
}
