use actix_identity::Identity;
use actix_web::{
    HttpResponse, Result, error::ErrorInternalServerError, get, http::header::CACHE_CONTROL, web,
};
use serde_json::json;

use crate::{reqio::Reqio, users};

/// `users::find` is your own: the user with this id, or None.
#[get("/reqio/token")]
pub async fn token(reqio: web::Data<Reqio>, identity: Option<Identity>) -> Result<HttpResponse> {
    let user = match identity {
        Some(identity) => users::find(&identity.id()?).await?,
        None => None,
    };
    let no_store = (CACHE_CONTROL, "no-store");
    let Some(user) = user else {
        return Ok(HttpResponse::NoContent().insert_header(no_store).finish());
    };
    let token = reqio.mint(&user).map_err(ErrorInternalServerError)?;
    Ok(HttpResponse::Ok()
        .insert_header(no_store)
        .json(json!({ "token": token })))
}
