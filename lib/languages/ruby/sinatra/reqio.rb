configure do
  set :reqio_secret, ENV.fetch("REQIO_SECRET")
  set :reqio_audience, ENV.fetch("REQIO_AUDIENCE")
  set :reqio_project_id, ENV.fetch("REQIO_PROJECT_ID")

  raise "REQIO_SECRET must have at least 32 characters" if settings.reqio_secret.length < 32
end
