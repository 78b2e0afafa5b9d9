//! Mints for the person of the run and renders the page that hands the token on.

mod reqio;
mod users;

use std::{env, error::Error, fs};

use minijinja::{Environment, context};

use crate::users::User;

fn main() -> Result<(), Box<dyn Error>> {
    let people: Vec<User> = serde_json::from_str(&env::var("CONFORMANCE_PEOPLE")?)?;
    let token = reqio::mint_identity_token(&people[0])?;
    let page = fs::read_to_string("templates/page.html")?;
    let mut templates = Environment::new();
    templates.add_template("page.html", &page)?;
    println!(
        "{}",
        templates
            .get_template("page.html")?
            .render(context! { token })?
    );
    Ok(())
}
