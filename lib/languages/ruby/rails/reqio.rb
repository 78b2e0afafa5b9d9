Rails.application.configure do
  # Read here, judged when a token is minted: assets are precompiled without the secret.
  config.x.reqio.secret = ENV["REQIO_SECRET"]
  config.x.reqio.audience = ENV["REQIO_AUDIENCE"]
  config.x.reqio.project_id = ENV["REQIO_PROJECT_ID"]
end
