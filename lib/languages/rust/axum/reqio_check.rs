// In src/main.rs: #[cfg(test)] mod reqio_check;
// On the command line: cargo add --dev ureq --features json

use serde_json::{Value, json};

use crate::{reqio::Reqio, users::User};

#[test]
fn reqio_accepts_our_identity_token() {
    dotenvy::dotenv().ok();
    let reqio = Reqio::from_env().unwrap();
    let user = User {
        email: "preview@example.com".to_owned(),
        ..User::default()
    };
    let mut claims = reqio.claims(&user);
    // Reqio verifies this person and stores nothing.
    claims["sub"] = json!("preview_ci");
    let token = reqio.sign(&claims).unwrap();

    let mut response = ureq::post("https://reqio.app/api/v1/identify")
        .config()
        .http_status_as_error(false)
        .build()
        .send_json(json!({ "projectId": reqio.project_id, "token": token }))
        .unwrap();

    let status = response.status();
    let body: Value = response.body_mut().read_json().unwrap();
    assert_eq!(status, 200, "{}: {}", body["code"], body["detail"]);
}
