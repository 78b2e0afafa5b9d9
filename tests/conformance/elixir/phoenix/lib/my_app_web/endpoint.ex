defmodule MyAppWeb.Endpoint do
  use Phoenix.Endpoint, otp_app: :my_app

  plug Plug.Parsers,
    parsers: [:urlencoded, :multipart, :json],
    pass: ["*/*"],
    json_decoder: Phoenix.json_library()

  plug Plug.Session, store: :cookie, key: "_my_app_key", signing_salt: "conformance"
  plug MyAppWeb.SignIn
  plug MyAppWeb.Router
end
