use std::collections::HashMap;

use actix_identity::Identity;
use actix_web::{
    HttpMessage, HttpRequest, HttpResponse, Result,
    error::{ErrorInternalServerError, ErrorNotFound},
    get,
    web::{self, Html},
};
use minijinja::{Environment, context};

use crate::users;

pub fn configure(config: &mut web::ServiceConfig) {
    config.service(home).service(sign_in);
}

#[get("/")]
async fn home(
    templates: web::Data<Environment<'static>>,
    identity: Option<Identity>,
) -> Result<Html> {
    let user = match identity {
        Some(identity) => users::find(&identity.id()?).await?,
        None => None,
    };
    let email = user.map(|user| user.email);
    templates
        .get_template("home.html")
        .and_then(|page| page.render(context! { email }))
        .map(Html::new)
        .map_err(ErrorInternalServerError)
}

#[get("/conformance/sign-in")]
async fn sign_in(
    request: HttpRequest,
    query: web::Query<HashMap<String, String>>,
) -> Result<HttpResponse> {
    let name = query.get("person").cloned().unwrap_or_default();
    let user = users::people()
        .into_iter()
        .find(|user| user.name == name)
        .ok_or_else(|| ErrorNotFound("no such person"))?;
    Identity::login(&request.extensions(), user.id.to_string())?;
    Ok(HttpResponse::NoContent().finish())
}
