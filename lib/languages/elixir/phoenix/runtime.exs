config :my_app, :reqio,
  secret: System.get_env("REQIO_SECRET"),
  audience: System.get_env("REQIO_AUDIENCE", "https://reqio.app/p/YOUR_PROJECT_ID"),
  project_id: System.get_env("REQIO_PROJECT_ID", "YOUR_PROJECT_ID")
