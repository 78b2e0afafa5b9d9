use std::{collections::HashMap, sync::Arc};

use axum::{
    Router,
    extract::{Query, State},
    http::StatusCode,
    response::Html,
    routing::get,
};
use minijinja::{Environment, context};

use crate::users::AuthSession;

pub fn router(templates: Environment<'static>) -> Router {
    Router::new()
        .route("/", get(home))
        .route("/conformance/sign-in", get(sign_in))
        .with_state(Arc::new(templates))
}

async fn home(
    State(templates): State<Arc<Environment<'static>>>,
    session: AuthSession,
) -> Result<Html<String>, StatusCode> {
    let email = session.user.map(|user| user.email);
    templates
        .get_template("home.html")
        .and_then(|page| page.render(context! { email }))
        .map(Html)
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)
}

async fn sign_in(
    mut session: AuthSession,
    Query(query): Query<HashMap<String, String>>,
) -> StatusCode {
    let name = query.get("person").cloned().unwrap_or_default();
    let Ok(Some(user)) = session.authenticate(name).await else {
        return StatusCode::NOT_FOUND;
    };
    match session.login(&user).await {
        Ok(()) => StatusCode::NO_CONTENT,
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
