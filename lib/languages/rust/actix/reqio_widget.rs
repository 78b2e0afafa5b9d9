use actix_identity::Identity;
use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    error::ErrorInternalServerError,
    http::header::{CACHE_CONTROL, HeaderValue},
    middleware::Next,
    web,
};

use crate::{reqio::Reqio, users};

tokio::task_local! {
    static TOKEN: Option<String>;
}

/// For the templates: None for a visitor.
pub fn token() -> Option<String> {
    TOKEN.try_with(Clone::clone).ok().flatten()
}

/// Mints for every page below it, and keeps the page out of caches.
/// `users::find` is your own: the user with this id, or None.
pub async fn identify(
    reqio: web::Data<Reqio>,
    identity: Option<Identity>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let user = match identity {
        Some(identity) => users::find(&identity.id()?).await?,
        None => None,
    };
    let token = user
        .map(|user| reqio.mint(&user))
        .transpose()
        .map_err(ErrorInternalServerError)?;
    let mut response = TOKEN.scope(token, next.call(request)).await?;
    response
        .headers_mut()
        .insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    Ok(response)
}
