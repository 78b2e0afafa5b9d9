mod pages;
mod reqio;
mod reqio_widget;
mod users;

use std::{env, error::Error, sync::Arc};

use axum::{Router, middleware::from_fn_with_state};
use minijinja::{Environment, path_loader};
use tokio::net::TcpListener;

use crate::reqio::Reqio;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    dotenvy::dotenv().ok();
    let reqio = Arc::new(Reqio::from_env()?);

    let mut templates = Environment::new();
    templates.set_loader(path_loader("templates"));
    templates.add_global("reqio_project_id", reqio.project_id.clone());
    templates.add_function("reqio_token", reqio_widget::token);

    let app = Router::new()
        .merge(pages::router(templates))
        .route_layer(from_fn_with_state(reqio, reqio_widget::identify))
        .layer(users::auth_layer());

    let port = env::var("PORT").unwrap_or("3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    axum::serve(listener, app).await?;
    Ok(())
}
