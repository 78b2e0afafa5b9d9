mod pages;
mod reqio;
mod reqio_token;
mod users;

use std::{env, error::Error, sync::Arc};

use axum::Router;
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

    let app = Router::new()
        .merge(pages::router(templates))
        .merge(reqio_token::router(reqio))
        .layer(users::auth_layer());

    let port = env::var("PORT").unwrap_or("3000".to_owned());
    let listener = TcpListener::bind(format!("127.0.0.1:{port}")).await?;
    axum::serve(listener, app).await?;
    Ok(())
}
