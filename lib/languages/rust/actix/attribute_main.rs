mod pages;
mod reqio;
mod reqio_widget;
mod users;

use std::{env, error::Error};

use actix_identity::IdentityMiddleware;
use actix_web::{App, HttpServer, middleware::from_fn, web};
use minijinja::{Environment, path_loader};

use crate::reqio::Reqio;

#[actix_web::main]
async fn main() -> Result<(), Box<dyn Error>> {
    dotenvy::dotenv().ok();
    let reqio = web::Data::new(Reqio::from_env()?);

    let mut templates = Environment::new();
    templates.set_loader(path_loader("templates"));
    templates.add_global("reqio_project_id", reqio.project_id.clone());
    templates.add_function("reqio_token", reqio_widget::token);
    let templates = web::Data::new(templates);

    let session_key = users::session_key();
    let port = env::var("PORT").unwrap_or("3000".to_owned());
    HttpServer::new(move || {
        App::new()
            .app_data(templates.clone())
            .app_data(reqio.clone())
            .configure(pages::configure)
            .wrap(from_fn(reqio_widget::identify))
            .wrap(IdentityMiddleware::default())
            .wrap(users::session_middleware(&session_key))
    })
    .bind(format!("127.0.0.1:{port}"))?
    .run()
    .await?;
    Ok(())
}
