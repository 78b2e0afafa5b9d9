import Config

config :my_app, MyAppWeb.Endpoint,
  url: [host: "localhost"],
  adapter: Bandit.PhoenixAdapter,
  render_errors: [formats: [html: MyAppWeb.ErrorHTML, json: MyAppWeb.ErrorJSON], layout: false],
  pubsub_server: MyApp.PubSub,
  live_view: [signing_salt: "conformance"],
  secret_key_base: String.duplicate("a key base of this application ", 4),
  server: true

config :phoenix, :json_library, Jason
